"""A deadline: an edition is on air at a fixed time, and a voice that will not be done by then gives way to the next."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from audio.errors import EngineFailed
from briefings.making.readers import Reader
from scripts.script import Line

RESERVE_S: Final = 60.0
"""For mixing, mastering and publishing."""
SURE_S: Final = 10.0
"""A voice is not judged by less: it has to warm up."""
AHEAD_H: Final = 12
"""A time that is further away is another morning's."""

Clock = Callable[[], datetime]


def wall() -> datetime:
    """The time of day, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Deadline:
    """When the edition is on air, and the clock that says how late it is."""

    at: datetime
    clock: Clock = wall

    def watch(self, by: Reader, lines: Sequence[Line], done: Callable[[int], None]) -> Callable[[int], None]:
        """`done`, which hears how many of `lines` are spoken, and looks at the clock each time. Raises EngineFailed
        where `by` will not be done in time: the reporter's engine, once all that the announcer says is spoken."""
        begin, first = self.clock(), list[int]()
        own = sum(by.engine_of(line) is by.engine for line in lines)  # they are spoken first
        letters = sorted((len(line.spoken) for line in lines), reverse=True)  # as they are spoken

        def hear(count: int) -> None:
            done(count)
            first.append(count)
            left_s = (self.at - self.clock()).total_seconds() - RESERVE_S
            if count < len(lines) and left_s < _needs_s(
                letters, first[0], count, (self.clock() - begin).total_seconds()
            ):
                late = f"it would not be done before {self.at:%H.%M}, when the edition is on air"
                slow = by.guest.engine if by.guest is not None and count >= own else by.engine
                raise EngineFailed(slow.traits.name, late, True)

        return hear


def deadline(on_air: str, zone: str, clock: Clock = wall) -> Deadline | None:
    """The next moment at which it is `on_air` ("05:30") in `zone`; None where none is set, or it is long hence."""
    if not on_air:
        return None
    now = clock().astimezone(ZoneInfo(zone))
    hour, _, minute = on_air.partition(":")
    at = now.replace(hour=int(hour), minute=int(minute), second=0, microsecond=0)
    if at < now:
        at += timedelta(days=1)
    return Deadline(at, clock) if at - now <= timedelta(hours=AHEAD_H) else None


def _needs_s(letters: Sequence[int], before: int, count: int, took_s: float) -> float:
    """Seconds for what is left, at the pace so far: of `letters` of each line, the longest first, `before` were
    spoken already and `count` are now."""
    if count <= before or took_s < SURE_S:
        return 0.0
    share = len(letters) / (len(letters) - before)  # which lines were there before is not known
    spoken = sum(letters[: round((count - before) * share)])
    return took_s * (sum(letters) - spoken) / max(1, spoken)
