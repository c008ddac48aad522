"""ROUGE F1 of many sets of sentences at once; for training only."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from scripts.condense.features import Floats


def _tokens(text: str) -> list[str]:
    return re.sub(r"[^a-z0-9]+", " ", text.lower()).split()


def _common(one: list[str], other: list[str]) -> list[int]:
    """Places in `one` of a longest common subsequence."""
    table = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i, word in enumerate(one, 1):
        row, above = table[i], table[i - 1]
        for j, there in enumerate(other, 1):
            row[j] = above[j - 1] + 1 if word == there else max(above[j], row[j - 1])
    i, j, found = len(one), len(other), []
    while i and j:
        if one[i - 1] == other[j - 1]:
            found.append(i - 1)
            i, j = i - 1, j - 1
        elif table[i][j - 1] > table[i - 1][j]:
            j -= 1
        else:
            i -= 1
    return found


class Reference:
    """The gold summary of an article, counted once against each of its `sentences`."""

    def __init__(self, sentences: Sequence[str], gold: Sequence[str]) -> None:
        lines = [_tokens(sentence) for sentence in sentences]
        wanted = [_tokens(sentence) for sentence in gold]
        flat = [word for line in wanted for word in line]
        self.words = np.array([len(line) for line in lines], np.float32)
        self.length = len(flat)
        ones, twos = Counter(flat), Counter(pairwise(flat))
        one_at = {word: place for place, word in enumerate(ones)}
        two_at = {pair: place for place, pair in enumerate(twos)}
        self.ones = np.array(list(ones.values()), np.float32)
        self.twos = np.array(list(twos.values()), np.float32)
        self.holds = np.zeros((len(lines), len(ones)), np.float32)
        self.pairs = np.zeros((len(lines), len(twos)), np.float32)
        self.hits = np.zeros((len(lines), len(flat)), np.float32)
        self.home = np.zeros((len(flat), len(ones)), np.float32)
        self.home[np.arange(len(flat)), [one_at[word] for word in flat]] = 1.0
        for row, line in enumerate(lines):
            for word in line:
                if word in one_at:
                    self.holds[row, one_at[word]] += 1
            for pair in pairwise(line):
                if pair in two_at:
                    self.pairs[row, two_at[pair]] += 1
            offset = 0
            for want in wanted:
                self.hits[row, [offset + k for k in _common(want, line)]] = 1.0
                offset += len(want)

        self.joins = [
            (one, other)
            for one, line in enumerate(lines)
            for other in range(one + 1, len(lines))
            if line and lines[other] and (line[-1], lines[other][0]) in two_at
        ]

    def score(self, sets: Floats) -> Floats:
        """(m, 3) F1 of ROUGE-1, -2 and -Lsum of `sets` (m, n)."""
        length = np.maximum(sets @ self.words, 2)
        one = np.minimum(sets @ self.holds, self.ones).sum(1)
        two = np.minimum(sets @ self.pairs, self.twos).sum(1)
        for (
            first,
            second,
        ) in self.joins:  # the last word of one and the first of the next kept are a pair as well
            between = sets[:, first + 1 : second].sum(1) if second > first + 1 else 0
            two += (sets[:, first] > 0) & (sets[:, second] > 0) & (between == 0)
        union = np.minimum(((sets @ self.hits) > 0).astype(np.float32) @ self.home, sets @ self.holds).sum(1)
        both = length + self.length
        return np.asarray(
            np.column_stack([2 * one / both, 2 * two / (both - 2), 2 * union / both]), np.float32
        )
