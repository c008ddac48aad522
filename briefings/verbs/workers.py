"""Workers: processes of ours that do one thing after another; their engines stay loaded meanwhile.

One that dies takes what it was doing with it and nothing else.
"""

import pickle
import queue
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, ParamSpec, TypeVar

Given = ParamSpec("Given")
Made = TypeVar("Made")


class Died(Exception):
    """The process that was at it has ended, with `status`."""

    def __init__(self, status: int | None) -> None:
        super().__init__(
            f"its process ended twice in the middle (status {status}), as when memory runs out; "
            "make it alone, or fewer at a time: --jobs 1"
        )


class Workers:
    """At most `count` processes; use it in `with`. Any number of threads may ask at once."""

    def __init__(self, count: int, speakers: int) -> None:
        """`speakers`: how many voices may speak at a time in each. None is started yet."""
        self._speakers = speakers
        self._free: queue.LifoQueue[_Worker | None] = (
            queue.LifoQueue()
        )  # who has worked, before one to be started
        self._all: list[_Worker] = []
        self._closed = False
        for _ in range(count):
            self._free.put(None)

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, *_: object) -> None:
        """End all of them, in the middle of what they do if need be."""
        self._closed = True
        for worker in list(self._all):
            worker.close()

    def ask(self, do: Callable[Given, Made], *given: Given.args, **named: Given.kwargs) -> Made:
        """What `do` gives in one of the processes, waited for. `do`, what it is given and what it gives can be pickled.
        Raises Died, and what `do` raises."""
        worker = self._free.get()
        if worker is None and not self._closed:
            worker = _Worker(self._speakers)
            self._all.append(worker)
        if worker is None or self._closed:
            raise Died(None)
        try:
            good, made = worker.ask(do, given, named)
        except (EOFError, OSError):
            worker.close()
            self._all.remove(worker)
            self._free.put(None)
            raise Died(worker.process.exitcode) from None
        self._free.put(worker)
        if not good:
            raise made
        answer: Made = made
        return answer


class _Worker:
    def __init__(self, speakers: int) -> None:
        spawn = get_context("spawn")  # a copy of this process would hold its threads' locks
        self._end, other = spawn.Pipe()
        self.process = spawn.Process(target=_work, args=(other, speakers))
        self.process.start()
        other.close()
        self._busy = False

    def ask(self, do: Callable[..., Any], given: tuple[Any, ...], named: dict[str, Any]) -> tuple[bool, Any]:
        self._busy = True
        self._end.send((do, given, named))
        answer: tuple[bool, Any] = self._end.recv()
        self._busy = False
        return answer

    def close(self) -> None:
        if self._busy:
            self.process.kill()
        else:  # it ends by itself, and closes its engines
            with suppress(OSError):
                self._end.send(None)
        self.process.join()
        self._end.close()


def _work(end: Connection, speakers: int) -> None:
    """What runs in a worker, until it is told to end or nobody is there to tell."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program, which then ends this
    from audio.speech.staff import staying

    with staying(speakers), suppress(EOFError, OSError):
        while (task := end.recv()) is not None:
            do, given, named = task
            try:
                answer = True, do(*given, **named)
            except Exception as fault:  # told to whoever asked
                answer = False, fault
            try:
                end.send(answer)
            except (TypeError, AttributeError, pickle.PicklingError) as fault:  # not a byte of it was sent
                end.send((False, RuntimeError(f"{do.__name__}: {fault}")))
