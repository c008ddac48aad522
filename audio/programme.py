"""A programme: the finished sound, with its chapters and transcript exact to the sample."""

from dataclasses import dataclass

from scripts.script import Role


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part that a listener may jump to."""

    start: int
    """In frames of the programme's rate."""
    end: int
    """First frame after it."""
    title: str
    story: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A line of the transcript, where it is heard."""

    start: int
    """In frames of the programme's rate."""
    end: int
    """First frame after it."""
    written: str
    spoken: str
    role: Role
    story: str = ""
    words: tuple[tuple[int, int, str], ...] = ()
    """Start and end frame and spoken word, where the engine gives them."""


@dataclass(frozen=True, slots=True)
class Programme:
    """One mastered rendering: what is in it and how it sounds. The sound itself is a file."""

    rate: int
    frames: int
    channels: int
    kbps: int
    loudness_lufs: float
    """Measured on the decoded file."""
    peak_dbtp: float
    """Measured on the decoded file."""
    chapters: tuple[Chapter, ...]
    transcript: tuple[Segment, ...]
    range_lu: float = 0.0
    """Loudness range (EBU Tech 3342), measured on the decoded file."""

    @property
    def seconds(self) -> float:
        """Length."""
        return self.frames / self.rate
