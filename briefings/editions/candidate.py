"""A candidate: a story that an edition could tell, frozen as it was found."""

from collections.abc import Container, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, count

from scripts.judging.worth import Worth
from scripts.omission import Omission
from scripts.rewording.wording import Rewording
from scripts.rundown import Overhead, Pace
from scripts.service.told import Told
from scripts.story import Story


@dataclass(frozen=True, slots=True)
class Candidate:
    """A story with every sentence that it could say, and its articles as they were cleaned."""

    story: Story
    worth: Worth
    letters: tuple[int, ...] = ()
    """Of each sentence as it is read out, so that its seconds are known at any pace without reading it again."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the sources brought for one edition: everything that is derived, is derived from this."""

    candidates: tuple[Candidate, ...]
    """In the order in which they came."""
    omissions: tuple[Omission, ...] = ()
    notices: tuple[str, ...] = ()
    around: Overhead = field(default_factory=Overhead)
    """What the edition takes beside its stories, as it came out."""
    pace: Pace = field(default_factory=lambda: Pace(0.08, 0.35))
    """Of the voice that it was laid out for."""
    service: tuple[Told, ...] = ()
    """What people use today: weather, prayer times and the like."""
    rewordings: tuple[Rewording, ...] = ()
    """What a model was asked (`[script] rewrite`), what it wrote, and whether that is said."""


def named(candidates: Sequence[Candidate], former: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """`candidates` under the names that they had among `former`: a story is the same while it shares an article,
    whichever report leads it now. No name is given twice."""
    names = {article.key: each.story.slug for each in reversed(former) for article in each.story.articles}
    taken: set[str] = set()
    out = []
    for each in candidates:
        known = [names[article.key] for article in each.story.articles if article.key in names]
        name = next((slug for slug in known if slug not in taken), each.story.slug)
        if name in taken:  # its own name went to a story that shares an article with what bore it
            name = free_name(each.story, taken)
        taken.add(name)
        own = each.story.slug if not each.story.name else ""
        out.append(each if name == own else replace(each, story=replace(each.story, name=name)))
    return tuple(out)


def free_name(story: Story, taken: Container[str]) -> str:
    """A name for `story` that no other has: its slug, one of another of its articles, or its slug with a number."""
    names = (story.slug, *(article.key[:8] for article in story.articles))
    more = (f"{story.slug[:6]}{number:02}" for number in count())
    return next(name for name in chain(names, more) if name not in taken)
