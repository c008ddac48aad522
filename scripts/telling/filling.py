"""Filling: how many of the stories, best first, get into the time there is, and how much of each is told."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Final

from scripts.rundown import Overhead, Style
from scripts.story import Chosen, Story

OVER: Final = 1.01
"""The last sentence may pass the length by this much, where the gap that it fills is larger."""
SHORT: Final = 0.05
"""An edition that is made again is filled up only where it has become shorter than it should be by this share."""

Place = tuple[str, int]
"""A sentence: `Article.key` and its number in that article."""


@dataclass(frozen=True, slots=True)
class Before:
    """The edition as it was made before, by where its sentences stand in its articles now."""

    told: AbstractSet[Place] = frozenset()
    passed_over: AbstractSet[Place] = frozenset()
    """What stood there and was not told."""


@dataclass(frozen=True, slots=True)
class Lengths:
    """What takes how long, in seconds."""

    wanted_s: float
    overhead: Overhead
    cost: Callable[[str], float]
    """Of one sentence, as it is read out."""

    @property
    def room(self) -> float:
        """For stories."""
        return self.wanted_s - self.overhead.frame_s

    def beside(self, place: int) -> float:
        """What the story at `place` takes beside its text."""
        return self.overhead.story_s + (self.overhead.headline_s if place < self.overhead.headlines else 0.0)


def filled(
    stories: Sequence[Story], lengths: Lengths, style: Style, before: Before
) -> list[tuple[Story, float]]:
    """The first of `stories`, as many as there is room for, each with the sentences that it says and its seconds.

    Each gets in with the least that `style` calls a whole story. Then the best sentences of all, up to what the style
    calls long; where that leaves a gap, longer ones too, and then the stories behind, as far as there is time.
    """
    edition = _Edition(stories, lengths, style, before)
    edition.admit()
    edition.lengthen(most=True)
    if edition.left > SHORT * lengths.wanted_s:
        edition.lengthen(most=False)
        edition.add_short()
    return edition.told()


class _Edition:
    """An edition while it is filled."""

    def __init__(self, stories: Sequence[Story], lengths: Lengths, style: Style, before: Before) -> None:
        self._stories = stories
        self._lengths = lengths
        self._style = style
        self._before = before
        self._parts = [_parts(story, before.passed_over) for story in stories]
        self._seconds = [[sum(lengths.cost(c.text) for c in part) for part in parts] for parts in self._parts]
        self._taken: list[int] = []
        """For each story that is in, how many of its parts are told."""
        self.left = lengths.room

    def admit(self) -> None:
        """As many stories as can be told whole; one in any case."""
        many = 0
        while many < len(self._stories) and self._fit(many + 1):
            many += 1
        for n in range(many):
            self._take(1 if self._style.alone else self._least(n))
        if not many and self._stories:
            self._take(1)
            self._fill_up(0)

    def lengthen(self, *, most: bool) -> None:
        """The best sentences of the stories that are in; `most`: none beyond what the style calls long."""
        passed = self._before.passed_over
        order = sorted(
            (_waits(self._stories[n], self._parts[n][k], passed), -self._parts[n][k][0].score, k, n)
            for n, taken in enumerate(self._taken)
            for k in range(taken, len(self._parts[n]))
        )
        full: set[int] = set()
        wanted_s = self._lengths.wanted_s
        for waits, _, k, n in order:
            if n in full:
                continue
            if waits and self.left <= SHORT * wanted_s:
                break
            takes = self._seconds[n][k]
            back = self._before.told & _places(self._stories[n], self._parts[n][k])
            over_s = (OVER - 1) * wanted_s if self.left > SHORT * wanted_s or back else 0.0
            if takes <= self.left + over_s and not (most and self._long(n, k + 1)):
                self._more(n)
            else:
                full.add(n)

    def add_short(self) -> None:
        """Stories behind those that are in, each with what there is time for."""
        while (n := len(self._taken)) < len(self._stories):
            if self._lengths.beside(n) + self._seconds[n][0] > self.left:
                return
            self._take(1)
            self._fill_up(n)

    def told(self) -> list[tuple[Story, float]]:
        """The stories that are in, with their sentences in the order of the articles."""
        out = []
        for n, taken in enumerate(self._taken):
            kept = sorted(
                (c for part in self._parts[n][:taken] for c in part), key=lambda c: (c.article, c.sentence)
            )
            seconds = self._lengths.beside(n) + sum(self._seconds[n][:taken])
            out.append((replace(self._stories[n], sentences=tuple(kept)), seconds))
        return out

    def _fit(self, many: int) -> bool:
        """Whether the first `many` stories can all be told as the style wants them."""
        alone = many <= self._style.alone
        text_s = sum(sum(self._seconds[n][: 1 if alone else self._least(n)]) for n in range(many))
        return text_s + sum(map(self._lengths.beside, range(many))) <= self._lengths.room

    def _fill_up(self, n: int) -> None:
        """Story `n`, which is in, up to what makes it whole, as far as there is time."""
        while self._taken[n] < self._least(n) and self._seconds[n][self._taken[n]] <= self.left:
            self._more(n)

    def _take(self, parts: int) -> None:
        n = len(self._taken)
        self._taken.append(parts)
        self.left -= self._lengths.beside(n) + sum(self._seconds[n][:parts])

    def _more(self, n: int) -> None:
        self.left -= self._seconds[n][self._taken[n]]
        self._taken[n] += 1

    def _least(self, n: int) -> int:
        """How many parts of story `n` make it whole: all, where it has no more. What was passed over before is not
        needed for it."""
        there = sum(not _waits(self._stories[n], part, self._before.passed_over) for part in self._parts[n])
        there = there or len(self._parts[n])
        for taken in range(1, there + 1):
            if taken > 1 and self._text_s(n, taken) > self._style.most_s:
                return taken - 1
            if (
                self._sentences(n, taken) >= self._style.least
                and self._text_s(n, taken) >= self._style.least_s
            ):
                return taken
        return there

    def _long(self, n: int, taken: int) -> bool:
        return self._sentences(n, taken) > self._style.most or self._text_s(n, taken) > self._style.most_s

    def _sentences(self, n: int, taken: int) -> int:
        return sum(map(len, self._parts[n][:taken]))

    def _text_s(self, n: int, taken: int) -> float:
        return sum(self._seconds[n][:taken])


def _waits(story: Story, part: Sequence[Chosen], waiting: AbstractSet[Place]) -> bool:
    """Whether all of it was passed over before; what a sentence that is told now needs beside it comes with it."""
    return _places(story, part) <= waiting


def _places(story: Story, part: Sequence[Chosen]) -> set[Place]:
    return {(story.articles[c.article].key, c.sentence) for c in part}


def _parts(story: Story, waiting: AbstractSet[Place]) -> list[list[Chosen]]:
    """What can be dropped only as a whole, the last to be dropped first: sentences of one score belong together."""
    by_score: dict[tuple[float, int], list[Chosen]] = {}
    for chosen in story.sentences:
        by_score.setdefault((-chosen.score, chosen.article), []).append(chosen)
    parts = [by_score[key] for key in sorted(by_score)]
    return sorted(parts, key=lambda part: _waits(story, part, waiting))
