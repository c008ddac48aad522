"""The running order: what leads, what follows what, and what is kept for the end."""

from collections.abc import Mapping, Sequence
from typing import Final

from scripts.judging.worth import Worth
from scripts.story import Story

LAST: Final = ("olahraga", "budaya")
"""Desks that are told after all others, in this order."""
LIGHT: Final = 0.25
"""A story that its soft and odd sides pull down by so much is told at the very end."""


def arranged(stories: Sequence[Story], worths: Mapping[str, Worth]) -> list[Story]:
    """`stories` (best first) as they are told; `worths` by `Story.slug`.

    The best leads. Sport and culture come last, a light item at the very end; among the others two of one desk stand
    in a row only where there is no other left between them.
    """
    light = [s for s in stories if _is_light(worths[s.slug])]
    rest = [s for s in stories if not _is_light(worths[s.slug])]
    blocks = [[s for s in rest if worths[s.slug].desk not in LAST]]
    blocks += [[s for s in rest if worths[s.slug].desk == desk] for desk in LAST]
    return [story for block in (*blocks, light) for story in _parted(block, worths)]


def _is_light(worth: Worth) -> bool:
    return worth.desk not in LAST[:1] and (
        sum(min(0.0, worth.parts.get(part, 0.0)) for part in ("soft", "odd", "promotion")) <= -LIGHT
    )


def _parted(block: Sequence[Story], worths: Mapping[str, Worth]) -> list[Story]:
    """`block` in its order, but for what must wait so that no two of one desk stand in a row."""
    left = list(block)
    out: list[Story] = []
    while left:
        desks = [worths[story.slug].desk for story in left]
        last = worths[out[-1].slug].desk if out else ""
        most = max(set(desks), key=desks.count)
        if most != last and 2 * desks.count(most) > len(left):  # later it could only stand beside its own
            at = desks.index(most)
        else:
            at = next((n for n, desk in enumerate(desks) if desk != last), 0)
        out.append(left.pop(at if out else 0))
    return out
