"""A timeline becomes a file: mixed, brought to its loudness and peak, encoded, and measured once it is decoded."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from math import inf, isfinite
from typing import BinaryIO, Final

import numpy as np

from audio.dsp import leveller, limiter
from audio.errors import Unmastered
from audio.mastering import Mastering
from audio.production.codecs import MP3, Codec, Workshop
from audio.production.evening import apart_db, moved, speakers
from audio.production.sections import Levelled, Mastered, Mix, Sounding
from audio.production.spoken import Spoken
from audio.production.timeline import Timeline
from audio.production.verify import Heard
from audio.store import Cache, NoCache, key_of

TOLERANCE_LU: Final = 0.2
"""How far the decoded file may be from its loudness."""
TRIES: Final = 12
EVENINGS: Final = 5
"""What is moved is met by the leveller and the limiter otherwise than before: it is heard again, so often at most."""
SLACK_DB: Final = 0.4
"""The ceiling is raised again where the file stays that far below it and is too soft."""
RANGE_TRIES: Final = 3
"""So often for the range alone, which may be missed."""
LEAST_LU: Final = 0.5
"""No narrower range is planned, however wide the file came out."""
RANGE_MARGIN_LU: Final = 0.05
"""Planned below what was too wide, beside the excess itself."""
GAIN_STEP_DB: Final = 0.2
"""In steps, so that a word elsewhere does not change every sample, and what was encoded is found again."""


def write_programme(
    timeline: Timeline,
    spoken: Spoken,
    mastering: Mastering,
    out: BinaryIO,
    workers: int = 2,
    codec: Codec | None = None,
    cache: Cache | None = None,
) -> Heard:
    """Mix, master and write what was `spoken`, as `timeline` has it, to `out` (seekable, for reading and writing), as
    MP3 unless another codec is given.

    Raises Unmastered when loudness or peak of the decoded file miss `mastering`, DamagedClip, OSError when the disk
    refuses.
    `cache` knows stretches that were surveyed, encoded and heard before; with and without it the bytes are the same.
    """
    codec = codec or MP3
    if fault := codec.refusal(mastering):
        raise Unmastered(f"[sound] {fault}")
    with ThreadPoolExecutor(workers) as pool:
        shop = Workshop(pool, workers, NoCache() if cache is None else cache)
        if len(speakers(timeline)) > 1:
            timeline = _evened(timeline, spoken, mastering, codec, shop)
        return master(Mix(timeline, spoken, mastering.channels), timeline, mastering, out, codec, shop)


def _evened(
    timeline: Timeline, spoken: Spoken, mastering: Mastering, codec: Codec, shop: Workshop
) -> Timeline:
    """`timeline` with both speakers at one loudness once it is mastered."""
    ceiling = mastering.peak_dbtp - codec.headroom_db(mastering)
    for _ in range(EVENINGS):
        mix = Mix(timeline, spoken, mastering.channels)
        mastered, _ = plan(mix, timeline, mastering, ceiling, shop)
        if not (by_db := apart_db(mastered, timeline)):
            break
        timeline = moved(timeline, spoken, by_db)
    return timeline


def master(
    flat: Sounding, timeline: Timeline, mastering: Mastering, out: BinaryIO, codec: Codec, shop: Workshop
) -> Heard:
    """Master and encode into `out`; measured after decoding and, if it misses, made again with what was learned.

    A range that cannot be had in `RANGE_TRIES` comes as near as it does. Raises Unmastered for loudness and peak.
    """
    ceiling = highest = mastering.peak_dbtp - codec.headroom_db(mastering)
    loudness = mastering.loudness_lufs
    most_lu, last = mastering.lra_max, 0.0
    soft, loud = -inf, inf  # what was aimed at when it came out too soft, too loud
    for left in range(TRIES - 1, -1, -1):
        target = replace(mastering, loudness_lufs=loudness, lra_max=most_lu)
        mastered, audible = plan(flat, timeline, target, ceiling, shop)
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
        if abs(off) <= TOLERANCE_LU and over <= 0 and (wide <= 0 or left <= TRIES - RANGE_TRIES):
            return heard
        soft, loud = (loudness, loud) if off > 0 else (soft, loudness)
        slack = off > last / 2 > TOLERANCE_LU  # the limiter swallows what is added
        step = loudness + (2 * off if slack else off)
        loudness, last = (
            (soft + loud) / 2 if left < TRIES - RANGE_TRIES and -inf < soft < loud < inf else step,
            off,
        )
        if wide > 0:  # the limiter and the codec have their share in it
            most_lu = max(LEAST_LU, most_lu - wide - RANGE_MARGIN_LU)
        if over > 0:  # twice as much, for the gain that makes up for it raises peaks again
            ceiling -= 2 * over + 0.1 if left == TRIES - 1 else over + 0.05
        elif off > TOLERANCE_LU and over < -SLACK_DB:  # what was taken from the ceiling is missed
            ceiling = min(highest, ceiling - over / 2)
    raise Unmastered(
        f"{heard.loudness_lufs:.1f} LUFS and {heard.peak_dbtp:.1f} dBTP, not {mastering.loudness_lufs} LUFS "
        f"within {TOLERANCE_LU} and at most {mastering.peak_dbtp} dBTP"
    )


def plan(
    flat: Sounding, timeline: Timeline, target: Mastering, ceiling_db: float, shop: Workshop
) -> tuple[Mastered, bool]:
    """The mix with what is to be done to it, and whether there is anything to hear.

    The survey, of which two hours are megabytes, is let go before anything is encoded; where the file misses, it is
    made again.
    """
    mix, heard = flat, survey(flat, timeline, ceiling_db, shop)
    if target.lra_max and (gains := leveller.plan_gains(heard.energies, target.lra_max)) is not None:
        middles = (np.cumsum(heard.lengths) - heard.lengths / 2) * limiter.CELL
        mix = Levelled(flat, gains, middles)
        heard = survey(mix, timeline, ceiling_db, shop)
    made = limiter.plan(heard, target, ceiling_db)
    made = replace(made, gain_db=round(made.gain_db / GAIN_STEP_DB) * GAIN_STEP_DB)
    return Mastered(mix, made), isfinite(heard.loudness_lufs)


def survey(mix: Sounding, timeline: Timeline, ceiling_db: float, shop: Workshop) -> limiter.Survey:
    """Hear the whole mix, a stretch at a time, but for those that were surveyed before."""

    def one(first: int, last: int) -> limiter.Survey:
        key = key_of("survey", ceiling_db, mix.name(first, last))
        if (known := shop.cache.get(key)) is not None:
            return limiter.unpack(known)
        heard = limiter.survey(mix.blocks(first, last), timeline.rate, ceiling_db)
        shop.cache.put(key, limiter.pack(heard))
        return heard

    ends = (*timeline.cuts[1:], timeline.frames)
    return limiter.join(shop.pool.map(one, timeline.cuts, ends), timeline.frames // limiter.CELL)
