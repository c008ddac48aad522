"""A rundown: the ordered stories of one edition and the seconds each may take."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal

from scripts.story import Story


@dataclass(frozen=True, slots=True)
class Pace:
    """How long a voice takes. Measured once per engine and voice (`audio/engines`), handed in here."""

    seconds_per_letter: float
    """Over the letters of the spoken form, spaces included."""
    seconds_per_line: float
    """Pause and start-up of each line."""

    def seconds(self, spoken: str) -> float:
        """How long `spoken` (words only) takes, in seconds."""
        return self.seconds_per_line + self.seconds_per_letter * len(spoken)


@dataclass(frozen=True, slots=True)
class Overhead:
    """Seconds of an edition that are no story's text. The defaults are those of our own templates and sounds."""

    frame_s: float = 22.0
    """Once: intro, greeting with the date, sign-off, outro."""
    headline_s: float = 5.0
    """For each story among the headlines at the start."""
    headlines: int = 3
    """How many stories are headlined at most."""
    story_s: float = 6.0
    """For each story: sting, transition, spoken credit."""


@dataclass(frozen=True, slots=True)
class Style:
    """How much of a story is told: numbers of sentences, and seconds of text."""

    least: int
    least_s: float
    """A story with less is not whole; it is in only where its article has no more, or nothing else fills the time."""
    most: int
    most_s: float
    """More is told only where nothing else fills the time."""
    alone: int = 0
    """So many stories get in on their lead sentence alone, and more only where each can have the least."""


StyleName = Literal["briefing", "bulletin"]
STYLES: Final[Mapping[StyleName, Style]] = MappingProxyType(
    {"briefing": Style(3, 20.0, 5, 45.0), "bulletin": Style(1, 14.0, 16, 600.0, alone=8)}
)
"""briefing: fewer stories, each told; bulletin: as many as there is time for."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A story's place in the rundown."""

    story: Story
    seconds: float
    """Estimated, credit and transition included."""


@dataclass(frozen=True, slots=True)
class Rundown:
    """The ordered stories of one edition."""

    slots: tuple[Slot, ...]
    length_s: float
    """What was asked for."""
    dropped: tuple[Story, ...] = ()
    """Stories that did not fit, best first."""
    why: Mapping[str, str] = field(default_factory=dict)
    """`Story.slug` -> in a line, why it stands where it stands, or is not told."""
