"""The sounds that a script's cues call for, and what the timeline must know of them."""

from dataclasses import dataclass

import numpy as np

from audio.dsp.loudness import loudest_lufs
from audio.sound import Sound
from audio.store import Cache, NoCache, key_of

TAIL_STEP_MS = 25
TAIL_DROP_DB = 16.0
TAIL_MOST_S = 2.5


@dataclass(frozen=True, slots=True)
class Assets:
    """The sounds around the speech, all at one rate; a cue whose sound is None is passed over in silence."""

    intro: Sound | None = None
    stings: tuple[Sound, ...] = ()
    """Taken in turn."""
    bed: Sound | None = None
    """Repeated without a join: its end leads into its beginning."""
    outro: Sound | None = None


@dataclass(frozen=True, slots=True)
class CueFacts:
    """An asset without its samples."""

    frames: int
    loudness_lufs: float
    """Of its loudest 400 ms (a bar that is struck has no sensible integrated loudness); -inf for silence."""
    tail: int
    """Frames at the end in which it only dies away, so that speech may begin over them."""


@dataclass(frozen=True, slots=True)
class CueSheet:
    """What the timeline knows of the assets: `CueFacts` in place of the sounds."""

    intro: CueFacts | None = None
    stings: tuple[CueFacts, ...] = ()
    bed: CueFacts | None = None
    outro: CueFacts | None = None


def measure(sound: Sound, cache: Cache) -> CueFacts:
    """Measure `sound`, unless `cache` knows it."""
    key = key_of("facts", sound.rate, sound.digest())
    if (known := cache.get(key)) is not None:
        loudest, tail = np.frombuffer(known, np.float64)
        return CueFacts(len(sound.samples), float(loudest), int(tail))
    found = CueFacts(len(sound.samples), loudest_lufs(sound), tail_frames(sound))
    cache.put(key, np.array([found.loudness_lufs, found.tail], np.float64).tobytes())
    return found


def cue_sheet(assets: Assets, cache: Cache | None = None) -> CueSheet:
    """Measure every asset; `cache` knows those that were measured before."""
    known = NoCache() if cache is None else cache
    return CueSheet(
        intro=None if assets.intro is None else measure(assets.intro, known),
        stings=tuple(measure(sting, known) for sting in assets.stings),
        bed=None if assets.bed is None else measure(assets.bed, known),
        outro=None if assets.outro is None else measure(assets.outro, known),
    )


def tail_frames(sound: Sound) -> int:
    """Frames at the end that lie `TAIL_DROP_DB` below the loudest moment, at most `TAIL_MOST_S`."""
    step = sound.rate * TAIL_STEP_MS // 1000
    mono = sound.samples if sound.samples.ndim == 1 else sound.samples.mean(axis=1)
    count = len(mono) // step
    if count == 0:
        return 0
    power = np.square(mono[len(mono) - count * step :]).reshape(count, step).mean(axis=1)
    loud = np.flatnonzero(power > power.max() * 10 ** (-TAIL_DROP_DB / 10))
    quiet = count - 1 - int(loud[-1]) if len(loud) else count
    return min(quiet * step, int(TAIL_MOST_S * sound.rate))
