"""The bulletin: the newest edition's sound at a fixed address, made anew for a radio station where it is too old.

It makes things, which a web server of files never does: it is there only where the caller hands in a `Desk`.
"""

import asyncio
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Literal, Protocol

import anyio
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.staticfiles import NotModifiedResponse

from feeds.server.files import HeldFile, PublicFiles, means_something

Kind = Literal["wav", "mp3"]
TYPES: Final[dict[Kind, str]] = {"wav": "audio/wav", "mp3": "audio/mpeg"}
LEAST_AGE_S: Final = 300
"""Nobody gets a fresher one by asking for it: each costs the sources a visit, and the machine a minute. Nor is another
made so soon after the last."""
MOST_WAIT_S: Final = 600
WAIT_S: Final = 120
"""Who asks waits so long for a fresh one, unless the address says otherwise."""
REST_S: Final = 60.0
"""After a failure nothing is tried for so long."""
STALE: Final = '110 - "Response is Stale"'
FAILED: Final = '111 - "Revalidation Failed"'
"""Warn codes of RFC 7234, 5.5."""
_EXAMPLES: Final = {"max_age": 3600, "wait": WAIT_S}
_SECONDS: Final = re.compile(r"[0-9]{1,7}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Bulletin:
    """A finished sound."""

    file: Path
    moment: datetime
    """When the sources were asked last for what it says; with a zone."""
    until: datetime
    """From when on it is no news any more, and nobody gets it."""


class Desk(Protocol):
    """Where bulletins come from. Both are called in threads, `make` never twice at a time."""

    def newest(self, kind: Kind) -> Bulletin | None:
        """What is on air; None: nothing."""

    def make(self) -> bool:
        """Bring what is on air up to date, as far as the sources have news; whether that went well."""


class Bulletins:
    """Answers GET and HEAD of /bulletin.wav and /bulletin.mp3, with ranges and conditions.

    `max_age=SECONDS`: a fresh edition is made where the last is older; `wait=SECONDS`: the last is given, with a
    Warning, where that takes longer. HEAD, and a GET without `max_age`, make nothing. What is no news any more is given
    to nobody, whatever goes wrong; what is older than was asked for, never without a Warning.
    """

    def __init__(
        self,
        desk: Desk,
        files: PublicFiles,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._desk, self._files, self._now, self._clock = desk, files, now, clock
        self._making: asyncio.Task[bool] | None = None
        self._failed_at: float | None = None
        self._made_at: float | None = None
        self._begun = 0.0
        self._reading: dict[Kind, anyio.Lock] = {"wav": anyio.Lock(), "mp3": anyio.Lock()}

    def routes(self) -> list[BaseRoute]:
        """Where it answers."""

        async def give_wav(request: Request) -> Response:
            return await self.answer(request, "wav")

        async def give_mp3(request: Request) -> Response:
            return await self.answer(request, "mp3")

        return [Route("/bulletin.wav", give_wav), Route("/bulletin.mp3", give_mp3)]

    async def answer(self, request: Request, kind: Kind) -> Response:
        """The bulletin, or why there is none."""
        asked = {name: request.query_params.get(name, "") for name in _EXAMPLES}
        for name, value in asked.items():
            if value and not _SECONDS.fullmatch(value):
                return _told(400, f"{name} ditulis dalam detik, misalnya {name}={_EXAMPLES[name]}.")
        found, warning = await self._newest(kind), ""
        if asked["max_age"] and request.method == "GET":
            most = max(int(asked["max_age"]), LEAST_AGE_S)
            if not self._is_young(found, most):
                try:
                    warning = await self._made(min(int(asked["wait"] or WAIT_S), MOST_WAIT_S))
                except asyncio.CancelledError:  # the server ends, and there is time for a word only
                    return self._without(None, STALE, wanted=True)
                found = await self._newest(kind)
                if not warning and not self._is_young(found, most):
                    warning = FAILED
            elif not self._is_young(found, int(asked["max_age"])):
                warning = STALE
        if found is None or self._is_over(found):
            return self._without(found, warning, wanted=bool(asked["max_age"]) and request.method == "GET")
        return self._sent(request, kind, found, warning)

    def _without(self, found: Bulletin | None, warning: str, *, wanted: bool) -> Response:
        """Why there is nothing to be given."""
        if not wanted:
            return _told(
                404, "Belum ada buletin." if found is None else "Buletin terakhir sudah kedaluwarsa."
            )
        again = {"retry-after": str(int(REST_S))}
        if warning == STALE:
            return _told(503, "Buletin sedang dibuat; coba lagi sebentar lagi.", again)
        return _told(503, "Buletin tidak dapat dibuat sekarang; coba lagi dalam satu menit.", again)

    async def _newest(self, kind: Kind) -> Bulletin | None:
        async with self._reading[kind]:  # a file is written once for all who ask at a time
            return await run_in_threadpool(self._desk.newest, kind)

    async def _made(self, wait_s: int) -> str:
        """A fresh one is made by somebody, and waited for; what warning there is."""
        if self._making is None:
            if self._is_within(REST_S, self._failed_at) or self._is_within(LEAST_AGE_S, self._made_at):
                return FAILED
            self._begun = self._clock()
            self._making = asyncio.create_task(run_in_threadpool(self._desk.make))
            self._making.add_done_callback(self._ended)
        making = self._making
        done, _ = await asyncio.wait({making}, timeout=wait_s)  # who hangs up ends it for nobody else
        if not done:
            return STALE
        return "" if _went_well(making) else FAILED

    def _ended(self, making: asyncio.Task[bool]) -> None:
        self._making = None
        well = _went_well(making)
        self._failed_at, self._made_at = (None, self._begun) if well else (self._clock(), None)

    def _is_within(self, seconds: float, since: float | None) -> bool:
        return since is not None and self._clock() - since < seconds

    def _is_young(self, found: Bulletin | None, most: int) -> bool:
        return found is not None and not self._is_over(found) and self._age(found) <= most

    def _is_over(self, bulletin: Bulletin) -> bool:
        return self._now() >= bulletin.until

    def _age(self, bulletin: Bulletin) -> int:
        return max(0, int((self._now() - bulletin.moment).total_seconds()))

    def _sent(self, request: Request, kind: Kind, found: Bulletin, warning: str) -> Response:
        try:
            status = found.file.stat()
        except OSError:  # taken back at this moment
            return _told(404, "Belum ada buletin.")
        headers = {"age": str(self._age(found)), "cache-control": "no-cache"}
        if warning:
            headers["warning"] = warning
        response = HeldFile(found.file, 200, headers, TYPES[kind], stat_result=status)
        if self._files.is_not_modified(response.headers, request.headers):
            same = NotModifiedResponse(response.headers)
            same.headers.update({name: headers[name] for name in ("age", "warning") if name in headers})
            return same
        asked = request.headers.get("range")
        if asked is not None and not (request.method == "GET" and means_something(asked)):
            scope = request.scope
            scope["headers"] = [(name, value) for name, value in scope["headers"] if name != b"range"]
        return response


def _went_well(making: asyncio.Task[bool]) -> bool:
    return not making.cancelled() and making.exception() is None and making.result()


def _told(status: int, text: str, headers: dict[str, str] | None = None) -> Response:
    return PlainTextResponse(f"{text}\n", status, {"cache-control": "no-store", **(headers or {})})
