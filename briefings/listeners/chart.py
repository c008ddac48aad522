"""Bars: figures drawn as values that any page can draw, without a script and without a style in the page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

WIDTH: Final = 720
HEIGHT: Final = 180
_GAP: Final = 0.25
"""Of a bar's place."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar, in units of the picture, whose origin is above on the left."""

    x: float
    y: float
    width: float
    height: float
    label: str
    number: int


def bars(points: Sequence[tuple[str, int]], width: float = WIDTH, height: float = HEIGHT) -> tuple[Bar, ...]:
    """`points` side by side in a picture of that size, the highest as high as it is; one is seen already."""
    most = max((number for _, number in points), default=0)
    if not most:
        return ()
    place = width / len(points)
    drawn = []
    for at, (label, number) in enumerate(points):
        high = max(height * number / most, 1.0) if number else 0.0
        drawn.append(
            Bar(
                round(at * place + place * _GAP / 2, 2),
                round(height - high, 2),
                round(place * (1 - _GAP), 2),
                round(high, 2),
                label,
                number,
            )
        )
    return tuple(drawn)
