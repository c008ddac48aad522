"""Evening: two speakers of one programme brought to one loudness, as they come out of the mastering.

Each line is laid down at one loudness already; but a sharper voice loses more to the limiter, and one with longer rests
is measured otherwise than its lines one by one. So what comes out is measured speaker by speaker, and the lines of one
are moved by what is between them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from math import isfinite
from typing import Final

import numpy as np

from audio.dsp.loudness import HOPS_PER_S, energies, integrated_lufs
from audio.production.sections import Sounding
from audio.production.spoken import Spoken
from audio.production.timeline import Timeline
from audio.sound import Samples

VERSION: Final = "2"
"""Part of the key of what two speak: raise it when they would be evened otherwise."""
STEP_DB: Final = 0.1
"""Moved by whole steps, so that a word elsewhere does not change every sample."""
CLOSE_DB: Final = 0.2
"""Nearer than that nothing is moved."""
MOST_DB: Final = 24.0
"""At a time. A line that is very soft is laid down softer than the others (`timeline.MOST_BOOST_DB`), since it may be
broken; a voice that is soft in all its lines is not."""
SOFT_DB: Final = 3.0
"""Voices that were laid down at one loudness come out nearer than that."""


def speakers(timeline: Timeline) -> frozenset[str]:
    """Who is heard."""
    return frozenset(segment.role for segment in timeline.transcript)


def loudness_by_speaker(blocks: Iterable[Samples], timeline: Timeline) -> Mapping[str, float]:
    """LUFS of each speaker over all that they say; `blocks` are the whole programme."""
    hop = timeline.rate // HOPS_PER_S
    rest: Samples | None = None
    found = []
    for block in blocks:
        whole = block if rest is None else np.concatenate((rest, block))
        count = len(whole) // hop * hop
        found.append(energies(whole[:count], timeline.rate))
        rest = whole[count:]
    every = np.concatenate(found) if found else np.zeros(0)
    said: dict[str, list[np.ndarray[tuple[int, ...], np.dtype[np.float64]]]] = {}
    for segment in timeline.transcript:
        said.setdefault(segment.role, []).append(every[-(-segment.start // hop) : segment.end // hop])
    return {role: integrated_lufs(np.concatenate(parts)) for role, parts in said.items()}


def apart_db(mastered: Sounding, timeline: Timeline) -> float:
    """How much louder the reporter comes out than the announcer, in whole steps; 0.0 where they are close, or where
    there are not two to be heard."""
    ends = (*timeline.cuts[1:], timeline.frames)
    blocks = (
        block
        for first, last in zip(timeline.cuts, ends, strict=True)
        for block in mastered.blocks(first, last)
    )
    heard = loudness_by_speaker(blocks, timeline)
    apart = heard.get("reporter", np.nan) - heard.get("announcer", np.nan)
    if not isfinite(apart) or abs(apart) < CLOSE_DB:
        return 0.0
    return round(max(-MOST_DB, min(apart, MOST_DB)) / STEP_DB) * STEP_DB


def moved(timeline: Timeline, spoken: Spoken, by_db: float) -> Timeline:
    """`timeline` with the reporter, who is louder by so much, softer; where that is `SOFT_DB` or more, the announcer is
    too soft for the music as well, and is made louder."""
    lines = spoken.script.lines
    role, change_db = ("announcer", by_db) if by_db >= SOFT_DB else ("reporter", -by_db)
    gain = 10 ** (change_db / 20)
    pieces = tuple(
        replace(piece, gain=piece.gain * gain)
        if piece.kind == "take" and lines[piece.index].role == role
        else piece
        for piece in timeline.pieces
    )
    return replace(timeline, pieces=pieces)
