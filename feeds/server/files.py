"""The public folder as Starlette serves files, and no more of it than listeners are to see."""

import errno
import os
import re
import stat
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.staticfiles import NotModifiedResponse, StaticFiles
from starlette.types import Receive, Scope, Send

from feeds.headers import cache_control, content_type
from feeds.server.texts import Texts, is_text

_OPEN = "/dev/fd" if os.path.isdir("/dev/fd") else ""  # noqa: PTH112
"""Files that this process has open, by their numbers; not on Windows, where nothing is renamed over them."""
_ONE = r"(?:\d{1,18}\s?-\s?\d{0,18}|-\s?\d{1,18})"
_RANGES = re.compile(rf"\s?bytes\s?=\s?{_ONE}(?:\s?,\s?{_ONE}){{0,99}}\s?", re.ASCII | re.IGNORECASE)
_BACKWARDS = re.compile(r"(\d{1,18})\s?-\s?(\d{1,18})", re.ASCII)
_PIECE = re.compile(r"bytes=(\d{1,18})-(\d{1,18})", re.ASCII)
_AT_ONCE = {"version": "3.0", "spec_version": "2.4"}
"""To Starlette: sending hears by itself of a client that is gone, and no second task has to watch for that."""


class _Held:
    """An open file as Starlette reads one. A read is short, and mostly from memory: handing it to a thread and back
    would cost more than it takes, and make five hundred listeners wait for forty threads."""

    def __init__(self, number: int) -> None:
        self._number, self._at = number, 0

    async def seek(self, at: int) -> None:
        self._at = at

    async def read(self, size: int) -> bytes:
        block = os.pread(self._number, size, self._at)
        self._at += len(block)
        return block


class HeldFile(FileResponse):
    """A file that is open before the first header is sent: what is renamed over it meanwhile has another length."""

    chunk_size = 256 * 1024

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it. Raises HTTPException where it is gone, or no more files can be opened at the moment."""
        try:
            held = open(self.path, "rb", buffering=0)  # noqa: PTH123, SIM115 - short; closed below
        except OSError as fault:
            if fault.errno in (errno.EMFILE, errno.ENFILE):
                raise HTTPException(503, "Sedang penuh.", {"retry-after": "5"}) from fault
            raise HTTPException(404) from fault
        with held:
            status = os.fstat(held.fileno())
            if not _is_same(status, self.stat_result):  # another was renamed over the one that was found
                for name in ("content-length", "etag", "last-modified"):
                    del self.headers[name]
                self.stat_result = status
                self.set_stat_headers(status)
            self._number = held.fileno()
            if _OPEN:
                self.path = f"{_OPEN}/{self._number}"
            if self._is_one_piece(scope, status.st_size):
                scope = {**scope, "asgi": _AT_ONCE}
            await super().__call__(scope, receive, send)

    def _is_one_piece(self, scope: Scope, size: int) -> bool:
        """Whether it goes out at once: then nobody has to watch meanwhile whether the client hangs up."""
        if size <= self.chunk_size:
            return True
        asked = Headers(scope=scope)
        piece = _PIECE.fullmatch(asked.get("range", ""))
        return (
            piece is not None and int(piece[2]) - int(piece[1]) < self.chunk_size and "if-range" not in asked
        )

    @asynccontextmanager
    async def _open_file(self) -> AsyncIterator[Any]:
        if hasattr(os, "pread"):
            yield _Held(self._number)
        else:
            async with super()._open_file() as file:
                yield file


class PublicFiles(StaticFiles):
    """Regular files below `public`: no dot files, no links that lead out, no folder without index.html.

    Sound and pictures are Starlette's own answers, with ranges; texts go through `texts`, under the address that
    the client used.
    """

    def __init__(self, public: Path, texts: Texts) -> None:
        super().__init__(directory=public, html=True, check_dir=False)
        self.config_checked = True  # a show that has published nothing yet is no fault of the server
        self._root = os.path.realpath(public)
        self._texts = texts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer; a range that means nothing is no range, and only a GET has one (RFC 9110, 14.2)."""
        asked = Headers(scope=scope).get("range")
        if asked is not None and not (scope["method"] == "GET" and means_something(asked)):
            kept = [(name, value) for name, value in scope["headers"] if name != b"range"]
            scope = {**scope, "headers": kept}
        await super().__call__(scope, receive, send)

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file at `path`, 304 where the client has it, or where its folder is found. Raises HTTPException."""
        parts = scope["path"].split("/")[1:]
        if any(not part for part in parts[:-1]) or any(_is_hidden(part) for part in parts):
            raise HTTPException(404)
        response = self._found(path, scope) or await super().get_response(path, scope)
        if isinstance(
            response, RedirectResponse
        ):  # relative: we may stand behind another server, and its TLS
            return RedirectResponse(f"{parts[-1]}/", 308)
        if not isinstance(response, FileResponse) or response.stat_result is None:
            return response
        name = os.path.basename(response.path)  # noqa: PTH119 - a str, and asked at each answer
        if parts[-1] == "" and name != "index.html":
            raise HTTPException(404)
        if response.status_code == 200 and is_text(name, response.stat_result):
            file = Path(response.path)
            return await self._texts.answer(Request(scope), file, response.stat_result, self.is_not_modified)
        return response

    def _found(self, path: str, scope: Scope) -> Response | None:
        """The answer for a file, without Starlette's thread for each question where it lies: to go there and back
        costs more than to look. None for all else, which is Starlette's to answer."""
        if scope["method"] not in ("GET", "HEAD"):
            return None
        try:
            found, status = self.lookup_path(path)
        except (OSError, ValueError):
            return None
        if status is None or not stat.S_ISREG(status.st_mode):
            return None
        return self.file_response(found, status, scope)

    def lookup_path(self, path: str) -> tuple[str, os.stat_result | None]:
        """Where it really lies, and what is known of it; nothing for what a link hides."""
        found, status = super().lookup_path(path)
        below = found.removeprefix(self._root)
        if status is not None and any(map(_is_hidden, Path(below).parts)):
            return "", None
        return found, status

    def file_response(
        self,
        full_path: "str | os.PathLike[str]",
        stat_result: os.stat_result,
        scope: Scope,
        status_code: int = 200,
    ) -> Response:
        """The file with what is said of its kind; a text is taken up by `get_response`."""
        name = os.path.basename(full_path)  # noqa: PTH119 - a str, as Starlette hands it
        headers = {"cache-control": cache_control(name)}
        response = HeldFile(full_path, status_code, headers, content_type(name), stat_result=stat_result)
        if not is_text(name, stat_result) and self.is_not_modified(response.headers, Headers(scope=scope)):
            return NotModifiedResponse(response.headers)
        return response


def _is_same(status: os.stat_result, other: os.stat_result | None) -> bool:
    return (
        other is not None
        and os.path.samestat(status, other)
        and (status.st_size, status.st_mtime_ns) == (other.st_size, other.st_mtime_ns)
    )


def _is_hidden(part: str) -> bool:
    return part.startswith(".") or "\\" in part


def means_something(asked: str) -> bool:
    """Whether it is a list of byte ranges none of which ends before it begins."""
    return _RANGES.fullmatch(asked) is not None and all(
        int(first) <= int(last) for first, last in _BACKWARDS.findall(asked)
    )
