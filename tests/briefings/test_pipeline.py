"""From articles to a published edition, and again."""

import json
import re
import textwrap
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from audio.errors import EngineUnreachable
from briefings.editions.history import read, read_all
from briefings.editions.ledger import Ledger
from briefings.errors import BadRecord, Busy, NoVoice
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.starter import renew
from feeds.formats.rss import render
from feeds.lint.pictures import is_wide

NOON = datetime(2026, 11, 22, 5, 30, tzinfo=UTC)
"""12.30 in Jakarta."""


def items_of(feed: Path) -> list[str]:
    return re.findall(r"<guid[^>]*>([^<]+)</guid>", feed.read_text(encoding="utf-8"))


def published(room: Newsroom) -> dict[str, bytes]:
    return {str(f.relative_to(room.public)): f.read_bytes() for f in room.public.rglob("*") if f.is_file()}


def test_an_edition_is_made_from_the_shows_sources(newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    made = make_edition(newsroom)
    assert made.record.slug == "2026-11-22-pagi"
    assert made.audio.stat().st_size == made.record.episode.audio.bytes
    assert items_of(made.feed) == [made.record.guid]


def test_every_spoken_sentence_of_a_story_stands_in_an_article(newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    record = make_edition(newsroom).record
    told = [line for line in record.lines if line.kind == "story" and line.article]
    assert len(told) >= 6
    assert all(line.original for line in told)
    assert {line.story for line in told} == {story.slug for story in record.episode.stories}


def test_making_an_edition_again_replaces_it_and_keeps_guid_and_time(newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    first = make_edition(newsroom)
    (newsroom.root / "articles" / "05-ekspor-kopi.txt").unlink()
    again = make_edition(newsroom, now=datetime(2026, 11, 22, 1, 0, tzinfo=UTC))
    assert again.record.guid == first.record.guid
    assert again.record.episode.published == first.record.episode.published
    assert items_of(again.feed) == [first.record.guid]


def test_the_same_input_gives_the_same_sound(newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    audio = make_edition(newsroom).audio
    first = audio.read_bytes()
    audio.unlink()
    assert make_edition(newsroom).audio.read_bytes() == first


def test_when_nothing_has_changed_nothing_is_written(newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    assert make_edition(newsroom).changed
    before = {path: path.stat().st_mtime_ns for path in newsroom.root.rglob("*") if path.is_file()}
    assert not make_edition(newsroom).changed
    after = {path: path.stat().st_mtime_ns for path in newsroom.root.rglob("*") if path.is_file()}
    assert {path for path in before if after[path] != before[path]} <= {
        newsroom.root / ".cache" / "make.lock"
    }


def test_a_sound_that_is_gone_is_made_again(newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    made = make_edition(newsroom)
    made.audio.unlink()
    assert make_edition(newsroom).changed and made.audio.is_file()


def test_two_editions_of_a_day_are_two_items_newest_first(newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    show = newsroom.show_file.read_text("utf-8")
    newsroom.show_file.write_text(show.replace("repeats = false", "repeats = true"), "utf-8")
    morning, noon = make_edition(newsroom), make_edition(newsroom, now=NOON)
    assert noon.record.slug == "2026-11-22-siang"
    assert items_of(noon.feed) == [noon.record.guid, morning.record.guid]
    assert (morning.record.episode.number, noon.record.episode.number) == (1, 2)


def test_only_the_line_that_changed_is_spoken_again(newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    """Wherever it stands, and though the sentence gets longer and is worth more or less than it was."""
    first = make_edition(newsroom).record
    known = {line.clip for line in first.lines}
    articles = {path: path.read_text("utf-8") for path in (newsroom.root / "articles").iterdir()}
    changed = 0
    for line in [line for line in first.lines if line.kind == "story"]:
        for path, text in articles.items():
            if line.original in text and line.written.endswith("."):
                path.write_text(
                    text.replace(line.original, line.original[:-1] + " secara bertahap."), "utf-8"
                )
                again = make_edition(newsroom).record
                path.write_text(text, "utf-8")
                made = {again_line.clip for again_line in again.lines} - known
                assert len(made) == 1, line.written
                make_edition(newsroom)
                changed += 1
    assert changed >= 6


def test_a_sentence_put_between_the_others_moves_them_and_none_is_lost_or_spoken_again(
    newsroom, make_edition
) -> None:  # type: ignore[no-untyped-def]
    before = {line.clip for line in make_edition(newsroom).record.lines}
    article = newsroom.root / "articles" / "06-perpustakaan-keliling.txt"
    text = article.read_text("utf-8")
    place = text.index("Dengan tambahan itu")
    article.write_text(text[:place] + "Papan jadwal dicat ulang. " + text[place:], "utf-8")
    again = make_edition(newsroom).record.lines
    assert before <= {line.clip for line in again if line.original != "Papan jadwal dicat ulang."}
    assert {line.original for line in again if line.clip not in before} <= {"Papan jadwal dicat ulang."}


def test_an_edition_of_an_earlier_day_is_dated_by_that_day(newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    renew(newsroom.root, NOON.date() - timedelta(days=3))
    made = make_edition(newsroom, day=NOON.date() - timedelta(days=3), edition="malam")
    assert made.record.episode.published.isoformat() == "2026-11-19T19:00:00+07:00"
    assert "Kamis, 19 November 2026" in made.record.episode.title


def test_the_feed_is_written_from_the_records_alone(newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    made = make_edition(newsroom)
    episodes = [record.episode for record in read_all(newsroom.editions)]
    square, wide = sorted(newsroom.public.glob("cover-*"), key=lambda path: is_wide(path.read_bytes()))
    assert is_wide(wide.read_bytes()) and not is_wide(square.read_bytes())
    channel = replace(load(newsroom.show_file).channel, cover=square.name, wide_cover=wide.name)
    assert render(channel, episodes) == made.feed.read_bytes()


def test_a_record_says_which_voice_read_and_where_the_news_came_from(newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    make_edition(newsroom)
    record = read(newsroom.record("2026-11-22-pagi"))
    assert record.voice == "silent:hening"
    credits = {source.outlet or source.agency for story in record.episode.stories for source in story.sources}
    assert credits and "" not in credits


STAMMERER = '''
from audio.engine import Traits, Voice
from audio.engines.silent import Silent
from audio.errors import EngineFailed


class Stammerer(Silent):
    """Speaks three lines and then no more."""

    spoken = 0

    def __init__(self, settings=None):
        super().__init__(settings or {})
        import dataclasses
        self.traits = dataclasses.replace(self.traits, name="gagap")

    def speak(self, utterance):
        Stammerer.spoken += 1
        if Stammerer.spoken > 3:
            raise EngineFailed("gagap", "lost its voice")
        return super().speak(utterance)
'''


@pytest.fixture
def stammerer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that another package brings, registered as a stranger's would be."""
    (tmp_path / "gagap.py").write_text(textwrap.dedent(STAMMERER))
    info = tmp_path / "gagap-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: gagap\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[briefings.engines]\ngagap = gagap:Stammerer\n")
    monkeypatch.syspath_prepend(str(tmp_path))


@pytest.mark.usefixtures("stammerer")
def test_when_a_voice_fails_midway_the_next_reads_the_whole_edition(newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    show = newsroom.show_file.read_text(encoding="utf-8")
    newsroom.show_file.write_text(show.replace('["silent"]', '["gagap", "silent"]'), encoding="utf-8")
    record = make_edition(newsroom).record
    assert record.voice == "silent:hening"
    assert record.notices == () and all(line.clip for line in record.lines)


def test_without_a_voice_nothing_changes(newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    make_edition(newsroom)
    before = published(newsroom)
    with pytest.raises(NoVoice, match="bisu"):
        make_edition(newsroom, voice="bisu")
    assert published(newsroom) == before


@pytest.mark.parametrize("answer", ["it is ill", "no answer within", "RuntimeError: it is broken"])
def test_a_voice_that_cannot_speak_leaves_the_edition_to_the_next(  # type: ignore[no-untyped-def]
    newsroom, run, monkeypatch, answer: str
) -> None:
    def check(engine: object) -> None:
        if answer == "no answer within":
            time.sleep(1)
        if "broken" in answer:
            raise RuntimeError("it is broken")
        raise EngineUnreachable("espeak", answer)

    monkeypatch.setattr("audio.engines.espeak.Espeak.check", check)
    monkeypatch.setattr("briefings.making.readers.CHECK_S", 0.05)
    show = newsroom.show_file.read_text(encoding="utf-8")
    newsroom.show_file.write_text(
        show.replace('voices = ["silent"]', 'voices = ["espeak", "silent"]'), encoding="utf-8"
    )
    code, _, err = run("make", "--show", newsroom.root, "--date", "2026-11-22", "--edition", "pagi")
    told, read_by = err.splitlines()
    assert code == 0 and answer in told and "the next voice" in told
    assert read_by == "Read by silent:hening"


def test_two_runs_do_not_meet(newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    with newsroom.held(), pytest.raises(Busy):
        make_edition(newsroom)


def test_a_damaged_record_is_named(newsroom, make_edition) -> None:  # type: ignore[no-untyped-def]
    make_edition(newsroom)
    path = newsroom.record("2026-11-22-pagi")
    raw = json.loads(path.read_text(encoding="utf-8"))
    del raw["on_air"]["guid"]
    path.write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(BadRecord, match=r"on_air\.guid"):
        Ledger(newsroom.editions).edition("2026-11-22-pagi")
