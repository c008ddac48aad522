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
    """(trees * depth,) which column each level asks about"""
    border: NDArray[np.float32]
    """(trees * depth,) the answer is yes above it"""
    leaves: NDArray[np.float32]
    """(trees, 2**depth)"""
    bias: float

    @classmethod
    def load(cls, arrays: Mapping[str, NDArray[Any]], name: str) -> "Forest":
        """From the arrays `name`_feature, _border, _leaves (in steps of _scale[0]) and _scale = (step, bias)."""
        step, bias = (float(x) for x in arrays[f"{name}_scale"])
        return cls(
            arrays[f"{name}_feature"].astype(np.intp),
            arrays[f"{name}_border"].astype(np.float32),
            arrays[f"{name}_leaves"].astype(np.float32) * np.float32(step),
            bias,
        )

    def predict(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        """(n,) for `rows` (n, features). Summed in one fixed order: the same rows give the same figures."""
        trees, width = self.leaves.shape
        depth = width.bit_length() - 1
        columns = np.ascontiguousarray(rows.T)
        feature, border = self.feature.reshape(trees, depth), self.border.reshape(trees, depth)
        leaf = np.zeros((trees, len(rows)), np.uint8)
        for level in reversed(range(depth)):  # a level at a time: what is looked at stays in the cache
            leaf += leaf
            leaf += (np.take(columns, feature[:, level], axis=0) > border[:, level, None]).view(np.uint8)
        place = leaf + (np.arange(trees, dtype=np.int32) * width)[:, None]
        total = np.take(self.leaves.ravel(), place).sum(0, dtype=np.float64) + self.bias
        return np.asarray(total, np.float32)
