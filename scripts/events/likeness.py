"""How alike two articles are: figures from which `cluster` decides whether they tell of the same event."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scripts.article import Article
from scripts.events.signs import Signs, signs

Floats = NDArray[np.float32]

FEATURES = (
    "told", "held", "titled", "headed", "who_what", "who_kind", "who_many", "agree", "clash", "mould", "day", "back",
    "apart", "lead", "did", "held_both", "foreign",
)  # fmt: skip
"""Columns of `Alike.features`, 0 to 1 each:

told: weight of the words both hold that are no names; held: share of all words of the shorter that the other holds;
titled: share of the titles that the other's text holds; headed: a name of one title stands in the other; who_what:
names of both, where the kinds of happening are alike; who_kind: the same, where any are shared; who_many: names and
figures of both; agree, clash: they count the same, with the same result or another; mould: the same text about
others ("Gempa Guncang ..."); day: other days of the week are named; back: one looks back at earlier news, the other
does not; apart: hours between, from ten on."""
_SLIGHT = 20.0
"""Nats: so much an article must hold before a share of it is much."""
_UNEVEN = 30
"""So many articles more would be needed before a word in all of them said nothing."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Figures of n articles beside m others (or themselves)."""

    features: Floats
    """(len(FEATURES), n, m)."""
    all: Floats
    """(n, m) cosine of all words."""
    read: Sequence[Signs]
    """Of the articles, and then of the others."""
    held: Floats
    """(m, n), [j, i]: share of the weight of the words of title j that text i holds."""


class _Bags:
    """Key -> weight of each article. A key of one article alone counts only in its length."""

    def __init__(self, bags: Sequence[Mapping[Any, float]], split: int, *, soften: bool) -> None:
        count = Counter(key for bag in bags for key in bag)
        whole = len(bags) + _UNEVEN
        top = math.log(whole / 1.5)
        # what the batch is full of says less than its rarity in general makes believe
        factor = {c: min(1.0, math.log(whole / c) / top) if soften else 1.0 for c in set(count.values())}
        self.column = {key: n for n, key in enumerate(key for key, c in count.items() if c > 1)}
        table = np.zeros((len(bags), max(1, len(self.column))), np.float32)
        squares, self.masses = np.zeros(len(bags), np.float32), np.zeros(len(bags), np.float32)
        for row, bag in enumerate(bags):
            for key, weight in bag.items():
                own = weight * factor[count[key]]
                squares[row] += own * own
                self.masses[row] += own
                if key in self.column:
                    table[row, self.column[key]] = own
        self.table, self.split = table, split
        self.norms = np.sqrt(squares)

    def _product(self, table: Floats) -> Floats:
        return np.asarray(table[: self.split] @ table[len(table) - self._width(table) :].T, np.float32)

    def _width(self, table: Floats) -> int:
        return len(table) - self.split or self.split

    def cosine(self) -> Floats:
        return self._product(np.asarray(self.table / (self.norms[:, None] + 1e-6), np.float32))

    def shared(self) -> Floats:
        """Weight of what both hold."""
        return self._product(np.sqrt(self.table))

    def holding(self, titles: Sequence[Mapping[Any, float]]) -> tuple[Floats, Floats]:
        """Share of the weight of each title of the first that each of the others holds, (n, m); and the reverse."""
        heads = np.zeros_like(self.table)
        mass = np.full(len(titles), 1e-6, np.float32)
        for row, title in enumerate(titles):
            for key, weight in title.items():
                mass[row] += weight
                if key in self.column:
                    heads[row, self.column[key]] = weight
        heads /= mass[:, None]
        have = np.asarray(self.table > 0, np.float32)
        first, others = slice(0, self.split), slice(len(titles) - self._width(heads), None)
        one, other = heads[first] @ have[others].T, heads[others] @ have[first].T
        return np.asarray(one, np.float32), np.asarray(other, np.float32)


