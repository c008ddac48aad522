"""Renderings: a script and its takes as finished files on the shelf, each made once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

from audio.formats import aac, opus
from audio.mastering import Mastering
from audio.music.cues import Assets, cue_sheet
from audio.production.cache import Measures, Shelf, rendering_key
from audio.production.master import MP3, Codec, Workshop, programme, record, shortened
from audio.production.sections import Sounding
from audio.production.timeline import Timeline, lay
from audio.production.verify import Heard, listen, measured
from audio.programme import Programme
from audio.sound import Sound
from audio.take import Take
from scripts.script import Script

Kind = Literal["mp3", "opus", "aac"]


@dataclass(frozen=True, slots=True)
class Rendering:
    """A finished sound: what is in it, and the file, which stays on the shelf."""

    programme: Programme
    """Without bytes."""
    file: Path
    key: str


def render(
    script: Script,
    takes: Sequence[Take],
    load: Callable[[Take], Sound],
    assets: Assets,
    mastering: Mastering,
    shelf: Shelf,
    *,
    kind: Kind = "mp3",
    limit_s: float | None = None,
) -> Rendering:
    """The programme of `script` as a file; taken from `shelf` when the same was made before.

    `load` brings the samples of a take and is not called then. With `limit_s`, whole stories are left out from the
    end. Raises as `audio.production.master.produce`, and OSError when the disk refuses.
    """
    sheet = cue_sheet(assets, shelf.parts)
    if limit_s is not None:
        script, takes = shortened(script, takes, sheet, mastering, limit_s)
    timeline = lay(script, takes, sheet, mastering)
    codec = CODECS[kind]
    key = rendering_key(script, takes, assets, mastering, f"{kind}{aac.build()}" if kind == "aac" else kind)

    def work(out: BinaryIO) -> Measures:
        heard = record(timeline, takes, load, assets, mastering, out, codec=codec, memo=shelf.parts)
        return timeline.frames, heard.loudness_lufs, heard.peak_dbtp, heard.range_lu

    kept = shelf.find(key) or shelf.make(key, work)
    heard = Heard(kept.frames, kept.loudness_lufs, kept.peak_dbtp, kept.range_lu)
    return Rendering(programme(timeline, mastering, heard), kept.file, key)


def write_opus(
    sounding: Sounding, timeline: Timeline, mastering: Mastering, out: BinaryIO, shop: Workshop
) -> Heard:
    """By libsndfile, in one piece."""
    opus.encode(sounding.blocks(0, timeline.frames), mastering, out)
    return listen(out)


def write_aac(
    sounding: Sounding, timeline: Timeline, mastering: Mastering, out: BinaryIO, shop: Workshop
) -> Heard:
    """By PyAV, in one piece."""
    aac.encode(sounding.blocks(0, timeline.frames), mastering, out)
    return measured(aac.decoded(out), timeline.rate)


CODECS: Mapping[Kind, Codec] = {
    "mp3": MP3,
    "opus": Codec(write_opus, lambda _: opus.HEADROOM_DB, opus.heard_frames),
    "aac": Codec(write_aac, lambda _: aac.HEADROOM_DB, aac.heard_frames),
}
