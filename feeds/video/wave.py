"""The waveform: the loudness of each moment of the sound as a row of bars that passes by."""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from audio.sound import Samples
from feeds.artwork.cover import Tone
from feeds.video.forms import Form
from feeds.video.planes import Planes, tint

BARS_PER_S = 7.5
PITCH, BAR = 16, 8
"""Pixels from one bar to the next, and of a bar."""
QUIETEST_DB, LOUDEST_DB = -30.0, -8.0
"""Of a moment, RMS below full scale: the smallest bar, and the largest."""
_SMALLEST = 4
Levels = npt.NDArray[np.float32]
"""0 to 1, a value for each bar of the whole sound."""


def levels(blocks: Iterable[Samples], rate: int) -> Levels:
    """How high each bar is, of a sound that comes block by block."""
    long = round(rate / BARS_PER_S)
    found: list[npt.NDArray[np.float64]] = []
    rest = np.zeros(0, np.float32)
    for block in blocks:
        mono = block if block.ndim == 1 else block.mean(1)
        joined = np.concatenate((rest, mono))
        whole = len(joined) // long * long
        found.append((joined[:whole].astype(np.float64).reshape(-1, long) ** 2).mean(1))
        rest = joined[whole:]
    power = np.concatenate(found) if found else np.zeros(0)
    decibels = 10 * np.log10(np.maximum(power, 1e-10))
    height = (decibels - QUIETEST_DB) / (LOUDEST_DB - QUIETEST_DB)
    return np.asarray(np.clip(height, 0, 1), np.float32)


class Wave:
    """Draws the strip of each moment: what was heard lies to the left of the middle, what comes to its right."""

    def __init__(self, values: Levels, form: Form, tone: Tone) -> None:
        box = form.wave
        self._box, self._values = box, values
        self._inks = [tint(ink) for ink in (tone.ground, tone.gold, tone.shade)]
        self._columns = np.arange(box.width)
        self._step = -1
        self._off = np.abs(np.arange(box.height) - (box.height - 1) / 2)[:, None] * 2

    def draw(self, stage: Planes, at_s: float) -> None:
        """As it stands `at_s` seconds after the beginning."""
        box, (ground, heard, ahead) = self._box, self._inks
        middle = box.width // 2
        # a bar at a time: where bars stand still and only grow, the encoder has half as much to say
        if (step := int(at_s * BARS_PER_S + 0.01)) == self._step:
            return
        self._step = step
        x = self._columns - middle + step * PITCH
        bar = x // PITCH
        known = (bar >= 0) & (bar < len(self._values)) & (x % PITCH < BAR)
        if not len(self._values):
            return
        value = self._values[np.clip(bar, 0, len(self._values) - 1)]
        high = np.where(known, np.maximum(value * box.height, _SMALLEST), 0)
        drawn = self._off < high
        past = self._columns < middle
        left, top = box.left, box.top
        for part, low, was, comes, step in zip(stage.parts, ground, heard, ahead, (1, 2, 2), strict=True):
            ink = np.where(past[::step], np.uint8(was), np.uint8(comes))
            part[top // step : box.bottom // step, left // step : box.right // step] = np.where(
                drawn[::step, ::step], ink, np.uint8(low)
            )
