"""A shorter edition of the same takes: whole stories fall away from the end, nothing is cut."""

from collections.abc import Callable, Sequence

from audio.take import Take
from scripts.script import Script

Shorter = tuple[Script, tuple[Take, ...]]


def shorten(
    script: Script, takes: Sequence[Take], fits: Callable[[Script, Sequence[Take]], bool]
) -> Shorter | None:
    """The script without so many of its last stories that it `fits`, with the takes of what is left.

    A story goes with its headline, sting, transition and credit. None when not even the first story fits alone.
    """
    slugs = stories(script)
    while not fits(script, takes):
        if len(slugs) < 2:
            return None
        script, takes = without(script, takes, slugs.pop())
    return script, tuple(takes)


def stories(script: Script) -> list[str]:
    """Slugs in the order in which the stories are told."""
    told = [line.story for line in script.lines if line.kind == "story" and line.story]
    return list(dict.fromkeys(told))


def without(script: Script, takes: Sequence[Take], story: str) -> Shorter:
    """Script and takes less all that belongs to `story`."""
    kept = [take for line, take in zip(script.lines, takes, strict=True) if line.story != story]
    items = tuple(item for item in script.items if item.story != story)
    return Script(items), tuple(kept)
