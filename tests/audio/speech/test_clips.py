"""The clip cache keeps what was said, treated once, and never hands out what has been damaged."""

import math
import os
import threading
from pathlib import Path

import loudness
import numpy as np
import pytest
import soundfile

from audio.engine import Clip, Mark, Traits, Utterance, Voice
from audio.errors import AudioError, DamagedClip
from audio.sound import Sound
from audio.speech.clips import Clips, clip_key
from scripts.rundown import Pace

RATE = 22_050
VOICE = Voice("id", "male", Pace(0.06, 0.3))
TRAITS = Traits("espeak", "espeak", (VOICE,), "1.0")


def spoken(seconds: float = 1.0, level: float = 0.4, offset: float = 0.0, rate: int = RATE) -> Clip:
    """A hum of `seconds` at 440 Hz, half a second of silence before and after."""
    t = np.arange(round(seconds * rate)) / rate
    silence = np.zeros(rate // 2)
    samples = np.concatenate([silence, level * np.sin(2 * np.pi * 440 * t), silence]) + offset
    marks = (
        Mark(0.5, 0.5 + seconds / 2, "Selamat", "word"),
        Mark(0.5, 0.5 + seconds, "Selamat pagi.", "sentence"),
    )
    return Clip(Sound(samples.astype(np.float32), rate), marks)


@pytest.fixture
def clips(tmp_path: Path) -> Clips:
    return Clips(tmp_path / "clips")


def only_file(clips: Clips) -> Path:
    (path,) = clips.folder.rglob("*.wav")
    return path


def test_a_clip_is_kept_trimmed_at_the_programmes_rate(clips: Clips) -> None:
    take = clips.keep("k1", spoken(), "espeak", "id")
    assert (take.key, take.engine, take.voice) == ("k1", "espeak", "id")
    assert take.rate == 44_100
    assert take.seconds == pytest.approx(1.06, abs=0.02)
    sound = clips.sound(take)
    assert len(sound.samples) == take.frames
    assert np.max(np.abs(sound.samples)) == pytest.approx(0.4, abs=0.02)


def test_marks_move_with_the_trim(clips: Clips) -> None:
    take = clips.keep("k1", spoken(), "espeak", "id")
    samples = np.abs(clips.sound(take).samples)
    onset_s = np.argmax(samples > 0.1) / take.rate
    assert take.marks[0].start_s == pytest.approx(onset_s, abs=0.01)
    assert take.marks[1].end_s - take.marks[1].start_s == pytest.approx(1.0, abs=0.01)


def test_a_mark_ends_where_the_voice_does(clips: Clips) -> None:
    clip = Clip(spoken().sound, (Mark(0.0, 2.0, "Selamat pagi.", "sentence"),))
    take = clips.keep("k1", clip, "espeak", "id")
    loud = np.flatnonzero(np.abs(clips.sound(take).samples) > 0.1) / take.rate
    assert (take.marks[0].start_s, take.marks[0].end_s) == pytest.approx((loud[0], loud[-1]), abs=0.01)


def test_the_loudness_of_a_clip_is_known(clips: Clips) -> None:
    loud = clips.keep("loud", spoken(level=0.5), "espeak", "id")
    soft = clips.keep("soft", spoken(level=0.05), "espeak", "id")
    assert loud.loudness_lufs - soft.loudness_lufs == pytest.approx(20, abs=0.2)


def test_even_one_short_word_has_a_loudness(clips: Clips) -> None:
    short = clips.keep("short", spoken(seconds=0.1), "espeak", "id")
    assert short.loudness_lufs == pytest.approx(
        clips.keep("long", spoken(), "espeak", "id").loudness_lufs, abs=3
    )


def test_silence_keeps_its_length_and_has_no_loudness(clips: Clips) -> None:
    take = clips.keep("k1", Clip(Sound(np.zeros(44_100, np.float32), 44_100)), "silent", "hening")
    assert take.frames == 44_100 and take.loudness_lufs == -math.inf
    assert clips.find("k1") == take


def test_a_constant_offset_is_taken_away(clips: Clips) -> None:
    take = clips.keep("k1", spoken(offset=0.05), "espeak", "id")
    assert abs(float(np.mean(clips.sound(take).samples))) < 0.001


def test_a_clip_begins_and_ends_without_a_click(clips: Clips) -> None:
    samples = clips.sound(clips.keep("k1", spoken(), "espeak", "id")).samples
    assert abs(samples[0]) < 0.001 and abs(samples[-1]) < 0.001


def test_an_engine_that_shouts_is_not_cut_off(clips: Clips) -> None:
    samples = clips.sound(clips.keep("k1", spoken(level=1.3), "kokoro", "x")).samples
    assert 0.9 < np.max(np.abs(samples)) < 1.0
    assert np.sum(np.abs(samples) > 0.995) < 4_000  # a clipped hum would have 19,000


def test_a_kept_clip_is_found_as_it_was(clips: Clips) -> None:
    assert clips.find("k1") is None
    take = clips.keep("k1", spoken(), "espeak", "id")
    assert Clips(clips.folder).find("k1") == take


def test_any_player_can_play_a_clip(clips: Clips) -> None:
    take = clips.keep("k1", spoken(), "espeak", "id")
    samples, rate = soundfile.read(only_file(clips))
    assert rate == 44_100 and len(samples) == take.frames


@pytest.mark.parametrize("place", [30, 5_000, -200, -5])
def test_a_damaged_clip_is_not_used(clips: Clips, place: int) -> None:
    take = clips.keep("k1", spoken(), "espeak", "id")
    raw = bytearray(only_file(clips).read_bytes())
    raw[place] ^= 1
    only_file(clips).write_bytes(raw)
    assert clips.find("k1") is None
    with pytest.raises(DamagedClip):
        clips.sound(take)


@pytest.mark.parametrize("size", [0, 10, 60, 20_000])
def test_a_clip_that_was_cut_off_is_not_used(clips: Clips, size: int) -> None:
    clips.keep("k1", spoken(), "espeak", "id")
    os.truncate(only_file(clips), size)
    assert clips.find("k1") is None


def test_a_clip_under_another_ones_name_is_not_used(clips: Clips) -> None:
    clips.keep("k1", spoken(), "espeak", "id")
    only_file(clips).rename(clips.folder / "k1" / "k1-lain.wav")
    assert clips.find("k1-lain") is None


def test_a_deleted_cache_only_costs_time(clips: Clips) -> None:
    take = clips.keep("k1", spoken(), "espeak", "id")
    only_file(clips).unlink()
    assert clips.find("k1") is None
    with pytest.raises(DamagedClip, match="gone"):
        clips.sound(take)


def test_many_writers_of_the_same_clip_harm_nobody(clips: Clips) -> None:
    writers = [
        threading.Thread(target=clips.keep, args=("k1", spoken(level=0.1 * n), "e", "v")) for n in range(1, 9)
    ]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        take = clips.find("k1")
        assert take is None or take.key == "k1"
    assert clips.find("k1") is not None
    assert len(list(clips.folder.rglob("*"))) == 2  # the folder and the clip: nothing is left aside


def test_a_disk_that_refuses_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "clips").write_text("not a folder")
    with pytest.raises(AudioError, match="a clip cannot be kept"):
        Clips(tmp_path / "clips").keep("k1", spoken(), "espeak", "id")


