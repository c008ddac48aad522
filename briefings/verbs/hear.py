"""`hear`: a story, a line or the whole edition as it would be said, into a sound file, before anybody else hears it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.errors import NoLine, NoVoice
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show
from briefings.progress import Quiet
from briefings.verbs.sheet import Sheet
from scripts.script import Line

if TYPE_CHECKING:
    from collections.abc import Callable

    from audio.take import Take


@dataclass(frozen=True, slots=True)
class Heard:
    """What was said."""

    file: Path
    seconds: float
    lines: int
    voice: str


def lines_of(sheet: Sheet, wanted: str, start: str = "") -> list[Line]:
    """The lines of "all", of a story or of one line, as they would be said; from line `start` on. Raises NoStory,
    NoLine."""
    from briefings.editions.layout import write

    copy = write(sheet.job, sheet.lineup.stories, sheet.found.pace)
    lines = list(copy.script.lines)
    if wanted.casefold() not in ("all", "semua"):
        story, _, number = wanted.rpartition(".")
        row, _, chosen = sheet.line(wanted) if story and number else (sheet.row(wanted), "", None)
        lines = [line for line in lines if line.story == row.story.slug]
        if chosen is not None:
            lines = [line for line in lines if line.written == " ".join(chosen.text.split())]
        if not lines:
            raise NoLine(wanted, sheet.edition.slug, ["it is not told in this edition"])
    if start:
        _, _, chosen = sheet.line(start)
        at = next(
            (n for n, line in enumerate(lines) if line.written == " ".join(chosen.text.split())), len(lines)
        )
        lines = lines[at:]
        if not lines:
            raise NoLine(start, sheet.edition.slug, ["nothing follows it there"])
    return lines


def hear(sheet: Sheet, lines: Sequence[Line], out: Path, voices: Sequence[str], progress: Quiet) -> Heard:
    """Say `lines` into `out` (.wav, .flac, .ogg, .mp3). The clips are kept, so what is published speaks none again.

    Raises NoVoice with what each voice said.
    """
    from audio.formats.export import write_sound
    from audio.speech.clips import Clips

    takes, voice = say(sheet.newsroom, sheet.show, lines, voices, progress)
    clips = Clips(sheet.newsroom.clips)
    out.parent.mkdir(parents=True, exist_ok=True)
    rests = [line.pause_ms for line in lines]
    write_sound(out, [clips.sound(take) for take in takes], rests)
    seconds = sum(take.seconds for take in takes) + sum(rests[:-1]) / 1000
    return Heard(out, seconds, len(lines), voice)


def say(
    newsroom: Newsroom,
    show: Show,
    lines: Sequence[Line],
    voices: Sequence[str],
    progress: Quiet,
    on_take: "Callable[[int, Take], None] | None" = None,
) -> "tuple[list[Take], str]":
    """The takes of `lines` by the first of `voices` that can speak, and its name. `on_take` hears each with its place
    as soon as it is there, in their order as far as may be; where a voice fails, the next begins anew.

    Raises NoVoice with what each voice said.
    """
    from audio.errors import AudioError
    from audio.speech.clips import Clips
    from briefings.making.readers import Reader, reader, record
    from briefings.newsroom.lexicon import lexicon

    clips, words = Clips(newsroom.clips), lexicon(newsroom)
    reasons: list[str] = []
    for wanted in voices or show.voices:
        try:
            by: Reader | None = reader(wanted, show.script.second_voice, show.engines)
        except AudioError as reason:
            reasons.append(str(reason))
            continue
        while by is not None:
            try:
                with progress.stage("speech", f"Speaking ({by.name})", total=len(lines)):
                    return record(lines, by, words, clips, progress.done, on_take), by.name
            except AudioError as reason:
                by = by.after(reason)
                if by is None:
                    reasons.append(str(reason))
    raise NoVoice(reasons)
