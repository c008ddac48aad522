"""From a script and its takes to a finished programme: lay, mix, master, encode, and listen to the result."""

import io
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, replace
from math import isfinite
from typing import BinaryIO, Final

import numpy as np

from audio.dsp import leveller, limiter
from audio.errors import Unmastered
from audio.mastering import Mastering
from audio.music.cues import Assets, CueSheet, cue_sheet
from audio.production import encode
from audio.production.sections import Mastered, Mix, Ridden, Sounding
from audio.production.shorten import shorten
from audio.production.timeline import Timeline, lay
from audio.production.verify import Heard, Listener
from audio.programme import Programme
from audio.sound import Sound
from audio.store.keys import Forgetful, Memo, name
from audio.take import Take
from scripts.script import Script

TOLERANCE_LU: Final = 0.2
"""How far the decoded file may be from its loudness."""
TRIES: Final = 3
LEAST_LU: Final = 0.5
"""No narrower range is planned, however wide the file came out."""
RANGE_MARGIN_LU: Final = 0.05
"""Planned below what was too wide, beside the excess itself."""
GAIN_STEP_DB: Final = 0.2
"""In steps, so that a word elsewhere does not change every sample, and what was encoded is found again."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where the work is done."""

    pool: Executor
    workers: int
    memo: Memo


@dataclass(frozen=True, slots=True)
class Codec:
    """A way to write a programme down."""

    write: Callable[[Sounding, Timeline, Mastering, BinaryIO, Workshop], Heard]
    """Write it to an empty file and say how it sounds once it is decoded."""
    headroom_db: Callable[[Mastering], float]
    """How much it may add to the true peak."""
    heard_frames: Callable[[int, int], int]
    """Frames after decoding, of so many that were mixed at such a rate."""
    refusal: Callable[[Mastering], str] = lambda _: ""
    """Why it would not do as it is told, or nothing."""


def produce(
    script: Script,
    takes: Sequence[Take],
    load: Callable[[Take], Sound],
    assets: Assets,
    mastering: Mastering,
    *,
    workers: int = 2,
    limit_s: float | None = None,
    out: BinaryIO | None = None,
) -> Programme:
    """Make the programme of `script`, whose lines are spoken by `takes` in the same order.

    With `limit_s`, whole stories are left out from the end until the programme is no longer than that (seconds).
    `out`, a seekable binary file opened for reading and writing, takes the MP3 in place of `Programme.mp3`, which
    is then empty: two hours fit in little memory that way. Raises Unmastered when loudness or peak of the decoded
    file miss `mastering`, and DamagedClip when `load` brings another sound than the take promises.
    """
    if limit_s is not None:
        script, takes = shortened(script, takes, cue_sheet(assets), mastering, limit_s)
    timeline = lay(script, takes, cue_sheet(assets), mastering)
    file = io.BytesIO() if out is None else out
    heard = record(timeline, takes, load, assets, mastering, file, workers)
    held = file.getvalue() if isinstance(file, io.BytesIO) and out is None else b""
    return programme(timeline, mastering, heard, held)


def programme(timeline: Timeline, mastering: Mastering, heard: Heard, held: bytes = b"") -> Programme:
    """What `timeline` became."""
    return Programme(
        held,
        timeline.rate,
        timeline.frames,
        mastering.channels,
        mastering.kbps,
        heard.loudness_lufs,
        heard.peak_dbtp,
        timeline.chapters,
        timeline.transcript,
        heard.range_lu,
    )


def record(
    timeline: Timeline,
    takes: Sequence[Take],
    load: Callable[[Take], Sound],
    assets: Assets,
    mastering: Mastering,
    out: BinaryIO,
    workers: int = 2,
    codec: Codec | None = None,
    memo: Memo | None = None,
) -> Heard:
    """Mix, master and write `timeline` to `out`, as MP3 unless another codec is given. Raises as `produce`.

    `memo` knows stretches that were surveyed, encoded and heard before; with and without it the bytes are the same.
    """
    codec = codec or MP3
    if fault := codec.refusal(mastering):
        raise Unmastered(f"[sound] {fault}")
    mix = Mix(timeline, takes, load, assets, mastering.channels)
    with ThreadPoolExecutor(workers) as pool:
        return finish(
            mix,
            timeline,
            mastering,
            out,
            codec,
            Workshop(pool, workers, Forgetful() if memo is None else memo),
        )


def shortened(
    script: Script, takes: Sequence[Take], sheet: CueSheet, mastering: Mastering, limit_s: float
) -> tuple[Script, tuple[Take, ...]]:
    """The edition with as many of its stories as `limit_s` allows."""

    def fits(script: Script, takes: Sequence[Take]) -> bool:
        return lay(script, takes, sheet, mastering).frames <= limit_s * mastering.rate

    shorter = shorten(script, takes, fits)
    if shorter is None:
        raise Unmastered(f"not even one story fits into {limit_s:.0f} s")
    return shorter


