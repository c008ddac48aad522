"""A rewording as it is kept: what was there, what a model made of it, and what the judge says."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from scripts.rundown import Rundown, Slot
from scripts.story import Chosen, Story


@dataclass(frozen=True, slots=True)
class Rewording:
    """One sentence that a model was asked to word anew."""

    sentence: str
    """As it was extracted and made for the ear: what is said where the rewording is refused."""
    text: str
    """What the model wrote; empty: it left the sentence as it was."""
    model: str
    rule: str = ""
    """That the judge finds broken; empty: it is said. See `scripts.rewording.judging`."""
    message: str = ""

    @property
    def taken(self) -> bool:
        """Whether it is said."""
        return bool(self.text) and not self.rule


def reworded(rundown: Rundown, taken: Mapping[str, Rewording]) -> Rundown:
    """`rundown` with what was reworded (sentence -> rewording) in the place of its sentences; what a person wrote
    stays."""
    if not taken:
        return rundown
    return replace(rundown, slots=tuple(Slot(_told(s.story, taken), s.seconds) for s in rundown.slots))


def _told(story: Story, taken: Mapping[str, Rewording]) -> Story:
    told = tuple(_said(chosen, taken) for chosen in story.sentences)
    return story if told == story.sentences else replace(story, sentences=told)


def _said(chosen: Chosen, taken: Mapping[str, Rewording]) -> Chosen:
    found = taken.get(chosen.text)
    if found is None or chosen.by or chosen.said or not found.taken:
        return chosen
    return replace(chosen, text=found.text, plain=chosen.text, model=found.model)
