"""Turns at a service: everybody in this program who asks it waits for one, so that it meets one polite caller."""

import threading
import time


class Turns:
    """Of one service. Used by any number of threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._free_at_s = 0.0

    def take(self, distance_s: float) -> None:
        """Wait until `distance_s` have passed since the last turn was taken, and whatever `rest` asked for."""
        while True:
            with self._lock:
                wait_s = self._free_at_s - time.monotonic()
                if wait_s <= 0:
                    self._free_at_s = time.monotonic() + distance_s
                    return
            time.sleep(wait_s)

    def rest(self, seconds: float) -> None:
        """Let nobody ask for so long, counted from now."""
        with self._lock:
            self._free_at_s = max(self._free_at_s, time.monotonic() + seconds)


_services: dict[str, Turns] = {}
_door = threading.Lock()


def turns(service: str) -> Turns:
    """The turns at `service`, the same for all that ask."""
    with _door:
        return _services.setdefault(service, Turns())
