"""What the bytes of an MP3 promise: how many samples, and whether the last frame is whole.

libsndfile guesses the length of a file without a Xing header from its first frames, which is off by half a per
cent for a constant bit rate; so the frames are walked here (ISO 11172-3, 2.4.1.3, and 13818-3).
"""

from dataclasses import dataclass

FRAME = 1_152
"""Samples of one channel in an MPEG frame at 32 kHz and above; half as many below."""
_KBPS = {
    1: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_RATES = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}
_HEADER = 4
_TAG_BEHIND = (b"TAG", b"APETAGEX", b"LYRICSBEGIN", b"\0\0\0\0")


@dataclass(frozen=True, slots=True)
class Promise:
    """What an MP3 is said to hold."""

    frames: int
    """Samples of one channel that its header claims or, without one, that its MPEG frames hold."""
    cut: bool
    """The file ends within an MPEG frame."""


def promise(raw: bytes) -> Promise | None:
    """Walk the MPEG frames of `raw`, layer III; None where nothing can be said (another layer, free format)."""
    at, samples, first = _tag_bytes(raw), 0, True
    while at + _HEADER <= len(raw):
        size, inside = _frame(raw, at)
        if not size:  # damaged: go on at the next that may be one
            at = found if (found := raw.find(b"\xff", at + 1)) >= 0 else len(raw)
            continue
        if at + size > len(raw):
            return Promise(samples, cut=True)
        if first and (claimed := _claim(raw[at : at + size])):
            return Promise(claimed * inside, cut=False)
        first = False
        samples += inside
        at += size
        if raw.startswith(_TAG_BEHIND, at):
            break
    begun = 0 <= len(raw) - at < _HEADER and raw[at:].startswith(b"\xff")
    return Promise(samples, cut=begun) if samples else None


def _frame(raw: bytes, at: int) -> tuple[int, int]:
    """Bytes and samples of the frame whose header stands at `at`; 0 bytes where none does."""
    second, third = raw[at + 1], raw[at + 2]
    version = second >> 3 & 3
    if second & 0xE6 != 0xE2 or version == 1:  # eleven bits of sync, layer III
        return 0, 0
    rate = third >> 2 & 3
    kbps = third >> 4
    if rate == 3 or kbps in (0, 15):
        return 0, 0
    first = version == 3
    bits = _KBPS[1 if first else 2][kbps] * 1000
    return (144 if first else 72) * bits // _RATES[version][rate] + (
        third >> 1 & 1
    ), FRAME if first else FRAME // 2


def _claim(first: bytes) -> int:
    """MPEG frames that a Xing, Info or VBRI header counts; 0 without one."""
    for name in (b"Xing", b"Info"):
        place = first.find(name)
        if place >= 0 and place + 12 <= len(first) and first[place + 7] & 1:
            return int.from_bytes(first[place + 8 : place + 12], "big")
    place = first.find(b"VBRI")
    return int.from_bytes(first[place + 14 : place + 18], "big") if place >= 0 else 0


def _tag_bytes(raw: bytes) -> int:
    if raw[:3] != b"ID3" or len(raw) < 10:
        return 0
    size = 0
    for byte in raw[6:10]:
        size = size << 7 | byte & 0x7F
    return 10 + size
