"""Two publishers of one host do not interleave: who sends holds a lease, a small file there."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from feeds.errors import Uncarried
from feeds.publishers.remote.host import Host
from feeds.publishers.remote.plan import OWN

LEASE = f"{OWN}lease.json"
SHORTEST = timedelta(minutes=2)
SKEW = timedelta(minutes=1)
"""So much the clocks of two machines may differ."""
SLOWEST_BYTES_S = 30_000
"""Of a line; a file is sent within the lease even there."""
SETTLE_S = 2.0
"""A lease that cannot be read may be in the writing."""
_TRIES = 4


@dataclass(frozen=True, slots=True)
class Claim:
    """Who holds the host, and until when."""

    owner: str
    until: datetime

    def written(self) -> bytes:
        """As a file."""
        return json.dumps({"owner": self.owner, "until": self.until.isoformat()}).encode()


class Lease:
    """The lease of `host` for `owner`, who is the same from run to run: what a run that died holds is its own."""

    def __init__(
        self, host: Host, owner: str, clock: Callable[[], datetime], sleep: Callable[[float], None]
    ) -> None:
        self._host, self._owner, self._clock, self._sleep = host, owner, clock, sleep
        self._until = datetime.min.replace(tzinfo=UTC)

    def take(self) -> None:
        """Hold it. Raises Uncarried when somebody else does."""
        for _ in range(_TRIES):
            there = self._host.read(LEASE)
            if there is not None and (claim := _read(there[0])) is None:
                self._sleep(SETTLE_S)
                again = self._host.read(LEASE)
                if again is None or again != there:
                    continue
            elif there is not None and claim is not None and self._is_anothers(claim):
                raise self._refusal(claim)
            if self._claim(SHORTEST, "" if there is None else there[1]):
                self.confirm()
                return
        raise Uncarried(self._host.where, "another publisher takes the lease each time")

    def hold(self, bytes_: int) -> None:
        """See that it lasts while so many bytes are sent. Raises Uncarried when it is lost."""
        needed = SHORTEST / 2 + timedelta(seconds=bytes_ / SLOWEST_BYTES_S)
        if self._until - self._clock() > needed:
            return
        stamp = self.confirm()
        if not self._claim(needed + SHORTEST, stamp):
            self.confirm()

    def confirm(self) -> str:
        """Ask the host whether it is still ours; its stamp. Raises Uncarried when it is not."""
        there = self._host.read(LEASE)
        claim = _read(there[0]) if there is not None else None
        if there is None or claim is None or claim.owner != self._owner:
            raise self._refusal(claim) if claim else Uncarried(self._host.where, "the lease there is gone")
        return there[1]

    def drop(self) -> None:
        """Let others have it."""
        self._host.remove(LEASE)

    def drop_own(self) -> None:
        """Take away what is left of a run of this owner, and of nobody else."""
        there = self._host.read(LEASE)
        claim = _read(there[0]) if there is not None else None
        if claim is not None and claim.owner == self._owner:
            self.drop()

    def _claim(self, lasting: timedelta, over: str) -> bool:
        until = self._clock() + lasting
        if not self._host.write(LEASE, Claim(self._owner, until).written(), over):
            return False
        self._until = until
        return True

    def _is_anothers(self, claim: Claim) -> bool:
        return claim.owner != self._owner and claim.until + SKEW > self._clock()

    def _refusal(self, claim: Claim) -> Uncarried:
        reason = f"another publisher is at work there, until {claim.until:%H:%M:%S} UTC at the latest"
        return Uncarried(self._host.where, reason)


def _read(text: bytes) -> Claim | None:
    try:
        told = json.loads(text)
        until = datetime.fromisoformat(told["until"])
        return Claim(str(told["owner"]), until) if until.tzinfo else None
    except (ValueError, KeyError, TypeError):
        return None
