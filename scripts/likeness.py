"""How alike two articles are: figures from which `cluster` decides whether they tell of the same event."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from scripts.article import Article
from scripts.condense.tokens import DAYS

Floats = NDArray[np.float32]

READ = 900
"""Characters of an article that are read after its title: news says first what happened."""
_RARE = 7.0
_COMMON = 1.2
"""Words lighter than this (nats) say nothing of the event."""
_RUN = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_PREFIX = re.compile(r"(?:di|ke|se)?(?:me(?:ny|ng|n|m)?|pe(?:ny|ng|n|m|r)?|ber|ter|di|ke|se)(?=[a-z]{3})")
_NEITHER = DAYS | {"pagi", "siang", "sore", "malam", "subuh", "dini", "hari", "kata", "ujar"}


@dataclass(frozen=True, slots=True)
class Alike:
    """(n, n) figures of n articles, 0 to 1 each: cosines of what they hold."""

    all: Floats
    names: Floats
    deeds: Floats
    """Words that are no names."""
    figures: Floats
    titles: Floats
    """The title of each with the text of the other, mean of both ways."""
    held: Floats
    """[i, j]: share of the weight of the words of title i that text j holds."""
    named: NDArray[np.bool_]
    """(n,) whether the article names anybody or any place at all."""


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    """What "terbakar", "kebakaran" and "membakar" have in common. A key, and no word: rough, but the same for all.

    Nasal prefixes swallow p, t, k and s ("padam", "memadamkan"), hence a stem loses that letter always.
    """
    for ending in ("nya", "kan", "lah", "an", "i"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    found = _PREFIX.match(word)
    if found and len(word) - found.end() >= 3:
        word = word[found.end() :]
    return word[1:] if len(word) > 4 and word[0] in "ptks" and word[1] in "aiueo" else word


def _bag(text: str, idf: Mapping[str, float]) -> dict[str, tuple[float, str]]:
    """Stem -> (weight, kind); kind is "name", "figure" or "word"."""
    bag: dict[str, tuple[float, str]] = {}
    start = True
    for found in _RUN.finditer(text):
        run = found.group()
        low = run.lower()
        first, start = start, text[found.end() : found.end() + 1] in (".", "!", "?", ":", "\n")
        weight = min(_RARE, idf.get(low, _RARE))
        if weight < _COMMON or low in _NEITHER or len(low) < 2:
            continue
        if low[0].isdigit():
            kind = "figure"
        elif run[0].isupper() and not first and weight > 2.0:
            kind = "name"
        else:
            kind = "word"
        key = low if kind == "figure" else _stem(low)
        if key not in bag or kind == "name":
            bag[key] = (weight, kind)
    return bag


def _cosine(rows: Floats, others: Floats | None = None) -> Floats:
    def unit(table: Floats) -> Floats:
        return np.asarray(table / (np.linalg.norm(table, axis=1, keepdims=True) + 1e-6), np.float32)

    left = unit(rows)
    return np.asarray(left @ (left if others is None else unit(others)).T, np.float32)


def compare(articles: Sequence[Article], idf: Mapping[str, float]) -> Alike:
    """How alike `articles` are, each with each."""
    bodies, titles = [], []
    for article in articles:
        bodies.append(_bag((article.title + "\n" + "\n".join(article.paragraphs))[:READ], idf))
        titles.append(_bag(article.title[:READ], idf))
    # in a heading of capitals every word looks like a name: one that stands small in a text is none
    small = {key for body in bodies for key, (_, kind) in body.items() if kind == "word"}
    vocabulary: dict[str, int] = {}
    for body in bodies:
        for key in body:
            vocabulary.setdefault(key, len(vocabulary))
    shape = (len(articles), max(1, len(vocabulary)))
    everything, names, deeds, figures, heads = (np.zeros(shape, np.float32) for _ in range(5))
    for row, (body, title) in enumerate(zip(bodies, titles, strict=True)):
        for key, (weight, kind) in body.items():
            column = vocabulary[key]
            everything[row, column] = weight
            if kind == "figure":
                figures[row, column] = 1.0
            elif key in small:
                deeds[row, column] = weight
            else:
                names[row, column] = weight
        for key, (weight, _) in title.items():
            if key in vocabulary:
                heads[row, vocabulary[key]] = weight
    headed = _cosine(heads, everything)
    share = heads @ (everything > 0).T / np.maximum(heads.sum(1), 1e-6)[:, None]
    held = np.asarray(share, np.float32)
    return Alike(
        _cosine(everything),
        _cosine(names),
        _cosine(deeds),
        _cosine(figures),
        np.asarray((headed + headed.T) / 2, np.float32),
        held,
        np.asarray(names.any(1)),
    )
