"""JSON: lines, a list, one object, or what the tools of the trade wrap around them (see `shapes`)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from scripts import outlets
from scripts.article import Article
from scripts.clean import clean
from scripts.clean.marks import count_words
from scripts.errors import UnreadablePage
from scripts.page import Page
from scripts.sources.body import body_of, paragraphs
from scripts.sources.credit import credit_of, line_of, section_of
from scripts.sources.decoding import decode
from scripts.sources.dictionary import DICTIONARY
from scripts.sources.jsontext import read_values
from scripts.sources.live import entries_of, in_lines
from scripts.sources.loose import bare
from scripts.sources.nesting import Found, articles
from scripts.sources.shapes import field, text_of, unpublished
from scripts.sources.text import from_text

_TOLD: Final = 40
"""Faults of one page that are told one by one."""


MOST: Final = 1_000
"""Articles of one source; a morning tells twenty stories."""


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
    text = read_values(bare(decode(page.content, page.charset)))
    faults = [UnreadablePage(page.address, fault) for fault in text.faults]
    found: list[Article] = []
    more = 0
    for line, value in text.values:
        if len(found) >= MOST:
            more += 1
            continue
        try:
            ones = list(articles(value))
            more += max(0, len(ones) - MOST)
        except RecursionError:
            faults.append(UnreadablePage(page.address, f"{line or 'line 1'} is nested too deeply"))
            continue
        for one in ones[:MOST]:
            where = ", ".join(filter(None, (line, one.where))) or "line 1"
            try:
                found += _articles(one, page.address, where)
            except UnreadablePage as fault:
                faults.append(fault)
            except Exception as fault:  # whatever one item holds, the others are read
                named_ = f"{where}: {type(fault).__name__}: {str(fault)[:80]}"
                faults.append(UnreadablePage(page.address, named_))
    if not found:
        if faults:
            raise faults[0]
        raise UnreadablePage(page.address, "the JSON holds no article; give objects with title and text")
    notices = [f"left out {fault}" for fault in faults[:_TOLD]]
    if len(faults) > _TOLD:
        notices.append(f"left out {page.address}: {len(faults) - _TOLD} more such items")
    if more:
        notices.append(f"{page.address}: its first {MOST} articles are read, {more} more are not")
    return Reading(tuple(found), tuple(notices))


def _articles(found: Found, address: str, where: str) -> tuple[Article, ...]:
    """The article of an object; of a live page its entries."""
    value = found.value
    if not isinstance(value, Mapping):
        raise UnreadablePage(address, f"{where} is no object; keys such as title and text are wanted")
    if why := unpublished(value):
        raise UnreadablePage(address, f"{where} is not meant for readers: {why}")
    title = line_of(text_of(field(value, "title")))
    credit = credit_of(value, found.about)
    section = section_of(field(value, "section"))
    if updates := tuple(_updates(value)):
        parts = entries_of(Article(title, (), credit, section), updates)
        if parts:
            return parts
    body, partial = body_of(value)
    title = _without_outlet(title, credit.outlet)
    if not title:
        untitled = from_text("\n\n".join(body))
        title, body = untitled.title, list(untitled.paragraphs)
    article = clean(Article(title, tuple(body), credit, section, partial), known=DICTIONARY)
    if not sum(map(count_words, article.paragraphs)):
        said = f" ({title!r})" if title else ""
        raise UnreadablePage(
            address, f"{where}{said} has no text; give it as text, body, content or paragraphs"
        )
    return in_lines(body, article) or (article,)


def _without_outlet(title: str, outlet: str) -> str:
    """ "Judul - Kabar" without the outlet that an aggregator put behind it."""
    for dash in (" - ", " – ", " | "):
        head, found, tail = title.rpartition(dash)
        if found and outlet and (outlets.name(tail.strip()).casefold() == outlet.casefold()):
            return head.strip()
    return title


def _updates(value: Mapping[str, object]) -> Iterator[tuple[str, list[str]]]:
    """(moment, paragraphs) of each entry of a live page, as JSON-LD lists them."""
    listed = value.get("liveBlogUpdate")
    for update in listed if isinstance(listed, list) else []:
        if isinstance(update, Mapping):
            moment = text_of(update.get("datePublished") or update.get("dateModified"))
            lines = paragraphs(update.get("articleBody") or update.get("text") or update.get("headline"))
            if moment and lines:
                yield moment, lines
