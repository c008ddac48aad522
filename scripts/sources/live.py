"""Live pages: a story told in entries with hours, the newest above, each of which was true when it was written.

Told as one text, "belum ada korban" of noon stands beside the toll of the evening. So each entry is an article of its
own, with its hour; which of them still holds is judged where several reports of one event are: `scripts.events.newest`.
A schedule and a chronology have hours too, but go forward, and are told whole.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice
from typing import Any, Final

from scripts.article import Article
from scripts.clean.dates import read_time
from scripts.clean.marks import count_words
from scripts.sources.blocks import blocks_of, is_block
from scripts.sources.stamps import Stamp, day_of, falls, moments, stamp_of

_LIVE: Final = re.compile(
    r"^\W{0,3}(?:live\b|langsung\s?[:|])|\blive ?(?:update|report|blog|reporting)s?\b"
    r"|\bliputan langsung\b|\blaporan langsung\b"
    r"|\bmenit (?:demi|ke|per) menit\b|\bpembaruan langsung\b",
    re.IGNORECASE,
)
_MAY_BE: Final = re.compile(
    r"\b(?:perkembangan|updates?|terkini|pantauan|breaking|pembaruan)\b", re.IGNORECASE
)
"""In titles of live pages, and of others."""
_FORWARD: Final = re.compile(
    r"\b(?:jadwal|kronologi\w*|rundown|susunan acara|agenda|rangkaian)\b", re.IGNORECASE
)
"""Told in the order of the hours, and whole."""
_MARK: Final = re.compile(
    r"^\W{0,3}(?:live(?: ?(?:now|updates?|reports?|blogs?|reporting|streaming))?|liputan langsung|laporan langsung"
    r"|siaran langsung|langsung"
    r"|breaking news|(?:pembaruan|update)(?: langsung| terkini)?)\s?(?:[\])]\s?[:|–—-]?|[:|–—-])\s?"
    r"|\s?[-–—|(\[]\s?live(?: ?(?:updates?|reports?|blogs?))?[\])]?\s*$",
    re.IGNORECASE,
)
_CLASS: Final = re.compile(
    r"(?:^|[\s_-])(?:live|live-?blog\w*|live-?(?:entry|update|report)\w*|timeline)(?:$|[\s_-])"
    r"|(?:^|\s)(?:entry|update)(?:$|\s)",
    re.IGNORECASE,
)
_END: Final = re.compile(r"[.!?…][\"”’')\]]{0,3}$")
_FEWEST: Final = 2
_UNSAID: Final = 3
"""Entries of a page that says that it is live, and of one that shows it by its order alone."""
_PROSE: Final = 5
_LONGEST_HEADING: Final = 12
_PARTS: Final = 40
"""Elements that a paragraph may hold and still be nothing but a link."""
_SHARE: Final = 0.6
"""Of the stamps of a live page at least so many have a sentence below them."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph as it stands on a page."""

    text: str
    exact: str = ""
    """The moment that its mark-up says."""
    heading: bool = False
    linked: bool = False
    """It leads to another page."""


@dataclass(slots=True)
class _Entry:
    stamp: Stamp
    lines: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)

    @property
    def told(self) -> bool:
        return any(count_words(line) >= _PROSE and _END.search(line) for line in self.lines)


def entries_of(article: Article, found: Sequence[tuple[str, Sequence[str]]]) -> tuple[Article, ...]:
    """`article` (of a live page) parted into `found`: (moment, paragraphs) of each entry; empty where too few are."""
    entries = [_Entry(stamp, list(lines)) for said, lines in found if (stamp := stamp_of("", said)) and lines]
    return _articles(article, entries)


def in_lines(lines: Sequence[str], article: Article) -> tuple[Article, ...]:
    """The entries of a live page of plain text, the newest first; empty where it is none.

    `lines`: all its paragraphs as they stand; `article`: the whole, cleaned.
    """
    return _found([Line(line) for line in lines], article, said=False)


def in_page(
    tree: Any, article: Article, blog: Sequence[tuple[str, str]] = (), *, posted: bool = False
) -> tuple[Article, ...]:
    """The entries of a live page of HTML, the newest first; empty where it is none.

    `blog`: (moment, text) of the updates that its JSON-LD lists; `posted`: its JSON-LD says that it is a live page.
    """
    from scripts.sources.html import paragraphs_of

    if len(blog) >= _FEWEST:
        return entries_of(article, [(moment, paragraphs_of(text)) for moment, text in blog])
    blocks = blocks_of(tree)
    exact = _exact(tree)
    lines = [
        Line(text, said if text.startswith(shown) else "", _is_heading(element))
        for text, element in blocks
        for shown, said in (exact.get(element, ("", "")),)
    ]
    stamps = [number for number, line in enumerate(lines) if stamp_of(line.text, line.exact)]
    if len(stamps) < _FEWEST:
        return ()
    below = _below_headline(blocks, stamps)
    if len(below) < _FEWEST:
        return ()
    holder = _shared(blocks[below[0]][1], blocks[below[-1]][1])
    inside = set(holder.iter()) if holder is not None else set()
    start = next((n for n in range(below[0], -1, -1) if blocks[n][1] not in inside), -1) + 1
    end = next((n for n in range(below[-1], len(blocks)) if blocks[n][1] not in inside), len(blocks))
    said = posted or any(_in_live(blocks[number][1]) for number in below)
    held = [
        replace(line, linked=_is_linked(element))
        for line, (_, element) in zip(lines[start:end], blocks[start:end], strict=True)
    ]
    return _found(held, article, said=said)


