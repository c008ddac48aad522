"""The door: one request to a server that show.toml names, within a time, bounded, never through a redirect."""

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
"""Seconds for each part of it: a voice note of an hour takes its time on a slow line."""
LARGEST_BYTES: Final = 256 * 1024
"""Of an answer; the rest is not read."""
TRIES: Final = 3
PAUSE_S: Final = 2.0
LONGEST_PAUSE_S: Final = 30.0
"""A server that asks for more is asked again by the next run."""
OVERLOADED: Final = 429

Sleep = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    told: Mapping[str, Any]
    """The JSON object of its body; empty where there is none."""

    @property
    def well(self) -> bool:
        """Whether it was taken."""
        return 200 <= self.status < 300


def post(
    name: str,
    url: str,
    *,
    fields: Mapping[str, str] | None = None,
    file: tuple[str, Path, str] | None = None,
    content: bytes | None = None,
    headers: Mapping[str, str] | None = None,
    repeatable: bool = False,
    sleep: Sleep = time.sleep,
) -> Answer:
    """Post a form of `fields`, with `file` (field, path, type) in it, or `content`, to `url`, and its answer.

    What has certainly not arrived (no connection, 429) is tried three times; what may have arrived only where it is
    `repeatable`. Raises Undelivered; `url` may hold a secret and is not told.
    """
    # httpx tells every address that it asks at this level, and a bot's address holds its token
    logging.getLogger("httpx").setLevel(logging.WARNING)
    fault: Undelivered | None = None
    for number in range(TRIES):
        if number:
            sleep(PAUSE_S * number)
        try:
            answer = _once(url, fields, file, content, headers)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout):
            fault = Undelivered(name, "the server is out of reach")
        except httpx.InvalidURL:
            raise Undelivered(name, "that is no web address") from None
        except (httpx.HTTPError, OSError) as other:
            fault = Undelivered(name, f"no answer ({type(other).__name__}); it may have arrived", again=False)
            if not repeatable:
                raise fault from None
        else:
            if answer.status == OVERLOADED:
                pause = _pause(answer)
                fault = Undelivered(name, "the server wants fewer at a time")
                if pause > LONGEST_PAUSE_S:
                    break
                sleep(pause)
                continue
            if answer.status < 500 or not repeatable:
                return answer
            fault = Undelivered(
                name, f"the server answered {answer.status}; it may have arrived", again=False
            )
    assert fault is not None
    raise fault


def refused(name: str, answer: Answer) -> Undelivered:
    """What is told of an `answer` that is none of success."""
    said = plain(str(answer.told.get("description", "")), 200)
    reason = f"the server answered {answer.status}" + (f": {said}" if said else "")
    if answer.status >= 500:
        return Undelivered(name, f"{reason}; it may have arrived", again=False)
    return Undelivered(name, reason)


def _once(
    url: str,
    fields: Mapping[str, str] | None,
    file: tuple[str, Path, str] | None,
    content: bytes | None,
    headers: Mapping[str, str] | None,
) -> Answer:
    with httpx.Client(timeout=PATIENCE, follow_redirects=False) as client:
        told = {"User-Agent": "briefings", **(headers or {})}
        if file is None:
            return _read(client, url, {"data": fields, "content": content, "headers": told})
        field, path, kind = file
        with path.open("rb") as sound:
            form = {field: (path.name, sound, kind)}
            return _read(client, url, {"data": fields, "files": form, "headers": told})


def _read(client: httpx.Client, url: str, asked: Mapping[str, Any]) -> Answer:
    with client.stream("POST", url, **asked) as response:
        body = bytearray()
        for block in response.iter_bytes():
            body += block
            if len(body) > LARGEST_BYTES:
                break
        try:
            told = json.loads(bytes(body[: LARGEST_BYTES + 1]))
        except (ValueError, RecursionError):
            told = {}
        return Answer(response.status_code, told if isinstance(told, dict) else {})


def _pause(answer: Answer) -> float:
    parameters = answer.told.get("parameters")
    asked = parameters.get("retry_after") if isinstance(parameters, dict) else None
    return float(asked) if isinstance(asked, int | float) and 0 <= asked < 1e6 else PAUSE_S
