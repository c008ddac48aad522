"""Running: which of an edition's stories are told, in which order, and how much of each. Fast: nothing is composed, and
no sentence is read out whose length is known."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from briefings.editions.assignment import Assignment
from briefings.editions.revision import known
from scripts.judging.worth import Worth
from scripts.rewording.wording import reworded
from scripts.rundown import STYLES, Overhead, Pace, Rundown, Slot
from scripts.story import Story
from scripts.telling.filling import Before
from scripts.telling.planning import judged, plan


def run(job: Assignment, stories: Sequence[Story], pace: Pace, around: Overhead) -> Rundown:
    """The rundown of `job` as it stands, `around` being what the edition takes beside its stories."""
    before = before_of(job, stories)
    return planned(
        job, stories, pace, around, spelled(job.letters, exact=False), worths_of(job, stories), before
    )


def before_of(job: Assignment, stories: Sequence[Story]) -> Before | None:
    """What was told of `stories` when the edition was made before; None where it is new."""
    return known([s for s in stories if not job.settled(s)], job.before) if job.before is not None else None


SPELLED = 1.12
"""Letters of a sentence as it is read out, for each as it is written: of Indonesian news, figures included."""


def spelled(letters: Mapping[str, int], *, exact: bool = True) -> Callable[[str], str]:
    """Something as long as a sentence is when it is read out: without reading it, where `letters` has its length.
    What it does not know is read, or guessed where it need not be `exact`."""

    @cache
    def spell(text: str) -> str:
        known = letters.get(text)
        if known is not None or not exact:
            return "a" * (known or round(SPELLED * len(text)))
        from scripts.speakable import speakable

        return speakable(text)

    return spell


def worths_of(job: Assignment, stories: Sequence[Story]) -> Mapping[str, Worth]:
    """What each of `stories` is worth, by its slug: as it was found, or judged now."""
    known = job.worths or {}
    new = [story for story in stories if story.slug not in known]
    return {**known, **judged(new, job.when, job.show.values)}


def planned(
    job: Assignment,
    stories: Sequence[Story],
    pace: Pace,
    around: Overhead,
    speak: Callable[[str], str],
    worths: Mapping[str, Worth],
    before: Before | None,
) -> Rundown:
    """What was corrected by hand stands as it is, what the desk has cut is told so, and the others have what time is
    left."""
    show, rulings = job.show, job.rulings
    kept = [_slot(story, pace, around.story_s, speak) for story in stories if job.settled(story)]
    free_s = max(0.0, show.length_s - sum(slot.seconds for slot in kept))
    rest = [story for story in stories if not job.settled(story)]
    cut = [_slot(s, pace, around.story_s, speak) for s in rest if s.slug in rulings.fixed]
    rest = [story for story in rest if story.slug not in rulings.fixed]
    rundown = plan(
        rest, free_s, pace, job.when, speak, show.sections, around, before, worths, STYLES[show.script.style],
        rulings.first, cut,
    )  # fmt: skip
    slots = placed(_as_before(job, rundown.slots, kept), rulings.places)
    return reworded(replace(rundown, slots=slots, length_s=show.length_s), job.rewordings)


def placed(slots: Sequence[Slot], places: Mapping[str, int]) -> tuple[Slot, ...]:
    """`slots` in their order, but for those whose place (from 1) was decided."""
    there = [slot for slot in slots if slot.story.slug in places]
    out = [slot for slot in slots if slot.story.slug not in places]
    for slot in sorted(there, key=lambda slot: places[slot.story.slug]):
        out.insert(places[slot.story.slug] - 1, slot)
    return tuple(out)


def _slot(story: Story, pace: Pace, beside_s: float, speak: Callable[[str], str]) -> Slot:
    """What people have cut is told whole, whatever else must go for it."""
    return Slot(story, beside_s + sum(pace.seconds(speak(chosen.text)) for chosen in story.sentences))


def _as_before(job: Assignment, slots: Sequence[Slot], kept: Sequence[Slot]) -> tuple[Slot, ...]:
    """`slots` with `kept` where they were told before."""
    told = [note.slug for note in job.before.episode.stories] if job.before else []
    placed = list(slots)
    for slot in sorted(kept, key=lambda slot: told.index(slot.story.slug)):
        placed.insert(told.index(slot.story.slug), slot)
    return tuple(placed)
