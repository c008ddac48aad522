"""`make --all`: the edition of every show of a house, several at a time, and none in another's way.

Each worker is a process that makes one show after another; its engines stay loaded meanwhile.
"""

import os
import signal
import time
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Final

from briefings.editions.broadcast import Made
from briefings.errors import EXPECTED, NoNewsroom, NoRoom, exit_code
from briefings.making.assigning import Order
from briefings.newsroom.house import find_shows, found_house
from briefings.progress import Quiet

ATTEMPTS: Final = 2
"""A show whose process has died is made once more, by another."""
BUG: Final = 1


@dataclass(frozen=True, slots=True)
class Result:
    """How it went with one show."""

    folder: Path
    made: Made | None = None
    """What is on air; None where it failed."""
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
    shows = list(find_shows(folder.resolve()))
    if not shows:
        raise NoNewsroom(folder, below=True)
    if shows != [folder.resolve()]:
        found_house(folder.resolve())
    order = replace(order, since=time.time())
    tasks = [(show, order, now) for show in shows]
    results: dict[Path, Result] = {}
    for result in _worked(tasks, max(1, min(jobs, len(shows))), max(1, cores() // jobs)):
        results[result.folder] = result
        tell(result)
    return tuple(results[show] for show in shows)


def cores() -> int:
    """How many shows can be made at the same time."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def make_show(folder: Path, order: Order, now: datetime | None) -> Result:
    """Make one show's edition, whatever happens."""
    from briefings.newsroom.config import load
    from briefings.newsroom.folder import find
    from briefings.verbs.make import make

    begin, heard, made, fault, code = time.perf_counter(), Heard(), None, "", 0
    try:
        newsroom = find(folder)
        made = make(newsroom, load(newsroom.show_file), order, now or datetime.now(UTC), heard)
    except EXPECTED as expected:
        fault, code = str(expected), exit_code(expected)
    except OSError as refused:
        fault, code = str(NoRoom(refused)), NoRoom.exit_code
    except Exception as bug:  # ours: the other shows are made all the same
        traceback.print_exc()
        fault, code = f"a fault of the program: {type(bug).__name__}: {bug}", BUG
    stages = {name: round(seconds, 3) for name, seconds in heard.seconds.items()}
    return Result(folder, made, fault, code, tuple(heard.said), stages, time.perf_counter() - begin)


Task = tuple[Path, Order, datetime | None]


class _Worker:
    """A process of ours that makes shows, and what it has to do now."""

    def __init__(self, speakers: int) -> None:
        spawn = get_context("spawn")  # a copy of this process would hold its threads' locks
        self.end, other = spawn.Pipe()
        self.process = spawn.Process(target=_work, args=(other, speakers), daemon=False)
        self.process.start()
        other.close()
        self.task: Task | None = None

    def give(self, task: Task) -> None:
        """Let it make a show; a process that is gone is met when its answer is awaited."""
        self.task = task
        with suppress(OSError):
            self.end.send(task)

    def close(self) -> None:
        """End it, in the middle of a show if need be."""
        self.end.close()
        if self.task is not None:
            self.process.kill()
        self.process.join()


def _work(end: Connection, speakers: int) -> None:
    """What runs in a worker, until the other end is closed; `speakers`: how many may speak there at a time."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program, which then ends this
    from audio.speech.staff import staying

    with staying(speakers):
        while True:
            try:
                folder, order, now = end.recv()
            except (EOFError, OSError):
                return
            end.send(make_show(folder, order, now))


def _worked(tasks: Sequence[Task], jobs: int, speakers: int) -> Iterator[Result]:
    """A result for each task, as they come. A worker that dies is followed by another."""
    waiting, tried = deque(tasks), dict.fromkeys((task[0] for task in tasks), 0)
    workers: list[_Worker] = []
    try:
        while waiting or any(worker.task for worker in workers):
            while waiting and (idle := _idle(workers, jobs, speakers)) is not None:
                idle.give(waiting.popleft())
            for worker in [w for w in workers if w.end in wait([w.end for w in workers if w.task])]:
                task = worker.task
                assert task is not None
                try:
                    result = worker.end.recv()
                except (EOFError, OSError):
                    worker.close()
                    workers.remove(worker)
                    tried[task[0]] += 1
                    if tried[task[0]] < ATTEMPTS:
                        waiting.appendleft(task)
                        continue
                    result = Result(task[0], None, _died(worker.process.exitcode), BUG)
                worker.task = None
                yield result
    finally:
        for worker in workers:
            worker.close()


def _idle(workers: list[_Worker], jobs: int, speakers: int) -> _Worker | None:
    """Somebody with nothing to do, taken on where there may be one more."""
    for worker in workers:
        if worker.task is None:
            return worker
    if len(workers) >= jobs:
        return None
    workers.append(_Worker(speakers))
    return workers[-1]


def _died(status: int | None) -> str:
    return (
        f"its process ended twice in the middle (status {status}), as when memory runs out; "
        "make it alone, or fewer at a time: --jobs 1"
    )
