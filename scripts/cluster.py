"""Which articles tell of the same event, and which go on with an event of an earlier edition."""

import re
from collections.abc import Sequence
from datetime import datetime
from itertools import chain

import numpy as np

from scripts.article import Article
from scripts.condense import tell
from scripts.condense.weights import learned
from scripts.likeness import Alike, Floats, compare
from scripts.story import Story

# fitted by logistic regression on tests/data/cluster/tuning.jsonl, then rounded; docs: tests/bench/cluster.py
_ALL, _NAMES, _DEEDS, _FIGURES, _TITLES = 4.7, 4.0, 7.2, 3.5, 3.0
_BIAS = -7.6
_A_DAY_LATER = 3.0
"""Taken off for each day, after the first half, between two articles: what comes later is another event."""
_ELSEWHERE = 2.5
"""Taken off where both name names, and none in common."""
_SAME_NEWS = 0.0
_GOES_ON = -3.0
"""Nearer to what goes on than to what does not (-2.6 and -4.8 in the tuning set): a wrong mark is worse than none."""
_NOTHING_NEW = 0.97
"""Articles as alike as this have the same text, but for a word or two."""
_HEADLINE_HELD = 0.62
"""Share of a bare headline, by weight of its words, that an article must hold to go on with it."""


def stories(articles: Sequence[Article], earlier: Sequence[Article | str] = ()) -> list[Story]:
    """One Story for each event, in the order in which the events first appear.

    The same link (or, without one, the same title) twice is one article. `earlier` holds the articles, or only the
    headlines, of editions gone by: what goes on with them is marked as a follow-up.
    """
    single: dict[str, Article] = {}
    for article in articles:
        known = single.get(article.key)
        if known is None or (known.partial and not article.partial):
            single[article.key] = article
    unique = list(single.values())
    followed = follow_ups(unique, earlier)
    told = []
    for group in events(unique):
        members = sorted((unique[place] for place in group), key=_standing)
        told.append(tell(members, follow_up=any(followed[place] for place in group)))
    return told


def events(articles: Sequence[Article]) -> list[list[int]]:
    """Places of the articles of each event, by average linkage: a story is one event only if all its articles agree.

    Order: by the first article of each. Cost: one matrix of n * n, then what is alike at all.
    """
    if not articles:
        return []
    scores = np.clip(_same(articles, articles), -6.0, 6.0)
    groups = []
    for part in _parts(scores > _SAME_NEWS):
        groups.extend(_joined(part, scores))
    return sorted(groups)


def follow_ups(articles: Sequence[Article], earlier: Sequence[Article | str]) -> list[bool]:
    """For each of `articles`, whether it goes on with one of `earlier` and says more.

    The same article again, by its text or (of a bare headline) by its title, brings nothing new and is none.
    """
    whole = [item for item in earlier if isinstance(item, Article)]
    bare = [Article(item, ()) for item in earlier if isinstance(item, str)]
    goes_on = np.zeros(len(articles), np.bool_)
    if articles and whole:
        alike = compare([*articles, *whole], learned().idf)
        goes_on |= (_score(alike)[: len(articles), len(articles) :] > _GOES_ON).any(1)
        goes_on &= ~(alike.all[: len(articles), len(articles) :] > _NOTHING_NEW).any(1)
    if articles and bare:
        held = compare([*articles, *bare], learned().idf).held[len(articles) :, : len(articles)]
        goes_on |= (held > _HEADLINE_HELD).any(0)
        titles = {_title(item.title) for item in bare}
        goes_on &= ~np.array([_title(article.title) in titles for article in articles])
    return [bool(yes) for yes in goes_on]


def _same(articles: Sequence[Article], timed: Sequence[Article] | None) -> Floats:
    """(n, n) above 0 where two tell of the same; with `timed`, what is days apart is held to be another event."""
    score = _score(compare(articles, learned().idf))
    if timed is not None:
        hours = np.array([_hour(article.credit.published) for article in timed])
        apart = np.abs(hours[:, None] - hours[None, :]) / 24
        score -= _A_DAY_LATER * np.clip(np.nan_to_num(apart) - 0.5, 0.0, 3.0)
    return np.asarray(score, np.float32)


def _title(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _score(alike: Alike) -> Floats:
    score = (
        _ALL * alike.all
        + _NAMES * alike.names
        + _DEEDS * alike.deeds
        + _FIGURES * alike.figures
        + _TITLES * alike.titles
        + _BIAS
    )
    score -= _ELSEWHERE * (alike.named[:, None] & alike.named[None, :] & (alike.names < 0.05))
    return np.asarray(score, np.float32)


def _hour(time: datetime | None) -> float:
    return time.timestamp() / 3600 if time else float("nan")


def _parts(linked: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> list[list[int]]:
    """Groups of places between which there is any link."""
    left = set(range(len(linked)))
    parts = []
    while left:
        part, waiting = [], [min(left)]
        left.discard(waiting[0])
        while waiting:
            place = waiting.pop()
            part.append(place)
            near = left.intersection(np.flatnonzero(linked[place]).tolist())
            left -= near
            waiting.extend(sorted(near))
        parts.append(sorted(part))
    return parts


def _joined(part: list[int], scores: Floats) -> list[list[int]]:
    """`part` joined from below, the closest two groups first, while they agree on average."""
    groups = [[place] for place in part]
    sums = scores[np.ix_(part, part)].astype(np.float64)
    sizes = np.ones(len(part))
    while len(groups) > 1:
        mean = sums / (sizes[:, None] * sizes[None, :])
        np.fill_diagonal(mean, -np.inf)
        one, other = divmod(int(mean.argmax()), len(groups))
        if mean[one, other] <= _SAME_NEWS:
            break
        one, other = min(one, other), max(one, other)
        groups[one] = sorted(chain(groups[one], groups.pop(other)))
        sums[one] += sums[other]
        sums[:, one] += sums[:, other]
        sizes[one] += sizes[other]
        sums, sizes = np.delete(np.delete(sums, other, 0), other, 1), np.delete(sizes, other)
    return groups


def _standing(article: Article) -> tuple[bool, bool, bool, int, str]:
    """Sorts the best source first: a whole article, told at length, by a named author, at a known time."""
    length = sum(map(len, article.paragraphs))
    return (
        article.partial,
        length < 400,
        not (article.credit.author or article.credit.agency),
        -min(length, 3000) // 500,
        article.key,
    )
