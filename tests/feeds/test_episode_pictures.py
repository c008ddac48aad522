"""Each edition has a picture of its own, square for apps and wide for YouTube, and never another edition's."""

import io
from collections.abc import Callable
from dataclasses import replace
from xml.etree.ElementTree import Element, fromstring

import pytest
from lxml import html
from PIL import Image

from feeds.artwork import episode_art
from feeds.artwork.cover import TONES
from feeds.build import build
from feeds.channel import Channel
from feeds.episode import Episode, Media
from feeds.formats import rss
from feeds.formats.jsonfeed import render_jsonfeed
from feeds.formats.stories import render_stories
from feeds.lint import check_feed
from feeds.lint.pictures import find_picture_faults
from feeds.retention import find_expired
from feeds.shapes import SHAPES, SQUARE, WIDE, Shape, describe, file_name

NewEpisode = Callable[..., Episode]
NS = {
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "media": "http://search.yahoo.com/mrss/",
}
LONG = (
    "Rumah Panggung Kampung Sengkuang Menjadi Sekolah bagi Anak-Anak Penyadap Karet di Hulu Sungai Melintang"
)


@pytest.fixture
def carded(channel: Channel, new_episode: NewEpisode) -> Episode:
    episode = new_episode()
    return replace(episode, art=episode_art.seal(channel, episode))


def first_item(xml: bytes) -> Element:
    item = fromstring(xml).find("channel/item")
    assert item is not None
    return item


def picture_of(item: Element) -> str:
    found = item.find("itunes:image", NS)
    assert found is not None
    return found.get("href", "")


def named(episode: Episode, shape: Shape = SQUARE) -> str:
    return f"episodes/{episode.slug}/{file_name(episode, shape)}"


def test_an_item_shows_the_editions_own_picture_and_the_show_its_cover(
    channel: Channel, carded: Episode
) -> None:
    xml = rss.render(channel, [carded])
    head, item = fromstring(xml).find("channel/itunes:image", NS), first_item(xml)
    assert head is not None and head.get("href", "").endswith(channel.cover)
    assert picture_of(item) == f"{channel.url}/{named(carded)}"
    told = {each.get("purpose"): each for each in item.findall("podcast:image", NS)}
    assert told["artwork"].get("href") == picture_of(item) and told["artwork"].get("aspect-ratio") == "1/1"
    assert told["artwork social"].get("aspect-ratio") == "16/9"
    assert told["artwork"].get("alt") == "Kartu edisi: Pasar dibuka lagi"
    assert serious(xml) == set()


def serious(xml: bytes) -> set[str]:
    return {each.rule for each in check_feed(xml) if each.severity != "note"}


def test_youtube_finds_a_wide_picture_at_each_item(channel: Channel, carded: Episode) -> None:
    thumbnail = first_item(rss.render(channel, [carded])).find("media:thumbnail", NS)
    assert thumbnail is not None and thumbnail.get("url") == f"{channel.url}/{named(carded, WIDE)}"
    assert int(thumbnail.get("width", "0")) * 9 == int(thumbnail.get("height", "0")) * 16


def test_an_edition_made_before_there_were_pictures_shows_the_cover(
    channel: Channel, new_episode: NewEpisode
) -> None:
    item = first_item(rss.render(channel, [new_episode()]))
    assert picture_of(item) == f"{channel.url}/{channel.cover}"
    assert item.find("media:thumbnail", NS) is None and item.find("podcast:image", NS) is None


def test_a_story_alone_is_not_shown_under_the_headline_of_another(channel: Channel, carded: Episode) -> None:
    sound = Media("episodes/x/x.mp3", "audio/mpeg", 480_000, 31.0)
    told = tuple(replace(story, audio=sound) for story in carded.stories)
    item = first_item(render_stories(channel, [replace(carded, stories=told)]))
    assert picture_of(item).endswith(channel.cover)


def test_what_the_feed_names_is_published_and_what_it_names_no_more_goes(
    channel: Channel, carded: Episode
) -> None:
    files = build(channel, [carded], {carded.slug})
    paths = {named(carded, shape) for shape in SHAPES}
    assert paths <= set(files)
    assert not paths & set(build(channel, [carded], {carded.slug}, files.prints)), "they stand already"
    lead = replace(carded.stories[0], headline="Pasar ditutup lagi")
    mended = replace(carded, stories=(lead, *carded.stories[1:]))
    mended = replace(mended, art=episode_art.seal(channel, mended))
    assert paths <= set(find_expired(channel, [mended], files))
    assert not paths & set(find_expired(channel, [carded], files))


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.ratio)
@pytest.mark.parametrize("headline", ["", "日本", "A" * 150, LONG, "Kafé – “Réunion”"])
def test_any_headline_is_drawn_within_its_margins(
    channel: Channel, carded: Episode, headline: str, shape: Shape
) -> None:
    told = tuple(replace(story, headline=headline) for story in carded.stories * 2)
    with Image.open(io.BytesIO(episode_art.draw(channel, replace(carded, stories=told), shape))) as card:
        assert card.size == (shape.width, shape.height)
        left = card.convert("L").crop((0, 0, shape.height // 20, shape.height // 2))
        assert max(left.getextrema()) < 60, "nothing but the ground"


@pytest.mark.parametrize("tone", TONES)
def test_directories_take_the_square_picture_in_every_tone(
    channel: Channel, carded: Episode, tone: str
) -> None:
    own = replace(channel, cover_tone=tone)
    raw = episode_art.draw(own, carded)
    assert list(find_picture_faults(raw, file_name(carded))) == []
    assert raw == episode_art.draw(own, carded) and len(raw) < 300_000
    assert episode_art.seal(own, carded) != carded.art


def test_the_page_of_an_edition_is_shared_with_its_wide_picture(channel: Channel, carded: Episode) -> None:
    files = build(channel, [carded], {carded.slug})
    page = html.fromstring(files[f"episodes/{carded.slug}/index.html"])
    assert page.xpath("//meta[@property='og:image']/@content") == [f"{channel.url}/{named(carded, WIDE)}"]
    assert page.xpath("//meta[@property='og:image:alt']/@content") == [describe(carded)]
    assert named(carded) in render_jsonfeed(channel, [carded])
    assert named(carded) in page.xpath("string(//script[@type='application/ld+json'])")


def test_a_title_keeps_its_words_and_has_no_pointed_brackets(
    channel: Channel, new_episode: NewEpisode
) -> None:
    item = first_item(rss.render(channel, [new_episode(title="Kabar <b>Lembah</b> > 3 menit")]))
    assert item.findtext("title") == "Kabar ‹b›Lembah‹/b› › 3 menit"
