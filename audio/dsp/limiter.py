"""Loudness and peak: survey the mix, plan one gain and a limiter, apply both.

The limiter looks ahead without delay, since it is planned on the whole programme: the survey keeps the true
peak of each cell (3.3 ms) and the energy of each hop (a tenth of a second), and from these the gain is found that
reaches the loudness *after* limiting, before a sample is rendered. Cells and hops are parts and multiples of an MP3
frame, so that stretches of whole MP3 frames can be surveyed one by one and put together.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import isfinite
from typing import Final

import numpy as np
import numpy.typing as npt

from audio.dsp.loudness import Energies, beside, decibels, energies, integrated_lufs
from audio.mastering import Mastering
from audio.sound import Samples

Cells = npt.NDArray[np.float16]
"""Half precision: two hours are two million cells."""

CELL: Final = 144
"""Frames; eight cells are an MP3 frame."""
CELLS_PER_HOP: Final = 32
HOP: Final = CELL * CELLS_PER_HOP
SLOPE_DB: Final = 1.0
"""Per cell: how fast the limiter goes down ahead of a peak, and lets go after it (6 dB in 20 ms)."""
MARGIN_CELLS = 40
"""A cell further away has no influence: 40 dB of limiting are never planned."""
NEAR = 0.4
"""Peaks between samples are looked for where the mix exceeds that part of the ceiling: clips come at their loudness,
so that little gain is left to be added."""
MOST_GAIN_DB = 30.0
SECTION_HOPS = 2_000
ROUNDS = 10
LEAST_SLOPE = 0.2
CLOSE_LU = 0.005


@dataclass(frozen=True, slots=True)
class Survey:
    """What is known of a mix once it has been heard."""

    peaks: Cells
    """True peak of each cell, linear."""
    powers: Cells
    """Sum of squares of each cell."""
    energies: Energies
    """Mean K-weighted square of each hop."""
    lengths: Energies
    """Cells of each hop: the last of a stretch may be shorter."""

    @property
    def loudness_lufs(self) -> float:
        """Integrated, or -inf where there is nothing to hear."""
        return integrated_lufs(self.energies, self.lengths)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done to the mix."""

    gain_db: float
    ceiling_db: float
    """True peak that the samples keep; the encoder adds a little."""
    peaks: Cells
    """Of the mix, as surveyed."""


def survey(blocks: Iterable[Samples], rate: int, ceiling_db: float) -> Survey:
    """Hear a stretch of the mix once; a block is (frames,) or (frames, channels) and all but the last are whole
    hops."""
    floor = NEAR * linear(ceiling_db)
    peaks: list[Cells] = []
    powers: list[Cells] = []
    hops: list[Energies] = []
    for block in blocks:
        whole = block
        if len(block) % CELL:
            whole = np.pad(block, ((0, -len(block) % CELL),) + ((0, 0),) * (block.ndim - 1))
        peaks.append(cell_peaks(whole, CELL, floor).astype(np.float16))
        cells = whole.reshape(len(peaks[-1]), -1)
        powers.append(np.einsum("ij,ij->i", cells, cells).astype(np.float16))
        hops.append(energies(whole, rate, HOP))
        if rest := len(whole) % HOP:
            hops.append(energies(whole[-rest:], rate, rest))
    return make_survey(np.concatenate(peaks), np.concatenate(powers), np.concatenate(hops))


def make_survey(peaks: Cells, powers: Cells, energies: Energies) -> Survey:
    """A survey of a stretch whose hops are whole but for the last."""
    lengths = np.full(len(energies), float(CELLS_PER_HOP))
    lengths[-1] = len(peaks) - CELLS_PER_HOP * (len(energies) - 1)
    return Survey(peaks, powers, energies, lengths)


def pack(survey: Survey) -> bytes:
    """For a memory of stretches."""
    return len(survey.peaks).to_bytes(4, "little") + b"".join(
        part.tobytes() for part in (survey.peaks, survey.powers, survey.energies)
    )


def unpack(raw: bytes) -> Survey:
    """What `pack` was given."""
    count = int.from_bytes(raw[:4], "little")
    peaks, powers = np.frombuffer(raw, np.float16, 2 * count, 4).reshape(2, -1)
    return make_survey(peaks, powers, np.frombuffer(raw, np.float64, offset=4 + 4 * count))


def join(surveys: Iterable[Survey], cells: int) -> Survey:
    """Of stretches that follow each other and have so many cells; each is let go once it is written down."""
    peaks, powers = np.zeros(cells, np.float16), np.zeros(cells, np.float16)
    energies: list[Energies] = []
    lengths: list[Energies] = []
    at = 0
    for each in surveys:
        here = slice(at, at := at + len(each.peaks))
        peaks[here], powers[here] = each.peaks, each.powers
        energies.append(each.energies)
        lengths.append(each.lengths)
    return Survey(peaks, powers, np.concatenate(energies), np.concatenate(lengths))


