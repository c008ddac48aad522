"""Paging: nobody loses an old episode, and old pages stay as they are."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from lxml import etree

from feeds.channel import Channel
from feeds.episode import Episode
from feeds.formats import rss
from feeds.formats.paging import cut_pages

NewEpisode = Callable[..., Episode]
LINK = "{http://www.w3.org/2005/Atom}link"


def show(new_episode: NewEpisode, count: int) -> list[Episode]:
    return [new_episode(day) for day in reversed(range(count))]


@pytest.mark.parametrize("count", [0, 1, 3, 4, 6, 7, 9, 10, 11])
def test_every_episode_stands_on_exactly_one_page(new_episode: NewEpisode, count: int) -> None:
    episodes = show(new_episode, count)
    pages = list(cut_pages(episodes, size=3))
    assert [episode for page in pages for episode in page.episodes] == episodes
    assert all(len(page.episodes) <= 3 for page in pages)
    assert len({page.place.path for page in pages}) == len(pages)


def test_a_new_episode_changes_the_feed_and_the_youngest_page_only(new_episode: NewEpisode) -> None:
    before = {page.place.path: page for page in cut_pages(show(new_episode, 11), size=3)}
    after = {page.place.path: page for page in cut_pages(show(new_episode, 12), size=3)}
    assert {path for path in after if after[path] != before.get(path)} == {"feed.xml", "arsip/feed-3.xml"}


def test_deleting_the_oldest_leaves_the_other_pages_where_they_are(new_episode: NewEpisode) -> None:
    before = {p.place.path: p.episodes for p in cut_pages(show(new_episode, 12), size=3)}
    after = {p.place.path: p.episodes for p in cut_pages(show(new_episode, 12)[:-2], size=3)}
    assert after["arsip/feed-2.xml"] == before["arsip/feed-2.xml"]
    assert after["arsip/feed-1.xml"] == before["arsip/feed-1.xml"][:1]


def test_episodes_without_numbers_are_paged_by_their_place(new_episode: NewEpisode) -> None:
    episodes = [replace(episode, number=0) for episode in show(new_episode, 8)]
    pages = list(cut_pages(episodes, size=3))
    assert [page.place.path for page in pages] == ["feed.xml", "arsip/feed-2.xml", "arsip/feed-1.xml"]
    assert [len(page.episodes) for page in pages] == [3, 2, 3]


def test_a_client_that_follows_next_comes_to_the_first_episode(
    channel: Channel, new_episode: NewEpisode
) -> None:
    pages = list(cut_pages(show(new_episode, 8), size=3))
    files = {channel.url + "/" + p.place.path: rss.render(channel, p.episodes, place=p.place) for p in pages}
    seen, here = [], channel.feed_url
    while here:
        head = etree.fromstring(files[here])[0]
        seen += [item.findtext("guid") for item in head.findall("item")]
        links = {link.get("rel"): link.get("href") for link in head.findall(LINK)}
        assert links["self"] == here
        assert (links["first"], links["last"]) == (channel.feed_url, channel.url + "/arsip/feed-1.xml")
        here = links.get("next", "")
    assert seen == [episode.guid for episode in show(new_episode, 8)]


def test_a_short_show_needs_no_pages(channel: Channel, new_episode: NewEpisode) -> None:
    (page,) = cut_pages(show(new_episode, 2))
    assert b'rel="next"' not in rss.render(channel, page.episodes, place=page.place)
