"""A recording: one edition as one voice read it, mixed and mastered."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass

from audio.errors import AudioError, DamagedClip, EngineFailed, EngineUnreachable
from audio.music import assets
from audio.music.cues import Assets, cue_sheet
from audio.production.cache import RenderCache
from audio.production.timeline import lay
from audio.programme import Programme
from audio.speech.clips import Clips
from audio.take import Take
from briefings.assignment import Assignment
from briefings.errors import NoVoice
from briefings.layout import CLOSE, OVER, Copy, slower, write
from briefings.progress import Quiet
from briefings.pronunciation import lexicon
from briefings.readers import Reader, reader, record
from briefings.renditions import Renditions, renditions
from briefings.show import Show
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
    for by in _readers(show, voices, reasons, progress):
        try:
            by.asked.answered()
        except (EngineFailed, EngineUnreachable) as reason:
            reasons.append(str(reason))
        else:
            yield by


def read_aloud(
    job: Assignment, stories: Sequence[Story], voices: Sequence[str], progress: Quiet
) -> Recording:
    """Let the first healthy one of `voices` read the whole edition; where it fails, the next begins anew. Raises
    NoVoice, and UnreadableAsset before a word is spoken."""
    reasons: list[str] = []
    with ThreadPoolExecutor(1) as beside:
        sounds = beside.submit(_assets, job)
        for by in _readers(job.show, voices, reasons, progress):
            try:
                return _read(job, stories, by, sounds, beside, progress)
            except (EngineFailed, EngineUnreachable) as reason:
                reasons.append(str(reason))
    raise NoVoice(reasons)


def _readers(show: Show, voices: Sequence[str], reasons: list[str], progress: Quiet) -> Iterator[Reader]:
    for wanted in voices:
        if reasons:
            progress.say(f"{reasons[-1]}; the next voice reads the whole edition")
        try:
            yield reader(wanted, show.second_voice, show.engines)
        except AudioError as reason:
            reasons.append(str(reason))


def _assets(job: Assignment) -> Assets:
    """Intro, stings, bed and outro."""
    room = job.newsroom
    return assets.read_assets(room.sounds, job.edition, job.show.mastering.rate, RenderCache(room.renderings))


def _read(
    job: Assignment,
    stories: Sequence[Story],
    by: Reader,
    sounds: Future[Assets],
    beside: Executor,
    progress: Quiet,
) -> Recording:
    room, pace = job.newsroom, by.pace
    words, clips = lexicon(room), Clips(room.clips)
    beside_s = 0.0
    for attempt in range(1, ATTEMPTS + 1):
        with progress.stage("script", "Choosing what to say"):
            copy = write(job, stories, pace, beside_s)
        lines = copy.script.lines
        if attempt == 1:
            for notice in copy.notices:
                progress.say(notice)
            by.asked.answered()  # it had the time of a script
            sounds.result()  # a broken jingle is told of before minutes are spent on speaking
            progress.say(f"Read by {by.name}")
        with progress.stage("speech", f"Speaking ({by.name})", total=len(lines)):
            takes = record(lines, by, words, clips, progress)
        took_s = _length_s(job, copy, takes, sounds.result())
        if job.as_told or OVER >= took_s / job.show.length_s >= UNDER:
            break
        told_s = sum(take.seconds for take in takes)
        thought_s = sum(pace.seconds(line.spoken) for line in lines)
        beside_s += took_s - (copy.seconds + told_s - thought_s)
        if abs(took_s - copy.seconds) <= CLOSE * job.show.length_s:
            break  # it is as long as it was thought: there is no more to tell, or no less
        pace = slower(pace, told_s / thought_s)
    with progress.stage("sound", "Mixing and mastering"):
        beside.submit(_get_ready)
        cues, kept = sounds.result(), room.renderings
        try:
            mixed = renditions(job.show, copy.script, takes, clips, cues, kept, progress)
        except DamagedClip:  # since it was found whole, a moment ago
            takes = record(lines, by, words, clips, progress)
            mixed = renditions(job.show, copy.script, takes, clips, cues, kept, progress)
    clips.prune(keep={take.key for take in takes}, max_bytes=CACHE_BYTES)
    return Recording(by, copy, takes, mixed)


def _length_s(job: Assignment, copy: Copy, takes: Sequence[Take], cues: Assets) -> float:
    """How long the edition will be, in seconds."""
    sheet = cue_sheet(cues, RenderCache(job.newsroom.renderings))
    timeline = lay(copy.script, takes, sheet, job.show.mastering)
    return timeline.frames / timeline.rate


def _get_ready() -> None:
    """Load what publishing needs, while the encoders run outside Python; a fault is met when it is used."""
    import briefings.publishing  # noqa: F401
    from feeds import site

    site.ready()
