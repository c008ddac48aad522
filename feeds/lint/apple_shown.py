"""How Apple Podcasts shows an episode by now: its own picture, and what is said of AI (both read in November 2026)."""

import re
from collections.abc import Iterator

from feeds.lint.document import Feed, Node, newest, words
from feeds.lint.finding import Fault, Law, rule

_ART = "Apple Podcasts: episode art (announcement, read in November 2026)"
_AI = "Apple Podcasts: content guidelines on AI (read in November 2026)"
_CHAPTERS = "Apple Podcasts: chapters, three or more, titles of about five words (read in November 2026)"
FEWEST, LONGEST_WORDS = 3, 10
"""Chapters that Apple shows, and words of a title that are twice what it asks for."""
_NAMED = re.compile(
    r"(?<!\w)(?:A\.?I\.?(?!\w)|(?i:artificial intelligence|kecerdasan (?:artifisial|buatan)))", re.ASCII
)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_MOST = 20_000
"""Letters of a description that are looked at."""

FEW = Law("apple-chapters", "note", _CHAPTERS, "part the edition into three chapters or more")
LONG = Law(
    "apple-chapter-titles", "note", _CHAPTERS, "say less in the title; the notes have room for all of it"
)


@rule(
    "apple-episode-art", "note", _ART, "give the item an itunes:image of its own, square, 1400 pixels or more"
)
def art(feed: Feed) -> Iterator[Fault]:
    item = newest(feed)
    if item is None:
        return
    own, show = (part.first("itunes:image") for part in (item, feed.channel))
    if own is None or (show is not None and own.get("href") == show.get("href")):
        yield item.element, "the newest item shows the show's cover and no picture of its own"


@rule("apple-ai", "warning", _AI, "say it in the description of the show or of each item, and in the sound")
def disclosed(feed: Feed) -> Iterator[Fault]:
    for item in feed.items:
        if is_made_by_ai(item, feed.channel) and not any(map(_names_ai, (feed.channel, item))):
            yield item.element, "podcast:txt says that AI made it, and no description does"


def is_made_by_ai(item: Node, channel: Node) -> bool:
    """As the item says by podcast:txt, and where it is silent the show."""
    for part in (item, channel):
        for element in part.all("podcast:txt"):
            if element.get("purpose", "").strip().lower() == "ai-content":
                return words(element).lower() == "true"
    return False


def names_ai(text: str) -> bool:
    """Whether AI is named in `text`, by its letters or in words."""
    return _NAMED.search(text[:_MOST]) is not None


def _names_ai(part: Node) -> bool:
    texts = (part.text(name)[:_MOST] for name in ("description", "itunes:summary", "content:encoded"))
    return any(names_ai(_TAG.sub(" ", text)) for text in texts)


RULES = (art, disclosed)