def test_old_clips_make_room_and_those_in_use_stay(clips: Clips) -> None:
    for age, key in enumerate(["aa", "bb", "cc", "dd"]):
        clips.keep(key, spoken(), "espeak", "id")
        os.utime(clips.folder / key / f"{key}.wav", (1_000 - age, 1_000 - age))
    size = (clips.folder / "aa" / "aa.wav").stat().st_size
    assert clips.prune(keep={"dd"}, max_bytes=2 * size) == 2
    assert [key for key in ("aa", "bb", "cc", "dd") if clips.find(key)] == ["aa", "dd"]


def test_what_another_program_is_just_writing_is_let_be(clips: Clips) -> None:
    clips.keep("aa", spoken(), "espeak", "id")
    fresh, old = clips.folder / "aa" / "bb.wav.1-2.tmp", clips.folder / "aa" / "cc.wav.1-2.tmp"
    fresh.touch()
    old.touch()
    os.utime(old, (1_000, 1_000))
    clips.prune(keep={"aa"})
    assert fresh.exists() and not old.exists() and clips.find("aa")


def test_pruning_a_cache_that_is_not_there_is_nothing(tmp_path: Path) -> None:
    assert Clips(tmp_path / "tidak-ada").prune() == 0


def test_all_that_shapes_the_sound_is_in_the_key() -> None:
    line = Utterance("apel", "ap@l", "id")
    others = [
        Utterance("apel", "apEl", "id"),
        Utterance("apel", "ap@l", "id+f3"),
        Utterance("apel", "ap@l", "id", 1.1),
    ]
    keys = {clip_key(TRAITS, each) for each in [line, *others]}
    keys.add(clip_key(Traits("espeak", "espeak", (VOICE,), "1.1"), line))
    keys.add(
        clip_key(Traits("espeak", "espeak", (Voice("id", "male", VOICE.pace, version="2"),), "1.0"), line)
    )
    keys.add(clip_key(Traits("kokoro", "espeak", (VOICE,), "1.0"), line))
    keys.add(clip_key(TRAITS, Utterance("apel!", "ap@l", "id")))
    assert len(keys) == 8
    assert clip_key(TRAITS, line) == clip_key(TRAITS, Utterance("apel", "ap@l", "id"))


def test_a_line_that_is_prepared_in_another_way_is_spoken_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    line = Utterance("apel", "ap@l", "id")
    before = clip_key(TRAITS, line)
    monkeypatch.setattr("audio.speech.preprocessing.VERSION", "another")
    assert clip_key(TRAITS, line) != before


def clicking() -> Clip:
    clip = spoken(seconds=2.0, level=0.05)
    clip.sound.samples[RATE : RATE + 12] = 0.9
    return clip


@pytest.mark.parametrize(
    "clip",
    [spoken(), spoken(level=1.4), spoken(offset=0.1), clicking()],
    ids=["plain", "shouted", "offset", "clicking"],
)
def test_a_take_is_as_loud_as_it_says(clips: Clips, clip: Clip) -> None:
    take = clips.keep("k1", clip, "espeak", "id")
    heard = clips.sound(take)
    assert take.loudness_lufs == pytest.approx(
        loudness.integrated_loudness(heard.samples, heard.rate), abs=0.15
    )


def test_a_voice_that_begins_at_once_begins_without_a_click(clips: Clips) -> None:
    hum = 0.4 * np.cos(2 * np.pi * 440 * np.arange(RATE) / RATE)
    samples = clips.sound(clips.keep("k1", Clip(Sound(hum.astype(np.float32), RATE)), "espeak", "id")).samples
    assert abs(samples[0]) < 0.001 and abs(samples[-1]) < 0.001


def test_a_line_spoken_anew_in_another_length_is_not_laid_in_the_place_of_the_first(clips: Clips) -> None:
    first = clips.keep("k1", spoken(1.0), "gtts", "id")
    second = clips.keep("k1", spoken(1.2), "gtts", "id")
    assert len(clips.sound(second).samples) == second.frames
    with pytest.raises(DamagedClip, match="spoken anew"):
        clips.sound(first)
