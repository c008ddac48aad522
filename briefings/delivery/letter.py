"""The letter: an edition to be read, as one message in plain text and HTML, composed from its broadcast alone."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, urlsplit

from briefings.delivery.words import correction
from briefings.editions.broadcast import Broadcast
from briefings.newsroom.show import Show
from briefings.notify.word import plain
from feeds import addresses
from feeds.channel import Channel
from feeds.episode import SourceNote
from feeds.formats.notes import format_credit, format_label
from feeds.text import join_lines, keep_web_link
from feeds.times import format_clock

if TYPE_CHECKING:
    from jinja2 import Environment

_HERE: Final = Path(__file__).parent / "templates"
STOP: Final = "BERHENTI"
"""Subject of the mail that a reader's program sends who wants no more."""


def compose(show: Show, record: Broadcast, to: str, now: datetime, since: int | None = None) -> EmailMessage:
    """The letter about `record` to the reader `to`. `since`: the reader has it as it was corrected so many times, and
    is told what has become wrong; None: it is new. Raises ValueError where `to` is no address."""
    channel, episode = show.channel, record.episode
    notice = "" if since is None else _notice(correction(show, record, since))
    texts = {
        "title": join_lines(episode.title),
        "notice": notice,
        "summary": "" if record.retracted else join_lines(episode.summary),
        "link": addresses.page(channel, episode),
        "stories": () if record.retracted else episode.stories,
        "corrections": () if record.retracted or since is not None else episode.corrections,
        "label": format_label(channel),
        "author": join_lines(channel.author),
        "unsubscribe": show.deliver.mail_unsubscribe,
    }
    letter = EmailMessage()
    subject = plain(episode.title)
    letter["Subject"] = subject if since is None else _heading(record, since) + subject
    letter["From"] = Address(plain(channel.title), addr_spec=channel.email)
    letter["To"] = Address(addr_spec=to)
    letter["Date"] = format_datetime(now)
    letter["Message-ID"] = _identity(channel, record, to)
    letter["List-Id"] = f"{_ascii(channel.title)} <{_host(channel)}>"
    letter["List-Unsubscribe"] = f"<mailto:{channel.email}?subject={quote(STOP)}>"
    letter["Auto-Submitted"] = "auto-generated"
    letter.set_content(_rendered(channel, "letter.txt.j2", texts))
    letter.add_alternative(_rendered(channel, "letter.html.j2", texts), subtype="html")
    return letter


def _rendered(channel: Channel, template: str, texts: Mapping[str, Any]) -> str:
    """Every value is escaped in HTML, whatever it holds."""
    environment = _environment()
    bound = environment.overlay()
    bound.filters = {**environment.filters, "credit": lambda source: format_credit(channel, source)}
    return bound.get_template(template).render(texts)


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=lambda name: name is None or not name.endswith(".txt.j2"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        cache_size=0,  # the filters are bound to a show
    )
    environment.filters.update(clock=format_clock, line=join_lines, web=keep_web_link, named=_named)
    return environment


def _named(source: SourceNote) -> str:
    return join_lines(source.title or source.outlet) or keep_web_link(source.link)


def _notice(text: str) -> str:
    """Without the link, which the letter has anyway."""
    return " ".join(text.rsplit("\n\n", 1)[0].split())


def _heading(record: Broadcast, since: int) -> str:
    if record.retracted:
        return "Dicabut: "
    new = record.episode.corrections[: max(record.issue - since, 1)]
    return "Pencabutan berita: " if any(each.withdrawal for each in new) else "Ralat: "


def _identity(channel: Channel, record: Broadcast, to: str) -> str:
    """The same letter to the same reader has the same, so that a mailbox shows it once."""
    seal = hashlib.sha256(f"{record.guid} {record.issue} {record.state} {to}".encode()).hexdigest()[:32]
    return f"<{seal}@{_host(channel)}>"


def _host(channel: Channel) -> str:
    return urlsplit(channel.url).hostname or "localhost"


def _ascii(text: str) -> str:
    kept = plain(text).encode("ascii", "ignore").decode()
    return "".join(letter for letter in kept if letter not in '<>"()') or "Warta"
