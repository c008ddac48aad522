"""Paging by RFC 5005, section 3: which episodes stand on which page, and where the page is found.

`feed.xml` holds the newest hundred. The rest lies in `arsip/feed-N.xml`, where N counts from the oldest end:
an episode that has reached its page stays there, so that a new one changes only `feed.xml` and the youngest
page. Where the episodes are numbered (itunes:episode) the number decides, so that pages stay as they are when
old episodes are deleted; else the place in the list does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from feeds.addresses import FEED
from feeds.episode import Episode

PAGE_SIZE = 100


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page of the feed lies, and its neighbours: paths below the show's address, or empty."""

    path: str = FEED
    previous: str = ""
    """Towards the newest."""
    next: str = ""
    """Towards the oldest."""
    first: str = ""
    last: str = ""


@dataclass(frozen=True, slots=True)
class FeedPage:
    """One page of the feed."""

    place: Place
    episodes: tuple[Episode, ...]
    """Newest first."""


def cut_pages(episodes: Sequence[Episode], size: int = PAGE_SIZE) -> Iterator[FeedPage]:
    """The pages of `episodes` (newest first), newest page first.

    Every episode stands on exactly one page, and no page holds more than `size`.
    """
    blocks = [(FEED, tuple(episodes[:size]))]
    keys = _numbers(episodes) or range(len(episodes), 0, -1)
    older = zip(keys[size:], episodes[size:], strict=True)
    for block, members in groupby(older, key=lambda pair: (pair[0] - 1) // size):
        blocks.append((f"arsip/feed-{block + 1}.xml", tuple(episode for _, episode in members)))
    paths = [path for path, _ in blocks]
    for number, (path, listed) in enumerate(blocks):
        yield FeedPage(_place(paths, number) if len(paths) > 1 else Place(path), listed)


def _place(paths: Sequence[str], number: int) -> Place:
    return Place(
        paths[number],
        previous=paths[number - 1] if number else "",
        next=paths[number + 1] if number + 1 < len(paths) else "",
        first=paths[0],
        last=paths[-1],
    )


def _numbers(episodes: Sequence[Episode]) -> list[int]:
    """The episodes' numbers, where they fall without a repetition and leave few gaps; else nothing."""
    numbers = [episode.number for episode in episodes]
    falling = all(newer > older > 0 for newer, older in pairwise(numbers))
    return numbers if falling and numbers and numbers[0] - numbers[-1] < 2 * len(numbers) else []


def find_listing(path: str) -> str:
    """Where the site lists what the feed's page at `path` holds: "arsip/feed-7.xml" -> "arsip/7.html"."""
    if path == FEED:
        return "arsip/index.html"
    return path.replace("feed-", "").removesuffix(".xml") + ".html" if path else ""
