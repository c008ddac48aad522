"""Live pages: a story told in entries with hours, the newest above, each of which was true when it was written.

Told as one text, "belum ada korban" of noon stands beside the toll of the evening. So each entry is an article of its
own, with its hour; which of them still holds is judged where several reports of one event are (`scripts.newest`).
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta, timezone, tzinfo
from typing import Any, Final

from scripts.article import Article
from scripts.clean.dates import WIB, read_time
from scripts.clean.marks import count_words

_LIVE: Final = re.compile(
    r"\b(?:live(?: ?(?:update|report|blog|reporting|streaming))?|langsung|liputan langsung|perkembangan"
    r"|menit (?:demi|ke) menit"
    r"|update terkini|pembaruan langsung|kronologi|detik-detik|pantauan)\b",
    re.IGNORECASE,
)
_MARK: Final = re.compile(
    r"^\W{0,3}(?:\[?(?:live(?: ?(?:update|report|blog|reporting))?s?|liputan langsung|siaran langsung"
    r"|langsung|update(?: (?:langsung|terkini))?)\]?)\s?[:|–—-]?\s+",
    re.IGNORECASE,
)
_HOUR: Final = re.compile(
    r"(?:(?:pukul|jam|pkl\.?)\s)?(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?:\s?(?P<zone>WIB|WITA|WIT))?",
    re.IGNORECASE,
)
_BEGINS: Final = re.compile(rf"\W{{0,3}}{_HOUR.pattern}\s?(?:[-–—:|]\s|\)\s|$)", re.IGNORECASE)
_ZONES: Final = {"WIB": 7, "WITA": 8, "WIT": 9}
_CLASS: Final = re.compile(
    r"(?:^|[\s_-])(?:live|liveblog|timeline|entry|entries|update|updates|lb)(?:$|[\s_-])", re.IGNORECASE
)
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
"""An entry's own heading is a title, and is not told."""
_FEWEST: Final = 2
"""Entries of a page that is live."""


def entries_of(article: Article, found: Sequence[tuple[str, Sequence[str]]]) -> tuple[Article, ...]:
    """`article` (a live page, cleaned as a whole) parted into `found`: (hour or moment as written, paragraphs)."""
    from scripts.clean import clean
    from scripts.sources.dictionary import DICTIONARY

    title = _MARK.sub("", article.title).strip() or article.title
    parts: list[Article] = []
    for said, paragraphs in found:
        moment, hour = _moment(said, article.credit.published)
        credit = replace(article.credit, published=moment, updated=None)
        one = clean(Article(title, tuple(paragraphs), credit, article.section, part=hour), known=DICTIONARY)
        if sum(map(count_words, one.paragraphs)):
            parts.append(replace(one, title=title, credit=replace(one.credit, published=moment)))
    if len(parts) < _FEWEST:
        return ()
    dated = [part.credit.published for part in parts]
    if all(dated):
        parts.sort(key=lambda part: part.credit.published or datetime.min, reverse=True)
    elif parts[0].part < parts[-1].part:
        parts.reverse()
    return tuple(parts)


def in_text(article: Article) -> tuple[Article, ...]:
    """The entries of a live page that is plain text: its paragraphs begin with hours; empty where it is none."""
    if not _LIVE.search(article.title):
        return ()
    found: list[tuple[str, list[str]]] = []
    for paragraph in article.paragraphs:
        if (begin := _BEGINS.match(paragraph)) and begin.end() <= 24:
            found.append((begin[0], [rest] if (rest := paragraph[begin.end() :].strip()) else []))
        elif found:
            found[-1][1].append(paragraph)
    return entries_of(article, found) if len(found) >= _FEWEST else ()


def in_page(tree: Any, article: Article, blog: Sequence[tuple[str, str]] = ()) -> tuple[Article, ...]:
    """The entries of a live page of HTML; empty where it is none. `blog`: (moment, text) of its JSON-LD updates.

    An entry goes from one hour to the next, in whatever elements it stands.
    """
    from scripts.sources.html import blocks_of

    if len(blog) >= _FEWEST:
        return entries_of(article, [(moment, text.split("\n")) for moment, text in blog])
    blocks = blocks_of(tree)
    stamps = [number for number, (text, element) in enumerate(blocks) if _BEGINS.match(text)]
    if len(stamps) < _FEWEST:
        return ()
    holder = _shared(blocks[stamps[0]][1], blocks[stamps[-1]][1])
    if holder is None or not (_LIVE.search(article.title) or any(_in_live(blocks[n][1]) for n in stamps)):
        return ()
    inside = set(holder.iter())
    found: list[tuple[str, list[str]]] = []
    for number in range(stamps[0], len(blocks)):
        text, element = blocks[number]
        if element not in inside:
            break
        if begin := _BEGINS.match(text):
            exact = element.xpath("string(.//time/@datetime | ./@datetime | ancestor::time/@datetime)")
            rest = text[begin.end() :].strip()
            found.append((str(exact) or begin[0], [rest] if rest else []))
        elif element.tag not in _HEADINGS:
            found[-1][1].append(text)
    return entries_of(article, found)


def _shared(one: Any, other: Any) -> Any:
    """The nearest element that holds both."""
    above = {one, *one.iterancestors()}
    return next((element for element in (other, *other.iterancestors()) if element in above), None)


def _in_live(element: Any) -> bool:
    return any(
        _CLASS.search(f"{above.get('class') or ''} {above.get('id') or ''}")
        for above in (element, *element.iterancestors())
    )


def _moment(said: str, published: datetime | None) -> tuple[datetime | None, str]:
    """The moment of an entry and its hour as a name: of its own date, or of the page's day."""
    if re.match(r"\d{4}-\d\d-\d\d", said) and (exact := read_time(said)):
        return exact, f"{exact.astimezone(WIB):%Y-%m-%d %H.%M}"
    found = _HOUR.search(said)
    if not found:
        return published, said[:20]
    hour, minute = int(found["hour"]), int(found["minute"])
    name = f"{hour:02d}.{minute:02d}"
    if published is None:
        return None, name
    zone: tzinfo = (
        timezone(timedelta(hours=_ZONES[found["zone"].upper()]))
        if found["zone"]
        else (published.tzinfo or WIB)
    )
    day = published.astimezone(zone)
    moment = datetime.combine(day.date(), time(hour, minute), tzinfo=zone)
    # a page that was begun in the evening goes on after midnight
    return (moment + timedelta(days=1) if moment < day - timedelta(hours=16) else moment), name
