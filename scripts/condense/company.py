"""What a sentence knows once each has been judged by itself: whom it competes with, and who says the same.

A summary has room for three or four sentences, so that a good one is left out where four others are better, and the
one after a lead that says everything is worth less than the one after a lead that says nothing.
"""

import numpy as np

from scripts.condense.features import Floats, Reading

_ABSENT = -1.0
"""The odds of a neighbour before the first sentence or behind the last."""


@np.errstate(invalid="ignore")
def describe(reading: Reading, gain: Floats) -> Floats:
    """(n, features): those of `reading.table`, and beside them what `gain` (n,), the first judgement, makes known."""
    n = len(gain)
    padded = np.concatenate([[_ABSENT, _ABSENT], gain, [_ABSENT, _ABSENT]])
    order = np.empty(n)
    order[np.argsort(-gain, kind="stable")] = np.arange(n)
    mass = gain * reading.words
    before = np.cumsum(mass) - mass
    others = reading.likeness - np.eye(n, dtype=np.float32)
    tallest = np.zeros(5)
    tallest[: min(5, n)] = np.sort(gain)[::-1][:5]
    same = np.ones(n)
    beside = np.column_stack(
        [
            gain,
            padded[1:-3],
            padded[:-4],
            padded[3:-1],
            padded[4:],
            order,
            before,
            mass.sum() - before - mass,
            tallest[0] * same,
            tallest[2] * same,
            tallest[3] * same,
            tallest[4] * same,
            gain - tallest[3],
            (others * gain).max(1),
            others @ gain,
            mass.sum() * same,
        ]
    )
    return np.hstack([reading.table, beside.astype(np.float32)])
