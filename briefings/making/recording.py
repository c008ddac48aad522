"""A recording: one edition as one voice read it, mixed and mastered."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import chain, repeat

from audio.errors import AudioError, DamagedClip, EngineFailed, EngineUnreachable, Unmastered
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
from briefings.making.deadline import Deadline, deadline
from briefings.making.readers import Reader, reader, record
from briefings.making.renditions import Renditions, renditions
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.house import RECENT_S
from briefings.newsroom.lexicon import lexicon
from briefings.newsroom.show import Show
from briefings.progress import Quiet
from scripts.lexicon import Lexicon

UNDER = 0.95
"""An edition that comes out shorter than this share of its length gets another rundown, as one over OVER does."""
ATTEMPTS = 3
CLIP_BYTES = 1_000_000_000
"""Clips of the last month or so; the oldest go first."""
RENDERING_BYTES = 500_000_000


@dataclass(frozen=True, slots=True)
class Recording:
    """Copy, the takes of its lines in order, and what was mixed from them."""

    by: Reader
    copy: Copy
    takes: list[Take]
    sounds: Renditions

    @property
    def heard(self) -> tuple[str, ...]:
        """Who is heard, each as ENGINE:VOICE: the announcer, and the reporter where there is a line for one."""
        reports = any(line.role == "reporter" for line in self.copy.script.lines)
        return (self.by.name, self.by.second) if reports and self.by.second else (self.by.name,)

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
    be done while the encoders run outside Python. A voice that will not be done when the edition is on air gives way
    too, unless none is left. Where only the reporter's engine fails, the announcer reads all. Raises NoVoice."""
    reasons: list[str] = []
    show, voices = cleared.job.show, cleared.voices
    until = deadline(show.desk.on_air, show.zone)
    with ThreadPoolExecutor(1) as beside:
        session = _Session(
            newsroom, cleared, progress, beside, beside.submit(_read_assets, newsroom, cleared.job)
        )
        first = _beginning_with(cleared, reasons, progress)
        again = readers(show, voices if until else (), [], progress)  # late is better than never
        for by, at in chain(zip(first, repeat(until)), zip(again, repeat(None))):
            last = voices[-1] in (by.name, by.engine.traits.name)
            now: Reader | None = by
            while now is not None:
                try:
                    return session.read(now, None if last else at, meanwhile)
                except (EngineFailed, EngineUnreachable) as reason:
                    now = now.after(reason)
                    if now is None:
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


def _read_assets(room: Newsroom, job: Assignment) -> tuple[Assets, tuple[str, ...]]:
    """Intro, stings, bed and outro, and which of the newsroom's own are refused."""
    refused: list[str] = []
    found = assets.read_assets(
        room.sound_folders,
        job.edition,
        job.show.mastering.rate,
        RenderCache(room.renderings),
        lambda fault: refused.append(f"{fault}; ours is heard in its place"),
    )
    return found, tuple(refused)


@dataclass(frozen=True, slots=True)
class _Session:
    """What each reader works with in turn."""

    room: Newsroom
    cleared: Cleared
    progress: Quiet
    beside: Executor
    sounds: Future[tuple[Assets, tuple[str, ...]]]
    """The cues, and why some of the newsroom's own are not among them."""

    def read(self, by: Reader, until: Deadline | None, meanwhile: Callable[[], None] | None) -> Recording:
        """The edition as `by` reads it; raises EngineFailed where that would not be done before `until`."""
        clips, words = Clips(self.room.clips), lexicon(self.room)
        copy, takes = self._speak(by, clips, words, until)
        with self.progress.stage("sound", "Mixing and mastering"):
            if meanwhile is not None:
                self.beside.submit(meanwhile)
            try:
                mixed = self._mix(copy, takes, clips)
            except DamagedClip:  # since it was found whole, a moment ago
                takes = record(copy.script.lines, by, words, clips, self.progress.done)
                mixed = self._mix(copy, takes, clips)
        self._tidy(clips, takes)
        return Recording(by, copy, takes, mixed)

    def _tidy(self, clips: Clips, takes: Sequence[Take]) -> None:
        """Throw away what is old; in a house now and then, for all its shows, and nothing that one of them may be
        using."""
        house = self.room.house
        if house is not None and not house.takes_turn():
            return
        shows, spare_s = (1, 0.0) if house is None else (house.shows(), RECENT_S)
        clips.prune({take.key for take in takes}, CLIP_BYTES * shows, spare_s)
        RenderCache(self.room.renderings).prune(RENDERING_BYTES * shows, spare_s)

    def _speak(
        self, by: Reader, clips: Clips, words: Lexicon, until: Deadline | None
    ) -> tuple[Copy, list[Take]]:
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
                told = job.show.script
                if by.alone:
                    progress.say(f"One voice reads all, without {told.second_voice}: {by.alone}")
                elif told.dialogue and not told.second_voice:
                    progress.say("One voice reads all: for a dialogue name a second_voice")
                for notice in self.sounds.result()[1]:  # told before minutes are spent on speaking
                    progress.say(notice)
                progress.say(f"Read by {by.name}")
            with progress.stage("speech", f"Speaking ({by.name})", total=len(lines)):
                heard = until.watch(by, lines, progress.done) if until else progress.done
                takes = record(lines, by, words, clips, heard)
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
        sheet = cue_sheet(self.sounds.result()[0], RenderCache(self.room.renderings))
        timeline = lay(copy.script, takes, sheet, self.cleared.job.show.mastering)
        return timeline.frames / timeline.rate

    def _mix(self, copy: Copy, takes: Sequence[Take], clips: Clips) -> Renditions:
        """What is heard: with our cues where those of the newsroom let it miss its loudness or peak. Raises Unmastered,
        DamagedClip."""
        job, kept = self.cleared.job, self.room.renderings
        spoken = Spoken(copy.script, takes, clips.sound, self.sounds.result()[0])
        try:
            return renditions(job.show, spoken, kept, self.progress)
        except Unmastered as fault:
            if not any(any(folder.glob("*")) for folder in self.room.sound_folders):
                raise
            self.progress.say(
                f"with the sounds of the newsroom it misses its figures ({fault}); ours are heard in their place"
            )
            ours = assets.read_assets(None, job.edition, job.show.mastering.rate, RenderCache(kept))
            return renditions(job.show, replace(spoken, assets=ours), kept, self.progress)
