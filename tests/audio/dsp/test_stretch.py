"""Speech put closer together or drawn apart keeps its pitch, its length is exact, and nothing in it moves away."""

import numpy as np
import pytest

from audio.dsp.stretch import SEEK_S, stretch
from audio.sound import Samples

RATE = 24_000


def hum(seconds: float, hz: float = 110.0) -> Samples:
    """A voice of eight harmonics."""
    t = np.arange(round(seconds * RATE)) / RATE
    return np.asarray(sum(np.sin(2 * np.pi * hz * n * t) / n for n in range(1, 9)) / 4, np.float32)


def pitch_hz(sound: Samples) -> float:
    likeness = np.correlate(sound[:6_000], sound[:3_000], "valid")
    return RATE / (100 + int(np.argmax(likeness[100:400])))


@pytest.mark.parametrize("speed", [0.7, 0.95, 1.2, 1.33, 1.9])
def test_a_quicker_voice_is_shorter_and_no_higher(speed: float) -> None:
    said = hum(1.5)
    quick = stretch(said, speed, RATE)
    assert len(quick) == round(len(said) / speed)
    assert pitch_hz(quick[2_000:]) == pytest.approx(110, abs=2)


@pytest.mark.parametrize("speed", [0.8, 1.3])
def test_a_steady_voice_stays_steady(speed: float) -> None:
    said = hum(2.0)
    blocks = stretch(said, speed, RATE)[1_200:-1_200]
    levels = [float(np.sqrt(np.mean(block**2))) for block in np.array_split(blocks, 40)]
    assert max(levels) / min(levels) < 1.1
    assert np.max(np.abs(np.diff(blocks))) < 1.3 * np.max(np.abs(np.diff(said)))


@pytest.mark.parametrize("speed", [0.75, 1.35])
def test_a_moment_lies_where_its_time_says(speed: float) -> None:
    said = np.zeros(3 * RATE, np.float32)
    chance = np.random.default_rng(7)
    for second in (0.5, 1.25, 2.4):
        said[round(second * RATE) :][:1_200] = chance.normal(0, 0.2, 1_200)
    heard = np.flatnonzero(np.abs(stretch(said, speed, RATE)) > 0.05) / RATE
    begins = heard[np.flatnonzero(np.diff(heard, prepend=-1.0) > 0.2)]
    assert begins == pytest.approx([0.5 / speed, 1.25 / speed, 2.4 / speed], abs=SEEK_S + 0.005)


def test_what_is_nearly_the_right_pace_is_left_alone() -> None:
    said = hum(0.3)
    assert stretch(said, 1.004, RATE) is said


@pytest.mark.parametrize("frames", [0, 1, 50, 700])
@pytest.mark.parametrize("speed", [0.6, 1.8])
def test_a_sound_shorter_than_a_window_has_the_right_length(frames: int, speed: float) -> None:
    assert len(stretch(hum(1.0)[:frames], speed, RATE)) == round(frames / speed)


def test_the_same_sound_gives_the_same_bytes() -> None:
    said = np.random.default_rng(3).normal(0, 0.1, RATE).astype(np.float32)
    assert stretch(said, 1.25, RATE).tobytes() == stretch(said, 1.25, RATE).tobytes()


@pytest.mark.parametrize("speed", [0.0, -1.0, float("nan")])
def test_there_is_no_standing_still(speed: float) -> None:
    with pytest.raises(ValueError, match="speed"):
        stretch(hum(0.1), speed, RATE)
