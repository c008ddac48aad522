"""From a script and its takes to a finished programme: lay, mix, master, encode, and listen to the result."""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import isfinite
from typing import BinaryIO

import soundfile

from audio import dynamics, encode, master, mix
from audio.cues import Assets, CueSheet, cue_sheet
from audio.errors import Unmastered
from audio.mastering import Mastering
from audio.meter import Meter
from audio.programme import Programme
from audio.shorten import shorten
from audio.sound import Samples, Sound
from audio.take import Take
from audio.timeline import Timeline, lay
from scripts.script import Script

TOLERANCE_LU = 0.2
TRIES = 3
GAIN_STEP_DB = 0.1
HEARD_BLOCK_S = 8


@dataclass(frozen=True, slots=True)
class Codec:
    """A way to write a programme down."""

    encode: Callable[[Iterator[Samples], Mastering, int, BinaryIO, int], None]
    headroom_db: Callable[[Mastering], float]
    """How much it may add to the true peak."""
    heard_frames: Callable[[int, int], int]
    """Frames after decoding, of so many that were mixed at such a rate."""
    refusal: Callable[[Mastering], str] = lambda _: ""
    """Why it would not do as it is told, or nothing."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A finished file, decoded and measured."""

    frames: int
    loudness_lufs: float
    peak_dbtp: float
    range_lu: float


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
) -> Heard:
    """Mix, master and write `timeline` to `out`, as MP3 unless another codec is given. Raises as `produce`."""
    codec = codec or mp3()
    if fault := codec.refusal(mastering):
        raise Unmastered(f"[sound] {fault}")

    def blocks() -> Iterator[Samples]:
        return mix.blocks(timeline, lambda index: load(takes[index]), assets, mastering.channels)

    return finish(blocks, timeline, mastering, out, workers, codec)


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
    blocks: Callable[[], Iterator[Samples]],
    timeline: Timeline,
    mastering: Mastering,
    out: BinaryIO,
    workers: int,
    codec: Codec,
) -> Heard:
    """Master and encode into `out`; measured after decoding and, if it misses, made again with what was
    learned."""
    ceiling = mastering.peak_dbtp - codec.headroom_db(mastering)
    loudness = mastering.loudness_lufs
    survey = master.survey(blocks(), timeline.rate, ceiling)
    if mastering.lra_max and (gains := dynamics.ride(survey.energies, mastering.lra_max)) is not None:
        mixed = blocks

        def blocks() -> Iterator[Samples]:
            return dynamics.ridden(mixed(), gains, timeline.rate)

        survey = master.survey(blocks(), timeline.rate, ceiling)
    for _ in range(TRIES):
        made = master.plan(survey, mastering, ceiling, loudness)
        # in steps, so that a word elsewhere does not change every sample, and encoded parts are found again
        made = replace(made, gain_db=round(made.gain_db / GAIN_STEP_DB) * GAIN_STEP_DB)
        out.seek(0)
        out.truncate()
        mastered = master.apply(blocks(), made, timeline.rate)
        codec.encode(mastered, mastering, timeline.frames, out, workers)
        heard = listen(out)
        if heard.frames != (frames := codec.heard_frames(timeline.frames, timeline.rate)):
            raise Unmastered(f"the file holds {heard.frames} frames, not {frames}")
        if not isfinite(survey.loudness_lufs):
            return heard  # nothing is heard in it: there is nothing to bring to a level
        off = mastering.loudness_lufs - heard.loudness_lufs
        over = heard.peak_dbtp - mastering.peak_dbtp
        if abs(off) <= TOLERANCE_LU and over <= 0:
            return heard
        loudness += off
        ceiling -= max(0.0, over + 0.1) if over > 0 else 0.0
    raise Unmastered(
        f"{heard.loudness_lufs:.1f} LUFS and {heard.peak_dbtp:.1f} dBTP, not {mastering.loudness_lufs} LUFS "
        f"within {TOLERANCE_LU} and at most {mastering.peak_dbtp} dBTP"
    )


def headroom_db(mastering: Mastering) -> float:
    """How much LAME adds to the true peak, with room to spare: the lower the bit rate, the more (measured)."""
    per_channel = mastering.kbps / mastering.channels
    return next((db for kbps, db in ((64, 1.25), (96, 0.7), (128, 0.4)) if per_channel <= kbps), 0.2)


def mp3(memo: encode.Memo | None = None) -> Codec:
    """LAME's, which takes from `memo` what it has encoded before."""
    return Codec(partial(encode.encode, memo=memo), headroom_db, lambda frames, rate: frames, encode.refusal)


def listen(file: BinaryIO) -> Heard:
    """Decode `file` from its beginning, block by block, and measure it."""
    file.seek(0)
    with soundfile.SoundFile(file) as sound:
        meter, frames = Meter(sound.samplerate), 0
        # not `sound.blocks`: it believes libsndfile's guess of the length, which is off for MP3
        while len(block := sound.read(HEARD_BLOCK_S * sound.samplerate, dtype="float32")):
            meter.add(block)
            frames += len(block)
    return Heard(frames, meter.loudness_lufs, meter.peak_dbtp, meter.range_lu)
