"""JSON: lines, a list, one object, or what the tools of the trade wrap around them (see `shapes`)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Final

from scripts import outlets
from scripts.article import Article, Credit
from scripts.clean import clean
from scripts.clean.dates import read_time
from scripts.clean.marks import count_words, mend, words_key
from scripts.errors import UnreadablePage
from scripts.page import Page
from scripts.sources.body import body_of, paragraphs
from scripts.sources.decoding import decode
from scripts.sources.dictionary import DICTIONARY
from scripts.sources.jsontext import read_values
from scripts.sources.live import entries_of
from scripts.sources.metadata import people
from scripts.sources.shapes import field, fields, named, text_of, unpublished
from scripts.sources.text import from_text, link
from scripts.sources.wrappers import Found, articles

_NO_SECTION: Final = frozenset(
    ("top", "general", "uncategorized", "tak berkategori", "lainnya", "home", "all", "berita")
)
_SITE: Final = re.compile(r"https?://[^/?#]+/?$", re.IGNORECASE)
"""The address of a whole site: no article's own."""
_LOOKS_LIKE_LINK: Final = re.compile(r"https?://", re.IGNORECASE)
_TOLD: Final = 40
"""Faults of one page that are told one by one."""
_FURTHEST: Final = timedelta(hours=14)


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
    text = read_values(decode(page.content, page.charset))
    faults = [UnreadablePage(page.address, fault) for fault in text.faults]
    found: list[Article] = []
    for line, value in text.values:
        try:
            ones = list(articles(value))
        except RecursionError:
            faults.append(UnreadablePage(page.address, f"{line or 'line 1'} is nested too deeply"))
            continue
        for one in ones:
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
    return Reading(tuple(found), tuple(notices))


def _articles(found: Found, address: str, where: str) -> tuple[Article, ...]:
    """The article of an object; of a live page its entries."""
    value = found.value
    if not isinstance(value, Mapping):
        raise UnreadablePage(address, f"{where} is no object; keys such as title and text are wanted")
    if why := unpublished(value):
        raise UnreadablePage(address, f"{where} is not meant for readers: {why}")
    title = _line(text_of(field(value, "title")))
    credit = _credit(value, found.about)
    section = _section(field(value, "section"))
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
    return (article,)


def _credit(value: Mapping[str, object], about: Mapping[str, str]) -> Credit:
    sources = [_line(text_of(each)) for each in fields(value, "outlet")]
    addresses = [each for each in (text_of(given).strip() for given in fields(value, "link")) if link(each)]
    addresses += [each for each in sources if _LOOKS_LIKE_LINK.match(each) and link(each)]
    own = next((each for each in addresses if not _SITE.match(each)), "")
    site = own or next(iter(addresses), "")
    said = next((each for each in sources if each and not _LOOKS_LIKE_LINK.match(each)), "")
    outlet = _outlet(said, site, about)
    published, updated = _times(value)
    agency = _line(text_of(field(value, "agency")))
    authors = (*map(_people, fields(value, "author")), people(about.get("author", "")))
    author = _without(next(filter(None, authors), ""), outlet)
    return Credit(
        outlet=outlet,
        agency=outlets.agency(agency) or agency,
        author=author,
        editor=_people(field(value, "editor")),
        published=published or updated,
        link=own,
        licence=_line(text_of(field(value, "licence"))),
        updated=updated if updated and published and updated > published else None,
    )


def _outlet(said: str, address: str, about: Mapping[str, str]) -> str:
    """What the article says itself, or its feed where that is of the same house, or its address."""
    domain = outlets.domain(address)
    if not said and about.get("outlet"):
        home = outlets.domain(about.get("link", ""))
        said = "" if home and domain and home != domain else about["outlet"]
    if said and (said != said.casefold() or not domain or outlets.known(said)):
        return outlets.name(said)
    return outlets.name(domain or said) if domain or said else ""


def _people(value: object) -> str:
    return people(_line(text_of(value)).replace(" dan ", ", "))


def _without(names: str, outlet: str) -> str:
    """`names` without the outlet itself, which some tools put among the authors."""
    house = words_key(outlet).replace(" ", "")
    return ", ".join(name for name in names.split(", ") if words_key(name).replace(" ", "") != house)


def _section(value: object) -> str:
    said = _line(text_of(value[0] if isinstance(value, list) and value else value))
    return "" if said.casefold() in _NO_SECTION else said


def _line(text: str) -> str:
    return " ".join(mend(mend(text)).split())


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


def _times(value: Mapping[str, object]) -> tuple[datetime | None, datetime | None]:
    """When it was published and last changed; of WordPress's pairs of local and world time the zone too."""
    known = named(value)
    zone = UTC if text_of(known.get("pubdatetz")).upper() in ("UTC", "GMT") else None
    moments = []
    for name, local, world in (("published", "date", "dategmt"), ("updated", "modified", "modifiedgmt")):
        if known.get(world):
            moments.append(_zoned(text_of(known.get(local)), text_of(known[world])))
        else:
            given = (_moment(each, zone) for each in fields(value, name))
            moments.append(next((moment for moment in given if moment), None))
    return moments[0], moments[1]


def _zoned(local: str, world: str) -> datetime | None:
    moment = read_time(world, UTC)
    there = read_time(local, UTC)
    if moment is None or there is None:
        return moment
    ahead = there - moment
    whole = abs(ahead) <= _FURTHEST and not ahead % timedelta(minutes=15)
    return moment.astimezone(timezone(ahead)) if whole else moment


def _moment(value: object, zone: timezone | None = None) -> datetime | None:
    """ISO, a byline, or seconds (milliseconds) since 1970."""
    if isinstance(value, str) and re.fullmatch(r"1\d{9}|1\d{12}", value.strip()):
        value = int(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        seconds = value / 1000 if value > 1e11 else value
        try:
            return datetime.fromtimestamp(seconds, UTC)
        except (ValueError, OverflowError, OSError):
            return None
    said = text_of(value)
    return read_time(said, zone) if zone else read_time(said)
