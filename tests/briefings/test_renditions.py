"""Beside the edition: the smart speaker's rendering, each story's own sound, Opus."""

import json
import shutil
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import soundfile
from eyed3.id3 import Tag

from audio.formats import aac
from audio.production.verify import Heard, listen, measure
from briefings.editions.broadcast import Made
from briefings.editions.history import read_all
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom, found
from briefings.progress import Quiet
from briefings.verbs.make import Order, make
from feeds.episode import Episode
from feeds.lint import check_folder
from feeds.lint.marks import lacks_mark

MORNING = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
"""06.30 in Jakarta."""


def heard(path: Path) -> Heard:
    with path.open("rb") as file:
        return listen(file)


def remade(room: Newsroom) -> Made:
    return make(room, load(room.show_file), Order(replace=True), MORNING, Quiet())


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory, picture: bytes) -> Newsroom:
    """Two articles, read by espeak, with everything that show.toml can ask for."""
    room = found(tmp_path_factory.mktemp("sulih") / "warta", date(2026, 11, 22))
    (room.root / "sampul.png").write_bytes(picture)
    show = room.show_file.read_text(encoding="utf-8").replace('["kokoro", "espeak"]', '["espeak"]')
    show = (
        show.replace("flash = false", "flash = true")
        .replace("opus = false", "opus = true")
        .replace('cover = ""', 'cover = "sampul.png"')
    )
    show = show.replace("aac = false", "aac = true") if aac.installed() else show
    room.show_file.write_text(show.replace('"5m"', '"2m"'), encoding="utf-8")
    for path in sorted((room.root / "articles").iterdir())[2:]:
        path.unlink()
    remade(room)
    return room


@pytest.fixture
def room(published: Newsroom, tmp_path: Path) -> Newsroom:
    """The same without Opus and AAC, which take their time, for a test that changes something."""
    shutil.copytree(published.root, tmp_path / "salinan")
    show = tmp_path / "salinan" / "show.toml"
    told = show.read_text(encoding="utf-8")
    for kind in ("opus", "aac"):
        told = told.replace(f"{kind} = true", f"{kind} = false")
    show.write_text(told, encoding="utf-8")
    return Newsroom(tmp_path / "salinan")


@pytest.fixture
def episode(published: Newsroom) -> Episode:
    return read_all(published.editions)[0].episode


def test_smart_speakers_get_a_louder_rendering_of_their_own(published: Newsroom, episode: Episode) -> None:
    assert episode.flash is not None
    measured = heard(published.public / episode.flash.path)
    assert measured.loudness_lufs == pytest.approx(-14, abs=0.2) and measured.peak_dbtp <= -2
    item = json.loads((published.public / "flash.json").read_bytes())[0]
    assert "-flash-" in item["streamUrl"] and item["streamUrl"].endswith(episode.flash.path)
    assert (published.public / "flash.xml").is_file()


def test_each_story_that_is_long_enough_has_a_sound_of_its_own(published: Newsroom, episode: Episode) -> None:
    told = {story.headline: story.audio for story in episode.stories if story.audio}
    assert told
    for headline, sound in told.items():
        path, tag = published.public / sound.path, Tag()
        tag.parse(str(path))
        assert tag.title == headline and path.stat().st_size == sound.bytes
        assert sound.seconds >= 30 and heard(path).loudness_lufs == pytest.approx(-16, abs=0.2)
    assert (published.public / "stories.xml").read_text(encoding="utf-8").count("<item>") == len(told)


def test_each_story_is_a_chapter_with_title_and_picture_in_the_mp3_itself(
    published: Newsroom, episode: Episode
) -> None:
    tag = Tag()
    with (published.public / episode.audio.path).open("rb") as file:
        assert tag.parse(file)
    pictures = {chapter.title: chapter.sub_frames.get(b"APIC") for chapter in tag.chapters}
    told = {chapter.title for chapter in episode.chapters if chapter.story}
    assert len(told) == 2 and {title for title, picture in pictures.items() if picture} == told
    assert all(b"PNG" in pictures[title][0].image_data[:8] for title in told)


def test_the_feed_offers_opus_beside_the_mp3(published: Newsroom, episode: Episode) -> None:
    opus = next(file for file in episode.files if file.type == "audio/ogg")
    path = published.public / opus.path
    assert soundfile.info(path).subtype == "OPUS"
    assert opus.seconds == pytest.approx(episode.audio.seconds, abs=0.01)
    assert heard(path).loudness_lufs == pytest.approx(-16, abs=0.2)
    assert opus.path in (published.public / "feed.xml").read_text(encoding="utf-8")


