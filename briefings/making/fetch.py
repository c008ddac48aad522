"""Fetching: an http(s) address in, the bytes behind it out, all at once and within one time for all.

Connections, redirects, TLS and compressed answers are httpx's business, trying again is tenacity's; where a connection
may lead is said in `reach`, how a host is treated in `courtesy`, what stands in for one that fails in `fetch_cache`.
"""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import Any, Final

import httpx
from anyio.from_thread import BlockingPortal, start_blocking_portal
from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, stop_after_attempt

from briefings.errors import SourceFailed
from briefings.making.answers import Answer, Failed, Room, read_answer
from briefings.making.courtesy import DISTANCE_S, Courtesy
from briefings.making.fetch_cache import FetchCache, Kept
from briefings.making.reach import Allowed, Origin, Outward, origin
from briefings.making.share import Share
from scripts.text.published import NONE, Secrets, published

PATIENCE_S: Final = 30.0
"""For all sources of an edition together."""
SHARE: Final = 1 / 3
"""Of that time, for one answer, with its redirects and further attempts."""
CONNECT_S: Final = 5.0
REDIRECTS: Final = 5
AT_ONCE: Final = 128
"""Connections; each host has its own distance besides."""
AGAIN_S = 0.5
"""Before the second retry; each further one waits twice as long."""
ALL_BYTES: Final = 400_000_000
"""Of all answers of a run; hundreds of mornings' news."""
AGENT: Final = "briefings/0.1 (audio news briefing; +https://pypi.org/project/briefings/)"
_HEADERS: Final = {"User-Agent": AGENT, "Accept-Encoding": "gzip, deflate", "Accept": "*/*"}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server answered."""

    address: str
    """After redirects."""
    content: bytes
    content_type: str
    charset: str
    """As the server says it; empty when it does not."""
    notices: tuple[str, ...] = ()
    """What the producer should know of how it came."""


class Fetcher:
    """Fetches many addresses at once; use it in `with`.

    `patience_s` counts from the first address that is asked for; each that has no answer by then has failed.
    `allow_hosts`: addresses inside the house that may be asked nevertheless. `cache`: where answers are kept. Who asks,
    where an address that the producer named says so, also asks for what is found on the same host; nothing that is
    kept or told shows that, or one of `secrets`.
    """

    def __init__(
        self,
        *,
        patience_s: float = PATIENCE_S,
        allow_hosts: tuple[str, ...] = (),
        cache: FetchCache | None = None,
        retries: int = 2,
        distance_s: float = DISTANCE_S,
        secrets: Secrets = NONE,
    ) -> None:
        self._patience_s, self._distance_s, self._retries = patience_s, distance_s, retries
        self._allowed, self._cache = Allowed.of(allow_hosts), cache
        self._asked: dict[str, Future[Fetched]] = {}
        self._former: dict[str, Kept] = {}
        self._answers = {True: 0, False: 0}
        self._hosts: dict[Origin, Courtesy] = {}
        self._secrets = secrets
        self._known: dict[Origin, bytes] = {}
        self._room = Room(ALL_BYTES)
        self._end = 0.0
        self._closing = ExitStack()
        self._portal: BlockingPortal | None = None

    def __enter__(self) -> "Fetcher":
        self._portal = self._closing.enter_context(start_blocking_portal("asyncio"))
        self._portal.call(self._open)
        return self

    def __exit__(self, *_: object) -> None:
        if self._portal is not None:
            self._portal.call(self._close)
        self._closing.close()
        if self._cache is not None:
            self._cache.tidy()

    def get(self, address: str) -> Fetched:
        """The bytes at `address`, which must be http(s). Raises SourceFailed with the reason."""
        return self.ask(address).result()

    def ask(self, address: str, rank: int = 0) -> Future[Fetched]:
        """What `get` gives, later. An address is asked once. `rank`: 0 for what the producer named; for what was found
        on the way its place, by which it waits for its turn, and robots.txt has a say. The result raises
        SourceFailed."""
        assert self._portal is not None
        if address not in self._asked:
            self._asked[address] = self._portal.start_task_soon(self._fetched, address, rank)
        return self._asked[address]

    @property
    def silent(self) -> bool:
        """No address that the producer named has answered, and what one gave before stands in: nothing is news."""
        return self._answers[False] > 0 and not self._answers[True]

    def former(self, address: str) -> Fetched | None:
        """What `address` gave before this run, where it is fresh enough: for an answer that is no news. It is kept in
        the place of that answer."""
        if self._cache is None:
            return None
        if (kept := self._former.get(address)) is None or not self._cache.fresh(kept):
            self._cache.forget(address)
            return None
        self._cache.restore(address, kept)
        return self._stand_in(kept, address, "")

    async def _open(self) -> None:
        self._client = httpx.AsyncClient(
            transport=Outward(self._allowed, AT_ONCE),
            headers=_HEADERS,
            timeout=httpx.Timeout(self._patience_s, connect=CONNECT_S),
            trust_env=False,
        )
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._tasks = set[asyncio.Task[Any]]()

    async def _close(self) -> None:
        for host in self._hosts.values():
            host.close()
        for task in list(self._tasks):
            task.cancel()
        await self._client.aclose()

    async def _fetched(self, address: str, rank: int) -> Fetched:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        self._end = self._end or asyncio.get_running_loop().time() + self._patience_s
        kept = await self._cache.known(address) if self._cache else None
        try:
            async with asyncio.timeout_at(self._end):
                if self._cache and (known := await self._cache.of_others(address)) is not None:
                    self._answers[True] += rank == 0
                    return self._as_kept(known)
                if kept is not None:
                    self._former[address] = kept
                new = await self._new(address, rank, kept)
                self._answers[True] += rank == 0
                return new
        except TimeoutError:
            over = f"the time for all sources, {self._patience_s:.0f} s, was over"
            why, passing = f"{over} ([intake] patience)", True
        except Failed as fault:
            why, passing = fault.reason, fault.passing
        except asyncio.CancelledError:
            why, passing = "the intake was broken off", False
        finally:
            self._tasks.discard(task)
            if self._cache is not None:
                self._cache.leave(address)
        if passing and kept is not None and self._cache is not None and self._cache.fresh(kept):
            self._answers[False] += rank == 0
            return self._stand_in(kept, address, why)
        raise SourceFailed(address, why)

    @staticmethod
    def _as_kept(kept: Kept, *notices: str) -> Fetched:
        return Fetched(kept.address, kept.content, kept.content_type, kept.charset, notices)

    def _stand_in(self, kept: Kept, address: str, why: str) -> Fetched:
        assert self._cache is not None
        hours = self._cache.age_s(kept) / 3600
        instead = f"{'; ' if why else ''}what it gave {hours:.1f} hours ago is read in its place"
        return self._as_kept(kept, f"{published(address)}: {why}{instead}")

    async def _new(self, address: str, rank: int, kept: Kept | None) -> Fetched:
        """What `address` answers now. Raises Failed."""
        try:
            url = self._asking(httpx.URL(address), rank)
            request = self._client.build_request("GET", url, headers=_conditions(kept))
        except (httpx.InvalidURL, ValueError) as fault:
            raise Failed("this is no address") from fault
        if url.scheme not in ("http", "https") or not url.host:
            raise Failed("only http and https addresses are fetched")
        share, notices = Share(self._patience_s * SHARE), list[str]()
        try:
            answer = await self._again(request, rank, share, notices)
        except Failed as fault:
            if fault.host:
                self._host(request).gone = fault.reason
            raise
        if answer.status == 304 and kept is not None:
            answer = replace(
                answer, address=kept.address, content=kept.content, content_type=kept.content_type,
                charset=kept.charset, etag=answer.etag or kept.etag, modified=answer.modified or kept.modified,
            )  # fmt: skip
        if self._cache is not None:
            self._cache.put(address, replace(answer, address=self._secrets.address(answer.address)))
        return Fetched(answer.address, answer.content, answer.content_type, answer.charset, tuple(notices))

    async def _again(self, request: httpx.Request, rank: int, share: Share, notices: list[str]) -> Answer:
        """The answer to `request`, asked for again where that may help, as long as its share of the time lasts."""

        def wait_s(state: RetryCallState) -> float:
            fault = state.outcome.exception() if state.outcome else None
            asked = (isinstance(fault, Failed) and fault.after_s) or 0.0
            if asked >= 1:
                notices.append(f"{published(str(request.url))}: waited {asked:.0f} s, as its server asked")
            wait = max(asked, AGAIN_S * 2 ** (state.attempt_number - 2) if state.attempt_number > 1 else 0.0)
            share.left_s -= wait
            return wait

        def worth(fault: BaseException) -> bool:
            return isinstance(fault, Failed) and fault.again and (fault.after_s or 0.0) < share.left_s

        return await AsyncRetrying(
            stop=stop_after_attempt(self._retries + 1),
            wait=wait_s,
            retry=retry_if_exception(worth),
            reraise=True,
        )(self._answer, request, rank, share)

    async def _answer(self, request: httpx.Request, rank: int, share: Share) -> Answer:
        """The answer to `request`, after redirects. Raises Failed."""
        for _ in range(REDIRECTS + 1):
            host = self._host(request)
            if rank and not host.gone and (why := await host.bars(str(request.url), self._robots(request))):
                raise Failed(why)
            if host.gone:
                raise Failed(host.gone, passing=True)
            async with host.turn(rank), self._slots, share.running(host if rank else None):
                response = await self._client.send(request, stream=True)
                try:
                    if response.next_request is None:
                        return await read_answer(response, self._room)
                finally:
                    await response.aclose()
            request = response.next_request
        raise Failed(f"it leads on more than {REDIRECTS} times")

    def _asking(self, url: httpx.URL, rank: int) -> httpx.URL:
        """`url` with who asks there, where the producer has said so of that host."""
        if not url.userinfo:
            known = self._known.get(origin(url))
            return url.copy_with(userinfo=known) if known else url
        if not rank:
            self._known[origin(url)] = url.userinfo
        return url

    def _robots(self, request: httpx.Request) -> Callable[[], Awaitable[tuple[int, bytes, str]]]:
        async def ask() -> tuple[int, bytes, str]:
            wanted = self._client.build_request("GET", request.url.copy_with(raw_path=b"/robots.txt"))
            try:
                answer = await self._answer(wanted, 0, Share(self._patience_s * SHARE / 2))
            except Failed as fault:
                return fault.status, b"", "" if fault.status else fault.reason
            return answer.status, answer.content, ""

        return ask

    def _host(self, request: httpx.Request) -> Courtesy:
        return self._hosts.setdefault(origin(request.url), Courtesy(self._distance_s))


def _conditions(kept: Kept | None) -> dict[str, str]:
    """Headers that ask only for what is new."""
    if kept is None:
        return {}
    return {
        name: value
        for name, value in (("If-None-Match", kept.etag), ("If-Modified-Since", kept.modified))
        if value
    }
