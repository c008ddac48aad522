"""A recording: one edition as one voice read it."""

from dataclasses import dataclass

from audio.programme import Programme
from audio.take import Take
from briefings.assignment import Copy
from briefings.readers import Reader
from briefings.renditions import Renditions


@dataclass(frozen=True, slots=True)
class Recording:
    """Copy, the takes of its lines in order, and what was mixed from them."""

    by: Reader
    copy: Copy
    takes: list[Take]
    sounds: Renditions

    @property
    def programme(self) -> Programme:
        """What is heard in the edition."""
        return self.sounds.main.programme
