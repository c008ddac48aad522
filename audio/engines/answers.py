"""What a speaking service answers: asked for with patience, and believed only when it sounds like the text."""

import time
from collections.abc import Callable

import numpy as np

from audio.decode import ANSWER, decode
from audio.errors import EngineFailed, EngineUnreachable, UnreadableSound
from audio.sound import Sound
from audio.trim import speech_edges

ATTEMPTS = 4
LONGEST_WAIT_S = 30.0
FASTEST_S, SLOWEST_S = 0.042, 0.20
"""Seconds a letter may take at rate 1.0. Newsreaders need 0.055 to 0.1; what lies outside is not the text."""
QUICK_SLACK_S, SLOW_SLACK_S = 0.1, 0.8
LEAD_S, TAIL_S = 0.01, 0.03


class Refused(Exception):
    """A service did not answer with a sound."""

    def __init__(self, reason: str, passing: bool, retry_after_s: float = 0.0) -> None:
        super().__init__(reason)
        self.passing = passing
        """It may answer when asked again."""
        self.retry_after_s = retry_after_s


def refused(status: int, retry_after: str = "") -> Refused:
    """What an HTTP status other than 200 means; `retry_after` is the header of that name."""
    meaning = {401: ": the key is missing or wrong", 429: ": too many requests, try again later"}.get(
        status, ""
    )
    return Refused(
        f"it answered with status {status}{meaning}",
        passing=status in {408, 425, 429} or status >= 500,
        retry_after_s=float(retry_after) if retry_after.isdecimal() else 0.0,
    )


def patiently(engine: str, ask: Callable[[], Sound], wait_s: float) -> Sound:
    """Ask until it is answered well, with doubled waits between `ATTEMPTS`; a service's own wish is heeded.

    Raises EngineUnreachable when the last attempt raised Refused, EngineFailed when it raised UnreadableSound.
    """
    for left in range(ATTEMPTS - 1, -1, -1):
        this_wait_s = wait_s
        try:
            return ask()
        except Refused as error:
            if not left or not error.passing:
                raise EngineUnreachable(engine, str(error)) from error
            this_wait_s = max(wait_s, error.retry_after_s)
        except UnreadableSound as error:
            if not left:
                raise EngineFailed(engine, f"its answer {error.reason}") from error
        time.sleep(min(this_wait_s, LONGEST_WAIT_S))
        wait_s *= 2
    raise AssertionError("the last attempt returns or raises")


def heard(answer: bytes, text: str, rate: float = 1.0) -> Sound:
    """The sound of `text`, mono, its edges trimmed.

    Raises UnreadableSound unless the answer is a sound, not silent, and of a length that fits the letters.
    """
    if not answer:
        raise UnreadableSound("is no sound")
    sound = decode(answer, ANSWER)
    samples = sound.samples if sound.samples.ndim == 1 else sound.samples.mean(axis=1, dtype=np.float32)
    if not np.any(samples):
        raise UnreadableSound("is silent")
    first, last = speech_edges(samples, sound.rate, LEAD_S, TAIL_S)
    seconds = (last - first) / sound.rate
    quickest_s = FASTEST_S * len(text) / rate - QUICK_SLACK_S
    if not quickest_s <= seconds <= SLOWEST_S * len(text) / rate + SLOW_SLACK_S:
        raise UnreadableSound(f"lasts {seconds:.1f} s, which is not the length of {len(text)} letters")
    return Sound(samples[first:last], sound.rate)
