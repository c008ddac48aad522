"""Loudness (ITU-R BS.1770-4) and true peak of any length of sound, block by block.

The K-weighting is applied to the spectrum of each tenth of a second: what is wanted is the energy alone, so
nothing need be filtered, and a minute of mono costs about 20 ms. Gating is the standard's: 400 ms windows in
steps of 100 ms, -70 LUFS absolute, -10 LU relative.
"""

from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt

from audio.sound import Samples, Sound

Energies = npt.NDArray[np.float64]
"""Mean K-weighted square of each tenth of a second, channels summed."""

HOPS_PER_S = 10
HOPS_AT_ONCE = 8
"""Their spectra stay in the processor's cache."""
SINGLE: Final = "forward"
"""Divide a spectrum by its length: numpy then works in the samples' own precision. Its default multiplies by an
integer 1, for which it goes through float64, in two to four times the time (numpy 2.1 to 2.4)."""
WINDOW_HOPS = 4
OFFSET_LUFS = -0.691
"""BS.1770: brings a 997 Hz sine of full scale in one channel to -3.01 LUFS."""
ABSOLUTE_GATE_LUFS = -70.0
RELATIVE_GATE_LU = -10.0
RANGE_HOPS = 30
RANGE_GATE_LU = -20.0
TAPS = 24
"""Of the interpolator, at the original rate."""
PHASES = 4
BETWEEN = 0.6
"""A true peak between two samples is rarely above 1 / 0.6 of the larger one (4.4 dB)."""


class Meter:
    """Takes blocks in order; says the loudness and the true peak of all so far."""

    def __init__(self, rate: int) -> None:
        self.rate = rate
        self.true_peak = 0.0
        """Linear."""
        self._hop = rate // HOPS_PER_S
        self._rest: Samples | None = None
        self._edge: Samples | None = None
        self._energies: list[Energies] = []

    def add(self, block: Samples) -> None:
        """Hear the next block, shape (frames,) or (frames, channels)."""
        edge = np.zeros((TAPS, *block.shape[1:]), np.float32) if self._edge is None else self._edge
        near = np.concatenate((edge, block))  # or the cut between two blocks would look like a peak
        floor = BETWEEN * max(float(np.abs(near).max()), self.true_peak)
        if float(np.abs(block).max(initial=0.0)) > BETWEEN * self.true_peak:
            self.true_peak = max(self.true_peak, true_peak(near, floor))
        self._edge = near[-TAPS:].copy()
        joined = block if self._rest is None else np.concatenate((self._rest, block))
        whole = len(joined) // self._hop * self._hop
        if whole:
            self._energies.append(energies(joined[:whole], self.rate))
        self._rest = joined[whole:].copy()

    @property
    def energies(self) -> Energies:
        """Of every whole tenth of a second so far."""
        return np.concatenate(self._energies) if self._energies else np.zeros(0)

    @property
    def loudness_lufs(self) -> float:
        """Integrated, or -inf."""
        return integrated_lufs(self.energies)

    @property
    def range_lu(self) -> float:
        """Loudness range (LRA)."""
        return range_lu(self.energies)

    @property
    def peak_dbtp(self) -> float:
        """True peak, or -inf."""
        return decibels(self.true_peak)


def energies(samples: Samples, rate: int, hop: int = 0) -> Energies:
    """K-weighted mean square of each tenth of a second (or of each `hop` frames) of `samples`; an incomplete one at
    the end is left out."""
    hop = hop or rate // HOPS_PER_S
    count = len(samples) // hop
    weights = k_weights(rate, hop)
    total = np.zeros(count)
    alike = samples.ndim == 2 and samples.shape[1] == 2 and np.array_equal(samples[:, 0], samples[:, 1])
    channels = (
        [samples] if samples.ndim == 1 else [samples[:, c] for c in range(1 if alike else samples.shape[1])]
    )
    for channel in channels:
        for first in range(0, count, HOPS_AT_ONCE):
            few = channel[first * hop : min(first + HOPS_AT_ONCE, count) * hop].reshape(-1, hop)
            spectrum = np.fft.rfft(few, axis=1, norm=SINGLE).view(np.float32)
            total[first : first + len(few)] += np.square(spectrum, out=spectrum) @ weights
    return 2 * total if alike else total


def integrated_lufs(hops: Energies, lengths: Energies | None = None) -> float:
    """Gated loudness from the energies of tenths of a second; -inf when all is below the gate or too short.

    `lengths` says how long each is where some are shorter than the others.
    """
    if len(hops) < WINDOW_HOPS:
        return -np.inf
    windows = moving(hops, lengths, WINDOW_HOPS)
    heard = windows[windows > _power(ABSOLUTE_GATE_LUFS)]
    if not len(heard):
        return -np.inf
    gate = heard.mean() * 10 ** (RELATIVE_GATE_LU / 10)
    return _lufs(float(heard[heard > gate].mean()))


def moving(hops: Energies, lengths: Energies | None, width: int) -> Energies:
    """Mean energy of each `width` neighbours."""
    spans = np.ones(len(hops)) if lengths is None else lengths
    ends, sums = (np.cumsum(np.concatenate(([0.0], each))) for each in (spans, hops * spans))
    return np.asarray(np.maximum((sums[width:] - sums[:-width]) / (ends[width:] - ends[:-width]), 0.0))


