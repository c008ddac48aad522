"""A section is named by what sounds in it: whatever changes its samples changes its name, and nothing else does."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from audio.dsp import limiter
from audio.mastering import Mastering
from audio.music.cues import Assets, cue_sheet
from audio.production import master
from audio.production.codecs import Workshop
from audio.production.sections import Levelled, Mastered, Mix
from audio.production.spoken import Spoken
from audio.production.timeline import GRID, Timeline, lay
from audio.sound import Samples, Sound
from audio.store import NoCache
from audio.take import Take
from scripts.script import Cue, Line, Script

RATE = 44_100
FIRST, LAST = 100 * GRID, 300 * GRID


@cache
def tone(hz: float, seconds: float) -> Sound:
    t = np.arange(int(seconds * RATE)) / RATE
    return Sound((0.2 * np.cos(2 * np.pi * hz * t)).astype(np.float32), RATE)


LINE = Line("Pasar dibuka.", "pasar dibuka", "story")
SCRIPT = Script(
    (Cue("intro"), Cue("bed_in"), LINE, LINE, LINE, Cue("bed_out"), Cue("sting"), LINE, Cue("outro"))
)
CLIPS = [tone(200 + 10 * n, 1.5) for n in range(len(SCRIPT.lines))]
TAKES = [Take(f"k{n}", len(clip.samples), RATE, -20.0, "uji", "") for n, clip in enumerate(CLIPS)]
ASSETS = Assets(tone(500, 1.0), (tone(600, 1.0),), tone(100, 3.0), tone(400, 1.0))


def laid(mastering: Mastering | None = None) -> Timeline:
    return lay(SCRIPT, TAKES, cue_sheet(ASSETS), mastering or Mastering())


def mix(
    timeline: Timeline, takes: list[Take] | None = None, assets: Assets = ASSETS, channels: int = 1
) -> Mix:
    spoken = Spoken(SCRIPT, takes or TAKES, lambda take: CLIPS[int(take.key[1])], assets)
    return Mix(timeline, spoken, channels)


def sound(one: Mix | Levelled | Mastered, first: int = FIRST, last: int = LAST) -> Samples:
    return np.concatenate(list(one.blocks(first, last)))


def moved(timeline: Timeline, frames: int) -> Timeline:
    """The same programme, so much later."""
    return replace(
        timeline,
        frames=timeline.frames + frames,
        pieces=tuple(replace(piece, start=piece.start + frames) for piece in timeline.pieces),
        beds=tuple(
            replace(
                bed,
                start=bed.start + frames,
                end=bed.end + frames,
                curve=tuple((frame + frames, gain) for frame, gain in bed.curve),
            )
            for bed in timeline.beds
        ),
    )


def with_piece(timeline: Timeline, **change: float) -> Timeline:
    at = next(
        n for n, piece in enumerate(timeline.pieces) if FIRST < piece.start < LAST and piece.kind == "take"
    )
    pieces = list(timeline.pieces)
    pieces[at] = replace(pieces[at], **change)  # type: ignore[arg-type]  # numbers, all of them
    return replace(timeline, pieces=tuple(pieces))


def test_a_section_keeps_its_name_wherever_it_stands() -> None:
    here, later = mix(laid()), mix(moved(laid(), 7 * GRID))
    assert here.name(FIRST, LAST) == later.name(FIRST + 7 * GRID, LAST + 7 * GRID)
    assert np.array_equal(sound(here), sound(later, FIRST + 7 * GRID, LAST + 7 * GRID))


def test_whatever_is_heard_in_a_section_is_in_its_name() -> None:
    timeline = laid()
    piece = next(piece for piece in timeline.pieces if FIRST < piece.start < LAST and piece.kind == "take")
    spoken = TAKES[piece.index]
    anew = [replace(take, loudness_lufs=-19.9) if take is spoken else take for take in TAKES]
    other = [replace(take, key="k0") if take is spoken else take for take in TAKES]
    others = [
        mix(with_piece(timeline, gain=0.5 * piece.gain)),
        mix(with_piece(timeline, start=piece.start + 1)),
        mix(replace(timeline, edge=timeline.edge + 40)),
        mix(laid(Mastering(bed_db=-26.0))),
        mix(timeline, anew),
        mix(timeline, other),
        mix(timeline, assets=replace(ASSETS, bed=tone(110, 3.0))),
        mix(timeline, channels=2),
    ]
    names = {one.name(FIRST, LAST) for one in [mix(timeline), *others]}
    assert len(names) == 1 + len(others)
    heard = sound(mix(timeline))
    for one in others:
        assert one is others[4] or not np.array_equal(
            sound(one), heard
        )  # a take spoken anew: it cannot be known


def test_what_is_heard_elsewhere_is_not_in_the_name_of_a_section() -> None:
    timeline = laid()
    behind = next(n for n, piece in enumerate(timeline.pieces) if piece.start > LAST)
    pieces = list(timeline.pieces)
    pieces[behind] = replace(pieces[behind], gain=0.1)
    changed = replace(timeline, pieces=tuple(pieces))
    assert mix(changed).name(FIRST, LAST) == mix(timeline).name(FIRST, LAST)


def test_a_gain_that_keeps_the_range_is_in_the_name() -> None:
    flat = mix(laid())
    middles = np.arange(0, laid().frames, 4_410, dtype=np.float64)
    gains = np.ones(len(middles), np.float32)
    louder, elsewhere, late = gains.copy(), gains.copy(), gains.copy()
    louder[int(np.searchsorted(middles, FIRST)) + 3] = 1.5
    elsewhere[-1] = 1.5
    late[int(np.searchsorted(middles, LAST)) - 2] = 1.5
    names = [Levelled(flat, each, middles).name(FIRST, LAST) for each in (gains, louder, elsewhere, late)]
    assert names[0] == names[2] and len(set(names)) == 3
    heard = sound(Levelled(flat, gains, middles))
    assert not np.array_equal(sound(Levelled(flat, louder, middles)), heard)


@pytest.mark.parametrize("change", [{"gain_db": 2.0}, {"ceiling_db": -9.0}])
def test_a_gain_and_a_ceiling_are_in_the_name_of_what_is_encoded(change: dict[str, float]) -> None:
    flat = mix(laid())
    survey = limiter.survey(flat.blocks(0, laid().frames), RATE, -3.0)
    plan = limiter.Plan(1.0, -3.0, survey.peaks)
    one, other = Mastered(flat, plan), Mastered(flat, replace(plan, **change))  # type: ignore[arg-type]  # numbers
    assert one.name(FIRST, LAST) != other.name(FIRST, LAST)


def test_a_peak_just_behind_a_section_is_in_its_name_and_one_far_behind_is_not() -> None:
    flat = mix(laid())
    quiet = np.full(laid().frames // limiter.CELL, 0.1, np.float16)
    near, far = quiet.copy(), quiet.copy()
    near[LAST // limiter.CELL + 3] = 2.0
    far[LAST // limiter.CELL + limiter.MARGIN_CELLS + 1] = 2.0
    plans = [limiter.Plan(0.0, -3.0, peaks) for peaks in (quiet, near, far)]
    names = [Mastered(flat, plan).name(FIRST, LAST) for plan in plans]
    heard = [sound(Mastered(flat, plan)) for plan in plans]
    assert names[0] == names[2] != names[1]
    assert np.array_equal(heard[0], heard[2]) and not np.array_equal(heard[0], heard[1])


class Known(dict[str, bytes]):
    """A cache."""

    def put(self, key: str, *parts: bytes) -> None:
        self[key] = b"".join(parts)


def test_what_was_surveyed_below_one_ceiling_is_surveyed_anew_below_another() -> None:
    """Peaks between samples are looked for near the ceiling only."""
    t = np.arange(4 * RATE) / RATE
    bright = Sound((0.2 * np.cos(2 * np.pi * RATE / 4 * t + np.pi / 4)).astype(np.float32), RATE)
    take = Take("terang", len(bright.samples), RATE, -16.0, "uji", "")
    spoken = Spoken(Script((LINE,)), [take], lambda _: bright, Assets())
    timeline = lay(spoken.script, spoken.takes, cue_sheet(spoken.assets), Mastering())
    flat, cache = Mix(timeline, spoken, 1), Known()
    with ThreadPoolExecutor(1) as pool:
        peaks = [
            float(master.survey(flat, timeline, ceiling_db, Workshop(pool, 1, each)).peaks.max())
            for ceiling_db in (0.0, -20.0)
            for each in (cache, cache, NoCache())
        ]
    assert peaks[0] == peaks[1] == peaks[2] < 0.15
    assert peaks[3] == peaks[4] == peaks[5] > 0.19
