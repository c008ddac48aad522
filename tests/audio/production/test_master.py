"""The whole way from a script and its takes to a mastered programme."""

import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import soundfile

from audio.errors import Unmastered
from audio.mastering import Mastering
from audio.music.cues import Assets, cue_sheet
from audio.production import master
from audio.production.spoken import Spoken
from audio.production.timeline import lay
from audio.production.verify import Heard
from audio.programme import Programme
from audio.sound import Samples, Sound
from audio.take import Take
from scripts.script import Cue, Heading, Line, Script
from tests.audio.conftest import measure
from tests.audio.produced import produce

RATE = 44_100
LOADED: dict[str, Sound] = {}


@cache
def voice(seconds: float, hz: float = 130, level: float = 0.05) -> Sound:
    """Forty harmonics with syllables, at once and to the end."""
    t = np.arange(int(seconds * RATE)) / RATE
    hum = sum(np.cos(2 * np.pi * hz * k * t + 0.3 * k * k) / k for k in range(1, 30))
    return Sound((hum * (0.7 + 0.3 * np.cos(2 * np.pi * 4 * t)) * level).astype(np.float32), RATE)


def jingle(seconds: float = 1.5) -> Sound:
    t = np.arange(int(seconds * RATE)) / RATE
    return Sound((0.4 * np.sin(2 * np.pi * 500 * t) * np.exp(-3 * t)).astype(np.float32), RATE)


ASSETS = Assets(jingle(), (jingle(0.8),), Sound(jingle(2.0).samples, RATE), jingle())


def take(number: int, sound: Sound) -> Take:
    LOADED[f"{number}"] = sound
    return Take(f"{number}", len(sound.samples), RATE, measure(sound)[0], "uji", "")


def load(take: Take) -> Sound:
    return LOADED[take.key]


def line(story: str = "", kind: str = "story") -> Line:
    return Line("Pasar dibuka.", "pasar dibuka", kind, story=story)  # type: ignore[arg-type]  # one of LineKind


def bulletin(stories: int = 2) -> Script:
    items: list[Line | Cue | Heading] = [
        Heading("Pembuka"),
        Cue("intro"),
        line(kind="greeting"),
        Cue("bed_in"),
    ]
    items += [line(f"b{i}", "headline") for i in range(stories)]
    items.append(Cue("bed_out"))
    for i in range(stories):
        items += [
            Heading(f"Berita {i}", f"b{i}"),
            Cue("sting", f"b{i}"),
            line(f"b{i}"),
            line(f"b{i}", "credit"),
        ]
    return Script((*items, Heading("Penutup"), line(kind="signoff"), Cue("outro")))


def takes(
    script: Script, speak: Callable[[int], Sound] = lambda i: voice(1.5, 110 + 9 * i, 0.02 * (1 + i % 3))
) -> list[Take]:
    return [take(number, speak(number)) for number, _ in enumerate(script.lines)]


def decoded(mp3: bytes) -> Samples:
    return np.asarray(soundfile.read(io.BytesIO(mp3), dtype="float32")[0])


def made(
    script: Script, spoken: Sequence[Take], mastering: Mastering | None = None, **how: object
) -> Programme:
    return produce(script, spoken, load, ASSETS, mastering or Mastering(), **how)  # type: ignore[arg-type]  # short-hand


@pytest.fixture(scope="module")
def programme() -> Programme:
    script = bulletin()
    return made(script, takes(script))


def test_the_finished_file_has_the_loudness_and_peak_asked_for(programme: Programme) -> None:
    loudness_lufs, peak_dbtp = measure(Sound(decoded(programme.mp3), RATE))
    assert loudness_lufs == pytest.approx(-16.0, abs=0.2)
    assert peak_dbtp <= -1.2
    assert (programme.loudness_lufs, programme.peak_dbtp) == pytest.approx(
        (loudness_lufs, peak_dbtp), abs=0.05
    )


def test_the_programme_says_its_length_exactly(programme: Programme) -> None:
    assert programme.frames == len(decoded(programme.mp3))
    assert programme.chapters[-1].end == programme.frames


