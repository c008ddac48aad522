"""What was learned: word weights and four forests, read once from the package, when first asked for."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from scripts.condense.trees import Forest


@dataclass(frozen=True, slots=True)
class Weights:
    """Learned by `train.py`; 0.7 MB on disk."""

    idf: Mapping[str, float]
    """Inverse document frequency of a word, in nats; rarer words are not listed."""
    sentences: Forest
    """Features of a sentence -> log-odds that a summary would keep it."""
    company: Forest
    """The same features, and what the first judgement makes known -> the same log-odds, judged again."""
    sets: Forest
    """Features of a set -> how much better it is than the other sets of the article."""
    words: Forest
    """Features of a word -> log-odds that a summary would hold it."""


@cache
def learned() -> Weights:
    """The weights that come with the package."""
    with (files("scripts") / "data" / "condense.npz").open("rb") as stored, np.load(stored) as arrays:
        counts = arrays["word_counts"]
        total = int(arrays["articles"])
        listed = bytes(arrays["words"]).decode().split("\n")
        idf = {word: math.log(total / int(count)) for word, count in zip(listed, counts, strict=True)}
        return Weights(
            idf, *(Forest.load(arrays, name) for name in ("sentences", "company", "sets", "saying"))
        )
