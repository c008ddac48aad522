"""The staff: engines that stay loaded from one edition to the next, in a program that makes several one after another.

Without `staying` nobody stays: who has spoken is closed.
"""

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from audio.engine import Engine

Post = tuple[str, str, str]
"""What somebody was taken on for: "engine" or "worker", the engine's name, its settings."""


class _Staff:
    def __init__(self) -> None:
        self.door = threading.Lock()
        self.most: int | None = None
        self.idle: dict[Post, list[Engine]] = {}


_STAFF = _Staff()


@contextmanager
def staying(most: int = 1) -> Iterator[None]:
    """While the block runs engines stay, and at most so many speak at the same time; then all are closed."""
    with _STAFF.door:
        _STAFF.most = most
    try:
        yield
    finally:
        with _STAFF.door:
            _STAFF.most = None
            left = [engine for idle in _STAFF.idle.values() for engine in idle]
            _STAFF.idle.clear()
        for engine in left:
            dismiss(engine)


def at_most(count: int) -> int:
    """How many of `count` may speak at the same time."""
    return count if _STAFF.most is None else min(count, _STAFF.most)


def post(kind: str, name: str, settings: Mapping[str, str]) -> Post:
    """What to `hire` for."""
    return kind, name, json.dumps(dict(settings), sort_keys=True)


def hire(wanted: Post, make: Callable[[], Engine]) -> Engine:
    """Somebody who has stayed, or who is made now. Raises what `make` raises."""
    with _STAFF.door:
        idle = _STAFF.idle.get(wanted)
        if idle:
            return idle.pop()
    return make()


def recall(held: Post, engine: Engine) -> None:
    """It is to speak again for who has had it already: nobody else gets it meanwhile."""
    with _STAFF.door:
        idle = _STAFF.idle.get(held, [])
        idle[:] = [each for each in idle if each is not engine]


def leave(held: Post, engine: Engine) -> None:
    """It has said what it was to say, and is whole: it stays, or is closed."""
    with _STAFF.door:
        if _STAFF.most is not None:
            _STAFF.idle.setdefault(held, []).append(engine)
            return
    dismiss(engine)


def dismiss(engine: Engine) -> None:
    """Close it, where it can be closed; it may be in the middle of a line."""
    closer = getattr(engine, "close", None)
    if closer is not None:
        closer()
