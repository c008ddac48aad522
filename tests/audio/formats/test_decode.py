"""Sound from outside is decoded, or refused in one clear sentence."""

import io
import os
import struct
import time
from pathlib import Path

import numpy as np
import pytest
import soundfile

from audio.errors import UnreadableSound
from audio.formats.decode import Limits, decode, read_sound
from tests.audio.conftest import mp3, tone

HUM = tone(0.5, 44_100)


def written(
    samples: np.ndarray, rate: int = 44_100, format: str = "WAV", subtype: str | None = None
) -> bytes:
    file = io.BytesIO()
    soundfile.write(file, samples, rate, format=format, subtype=subtype)
    return file.getvalue()


def chunk(name: bytes, content: bytes, size: int | None = None) -> bytes:
    return name + struct.pack("<I", len(content) if size is None else size) + content


def fmt(
    tag: int = 1,
    channels: int = 1,
    rate: int = 44_100,
    bytes_a_second: int = 88_200,
    block: int = 2,
    bits: int = 16,
) -> bytes:
    return chunk(b"fmt ", struct.pack("<HHIIHH", tag, channels, rate, bytes_a_second, block, bits))


def wav(header: bytes, data_bytes: int | None = None) -> bytes:
    """The hum behind whatever header."""
    body = b"WAVE" + header + chunk(b"data", (HUM * 32_767).astype("<i2").tobytes(), data_bytes)
    return chunk(b"RIFF", body)


@pytest.mark.parametrize("format", ["WAV", "FLAC", "OGG", "WAVEX"])
def test_the_usual_files_are_heard(format: str) -> None:
    sound = decode(written(HUM, format=format))
    assert sound.rate == 44_100 and sound.samples.dtype == np.float32
    assert len(sound.samples) == len(HUM)
    assert np.sqrt(np.mean((sound.samples - HUM) ** 2)) < 0.01


def test_an_mp3_is_heard() -> None:
    sound = decode(mp3(tone(1.0)))
    assert sound.seconds == pytest.approx(1.4, abs=0.15)


def test_stereo_keeps_its_two_sides() -> None:
    assert decode(written(np.column_stack([HUM, -HUM]))).samples.shape == (len(HUM), 2)


def test_a_file_on_disk_is_read(tmp_path: Path) -> None:
    (tmp_path / "jingle.wav").write_bytes(written(HUM))
    assert read_sound(tmp_path / "jingle.wav").seconds == pytest.approx(0.9)