def cell_peaks(block: Samples, cell: int, floor: float) -> Samples:
    """Peak of each cell; where it is above `floor` (linear), the values beside its largest sample count as well."""
    columns = block.reshape(len(block), -1)
    peaks = np.zeros(len(block) // cell, np.float32)
    for c in range(columns.shape[1]):
        sizes = np.abs(columns[:, c]).reshape(-1, cell)
        largest = sizes.argmax(axis=1) + np.arange(0, len(block), cell)
        highest = sizes.reshape(-1)[largest]
        near = np.flatnonzero(highest > floor)
        highest[near] = beside(columns[:, c], largest[near])
        np.maximum(peaks, highest, out=peaks)
    return peaks


def plan(heard: Survey, mastering: Mastering, ceiling_db: float) -> Plan:
    """The gain that brings the limited mix to the mastering's loudness; 0 dB where there is nothing to hear."""
    target = mastering.loudness_lufs
    mix = heard.loudness_lufs
    if not isfinite(mix):
        return Plan(0.0, ceiling_db, heard.peaks)
    made = Plan(min(target - mix, MOST_GAIN_DB), ceiling_db, heard.peaks)
    slope, step, missing = 1.0, 0.0, np.inf
    for _ in range(ROUNDS):
        before, missing = missing, target - limited_lufs(heard, made)
        if abs(missing) < CLOSE_LU:
            break
        if isfinite(before):  # the harder it is limited, the less a dB of gain brings
            slope = min(1.0, max(LEAST_SLOPE, (before - missing) / step))
        step = min(missing / slope, MOST_GAIN_DB - made.gain_db)
        if not step:
            break
        made = replace(made, gain_db=made.gain_db + step)
    return made


def limited_lufs(heard: Survey, made: Plan) -> float:
    """Loudness of the mix once `made` has been applied, from the survey alone."""
    if decibels(float(heard.peaks.max(initial=0.0))) + made.gain_db <= made.ceiling_db:
        return heard.loudness_lufs + made.gain_db
    count = len(heard.energies)
    kept = np.ones(count)
    starts = np.concatenate(([0], np.cumsum(heard.lengths))).astype(np.intp)
    for first in range(0, count, SECTION_HOPS):
        last = min(first + SECTION_HOPS, count)
        curve = limiter(made, int(starts[first]), int(starts[last]))
        if curve is not None:
            powers = heard.powers[starts[first] : starts[last]].astype(np.float32)
            hops = starts[first:last] - starts[first]
            left = np.add.reduceat(powers * np.square(curve[1:-1]), hops)
            kept[first:last] = left / np.maximum(np.add.reduceat(powers, hops), np.float32(1e-20))
    return integrated_lufs(heard.energies * kept, heard.lengths) + made.gain_db


def limiter(made: Plan, first: int, last: int) -> Samples | None:
    """Gain (linear, at most 1) at the middle of each cell from `first` - 1 to `last`; None where there is no
    need."""
    peaks = near_peaks(made, first, last)
    if peaks is None:
        return None
    over = made.ceiling_db - made.gain_db - 20 * np.log10(np.maximum(peaks, np.float32(1e-6)))
    need = np.full(len(over) + 2, 0.0)
    need[1:-1] = np.minimum(over, 0.0)
    need = np.minimum(np.minimum(need, np.append(need[1:], 0.0)), np.append(0.0, need[:-1]))
    slope = np.arange(len(need))
    need = np.minimum.accumulate(need - SLOPE_DB * slope) + SLOPE_DB * slope
    need = (np.minimum.accumulate(need[::-1] - SLOPE_DB * slope) + SLOPE_DB * slope)[::-1]
    wanted = need[MARGIN_CELLS : MARGIN_CELLS + last - first + 2]
    return np.asarray(10 ** (np.minimum(wanted, 0.0) / 20), np.float32)


def near_peaks(made: Plan, first: int, last: int) -> Samples | None:
    """The peaks that shape `limiter` for these cells, always as many; None where it has nothing to do."""
    lo, hi = first - MARGIN_CELLS, last + MARGIN_CELLS
    known = made.peaks[max(0, lo) : hi].astype(np.float32)
    if float(known.max(initial=0.0)) * linear(made.gain_db) <= linear(made.ceiling_db):
        return None
    peaks = np.zeros(hi - lo, np.float32)
    peaks[max(0, -lo) : max(0, -lo) + len(known)] = known
    return peaks


def apply(blocks: Iterable[Samples], made: Plan, at: int = 0) -> Iterator[Samples]:
    """The mix at its gain, limited; blocks as in `survey`, the first beginning at cell `at`."""
    gain = np.float32(linear(made.gain_db))
    for block in blocks:
        cells = -(-len(block) // CELL)
        curve = limiter(made, at, at + cells)
        at += cells
        if curve is None:
            yield block * gain
            continue
        envelope = spread(curve * gain, CELL)[: len(block)]
        yield block * (envelope if block.ndim == 1 else envelope[:, None])


def spread(curve: Samples, cell: int) -> Samples:
    """A gain for every frame from those at the middles of the cells, one cell more at either end."""
    weights = ((np.arange(cell) + 0.5) / cell + 0.5).astype(np.float32)
    early, late = weights[: cell // 2], weights[cell // 2 :] - 1
    before, here, after = curve[:-2, None], curve[1:-1, None], curve[2:, None]
    return np.hstack((before + (here - before) * early, here + (after - here) * late)).reshape(-1)


def linear(db: float) -> float:
    """Amplitude of a level in dB."""
    return float(10 ** (db / 20))


def as_int16(block: Samples, scale: float = 1.0) -> npt.NDArray[np.int16]:
    """Rounded to 16 bits, kept within full scale."""
    rounded = np.rint(block * np.float32(32_767 * scale))
    return np.asarray(np.clip(rounded, -32_768, 32_767), np.int16)
