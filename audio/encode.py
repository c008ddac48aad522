"""MP3 at a constant bit rate, by LAME, without the traps of its defaults."""

from collections.abc import Iterable
from itertools import chain
from typing import BinaryIO, Final

import lameenc
import numpy as np

from audio.master import as_int16
from audio.mastering import Mastering
from audio.sound import Samples

FRAME: Final = 1_152
DELAY: Final = 1_105
"""Frames by which a decoded MP3 lags behind what was encoded (encoder 576, decoder 529)."""
BIT_RATES: Final = (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
LEAST_KBPS: Final = {1: 56, 2: 112}
"""Below that LAME takes 44.1 kHz down to 32 or 24 kHz and says nothing."""
RATES: Final = (44_100, 48_000)


def scaling(kbps: int) -> float:
    """What LAME multiplies its input by at a constant bit rate (measured)."""
    return 0.95 if kbps <= 160 else 0.97 if kbps <= 192 else 0.98 if kbps <= 224 else 1.0


def refusal(mastering: Mastering) -> str:
    """Why LAME would not do as it is told, or nothing."""
    if mastering.channels not in LEAST_KBPS:
        return f"channels = {mastering.channels}: 1 or 2"
    if mastering.rate not in RATES:
        return f"rate = {mastering.rate}: 44100 or 48000"
    if mastering.kbps not in BIT_RATES:
        return f"kbps = {mastering.kbps}: one of {', '.join(map(str, BIT_RATES))}"
    least = LEAST_KBPS[mastering.channels]
    if mastering.kbps < least:
        kind = "mono" if mastering.channels == 1 else "stereo"
        return f"kbps = {mastering.kbps}: at least {least} in {kind}, or the sample rate is lowered unasked"
    return ""


def encode(
    blocks: Iterable[Samples], mastering: Mastering, frames: int, out: BinaryIO, workers: int = 2
) -> None:
    """Write to `out` an MP3 that decodes to exactly `frames` frames (a multiple of 1,152), in step with the blocks.

    No Xing frame is written, so decoders do not skip the encoder's delay: the first 1,105 frames, which must
    be silent, are not encoded, and so every sample is heard at its own time.
    """
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_channels(mastering.channels)
    encoder.set_in_sample_rate(mastering.rate)
    encoder.set_out_sample_rate(mastering.rate)
    encoder.set_bit_rate(mastering.kbps)
    encoder.set_quality(mastering.quality)
    scale = 1 / scaling(mastering.kbps)
    left = frames // FRAME
    skip = DELAY
    silence = np.zeros((2 * FRAME, mastering.channels), np.float32).squeeze()
    data = b""
    for block in chain(blocks, [silence]):
        data += bytes(encoder.encode(as_int16(block[skip:], scale).tobytes()))
        skip = 0
        data, left = _write(data, left, out)
    data += bytes(encoder.flush())
    _write(data, left, out)


def _write(data: bytes, left: int, out: BinaryIO) -> tuple[bytes, int]:
    """Write whole MP3 frames, at most `left`; return what remains."""
    at = 0
    while left and at + 4 <= len(data):
        size = frame_bytes(data, at)
        if at + size > len(data):
            break
        at += size
        left -= 1
    out.write(data[:at])
    return data[at:], left


def frame_bytes(data: bytes, at: int) -> int:
    """Length of the MPEG-1 layer III frame whose header stands at `at`."""
    if data[at] != 0xFF or data[at + 1] & 0xFE != 0xFA:
        raise ValueError(f"no MPEG-1 layer III frame at {at}")
    kbps = BIT_RATES[(data[at + 2] >> 4) - 1]
    rate = (44_100, 48_000, 32_000)[data[at + 2] >> 2 & 3]
    return 144_000 * kbps // rate + (data[at + 2] >> 1 & 1)
