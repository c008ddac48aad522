"""What radio stations and phones take, read back by readers that are not ours: libsndfile and wavinfo."""

import io
import struct
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pytest
import soundfile
import wavinfo

from audio.errors import Unmastered, UnreadableSound
from audio.formats import bwf
from audio.formats.bwf import Card, Cue, Layout, Levels
from audio.formats.tags import Tags
from audio.production.bulletin import MP3_KBPS, RATE, write_mp3, write_voice_note, write_wav
from audio.programme import Chapter

MADE = datetime(2026, 11, 22, 6, 0, tzinfo=ZoneInfo("Asia/Jakarta"))
CARD = Card(
    "Warta Lembah – edisi pagi",
    "Warta Lembah",
    "Redaksi Lembah",
    "2026-11-22-pagi-3f9ac1d2",
    MADE,
    MADE + timedelta(hours=12),
    "https://warta.example/episodes/2026-11-22-pagi/",
    "sampai jumpa lagi",
    "Suara buatan AI.",
    history="A=MPEG1L3,F=44100,B=64,M=mono",
)
CHAPTERS = ((0.0, "Pembuka"), (2.0, "Pasar Tuwi dibuka lagi"), (4.0, "Jembatan “gantung” diperkuat"))
CART, CUES = 0x1401, 0x10CE
"""SFC_GET_CART_INFO, SFC_GET_CUE of libsndfile's sf_command."""


def spoken(seconds: float, rate: int = 44_100, channels: int = 1) -> np.ndarray[Any, Any]:
    """Something with syllables: a tone that swells four times a second."""
    at = np.arange(int(seconds * rate)) / rate
    tone = 0.3 * np.sin(2 * np.pi * 220 * at) * (0.6 + 0.4 * np.sin(2 * np.pi * 4 * at))
    return np.repeat(tone[:, None], channels, 1).astype(np.float32)


