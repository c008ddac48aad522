"""Where every sound of a programme stands, to the sample: lengths in, positions out, no samples touched."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import isfinite
from typing import Literal
from zlib import crc32

from audio.dsp.ducking import Curve, bed_curve
from audio.formats.mpeg import FRAME
from audio.mastering import Mastering
from audio.music.cues import CueFacts, CueSheet
from audio.programme import Chapter, Segment
from audio.take import Take
from scripts.script import Cue, CueKind, Heading, Line, Script

GRID = FRAME
"""A programme is a whole number of them, so that the file says its length exactly."""
LEAD_MS = 60
"""Silence before the first sound; the encoder's own delay is taken out of it."""
END_MS = 400
"""Silence after the last sound."""
EDGE_MS = 3
"""Fade at both ends of every piece, against clicks."""
BED_LEAD_MS = 1_100
"""The bed alone before the first headline."""
BED_AFTER_MS = 900
"""From the last headline until the next sound, over the dying bed."""
BED_FADE_MS = 1_600
CUT_HEADING_MS = 4_000
"""A heading that follows the last cut so much later is a place to cut."""
CUT_CHOSEN_MS, CUT_LINE_MS = 6_000, 17_000
"""Later than that, every second line is one, chosen by its sound, so that the same lines are after a change; and much
later, any."""
MOST_BOOST_DB = 24.0
"""A clip below that is rather broken than quiet."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A sound and its place, in frames of the programme."""

    start: int
    frames: int
    kind: Literal["take", "intro", "sting", "outro"]
    index: int
    """Of the take, or of the sting."""
    gain: float
    """Linear."""

    @property
    def end(self) -> int:
        """First frame after it."""
        return self.start + self.frames


@dataclass(frozen=True, slots=True)
class Bed:
    """A stretch of bed under speech; it begins at the bed's first sample and goes round."""

    start: int
    end: int
    """First frame after it."""
    curve: Curve


@dataclass(frozen=True, slots=True)
class Timeline:
    """The programme before it sounds."""

    rate: int
    frames: int
    """A multiple of `GRID`."""
    edge: int
    """Frames of the fade at both ends of each piece."""
    pieces: tuple[Piece, ...]
    """By start."""
    beds: tuple[Bed, ...]
    chapters: tuple[Chapter, ...]
    transcript: tuple[Segment, ...]
    cuts: tuple[int, ...] = (0,)
    """Where a stretch begins that is made by itself, multiples of `GRID`: at headings and, where those are far apart,
    at lines. What stands between two cuts does not depend on how long the stretches before it are."""


def lay(script: Script, takes: Sequence[Take], sheet: CueSheet, mastering: Mastering) -> Timeline:
    """Place every line and cue of `script`; `takes` are its lines in order, all at the rate of `mastering`.

    Raises ValueError where they are not.
    """
    lines = script.lines
    if len(takes) != len(lines):
        raise ValueError(f"{len(lines)} lines and {len(takes)} takes")
    if any(take.rate != mastering.rate for take in takes):
        raise ValueError(f"a take is not at {mastering.rate} Hz")
    layout = _Layout(sheet, mastering)
    remaining = iter(takes)
    for item in script.items:
        match item:
            case Line():
                layout.speak(item, next(remaining))
            case Cue():
                layout.cue(item)
            case Heading():
                layout.headings.append(item)
    return layout.finish()


