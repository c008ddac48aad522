"""The recipients of a show: chats, programs, readers. Each knows how to bring an edition there, and a word after it."""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Final, Protocol

from briefings.delivery import letter, mail, webhook, words
from briefings.delivery.door import Patience
from briefings.delivery.errors import Undelivered
from briefings.delivery.sent import Parcel
from briefings.delivery.telegram import Bot, Message
from briefings.editions.broadcast import Broadcast
from briefings.newsroom.show import Show

SEALED: Final = 12
"""Hexadecimal digits that a reader is known by: an address never stands in a file of ours."""

_NAME: Final = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,9}"
)
"""RFC 5321: Dot-string."""
_HOST: Final = re.compile(r"[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,9}")
BY_HAND: Final = "delete the voice note there by hand"


class Recipient(Protocol):
    """Somebody, or a program, that gets each edition once."""

    @property
    def name(self) -> str:
        """As it is noted and told; no secret."""

    @property
    def follows(self) -> bool:
        """Whether it is brought an edition again that was made anew: it keeps the address of the sound."""

    @property
    def server(self) -> str:
        """Who is asked: where nobody is reached there, the others of the same are not tried either."""

    def bring(self, record: Broadcast, before: Parcel | None) -> Message:
        """Bring `record`, or the word of what has become of it where they have it as it was `before`. Raises
        Undelivered; anything else only before something was sent."""


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat or channel in Telegram."""

    chat: str
    bot: Bot
    show: Show
    note: Callable[[Broadcast], Path]
    """Where the voice note of an edition is."""
    say: Callable[[str], None]
    follows: bool = False

    @property
    def name(self) -> str:
        """See `Recipient`."""
        return f"telegram {self.chat}"

    @property
    def server(self) -> str:
        """See `Recipient`."""
        return self.bot.server

    def bring(self, record: Broadcast, before: Parcel | None) -> Message:
        """See `Recipient`. What was taken back is taken away before anything else, and heard there no more."""
        if before is None:
            return self._moved(self._voice(self.chat, record, self.note(record)))
        chat = before.chat or self.chat
        gone = words.withdraws(record, before.issue)
        anew = (gone or self.show.deliver.telegram_replace) and not record.retracted
        note = self.note(record) if anew else None
        if gone:
            self._take_away(chat, before.message)
        text = words.correction(self.show, record, before.issue)
        word = self._moved(self.bot.word(chat, text, 0 if gone else before.message))
        if note is None:
            kept = 0 if record.retracted or word.chat else before.message
            return Message(kept, word.chat or before.chat)
        try:
            new = self._voice(chat, record, note)  # before the wrong one goes: there is never none of the two
        except (Undelivered, OSError) as fault:  # the word has arrived, and would arrive twice
            why = fault.reason if isinstance(fault, Undelivered) else str(fault)
            told = f"the word arrived, the voice note not: {why}"
            raise Undelivered(self.name, told, again=False) from None
        if not gone:
            try:
                self._take_away(chat, before.message)
            except Undelivered as fault:
                self.say(f"{fault}; {BY_HAND}")
        return Message(new.number, new.chat or before.chat)

    def _voice(self, chat: str, record: Broadcast, note: Path) -> Message:
        caption = words.caption(self.show, record)
        return self.bot.voice(chat, note, caption, record.episode.audio.seconds)

    def _moved(self, message: Message) -> Message:
        if message.chat:
            self.say(f'{self.name}: the group has another number by now; write "{message.chat}" in show.toml')
        return message

    def _take_away(self, chat: str, message: int) -> None:
        """Raises Undelivered where it may succeed later."""
        if not message:
            self.say(f"{self.name}: nobody knows which message the voice note is; if it is there: {BY_HAND}")
            return
        try:
            self.bot.delete(chat, message)
        except Undelivered as fault:
            if not fault.lasting:
                raise
            self.say(f"{fault}; {BY_HAND}: bots delete what is younger than 48 hours")


@dataclass(frozen=True, slots=True)
class Program:
    """A webhook."""

    name: str
    url: str
    secret: str
    show: Show
    clock: Callable[[], datetime]
    patience: Patience
    follows: bool = True

    @property
    def server(self) -> str:
        """See `Recipient`."""
        return _host(self.url)

    def bring(self, record: Broadcast, before: Parcel | None) -> Message:
        """See `Recipient`."""
        anew = before is not None and before.issue == record.issue
        webhook.send(
            self.name, self.url, self.secret, self.show, record, self.clock, self.patience, anew=anew
        )
        return Message(0)


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody with a mailbox; letters go out together, by `mail.send`."""

    name: str
    """Of the mailbox, sealed."""
    address: str
    place: str
    """Where the address stands, for those who may look there: "READERS 4"."""
    show: Show
    now: datetime

    def letter(self, record: Broadcast, before: Parcel | None) -> EmailMessage:
        """What is sent. Raises Undelivered where the address is none."""
        to = _mailbox(self.address)
        if not to:
            raise Undelivered(self.name, "that is no address of a mailbox", lasting=True)
        return letter.compose(self.show, record, to, self.now, None if before is None else before.issue)


def programs(
    show: Show,
    environment: Mapping[str, str],
    clock: Callable[[], datetime],
    say: Callable[[str], None],
    patience: Patience,
) -> Iterator[Program]:
    """The webhooks of `show`; one without a signature where the environment has no secret, which is told."""
    asked = show.deliver
    secret = environment.get(asked.webhook_secret_env, "").strip()
    if asked.webhook and not secret:
        say(f"webhook: the environment has no secret in {asked.webhook_secret_env}: the posts are not signed")
    for number, url in enumerate(asked.webhook, 1):
        name = f"webhook {_host(url)}" + (f" ({number})" if len(asked.webhook) > 1 else "")
        yield Program(name, url, secret, show, clock, patience)


def chats(
    show: Show,
    environment: Mapping[str, str],
    note: Callable[[Broadcast], Path],
    say: Callable[[str], None],
    patience: Patience,
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
    bot = Bot(asked.telegram_server, token, patience)
    for chat in dict.fromkeys(asked.telegram):
        yield Chat(chat, bot, show, note, say)


def readers(
    show: Show, environment: Mapping[str, str], now: datetime, say: Callable[[str], None]
) -> Iterator[Reader]:
    """The readers of `show`, each once however often named."""
    known = set[str]()
    for variable in show.deliver.mail_to_env:
        found = environment.get(variable, "").replace(",", " ").split()
        if not found:
            say(f"mail: the environment has no address in {variable}: nobody is written to there")
        for number, address in enumerate(found, 1):
            if address.lower() not in known:
                known.add(address.lower())
                yield Reader(f"mail {_sealed(address)}", address, f"{variable} {number}", show, now)


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


def _sealed(address: str) -> str:
    return hashlib.sha256(address.lower().encode()).hexdigest()[:SEALED]


def _mailbox(address: str) -> str:
    """`address` as SMTP takes it, its host in the letters of the network; empty: it is none."""
    name, _, host = address.rpartition("@")
    try:
        host = host.encode("idna").decode()
    except UnicodeError:
        return ""
    return f"{name}@{host}" if _NAME.fullmatch(name) and _HOST.fullmatch(host) else ""


def _host(url: str) -> str:
    return url.partition("://")[2].partition("/")[0]
