"""What is done to every spoken line before it is kept: the engine's raw answer becomes programme material."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import loudness
import numpy as np
import soxr

from audio.dsp.trim import fade, speech_edges
from audio.engine import Clip, Mark
from audio.sound import Samples, Sound

VERSION = "4"
"""Part of every clip's key: raise it when a line would sound different."""
RATE = 44_100
LEAD_S, TAIL_S = 0.015, 0.045
"""Kept before the first and after the last sound: a plosive's breath, a vowel's end."""
CEILING = 0.999
MOST_CREST_DB = 18.0
"""Peaks further above a voice's own level keep the programme from its loudness; they are brought down to that."""
TAMING_ROUNDS = 6
CREST_BLOCK_S = 0.00073
"""Short enough that the voice around a click keeps its level."""
GATE_S = 0.4
"""ITU-R BS.1770 measures in windows of this length."""


@dataclass(frozen=True, slots=True)
class Preprocessed:
    """A line as it is kept."""

    sound: Sound
    """Mono, 44,100 Hz, within full scale."""
    marks: tuple[Mark, ...]
    loudness_lufs: float
    """Integrated; -inf for silence."""


def preprocess(clip: Clip) -> Preprocessed:
    """Trim, remove DC, tame peaks, measure, resample to 44,100 Hz mono by soxr HQ, fade the edges; marks move along.

    Pure silence keeps its length. Peaks are tamed and loudness is measured at the engine's own rate, which is half
    the work for most engines; it reads 0.1 LU higher at most, for all lines of a voice alike.
    """
    mono, rate = _mono(clip.sound), clip.sound.rate
    mono = mono - np.float32(mono.mean(dtype=np.float64)) if len(mono) else mono
    first, last = speech_edges(mono, rate, LEAD_S, TAIL_S)
    cut = tame_peaks(mono[first:last], rate)
    level = measure_lufs(Sound(cut, rate))
    if rate != RATE and len(cut):
        cut = soxr.resample(cut, rate, RATE, quality="HQ").astype(np.float32, copy=False)
    cut = fade(cut, RATE)
    peak = _peak(cut)
    if peak > CEILING:
        cut *= np.float32(CEILING / peak)
        level += 20 * math.log10(CEILING / peak)
    sound = Sound(cut, RATE)
    heard = [_heard(mark, mono, rate) for mark in clip.marks]
    return Preprocessed(sound, _moved(heard, first / rate, sound.seconds), level)


def tame_peaks(samples: Samples, rate: int) -> Samples:
    """Mono `samples` without peaks more than `MOST_CREST_DB` above their level; the same object where there are none.

    In rounds, since the level falls with the peaks.
    """
    block = max(1, round(CREST_BLOCK_S * rate))
    for _ in range(TAMING_ROUNDS):
        blocks, peak = len(samples) // block, _peak(samples)
        power = float(np.einsum("i,i->", samples, samples)) / max(1, len(samples))
        if peak**2 <= power * 10 ** (MOST_CREST_DB / 10):
            break  # the level of what is spoken is no lower than that of the whole
        cells = samples[: blocks * block].reshape(blocks, block)
        powers = np.einsum("ij,ij->i", cells, cells) / block
        spoken = powers[powers > powers.mean() / 100] if blocks else powers
        most = (
            np.float32(np.sqrt(spoken.mean()) * 10 ** (MOST_CREST_DB / 20)) if len(spoken) else np.float32(0)
        )
        if not most or peak <= most:
            break
        peaks = np.abs(cells).max(axis=1)
        need = np.minimum(1, most / np.maximum(peaks, np.float32(1e-9)))
        padded = np.pad(need, 1, mode="edge")
        least = np.minimum(
            np.minimum(padded[:-2], padded[2:]), need
        )  # neighbours count: between two it is a ramp
        gain = np.interp(np.arange(len(samples)), (np.arange(blocks) + 0.5) * block, least)
        samples = np.asarray(np.clip(samples * gain, -most, most), np.float32)
    return samples


def measure_lufs(sound: Sound) -> float:
    """Integrated loudness (ITU-R BS.1770-4); -inf for silence. A line below 0.4 s is measured repeated."""
    samples = sound.samples
    window = math.ceil(GATE_S * sound.rate)
    if not len(samples) or not np.any(samples):
        return -math.inf
    if len(samples) < window:
        samples = np.resize(samples, window)
    return float(loudness.integrated_loudness(samples, sound.rate))


def _peak(samples: Samples) -> float:
    return float(max(samples.max(), -samples.min())) if len(samples) else 0.0


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
