"""From a script and its takes to a programme in memory, as `audio.production.render` makes one on the disk."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from audio.mastering import Mastering
from audio.music.cues import Assets, cue_sheet
from audio.production.master import write_programme
from audio.production.render import programme, shorten_to
from audio.production.spoken import Spoken
from audio.production.timeline import lay
from audio.programme import Programme
from audio.sound import Sound
from audio.take import Take
from scripts.script import Script


@dataclass(frozen=True, slots=True)
class Produced(Programme):
    """A programme and its bytes; none where it was written elsewhere."""

    mp3: bytes = b""


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
) -> Produced:
    sheet = cue_sheet(assets)
    if limit_s is not None:
        script, takes = shorten_to(script, takes, sheet, mastering, limit_s)
    timeline = lay(script, takes, sheet, mastering)
    file = io.BytesIO() if out is None else out
    heard = write_programme(timeline, Spoken(script, takes, load, assets), mastering, file, workers)
    made = programme(timeline, mastering, heard)
    held = file.getvalue() if isinstance(file, io.BytesIO) and out is None else b""
    return Produced(*(getattr(made, name) for name in Programme.__slots__), held)
