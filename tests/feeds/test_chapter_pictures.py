"""Each story's chapter has a picture of its own: its headline in the show's colours."""

import io
import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from PIL import Image

from feeds.artwork import chapter_art
from feeds.artwork.cover import TONES
from feeds.build import build
from feeds.channel import Channel
from feeds.episode import Chapter, Episode
from feeds.retention import find_expired

NewEpisode = Callable[..., Episode]


def pictures(files: object) -> set[str]:
    return {path for path in files if "/gambar-" in path}  # type: ignore[attr-defined]


def test_each_story_has_a_picture_and_the_greeting_has_none(
    channel: Channel, new_episode: NewEpisode
) -> None:
    episode = new_episode()
    files = build(channel, [episode], {episode.slug})
    listed = json.loads(files[f"episodes/{episode.slug}/chapters.json"])["chapters"]
    assert "img" not in listed[0]
    shown = {chapter["img"].removeprefix(f"{channel.url}/") for chapter in listed[1:]}
    assert len(shown) == 2 and shown == pictures(files)


@pytest.mark.parametrize("tone", TONES)
def test_a_card_shows_the_headline_in_the_colours_of_the_show(tone: str) -> None:
    raw = chapter_art.draw("Jembatan diperkuat", tone)
    with Image.open(io.BytesIO(raw)) as card:
        assert card.format == "PNG" and card.size == (chapter_art.SIDE, chapter_art.SIDE)
        inks = {ink: count for count, ink in card.convert("RGB").getcolors() or ()}
    most = sorted(inks, key=lambda ink: -inks[ink])
    assert most[0] == TONES[tone].ground and most[1] == TONES[tone].paper
    assert raw == chapter_art.draw("Jembatan diperkuat", tone) and len(raw) < 40_000


def test_a_card_of_a_long_headline_is_small_and_its_letters_have_soft_edges() -> None:
    raw = chapter_art.draw(
        "Nelayan Teluk Rembulan Menjemur Jaring di Alun-Alun Saat Kapal Wisata Singgah", "soga"
    )
    with Image.open(io.BytesIO(raw)) as card:
        inks = {ink: count for count, ink in card.convert("RGB").getcolors() or ()}
    tone = TONES["soga"]
    between = [count for ink, count in inks.items() if ink not in (tone.ground, tone.paper)]
    assert len(between) >= 2 and min(between) > 500
    assert len(raw) < 13_000


@pytest.mark.parametrize("side", [chapter_art.SIDE, chapter_art.SMALL])
@pytest.mark.parametrize("title", ["", "日本", "A" * 3_000, "Pasar\ndibuka", "Kafé – “Réunion”"])
def test_any_headline_is_drawn_within_its_card(title: str, side: int) -> None:
    with Image.open(io.BytesIO(chapter_art.draw(title, side=side))) as card:
        assert card.size == (side, side)
        edge = card.convert("RGB").crop(
            (side - chapter_art.MARGIN * side // chapter_art.SIDE // 2, 0, side, side)
        )
        assert edge.getcolors() == [(edge.width * edge.height, TONES["nila"].ground)]


def test_a_card_that_stands_is_not_drawn_again_but_in_another_tone(
    channel: Channel, new_episode: NewEpisode
) -> None:
    episode = new_episode()
    first = build(channel, [episode], {episode.slug})
    assert not pictures(build(channel, [episode], {episode.slug}, first.prints))
    red = replace(channel, cover_tone="merah")
    assert pictures(build(red, [episode], {episode.slug}, first.prints)) == pictures(first)
    _, pasar, _ = episode.chapters
    other = replace(episode, chapters=(replace(pasar, title="Pasar ditutup"), *episode.chapters[2:]))
    assert len(pictures(build(channel, [other], {other.slug}, first.prints))) == 1


def test_a_headline_that_was_changed_takes_its_picture_along(
    channel: Channel, new_episode: NewEpisode
) -> None:
    episode = new_episode()
    standing = pictures(build(channel, [episode], {episode.slug}))
    assert not list(find_expired(channel, [episode], standing))
    rest = replace(episode, chapters=episode.chapters[:2])
    lost = chapter_art.file_name(Chapter(0.0, 1.0, "Jembatan diperkuat", "", "jembatan"))
    assert list(find_expired(channel, [rest], standing)) == [f"episodes/{episode.slug}/{lost}"]
