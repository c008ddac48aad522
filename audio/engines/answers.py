"""What a speaking service answers: believed only when it sounds like the text, and told when it says something else."""

import html
import json
import re

import numpy as np

from audio.dsp.trim import speech_edges
from audio.errors import UnreadableSound
from audio.formats.decode import ANSWER, decode
from audio.sound import Sound

FASTEST_S, SLOWEST_S = 0.042, 0.20
"""Seconds a letter may take at rate 1.0. Newsreaders need 0.055 to 0.1; what lies outside is not the text."""
QUICK_SLACK_S, SLOW_SLACK_S = 0.1, 0.8
LEAD_S, TAIL_S = 0.01, 0.03
QUIETEST_DBFS = -60.0
"""Of a voice's loudest moment; an encoder's noise lies below."""
MOST_TOLD = 160
"""Characters of somebody else's words that a message of ours repeats."""
_TITLE = re.compile(r"<(title|h1)\b[^<>]{0,200}>(.{0,400}?)</\1", re.IGNORECASE | re.DOTALL)


def heard(answer: bytes, text: str, rate: float = 1.0) -> Sound:
    """The sound of `text`, mono, its edges trimmed.

    Raises UnreadableSound unless the answer is a sound, not silent, and of a length that fits the letters.
    """
    if not answer:
        raise UnreadableSound("is no sound: it is empty")
    if told := said_instead(answer):
        raise UnreadableSound(f"is no sound but {told}")
    sound = decode(answer, ANSWER)
    samples = sound.samples if sound.samples.ndim == 1 else sound.samples.mean(axis=1, dtype=np.float32)
    if float(np.max(np.abs(samples), initial=0.0)) < 10 ** (QUIETEST_DBFS / 20):
        raise UnreadableSound("is silent")
    first, last = speech_edges(samples, sound.rate, LEAD_S, TAIL_S)
    seconds = (last - first) / sound.rate
    quickest_s = FASTEST_S * len(text) / rate - QUICK_SLACK_S
    if not quickest_s <= seconds <= SLOWEST_S * len(text) / rate + SLOW_SLACK_S:
        raise UnreadableSound(f"lasts {seconds:.1f} s, which is not the length of {len(text)} letters")
    return Sound(samples[first:last], sound.rate)


def said_instead(answer: bytes) -> str:
    """What a web page or a JSON text says where a sound was due, as the end of a sentence; "" for anything else."""
    start = answer[:64].lstrip(b"\xef\xbb\xbf \r\n\t")
    if start.startswith(b"<"):
        found = _TITLE.search(answer[:20_000].decode(errors="replace"))
        title = one_line(html.unescape(re.sub(r"<[^<>]{0,400}>", " ", found[2]))) if found else ""
        return f"a web page (“{title}”)" if title else "a web page"
    if start.startswith((b"{", b"[")):
        message = _message(answer)
        return f"a message: “{message}”" if message else "a JSON text"
    return ""


def one_line(text: str) -> str:
    """Somebody else's words, fit for a message of ours: short, on one line, without control characters."""
    line = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    return line if len(line) <= MOST_TOLD else line[: MOST_TOLD - 1] + "…"


def _message(answer: bytes) -> str:
    """The message in an error as services write it: {"error": {"message": …}}, {"detail": …} and their kin."""
    try:
        found = json.loads(answer[:200_000])
    except (ValueError, RecursionError):
        return ""
    for _ in range(4):
        if isinstance(found, list) and found:
            found = found[0]
        elif isinstance(found, dict):
            names = ("error", "message", "detail", "msg", "error_description", "title")
            found = next((found[name] for name in names if found.get(name)), "")
        else:
            break
    return one_line(found) if isinstance(found, str) else ""
