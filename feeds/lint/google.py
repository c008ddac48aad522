"""Google: audio news, one story an item, and news briefings, the newest item of a plain feed.

Whether the programmes still take shows is not known (November 2026); Indonesian was listed for the briefings.
"""

from collections.abc import Iterator

from feeds.lint.document import Feed, Node, duration, moment, newest, url
from feeds.lint.finding import Fault, rule

_SPEC = "Google: audio news feed specification"
_SECONDS = (30, 600)
_BRIEFING = "Google: news briefings, technical requirements (read in November 2026)"
_NEEDED = ("title", "description", "guid", "pubDate", "enclosure", "itunes:duration")


@rule(
    "google-length",
    "warning",
    f"{_SPEC}: stories of 30 seconds to 10 minutes",
    "leave the story out, or tell it longer",
)
def lasts(feed: Feed) -> Iterator[Fault]:
    shortest, longest = _SECONDS
    for item in feed.items:
        seconds = duration(item.text("itunes:duration"))
        if seconds is not None and not shortest <= seconds <= longest:
            yield item.first("itunes:duration"), f"the story lasts {seconds} s"


@rule("google-image", "error", f"{_SPEC}: image", "add <image> with url, title and link")
def image(feed: Feed) -> Iterator[Fault]:
    if feed.channel.first("image") is None:
        yield feed.channel.element, "the channel has no <image>"


@rule("google-date", "error", f"{_SPEC}: pubDate", "give each story its pubDate")
def dated(feed: Feed) -> Iterator[Fault]:
    for item in feed.items:
        if not item.text("pubDate"):
            yield item.element, "the story has no pubDate; only fresh ones are played"


@rule(
    "google-briefing-image",
    "note",
    f"{_BRIEFING}: image",
    "add <image> with url (square, 1400 pixels or more), and the show's own title and link",
)
def briefing_image(feed: Feed) -> Iterator[Fault]:
    if newest(feed) is None:
        return
    for element in feed.channel.all("image")[:1]:
        own = Node(element)
        wrong = [name for name in ("title", "link") if own.text(name) != feed.channel.text(name)]
        if url(own.text("url")) is None:
            yield element, f"its url is {own.text('url')[:80]!r}"
        elif wrong:
            yield element, f"its {' and '.join(wrong)} is not the show's"
    if feed.channel.first("image") is None:
        yield feed.channel.element, "the channel has no <image>"


@rule(
    "google-briefing-newest",
    "note",
    f"{_BRIEFING}: item",
    "let the newest item stand first, with title, description, guid, pubDate, enclosure and itunes:duration",
)
def briefing(feed: Feed) -> Iterator[Fault]:
    item = newest(feed)
    if item is None:
        return
    lacks = [name for name in _NEEDED if item.first(name) is None]
    if lacks:
        yield item.element, f"the newest item has no {', '.join(lacks)}"
    first = moment(item.text("pubDate"))
    times = [when for each in feed.items if (when := moment(each.text("pubDate")))]
    if first and first < max(times):
        yield item.first("pubDate"), "a newer item stands further down; Google plays the first"


RULES = (lasts, image, dated)
"""Of the feed with one story an item."""
BRIEFING = (briefing_image, briefing)
"""Of the show's own feed."""
