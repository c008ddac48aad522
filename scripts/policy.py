"""A policy: what a show tells and what it does not, decided once by its producer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Policy:
    """What the producer decided about what may be told."""

    max_age_days: float = 2.0
    """By the calendar of the show's zone: 2 lets in what was published the day before yesterday. 0: no limit."""
    also: frozenset[str] = frozenset()
    """Kinds that are let in although they are no news (`scripts.judging.kinds`)."""
    strict: bool = True
    """Hold a story back where the judge finds it untrue; else only tell the producer."""
    repeats: bool = False
    """Tell again what was on air and has nothing new."""
    rounded: bool = False
    """Say long figures short ("lebih dari Rp2,3 miliar")."""
