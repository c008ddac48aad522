"""The door: one request to a server that show.toml names, within a time, bounded, never through a redirect."""

import asyncio
import json
import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import httpx

from briefings.delivery.errors import Undelivered
from briefings.notify.word import plain

PATIENCE: Final = httpx.Timeout(60.0, connect=10.0)
"""Seconds for each part of it."""
LONGEST_S: Final = 600.0
"""For all of one request: a voice note of an hour takes its time on a slow line, and no server holds a morning up."""
LARGEST_BYTES: Final = 256 * 1024
"""Of an answer; the rest is not read."""
PAUSE_S: Final = 2.0
LONGEST_PAUSE_S: Final = 30.0
"""A server that asks for more is asked again later."""
PASSING: Final = (408, 425, 429)
"""Of what a server refuses: that which it may take later as it is."""
OVERLOADED: Final = 429


@dataclass(frozen=True, slots=True)
class Patience:
    """How often one request is made before it is given up for now."""

    tries: int = 3
    sleep: Callable[[float], None] = time.sleep


THRICE: Final = Patience()


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    told: Mapping[str, Any]
    """The JSON object of its body; empty where there is none."""
    retry_after: str = ""
    """The header of that name."""

    @property
    def well(self) -> bool:
        """Whether it was taken."""
        return 200 <= self.status < 300

    def parameter(self, name: str) -> int | float | None:
        """A number among what Telegram tells beside a refusal (ResponseParameters)."""
        told = self.told.get("parameters")
        number = told.get(name) if isinstance(told, dict) else None
        return number if isinstance(number, int | float) and not isinstance(number, bool) else None

    @property
    def pause_s(self) -> float:
        """Seconds that the server wants to be left alone (Telegram's word, or the header in seconds); 0: it does not
        say."""
        asked = self.parameter("retry_after")
        if asked is None and self.retry_after.isascii() and self.retry_after.isdigit():
            asked = float(self.retry_after[:9])
        return float(asked) if asked is not None and 0 <= asked < 1e6 else 0.0


def post(
    name: str,
    url: str,
    *,
    fields: Mapping[str, str] | None = None,
    file: tuple[str, Path, str] | None = None,
    content: bytes | None = None,
    headers: Callable[[], Mapping[str, str]] = dict,
    repeatable: bool = False,
    patience: Patience = THRICE,
) -> Answer:
    """Post a form of `fields`, with `file` (field, path, type) in it, or `content`, to `url`, and its answer.

    What has certainly not arrived (no connection, half an upload, 429) is tried `patience.tries` times; what may have
    arrived only where it is `repeatable`. `headers` are asked for at each try. Raises Undelivered, and OSError where
    `file` cannot be read; `url` may hold a secret and is not told.
    """
    from anyio.from_thread import start_blocking_portal

    # httpx tells every address that it asks at this level, and a bot's address holds its token
    logging.getLogger("httpx").setLevel(logging.WARNING)
    fault: Undelivered | None = None
    sound = file[1].read_bytes() if file else b""
    form = {file[0]: (file[1].name, sound, file[2])} if file else None
    for number in range(patience.tries):
        if fault:
            patience.sleep(max(fault.pause_s, PAUSE_S * number))
        told = {"User-Agent": "briefings", **headers()}
        asked = {"data": fields, "files": form, "content": content, "headers": told}
        try:
            with start_blocking_portal() as portal:  # the caller may have a loop of its own
                answer: Answer = portal.call(_once, url, asked)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout):
            fault = Undelivered(name, "the server is out of reach", shut=True)
        except httpx.WriteTimeout:  # what has come of a request in part is none
            fault = Undelivered(name, "the line is too slow, or the server takes nothing more")
        except (httpx.InvalidURL, httpx.UnsupportedProtocol):
            raise Undelivered(name, "that is no web address", lasting=True) from None
        except (httpx.HTTPError, OSError) as other:
            fault = _unsure(name, f"no answer ({type(other).__name__})", repeatable)
            fault.shut = isinstance(other, httpx.TimeoutException | TimeoutError)
        else:
            if answer.status == OVERLOADED:
                fault = Undelivered(name, "the server wants fewer at a time", pause_s=answer.pause_s)
            elif answer.status < 500 or not repeatable:
                return answer
            else:
                fault = _unsure(name, f"the server answered {answer.status}", repeatable)
        if fault.pause_s > LONGEST_PAUSE_S or not (fault.again or fault.twice):
            break
    assert fault is not None
    raise fault


def refused(name: str, answer: Answer) -> Undelivered:
    """What is told of an `answer` that is none of success."""
    said = plain(str(answer.told.get("description", "")), 200)
    reason = f"the server answered {answer.status}" + (f": {said}" if said else "")
    if answer.status >= 500:
        return _unsure(name, reason, False)
    return Undelivered(name, reason, lasting=answer.status not in PASSING)


def _unsure(name: str, reason: str, repeatable: bool) -> Undelivered:
    return Undelivered(name, f"{reason}; it may have arrived", again=False, twice=repeatable)


async def _once(url: str, asked: Mapping[str, Any]) -> Answer:
    async with (
        asyncio.timeout(LONGEST_S),
        httpx.AsyncClient(timeout=PATIENCE, follow_redirects=False) as client,
        client.stream("POST", url, **asked) as response,
    ):
        body = bytearray()
        async for block in response.aiter_bytes():
            body += block
            if len(body) > LARGEST_BYTES:
                break
        try:
            told = json.loads(bytes(body[: LARGEST_BYTES + 1]))
        except (ValueError, RecursionError):
            told = {}
        after = response.headers.get("retry-after", "").strip()
        return Answer(response.status_code, told if isinstance(told, dict) else {}, after)
