"""Loudness range kept within what a kitchen or a car allows: quiet stretches are brought nearer to loud ones, slowly.

The gain is planned on the whole programme from its short-term loudness (3 s), so nothing pumps: it changes over
seconds, and speech keeps the accents within a sentence.
"""

from collections.abc import Iterable, Iterator

import numpy as np
import numpy.typing as npt

from audio.dsp.loudness import ABSOLUTE_GATE_LUFS, HOPS_PER_S, RANGE_GATE_LU, RANGE_HOPS, Energies, range_lu
from audio.sound import Samples

SMOOTH_HOPS = 2 * HOPS_PER_S
MOST_DB = 12.0
"""Neither raised nor lowered by more."""
QUIET = 1e-12
ROUNDS = 4


def plan_gains(hops: Energies, most_lu: float) -> Samples | None:
    """Gain (linear) at the middle of each hop; None when the range is within `most_lu` already."""
    if range_lu(hops) <= most_lu:
        return None
    gain_db = np.zeros(len(hops))
    for _ in range(ROUNDS):
        levelled = hops * 10 ** (gain_db / 10)
        wide = range_lu(levelled)
        if wide <= most_lu:
            break
        gain_db += _smooth(_towards_the_middle(levelled, 0.95 * most_lu / wide), SMOOTH_HOPS)
    return np.asarray(10 ** (np.clip(gain_db, -MOST_DB, MOST_DB) / 20), np.float32)


def apply_gains(
    blocks: Iterable[Samples], gains: Samples, middles: npt.NDArray[np.float64], at: int = 0
) -> Iterator[Samples]:
    """The mix at those gains, without steps between them; the first block begins at frame `at`, and the gains stand at
    the frames `middles`."""
    for block in blocks:
        gain = np.interp(np.arange(at, at + len(block)), middles, gains).astype(np.float32)
        at += len(block)
        yield block * (gain if block.ndim == 1 else gain[:, None])


def _towards_the_middle(hops: Energies, ratio: float) -> Energies:
    """dB that bring each moment's distance from the median to `ratio` of it; pauses keep the gain around them."""
    level = 10 * np.log10(_smooth(hops, RANGE_HOPS) + QUIET)
    heard = level > max(ABSOLUTE_GATE_LUFS, 10 * np.log10(hops.mean() + QUIET) + RANGE_GATE_LU)
    if not heard.any():
        return np.zeros(len(hops))
    wanted = (ratio - 1) * (level - np.median(level[heard]))
    places = np.arange(len(hops))
    return np.asarray(np.interp(places, places[heard], wanted[heard]))


def _smooth(values: Energies, width: int) -> Energies:
    """Moving mean, its edges held."""
    padded = np.pad(values, (width // 2, width - width // 2 - 1), mode="edge")
    return np.convolve(padded, np.full(width, 1 / width), mode="valid")
