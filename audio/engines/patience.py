"""How a service over the network is asked: again after a refusal, later after each, and not for ever."""

import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from audio.errors import EngineFailed, EngineUnreachable, UnreadableSound
from audio.sound import Sound

if TYPE_CHECKING:  # loaded when a service is asked, not before
    from tenacity import RetryCallState

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
        from tenacity import Retrying, retry_if_exception, stop_after_attempt, wait_exponential

        backoff, begun_s = wait_exponential(multiplier=self._wait_s, max=LONGEST_WAIT_S), 0.0

        def begin(_: "RetryCallState") -> None:
            nonlocal begun_s
            begun_s = time.monotonic()

        def lose(state: "RetryCallState") -> None:
            self._left_s -= time.monotonic() - begun_s + state.upcoming_sleep
            if self._left_s < 0:
                waited = f"; {MOST_WAITING_S:.0f} s in all were lost with it"
                raise EngineUnreachable(self._engine, _reason(_error(state)) + waited)

        asked = Retrying(
            retry=retry_if_exception(_passing),
            stop=stop_after_attempt(ATTEMPTS),
            wait=lambda state: max(backoff(state), getattr(_error(state), "retry_after_s", 0.0)),
            before=begin,
            before_sleep=lose,
            reraise=True,
        )
        try:
            return asked(call)
        except Refused as error:
            if error.passing and not _passing(error):
                wish = f"{error}; it wants to be left alone for {_long(error.retry_after_s)}"
                raise EngineUnreachable(self._engine, wish) from error
            often = _often(str(error), asked.statistics["attempt_number"])
            raise EngineUnreachable(self._engine, often) from error
        except UnreadableSound as error:
            raise EngineFailed(self._engine, _often(_reason(error), ATTEMPTS), final=True) from error


def _error(state: "RetryCallState") -> BaseException | None:
    """What the last attempt raised."""
    return state.outcome.exception() if state.outcome else None


def _passing(error: BaseException) -> bool:
    """Whether another attempt is worth its while, here and today."""
    if isinstance(error, Refused):
        return error.passing and error.retry_after_s <= LONGEST_WAIT_S
    return isinstance(error, UnreadableSound)


def _reason(error: BaseException | None) -> str:
    return f"its answer {error.reason}" if isinstance(error, UnreadableSound) else str(error)


def _often(reason: str, attempts: int) -> str:
    return reason if attempts == 1 else f"{reason} (asked {attempts} times)"


def _long(seconds: float) -> str:
    if seconds < 120:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} minutes" if seconds < 7_200 else f"{seconds / 3_600:.0f} hours"
