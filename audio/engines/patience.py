"""How a service over the network is asked: again after a refusal, later after each, and not for ever."""

import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from audio.errors import EngineFailed, EngineUnreachable, UnreadableSound
from audio.sound import Sound

ATTEMPTS = 4
LONGEST_WAIT_S = 30.0
"""A service that asks to be left alone for longer is left alone: another voice reads."""
MOST_WAITING_S = 180.0
"""What one speaker may lose in one programme, by waits and by attempts in vain; then the service is given up."""
_MEANINGS = {
    401: "the key is missing or wrong",
    403: "it refuses us",
    404: "there is nothing at this address",
    429: "too many requests",
    503: "it is overloaded or being repaired",
}


class Refused(Exception):
    """A service did not answer with a sound."""

    def __init__(self, reason: str, passing: bool, retry_after_s: float = 0.0) -> None:
        super().__init__(reason)
        self.passing = passing
        """It may answer when asked again."""
        self.retry_after_s = retry_after_s


def refused(status: int, headers: Mapping[str, str], told: str = "", remedy: str = "") -> Refused:
    """What an HTTP status other than 200 means; `told` is what the service says of it in words."""
    reasons = [f"it answered with status {status}"]
    reasons += [meaning] if (meaning := _MEANINGS.get(status, "")) else []
    return Refused(
        ": ".join([*reasons, *([told] if told else [])]) + (f"; {remedy}" if remedy else ""),
        passing=status in {408, 425, 429} or status >= 500,
        retry_after_s=retry_after_s(headers.get("Retry-After", ""), headers.get("Date", "")),
    )


def retry_after_s(header: str, date: str = "") -> float:
    """Seconds to wait by a Retry-After header (RFC 9110, 10.2.3): a number of them, or a date; 0 for neither.

    A date counts from `date`, the answer's own Date header: its clock and ours may differ.
    """
    header = header.strip()
    if header.isascii() and header.isdecimal():
        return float(header)
    until = _moment(header)
    if until is None:
        return 0.0
    return max(0.0, (until - (_moment(date) or datetime.now(UTC))).total_seconds())


def _moment(header: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(header)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


class Patience:
    """One speaker's, for one programme."""

    def __init__(self, engine: str, wait_s: float) -> None:
        """`wait_s` is the wait before the second attempt; it is doubled for each one after it."""
        self._engine = engine
        self._wait_s = wait_s
        self._left_s = MOST_WAITING_S

    def ask(self, call: Callable[[], Sound]) -> Sound:
        """Call until it answers well, `ATTEMPTS` times at most; a service's own wish for a pause is heeded.

        Raises EngineUnreachable when the last attempt raised Refused, EngineFailed when it raised UnreadableSound.
        """
        wait_s = self._wait_s
        for left in range(ATTEMPTS - 1, -1, -1):
            begun_s, asked_for_s = time.monotonic(), 0.0
            try:
                return call()
            except Refused as error:
                asked_for_s = error.retry_after_s
                if asked_for_s > LONGEST_WAIT_S and error.passing:
                    wish = f"{error}; it wants to be left alone for {_long(asked_for_s)}"
                    raise EngineUnreachable(self._engine, wish) from error
                if not left or not error.passing:
                    raise EngineUnreachable(self._engine, _often(str(error), ATTEMPTS - left)) from error
                reason = str(error)
            except UnreadableSound as error:
                reason = f"its answer {error.reason}"
                if not left:
                    raise EngineFailed(self._engine, _often(reason, ATTEMPTS), final=True) from error
            self._left_s -= time.monotonic() - begun_s
            self._sleep(max(min(wait_s, LONGEST_WAIT_S), asked_for_s), reason)
            wait_s *= 2
        raise AssertionError("the last attempt returns or raises")

    def _sleep(self, seconds: float, reason: str) -> None:
        self._left_s -= seconds
        if self._left_s < 0:
            waited = f"; {MOST_WAITING_S:.0f} s in all were lost with it"
            raise EngineUnreachable(self._engine, reason + waited)
        time.sleep(seconds)


def _often(reason: str, attempts: int) -> str:
    return reason if attempts == 1 else f"{reason} (asked {attempts} times)"


def _long(seconds: float) -> str:
    if seconds < 120:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} minutes" if seconds < 7_200 else f"{seconds / 3_600:.0f} hours"
