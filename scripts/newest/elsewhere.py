"""Elsewhere: a number of another place or period is news, even where all its words were said."""

from collections.abc import Iterable

from scripts.newest.count import PRICES
from scripts.newest.counts import ever


def counts_elsewhere(text: str, told: Iterable[str]) -> bool:
    """Whether `text` gives a number that `told` does not, of another period, place or part than what `told` counts."""
    mine = ever(text)
    if not mine:
        return False
    said = [count for each in told for count in ever(each)]
    values = {(count.low, count.high) for count in said}
    return any(
        (count.low, count.high) not in values
        and any(
            count.apart(other)
            for other in said
            if count.role == other.role
            or (count.person and other.person)
            or {count.role, other.role} <= PRICES
        )
        for count in mine
    )
