"""What the platforms of the day ask for, and what a check says where a show does without it."""

import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from feeds.artwork import episode_art
from feeds.build import build
from feeds.channel import Channel
from feeds.episode import Chapter, Episode, Media
from feeds.formats import rss
from feeds.lint import check_feed, check_folder
from feeds.lint.marks import is_marked, tag_bytes
from feeds.shapes import WIDE

NewEpisode = Callable[..., Episode]


def found(xml: bytes) -> set[str]:
    return {finding.rule for finding in check_feed(xml)}


def picture(width: int, height: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height)).save(out, "JPEG")
    return out.getvalue()


def test_an_edition_without_a_picture_of_its_own_is_told_of(
    channel: Channel, new_episode: NewEpisode
) -> None:
    today, before = new_episode(1), new_episode()
    assert found(rss.render(channel, [today, before])) == {"apple-episode-art", "youtube-thumbnail"}
    assert found(rss.render(channel, [replace(today, art="1a2b3c4d"), before])) == set(), "only of the newest"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"<image>", b"<gambar>"),
        (b"<title>Warta Lembah</title>\n      <link>", b"<title>Warta</title>\n      <link>"),
        (b"<image>\n      <url>https", b"<image>\n      <url>ftp"),
    ],
)
def test_google_wants_a_picture_with_the_shows_own_title(
    channel: Channel, new_episode: NewEpisode, old: bytes, new: bytes
) -> None:
    feed = rss.render(channel, [new_episode(art="1a2b3c4d")])
    assert old in feed
    bad = feed.replace(old, new, 1).replace(b"</image>", b"</gambar>" if b"gambar" in new else b"</image>", 1)
    assert "google-briefing-image" in found(bad)


def test_google_plays_the_first_item_and_that_is_the_newest_and_whole(
    channel: Channel, new_episode: NewEpisode
) -> None:
    days = [new_episode(day, art="1a2b3c4d") for day in (1, 0)]
    assert found(rss.render(channel, days)) == set()
    assert "google-briefing-newest" in found(rss.render(channel, days[::-1]))
    bare = rss.render(channel, days).replace(b"<itunes:duration>60</itunes:duration>", b"", 1)
    assert "google-briefing-newest" in found(bare)


@pytest.mark.parametrize("words", ["Suara buatan AI.", "Dibaca kecerdasan buatan.", "Read by an A.I. voice"])
def test_a_show_that_names_ai_anywhere_in_its_words_has_disclosed_it(
    channel: Channel, new_episode: NewEpisode, words: str
) -> None:
    feed = rss.render(channel, [new_episode(art="1a2b3c4d")])
    silent = feed.replace(b"AI", b"orang")
    assert "apple-ai" in found(silent)
    assert "apple-ai" not in found(silent.replace(b"Kabar pilihan", words.encode(), 1))
    assert "apple-ai" in found(silent.replace(b"Kabar pilihan", b"Kabar BAIK dari RAIHAN", 1))
    linked = b'Kabar &lt;a href="https://warta.example/tentang-AI"&gt;pilihan&lt;/a&gt;'
    assert "apple-ai" in found(silent.replace(b"Kabar pilihan", linked, 1)), "nobody reads an address"


@pytest.fixture
def files(channel: Channel, new_episode: NewEpisode) -> dict[str, bytes]:
    plain = new_episode()
    episode = replace(plain, art=episode_art.seal(channel, plain))
    made = dict(build(channel, [episode], {episode.slug}))
    return {**made, channel.cover: picture(1400, 1400)}


def of_folder(tmp_path: Path, files: dict[str, bytes]) -> set[str]:
    for path, content in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    return {finding.rule for finding in check_folder(tmp_path)} - {"files-missing"}  # there is no sound


def test_the_pictures_that_are_published_are_those_that_the_feed_promises(
    files: dict[str, bytes], tmp_path: Path
) -> None:
    assert of_folder(tmp_path, files) == set()


def test_a_thumbnail_that_is_not_wide_is_found(files: dict[str, bytes], tmp_path: Path) -> None:
    wide = next(path for path in files if path.endswith(f"{WIDE.mark}.jpg"))
    assert of_folder(tmp_path, {**files, wide: picture(1400, 1400)}) == {"files-thumbnail"}


