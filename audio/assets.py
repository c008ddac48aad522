"""The sounds of an edition: the newsroom's own where it has them, ours where not."""

from pathlib import Path

from audio import jingle
from audio.cues import Assets

__all__ = ["Assets", "load"]


def load(folder: Path | None, edition: str, rate: int) -> Assets:
    """The sounds of `edition` ("pagi", "siang", "malam") at `rate`."""
    return jingle.make(edition, rate)