def test_each_line_is_heard_when_the_transcript_says(programme: Programme) -> None:
    heard = np.abs(decoded(programme.mp3))
    for segment in programme.transcript[-4:-1]:  # lines between silences
        before = heard[segment.start - RATE // 50 : segment.start - 400].max()
        onset = segment.start - RATE // 50 + int(np.argmax(heard[segment.start - RATE // 50 :] > 0.08))
        assert before < 0.08 and abs(onset - segment.start) < 0.02 * RATE
        assert heard[segment.end + 1_200 : segment.end + 4_000].max() < 0.08


def test_loud_and_quiet_voices_come_out_even(programme: Programme) -> None:
    sound = decoded(programme.mp3)
    levels = [measure(Sound(sound[s.start : s.end], RATE))[0] for s in programme.transcript]
    assert max(levels) - min(levels) < 1.5


def test_the_same_input_gives_the_same_bytes(programme: Programme) -> None:
    script = bulletin()
    assert made(script, takes(script), workers=1).mp3 == programme.mp3


@pytest.mark.parametrize(
    "mastering",
    [
        Mastering(channels=2, kbps=128),
        Mastering(loudness_lufs=-14.0, peak_dbtp=-2.0, channels=2, kbps=256),
        Mastering(kbps=96, loudness_lufs=-19.0),
    ],
)
def test_other_renderings_meet_their_own_marks(mastering: Mastering) -> None:
    script = bulletin(1)
    made_so = made(script, takes(script), mastering)
    assert made_so.loudness_lufs == pytest.approx(mastering.loudness_lufs, abs=0.2)
    assert made_so.peak_dbtp <= mastering.peak_dbtp
    assert soundfile.info(io.BytesIO(made_so.mp3)).channels == mastering.channels


def silence(_: int) -> Sound:
    return Sound(np.zeros(RATE // 2, np.float32), RATE)


def test_a_voice_that_says_nothing_leaves_the_jingles() -> None:
    script = bulletin()
    programme = made(script, takes(script, silence))
    assert programme.loudness_lufs == pytest.approx(-16.0, abs=0.2)


def test_a_programme_in_which_nothing_sounds_is_made_all_the_same() -> None:
    script = Script((line(),))
    programme = produce(script, takes(script, silence), load, Assets(), Mastering())
    assert programme.loudness_lufs == -np.inf
    assert len(decoded(programme.mp3)) == programme.frames


def test_a_script_without_a_line_is_its_jingles() -> None:
    assert made(Script((Cue("intro"),)), []).seconds > 1.4


def test_a_shorter_edition_loses_whole_stories_from_the_end() -> None:
    script = bulletin(4)
    spoken = takes(script)
    whole = made(script, spoken)
    short = made(script, spoken, limit_s=whole.seconds - 5)
    assert short.seconds <= whole.seconds - 5
    kept = [chapter.title for chapter in short.chapters]
    assert kept == ["Pembuka", "Berita 0", "Berita 1", "Berita 2", "Penutup"]
    assert {segment.story for segment in short.transcript} == {"", "b0", "b1", "b2"}


class Known(dict[str, bytes]):
    """A cache that counts what it did not know."""

    missed = 0

    def get(self, key: str) -> bytes | None:  # type: ignore[override]  # a cache has no default
        self.missed += key not in self
        return super().get(key)

    def put(self, key: str, *parts: bytes) -> None:
        self[key] = b"".join(parts)


def recorded(script: Script, spoken: Sequence[Take], mastering: Mastering, cache: Known) -> bytes:
    out = io.BytesIO()
    timeline = lay(script, spoken, cue_sheet(ASSETS), mastering)
    master.write_programme(timeline, Spoken(script, spoken, load, ASSETS), mastering, out, cache=cache)
    return out.getvalue()


@pytest.mark.parametrize("mastering", [Mastering(), Mastering(channels=2, kbps=256), Mastering(lra_max=1.0)])
def test_after_a_change_the_file_is_the_one_that_would_be_made_anew(mastering: Mastering) -> None:
    script, cache = bulletin(5), Known()
    spoken = takes(script, lambda i: voice(2.5, 110 + 9 * i, 0.02 * (1 + i % 3)))
    recorded(script, spoken, mastering, cache)
    spoken[9] = take(99, voice(2.9, 170, 0.04))
    whole, cache.missed = cache.missed, 0
    again = recorded(script, spoken, mastering, cache)
    assert again == recorded(script, spoken, mastering, Known())
    if not mastering.lra_max:  # the ride is planned on the whole
        assert cache.missed <= whole / 2


def test_an_edition_that_fits_is_left_whole_and_one_story_too_long_is_refused(programme: Programme) -> None:
    script = bulletin()
    assert made(script, takes(script), limit_s=600).mp3 == programme.mp3
    with pytest.raises(Unmastered, match="not even one story"):
        made(script, takes(script), limit_s=3)


def test_two_hours_need_not_be_held_in_memory(programme: Programme, tmp_path: Path) -> None:
    script = bulletin()
    with (tmp_path / "warta.mp3").open("w+b") as out:
        filed = made(script, takes(script), out=out)
    assert filed.mp3 == b""
    assert (tmp_path / "warta.mp3").read_bytes() == programme.mp3


def test_what_misses_its_marks_is_not_published() -> None:
    script = bulletin(1)
    with pytest.raises(Unmastered, match=r"not -4\.0 LUFS"):
        made(script, takes(script), Mastering(loudness_lufs=-4.0, peak_dbtp=-9.0))


def test_a_miss_of_the_codec_is_made_good(monkeypatch: pytest.MonkeyPatch) -> None:
    optimist = replace(master.MP3, headroom_db=lambda _: -1.0)  # the first try must miss the peak
    monkeypatch.setattr(master, "MP3", optimist)
    script = bulletin(1)
    louder = takes(script, lambda i: voice(1.5, 120, 0.3))
    programme = made(script, louder)
    assert programme.peak_dbtp <= -1.2
    assert programme.loudness_lufs == pytest.approx(-16.0, abs=0.2)


def test_a_rate_that_lame_would_change_is_refused() -> None:
    with pytest.raises(Unmastered, match="at least 112 in stereo"):
        made(Script((line(),)), [take(0, voice(0.5))], Mastering(channels=2, kbps=64))


@pytest.mark.parametrize("kbps", [56, 64, 96, 128, 192])
def test_the_room_that_is_left_for_the_encoder_suffices_at_once(
    kbps: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    attempts: list[float] = []

    def counted(*order: object) -> Heard:
        heard = master.MP3.write(*order)  # type: ignore[arg-type]  # as it comes
        attempts.append(heard.peak_dbtp)
        return heard

    script = bulletin(1)
    spoken, mastering = (
        takes(script, lambda i: voice(1.5, 120, 0.3)),
        Mastering(kbps=kbps, loudness_lufs=-11.0),
    )
    timeline = lay(script, spoken, cue_sheet(ASSETS), mastering)
    codec = replace(master.MP3, write=counted)
    master.write_programme(
        timeline, Spoken(script, spoken, load, ASSETS), mastering, io.BytesIO(), codec=codec
    )
    assert len(attempts) == 1 and attempts[0] <= -1.2
