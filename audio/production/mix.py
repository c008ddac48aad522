"""The programme's sound, block by block: each clip is loaded when its block comes and let go after it."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from audio.dsp.ducking import gains
from audio.errors import DamagedClip
from audio.music.cues import Assets
from audio.production.timeline import GRID, Bed, Piece, Timeline
from audio.sound import Samples, Sound

BLOCK = 160 * GRID
"""About 4 s."""


def blocks(
    timeline: Timeline,
    load: Callable[[int], Sound],
    assets: Assets,
    channels: int,
    begin: int = 0,
    end: int | None = None,
) -> Iterator[Samples]:
    """Blocks of the programme, shape (frames,) for one channel or (frames, 2), `BLOCK` long but the last.

    `load` brings the sound of a take by its number. `begin` and `end` (frames) choose a stretch. Raises DamagedClip
    when a sound is not as long as its take says.
    """
    end = timeline.frames if end is None else end
    ring = None if assets.bed is None else to_channels(assets.bed.samples, channels)
    waiting = [piece for piece in reversed(timeline.pieces) if piece.end > begin]
    sounding: list[tuple[Piece, Samples]] = []
    for first in range(begin, end, BLOCK):
        last = min(first + BLOCK, end)
        out = np.zeros((last - first,) if channels == 1 else (last - first, channels), np.float32)
        while waiting and waiting[-1].start < last:
            piece = waiting.pop()
            sounding.append((piece, fade_piece(piece, load, assets, channels, timeline.edge)))
        for piece, samples in sounding:
            lo, hi = max(first, piece.start), min(last, piece.end)
            out[lo - first : hi - first] += samples[lo - piece.start : hi - piece.start]
        sounding = [(piece, samples) for piece, samples in sounding if piece.end > last]
        if ring is not None:
            for bed in timeline.beds:
                lay_bed(out, first, bed, ring)
        yield out


def in_channels(assets: Assets, channels: int) -> Assets:
    """The assets with so many channels, so that it is done once."""

    def so(sound: Sound | None) -> Sound | None:
        return None if sound is None else replace(sound, samples=to_channels(sound.samples, channels))

    stings = tuple(replace(sting, samples=to_channels(sting.samples, channels)) for sting in assets.stings)
    return Assets(so(assets.intro), stings, so(assets.bed), so(assets.outro))


def fade_piece(
    piece: Piece, load: Callable[[int], Sound], assets: Assets, channels: int, edge: int
) -> Samples:
    """The samples of a piece at its gain, faded at both ends."""
    sound = source(piece, load, assets)
    if len(sound.samples) != piece.frames:
        raise DamagedClip(f"a clip has {len(sound.samples)} frames, not {piece.frames}")
    samples = to_channels(sound.samples * np.float32(piece.gain), channels)
    edge = min(edge, piece.frames // 2)
    if edge:
        ramp = (0.5 - 0.5 * np.cos(np.pi * (np.arange(edge) + 0.5) / edge)).astype(np.float32)
        ramp = ramp if samples.ndim == 1 else ramp[:, None]
        samples[:edge] *= ramp
        samples[-edge:] *= ramp[::-1]
    return samples


def source(piece: Piece, load: Callable[[int], Sound], assets: Assets) -> Sound:
    """The sound that a piece plays."""
    if piece.kind == "take":
        return load(piece.index)
    sound = assets.stings[piece.index] if piece.kind == "sting" else getattr(assets, piece.kind)
    assert isinstance(sound, Sound)
    return sound


def to_channels(samples: Samples, channels: int) -> Samples:
    """`samples` with so many channels: (frames,) for 1, else (frames, 2), a mono sound in the middle."""
    mono = samples if samples.ndim == 1 else samples[:, 0] if samples.shape[1] == 1 else None
    if channels == 1:
        return samples.mean(axis=1, dtype=np.float32) if mono is None else mono
    return samples[:, :2] if mono is None else np.repeat(mono[:, None], 2, axis=1)


def lay_bed(out: Samples, first: int, bed: Bed, ring: Samples) -> None:
    """Add to the block that begins at frame `first` what a bed gives to it."""
    lo, hi = max(first, bed.start), min(first + len(out), bed.end)
    if lo >= hi:
        return
    music = ring.take(np.arange(lo - bed.start, hi - bed.start) % len(ring), axis=0)
    gain = gains(bed.curve, lo, hi)
    out[lo - first : hi - first] += music * (gain if out.ndim == 1 else gain[:, None])