@pytest.mark.parametrize(
    ("raw", "complaint"),
    [
        (b"", "is empty"),
        (b"ffconcat version 1.0\nfile '/etc/passwd'\n", "playlist"),
        (b"\xef\xbb\xbf  ffconcat version 1.0\nfile a.wav\n", "playlist"),
        (b"#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///etc/passwd\n", "playlist"),
        (b"[playlist]\nFile1=/etc/passwd\n", "playlist"),
        (b"<html><body>404</body></html>", "text"),
        (b'{"error": "quota"}', "text"),
        (b"http://contoh.id/a.mp3\n", "text"),
        (bytes(range(256)) * 40, "is not WAV"),
        (b"\xff\xfb" + b"\0" * 4000, "cannot be decoded|holds no sound"),
        (b"ID3\x04\0\0\0\0\0\0", "cannot be decoded|holds no sound"),
        (b"RIFF\x24\0\0\0WAVEfmt ", "cannot be decoded"),
        (written(np.zeros(0, np.float32)), "holds no sound"),
        (written(np.zeros((4410, 8))), "8 channels"),
        (written(HUM, 192_000), "192000 Hz"),
        (written(HUM, 4_000), "4000 Hz"),
        (written(HUM)[:-2000], "cut off"),
        (written(HUM, format="FLAC")[:-2000], "cut off|cannot be decoded"),
        (written(HUM, format="OGG")[:-200], "cut off"),
        (written(np.resize(HUM, 300_000), 48_000, "OGG", "OPUS")[:9_000], "cut off"),
        (written(HUM, format="RF64")[:-2000], "cut off"),
        (written(HUM, format="OGG") + written(HUM, 48_000, "OGG"), "several sounds"),
        (wav(fmt(channels=0)), r"cannot be decoded \(Channel count is zero\)"),
        (wav(fmt(channels=65_535)), "cannot be decoded"),
        (wav(fmt(rate=0)), "cannot be decoded"),
        (wav(fmt(rate=0xFFFF_FFFF)), "cannot be decoded"),
        (wav(fmt(bits=33)), "cannot be decoded"),
        (wav(fmt(tag=0x7777)), "cannot be decoded"),
        (wav(fmt(), data_bytes=0x7000_0000), "cut off"),
        (wav(chunk(b"fmt ", b"", 0xFFFF_FFF0)), "cannot be decoded"),
        (wav(chunk(b"LIST", b"INFO", 0xFFFF_FFF0) + fmt()), "cannot be decoded"),
        (wav(b""), "cannot be decoded"),
        ("#EXTM3U\nfile:///etc/passwd\n".encode("utf-16"), "cannot be decoded$|is not WAV"),
        (b"[InternetShortcut]\nURL=file:///etc/passwd\n", "is not WAV"),
        (b"v=0\no=- 0 0 IN IP4 127.0.0.1\n", "is not WAV"),
        (b"ID3\x04\0\0\0\0\0\0ffconcat version 1.0\nfile /etc/passwd\n", "cannot be decoded"),
        (b"ID3\x03\0\0\x7f\x7f\x7f\x7f" + mp3(tone(1.0)), "cannot be decoded"),
        (written(np.full(1000, np.nan, np.float32), subtype="FLOAT"), "no loudspeaker"),
        (written(np.full(1000, 1e20, np.float32), subtype="FLOAT"), "no loudspeaker"),
    ],
)
def test_what_is_no_sound_is_refused(raw: bytes, complaint: str) -> None:
    with pytest.raises(UnreadableSound, match=complaint) as refused:
        decode(raw)
    assert "BytesIO" not in str(refused.value)


@pytest.mark.parametrize("header", [fmt(block=0), fmt(block=7), fmt(bytes_a_second=1)])
def test_a_header_that_lies_about_what_nobody_needs_does_no_harm(header: bytes) -> None:
    assert len(decode(wav(header)).samples) == len(HUM)


