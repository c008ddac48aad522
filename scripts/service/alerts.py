"""Warnings: BMKG's nowcasts as CAP 1.2 (OASIS, July 2010), and the feed that lists them
(www.bmkg.go.id/alerts/nowcast/id)."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final
from xml.etree import ElementTree

from scripts.service.told import Fact, NoService, Told

NAMESPACE: Final = "{urn:oasis:names:tc:emergency:cap:1.2}"
MOST: Final = 3
MOST_AREAS: Final = 4
GRAVE: Final = ("Extreme", "Severe", "Moderate")


def listed(text: str, provinces: Sequence[str]) -> list[str]:
    """Addresses of the warnings in the feed `text` that name one of `provinces`. Raises NoService."""
    found = []
    for item in _root(text).iter("item"):
        title, link = (item.findtext(name) or "" for name in ("title", "link"))
        if any(province.casefold() in title.casefold() for province in provinces) and link.strip():
            found.append(link.strip())
    return found


def read(texts: Iterable[str], when: datetime) -> Told:
    """The warnings in `texts` that stand at `when`. Raises NoService."""
    facts: dict[str, Fact] = {}
    gone: set[str] = set()
    for text in texts:
        alert = _root(text)
        if alert.tag != f"{NAMESPACE}alert":
            raise NoService("no CAP 1.2")
        name = _of(alert, "identifier")
        for reference in _of(alert, "references").split():  # what this one updates or cancels
            gone.add(reference.split(",")[1] if reference.count(",") == 2 else reference)
        if (_of(alert, "status"), _of(alert, "scope") or "Public") != ("Actual", "Public"):
            continue
        if _of(alert, "msgType") not in ("Alert", "Update"):
            continue
        if (fact := _fact(alert, when)) is not None:
            facts[name] = fact
    kept = [fact for name, fact in facts.items() if name not in gone]
    kept.sort(key=lambda fact: fact.until, reverse=True)
    link = "https://www.bmkg.go.id/cuaca/peringatan-dini-cuaca"
    return Told("warnings", "BMKG", "Peringatan dini cuaca", link, tuple(kept[:MOST]))


def _fact(alert: ElementTree.Element, when: datetime) -> Fact | None:
    infos = alert.findall(f"{NAMESPACE}info")
    info = next((each for each in infos if _of(each, "language").lower().startswith("id")), None)
    info = info if info is not None else next(iter(infos), None)
    if info is None or _of(info, "severity") not in GRAVE:
        return None
    try:
        begins = datetime.fromisoformat(_of(info, "effective") or _of(alert, "sent"))
        ends = datetime.fromisoformat(_of(info, "expires"))
    except ValueError as fault:
        raise NoService(f"a warning without its times ({fault})") from fault
    if begins.tzinfo is None or ends.tzinfo is None or begins > when or ends <= when:
        return None
    areas = [" ".join((each.text or "").split()) for each in info.iter(f"{NAMESPACE}areaDesc")]
    event, local = _of(info, "event"), ends.astimezone(when.tzinfo)
    if not event or not any(areas):
        return None
    return Fact(
        f"{_of(info, 'headline') or event}; {', '.join(areas)}; berlaku sampai {ends.isoformat()}",
        begins,
        ends,
        {
            "event": event.lower(),
            "areas": "|".join(areas[:MOST_AREAS]),
            "more": "ya" if len(areas) > MOST_AREAS else "",
            "clock": f"{local:%H.%M}",
            "day": "" if local.date() == when.date() else "besok",
        },
    )


def _of(element: ElementTree.Element, name: str) -> str:
    return " ".join((element.findtext(f"{NAMESPACE}{name}") or "").split())


def _root(text: str) -> ElementTree.Element:
    """Nothing of the house is read by it and nothing expands: a document that declares entities is refused."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise NoService("it declares entities, which no warning has")
    try:
        return ElementTree.fromstring(text)
    except ElementTree.ParseError as fault:
        raise NoService(f"no XML ({fault})") from fault
