"""What the judge is shown, and what it answers: values only."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from scripts.article import Article
from scripts.judging.descent import Descent
from scripts.judging.hour import Hour
from scripts.script import Line, Source
from scripts.story import Story


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing in a finished script that does not follow from its articles, or is not so at its hour."""

    line: int
    """Index into `Script.lines`."""
    written: str
    story: str
    """`Story.slug`; empty for what belongs to no story."""
    rule: str
    grave: bool
    """What is said would be untrue; else the producer should have a look."""
    source: Source | None
    message: str
    """English, for the producer: what is wrong, and where. No full stop."""


@dataclass(frozen=True, slots=True)
class Said:
    """A line as the judge reads it."""

    at: int
    """Index into `Script.lines`."""
    line: Line
    article: Article | None = None
    """That it names as its source, where its story has it."""
    descent: Descent | None = None
    """How it came from that article; None where it names no source or one that the story does not have."""
    text: str = ""
    """What was judged: the line, or the headline in it without the words that a template puts around it."""
    of: str = ""
    """The sentence that a headline was made of, where that is not the title; else empty."""

    @property
    def original(self) -> str:
        """What it came from, as it is written there; empty where it names no source."""
        return self.of or (self.line.source.original if self.line.source else "")


@dataclass(frozen=True, slots=True)
class Case:
    """A story as it is told; without a story, what is said between the stories."""

    story: Story | None
    lines: tuple[Said, ...]
    hour: Hour | None

    @property
    def told(self) -> list[Said]:
        """The lines that tell the story."""
        return [said for said in self.lines if said.line.kind == "story"]

    @property
    def headed(self) -> list[Said]:
        """The lines that give its headline."""
        if self.story is None:
            return []
        return [said for said in self.lines if said.line.kind == "headline" and said.line.source is not None]

    def find(self, said: Said, rule: str, message: str, *, grave: bool = True) -> Finding:
        """A finding about one of `lines`."""
        slug = self.story.slug if self.story else said.line.story
        return Finding(said.at, said.line.written, slug, rule, grave, said.line.source, message)


Rule = Callable[[Case], Iterable[Finding]]
