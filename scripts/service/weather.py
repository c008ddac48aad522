"""Weather: BMKG's public forecast for a village (api.bmkg.go.id/publik/prakiraan-cuaca, JSON, three days in steps of
three hours), told by the parts of the next day."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from itertools import groupby
from typing import Any, Final
from zoneinfo import ZoneInfo

from scripts.service.provinces import expand
from scripts.service.reading import moment, number, plain, value
from scripts.service.told import Fact, NoService, Told

STEP: Final = timedelta(hours=3)
AHEAD: Final = timedelta(hours=18)
"""So far ahead it is told."""
PARTS: Final = ((0, "dini hari"), (4, "pagi"), (10, "siang"), (15, "sore"), (18, "malam"))
"""Hour of the day from which each part counts."""
WET: Final = ("petir", "badai", "lebat", "sedang", "hujan", "kabut", "asap", "kabur")
"""Of the steps of one part the one is told in which the first of these words stands, for who hangs out the laundry."""
SAID: Final[Mapping[str, str]] = {
    "kabut": "berkabut",
    "kabut/asap": "berkabut asap",
    "asap": "berasap",
    "kabur": "udara kabur",
    "petir": "berpetir",
}
"""What BMKG calls by a noun."""


def read(text: str, when: datetime) -> Told:
    """The forecast in `text` from `when` on, a fact for each step; what a step lacks is not told of it. Raises
    NoService."""
    try:
        raw = value(text)
        first = raw["data"][0]
        place = raw.get("lokasi") or first["lokasi"]
        rows = [each for row in first["cuaca"] for each in (row if isinstance(row, list) else [row])]
        names = [plain(place[key], 60) for key in ("kecamatan", "kotkab")]
        zone, code = plain(place.get("timezone"), 40), plain(place.get("adm4"), 20)
    except (KeyError, IndexError, TypeError, AttributeError) as fault:
        raise NoService(f"no forecast as BMKG gives it ({type(fault).__name__}: {fault})") from fault
    steps = sorted({step for row in rows if (step := _step(row)) is not None})
    if not steps or not all(names):
        raise NoService("no forecast as BMKG gives it (no place, or no hour that can be read)")
    where, there = _place(*names), when.astimezone(_zone(zone, when))
    facts = tuple(
        _fact(*step, where, there) for step in steps if step[0] + STEP > when and step[0] < when + AHEAD
    )
    if not facts:
        raise NoService(f"the forecast is of another day ({steps[0][0]:%Y-%m-%d})")
    link = f"https://www.bmkg.go.id/cuaca/prakiraan-cuaca/{code}".rstrip("/")
    return Told("weather", "BMKG", f"Prakiraan cuaca {where}", link, facts)


def parts(steps: Sequence[Mapping[str, str]]) -> list[dict[str, str]]:
    """What is said of each part of the day, by the values of those of its `steps` that are not over."""
    told = []
    for (place, part), group in groupby(steps, key=lambda step: (step["place"], step["part"])):
        same = list(group)
        degrees = [int(step["degrees"]) for step in same]
        sky = min((step["sky"] for step in same), key=_dry)
        low, high = (f"minus {-t}" if t < 0 else str(t) for t in (min(degrees), max(degrees)))
        told.append({"place": place, "part": part, "sky": SAID.get(sky, sky), "low": low, "high": high})
    return told


def _zone(name: str, when: datetime) -> tzinfo | None:
    """Of the place: its morning is told as morning, wherever the show is at home."""
    try:
        return ZoneInfo(name)
    except (ValueError, KeyError, OSError):
        return when.tzinfo


def _step(raw: Any) -> tuple[datetime, int, str] | None:
    if not isinstance(raw, dict):
        return None
    at = moment(raw.get("datetime")) or moment(f"{plain(raw.get('utc_datetime'), 30)}+00:00")
    degrees, sky = number(raw.get("t")), plain(raw.get("weather_desc"), 40).lower()
    if at is None or degrees is None or not -20 <= degrees <= 60 or not _is_words(sky):
        return None
    return at.astimezone(UTC), round(degrees), sky


def _is_words(sky: str) -> bool:
    return bool(sky) and all(letter.isalpha() or letter in " /" for letter in sky)


def _fact(at: datetime, degrees: int, sky: str, where: str, when: datetime) -> Fact:
    local = at.astimezone(when.tzinfo)
    values = {"place": where, "part": _part(max(local, when), when), "sky": sky, "degrees": str(degrees)}
    return Fact(f"{where}, {local:%Y-%m-%d %H:%M}: {sky}, {degrees} C", at, at + STEP, values)


def _part(local: datetime, when: datetime) -> str:
    """ "siang ini", "dini hari nanti", "besok pagi"."""
    name = max(part for part in PARTS if part[0] <= local.hour)[1]
    if local.date() == when.date():
        return f"{name} ini"
    return "dini hari nanti" if name == "dini hari" and when.hour >= 12 else f"besok {name}"


def _dry(sky: str) -> int:
    return next((rank for rank, word in enumerate(WET) if word in sky), len(WET))


def _place(district: str, regency: str) -> str:
    regency = expand(regency)
    return district if district.casefold() in regency.casefold() else f"{district}, {regency}"
