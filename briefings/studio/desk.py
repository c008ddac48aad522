"""A desk: one person at one page, with what they may see and decide there. Made for one request."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from briefings.editions.decisions import Decision
from briefings.editions.document import Edition
from briefings.making.assigning import Order
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show
from briefings.progress import Quiet
from briefings.studio.doors.sessions import Person
from briefings.studio.errors import NotHere, NotMeant
from briefings.studio.studio import Studio, is_slug
from briefings.studio.words import Words
from briefings.verbs.sheet import Sheet, decide

Take = Callable[[Sheet], list[Decision]]


@dataclass(frozen=True, slots=True)
class Desk:
    """What a page is made from, and what its person does through it."""

    studio: Studio
    person: Person
    w: Words
    slug: str = ""
    """The edition that the page is about; empty: none."""
    path: Mapping[str, str] = field(default_factory=dict)
    """Parts of the address by their names."""
    query: Mapping[str, str] = field(default_factory=dict)
    sent: Mapping[str, str] = field(default_factory=dict)
    """The fields of what was sent."""
    revision: int | None = None
    """The revision that the person has looked at."""

    @property
    def newsroom(self) -> Newsroom:
        """Where all of it lies."""
        return self.studio.newsroom

    @property
    def show(self) -> Show:
        """Raises BadShow."""
        return self.studio.show()

    @property
    def now(self) -> datetime:
        """With the zone of the show."""
        return self.studio.local()

    def edition(self) -> Edition:
        """The document. Raises NotHere, BadRecord."""
        if not is_slug(self.slug) or not self.studio.ledger.exists(self.slug):
            raise NotHere(self.slug)
        return self.studio.edition(self.slug)

    def sheet(self) -> Sheet:
        """The edition as it stands. Raises NotHere, BadRecord."""
        return self.studio.sheet(self.edition())

    def decide(self, take: Take, why: str = "") -> Sheet:
        """What `take` makes of the sheet is written into the document, and the sheet that comes of it.

        It was taken upon the revision that the person has looked at. Raises Overtaken and what `take` raises.
        """
        sheet = self.sheet()
        decisions = take(sheet)
        with self.studio.deciding:
            after = decide(sheet, decisions, self.person.name, self.now, why, revision=self.revision)
        self.studio.remember(after)
        return after

    def order(self, voices: Sequence[str] = (), *, replace: bool = False) -> Order:
        """What the verbs are asked for: this edition, by this person."""
        edition = self.edition()
        day = date.fromisoformat(edition.date)
        return Order((), day, edition.edition, tuple(voices), replace, self.person.name)

    def need(self, name: str) -> str:
        """The field `name` of what was sent. Raises NotMeant where it is empty."""
        value = self.sent.get(name, "").strip()
        if not value:
            raise NotMeant("fault.empty")
        return value

    def number(self, name: str) -> int:
        """The field `name` as a number from 1. Raises NotMeant."""
        value = self.need(name)
        if not (value.isascii() and value.isdigit() and 0 < len(value) < 6):
            raise NotMeant("fault.empty")
        return int(value)

    def start(self, what: str, work: Callable[[Quiet], dict[str, str]]) -> None:
        """Let `work` run beside the pages, as `what` of the catalogue."""
        self.studio.jobs.start(self.slug, what, self.person.name, work)
