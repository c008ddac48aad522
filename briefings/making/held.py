"""Held over: what an earlier edition let wait comes in when its hour has come, whether or not its source has it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from briefings.editions.assignment import Assignment
from briefings.editions.candidate import Candidate
from briefings.editions.decisions import Decision, Dropped, Held, Inserted, Kept, Merged, Moved, Split
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
    """What other documents of the last days let wait, for a moment that has come with `job` or for a later one, the
    newest decision last; without what was on air since, or dropped in a later edition than the one that held it. Raises
    BadRecord."""
    first = f"{job.when - LOOKED_BACK:%Y-%m-%d}"
    others = [ledger.edition(slug) for slug in ledger.slugs() if slug != job.slug and slug[:10] >= first]
    waiting = [word for each in others for word in _last_words(each) if word.waits]
    if not waiting:
        return []
    dropped = [word for each in others for word in _last_words(each) if word.dropped]
    told = {key for one in job.aired for key in one.articles}
    found: list[HeldOver] = []
    for word in sorted(waiting, key=lambda word: word.entry.at):
        candidate = word.candidate(ledger)
        keys = {article.key for article in candidate.story.articles} if candidate else set()
        if candidate is None or keys & (told | job.withdrawn):
            continue
        after = [each for each in dropped if each.follows(word) and each.edition.when <= job.when]
        if not any(keys & each.keys(ledger) for each in after):
            found.append(HeldOver(candidate, word.entry, word.edition.slug))
    return found


@dataclass(frozen=True, slots=True)
class _Word:
    """What an edition said last of whether it tells a story."""

    edition: Edition
    story: str
    entry: Entry

    @property
    def waits(self) -> bool:
        decision = self.entry.decision
        return isinstance(decision, Held) and self.edition.when < decision.until

    @property
    def dropped(self) -> bool:
        return isinstance(self.entry.decision, Dropped)

    def follows(self, other: "_Word") -> bool:
        """Whether it was said after `other`, and for a later edition."""
        return other.edition.when < self.edition.when and other.entry.at <= self.entry.at

    def candidate(self, ledger: Ledger) -> Candidate | None:
        """The story as the document found it, or as the newsroom brought it in."""
        known = {each.story.slug: each for each in ledger.found(self.edition).candidates}
        for entry in self.edition.decisions:
            known |= {each.story.slug: each for each in _brought_in(entry.decision)}
        return known.get(self.story)

    def keys(self, ledger: Ledger) -> set[str]:
        candidate = self.candidate(ledger)
        return {article.key for article in candidate.story.articles} if candidate else set()


def _last_words(edition: Edition) -> list[_Word]:
    """The last word of `edition` on each story; what is done to its headline and its lines, or to part of it, says
    nothing of whether it is told."""
    last: dict[str, Entry] = {}
    for entry in edition.decisions:
        match entry.decision:
            case Dropped(story) | Kept(story) | Held(story) | Moved(story) | Merged(story):
                last[story] = entry
            case Inserted(candidate):
                last[candidate.story.slug] = entry
    return [_Word(edition, story, entry) for story, entry in last.items()]


def _brought_in(decision: Decision) -> tuple[Candidate, ...]:
    match decision:
        case Inserted(candidate):
            return (candidate,)
        case Split(_, parts):
            return parts
    return ()
