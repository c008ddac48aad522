"""Export: spoken lines as one plain sound file, without music and mastering."""

from collections.abc import Sequence
from pathlib import Path

import loudness
import numpy as np
import soundfile

from audio.sound import Sound
from audio.store import open_aside

FORMATS = {".wav": "WAV", ".flac": "FLAC", ".ogg": "OGG", ".mp3": "MP3"}
PEAK = 0.9
"""The loudest sample; what an engine gives may be far below or a little above full scale."""


def write_sound(
    path: Path, sounds: Sequence[Sound], pauses_ms: Sequence[int], lufs: float | None = None
) -> None:
    """Write `sounds` (mono, one rate), each followed by its pause, to `path` in the format of its ending: as loud as it
    can be, or at `lufs`, if the loudest sample lets it.

    Written aside, then renamed. Raises KeyError for another ending, OSError when the disk refuses.
    """
    rate = sounds[0].rate
    parts = []
    for sound, pause_ms in zip(sounds, pauses_ms, strict=True):
        parts += [sound.samples, np.zeros(rate * pause_ms // 1000, np.float32)]
    samples = np.concatenate(parts)
    gain = PEAK / max(float(np.abs(samples).max()), 1e-6) if np.any(samples) else 1.0
    if lufs is not None:
        heard = float(loudness.integrated_loudness(samples, rate))
        gain = min(gain, 10 ** ((lufs - heard) / 20)) if np.isfinite(heard) else gain
    samples *= np.float32(gain)
    with open_aside(path) as out:
        soundfile.write(out, samples, rate, format=FORMATS[path.suffix.lower()])
