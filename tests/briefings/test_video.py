"""A show with videos: in the feed and beside it, kept, and gone with their edition."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import loudness
import numpy as np
import pytest
import soundfile

from audio.formats.tags import IPTC
from briefings.newsroom.folder import Newsroom
from feeds.errors import Unfilmed
from feeds.lint.marks import lacks_mark

NOW = datetime(2026, 11, 21, 22, 0, tzinfo=UTC)
Make = Callable[..., Any]


@pytest.fixture
def filmed(newsroom: Newsroom) -> Newsroom:
    text = newsroom.show_file.read_text("utf-8").replace("video = false", "video = true", 1)
    newsroom.show_file.write_text(text.replace('"90s"', '"45s"'), encoding="utf-8")
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
        with av.open(str(path), options={"export_xmp": "1"}) as opened:
            assert f'"{IPTC}trainedAlgorithmicMedia"' in opened.metadata["xmp"]
            for stream in (opened.streams.video[0], opened.streams.audio[0]):
                assert (
                    abs(float(stream.duration * stream.time_base) - made.record.episode.audio.seconds) < 0.1
                )
        with path.open("rb") as file:
            assert not lacks_mark(file), "programs read that a machine made it"
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


def test_without_its_package_a_video_is_missed_with_the_command_that_brings_it(
    filmed: Newsroom, run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("audio.formats.aac.installed", lambda: False)
    code, _, told = run("make", "--show", filmed.root, "--date", "2026-11-22", "--edition", "pagi")
    assert code == 0 and films(filmed) == []
    assert "no video beside the edition" in told and "pip install 'briefings[video]'" in told


def test_the_word_on_the_screen_is_the_one_in_the_sound_and_that_is_as_loud_as_platforms_play_it(
    filmed: Newsroom, make_edition: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is taken apart as a player does it; the voice says when each of its words is heard."""
    import av

    import feeds.video
    from feeds.video.film import around
    from feeds.video.planes import tint
    from feeds.video.scenery import tone_of
    from feeds.video.screens import set_screens

    form = feeds.video.FORMS["mendatar"]
    monkeypatch.setattr(feeds.video, "FORMS", {form.name: form})
    text = filmed.show_file.read_text("utf-8").replace('["silent"]', '["espeak"]')
    filmed.show_file.write_text(text, encoding="utf-8")
    episode = make_edition(filmed, now=NOW).record.episode
    (path,) = films(filmed)
    heard = [word for screen in set_screens(episode.transcript, form, 1e9) for word in screen.words]
    wanted = {round(word.start_s + 0.5 * (word.end_s - word.start_s), 3): word for word in heard[::9]}
    gold, place = tint(tone_of("").gold)[0], around(form)
    lit: dict[float, float] = {}
    with av.open(str(path)) as opened:
        for frame in opened.decode(video=0):
            for at_s in [at for at in wanted if at not in lit and at < frame.time + 1 / 15]:
                rows = frame.to_ndarray()[place.top : place.bottom, place.left : place.right].astype(int)
                columns = np.flatnonzero((abs(rows - gold) < 8).sum(0) > 20)
                lit[at_s] = place.left + (columns[0] + columns[-1]) / 2 if len(columns) else -1.0
    assert len(lit) == len(wanted) > 8
    for at_s, word in wanted.items():
        assert abs(lit[at_s] - (word.left + word.width / 2)) < 6, (at_s, word)

    with av.open(str(path)) as opened:
        parts = [frame.to_ndarray() for frame in opened.decode(audio=0)]
        rate = opened.streams.audio[0].rate
    said = np.concatenate(parts, axis=1).mean(0)
    assert loudness.integrated_loudness(said, rate) == pytest.approx(-14, abs=0.5)
    published, _ = soundfile.read(filmed.public / episode.audio.path, dtype="float32")
    assert abs(lag_ms(said, published, rate)) <= 10


def lag_ms(one: Any, other: Any, rate: int) -> int:
    """By how much `one` is behind `other`."""
    hop = rate // 100
    envelopes = [
        np.sqrt((sound[: len(sound) // hop * hop].reshape(-1, hop) ** 2).mean(1)) for sound in (one, other)
    ]
    long = min(map(len, envelopes))
    first, second = (envelope[:long] - envelope[:long].mean() for envelope in envelopes)
    fits = {lag: float((np.roll(second, lag) * first).sum()) for lag in range(-30, 31)}
    return 10 * max(fits, key=lambda lag: fits[lag])


def test_a_voice_without_times_of_words_has_figures_lit_as_long_as_they_are_said(
    filmed: Newsroom, make_edition: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    import feeds.video
    from audio.engine import Clip, Utterance
    from audio.engines.silent import Silent
    from feeds.video.words import align

    speak = Silent.speak

    def plainly(self: Silent, utterance: Utterance) -> Clip:
        return replace(speak(self, utterance), marks=())

    monkeypatch.setattr(Silent, "speak", plainly)
    seen: list[Any] = []

    def noted(board: Any, *_: object) -> int:
        seen.append(board)
        raise Unfilmed("it has been seen")

    monkeypatch.setattr(feeds.video, "draw_film", noted)
    made = make_edition(filmed, now=NOW)
    assert films(filmed) == [] and not any(line.words for line in made.record.episode.transcript)
    told = {line.written: line.spoken for line in made.record.lines}
    figures = 0
    for line in seen[0].captions:
        tokens = line.text.split(" ")
        said = told[line.text].split()
        for token, (start_s, end_s) in zip(tokens, align(tokens, line), strict=True):
            if token.isdecimal() and len(said) > len(tokens):  # said with more words than it is written with
                figures += 1
                assert end_s - start_s > 1.5 * (line.end_s - line.start_s) * len(token) / len(line.text), (
                    token
                )
    assert figures


@pytest.mark.parametrize("fault", [Unfilmed("the encoder fell over"), IndexError("no such row")], ids=repr)
def test_a_video_that_cannot_be_made_leaves_the_edition_standing(
    filmed: Newsroom, make_edition: Make, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    from feeds.video import muxing

    def broken(*_: object) -> None:
        raise fault

    monkeypatch.setattr(muxing, "encode", broken)
    made = make_edition(filmed, now=NOW)
    assert made.audio.is_file() and films(filmed) == []
    assert "video/mp4" not in (filmed.public / "feed.xml").read_text("utf-8")
