"""The programme in sections, each named by what sounds in it: the same name, the same samples.

So what was surveyed or encoded before is found again, wherever in a programme it stands.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Protocol

import numpy as np
import numpy.typing as npt

from audio.dsp import leveller, limiter
from audio.dsp.ducking import Curve
from audio.production import mix
from audio.production.spoken import Spoken
from audio.production.timeline import Piece, Timeline
from audio.sound import Samples

CLIPS: Final = 4
"""Held in memory: a clip at the end of one section is heard by the encoder of the next as well."""


class Sounding(Protocol):
    """Something that is heard, any part of it; several threads may ask at once."""

    def blocks(self, first: int, last: int) -> Iterator[Samples]:
        """The frames from `first` to before `last`, in blocks as in `mix.blocks`; `first` is on the grid."""

    def name(self, first: int, last: int) -> bytes:
        """What shapes these frames, and nothing else."""


class Mix:
    """A timeline with its sounds."""

    def __init__(self, timeline: Timeline, spoken: Spoken, channels: int) -> None:
        takes = spoken.takes
        self._timeline, self._channels, self._takes = timeline, channels, takes
        self._load = lru_cache(CLIPS)(lambda index: spoken.load(takes[index]))
        self._assets = mix.in_channels(spoken.assets, channels)
        every = (self._assets.intro, *self._assets.stings, self._assets.bed, self._assets.outro)
        self._signs = {id(sound): sound.digest() for sound in every if sound is not None}

    def blocks(self, first: int, last: int) -> Iterator[Samples]:
        """See `Sounding`. Raises DamagedClip."""
        return mix.blocks(self._timeline, self._load, self._assets, self._channels, first, last)

    def name(self, first: int, last: int) -> bytes:
        """See `Sounding`."""
        timeline = self._timeline
        pieces = [
            (piece.start - first, piece.frames, piece.gain, self._what(piece))
            for piece in timeline.pieces
            if piece.start < last and piece.end > first
        ]
        beds = [
            (bed.start - first, _between(bed.curve, first, last), self._signs.get(id(self._assets.bed)))
            for bed in timeline.beds
            if bed.start < last and bed.end > first
        ]
        facts = (last - first, self._channels, timeline.rate, timeline.edge, pieces, beds)
        return hashlib.sha256(repr(facts).encode()).digest()

    def _what(self, piece: Piece) -> object:
        """A take spoken anew under the same key has another loudness, to the last digit."""
        if piece.kind == "take":
            take = self._takes[piece.index]
            return take.key, take.loudness_lufs
        return self._signs[id(mix.source(piece, self._load, self._assets))]


@dataclass(frozen=True, slots=True)
class Levelled:
    """A mix whose range is kept within bounds."""

    mix: Sounding
    gains: Samples
    middles: npt.NDArray[np.float64]
    """Frames at which the gains stand."""

    def blocks(self, first: int, last: int) -> Iterator[Samples]:
        """See `Sounding`."""
        return leveller.apply_gains(self.mix.blocks(first, last), self.gains, self.middles, first)

    def name(self, first: int, last: int) -> bytes:
        """See `Sounding`."""
        begin, end = np.searchsorted(self.middles, (first, last))
        near = slice(max(0, int(begin) - 1), int(end) + 1)
        return (
            self.mix.name(first, last) + self.gains[near].tobytes() + (self.middles[near] - first).tobytes()
        )


@dataclass(frozen=True, slots=True)
class Mastered:
    """A mix as it is to be encoded."""

    mix: Sounding
    made: limiter.Plan

    def blocks(self, first: int, last: int) -> Iterator[Samples]:
        """See `Sounding`."""
        return limiter.apply(self.mix.blocks(first, last), self.made, first // limiter.CELL)

    def name(self, first: int, last: int) -> bytes:
        """See `Sounding`."""
        peaks = limiter.near_peaks(self.made, first // limiter.CELL, -(-last // limiter.CELL))
        limited = b"" if peaks is None else peaks.tobytes()
        return self.mix.name(first, last) + repr((self.made.gain_db, self.made.ceiling_db)).encode() + limited


def _between(curve: Curve, first: int, last: int) -> list[tuple[int, float]]:
    """The points of a curve that shape it there."""
    lo = max((i for i, (frame, _) in enumerate(curve) if frame <= first), default=0)
    hi = min((i for i, (frame, _) in enumerate(curve) if frame >= last), default=len(curve) - 1)
    return [(frame - first, gain) for frame, gain in curve[lo : hi + 1]]
