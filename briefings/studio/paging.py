"""Paging: long lists are shown a part at a time, by the address of the page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import urlencode

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Paged(Generic[T]):
    """A part of a list."""

    shown: Sequence[T]
    number: int
    """Of the part, from 1."""
    last: int
    first: int
    """Number of the first that is shown, from 1; 0 where none is."""
    count: int
    """Of all."""
    before: str = ""
    """Address of the part before, behind the path; empty: there is none."""
    after: str = ""

    @property
    def end(self) -> int:
        """Number of the last that is shown."""
        return self.first + len(self.shown) - 1 if self.shown else 0


def paged(every: Sequence[T], query: Mapping[str, str], size: int) -> Paged[T]:
    """The part of `every` that `query` asks for by "hal"; the nearest there is."""
    wanted = query.get("hal", "")
    last = max(1, -(-len(every) // size))
    number = (
        min(max(1, int(wanted)), last) if wanted.isascii() and wanted.isdigit() and len(wanted) < 7 else 1
    )
    shown = every[(number - 1) * size : number * size]
    first = (number - 1) * size + 1 if shown else 0
    others = {name: value for name, value in query.items() if name != "hal"}

    def address(part: int) -> str:
        return f"?{urlencode({**others, 'hal': str(part)})}" if 1 <= part <= last else ""

    return Paged(shown, number, last, first, len(every), address(number - 1), address(number + 1))
