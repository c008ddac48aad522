"""Kokoro for experiments: any style, any phonemes, brought to a pace in words a minute."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from audio.dsp.stretch import stretch
from audio.dsp.trim import speech_edges
from audio.engines import kokoro_model
from audio.engines.kokoro import LEAD_S, SENTENCE_PAUSE_S, TAIL_S
from audio.engines.kokoro_model import RATE, Model
from audio.engines.kokoro_notation import readable
from audio.engines.kokoro_voices import Style
from audio.sound import Samples

TOLERANCE = 0.04
"""How far a reading's pace may be from the one that was asked."""
TRIALS = 3
"""How often a speed is corrected."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Sentences, read one after the other with the pauses of the engine."""

    samples: Samples
    speed: float
    words_a_minute: float


class Reader:
    """The model with what it has said already."""

    def __init__(self) -> None:
        self._model = Model()
        self._vocabulary = kokoro_model.read_vocabulary()
        self._said: dict[tuple[str, bytes, float], Samples] = {}

    def read(
        self,
        texts: Sequence[str],
        notations: Sequence[str],
        style: Style,
        pace: float,
        speed: float,
        delivery: Callable[[float], tuple[float, float]],
    ) -> Reading:
        """Read at `pace` words a minute; `speed` is the first guess at what that takes, `delivery` the voice's."""
        for _ in range(TRIALS):
            found = self.at(texts, notations, style, *delivery(speed))
            if abs(found.words_a_minute / pace - 1) < TOLERANCE:
                break
            speed = round(speed * pace / found.words_a_minute, 2)
        return found

    def at(
        self,
        texts: Sequence[str],
        notations: Sequence[str],
        style: Style,
        speed: float,
        closer: float = 1.0,
    ) -> Reading:
        """Read at the model's own `speed`, then put `closer` together."""
        pause = np.zeros(round(SENTENCE_PAUSE_S / speed / closer * RATE), np.float32)
        said = (stretch(self._say(notation, style, speed), closer, RATE) for notation in notations)
        pieces = [piece for sound in said for piece in (sound, pause)]
        whole = np.concatenate(pieces)
        words = sum(len(text.split()) for text in texts)
        return Reading(whole, speed * closer, words * 60 * RATE / len(whole))

    def _say(self, notation: str, style: Style, speed: float) -> Samples:
        symbols = readable(notation, self._vocabulary)
        key = symbols, style.tobytes(), speed
        if key not in self._said:
            samples, _ = self._model.say([self._vocabulary[symbol] for symbol in symbols], style, speed)
            first, last = speech_edges(samples, RATE, LEAD_S, TAIL_S)
            self._said[key] = samples[first:last]
        return self._said[key]


def pitch_hz(samples: Samples) -> float:
    """The median fundamental by autocorrelation, over frames of 40 ms that are clearly voiced."""
    length, lags = RATE // 25, np.arange(RATE // 400, RATE // 60)
    found = []
    for start in range(0, len(samples) - 2 * length, length):
        frame = samples[start : start + 2 * length]
        if np.sqrt(np.mean(frame**2)) < 0.02:
            continue
        spectrum = np.fft.rfft(frame - frame.mean(), 4 * length)
        likeness = np.fft.irfft(np.abs(spectrum) ** 2)
        likeness = likeness[lags] / (likeness[0] + 1e-9) * (2 * length / (2 * length - lags))
        # the shortest lag that is nearly as good as the best: an octave too low is the usual error
        best = np.flatnonzero(likeness > 0.9 * likeness.max())[0]
        while best + 1 < len(lags) and likeness[best + 1] > likeness[best]:
            best += 1
        if likeness[best] > 0.5:
            found.append(RATE / lags[best])
    return float(np.median(found)) if found else 0.0
