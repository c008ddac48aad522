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
_SECOND_KBPS: Final = (32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384)
"""Of layer II."""
_LOW_KBPS: Final = (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_FIRST: Final = 3
"""MPEG-1 by the version's two bits; 2 is MPEG-2, 0 MPEG-2.5."""
_RATES: Final = {_FIRST: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}
_LAYERS: Final = {0x02: KBPS, 0x04: _SECOND_KBPS}
"""Layers III and II by their bits in a header, with what they run at at 32 kHz and above."""
MOST_LOST: Final = 256
"""Places at which a frame seems to begin and none does. A damaged file has a few; in one that is full of them a decoder
looks for the next frame for minutes, and tells of each."""
_TAG_BEHIND: Final = (b"TAG", b"APETAGEX", b"LYRICSBEGIN")


class Damaged(Exception):
    """Much of a file is no frame of its kind."""


class Kind(NamedTuple):
    """What the headers of like frames say."""

    size: int
    """Bytes without padding, the header included."""
    samples: int
    """Of one channel."""
    rate: int
    like: int
    """Version and layer as in the header: the same in all frames of a sound."""


def _kinds() -> dict[tuple[int, int], Kind]:
    """By a header's second byte (without the bit of the CRC) and third (without padding and the private bit)."""
    kinds = {}
    for version, rates in _RATES.items():
        for layer, first_kbps in _LAYERS.items():
            samples = FRAME // 2 if layer == 0x02 and version != _FIRST else FRAME
            for index, kbps in enumerate(first_kbps if version == _FIRST else _LOW_KBPS, 1):
                for place, rate in enumerate(rates):
                    second = 0xE0 | version << 3 | layer
                    size = samples // 8 * 1_000 * kbps // rate
                    kinds[second, index << 4 | place << 2] = Kind(size, samples, rate, second)
    return kinds


_KINDS: Final = _kinds()


def frames(raw: bytes, *, alike: bool = False) -> Iterator[tuple[int, int, Kind]]:
    """Walk the frames of `raw`, layer III or II: where each begins, its bytes, its kind. The last may reach beyond the
    end.

    A tag before them is skipped, a tag behind them ends them, and what is damaged is stepped over. Layer I, and free
    format, hold no frames. With `alike` those of another version, layer or rate than the first are damage, and more
    damage than `MOST_LOST` raises Damaged.
    """
    at, last, lost = tag_bytes(raw), len(raw) - HEADER_BYTES, 0
    first: Kind | None = None
    while 0 <= at <= last:
        third = raw[at + 2]
        kind = _KINDS.get((raw[at + 1] & 0xFE, third & 0xFC)) if raw[at] == 0xFF else None
        if alike and first and kind and (kind.like, kind.rate) != (first.like, first.rate):
            kind = None
        if kind is None:  # go on at the next that may be one
            lost += 1
            if alike and lost > MOST_LOST:
                raise Damaged
            at = raw.find(b"\xff", at + 1)
            continue
        first = first or kind
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
