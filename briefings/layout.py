"""The layout of an edition: its stories planned and composed until the whole is as long as the show wants it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from statistics import mean
from typing import TYPE_CHECKING

from briefings.assignment import Copy
from briefings.revision import known
from scripts.compose import compose, frame_seconds, seconds, story_overheads
from scripts.planning import Before, Overhead, plan
from scripts.rundown import STYLES, Pace, Rundown, Slot
from scripts.speakable import speakable
from scripts.story import Story

if TYPE_CHECKING:  # the two ask each other: it hands itself over
    from briefings.assignment import Assignment

MUSIC_S = 9.0
"""Intro, outro and the bed before and after the headlines, less what sounds under the voice."""
STING_S = 1.8
PLANNED = 4
"""Times that an edition is planned at most."""
CLOSE = 0.005
"""An estimate that is out by less of the length is good enough."""
OVER = 1.02
"""No edition is longer than this share of its length."""
MEASURED = 40
"""Stories by which it is estimated what one takes beside its text."""


def laid_out(job: "Assignment", stories: Sequence[Story], pace: Pace, beside_s: float = 0.0) -> Copy:
    """Rundown and script, planned by what the parts around the stories are thought to take, and again by what they do
    take. `beside_s`: by how much music and breath took longer than is thought. Raises BrokenTemplate."""
    speak = cache(speakable)
    around = _around(job, stories, pace)
    around = replace(around, frame_s=around.frame_s + beside_s)
    laid: list[tuple[float, Overhead, Copy]] = []
    for _ in range(PLANNED):
        copy = _copy(job, stories, pace, around, speak, beside_s)
        laid.append((abs(copy.seconds - job.show.length_s), around, copy))
        error_s = copy.seconds - around.frame_s - sum(slot.seconds for slot in copy.rundown.slots)
        if abs(error_s) <= CLOSE * job.show.length_s:
            break
        around = replace(around, frame_s=around.frame_s + error_s)
    most_s = OVER * job.show.length_s
    if all(copy.seconds > most_s for _, _, copy in laid):
        around = replace(around, frame_s=around.frame_s + (OVER - 1) * job.show.length_s)
        copy = _copy(job, stories, pace, around, speak, beside_s)
        laid.append((abs(copy.seconds - job.show.length_s), around, copy))
    _, around, copy = min(laid, key=lambda each: (each[2].seconds > most_s, each[0]))
    if job.before is None:
        return copy
    # what surrounds the stories is reckoned as for a new edition: what has not changed is laid out as it was
    before = known([story for story in stories if not job.settled(story)], job.before)
    copy = _copy(job, stories, pace, around, speak, beside_s, before)
    if copy.seconds > most_s:
        tighter = replace(around, frame_s=around.frame_s + copy.seconds - job.show.length_s)
        copy = _copy(job, stories, pace, tighter, speak, beside_s, before)
    return copy


def _copy(
    job: "Assignment",
    stories: Sequence[Story],
    pace: Pace,
    around: Overhead,
    speak: Callable[[str], str],
    beside_s: float,
    before: Before | None = None,
) -> Copy:
    rundown = _planned(job, stories, pace, around, speak, before)
    script = compose(
        rundown, job.show.format, job.when, job.edition,
        loader=job.newsroom.template, speak=speak, errata=job.errata(),
    )  # fmt: skip
    takes_s = seconds(script.lines, pace) + MUSIC_S + beside_s + STING_S * len(rundown.slots)
    return Copy(rundown, script, seconds=takes_s)


def as_told(job: "Assignment", stories: Sequence[Story]) -> Copy:
    """The script of `stories` as they are cut already, in their order."""
    rundown = Rundown(tuple(Slot(story, 0.0) for story in stories), job.show.length_s)
    script = compose(
        rundown, job.show.format, job.when, job.edition,
        loader=job.newsroom.template, speak=speakable, errata=job.errata(),
    )  # fmt: skip
    return Copy(rundown, script)


def _around(job: "Assignment", stories: Sequence[Story], pace: Pace) -> Overhead:
    """What the parts around the stories are thought to take."""
    show, loader = job.show, job.newsroom.template
    heads = [story.headline for story in stories[: show.format.headlines]]
    frame_s = frame_seconds(
        show.format, len(stories), pace, speakable, job.when,
        headlines=heads, edition=job.edition, loader=loader, errata=job.errata(),
    )  # fmt: skip
    some = stories[:MEASURED]
    beside = story_overheads(show.format, some, pace, speakable, job.when, job.edition, loader=loader)
    return Overhead(frame_s=frame_s + MUSIC_S, headline_s=0.0, story_s=mean(beside) + STING_S)


def _planned(
    job: "Assignment",
    stories: Sequence[Story],
    pace: Pace,
    around: Overhead,
    speak: Callable[[str], str],
    before: Before | None,
) -> Rundown:
    """Those that were corrected by hand stand as they are, the others have what time is left."""
    show = job.show
    kept = [_slot(story, pace, around.story_s) for story in stories if job.settled(story)]
    free_s = max(0.0, show.length_s - sum(slot.seconds for slot in kept))
    rest = [story for story in stories if not job.settled(story)]
    style = STYLES[show.style]
    rundown = plan(rest, free_s, pace, job.when, speak, show.quotas, around, before, show.values, style)
    return replace(rundown, slots=_placed(job, rundown.slots, kept), length_s=show.length_s)


def _slot(story: Story, pace: Pace, beside_s: float) -> Slot:
    """A corrected story is told whole, whatever else must go for it: its correction speaks of it."""
    return Slot(story, beside_s + sum(pace.seconds(speakable(chosen.text)) for chosen in story.sentences))


def _placed(job: "Assignment", slots: Sequence[Slot], kept: Sequence[Slot]) -> tuple[Slot, ...]:
    """`slots` with `kept` where they were told before."""
    told = [note.slug for note in job.before.episode.stories] if job.before else []
    placed = list(slots)
    for slot in sorted(kept, key=lambda slot: told.index(slot.story.slug)):
        placed.insert(told.index(slot.story.slug), slot)
    return tuple(placed)
