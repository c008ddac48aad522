"""Loudness range, and voices that are hard to bring to a level."""

import io
from pathlib import Path

import numpy as np
import pytest
import soundfile

from audio.dsp.leveller import apply_gains, plan_gains
from audio.dsp.loudness import Meter, energies, range_lu
from audio.engine import Clip
from audio.mastering import Mastering
from audio.music.cues import Assets
from audio.sound import Sound
from audio.speech.clips import Clips
from audio.speech.preprocessing import tame_peaks
from audio.take import Take
from scripts.script import Line, Script
from tests.audio.conftest import measure
from tests.audio.produced import produce

RATE = 44_100


def noise(seconds: float, level: float, seed: int = 1) -> np.ndarray:
    return np.random.default_rng(seed).normal(0, level, int(seconds * RATE)).astype(np.float32)


def test_the_range_of_steps_is_the_one_that_the_standard_gives() -> None:
    steps = np.concatenate([noise(20, 0.1), noise(20, 0.1 * 10 ** (-10 / 20))])  # Tech 3342, case 1
    assert range_lu(energies(steps, RATE)) == pytest.approx(10, abs=1)


def test_a_cap_brings_the_range_down_slowly() -> None:
    steps = np.concatenate([noise(20, 0.1), noise(20, 0.02), noise(20, 0.1)])
    gains = plan_gains(energies(steps, RATE), 5.0)
    assert (
        gains is not None and np.abs(np.diff(20 * np.log10(gains))).max() < 1.5
    )  # dB in a tenth of a second
    meter = Meter(RATE)
    middles = (np.arange(len(gains)) + 0.5) * RATE / 10
    for block in apply_gains([steps[:100_000], steps[100_000:]], gains, middles):
        meter.add(block)
    assert meter.range_lu <= 5.2


def test_what_is_even_already_is_left_alone() -> None:
    assert plan_gains(energies(noise(20, 0.1), RATE), 5.0) is None


def spiky(seconds: float) -> Sound:
    """A voice whose pulses stand far above its body: a crest of more than 20 dB."""
    rng = np.random.default_rng(3)
    body = noise(seconds, 0.02)
    places = rng.integers(0, len(body) - 60, int(seconds * 12))
    for place in places:
        body[place : place + 40] += 0.9 * np.hanning(40).astype(np.float32)
    return Sound(body, RATE)


def test_a_voice_of_high_crest_reaches_its_loudness_all_the_same(tmp_path: Path) -> None:
    sound, clips = spiky(8.0), Clips(tmp_path)
    assert 20 * np.log10(np.abs(sound.samples).max() / np.sqrt(np.square(sound.samples).mean())) > 18
    take = clips.keep("ab" * 32, Clip(sound), "uji", "")
    line = Line("Bel berbunyi.", "bel berbunyi", "story")
    made = produce(Script((line, line)), [take, take], clips.sound, Assets(), Mastering())
    decoded, _ = soundfile.read(io.BytesIO(made.mp3), dtype="float32")
    loudness, peak = measure(Sound(decoded, RATE))
    assert loudness == pytest.approx(-16, abs=0.2) and peak <= -1.2


def test_a_voice_of_usual_crest_is_not_touched() -> None:
    voice = noise(2.0, 0.1)
    assert tame_peaks(voice, RATE) is voice


def test_an_edition_keeps_within_the_range_that_the_show_allows() -> None:
    loud, soft = Sound(noise(9, 0.1), RATE), Sound(np.concatenate([noise(6, 0.03), noise(3, 0.12)]), RATE)
    sounds = {"a": loud, "b": soft}
    takes = [Take(key, len(s.samples), RATE, measure(s)[0], "uji", "") for key, s in sounds.items()] * 2
    line = Line("Kabar pagi.", "kabar pagi", "story")

    def made(mastering: Mastering) -> float:
        script = Script((line,) * 4)
        return produce(script, takes, lambda take: sounds[take.key], Assets(), mastering).range_lu

    assert made(Mastering()) > 6 >= made(Mastering(lra_max=6.0))


def test_the_limiters_share_in_the_range_is_made_good(monkeypatch: pytest.MonkeyPatch) -> None:
    loud, soft = Sound(noise(9, 0.1), RATE), Sound(noise(9, 0.03), RATE)
    planned: list[float] = []

    def ride_to(hops: np.ndarray, most_lu: float) -> np.ndarray | None:
        planned.append(most_lu)
        return plan_gains(hops, most_lu + 0.8)  # as if so much came back behind it

    monkeypatch.setattr("audio.dsp.leveller.plan_gains", ride_to)
    both = Sound(np.concatenate([loud.samples, soft.samples, loud.samples]), RATE)
    take = Take("a", len(both.samples), RATE, measure(both)[0], "uji", "")
    script = Script((Line("Kabar pagi.", "kabar pagi", "story"),))
    made = produce(script, [take], lambda _: both, Assets(), Mastering(lra_max=5.0))
    assert made.range_lu <= 5.0 and len(planned) > 1 and planned == sorted(planned, reverse=True)


def test_a_gain_has_its_bounds_however_wide_the_range() -> None:
    steps = np.concatenate([noise(20, 0.2), noise(20, 0.025), noise(20, 0.2)])
    gains = plan_gains(energies(steps, RATE), 0.5)
    assert gains is not None
    assert 20 * np.log10(gains.min()) >= -12.01 and 20 * np.log10(gains.max()) <= 12.01
