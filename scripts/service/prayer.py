"""Prayer times, computed as the Ministry of Religious Affairs (Kemenag, Bimas Islam) does: sun 20 degrees below the
horizon at Subuh, 18 at Isya and 1 at Magrib (half its disc, the air, and a horizon that lies a little below), the
shadow of Asar longer than that of noon by the height of what casts it, two minutes of care (ihtiyat) added to each and
three to Zuhur. Where the sun stands is known to `astral`; a test holds it to tables that Kemenag published."""

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


def read(place: str, latitude: float, longitude: float, when: datetime, zone: str) -> Told:
    """The times that are still to come on the day of `when`. Raises as `times`."""
    local = when.astimezone(ZoneInfo(zone))
    facts = tuple(
        Fact(
            f"{name} {at:%Y-%m-%d %H:%M %Z}, {place} ({latitude}, {longitude})",
            at,
            at,
            {"name": name, "clock": f"{at:%H.%M}", "place": place},
        )
        for name, at in times(latitude, longitude, local.date(), zone).items()
        if at > local
    )
    title = f"Waktu salat {place}, dihitung dengan kriteria Kementerian Agama"
    return Told("prayer", "kriteria Kementerian Agama", title, "", facts)


def _minute(at: datetime) -> datetime:
    whole = at.replace(second=0, microsecond=0)
    return whole if whole == at else whole + timedelta(minutes=1)
