"""Weather: BMKG's public forecast for a village (api.bmkg.go.id/publik/prakiraan-cuaca, JSON, three days in steps of
three hours), told by the parts of the next day."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any, Final
from zoneinfo import ZoneInfo

from scripts.service.told import Fact, NoService, Told

STEP: Final = timedelta(hours=3)
AHEAD: Final = timedelta(hours=18)
"""So far ahead it is told."""
PARTS: Final = ((0, "dini hari"), (4, "pagi"), (10, "siang"), (15, "sore"), (18, "malam"))
"""Hour of the day from which each part counts."""
WET: Final = ("petir", "lebat", "sedang", "hujan", "kabut", "asap", "udara kabur")
"""Of the steps of one part the one is told in which the first of these words stands, for who hangs out the laundry."""


def read(text: str, when: datetime) -> Told:
    """The forecast in `text` from `when` (with the place's zone) on. Raises NoService."""
    try:
        raw = json.loads(text)
        first = raw["data"][0] if isinstance(raw, dict) and "data" in raw else raw
        place = raw.get("lokasi") or first["lokasi"]
        steps = [_step(each) for row in first["cuaca"] for each in (row if isinstance(row, list) else [row])]
        names = [str(place[key]) for key in ("kecamatan", "kotkab")]
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as fault:
        raise NoService(f"no forecast as BMKG gives it ({type(fault).__name__}: {fault})") from fault
    where = _place(*names)
    there = when.astimezone(_zone(str(place.get("timezone", "")), when))
    facts = tuple(_parts(sorted(steps, key=lambda step: step[0]), where, there))
    link = f"https://www.bmkg.go.id/cuaca/prakiraan-cuaca/{place.get('adm4', '')}".rstrip("/")
    return Told("weather", "BMKG", f"Prakiraan cuaca {where}", link, facts)


def _zone(name: str, when: datetime) -> tzinfo | None:
    """Of the place: its morning is told as morning, wherever the show is at home."""
    try:
        return ZoneInfo(name)
    except (ValueError, KeyError, OSError):
        return when.tzinfo


def _step(raw: Mapping[str, Any]) -> tuple[datetime, int, str]:
    at = datetime.fromisoformat(str(raw.get("utc_datetime") or raw["datetime"]).replace("Z", "+00:00"))
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    sky = " ".join(str(raw["weather_desc"]).split()).lower()
    if not sky or len(sky) > 40 or not -20 <= int(raw["t"]) <= 60:
        raise ValueError(f"a step says {raw['t']!r} degrees and {sky!r}")
    return at, int(raw["t"]), sky


def _parts(steps: list[tuple[datetime, int, str]], where: str, when: datetime) -> Iterator[Fact]:
    """A fact for each part of the day that begins within AHEAD or has begun."""
    groups: dict[tuple[datetime, str], list[tuple[datetime, int, str]]] = {}
    for at, degrees, sky in steps:
        if at + STEP <= when or at >= when + AHEAD:
            continue
        local = at.astimezone(when.tzinfo)
        hour, name = max(part for part in PARTS if part[0] <= local.hour)
        begins = local.replace(hour=hour, minute=0, second=0, microsecond=0)
        groups.setdefault((begins, name), []).append((at, degrees, sky))
    for (begins, name), group in groups.items():
        sky = min((sky for *_, sky in group), key=_dry)
        low, high = min(each[1] for each in group), max(each[1] for each in group)
        day = "ini" if begins.date() == when.date() else "besok"
        yield Fact(
            f"{where}: "
            + "; ".join(f"{at.astimezone(when.tzinfo):%Y-%m-%d %H:%M} {t} C {sky}" for at, t, sky in group),
            group[0][0],
            group[-1][0] + STEP,
            {
                "place": where,
                "part": f"{name} {day}" if name != "dini hari" else f"dini hari {day}",
                "sky": sky,
                "low": str(low),
                "high": str(high),
            },
        )


def _dry(sky: str) -> int:
    return next((rank for rank, word in enumerate(WET) if word in sky), len(WET))


def _place(district: str, regency: str) -> str:
    regency = " ".join(regency.replace("Kota Adm.", "Kota").replace("Kab.", "Kabupaten").split())
    return district if district.casefold() in regency.casefold() else f"{district}, {regency}"
