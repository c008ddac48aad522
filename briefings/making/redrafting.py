"""Redrafting: a draft whose sentences a model words anew, where the judge allows it, and that is laid out
again, as lengths change."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, Protocol, TypeVar

from briefings.editions.candidate import Found
from briefings.editions.layout import Copy
from briefings.making.rewriting import ask, sentences
from briefings.newsroom.show import Telling
from briefings.progress import Quiet
from scripts.rewording.wording import Rewording

ROUNDS: Final = 2
"""What is shorter now makes room for sentences that nobody was asked about: they are, once."""


class Draft(Protocol):
    """What was found, and what would be said of it."""

    @property
    def found(self) -> Found:
        """With the rewordings that the copy was written with."""

    @property
    def copy(self) -> Copy:
        """What would be said."""


Drafted = TypeVar("Drafted", bound=Draft)


def redrafted(
    draft: Drafted,
    known: Sequence[Rewording],
    settings: Telling,
    progress: Quiet,
    lay: Callable[[Found], Drafted],
) -> tuple[Drafted, tuple[str, ...]]:
    """`draft` with the rewordings that are `known` and those of sentences that are new, and one notice where some were
    not to be had. `lay` lays candidates out."""
    begun, failed = time.monotonic(), tuple[str, ...]()
    for _ in range(ROUNDS):
        asked = ask(sentences(draft.copy.script), known, settings, progress, begun)
        failed = failed or asked.notices
        if asked.rewordings == draft.found.rewordings:
            break
        known = asked.rewordings
        draft = lay(replace(draft.found, rewordings=tuple(known)))
        if failed:
            break
    for notice in failed:
        progress.say(notice)
    return draft, failed
