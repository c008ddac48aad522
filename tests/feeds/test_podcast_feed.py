"""The podcast feed, read back as apps read it."""

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import feedparser
import pytest
from feedgen.entry import FeedEntry
from lxml import etree

from feeds.channel import Channel
from feeds.episode import Episode, Media
from feeds.errors import BadChannel, BadEpisode
from feeds.formats import rss

NS = {
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "psc": "http://podlove.org/simple-chapters",
}
NewEpisode = Callable[..., Episode]


def read(feed: bytes) -> Any:
    return etree.fromstring(feed)[0]


def text(element: Any, path: str) -> str:
    found = element.find(path, NS)
    assert found is not None, path
    return found.text or ""


def test_the_channel_has_all_that_directories_require(channel: Channel, new_episode: NewEpisode) -> None:
    head = read(rss.render(channel, [new_episode()]))
    assert text(head, "title") == "Warta Lembah"
    assert text(head, "link") == "https://warta.example/siaran/"
    assert text(head, "language") == "id"
    assert head.find("itunes:image", NS).get("href") == "https://warta.example/siaran/cover-1a2b3c4d.jpg"
    assert head.find("itunes:category/itunes:category", NS).get("text") == "Daily News"
    assert text(head, "itunes:explicit") == "false"
    assert text(head, "itunes:type") == "episodic"
    assert text(head, "itunes:owner/itunes:email") == "redaksi@warta.example"
    assert text(head, "podcast:locked") == "yes"
    assert text(head, "podcast:medium") == "podcast"
    assert text(head, "podcast:txt[@purpose='ai-content']") == "true"


def test_the_guid_of_the_show_follows_from_the_address_of_its_feed(channel: Channel) -> None:
    space = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
    expected = str(uuid.uuid5(space, "warta.example/siaran/feed.xml"))
    assert text(read(rss.render(channel, [])), "podcast:guid") == expected


def test_an_item_has_all_that_apps_read(channel: Channel, new_episode: NewEpisode) -> None:
    item = read(rss.render(channel, [new_episode()])).find("item")
    enclosure = item.find("enclosure")
    assert enclosure.get("url").endswith("/episodes/2026-01-05-pagi/2026-01-05-pagi.mp3")
    assert (enclosure.get("length"), enclosure.get("type")) == ("480000", "audio/mpeg")
    assert item.find("guid").get("isPermaLink") == "false"
    assert text(item, "pubDate") == "Mon, 05 Jan 2026 06:00:00 +0700"
    assert text(item, "itunes:duration") == "60"
    assert [t.get("type") for t in item.findall("podcast:transcript", NS)] == [
        "text/vtt", "application/x-subrip", "application/json", "text/html",
    ]  # fmt: skip
    assert item.find("podcast:chapters", NS).get("type") == "application/json+chapters"
    assert [c.get("start") for c in item.findall("psc:chapters/psc:chapter", NS)] == [
        "00:00:00.000", "00:00:05.500", "00:00:35.500",
    ]  # fmt: skip
    assert item.find("podcast:alternateEnclosure/podcast:integrity", NS).get("type") == "sri"
    assert item.find("podcast:soundbite", NS).get("duration") == "30.000"


def test_the_items_are_those_that_feedgen_would_write(channel: Channel, new_episode: NewEpisode) -> None:
    episode = new_episode(title='Pasar & "jembatan" <baru>')
    ours = read(rss.render(channel, [episode])).find("item")
    entry = FeedEntry()
    entry.load_extension("podcast", atom=False)
    title = 'Pasar & "jembatan" ‹baru›'  # YouTube takes no title with < or >
    entry.title(title)
    entry.link(href=text(ours, "link"))
    entry.description(text(ours, "description"))
    entry.content(text(ours, "content:encoded"), type="CDATA")
    entry.guid(episode.guid)
    entry.enclosure(ours.find("enclosure").get("url"), "480000", "audio/mpeg")
    entry.pubDate(episode.published)
    entry.podcast.itunes_image(ours.find("itunes:image", NS).get("href"))
    entry.podcast.itunes_duration("60")
    entry.podcast.itunes_season(2026)
    entry.podcast.itunes_episode(1)
    entry.podcast.itunes_title(title)
    entry.podcast.itunes_episode_type("full")
    for theirs in entry.rss_entry():
        mine = ours.find(theirs.tag)
        assert (mine.text, mine.attrib) == (theirs.text, theirs.attrib), theirs.tag


def test_the_same_show_gives_the_same_bytes(channel: Channel, new_episode: NewEpisode) -> None:
    episodes = [new_episode(1), new_episode(0)]
    assert rss.render(channel, episodes) == rss.render(channel, episodes)


