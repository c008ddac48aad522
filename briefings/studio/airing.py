"""Airing from the studio: by somebody's click, or because its hour has come."""

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date

from briefings.editions.broadcast import Made
from briefings.editions.decisions import Scheduled
from briefings.editions.document import Edition
from briefings.errors import EXPECTED
from briefings.making.assigning import Order
from briefings.progress import Quiet
from briefings.studio.studio import Studio
from briefings.verbs import publish as verbs

LOOK_S = 5.0
"""So often it is looked whether the hour of a draft has come."""


def publish_work(studio: Studio, order: Order) -> Callable[[Quiet], dict[str, str]]:
    """What publishes the edition that `order` means, as a job."""
    show, now = studio.show(), studio.local()

    def work(progress: Quiet) -> dict[str, str]:
        made = verbs.publish(studio.newsroom, show, order, now, progress)
        assert isinstance(made, Made)
        return aired(made)

    return work


def aired(made: Made) -> dict[str, str]:
    """What a job says of what went on air. Raises Uncarried where the show's host has not got it."""
    if made.uncarried is not None:
        raise made.uncarried
    return {"edition": made.record.slug, "stories": str(len(made.record.episode.stories))}


class Hours:
    """Lets drafts go on air at their hours, as long as the studio is open; each once for each time it was scheduled."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio
        self._begun: set[tuple[str, int]] = set()
        self._lock = threading.Lock()

    async def watch(self) -> None:
        """Until it is cancelled."""
        while True:
            with suppress(*EXPECTED, OSError):
                await asyncio.to_thread(self.look)
            await asyncio.sleep(LOOK_S)

    def look(self) -> None:
        """Begin what is due."""
        for edition in verbs.due(self._studio.newsroom, self._studio.clock()):
            number, by = _scheduled(edition)
            with self._lock:
                if (edition.slug, number) in self._begun:
                    continue  # it is on its way, or it failed and a person must look at it
                self._begun.add((edition.slug, number))
            order = replace(Order(by=by), day=date.fromisoformat(edition.date), edition=edition.edition)
            self._studio.jobs.start(edition.slug, "job.publish", by, publish_work(self._studio, order))


def _scheduled(edition: Edition) -> tuple[int, str]:
    """Number and author of the decision that set its hour."""
    entries = [entry for entry in edition.decisions if isinstance(entry.decision, Scheduled)]
    return entries[-1].number, entries[-1].by
