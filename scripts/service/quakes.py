"""Earthquakes: BMKG's lists (data.bmkg.go.id/DataMKG/TEWS: autogempa, gempaterkini, gempadirasakan; JSON)."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from math import cos, hypot, radians
from typing import Any, Final

from scripts.service.told import Fact, NoService, Told

WINDOW: Final = timedelta(hours=12)
"""So long after it a quake is told."""
TSUNAMI: Final = timedelta(hours=2)
"""So long what BMKG said of a tsunami is told: it ends a warning within hours, and these lists do not say so."""
STRONG: Final = 5.0
"""Of this magnitude on it is told though nobody has felt it."""
MOST: Final = 3
SAME_S: Final = 60
SAME_KM: Final = 100.0
"""Two entries that are no further apart, in time and in place, are one quake of which more is known by now."""


def read(texts: Iterable[str], when: datetime) -> Told:
    """The quakes of `texts` that are told at `when`, the newest first. Raises NoService."""
    entries = [each for text in texts for each in _entries(text)]
    told = [
        each
        for each in _merged(entries)
        if _at(each) <= when < _at(each) + WINDOW and (_felt(each) or _magnitude(each) >= STRONG)
    ]
    facts = [_fact(each, when) for each in sorted(told, key=_at, reverse=True)[:MOST]]
    link = "https://www.bmkg.go.id/gempabumi/gempabumi-terkini"
    return Told("quakes", "BMKG", "Gempa bumi terkini", link, tuple(facts))


def _entries(text: str) -> list[Mapping[str, Any]]:
    try:
        found = json.loads(text)["Infogempa"]["gempa"]
        entries = found if isinstance(found, list) else [found]
        for each in entries:
            _at(each), _magnitude(each), _place(each), str(each["Wilayah"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
        raise NoService(f"no quakes as BMKG lists them ({type(fault).__name__}: {fault})") from fault
    return entries


def _merged(entries: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Each quake once, with all that the entries about it say; what a later list says of it counts."""
    merged: list[dict[str, Any]] = []
    for entry in entries:
        same = next((each for each in merged if _is_same(each, entry)), None)
        if same is None:
            merged.append(dict(entry))
        else:
            same.update({key: value for key, value in entry.items() if str(value).strip()})
    return merged


def _is_same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    if abs((_at(one) - _at(other)).total_seconds()) > SAME_S:
        return False
    (lat, lon), (lat2, lon2) = _place(one), _place(other)
    return hypot(lat - lat2, (lon - lon2) * cos(radians(lat))) * 111.2 <= SAME_KM


def _fact(quake: Mapping[str, Any], when: datetime) -> Fact:
    at = _at(quake)
    local = at.astimezone(when.tzinfo)
    potential = " ".join(str(quake.get("Potensi", "")).split())
    speaks = "tsunami" in potential.casefold() and when < at + TSUNAMI
    danger = ""
    if speaks:
        danger = "tidak berpotensi tsunami" if "tidak" in potential.casefold() else "berpotensi tsunami"
    kept = ("Tanggal", "Jam", "Magnitude", "Kedalaman", "Wilayah", "Potensi", "Dirasakan")
    day = {0: "hari ini", 1: "kemarin"}.get((when.date() - local.date()).days, "")
    return Fact(
        "; ".join(f"{key}: {quake[key]}" for key in kept if quake.get(key)),
        at,
        at + WINDOW,
        {
            "magnitude": f"{_magnitude(quake):.1f}".replace(".", ","),
            "depth": " ".join(str(quake.get("Kedalaman", "")).split()),
            "where": _where(str(quake["Wilayah"])),
            "day": day,
            "clock": f"{local:%H.%M}",
            "felt": _places_felt(str(quake.get("Dirasakan", ""))),
            "danger": danger,
        },
    )


def _where(text: str) -> str:
    """ "Pusat gempa berada di laut 85 km barat daya Kab. Sukabumi" -> "di laut 85 km barat daya Kabupaten Sukabumi"."""
    text = " ".join(text.split()).replace("Kab.", "Kabupaten ").replace("  ", " ")
    head = "pusat gempa berada "
    return text[len(head) :] if text.casefold().startswith(head) else f"di {text}"


def _places_felt(text: str) -> str:
    """ "III Sukabumi, II - III Cianjur" -> "Sukabumi, Cianjur"."""
    places = []
    for part in text.replace(";", ",").split(","):
        words = [word for word in part.split() if not set(word) <= set("IVX-–")]
        if words and words[0] != "MMI":
            places.append(" ".join(words))
    return "|".join(places[:5])


def _felt(quake: Mapping[str, Any]) -> bool:
    return bool(_places_felt(str(quake.get("Dirasakan", "")))) or "dirasakan" in str(quake.get("Potensi", ""))


def _at(quake: Mapping[str, Any]) -> datetime:
    at = datetime.fromisoformat(str(quake["DateTime"]).replace("Z", "+00:00"))
    if at.tzinfo is None:
        raise ValueError(f"{at} has no zone")
    return at


def _magnitude(quake: Mapping[str, Any]) -> float:
    size = float(str(quake["Magnitude"]).replace(",", "."))
    if not 0 < size < 10:
        raise ValueError(f"no magnitude: {size}")
    return size


def _place(quake: Mapping[str, Any]) -> tuple[float, float]:
    lat, lon = (float(each) for each in str(quake["Coordinates"]).split(","))
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise ValueError(f"no place: {lat}, {lon}")
    return lat, lon
