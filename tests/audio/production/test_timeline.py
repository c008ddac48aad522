"""Where things stand in a programme, to the frame."""

import math
from itertools import pairwise

import pytest

from audio.dsp.ducking import gains
from audio.engine import Mark
from audio.mastering import Mastering
from audio.music.cues import CueFacts, CueSheet
from audio.production.timeline import GRID, Timeline, lay
from audio.take import Take
from scripts.script import Cue, Heading, Line, Script

RATE = 44_100
MASTERING = Mastering()
BELL = CueFacts(RATE * 3, -14.0, RATE)
SHEET = CueSheet(
    intro=BELL, stings=(CueFacts(RATE, -14.0, 0), CueFacts(RATE * 2, -14.0, 0)), bed=BELL, outro=BELL
)


def line(story: str = "", pause_ms: int = 250) -> Line:
    return Line("Warga bergotong royong.", "warga bergotong royong", "story", story=story, pause_ms=pause_ms)


def take(seconds: float = 2.0, lufs: float = -20.0, marks: tuple[Mark, ...] = ()) -> Take:
    return Take("kunci", round(seconds * RATE), RATE, lufs, "silent", "", marks)


def laid(*items: Line | Cue | Heading, sheet: CueSheet = SHEET, takes: tuple[Take, ...] = ()) -> Timeline:
    script = Script(items)
    return lay(script, takes or tuple(take() for _ in script.lines), sheet, MASTERING)


def test_a_line_begins_when_the_pause_after_the_one_before_is_over() -> None:
    first, second = laid(line(pause_ms=400), line()).transcript
    assert second.start - first.end == round(0.4 * RATE)


def test_speech_begins_where_the_intro_only_dies_away() -> None:
    timeline = laid(Cue("intro"), line())
    assert timeline.transcript[0].start == timeline.pieces[0].end - BELL.tail


def test_stings_take_turns() -> None:
    timeline = laid(Cue("sting"), line(), Cue("sting"), line(), Cue("sting"), line())
    assert [p.index for p in timeline.pieces if p.kind == "sting"] == [0, 1, 0]


def test_a_chapter_begins_with_the_sting_of_its_story() -> None:
    timeline = laid(
        Heading("Pembuka"),
        Cue("intro"),
        line(),
        Heading("Pasar", "pasar", "https://contoh.id/pasar"),
        Cue("sting"),
        line(),
    )
    opening, story = timeline.chapters
    sting = next(p for p in timeline.pieces if p.kind == "sting")
    assert (opening.start, opening.end, story.start, story.end) == (
        0,
        sting.start,
        sting.start,
        timeline.frames,
    )
    assert (story.title, story.story, story.link) == ("Pasar", "pasar", "https://contoh.id/pasar")


def test_a_heading_without_any_sound_is_no_chapter() -> None:
    timeline = laid(Heading("Kosong"), Heading("Isi"), line(), Heading("Sunyi"))
    assert [chapter.title for chapter in timeline.chapters] == ["Isi"]


def test_words_are_placed_in_the_programme() -> None:
    marks = (Mark(0.5, 0.9, "warga", "word"), Mark(0.0, 2.0, "warga bergotong royong", "sentence"))
    segment = laid(Cue("pause", seconds=1.0), line(), takes=(take(marks=marks),)).transcript[0]
    assert segment.words == ((segment.start + round(0.5 * RATE), segment.start + round(0.9 * RATE), "warga"),)


def test_what_follows_a_heading_does_not_depend_on_how_long_it_took_to_get_there() -> None:
    def told(first_s: float) -> Timeline:
        items = (line(), Heading("Pasar", "pasar"), Cue("sting"), line(), line())
        return laid(*items, takes=(take(first_s), take(), take()))

    short, long = told(5.0), told(5.77)
    for laid_out in (short, long):
        first, sting = laid_out.pieces[:2]
        assert laid_out.cuts == (0, sting.start) and sting.start % GRID == 0
        assert 0 <= sting.start - first.end - round(0.25 * RATE) < GRID
    after = [[p.start - each.cuts[1] for p in each.pieces[1:]] for each in (short, long)]
    assert after[0] == after[1]


