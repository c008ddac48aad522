"""Elsewhere: a number of another place or period is news, even where all its words were said."""

from collections.abc import Iterable

from scripts.events.newest.count import PRICES, Count
from scripts.events.newest.counts import counts, ever

_MANY = 10
"""Fewer are told in passing."""
_LOST = frozenset({"dead", "missing"})


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
            (count.apart(other) or other.is_some_of(count))
            for other in said
            if count.role == other.role
            or (count.person and other.person)
            or {count.role, other.role} <= PRICES
        )
        for count in mine
    )


def lost(text: str, told: Iterable[str]) -> bool:
    """Whether `text` counts the dead or the missing, and `told` does not, or only those of years gone by."""
    mine = {count.role for count in counts(text) if count.role in _LOST and count.high and not count.former}
    return bool(mine) and mine.isdisjoint(count.role for each in told for count in counts(each))


def uncounted(text: str, told: Iterable[str]) -> bool:
    """Whether `text` gives a number of things of which `told` gives none; of sums and shares nothing tells it."""
    mine = {count.role for count in counts(text) if _tells(count)}
    return bool(mine) and mine.isdisjoint(count.role for each in told for count in ever(each))


def _tells(count: Count) -> bool:
    return not count.former and count.role.startswith("of:") and count.low >= _MANY
