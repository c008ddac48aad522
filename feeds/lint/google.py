"""Google's audio news: one story an item (Google News: audio news feed specification)."""

from collections.abc import Iterator

from feeds.lint.document import Feed, duration
from feeds.lint.finding import Fault, rule

_SPEC = "Google: audio news feed specification"
_SECONDS = (30, 600)


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


RULES = (lasts, image, dated)