def _found(lines: Sequence[Line], article: Article, *, said: bool) -> tuple[Article, ...]:
    """The entries among `lines`; `said`: the page's mark-up says that it is live."""
    entries: list[_Entry] = []
    day = None
    for line in lines:
        if stamp := stamp_of(line.text, line.exact):
            rest = line.text[stamp.length :].strip()
            entry = _Entry(stamp if stamp.day or stamp.exact else replace(stamp, day=day))
            entries.append(entry)
            (entry.headings if line.heading else entry.lines).extend(
                [rest] if rest and not line.linked else []
            )
        elif named := day_of(line.text):
            day = named
        elif entries and not line.linked:
            (entries[-1].headings if line.heading else entries[-1].lines).append(line.text)
    told = [entry for entry in entries if entry.told or (entry.headings and not entry.lines and said)]
    if not _is_live(article.title, entries, told, said=said):
        return ()
    return _articles(article, told)


def _is_live(title: str, entries: Sequence[_Entry], told: Sequence[_Entry], *, said: bool) -> bool:
    # the first stamp may be the page's own time
    if len(told) < _FEWEST or len(told) < _SHARE * (len(entries) - 1):
        return False
    sure = said or bool(_LIVE.search(title))
    if _FORWARD.search(title) and not _LIVE.search(title):
        return False
    if sure:
        return True
    backwards = falls([entry.stamp for entry in told])
    return backwards and (bool(_MAY_BE.search(title)) or len(told) >= _UNSAID)


def _articles(article: Article, entries: Sequence[_Entry]) -> tuple[Article, ...]:
    from scripts.clean import clean
    from scripts.sources.dictionary import DICTIONARY

    title = _MARK.sub("", article.title).strip() or article.title
    order = _newest_first(entries, article.credit.published)
    times = moments([entry.stamp for entry in order], article.credit.published, article.credit.updated)
    parts: list[Article] = []
    for entry, moment in zip(order, times, strict=True):
        lines = _without_headings(entry)
        credit = replace(article.credit, published=moment, updated=None)
        one = clean(
            Article(title, tuple(lines), credit, article.section, part=entry.stamp.name), known=DICTIONARY
        )
        if sum(map(count_words, one.paragraphs)):
            parts.append(
                replace(
                    one, title=title, credit=replace(one.credit, published=moment), partial=article.partial
                )
            )
    if len(parts) < _FEWEST:
        return ()
    if all(part.credit.published for part in parts):
        parts.sort(key=lambda part: part.credit.published or datetime.min, reverse=True)
    return tuple(_named_apart(parts))


def _newest_first(entries: Sequence[_Entry], published: datetime | None) -> list[_Entry]:
    rising = not falls([entry.stamp for entry in entries]) and len(entries) > 1
    return list(reversed(entries)) if rising else list(entries)


def _without_headings(entry: _Entry) -> list[str]:
    """The lines of an entry without its title, or the title where it is all that the entry says."""
    lines = list(entry.lines)
    while len(lines) > 1 and not _END.search(lines[-1]) and count_words(lines[-1]) <= _LONGEST_HEADING:
        lines.pop()  # the next entry's title, which stands above its hour
    return lines or [heading if _END.search(heading) else f"{heading}." for heading in entry.headings]


def _named_apart(parts: Iterable[Article]) -> list[Article]:
    """Entries of one moment as one; those of one hour on several days named by the day too."""
    merged: dict[tuple[str, datetime | None], Article] = {}
    for part in parts:
        key = (part.part, part.credit.published)
        known = merged.get(key)
        merged[key] = replace(known, paragraphs=known.paragraphs + part.paragraphs) if known else part
    hours = [part.part for part in merged.values()]
    return [
        replace(part, part=f"{part.credit.published:%Y-%m-%d} {part.part}")
        if hours.count(part.part) > 1 and part.credit.published
        else part
        for part in merged.values()
    ]


def _exact(tree: Any) -> dict[Any, tuple[str, str]]:
    """Block -> (what its only time shows, the moment that the mark-up says)."""
    found: dict[Any, tuple[str, str]] = {}
    for element in tree.iter("time"):
        said = str(element.get("datetime") or "")
        if not re.search(r"\d[T ]\d", said) or not read_time(said):
            continue
        block = next((above for above in element.iterancestors() if is_block(above)), element)
        shown = " ".join(str(element.text_content()).split())
        found[block] = ("", "") if block in found else (shown, said)
    return found


def _is_heading(element: Any) -> bool:
    return element.tag in ("h1", "h2", "h3", "h4", "h5", "h6")


def _is_linked(element: Any) -> bool:
    if any(above.tag == "a" for above in element.iterancestors()):
        return True
    inner = list(islice(element.iter(), _PARTS))
    if len(inner) == _PARTS:
        return False
    linked = sum(len(str(anchor.text_content()).strip()) for anchor in inner if anchor.tag == "a")
    return bool(linked) and 10 * linked >= 9 * len(str(element.text_content()).strip())


def _below_headline(blocks: Sequence[tuple[str, Any]], stamps: Sequence[int]) -> list[int]:
    heads = [number for number, (_, element) in enumerate(blocks) if element.tag == "h1"]
    return [number for number in stamps if not heads or number > heads[0]]


def _shared(one: Any, other: Any) -> Any:
    """The nearest element that holds both."""
    above = {one, *one.iterancestors()}
    return next((element for element in (other, *other.iterancestors()) if element in above), None)


def _in_live(element: Any) -> bool:
    return any(
        _CLASS.search(f"{above.get('class') or ''} {above.get('id') or ''}")
        for above in (element, *element.iterancestors())
        if above.tag not in ("body", "html")
    )
