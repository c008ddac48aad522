"""Programmes in, podcasts out.

These are the values, and what a publisher is. What is made of them has rooms of its own: `feeds.build` makes everything
that is published, of `feeds.formats` (what apps read), `feeds.site` (what people read) and `feeds.artwork`;
`feeds.publishers` puts it in its place, `feeds.lint` refuses what apps would not take, `feeds.server` shows it. All
other rooms are private to the stage.
"""

from feeds.channel import Channel, Person
from feeds.episode import Caption, Chapter, Episode, Media, SourceNote, StoryNote
from feeds.errors import FeedError
from feeds.publishers import Publisher

__all__ = [
    "Caption",
    "Channel",
    "Chapter",
    "Episode",
    "FeedError",
    "Media",
    "Person",
    "Publisher",
    "SourceNote",
    "StoryNote",
]
