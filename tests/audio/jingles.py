"""Jingles by program: what a newsroom may put into its folder of sounds, well made or not."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile

from audio.sound import Samples, Sound

RATES = (8_000, 11_025, 16_000, 22_050, 44_100, 48_000, 96_000)
LEVELS = (0.001, 0.05, 0.5, 0.99, 1.0)
CUES = ("intro", "sting", "bed", "outro")
Wave = Callable[[Samples, float, int], Samples]
"""Seconds, pitch in Hz, rate -> samples."""


def _sine(t: Samples, hz: float, rate: int) -> Samples:
    return np.sin(2 * np.pi * hz * t)


WAVES: dict[str, Wave] = {
    "sine": _sine,
    "square": lambda t, hz, rate: np.sign(_sine(t, hz, rate)),
    "clipped master": lambda t, hz, rate: np.clip(
        8 * sum(_sine(t, hz * k, rate) for k in (1, 1.26, 1.5, 2)), -1, 1
    ),
    "silence": lambda t, hz, rate: 0 * t,
    "offset": lambda t, hz, rate: 0.7 + 0.05 * _sine(t, hz, rate),
    "noise": lambda t, hz, rate: np.random.default_rng(int(hz)).uniform(-1, 1, len(t)),
    "clicks": lambda t, hz, rate: (np.arange(len(t)) % max(2, int(rate / hz)) == 0).astype(float),
    "saw": lambda t, hz, rate: 2 * ((hz * t) % 1) - 1,
    "peaks between samples": lambda t, hz, rate: np.sin(np.pi / 2 * rate * t + np.pi / 4),
    "burst": lambda t, hz, rate: _sine(t, hz, rate) * (t < 0.02),
}


@dataclass(frozen=True, slots=True)
class Jingle:
    """One of them."""

    wave: str
    cue: str
    rate: int

    @property
    def name(self) -> str:
        return f"{self.wave} at {self.rate} Hz as {self.cue}"


def lay(folder: Path, number: int) -> Jingle:
    """Jingle `number` in `folder`."""
    rng = np.random.default_rng(number)
    wave, cue = list(WAVES)[number % len(WAVES)], CUES[number // len(WAVES) % len(CUES)]
    rate = int(rng.choice(RATES))
    t = np.arange(int(rng.uniform(0.3, 6) * rate)) / rate
    hz = float(np.exp(rng.uniform(np.log(30), np.log(0.45 * rate))))
    samples = WAVES[wave](t, hz, rate) * rng.choice(LEVELS)
    if number % 3 == 0:
        samples = np.column_stack([samples, samples if number % 2 else -samples])
    kinds = ("PCM_16", "FLOAT", "PCM_U8")
    soundfile.write(folder / f"{cue}.wav", samples, rate, subtype=kinds[number % len(kinds)])
    return Jingle(wave, cue, rate)


def sharp_voice(seconds: float, number: int) -> Sound:
    """Sixty harmonics in step, which is as peaky as a voice can be."""
    t = np.arange(int(seconds * 44_100)) / 44_100
    hum = sum(np.cos(2 * np.pi * (80 + 17 * (number % 7)) * k * t) for k in range(1, 60))
    return Sound((hum * (0.5 + 0.5 * np.cos(6 * np.pi * t)) * 0.015).astype(np.float32), 44_100)
