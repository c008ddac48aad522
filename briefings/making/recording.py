"""A recording: one edition as one voice read it, mixed and mastered."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain, repeat

from audio.errors import AudioError, DamagedClip, EngineFailed, EngineUnreachable, Unmastered
from audio.music import assets
from audio.music.cues import Assets, cue_sheet
from audio.production.cache import RenderCache
from audio.production.timeline import lay
from audio.programme import Programme
from audio.speech.clips import Clips
from audio.take import Take
from briefings.editions.assignment import Assignment
from briefings.editions.layout import CLOSE, OVER, Copy, slower, write
from briefings.errors import NoVoice
from briefings.making.assigning import voiced
from briefings.making.deadline import Deadline, deadline
from briefings.making.readers import Reader, reader, record
from briefings.making.renditions import Renditions, renditions
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.lexicon import lexicon
from briefings.newsroom.show import Show
from briefings.progress import Quiet
from scripts.lexicon import Lexicon
from scripts.story import Story

UNDER = 0.95
"""An edition that comes out shorter than this share of its length gets another rundown, as one over OVER does."""
ATTEMPTS = 3
CACHE_BYTES = 1_000_000_000
"""Clips of the last month or so; the oldest go first."""


@dataclass(frozen=True, slots=True)
class Recording:
    """Copy, the takes of its lines in order, and what was mixed from them."""

    by: Reader
    copy: Copy
    takes: list[Take]
    sounds: Renditions

    @property
    def programme(self) -> Programme:
        """What is heard in the edition."""
        return self.sounds.main.programme


def healthy(show: Show, voices: Sequence[str], progress: Quiet) -> Iterator[Reader]:
    """Those of `voices` (ENGINE or ENGINE:VOICE, the preferred first) that can speak."""
    reasons: list[str] = []
    for by in readers(show, voices, reasons, progress):
        try:
            by.asked.answered()
        except (EngineFailed, EngineUnreachable) as reason:
            reasons.append(str(reason))
        else:
            yield by


def read_aloud(
    newsroom: Newsroom,
    job: Assignment,
    stories: Sequence[Story],
    voices: Sequence[str],
    progress: Quiet,
    ready: tuple[Reader, Copy] | None = None,
    meanwhile: Callable[[], None] | None = None,
) -> Recording:
    """Let the first healthy one of `voices` read the whole edition; where it fails, the next begins anew. `ready`:
    the first of them, and the copy written for it already; `meanwhile`: what can be done while the encoders run
    outside Python. A voice that will not be done when the edition is on air gives way too, unless none is left.
    Raises NoVoice."""
    reasons: list[str] = []
    until = deadline(job.show.on_air, job.show.format.zone)
    with ThreadPoolExecutor(1) as beside:
        sounds = beside.submit(_assets, newsroom, job)
        first = _beginning_with(ready[0] if ready else None, job.show, voices, reasons, progress)
        again = readers(job.show, voices if until else (), [], progress)  # late is better than never
        for by, at in chain(zip(first, repeat(until)), zip(again, repeat(None))):
            copy = ready[1] if ready is not None and by is ready[0] else None
            at = None if voices[-1] in (by.name, by.engine.traits.name) else at
            studio = _Studio(newsroom, lexicon(newsroom), Clips(newsroom.clips), sounds, beside, progress, at)
            try:
                return _read(studio, job, stories, by, copy, meanwhile)
            except (EngineFailed, EngineUnreachable) as reason:
                reasons.append(str(reason))
    raise NoVoice(reasons)


@dataclass(frozen=True, slots=True)
class _Studio:
    """Where an edition is read and mixed."""

    room: Newsroom
    words: Lexicon
    clips: Clips
    sounds: Future[tuple[Assets, tuple[str, ...]]]
    """The cues, and why some of the newsroom's own are not among them."""
    beside: Executor
    progress: Quiet
    until: Deadline | None


def _beginning_with(
    first: Reader | None, show: Show, voices: Sequence[str], reasons: list[str], progress: Quiet
) -> Iterator[Reader]:
    """Readers of `voices`, of which `first` is there and asked already."""
    rest = list(voices)
    if first is not None:
        yield first
        named = [v for v in voices if v in (first.name, first.engine.traits.name)]
        rest = rest[rest.index(named[0]) + 1 :] if named else []
    yield from readers(show, rest, reasons, progress)


