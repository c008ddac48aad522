"""Where speech begins and ends within a recording, and edges that do not click."""

import numpy as np

from audio.sound import Samples

QUIET_DB = -48.0
"""Below the loudest moment, by blocks: room tone, not speech."""
BLOCK_S = 0.005
FADE_S = 0.005
"""So that a line joins silence without a click."""


def speech_edges(samples: Samples, rate: int, lead_s: float, tail_s: float) -> tuple[int, int]:
    """First frame and the one behind the last to keep of mono `samples`, with a little air; all of pure silence."""
    block = max(1, round(BLOCK_S * rate))
    whole = len(samples) // block * block
    peaks = np.abs(samples[:whole]).reshape(-1, block).max(axis=1)
    if not len(peaks) or not peaks.max():
        return 0, len(samples)
    loud = np.flatnonzero(peaks > peaks.max() * 10 ** (QUIET_DB / 20))
    first = int(loud[0]) * block - round(lead_s * rate)
    last = int(loud[-1] + 1) * block + round(tail_s * rate)
    return max(0, first), min(len(samples), last)


def fade(samples: Samples, rate: int) -> Samples:
    """A copy of mono `samples` that rises from zero and falls to it."""
    samples = np.array(samples, np.float32)
    frames = min(round(FADE_S * rate), len(samples) // 2)
    if frames:
        ramp = np.linspace(0.0, 1.0, frames, dtype=np.float32)
        samples[:frames] *= ramp
        samples[-frames:] *= ramp[::-1]
    return samples
