"""Prayer times, computed as the Ministry of Religious Affairs (Kemenag, Bimas Islam) does: sun 20 degrees below the
horizon at Subuh, 18 at Isya and 1 at Magrib (half its disc, the air, and a horizon that lies a little below), the
shadow of Asar longer than that of noon by the height of what casts it, two minutes of care (ihtiyat) added to each and
three to Zuhur; in Ramadan imsak is ten minutes before Subuh, as in its Jadwal Imsakiyah. Where the sun stands is known
to `astral`; a test holds it to tables that Kemenag published."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from math import atan, degrees, radians, tan
from typing import Final
from zoneinfo import ZoneInfo

from scripts.service.told import Fact, Told

SUBUH_DEG: Final = 20.0
ISYA_DEG: Final = 18.0
MAGRIB_DEG: Final = 1.0
CARE: Final = timedelta(minutes=2)
CARE_AT_NOON: Final = timedelta(minutes=3)
IMSAK: Final = timedelta(minutes=10)
"""Before Subuh."""
NAMES: Final = ("Subuh", "Zuhur", "Asar", "Magrib", "Isya")


def times(latitude: float, longitude: float, day: date, zone: str) -> dict[str, datetime]:
    """Name of NAMES -> minute in `zone`, rounded up as tables are. Degrees; needs `astral`. Raises ImportError,
    ValueError where the sun does not sink so far."""
    from astral import Observer, SunDirection
    from astral.julian import julianday, julianday_to_juliancentury
    from astral.sun import dawn, dusk, noon, sun_declination, time_at_elevation

    here, tz = Observer(latitude, longitude), ZoneInfo(zone)
    declination = sun_declination(julianday_to_juliancentury(julianday(day)))
    shadow = degrees(atan(1 / (1 + tan(radians(abs(latitude - declination))))))
    found = {
        "Subuh": dawn(here, day, SUBUH_DEG, tz),
        "Zuhur": noon(here, day, tz),
        "Asar": time_at_elevation(here, shadow, day, SunDirection.SETTING, tz, with_refraction=False),
        "Magrib": time_at_elevation(here, -MAGRIB_DEG, day, SunDirection.SETTING, tz, with_refraction=False),
        "Isya": dusk(here, day, ISYA_DEG, tz),
    }
    return {name: _minute(at + (CARE_AT_NOON if name == "Zuhur" else CARE)) for name, at in found.items()}


def read(
    place: str,
    latitude: float,
    longitude: float,
    when: datetime,
    zone: str,
    is_fasting: Callable[[date], bool] = lambda day: False,
) -> Told:
    """The next five prayers after `when`, and imsak on the days of the fast. Raises as `times` and `is_fasting`."""
    local = when.astimezone(ZoneInfo(zone))
    today = local.date()
    facts = list[Fact]()
    prayers = 0
    for day in (today, today + timedelta(1)):
        for name, at in _day(times(latitude, longitude, day, zone), fasting=is_fasting(day)):
            if at <= local or prayers == len(NAMES):
                continue
            prayers += name in NAMES
            values = {
                "name": name, "clock": f"{at:%H.%M}", "place": place, "day": "" if day == today else "besok"
            }  # fmt: skip
            original = f"{name} {at:%Y-%m-%d %H:%M %Z}, {place} ({latitude}, {longitude})"
            facts.append(Fact(original, at, at, values))
    title = f"Waktu salat {place}, dihitung dengan kriteria Kementerian Agama"
    return Told("prayer", "kriteria Kementerian Agama", title, "", tuple(facts))


def _day(found: dict[str, datetime], *, fasting: bool) -> Iterator[tuple[str, datetime]]:
    if fasting:
        yield "imsak", found["Subuh"] - IMSAK
    yield from found.items()


def _minute(at: datetime) -> datetime:
    whole = at.replace(second=0, microsecond=0)
    return whole if whole == at else whole + timedelta(minutes=1)
