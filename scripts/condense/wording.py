"""Words that a summary would hold: a set of sentences is good when it says most of them and little else.

The second opinion beside `sets`: that judges a set by its shape, this by what it says. A page without a title needs
it most, since a title is the plainest sign of which words matter.
"""

import numpy as np

from scripts.condense.features import Floats, Reading

_FIRMNESS = 0.05
"""Sets that promise this much less (F1) than the best count for a share of 1/e beside it."""


@np.errstate(invalid="ignore")
def describe(reading: Reading, gain: Floats, sets: Floats, promise: Floats) -> Floats:
    """(vocabulary, features) of the words of the article."""
    holds = reading.holds
    n, size = holds.shape
    valued = holds * gain[:, None]
    first = holds.argmax(0)
    ranked = -np.sort(-valued, 0)
    share = np.exp((promise - promise.max()) / _FIRMNESS)
    covered = (sets @ holds > 0).astype(np.float32)
    same = np.ones(size, np.float32)
    return np.column_stack(
        [
            holds.sum(0),
            reading.rarity,
            first,
            first / n,
            ranked[0],
            ranked[1] if n > 1 else 0 * same,
            valued.sum(0),
            1 - np.prod(1 - valued, 0),
            holds[0],
            (share / share.sum()) @ covered,
            reading.words[first],
            gain[first],
            reading.title,
            reading.title.sum() * same,
            n * same,
            np.sort(gain)[-3:].sum() * same,
            covered[0],
        ]
    ).astype(np.float32)


@np.errstate(invalid="ignore", over="ignore")
def expected(reading: Reading, sets: Floats, odds: Floats) -> Floats:
    """(m,) F1 over words that each of `sets` may expect; `odds` (vocabulary,) are the log-odds of each word."""
    likely = 1 / (1 + np.exp(-odds.astype(np.float64)))
    covered = sets @ reading.holds > 0
    return np.asarray(2 * (covered @ likely) / (covered.sum(1) + likely.sum()), np.float32)
