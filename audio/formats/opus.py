"""Opus in Ogg, by libsndfile: half the bytes of an MP3 for the same speech, for apps that take an alternate."""

from collections.abc import Iterable
from functools import cache
from typing import BinaryIO, Final

import soundfile
import soxr

from audio.mastering import Mastering
from audio.sound import Samples

RATE: Final = 48_000
"""What Opus decodes to, whatever went in."""
KBPS: Final = 48
"""A channel; variable, as Opus is."""
HEADROOM_DB: Final = 1.6
"""How much the codec adds to the true peak (measured, with room to spare)."""


def encode(blocks: Iterable[Samples], mastering: Mastering, out: BinaryIO, kbps: float = KBPS) -> None:
    """Write to `out` an Ogg Opus file that decodes to `heard_frames` at 48 kHz, in step with the blocks.

    `kbps`: a channel, from 6 to 256. The same blocks give the same bytes: libsndfile's number of the stream, drawn by
    lot, is replaced.
    """
    level = 1 - kbps / 256  # libsndfile's scale runs from 256 kbit/s a channel down to 6
    start = out.tell()
    resampler = soxr.ResampleStream(mastering.rate, RATE, mastering.channels, quality="HQ")
    with soundfile.SoundFile(
        out, "w", RATE, mastering.channels, format="OGG", subtype="OPUS", compression_level=level
    ) as file:
        for block in blocks:
            file.write(resampler.resample_chunk(block))
        empty = block[:0]
        file.write(resampler.resample_chunk(empty, last=True))
    out.seek(start)
    number_pages(out)


def number_pages(ogg: BinaryIO) -> None:
    """Give every page the serial number 1, in place (RFC 3533, 6: the number at byte 14, the checksum at 22)."""
    while len(head := ogg.read(27)) == 27:
        sizes = ogg.read(head[26])
        page = bytearray(head + sizes + ogg.read(sum(sizes)))
        page[14:18] = (1).to_bytes(4, "little")
        page[22:26] = bytes(4)
        page[22:26] = checksum(page).to_bytes(4, "little")
        ogg.seek(-len(page), 1)
        ogg.write(page)


def checksum(page: bytes | bytearray) -> int:
    """Ogg's CRC: 0x04C11DB7, not reflected, from 0."""
    table, value = _table(), 0
    for byte in page:
        value = (value << 8 & 0xFFFFFFFF) ^ table[value >> 24 ^ byte]
    return value


@cache
def _table() -> tuple[int, ...]:
    rows = []
    for row in range(256):
        value = row << 24
        for _ in range(8):
            value = (value << 1 ^ (0x04C11DB7 if value & 0x80000000 else 0)) & 0xFFFFFFFF
        rows.append(value)
    return tuple(rows)


def heard_frames(frames: int, rate: int) -> int:
    """Frames of the decoded file, of `frames` that were mixed at `rate`."""
    return round(frames * RATE / rate)
