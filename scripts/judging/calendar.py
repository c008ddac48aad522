"""The calendar of a text: dates, clock times and weekdays as articles write them, and how a newsreader says a day.

Days are `date`s on the clock of the edition's zone. Nothing here knows what a sentence means by them.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from typing import Final

from scripts.almanac import DAYS, MONTHS

DAY: Final = r"(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad)"
PART: Final = r"(?:dini hari|pagi|siang|sore|petang|malam)"
_MONTH: Final = (
    r"(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember|Jan|Feb|Mar|Apr"
    r"|Jun|Jul"
    r"|Agu|Agt|Ags|Sep|Sept|Okt|Nov|Nop|Nopember|Des)"
)
WRITTEN: Final = rf"\d{{1,2}}(?: ?[-–] ?\d{{1,2}})? {_MONTH}\.?(?: \d{{4}})?"
"""20 November 2026; of a span the last day is read."""
FIGURES: Final = r"\d{1,2}(?:[-–]\d{1,2})?[/.-]\d{1,2}(?:[/.-]\d{2,4})?"
"""21/11/2026, 21-11-2026, 21/11."""
CLOCK: Final = r"(?:[Pp]ukul|[Jj]am|[Pp]kl\.?) ?\d{1,2}(?:[.:]\d{2})?(?: ?(?:WIB|WITA|WIT|GMT)\b)?"
_ZONES: Final = {"WIB": 7, "WITA": 8, "WIT": 9, "GMT": 0}
_NUMBERED: Final = re.compile(
    r"(\d{1,2})(?:[-–](\d{1,2}))?[/.-](\d{1,2})(?:[/.-](\d{2,4}))?|(\d{1,2})(?: ?[-–] ?(\d{1,2}))? ("
    + _MONTH
    + r")\.?(?: (\d{4}))?"
)
_TIME: Final = re.compile(r"(\d{1,2})(?:[.:](\d{2}))?(?: ?(WIB|WITA|WIT|GMT))?$")
_ENDS: Final = {"dini hari": 4, "pagi": 11, "siang": 15, "sore": 18, "petang": 18, "malam": 24}
"""The hour at which each part of a day is over."""


@dataclass(frozen=True, slots=True)
class Day:
    """A date that a text names."""

    day: date
    sure: bool
    """The year was written, not guessed."""


def read_day(text: str, near: date) -> Day | None:
    """The date in `text` ("21/11", "18-20 November 2026": the last); without a year the one nearest to `near`."""
    found = _NUMBERED.search(text)
    if not found:
        return None
    if found[3]:
        number, month, year = found[2] or found[1], int(found[3]), found[4]
    else:
        number, month, year = found[6] or found[5], _month(found[7]), found[8]
    years = (
        [int(year) + (2000 if len(year) == 2 else 0)] if year else [near.year - 1, near.year, near.year + 1]
    )
    days = []
    for each in years:
        try:
            days.append(date(each, month, int(number)))
        except ValueError:
            continue
    if not days:
        return None
    return Day(min(days, key=lambda day: abs((day - near).days)), bool(year))


def read_clock(text: str, zone: tzinfo) -> tuple[time, tzinfo] | None:
    """The clock time in `text` ("pukul 16.30 WITA") and its zone; 24.00 is the last minute."""
    found = _TIME.search(text.strip())
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if hour > 24 or minute > 59:
        return None
    where = timezone(timedelta(hours=_ZONES[found[3]])) if found[3] else zone
    return (time(23, 59) if hour == 24 else time(hour, minute)), where


def moment(day: date, clock: tuple[time, tzinfo] | None, zone: tzinfo) -> datetime:
    """The moment at which `day` ends for what lasts "until" it, or its clock time."""
    if clock is None:
        return datetime.combine(day, time(23, 59, 59), tzinfo=zone)
    return datetime.combine(day, clock[0], tzinfo=clock[1])


def part_over(part: str, hour: float) -> bool:
    """Whether the part of the day ("siang") is over at `hour`, 0 to 24."""
    return hour >= _ENDS.get(part, 24)


def weekday(name: str) -> int:
    """Number of the weekday, from Monday as 0; "Ahad" is Sunday."""
    plain = name.replace("'", "").replace("’", "").capitalize()
    return 6 if plain == "Ahad" else DAYS.index(plain)


def named(day: date) -> str:
    """Sabtu"""
    return DAYS[day.weekday()]


def dated(day: date, today: date, *, with_weekday: bool = True) -> str:
    """Senin, 30 November: with the year where it is not that of `today`."""
    said = f"{day.day} {MONTHS[day.month - 1]}" + (f" {day.year}" if day.year != today.year else "")
    return f"{named(day)}, {said}" if with_weekday else said


def _month(name: str) -> int:
    short = {"agt": 8, "ags": 8, "nop": 11, "peb": 2}
    low = name.casefold()[:3]
    return short.get(low) or next(n for n, month in enumerate(MONTHS, 1) if month.casefold().startswith(low))
