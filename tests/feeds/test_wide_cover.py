"""The show has a wide picture beside its square cover, for links to it; nothing of the cover is cut off."""

import io
from collections.abc import Callable
from dataclasses import replace
from xml.etree.ElementTree import fromstring

import pytest
from lxml import html
from PIL import Image

from feeds.artwork import cover, wide_cover
from feeds.artwork.cover import TONES
from feeds.channel import Channel
from feeds.episode import Episode
from feeds.formats import rss
from feeds.lint import check_feed
from feeds.lint.pictures import is_wide
from feeds.retention import find_expired
from feeds.shapes import WIDE
from feeds.site.pages import render_home

NewEpisode = Callable[..., Episode]
NS = {"podcast": "https://podcastindex.org/namespace/1.0"}


def own() -> bytes:
    written = io.BytesIO()
    Image.linear_gradient("L").resize((1400, 1400)).convert("RGB").save(written, "PNG")
    return written.getvalue()


@pytest.mark.parametrize("tone", TONES)
def test_a_cover_of_ones_own_is_shown_whole_beside_the_name(tone: str) -> None:
    drawn = wide_cover.draw(own(), "Warta Lereng", "Kabar setiap pagi", tone)
    assert is_wide(drawn) and drawn == wide_cover.draw(own(), "Warta Lereng", "Kabar setiap pagi", tone)
    with Image.open(io.BytesIO(drawn)) as sheet:
        assert (sheet.size, sheet.format, sheet.mode) == ((WIDE.width, WIDE.height), "JPEG", "RGB")
        column = [sheet.getpixel((400, y)) for y in (64, 655)]
    assert max(column[0]) < 12 and min(column[1]) > 243, "from the first row to the last"


@pytest.mark.parametrize("title", ["W", "Warta " * 40, "x" * 200, "Warta 東京 <&>", ""])
def test_any_name_stands_within_the_margins(title: str) -> None:
    drawn = wide_cover.draw(own(), title, title, "nila")
    with Image.open(io.BytesIO(drawn)) as sheet:
        for box in ((0, 0, 1280, 50), (0, 670, 1280, 720), (1230, 0, 1280, 720)):
            edge = sheet.crop(box).convert("L").getextrema()
            assert edge[1] - edge[0] < 12, "nothing but the ground"


def test_apps_and_links_are_told_of_it(channel: Channel, new_episode: NewEpisode) -> None:
    show = replace(channel, wide_cover="cover-0a1b2c3d.jpg")
    xml = rss.render(show, [new_episode()])
    square, wide = fromstring(xml).findall("channel/podcast:image", NS)
    assert (square.get("purpose"), wide.get("purpose")) == ("artwork", "social")
    assert wide.attrib.items() >= {"aspect-ratio": "16/9", "width": "1280", "height": "720"}.items()
    assert wide.get("href") == f"{show.url}/cover-0a1b2c3d.jpg"
    assert not {each.rule for each in check_feed(xml) if "image" in each.rule or "alternate" in each.rule}
    page = html.fromstring(render_home(show, [new_episode()]))
    assert page.xpath("//meta[@property='og:image']/@content") == [f"{show.url}/cover-0a1b2c3d.jpg"]
    assert page.xpath("//meta[@name='twitter:card']/@content") == ["summary_large_image"]


def test_a_show_without_one_is_told_as_before(channel: Channel, new_episode: NewEpisode) -> None:
    assert len(fromstring(rss.render(channel, [new_episode()])).findall("channel/podcast:image", NS)) == 1
    page = html.fromstring(render_home(channel, [new_episode()]))
    assert page.xpath("//meta[@name='twitter:card']/@content") == ["summary"]


def test_it_stays_as_long_as_it_is_the_shows_and_then_goes(channel: Channel) -> None:
    square, wide, old = (f"cover-{number}a1b2c3d.jpg" for number in range(3))
    show = replace(channel, cover=square, wide_cover=wide)
    assert list(find_expired(show, [], [square, wide, old])) == [old]
    assert cover.file_name(own()).startswith("cover-"), "by the same names as the square one"
