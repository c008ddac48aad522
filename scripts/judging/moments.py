"""Moments: the days and hours that a phrase of time means, for one who writes or hears it at a given moment."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, timezone
from typing import Final

from scripts.almanac import PARTS, part_of_day
from scripts.judging.phrases import Phrase

AWAY: Final = {"hari ini": 0, "kemarin": -1, "kemarin lusa": -2, "besok": 1, "besok lusa": 2, "lusa": 2}
QUARTERS: Final = ("kuartal", "triwulan")
_HH: Final = r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?(?!\d)"
_LATE: Final = {"siang": 5, "sore": 12, "petang": 12, "malam": 12}
"""Hours below this one are those of the afternoon: "jam 7 malam"."""
_ZONE: Final = {"wib": 7, "wita": 8, "wit": 9, "gmt": 0, "utc": 0}
_CLOCK: Final = re.compile(
    rf"(?:(?<!\d )\b(?:pukul|jam|pkl\.?) ?|(?<![\w.,:/-])(?=\d\d?[.:]\d\d(?: ?[-–—] ?\d\d?[.:]\d\d)? ?WI[BT]))"
    rf"(?P<at>{_HH})(?: ?(?P<zone1>WIB|WITA|WIT|GMT|UTC)\b)?"
    rf"(?:(?: ?[-–—] ?| (?:sampai|hingga|sampai dengan|s\.?d\.?) )(?:(?:pukul|jam) )?(?P<to>{_HH}))?"
    rf"(?! ?(?:orang|persen|menit|hari))(?= ?(?P<late>siang|sore|petang|malam)|)"
    r"(?: ?(?P<zone>WIB|WITA|WIT|GMT|UTC)\b)?(?P<there> waktu setempat)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Span:
    """What a phrase means: first to last day, a part of it, or a stretch of a week, month or year."""

    first: date
    last: date
    part: str = ""
    sure: bool = True
    """Not sure: the phrase may mean another day, as a bare weekday that may be behind or ahead."""
    typo: bool = False
    """Its weekday is not that of its date."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time of a sentence, in hours of the article's zone (`zone` None) or one that is named."""

    start: int
    end: int
    at: time
    to: time | None
    zone: timezone | None
    there: bool
    """By the clocks of the place: nobody here knows when."""

    def on(self, day: date, when: datetime) -> tuple[datetime, datetime]:
        """First and last moment on `day`, in the zone of `when`; a span over midnight ends on the next day."""
        zone = self.zone or when.tzinfo
        first = datetime.combine(day, self.at, zone).astimezone(when.tzinfo)
        if self.to is None:
            return first, first
        last = datetime.combine(day, self.to, zone).astimezone(when.tzinfo)
        return first, last + timedelta(days=1) if last < first else last


def clocks(text: str) -> list[Clock]:
    """The clock times of `text`, in order."""
    found: list[Clock] = []
    for match in _CLOCK.finditer(text):
        name = (match["zone"] or match["zone1"] or "").lower()
        zone = timezone(timedelta(hours=_ZONE[name])) if name else None
        to = _time(match["to"]) if match["to"] else None
        begins = _time(match["at"])
        if match["late"] and begins.hour < _LATE[match["late"].lower()]:
            begins = begins.replace(hour=begins.hour + 12)
        found.append(Clock(match.start(), match.end(), begins, to, zone, bool(match["there"])))
    return found


def _time(written: str) -> time:
    hour, *minute = re.split("[.:]", written)
    return time(int(hour) % 24, int(minute[0]) if minute else 0)


def mean(phrase: Phrase, when: datetime, ahead: bool) -> Span | None:
    """What `phrase` means at `when`; a bare weekday is the next one if the talk is of what is `ahead`, else the last.

    None: it means no day.
    """
    today = when.date()
    if phrase.date:
        return _dated(phrase, today)
    if phrase.month and phrase.period:
        return _whole_month(12 * (today.year + phrase.shift) + phrase.month - 1)
    if phrase.period and phrase.weekday is not None and phrase.period == "pekan" and not phrase.days:
        day = today + timedelta(days=7 * phrase.shift - today.weekday() + phrase.weekday)
        return Span(day, day, phrase.part)
    if phrase.period:
        return replace(_period(phrase, today), sure=phrase.near)
    if phrase.hours:
        moment = when + timedelta(hours=phrase.shift)
        return Span(moment.date(), moment.date(), "" if phrase.last else part_of_day(moment.hour))
    if phrase.last and not phrase.shift:
        return Span(today, today)
    if phrase.days:
        day = today + timedelta(days=phrase.shift)
        return Span(day, day, phrase.part)
    if phrase.rel or (phrase.part and phrase.tense):
        day, part, sure = _near(phrase, when)
        if phrase.weekday is not None and day.weekday() != phrase.weekday:
            way = -1 if phrase.rel.startswith("kemarin") or phrase.tense == "tadi" else 1
            if phrase.rel == "hari ini" or phrase.tense == "ini":
                sure, way = False, 1 if ahead else -1
            day = _weekday(today, phrase.weekday, way)
        return Span(day, day, part, sure)
    if phrase.month:
        return _month(phrase, today, ahead)
    if phrase.weekday is None:
        return None
    if phrase.way:
        day = _weekday(today, phrase.weekday, phrase.way)
        # "Kamis depan" said on a Tuesday: the day after tomorrow or nine days on
        sure = phrase.near or phrase.way < 0 or day.isocalendar()[:2] != today.isocalendar()[:2]
        return Span(day, day, phrase.part, sure)
    if phrase.weekday == today.weekday():
        return Span(today, today, phrase.part, sure=not ahead)
    day = _weekday(today, phrase.weekday, 1 if ahead or (phrase.tense == "ini" and not phrase.part) else -1)
    return Span(day, day, phrase.part, sure=ahead)


