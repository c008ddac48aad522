"""Slots: when which edition is to be made, and how each stands at a moment. Pure: no clock is asked, nothing is read.

No scheduler's own store says what was made: the documents of editions do (`briefings.schedule.settled`), so a run that
was killed in the middle is due again, and a newsroom that is copied takes along what it has done. APScheduler 3, the
library at hand, counts a run as done when it hands it to its thread, keeps that in a store beside the documents, and
sleeps until the next hour by the clock as it was: after a jump it is early or late. What is left of its work is one
`datetime.combine` a day, which is here.
"""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

from briefings.newsroom.day import closes
from briefings.newsroom.folder import slug
from briefings.newsroom.schedule import Schedule

Standing = Literal["coming", "due", "too late", "settled"]
PAST: Final = timedelta(days=2)
"""Slots that are longer over are nobody's concern."""
SOON: Final = timedelta(days=8)
"""So far ahead there is one, whatever days a show has."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One edition of one day, to be made at its hour."""

    day: date
    edition: str
    at: datetime
    """In UTC, like `until`: moments of two offsets compare as they should."""
    until: datetime
    """The first moment at which it is too late."""

    @property
    def name(self) -> str:
        """DATE-EDITION, as the document is called."""
        return slug(self.day, self.edition)

    def standing(self, settled: Container[str], now: datetime) -> Standing:
        """How it stands at `now`. `settled`: names of slots that were made, or let go by a decision."""
        if self.name in settled:
            return "settled"
        if now < self.at:
            return "coming"
        return "due" if now < self.until else "too late"


def slots(schedule: Schedule, zone: str, begin: datetime, end: datetime) -> Iterator[Slot]:
    """The slots whose hour lies from `begin` on and before `end`, in their order.

    One an edition and day of the calendar in `zone`. An hour that a zone leaves out in spring is as long after
    midnight as it would have been; one that it has twice in autumn is the first.
    """
    place = ZoneInfo(zone)
    day, last = (moment.astimezone(place).date() for moment in (begin, end))
    while day <= last:
        for edition, hours in schedule.editions():
            if day.weekday() not in hours.weekdays:
                continue
            at = datetime.combine(day, hours.time, tzinfo=place).astimezone(UTC)
            if begin <= at < end:
                until = min(at + schedule.window, closes(edition, day, place).astimezone(UTC))
                yield Slot(day, edition, at, until)
        day += timedelta(days=1)


def around(schedule: Schedule, zone: str, now: datetime) -> list[Slot]:
    """The slots that may matter at `now`: those of the last days, and the coming ones."""
    return list(slots(schedule, zone, now - PAST, now + SOON))


def due(known: list[Slot], settled: Container[str], now: datetime) -> list[Slot]:
    """Those of `known` that are to be made at `now`, on time or belatedly."""
    return [slot for slot in known if slot.standing(settled, now) == "due"]


def missed(known: list[Slot], settled: Container[str], since: datetime, now: datetime) -> list[Slot]:
    """Those of `known` that have become too late after `since`, when somebody last looked, and until `now`."""
    return [slot for slot in known if slot.standing(settled, now) == "too late" and slot.until > since]


def following(known: list[Slot], settled: Container[str], now: datetime) -> Slot | None:
    """The next one of `known` to be made; None where no edition is made by itself."""
    return next((slot for slot in known if slot.standing(settled, now) == "coming"), None)
