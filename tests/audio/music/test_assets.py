"""The newsroom's own sounds, and those that it should not have put there."""

import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import soundfile

from audio.errors import UnreadableAsset
from audio.music import jingle
from audio.music.assets import read_assets
from audio.production.cache import RenderCache
from audio.sound import Samples, Sound

RATE = 44_100


@pytest.fixture(autouse=True, scope="module")
def made_once() -> Iterator[None]:
    """Our own sounds take a quarter of a second an edition: here they are made once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jingle, "make", cache(jingle.make))
        yield


def tone(hz: float, seconds: float, rate: int = RATE) -> Samples:
    return (0.4 * np.sin(2 * np.pi * hz * np.arange(int(seconds * rate)) / rate)).astype(np.float32)


def put(folder: Path, name: str, samples: Samples, rate: int = RATE) -> None:
    soundfile.write(folder / name, samples, rate)


def pitch_hz(sound: Sound | None) -> float:
    assert sound is not None
    mono = sound.samples if sound.samples.ndim == 1 else sound.samples.mean(axis=1)
    return float(np.fft.rfftfreq(len(mono), 1 / sound.rate)[np.abs(np.fft.rfft(mono)).argmax()])


def test_without_a_folder_ours_are_heard(tmp_path: Path) -> None:
    ours = jingle.make("pagi", RATE)
    for folder in (None, tmp_path, tmp_path / "tiada"):
        intro = read_assets(folder, "pagi", RATE).intro
        assert intro is not None and ours.intro is not None
        assert np.array_equal(intro.samples, ours.intro.samples)


def test_the_newsroom_s_own_sound_replaces_ours_and_the_rest_stays(tmp_path: Path) -> None:
    put(tmp_path, "intro.wav", tone(700, 2.0))
    assets, ours = read_assets(tmp_path, "siang", RATE), jingle.make("siang", RATE)
    assert pitch_hz(assets.intro) == pytest.approx(700, abs=1)
    assert assets.outro is not None and ours.outro is not None
    assert np.array_equal(assets.outro.samples, ours.outro.samples)


def test_an_edition_s_own_sound_comes_before_the_one_for_all(tmp_path: Path) -> None:
    put(tmp_path, "outro.wav", tone(300, 1.0))
    put(tmp_path, "outro-malam.flac", tone(200, 1.0))
    assert pitch_hz(read_assets(tmp_path, "malam", RATE).outro) == pytest.approx(200, abs=2)
    assert pitch_hz(read_assets(tmp_path, "pagi", RATE).outro) == pytest.approx(300, abs=2)


def test_several_stings_are_all_used(tmp_path: Path) -> None:
    put(tmp_path, "sting.wav", tone(300, 0.5))
    put(tmp_path, "sting-2.ogg", tone(400, 0.5))
    put(tmp_path, "stinger-lama.wav", tone(900, 0.5))
    heard = sorted(round(pitch_hz(sting), -1) for sting in read_assets(tmp_path, "pagi", RATE).stings)
    assert heard == [300, 400]


def test_any_rate_and_channels_become_the_programme_s(tmp_path: Path) -> None:
    put(tmp_path, "intro.wav", np.stack([tone(500, 1.0, 24_000)] * 2, axis=1), 24_000)
    intro = read_assets(tmp_path, "pagi", RATE).intro
    assert intro is not None and intro.rate == RATE and intro.samples.ndim == 2
    assert pitch_hz(intro) == pytest.approx(500, abs=1)
    assert intro.seconds == pytest.approx(1.0, abs=0.02)


def test_silence_at_the_ends_is_trimmed_and_the_ends_are_faded(tmp_path: Path) -> None:
    silence = np.zeros(RATE, np.float32)
    put(tmp_path, "sting.wav", np.concatenate((silence, tone(440, 1.0), silence)))
    (sting,) = read_assets(tmp_path, "pagi", RATE).stings
    assert sting.seconds == pytest.approx(1.0, abs=0.03)
    assert np.abs(sting.samples[[0, -1]]).max() < 0.01
    assert np.abs(sting.samples).max() == pytest.approx(0.4, abs=0.01)


def test_a_bed_of_the_newsroom_s_goes_round_without_a_step(tmp_path: Path) -> None:
    put(tmp_path, "bed.wav", tone(333.3, 8.0))
    bed = read_assets(tmp_path, "pagi", RATE).bed
    assert bed is not None
    assert bed.seconds == pytest.approx(6.5, abs=0.01)
    around = np.concatenate((bed.samples[-100:], bed.samples[:100]))
    assert np.abs(np.diff(around)).max() < 1.5 * 0.4 * 2 * np.pi * 333.3 / RATE


@pytest.mark.parametrize("file", ["intro.wav", "bed.wav"])
def test_an_offset_from_zero_is_taken_away_and_does_not_thump(tmp_path: Path, file: str) -> None:
    stereo = np.stack([0.3 * tone(440, 2.0) + 0.5, 0.3 * tone(440, 2.0) - 0.2], axis=1)
    put(tmp_path, file, stereo.astype(np.float32))
    sound = getattr(read_assets(tmp_path, "pagi", RATE), file.removesuffix(".wav"))
    assert np.abs(sound.samples.mean(axis=0)).max() < 1e-3
    assert np.abs(sound.samples).max() < 0.2


@pytest.mark.parametrize("frames", [1, 10, 44, 800])
@pytest.mark.parametrize("file", ["sting.wav", "bed.wav"])
def test_a_sound_too_short_to_be_heard_is_refused(tmp_path: Path, file: str, frames: int) -> None:
    silence = np.zeros(RATE // 2, np.float32)
    click = tone(3_000, frames / RATE + 1e-6)
    put(tmp_path, file, click if file == "bed.wav" else np.concatenate((silence, click, silence)))
    with pytest.raises(UnreadableAsset, match=r"is shorter than 20 ms|is silent"):
        read_assets(tmp_path, "pagi", RATE)


def wav_header(channels: int, rate: int, data_bytes: int) -> bytes:
    fmt = struct.pack("<HHIIHH", 1, channels, rate, rate * channels * 2, channels * 2, 16)
    return (
        b"RIFF"
        + struct.pack("<I", 36 + data_bytes)
        + b"WAVEfmt "
        + struct.pack("<I", 16)
        + fmt
        + b"data"
        + struct.pack("<I", data_bytes)
    )


def flac(tmp_path: Path) -> bytes:
    soundfile.write(tmp_path / "x.flac", np.random.default_rng(1).uniform(-1, 1, RATE), RATE)
    return (tmp_path / "x.flac").read_bytes()


HOSTILE = {
    "an ffconcat list": b"ffconcat version 1.0\nfile '/etc/hostname'\n",
    "an HLS playlist": b"#EXTM3U\n#EXTINF:10,\nfile:///etc/hostname\n",
    "nothing": b"",
    "junk": bytes(range(256)) * 64,
    "a page": b"<!doctype html><title>404</title>",
    "eight channels at 192 kHz": wav_header(8, 192_000, 16_000) + bytes(16_000),
    "ten hours": wav_header(1, 8_000, 576_000_000) + bytes(16_000),
    "a truncated sound": wav_header(1, RATE, 88_200) + bytes(1_000),
    "silence": wav_header(1, RATE, 88_200) + bytes(88_200),
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("file", ["intro.mp3", "bed.wav"])
def test_what_is_no_sound_is_refused_with_a_remedy(tmp_path: Path, name: str, file: str) -> None:
    (tmp_path / file).write_bytes(HOSTILE[name])
    with pytest.raises(UnreadableAsset) as refused:
        read_assets(tmp_path, "pagi", RATE)
    message = str(refused.value)
    assert file in message and "WAV, FLAC, Ogg or MP3" in message and "delete it" in message
    assert "\n" not in message


def test_a_cut_off_flac_is_refused(tmp_path: Path) -> None:
    whole = flac(tmp_path)
    (tmp_path / "intro.flac").write_bytes(whole[: len(whole) // 3])
    with pytest.raises(UnreadableAsset, match=r"intro\.flac"):
        read_assets(tmp_path, "pagi", RATE)


def test_an_intro_of_a_minute_is_refused(tmp_path: Path) -> None:
    put(tmp_path, "intro.wav", tone(300, 60.0, 8_000), 8_000)
    with pytest.raises(UnreadableAsset, match="30 at most"):
        read_assets(tmp_path, "pagi", RATE)


def test_other_files_in_the_folder_do_not_matter(tmp_path: Path) -> None:
    (tmp_path / "catatan.txt").write_text("intro lama ada di arsip", encoding="utf-8")
    (tmp_path / "intro-lama.wav").write_bytes(b"rusak")
    assert read_assets(tmp_path, "pagi", RATE).intro is not None


def test_our_own_sounds_are_made_once_and_again_when_damaged(tmp_path: Path) -> None:
    def samples() -> list[bytes]:
        found = read_assets(None, "pagi", RATE, RenderCache(tmp_path / "renderings"))
        every = (found.intro, *found.stings, found.bed, found.outro)
        return [sound.samples.tobytes() for sound in every if sound]

    first = samples()
    (kept,) = (tmp_path / "renderings").rglob("*.part")
    before = kept.read_bytes()
    assert len(first) == 5 and samples() == first
    kept.write_bytes(before[:-1] + b"?")
    assert samples() == first and kept.read_bytes() == before


def test_each_edition_keeps_its_own_sounds_and_other_code_makes_them_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = RenderCache(tmp_path / "renderings")

    def kept() -> int:
        return len(list((tmp_path / "renderings").rglob("*.part")))

    for edition in ("pagi", "malam", "pagi"):
        found, fresh = read_assets(None, edition, RATE, cache).intro, jingle.make(edition, RATE).intro
        assert found is not None and fresh is not None and np.array_equal(found.samples, fresh.samples)
    assert kept() == 2
    other = tmp_path / "instruments.py"
    other.write_text("# tuned anew")
    monkeypatch.setattr("audio.music.instruments.__file__", str(other))
    read_assets(None, "pagi", RATE, cache)
    assert kept() == 3
