"""How long an MP3 lasts, by its frames: no decoder is needed, and no header is believed."""

_RATES = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}
"""Sample rates by the version's two bits (3: MPEG-1, 2: MPEG-2, 0: MPEG-2.5), ISO 11172-3 and 13818-3."""
_KBPS_1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_KBPS_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_ENOUGH = 3
"""Frames that follow one another before it is called an MP3."""


def mp3_seconds(content: bytes) -> float | None:
    """Seconds of a layer III file (a tag before it is skipped), or None where it is none."""
    at, seconds, frames = _after_tag(content), 0.0, 0
    table = _headers()
    while at + 4 <= len(content):
        if content[at] == 0xFF and (known := table.get((content[at + 1] & 0xFE, content[at + 2] & 0xFC))):
            size, lasts = known
            size += content[at + 2] >> 1 & 1
            if frames or not _is_info(content, at):
                seconds += lasts
            frames += 1
            at += size
        else:
            at = content.find(b"\xff", at + 1)
            if at < 0:
                break
    return seconds if frames >= _ENOUGH else None


def _after_tag(content: bytes) -> int:
    """Where an ID3v2 tag ends: its size is written in four times seven bits (ID3v2.3, section 3.1)."""
    if content[:3] != b"ID3" or len(content) < 10:
        return 0
    size = 0
    for byte in content[6:10]:
        size = size << 7 | byte & 0x7F
    return 10 + size


def _is_info(content: bytes, at: int) -> bool:
    """Whether the first frame holds no sound but the encoder's notes."""
    return any(mark in content[at : at + 48] for mark in (b"Xing", b"Info", b"VBRI"))


def _headers() -> dict[tuple[int, int], tuple[int, float]]:
    """Second byte (without CRC's bit) and third (without padding's) -> bytes of the frame, seconds."""
    table = {}
    for version, rates in _RATES.items():
        samples = 1152 if version == 3 else 576
        for index, kbps in enumerate(_KBPS_1 if version == 3 else _KBPS_2):
            for place, rate in enumerate(rates):
                if kbps:
                    key = (0xE0 | version << 3 | 0b010, index << 4 | place << 2)
                    table[key] = (samples // 8 * kbps * 1000 // rate, samples / rate)
    return table
