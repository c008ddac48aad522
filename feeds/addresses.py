"""Where everything of a show is found, below its public address."""

import uuid

from feeds.channel import Channel
from feeds.episode import Episode, Media
from feeds.shapes import file_name

FEED = "feed.xml"
FEED_NAMESPACE = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""Of podcast:guid, by the namespace's own definition."""
SIDECARS = {
    "transcript.vtt": "text/vtt",
    "transcript.srt": "application/x-subrip",
    "transcript.json": "application/json",
    "transcript.html": "text/html",
}
"""Forms of the transcript and their types, in the order in which apps are offered them."""


def folder(episode: Episode) -> str:
    """The folder of an episode, with a slash at the end; it never changes."""
    return f"episodes/{episode.slug}/"


def beside(episode: Episode, name: str) -> str:
    """Path of a file that lies in the episode's folder."""
    return folder(episode) + name


def page(channel: Channel, episode: Episode) -> str:
    """Address of the episode's page."""
    return f"{channel.url}/{folder(episode)}"


def address(channel: Channel, path: str) -> str:
    """Address of a path below `public/`."""
    return f"{channel.url}/{path}"


def picture(channel: Channel, episode: Episode) -> str:
    """Address of the edition's own picture, square; of the show's cover where it has none."""
    name = file_name(episode)
    return address(channel, beside(episode, name) if name else channel.cover)


def audio(channel: Channel, media: Media) -> str:
    """Address of a published sound."""
    return address(channel, media.path)


def derive_guid(feed_url: str) -> str:
    """The show's guid: UUIDv5 of the feed's address without its scheme and closing slashes."""
    return str(uuid.uuid5(FEED_NAMESPACE, feed_url.partition("://")[2].rstrip("/")))