def compare(
    articles: Sequence[Article], idf: Mapping[str, float], others: Sequence[Article] | None = None
) -> Alike:
    """How alike `articles` are, each with each; or each of them with each of `others`."""
    everything = [*articles, *(others or ())]
    split = len(articles)
    read = signs(everything, idf)
    names = _Bags([one.names for one in read], split, soften=True)
    deeds = _Bags([one.deeds for one in read], split, soften=True)
    words = _Bags([one.deeds | one.names for one in read], split, soften=True)
    kinds = _Bags([one.kinds for one in read], split, soften=True)
    top = _Bags([one.top for one in read], split, soften=True)
    lead = _Bags([one.lead_names for one in read], split, soften=True)
    did = _Bags([one.lead_deeds for one in read], split, soften=True)
    figures = _Bags([one.figures for one in read], split, soften=False)
    who = _grown(names.shared(), 8.0)
    agree, clash = _counts(read, split)
    one_way, other_way = names.holding([one.title_names for one in read])
    days = np.array([len(one.days) > 0 for one in read])
    same_day = _Bags([dict.fromkeys(one.days, 1.0) for one in read], split, soften=False).shared() > 0
    holding, held = words.holding([one.title for one in read])
    alike = words.cosine()
    columns = {
        "told": _grown(deeds.shared(), 15.0),
        "held": words.shared() / (np.minimum(*_sides(words.masses, split)) + _SLIGHT),
        "titled": (holding + held.T) / 2,
        "who_what": who * np.maximum(kinds.cosine(), top.cosine()),
        "who_kind": who * _grown(kinds.shared(), 3.0),
        "who_many": who * _grown(figures.shared(), 1.5),
        "agree": agree,
        "clash": clash,
        "headed": np.maximum(one_way, other_way.T),
        "mould": np.clip(deeds.cosine() - 0.6, 0, 1) * (1 - names.cosine()) * 2.5,
        "day": _both(days, split) & ~same_day,
        "back": _differ(np.array([one.back for one in read]), split),
        "apart": _apart(everything, split),
        "lead": _grown(lead.shared(), 8.0),
        "did": _grown(did.shared(), 10.0),
        "held_both": np.minimum(holding, held.T),
        "foreign": _both(np.array([len(one.title_names) > 0 for one in read]), split)
        * (1 - np.maximum(one_way, other_way.T)),
    }
    features = np.stack([np.asarray(columns[name], np.float32) for name in FEATURES])
    return Alike(features, alike, read, held)


def _grown(weight: Floats, scale: float) -> Floats:
    """0 for nothing, towards 1 for much."""
    return np.asarray(1 - np.exp(-weight / scale), np.float32)


def _counts(read: Sequence[Signs], split: int) -> tuple[Floats, Floats]:
    """Of how many things that both count they give the same number, and of how many another; three are all."""
    units = _Bags([dict.fromkeys(one.counted, 1.0) for one in read], split, soften=False).shared()
    numbered = [{(unit, n): 1.0 for unit, all_ in one.counted.items() for n in all_} for one in read]
    same = _Bags(numbered, split, soften=False).shared()
    return np.clip(same / 3, 0, 1).astype(np.float32), np.clip((units - same) / 3, 0, 1).astype(np.float32)


def _sides(values: NDArray[Any], split: int) -> tuple[NDArray[Any], NDArray[Any]]:
    """`values` of the first as a column, and of the others (or the same) as a row."""
    return values[:split, None], values[None, split:] if len(values) > split else values[None, :]


def _both(yes: NDArray[np.bool_], split: int) -> NDArray[np.bool_]:
    one, other = _sides(yes, split)
    return np.asarray(one & other, np.bool_)


def _differ(yes: NDArray[np.bool_], split: int) -> NDArray[np.bool_]:
    one, other = _sides(yes, split)
    return np.asarray(one != other, np.bool_)


def _apart(articles: Sequence[Article], split: int) -> Floats:
    """0 up to ten hours between two articles (or where one has no time), 1 from 22 on."""
    times = [article.credit.published for article in articles]
    one, other = _sides(np.array([t.timestamp() / 3600 if t else math.nan for t in times]), split)
    return np.asarray(np.clip((np.nan_to_num(np.abs(one - other)) - 10) / 12, 0, 1), np.float32)