def test_the_feed_is_dated_by_its_newest_change_and_never_by_the_clock(
    channel: Channel, new_episode: NewEpisode
) -> None:
    changed = datetime(2026, 2, 1, 0, 30, tzinfo=UTC)
    head = read(rss.render(channel, [new_episode(1), new_episode(0, updated=changed)]))
    assert parsedate_to_datetime(text(head, "lastBuildDate")) == changed
    assert read(rss.render(channel, [])).find("lastBuildDate") is None


def test_days_are_named_in_english_whatever_the_locale(
    channel: Channel, new_episode: NewEpisode, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("feedgen.feed.formatRFC2822", lambda date: "Senin, 05 Januari 2026")
    head = read(rss.render(channel, [new_episode()]))
    assert text(head, "item/pubDate").startswith("Mon, 05 Jan")
    assert text(head, "lastBuildDate").startswith("Mon, 05 Jan")


def test_what_the_articles_say_is_never_mark_up(channel: Channel, new_episode: NewEpisode) -> None:
    bad = 'A ]]> & <script>alert("x")</script> \x00\x0b\ufffe \ud800 akhir'
    episode = new_episode()
    story = replace(episode.stories[0], headline=bad, text=bad)
    feed = rss.render(
        replace(channel, title=bad), [replace(episode, title=bad, summary=bad, stories=(story,))]
    )
    item = read(feed).find("item")
    assert text(item, "title") == 'A ]]› & ‹script›alert("x")‹/script› akhir'
    assert "<script" not in text(item, "content:encoded")


def test_links_that_are_no_web_addresses_are_left_out(channel: Channel, new_episode: NewEpisode) -> None:
    episode = new_episode()
    source = replace(episode.stories[0].sources[0], link="javascript:alert(1)")
    story = replace(episode.stories[0], sources=(source,))
    chapter = replace(episode.chapters[0], link="data:text/html,x")
    feed = rss.render(channel, [replace(episode, stories=(story,), chapters=(chapter,))])
    assert b"javascript:" not in feed
    assert b"data:text" not in feed


def test_a_description_keeps_apples_limit_and_the_note_on_the_voice(
    channel: Channel, new_episode: NewEpisode
) -> None:
    episode = new_episode(summary="Kabar é " * 900)
    many = tuple(replace(episode.stories[0], slug=f"s{n}") for n in range(200))
    item = read(rss.render(channel, [replace(episode, stories=many)])).find("item")
    told = text(item, "description")
    assert len(told.encode()) <= 4000
    assert "suara sintetis" in told


def test_a_renewed_picture_keeps_both_tags_of_its_address(channel: Channel) -> None:
    head = read(rss.render(replace(channel, cover="cover-99.png"), []))
    assert text(head, "image/url") == "https://warta.example/siaran/cover-99.png"
    assert head.find("itunes:image", NS).get("href") == "https://warta.example/siaran/cover-99.png"
    assert head.find("podcast:image", NS).get("type") == "image/png"


def test_a_second_rendering_is_offered_beside_the_first(channel: Channel, new_episode: NewEpisode) -> None:
    other = Media("episodes/x/kecil.mp3", "audio/mpeg", 1000, 60.0)
    item = read(rss.render(channel, [new_episode(files=(other,))])).find("item")
    sources = [s.get("uri") for s in item.findall("podcast:alternateEnclosure/podcast:source", NS)]
    assert sources[1] == "https://warta.example/siaran/episodes/x/kecil.mp3"
    assert len(item.findall("podcast:alternateEnclosure[@default='true']", NS)) == 1


def test_home_assistants_parser_finds_nothing_to_repair(channel: Channel, new_episode: NewEpisode) -> None:
    feed = feedparser.parse(rss.render(channel, [new_episode(1), new_episode(0)]))
    assert not feed.bozo
    assert [len(entry.enclosures) for entry in feed.entries] == [1, 1]


@pytest.mark.parametrize(
    "fault", [{"title": " "}, {"guid": ""}, {"audio": Media("épisode.mp3", "audio/mpeg", 1)}]
)
def test_an_episode_that_no_app_could_take_is_refused(
    channel: Channel, new_episode: NewEpisode, fault: dict[str, Any]
) -> None:
    with pytest.raises(BadEpisode):
        rss.render(channel, [new_episode(**fault)])


def test_a_show_without_a_name_is_refused(channel: Channel) -> None:
    with pytest.raises(BadChannel):
        rss.render(replace(channel, title=""), [])
