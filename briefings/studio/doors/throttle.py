"""The throttle: whoever knocks with wrong keys waits, longer each time."""

import threading
from collections import OrderedDict
from collections.abc import Callable

FREE = 5
"""So many mistakes cost nothing."""
FIRST_S = 2.0
LONGEST_S = 900.0
FORGOTTEN_S = 3600.0
MOST = 2000
"""Callers that are remembered."""


class Throttle:
    """Counts the mistakes of each caller."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._known: OrderedDict[str, tuple[int, float]] = OrderedDict()

    def wait_s(self, caller: str) -> float:
        """How long `caller` has to wait before the next try; 0: not at all."""
        with self._lock:
            count, last = self._known.get(caller, (0, 0.0))
        if count < FREE:
            return 0.0
        return max(0.0, last + min(LONGEST_S, FIRST_S * 2.0 ** min(count - FREE, 20)) - self._clock())

    def failed(self, caller: str) -> None:
        """A mistake of `caller`."""
        with self._lock:
            now = self._clock()
            count, last = self._known.pop(caller, (0, now))
            self._known[caller] = (1 if now - last > FORGOTTEN_S else count + 1), now
            while len(self._known) > MOST:
                self._known.popitem(last=False)

    def forget(self, caller: str) -> None:
        """`caller` had the right key."""
        with self._lock:
            self._known.pop(caller, None)