def range_lu(hops: Energies, lengths: Energies | None = None) -> float:
    """Loudness range (EBU Tech 3342) from the energies of tenths of a second; 0.0 for less than three seconds.

    From the 10th to the 95th percentile of 3 s windows above -70 LUFS and above 20 LU below their mean power.
    """
    if len(hops) < RANGE_HOPS:
        return 0.0
    windows = moving(hops, lengths, RANGE_HOPS)
    heard = windows[windows > _power(ABSOLUTE_GATE_LUFS)]
    if not len(heard):
        return 0.0
    heard = np.sort(heard[heard > heard.mean() * 10 ** (RANGE_GATE_LU / 10)])
    # not np.percentile, which brings numpy.ma along
    low, high = np.interp(np.array([0.10, 0.95]) * (len(heard) - 1), np.arange(len(heard)), heard)
    return float(10 * np.log10(high / low))


def loudest_lufs(sound: Sound) -> float:
    """Loudness of the loudest 400 ms (momentary), silence added where the sound is shorter; -inf for
    silence."""
    padding = sound.rate * WINDOW_HOPS // HOPS_PER_S
    shape = ((0, padding),) + ((0, 0),) * (sound.samples.ndim - 1)
    hops = energies(np.pad(sound.samples, shape), sound.rate)
    windows = np.convolve(hops, np.full(WINDOW_HOPS, 1 / WINDOW_HOPS))
    loudest = float(windows.max(initial=0.0))
    return _lufs(loudest) if loudest > _power(ABSOLUTE_GATE_LUFS) else -np.inf


def true_peak(samples: Samples, floor: float) -> float:
    """Largest value of the sound four times oversampled, looked for only around samples above `floor` (linear);
    the first and last twelve samples serve as neighbours only."""
    most = 0.0
    for column in samples.reshape(len(samples), -1).T:
        places, values = around(column, floor)
        inner = (places >= TAPS // 2) & (places < len(column) - TAPS // 2)
        most = max(most, float(values[inner].max(initial=0.0)))
    return most


def around(channel: Samples, floor: float) -> tuple[npt.NDArray[np.intp], Samples]:
    """Where one channel has a local peak above `floor`, and the true peak within one sample of each such place."""
    size = np.abs(channel)
    places = np.flatnonzero(size > floor)
    before, after = size[np.maximum(places - 1, 0)], size[np.minimum(places + 1, len(size) - 1)]
    places = places[(size[places] >= before) & (size[places] >= after)]
    return places, beside(channel, places)


def beside(channel: Samples, places: npt.NDArray[np.intp]) -> Samples:
    """True peak of one channel within one sample of each of `places`."""
    if not len(places):
        return np.zeros(0, np.float32)
    windows = np.pad(channel, TAPS // 2)[places[:, None] + np.arange(TAPS + 1)]
    return np.asarray(np.maximum(np.abs(windows @ interpolator()).max(axis=1), np.abs(channel[places])))


@lru_cache(maxsize=1)
def interpolator() -> Samples:
    """Shape (25, 6): windowed sinc that gives the values at -3/4 … 3/4 of a sample around the middle one."""
    shifts = np.array([s / PHASES for s in range(1 - PHASES, PHASES) if s])
    distance = np.arange(TAPS + 1)[:, None] - TAPS / 2 - shifts
    window = np.cos(np.pi * distance / (TAPS + 2)) ** 2
    return np.asarray(np.sinc(distance) * window, np.float32)


@lru_cache(maxsize=32)
def k_weights(rate: int, hop: int) -> Samples:
    """Weight of each float of a viewed half spectrum of `hop` frames (real and imaginary alike), divided by `hop`.

    BS.1770 gives its two filters for 48 kHz; for other rates they are designed anew from their analogue
    parameters (the usual ones: shelf of 4.0 dB at 1682 Hz, Q 0.707; high-pass at 38.1 Hz, Q 0.5).
    """
    z = np.exp(-2j * np.pi * np.fft.rfftfreq(hop))
    gain, q, corner = (
        10 ** (3.999843853973347 / 20),
        0.7071752369554196,
        np.tan(np.pi * 1681.974450955533 / rate),
    )
    band = gain**0.4996667741545416
    shelf = (gain + band * corner / q + corner**2) + 2 * (corner**2 - gain) * z
    shelf = shelf + (gain - band * corner / q + corner**2) * z**2
    shelf /= (1 + corner / q + corner**2) + 2 * (corner**2 - 1) * z + (1 - corner / q + corner**2) * z**2
    q, corner = 0.5003270373238773, np.tan(np.pi * 38.13547087602444 / rate)
    high = (1 - 2 * z + z**2) * (1 + corner / q + corner**2)
    high /= (1 + corner / q + corner**2) + 2 * (corner**2 - 1) * z + (1 - corner / q + corner**2) * z**2
    weights = np.abs(shelf * high) ** 2 * 2
    weights[0] /= 2
    if hop % 2 == 0:
        weights[-1] /= 2
    return np.asarray(np.repeat(weights, 2), np.float32)


def decibels(value: float) -> float:
    """Of a linear amplitude; -inf for 0."""
    return 20 * float(np.log10(value)) if value > 0 else -np.inf


def _lufs(power: float) -> float:
    return OFFSET_LUFS + 10 * float(np.log10(power))


def _power(lufs: float) -> float:
    return float(10 ** ((lufs - OFFSET_LUFS) / 10))
