"""JSON: lines, a list, one object, or what the tools of the trade wrap around them (see `shapes`)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from scripts import outlets
from scripts.article import Article, Credit
from scripts.clean import clean
from scripts.clean.dates import read_time
from scripts.clean.marks import count_words, mend
from scripts.errors import UnreadablePage
from scripts.page import Page
from scripts.sources.decoding import decode
from scripts.sources.dictionary import DICTIONARY
from scripts.sources.loose import bare, loads, stream
from scripts.sources.shapes import address_of, articles, field, text_of, texts, unpublished
from scripts.sources.teasers import whole
from scripts.sources.text import from_text, lines_of, link

_MARKUP: Final = re.compile(
    r"(?:<|&lt;)/?(?:p|br|div|a|li|ul|h[1-6]|strong|em|b|i|span|img|figure|blockquote)\b", re.I
)
_LOGGED: Final = re.compile(r"[\w.,:;+\-/| \[\]()]{1,120}?\s(?=\{)")
_FULL_TEXT_WORDS: Final = 80
"""A summary that is at least so long is the article, not a teaser of it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What some JSON holds."""

    articles: tuple[Article, ...]
    notices: tuple[str, ...] = ()
    """Each item that could not be read, with line and reason."""


def read(page: Page) -> tuple[Article, ...]:
    """Every article of the page; raises UnreadablePage where it holds none."""
    return read_all(page).articles


def read_all(page: Page) -> Reading:
    """Every article of the page, and what could not be read of it; raises UnreadablePage where nothing can."""
    found: list[Article] = []
    faults: list[UnreadablePage] = []
    for where, value, collection in _values(page, faults):
        try:
            found.append(_article(value, page.address, where, collection))
        except UnreadablePage as fault:
            faults.append(fault)
        except Exception as fault:  # whatever one item holds, the others are read
            faults.append(UnreadablePage(page.address, f"{where}: {type(fault).__name__}: {str(fault)[:80]}"))
    if not found:
        if faults:
            raise faults[0]
        raise UnreadablePage(page.address, "the JSON holds no article; give objects with title and text")
    return Reading(tuple(found), tuple(f"left out {fault}" for fault in faults))


def _values(page: Page, faults: list[UnreadablePage]) -> Iterator[tuple[str, object, str]]:
    """(where it stands, the value, name of its collection) of each object; lines that are none go to `faults`."""
    text = bare(decode(page.content, page.charset)).strip()
    try:
        whole_text = loads(text)
    except ValueError:
        whole_text = None
    if isinstance(whole_text, str):  # JSON within JSON
        try:
            whole_text = loads(whole_text)
        except ValueError:
            whole_text = None
    if whole_text is not None:
        yield from articles(whole_text)
        return
    read_lines, bad = _lines(text)
    if not read_lines:
        for line, value in stream(text):
            if isinstance(value, ValueError):
                bad.clear()
                faults.append(
                    UnreadablePage(page.address, f"line {line}: the JSON is damaged or cut off here")
                )
            elif isinstance(value, Mapping | list):
                bad.clear()
                read_lines.append((line, value))
    faults += [
        UnreadablePage(page.address, f"line {number} is no JSON; one object a line is wanted")
        for number in bad
    ]
    for number, value in read_lines:
        for where, each, collection in articles(value):
            yield where if isinstance(value, list) else f"line {number}", each, collection


def _lines(text: str) -> tuple[list[tuple[int, object]], list[int]]:
    """(line, value) of each line that is an object or an array, and the lines that are neither."""
    found: list[tuple[int, object]] = []
    bad: list[int] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not (bared := line.strip(" \t\r\ufeff\x1e")).strip("[],"):
            continue
        if bared[0] not in "{[" and (prefix := _LOGGED.match(bared)):  # a log's time, an event's name
            bared = bared[prefix.end() :]
        try:
            value = loads(bared.rstrip(","))
        except ValueError:
            bad.append(number)
            continue
        found.append((number, value))
    return (found, bad) if any(isinstance(value, Mapping | list) for _, value in found) else ([], bad)


def _article(value: object, address: str, where: str, collection: str) -> Article:
    if not isinstance(value, Mapping):
        raise UnreadablePage(address, f"{where} is no object; keys such as title and text are wanted")
    if why := unpublished(value):
        raise UnreadablePage(address, f"{where} is not meant for readers: {why}")
    body, partial = _body(value)
    where_from = link(address_of(field(value, "link")))
    outlet = _outlet(text_of(field(value, "outlet")) or collection, where_from)
    published, updated = _moment(field(value, "published")), _moment(field(value, "updated"))
    agency = text_of(field(value, "agency"))
    title = _without_outlet(" ".join(_plain(text_of(field(value, "title"))).split()), outlet)
    credit = Credit(
        outlet=outlet,
        agency=outlets.agency(agency) or agency,
        author=_plain(text_of(field(value, "author"))),
        editor=_plain(text_of(field(value, "editor"))),
        published=published or updated,
        link=where_from,
        licence=text_of(field(value, "licence")),
        updated=updated if updated and published and updated > published else None,
    )
    if not title:
        untitled = from_text("\n\n".join(body))
        title, body = untitled.title, list(untitled.paragraphs)
    raw = Article(title, tuple(body), credit, _plain(text_of(field(value, "section"))), partial)
    article = clean(raw, known=DICTIONARY)
    if not sum(map(count_words, article.paragraphs)):
        named = f" ({title!r})" if title else ""
        raise UnreadablePage(
            address, f"{where}{named} has no text; give it as text, body, content or paragraphs"
        )
    return article


def _body(value: Mapping[str, object]) -> tuple[list[str], bool]:
    """The paragraphs, and whether they are only the beginning: a teaser, or text that a service cut off."""
    given = field(value, "body")
    lines = _paragraphs(given) if given is not None else []
    teaser = not lines
    if teaser:
        lines = _paragraphs(field(value, "teaser"))
    kept, cut = whole(lines, teaser=teaser or sum(map(len, lines)) < 300)
    if not kept and not teaser:  # a service cut the text in its first sentence
        kept, _ = whole(_paragraphs(field(value, "teaser")), teaser=True)
        cut = True
    long = teaser and sum(map(count_words, kept)) >= _FULL_TEXT_WORDS
    return kept, (cut or (teaser and not long)) and bool(kept)


def _paragraphs(value: object) -> list[str]:
    """A string, a list of strings, a list of lists of sentences, or a piece of HTML."""
    if isinstance(value, list | tuple):
        return [line for each in texts(value) for line in (_paragraphs(each) if "<" in each else [each])]
    if isinstance(value, Mapping) and (blocks := texts(value)):
        return _paragraphs(blocks)
    text = text_of(value)
    if _MARKUP.search(text):
        from scripts.sources.html import paragraphs_of

        return paragraphs_of(text)
    return lines_of(mend(text))


def _plain(text: str) -> str:
    return mend(mend(text)).strip()


def _without_outlet(title: str, outlet: str) -> str:
    """ "Judul - Kabar" without the outlet that an aggregator put behind it."""
    for dash in (" - ", " – ", " | "):
        head, found, tail = title.rpartition(dash)
        if found and outlet and (outlets.name(tail.strip()).casefold() == outlet.casefold()):
            return head.strip()
    return title


def _outlet(said: str, address: str) -> str:
    domain = outlets.domain(address)
    return outlets.name(said) if said else outlets.name(domain) if domain else ""


def _moment(value: object) -> datetime | None:
    """ISO, a byline, or seconds (milliseconds) since 1970."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        seconds = value / 1000 if value > 1e11 else value
        try:
            return datetime.fromtimestamp(seconds, UTC)
        except (ValueError, OverflowError, OSError):
            return None
    text = text_of(value)
    return _moment(int(text)) if re.fullmatch(r"[1-9]\d{9}(?:\d{3})?", text) else read_time(text)
