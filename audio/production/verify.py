"""Listening to what was encoded: decoded and measured, whole or a stretch at a time.

A stretch of MP3 is decoded with frames before it, so that the decoder is in the state of one that never stopped: a
frame reaches at most 511 bytes back (ISO 11172-3, 2.4.3.4), and overlaps with the one before it. What was measured is
remembered by those very bytes.
"""

import io
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from typing import BinaryIO, Final

import numpy as np
import soundfile

from audio.dsp import loudness
from audio.dsp.loudness import Energies, Meter
from audio.formats.mp3_splice import alone
from audio.formats.mpeg import FRAME
from audio.sound import Samples
from audio.store import Cache, key_of

BEFORE: Final = 16
"""MPEG frames decoded before a stretch; at the lowest bit rate eight hold 511 bytes."""
HEARD_BLOCK_S: Final = 8


@dataclass(frozen=True, slots=True)
class Heard:
    """A finished file, decoded and measured."""

    frames: int
    loudness_lufs: float
    peak_dbtp: float
    range_lu: float


@dataclass(frozen=True, slots=True)
class HeardPart:
    """A part of a file, decoded and measured."""

    frames: int
    true_peak: float
    """Linear."""
    energies: Energies
    """Of each tenth of a second; the last may be shorter."""


class Listener:
    """Takes the MPEG frames of a file in order, while others are still being encoded; `pool` does the work."""

    def __init__(self, rate: int, pool: Executor, cache: Cache) -> None:
        self._rate, self._pool, self._cache = rate, pool, cache
        self._before: list[bytes] = []
        self._heard: list[Future[HeardPart]] = []

    def add(self, frames: Sequence[bytes]) -> None:
        """Hear the next stretch."""
        if frames:
            self._heard.append(self._pool.submit(hear, self._before, frames, self._rate, self._cache))
            self._before = [*self._before, *frames][-BEFORE:]

    def heard(self) -> Heard:
        """What all of it measures."""
        hop = self._rate // loudness.HOPS_PER_S
        stretches = [each.result() for each in self._heard]
        hops = np.concatenate([each.energies for each in stretches])
        lengths = np.concatenate([_lengths(each.frames, hop) for each in stretches])
        return Heard(
            sum(each.frames for each in stretches),
            loudness.integrated_lufs(hops, lengths),
            loudness.decibels(max(each.true_peak for each in stretches)),
            loudness.range_lu(hops, lengths),
        )


def hear(before: Sequence[bytes], frames: Sequence[bytes], rate: int, cache: Cache) -> HeardPart:
    """Decode `frames` of MP3 after those `before` them and measure what they sound like."""
    key = key_of("heard", len(before), rate, b"".join((*before, *frames)))
    if (known := cache.get(key)) is not None:
        measured = np.frombuffer(known, np.float64)
        return HeardPart(int(measured[0]), float(measured[1]), measured[2:])
    with soundfile.SoundFile(io.BytesIO(alone([*before, *frames]))) as file:
        sound = file.read(dtype="float32")
    begin = (1 + len(before)) * FRAME
    block = sound[begin:]
    near = np.concatenate((np.zeros((loudness.TAPS, *sound.shape[1:]), np.float32), sound))[begin:]
    if not before:
        near[: loudness.TAPS] = 0
    peak = loudness.true_peak(near, loudness.BETWEEN * float(np.abs(near).max(initial=0.0)))
    hops, hop = loudness.energies(block, rate), rate // loudness.HOPS_PER_S
    if rest := len(block) % hop:
        hops = np.append(hops, loudness.energies(block[-rest:], rate, rest))
    cache.put(key, np.concatenate(([len(block), peak], hops)).tobytes())
    return HeardPart(len(block), peak, hops)


def listen(file: BinaryIO) -> Heard:
    """Decode `file` from its beginning, block by block, and measure it."""
    file.seek(0)
    with soundfile.SoundFile(file) as sound:
        return measure(read_blocks(sound), sound.samplerate)


def measure(blocks: Iterable[Samples], rate: int) -> Heard:
    """What these measure, one after the other."""
    whole, frames = Meter(rate), 0
    for block in blocks:
        whole.add(block)
        frames += len(block)
    return Heard(frames, whole.loudness_lufs, whole.peak_dbtp, whole.range_lu)


def read_blocks(sound: soundfile.SoundFile) -> Iterator[Samples]:
    """The rest of `sound`, block by block, shape (frames,) or (frames, channels).

    Not `sound.blocks`: it believes libsndfile's guess of the length, which is off for MP3.
    """
    while len(block := sound.read(HEARD_BLOCK_S * sound.samplerate, dtype="float32")):
        yield block


def _lengths(frames: int, hop: int) -> Energies:
    """In hops."""
    rest = frames % hop / hop
    return np.append(np.ones(frames // hop), [rest] if rest else [])
