"""What smart speakers, readers and radios are given."""

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from lxml import etree

from feeds.channel import Channel
from feeds.episode import Episode, Media, SourceNote
from feeds.formats.flash import render_flash_json, render_flash_xml
from feeds.formats.jsonfeed import render_jsonfeed
from feeds.formats.opml import render_opml
from feeds.formats.playlist import render_m3u
from feeds.formats.stories import has_stories, render_stories

NewEpisode = Callable[..., Episode]
LOUD = Media("episodes/x/alexa.mp3", "audio/mpeg", 9000, 60.0)


def test_alexa_plays_the_newest_edition_alone(channel: Channel, new_episode: NewEpisode) -> None:
    (item,) = json.loads(render_flash_json(channel, [new_episode(1, flash=LOUD), new_episode(0, flash=LOUD)]))
    assert item["updateDate"] == "2026-01-05T23:00:00.0Z"
    assert item["streamUrl"] == "https://warta.example/siaran/episodes/x/alexa.mp3"
    assert item["redirectionUrl"] == "https://warta.example/siaran/episodes/2026-01-06-pagi/"
    assert item["uid"].startswith("urn:uuid:")


def test_alexa_reads_a_corrected_edition_again(channel: Channel, new_episode: NewEpisode) -> None:
    episode = new_episode(1, flash=LOUD)
    later = replace(episode, updated=episode.updated + timedelta(hours=3))
    (item,) = json.loads(render_flash_json(channel, [later]))
    assert item["updateDate"] == "2026-01-06T02:00:00.0Z"


def test_alexa_is_never_given_more_than_five(channel: Channel, new_episode: NewEpisode) -> None:
    episodes = [new_episode(day) for day in reversed(range(9))]
    listed = json.loads(render_flash_json(channel, episodes, items=9))
    assert len(listed) == 5
    assert len({item["uid"] for item in listed}) == 5


def test_alexas_text_is_short_and_without_mark_up(channel: Channel, new_episode: NewEpisode) -> None:
    episode = new_episode()
    long = replace(episode.stories[0], headline="<b>Harga</b>", text="Isi berita <i>panjang</i>. " * 60)
    (item,) = json.loads(render_flash_json(channel, [replace(episode, stories=(long,) * 9)]))
    assert 1000 < len(item["mainText"]) < 4500
    assert "<" not in item["mainText"]
    assert "streamUrl" not in item


def test_alexas_text_ends_with_who_made_it_however_long_it_is(
    channel: Channel, new_episode: NewEpisode
) -> None:
    episode = new_episode()
    long = replace(episode.stories[0], text="Isi berita panjang. " * 60)
    for told in (episode, replace(episode, stories=(long,) * 9), replace(episode, summary="Kata. " * 900)):
        (item,) = json.loads(render_flash_json(channel, [told]))
        assert item["mainText"].endswith("disebut sebagai sumber. Suara: espeak:id.")
        assert len(item["mainText"]) < 4500


def test_alexas_rss_has_her_own_rendering(channel: Channel, new_episode: NewEpisode) -> None:
    items = etree.fromstring(render_flash_xml(channel, [new_episode(1, flash=LOUD)]))[0].findall("item")
    assert [item.find("enclosure").get("url")[-9:] for item in items] == ["alexa.mp3"]


def test_stories_are_items_of_their_own(channel: Channel, new_episode: NewEpisode) -> None:
    episode = new_episode()
    alone = [
        replace(story, audio=Media(f"episodes/x/{story.slug}.mp3", "audio/mpeg", 900, 30.0))
        for story in episode.stories
    ]
    head = etree.fromstring(render_stories(channel, [replace(episode, stories=tuple(alone))]))[0]
    items = head.findall("item")
    assert [item.findtext("title") for item in items] == ["Pasar dibuka lagi", "Jembatan diperkuat"]
    assert len({item.findtext("guid") for item in items}) == 2
    assert len({item.findtext("pubDate") for item in items}) == 2
    link = head.find("{http://www.w3.org/2005/Atom}link")
    assert link.get("href") == "https://warta.example/siaran/stories.xml"


def test_a_story_alone_names_no_source_of_the_weather_which_is_not_heard_in_it(
    channel: Channel, new_episode: NewEpisode
) -> None:
    weather = SourceNote("Prakiraan cuaca Randuwangi", "Kantor Cuaca")
    alone = Media("episodes/x/pasar.mp3", "audio/mpeg", 900, 30.0)
    episode = new_episode(service=(weather,))
    stories = (replace(episode.stories[0], audio=alone), *episode.stories[1:])
    written = render_stories(channel, [replace(episode, stories=stories)]).decode()
    assert "Pasar dibuka lagi" in written and "Randuwangi" not in written


def test_stories_without_a_sound_of_their_own_are_not_listed(new_episode: NewEpisode) -> None:
    assert not has_stories([new_episode()])


def test_the_json_feed_names_sound_size_and_length(channel: Channel, new_episode: NewEpisode) -> None:
    told = json.loads(render_jsonfeed(channel, [new_episode()]))
    assert told["version"] == "https://jsonfeed.org/version/1.1"
    (item,) = told["items"]
    assert item["date_published"] == "2026-01-05T06:00:00+07:00"
    assert item["attachments"][0]["size_in_bytes"] == 480_000


def test_all_shows_are_imported_at_once(channel: Channel) -> None:
    other = replace(channel, title='Sore "ini" & <nanti>', url="https://sore.example")
    rows = ET.fromstring(render_opml([channel, other])).findall("body/outline")
    assert [row.get("xmlUrl") for row in rows] == [channel.feed_url, "https://sore.example/feed.xml"]
    assert rows[1].get("text") == 'Sore "ini" & <nanti>'


def test_a_radio_is_given_the_newest(channel: Channel, new_episode: NewEpisode) -> None:
    lines = render_m3u(channel, new_episode(title="Judul\n#EXTINF:0,palsu")).splitlines()
    assert len(lines) == 3
    assert lines[2] == "https://warta.example/siaran/episodes/2026-01-05-pagi/2026-01-05-pagi.mp3"