def finish(
    flat: Sounding, timeline: Timeline, mastering: Mastering, out: BinaryIO, codec: Codec, shop: Workshop
) -> Heard:
    """Master and encode into `out`; measured after decoding and, if it misses, made again with what was learned.

    A range that cannot be had in `TRIES` comes as near as it does. Raises Unmastered for loudness and peak.
    """
    ceiling = mastering.peak_dbtp - codec.headroom_db(mastering)
    loudness = mastering.loudness_lufs
    most_lu = mastering.lra_max
    for left in range(TRIES - 1, -1, -1):
        target = replace(mastering, loudness_lufs=loudness, lra_max=most_lu)
        mastered, audible = planned(flat, timeline, target, ceiling, shop)
        out.seek(0)
        out.truncate()
        heard = codec.write(mastered, timeline, mastering, out, shop)
        if heard.frames != (frames := codec.heard_frames(timeline.frames, timeline.rate)):
            raise Unmastered(f"the file holds {heard.frames} frames, not {frames}")
        if not audible:
            return heard  # nothing is heard in it: there is nothing to bring to a level
        off = mastering.loudness_lufs - heard.loudness_lufs
        over = heard.peak_dbtp - mastering.peak_dbtp
        wide = heard.range_lu - mastering.lra_max if mastering.lra_max else 0.0
        if abs(off) <= TOLERANCE_LU and over <= 0 and (wide <= 0 or not left):
            return heard
        loudness += off
        if wide > 0:  # the limiter and the codec have their share in it
            most_lu = max(LEAST_LU, most_lu - wide - RANGE_MARGIN_LU)
        if over > 0:  # twice as much, for the gain that makes up for it raises peaks again
            ceiling -= 2 * over + 0.1
    raise Unmastered(
        f"{heard.loudness_lufs:.1f} LUFS and {heard.peak_dbtp:.1f} dBTP, not {mastering.loudness_lufs} LUFS "
        f"within {TOLERANCE_LU} and at most {mastering.peak_dbtp} dBTP"
    )


def planned(
    flat: Sounding, timeline: Timeline, target: Mastering, ceiling_db: float, shop: Workshop
) -> tuple[Mastered, bool]:
    """The mix with what is to be done to it, and whether there is anything to hear.

    The survey, of which two hours are megabytes, is let go before anything is encoded; where the file misses, it is
    made again.
    """
    mix, survey = flat, surveyed(flat, timeline, ceiling_db, shop)
    if target.lra_max and (gains := leveller.ride(survey.energies, target.lra_max)) is not None:
        middles = (np.cumsum(survey.lengths) - survey.lengths / 2) * limiter.CELL
        mix = Ridden(flat, gains, middles)
        survey = surveyed(mix, timeline, ceiling_db, shop)
    made = limiter.plan(survey, target, ceiling_db)
    made = replace(made, gain_db=round(made.gain_db / GAIN_STEP_DB) * GAIN_STEP_DB)
    return Mastered(mix, made), isfinite(survey.loudness_lufs)


def surveyed(mix: Sounding, timeline: Timeline, ceiling_db: float, shop: Workshop) -> limiter.Survey:
    """Hear the whole mix, a stretch at a time, but for those that were surveyed before."""

    def one(first: int, last: int) -> limiter.Survey:
        key = name("survey", ceiling_db, mix.name(first, last))
        if (known := shop.memo.find(key)) is not None:
            return limiter.unpacked(known)
        survey = limiter.survey(mix.blocks(first, last), timeline.rate, ceiling_db)
        shop.memo.keep(key, limiter.packed(survey))
        return survey

    ends = (*timeline.cuts[1:], timeline.frames)
    return limiter.together(shop.pool.map(one, timeline.cuts, ends), timeline.frames // limiter.CELL)


def headroom_db(mastering: Mastering) -> float:
    """How much LAME adds to the true peak, with room to spare: the lower the bit rate, the more (measured)."""
    per_channel = mastering.kbps / mastering.channels
    return next((db for kbps, db in ((64, 1.25), (96, 0.7), (128, 0.4)) if per_channel <= kbps), 0.2)


def write_mp3(
    sounding: Sounding, timeline: Timeline, mastering: Mastering, out: BinaryIO, shop: Workshop
) -> Heard:
    """By LAME; what is encoded is decoded and heard while the rest is still being encoded."""
    listener = Listener(timeline.rate, shop.pool, shop.memo)
    ahead = shop.workers + 1
    parts = encode.encode(sounding, timeline.cuts, timeline.frames, mastering, shop.pool, ahead, shop.memo)
    for frames in parts:
        out.write(b"".join(frames))
        listener.add(frames)
    return listener.heard()


MP3: Final = Codec(write_mp3, headroom_db, lambda frames, rate: frames, encode.refusal)
