"""The recipients of a show: chats, programs, readers. Each knows how to bring an edition there, and a word after it."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Final, Protocol

from briefings.delivery import letter, mail, webhook, words
from briefings.delivery.door import Sleep
from briefings.delivery.errors import Undelivered
from briefings.delivery.sent import Parcel
from briefings.delivery.telegram import Bot
from briefings.editions.broadcast import Broadcast
from briefings.newsroom.show import Show

SEALED: Final = 12
"""Hexadecimal digits that a reader is known by: an address never stands in a file of ours."""


class Recipient(Protocol):
    """Somebody, or a program, that gets each edition once."""

    @property
    def name(self) -> str:
        """As it is noted and told; no secret."""

    def bring(self, record: Broadcast, before: Parcel | None) -> int:
        """Bring `record`, or the word of what has become of it where they have it as it was `before`; the number of a
        message, where there is one. Raises Undelivered."""


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat or channel in Telegram."""

    chat: str
    bot: Bot
    show: Show
    note: Callable[[Broadcast], Path]
    """Where the voice note of an edition is."""
    say: Callable[[str], None]

    @property
    def name(self) -> str:
        """See `Recipient`."""
        return f"telegram {self.chat}"

    def bring(self, record: Broadcast, before: Parcel | None) -> int:
        """See `Recipient`. What was taken back is taken away, and heard there no more."""
        if before is None:
            return self._voice(record)
        text = words.correction(self.show, record, before.issue)
        gone = words.withdraws(record, before.issue)
        self.bot.word(self.chat, text, before.message)
        if record.retracted:
            self._take_away(before.message)
            return 0
        if not gone and not self.show.deliver.telegram_replace:
            return before.message
        try:
            new = self._voice(record)  # before the other goes: there is never none of the two
        except Undelivered as fault:  # the word has arrived, and would arrive twice
            raise Undelivered(
                self.name, f"the word arrived, the voice note not: {fault.reason}", again=False
            ) from None
        self._take_away(before.message)
        return new

    def _voice(self, record: Broadcast) -> int:
        caption = words.caption(self.show, record)
        return self.bot.voice(self.chat, self.note(record), caption, record.episode.audio.seconds)

    def _take_away(self, message: int) -> None:
        if not message:
            return
        try:
            self.bot.delete(self.chat, message)
        except Undelivered as fault:
            self.say(
                f"{fault}; delete the voice note there by hand: bots delete what is younger than 48 hours"
            )


@dataclass(frozen=True, slots=True)
class Program:
    """A webhook."""

    name: str
    url: str
    secret: str
    show: Show
    now: datetime
    sleep: Sleep

    def bring(self, record: Broadcast, before: Parcel | None) -> int:
        """See `Recipient`."""
        webhook.send(self.name, self.url, self.secret, self.show, record, self.now, self.sleep)
        return 0


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody with a mailbox; letters go out together, by `mail.send`."""

    name: str
    """Of the mailbox, sealed."""
    address: str
    show: Show
    now: datetime

    def letter(self, record: Broadcast, before: Parcel | None) -> EmailMessage:
        """What is sent. Raises Undelivered where the address is none."""
        try:
            since = None if before is None else before.issue
            return letter.compose(self.show, record, self.address, self.now, since)
        except ValueError as fault:  # email's own
            raise Undelivered(self.name, "that is no address of a mailbox") from fault


def programs(
    show: Show, environment: Mapping[str, str], now: datetime, say: Callable[[str], None], sleep: Sleep
) -> Iterator[Program]:
    """The webhooks of `show`; one without a signature where the environment has no secret, which is told."""
    asked = show.deliver
    secret = environment.get(asked.webhook_secret_env, "").strip()
    if asked.webhook and not secret:
        say(f"webhook: the environment has no secret in {asked.webhook_secret_env}: the posts are not signed")
    for number, url in enumerate(asked.webhook, 1):
        name = f"webhook {_host(url)}" + (f" ({number})" if len(asked.webhook) > 1 else "")
        yield Program(name, url, secret, show, now, sleep)


def chats(
    show: Show,
    environment: Mapping[str, str],
    note: Callable[[Broadcast], Path],
    say: Callable[[str], None],
    sleep: Sleep,
) -> Iterator[Chat]:
    """The chats of `show`; none where the environment has no token, which is told."""
    asked = show.deliver
    if not asked.telegram:
        return
    token = environment.get(asked.telegram_token_env, "").strip()
    if not token:
        say(f"telegram: the environment has no token in {asked.telegram_token_env}: nothing is sent there")
        return
    if not all(letter.isalnum() or letter in ":_-" for letter in token):
        say(f"telegram: what {asked.telegram_token_env} holds is no token of a bot: nothing is sent there")
        return
    bot = Bot(asked.telegram_server, token, sleep)
    for chat in dict.fromkeys(asked.telegram):
        yield Chat(chat, bot, show, note, say)


def readers(
    show: Show, environment: Mapping[str, str], now: datetime, say: Callable[[str], None]
) -> Iterator[Reader]:
    """The readers of `show`, each once however often named."""
    addresses = dict[str, str]()
    for variable in show.deliver.mail_to_env:
        found = environment.get(variable, "").replace(",", " ").split()
        if not found:
            say(f"mail: the environment has no address in {variable}: nobody is written to there")
        for address in found:
            addresses.setdefault(address.lower(), address)
    for address in addresses.values():
        yield Reader(f"mail {_sealed(address)}", address, show, now)


def post_office(show: Show, environment: Mapping[str, str], say: Callable[[str], None]) -> mail.Server | None:
    """The SMTP server of `show`; None where the environment names none, which is told."""
    variable = show.deliver.mail_server_env
    address = environment.get(variable, "").strip()
    if not address:
        say(f"mail: the environment has no server in {variable}: no letter is sent")
        return None
    try:
        return mail.server_of(address)
    except Undelivered as fault:
        say(f"{variable}: {fault.reason}")
        return None


def named(recipients: Sequence[Recipient | Reader]) -> list[str]:
    """Their names."""
    return [each.name for each in recipients]


def _sealed(address: str) -> str:
    return hashlib.sha256(address.lower().encode()).hexdigest()[:SEALED]


def _host(url: str) -> str:
    return url.partition("://")[2].partition("/")[0]
