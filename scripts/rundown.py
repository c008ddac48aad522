"""A rundown: the ordered stories of one edition and the seconds each may take."""

from dataclasses import dataclass

from scripts.story import Story


@dataclass(frozen=True, slots=True)
class Pace:
    """How long a voice takes. Measured once per engine and voice (`audio/engines`), handed in here."""

    seconds_per_letter: float
    """Over the letters of the spoken form, spaces included."""
    seconds_per_line: float
    """Pause and start-up of each line."""

    def seconds(self, spoken: str) -> float:
        """How long `spoken` (words only) takes, in seconds."""
        return self.seconds_per_line + self.seconds_per_letter * len(spoken)


@dataclass(frozen=True, slots=True)
class Slot:
    """A story's place in the rundown."""

    story: Story
    seconds: float
    """Estimated, credit and transition included."""


@dataclass(frozen=True, slots=True)
class Rundown:
    """The ordered stories of one edition."""

    slots: tuple[Slot, ...]
    length_s: float
    """What was asked for."""
    dropped: tuple[Story, ...] = ()
    """Stories that did not fit, best first."""
