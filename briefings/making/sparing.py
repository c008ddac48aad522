"""Sparing: one article or story on which this program fails is left out, and the rest makes the edition."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from briefings.errors import EXPECTED

Item = TypeVar("Item")
Made = TypeVar("Made")


def spared(
    items: Sequence[Item],
    stage: Callable[[Sequence[Item]], Made],
    left_out: Callable[[Item, Exception], None],
) -> Made:
    """What `stage` makes of `items`, without those on which it fails, which are told to `left_out`.

    What is to blame is found by halves: the shortest beginning of `items` that fails ends with it, also where it fails
    only beside another one. Raises the expected errors of `stage`, and any other where it fails on nothing at all.
    """
    rest = list(items)
    while True:
        try:
            return stage(rest)
        except EXPECTED:
            raise
        except Exception as fault:
            if not rest:
                raise
            whole, broken = 0, len(rest)
            while broken - whole > 1:
                middle = (whole + broken) // 2
                if _fails(stage, rest[:middle]):
                    broken = middle
                else:
                    whole = middle
            left_out(rest.pop(broken - 1), fault)


def failed(where: str, fault: Exception) -> str:
    """What the producer is told of it."""
    return f"left out {where}: this program failed on it ({type(fault).__name__}: {str(fault)[:120]}); please report it"


def _fails(stage: Callable[[Sequence[Item]], Made], items: Sequence[Item]) -> bool:
    try:
        stage(items)
    except EXPECTED:
        return False
    except Exception:
        return True
    return False
