"""Alexa's flash briefing: the JSON, and what its RSS may hold (Flash Briefing Skill API feed reference)."""

import json
import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from feeds.lint.document import Feed, duration, url
from feeds.lint.finding import Fault, Finding, Law, rule

_REFERENCE = "Amazon: Flash Briefing Skill API feed reference"
MOST_ITEMS = 5
MOST_LETTERS = 4500
_SECONDS = (10, 600)
_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z")
_MARKUP = re.compile(r"</?[A-Za-z][^<>]{0,200}>|&(?:amp|lt|gt|quot|#\d{1,6});")
_STALE = timedelta(days=7)

SHAPE = Law("alexa-json", "error", f"{_REFERENCE}: format", "write one JSON object, or a list of 1 to 5")
FIELDS = Law(
    "alexa-fields",
    "error",
    f"{_REFERENCE}: JSON elements",
    "give uid, updateDate, titleText, mainText, redirectionUrl",
)
DATE = Law("alexa-date", "error", f"{_REFERENCE}: updateDate", "write yyyy-MM-dd'T'HH:mm:ss.0'Z', in UTC")
ORDER = Law("alexa-order", "error", f"{_REFERENCE}: newest first", "list the newest item first")
UID = Law("alexa-uid", "error", f"{_REFERENCE}: uid", "give each item its own")
TEXT = Law(
    "alexa-text", "error", f"{_REFERENCE}: mainText, titleText", "plain text, mainText below 4,500 letters"
)
STREAM = Law("alexa-stream", "error", f"{_REFERENCE}: streamUrl", "an https address of an MP3")
STALE = Law(
    "alexa-stale", "note", f"{_REFERENCE}: items older than 7 days are not read", "publish a new edition"
)
_TEXTS = ("uid", "updateDate", "titleText", "mainText")


def check_flash(content: bytes, name: str = "flash.json", now: datetime | None = None) -> Iterator[Finding]:
    """What is wrong with a flash briefing's JSON."""
    try:
        told = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as fault:
        yield SHAPE.broken(name, f"this is no JSON: {str(fault)[:200]}")
        return
    items = told if isinstance(told, list) else [told]
    if not 1 <= len(items) <= MOST_ITEMS:
        yield SHAPE.broken(name, f"there are {len(items)} items; Alexa reads 1 to {MOST_ITEMS}")
    dates: list[str] = []
    uids: set[str] = set()
    for number, item in enumerate(items[:100]):
        where = f"$[{number}]"
        if not isinstance(item, dict):
            yield SHAPE.broken(name, "an item is no object", where=where)
            continue
        yield from _item(item, name, where, now)
        uid, date = item.get("uid"), item.get("updateDate")
        if isinstance(uid, str) and uid in uids:
            yield UID.broken(name, f"the uid {uid[:80]!r} stands twice", where=where)
        uids.add(uid if isinstance(uid, str) else "")
        if isinstance(date, str) and _DATE.fullmatch(date):
            dates.append(date[:19])
    if dates != sorted(dates, reverse=True):
        yield ORDER.broken(name, "the items do not go from the newest to the oldest")


def _item(item: dict[str, object], name: str, where: str, now: datetime | None) -> Iterator[Finding]:
    for field in _TEXTS:
        said = item.get(field)
        if not isinstance(said, str) or (
            not said.strip() and not (field == "mainText" and item.get("streamUrl"))
        ):
            yield FIELDS.broken(name, f"{field} is missing", where=f"{where}.{field}")
    title, main = (str(item.get(field) or "") for field in ("titleText", "mainText"))
    if len(main) >= MOST_LETTERS:
        yield TEXT.broken(name, f"mainText has {len(main)} letters", where=f"{where}.mainText")
    for field, said in (("titleText", title), ("mainText", main)):
        if _MARKUP.search(said[:20_000]):
            yield TEXT.broken(name, f"{field} holds mark-up, which is read aloud", where=f"{where}.{field}")
    date = item.get("updateDate")
    if isinstance(date, str) and date:
        when = _moment(date)
        if when is None:
            yield DATE.broken(name, f"updateDate is {date[:40]!r}", where=f"{where}.updateDate")
        elif now and now - when > _STALE:
            yield STALE.broken(name, f"updateDate is {date}", where=f"{where}.updateDate")
    stream, page = item.get("streamUrl"), item.get("redirectionUrl")
    if stream is not None and not _secure(str(stream)):
        yield STREAM.broken(name, f"streamUrl is {str(stream)[:80]!r}", where=f"{where}.streamUrl")
    if url(str(page)) is None:
        yield FIELDS.broken(name, f"redirectionUrl is {str(page)[:80]!r}", where=f"{where}.redirectionUrl")


def _secure(stream: str) -> bool:
    """Whether Alexa would play it; an address of this machine is a rehearsal."""
    parts = url(stream)
    return parts is not None and (parts.scheme.lower() == "https" or parts.hostname in _LOOPBACK)


def _moment(date: str) -> datetime | None:
    if not _DATE.fullmatch(date):
        return None
    try:
        return datetime.fromisoformat(date[:19] + "+00:00")
    except ValueError:
        return None


@rule("alexa-xml-items", "error", f"{_REFERENCE}: 1 to 5 items", "leave the newest five")
def items(feed: Feed) -> Iterator[Fault]:
    if not 1 <= len(feed.items) <= MOST_ITEMS:
        yield feed.channel.element, f"there are {len(feed.items)} items; Alexa reads 1 to {MOST_ITEMS}"


@rule(
    "alexa-xml-length",
    "error",
    f"{_REFERENCE}: audio of 10 seconds to 10 minutes",
    "make a shorter rendering",
)
def lasts(feed: Feed) -> Iterator[Fault]:
    shortest, longest = _SECONDS
    for item in feed.items:
        seconds = duration(item.text("itunes:duration"))
        if seconds is not None and not shortest <= seconds <= longest:
            yield item.first("itunes:duration"), f"the sound lasts {seconds} s"


RULES = (items, lasts)
