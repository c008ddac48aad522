"""Sets of sentences: a summary is judged as a whole, since it has a length and says things once."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from scripts.condense.coherence import Ties
from scripts.condense.features import Floats, Reading

SEARCHED = 12
"""Sentences among which all sets are looked at: 2**12 of them."""
JUDGED = 80
"""Sets that the second stage looks at."""
LENGTH_WEIGHT = 0.15
"""What being off the length costs, in F1 for each part of it, where the length is that of the summaries learned."""
STRICT = 0.5
"""The same where another length is wanted: what is worth keeping was learned from summaries of one length, and of
long ones it says nothing."""
TWICE = 0.7
"""Two sentences as alike as this say the same."""

# columns of Reading.table whose mean over the set counts: quotation, person, date, title, ...
_MEANS = [22, 23, 24, 25, 28, 29, 30, 32, 33, 34, 35, 36, 37, 38, 40, 3, 4, 43]
_LINKS = [32, 33, 34, 40]
_PARAGRAPH = 3


# some builds of OpenBLAS raise the flag on lanes beside the matrix; what goes in is finite
@np.errstate(invalid="ignore")
def candidates(
    reading: Reading, gain: Floats, ties: Ties, words: float, strict: float = LENGTH_WEIGHT
) -> tuple[Floats, Floats]:
    """Coherent sets of about `words` words, best first: (m, n) of 0 and 1, and what each promises, (m,).

    Summaries of news are of much the same length: with L words in the set and `words` in the ideal one,
    2 * sum(gain * words) / (L + words) is the expected F1.
    """
    size = reading.words
    n = len(size)
    top = np.sort(np.argsort(-gain, kind="stable")[:SEARCHED])
    bits = ((np.arange(1, 2 ** len(top))[:, None] >> np.arange(len(top))) & 1).astype(np.float32)
    bits = bits[_whole(bits, top, reading, ties)]
    length = bits @ size[top]
    promise = (
        2 * (bits @ (size * gain)[top]) / (length + words) - strict * np.abs(length - 1.03 * words) / words
    )
    fits = (length >= 0.65 * words) & (length <= 1.6 * words)
    if not fits.any():
        away = np.abs(length - words)
        fits = away <= away.min() + 0.5
    order = np.argsort(-np.where(fits, promise, -9.0), kind="stable")[: min(JUDGED, int(fits.sum()))]
    sets = np.zeros((len(order), n), np.float32)
    sets[:, top] = bits[order]
    return sets, promise[order].astype(np.float32)


def _whole(bits: Floats, top: NDArray[np.intp], reading: Reading, ties: Ties) -> NDArray[np.bool_]:
    """Which sets pay all debts, part no quotation and say nothing twice; all of them where none does."""
    where = {int(number): place for place, number in enumerate(top)}
    held = bits > 0
    good = np.ones(len(bits), np.bool_)
    for number, paid in ties.debts:
        if number in where:
            there = [where[k] for k in paid if k in where]
            good &= ~held[:, where[number]] | held[:, there].any(1)
    for unit in ties.units:
        there = [where[k] for k in unit if k in where]
        if unit[0] in ties.tails:  # whoever is quoted is quoted to the end, where the speaker is named
            for one, following in pairwise(unit):
                if one in where:
                    good &= ~held[:, where[one]] | (
                        held[:, where[following]] if following in where else False
                    )
        elif len(there) == len(unit):
            good &= held[:, there].all(1) | ~held[:, there].any(1)
        elif there:
            good &= ~held[:, there].any(1)
    close = reading.likeness[np.ix_(top, top)]
    for one, other in zip(*np.nonzero(np.triu(close, 1) > TWICE), strict=True):
        good &= ~(held[:, one] & held[:, other])
    return good if good.any() else np.ones(len(bits), np.bool_)


@np.errstate(invalid="ignore")
def describe(reading: Reading, gain: Floats, sets: Floats, promise: Floats) -> Floats:
    """(m, features) of `sets`, for the second stage."""
    table, size, n = reading.table, reading.words, len(reading.words)
    m = len(sets)
    place = np.arange(n)
    count = sets.sum(1)
    length = sets @ size
    worth = sets @ (size * gain)
    lowest = np.where(sets > 0, gain, 9.0).min(1)
    missed = np.where(sets > 0, -9.0, gain).max(1)
    opening = np.zeros((m, 10), np.float32)
    opening[:, : min(10, n)] = sets[:, :10]
    first = np.where(sets > 0, place, 99).min(1)
    last = np.where(sets > 0, place, -1).max(1)
    others = reading.likeness - np.eye(n, dtype=np.float32)
    covered = (sets @ (reading.weights > 0).astype(np.float32) > 0).astype(np.float32)
    weight = reading.weights.max(0)
    titled = weight * reading.title
    common = weight * reading.spread
    after = np.append(gain, 0.0)[last + 1]
    after_size = np.append(size, 0.0)[last + 1]
    shifted = np.concatenate([np.zeros((m, 1), np.float32), sets[:, :-1]], 1)
    home = table[:, _PARAGRAPH].astype(int)
    homes = np.zeros((n, home.max() + 1), np.float32)
    homes[place, home] = 1.0
    part = sets @ homes
    touched = (part > 0).sum(1)
    full = (part == homes.sum(0)).sum(1)
    order = np.empty(n, np.float32)
    order[np.argsort(-gain, kind="stable")] = place
    same = np.ones(m, np.float32)
    return np.column_stack(
        [
            length,
            count,
            worth,
            worth / length,
            lowest,
            np.where(sets > 0, gain, -9.0).max(1),
            missed,
            lowest - missed,
            opening,
            first,
            last,
            (last - first + 1) - count,
            (sets @ place) / count,
            ((sets @ others) * sets).sum(1) / np.maximum(1, count * (count - 1)),
            (covered @ titled) / max(1e-6, float(titled.sum())),
            (covered @ common) / max(1e-6, float(common.sum())),
            (covered @ weight) / max(1e-6, float(weight.sum())),
            (covered @ weight) / length,
            covered.sum(1) / length,
            after,
            after_size,
            (sets * shifted).sum(1),
            (sets @ table[:, _MEANS]) / count[:, None],
            (sets * (1 - shifted)) @ (table[:, _LINKS] * (place > 0)[:, None]),
            touched,
            full,
            touched - full,
            (sets @ order) / count,
            promise,
            promise - promise.max(),
            np.arange(m),
            gain[first],
            gain[last],
            size[last],
            length / count,
            length - size[last],
            n * same,
            gain[:5].sum() * same,
            size.sum() * same,
            np.abs(length - 58),
            size[0] * same,
        ]
    ).astype(np.float32)
