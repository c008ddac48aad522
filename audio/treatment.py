"""What is done to every spoken line before it is kept: the engine's raw answer becomes programme material."""

import math
from collections.abc import Sequence

import loudness
import numpy as np
import soxr

from audio.engine import Clip, Mark
from audio.sound import Samples, Sound
from audio.trim import faded, speech_edges

VERSION = "3"
"""Part of every clip's key: raise it when a line would sound different."""
RATE = 44_100
LEAD_S, TAIL_S = 0.015, 0.045
"""Kept before the first and after the last sound: a plosive's breath, a vowel's end."""
CEILING = 0.999
MOST_CREST_DB = 18.0
"""Peaks further above a voice's own level keep the programme from its loudness; they are brought down to that."""
TAMING_ROUNDS = 6
CREST_BLOCK = 32
"""Samples; 0.7 ms, short enough that the voice around a click keeps its level."""
GATE_S = 0.4
"""ITU-R BS.1770 measures in windows of this length."""


def treat(clip: Clip) -> Clip:
    """Trim, remove DC, resample to 44,100 Hz mono by soxr HQ, fade the edges; marks move along.

    Pure silence keeps its length. Peaks stay within full scale.
    """
    mono = _mono(clip.sound)
    mono = mono - np.float32(mono.mean(dtype=np.float64)) if len(mono) else mono
    first, last = speech_edges(mono, clip.sound.rate, LEAD_S, TAIL_S)
    cut = mono[first:last]
    if clip.sound.rate != RATE and len(cut):
        cut = soxr.resample(cut, clip.sound.rate, RATE, quality="HQ").astype(np.float32, copy=False)
    cut = tamed(faded(cut, RATE))
    peak = float(np.max(np.abs(cut), initial=0.0))
    if peak > CEILING:
        cut *= np.float32(CEILING / peak)
    sound = Sound(cut, RATE)
    heard = [_heard(mark, mono, clip.sound.rate) for mark in clip.marks]
    return Clip(sound, _moved(heard, first / clip.sound.rate, sound.seconds))


def tamed(samples: Samples) -> Samples:
    """Mono `samples` without peaks more than `MOST_CREST_DB` above their level; the same object where there are none.

    In rounds, since the level falls with the peaks.
    """
    for _ in range(TAMING_ROUNDS):
        blocks = len(samples) // CREST_BLOCK
        cells = samples[: blocks * CREST_BLOCK].reshape(blocks, CREST_BLOCK)
        powers = np.einsum("ij,ij->i", cells, cells) / CREST_BLOCK
        spoken = powers[powers > powers.mean() / 100] if blocks else powers
        most = (
            np.float32(np.sqrt(spoken.mean()) * 10 ** (MOST_CREST_DB / 20)) if len(spoken) else np.float32(0)
        )
        if not most or float(np.abs(samples).max()) <= most:
            break
        peaks = np.abs(cells).max(axis=1)
        need = np.minimum(1, most / np.maximum(peaks, np.float32(1e-9)))
        padded = np.pad(need, 1, mode="edge")
        least = np.minimum(
            np.minimum(padded[:-2], padded[2:]), need
        )  # neighbours count: between two it is a ramp
        gain = np.interp(np.arange(len(samples)), (np.arange(blocks) + 0.5) * CREST_BLOCK, least)
        samples = np.asarray(np.clip(samples * gain, -most, most), np.float32)
    return samples


def integrated_lufs(sound: Sound) -> float:
    """Integrated loudness (ITU-R BS.1770-4); -inf for silence. A line below 0.4 s is measured repeated."""
    samples = sound.samples
    window = math.ceil(GATE_S * sound.rate)
    if not len(samples) or not np.any(samples):
        return -math.inf
    if len(samples) < window:
        samples = np.resize(samples, window)
    return float(loudness.integrated_loudness(samples, sound.rate))


def _mono(sound: Sound) -> Samples:
    samples = sound.samples if sound.samples.ndim == 1 else sound.samples.mean(axis=1)
    return samples.astype(np.float32, copy=False)


def _heard(mark: Mark, samples: Samples, rate: int) -> Mark:
    """The mark without the silence at its edges: engines count the pause after a word to the word."""
    start, end = max(0, round(mark.start_s * rate)), round(mark.end_s * rate)
    if not len(samples[start:end]):
        return mark
    first, last = speech_edges(samples[start:end], rate, 0.0, 0.0)
    return Mark((start + first) / rate, (start + last) / rate, mark.text, mark.kind)


def _moved(marks: Sequence[Mark], by_s: float, seconds: float) -> tuple[Mark, ...]:
    def at(second: float) -> float:
        return round(min(max(second - by_s, 0.0), seconds), 4)

    return tuple(Mark(at(mark.start_s), at(mark.end_s), mark.text, mark.kind) for mark in marks)
