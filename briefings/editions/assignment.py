"""An assignment: which edition is to be made; articles in, a script out, at the pace of the voice that will read."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from briefings.editions.record import Edition, Withdrawal, read_all
from briefings.errors import NoNews
from briefings.newsroom.folder import Newsroom, slug
from briefings.newsroom.show import Show
from feeds.episode import Correction
from scripts.article import Article
from scripts.omission import Omission
from scripts.story import Story

if TYPE_CHECKING:  # it brings Jinja2's callers along
    from scripts.desk import Erratum
    from scripts.follow import Aired
    from scripts.judging.hour import Hour
    from scripts.selection import Selection

REMEMBERED = timedelta(days=7)
"""So long listeners remember what they heard: older news that returns is news again."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the sources brought, judged."""

    stories: tuple[Story, ...]
    notices: tuple[str, ...]
    """What the producer should know of how it came, and of what is told."""
    omissions: tuple[Omission, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """What an edition keeps when it is made again: its corrections, what was taken back, and its addresses."""

    corrections: tuple[Correction, ...] = ()
    """Newest first."""
    withdrawn: tuple[Withdrawal, ...] = ()
    settled: tuple[str, ...] = ()
    superseded: tuple[str, ...] = ()
    issue: int = 0
    former: tuple[str, ...] = ()
    new_guid: bool = False
    """It is to reach those who have downloaded the edition already."""

    @classmethod
    def of(cls, record: Edition | None) -> "Standing":
        """As the record has it."""
        if record is None:
            return cls()
        return cls(
            record.episode.corrections,
            record.withdrawn,
            record.settled,
            record.superseded,
            record.issue,
            record.former,
        )


@dataclass(frozen=True, slots=True)
class Assignment:
    """One edition to be made. The same articles, pace and time give the same copy."""

    newsroom: Newsroom
    show: Show
    edition: str
    when: datetime
    """Moment of the edition, in the show's zone."""
    before: Edition | None = None
    """The same edition as it was made before."""
    name: str = ""
    """In folders and addresses, where it is not that of day and edition: an edition of that name was retracted."""
    standing: Standing = field(default_factory=Standing)
    as_told: bool = False
    """The stories are chosen and cut already: nothing is left out and nothing is put in another order."""

    @property
    def slug(self) -> str:
        """The edition's name in folders and addresses."""
        return self.name or slug(self.when, self.edition)

    @property
    def hour(self) -> "Hour":
        """The moment that everything told must be true at."""
        from scripts.judging.hour import Hour

        return Hour(self.when)

    def select(self, articles: Sequence[Article]) -> "Selection":
        """One story an event. Those that were corrected by hand stand as they are. Raises NoNews."""
        from briefings.editions.rebuilding import keys, rebuilt
        from scripts.selection import select

        keeps, kept, gone = self.standing, [], self.withdrawn | set(self.standing.superseded)
        if self.before is not None and keeps.settled:
            kept = [story for story in rebuilt(self.before) if story.slug in keeps.settled]
            gone |= {key for slug in keeps.settled for key in keys(self.before, slug)}
        rest = [article for article in articles if article.key not in gone]
        found = select(rest, self.hour, self.show.policy, self.aired())
        told = replace(found, stories=(*kept, *found.stories))
        if not told.stories:
            raise NoNews(nothing(found.omissions))
        return told

    @property
    def withdrawn(self) -> set[str]:
        """`Article.key`s that were taken back, in this edition or in another one."""
        others = (
            e for e in read_all(self.newsroom.editions) if self.before is None or e.slug != self.before.slug
        )
        taken = [*self.standing.withdrawn, *(back for edition in others for back in edition.withdrawn)]
        return {key for back in taken for key in back.articles}

    def aired(self) -> "list[Aired]":
        """What the editions of the days before told, the newest first."""
        from briefings.editions.rebuilding import aired

        known = [
            record
            for record in read_all(self.newsroom.editions)
            if self.when - REMEMBERED <= record.when < self.when and not record.retracted
        ]
        known.sort(key=lambda record: record.when, reverse=True)
        return [story for record in known for story in aired(record)]

    def settled(self, story: Story) -> bool:
        """Whether it was corrected by hand, and stands."""
        return story.slug in self.standing.settled

    def errata(self) -> "list[Erratum]":
        """As they are said: in the order in which they were made."""
        from scripts.desk import Erratum

        return [Erratum(c.text, c.headline, c.withdrawal) for c in reversed(self.standing.corrections)]


def nothing(omissions: Sequence[Omission]) -> str:
    """Why there is no edition: every reason, a line each."""
    if not omissions:
        return "no news to tell: every article was withdrawn in an edition before"
    return "\n".join(["no news to tell:", *(f"  {omission}" for omission in omissions)])