def test_a_long_story_is_cut_between_its_lines() -> None:
    timeline = laid(*(line() for _ in range(30)))
    starts = {piece.start for piece in timeline.pieces}
    assert set(timeline.cuts[1:]) <= starts
    assert all(4 <= (b - a) / RATE < 17 for a, b in pairwise(timeline.cuts))


def test_a_programme_is_a_whole_number_of_mp3_frames() -> None:
    timeline = laid(line(), Cue("outro"))
    assert timeline.frames % GRID == 0
    assert timeline.frames > timeline.pieces[-1].end


def test_the_bed_is_down_before_the_first_syllable_and_up_when_nobody_speaks() -> None:
    timeline = laid(Cue("bed_in"), line(), line(pause_ms=300), Cue("bed_out"), line())
    (bed,) = timeline.beds
    first, second, after = timeline.transcript
    level = gains(bed.curve, 0, timeline.frames)
    assert level[: bed.start + 1].max() == 0 and level[bed.end :].max(initial=0) == 0
    assert len(set(level[first.start : second.end])) == 1
    assert level[bed.start : first.start].max() > 2.5 * level[first.start]
    assert level[second.end : bed.end].max() > 2.5 * level[first.start]
    assert bed.start < first.start and second.end < after.start < bed.end
    swing = level[bed.start : bed.end].max() / (0.1 * RATE)
    assert abs(level[1:] - level[:-1]).max() < swing


def test_the_bed_lies_below_the_speech_by_what_the_show_says() -> None:
    (bed,) = laid(Cue("bed_in"), line(), Cue("bed_out")).beds
    under = min(gain for _, gain in bed.curve if gain)
    heard = BELL.loudness_lufs + 20 * math.log10(under)
    assert heard == pytest.approx(MASTERING.loudness_lufs + MASTERING.bed_db, abs=0.01)


def test_a_bed_that_is_never_closed_ends_with_the_speech() -> None:
    timeline = laid(Cue("bed_in"), line())
    assert timeline.transcript[-1].end < timeline.beds[0].end < timeline.frames


def test_a_bed_shorter_than_its_ramps_still_begins_and_ends_in_silence() -> None:
    timeline = laid(Cue("bed_in"), line(), Cue("bed_out"), takes=(take(0.01),))
    curve = timeline.beds[0].curve
    assert (curve[0][1], curve[-1][1]) == (0, 0)
    assert [frame for frame, _ in curve] == sorted(frame for frame, _ in curve)


def test_quiet_and_loud_clips_are_brought_to_one_level() -> None:
    quiet, loud = laid(line(), line(), takes=(take(lufs=-30), take(lufs=-12))).pieces
    assert 20 * math.log10(quiet.gain) == pytest.approx(14.0)
    assert 20 * math.log10(loud.gain) == pytest.approx(-4.0)


def test_a_silent_clip_is_left_alone_and_a_whisper_is_not_blown_up() -> None:
    silent, whisper = laid(line(), line(), takes=(take(lufs=-math.inf), take(lufs=-69.0))).pieces
    assert silent.gain == 1.0
    assert 20 * math.log10(whisper.gain) == pytest.approx(24.0)


def test_a_show_without_sounds_is_speech_alone() -> None:
    timeline = laid(
        Cue("intro"), Cue("bed_in"), line(), Cue("bed_out"), Cue("sting"), Cue("outro"), sheet=CueSheet()
    )
    assert [piece.kind for piece in timeline.pieces] == ["take"]
    assert timeline.beds == ()


def test_takes_that_are_not_the_script_s_are_refused() -> None:
    with pytest.raises(ValueError, match="1 lines and 2 takes"):
        laid(line(), takes=(take(), take()))
    with pytest.raises(ValueError, match="44100 Hz"):
        laid(line(), takes=(Take("k", 24_000, 24_000, -20.0, "silent", ""),))


def test_a_pause_below_nothing_is_none() -> None:
    first, second = laid(line(pause_ms=-500), line()).transcript
    assert second.start == first.end


def test_the_bed_dies_away_before_the_next_sound() -> None:
    timeline = laid(Cue("bed_in"), line(pause_ms=0), Cue("bed_out"), Cue("sting"), line())
    spoken, sting, _ = timeline.pieces
    assert sting.start - spoken.end >= round(0.9 * RATE)
