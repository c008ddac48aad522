"""Which stories an edition holds, in which order, and how much of each."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from math import log2

from scripts.rundown import Pace, Rundown, Slot
from scripts.story import Chosen, Story

FRESH_HOURS = 12.0
"""After as long again a story is worth half."""
ANOTHER_SOURCE = 0.3
"""What each doubling of the number of outlets adds."""
FOLLOWED = 0.1
"""What a story that goes on with an earlier edition's gives way by."""
BULLETIN = 8
"""So many stories get in on their lead sentence alone; more only where each can have `Overhead.story_least_s`."""
OVER = 1.02
"""The last sentence may pass the length by this much, where the gap that it fills is larger."""
SHORT = 0.05
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
    story_least_s: float = 14.0
    """Of text, about two sentences: see BULLETIN."""


def plan(
    stories: Sequence[Story],
    length_s: float,
    pace: Pace,
    now: datetime,
    spoken: Callable[[str], str],
    quotas: Mapping[str, int] | None = None,
    overhead: Overhead | None = None,
    before: Before | None = None,
) -> Rundown:
    """The rundown of an edition of `length_s` seconds, read at `pace`; `spoken` gives the spoken form of a text.

    `quotas`: section -> the most stories that it may have; upper and lower case are the same. Never more than 2 %
    over the length, unless the frame and one lead sentence are more by themselves: an edition has a story. When
    time is short the lowest sentences of the stories go, then the lowest stories; when there is time, stories are
    told at greater length. The same arguments give the same rundown; stories of one worth stand in the order in
    which they came.

    What was passed over `before` is told now only to fill a gap, so whoever changes a word changes one line. What
    was told, and what is new, competes as in a new edition.
    """
    lengths = _Lengths(length_s, overhead or Overhead(), cache(lambda text: pace.seconds(spoken(text))))
    fit = [story for story in ranked(stories, now) if story.sentences]
    within, beyond = _by_quota(fit, quotas or {})
    slots = _filled(within, lengths, before or Before())
    silent = [story for story in stories if not story.sentences]
    return Rundown(tuple(slots), length_s, (*within[len(slots) :], *beyond, *silent))


@dataclass(frozen=True, slots=True)
class _Lengths:
    """What takes how long, in seconds."""

    wanted_s: float
    overhead: Overhead
    cost: Callable[[str], float]

    @property
    def room(self) -> float:
        """For stories."""
        return self.wanted_s - self.overhead.frame_s

    def beside(self, place: int) -> float:
        """What the story at `place` takes beside its text."""
        return self.overhead.story_s + (self.overhead.headline_s if place < self.overhead.headlines else 0.0)


def _filled(within: Sequence[Story], lengths: _Lengths, before: Before) -> list[Slot]:
    """The first of the stories `within`, as many as there is room for, each with what it says."""
    parts = [_parts(story, before.passed_over) for story in within]
    seconds = [[sum(lengths.cost(c.text) for c in part) for part in story] for story in parts]
    fixed = [lengths.beside(place) for place in range(len(within))]
    many = 0
    while many < len(within) and _fits(
        seconds[: many + 1], fixed, lengths.room, lengths.overhead.story_least_s
    ):
        many += 1
    many = max(many, min(1, len(within)))
    taken = [1] * many
    left = lengths.room - sum(fixed[n] + seconds[n][0] for n in range(many))
    over = (OVER - 1) * lengths.wanted_s
    order = sorted(
        (_waits(within[n], parts[n][k], before.passed_over), -parts[n][k][0].score, k, n)
        for n in range(many)
        for k in range(1, len(parts[n]))
    )
    full: set[int] = set()
    for waits, _, k, n in order:
        if n in full:
            continue
        if waits and left <= SHORT * lengths.wanted_s:
            break
        takes = seconds[n][k]
        may_pass = left > 0.05 * lengths.wanted_s or bool(before.told & _places(within[n], parts[n][k]))
        if takes <= left or (takes <= left + over and may_pass):
            taken[n] = k + 1
            left -= takes
        else:
            full.add(n)
    slots = []
    for n in range(many):
        kept = sorted(
            (c for part in parts[n][: taken[n]] for c in part), key=lambda c: (c.article, c.sentence)
        )
        slots.append(Slot(replace(within[n], sentences=tuple(kept)), fixed[n] + sum(seconds[n][: taken[n]])))
    return slots


def _waits(story: Story, part: Sequence[Chosen], waiting: AbstractSet[Place]) -> bool:
    """Whether all of it was passed over before; what a sentence that is told now needs beside it comes with it."""
    return _places(story, part) <= waiting


def _places(story: Story, part: Sequence[Chosen]) -> set[Place]:
    return {(story.articles[c.article].key, c.sentence) for c in part}


def ranked(stories: Sequence[Story], now: datetime) -> list[Story]:
    """Best first: fresh ones, and those that several outlets tell; else as they came. `now` has a zone."""
    return sorted(stories, key=lambda story: -_worth(story, now))


def _worth(story: Story, now: datetime) -> float:
    times = [a.credit.published for a in story.articles if a.credit.published]
    hours = max(0.0, (now - max(times)).total_seconds() / 3600) if times else FRESH_HOURS
    outlets = {a.credit.outlet or a.key for a in story.articles}
    return (
        float(0.5 ** (hours / FRESH_HOURS)) + ANOTHER_SOURCE * log2(len(outlets)) - FOLLOWED * story.follow_up
    )


def _by_quota(stories: Sequence[Story], quotas: Mapping[str, int]) -> tuple[list[Story], list[Story]]:
    """Those that their sections have room for, and the others."""
    most = {section.casefold(): number for section, number in quotas.items()}
    count: Counter[str] = Counter()
    within, beyond = [], []
    for story in stories:
        section = story.section.casefold()
        if section in most and count[section] >= most[section]:
            beyond.append(story)
        else:
            count[section] += 1
            within.append(story)
    return within, beyond


def _parts(story: Story, waiting: AbstractSet[Place]) -> list[list[Chosen]]:
    """What can be dropped only as a whole, the last to be dropped first: sentences of one score belong together."""
    by_score: dict[tuple[float, int], list[Chosen]] = {}
    for chosen in story.sentences:
        by_score.setdefault((-chosen.score, chosen.article), []).append(chosen)
    parts = [by_score[key] for key in sorted(by_score)]
    return sorted(parts, key=lambda part: _waits(story, part, waiting))


def _fits(seconds: Sequence[Sequence[float]], fixed: Sequence[float], room: float, least_s: float) -> bool:
    """Whether these stories can all be told in `room` seconds."""
    leads = sum(fixed[n] + story[0] for n, story in enumerate(seconds))
    if leads > room:
        return False
    if len(seconds) <= BULLETIN:
        return True
    return sum(fixed[n] + max(story[0], min(sum(story), least_s)) for n, story in enumerate(seconds)) <= room
