"""What is heard where, and what is not heard: clicks."""

import weakref

import numpy as np
import pytest

from audio.errors import DamagedClip
from audio.mastering import Mastering
from audio.music.cues import Assets, cue_sheet
from audio.production import mix
from audio.production.timeline import Timeline, lay
from audio.sound import Samples, Sound
from audio.take import Take
from scripts.script import Cue, Line, Script

RATE = 44_100
MASTERING = Mastering()


def tone(hz: float, seconds: float, amplitude: float = 0.2) -> Sound:
    t = np.arange(int(seconds * RATE)) / RATE
    return Sound((amplitude * np.cos(2 * np.pi * hz * t)).astype(np.float32), RATE)


def timeline(items: list[Line | Cue], clips: list[Sound], assets: Assets) -> Timeline:
    takes = [
        Take(str(i), len(c.samples), RATE, MASTERING.loudness_lufs, "silent", "") for i, c in enumerate(clips)
    ]
    return lay(Script(tuple(items)), takes, cue_sheet(assets), MASTERING)


def mixed(
    items: list[Line | Cue], clips: list[Sound], assets: Assets | None = None, channels: int = 1
) -> Samples:
    assets = assets or Assets()
    return np.concatenate(
        list(mix.blocks(timeline(items, clips, assets), clips.__getitem__, assets, channels))
    )


def line(pause_ms: int = 250) -> Line:
    return Line("Jalan dibuka.", "jalan dibuka", "story", pause_ms=pause_ms)


def test_a_clip_is_heard_at_its_very_frame() -> None:
    clip = np.zeros(RATE, np.float32)
    clip[12_345] = 0.5
    items, clips = [line(), line()], [tone(200, 5.0), Sound(clip, RATE)]
    start = timeline(items, clips, Assets()).transcript[1].start
    assert mixed(items, clips)[start + 12_345] == pytest.approx(0.5)
    assert mixed(items, clips)[start + 12_344] == 0


def test_no_joint_clicks() -> None:
    clips = [tone(180 + 40 * i, 0.7) for i in range(5)]  # all begin and end at full swing
    assets = Assets(intro=tone(150, 1.0), stings=(tone(170, 0.5),), bed=tone(100, 1.0), outro=tone(150, 1.0))
    items: list[Line | Cue] = [
        Cue("intro"),
        line(0),
        Cue("bed_in"),
        line(0),
        line(0),
        Cue("bed_out"),
        line(0),
    ]
    items += [Cue("sting"), line(0), Cue("outro")]
    sound = mixed(items, clips, assets)
    inside = np.abs(np.diff(tone(340, 0.7).samples)).max()
    assert np.abs(np.diff(sound)).max() < 2.2 * inside  # two may sound at once
    sting_alone = mixed([Cue("sting")], [], assets)
    assert (
        np.abs(np.diff(sting_alone)).max() <= 1.05 * np.abs(np.diff(sting_alone[RATE // 4 : RATE // 2])).max()
    )


def test_the_block_length_is_not_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    items: list[Line | Cue] = [Cue("intro"), Cue("bed_in"), line(), line(), Cue("bed_out"), Cue("outro")]
    clips, assets = (
        [tone(200, 3.1), tone(300, 4.7)],
        Assets(tone(150, 2.0), (), tone(90, 1.7), tone(110, 2.2)),
    )
    long = mixed(items, clips, assets)
    monkeypatch.setattr(mix, "BLOCK", RATE)
    assert np.array_equal(mixed(items, clips, assets), long)


def test_the_bed_goes_round_without_a_step() -> None:
    assets = Assets(bed=tone(100, 1.0))  # a hundred whole waves: its end leads into its beginning
    items: list[Line | Cue] = [Cue("bed_in"), line(), Cue("bed_out")]
    sound = mixed(items, [Sound(np.zeros(8 * RATE, np.float32), RATE)], assets)
    middle = sound[3 * RATE : 7 * RATE]
    assert np.abs(middle).max() > 0
    assert np.abs(np.diff(middle)).max() < 1.01 * np.abs(middle).max() * 2 * np.pi * 100 / RATE


def test_a_clip_that_is_not_its_take_s_is_refused() -> None:
    items, clips = [line()], [tone(200, 1.0)]
    with pytest.raises(DamagedClip):
        list(mix.blocks(timeline(items, clips, Assets()), lambda _: tone(200, 0.9), Assets(), 1))


def test_each_clip_is_loaded_once_and_let_go() -> None:
    clips = [tone(200, 1.0) for _ in range(60)]
    held: list[weakref.ref[Samples]] = []
    most = 0

    def load(index: int) -> Sound:
        nonlocal most
        samples = clips[index].samples.copy()
        held.append(weakref.ref(samples))
        most = max(most, sum(ref() is not None for ref in held))
        return Sound(samples, RATE)

    for _ in mix.blocks(timeline([line()] * 60, clips, Assets()), load, Assets(), 1):
        pass
    assert len(held) == 60
    assert most <= 2


def test_a_voice_stands_in_the_middle_and_a_stereo_jingle_keeps_its_sides() -> None:
    left = np.stack([tone(150, 1.0).samples, np.zeros(RATE, np.float32)], axis=1)
    items: list[Line | Cue] = [Cue("sting"), line()]
    assets = Assets(stings=(Sound(left, RATE),))
    sound = mixed(items, [tone(200, 1.0)], assets, channels=2)
    start = timeline(items, [tone(200, 1.0)], assets).transcript[0].start
    assert np.array_equal(sound[start:, 0], sound[start:, 1])
    assert np.abs(sound[: RATE // 2, 0]).max() > 0 and np.abs(sound[: RATE // 2, 1]).max() == 0
    assert mixed(items, [tone(200, 1.0)], assets).ndim == 1
