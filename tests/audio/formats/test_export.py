"""Spoken lines as one plain sound file."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from audio.formats.export import write_sound
from audio.sound import Sound

RATE = 44_100


def hum(level: float, seconds: float = 0.5) -> Sound:
    t = np.arange(round(seconds * RATE)) / RATE
    return Sound((level * np.sin(2 * np.pi * 300 * t)).astype(np.float32), RATE)


@pytest.mark.parametrize("ending", ["wav", "flac", "ogg", "mp3", "WAV"])
def test_lines_and_their_pauses_follow_each_other_in_any_format(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"warta.{ending}"
    write_sound(path, [hum(0.2), hum(0.2)], [300, 200])
    samples, rate = soundfile.read(path)
    loud = np.abs(samples) > 0.05
    assert rate == RATE and len(samples) / RATE == pytest.approx(1.5, abs=0.06)
    assert loud[: RATE // 2].mean() > 0.8 and not loud[round(0.6 * RATE) : round(0.75 * RATE)].any()
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("level", [0.01, 0.4, 1.6])
def test_what_was_said_too_softly_or_too_loudly_is_heard_whole(tmp_path: Path, level: float) -> None:
    write_sound(tmp_path / "warta.wav", [hum(level)], [0])
    assert np.abs(soundfile.read(tmp_path / "warta.wav")[0]).max() == pytest.approx(0.9, abs=0.01)


def test_silence_stays_silent(tmp_path: Path) -> None:
    write_sound(tmp_path / "warta.wav", [hum(0.0)], [100])
    assert not soundfile.read(tmp_path / "warta.wav")[0].any()


def test_a_format_that_there_is_not_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "warta.aiff").write_bytes(b"old")
    with pytest.raises(KeyError):
        write_sound(tmp_path / "warta.aiff", [hum(0.2)], [0])
    assert (tmp_path / "warta.aiff").read_bytes() == b"old" and len(list(tmp_path.iterdir())) == 1
