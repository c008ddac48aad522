"""The frames of an MP3, walked by their headers: no decoder is needed, and nothing that a file claims is believed.

A header says how long its frame is, in bytes and in samples (ISO 11172-3, 2.4.1.3 and 2.4.2.3, and 13818-3 for the
lower rates); so a walk tells how long a file lasts, and whether its last frame is whole.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

FRAME: Final = 1_152
"""Samples of one channel in an MPEG frame at 32 kHz and above; half as many below."""
HEADER_BYTES: Final = 4
KBPS: Final = (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
"""Bit rates at 32 kHz and above, by the header's index less one."""
_LOW_KBPS: Final = (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_FIRST: Final = 3
"""MPEG-1 by the version's two bits; 2 is MPEG-2, 0 MPEG-2.5."""
_RATES: Final = {_FIRST: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}
_TAG_BEHIND: Final = (b"TAG", b"APETAGEX", b"LYRICSBEGIN")


class Kind(NamedTuple):
    """What the headers of like frames say."""

    size: int
    """Bytes without padding, the header included."""
    samples: int
    """Of one channel."""
    rate: int


def _kinds() -> dict[tuple[int, int], Kind]:
    """By a header's second byte (without the bit of the CRC) and third (without padding and the private bit)."""
    kinds = {}
    for version, rates in _RATES.items():
        samples = FRAME if version == _FIRST else FRAME // 2
        for index, kbps in enumerate(KBPS if version == _FIRST else _LOW_KBPS, 1):
            for place, rate in enumerate(rates):
                key = (0xE2 | version << 3, index << 4 | place << 2)
                kinds[key] = Kind(samples // 8 * 1_000 * kbps // rate, samples, rate)
    return kinds


_KINDS: Final = _kinds()


def frames(raw: bytes) -> Iterator[tuple[int, int, Kind]]:
    """Walk the layer III frames of `raw`: where each begins, its bytes, its kind. The last may reach beyond the end.

    A tag before them is skipped, a tag behind them ends them, and what is damaged is stepped over. Other layers, and
    free format, hold no frames.
    """
    at, last = tag_bytes(raw), len(raw) - HEADER_BYTES
    while 0 <= at <= last:
        third = raw[at + 2]
        kind = _KINDS.get((raw[at + 1] & 0xFE, third & 0xFC)) if raw[at] == 0xFF else None
        if kind is None:  # go on at the next that may be one
            at = raw.find(b"\xff", at + 1)
            continue
        size = kind.size + (third >> 1 & 1)
        yield at, size, kind
        at += size
        if raw.startswith(_TAG_BEHIND, at):
            return


def frame_bytes(header: bytes) -> int:
    """Bytes of the frame that begins so; 0 where none does."""
    return next((size for at, size, _ in frames(header[:HEADER_BYTES]) if at == 0), 0)


def tag_bytes(raw: bytes) -> int:
    """Length of the ID3v2 tag that `raw` begins with, or 0: its size is written in four times seven bits, and a footer
    of ten bytes is not in it (ID3v2.4, 3.1 and 3.4)."""
    if raw[:3] != b"ID3" or len(raw) < 10:
        return 0
    size = 0
    for byte in raw[6:10]:
        size = size << 7 | byte & 0x7F
    return 10 + size + (10 if raw[5] & 0x10 else 0)


def claimed_frames(first: bytes) -> int:
    """Frames that follow, as a Xing, Info or VBRI header in the first one counts them; 0 where it does not say."""
    for name in (b"Xing", b"Info"):
        place = first.find(name)
        if place >= 0 and place + 12 <= len(first) and first[place + 7] & 1:
            return int.from_bytes(first[place + 8 : place + 12], "big")
    place = first.find(b"VBRI")
    return int.from_bytes(first[place + 14 : place + 18], "big") if place >= 0 else 0
