"""Claims: sentences whose truth hangs on another, as a rumour hangs on its denial."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bonds:
    """What the truth of an article asks of any choice of its sentences, by number."""

    barred: frozenset[int] = frozenset()
    """Never said: a rumour's call to act, a label, the address of a check."""
    debts: tuple[tuple[int, tuple[int, ...]], ...] = ()
    """(sentence, those of which one must be kept if it is kept)."""
    lead: int = -1
    """The sentence that outlives all others: the verdict. -1: none must."""
    verdict: bool = False
    """The article as a whole denies, checks or corrects something."""


def bonds(title: str, texts: Sequence[str]) -> Bonds:
    """What hangs together in an article of `texts` (every sentence in order; empty where it is not said)."""
    return Bonds()


def headline(title: str) -> str:
    """`title` so that it never states the claim that its article denies."""
    return title
