"""Bonds: what the truth of an article asks of any choice of its sentences."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bonds:
    """What hangs together in one article, by the numbers of its sentences."""

    barred: frozenset[int] = frozenset()
    """Never said: a rumour's call to act, a label, the address of a check, what the page says about itself."""
    debts: tuple[tuple[int, tuple[int, ...]], ...] = ()
    """(sentence, those of which one must be kept if it is kept)."""
    lead: int = -1
    """The sentence that outlives all others: the verdict. -1: none must."""
    verdict: bool = False
    """The article as a whole denies, checks or corrects something."""
