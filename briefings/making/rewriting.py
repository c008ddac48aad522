"""Rewriting: sentences of a draft are shown to a model, and what it makes of them to the judge.

The server is one that the producer has named (`[script] rewrite`); it is asked through the same door as the sources,
which leads to that host and no other. What it answers is data. Where it fails, the extracted sentence stands.
"""

import asyncio
import json
import os
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import httpx

from briefings.making.reach import Allowed, NotAsked, Outward
from briefings.newsroom.show import Telling
from briefings.progress import Quiet
from scripts.rewording.asking import question, reply
from scripts.rewording.judging import able
from scripts.rewording.mending import mended
from scripts.rewording.wording import Rewording
from scripts.script import Script
from scripts.text.published import published

ANSWER_BYTES: Final = 200_000
CONNECT_S: Final = 5.0
FAULTS: Final = 3
"""After so many failures one after the other nothing more is asked of a server."""
BUSY: Final = frozenset({429, 503})
"""Of a server that loads its model, or has too much to do: it is asked for the same sentence again."""
AGAIN_S: Final = 2.0
AGAIN: Final = 15
"""Times that a busy server is asked again, for all sentences together."""
KEPT: Final = 2_000
"""Rewordings that a document keeps, the newest."""


class _Silent(Exception):
    """No sentence came; `gone`: none will; `busy`: it may yet."""

    def __init__(self, reason: str, *, gone: bool = False, busy: bool = False) -> None:
        super().__init__(reason)
        self.gone, self.busy = gone, busy


@dataclass(frozen=True, slots=True)
class Asked:
    """What came of asking."""

    rewordings: tuple[Rewording, ...]
    """Those that were known and those that are new."""
    notices: tuple[str, ...] = ()
    """One, where something failed."""
    new: int = 0


def sentences(script: Script) -> list[str]:
    """What of `script` may be worded anew: sentences of articles, as they are said."""
    told = [line for line in script.lines if line.kind == "story" and line.source is not None]
    return list(
        dict.fromkeys(
            line.written for line in told if not (line.by or line.said or line.model) and able(line.written)
        )
    )


def ask(
    told: Sequence[str],
    known: Iterable[Rewording],
    settings: Telling,
    progress: Quiet,
    begun: float | None = None,
) -> Asked:
    """Rewordings of `told`, in order; what is `known` of the same model is not asked again. Raises nothing."""
    former = {each.sentence: each for each in known if each.model == settings.rewrite_model}
    open_ = [sentence for sentence in told if sentence not in former]
    fresh, notices = list[Rewording](), tuple[str, ...]()
    if open_:
        with progress.stage("rewriting", "Rewording", total=len(open_)):
            from anyio.from_thread import start_blocking_portal

            with start_blocking_portal() as portal:  # the caller may have a loop of its own
                fresh, fault = portal.call(_ask, open_, settings, progress, begun or time.monotonic())
        if fault:
            notices = (f"{fault}; {len(open_) - len(fresh)} sentences stay as they were extracted",)
    kept = (*former.values(), *fresh)[-KEPT:]
    return Asked(kept, notices, len(fresh))


async def _ask(
    told: Sequence[str], settings: Telling, progress: Quiet, begun: float
) -> tuple[list[Rewording], str]:
    done, fault, faults, again, open_ = list[Rewording](), "", 0, AGAIN, [*reversed(told)]
    url = httpx.URL(settings.rewrite)
    allowed = Allowed.of([f"{_bracketed(url.host)}:{url.port or (443 if url.scheme == 'https' else 80)}"])
    shown = published(settings.rewrite)
    async with httpx.AsyncClient(transport=Outward(allowed, 1), trust_env=False) as client:
        while open_:
            sentence = open_.pop()
            left_s = settings.rewrite_patience_s - (time.monotonic() - begun)
            if left_s <= 0:
                fault = f"{shown}: the time for rewording was over ([script] rewrite_patience)"
                break
            try:
                async with asyncio.timeout(left_s):
                    text = await _answer(client, settings, sentence)
            except TimeoutError:
                fault = f"{shown}: the time for rewording was over ([script] rewrite_patience)"
                break
            except _Silent as silence:
                if silence.busy and again:
                    again -= 1
                    open_.append(sentence)
                    await asyncio.sleep(min(AGAIN_S, left_s))
                    continue
                fault, faults = f"{shown}: {silence}", faults + 1
                if silence.gone or faults >= FAULTS:
                    break
                continue
            faults = 0
            done.append(judged(sentence, text, settings.rewrite_model))
            progress.done(len(done))
    return done, fault


def judged(sentence: str, text: str, model: str) -> Rewording:
    """What a model wrote, with the judge's word on it; where a word of the sentence was put back, as it is said."""
    if text == sentence:
        return Rewording(sentence, "", model)
    found = mended(sentence, text)
    if not found.back:
        return Rewording(sentence, text, model, found.verdict.rule, found.verdict.message)
    said = ", ".join(f"{old or 'nothing'!r} for {new!r}" for new, old in found.back)
    return Rewording(sentence, found.text, model, message=f"it says {said}, as the sentence does")


async def _answer(client: httpx.AsyncClient, settings: Telling, sentence: str) -> str:
    """The sentence that the server answers with. Raises _Silent."""
    order = {
        "model": settings.rewrite_model,
        "messages": question(sentence),
        "temperature": 0,
        "max_tokens": 400,
        "stream": False,
    }
    key = os.environ.get(settings.rewrite_key_env, "").strip() if settings.rewrite_key_env else ""
    headers = {"Accept-Encoding": "identity"} | ({"Authorization": f"Bearer {key}"} if key else {})
    try:
        async with client.stream(
            "POST", f"{settings.rewrite.rstrip('/')}/chat/completions", json=order, headers=headers,
            timeout=httpx.Timeout(settings.rewrite_patience_s, connect=CONNECT_S),
        ) as response:  # fmt: skip
            if response.status_code != 200:
                status = response.status_code
                raise _Silent(_refused(status, settings), gone=status < 500, busy=status in BUSY)
            content = bytearray()
            async for block in response.aiter_raw():
                content += block
                if len(content) > ANSWER_BYTES:
                    raise _Silent(f"its answer has more than {ANSWER_BYTES:,} bytes")
    except (NotAsked, httpx.ConnectError, httpx.ConnectTimeout, httpx.UnsupportedProtocol) as fault:
        raise _Silent("it is out of reach; start it, or look at [script] rewrite", gone=True) from fault
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as fault:
        raise _Silent(f"the connection failed ({type(fault).__name__})") from fault
    text = reply(_content(bytes(content)))
    if not text:
        raise _Silent("its answer holds no sentence; let a model that thinks aloud answer without thinking")
    return text


def _content(answer: bytes) -> str:
    """The text in an answer of chat/completions. Raises _Silent."""
    try:
        told: Any = json.loads(answer)
        found = told["choices"][0]["message"]["content"]
    except (ValueError, RecursionError, LookupError, TypeError) as fault:
        raise _Silent("its answer is not of the kind that chat/completions has") from fault
    if not isinstance(found, str):
        raise _Silent("its answer holds no sentence")
    return found.encode(errors="replace").decode()


def _refused(status: int, settings: Telling) -> str:
    meant = {
        401: f"the key is missing or wrong: [script] rewrite_key_env ({settings.rewrite_key_env or 'none is named'})",
        403: "it refuses us",
        404: "it has no such model, or no chat/completions there: [script] rewrite_model, rewrite",
        429: "too many requests",
        503: "it is busy, or has not loaded its model yet",
    }
    return f"it answered with status {status}" + (f"; {meant[status]}" if status in meant else "")


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
