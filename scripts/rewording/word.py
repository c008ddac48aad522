"""A word of weight, as a retold sentence is compared with its source."""

import re
from dataclasses import dataclass, field
from typing import Final

from scripts.rewording import classes as c

DEED: Final = re.compile(r"pe[a-z]{4,30}an")
"""The noun of a deed; behind "melakukan" it is read as a verb, with "@do" at its end."""
FORM: Final = re.compile(r"(?:me|di|ber|ter)[a-z-]{3,40}")


@dataclass(slots=True)
class Word:
    """One word of weight; a number in words is one too."""

    low: str
    """In small letters; of a number "#" and its value."""
    capital: bool
    leads: list[str] = field(default_factory=list)
    """Classes of the small words between the word of weight before it and this one."""
    before: str = ""
    """What parts it from the word before: "." ends a sentence, "," is any other mark, "" none."""
    broken: bool = False
    """A small word that begins a phrase stands before it ("yang", "di", "dan")."""
    relative: bool = False
    """ "Yang" stands before it."""
    agent: bool = False
    """ "Oleh" stands before it."""
    this: bool = False
    """ "Itu" or "tersebut" stands behind it."""
    say: str = ""
    """ "before", "behind": a verb of saying, and on which side of it the content stands; "he": who speaks is in it."""
    clause: int = 0
    timed: bool = False
    """It is of when: "Rabu", and the number before "Maret" or "jam"."""
    phrase: bool = False
    """It is within a phrase of place, time or manner, and not within what the clause is made of."""
    starts: bool = False
    """It begins a phrase, or goes on with the clause behind one."""

    @property
    def number(self) -> bool:
        """Whether it is one."""
        return self.low.startswith("#")

    @property
    def verb(self) -> bool:
        """Whether it looks like a verb; what has a capital is a name."""
        return not self.capital and is_verb(self.low)

    @property
    def tells(self) -> bool:
        """Whether it, or a small word before it, is what a clause says of somebody."""
        return self.verb or bool({"not", "not yet", "may", "can", "must", "will"} & set(self.leads))

    @property
    def score(self) -> bool:
        """Whether it is the result of a match."""
        return self.number and "-" in self.low[2:]


def is_verb(low: str) -> bool:
    """Whether a word looks like a verb."""
    return low in c.BARE or low.endswith("@do") or (low not in c.NO_VERBS and FORM.fullmatch(low) is not None)
