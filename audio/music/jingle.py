"""Our own station sounds, made by code: nobody else's recording, the same bytes each time.

One figure in slendro goes through an edition: the intro plays it whole, the stings quote it, the bed turns it over
softly without beginning or end, the outro brings it home to the gong. Morning is bright and quick, noon stands in the
middle, evening is low and slow.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

import numpy as np

from audio.dsp.loudness import SINGLE
from audio.music import instruments
from audio.music.cues import Assets
from audio.sound import Samples, Sound

ROOM_S = 1.1
PEAK = 0.6
"""-4.4 dBFS."""
BED_PEAK = 0.35
"""-9 dBFS."""
FADE_S = 0.4
FFT_STEP = 1 << 14
"""Multiples of it have small prime factors."""

Note = tuple[float, int, float]
"""Beat, slendro degree, strength."""


@dataclass(frozen=True, slots=True)
class Colour:
    """What sets an edition's sounds apart."""

    root_hz: float
    beat_s: float
    brightness: float
    figure: tuple[int, ...]
    """The station's figure, in slendro degrees, a note each half beat."""
    shaken: tuple[int, ...]
    """The angklung's chord."""
    seed: int


COLOURS = {
    "pagi": Colour(587.0, 0.36, 1.2, (0, 2, 3, 5, 3, 5, 6, 7), (5, 7, 10), 11),
    "siang": Colour(523.0, 0.42, 1.0, (0, 3, 2, 5, 3, 6, 5, 7), (3, 5, 8), 12),
    "malam": Colour(392.0, 0.52, 0.7, (5, 3, 4, 2, 3, 1, 2, 0), (0, 2, 5), 13),
}


def make(edition: str, rate: int) -> Assets:
    """The sounds of an edition ("pagi", "siang", "malam"; any other sounds like noon), stereo, at `rate`."""
    colour = COLOURS.get(edition, COLOURS["siang"])
    rng = np.random.default_rng(colour.seed)
    band = Band(colour, rate, rng)
    half = len(colour.figure) // 2
    return Assets(
        intro=band.piece(_intro(colour), gong_at=0.0, shaken_at=len(colour.figure) / 2, seconds=2.6),
        stings=(
            band.piece(_run(colour.figure[:half], 0.5), None, shaken_at=0.0, seconds=1.3, shake_s=0.7),
            band.piece(_run(colour.figure[half:], 0.5), None, shaken_at=1.0, seconds=1.3, shake_s=0.7),
        ),
        bed=band.bed(),
        outro=band.piece(_outro(colour), gong_at=len(colour.figure) / 2 + 1.0, shaken_at=0.0, seconds=3.4),
    )


def _run(degrees: Iterable[int], step: float, start: float = 0.0, strength: float = 0.9) -> list[Note]:
    return [(start + i * step, degree, strength) for i, degree in enumerate(degrees)]


def _intro(colour: Colour) -> list[Note]:
    """The figure, with the lower bars answering between its notes, as two players of a gamelan share a line."""
    answer = [(beat + 0.25, degree - 5, 0.45) for beat, degree, _ in _run(colour.figure, 0.5)]
    close = len(colour.figure) / 2
    return [*_run(colour.figure, 0.5), *answer, (close, 5, 1.0), (close, 0, 0.8)]


def _outro(colour: Colour) -> list[Note]:
    """The figure backwards and home."""
    close = len(colour.figure) / 2
    return [
        *_run(reversed(colour.figure), 0.5),
        (close + 0.25, 3, 0.7),
        (close + 1.0, 0, 1.0),
        (close + 1.0, 5, 0.6),
    ]


