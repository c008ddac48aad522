"""The meter says what a listener's meter would say."""

import loudness
import numpy as np
import pytest

from audio.dsp.loudness import Meter, energies, loudest_lufs, range_lu
from audio.sound import Samples, Sound
from tests.audio.conftest import measure

RATE = 44_100


def sine(hz: float, seconds: float, amplitude: float = 1.0, phase: float = 0.0) -> Samples:
    t = np.arange(int(seconds * RATE)) / RATE
    return (amplitude * np.sin(2 * np.pi * hz * t + phase)).astype(np.float32)


def test_a_full_scale_tone_reads_as_the_standard_says() -> None:
    assert measure(Sound(sine(997, 5), RATE))[0] == pytest.approx(-3.01, abs=0.1)


@pytest.mark.parametrize("rate", [22_050, 44_100, 48_000])
def test_the_meter_agrees_with_another(rate: int) -> None:
    noise = np.random.default_rng(1).standard_normal(20 * rate).astype(np.float32) * 0.1
    assert measure(Sound(noise, rate))[0] == pytest.approx(loudness.integrated_loudness(noise, rate), abs=0.1)


def test_a_long_pause_does_not_make_a_programme_quieter() -> None:
    speech = sine(400, 10, 0.2)
    with_pause = np.concatenate((speech, np.zeros(20 * RATE, np.float32), speech))
    assert measure(Sound(with_pause, RATE))[0] == pytest.approx(measure(Sound(speech, RATE))[0], abs=0.15)


def test_blocks_of_any_length_give_the_same_loudness() -> None:
    sound = sine(300, 7.3, 0.3) * np.linspace(0, 1, int(7.3 * RATE), dtype=np.float32)
    meter = Meter(RATE)
    for block in np.array_split(sound, 37):
        meter.add(block)
    assert (meter.loudness_lufs, meter.peak_dbtp) == pytest.approx(measure(Sound(sound, RATE)), abs=0.01)


def test_a_voice_in_both_channels_is_three_lu_louder_than_in_one() -> None:
    voice = sine(500, 4, 0.1)
    mono, stereo = (measure(Sound(s, RATE))[0] for s in (voice, np.stack([voice, voice], axis=1)))
    assert stereo - mono == pytest.approx(3.01, abs=0.01)


def test_a_peak_between_the_samples_is_found() -> None:
    sound = sine(RATE / 4, 1, 0.5, phase=np.pi / 4)
    assert np.abs(sound).max() < 0.36
    assert measure(Sound(sound, RATE))[1] == pytest.approx(-6.02, abs=0.2)


def test_silence_has_no_loudness() -> None:
    assert measure(Sound(np.zeros(RATE, np.float32), RATE)) == (-np.inf, -np.inf)
    assert loudest_lufs(Sound(np.zeros(10, np.float32), RATE)) == -np.inf
    assert Meter(RATE).loudness_lufs == -np.inf


def test_what_is_far_below_the_rest_does_not_make_a_programme_quieter() -> None:
    speech, murmur = sine(400, 10, 0.2), sine(400, 20, 0.02)
    mixed = np.concatenate((speech, murmur))
    assert measure(Sound(mixed, RATE))[0] == pytest.approx(measure(Sound(speech, RATE))[0], abs=0.15)


def test_one_shout_and_one_breath_do_not_widen_the_range() -> None:
    noise = np.random.default_rng(3).normal(0, 0.05, 120 * RATE).astype(np.float32)
    noise[50 * RATE : 51 * RATE] *= 8
    noise[80 * RATE : 85 * RATE] *= 0.3
    assert range_lu(energies(noise, RATE)) < 1
