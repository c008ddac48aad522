"""The morning airs: a sound that cannot be used, a mix that misses, a voice that is too slow are told and got over."""

import importlib
import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

import pytest

from audio.errors import EngineFailed, Unmastered
from audio.music.cues import Assets
from briefings.making import readers, recording
from briefings.making.deadline import Deadline, deadline
from briefings.making.sparing import spared
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.progress import Quiet
from briefings.publish.publishing import Made
from briefings.verbs.make import Order, make
from scripts.script import Line

MORNING = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)


class Ear(Quiet):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def say(self, text: str) -> None:
        self.heard.append(text)


def aired(room: Newsroom, *voices: str) -> tuple[Made, list[str]]:
    ear = Ear()
    order = Order((), voices=voices, replace=True)
    return make(room, load(room.show_file), order, MORNING, ear), ear.heard


@pytest.mark.parametrize(
    "stage",
    [
        "scripts.telling.selection.admit",
        "briefings.making.finding.candidate_of",
        "briefings.editions.layout.write",
        "scripts.sources.read",
    ],
)
def test_one_article_on_which_a_stage_fails_is_left_out_and_told(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    room, _, name = stage.rpartition(".")
    real = getattr(importlib.import_module(room), name)

    def failing(what, *rest, **more):  # type: ignore[no-untyped-def]
        if "Purbasora" in repr((what, rest)):
            raise ValueError("tak terduga")
        return real(what, *rest, **more)

    text = "Purbasora Panen Raya\n\nPetani Desa Purbasora memanen padi pada Sabtu, 21 November 2026. Hasilnya 12 ton."
    (newsroom.root / "articles" / "zz.txt").write_text(text + " Panen itu disambut kenduri di tepi sungai.")
    monkeypatch.setattr(stage, failing)
    made, heard = aired(newsroom)
    assert made.audio.is_file() and len({line.story for line in made.record.lines}) >= 3
    assert [notice for notice in heard if "left out" in notice and "tak terduga" in notice]
    assert "Purbasora" not in repr(made.record.lines)


def test_of_two_articles_that_fail_only_beside_each_other_one_is_left_out() -> None:
    left = list[str]()

    def stage(items: Sequence[str]) -> list[str]:
        if "b" in items and "e" in items:
            raise KeyError("b")
        return list(items)

    assert spared("abcdef", stage, lambda item, fault: left.append(item)) == list("abcdf")
    assert left == ["e"]


def test_a_jingle_that_is_no_sound_is_left_out_and_told(newsroom: Newsroom) -> None:
    (newsroom.sounds / "intro.wav").write_bytes(b"bukan suara")
    made, heard = aired(newsroom)
    assert made.audio.is_file()
    assert [notice for notice in heard if "intro.wav" in notice and "ours is heard" in notice]


def test_where_the_newsrooms_sounds_let_it_miss_its_figures_ours_are_heard(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    mixed, mix = list[Assets](), recording.renditions

    def first_misses(show, spoken, *rest):  # type: ignore[no-untyped-def]
        mixed.append(spoken.assets)
        if len(mixed) == 1:
            raise Unmastered("-19.0 LUFS")
        return mix(show, spoken, *rest)

    monkeypatch.setattr(recording, "renditions", first_misses)
    (newsroom.sounds / "intro.wav").write_bytes(b"bukan suara")
    made, heard = aired(newsroom)
    assert made.audio.is_file() and len(mixed) == 2
    assert [notice for notice in heard if "-19.0 LUFS" in notice and "ours are heard" in notice]


class Slow:
    """A clock that a minute goes by on each time it is looked at."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


@pytest.mark.parametrize(
    ("voices", "on_air", "told"),
    [
        (["espeak", "silent"], "06:50", "would not be done before 06.50"),
        (["silent", "tiada"], "06:35", "06.35"),  # no other can speak: late is better than never
    ],
)
def test_a_voice_that_will_not_be_done_when_the_edition_is_on_air_gives_way_to_the_next_if_there_is_one(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, voices: list[str], on_air: str, told: str
) -> None:
    show = newsroom.show_file.read_text("utf-8").replace('["silent"]', json.dumps(voices))
    newsroom.show_file.write_text(f'{show}\n[desk]\non_air = "{on_air}"\n', "utf-8")
    slow = Slow(MORNING)
    monkeypatch.setattr(recording, "deadline", lambda on_air, zone: deadline(on_air, zone, slow))
    made, heard = aired(newsroom)
    assert made.record.voice.startswith("silent")
    assert [notice for notice in heard if told in notice]


def test_a_voice_is_judged_by_its_pace_once_it_has_warmed_up() -> None:
    now = [MORNING]
    by = readers.reader("silent", "", {})
    lines = [Line("Pasar dibuka.", "pasar dibuka", "story")] * 10
    hear: Callable[[int], None] = Deadline(MORNING + timedelta(seconds=150), lambda: now[0]).watch(
        by, lines, lambda count: None
    )
    hear(0)
    now[0] += timedelta(seconds=8)
    hear(1)  # ten times eight seconds fit, and nobody is judged by the first line
    now[0] += timedelta(seconds=8)
    hear(2)
    now[0] += timedelta(seconds=30)
    with pytest.raises(EngineFailed, match="on air"):
        hear(3)


def test_a_reporter_who_is_too_slow_gives_way_to_the_announcer_alone() -> None:
    now = [MORNING]
    by = readers.reader("silent", "espeak:id", {})
    lines = [Line("Pasar dibuka.", "pasar dibuka", "story")] * 5
    lines += [Line("Warga senang.", "warga senang", "story", "reporter")] * 5
    hear = Deadline(MORNING + timedelta(seconds=150), lambda: now[0]).watch(by, lines, lambda _: None)
    hear(5)
    now[0] += timedelta(seconds=40)
    with pytest.raises(EngineFailed, match="on air") as late:
        hear(6)
    alone = by.after(late.value)
    assert alone is not None and not alone.two and "on air" in alone.alone
    assert alone.after(late.value) is None
    hear = Deadline(MORNING + timedelta(seconds=150), lambda: now[0]).watch(by, lines, lambda _: None)
    hear(0)
    now[0] += timedelta(seconds=80)
    with pytest.raises(EngineFailed, match="on air") as late:
        hear(1)
    assert by.after(late.value) is None  # it is the announcer who is slow


def test_the_time_on_air_is_the_next_one_and_none_where_it_is_long_hence() -> None:
    def clock() -> datetime:
        return MORNING  # 06.30 in Jakarta

    assert deadline("", "Asia/Jakarta", clock) is None
    assert deadline("05:30", "Asia/Jakarta", clock) is None
    at = deadline("07:15", "Asia/Jakarta", clock)
    assert at is not None and at.at - MORNING == timedelta(minutes=45)
