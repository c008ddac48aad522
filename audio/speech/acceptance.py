"""What an engine hands over is looked at before it is preprocessed and kept: it may be anybody's plug-in."""

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from audio.engine import Clip, Mark
from audio.errors import UnreadableSound

MIN_RATE, MAX_RATE = 8_000, 48_000
MAX_CHANNELS = 2
FAR_BEYOND_FULL_SCALE = 16.0
LATE_S = 0.05
"""By which a mark may lie beyond the sound; it is drawn in later."""


def accept(clip: Clip, text: str) -> Clip:
    """`clip`, with one mark over all of it in place of marks that cannot be true.

    Raises UnreadableSound for what is no sound: the line is spoken again, or by another engine.
    """
    samples, rate = clip.sound.samples, clip.sound.rate
    if not (isinstance(samples, np.ndarray) and samples.ndim in (1, 2) and samples.dtype.kind == "f"):
        raise UnreadableSound("is no array of floating-point samples, (frames,) or (frames, channels)")
    if not MIN_RATE <= rate <= MAX_RATE:
        raise UnreadableSound(f"runs at {rate} Hz; {MIN_RATE} to {MAX_RATE} are accepted")
    if not samples.size:
        raise UnreadableSound("is empty")
    if samples.ndim == 2 and samples.shape[1] > MAX_CHANNELS:
        raise UnreadableSound(f"has {samples.shape[1]} channels; {MAX_CHANNELS} at most")
    peak = max(float(samples.max()), -float(samples.min()))
    if not peak <= FAR_BEYOND_FULL_SCALE:  # not a number, neither
        raise UnreadableSound("holds values that no loudspeaker can play")
    kinds = [[mark for mark in clip.marks if mark.kind == kind] for kind in ("word", "sentence")]
    if all(_are_in_order(marks, clip.sound.seconds) for marks in kinds):
        return clip
    return Clip(clip.sound, (Mark(0.0, clip.sound.seconds, text, "sentence"),))


def _are_in_order(marks: Sequence[Mark], seconds: float) -> bool:
    times = [time_s for mark in marks for time_s in (mark.start_s, mark.end_s)]
    if not all(map(math.isfinite, times)):
        return False
    ascending = all(a.start_s <= b.start_s for a, b in pairwise(marks))
    return ascending and all(-LATE_S <= mark.start_s <= mark.end_s <= seconds + LATE_S for mark in marks)
