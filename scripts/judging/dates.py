"""Dates as they are written: "(21/11/2026)", "30 November", "18-20 November 2026", and how they are said."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from scripts.almanac import DAYS, MONTHS

WEEKDAY: Final = r"(?:Senin|Selasa|Rabu|Kamis|Jum[’']?at|Sabtu|Minggu|Ahad)"
_SHORT: Final = {
    "jan": 1, "feb": 2, "peb": 2, "pebruari": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "agu": 8, "agt": 8, "ags": 8,
    "agus": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "nop": 11, "nopember": 11, "des": 12,
}  # fmt: skip
_NUMBERS: Final = {month.lower(): number for number, month in enumerate(MONTHS, 1)} | _SHORT
MONTH: Final = "(?i:" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + r")\b\.?"
_TO: Final = r"\s?(?:-|–|—|sampai|hingga|s\.?/?d\.?|dan)\s?"
FIGURES: Final = (
    r"[(\[]\s?(?:(?P<from>\d{1,2})\s?[-–]\s?(?=\d{1,2}/))?(?P<d>\d{1,2})(?P<sep>[/.-])(?P<m>\d{1,2})"
    r"(?:(?P=sep)(?P<y>\d{4}|\d{2}))?\s?[)\]]"
)
"""A date in brackets, by figures; may span days of one month."""
LONG: Final = (
    rf"(?<![\d.,/])(?:(?P<from_>[0-3]?\d){_TO})?(?P<d_>[0-3]?\d)[ -](?P<m_>{MONTH})"
    r"(?:[ -](?P<y_>(?:19|20)\d\d)\b)?"
)
"""A date with the name of its month; may span days of one month."""


@dataclass(frozen=True, slots=True)
class Written:
    """A date as a text gives it; `year` is None where the text leaves it to the listener."""

    day: int
    month: int
    year: int | None = None
    first: int | None = None
    """The day of the month on which a span begins that ends with `day`."""
    sure: bool = True
    """Not sure: the figures may be a score ("(3-1)")."""

    def near(self, when: date) -> tuple[date, date] | None:
        """First and last day, in the written year or the one that brings it nearest to `when`; None for no date."""
        if self.year is not None:
            last = _date(self.year, self.month, self.day)
        else:
            around = (_date(when.year + more, self.month, self.day) for more in (0, -1, 1))
            found = [day for day in around if day]
            last = min(found, key=lambda day: abs((day - when).days)) if found else None
        if last is None:
            return None
        first = _date(last.year, last.month, self.first) if self.first else last
        return (first, last) if first and first <= last else (last, last)


def figures(match: re.Match[str]) -> Written | None:
    """What a match of FIGURES or LONG says; the American order is read where only it makes sense."""
    found = match.groupdict()
    if found.get("d"):
        day, month = int(found["d"]), int(found["m"])
        if month > 12 >= day:
            day, month = month, day
        year = int(found["y"]) if found["y"] else None
        if year is not None and year < 100:
            year += 2000 if year < 70 else 1900
        sure = found["sep"] == "/" or year is not None
        span = int(found["from"]) if found["from"] else None
    else:
        day, month = int(found["d_"]), _NUMBERS[found["m_"].rstrip(".").lower()]
        year = int(found["y_"]) if found["y_"] else None
        sure, span = True, int(found["from_"]) if found["from_"] else None
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Written(day, month, year, span, sure)


def month_number(name: str) -> int:
    """1 for "Januari" and "Jan."."""
    return _NUMBERS[name.rstrip(".").lower()]


def weekday(name: str) -> int:
    """0 for "Senin", as `date.weekday` counts."""
    name = name.lower().replace("'", "").replace("’", "")
    return 6 if name == "ahad" else [day.lower() for day in DAYS].index(name)


def day_month(day: date, today: date) -> str:
    """30 November; with the year where it is another than that of `today`."""
    said = f"{day.day} {MONTHS[day.month - 1]}"
    return said if day.year == today.year else f"{said} {day.year}"


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
