"""Which stories an edition holds, in which order, and how much of each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from scripts.rundown import Pace, Rundown, Slot
from scripts.story import Chosen, Story


@dataclass(frozen=True, slots=True)
class Overhead:
    """Seconds of an edition that are no story's text."""

    frame_s: float = 22.0
    """Once: intro, greeting with the date, sign-off, outro."""
    headline_s: float = 5.0
    """For each story among the headlines at the start."""
    headlines: int = 3
    """How many stories are headlined at most."""
    story_s: float = 6.0
    """For each story: sting, transition, spoken credit."""


def plan(
    stories: Sequence[Story],
    length_s: float,
    pace: Pace,
    now: datetime,
    spoken: Callable[[str], str],
    quotas: Mapping[str, int] | None = None,
    overhead: Overhead | None = None,
) -> Rundown:
    """The rundown of an edition of `length_s` seconds."""
    frame = overhead or Overhead()
    slots: list[Slot] = []
    dropped: list[Story] = []
    left = length_s - frame.frame_s
    for story in stories:
        fixed = frame.story_s + (frame.headline_s if len(slots) < frame.headlines else 0.0)
        share = left / max(1, len(stories) - len(slots) - len(dropped)) - fixed
        kept: list[Chosen] = []
        took = 0.0
        for sentence in sorted(story.sentences, key=lambda c: -c.score):
            cost = pace.seconds(spoken(sentence.text))
            if kept and took + cost > share:
                break
            kept.append(sentence)
            took += cost
        if took + fixed > left and slots:
            dropped.append(story)
            continue
        left -= took + fixed
        kept.sort(key=lambda c: (c.article, c.sentence))
        slots.append(Slot(replace(story, sentences=tuple(kept)), took + fixed))
    return Rundown(tuple(slots), length_s, tuple(dropped))
