"""Credits: whose an article is, as the fields of JSON or of front matter say it."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Final

from scripts import outlets
from scripts.article import Credit
from scripts.clean.dates import read_time
from scripts.clean.marks import mend, words_key
from scripts.sources.metadata import people
from scripts.sources.shapes import address_of, field, fields, named, text_of
from scripts.sources.text import link

_NO_SECTION: Final = frozenset(
    ("top", "general", "uncategorized", "tak berkategori", "lainnya", "home", "all", "berita", "clippings")
)
_SITE: Final = re.compile(r"https?://[^/?#]+/?$", re.IGNORECASE)
"""The address of a whole site: no article's own."""
_LOOKS_LIKE_LINK: Final = re.compile(r"https?://", re.IGNORECASE)
_FURTHEST: Final = timedelta(hours=14)


def credit_of(value: Mapping[str, object], about: Mapping[str, str]) -> Credit:
    """The credit of an article with the fields `value`; `about`: what its wrapper says (see `nesting.Found`)."""
    sources = [line_of(text_of(each)) for each in fields(value, "outlet")]
    addresses = [
        each for each in (address_of(given).strip() for given in fields(value, "link")) if link(each)
    ]
    addresses += [each for each in sources if _LOOKS_LIKE_LINK.match(each) and link(each)]
    own = next((each for each in addresses if not _SITE.match(each)), "")
    site = own or next(iter(addresses), "")
    said = next((each for each in sources if each and not _LOOKS_LIKE_LINK.match(each)), "")
    outlet = _outlet(said, site, about)
    published, updated = _times(value)
    agency = line_of(text_of(field(value, "agency")))
    authors = (*map(_people, fields(value, "author")), people(about.get("author", "")))
    author = _without(next(filter(None, authors), ""), outlet)
    return Credit(
        outlet=outlet,
        agency=outlets.agency(agency) or agency,
        author=author,
        editor=_people(field(value, "editor")),
        published=published or updated,
        link=own,
        licence=line_of(text_of(field(value, "licence"))),
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
    return people(line_of(text_of(value)).replace(" dan ", ", "))


def _without(names: str, outlet: str) -> str:
    """`names` without the outlet itself, which some tools put among the authors."""
    house = words_key(outlet).replace(" ", "")
    return ", ".join(name for name in names.split(", ") if words_key(name).replace(" ", "") != house)


def section_of(value: object) -> str:
    """Its section, where it names one that says something."""
    said = line_of(text_of(value[0] if isinstance(value, list) and value else value))
    return "" if said.casefold() in _NO_SECTION else said


def line_of(text: str) -> str:
    """`text` in one line, entities and tags undone."""
    return " ".join(mend(mend(text)).split())


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
    if isinstance(value, str | Mapping) and re.fullmatch(r"1\d{9}|1\d{12}", said := text_of(value)):
        value = int(said)
    if isinstance(value, int | float) and not isinstance(value, bool):
        seconds = value / 1000 if value > 1e11 else value
        try:
            return datetime.fromtimestamp(seconds, UTC)
        except (ValueError, OverflowError, OSError):
            return None
    said = text_of(value)
    return read_time(said, zone) if zone else read_time(said)
