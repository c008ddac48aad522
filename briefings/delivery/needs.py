"""The needs: what one recipient is to be brought of an edition, and what is noted of it before and after.

Pure: what was sent, the edition as it is and the hour come in, a need and the next note go out.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, Literal

from briefings.delivery.errors import Undelivered
from briefings.delivery.sent import NOTHING, Parcel, State
from briefings.editions.broadcast import Broadcast

PAUSES: Final = tuple(timedelta(minutes=n) for n in (1, 2, 4, 8, 15))
"""Before what has not arrived is tried again by itself; the last one from then on."""
MOST_TRIES: Final = 50
"""Half a day of them."""

UNSURE: Final = "it may have arrived: look there"


@dataclass(frozen=True, slots=True)
class Wish:
    """Why an edition is handed over now."""

    now: datetime
    fresh: bool
    """Also to those who have nothing of it."""
    again: bool = False
    """Also where nobody knows whether it has arrived."""
    timed: bool = False
    """By the clock: only where its hour has come."""


@dataclass(frozen=True, slots=True)
class Need:
    """Something is to be brought."""

    of: Parcel | None
    """What they have, and are to hear of what became of it; None: the edition itself is brought."""
    former: Parcel | None
    """What is noted of them."""

    def going(self, record: Broadcast, now: datetime) -> Parcel:
        """Noted before anything is sent: what a program that dies on the way has left is not sent again."""
        former = self.former or Parcel("failed", now)
        return replace(
            former, state="sending", at=now, issue=record.issue, retracted=record.retracted, why="",
            had=_certain(former), base=_base(former) if former.has_it else record.issue,
            after=None, sound=sound_of(record),
        )  # fmt: skip

    def failed(self, record: Broadcast, fault: Undelivered, now: datetime) -> Parcel:
        """Noted of a try that was none of success."""
        tries = (self.former.tries if self.former else 0) + 1
        pause = max(PAUSES[min(tries, len(PAUSES)) - 1], timedelta(seconds=fault.pause_s))
        over = fault.lasting or tries >= MOST_TRIES or not (fault.again or fault.twice)
        noted = self.going(record, now)
        if fault.again:
            noted = _surely(self.former) if self.former else Parcel("failed", now)
        state: State = "failed" if fault.again else "unsure"
        after = None if over else now + pause
        return replace(noted, state=state, at=now, why=fault.reason, tries=tries, after=after)


@dataclass(frozen=True, slots=True)
class Left:
    """Nothing is to be brought."""

    came: Literal["left", "unsure"] = "left"
    why: str = ""


def need(has: Parcel | None, record: Broadcast, wish: Wish, *, follows: bool = False) -> Need | Left:
    """What is to be brought to somebody of whom `has` is noted. `follows`: a program that keeps the address of the
    sound, which is another where the edition was made anew in the place of the former one."""
    if has is None or not has.has_it:
        if record.retracted or not wish.fresh or (has and not _may(has, wish)):
            return Left()
        return Need(None, has)
    unknown = has.state in ("sending", "unsure")
    moved = follows and has.sound not in ("", sound_of(record))
    if moved or (has.issue, has.retracted) != (record.issue, record.retracted):
        if has.state == "failed" and not _may(has, wish):
            return Left()
        return Need(replace(has, issue=_base(has)), has)
    if not unknown:
        return Left()
    if not wish.again and (has.after is None or not _may(has, wish)):
        return Left() if wish.timed else Left("unsure", UNSURE)
    if has.had == NOTHING and not record.retracted:
        return Need(None, has)
    return Need(replace(has, issue=_base(has)), has)


def sound_of(record: Broadcast) -> str:
    """As it is noted."""
    return record.episode.audio.sha256[:16]


def is_due(has: Parcel, now: datetime) -> bool:
    """Whether the hour of its next try has come; a clock that was set back waits for nothing."""
    return has.after is not None and not has.at <= now < has.after


def put_off(has: Parcel, now: datetime) -> Parcel:
    """Whom nobody can bring anything now: the next try is later."""
    tries = has.tries + 1
    after = None if has.state == "sending" or tries >= MOST_TRIES else now + PAUSES[-1]
    return replace(
        has, state="unsure" if has.state == "sending" else has.state, at=now, tries=tries, after=after
    )


def _may(has: Parcel, wish: Wish) -> bool:
    return not wish.timed or is_due(has, wish.now)


def _surely(former: Parcel) -> Parcel:
    """What is left of it once nothing has arrived of a later try: of what nobody knew it hears again then."""
    if former.state not in ("sending", "unsure"):
        return former
    return replace(former, issue=_base(former), retracted=False)


def _base(has: Parcel) -> int:
    unknown = has.state in ("sending", "unsure") and has.base != NOTHING
    return has.base if unknown else has.issue


def _certain(former: Parcel) -> int:
    return former.had if former.state in ("sending", "unsure") else former.issue
