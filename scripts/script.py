"""A script: what is said, and what sounds around it."""

from dataclasses import dataclass
from typing import Literal

Role = Literal["announcer", "reporter"]
LineKind = Literal[
    "greeting", "correction", "headline", "transition", "story", "credit", "service", "note", "signoff"
]
CueKind = Literal["intro", "bed_in", "bed_out", "sting", "pause", "outro"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a spoken sentence comes from."""

    article: str
    """`Article.key`"""
    sentence: int
    """Number of the sentence in the article, from 0; -1 is the title."""
    original: str
    """The sentence as it stands there."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is said without a pause for a new thought: a sentence, or a greeting."""

    written: str
    """As print and transcript show it."""
    spoken: str
    """Words only; the same for every engine."""
    kind: LineKind
    role: Role = "announcer"
    story: str = ""
    """`Story.slug`, or empty outside the stories."""
    source: Source | None = None
    """None for the briefing's own words (greeting, transition, credit, sign-off)."""
    pause_ms: int = 250
    """Silence after the line, before the next sound."""
    by: str = ""
    """Who in the newsroom wrote it; empty: it is the source's, or the briefing's own."""
    said: tuple[tuple[str, str], ...] = ()
    """(written, saying): words of it that are said so, whatever the lexicon has."""
    plain: str = ""
    """What would be said if `model` had not worded it anew; else empty."""
    model: str = ""
    """That wrote it; empty: none."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A sound that is not speech."""

    kind: CueKind
    story: str = ""
    """For a sting: the story that it opens."""
    seconds: float = 0.0
    """For a pause: how long."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A chapter begins at the next sound."""

    title: str
    story: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Script:
    """The whole edition in the order in which it is heard."""

    items: tuple[Line | Cue | Heading, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is spoken."""
        return tuple(item for item in self.items if isinstance(item, Line))

    @property
    def words(self) -> str:
        """The spoken form alone, a line a line."""
        return "\n".join(line.spoken for line in self.lines)
