"""Opus beside the MP3: in step with it, and the same bytes each time."""

import io

import numpy as np
import pytest
import soundfile

from audio.formats import ogg, opus
from audio.mastering import Mastering
from audio.sound import Samples

RATE = 44_100


def noise(channels: int = 1, seconds: float = 3.0) -> Samples:
    shape = (int(seconds * RATE),) if channels == 1 else (int(seconds * RATE), channels)
    return np.random.default_rng(2).normal(0, 0.1, shape).astype(np.float32)


def encoded(sound: Samples, channels: int = 1) -> bytes:
    out = io.BytesIO()
    opus.encode(np.array_split(sound, 5), Mastering(channels=channels), out)
    return out.getvalue()


def pages(raw: bytes) -> list[bytes]:
    """Of an Ogg file."""
    found, at = [], 0
    while raw[at : at + 4] == b"OggS":
        count = raw[at + 26]
        end = at + 27 + count + sum(raw[at + 27 : at + 27 + count])
        found.append(raw[at:end])
        at = end
    return found


@pytest.mark.parametrize("channels", [1, 2])
def test_what_is_heard_is_as_long_as_what_was_mixed(channels: int) -> None:
    sound = noise(channels)
    samples, rate = soundfile.read(io.BytesIO(encoded(sound, channels)))
    assert rate == opus.RATE and len(samples) == opus.heard_frames(len(sound), RATE)
    assert (1 if samples.ndim == 1 else samples.shape[1]) == channels


def test_every_page_bears_the_number_one_and_its_own_checksum() -> None:
    raw = encoded(noise())
    every = pages(raw)
    assert len(every) > 2 and b"".join(every) == raw and not ogg.fault(raw)
    for page in every:
        assert page[14:18] == b"\1\0\0\0"
        blank = page[:22] + bytes(4) + page[26:]
        assert int.from_bytes(page[22:26], "little") == opus.checksum(blank)


def test_the_checksum_is_that_of_ogg() -> None:
    assert opus.checksum(b"123456789") == 0x89A1897F  # CRC-32/XFER's polynomial from 0, as RFC 3533 has it