@pytest.mark.parametrize("filling", [b"\xff", b"\xff\xfb\0\0", b"\xff\xe0", bytes(range(256))])
@pytest.mark.parametrize("form", ["without a length", "with one"])
def test_an_mp3_that_is_full_of_something_else_is_refused_at_once(
    filling: bytes, form: str, capfd: pytest.CaptureFixture[str]
) -> None:
    start = mp3(tone(1.0)) if form == "without a length" else written(HUM, format="MP3")
    began = time.process_time()
    with pytest.raises(UnreadableSound, match="is damaged"):
        decode(start + filling * (8_000_000 // len(filling)))
    assert time.process_time() - began < 2
    assert not capfd.readouterr().err  # libmpg123 would tell of every place where it looked for a frame


def test_mp3_frames_of_two_rates_are_no_one_sound() -> None:
    with pytest.raises(UnreadableSound, match="is damaged"):
        decode(mp3(tone(1.0)) + mp3(tone(9.0, 44_100), 44_100))


def test_a_picture_of_megabytes_in_an_mp3_does_no_harm() -> None:
    size = 20_000_000
    length = bytes(size >> shift & 0x7F for shift in (21, 14, 7, 0))
    raw = mp3(tone(1.0))
    assert len(decode(b"ID3\x03\0\0" + length + b"\xff\xfb" * (size // 2) + raw).samples) == len(
        decode(raw).samples
    )


def test_a_flac_that_does_not_know_its_length_is_refused() -> None:
    file = bytearray(written(HUM, format="FLAC"))
    file[21] &= 0xF0
    file[22:26] = bytes(4)
    with pytest.raises(UnreadableSound, match="does not say how long it is"):
        decode(bytes(file))


def test_a_flac_that_holds_more_than_it_says_is_not_heard_beyond_that() -> None:
    """A ten-hour file of a few bytes that claims five seconds."""
    file = bytearray(written(np.zeros(44_100 * 400, np.float32), format="FLAC"))
    file[22:26] = struct.pack(">I", 44_100 * 5)
    assert decode(bytes(file)).seconds == pytest.approx(5.0)


def test_devices_and_pipes_are_no_files(tmp_path: Path) -> None:
    (tmp_path / "nol.wav").symlink_to("/dev/zero")
    (tmp_path / "putus.wav").symlink_to(tmp_path / "tiada.wav")
    (tmp_path / "lingkar.wav").symlink_to("lingkar.wav")
    os.mkfifo(tmp_path / "pipa.wav")
    for path in sorted(tmp_path.iterdir()):
        with pytest.raises(UnreadableSound, match=r"not a file|cannot be read"):
            read_sound(path)


def test_a_ten_hour_file_is_refused_before_it_fills_the_memory() -> None:
    file = bytearray(written(HUM, format="FLAC"))
    file[22:26] = struct.pack(">I", 44_100 * 36_000)  # STREAMINFO: the number of samples
    with pytest.raises(UnreadableSound, match="36000 s; 600 at most"):
        decode(bytes(file))


@pytest.mark.parametrize("seconds", [1.0, 60.0, 599.0])
@pytest.mark.parametrize("rate", [24_000, 44_100])
def test_a_whole_mp3_without_a_header_of_its_length_is_heard(seconds: float, rate: int) -> None:
    raw = mp3(np.resize(tone(0.6, rate), int(seconds * rate)), rate)
    assert b"Xing" not in raw and b"Info" not in raw
    assert decode(raw).seconds == pytest.approx(seconds, abs=0.1)


@pytest.mark.parametrize("left", [0.9, 0.5, 0.1])
def test_an_mp3_that_breaks_off_is_refused(left: float) -> None:
    raw = mp3(np.resize(tone(0.6), 20 * 24_000))
    with pytest.raises(UnreadableSound, match="cut off"):
        decode(raw[: int(left * len(raw)) | 1])


def test_an_mp3_shorter_than_its_header_says_is_refused() -> None:
    raw = written(np.resize(HUM, 44_100 * 20), format="MP3")
    assert b"Xing" in raw or b"Info" in raw
    decode(raw)
    with pytest.raises(UnreadableSound, match="cut off"):
        decode(raw[: len(raw) // 2])


def test_tags_around_an_mp3_are_no_sound() -> None:
    raw = mp3(tone(1.0))
    whole = decode(raw)
    tagged = b"ID3\x03\0\0\0\0\x01\x00" + b"\xff\xfb\x90\x64" * 32 + raw + b"TAG" + b"\xff" * 125
    assert decode(tagged).seconds == pytest.approx(whole.seconds, abs=0.05)


def test_eight_channels_at_192_khz_are_refused() -> None:
    with pytest.raises(UnreadableSound, match="8 channels"):
        decode(written(np.zeros((1920, 8)), 192_000))


def test_an_mp3_of_hours_is_decoded_to_its_limit_only() -> None:
    raw = mp3(tone(2.0)) * 400
    with pytest.raises(UnreadableSound, match="longer than 600 s"):
        decode(raw)


def test_what_goes_on_beyond_its_limit_is_not_decoded_to_its_end() -> None:
    with pytest.raises(UnreadableSound, match=r"longer than 0 s|claims"):
        decode(mp3(tone(2.0)), Limits(max_seconds=0.2))


def test_a_big_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    with (tmp_path / "besar.wav").open("wb") as file:
        file.truncate(1 << 33)
    with pytest.raises(UnreadableSound, match="more than 1 MB"):
        read_sound(tmp_path / "besar.wav", Limits(max_bytes=1_000_000))


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "tidak-ada.wav"):
        with pytest.raises(UnreadableSound, match="not a file"):
            read_sound(path)


def test_a_sound_written_to_a_pipe_may_not_know_its_length() -> None:
    raw = bytearray(written(HUM))
    raw[4:8] = raw[40:44] = b"\xff\xff\xff\xff"
    assert len(decode(bytes(raw)).samples) == len(HUM)
