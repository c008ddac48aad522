"""`make --all`: the edition of every show of a house, several at a time, and none in another's way."""

import os
import time
import traceback
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from audio.store.shelf import stand_behind
from briefings.editions.broadcast import Made
from briefings.errors import EXPECTED, NoNewsroom, NoRoom, exit_code
from briefings.making.assigning import Order
from briefings.newsroom.house import find_shows, found_house
from briefings.progress import Quiet
from briefings.remedies import lines
from briefings.verbs.thinking import think
from briefings.verbs.workers import Died, Workers

if TYPE_CHECKING:
    from briefings.verbs.cluster import Cluster

ATTEMPTS: Final = 2
"""A show whose process has died is made once more, by another."""
BUG: Final = 1


@dataclass(frozen=True, slots=True)
class Result:
    """How it went with one show."""

    folder: Path
    made: Made | None = None
    """What is on air in the public folder; None where nothing was made."""
    fault: str = ""
    """What went wrong and what to do."""
    code: int = 0
    """What `make` of this show alone would have ended with."""
    notices: tuple[str, ...] = ()
    """What its producer was told meanwhile."""
    stages: Mapping[str, float] | None = None
    """Seconds of work."""
    took_s: float = 0.0


class Heard(Quiet):
    """Shows nothing, and keeps what is said."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def say(self, text: str) -> None:
        """See `Quiet.say`."""
        self.said.append(text)


def make_all(
    folder: Path, order: Order, jobs: int, tell: Callable[[Result], None], now: datetime | None = None
) -> tuple[Result, ...]:
    """Make the edition that `order` means of every show at or below `folder`, `jobs` at a time, in the order of their
    folders; `tell` hears of each as it ends. `now`: the moment of all of them; when each begins, without. Raises
    NoNewsroom, OSError where the house cannot be made."""
    shows = housed(folder)
    order = replace(order, since=time.time())
    jobs = max(1, min(jobs, len(shows)))
    with Workers(jobs, max(1, cores() // jobs)) as workers:
        return each(shows, lambda show: make_by(workers, show, order, now), jobs, tell)


def housed(folder: Path) -> list[Path]:
    """The shows at or below `folder`, which share a house from now on. Raises NoNewsroom, OSError."""
    folder = folder.resolve()
    shows = list(find_shows(folder))
    if not shows:
        raise NoNewsroom(folder, below=True)
    if shows != [folder]:
        found_house(folder)
    return shows


def each(
    shows: Sequence[Path], make: Callable[[Path], Result], at_once: int, tell: Callable[[Result], None]
) -> tuple[Result, ...]:
    """What `make` gives for each show, so many `at_once`; `tell` hears of each as it ends."""
    results: dict[Path, Result] = {}
    pool = ThreadPoolExecutor(at_once)
    try:
        for done in as_completed([pool.submit(make, show) for show in shows]):
            result = done.result()
            results[result.folder] = result
            tell(result)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)  # after Ctrl-C nobody waits for the rest
    return tuple(results[show] for show in shows)


def make_all_by(
    cluster: "Cluster",
    shows: Sequence[Path],
    order: Order,
    jobs: int,
    tell: Callable[[Result], None],
    now: datetime | None = None,
) -> tuple[Result, ...]:
    """The same of `shows`, which are `housed`, with lines spoken and editions rendered by `cluster`."""
    order = replace(order, since=time.time())
    with Workers(jobs, max(1, cores() // jobs)) as workers:

        def make(show: Path) -> Result:
            at = now or datetime.now(UTC)
            with suppress(Died):
                thought = workers.ask(think, show, order, at, cluster.store)
                if thought is not None:
                    cluster.prepare(*thought)
            return make_by(workers, show, order, at, cluster.store)

        return each(shows, make, 2 * cluster.threads + jobs, tell)


def make_by(workers: Workers, folder: Path, order: Order, now: datetime | None, store: str = "") -> Result:
    """Have one of `workers` make a show; by another once more where that one dies."""
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return workers.ask(make_show, folder, order, now, store)
        except Died as ended:
            if attempt == ATTEMPTS:
                return Result(folder, None, str(ended), BUG)
    raise AssertionError


def cores() -> int:
    """How many shows can be made at the same time."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _told(fault: Exception) -> tuple[str, int]:
    return "\n".join(lines(fault)), exit_code(fault)


def make_show(folder: Path, order: Order, now: datetime | None, store: str = "") -> Result:
    """Make one show's edition, whatever happens; from what lies on the shelf at `store` where there is one."""
    from briefings.newsroom.config import load
    from briefings.newsroom.folder import find
    from briefings.verbs.make import make

    begin, heard, made, fault, code = time.perf_counter(), Heard(), None, "", 0
    try:
        newsroom = find(folder)
        if store and newsroom.house is not None:
            stand_behind(newsroom.house.cache, store)
        made = make(newsroom, load(newsroom.show_file), order, now or datetime.now(UTC), heard)
        if made.uncarried is not None:  # on air here, and not on its host: no night without a fault
            fault, code = _told(made.uncarried)
            made = replace(made, uncarried=None)  # it was told, and errors do not go from process to process
    except EXPECTED as expected:
        fault, code = _told(expected)
    except OSError as refused:
        fault, code = _told(NoRoom(refused))
    except Exception as bug:  # ours: the other shows are made all the same
        traceback.print_exc()
        fault, code = f"a fault of the program: {type(bug).__name__}: {bug}", BUG
    stages = {name: round(seconds, 3) for name, seconds in heard.seconds.items()}
    return Result(folder, made, fault, code, tuple(heard.said), stages, time.perf_counter() - begin)
