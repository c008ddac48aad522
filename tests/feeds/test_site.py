"""The public site as it is written: what a visitor's browser, a search engine or an app finds in the pages."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from posixpath import normpath
from typing import Any

import pytest
from lxml import html

from feeds.artwork.cover import TONES
from feeds.build import build
from feeds.channel import Channel
from feeds.episode import Caption, Chapter, Correction, Episode, SourceNote, StoryNote
from feeds.formats.paging import cut_pages
from feeds.retention import find_expired
from feeds.site import pages
from feeds.site.outline import outline_episode
from feeds.site.subscribing import list_apps

NewEpisode = Callable[..., Episode]
HOSTILE = "</script><script>alert(1)</script> {{ 7*7 }} \"'<b onclick=x>&amp;\x00"
SHOWN = "</script><script>alert(1)</script> {{ 7*7 }} \"'<b onclick=x>&amp;"


def parsed(page: bytes) -> html.HtmlElement:
    return html.document_fromstring(page)


def linked(page: bytes) -> dict[str, Any]:
    (block,) = parsed(page).xpath("//script[@type='application/ld+json']/text()")
    told: dict[str, Any] = json.loads(block)
    return told


def texts(page: bytes, path: str) -> list[str]:
    return [" ".join(found.text_content().split()) for found in parsed(page).xpath(path)]


def test_words_of_articles_are_never_markup(channel: Channel, new_episode: NewEpisode) -> None:
    source = SourceNote(HOSTILE, HOSTILE, author=HOSTILE, link="javascript:alert(1)")
    episode = new_episode(
        title=HOSTILE,
        summary=HOSTILE,
        voice=HOSTILE,
        chapters=(Chapter(0.0, 9.0, HOSTILE, story="a"),),
        transcript=(Caption(0.0, 4.0, HOSTILE + ".", HOSTILE), Caption(4.0, 8.0, "Sekian.", "Reporter")),
        stories=(StoryNote("a", HOSTILE, 0.0, 9.0, HOSTILE, (source,)),),
        corrections=(Correction(datetime(2026, 1, 6, tzinfo=UTC), HOSTILE),),
    )
    show = replace(channel, title=HOSTILE, description=HOSTILE, subtitle=HOSTILE)
    for page in (pages.render_episode(show, episode), pages.render_home(show, [episode, episode])):
        assert len(parsed(page).xpath("//script")) == 2
        assert not parsed(page).xpath("//@onclick | //main//b[not(@class)]")
        assert "javascript:" not in "".join(parsed(page).xpath("//@href"))
        assert b"\x00" not in page
    assert linked(pages.render_episode(show, episode))["name"] == SHOWN
    assert texts(pages.render_episode(show, episode), "//h1") == [SHOWN]


def test_every_line_and_every_source_is_printed_once(channel: Channel, new_episode: NewEpisode) -> None:
    page = pages.render_episode(channel, new_episode())
    said = [caption.text for caption in new_episode().transcript]
    assert texts(page, "//*[contains(@class, 'line')]") == said
    assert parsed(page).xpath("//*[contains(@class, 'line')]/@data-s") == ["0.5", "5.5"]
    assert (
        texts(page, "//ul[@class='sources']/li")
        == [
            "Sumber: Kabar Lembah/Antara, Pasar dibuka lagi"
            "penulis Wulan; editor Seno; Senin, 5 Januari 2026; lisensi CC BY 4.0"
        ]
        * 2
    )
    links = parsed(page).xpath("//ul[@class='sources']//a/@href")
    assert links == ["https://kabar.example/pasar?a=1&b=2"] * 2


def test_a_line_stands_in_the_part_in_which_it_begins(new_episode: NewEpisode) -> None:
    captions = tuple(Caption(at, at + 1, f"Baris {at}.", "Penyiar") for at in (0.0, 5.48, 20.0, 35.6, 58.0))
    parts = outline_episode(new_episode(transcript=captions))
    spoken = [[caption.start_s for run in part.runs for caption in run.captions] for part in parts]
    assert spoken == [[0.0], [5.48, 20.0], [35.6, 58.0]]


def test_the_headline_that_is_read_out_is_the_heading(channel: Channel, new_episode: NewEpisode) -> None:
    captions = (
        Caption(5.5, 7.0, "Kini kabar pasar.", "Penyiar"),
        Caption(7.0, 9.0, "Pasar dibuka lagi", "Penyiar"),
        Caption(9.0, 12.0, "Pasar Lembah dibuka lagi.", "Penyiar"),
    )
    page = pages.render_episode(channel, new_episode(transcript=captions))
    assert parsed(page).xpath("//h3/*[contains(@class, 'line')]/@data-s") == ["7"]
    assert texts(page, "//*[contains(@class, 'line')]") == [caption.text for caption in captions]
    assert not parsed(page).xpath("//*[@class='voice']")


def test_voices_are_named_where_they_change(channel: Channel, new_episode: NewEpisode) -> None:
    assert texts(pages.render_episode(channel, new_episode()), "//*[@class='voice']") == [
        "Penyiar",
        "Reporter",
    ]


@pytest.mark.parametrize("missing", ["chapters", "transcript", "stories", "corrections"])
def test_an_edition_that_lacks_something_has_a_page(
    channel: Channel, new_episode: NewEpisode, missing: str
) -> None:
    page = pages.render_episode(channel, new_episode(**{missing: ()}))
    assert texts(page, "//h1") == ["5 Januari 2026, edisi pagi"]
    assert "suara sintetis" in texts(page, "//footer")[0]
    if missing == "transcript":
        assert "Pasar Lembah dibuka lagi." in texts(page, "//main")[0]


def test_chapters_lead_to_their_part_of_the_script(channel: Channel, new_episode: NewEpisode) -> None:
    twice = (*new_episode().chapters, Chapter(35.5, 60.0, "Jembatan, sekali lagi"))
    page = parsed(pages.render_episode(channel, new_episode(chapters=twice)))
    links = page.xpath("//nav[@aria-labelledby='daftar']//a/@href")
    ids = page.xpath("//@id")
    assert links == ["#t=0", "#t=5.5", "#t=35.5", "#t=35.5"]
    assert {link[1:] for link in links} <= set(ids)
    assert len(ids) == len(set(ids))


def test_a_correction_stands_above_the_player(channel: Channel, new_episode: NewEpisode) -> None:
    wrong = Correction(datetime(2026, 1, 6, 5, tzinfo=UTC), "Yang benar 86 meter.", "2026-01-04-pagi")
    page = pages.render_episode(channel, new_episode(corrections=(wrong,)))
    assert texts(page, "//aside[@aria-label='Ralat']") == [
        "Ralat, Selasa, 6 Januari 2026. Yang benar 86 meter. Edisi yang diralat"
    ]
    assert page.index(b"Yang benar 86 meter") < page.index(b"<audio")
    assert parsed(page).xpath("//aside//a/@href") == ["../2026-01-04-pagi/"]


def test_every_page_needs_only_the_folder(channel: Channel, new_episode: NewEpisode) -> None:
    episodes = [new_episode(day) for day in range(230)]
    files = build(channel, episodes, {episode.slug for episode in episodes})
    there = {*files, *(episode.audio.path for episode in episodes), "episodes/2026-01-05-pagi/"}
    for path in (path for path in files if path.endswith(".html") and "transcript" not in path):
        page, folder = parsed(files[path]), path.rpartition("/")[0]
        loads = page.xpath("//script/@src | //link[@rel='stylesheet' or @rel='icon']/@href | //audio/@src")
        steps = [a for a in page.xpath("//a/@href") if not re.match(r"[a-z]+:|#", a)]
        for address in loads + steps:
            target = normpath(f"{folder}/{address.partition('#')[0]}".lstrip("/"))
            assert target in there or f"{target}/index.html" in there or target == ".", (path, address)
        assert not page.xpath("//@style | //style | //iframe | //img[not(@alt)]")


def test_every_edition_is_reached_from_the_first_page(channel: Channel, new_episode: NewEpisode) -> None:
    episodes = [new_episode(day) for day in range(230)]
    files = build(channel, episodes, ())
    found, to_read, read = set(), ["index.html"], set[str]()
    while to_read:
        path = to_read.pop()
        read.add(path)
        for address in parsed(files[path]).xpath("//main//a/@href"):
            target = normpath(f"{path.rpartition('/')[0]}/{address.partition('#')[0]}".lstrip("/"))
            target = target if target.endswith(".html") else f"{target}/index.html"
            found.add(target)
            if target in files and target not in read:
                to_read.append(target)
    assert {f"episodes/{episode.slug}/index.html" for episode in episodes} <= found
    assert len(parsed(files["index.html"]).xpath("//ol[@class='editions']/li")) == pages.HOME_EPISODES - 1


def test_the_same_show_gives_the_same_pages(channel: Channel, new_episode: NewEpisode) -> None:
    episodes = [new_episode(1), new_episode(0)]
    assert pages.render_home(channel, episodes) == pages.render_home(channel, episodes)
    assert pages.render_episode(channel, episodes[0]) == pages.render_episode(channel, episodes[0])


def test_search_engines_read_the_edition(channel: Channel, new_episode: NewEpisode) -> None:
    wrong = Correction(datetime(2026, 1, 6, 5, tzinfo=UTC), "Yang benar 86 meter.")
    told = linked(pages.render_episode(channel, new_episode(corrections=(wrong,))))
    assert (told["@type"], told["duration"], told["episodeNumber"]) == ("PodcastEpisode", "PT1M0S", 1)
    assert told["associatedMedia"]["digitalSourceType"] == told["digitalSourceType"]
    assert told["datePublished"] == "2026-01-05T06:00:00+07:00"
    assert told["partOfSeries"]["webFeed"] == channel.feed_url
    assert told["citation"] == ["https://kabar.example/pasar?a=1&b=2"]
    assert told["isBasedOn"][0]["author"] == {"@type": "Person", "name": "Wulan"}
    assert told["correction"][0]["text"] == "Yang benar 86 meter."
    assert [clip["startOffset"] for clip in told["hasPart"]] == [0.0, 5.5, 35.5]


def test_the_page_names_both_voices_and_links_whose_weather_is_told(
    channel: Channel, new_episode: NewEpisode
) -> None:
    weather = SourceNote(
        "Prakiraan cuaca Randuwangi", "Kantor Cuaca", link="https://cuaca.example/randuwangi"
    )
    told = new_episode(service=(weather,), second_voice="kokoro:sekar", reworded=True)
    page = parsed(pages.render_episode(channel, told))
    (link,) = page.xpath("//ul[@aria-label='Sumber info layanan']//a")
    assert (link.text, link.get("href")) == (weather.title, weather.link)
    text = " ".join(page.xpath("//main//text() | //footer//text()"))
    assert "Suara: espeak:id dan kokoro:sekar." in text and "ditulis ulang oleh model bahasa AI" in text
    based = linked(pages.render_episode(channel, told))["isBasedOn"]
    assert based[-1]["@type"] == "CreativeWork" and based[-1]["name"] == weather.title
    kinds = (linked(page_of(channel, told)) for page_of in (pages.render_episode, home))
    assert all("/TrainedAlgorithmicMediaDigitalSource" in json.dumps(kind) for kind in kinds)
    assert "ditulis ulang" not in pages.render_episode(channel, new_episode()).decode()


def home(channel: Channel, told: Episode) -> bytes:
    return pages.render_home(channel, [told])


def test_search_engines_read_the_show(channel: Channel, new_episode: NewEpisode) -> None:
    told = linked(pages.render_home(channel, [new_episode()]))
    assert (told["@type"], told["url"]) == ("PodcastSeries", "https://warta.example/siaran/")


def test_readers_find_the_feeds(channel: Channel, new_episode: NewEpisode) -> None:
    for page in (pages.render_home(channel, []), pages.render_episode(channel, new_episode())):
        assert parsed(page).xpath("//link[@rel='alternate']/@href") == [
            f"{channel.url}/feed.xml",
            f"{channel.url}/feed.json",
            f"{channel.url}/subscriptions.opml",
        ]


def test_each_app_is_given_the_feed_as_it_takes_it(channel: Channel) -> None:
    links = {app.name: app.link for app in list_apps(channel)}
    assert links == {
        "Apple Podcasts": "podcast://warta.example/siaran/feed.xml",
        "Spotify": "https://open.spotify.com/search/Warta%20Lembah/shows",
        "Pocket Casts": "pktc://subscribe/warta.example/siaran/feed.xml",
        "AntennaPod": "https://antennapod.org/deeplink/subscribe"
        "?url=https%3A%2F%2Fwarta.example%2Fsiaran%2Ffeed.xml&title=Warta%20Lembah",
        "RSS": "https://warta.example/siaran/feed.xml",
    }
    known = replace(channel, spotify="https://open.spotify.com/show/x")
    assert {app.name: app.link for app in list_apps(known)}["Spotify"] == known.spotify


def test_a_shared_page_shows_title_picture_and_text(channel: Channel, new_episode: NewEpisode) -> None:
    page = parsed(pages.render_episode(channel, new_episode()))
    told = {meta.get("property"): meta.get("content") for meta in page.xpath("//meta[@property]")}
    assert told["og:title"] == "Warta Lembah, 5 Januari 2026, edisi pagi"
    assert told["og:image"] == "https://warta.example/siaran/cover-1a2b3c4d.jpg"
    assert told["og:url"] == page.xpath("//link[@rel='canonical']/@href")[0]
    assert told["og:description"] == "Pasar dibuka lagi; jembatan diperkuat."


def test_headings_go_down_step_by_step(channel: Channel, new_episode: NewEpisode) -> None:
    made = [
        pages.render_home(channel, [new_episode(1), new_episode(0)]),
        pages.render_episode(channel, new_episode()),
    ]
    made += [pages.render_listing(channel, listed) for listed in cut_pages([new_episode()])]
    for page in made:
        levels = [int(tag.tag[1]) for tag in parsed(page).xpath("//h1 | //h2 | //h3 | //h4")]
        assert levels.count(1) == 1
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_pages_are_light(channel: Channel, new_episode: NewEpisode) -> None:
    episodes = [new_episode(day) for day in reversed(range(31))]
    assert len(pages.render_home(channel, episodes)) < 24_000
    assert sum(map(len, pages.read_static().values())) < 26_000


def test_a_show_without_editions_has_a_page(channel: Channel) -> None:
    page = pages.render_home(channel, [])
    assert "Edisi pertama segera terbit." in texts(page, "//main")[0]
    assert not parsed(page).xpath("//audio")


@pytest.mark.parametrize("tone", ["", *TONES, "pelangi"])
def test_the_site_wears_the_colours_of_the_cover(channel: Channel, tone: str) -> None:
    page = pages.render_home(replace(channel, cover_tone=tone), [])
    worn = tone if tone in TONES else next(iter(TONES))
    ground = "#" + bytes(TONES[worn].ground).hex()
    assert parsed(page).xpath("/html/@class") == [f"tone-{worn}"]
    assert parsed(page).xpath("//meta[@name='theme-color']/@content") == [ground]
    style = next(content for path, content in pages.read_static().items() if path.endswith(".css")).decode()
    block = style.partition(f".tone-{worn} {{" if worn != "nila" else ":root {")[2].partition("}")[0]
    assert f"--ground: {ground}" in block


def brightness(colour: tuple[int, int, int]) -> float:
    """Relative luminance by WCAG 2."""
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in colour)]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("tone", TONES)
def test_every_tone_can_be_read(tone: str) -> None:
    ground = brightness(TONES[tone].ground)
    for letters, least in ((TONES[tone].gold, 4.5), (TONES[tone].paper, 7.0), ((251, 248, 241), 7.0)):
        assert (brightness(letters) + 0.05) / (ground + 0.05) >= least


def test_names_of_style_and_script_change_with_them(channel: Channel) -> None:
    page = pages.render_home(channel, []).decode()
    for path in pages.read_static():
        assert re.fullmatch(r"static/\w+-[0-9a-f]{8}\.(css|js|svg)", path)
        assert f'"./{path}"' in page


def test_who_comes_to_a_withdrawn_edition_reads_why(channel: Channel) -> None:
    page = pages.render_withdrawn(
        channel, "Edisi pagi", "Narasumber keliru.", datetime(2026, 1, 6, tzinfo=UTC)
    )
    assert "Dicabut pada Selasa, 6 Januari 2026. Alasan: Narasumber keliru." in texts(page, "//main")[0]
    assert parsed(page).xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert not parsed(page).xpath("//link[@rel='canonical']")


def test_pages_of_the_archive_go_with_the_feeds_and_style_stays(
    channel: Channel, new_episode: NewEpisode
) -> None:
    episodes = [new_episode(day) for day in reversed(range(150))]
    standing = ["arsip/index.html", "arsip/1.html", "arsip/2.html", "static/style-00000000.css"]
    assert list(find_expired(channel, episodes, standing)) == ["arsip/2.html"]
