"""The letter: an edition to be read, as one message in plain text and HTML, composed from its broadcast alone."""

import hashlib
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, urlsplit

from briefings.delivery.words import RALAT, WITHDRAWN, Notice, bare, heading, notices
from briefings.editions.broadcast import Broadcast
from briefings.newsroom.show import Show
from briefings.notify.word import plain
from feeds import addresses
from feeds.channel import Channel
from feeds.episode import Correction, SourceNote
from feeds.formats.notes import format_credit, format_voice_note
from feeds.text import join_lines, keep_web_link
from feeds.times import format_clock
from scripts.almanac import clock, local, zone_short

if TYPE_CHECKING:
    from jinja2 import Environment

_HERE: Final = Path(__file__).parent / "templates"
WIDTH: Final = 71
"""Letters of a line, before the blank that says that it goes on."""
SIGNED: Final = "--"
STOP: Final = "BERHENTI"
"""Subject of the mail that a reader's program sends who wants no more."""


def as_text(show: Show, record: Broadcast, now: datetime) -> str:
    """What a letter would say to somebody new, in its plain text."""
    return _rendered(show.channel, "letter.txt.j2", _texts(show, record, now, None, ()))


def compose(show: Show, record: Broadcast, to: str, now: datetime, since: int | None = None) -> EmailMessage:
    """The letter about `record` to the reader `to`. `since`: the reader has it as it was corrected so many times, and
    is told what has become wrong; None: it is new."""
    channel, episode = show.channel, record.episode
    new = () if since is None else notices(record, since, join_lines)
    texts = _texts(show, record, now, since, new)
    letter = EmailMessage()
    about = f"{heading(new)}: {bare(episode.title)}" if new else episode.title
    letter["Subject"] = plain(about).replace("=?", "= ?")  # which mail takes for words in another alphabet
    letter["From"] = Address(plain(channel.title), addr_spec=channel.email)
    letter["To"] = Address(addr_spec=to)
    letter["Date"] = format_datetime(now)
    letter["Message-ID"] = _identity(channel, record, to)
    if since is not None:  # below the letter that it speaks of
        letter["In-Reply-To"] = _identity(channel, replace(record, issue=since, state="published"), to)
        letter["References"] = letter["In-Reply-To"]
    letter["List-Id"] = f'"{_ascii(channel.title)}" <{_host(channel)}>'
    letter["List-Unsubscribe"] = f"<mailto:{channel.email}?subject={quote(STOP)}>"
    letter["Auto-Submitted"] = "auto-generated"
    letter.set_content(_flowed(_rendered(channel, "letter.txt.j2", texts)), params={"format": "flowed"})
    letter.add_alternative(_rendered(channel, "letter.html.j2", texts), subtype="html")
    return letter


def _texts(
    show: Show, record: Broadcast, now: datetime, since: int | None, new: Sequence[Notice]
) -> Mapping[str, Any]:
    channel, episode = show.channel, record.episode
    spoken = local(record.when, show.zone)
    today = since is None and local(now, show.zone).date() == spoken.date()  # what they say holds no longer
    return {
        "title": join_lines(episode.title),
        "notices": new or tuple(_printed(each) for each in episode.corrections),
        "withdrawn": record.retracted,
        "summary": join_lines(episode.summary),
        "link": addresses.page(channel, episode),
        "stories": episode.stories,
        "service": [line.written for line in record.lines if line.kind == "service"] if today else (),
        "service_sources": episode.service,
        "hour": f"{clock(spoken)} {zone_short(show.zone)}",
        "label": format_voice_note(channel, episode),
        "author": join_lines(channel.author),
        "unsubscribe": show.deliver.mail_unsubscribe,
    }


def _printed(correction: Correction) -> Notice:
    """Of an edition that was put right before the reader has got it."""
    return Notice(WITHDRAWN if correction.withdrawal else RALAT, join_lines(correction.text))


def _flowed(text: str) -> str:
    """`text` in lines of at most 72 letters, which a reader's program joins and breaks again to the width of its
    window (RFC 3676); an address stays whole."""
    lines = []
    for line in text.splitlines():
        parts = textwrap.wrap(line, WIDTH, break_long_words=False, break_on_hyphens=False) or [""]
        stuffed = [f" {part}" if part.startswith((" ", ">", "From ")) else part for part in parts]
        lines.append(" \n".join(stuffed) if line != SIGNED else f"{SIGNED} ")
    return "\n".join(lines) + "\n"


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


def _identity(channel: Channel, record: Broadcast, to: str) -> str:
    """The same letter to the same reader has the same, so that a mailbox shows it once."""
    seal = hashlib.sha256(f"{record.guid} {record.issue} {record.state} {to}".encode()).hexdigest()[:32]
    return f"<{seal}@{_host(channel)}>"


def _host(channel: Channel) -> str:
    return urlsplit(channel.url).hostname or "localhost"


def _ascii(text: str) -> str:
    kept = plain(text).encode("ascii", "ignore").decode()
    return "".join(letter for letter in kept if letter not in '<>"()\\') or "Warta"
