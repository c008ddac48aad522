"""Texts as they go out: with the address that the client used in the place of the show's, and packed."""

import email.utils
import gzip
import hashlib
import os
import re
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path

import anyio
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.staticfiles import NotModifiedResponse

from feeds.headers import cache_control, carries_addresses, content_type, packs
from feeds.server.rebase import Rebase

_BLOCK = 64 * 1024
_KEPT_BYTES = 64 * 1024 * 1024
"""Rewritten and packed texts kept in memory, all together."""
_TEXT_LIMIT = 32 * 1024 * 1024
"""Larger texts are sent as they stand."""
_HOST = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?")


def is_text(name: str, status: os.stat_result) -> bool:
    """Whether it is held in memory, to be packed or rewritten."""
    return status.st_size <= _TEXT_LIMIT and (packs(name) or carries_addresses(name))


@dataclass(frozen=True, slots=True)
class _Text:
    """A text as it goes out."""

    body: bytes
    etag: str


class Texts:
    """Texts that were rewritten or packed; remembered up to a bound, made once for all who ask at a time."""

    def __init__(self, rebase: Rebase) -> None:
        self._rebase = rebase
        self._texts: OrderedDict[tuple[object, ...], _Text] = OrderedDict()
        self._kept = 0
        self._making = anyio.Lock()

    async def answer(
        self,
        request: Request,
        file: Path,
        status: os.stat_result,
        is_not_modified: Callable[[Headers, Headers], bool],
    ) -> Response:
        """`file`, of which `status` is known, whole: a text has no ranges."""
        packed = packs(file.name) and accepts_gzip(request.headers.get("accept-encoding", ""))
        origin = _origin(request) if carries_addresses(file.name) else ""
        text = await self._get(file, status, origin, packed)
        headers = {
            "content-type": content_type(file.name),
            "cache-control": cache_control(file.name),
            "last-modified": email.utils.formatdate(status.st_mtime, usegmt=True),
            "etag": text.etag,
            "content-length": str(len(text.body)),
        }
        if packs(file.name):
            headers["vary"] = "Accept-Encoding"
        if packed:
            headers["content-encoding"] = "gzip"
        if is_not_modified(Headers(headers), request.headers):
            return NotModifiedResponse(Headers(headers))
        if request.method == "HEAD" or len(text.body) <= _BLOCK:
            return Response(None if request.method == "HEAD" else text.body, headers=headers)
        return StreamingResponse(_slices(text.body), headers=headers)

    async def _get(self, file: Path, status: os.stat_result, origin: str, packed: bool) -> _Text:
        key = (status.st_dev, status.st_ino, status.st_mtime_ns, status.st_size, origin, packed)
        if (text := self._texts.get(key)) is not None:
            self._texts.move_to_end(key)
            return text
        async with self._making:
            text = self._texts.get(key)
            if text is None:
                text = await run_in_threadpool(self._make, file, origin, packed)
                self._keep(key, text)
        return text

    def _make(self, file: Path, origin: str, packed: bool) -> _Text:
        content = file.read_bytes()
        if origin:
            content = self._rebase(content, origin)
        etag = hashlib.sha256(content).hexdigest()[:24]
        if packed:
            content, etag = gzip.compress(content, 6, mtime=0), f"{etag}-gzip"
        return _Text(content, f'"{etag}"')

    def _keep(self, key: tuple[object, ...], text: _Text) -> None:
        if len(text.body) > _KEPT_BYTES // 4:
            return
        self._texts[key] = text
        self._kept += len(text.body)
        while self._kept > _KEPT_BYTES:
            _, dropped = self._texts.popitem(last=False)
            self._kept -= len(dropped.body)


def accepts_gzip(accepted: str) -> bool:
    """Whether Accept-Encoding allows gzip (RFC 9110, 12.5.3)."""
    weights: dict[str, str] = {}
    for choice in accepted.lower().split(","):
        name, _, weight = choice.partition(";")
        weights[name.strip()] = weight.replace(" ", "")
    weight = weights.get("gzip", weights.get("*", "q=0"))
    return re.fullmatch(r"q=0(\.0{0,3})?", weight) is None


def _origin(request: Request) -> str:
    """The address that the client used; empty, so that nothing is rewritten, where it is no address."""
    host = request.headers.get("host", "")
    return f"{request.url.scheme}://{host}" if _HOST.fullmatch(host) else ""


async def _slices(body: bytes) -> AsyncIterator[bytes]:
    """A text in blocks: in one piece, each slow client would make the server hold a copy of all of it."""
    for start in range(0, len(body), _BLOCK):
        yield body[start : start + _BLOCK]
