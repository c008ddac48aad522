"""Our own station sounds."""

import numpy as np

from audio.cues import Assets
from audio.sound import Sound


def make(edition: str, rate: int) -> Assets:
    t = np.arange(rate * 3) / rate
    s = Sound((0.3 * np.sin(2 * np.pi * 440 * t) * np.exp(-2 * t)).astype(np.float32), rate)
    return Assets(s, (s,), s, s)
