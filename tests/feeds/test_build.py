"""Everything that is derived from the episodes."""

import json
from collections.abc import Callable
from html.parser import HTMLParser

from feeds.build import build
from feeds.channel import Channel
from feeds.episode import Episode

NewEpisode = Callable[..., Episode]
OWN = {
    "index.html",
    "chapters.json",
    "transcript.vtt",
    "transcript.srt",
    "transcript.json",
    "transcript.html",
}


def test_a_new_edition_brings_its_files_and_the_feeds(channel: Channel, new_episode: NewEpisode) -> None:
    files = build(channel, [new_episode(0), new_episode(1)], {"2026-01-06-pagi"})
    own = {path for path in files if path.startswith("episodes/")}
    cards = {path for path in own if path.endswith(".png")}
    assert own - cards == {f"episodes/2026-01-06-pagi/{name}" for name in OWN} and len(cards) == 2
    assert {path for path in files.keys() - own if not path.startswith("static/")} == {
        "index.html", "arsip/index.html", "feed.xml", "feed.json", "flash.json", "latest.m3u", "subscriptions.opml",
    }  # fmt: skip


def test_every_address_in_the_feed_is_one_of_the_files(channel: Channel, new_episode: NewEpisode) -> None:
    episodes = [new_episode(0), new_episode(1)]
    files = build(channel, episodes, {episode.slug for episode in episodes})
    known = {*files, *(episode.audio.path for episode in episodes), channel.cover, ""}
    addresses = set()
    for part in files["feed.xml"].decode().split(channel.url + "/")[1:]:
        addresses.add(part[: min(part.find(end) for end in '"<' if end in part)])
    missing = {a for a in addresses if a not in known and a + "index.html" not in known}
    assert not missing


def test_the_newest_is_the_one_published_last_in_whatever_order_they_come(
    channel: Channel, new_episode: NewEpisode
) -> None:
    one, two = new_episode(0), new_episode(1)
    assert build(channel, [one, two], ()) == build(channel, [two, one], ())
    assert b"2026-01-06-pagi.mp3" in build(channel, [one, two], ())["latest.m3u"]


def test_apps_that_read_json_get_the_same_editions(channel: Channel, new_episode: NewEpisode) -> None:
    episodes = [new_episode(day) for day in range(3)]
    items = json.loads(build(channel, episodes, ())["feed.json"])["items"]
    assert [item["id"] for item in items] == [episode.guid for episode in reversed(episodes)]


def test_a_show_without_episodes_has_a_feed(channel: Channel) -> None:
    files = build(channel, [], ())
    assert b"<item>" not in files["feed.xml"]
    assert "latest.m3u" not in files


class Tags(HTMLParser):
    """Names of the elements of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.names.append(tag)


def test_the_page_of_an_edition_shows_titles_as_text(channel: Channel, new_episode: NewEpisode) -> None:
    episode = new_episode(title="<script>alert(1)</script> {body} & kabar")
    page = build(channel, [episode], {episode.slug})[f"episodes/{episode.slug}/index.html"].decode()
    assert Tags(page).names.count("script") == 2  # the player, and what search engines read
    assert "{body} &amp; kabar" in page
    assert "<script>alert" not in page
