"""The day of a newsroom: its editions, and the hours in which listeners call the hour by an edition's name."""

from datetime import date, datetime, time, timedelta, tzinfo
from types import MappingProxyType
from typing import Final

BEGINS: Final = MappingProxyType({"pagi": 0, "siang": 11, "malam": 18})
"""The hour from which on an edition of that name is made; it ends with the next one's, malam with the day."""


def due(local: datetime) -> str:
    """The edition that is made at that hour: what is made before dawn is the morning's, not last night's."""
    return next(name for name, hour in reversed([*BEGINS.items()]) if local.hour >= hour)


def closes(edition: str, day: date, zone: tzinfo) -> datetime:
    """The first moment at which nobody calls the hour by the name of `edition` any more."""
    later = [hour for hour in BEGINS.values() if hour > BEGINS[edition]]
    if later:
        return datetime.combine(day, time(later[0]), tzinfo=zone)
    return datetime.combine(day + timedelta(days=1), time(0), tzinfo=zone)
