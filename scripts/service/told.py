"""What a source of service items says: facts, each with the time that it holds for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal

Block = Literal["warnings", "quakes", "weather", "prayer", "holidays", "rates", "prices"]
BLOCKS: Final[tuple[Block, ...]] = (
    "warnings",
    "quakes",
    "weather",
    "prayer",
    "holidays",
    "rates",
    "prices",
)
"""In the order in which they are told: what is dangerous first."""
TITLES: Final[Mapping[Block, str]] = {
    "warnings": "Peringatan dini cuaca",
    "quakes": "Gempa bumi",
    "weather": "Prakiraan cuaca",
    "prayer": "Waktu salat",
    "holidays": "Hari libur",
    "rates": "Kurs rupiah",
    "prices": "Harga",
}
"""Of the chapters."""


class NoService(ValueError):
    """What was given is not what that source gives; the message says what is missing, in English."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that holds for a time."""

    original: str
    """As the source has it, for who traces it."""
    since: datetime
    """With a zone; what lies ahead is told too (a forecast), what has come later than the edition is not."""
    until: datetime
    """From then on it is not told."""
    values: Mapping[str, str] = field(default_factory=dict)
    """For the template."""


@dataclass(frozen=True, slots=True)
class Told:
    """The facts of one source for one block."""

    block: Block
    outlet: str
    """As it is credited: "BMKG"."""
    title: str
    """What it is, as the notes print it."""
    link: str
    """Where people may look; "" for a calculation or a file of the newsroom's own."""
    facts: tuple[Fact, ...]

    @property
    def key(self) -> str:
        """What its lines name as their source."""
        return self.link or self.title


def holding(told: Sequence[Told], when: datetime) -> tuple[Told, ...]:
    """What of `told` holds at `when`, in the order of BLOCKS; a source that has nothing left is gone."""
    kept = [
        Told(each.block, each.outlet, each.title, each.link, facts)
        for each in told
        if (facts := tuple(fact for fact in each.facts if when < fact.until))
    ]
    return tuple(sorted(kept, key=lambda each: BLOCKS.index(each.block)))
