"""YouTube's import of feeds: a still image and the words of an item, taken once (help pages, November 2026).

A sound that is replaced, or words that are changed later, it never takes over: docs/corrections.md.
"""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from feeds.lint.document import Feed, Node, newest, suffix, url, words
from feeds.lint.finding import Fault, rule

_HELP = "YouTube: deliver podcasts by an RSS feed (help page, read in November 2026)"
_RATIO = 16 / 9
_SLACK = 0.02


@rule("youtube-title", "warning", f"{_HELP}: titles", "write ‹ and ›, or the words for them")
def title(feed: Feed) -> Iterator[Fault]:
    for part in feed.parts():
        for element in part.all("title"):
            if "<" in words(element) or ">" in words(element):
                yield element, f"the title {words(element)[:60]!r} holds < or >, which YouTube refuses"


@rule("youtube-thumbnail", "note", f"{_HELP}: media:thumbnail", "add a media:thumbnail of 16:9 to each item")
def thumbnail(feed: Feed) -> Iterator[Fault]:
    item = newest(feed)
    if item is not None and not _pictures(item):
        yield item.element, "the newest item has no media:thumbnail; YouTube shows the square picture"


@rule(
    "youtube-thumbnail-shape",
    "warning",
    f"{_HELP}: media:thumbnail, 16:9",
    "give the address of a JPEG or PNG of 1280 x 720, and its width and height",
)
def shape(feed: Feed) -> Iterator[Fault]:
    for item in feed.items:
        for element in _pictures(item):
            address = element.get("url", "")
            sides = [element.get(name, "") for name in ("width", "height")]
            if url(address) is None or suffix(address) not in (".jpg", ".jpeg", ".png", ".webp", ""):
                yield element, f"media:thumbnail leads to {address[:80]!r}"
            elif any(sides) and not _is_wide(*sides):
                yield element, f"media:thumbnail is {sides[0][:9] or '?'} x {sides[1][:9] or '?'}, not 16:9"


def _pictures(item: Node) -> list[Element]:
    return [
        *item.all("media:thumbnail"),
        *(each for group in item.all("media:group") for each in _inner(group)),
    ]


def _inner(group: Element) -> list[Element]:
    return Node(group).all("media:thumbnail")


def _is_wide(width: str, height: str) -> bool:
    sides = (width, height)
    if not all(side.isascii() and side.isdigit() and len(side) < 7 and int(side) for side in sides):
        return False
    return abs(int(width) / int(height) / _RATIO - 1) <= _SLACK


RULES = (title, thumbnail, shape)
