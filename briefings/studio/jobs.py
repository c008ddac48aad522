"""Jobs: what takes longer than a glance runs beside the pages, and says how far it is."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Literal

from briefings.errors import EXPECTED
from briefings.logs import Logged, note
from briefings.progress import Quiet

KEPT = 20
"""Jobs that have ended and are still told of."""
SAID = 20
"""Sentences of a job that are kept."""

State = Literal["running", "done", "failed"]


@dataclass(frozen=True, slots=True)
class Job:
    """Something that is being done, or was."""

    number: int
    slug: str
    """The edition that it is about; empty: none."""
    what: str
    """Key of its name in the catalogue."""
    by: str
    state: State = "running"
    stage: str = ""
    """"speech", "sound", "publish", …: what it is at."""
    done: int = 0
    total: int = 0
    """0: nobody knows."""
    said: tuple[str, ...] = ()
    fault: Exception | None = None
    went: dict[str, str] = field(default_factory=dict)
    """What came of it, by names that its page knows."""


class Told(Logged):
    """Progress that goes into a job, and into the log."""

    def __init__(self, tell: Callable[..., None]) -> None:
        super().__init__()
        self._tell = tell
        self._said: tuple[str, ...] = ()

    @contextmanager
    def stage(self, name: str, title: str, total: int | None = None) -> Iterator[None]:
        """See `Quiet.stage`."""
        self._tell(stage=name, done=0, total=total or 0)
        with super().stage(name, title, total):
            yield

    def done(self, count: int) -> None:
        """See `Quiet.done`."""
        self._tell(done=count)

    def say(self, text: str) -> None:
        """See `Quiet.say`."""
        self._said = (*self._said, text)[-SAID:]
        self._tell(said=self._said)
        super().say(text)


class Jobs:
    """All jobs of one studio."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._jobs: dict[int, Job] = {}
        self._count = 0
        self.ended = 0
        """How many have ended: pages that show them are made again."""

    def start(self, slug: str, what: str, by: str, work: Callable[[Quiet], dict[str, str]]) -> Job:
        """Let `work` run in a thread of its own; what it returns is what came of it."""
        with self._lock:
            self._count += 1
            job = self._jobs[self._count] = Job(self._count, slug, what, by)
            ended = [number for number, each in self._jobs.items() if each.state != "running"]
            for number in ended[: max(0, len(ended) - KEPT)]:
                del self._jobs[number]
        threading.Thread(target=self._run, args=(job, work), daemon=True, name=what).start()
        return job

    def _run(self, job: Job, work: Callable[[Quiet], dict[str, str]]) -> None:
        def tell(**facts: object) -> None:
            self._tell(job.number, **facts)

        progress = Told(tell)
        progress.about(job.slug)
        note("job", job=job.what, by=job.by)
        try:
            went = work(progress)
        except Exception as fault:  # a job has nobody above it: whatever it is, its page says so
            if not isinstance(fault, EXPECTED):
                logging.getLogger("briefings.studio").exception("a job failed")
            note("failed", "error", job=job.what, kind=type(fault).__name__, message=str(fault))
            tell(state="failed", fault=fault)
        else:
            note("done", job=job.what)
            tell(state="done", went=went)

    def _tell(self, number: int, **facts: object) -> None:
        with self._lock:
            if number in self._jobs:
                self._jobs[number] = replace(self._jobs[number], **facts)  # type: ignore[arg-type]
                if "state" in facts:
                    self.ended += 1

    def of(self, slug: str) -> list[Job]:
        """Those about edition `slug`, or about no edition, oldest first."""
        with self._lock:
            return [job for job in self._jobs.values() if job.slug in (slug, "")]

    def every(self) -> list[Job]:
        """All that are remembered, oldest first."""
        with self._lock:
            return list(self._jobs.values())

    def dismiss(self, number: int) -> None:
        """Nobody needs to be told of job `number` any more."""
        with self._lock:
            if number in self._jobs and self._jobs[number].state != "running":
                del self._jobs[number]
                self.ended += 1
