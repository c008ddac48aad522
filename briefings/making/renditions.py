"""Renditions: every sound of an edition as a file, beside its main one the smart speaker's, each story's, Opus, AAC."""

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

from audio.errors import Unmastered
from audio.mastering import Mastering
from audio.music.cues import Assets
from audio.production.cache import RenderCache
from audio.production.codecs import Kind
from audio.production.render import Rendering, render
from audio.production.shorten import stories
from audio.production.spoken import Spoken
from audio.take import Take
from briefings.newsroom.show import Show
from briefings.progress import Quiet
from scripts.script import Script

SPEAKER = Mastering(loudness_lufs=-14.0, peak_dbtp=-2.0, channels=2, kbps=256)
"""What Alexa's flash briefing asks for; bed, stings and range are the show's."""
SPEAKER_S = (10.0, 600.0)
FILM_LUFS = -14.0
"""What the platforms of videos play everything at."""
STORY_S = (30.0, 600.0)
"""What speakers accept that put stories together by themselves; a shorter one is heard in the edition only."""
NAMES: Mapping[Kind, str] = {"opus": "Opus", "aac": "AAC"}


@dataclass(frozen=True, slots=True)
class Renditions:
    """The finished sounds of one edition; their files stay in the render cache."""

    main: Rendering
    flash: Rendering | None = None
    others: Mapping[Kind, Rendering] = field(default_factory=dict)
    """The same in another format, by its name."""
    stories: Mapping[str, Rendering] = field(default_factory=dict)
    """By the slug of the story."""
    film: Rendering | None = None
    """AAC, for the videos."""


def renditions(show: Show, spoken: Spoken, folder: Path, progress: Quiet) -> Renditions:
    """Make what `show` asks for of what was `spoken`; `folder` keeps it. A rendition beside the main one that cannot be
    mastered is left out, and the producer is told. Raises Unmastered, DamagedClip, OSError."""
    cache = RenderCache(folder)

    def speaker() -> Rendering | None:
        made = render(spoken, speaker_of(show), cache, limit_s=SPEAKER_S[1])
        return made if made.programme.seconds >= SPEAKER_S[0] else None

    def other(kind: Kind) -> Rendering:
        return render(spoken, show.mastering, cache, kind=kind)

    flash, others = None, dict[Kind, Rendering]()
    with ThreadPoolExecutor(1) as beside:  # a small change leaves neither enough to do for two cores
        wanted = show.publish.flash and _playable(show.channel.url)
        flashed = beside.submit(speaker) if wanted else None
        main = render(spoken, show.mastering, cache)
        for kind in wished(show):
            try:
                others[kind] = other(kind)
            except Unmastered as fault:
                progress.say(f"No {NAMES[kind]} beside the MP3: {fault}")
        film = None
        if show.publish.video:
            try:
                film = render(spoken, film_of(show), cache, kind="aac")
            except Unmastered as fault:
                progress.say(f"No video beside the edition: {fault}")
        told = _stories(show, spoken, cache, progress) if show.publish.stories else {}
        try:
            flash = flashed.result() if flashed is not None else None
        except Unmastered as fault:
            progress.say(f"No rendering for smart speakers: {fault}")
    return Renditions(main, flash, others, told, film)


def speaker_of(show: Show) -> Mastering:
    """How the rendering for speakers is mastered."""
    sound = show.mastering
    return replace(SPEAKER, bed_db=sound.bed_db, sting_db=sound.sting_db, lra_max=sound.lra_max)


def film_of(show: Show) -> Mastering:
    """How the sound of videos is mastered."""
    return replace(show.mastering, loudness_lufs=FILM_LUFS)


def wished(show: Show) -> tuple[Kind, ...]:
    """The formats that `show` asks for beside MP3."""
    asked: dict[Kind, bool] = {"opus": show.publish.opus, "aac": show.publish.aac}
    return tuple(kind for kind, asks in asked.items() if asks)


def _playable(address: str) -> bool:
    """Alexa plays nothing over plain http; an address of this machine is a rehearsal."""
    parts = urlsplit(address)
    return parts.scheme == "https" or parts.hostname in ("localhost", "127.0.0.1", "::1")


def _stories(show: Show, spoken: Spoken, cache: RenderCache, progress: Quiet) -> dict[str, Rendering]:
    """Each story that is long enough, alone and without music."""
    told: dict[str, Rendering] = {}
    for slug in stories(spoken.script):
        script, takes = story_alone(spoken.script, spoken.takes, slug)
        lasts = sum(
            take.seconds + line.pause_ms / 1000 for line, take in zip(script.lines, takes, strict=True)
        )
        if not STORY_S[0] <= lasts <= STORY_S[1]:
            continue
        try:
            told[slug] = render(Spoken(script, takes, spoken.load, Assets()), show.mastering, cache)
        except Unmastered as fault:
            progress.say(f"No sound of its own for {slug}: {fault}")
    return told


def story_alone(script: Script, takes: Sequence[Take], slug: str) -> tuple[Script, tuple[Take, ...]]:
    """The sentences and the credit of one story; its headline and transition belong to the edition."""
    chosen = [
        (line, take)
        for line, take in zip(script.lines, takes, strict=True)
        if line.story == slug and line.kind in ("story", "credit", "note")
    ]
    return Script(tuple(line for line, _ in chosen)), tuple(take for _, take in chosen)
