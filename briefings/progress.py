"""Progress: what a producer sees while an edition is made."""

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from scripts.text.published import told

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress


def printable(text: str) -> str:
    """`text` without what would command a terminal: an article's title is data, and may come from anywhere."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def printable_json(value: object) -> str:
    """`value` as one line of JSON that means the same and commands no terminal: what cannot be printed is escaped."""
    text = json.dumps(value, ensure_ascii=False)
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() else json.dumps(each)[1:-1] for each in text)


class Quiet:
    """Shows nothing, and keeps the seconds of each stage, and of each step of the road in their order."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.steps: list[tuple[str, float]] = []

    @contextmanager
    def stage(self, name: str, title: str, total: int | None = None) -> Iterator[None]:
        """`name` is the key in `seconds`; `title` is shown; `total` steps are coming, None when nobody knows."""
        begin = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - begin

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """A step of the road to air, in which stages may begin and end."""
        begin = time.perf_counter()
        try:
            yield
        finally:
            self.steps.append((name, time.perf_counter() - begin))

    def done(self, count: int) -> None:
        """So many pieces of the running stage are done."""

    def about(self, edition: str) -> None:
        """What follows is of the edition of that slug; empty: of none."""

    def say(self, text: str) -> None:
        """Something that the producer should know."""


class Lines(Quiet):
    """Says what the producer should know on standard error: for cron and logs, which have no use for bars."""

    def say(self, text: str) -> None:
        """See `Quiet.say`."""
        print(printable(told(text)), file=sys.stderr, flush=True)


class Bars(Quiet):
    """Bars and lines on a terminal (standard error, so that standard output stays clean)."""

    def __init__(self, console: "Console") -> None:
        super().__init__()
        self._console = console
        self._bars: Progress | None = None

    @contextmanager
    def stage(self, name: str, title: str, total: int | None = None) -> Iterator[None]:
        """See `Quiet.stage`."""
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        columns = [TextColumn("{task.description:<28}"), BarColumn(), TimeElapsedColumn()]
        if total is not None:
            columns.insert(2, MofNCompleteColumn())
        with (
            super().stage(name, title, total),
            Progress(
                *columns, console=self._console, transient=True, disable=not self._console.is_terminal
            ) as self._bars,
        ):
            self._bars.add_task(title, total=total)
            yield
        self._bars = None
        if self._console.is_terminal:
            self._console.print(f"  {title:<28} {self.seconds[name]:5.1f} s", style="dim", highlight=False)

    def done(self, count: int) -> None:
        """See `Quiet.done`."""
        if self._bars is not None:
            self._bars.update(self._bars.task_ids[0], completed=count)

    def say(self, text: str) -> None:
        """See `Quiet.say`."""
        self._console.print(printable(told(text)), markup=False, highlight=False, soft_wrap=True)
