"""A report as it is compared with others on the same event."""

from dataclasses import dataclass
from datetime import datetime, timedelta

SAME_TIME = timedelta(minutes=15)
"""Two reports less than this apart know the same."""


@dataclass(frozen=True, slots=True)
class Report:
    """One article, or one entry of a live page."""

    title: str
    sentences: tuple[str, ...]
    """In order; empty strings where nothing is said."""
    written: datetime | None = None
    """With a zone; None where nothing tells it."""
    part: str = ""
    """Which entry of a live page this is. Without times the entries of a page stand newest first."""


def by_the_clock(one: Report, other: Report) -> int:
    """1 where `one` was written after `other`, -1 where before, 0 where that is not known or was at the same time."""
    if one.written is None or other.written is None:
        return 0
    if one.part and other.part and one.title == other.title:
        return (one.written > other.written) - (one.written < other.written)
    apart = one.written - other.written
    return 0 if abs(apart) < SAME_TIME else (1 if apart > timedelta(0) else -1)
