"""Speech made quicker or slower without a change of pitch: WSOLA (Verhelst and Roelands, ICASSP 1993).

A voice that is hurried swallows its vowels. What it reads at its ease and is then put closer together stays clear:
docs/voices.md has the figures.
"""

import numpy as np

from audio.sound import Samples

WINDOW_S = 0.030
"""Two periods of a low man's voice and more."""
SEEK_S = 0.010
"""How far a window may move to fit: half a window of a man's voice at 50 Hz; nothing is heard to move by it."""
NEGLIGIBLE = 0.01
"""A change of speed that is not worth touching a sound for."""


def stretch(samples: Samples, speed: float, rate: int) -> Samples:
    """Mono `samples` at `speed` times their pace: of length len(samples) / speed, a moment t lies at t / speed.

    Each moment is exact to SEEK_S. Speeds from 0.5 to 2 sound like speech; near 1 the samples come back as they are.
    Raises ValueError for a speed that is not above zero.
    """
    if not speed > 0:
        raise ValueError(f"speed {speed} is not above zero")
    if abs(speed - 1) < NEGLIGIBLE or not len(samples):
        return samples
    hop, seek = max(1, round(rate * WINDOW_S / 2)), round(rate * SEEK_S)
    length = 2 * hop
    wanted = round(len(samples) / speed)
    count = wanted // hop + 2
    # in the middle of its window a sound may be taken from before the beginning and from behind the end
    lead = hop + seek
    behind = max(0, round(count * hop * speed) + 3 * length + 2 * seek - len(samples))
    padded = np.pad(np.asarray(samples, np.float32), (lead, behind))
    window = np.hanning(length + 1)[:length].astype(np.float32)
    result = np.zeros(count * hop + length, np.float32)
    taken = seek
    for n in range(count):
        first = round(n * hop * speed)  # in `padded`, seek before the window's ideal place
        if n:
            follows = padded[taken + hop : taken + hop + length]
            taken = first + _most_alike(padded[first : first + length + 2 * seek], follows)
        result[n * hop : n * hop + length] += window * padded[taken : taken + length]
    return result[hop : hop + wanted]


def _most_alike(within: Samples, sound: Samples) -> int:
    """Where in `within` lies what is most like `sound`, by normalised correlation."""
    likeness = np.correlate(within, sound, "valid")
    energy = np.cumsum(np.concatenate([[0.0], within.astype(np.float64) ** 2]))
    energy = energy[len(sound) :] - energy[: len(energy) - len(sound)]
    return int(np.argmax(likeness / np.sqrt(energy + 1e-6)))
