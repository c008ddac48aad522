"""`run`: the clock is kept, until somebody ends it or nothing is left to do."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Final

from briefings.newsroom.folder import Newsroom
from briefings.schedule.errors import Kept
from briefings.schedule.keeper import Keeper

LOOK_S: Final = 20.0
"""So often it is looked, at least: a window is a minute long or more, and a clock may be set at any time."""

Clock = Callable[[], datetime]
Wait = Callable[[float], bool]
"""Waits so many seconds; whether somebody has ended it meanwhile, as `threading.Event.wait`."""


def run(keeper: Keeper, clock: Clock, wait: Wait, *, once: bool = False) -> int:
    """Look until `wait` says that it is over, or with `once` until nothing is due and nothing waits; what the shell is
    told then."""
    while True:
        still = keeper.look(clock())
        if once and not still:
            return keeper.code
        now = clock()
        coming = keeper.next(now)
        pause = min(LOOK_S, (coming.at - now).total_seconds()) if coming else LOOK_S
        if wait(pause):
            return 0


@contextmanager
def alone(newsroom: Newsroom) -> Iterator[None]:
    """Nobody else keeps the clock of `newsroom` meanwhile. Raises Kept."""
    from filelock import FileLock, Timeout

    cache = newsroom.root / ".cache"
    cache.mkdir(exist_ok=True)
    try:
        with FileLock(cache / "run.lock", timeout=0):
            yield
    except Timeout as fault:
        raise Kept(newsroom.root) from fault
