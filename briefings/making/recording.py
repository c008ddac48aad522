"""A recording: one edition as one voice read it, mixed and mastered."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass

from audio.errors import AudioError, DamagedClip, EngineFailed, EngineUnreachable
from audio.music import assets
from audio.music.cues import Assets, cue_sheet
from audio.production.cache import RenderCache
from audio.production.spoken import Spoken
from audio.production.timeline import lay
from audio.programme import Programme
from audio.speech.clips import Clips
from audio.take import Take
from briefings.editions.assignment import Assignment
from briefings.editions.layout import CLOSE, OVER, Copy, slower, write
from briefings.errors import NoVoice
from briefings.making.assigning import voiced
from briefings.making.cleared import Cleared
from briefings.making.readers import Reader, reader, record
from briefings.making.renditions import Renditions, renditions
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.lexicon import lexicon
from briefings.newsroom.show import Show
from briefings.progress import Quiet
from scripts.lexicon import Lexicon

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
    newsroom: Newsroom, cleared: Cleared, progress: Quiet, meanwhile: Callable[[], None] | None = None
) -> Recording:
    """Let the first healthy voice read the whole edition; where it fails, the next begins anew. `meanwhile`: what can
    be done while the encoders run outside Python. Raises NoVoice, and UnreadableAsset before a word is spoken."""
    reasons: list[str] = []
    with ThreadPoolExecutor(1) as beside:
        session = _Session(
            newsroom, cleared, progress, beside, beside.submit(_read_assets, newsroom, cleared.job)
        )
        for by in _beginning_with(cleared, reasons, progress):
            try:
                return session.read(by, meanwhile)
            except (EngineFailed, EngineUnreachable) as reason:
                reasons.append(str(reason))
    raise NoVoice(reasons)


def _beginning_with(cleared: Cleared, reasons: list[str], progress: Quiet) -> Iterator[Reader]:
    """Readers of the edition's voices; where a copy is ready, the one that it was written for is there and asked
    already."""
    rest = list(cleared.voices)
    if cleared.ready is not None:
        first = cleared.ready[0]
        yield first
        named = [voice for voice in rest if voice in (first.name, first.engine.traits.name)]
        rest = rest[rest.index(named[0]) + 1 :] if named else []
    yield from readers(cleared.job.show, rest, reasons, progress)


def readers(show: Show, voices: Sequence[str], reasons: list[str], progress: Quiet) -> Iterator[Reader]:
    """A reader for each of `voices` that there is; why the others are not is added to `reasons`."""
    for wanted in voices:
        if reasons:
            progress.say(f"{reasons[-1]}; the next voice reads the whole edition")
        try:
            yield reader(wanted, show.script.second_voice, show.engines)
        except AudioError as reason:
            reasons.append(str(reason))


def _read_assets(room: Newsroom, job: Assignment) -> Assets:
    """Intro, stings, bed and outro."""
    return assets.read_assets(room.sounds, job.edition, job.show.mastering.rate, RenderCache(room.renderings))


@dataclass(frozen=True, slots=True)
class _Session:
    """What each reader works with in turn."""

    room: Newsroom
    cleared: Cleared
    progress: Quiet
    beside: Executor
    assets: Future[Assets]

    def read(self, by: Reader, meanwhile: Callable[[], None] | None) -> Recording:
        """The edition as `by` reads it."""
        clips, words = Clips(self.room.clips), lexicon(self.room)
        copy, takes = self._speak(by, clips, words)
        with self.progress.stage("sound", "Mixing and mastering"):
            if meanwhile is not None:
                self.beside.submit(meanwhile)
            try:
                mixed = self._mix(copy, takes, clips)
            except DamagedClip:  # since it was found whole, a moment ago
                takes = record(copy.script.lines, by, words, clips, self.progress)
                mixed = self._mix(copy, takes, clips)
        clips.prune(keep={take.key for take in takes}, max_bytes=CACHE_BYTES)
        return Recording(by, copy, takes, mixed)

    def _speak(self, by: Reader, clips: Clips, words: Lexicon) -> tuple[Copy, list[Take]]:
        """A copy that is as long as it should be once it is spoken, and the takes of its lines."""
        pace, job, progress = by.pace, voiced(self.cleared.job, by.two), self.progress
        known = self.cleared.ready
        ready = known[1] if known is not None and known[0] is by else None
        beside_s = 0.0
        for attempt in range(1, ATTEMPTS + 1):
            with progress.stage("script", "Choosing what to say"):
                written = ready if attempt == 1 else None
                copy = written or write(job, self.cleared.told.stories, pace, beside_s)
            lines = copy.script.lines
            if attempt == 1:
                for notice in () if ready is not None else copy.notices:
                    progress.say(notice)
                by.asked.answered()  # it had the time of a script
                self.assets.result()  # a broken jingle is told of before minutes are spent on speaking
                progress.say(f"Read by {by.name}")
            with progress.stage("speech", f"Speaking ({by.name})", total=len(lines)):
                takes = record(lines, by, words, clips, progress)
            took_s = self._length_s(copy, takes)
            if job.as_told or OVER >= took_s / job.show.length_s >= UNDER:
                break
            told_s = sum(take.seconds for take in takes)
            thought_s = sum(pace.seconds(line.spoken) for line in lines)
            beside_s += took_s - (copy.seconds + told_s - thought_s)
            if abs(took_s - copy.seconds) <= CLOSE * job.show.length_s:
                break  # it is as long as it was thought: there is no more to tell, or no less
            pace = slower(pace, told_s / thought_s)
        return copy, takes

    def _length_s(self, copy: Copy, takes: Sequence[Take]) -> float:
        """How long the edition will be, in seconds."""
        sheet = cue_sheet(self.assets.result(), RenderCache(self.room.renderings))
        timeline = lay(copy.script, takes, sheet, self.cleared.job.show.mastering)
        return timeline.frames / timeline.rate

    def _mix(self, copy: Copy, takes: Sequence[Take], clips: Clips) -> Renditions:
        spoken = Spoken(copy.script, takes, clips.sound, self.assets.result())
        return renditions(self.cleared.job.show, spoken, self.room.renderings, self.progress)
