"""Paging by RFC 5005, section 3: which episodes stand on which page, and where the page is found.

`feed.xml` holds the newest hundred. The rest lies in `arsip/feed-N.xml`, where N counts from the oldest end:
an episode that has reached its page stays there, so that a new one changes only `feed.xml` and the youngest
page.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from feeds.addresses import FEED
from feeds.episode import Episode

PAGE_SIZE = 100


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the feed."""

    number: int
    """1 is `feed.xml`, the next are older and older."""
    path: str
    episodes: tuple[Episode, ...]
    """Newest first."""


def page_path(page: int, pages: int) -> str:
    """Path of page `page` of `pages`; the oldest page is always `arsip/feed-1.xml`."""
    return FEED if page == 1 else f"arsip/feed-{pages - page + 1}.xml"


def paged(episodes: Sequence[Episode], size: int = PAGE_SIZE) -> Iterator[Page]:
    """The pages, newest first; every episode stands on exactly one, and none holds more than `size`."""
    pages = page_count(len(episodes), size)
    yield Page(1, FEED, tuple(episodes[:size]))
    for page in range(2, pages + 1):
        oldest = pages - page  # full blocks before this page, counted from the oldest episode
        start = max(size, len(episodes) - (oldest + 1) * size)
        yield Page(page, page_path(page, pages), tuple(episodes[start : len(episodes) - oldest * size]))


def page_count(episodes: int, size: int = PAGE_SIZE) -> int:
    """How many pages so many episodes take."""
    return 1 + -(-max(0, episodes - size) // size)
