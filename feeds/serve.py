"""Serve a show's public folder as podcast apps expect it: nothing but files, and only those in the folder."""

import email.utils
import gzip
import hashlib
import os
import re
import stat
from collections import OrderedDict
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import anyio
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from feeds.headers import cache_control, carries_addresses, content_type, packs
from feeds.ranges import Unsatisfiable, byte_range
from feeds.rebase import Rebase, rebaser

_BLOCK = 64 * 1024
_KEPT_BYTES = 64 * 1024 * 1024
"""Rewritten and packed texts kept in memory, all together."""
_TEXT_LIMIT = 32 * 1024 * 1024
"""Larger texts are sent as they stand."""
_HOST = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?")
_METHODS = ["GET", "HEAD", "OPTIONS"]


def app(public: Path, show_url: str) -> Starlette:
    """Show the files of `public`, with the address that the client used in the place of `show_url`.

    Dot files, links that lead out, folders without index.html and paths with `..` are 404.
    """
    shop = _Shop(public, rebaser(show_url))
    return Starlette(routes=[Route("/{path:path}", shop.answer, methods=_METHODS)])


def run(public: Path, show_url: str, host: str, port: int) -> None:
    """Serve until interrupted; only warnings are printed."""
    import uvicorn

    uvicorn.run(
        app(public, show_url),
        host=host,
        port=port,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=3,
    )


@dataclass(frozen=True, slots=True)
class _Text:
    """A text as it goes out."""

    body: bytes
    etag: str