class Band:
    """The players of one edition; each bar is struck once and its sound kept."""

    def __init__(self, colour: Colour, rate: int, rng: np.random.Generator) -> None:
        self.colour, self.rate, self.rng = colour, rate, rng
        self.room = instruments.room(ROOM_S, rate, rng)
        self._struck: dict[tuple[int, float], Samples] = {}

    def piece(
        self,
        notes: list[Note],
        gong_at: float | None,
        shaken_at: float,
        seconds: float,
        shake_s: float = 1.5,
    ) -> Sound:
        """`notes` with a gong and a shaken chord at their beats; it rings for `seconds` after the last."""
        last = max(beat for beat, _, _ in notes)
        dry = np.zeros((2, int((last * self.colour.beat_s + seconds) * self.rate)), np.float32)
        add = partial(place, dry)
        self._strike(add, notes, self.colour.brightness)
        if gong_at is not None:
            low = self.colour.root_hz / 8
            add(instruments.gong(low, 3.0, self.rate), self._frame(gong_at), 0.0, 0.8)
        for number, degree in enumerate(self.colour.shaken):
            chord = instruments.angklung(self._pitch(degree), shake_s, self.rate, self.rng)
            add(chord, self._frame(shaken_at), 0.6 * (number - 1), 0.22)
        wet = in_room(dry, self.room, circular=False)
        fade = int(FADE_S * self.rate)
        wet[-fade:] *= (0.5 + 0.5 * np.cos(np.linspace(0, np.pi, fade, dtype=np.float32)))[:, None]
        return Sound(levelled(wet, PEAK), self.rate)

    def bed(self) -> Sound:
        """Sixteen beats without beginning or end: what rings over the end is heard at the beginning."""
        beats = 16
        dry = np.zeros((2, self._frame(beats)), np.float32)
        add = partial(place, dry, circular=True)
        low = [degree - 5 for degree in self.colour.figure]
        notes = [*_run(low, 1.0, 0.0, 0.8), *_run(reversed(low), 1.0, 8.0, 0.7)]
        notes += [(beat + 0.5, degree + 2, 0.3) for beat, degree, _ in notes[::2]]
        self._strike(add, notes, 0.35)
        for beat in (0.0, 8.0):
            add(instruments.gong(self.colour.root_hz / 4, 3.0, self.rate), self._frame(beat), 0.0, 0.35)
        return Sound(levelled(in_room(dry, self.room, circular=True), BED_PEAK), self.rate)

    def _strike(
        self, add: Callable[[Samples, int, float, float], None], notes: list[Note], brightness: float
    ) -> None:
        for beat, degree, strength in notes:
            if (degree, brightness) not in self._struck:
                self._struck[degree, brightness] = instruments.bar(
                    self._pitch(degree), 1.6, self.rate, brightness
                )
            side = max(-0.7, min(0.7, (degree - 3) / 7))
            add(self._struck[degree, brightness], self._frame(beat), side, strength)

    def _pitch(self, degree: int) -> float:
        return instruments.pitch(self.colour.root_hz, degree)

    def _frame(self, beat: float) -> int:
        return int(beat * self.colour.beat_s * self.rate)


def place(
    out: Samples, sound: Samples, at: int, side: float, strength: float, *, circular: bool = False
) -> None:
    """Add mono `sound` to the stereo `out`, shape (2, frames); `side` is -1 (left) to 1. What does not fit is dropped,
    or wraps round."""
    angle = (side + 1) * np.pi / 4
    gains = np.array([np.cos(angle), np.sin(angle)], np.float32) * np.float32(strength)
    while len(sound):
        part = sound[: out.shape[1] - at]
        for ear, gain in zip(out, gains, strict=True):
            ear[at : at + len(part)] += part * gain
        sound, at = sound[len(part) :], 0
        if not circular:
            break


def in_room(dry: Samples, room: Samples, *, circular: bool) -> Samples:
    """The dry sound, shape (2, frames), with a quarter of its room, by FFT; shape (frames, 2). A circular one keeps its
    length and has no join."""
    frames = dry.shape[1]
    size = frames if circular else -(-(frames + len(room)) // FFT_STEP) * FFT_STEP
    spectrum = np.fft.rfft(dry, size, norm=SINGLE)
    spectrum *= np.fft.rfft(np.ascontiguousarray(room.T), size, norm=SINGLE)
    wet = np.fft.irfft(spectrum, size)[
        :, :frames
    ]  # still to be multiplied by what both spectra were divided by
    return np.ascontiguousarray((dry + np.float32(0.25 * float(size) ** 2) * wet).T, np.float32)


def levelled(sound: Samples, peak: float) -> Samples:
    """Brought to `peak`."""
    return np.asarray(sound * np.float32(peak / np.abs(sound).max()), np.float32)
