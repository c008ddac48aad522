"""How long an MP3 lasts, by its frames."""

from audio.formats.mpeg import frames

_ENOUGH = 3
"""Frames that follow one another before it is called an MP3."""


def measure_seconds(content: bytes) -> float | None:
    """Seconds of a layer III file (a tag before it is skipped), or None where it is none."""
    seconds, count = 0.0, 0
    for at, _, kind in frames(content):
        if count or not _is_info(content[at : at + 48]):
            seconds += kind.samples / kind.rate
        count += 1
    return seconds if count >= _ENOUGH else None


def _is_info(first: bytes) -> bool:
    """Whether the first frame holds no sound but the encoder's notes."""
    return any(mark in first for mark in (b"Xing", b"Info", b"VBRI"))
