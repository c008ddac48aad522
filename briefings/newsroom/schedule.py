"""`[schedule]` and `[notify]` of show.toml: when editions are made by themselves, and who hears of it."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from briefings.newsroom.day import BEGINS, due
from briefings.newsroom.settings import LengthOrNone, Listed, Span, TimeOfDay, Variables, seconds, span
from briefings.newsroom.table import Table

Day = Literal["senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"]
DAYS: tuple[Day, ...] = get_args(Day)
"""As show.toml names them; their places are those of `date.weekday`."""
Event = Literal["aired", "approval", "trouble"]
EVENTS: tuple[Event, ...] = get_args(Event)


class Hours(Table):
    """When one edition is made by itself."""

    at: TimeOfDay = ""
    """In the show's zone; empty: never."""
    days: Annotated[tuple[Day, ...], Listed(least=1)] = DAYS

    @property
    def time(self) -> time:
        """The same as a time of day. Raises ValueError where it is empty."""
        return time.fromisoformat(self.at)

    @property
    def weekdays(self) -> frozenset[int]:
        """As `date.weekday` counts them."""
        return frozenset(map(DAYS.index, self.days))


class Schedule(Table):
    """When editions are made by themselves, and what is done where that goes otherwise than planned."""

    pagi: Hours = Hours()
    siang: Hours = Hours()
    malam: Hours = Hours()
    catch_up: Annotated[Span, Field(min_length=1)] = "2h"
    """So long after its hour an edition that was missed is still made; never when its name does not fit any more."""
    approve_within: Span = ""
    """So long it waits for approval; empty: until shortly before `[desk] on_air`, or as long as its name fits."""
    too_little: Literal["shorter", "none"] = "shorter"
    """What is made where there is too little news."""
    least_stories: Annotated[int, Field(ge=1, le=100)] = 3
    """Fewer are too little."""
    least_length: LengthOrNone = ""
    """Less is too little; empty: any length is enough."""

    @model_validator(mode="after")
    def _in_their_hours(self) -> "Schedule":
        for name, hours in self.editions():
            if due(datetime.combine(datetime.min, hours.time)) != name:
                raise ValueError(f'{name}.at: "{hours.at}" is no hour of {name}, which is {_hours_of(name)}')
        return self

    def editions(self) -> Iterator[tuple[str, Hours]]:
        """Those that are made by themselves, in the order of the day."""
        for name in BEGINS:
            hours: Hours = getattr(self, name)
            if hours.at:
                yield name, hours

    @property
    def window(self) -> timedelta:
        """`catch_up` as a span of time."""
        return span(self.catch_up)

    @property
    def patience(self) -> timedelta | None:
        """`approve_within` as a span of time."""
        return span(self.approve_within) if self.approve_within else None

    @property
    def least_s(self) -> float:
        """`least_length` in seconds; 0 where any is enough."""
        return seconds(self.least_length) if self.least_length else 0.0


class Notify(Table):
    """Who hears how it went, without having to look."""

    to_env: Variables = ()
    """Names of environment variables with addresses as Apprise writes them, several parted by blanks."""
    about: Annotated[tuple[Event, ...], Listed()] = EVENTS


def _hours_of(name: str) -> str:
    later = [hour for hour in BEGINS.values() if hour > BEGINS[name]]
    return f"from {BEGINS[name]:02}:00 to {later[0] - 1 if later else 23:02}:59"