def readers(show: Show, voices: Sequence[str], reasons: list[str], progress: Quiet) -> Iterator[Reader]:
    """A reader for each of `voices` that there is; why the others are not is added to `reasons`."""
    for wanted in voices:
        if reasons:
            progress.say(f"{reasons[-1]}; the next voice reads the whole edition")
        try:
            yield reader(wanted, show.second_voice, show.engines)
        except AudioError as reason:
            reasons.append(str(reason))


def _assets(room: Newsroom, job: Assignment) -> tuple[Assets, tuple[str, ...]]:
    """Intro, stings, bed and outro, and which of the newsroom's own are refused."""
    refused: list[str] = []
    found = assets.read_assets(
        room.sounds,
        job.edition,
        job.show.mastering.rate,
        RenderCache(room.renderings),
        lambda fault: refused.append(f"{fault}; ours is heard in its place"),
    )
    return found, tuple(refused)


def _read(
    studio: _Studio,
    job: Assignment,
    stories: Sequence[Story],
    by: Reader,
    ready: Copy | None,
    meanwhile: Callable[[], None] | None,
) -> Recording:
    pace, job, progress = by.pace, voiced(job, by.two), studio.progress
    beside_s = 0.0
    for attempt in range(1, ATTEMPTS + 1):
        with progress.stage("script", "Choosing what to say"):
            copy = ready if ready is not None and attempt == 1 else write(job, stories, pace, beside_s)
        lines = copy.script.lines
        if attempt == 1:
            for notice in () if ready is not None else copy.notices:
                progress.say(notice)
            by.asked.answered()  # it had the time of a script
            for notice in studio.sounds.result()[1]:  # told before minutes are spent on speaking
                progress.say(notice)
            progress.say(f"Read by {by.name}")
        with progress.stage("speech", f"Speaking ({by.name})", total=len(lines)):
            heard = studio.until.watch(by, lines, progress.done) if studio.until else progress.done
            takes = record(lines, by, studio.words, studio.clips, heard)
        took_s = _length_s(studio, job, copy, takes)
        if job.as_told or OVER >= took_s / job.show.length_s >= UNDER:
            break
        told_s = sum(take.seconds for take in takes)
        thought_s = sum(pace.seconds(line.spoken) for line in lines)
        beside_s += took_s - (copy.seconds + told_s - thought_s)
        if abs(took_s - copy.seconds) <= CLOSE * job.show.length_s:
            break  # it is as long as it was thought: there is no more to tell, or no less
        pace = slower(pace, told_s / thought_s)
    with progress.stage("sound", "Mixing and mastering"):
        if meanwhile is not None:
            studio.beside.submit(meanwhile)
        takes, mixed = _mixed(studio, job, copy, takes, by)
    studio.clips.prune(keep={take.key for take in takes}, max_bytes=CACHE_BYTES)
    return Recording(by, copy, takes, mixed)


def _mixed(
    studio: _Studio, job: Assignment, copy: Copy, takes: list[Take], by: Reader
) -> tuple[list[Take], Renditions]:
    """`takes`, spoken anew where one was lost, and what was mixed of them: with our cues where those of the newsroom
    let it miss its loudness or peak. Raises Unmastered, DamagedClip."""
    cues, progress, kept = studio.sounds.result()[0], studio.progress, studio.room.renderings

    def mix(cues: Assets) -> Renditions:
        return renditions(job.show, copy.script, takes, studio.clips, cues, kept, progress)

    try:
        return takes, mix(cues)
    except DamagedClip:  # since it was found whole, a moment ago
        takes = record(copy.script.lines, by, studio.words, studio.clips, progress.done)
        return takes, mix(cues)
    except Unmastered as fault:
        ours = assets.read_assets(None, job.edition, job.show.mastering.rate, RenderCache(kept))
        if not any(studio.room.sounds.glob("*")):
            raise
        progress.say(
            f"with the sounds of the newsroom it misses its figures ({fault}); ours are heard in their place"
        )
        return takes, mix(ours)


def _length_s(studio: _Studio, job: Assignment, copy: Copy, takes: Sequence[Take]) -> float:
    """How long the edition will be, in seconds."""
    sheet = cue_sheet(studio.sounds.result()[0], RenderCache(studio.room.renderings))
    timeline = lay(copy.script, takes, sheet, job.show.mastering)
    return timeline.frames / timeline.rate
