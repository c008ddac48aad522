"""A show with videos: in the feed and beside it, kept, and gone with their edition."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from briefings.newsroom.folder import Newsroom

NOW = datetime(2026, 11, 21, 22, 0, tzinfo=UTC)
Make = Callable[..., Any]


@pytest.fixture
def filmed(newsroom: Newsroom) -> Newsroom:
    text = newsroom.show_file.read_text("utf-8").replace("video = false", "video = true", 1)
    newsroom.show_file.write_text(text.replace('length = "5m"', 'length = "60s"'), encoding="utf-8")
    return newsroom


def films(room: Newsroom) -> list[Path]:
    return sorted(room.public.glob("episodes/*/*.mp4"))


def test_an_edition_has_two_videos_as_long_as_its_sound_and_they_go_with_it(
    filmed: Newsroom, make_edition: Make, run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    import av

    made = make_edition(filmed, now=NOW)
    lying, upright = films(filmed)
    assert "-mendatar-" in lying.name and "-tegak-" in upright.name
    for path in (lying, upright):
        with av.open(str(path)) as opened:
            for stream in (opened.streams.video[0], opened.streams.audio[0]):
                assert (
                    abs(float(stream.duration * stream.time_base) - made.record.episode.audio.seconds) < 0.1
                )
    feed = (filmed.public / "feed.xml").read_text("utf-8")
    assert feed.count('type="video/mp4"') == 2 and lying.name in feed
    text = (lying.parent / "youtube.txt").read_text("utf-8")
    assert text.startswith("Warta Argasana") and "AI" in text
    code, out, _ = run("check", filmed.public / "feed.xml", "--json")
    assert code == 0, out

    from feeds.video import film

    def drawn(*_: object) -> None:
        raise AssertionError("drawn again")

    monkeypatch.setattr(film, "draw", drawn)
    before = [path.read_bytes() for path in films(filmed)]
    text = filmed.show_file.read_text("utf-8").replace("keep = 90", "keep = 91")
    filmed.show_file.write_text(text, encoding="utf-8")
    make_edition(filmed, now=NOW)
    assert [path.read_bytes() for path in films(filmed)] == before
    reason = "Narasumbernya tidak ada."
    assert run("retract", made.record.slug, "--reason", reason, "--show", filmed.root)[0] == 0
    assert films(filmed) == [] and not (lying.parent / "youtube.txt").exists()


def test_a_video_that_cannot_be_made_leaves_the_edition_standing(
    filmed: Newsroom, make_edition: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    from feeds.errors import Unfilmed
    from feeds.video import muxing

    def broken(*_: object) -> None:
        raise Unfilmed("the encoder fell over")

    monkeypatch.setattr(muxing, "encode", broken)
    made = make_edition(filmed, now=NOW)
    assert made.audio.is_file() and films(filmed) == []
    assert "video/mp4" not in (filmed.public / "feed.xml").read_text("utf-8")
