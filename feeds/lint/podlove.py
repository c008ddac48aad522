"""Podlove's simple chapters, and the times in which they are written."""

import re
from collections.abc import Iterator
from itertools import pairwise

from feeds.lint.document import Feed, Node, duration
from feeds.lint.finding import Fault, rule

_NPT = re.compile(r"(?:(\d{1,3}):)?(?:(\d{1,2}):)?(\d{1,6}(?:\.\d{1,9})?)")
_SLACK_S = 2


@rule(
    "psc-chapters",
    "error",
    "Podlove Simple Chapters 1.2",
    "give each chapter start and title, in the order of time",
)
def podlove(feed: Feed) -> Iterator[Fault]:
    for item in feed.items:
        whole = duration(item.text("itunes:duration"))
        for holder in item.all("psc:chapters"):
            listed = Node(holder).all("psc:chapter")
            starts = [npt(chapter.get("start", "")) for chapter in listed]
            for chapter, start in zip(listed, starts, strict=True):
                if start is None or not chapter.get("title", "").strip():
                    yield chapter, "a chapter needs start (HH:MM:SS.mmm) and title"
                elif whole and start > whole + _SLACK_S:
                    yield chapter, f"a chapter starts at {start:.0f} s, the episode ends at {whole} s"
            known = [start for start in starts if start is not None]
            if any(later < earlier for earlier, later in pairwise(known)):
                yield holder, "the chapters are not in the order of time"


def npt(text: str) -> float | None:
    """Seconds of a normal play time (RFC 2326, section 3.6), or None."""
    found = _NPT.fullmatch(text.strip())
    if not found:
        return None
    first, second, seconds = found.groups()
    numbers = [int(part) for part in (first, second) if part]
    whole = 0
    for part in numbers:
        whole = (whole + part) * 60
    return whole + float(seconds)


RULES = (podlove,)
