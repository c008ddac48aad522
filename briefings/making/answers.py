"""Answers: what a server says, read within bounds, or why there is none, in words for the producer.

Nothing that the server words itself is passed on: its reason phrase may be written to steer a terminal.
"""

import ssl
import time
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Final

import httpx

from briefings.making.reach import NotAsked

MAX_BYTES: Final = 20_000_000
"""A page of news has a tenth of a megabyte; this is room for a feed with pictures inlined."""
_LATER: Final = frozenset({429, 500, 502, 503, 504})
_CODINGS: Final = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})


class Failed(Exception):
    """An address gives nothing. `passing`: what it gave before may stand in; `again`: it may be asked again, after
    `after_s` where the server says when; `host`: nothing at all is to be had there; `status`: 0 without an answer."""

    def __init__(
        self,
        reason: str,
        *,
        passing: bool = False,
        again: bool = False,
        after_s: float | None = None,
        host: bool = False,
        status: int = 0,
    ) -> None:
        super().__init__(reason)
        self.reason, self.passing, self.again = reason, passing, again
        self.after_s, self.host, self.status = after_s, host, status


@dataclass(frozen=True, slots=True)
class Answer:
    """The whole of an answer."""

    status: int
    address: str
    content: bytes
    content_type: str
    charset: str
    """As the server says it; empty when it does not."""
    etag: str
    modified: str


class Room:
    """How much may still be read in this run, in bytes."""

    def __init__(self, left: int) -> None:
        self._left = left

    def take(self, size: int) -> None:
        """Raises Failed."""
        self._left -= size
        if self._left < 0:
            raise Failed("the pages of all sources together are too large")


async def read_answer(response: httpx.Response, room: Room) -> Answer:
    """The whole of `response`. Raises Failed, httpx.TransportError."""
    status = response.status_code
    if status != 304 and not 200 <= status < 300:
        raise _told(response)
    coding = response.headers.get("content-encoding", "").strip().lower()
    if coding not in _CODINGS:  # packed twice, a small answer can fill any memory
        raise Failed("it is packed in a way that was not asked for")
    parts, size = [], 0
    async for part in response.aiter_bytes():
        size += len(part)
        room.take(len(part))
        if size > MAX_BYTES:
            raise Failed(f"the page is larger than {MAX_BYTES // 1_000_000} MB")
        parts.append(part)
    kind, _, rest = response.headers.get("content-type", "").partition(";")
    said = response.charset_encoding or "" if "charset" in rest.lower() else ""
    return Answer(
        status,
        str(response.url),
        b"".join(parts),
        kind.strip().lower(),
        said,
        response.headers.get("etag", ""),
        response.headers.get("last-modified", ""),
    )


def explained(fault: httpx.HTTPError | httpx.InvalidURL) -> Failed:
    """Why a request had no answer."""
    if isinstance(fault, NotAsked):
        return Failed(str(fault))
    if _untrusted(fault):
        return Failed("its certificate is not trusted", passing=True, host=True)
    if isinstance(fault, httpx.ConnectTimeout):
        return Failed("no answer in time", passing=True, host=True)
    if isinstance(fault, httpx.TimeoutException):
        return Failed("no answer in time", passing=True)
    if isinstance(fault, httpx.ConnectError):
        reason = "the server cannot be reached; check the address and the network"
        return Failed(reason, passing=True, again=True, host=True)
    if isinstance(fault, httpx.DecodingError):
        return Failed("its answer is packed badly", passing=True)
    if isinstance(fault, httpx.InvalidURL | httpx.UnsupportedProtocol):
        return Failed("it leads to what is no http or https address")
    return Failed("the server broke off its answer", passing=True, again=True)


def _told(response: httpx.Response) -> Failed:
    status = response.status_code
    try:
        phrase = HTTPStatus(status).phrase
    except ValueError:
        phrase = "which means nothing"
    reason = f"the server answered {status} {phrase}"
    later = status in _LATER
    after_s = _after_s(response.headers.get("retry-after", "")) if later else None
    if after_s:
        reason += f" and wants to be asked again in {_length(after_s)}"
    return Failed(reason, passing=later, again=later, after_s=after_s, status=status)


def _after_s(said: str) -> float | None:
    """Seconds of Retry-After, a number or a date."""
    said = said.strip()
    if said.isascii() and said.isdigit():
        return float(said[:12])
    try:
        return max(0.0, parsedate_to_datetime(said).timestamp() - time.time())
    except (ValueError, OverflowError, OSError):
        return None


def _length(seconds: float) -> str:
    if seconds < 120:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} minutes" if seconds < 7200 else f"{min(seconds / 3600, 9999):.0f} hours"


def _untrusted(fault: BaseException) -> bool:
    return any(isinstance(each, ssl.SSLCertVerificationError) for each in _causes(fault)) or (
        "CERTIFICATE_VERIFY" in str(fault)
    )


def _causes(fault: BaseException | None) -> Iterator[BaseException]:
    for _ in range(10):
        if fault is None:
            return
        yield fault
        fault = fault.__cause__ or fault.__context__
