"""A count: one number of a sentence, what it counts and of what it is a number."""

from dataclasses import dataclass

from scripts.events.newest.scopes import EVERYWHERE, Scope
from scripts.events.newest.sorts import opposed
from scripts.events.newest.wording import root

PRICES = frozenset({"price:money", "tariff:money", "sum:money"})
"""Roles of which each thing has its own."""
SOME = frozenset(
    """balita bayi anak lansia ibu perempuan wanita remaja pelajar siswa murid santri difabel disabilitas bumil
    batita""".split()  # noqa: SIM905 - a table of words reads better so
)
"""So many of them are so many of all only where all are counted as such."""

_OF_ONE_THING = 3
"""So many words must stand beside both of two sums."""
CASES = frozenset(map(root, ("kasus", "penderita", "pasien")))
"""Before the name of a disease."""


@dataclass(frozen=True, slots=True)
class Count:
    """One number of a sentence."""

    role: str
    """What is counted: of people what became of them ("dead"), else the stem of the noun ("umah")."""
    low: float
    high: float
    about: frozenset[str]
    """Stems of what the sentence speaks of."""
    names: frozenset[str]
    former: bool = False
    """It was so before, and is said to be so no more."""
    total: bool = False
    """It is said to be all, or what it has come to."""
    person: bool = False
    """A number of people, or of houses lost: a toll."""
    detail: bool = False
    """One of several, or part of another number."""
    scope: Scope = EVERYWHERE
    """Of which period, place and part it is."""
    noun: str = ""
    """The word right behind the number."""
    sorts: frozenset[tuple[str, int]] = frozenset()
    """Sides of contrasts that the sentence names (`sorts`)."""

    def apart(self, other: "Count") -> bool:
        """Whether they are of two periods, places or things."""
        if self.scope.differs(other.scope):
            return True
        if not self.person and opposed(self.sorts, other.sorts):
            return True
        each_its_own = self.role in PRICES or (CASES & self.scope.things and CASES & other.scope.things)
        return bool(each_its_own) and self.scope.of_another_thing(other.scope)

    def is_some_of(self, other: "Count") -> bool:
        """Whether it counts the children, the women, ... of those whom `other` counts."""
        return self.high < other.low and self.noun in SOME and self.noun != other.noun

    def of_one_kind(self, other: "Count") -> bool:
        """Whether both count the same; a sum of which one does not say what it is (a collection that "reaches" so
        much) is that of the other if both are of one thing."""
        if self.role == other.role:
            return True
        (kind, _, unit), (another, _, its) = self.role.partition(":"), other.role.partition(":")
        return (
            unit == its == "money"
            and "sum" in (kind, another)
            and bool(self.scope.things & other.scope.things)
            and len(self.about & other.about) >= _OF_ONE_THING
        )

    def clashes(self, other: "Count") -> bool:
        """Whether both cannot be so of the same thing."""
        beyond = self.high < other.low or other.high < self.low
        return self.of_one_kind(other) and beyond and not self.apart(other)
