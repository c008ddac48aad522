"""A spare: the worker that spoke last stays for a while, so that the next line need not wait for a model to load."""

import threading
from collections.abc import Mapping

from audio.engine import Clip, Engine, Traits, Utterance
from audio.errors import EngineFailed
from audio.speech.worker import Worker

KEPT_S = 300.0
"""After so long without work its process ends: a model holds half a gigabyte."""


class Spare:
    """At most one worker, lent to one speaker at a time."""

    def __init__(self, kept_s: float = KEPT_S) -> None:
        self._kept_s = kept_s
        self._lock = threading.Lock()
        self._worker: Engine | None = None
        self._asks: object = None
        self._timer: threading.Timer | None = None

    def lend(self, name: str, settings: Mapping[str, str], traits: Traits) -> "Lent":
        """The worker that is here, where it speaks as is asked for; else a new one. Whoever closes it gives it back."""
        asks = (name, dict(settings), traits.version)
        with self._lock:
            worker, known = self._worker, self._asks
            self._worker = None
            if self._timer is not None:
                self._timer.cancel()
        if worker is None or known != asks:
            _end(worker)
            worker = Worker(name, settings, traits)
        return Lent(worker, self, asks)

    def give_back(self, worker: Engine, asks: object) -> None:
        """`worker`, made for `asks`, is idle again."""
        with self._lock:
            former, self._worker, self._asks = self._worker, worker, asks
            if self._timer is not None:
                self._timer.cancel()
            self._timer = threading.Timer(self._kept_s, self.close)
            self._timer.daemon = True
            self._timer.start()
        _end(former)

    def close(self) -> None:
        """End the worker that is here."""
        with self._lock:
            worker, self._worker = self._worker, None
        _end(worker)


class Lent:
    """A worker of a spare. Closed in the middle of a line, or after a fault, it ends; else it goes back."""

    def __init__(self, worker: Engine, spare: Spare, asks: object) -> None:
        self.traits = worker.traits
        self._worker = worker
        self._spare = spare
        self._asks = asks
        self._lock = threading.Lock()
        self._busy = self._failed = self._closed = False

    def check(self) -> None:
        """A worker is only made for an engine that has been asked."""

    def speak(self, utterance: Utterance) -> Clip:
        """See `Worker.speak`."""
        with self._lock:
            if self._closed:
                raise EngineFailed(self.traits.name, "it was closed before the line", final=True)
            self._busy = True
        try:
            clip = self._worker.speak(utterance)
        except BaseException:
            self._failed = True
            raise
        finally:
            self._busy = False
        return clip

    def close(self) -> None:
        """Give it back, or end it."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            whole = not (self._busy or self._failed)
        if whole:
            self._spare.give_back(self._worker, self._asks)
        else:
            _end(self._worker)


def _end(worker: Engine | None) -> None:
    closer = getattr(worker, "close", None)
    if closer is not None:
        closer()
