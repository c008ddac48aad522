"""Courtesy to one host: requests begin at a distance, few at a time, and what robots.txt keeps out is not read.

What the producer names is read as a feed reader reads it; robots.txt speaks of what is found on the way.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Final

from protego import Protego

DISTANCE_S: Final = 0.25
"""Between the beginnings of two requests to one host."""
LANES: Final = 4
"""Pages that are fetched from one host at a time, behind the items of its feeds."""
SILENCES: Final = 3
"""A host that has let so many pages wait in vain is asked for no more."""
ROBOT: Final = "briefings"
"""Our name in robots.txt."""
ROBOTS_BYTES: Final = 500_000
"""RFC 9309: no more has to be read."""

Ask = Callable[[], Awaitable[tuple[int, bytes, str]]]
"""robots.txt of the host: status, content, and where it gives no answer (0) the reason."""


class Courtesy:
    """Whose turn it is at one host, and what it keeps to itself."""

    def __init__(self, distance_s: float = DISTANCE_S) -> None:
        self.gone = ""
        """Why nothing is to be had from this host in this run; empty while something is."""
        self._distance_s = distance_s
        self._crawl_s = 0.0
        self._last = 0.0
        self._waiting: asyncio.PriorityQueue[tuple[int, int, asyncio.Future[None]]] = asyncio.PriorityQueue()
        self._lanes = asyncio.Semaphore(LANES)
        self._count = 0
        self._silent = 0
        self._unread = ""
        self._rules: asyncio.Task[Protego | None] | None = None
        self._worker: asyncio.Task[None] | None = None

    @asynccontextmanager
    async def turn(self, rank: int) -> AsyncIterator[None]:
        """Wait for one's turn; lower ranks come first, and rank 0, what the producer named, needs no lane."""
        if self._worker is None:
            self._worker = asyncio.create_task(self._call())
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._count += 1
        if rank == 0:
            self._waiting.put_nowait((rank, self._count, mine))
            await mine
            yield
            return
        async with self._lanes:
            self._waiting.put_nowait((rank, self._count, mine))
            await mine
            yield

    def silent(self) -> None:
        """A page behind an item was waited for in vain."""
        self._silent += 1
        if self._silent >= SILENCES:
            self.gone = f"no answer in time, {SILENCES} times over"

    def close(self) -> None:
        """Nobody is waited for any more."""
        for task in (self._worker, self._rules):
            if task is not None:
                task.cancel()

    async def bars(self, address: str, ask: Ask) -> str:
        """Why robots.txt, which is asked for once, keeps us from reading `address`; empty where it does not."""
        if self._rules is None:
            self._rules = asyncio.create_task(self._learn(ask))
        rules = await asyncio.shield(self._rules)
        if rules is None:
            return self._unread or "robots.txt of its server cannot be read, which keeps programs out"
        return "" if rules.can_fetch(address, ROBOT) else "robots.txt of its server keeps programs out of it"

    async def _learn(self, ask: Ask) -> Protego | None:
        """Its rules; None where the server fails on it, which means that nothing may be read (RFC 9309, 2.3.1.4)."""
        status, content, self._unread = await ask()
        if not 200 <= status < 500:
            return None
        rules = Protego.parse(
            content[:ROBOTS_BYTES].decode("utf-8", errors="replace") if status < 300 else ""
        )
        self._crawl_s = float(rules.crawl_delay(ROBOT) or 0.0)
        return rules

    async def _call(self) -> None:
        """Give one after the other its turn."""
        clock = asyncio.get_running_loop().time
        while True:
            rank, count, mine = await self._waiting.get()
            apart = max(self._distance_s, self._crawl_s) if rank else self._distance_s
            if (left := self._last + apart - clock()) > 0:
                await asyncio.sleep(min(left, self._distance_s))
                self._waiting.put_nowait((rank, count, mine))  # somebody of a lower rank may have come
            elif not mine.done():
                self._last = clock()
                mine.set_result(None)
