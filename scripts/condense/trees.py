"""Gradient-boosted oblivious trees, evaluated with numpy.

Every node of a level of such a tree asks the same question, so that a tree of depth d is d comparisons and one
look-up: a row's answers, read as bits, are the number of its leaf.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees of one depth, ready to be asked."""

    feature: NDArray[np.intp]
    """(questions,) which column each asks about; trees share questions"""
    border: NDArray[np.float32]
    """(questions, 1) the answer is yes above it"""
    question: NDArray[np.intp]
    """(depth, trees) what each level of each tree asks"""
    leaves: NDArray[np.float32]
    """(trees * 2**depth,)"""
    bias: float

    @classmethod
    def load(cls, arrays: Mapping[str, NDArray[Any]], name: str) -> "Forest":
        """From the arrays `name`_feature, _border, _leaves (in steps of _scale[0]) and _scale = (step, bias)."""
        step, bias = (float(x) for x in arrays[f"{name}_scale"])
        leaves = arrays[f"{name}_leaves"].astype(np.float32) * np.float32(step)
        trees, width = leaves.shape
        asked = np.empty(arrays[f"{name}_feature"].shape, np.complex128)  # complex, so that pairs sort fast
        asked.real, asked.imag = arrays[f"{name}_feature"], arrays[f"{name}_border"]
        single, question = np.unique(asked, return_inverse=True)
        return cls(
            single.real.astype(np.intp),
            single.imag.astype(np.float32)[:, None],
            np.ascontiguousarray(question.reshape(trees, width.bit_length() - 1).T),
            leaves.ravel(),
            bias,
        )

    def predict(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        """(n,) for `rows` (n, features). Summed in one fixed order: the same rows give the same figures."""
        answers = (np.take(np.ascontiguousarray(rows.T), self.feature, axis=0) > self.border).view(np.uint8)
        depth, trees = self.question.shape
        leaf = np.zeros((trees, len(rows)), np.uint8)
        for level in reversed(range(depth)):  # a level at a time: what is looked at stays in the cache
            leaf += leaf
            leaf += np.take(answers, self.question[level], axis=0)
        place = leaf + (np.arange(trees, dtype=np.intp) << depth)[:, None]
        total = np.take(self.leaves, place).sum(0, dtype=np.float64) + self.bias
        return np.asarray(total, np.float32)

    def chance(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        """(n,) `predict`, read as log-odds: 0 to 1."""
        return np.asarray(1 / (1 + np.exp(-self.predict(rows).astype(np.float64))), np.float32)
