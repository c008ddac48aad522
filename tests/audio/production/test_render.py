"""A rendering is made once; another format, length or level is another one."""

import io
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

import numpy as np
import pytest
import soundfile

from audio.errors import Unmastered
from audio.formats import aac
from audio.mastering import Mastering
from audio.music.cues import Assets
from audio.production import render as room
from audio.production.cache import RenderCache
from audio.production.codecs import Codec, Workshop
from audio.production.master import TRIES, write_programme
from audio.production.render import Rendering, render
from audio.production.sections import Sounding
from audio.production.spoken import Spoken
from audio.production.timeline import Timeline, lay
from audio.production.verify import Heard
from audio.sound import Sound
from audio.take import Take
from scripts.script import Heading, Line, Script
from tests.audio.conftest import measure

RATE = 44_100
STORIES = ("pasar", "jalan", "banjir")
SCRIPT = Script(
    tuple(
        item
        for story in STORIES
        for item in (Heading(story.title(), story), Line("Pasar.", "pasar", "story", story=story))
    )
)


def hum(number: int) -> Sound:
    t = np.arange(4 * RATE) / RATE
    voice = 0.1 * np.sin(2 * np.pi * (200 + 30 * number) * t) * (0.7 + 0.3 * np.cos(2 * np.pi * 3 * t))
    return Sound(voice.astype(np.float32), RATE)


SOUNDS = {story: hum(number) for number, story in enumerate(STORIES)}
TAKES = [
    Take(story, len(sound.samples), RATE, measure(sound)[0], "uji", "") for story, sound in SOUNDS.items()
]


SPOKEN = Spoken(SCRIPT, TAKES, lambda take: SOUNDS[take.key], Assets())


def rendered(cache: RenderCache, **how: object) -> Rendering:
    mastering = how.pop("mastering", Mastering())
    return render(SPOKEN, mastering, cache, **how)  # type: ignore[arg-type]  # short-hand


def test_the_same_rendering_is_made_once(tmp_path: Path) -> None:
    first = rendered(RenderCache(tmp_path))
    made_at = first.file.stat().st_ino

    def mute(take: Take) -> Sound:
        raise AssertionError(f"{take.key} was asked for again")

    again = render(replace(SPOKEN, load=mute), Mastering(), RenderCache(tmp_path))
    assert again == first and again.file.stat().st_ino == made_at


def test_a_change_makes_another_beside_the_first(tmp_path: Path) -> None:
    cache = RenderCache(tmp_path)
    every = [
        rendered(cache),
        rendered(cache, mastering=Mastering(loudness_lufs=-18.0)),
        rendered(cache, limit_s=10.0),
        rendered(cache, kind="opus"),
    ]
    assert len({one.file for one in every}) == len({one.key for one in every}) == 4
    assert all(one.file.is_file() for one in every)
    assert [soundfile.info(one.file).format for one in every] == ["MP3", "MP3", "MP3", "OGG"]
    assert [len(one.programme.chapters) for one in every] == [3, 3, 2, 3]


def test_a_limit_keeps_whole_stories_and_none_at_all_is_refused(tmp_path: Path) -> None:
    short = rendered(RenderCache(tmp_path), limit_s=10.0).programme
    assert short.seconds <= 10.0 and [line.story for line in short.transcript] == ["pasar", "jalan"]
    with pytest.raises(Unmastered, match="not even one story"):
        rendered(RenderCache(tmp_path), limit_s=2.0)


@pytest.mark.skipif(not aac.installed(), reason="the extra [aac] is not installed")
def test_another_pyav_makes_its_aac_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = RenderCache(tmp_path)
    first = rendered(cache, kind="aac")
    assert rendered(cache, kind="aac").key == first.key != rendered(cache).key
    monkeypatch.setattr(room.aac, "build", lambda: "0.1")
    assert rendered(cache, kind="aac").key != first.key


@dataclass
class Scripted:
    """A codec that writes nothing and is heard as it is told, one attempt after the other."""

    attempts: list[tuple[float, float]]
    """LUFS and dBTP; the last stays."""
    frames: int = 0
    asked: list[float] = field(default_factory=list)
    """The ceilings and loudnesses that it was given to write."""

    def write(
        self, sounding: Sounding, timeline: Timeline, mastering: Mastering, out: BinaryIO, shop: Workshop
    ) -> Heard:
        self.asked.append(float(np.abs(np.concatenate(list(sounding.blocks(0, timeline.frames)))).max()))
        lufs, dbtp = self.attempts[min(len(self.asked), len(self.attempts)) - 1]
        return Heard(self.frames or timeline.frames, lufs, dbtp, 1.0)

    @property
    def codec(self) -> Codec:
        return Codec(self.write, lambda _: 0.0, lambda frames, rate: frames)


def written(scripted: Scripted) -> Heard:
    from audio.music.cues import cue_sheet

    timeline = lay(SCRIPT, TAKES, cue_sheet(Assets()), Mastering())
    return write_programme(timeline, SPOKEN, Mastering(), io.BytesIO(), codec=scripted.codec)


@pytest.mark.parametrize(
    ("heard", "attempts"),
    [((-16.15, -1.2), 1), ((-16.25, -1.5), 2), ((-15.75, -1.5), 2), ((-16.0, -1.15), 2), ((-16.0, 0.5), 2)],
)
def test_a_file_is_made_again_until_it_is_what_was_asked_for(
    heard: tuple[float, float], attempts: int
) -> None:
    scripted = Scripted([heard, (-16.0, -1.3)])
    written(scripted)
    assert len(scripted.asked) == attempts


def test_what_came_out_too_quiet_is_written_louder() -> None:
    scripted = Scripted([(-18.0, -6.0), (-16.0, -4.0)])
    written(scripted)
    assert scripted.asked[1] > 1.2 * scripted.asked[0]


@pytest.mark.parametrize("heard", [(-16.5, -2.0), (-16.0, -1.0)])
def test_a_file_that_stays_wrong_is_no_programme(heard: tuple[float, float]) -> None:
    scripted = Scripted([heard])
    with pytest.raises(Unmastered, match="LUFS"):
        written(scripted)
    assert len(scripted.asked) == TRIES


def test_a_file_of_another_length_is_no_programme() -> None:
    with pytest.raises(Unmastered, match="holds 1000 frames"):
        written(Scripted([(-16.0, -2.0)], frames=1_000))
