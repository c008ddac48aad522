"""Dates in brackets behind a weekday ("Kamis (17/8)"): left out where the weekday alone means that very day."""

import re
from datetime import date, datetime
from typing import Final

from scripts.judging.dates import FIGURES, LONG, WEEKDAY, day_month, figures, weekday
from scripts.judging.mentions import ahead
from scripts.judging.naming import alone

_AFTER_DAY: Final = re.compile(
    rf"\b(?P<day>(?:(?P<more>{WEEKDAY}) ?(?:[-–—]|dan|sampai(?: dengan)?|hingga|s[./]?d\.?) ?)?(?P<name>{WEEKDAY})"
    rf"(?P<part> (?:dini hari|pagi|siang|sore|petang|malam))?),? ?(?:{FIGURES}|\({LONG}\))"
)
_GOES_ON: Final = re.compile(
    r" (?![-–—(]|(?:pukul|jam|sampai|hingga|waktu|dini hari|pagi|siang|sore|petang|malam)\b)"
)
_NO_DAY: Final = date(2000, 1, 1)


def unbracketed(sentence: str, written: datetime | None, now: datetime | None) -> str:
    """`sentence` (of the moment `written`) heard `now`: its bracketed dates left out or said ("Kamis, 17 Agustus").

    Both moments by the clock of the show. Where nobody knows when it is heard every date is said.
    """
    return _AFTER_DAY.sub(lambda found: _said(found, written, now), sentence)


def _said(found: re.Match[str], written: datetime | None, now: datetime | None) -> str:
    written_date = figures(found)
    if written_date is None:
        return found["day"]
    moment = written or now
    days = written_date.near(moment.date() if moment else _NO_DAY)
    if days is None:
        return found["day"]
    true = days[1].weekday() == weekday(found["name"])
    if now is None:
        said = day_month(days[1], days[1] if written_date.year is None else _NO_DAY)
        return found[0] if not written_date.sure else f"{found['day']}, {said}"
    if not written_date.sure and not true:
        return found[0]  # "Sabtu (3-1)": a score
    coming = ahead(found.string, found.start(), found.end())
    if true and all(alone(day, now.date(), coming) for day in days):
        return found["day"]
    last = days[1] if written_date.year else days[1].replace(year=now.year)
    said = day_month(last, now.date())
    if days[0] != days[1]:
        said = f"{days[0].day} sampai {said}"
    if not true:  # a slip of the pen: the date says more than the name of a day
        return said
    return f"{found['day']}, {said}{',' if _GOES_ON.match(found.string, found.end()) else ''}"