def test_a_picture_that_is_not_there_is_an_error(
    files: dict[str, bytes], tmp_path: Path, channel: Channel, new_episode: NewEpisode
) -> None:
    wide = next(path for path in files if path.endswith(f"{WIDE.mark}.jpg"))
    del files[wide]
    of_folder(tmp_path, files)
    missing = [each for each in check_folder(tmp_path) if each.rule == "files-missing"]
    assert sum(wide in each.message for each in missing) == 2, "of podcast:image and of media:thumbnail"


def test_a_small_picture_of_the_show_is_none_for_googles_briefing(
    files: dict[str, bytes], tmp_path: Path, channel: Channel
) -> None:
    small = {**files, channel.cover: picture(1200, 1200)}
    assert of_folder(tmp_path, small) == {"files-cover", "google-briefing-size"}


@pytest.mark.parametrize(
    ("chapters", "rules"),
    [
        ((Chapter(0.0, 30.0, "Pembuka"), Chapter(30.0, 60.0, "Pasar dibuka", "", "pasar")), {"apple-chapters"}),
        ((Chapter(0.0, 9.0, "Satu"), Chapter(9.0, 30.0, "Dua"), Chapter(30.0, 60.0, "Tidak " * 11)),
            {"apple-chapter-titles"}),
    ],
)  # fmt: skip
def test_too_few_chapters_and_titles_without_end_are_told_of(
    channel: Channel, new_episode: NewEpisode, tmp_path: Path, chapters: tuple[Chapter, ...], rules: set[str]
) -> None:
    episode = new_episode(chapters=chapters)
    made = dict(build(channel, [episode], {episode.slug}))
    assert of_folder(tmp_path, {**made, channel.cover: picture(1400, 1400)}) == {
        *rules,
        "apple-episode-art",
        "youtube-thumbnail",
    }


def test_a_sound_that_does_not_say_that_a_machine_made_it_is_found(
    channel: Channel, new_episode: NewEpisode, tmp_path: Path
) -> None:
    frames = b"\xff\xfb\x90\xc4" + bytes(413)
    tag = b"ID3\x03\x00\x00" + bytes([0, 0, 7, 0x68]) + bytes(1_000)
    audio = Media("episodes/2026-01-05-pagi/a.mp3", "audio/mpeg", len(tag + frames * 40), 60.0)
    episode = new_episode(audio=audio)
    made = {**build(channel, [episode], {episode.slug}), channel.cover: picture(1400, 1400)}
    assert "files-ai-mark" in of_folder(tmp_path, {**made, audio.path: tag + frames * 40})
    for mark in (b"digitalSourceType", "digitalSourceType".encode("utf-16"), b"application/c2pa"):
        told = tag[:10] + mark.ljust(1_000, b"\0")
        assert "files-ai-mark" not in of_folder(tmp_path, {**made, audio.path: told + frames * 40})


def test_a_mark_behind_the_tag_is_none() -> None:
    sound = b"ID3\x03\x00\x00" + bytes([0, 0, 0, 20]) + bytes(20) + b"digitalSourceType"
    assert tag_bytes(sound) == 30 and not is_marked(sound[: tag_bytes(sound)])
    assert tag_bytes(b"ID3") == tag_bytes(b"\xff\xfb" + bytes(20)) == 0


def test_the_chapters_that_are_listed_are_those_of_the_sound(
    channel: Channel, new_episode: NewEpisode
) -> None:
    title = "Bupati Lembah Resmikan Perpustakaan Terapung di Muara Lirih"
    episode = new_episode(chapters=(Chapter(0.0, 60.0, title, "", "pustaka"),), art="1a2b3c4d")
    listed = json.loads(build(channel, [episode], {episode.slug})[f"episodes/{episode.slug}/chapters.json"])
    (chapter,) = listed["chapters"]
    assert chapter["title"] == "Bupati Lembah Resmikan Perpustakaan Terapung"
    page = build(channel, [episode], {episode.slug})[f"episodes/{episode.slug}/index.html"].decode()
    assert title in page, "whole"
