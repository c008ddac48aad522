"""Mastering: the plan is made once and holds."""

from collections.abc import Iterator
from functools import cache

import numpy as np
import pytest

from audio.dsp import limiter
from audio.mastering import Mastering
from audio.sound import Samples, Sound
from tests.audio.conftest import measure

RATE = 44_100


def blocks(sound: Samples) -> Iterator[Samples]:
    size = 10 * limiter.HOP
    return (sound[i : i + size] for i in range(0, len(sound), size))


@cache
def spiky(seconds: float = 6.0) -> Samples:
    """A voice of forty harmonics, with syllables: its peaks stand 15 dB above its loudness."""
    t = np.arange(int(seconds * RATE)) / RATE
    voice = sum(np.cos(2 * np.pi * 110 * k * t + 0.3 * k * k) / k**0.9 for k in range(1, 40))
    return (voice * (0.55 + 0.45 * np.sin(2 * np.pi * 3 * t)) * 0.15).astype(np.float32)


def mastered(sound: Samples, mastering: Mastering, ceiling_db: float) -> Samples:
    heard = limiter.survey(blocks(sound), RATE, ceiling_db)
    made = limiter.plan(heard, mastering, ceiling_db)
    return np.concatenate(list(limiter.apply(blocks(sound), made)))


@pytest.mark.parametrize("gain", [0.3, 1.0, 3.0])
def test_any_mix_comes_out_at_the_loudness_asked_for(gain: float) -> None:
    out = mastered(spiky() * np.float32(gain), Mastering(), -2.0)
    loudness_lufs, peak_dbtp = measure(Sound(out, RATE))
    assert loudness_lufs == pytest.approx(-16.0, abs=0.1)
    assert peak_dbtp <= -1.9


def test_the_loudness_is_right_after_the_limiter_has_taken_its_share() -> None:
    sound = spiky()
    heard = limiter.survey(blocks(sound), RATE, -8.0)
    made = limiter.plan(heard, Mastering(), -8.0)
    assert made.gain_db > -16.0 - heard.loudness_lufs + 0.3
    assert measure(Sound(mastered(sound, Mastering(), -8.0), RATE))[0] == pytest.approx(-16.0, abs=0.15)


def test_a_mix_without_peaks_is_only_turned_up() -> None:
    hum = (0.02 * np.sin(2 * np.pi * 300 * np.arange(6 * RATE) / RATE)).astype(np.float32)
    out = mastered(hum, Mastering(), -2.0)
    ratio = out[1000:] / np.where(np.abs(hum[1000:]) > 1e-3, hum[1000:], np.nan)
    assert np.nanmax(ratio) - np.nanmin(ratio) < 1e-4 * np.nanmax(ratio)


def test_the_limiter_moves_without_a_step() -> None:
    sound = np.full(4 * RATE, 0.05, np.float32)
    sound[2 * RATE : 2 * RATE + 50] = 0.9
    made = limiter.Plan(0.0, -6.0, limiter.survey(blocks(sound), RATE, -6.0).peaks)
    out = np.concatenate(list(limiter.apply(blocks(sound), made)))
    quiet = np.delete(out, slice(2 * RATE, 2 * RATE + 50))
    assert np.abs(out).max() <= 0.502
    assert quiet.min() < 0.04  # it goes down with the peak's neighbours ...
    assert np.abs(np.diff(quiet)).max() < 0.0005  # ... and smoothly
    assert np.allclose(out[: RATE + RATE // 2], 0.05)


def test_a_peak_between_two_samples_is_limited_too() -> None:
    t = np.arange(4 * RATE)
    sound = (np.sin(np.pi / 2 * t + np.pi / 4) * 0.9).astype(np.float32)
    out = mastered(sound, Mastering(loudness_lufs=-3.0), -3.0)
    assert measure(Sound(out, RATE))[1] < -2.7


def test_silence_stays_silence() -> None:
    assert not mastered(np.zeros(3 * RATE, np.float32), Mastering(), -2.0).any()


def test_two_channels_are_limited_together() -> None:
    sound = np.stack([spiky(), spiky() * np.float32(0.25)], axis=1)
    out = mastered(sound, Mastering(channels=2), -6.0)
    loud = np.abs(sound[:, 0]) > 0.01
    assert np.allclose(out[loud, 1] / out[loud, 0], 0.25, atol=1e-3)


def test_what_is_limited_in_sections_is_limited_as_in_one() -> None:
    sound = np.full(4 * RATE, 0.05, np.float32)
    sound[2 * RATE : 2 * RATE + 50] = 0.9
    peaks = limiter.survey(blocks(sound), RATE, -20.0).peaks
    made, count = limiter.Plan(0.0, -20.0, peaks), len(peaks)
    whole = limiter.limiter(made, 0, count)
    assert whole is not None
    for cut in range(2 * RATE // limiter.CELL - 20, 2 * RATE // limiter.CELL + 22, 3):
        for first, last in ((0, cut), (cut, count)):
            section = limiter.limiter(made, first, last)
            assert section is not None
            assert np.allclose(section, whole[first : last + 2], atol=1e-6)
