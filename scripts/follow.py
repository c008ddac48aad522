"""Following: what an edition tells that was on air before, and what of it is new.

A sentence is known by a sign (the words at its ends), so that records need not hold whole articles; what another
outlet says in other words is known where the words of weight and every figure of it were heard.
"""

import hashlib
import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from scripts.article import Article
from scripts.condense.tokens import words
from scripts.condense.weights import learned
from scripts.figures import figures
from scripts.stems import stem
from scripts.story import Chosen, Story

ENDS: Final = 4
"""Words at each end of a sentence by which it is known when a word of it was changed."""
_HEARD: Final = 0.7
"""Share of a sentence's weight that was on air, from which it says nothing new."""
_COMMON: Final = 2.5
"""Words lighter than this (nats) are no news."""
_RARE: Final = 7.0
_SAME: Final = 0.75
"""Share of a headline's weight that another holds: then they are of one story."""
_NOT_COUNTED: Final = re.compile(r"^(?:1|19\d\d|20\d\d)$")


@dataclass(frozen=True, slots=True)
class Aired:
    """One story as an earlier edition told it."""

    headline: str
    articles: frozenset[str]
    """`Article.key`s."""
    sentences: tuple[str, ...]
    """What was told, as it stood in its articles."""
    when: datetime
    """The moment of that edition."""
    signs: frozenset[str] = frozenset()
    """Of all sentences that its articles had then, told or not."""


@dataclass(frozen=True, slots=True)
class Followed:
    """A story beside what was on air."""

    repeat: bool = False
    """Nothing in it is new."""
    follow_up: bool = False
    """It goes on with what was told, and says something new."""
    known: frozenset[tuple[int, int]] = frozenset()
    """(article, number) of its sentences that were told before."""


def sign(sentence: str) -> str:
    """Sixteen hex digits: half of its first words, half of its last."""
    parts = sentence.split()
    return _digest(parts[:ENDS]) + _digest(parts[-ENDS:])


def followed(story: Story, aired: Sequence[Aired]) -> Followed:
    """`story` (with all its sentences, before it is cut to length) beside the editions before."""
    before = [each for each in aired if _of_one(story, each)]
    if not before:
        return Followed()
    signs = frozenset[str]().union(*(each.signs for each in before))
    heard = _Heard([text for each in before for text in (each.headline, *each.sentences)])
    known = frozenset((c.article, c.sentence) for c in story.sentences if _known(c, signs, heard))
    fresh = [c for c in story.sentences if (c.article, c.sentence) not in known]
    summary = max((c.score for c in story.sentences), default=0.0) >= 1.0
    telling = [c for c in fresh if c.score >= 1.0 or not summary]
    keys = frozenset[str]().union(*(each.articles for each in before))
    same = {article.key for article in story.articles} <= keys
    if same and not any(each.signs for each in before):  # a record of before signs were kept
        return Followed(repeat=heard.has(story.headline), known=known)
    return Followed(not (fresh if same else telling), bool(fresh if same else telling), known)


class _Heard:
    """Everything that was told of a story, to ask whether a sentence says more."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.stems = frozenset(stem(word) for text in texts for word in words(text))
        self.figures = frozenset(number for text in texts for number, _, _ in figures(text))

    def has(self, text: str) -> bool:
        """Whether `text` says only what was told."""
        counted = {number for number, _, _ in figures(text) if not _NOT_COUNTED.match(number)}
        if not counted <= self.figures:
            return False
        bag = _weights(text)
        return sum(w for key, w in bag.items() if key in self.stems) >= _HEARD * sum(bag.values())


def _known(chosen: Chosen, signs: AbstractSet[str], heard: _Heard) -> bool:
    return sign(chosen.original) in signs or heard.has(chosen.original)


def _of_one(story: Story, aired: Aired) -> bool:
    """Whether they tell of one event or affair."""
    if any(article.key in aired.articles for article in story.articles):
        return True
    from scripts.cluster import go_on

    told = Article(aired.headline, aired.sentences)
    return any(go_on(list(story.articles[:3]), told)) or _alike(story.headline, aired.headline)


def _alike(one: str, other: str) -> bool:
    mine, theirs = _weights(one), _weights(other)
    shared = sum(weight for key, weight in mine.items() if key in theirs)
    return bool(mine) and bool(theirs) and shared >= _SAME * max(sum(mine.values()), sum(theirs.values()))


def _weights(text: str) -> dict[str, float]:
    idf = learned().idf
    found = {stem(word): min(_RARE, idf.get(word, _RARE)) for word in words(text)}
    return {key: weight for key, weight in found.items() if weight >= _COMMON}


def _digest(parts: Sequence[str]) -> str:
    return hashlib.sha256(" ".join(parts).encode(errors="replace")).hexdigest()[:8]
