"""AAC in an M4A, by the extra `[aac]`."""

import io
import sys
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from audio.errors import Unmastered
from audio.formats import aac
from audio.formats.tags import Tags
from audio.mastering import Mastering
from audio.production.verify import measure
from audio.programme import Chapter
from audio.sound import Samples

RATE = 44_100
with_av = pytest.mark.skipif(not aac.installed(), reason=f"PyAV is not installed: {aac.REMEDY}")


def spoken(seconds: float, channels: int = 1) -> Samples:
    """Clicks in silence and a hum between them: where they are is heard to the sample."""
    t = np.arange(int(seconds * RATE)) / RATE
    hum = 0.1 * np.sin(2 * np.pi * 220 * t) * (np.sin(2 * np.pi * 0.5 * t) > 0)
    hum[RATE // 4 :: RATE] += 0.5
    sound = hum.astype(np.float32)
    return sound if channels == 1 else np.stack([sound, 0.5 * sound], axis=1)


def encoded(sound: Samples, mastering: Mastering = Mastering(), block: int = 50_000) -> io.BytesIO:  # noqa: B008  # it is frozen
    out = io.BytesIO()
    aac.encode((sound[at : at + block] for at in range(0, len(sound), block)), mastering, out)
    return out


def decoded(file: io.BytesIO | str) -> Samples:
    return np.concatenate(list(aac.decode_blocks(file)))


@with_av
@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("seconds", [3.0, 3.017])
def test_what_is_decoded_is_in_step_with_what_was_mixed(channels: int, seconds: float) -> None:
    sound = spoken(seconds, channels)
    heard = decoded(encoded(sound, Mastering(channels=channels)))
    assert heard.shape[1:] == sound.shape[1:] and len(heard) == aac.heard_frames(len(sound), RATE)
    for click in range(RATE // 4, len(sound) - 100, RATE):
        near = np.abs(heard[click - 500 : click + 500]).reshape(1_000, -1)[:, 0]
        assert abs(int(near.argmax()) - 500) <= 1
    assert not np.abs(heard[len(sound) + 200 :]).max(initial=0) > 0.01


@with_av
def test_the_same_sound_gives_the_same_bytes_however_it_comes() -> None:
    sound = spoken(2)
    first = encoded(sound).getvalue()
    assert first == encoded(sound, block=7_777).getvalue()
    assert b"Lav" not in first  # no build either


@with_av
def test_sixty_four_kilobits_a_channel_are_kept_to() -> None:
    noise = np.random.default_rng(4).normal(0, 0.1, 10 * RATE).astype(np.float32)
    for channels, sound in ((1, noise), (2, np.stack([noise, noise[::-1]], axis=1))):
        size = len(encoded(sound, Mastering(channels=channels)).getvalue())
        assert size * 8 / 10 / 1_000 / channels == pytest.approx(64, rel=0.1)


@with_av
def test_what_is_delivered_sounds_the_same_and_begins_with_what_tells_of_it(tmp_path: Path) -> None:
    kept, given = tmp_path / "kept", tmp_path / "given.m4a"
    kept.write_bytes(encoded(spoken(4)).getvalue())
    chapters = (Chapter(0, RATE, "Pembuka"), Chapter(RATE, 4 * RATE, "Panen\nkopi – lebih awal"))
    tags = Tags("Warta pagi", "Redaksi", "Warta", date(2026, 11, 22), 3, "Panen.", chapters=chapters)
    aac.write_tagged(kept, given, tags)
    assert np.array_equal(decoded(str(given)), decoded(str(kept)))
    raw = given.read_bytes()
    assert raw[4:8] == b"ftyp" and 0 < raw.index(b"moov") < raw.index(b"mdat") and b"Lav" not in raw
    with aac._opened(str(given), "r") as file:
        told = file.metadata
        assert (told["title"], told["artist"], told["album"]) == ("Warta pagi", "Redaksi", "Warta")
        assert (told["date"], told["track"], told["comment"]) == ("2026-11-22", "3", "Panen.")
        assert [(c["start"], c["end"], c["metadata"]["title"]) for c in file.chapters()] == [
            (0, 1_000, "Pembuka"),
            (1_000, 4_000, "Panen kopi – lebih awal"),
        ]
        assert file.streams.audio[0].codec_context.profile == "LC"
    again = tmp_path / "again.m4a"
    aac.write_tagged(kept, again, tags)
    assert again.read_bytes() == raw


@with_av
@pytest.mark.parametrize(
    "raw", [b"", b"ffconcat version 1.0\nfile /etc/hostname\n", b"#EXTM3U\n/etc/hostname\n", bytes(5_000)]
)
def test_what_is_no_m4a_is_not_opened_as_anything_else(raw: bytes) -> None:
    with pytest.raises(Exception, match=r"Invalid data|End of file|moov|tuple"):
        decoded(io.BytesIO(raw))


def test_without_the_extra_the_remedy_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "av", None)
    with pytest.raises(Unmastered, match=r"pip install 'briefings\[aac\]'"):
        encoded(spoken(1))


@with_av
def test_it_is_measured_as_any_other_sound() -> None:
    sound = spoken(6)
    heard = measure(aac.decode_blocks(encoded(sound)), RATE)
    wanted = measure([sound], RATE)
    assert heard.loudness_lufs == pytest.approx(wanted.loudness_lufs, abs=0.2)
