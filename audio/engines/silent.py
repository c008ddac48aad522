"""An engine for tests and rehearsals: a tenth of a second of silence for each word."""

from collections.abc import Mapping

import numpy as np

from audio.engine import Clip, Mark, Traits, Utterance, Voice
from audio.engines.clauses import sentences
from audio.sound import Sound
from scripts.rundown import Pace

RATE = 44_100
SECONDS_PER_WORD = 0.1
PACE = Pace(0.0134, 0.30)
"""Measured by tests/bench/pace.py, as every engine's: 7.1 letters a word, and the pause after a line."""


class Silent:
    """Says nothing, at an honest pace, with a mark for each word."""

    traits = Traits(
        name="silent",
        alphabet="respelling",
        voices=(Voice("hening", "", PACE, "silence, true to length"),),
        version="1",
        own_process=False,
    )

    def __init__(self, settings: Mapping[str, str] | None = None) -> None:
        del settings

    def check(self) -> None:
        """It can always be silent."""

    def speak(self, utterance: Utterance) -> Clip:
        """Be silent for as many tenths of a second as there are words, divided by the rate."""
        words = utterance.text.split()
        each_s = SECONDS_PER_WORD / utterance.rate
        marks = [Mark(n * each_s, (n + 1) * each_s, word, "word") for n, word in enumerate(words)]
        first = 0
        for sentence in sentences(utterance.text):
            last = first + len(sentence.split())
            marks.append(Mark(first * each_s, last * each_s, sentence, "sentence"))
            first = last
        return Clip(Sound(np.zeros(round(len(words) * each_s * RATE), np.float32), RATE), tuple(marks))
