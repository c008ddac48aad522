"""Following: what an edition tells that was on air before, and what of it is new."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from scripts.story import Story


@dataclass(frozen=True, slots=True)
class Aired:
    """One story as an earlier edition told it."""

    headline: str
    articles: frozenset[str]
    """`Article.key`s."""
    sentences: tuple[str, ...]
    """As they stood in its articles."""
    when: datetime
    """The moment of that edition."""


@dataclass(frozen=True, slots=True)
class Followed:
    """A story beside what was on air."""

    repeat: bool = False
    """Nothing in it is new."""
    follow_up: bool = False
    """It goes on with what was told, and says something new."""
    known: frozenset[tuple[int, int]] = frozenset()
    """(article, number) of its sentences that were told before."""


def followed(story: Story, aired: Sequence[Aired]) -> Followed:
    """`story` (with all its sentences, before it is cut to length) beside the editions before."""
    return Followed()
