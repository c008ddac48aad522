"""Earthquakes: BMKG's lists (data.bmkg.go.id/DataMKG/TEWS: autogempa, the newest; gempaterkini, fifteen of magnitude 5;
gempadirasakan, fifteen that were felt; JSON, `Infogempa.gempa`, one or a list) become one, in which one quake stands
once and two stand twice."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import cos, hypot, radians
from typing import Any, Final

from scripts.service.provinces import expand, where
from scripts.service.reading import moment, number, plain, value, written
from scripts.service.told import Fact, NoService, Told

WINDOW: Final = timedelta(hours=12)
"""So long after it a quake is told."""
TSUNAMI: Final = timedelta(hours=2)
"""So long what BMKG said of a tsunami is told: it ends a warning within hours, and these lists do not say so."""
STRONG: Final = 5.0
"""Of this magnitude on it is told though nobody has felt it."""
MOST: Final = 3
"""The strongest: behind a great quake come many small ones."""
MOST_PLACES: Final = 4
SAME_S: Final = 30
SAME_KM: Final = 100.0
"""Entries of two lists that are no further apart, in time and in place, are one quake: BMKG revises both."""
MOST_ENTRIES: Final = 100
_SCALE: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
"""Of Mercalli (MMI)."""
_KEPT: Final = ("DateTime", "Coordinates", "Magnitude", "Kedalaman", "Wilayah", "Potensi", "Dirasakan")


@dataclass(frozen=True, slots=True)
class Quake:
    """One quake, as one list or several tell it."""

    at: datetime
    latitude: float
    longitude: float
    magnitude: float
    depth_km: float | None
    where: str
    """As a sentence goes on behind "Pusatnya"."""
    tsunami: str = ""
    """ "tidak", "ya", or "" where nothing is said of it."""
    felt: tuple[str, ...] = ()
    """Where, the strongest first."""
    was_felt: bool = False
    """Though it may not say where."""
    original: str = ""


def read(text: str) -> list[Quake]:
    """The quakes of one list; what cannot be read among them is left out. Raises NoService where nothing can."""
    try:
        found = value(text)["Infogempa"]["gempa"]
    except (KeyError, TypeError, IndexError) as fault:
        raise NoService(f"no quakes as BMKG lists them ({type(fault).__name__}: {fault})") from fault
    entries = found if isinstance(found, list) else [found]
    quakes = [quake for each in entries[:MOST_ENTRIES] if (quake := _quake(each)) is not None]
    if entries and not quakes:
        raise NoService("no quake in it says when, where and how strong")
    return list(dict.fromkeys(quakes))


def merge(lists: Iterable[Sequence[Quake]]) -> list[Quake]:
    """Every quake of `lists` once. Within one list two are two, however alike; what several lists say of one is taken
    from the first that says it."""
    merged: list[Quake] = []
    for quakes in lists:
        pairs = sorted(
            (abs((known.at - quake.at).total_seconds()), old, new)
            for old, known in enumerate(merged)
            for new, quake in enumerate(quakes)
            if _is_same(known, quake)
        )
        partner = dict[int, int]()
        for _, old, new in pairs:  # the nearest first; each answers for one of the other list at most
            if new not in partner and old not in partner.values():
                partner[new] = old
        for new, quake in enumerate(quakes):
            if new in partner:
                merged[partner[new]] = _joined(merged[partner[new]], quake)
            else:
                merged.append(quake)
    return merged


def tell(quakes: Iterable[Quake], when: datetime) -> Told:
    """Those of `quakes` that are told at `when`, the strongest, the newest first."""
    fit = [
        each
        for each in quakes
        if each.at <= when < each.at + WINDOW
        if each.where and (each.was_felt or each.magnitude >= STRONG)
    ]
    strongest = sorted(fit, key=lambda each: (each.magnitude, each.at), reverse=True)[:MOST]
    newest = sorted(strongest, key=lambda each: each.at, reverse=True)
    facts = [fact for each in newest for fact in _facts(each, when)]
    link = "https://www.bmkg.go.id/gempabumi/gempabumi-terkini"
    return Told("quakes", "BMKG", "Gempa bumi terkini", link, tuple(facts))


def _facts(quake: Quake, when: datetime) -> Iterator[Fact]:
    """The quake, and what was said of a tsunami, which is over before it."""
    local = quake.at.astimezone(when.tzinfo)
    yield Fact(
        quake.original,
        quake.at,
        quake.at + WINDOW,
        {
            "magnitude": f"{quake.magnitude:.1f}".replace(".", ","),
            "depth": "" if quake.depth_km is None else written(quake.depth_km, 1),
            "where": quake.where,
            "day": {0: "hari ini", 1: "kemarin"}.get((when.date() - local.date()).days, ""),
            "clock": f"{local:%H.%M}",
            "felt": "|".join(quake.felt[:MOST_PLACES]),
            "more": "ya" if len(quake.felt) > MOST_PLACES else "",
            "danger": "",
        },
    )
    if quake.tsunami and when < quake.at + TSUNAMI:
        danger = "berpotensi tsunami" if quake.tsunami == "ya" else "tidak berpotensi tsunami"
        yield Fact(quake.original, quake.at, quake.at + TSUNAMI, {"danger": danger})


def _quake(entry: Any) -> Quake | None:
    if not isinstance(entry, dict):
        return None
    at, size = moment(entry.get("DateTime")), number(str(entry.get("Magnitude")).replace(",", "."))
    spot = [number(part) for part in plain(entry.get("Coordinates"), 40).split(",")]
    if at is None or size is None or not 0 < size < 10 or len(spot) != 2:
        return None
    latitude, longitude = spot
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
        return None
    depth = number(plain(entry.get("Kedalaman"), 20).lower().removesuffix("km").strip().replace(",", "."))
    potential, felt = plain(entry.get("Potensi")), plain(entry.get("Dirasakan"), 1000)
    places = _felt(felt)
    return Quake(
        at, latitude, longitude, size,
        depth if depth is not None and 0 <= depth < 1000 else None,
        where(plain(entry.get("Wilayah"))),
        _tsunami(potential),
        places,
        bool(places) or "dirasakan" in potential.casefold(),
        "; ".join(f"{key}: {told}" for key in _KEPT if (told := plain(entry.get(key), 1000))),
    )  # fmt: skip


def _tsunami(potential: str) -> str:
    words = potential.casefold().split()
    if not any("tsunami" in word for word in words):
        return ""
    return "tidak" if {"tidak", "tdk", "tak"} & set(words) else "ya"


def _felt(text: str) -> tuple[str, ...]:
    """ "Dirasakan (Skala MMI): II Kab. Argasana, III - IV Watubiru" -> ("Watubiru", "Kabupaten Argasana")."""
    found: list[tuple[int, str]] = []
    for part in text.rpartition(":")[2].replace(";", ",").split(","):
        words = part.replace("-", " - ").replace("–", " - ").split()
        many = next(
            (n for n, word in enumerate(words) if word not in (*_SCALE, "-", "MMI", "di")), len(words)
        )
        rank = max((_SCALE.index(word) for word in words[:many] if word in _SCALE), default=-1)
        place = " ".join(words[many:]).replace(" - ", "-")
        if len(place) > 1:
            found.append((rank, expand(place)))
    found.sort(key=lambda each: -each[0])  # stable: as BMKG has them among equals
    return tuple(dict.fromkeys(place for _, place in found))


def _is_same(one: Quake, other: Quake) -> bool:
    if abs((one.at - other.at).total_seconds()) > SAME_S:
        return False
    across = abs(one.longitude - other.longitude) % 360
    across = min(across, 360 - across) * cos(radians(one.latitude))
    return hypot(one.latitude - other.latitude, across) * 111.2 <= SAME_KM


def _joined(known: Quake, more: Quake) -> Quake:
    differ = known.tsunami and more.tsunami and known.tsunami != more.tsunami
    # the list of strong quakes leaves out whether they lay at sea
    places = [each.where for each in (known, more) if each.where.startswith("di ")]
    return replace(
        known,
        depth_km=known.depth_km if known.depth_km is not None else more.depth_km,
        where=next(iter(places), known.where or more.where),
        tsunami="" if differ else known.tsunami or more.tsunami,
        felt=known.felt or more.felt,
        was_felt=known.was_felt or more.was_felt,
        original=" | ".join(dict.fromkeys((known.original, more.original))),
    )