@pytest.fixture(scope="module", params=[1, 2])
def edition(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("edisi") / "edisi.mp3"
    soundfile.write(path, spoken(6.0, channels=request.param), 44_100, format="MP3", subtype="MPEG_LAYER_III")
    return path


@pytest.fixture
def wav(edition: Path, tmp_path: Path) -> Path:
    path = tmp_path / "bulletin.wav"
    with path.open("w+b") as out:
        write_wav(edition, out, CARD, CHAPTERS, (0.5, 5.5), -23.0)
    return path


def asked(path: Path, command: int, size: int) -> bytes:
    """What libsndfile has found in the file."""
    with soundfile.SoundFile(path) as sound:
        room = soundfile._ffi.new(f"char[{size}]")
        assert soundfile._snd.sf_command(sound._file, command, room, size) == 1
        return bytes(soundfile._ffi.buffer(room))


def words(raw: bytes) -> str:
    return raw.partition(b"\0")[0].decode("ascii")


def test_a_playout_system_reads_title_dates_and_timers_of_the_cart(wav: Path) -> None:
    cart = asked(wav, CART, 2048 + 4 + 256)
    assert cart[:4] == b"0101"
    title, show, number, client, kind = (words(cart[4 + 64 * n : 68 + 64 * n]) for n in range(5))
    assert (title, show, client, kind) == (
        "Warta Lembah - edisi pagi",
        "Warta Lembah",
        "Redaksi Lembah",
        "NEWS",
    )
    assert number == "2026-11-22-pagi-3f9ac1d2"
    assert words(cart[388:452]) == "sampai jumpa lagi"
    assert cart[452:488] == b"2026-11-2206:00:002026-11-2218:00:00"
    (level,) = struct.unpack("<i", cart[680:684])
    timers = {cart[684 + 8 * n :][:4]: struct.unpack("<i", cart[688 + 8 * n :][:4])[0] for n in range(6)}
    with soundfile.SoundFile(wav) as sound:
        frames = sound.frames
    assert level == 32_768
    assert timers == {
        b"AUDs": 0,
        b"INTs": 0,
        b"INTe": 24_000,
        b"SEGs": 264_000,
        b"SEGe": frames,
        b"AUDe": frames,
    }
    assert words(cart[684 + 64 + 276 :][:1024]) == CARD.link
    (length,) = struct.unpack("<I", cart[2048:2052])
    assert length and words(cart[2052:]).strip() == "Suara buatan AI."


def test_a_player_jumps_to_every_chapter_by_its_name(wav: Path) -> None:
    cues = asked(wav, CUES, 4 + 100 * 280)
    (count,) = struct.unpack("<I", cues[:4])
    found = [cues[4 + 280 * n :][:280] for n in range(count)]
    places = [struct.unpack("<I", cue[20:24])[0] for cue in found]
    assert places == [round(second * RATE) for second, _ in CHAPTERS]
    assert [words(cue[24:]) for cue in found] == [
        "Pembuka",
        "Pasar Tuwi dibuka lagi",
        'Jembatan "gantung" diperkuat',
    ]
    read = wavinfo.WavInfoReader(str(wav))
    assert [cue.position for cue in read.cues.cues] == places
    assert [label.text for label in read.cues.labels] == [words(cue[24:]) for cue in found]


def test_the_broadcast_extension_tells_who_when_and_how_loud(wav: Path) -> None:
    read = wavinfo.WavInfoReader(str(wav)).bext
    assert (read.version, read.originator, read.originator_ref) == (2, CARD.author, CARD.reference)
    assert (read.description, read.originator_date, read.originator_time) == (
        "Warta Lembah - edisi pagi",
        "2026-11-22",
        "06:00:00",
    )
    assert read.loudness_value == pytest.approx(-23, abs=0.1) and read.max_true_peak < -1
    mode = "mono" if soundfile.info(wav).channels == 1 else "stereo"
    assert read.coding_history.splitlines() == [CARD.history, f"A=PCM,F=48000,W=16,M={mode},T=briefings"]


def test_a_station_gets_the_loudness_of_r128_and_its_own_rate(wav: Path, edition: Path) -> None:
    import loudness

    sound, rate = soundfile.read(wav, dtype="float64")
    assert rate == RATE and soundfile.info(wav).subtype == "PCM_16"
    assert loudness.integrated_loudness(sound, rate) == pytest.approx(-23.0, abs=0.1)
    assert len(sound) / rate == pytest.approx(soundfile.read(edition)[0].shape[0] / 44_100, abs=0.01)


def test_a_target_that_is_too_loud_ends_at_the_peak_of_r128(edition: Path) -> None:
    out = io.BytesIO()
    heard = write_wav(edition, out, CARD, CHAPTERS, (0.5, 5.5), -3.0)
    assert heard.peak_dbtp == pytest.approx(-1.0, abs=0.15) and heard.loudness_lufs < -3.5


def test_without_a_target_the_level_stays_as_it_is(edition: Path) -> None:
    out = io.BytesIO()
    write_wav(edition, out, CARD, (), (0.0, 0.0))
    out.seek(0)
    before, after = soundfile.read(edition)[0], soundfile.read(out)[0]
    assert np.sqrt((after**2).mean()) == pytest.approx(np.sqrt((before**2).mean()), rel=0.01)
    assert b"cue " not in out.getvalue()[:4096]


TAGS = Tags(
    "Warta Lembah, edisi pagi",
    "Redaksi Lembah",
    "Warta Lembah",
    MADE.date(),
    chapters=(Chapter(0, 2000, "Pembuka"), Chapter(2000, 6000, "Pasar Tuwi dibuka lagi")),
    rate=1000,
)


def test_an_mp3_for_a_station_has_its_loudness_and_every_sample_at_its_time(
    edition: Path, tmp_path: Path
) -> None:
    import loudness

    path = tmp_path / "bulletin.mp3"
    with path.open("w+b") as out:
        heard = write_mp3(edition, out, TAGS, -23.0)
    before, _ = soundfile.read(edition)
    after, rate = soundfile.read(path)
    assert (rate, after.shape) == (44_100, (-(-len(before) // 1152) * 1152, *before.shape[1:]))
    assert loudness.integrated_loudness(after, rate) == pytest.approx(-23.0, abs=0.1)
    assert heard.loudness_lufs == pytest.approx(-23.0, abs=0.1) and heard.peak_dbtp < -1
    one, two = (np.atleast_2d(sound.T)[0][40_000:80_000] for sound in (before, after[: len(before)]))
    gain = (one * two).sum() / (one * one).sum()
    assert np.abs(two - gain * one).max() < 0.02 * np.abs(two).max()  # not a sample late
    kbps = MP3_KBPS[1 if before.ndim == 1 else 2]
    assert path.stat().st_size == pytest.approx(len(after) / rate * kbps * 125, rel=0.05)


def test_an_mp3_that_would_be_too_loud_ends_at_the_peak_of_r128(edition: Path) -> None:
    heard = write_mp3(edition, io.BytesIO(), TAGS, -3.0)
    assert -2.5 < heard.peak_dbtp <= -1.0


def test_silence_stays_silence(tmp_path: Path) -> None:
    quiet, out = tmp_path / "hening.mp3", io.BytesIO()
    soundfile.write(quiet, np.zeros(44_100, np.float32), 44_100, format="MP3", subtype="MPEG_LAYER_III")
    assert write_mp3(quiet, out, TAGS, -23.0).peak_dbtp < -90
    assert write_wav(quiet, io.BytesIO(), CARD, (), (0.0, 0.0), -23.0).peak_dbtp < -90


def test_what_an_article_says_is_cut_to_its_field_and_holds_no_control() -> None:
    evil = "A" * 300 + "\r\n\0RIFF" + "é\x1b[31m"
    card = Card(evil, evil, evil, evil, MADE, MADE, evil, evil, evil, history=evil)
    raw = bwf.head(card, [Cue(0, evil)], Layout(RATE, 1, 10, 0, 10), Levels(-16, 3, -1)) + bytes(20)
    with soundfile.SoundFile(io.BytesIO(raw)) as sound:
        assert sound.frames == 10
    bext = raw.index(b"bext") + 8
    assert raw[bext : bext + 256] == b"A" * 256 and b"\x1b" not in raw


def test_a_sound_that_riff_cannot_count_is_refused() -> None:
    with pytest.raises(Unmastered, match="hours"):
        bwf.head(CARD, (), Layout(RATE, 2, 2**30, 0, 0), Levels(-16, 3, -1))


def test_a_voice_note_is_one_channel_of_opus_at_48_khz(edition: Path) -> None:
    out = io.BytesIO()
    size = write_voice_note(edition, out, 6.0, 1_000_000)
    out.seek(0)
    with soundfile.SoundFile(out) as sound:
        assert (sound.format, sound.subtype, sound.samplerate, sound.channels) == ("OGG", "OPUS", 48_000, 1)
        assert sound.frames / 48_000 == pytest.approx(6.0, abs=0.1)
    assert size == len(out.getvalue()) and out.getvalue()[28:36] == b"OpusHead"


def test_a_voice_note_becomes_plainer_until_it_fits(edition: Path) -> None:
    wide, narrow = io.BytesIO(), io.BytesIO()
    whole = write_voice_note(edition, wide, 6.0, 1_000_000)
    most = whole * 2 // 3
    assert write_voice_note(edition, narrow, 6.0, most) <= most < whole


def test_what_is_no_sound_is_said_to_be_none(tmp_path: Path) -> None:
    text = tmp_path / "edisi.mp3"
    text.write_bytes(b"bukan suara" * 50)
    for write in (
        lambda: write_wav(text, io.BytesIO(), CARD, (), (0.0, 0.0), -23.0),
        lambda: write_mp3(text, io.BytesIO(), TAGS, -23.0),
        lambda: write_voice_note(text, io.BytesIO(), 6.0, 1_000_000),
    ):
        with pytest.raises(UnreadableSound, match=r"edisi\.mp3"):
            write()
