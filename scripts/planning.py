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
    told: AbstractSet[Place] = frozenset(),
) -> Rundown:
    """The rundown of an edition of `length_s` seconds, read at `pace`; `spoken` gives the spoken form of a text.

    `quotas`: section -> the most stories that it may have; upper and lower case are the same. Never more than 2 %
    over the length, unless the frame and one lead sentence are more by themselves: an edition has a story. When
    time is short the lowest sentences of the stories go, then the lowest stories; when there is time, stories are
    told at greater length. The same arguments give the same rundown.

    `told`: the sentences of the edition as it was made before. While it still is about the same stories these are
    told again, and others beside them only to fill a gap: whoever changes a word changes one line.
    """
    lengths = _Lengths(length_s, overhead or Overhead(), cache(lambda text: pace.seconds(spoken(text))))
    fit = [story for story in ranked(stories, now) if story.sentences]
    within, beyond = _by_quota(fit, quotas or {})
    slots = _filled(within, lengths, told)
    if told and not _about_the_same(slots, told):
        slots = _filled(within, lengths, frozenset())
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


def _filled(within: Sequence[Story], lengths: _Lengths, told: AbstractSet[Place]) -> list[Slot]:
    """The first of the stories `within`, as many as there is room for, each with what it says."""
    parts = [_parts(story, told) for story in within]
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
    again = [[_again(within[n], part, told) for part in parts[n]] for n in range(many)]
    order = sorted(
        (not again[n][k], -parts[n][k][0].score, k, n) for n in range(many) for k in range(1, len(parts[n]))
    )
    full: set[int] = set()
    for new, _, k, n in order:
        if n in full:
            continue
        if told and new and left <= SHORT * lengths.wanted_s:
            break
        takes = seconds[n][k]
        may_pass = left > 0.05 * lengths.wanted_s or not new
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


def _again(story: Story, part: Sequence[Chosen], told: AbstractSet[Place]) -> bool:
    """Whether it was told before; what a told sentence now needs beside it comes with it."""
    return any((story.articles[c.article].key, c.sentence) in told for c in part)


def _about_the_same(slots: Sequence[Slot], told: AbstractSet[Place]) -> bool:
    """Whether each story was told before, and each that was told is there."""
    heard = {key for key, _ in told}
    keys = [{article.key for article in slot.story.articles} for slot in slots]
    return all(heard & each for each in keys) and heard <= set().union(*keys)


def ranked(stories: Sequence[Story], now: datetime) -> list[Story]:
    """Best first: fresh ones, and those that several outlets tell. `now` has a zone."""
    return sorted(stories, key=lambda story: (-_worth(story, now), story.slug))


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


def _parts(story: Story, told: AbstractSet[Place]) -> list[list[Chosen]]:
    """What can be dropped only as a whole, the last to be dropped first: sentences of one score belong together."""
    by_score: dict[tuple[float, int], list[Chosen]] = {}
    for chosen in story.sentences:
        by_score.setdefault((-chosen.score, chosen.article), []).append(chosen)
    parts = [by_score[key] for key in sorted(by_score)]
    return sorted(parts, key=lambda part: not _again(story, part, told))


def _fits(seconds: Sequence[Sequence[float]], fixed: Sequence[float], room: float, least_s: float) -> bool:
    """Whether these stories can all be told in `room` seconds."""
    leads = sum(fixed[n] + story[0] for n, story in enumerate(seconds))
    if leads > room:
        return False
    if len(seconds) <= BULLETIN:
        return True
    return sum(fixed[n] + max(story[0], min(sum(story), least_s)) for n, story in enumerate(seconds)) <= room
