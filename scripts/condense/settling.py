"""Scores under which a story can be cut anywhere: whatever is dropped from below, the rest stands by itself."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

import numpy as np

from scripts.condense.chooser import Ranking, best
from scripts.judging.bonds import Bonds

WORTH = 0.0125
"""A sentence that fewer than one summary in eighty would keep is background."""
TWICE = 0.7
"""Sentences more alike than this say the same."""
HEAVY: Final = 0.01
"""Share of its score that is left to a sentence that is too long for the ear."""

Group = frozenset[int]
Debts = Sequence[tuple[int, Sequence[int]]]


def scored(
    ranking: Ranking,
    bonds: Bonds,
    barred: AbstractSet[int],
    heavy: AbstractSet[int] = frozenset(),
    endless: AbstractSet[int] = frozenset(),
) -> dict[int, float]:
    """Sentence number -> score: 1 and more for those of the summary, the one it opens with highest of all.

    Those `barred` are not among them, those `heavy` are lowest, but for the opening; an `endless` one opens where
    there is no other, or is not among them. What the opening sentence needs is as high as itself. Empty where nothing
    that could be heard by itself is left.
    """
    sayable = {n for n in ranking.numbers if n not in barred}
    summary = [n for n in best(ranking) if n in sayable]
    groups, debts = _hanging(ranking, bonds)
    by_worth = sorted(sayable, key=lambda n: (-ranking.gain[n], n))
    opening: set[int] = set()
    able = [*summary, *by_worth]
    if able and able[0] in endless:
        able.sort(key=lambda n: n in heavy)
    for lead in ([bonds.lead] if bonds.lead in sayable else []) + able:
        opening = _needed(lead, ranking, sayable, groups, debts)
        if opening:
            break
    if not opening:
        return {}
    summary = sorted({*summary, *opening})
    scores = {n: ranking.gain[n] for n in sayable if ranking.gain[n] >= WORTH or n in summary}
    for number in summary:
        scores[number] += 1.0
    like = ranking.reading.likeness
    for one, other in zip(*np.nonzero(np.triu(like, 1) > TWICE), strict=True):
        pair = (ranking.numbers[int(one)], ranking.numbers[int(other)])
        if pair[0] in scores and pair[1] in scores and opening.isdisjoint(pair):
            del scores[min(pair, key=lambda n: (scores[n], -n))]
    scores.update({n: HEAVY * scores[n] for n in scores.keys() & heavy})
    for number in scores.keys() & endless - opening:
        del scores[number]
    scores.update(dict.fromkeys(opening, max(scores.values()) + 0.01))
    return settled(ranking, scores, bonds, opening)


def settled(
    ranking: Ranking, scores: Mapping[int, float], bonds: Bonds, opening: AbstractSet[int] = frozenset()
) -> dict[int, float]:
    """`scores` under which nothing outlives what it needs: quotations are of one score, debtors below creditors.

    Scores only fall and sentences only go, so this ends. The `opening` (whole, and needing nothing) keeps its height.
    """
    out = dict(scores)
    groups, debts = _hanging(ranking, bonds)
    units = [unit for unit in set(groups.values()) if opening.isdisjoint(unit)]
    changed = True
    while changed:
        changed = False
        for unit in units:
            held = [out[n] for n in unit if n in out]
            if held and len(held) < len(unit):
                for n in unit:
                    out.pop(n, None)
                changed = True
            elif held and min(held) < max(held):
                out.update(dict.fromkeys(unit, min(held)))
                changed = True
        for number, paid in debts:
            if number not in out or number in opening:
                continue
            highest = max((out[n] for n in paid if n in out), default=None)
            if highest is None:
                del out[number]
                changed = True
            elif highest < out[number]:
                out[number] = highest
                changed = True
    return out


def _hanging(ranking: Ranking, bonds: Bonds) -> tuple[dict[int, Group], Debts]:
    """By sentence number: what is said as a whole or not at all, quotations that share a sentence as one; debts."""
    at = ranking.numbers
    groups: dict[int, Group] = {}
    for unit in ranking.ties.units:
        whole = frozenset(at[k] for k in unit)
        whole = whole.union(*(groups[n] for n in whole if n in groups))
        groups.update(dict.fromkeys(whole, whole))
    own = [(at[number], tuple(at[k] for k in paid)) for number, paid in ranking.ties.debts]
    return groups, [*own, *bonds.debts]


def _needed(
    lead: int, ranking: Ranking, sayable: AbstractSet[int], groups: Mapping[int, Group], debts: Debts
) -> set[int]:
    """The least that can be heard with `lead` in it; empty where something that it needs cannot be said."""
    needed: set[int] = set()
    waiting = [lead]
    while waiting:
        number = waiting.pop()
        if number in needed:
            continue
        if number not in sayable:
            return set()
        needed.add(number)
        waiting += groups.get(number, ())
        for debtor, paid in debts:
            if debtor == number and needed.isdisjoint(paid):
                able = [n for n in paid if n in sayable]
                if not able:
                    return set()
                waiting.append(max(able, key=lambda n: (ranking.gain[n], -n)))
    return needed
