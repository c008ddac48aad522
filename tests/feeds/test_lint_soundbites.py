"""A soundbite that no app could play is found."""

import re
from collections.abc import Callable

import pytest

from feeds.channel import Channel
from feeds.episode import Episode
from feeds.formats import rss
from feeds.lint import check_feed


def with_soundbite(channel: Channel, new_episode: Callable[..., Episode], start: str, lasts: str) -> set[str]:
    """Rules that are broken by a feed whose episode of 100 seconds has this soundbite."""
    feed = rss.render(channel, [new_episode(art="1a2b3c4d")])
    feed = re.sub(rb"<itunes:duration>[^<]{1,20}<", b"<itunes:duration>100<", feed)
    bite = f'<podcast:soundbite startTime="{start}" duration="{lasts}">Pasar</podcast:soundbite>'.encode()
    assert feed.count(b"<itunes:duration>") == 1
    return {each.rule for each in check_feed(feed.replace(b"</item>", bite + b"</item>"))}


@pytest.mark.parametrize(("start", "lasts"), [("70", "30"), ("0", "15.5")])
def test_one_within_the_episode_is_right(
    channel: Channel, new_episode: Callable[..., Episode], start: str, lasts: str
) -> None:
    assert "p20-soundbite" not in with_soundbite(channel, new_episode, start, lasts)


@pytest.mark.parametrize(
    ("start", "lasts"),
    [("90", "30"), ("30", "0"), ("-5", "30"), ("nan", "30"), ("inf", "30"), ("30", ""), ("1.30", "lama")],
)
def test_one_that_runs_over_the_end_or_has_no_moment_is_not(
    channel: Channel, new_episode: Callable[..., Episode], start: str, lasts: str
) -> None:
    assert "p20-soundbite" in with_soundbite(channel, new_episode, start, lasts)
