"""Stamps: the hours that the entries of a live page bear ("21.40 WIB"), and the days that they belong to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from itertools import pairwise
from typing import Final

from scripts.clean.dates import WIB, find_date, read_time
from scripts.clean.marks import count_words

_DAY: Final = r"(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad)"
_MONTH: Final = r"(?:jan|feb|mar|apr|mei|jun|jul|agu|ags|agt|sep|okt|nov|des)[a-z]{0,6}"
_DATE: Final = (
    rf"\(?(?:\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?|\d{{1,2}}[ -]{_MONTH}(?:[ -]\d{{4}})?|\d{{4}}-\d\d-\d\d)\)?"
)
_STAMP: Final = re.compile(
    rf"[\s\[(•*>-]{{0,4}}(?:(?:update|pembaruan|terbaru|breaking(?: news)?)\s?[:|-]?\s{{0,2}})?"
    rf"(?P<date>(?:{_DAY}\b,?\s{{0,2}})?(?:{_DATE})?)[\s,|•·–-]{{0,4}}(?:(?:pukul|jam|pkl\.?)\s{{0,2}})?"
    r"(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?P<zone>\s?(?:WIB|WITA|WIT)\b)?(?P<close>[\])]?)"
    r"(?P<behind>\s?[-–—|•]\s{0,2}|\s?:\s|\s{0,3}$|\s(?-i:(?=[A-Z\"“])))",
    re.IGNORECASE,
)
_ZONES: Final = {"WIB": 7, "WITA": 8, "WIT": 9}
_HALF_DAY: Final = 12 * 60
"""Minutes; a greater step of the clock goes over midnight."""
_SOON: Final = timedelta(minutes=15)
"""What a page's clock may be behind its newest entry."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """The hour of an entry as its page writes it."""

    hour: int
    minute: int
    zone: timezone | None = None
    day: date | None = None
    exact: datetime | None = None
    """The moment itself, where the page's mark-up says it."""
    length: int = 0
    """Letters of the line that are the stamp."""
    alone: bool = True
    """Nothing else stands in its line."""

    @property
    def name(self) -> str:
        """As listeners know it: "21.40"."""
        return f"{self.hour:02d}.{self.minute:02d}"


def stamp_of(line: str, exact: str = "") -> Stamp | None:
    """The stamp with which `line` begins; `exact`: the moment that its mark-up says. None for any other line."""
    moment = read_time(exact) if exact else None
    found = _STAMP.match(line[:90])
    if found and not (found["behind"].strip() or found["zone"] or found["close"] or found.end() == len(line)):
        found = None  # "21.40 Warga": a figure may begin a sentence
    if moment is not None and (found or count_words(line) <= 8):
        there = moment.astimezone(WIB) if moment.utcoffset() == timedelta(0) else moment
        length = found.end() if found else len(line)
        return Stamp(there.hour, there.minute, None, None, there, length, length >= len(line))
    if not found:
        return None
    zone = found["zone"]
    return Stamp(
        int(found["hour"]),
        int(found["minute"]),
        timezone(timedelta(hours=_ZONES[zone.strip().upper()])) if zone else None,
        _day(found["date"]),
        None,
        found.end(),
        found.end() >= len(line),
    )


def day_of(line: str) -> date | None:
    """The day that a line names which has nothing else to say: the heading of a day's entries."""
    span = find_date(line) if count_words(line) <= 6 else None
    if span is None or count_words(line[: span[0]] + line[span[1] :]) > 1:
        return None
    return _day(line[span[0] : span[1]])


def falls(stamps: Sequence[Stamp]) -> bool:
    """Whether the hours go backwards, as on pages that put the newest above; midnight may lie between."""
    minutes = [60 * stamp.hour + stamp.minute for stamp in stamps]
    steps = [other - one for one, other in pairwise(minutes)]
    falling = sum(-_HALF_DAY <= step < 0 or step > _HALF_DAY for step in steps)
    rising = sum(0 < step <= _HALF_DAY or step < -_HALF_DAY for step in steps)
    return falling > rising and rising <= 1


def moments(
    stamps: Sequence[Stamp], published: datetime | None, updated: datetime | None
) -> list[datetime | None]:
    """The moment of each of `stamps` (the newest first), from their own days or from the page's times."""
    home = _zone(published or updated)
    known = [
        stamp.exact or (datetime.combine(stamp.day, _clock(stamp), stamp.zone or home) if stamp.day else None)
        for stamp in stamps
    ]
    if all(known) or (published is None and updated is None):
        return known
    # days back from the newest: each time that the clock goes up
    back = [0]
    for newer, older in pairwise(stamps):
        back.append(back[-1] + (_clock(older) > _clock(newer)))
    newest = _newest_day(stamps, back, published, updated, home)
    return [
        said or datetime.combine(newest - timedelta(days=days), _clock(stamp), stamp.zone or home)
        for said, stamp, days in zip(known, stamps, back, strict=True)
    ]


def _newest_day(
    stamps: Sequence[Stamp],
    back: Sequence[int],
    published: datetime | None,
    updated: datetime | None,
    home: tzinfo,
) -> date:
    """The day of the first of `stamps`."""
    if updated is not None:
        there = updated.astimezone(home)
        late = datetime.combine(there.date(), _clock(stamps[0]), stamps[0].zone or home) > updated + _SOON
        return there.date() - timedelta(days=int(late))
    if published is None:
        raise ValueError("a day needs a time of the page")
    there = published.astimezone(home)
    # the page says when it was begun, or when it was last written: whichever lies nearer to an entry
    as_last = datetime.combine(there.date(), _clock(stamps[0]), stamps[0].zone or home)
    as_first = datetime.combine(there.date(), _clock(stamps[-1]), stamps[-1].zone or home)
    first = abs(as_first - published) < abs(as_last - published)
    return there.date() + timedelta(days=back[-1] if first else 0)


def _clock(stamp: Stamp) -> time:
    return time(stamp.hour, stamp.minute)


def _zone(moment: datetime | None) -> tzinfo:
    """The zone of the page, where it is one of Indonesia's."""
    offset = moment.utcoffset() if moment is not None else None
    if moment is not None and moment.tzinfo and offset in [timedelta(hours=h) for h in _ZONES.values()]:
        return moment.tzinfo
    return WIB


def _day(text: str) -> date | None:
    moment = read_time(text.strip(" ()")) if re.search(r"\d{4}", text) else None
    return moment.date() if moment is not None else None
