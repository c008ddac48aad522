"""HTTP answers made of files: whole or in part, streamed in blocks, packed, with our address put in."""

import email.utils
import gzip
import hashlib
from collections import OrderedDict
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import BinaryIO

import anyio
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from feeds.server.headers import CORS, cache_control, carries_addresses, content_type, packs
from feeds.server.ranges import Unsatisfiable, accepts_gzip, unchanged, wanted
from feeds.server.rebase import Rebase
from feeds.server.static_files import Taken

BLOCK = 64 * 1024
_KEPT_BYTES = 64 * 1024 * 1024
"""Rewritten and packed texts kept in memory, all together."""
TEXT_LIMIT = 32 * 1024 * 1024
"""Larger texts are sent as they stand."""
Headers = dict[str, str]


def about(taken: Taken) -> Headers:
    """What is said of every file, whole or not."""
    return {
        **CORS,
        "content-type": content_type(taken.name),
        "cache-control": cache_control(taken.name),
        "last-modified": email.utils.formatdate(taken.status.st_mtime, usegmt=True),
        "x-content-type-options": "nosniff",
    }


def is_text(taken: Taken) -> bool:
    """Whether it is held in memory, to be packed or rewritten."""
    fits = taken.status.st_size <= TEXT_LIMIT
    return fits and (packs(taken.name) or carries_addresses(taken.name))


def stream(request: Request, taken: Taken) -> Response:
    """A file as it stands; the open file stays the same when another is renamed over it."""
    size, headers = taken.status.st_size, about(taken)
    headers["etag"] = f'"{taken.status.st_ino:x}-{taken.status.st_mtime_ns:x}-{size:x}"'
    headers["accept-ranges"] = "bytes"
    part = _part(request, headers, size)
    if isinstance(part, Response):
        return part
    code, start, end = part
    if request.method == "HEAD":
        return Response(None, code, headers)
    return FromFile(taken.file, start, end, code, headers)


class FromFile(StreamingResponse):
    """An answer in blocks that closes its file however it ends."""

    def __init__(self, file: BinaryIO, start: int, end: int, code: int, headers: Headers) -> None:
        super().__init__(_blocks(file, start, end), code, headers)
        self._file = file

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._file.close()


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

    async def answer(self, request: Request, taken: Taken, origin: str) -> Response:
        """The text with `origin` in the place of the show's address (empty: as it stands)."""
        headers, name, status = about(taken), taken.name, taken.status
        packed = packs(name) and accepts_gzip(request.headers.get("accept-encoding", ""))
        origin = origin if carries_addresses(name) else ""
        key = (status.st_dev, status.st_ino, status.st_mtime_ns, status.st_size, origin, packed)
        text = self._texts.get(key)
        if text is None:
            async with self._making:
                text = self._texts.get(key)
                if text is None:
                    text = await run_in_threadpool(self._make, taken.file, origin, packed)
                    self._keep(key, text)
        else:
            self._texts.move_to_end(key)
        headers["etag"] = text.etag
        if packs(name):
            headers["vary"] = "Accept-Encoding"
        if packed:
            headers["content-encoding"] = "gzip"
        else:
            headers["accept-ranges"] = "bytes"
        part = _part(request, headers, len(text.body), whole=packed)
        if isinstance(part, Response):
            return part
        code, start, end = part
        if request.method == "HEAD":
            return Response(None, code, headers)
        body = text.body if end - start == len(text.body) else text.body[start:end]
        return (
            StreamingResponse(_slices(body), code, headers)
            if len(body) > BLOCK
            else Response(body, code, headers)
        )

    def _make(self, file: BinaryIO, origin: str, packed: bool) -> _Text:
        content = file.read()
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


def _part(
    request: Request, headers: Headers, size: int, *, whole: bool = False
) -> Response | tuple[int, int, int]:
    """The answer where no body is due, else the code and what part of the body; fills in `headers`."""
    if unchanged(request.headers, headers):
        kept = ("etag", "last-modified", "cache-control", "vary", *CORS)
        return Response(None, 304, {name: headers[name] for name in kept if name in headers})
    part = wanted(request.headers, headers, size) if request.method == "GET" and not whole else None
    if isinstance(part, Unsatisfiable):
        return Response(None, 416, {**CORS, "content-range": f"bytes */{size}", "accept-ranges": "bytes"})
    start, end = part or (0, size)
    headers["content-length"] = str(end - start)
    if part is None:
        return 200, start, end
    headers["content-range"] = f"bytes {start}-{end - 1}/{size}"
    return 206, start, end


async def _blocks(file: BinaryIO, start: int, end: int) -> AsyncIterator[bytes]:
    while start < end:
        block = await run_in_threadpool(_read, file, start, min(BLOCK, end - start))
        if not block:
            return
        start += len(block)
        yield block


def _read(file: BinaryIO, start: int, length: int) -> bytes:
    file.seek(start)
    return file.read(length)


async def _slices(body: bytes) -> AsyncIterator[bytes]:
    """A text in blocks: in one piece, each slow client would make the server hold a copy of all of it."""
    for start in range(0, len(body), BLOCK):
        yield body[start : start + BLOCK]
