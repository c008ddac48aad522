"""The almanac: days, hours and zones as an Indonesian newsreader says them, in any locale."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
"""From Monday, as `date.weekday` counts."""
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
EDITIONS = ("pagi", "siang", "sore", "malam")
PARTS = {
    "dini hari": (0, 4), "subuh": (4, 6), "pagi": (4, 11), "siang": (11, 15), "sore": (15, 18), "petang": (16, 19),
    "malam": (18, 28), "tengah malam": (22, 26),
}  # fmt: skip
"""Hours from the day's midnight at which each part begins and has ended; a night ends on the morning after."""

_ZONES = {
    "Asia/Jakarta": ("WIB", "Waktu Indonesia Barat"),
    "Asia/Pontianak": ("WIB", "Waktu Indonesia Barat"),
    "Asia/Makassar": ("WITA", "Waktu Indonesia Tengah"),
    "Asia/Ujung_Pandang": ("WITA", "Waktu Indonesia Tengah"),
    "Asia/Jayapura": ("WIT", "Waktu Indonesia Timur"),
}
_ELSEWHERE = {
    "Singapore": "Singapura",
    "Kuala_Lumpur": "Malaysia",
    "Dili": "Timor-Leste",
    "Port_Moresby": "Papua Nugini",
    "Tokyo": "Jepang",
    "Seoul": "Korea",
    "Hong_Kong": "Hong Kong",
    "Taipei": "Taiwan",
    "Riyadh": "Arab Saudi",
    "Mecca": "Makkah",
    "Cairo": "Kairo",
    "Amsterdam": "Belanda",
    "UTC": "Universal",
    "GMT": "Universal",
    "Universal": "Universal",
}


def local(when: datetime, zone: str) -> datetime:
    """`when` on the clocks of `zone` (IANA name). A `when` without a zone is a ValueError."""
    if when.tzinfo is None:
        raise ValueError("the time of an edition needs a zone")
    return when.astimezone(ZoneInfo(zone))


def part_of_day(hour: int) -> str:
    """pagi from 4, siang from 11, sore from 15, malam from 18 (sunset lies around six all year) until 4."""
    if 4 <= hour < 11:
        return "pagi"
    if 11 <= hour < 15:
        return "siang"
    return "sore" if 15 <= hour < 18 else "malam"


def greeting(when: datetime) -> str:
    """ "Selamat pagi", by the clock that `when` carries."""
    return f"Selamat {part_of_day(when.hour)}"


def long_date(day: date) -> str:
    """Minggu, 22 November 2026"""
    return f"{DAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}"


def clock(when: datetime) -> str:
    """06.05: hours and minutes with the full stop that Indonesian writes."""
    return f"{when.hour:02d}.{when.minute:02d}"


def zone_short(zone: str) -> str:
    """WIB, WITA, WIT; elsewhere the words, since no abbreviation is known to listeners."""
    return _ZONES[zone][0] if zone in _ZONES else zone_words(zone)


def zone_words(zone: str) -> str:
    """Waktu Indonesia Barat; elsewhere "waktu Singapura", by the last part of the zone's name."""
    if zone in _ZONES:
        return _ZONES[zone][1]
    place = zone.rsplit("/", 1)[-1]
    return f"waktu {_ELSEWHERE.get(place, place.replace('_', ' '))}"