def bounds(span: Span, when: datetime) -> tuple[datetime, datetime]:
    """When `span` begins and has ended, in the zone of `when`."""
    begins, ends = PARTS.get(span.part, (0, 24))
    midnight = time(tzinfo=when.tzinfo)
    return (
        datetime.combine(span.first, midnight) + timedelta(hours=begins),
        datetime.combine(span.last, midnight) + timedelta(hours=ends),
    )


def _dated(phrase: Phrase, today: date) -> Span | None:
    assert phrase.date is not None
    written = phrase.date
    if phrase.period == "tahun" and written.year is None:
        written = replace(written, year=today.year + phrase.shift)
    found = written.near(today)
    if found is None:
        return None
    first, last = found
    typo = phrase.weekday is not None and first == last and first.weekday() != phrase.weekday
    if typo:
        # "Kamis (4/12)" of 4 January: the weekday is that of the day, and the month a slip
        for day in (today + timedelta(days=away) for away in range(-6, 7)):
            if day.weekday() == phrase.weekday and day.day == first.day:
                return Span(day, day, phrase.part)
    if typo and phrase.date.year is None:
        # without a year the weekday may tell which is meant, if it is not far
        for day in (
            first.replace(year=first.year + more) for more in (-1, 1) if (first.month, first.day) != (2, 29)
        ):
            if day.weekday() == phrase.weekday and abs((day - today).days) < 240:
                return Span(day, day, phrase.part)
    if typo and not phrase.date.sure:
        return None
    return Span(first, last, phrase.part, typo=typo)


def _near(phrase: Phrase, when: datetime) -> tuple[date, str, bool]:
    """Day, part and whether that is sure, of a word that counts from today."""
    today, night = when.date(), when.hour < 4
    if phrase.rel == "semalam" or (phrase.part in ("malam", "tengah malam") and phrase.tense == "tadi"):
        late = when.hour >= 20 and phrase.rel != "semalam"  # "tadi malam" at 22.00: this evening, or the last
        return today - timedelta(days=1), phrase.part, not late
    if phrase.tense == "nanti" and phrase.part in ("dini hari", "subuh") and when.hour >= 4:
        return today + timedelta(days=1), phrase.part, True
    if night and phrase.part == "malam" and phrase.tense == "ini":
        return today - timedelta(days=1), phrase.part, False
    if phrase.part and not phrase.rel:
        return today, phrase.part, True
    return today + timedelta(days=AWAY.get(phrase.rel, 0)), phrase.part, True


def _weekday(today: date, number: int, way: int) -> date:
    """The next or the last such weekday, today left out."""
    if way > 0:
        return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    return today - timedelta(days=(today.weekday() - number - 1) % 7 + 1)


def _period(phrase: Phrase, today: date) -> Span:
    if phrase.period == "pekan":
        monday = today + timedelta(days=7 * phrase.shift - today.weekday())
        first, last = {
            "awal": (0, 1), "tengah": (2, 3), "akhir": (5, 6),
        }.get(phrase.edge, (0, 6))  # fmt: skip
        return Span(monday + timedelta(days=first), monday + timedelta(days=last))
    if phrase.period == "bulan":
        return _whole_month(12 * today.year + today.month - 1 + phrase.shift)
    if phrase.period in QUARTERS:
        first = 12 * today.year + (today.month - 1) // 3 * 3 + 3 * phrase.shift
        return Span(_whole_month(first).first, _whole_month(first + 2).last)
    year = today.year + phrase.shift
    return Span(date(year, 1, 1), date(year, 12, 31))


def _month(phrase: Phrase, today: date, ahead: bool) -> Span:
    """The month of that name: the next, or the last, this one among them but for "lalu" and "mendatang"."""
    number, year = phrase.month, today.year
    if phrase.way:
        year += number <= today.month if phrase.way > 0 else -(number >= today.month)
    elif phrase.tense == "ini":
        year += (number < today.month - 6) - (number > today.month + 6)
    else:
        year += number < today.month if ahead else -(number > today.month)
    return _whole_month(12 * year + number - 1)


def _whole_month(months: int) -> Span:
    """The month that lies so many after January of year 0."""
    first = date(months // 12, months % 12 + 1, 1)
    return Span(first, date((months + 1) // 12, (months + 1) % 12 + 1, 1) - timedelta(days=1))
