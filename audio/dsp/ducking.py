"""How the bed makes room for speech: by the timeline, since we know where every word stands."""

from collections.abc import Iterable
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from audio.mastering import Mastering

Curve = tuple[tuple[int, float], ...]
"""Frames and linear gains, by frame; between them the gain goes in a half wave of the cosine."""

SWELL_DB = 9.0
"""How much louder the bed is where nobody speaks."""
FADE_IN_MS = 350
DOWN_MS = 300
"""From full to ducked, ending before the first syllable."""
AHEAD_MS = 40
UP_MS = 700
FADE_OUT_MS = 1_300
GAP_MS = 1_600
"""The bed stays down in pauses shorter than that: it would only pump."""


def bed_curve(
    start: int, end: int, spoken: Iterable[tuple[int, int]], full: float, mastering: Mastering
) -> Curve:
    """Gain of a bed that sounds from `start` to `end` (frames) while `spoken` spans are heard over it.

    `full` is the gain that would make the bed as loud as the speech; `mastering.bed_db` lies the bed below
    it.
    """

    def frames(ms: int) -> int:
        return ms * mastering.rate // 1000

    swell = full * 10 ** (min(mastering.bed_db + SWELL_DB, mastering.sting_db) / 20)
    under = full * 10 ** (mastering.bed_db / 20)
    points = [(start, 0.0), (start + frames(FADE_IN_MS), swell)]
    for first, last in merge(spoken, frames(GAP_MS)):
        points += [(first - frames(AHEAD_MS + DOWN_MS), swell), (first - frames(AHEAD_MS), under)]
        points += [(last, under), (last + frames(UP_MS), swell)]
    points += [(end - frames(FADE_OUT_MS), swell), (end, 0.0)]
    return in_order(points, start, end)


def merge(spans: Iterable[tuple[int, int]], gap: int) -> list[tuple[int, int]]:
    """The spans, by start, with those closer than `gap` made one."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if joined and first - joined[-1][1] < gap:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined


def in_order(points: list[tuple[int, float]], start: int, end: int) -> Curve:
    """Points that overlap (a bed too short for its ramps) are drawn together; first and last stay where they
    are."""
    limit = start
    ordered = []
    for frame, gain in points[:-1]:
        limit = min(max(frame, limit), end - 1)
        ordered.append((limit, gain))
    return (*ordered, points[-1])


def gains(curve: Curve, first: int, last: int) -> npt.NDArray[np.float32]:
    """The curve's gain for every frame from `first` to before `last`; 0 outside it."""
    out = np.zeros(last - first, np.float32)
    for (begin, before), (stop, after) in pairwise(curve):
        lo, hi = max(begin, first), min(stop, last)
        if lo >= hi:
            continue
        if before == after:
            out[lo - first : hi - first] = before
        else:
            phase = np.arange(lo - begin, hi - begin, dtype=np.float32) * np.float32(np.pi / (stop - begin))
            out[lo - first : hi - first] = before + (after - before) * (0.5 - 0.5 * np.cos(phase))
    return out
