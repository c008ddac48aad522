"""What a show holds to be worth how much: the parts of a story's worth and their weights."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

WEIGHTS: Final[Mapping[str, float]] = MappingProxyType(
    {
        "danger": 0.9,
        "death": 0.6,
        "people": 0.5,
        "service": 0.35,
        "power": 0.45,
        "justice": 0.4,
        "money": 0.3,
        "near": 0.4,
        "outlets": 0.3,
        "fresh": 1.0,
        "followed": -0.1,
        "sport": -0.4,
        "soft": -0.55,
        "odd": -0.3,
        "promotion": -0.6,
    }
)
"""Part -> its weight. fresh halves every FRESH_HOURS; outlets counts each doubling of their number."""


@dataclass(frozen=True, slots=True)
class Values:
    """A show's own."""

    weights: Mapping[str, float] = field(default_factory=dict)
    """Part -> weight, in the place of those of WEIGHTS."""
    region: tuple[str, ...] = ()
    """Names of the places that are the show's own."""
