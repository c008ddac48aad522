"""An episode: one published item."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Media:
    """A published file, measured."""

    path: str
    """Below the channel's url, ASCII: "episodes/2026-11-22-pagi/warta-2026-11-22-pagi.mp3"."""
    type: str
    bytes: int
    seconds: float = 0.0
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part to jump to, in seconds."""

    start_s: float
    end_s: float
    title: str
    link: str = ""
    story: str = ""


@dataclass(frozen=True, slots=True)
class Caption:
    """A line of the transcript, in seconds."""

    start_s: float
    end_s: float
    text: str
    """As written."""
    speaker: str
    story: str = ""
    words: tuple[tuple[float, float, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SourceNote:
    """An article that a story was told from, as it is credited in print, or whose weather or prayer times."""

    title: str
    outlet: str = ""
    agency: str = ""
    author: str = ""
    editor: str = ""
    published: datetime | None = None
    link: str = ""
    licence: str = ""
    chapter: str = ""
    """Title of the one in which it is told; of what is no story."""


@dataclass(frozen=True, slots=True)
class StoryNote:
    """A story as the show notes print it."""

    slug: str
    headline: str
    start_s: float
    end_s: float
    text: str
    """The sentences as written."""
    sources: tuple[SourceNote, ...]
    section: str = ""
    audio: Media | None = None
    """The story alone, for speakers that want one an item: 30 s to 10 min, no bed before two minutes."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What was wrong, and what is right: printed with the episode, as it is said in it."""

    moment: datetime
    text: str
    """Whole sentences."""
    corrects: str = ""
    """Slug of the episode in which the mistake was made; empty: this one."""
    headline: str = ""
    """Of the story that was wrong, or empty."""
    withdrawal: bool = False
    """Something was taken back; `text` tells why."""


@dataclass(frozen=True, slots=True)
class Episode:
    """One published item with everything that apps, speakers and pages show of it."""

    slug: str
    """ASCII, in addresses: "2026-11-22-pagi"."""
    guid: str
    """Never changes."""
    title: str
    """With the date in it: clients in another zone show another day."""
    summary: str
    """One or two plain sentences."""
    published: datetime
    """First publication; with a zone."""
    updated: datetime
    """Last making; with a zone."""
    audio: Media
    chapters: tuple[Chapter, ...]
    transcript: tuple[Caption, ...]
    stories: tuple[StoryNote, ...]
    number: int = 0
    season: int = 0
    voice: str = ""
    """ENGINE:VOICE, said in the notes: the voice is synthetic."""
    second_voice: str = ""
    """Of the reporter; empty: one voice reads all."""
    reworded: bool = False
    """Some of its sentences were worded anew by a language model."""
    edited_by: tuple[str, ...] = ()
    """Who approved it, said in the notes; empty: not said."""
    edited: bool = False
    """Some of its words are the newsroom's own."""
    files: tuple[Media, ...] = ()
    """What lies beside the audio: transcripts, chapters, renderings, pages."""
    flash: Media | None = None
    """The rendering for Alexa's flash briefing (10 s to 10 min, -14 LUFS, at most -2 dBTP)."""
    corrections: tuple[Correction, ...] = ()
    """Newest first."""
    service: tuple[SourceNote, ...] = ()
    """Whose weather, prayer times and the like are told in it."""
    art: str = ""
    """What its own pictures are known by (`feeds.artwork.episode_art`); empty: the show's cover stands for it."""