@pytest.mark.skipif(not aac.installed(), reason=f"PyAV is not installed: {aac.REMEDY}")
def test_the_feed_offers_aac_beside_the_mp3(published: Newsroom, episode: Episode) -> None:
    m4a = next(file for file in episode.files if file.type == "audio/mp4")
    path = published.public / m4a.path
    assert path.suffix == ".m4a" and path.stat().st_size == m4a.bytes
    sound = measure(aac.decode_blocks(str(path)), 44_100)
    assert sound.loudness_lufs == pytest.approx(-16, abs=0.2) and sound.peak_dbtp <= -1.2
    assert m4a.path in (published.public / "feed.xml").read_text(encoding="utf-8")
    assert not [f for f in check_folder(published.public) if f.severity == "error"]
    with aac._opened(str(path), "r") as file:
        starts = [chapter["start"] / 1_000 for chapter in file.chapters()]
        assert starts == pytest.approx([chapter.start_s for chapter in episode.chapters], abs=0.001)


def test_every_sound_that_is_published_is_marked_as_made_by_a_machine(published: Newsroom) -> None:
    sounds = [path for end in ("mp3", "opus", "m4a") for path in published.public.rglob(f"*.{end}")]
    assert {path.suffix for path in sounds} >= {".mp3", ".opus"}
    for path in sounds:
        with path.open("rb") as file:
            assert not lacks_mark(file), path
    assert "files-ai-mark" not in {finding.rule for finding in check_folder(published.public)}


def test_without_the_extra_the_mp3_is_published_and_the_remedy_told(
    newsroom, make_edition, monkeypatch: pytest.MonkeyPatch
) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setitem(sys.modules, "av", None)
    show = newsroom.show_file.read_text(encoding="utf-8").replace("aac = false", "aac = true")
    newsroom.show_file.write_text(show, encoding="utf-8")
    told: list[str] = []

    class Listening(Quiet):
        def say(self, line: str) -> None:
            told.append(line)

    made = make(newsroom, load(newsroom.show_file), Order(replace=True), MORNING, Listening())
    assert made.audio.is_file() and not made.record.episode.files
    (said,) = [line for line in told if "AAC" in line]
    assert said.endswith("pip install 'briefings[aac]'")


def test_a_word_in_one_story_leaves_the_sounds_of_the_others_as_they_are(
    room: Newsroom, episode: Episode
) -> None:
    before = {path: path.stat().st_ino for path in room.renderings.rglob("*.file")}
    line = next(line for line in read_all(room.editions)[0].lines if line.kind == "story" and line.original)
    texts = [path.read_text(encoding="utf-8") for path in (room.root / "articles").iterdir()]
    own = [word for word in line.original.split() if sum(word in text for text in texts) == 1]
    word = max(own, key=len).strip(".,")
    for path in (room.root / "articles").iterdir():
        path.write_text(path.read_text(encoding="utf-8").replace(word, "semuanya"), encoding="utf-8")
    again = remade(room).record.episode
    after = {path: path.stat().st_ino for path in room.renderings.rglob("*.file")}
    assert {path: after[path] for path in before} == before
    assert len(set(after) - set(before)) <= 3  # the edition, the speaker's, and the one story
    told = {story.headline: story.audio for story in episode.stories if story.slug != line.story}
    assert told.items() <= {story.headline: story.audio for story in again.stories}.items()


def test_a_story_that_is_dropped_takes_its_sound_along(room: Newsroom, episode: Episode) -> None:
    gone = next(story for story in episode.stories if story.audio)
    for path in (room.root / "articles").iterdir():
        if gone.sources[0].title in path.read_text(encoding="utf-8"):
            path.unlink()
    assert gone.audio is not None and (room.public / gone.audio.path).exists()
    remade(room)
    assert not (room.public / gone.audio.path).exists()


def test_a_rendering_that_was_damaged_is_made_again(newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    made = make_edition(newsroom)
    whole = made.audio.read_bytes()
    for path in newsroom.renderings.rglob("*.file"):
        path.write_bytes(path.read_bytes()[:-1] + b"?")
    made.audio.unlink()
    assert make_edition(newsroom).audio.read_bytes() == whole


def test_a_damaged_clip_is_spoken_anew(newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    made = make_edition(newsroom)
    whole = made.audio.read_bytes()
    shutil.rmtree(newsroom.renderings)
    made.audio.unlink()
    for number, path in enumerate(sorted(newsroom.clips.glob("??/*.wav"))):
        raw = bytearray(path.read_bytes())
        raw[len(raw) // 2] ^= 0xFF
        path.write_bytes((raw, raw[:100], b"")[number % 3])
    assert make_edition(newsroom).audio.read_bytes() == whole


def test_an_address_that_alexa_refuses_gets_no_rendering_for_her(newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    show = newsroom.show_file.read_text(encoding="utf-8").replace("flash = false", "flash = true")
    newsroom.show_file.write_text(show.replace("https://contoh", "http://contoh"), encoding="utf-8")
    made = make_edition(newsroom)
    assert made.record.episode.flash is None and made.feed.is_file()
