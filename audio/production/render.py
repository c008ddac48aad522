"""Renderings: a script and its takes as finished files in the render cache, each made once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from audio.errors import Unmastered
from audio.formats import aac
from audio.mastering import Mastering
from audio.music.cues import CueSheet, cue_sheet
from audio.production.cache import Measures, RenderCache, rendering_key
from audio.production.codecs import CODECS, Kind
from audio.production.master import write_programme
from audio.production.shorten import shorten
from audio.production.spoken import Spoken
from audio.production.timeline import Timeline, lay
from audio.production.verify import Heard
from audio.programme import Programme
from audio.take import Take
from scripts.script import Script


@dataclass(frozen=True, slots=True)
class Rendering:
    """A finished sound: what is in it, and the file, which stays in the cache."""

    programme: Programme
    file: Path
    key: str


def render(
    spoken: Spoken,
    mastering: Mastering,
    cache: RenderCache,
    *,
    kind: Kind = "mp3",
    limit_s: float | None = None,
) -> Rendering:
    """The programme of what was `spoken` as a file; taken from `cache` when the same was made before.

    `spoken.load` is not called then. With `limit_s`, whole stories are left out from the
    end until it is no longer than that. Raises Unmastered when not even one story fits, or loudness or peak of the
    decoded file miss `mastering`, DamagedClip, and OSError when the disk refuses.
    """
    sheet = cue_sheet(spoken.assets, cache)
    script, takes = spoken.script, spoken.takes
    if limit_s is not None:
        script, takes = shorten_to(script, takes, sheet, mastering, limit_s)
    timeline = lay(script, takes, sheet, mastering)
    key = rendering_key(
        script, takes, spoken.assets, mastering, f"{kind}{aac.build()}" if kind == "aac" else kind
    )

    def write(out: BinaryIO) -> Measures:
        whole = replace(spoken, script=script, takes=takes)
        heard = write_programme(timeline, whole, mastering, out, codec=CODECS[kind], cache=cache)
        return timeline.frames, heard.loudness_lufs, heard.peak_dbtp, heard.range_lu

    kept = cache.find(key) or cache.make(key, write)
    heard = Heard(kept.frames, kept.loudness_lufs, kept.peak_dbtp, kept.range_lu)
    return Rendering(programme(timeline, mastering, heard), kept.file, key)


def shorten_to(
    script: Script, takes: Sequence[Take], sheet: CueSheet, mastering: Mastering, limit_s: float
) -> tuple[Script, tuple[Take, ...]]:
    """The edition with as many of its stories as `limit_s` allows."""

    def fits(script: Script, takes: Sequence[Take]) -> bool:
        return lay(script, takes, sheet, mastering).frames <= limit_s * mastering.rate

    shorter = shorten(script, takes, fits)
    if shorter is None:
        raise Unmastered(f"not even one story fits into {limit_s:.0f} s")
    return shorter


def programme(timeline: Timeline, mastering: Mastering, heard: Heard) -> Programme:
    """What `timeline` became."""
    return Programme(
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
