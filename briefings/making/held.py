"""Held over: what an earlier edition let wait comes in when its hour has come, whether or not its source has it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from briefings.editions.assignment import Assignment
from briefings.editions.candidate import Candidate
from briefings.editions.decisions import Held
from briefings.editions.document import Edition
from briefings.editions.ledger import Ledger
from briefings.editions.log import Entry

LOOKED_BACK = timedelta(days=7)
"""Nobody holds news longer; and older documents are not read."""


@dataclass(frozen=True, slots=True)
class HeldOver:
    """A story that waited for this edition, or waits still."""

    candidate: Candidate
    entry: Entry
    """By which it was held."""
    where: str
    """Slug of the edition that let it wait."""

    @property
    def until(self) -> datetime:
        """When it is to be told."""
        assert isinstance(self.entry.decision, Held)
        return self.entry.decision.until

    @property
    def why(self) -> str:
        """For the record."""
        return f"held in {self.where}" + (f": {self.entry.why}" if self.entry.why else "")


def find_held(ledger: Ledger, job: Assignment) -> list[HeldOver]:
    """What other documents of the last days let wait, for a moment that has come with `job` or for a later one, and
    was not on air since. Raises BadRecord."""
    first = f"{job.when - LOOKED_BACK:%Y-%m-%d}"
    told = {key for one in job.aired for key in one.articles}
    found: list[HeldOver] = []
    for slug in ledger.slugs():
        if slug == job.slug or slug[:10] < first:
            continue
        edition = ledger.edition(slug)
        for entry, story in _waiting(edition):
            held = {each.story.slug: each for each in ledger.found(edition).candidates}
            candidate = held.get(story)
            keys = {article.key for article in candidate.story.articles} if candidate else set()
            if candidate and not keys & (told | job.withdrawn):
                found.append(HeldOver(candidate, entry, slug))
    return found


def _waiting(edition: Edition) -> list[tuple[Entry, str]]:
    """The last word of `edition` on each story, where it is to wait for another one."""
    last: dict[str, Entry] = {}
    for entry in edition.decisions:
        story = getattr(entry.decision, "story", "")
        if story:
            last[story] = entry
    return [
        (entry, story)
        for story, entry in last.items()
        if isinstance(entry.decision, Held) and edition.when < entry.decision.until
    ]
