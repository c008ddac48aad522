"""Downloading: one large file, to the disk as it comes; what has come is kept, and the next attempt goes on from there.

Connections go through the house's own door (`reach`), redirects as well.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path
from typing import Final

import httpx
from anyio.from_thread import start_blocking_portal
from tenacity import AsyncRetrying, retry_if_exception, stop_after_attempt, wait_exponential

from briefings.making.answers import Failed, explained
from briefings.making.fetch import AGENT
from briefings.making.reach import Allowed, Outward

ATTEMPTS: Final = 5
AGAIN_S = 0.5
"""Before the second attempt; each further one waits twice as long."""
SILENCE_S: Final = 60.0
"""So long nothing may come."""
CONNECT_S: Final = 10.0
REDIRECTS: Final = 5

OnBytes = Callable[[int], None]


def download(
    address: str, into: Path, most_bytes: int, *, allow: Iterable[str] = (), on_bytes: OnBytes | None = None
) -> None:
    """The bytes at `address` in the file `into`, which may hold the beginning of them already.

    `allow` names hosts inside the house that may be asked. `on_bytes` hears how many are there. A file that is left
    half done stays for the next time, with the server's mark of its version beside it. Raises Failed, OSError.
    """
    hear = on_bytes or (lambda _: None)
    with start_blocking_portal() as portal:  # the caller may have a loop of its own
        portal.call(_download, address, into, most_bytes, Allowed.of(allow), hear)


async def _download(address: str, into: Path, most: int, allowed: Allowed, on_bytes: OnBytes) -> None:
    async with httpx.AsyncClient(
        transport=Outward(allowed, 2),
        headers={"User-Agent": AGENT, "Accept-Encoding": "identity", "Accept": "*/*"},
        timeout=httpx.Timeout(SILENCE_S, connect=CONNECT_S),
        follow_redirects=True,
        max_redirects=REDIRECTS,
        trust_env=False,
    ) as client:
        again = AsyncRetrying(
            stop=stop_after_attempt(ATTEMPTS),
            wait=wait_exponential(AGAIN_S, exp_base=2),
            retry=retry_if_exception(lambda fault: isinstance(fault, Failed) and fault.again),
            reraise=True,
        )
        await again(_go_on, client, address, into, most, on_bytes)


async def _go_on(client: httpx.AsyncClient, address: str, into: Path, most: int, on_bytes: OnBytes) -> None:
    """From where `into` ends. Raises Failed, `again` where that may help."""
    mark = into.with_name(f"{into.name}.mark")
    there, known = _half(into, mark)
    headers = {"Range": f"bytes={there}-", "If-Range": known} if there else {}
    try:
        async with client.stream("GET", address, headers=headers) as response:
            if address.startswith("https:") and response.url.scheme != "https":
                raise Failed("it leads on to an address that is not https")
            there = _begin(response, into, mark, there)
            await _take(response, into, there, most, on_bytes)
    except (httpx.InvalidURL, httpx.UnsupportedProtocol) as fault:
        raise Failed("this is no address") from fault
    except httpx.TooManyRedirects as fault:
        raise Failed(f"it leads on more than {REDIRECTS} times") from fault
    except httpx.HTTPError as fault:
        told = explained(fault)
        raise Failed(told.reason, again=told.again or isinstance(fault, httpx.RemoteProtocolError)) from fault
    with suppress(OSError):
        mark.unlink(missing_ok=True)


def _half(into: Path, mark: Path) -> tuple[int, str]:
    """How many bytes are there already, and of which version; none where that is not known."""
    try:
        known = mark.read_text("ascii")
        return (into.stat().st_size, known) if known else (0, "")
    except (OSError, ValueError):
        return 0, ""


def _begin(response: httpx.Response, into: Path, mark: Path, there: int) -> int:
    """How many bytes stay; the file and its mark are ready for the others. Raises Failed."""
    status = response.status_code
    if status == HTTPStatus.PARTIAL_CONTENT and there:
        if response.headers.get("content-range", "").startswith(f"bytes {there}-"):
            return there
        raise Failed("it goes on at another place than was asked for")
    if status == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
        mark.unlink(missing_ok=True)
        raise Failed("what is here is longer than what is there", again=True)
    if status != HTTPStatus.OK:
        passing = status in (429, 500, 502, 503, 504)
        raise Failed(f"it answers with status {status}", again=passing, status=status)
    into.write_bytes(b"")
    version = response.headers.get("etag", "")
    strong = version.startswith('"') and version.isascii()  # a weak one says nothing of single bytes
    mark.write_text(version if strong else "", "ascii")
    return 0


async def _take(response: httpx.Response, into: Path, there: int, most: int, on_bytes: OnBytes) -> None:
    told = response.headers.get("content-length", "")
    whole = there + int(told) if told.isascii() and told.isdecimal() else None
    if whole is not None and whole > most:
        raise Failed(f"it has {whole} bytes, and {most} at most were expected")
    with into.open("ab") as file:
        async for block in response.aiter_raw():  # as it comes: what a broken line brought is kept
            there += len(block)
            if there > most:
                raise Failed(f"it has more than the {most} bytes that were expected")
            file.write(block)

            on_bytes(there)
    if whole is not None and there != whole:
        raise Failed(f"the connection ended after {there} of {whole} bytes", again=True)
