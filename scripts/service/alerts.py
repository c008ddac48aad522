"""Warnings: BMKG's nowcasts as CAP 1.2 (OASIS, July 2010), and the feed that lists them
(www.bmkg.go.id/alerts/nowcast/id). An area is a whole province; which parts of it are meant stands in `description`."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from scripts.service.provinces import expand, province
from scripts.service.reading import moment, plain, root
from scripts.service.told import Fact, NoService, Told

NAMESPACE: Final = "{urn:oasis:names:tc:emergency:cap:1.2}"
MOST: Final = 3
MOST_AREAS: Final = 4
MOST_LINKS: Final = 12
GRAVE: Final = ("Extreme", "Severe", "Moderate")
_PARTLY: Final = "sebagian wilayah"
_NAMED: Final = "khususnya di "
_CALM: Final = ". Kondisi"


@dataclass(frozen=True, slots=True)
class Alert:
    """One CAP document, as far as it is asked for."""

    name: str
    sent: datetime
    replaces: frozenset[str]
    """Names of those that are over by it."""
    facts: tuple[Fact, ...]
    """None where it calls something off, and where it is a test or not for everybody."""


def listed(text: str, provinces: Sequence[str], home: str) -> tuple[list[str], int]:
    """Addresses of the warnings in the feed `text` for `provinces` (as PROVINCES has them), and how many more there
    were that lie on another server than the feed's address `home`. Raises NoService."""
    feed = root(text)
    if feed.tag != "rss":
        raise NoService("no feed of warnings")
    found, strange = list[str](), 0
    for item in feed.iter("item"):
        if province(plain(item.findtext("title"))) not in provinces:
            continue
        link = plain(item.findtext("link"))
        if _server(link) == _server(home):
            found.append(link)
        else:
            strange += 1
    return list(dict.fromkeys(found))[:MOST_LINKS], strange


def read(text: str) -> Alert:
    """The warning in `text`. Raises NoService."""
    alert = root(text)
    if alert.tag != f"{NAMESPACE}alert":
        raise NoService("no CAP 1.2")
    sent = moment(_of(alert, "sent"))
    if sent is None:
        raise NoService("a warning that does not say when it was sent")
    open_ = (_of(alert, "status"), _of(alert, "scope") or "Public") == ("Actual", "Public")
    former = [each.split(",") for each in _of(alert, "references", 4000).split()]
    replaces = (
        frozenset(each[1] if len(each) == 3 else each[0] for each in former) if open_ else frozenset[str]()
    )
    facts: tuple[Fact, ...] = ()
    if open_ and _of(alert, "msgType") in ("Alert", "Update"):
        infos = [each for each in alert.findall(f"{NAMESPACE}info") if _is_ours(each)]
        facts = tuple(fact for info in infos for fact in _facts(info, sent))
    return Alert(_of(alert, "identifier"), sent, replaces, facts)


def standing(alerts: Iterable[Alert], when: datetime) -> Told:
    """What of `alerts` stands at `when`, what ends last first; of two for the same place and danger the newer."""
    known = sorted((each for each in alerts if each.sent <= when), key=lambda each: each.sent, reverse=True)
    gone = {name for alert in known for name in alert.replaces}
    told = dict[tuple[str, ...], Fact]()
    for alert in known:
        for fact in alert.facts if alert.name not in gone else ():
            if when < fact.until:
                told.setdefault(
                    (fact.values["event"], fact.values["place"], fact.values["spots"]), _timed(fact, when)
                )
    facts = sorted(told.values(), key=lambda fact: fact.until, reverse=True)
    link = "https://www.bmkg.go.id/cuaca/peringatan-dini-cuaca"
    return Told("warnings", "BMKG", "Peringatan dini cuaca", link, tuple(facts[:MOST]))


def _facts(info: Element, sent: datetime) -> Iterator[Fact]:
    """What one <info> warns of; without an end it could be said for ever, so it is not said. Raises NoService."""
    if _of(info, "severity") not in GRAVE:
        return
    begins = next((at for name in ("onset", "effective") if (at := moment(_of(info, name)))), sent)
    ends = moment(_of(info, "expires"))
    if ends is None:
        raise NoService("a warning that does not say until when")
    event, told = _of(info, "event", 80).lower(), _of(info, "description", 20_000)
    areas = [area for each in info.iter(f"{NAMESPACE}areaDesc") if (area := plain(each.text))]
    if not event or not areas:
        raise NoService("a warning that does not say of what, or where")
    names = list(dict.fromkeys(province(area) or expand(area) for area in areas))
    spots = _spots(told)
    values = {
        "event": event,
        "place": "|".join(names[:MOST_AREAS]),
        "more_places": "ya" if len(names) > MOST_AREAS else "",
        "partly": "ya" if _PARTLY in told.casefold() else "",
        "spots": "|".join(spots[:MOST_AREAS]),
        "more": "ya" if len(spots) > MOST_AREAS else "",
    }
    original = (
        f"{_of(info, 'headline') or event}; {', '.join(areas)}; {told or event}; sampai {ends.isoformat()}"
    )
    yield Fact(original, begins, ends, values)


def _spots(told: str) -> list[str]:
    """The districts of "... khususnya di AIR BIRU, WATUKAMBA. Kondisi ini ...", as they are said."""
    _, there, rest = told.partition(_NAMED)
    if not there:
        return []
    names = rest.partition(_CALM)[0].rstrip(". ").split(",")
    return list(dict.fromkeys(expand(name) for name in names if 2 < len(name.strip()) <= 40))


def _timed(fact: Fact, when: datetime) -> Fact:
    """`fact` with its hours as they are said at `when`."""
    begins, ends = (at.astimezone(when.tzinfo) for at in (fact.since, fact.until))
    hours = {
        "from": f"{begins:%H.%M}" if fact.since > when else "",
        "clock": f"{ends:%H.%M}",
        "day": ""
        if ends.date() == when.date()
        else "besok"
        if (ends.date() - when.date()).days == 1
        else "lusa",
    }
    return Fact(fact.original, fact.since, fact.until, {**fact.values, **hours})


def _is_ours(info: Element) -> bool:
    """Whether it is in Indonesian; where it does not say so, it is BMKG's feed in Indonesian that lists it."""
    return (_of(info, "language") or "id").lower().startswith("id")


def _server(link: str) -> tuple[str, str]:
    try:
        parts = urlsplit(link)
    except ValueError:
        return "", ""
    return parts.scheme, parts.netloc.casefold()


def _of(element: Element, name: str, most: int = 300) -> str:
    return plain(element.findtext(f"{NAMESPACE}{name}"), most)