class _Shop:
    """Answers requests; remembers texts that were rewritten or packed, up to a bound."""

    def __init__(self, public: Path, rebase: Rebase) -> None:
        self._root = Path(os.path.realpath(public))
        self._rebase = rebase
        self._texts: OrderedDict[tuple[object, ...], _Text] = OrderedDict()
        self._kept = 0

    async def answer(self, request: Request) -> Response:
        path = request.path_params["path"]
        if request.method == "OPTIONS":
            return Response(status_code=204, headers={**_CORS, "allow": ", ".join(_METHODS)})
        opened = await run_in_threadpool(self._open, path)
        if opened is None:
            return Response("Tidak ada.\n", 404, _CORS, "text/plain")
        if isinstance(opened, str):
            return RedirectResponse(opened, 308, _CORS)
        file, name = opened
        try:
            status = os.fstat(file.fileno())
            headers = {**_CORS, "content-type": content_type(name), "cache-control": cache_control(name)}
            headers["last-modified"] = email.utils.formatdate(status.st_mtime, usegmt=True)
            headers["x-content-type-options"] = "nosniff"
            if not (packs(name) or carries_addresses(name)) or status.st_size > _TEXT_LIMIT:
                response = _sound(request, file, status, headers)
            else:
                response = await self._text(request, file, status, name, headers)
        except BaseException:
            file.close()
            raise
        if not isinstance(response, StreamingResponse):
            file.close()
        return response

    def _open(self, path: str) -> tuple[BinaryIO, str] | str | None:
        """The file and its name, or where to go instead, or None."""
        parts = [part for part in path.split("/") if part]
        if any(part.startswith(".") or "\\" in part or "\0" in part for part in parts):
            return None
        if path.startswith("/") or "//" in path:
            return None
        try:
            target = Path(os.path.realpath(self._root.joinpath(*parts)))
            if target != self._root and self._root not in target.parents:
                return None
            if any(part.startswith(".") for part in target.relative_to(self._root).parts):
                return None
            if target.is_dir():
                if not (target / "index.html").is_file():
                    return None
                if path and not path.endswith("/"):
                    return f"{parts[-1]}/"
                return self._open("/".join([*parts, "index.html"]))
            if path.endswith("/"):
                return None
            # without O_NONBLOCK a named pipe would hold the worker for ever
            handle = os.open(target, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                os.close(handle)
                return None
            return os.fdopen(handle, "rb"), target.name
        except (OSError, ValueError):
            return None

    async def _text(
        self, request: Request, file: BinaryIO, status: os.stat_result, name: str, headers: dict[str, str]
    ) -> Response:
        origin = _origin(request) if carries_addresses(name) else ""
        packed = packs(name) and _accepts_gzip(request.headers.get("accept-encoding", ""))
        key = (status.st_dev, status.st_ino, status.st_mtime_ns, status.st_size, origin, packed)
        text = self._texts.get(key)
        if text is None:
            text = await run_in_threadpool(self._make, file, origin, packed)
            self._keep(key, text)
        else:
            self._texts.move_to_end(key)
        headers["etag"] = text.etag
        if packs(name):
            headers["vary"] = "Accept-Encoding"
        if packed:
            headers["content-encoding"] = "gzip"
        if _unchanged(request, headers):
            return _not_modified(headers)
        wanted = None if packed else _wanted(request, len(text.body), headers)
        if isinstance(wanted, Unsatisfiable):
            return _unsatisfiable(len(text.body), headers)
        if wanted is not None:
            start, end = wanted
            headers["content-range"] = f"bytes {start}-{end - 1}/{len(text.body)}"
            return _body(request, text.body[start:end], 206, headers)
        return _body(request, text.body, 200, headers)

    def _make(self, file: BinaryIO, origin: str, packed: bool) -> _Text:
        content = file.read()
        if origin:
            content = self._rebase(content, origin)
        etag = hashlib.sha256(content).hexdigest()[:24]
        if packed:
            content, etag = gzip.compress(content, 6, mtime=0), f"{etag}-gzip"
        return _Text(content, f'"{etag}"')

    def _keep(self, key: tuple[object, ...], text: _Text) -> None:
        if key in self._texts or len(text.body) > _KEPT_BYTES // 8:
            return
        self._texts[key] = text
        self._kept += len(text.body)
        while self._kept > _KEPT_BYTES:
            _, dropped = self._texts.popitem(last=False)
            self._kept -= len(dropped.body)


_CORS = {
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "GET, HEAD, OPTIONS",
    "access-control-allow-headers": "Range, If-Range, If-None-Match, If-Modified-Since",
    "access-control-expose-headers": "Accept-Ranges, Content-Length, Content-Range, ETag",
}


def _sound(request: Request, file: BinaryIO, status: os.stat_result, headers: dict[str, str]) -> Response:
    """A file as it stands, in blocks; the open file stays the same when another is renamed over it."""
    size = status.st_size
    headers["etag"] = f'"{status.st_ino:x}-{status.st_mtime_ns:x}-{size:x}"'
    headers["accept-ranges"] = "bytes"
    if _unchanged(request, headers):
        return _not_modified(headers)
    wanted = _wanted(request, size, headers)
    if isinstance(wanted, Unsatisfiable):
        return _unsatisfiable(size, headers)
    code, (start, end) = (206, wanted) if wanted else (200, (0, size))
    if wanted:
        headers["content-range"] = f"bytes {start}-{end - 1}/{size}"
    headers["content-length"] = str(end - start)
    if request.method == "HEAD":
        return Response(None, code, headers)
    return StreamingResponse(_blocks(file, start, end), code, headers)


async def _blocks(file: BinaryIO, start: int, end: int) -> AsyncIterator[bytes]:
    try:
        await run_in_threadpool(file.seek, start)
        while start < end:
            block = await run_in_threadpool(file.read, min(_BLOCK, end - start))
            if not block:
                return
            start += len(block)
            yield block
    finally:
        with anyio.CancelScope(shield=True):
            await run_in_threadpool(file.close)


def _body(request: Request, body: bytes, code: int, headers: dict[str, str]) -> Response:
    headers.setdefault("accept-ranges", "bytes")
    headers["content-length"] = str(len(body))
    return Response(None if request.method == "HEAD" else body, code, headers)


def _not_modified(headers: dict[str, str]) -> Response:
    kept = ("etag", "last-modified", "cache-control", "vary", *_CORS)
    return Response(None, 304, {name: headers[name] for name in kept if name in headers})


def _unsatisfiable(size: int, headers: dict[str, str]) -> Response:
    return Response(None, 416, {**_CORS, "content-range": f"bytes */{size}", "accept-ranges": "bytes"})


def _wanted(request: Request, size: int, headers: dict[str, str]) -> tuple[int, int] | Unsatisfiable | None:
    """What part of the file is asked for; If-Range (RFC 9110, 13.1.5) may cancel the wish."""
    asked = request.headers.get("range")
    if not asked or request.method != "GET":
        return None
    condition = request.headers.get("if-range")
    if condition and condition not in (headers["etag"], headers["last-modified"]):
        return None
    return byte_range(asked, size)


def _unchanged(request: Request, headers: dict[str, str]) -> bool:
    """If-None-Match goes before If-Modified-Since (RFC 9110, 13.2.2)."""
    tags = request.headers.get("if-none-match")
    if tags is not None:
        known = (tag.strip().removeprefix("W/") for tag in tags.split(","))
        return any(tag in ("*", headers["etag"]) for tag in known)
    since = request.headers.get("if-modified-since")
    if since is None:
        return False
    try:
        asked = email.utils.parsedate_to_datetime(since)
        return email.utils.parsedate_to_datetime(headers["last-modified"]) <= asked
    except (TypeError, ValueError):
        return False


def _accepts_gzip(accepted: str) -> bool:
    for choice in accepted.split(","):
        name, _, weight = choice.strip().partition(";")
        if name.strip().lower() in ("gzip", "*"):
            return weight.replace(" ", "").lower() not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False


def _origin(request: Request) -> str:
    """The address that the client used; empty, so that nothing is rewritten, where it is no address."""
    host = request.headers.get("host", "")
    return f"{request.url.scheme}://{host}" if _HOST.fullmatch(host) else ""
