"""Our own station sounds, by measure: nobody has to listen to know that they are sane."""

import numpy as np
import pytest

from audio.music import instruments, jingle
from audio.music.cues import Assets, cue_sheet
from audio.sound import Samples, Sound

RATE = 44_100
EDITIONS = ("pagi", "siang", "malam")


@pytest.fixture(scope="module")
def made() -> dict[str, Assets]:
    return {edition: jingle.make(edition, RATE) for edition in EDITIONS}


def sounds(assets: Assets) -> dict[str, Sound]:
    named = {"intro": assets.intro, "bed": assets.bed, "outro": assets.outro}
    named |= {f"sting {i}": sting for i, sting in enumerate(assets.stings)}
    return {name: sound for name, sound in named.items() if sound is not None}


def brightness_hz(sound: Sound) -> float:
    power = np.abs(np.fft.rfft(sound.samples.mean(axis=1))) ** 2
    return float((power * np.fft.rfftfreq(len(sound.samples), 1 / RATE)).sum() / power.sum())


def test_the_same_edition_sounds_the_same_to_the_bit(made: dict[str, Assets]) -> None:
    again = sounds(jingle.make("siang", RATE))
    assert all(
        np.array_equal(again[name].samples, sound.samples) for name, sound in sounds(made["siang"]).items()
    )


def test_morning_is_brighter_and_quicker_than_evening(made: dict[str, Assets]) -> None:
    bright = [brightness_hz(sounds(made[edition])["intro"]) for edition in EDITIONS]
    assert bright == sorted(bright, reverse=True) and bright[0] > 1.5 * bright[2]
    lengths = [sounds(made[edition])["intro"].seconds for edition in EDITIONS]
    assert lengths == sorted(lengths)


def test_an_edition_of_another_name_sounds_like_noon(made: dict[str, Assets]) -> None:
    other = jingle.make("sore", RATE).outro
    assert other is not None
    assert np.array_equal(other.samples, sounds(made["siang"])["outro"].samples)


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_sound_is_stereo_of_a_sane_level_and_length(made: dict[str, Assets], edition: str) -> None:
    for name, sound in sounds(made[edition]).items():
        peak = np.abs(sound.samples).max()
        assert sound.samples.dtype == np.float32 and sound.samples.shape[1] == 2
        assert 10 ** (-10 / 20) < peak < 10 ** (-3 / 20), name
        assert 1.0 < sound.seconds < 10.0, name
        assert abs(sound.samples.mean()) < 0.001, name


@pytest.mark.parametrize("edition", EDITIONS)
def test_nothing_begins_or_ends_with_a_click(made: dict[str, Assets], edition: str) -> None:
    for name, sound in sounds(made[edition]).items():
        if name != "bed":
            assert np.abs(sound.samples[[0, -1]]).max() < 1e-3, name
            last = np.abs(sound.samples[-RATE // 20 :]).max()
            assert last < 0.02 * np.abs(sound.samples).max(), name


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_bed_has_no_join(made: dict[str, Assets], edition: str) -> None:
    bed = sounds(made[edition])["bed"].samples
    steps = np.abs(np.diff(bed, axis=0))
    assert np.abs(bed[0] - bed[-1]).max() <= np.percentile(steps, 99.9)
    around = np.concatenate((bed[-RATE // 2 :], bed[: RATE // 2]))
    assert np.sqrt(np.square(around).mean()) > 0.3 * np.sqrt(np.square(bed).mean())


def test_speech_may_begin_over_the_dying_intro(made: dict[str, Assets]) -> None:
    for assets in made.values():
        intro = cue_sheet(assets).intro
        assert intro is not None and 0.5 * RATE < intro.tail < 2.5 * RATE


def test_the_bars_are_tuned_in_slendro() -> None:
    steps = [1200 * np.log2(instruments.pitch(500, d + 1) / instruments.pitch(500, d)) for d in range(-5, 10)]
    assert instruments.pitch(500, 5) == pytest.approx(1000)
    assert all(225 <= step <= 250 for step in steps)


def strongest_hz(sound: Samples, below: float) -> float:
    power = np.abs(np.fft.rfft(sound))
    frequencies = np.fft.rfftfreq(len(sound), 1 / RATE)
    return float(frequencies[frequencies < below][power[frequencies < below].argmax()])


def test_a_bar_rings_at_its_pitch_and_beats_with_its_pair() -> None:
    bar = instruments.bar(500, 2.0, RATE)
    assert strongest_hz(bar, 20_000) == pytest.approx(502, abs=6)
    envelope = np.abs(bar[: RATE // 50 * 50]).reshape(-1, RATE // 50).max(axis=1)
    assert np.sum((envelope[1:-1] < envelope[:-2]) & (envelope[1:-1] < envelope[2:])) >= 4


def test_the_angklung_is_shaken_about_ten_times_a_second() -> None:
    shaken = instruments.angklung(700, 1.5, RATE, np.random.default_rng(1))
    envelope = np.abs(shaken[: len(shaken) // 441 * 441]).reshape(-1, 441).max(axis=1)[10:140]
    assert 7 <= strongest_rate(envelope) <= 14


def strongest_rate(envelope: Samples) -> float:
    power = np.abs(np.fft.rfft(envelope - envelope.mean()))
    rates = np.fft.rfftfreq(len(envelope), 0.01)
    return float(rates[rates > 4][power[rates > 4].argmax()])


def test_a_bar_too_high_for_the_rate_does_not_fold_down() -> None:
    high = instruments.bar(9_000, 0.5, 22_050)
    power = np.abs(np.fft.rfft(high))
    assert power[: len(power) // 3].max() < 0.05 * power.max()


def test_the_same_samples_at_another_rate_die_away_at_another_time() -> None:
    intro, cache = jingle.make("pagi", RATE).intro, {}

    class Known:
        get = staticmethod(cache.get)
        put = staticmethod(cache.__setitem__)

    assert intro is not None
    for sound in (intro, Sound(intro.samples, RATE // 2)):
        sheet = cue_sheet(Assets(intro=sound), Known())
        assert sheet == cue_sheet(Assets(intro=sound)) == cue_sheet(Assets(intro=sound), Known())
    assert len(cache) == 2
