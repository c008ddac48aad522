"""The share of the time for all sources that one address may take."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx

from briefings.making.answers import Failed, explained
from briefings.making.courtesy import Courtesy


class Share:
    """How much of the time one answer may still take."""

    def __init__(self, left_s: float) -> None:
        self._whole_s = self.left_s = left_s

    @asynccontextmanager
    async def running(self, host: Courtesy | None) -> AsyncIterator[None]:
        """While the block runs, time is taken. Raises Failed at its end, and for every fault of the connection; `host`
        hears of it where a page was waited for in vain."""
        clock = asyncio.get_running_loop().time
        begin = clock()
        try:
            async with asyncio.timeout(max(0.0, self.left_s)) as limit:
                yield
        except TimeoutError as fault:
            if not limit.expired():
                raise
            if host is not None:
                host.silent()
            raise Failed(f"no whole answer within {self._whole_s:.0f} s", passing=True) from fault
        except (httpx.HTTPError, httpx.InvalidURL) as fault:
            raise explained(fault) from fault
        finally:
            self.left_s -= clock() - begin
