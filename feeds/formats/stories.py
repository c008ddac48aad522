"""One story an item: what Google's audio news and other speakers put together by themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from feeds import addresses
from feeds.channel import Channel
from feeds.episode import Episode
from feeds.formats import rss
from feeds.formats.paging import PAGE_SIZE, Place
from feeds.text import join_lines

PATH = "stories.xml"


def render_stories(channel: Channel, episodes: Sequence[Episode]) -> bytes:
    """The newest stories that have a sound of their own (`StoryNote.audio`), the newest edition's lead first."""
    own = replace(
        channel,
        title=f"{join_lines(channel.title)}: berita satu per satu",
        guid=addresses.derive_guid(addresses.address(channel, PATH)),
    )
    return rss.render(own, list(_items(channel, episodes))[:PAGE_SIZE], place=Place(PATH))


def has_stories(episodes: Sequence[Episode]) -> bool:
    """Whether there is any story with a sound of its own."""
    return any(story.audio for episode in episodes for story in episode.stories)


def _items(channel: Channel, episodes: Sequence[Episode]) -> Iterator[Episode]:
    """Each story as an episode; a second apart, since players sort by time."""
    for episode in episodes:
        for place, story in enumerate(episode.stories):
            if story.audio is None:
                continue
            yield replace(
                episode,
                guid=f"{episode.guid}#{story.slug}",
                title=story.headline,
                summary=story.text,
                published=episode.published - timedelta(seconds=place),
                audio=story.audio,
                chapters=(),
                transcript=(),
                stories=(replace(story, start_s=0.0, end_s=story.audio.seconds),),
                number=0,
                season=0,
                files=(),
                service=(),  # which is told behind the stories
                art="",  # the edition's card tells its lead
            )