@dataclass
class _Layout:
    """The pen that writes a timeline from left to right."""

    sheet: CueSheet
    mastering: Mastering
    headings: list[Heading] = field(default_factory=list)
    """Waiting for the next sound."""
    pieces: list[Piece] = field(default_factory=list)
    beds: list[Bed] = field(default_factory=list)
    chapters: list[tuple[int, Heading]] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    now: int = -1
    """Where the next sound may begin."""
    bed_since: int = -1
    stings: int = 0
    takes: int = 0
    cuts: list[int] = field(default_factory=lambda: [0])

    def __post_init__(self) -> None:
        self.now = self.frames(LEAD_MS)

    def frames(self, ms: float) -> int:
        return round(ms * self.mastering.rate / 1000)

    def speak(self, line: Line, take: Take) -> None:
        self._begin_chapters()
        self._cut(CUT_CHOSEN_MS if crc32(take.key.encode()) % 2 else CUT_LINE_MS)
        start, end = self.now, self.now + take.frames
        gain = level(take.loudness_lufs, self.mastering.loudness_lufs)
        self.pieces.append(Piece(start, take.frames, "take", self.takes, gain))
        words = tuple(
            (start + round(m.start_s * take.rate), start + round(m.end_s * take.rate), m.text)
            for m in take.marks
            if m.kind == "word"
        )
        # the clip keeps some air around the voice, and the transcript says when the voice is heard
        heard = [m for m in take.marks if m.kind == "sentence"]
        first = start + round(min(m.start_s for m in heard) * take.rate) if heard else start
        last = start + round(max(m.end_s for m in heard) * take.rate) if heard else end
        self.segments.append(Segment(first, last, line.written, line.spoken, line.role, line.story, words))
        self.takes += 1
        self.now = end + self.frames(max(0, line.pause_ms))

    def cue(self, cue: Cue) -> None:
        match cue.kind:
            case "pause":
                self.now += self.frames(1000 * max(0.0, cue.seconds))
            case "bed_in":
                self._open_bed()
            case "bed_out":
                self._close_bed()
            case _:
                self._play(cue.kind)

    def finish(self) -> Timeline:
        self._close_bed()
        ends = [self.now, *(p.end for p in self.pieces), *(b.end for b in self.beds)]
        frames = -(-(max(ends) + self.frames(END_MS)) // GRID) * GRID
        return Timeline(
            self.mastering.rate,
            frames,
            self.frames(EDGE_MS),
            tuple(sorted(self.pieces, key=lambda p: p.start)),
            tuple(self.beds),
            self._chapters(frames),
            tuple(self.segments),
            tuple(self.cuts),
        )

    def _play(self, kind: CueKind) -> None:
        sound, index = self._sound(kind)
        if sound is None or kind not in ("intro", "sting", "outro"):
            return
        self._begin_chapters()
        gain = level(sound.loudness_lufs, self.mastering.loudness_lufs + self.mastering.sting_db)
        self.pieces.append(Piece(self.now, sound.frames, kind, index, gain))
        self.now += sound.frames - sound.tail

    def _sound(self, kind: CueKind) -> tuple[CueFacts | None, int]:
        if kind == "sting" and self.sheet.stings:
            index = self.stings % len(self.sheet.stings)
            self.stings += 1
            return self.sheet.stings[index], index
        return {"intro": self.sheet.intro, "outro": self.sheet.outro}.get(kind), 0

    def _open_bed(self) -> None:
        self._close_bed()
        if self.sheet.bed is not None and self.sheet.bed.frames:
            self._begin_chapters()
            self.bed_since = self.now
            self.now += self.frames(BED_LEAD_MS)

    def _close_bed(self) -> None:
        bed, start = self.sheet.bed, self.bed_since
        if start < 0 or bed is None:
            return
        self.bed_since = -1
        spoken = [(p.start, p.end) for p in self.pieces if p.kind == "take" and p.start >= start]
        last = spoken[-1][1] if spoken else self.now
        end = last + self.frames(BED_FADE_MS + 200)
        full = level(bed.loudness_lufs, self.mastering.loudness_lufs)
        self.beds.append(Bed(start, end, bed_curve(start, end, spoken, full, self.mastering)))
        self.now = max(self.now, last + self.frames(BED_AFTER_MS))

    def _cut(self, least_ms: float) -> None:
        """Let the next sound begin on the grid, if it is so far from the last that did: at most 26 ms later."""
        if self.now - self.cuts[-1] >= self.frames(least_ms):
            self.now = -(-self.now // GRID) * GRID
            self.cuts.append(self.now)

    def _begin_chapters(self) -> None:
        if self.headings:
            self._cut(CUT_HEADING_MS)
        self.chapters += [(self.now, heading) for heading in self.headings]
        self.headings.clear()

    def _chapters(self, frames: int) -> tuple[Chapter, ...]:
        """A heading that is followed by another at the same place has no length and is left out."""
        starts = [start for start, _ in self.chapters]
        if starts and starts[0] <= self.frames(LEAD_MS):
            starts = [0 if start == starts[0] else start for start in starts]
        ends = [*starts, frames][1:]
        return tuple(
            Chapter(start, end, heading.title, heading.story, heading.link)
            for start, end, (_, heading) in zip(starts, ends, self.chapters, strict=True)
            if end > start
        )


def level(loudness_lufs: float, target_lufs: float) -> float:
    """Linear gain from one loudness to another; 1.0 for silence."""
    if not isfinite(loudness_lufs):
        return 1.0
    return float(10 ** (min(target_lufs - loudness_lufs, MOST_BOOST_DB) / 20))
