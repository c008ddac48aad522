"""An assignment: which edition is to be made, and what must be known for it. A value: it reads nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from briefings.editions.broadcast import Broadcast
from briefings.errors import NoNews
from briefings.newsroom.show import Show
from feeds.episode import Correction
from scripts.article import Article
from scripts.format import Format
from scripts.omission import Omission
from scripts.rundown import Overhead
from scripts.service.told import Told
from scripts.story import Story

if TYPE_CHECKING:  # it brings Jinja2's callers along
    from scripts.events.follow import Aired
    from scripts.judging.hour import Hour
    from scripts.judging.worth import Worth
    from scripts.rewording.wording import Rewording
    from scripts.telling.desk import Erratum
    from scripts.telling.segments import Segment
    from scripts.telling.selection import Selection


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the sources brought, judged."""

    stories: tuple[Story, ...]
    notices: tuple[str, ...]
    """What the producer should know of how it came, and of what is told."""
    omissions: tuple[Omission, ...] = ()


@dataclass(frozen=True, slots=True)
class Rulings:
    """What the desk has decided about the stories, as far as planning asks for it; by `Story.slug`."""

    first: frozenset[str] = frozenset()
    """They are told in any case."""
    fixed: frozenset[str] = frozenset()
    """They are told as they are cut."""
    places: Mapping[str, int] = field(default_factory=dict)
    """Story -> where it stands, from 1."""
    hours: Mapping[str, datetime] = field(default_factory=dict)
    """Story -> the moment that it must be true at, where it came in after the edition's own."""

    @property
    def decided(self) -> frozenset[str]:
        """Stories that a person wants told."""
        return self.first | self.fixed | frozenset(self.places)


@dataclass(frozen=True, slots=True)
class Assignment:
    """One edition to be made. The same articles, pace and time give the same copy."""

    show: Show
    slug: str
    """The edition's name in folders and addresses."""
    edition: str
    when: datetime
    """Moment of the edition, in the show's zone."""
    before: Broadcast | None = None
    """The same edition as it was made before, with what is put right in it and taken out of it now."""
    new_guid: bool = False
    """It is to reach those who have downloaded the edition already."""
    asked: datetime | None = None
    """When it is asked for; None: nobody looks at the clock."""
    wording: Mapping[str, str] = field(default_factory=dict)
    """The newsroom's own templates by name."""
    aired: "tuple[Aired, ...]" = ()
    """What the editions of the days before told, the newest first."""
    taken_back: frozenset[str] = frozenset()
    """`Article.key`s that were withdrawn in other editions."""
    as_told: bool = False
    """The stories are chosen and cut already: nothing is left out and nothing is put in another order."""
    segments: "tuple[Segment, ...]" = ()
    """The parts of the programme in their order; none: ours in ours."""
    data: Mapping[str, str] = field(default_factory=dict)
    """The newsroom's own files for them by name."""
    service: tuple[Told, ...] = ()
    """Of the weather and the like, as it was found with the news."""
    rulings: Rulings = field(default_factory=Rulings)
    worths: "Mapping[str, Worth] | None" = None
    """By `Story.slug`, as they were found; None: they are judged anew."""
    letters: Mapping[str, int] = field(default_factory=dict)
    """Sentence -> its letters as it is read out, as far as they are known."""
    rewordings: "Mapping[str, Rewording]" = field(default_factory=dict)
    """Sentence -> what a model made of it, where that is said in its place."""
    around: Overhead | None = None
    """What the edition takes beside its stories, as it came out before."""
    two_voices: bool | None = None
    """Whether there are two to read it; None: as the show wishes."""

    @property
    def format(self) -> Format:
        """How it sounds in words, by the voices that there are."""
        wished = self.show.format
        return wished if self.two_voices is None else replace(wished, second_voice=self.two_voices)

    @property
    def hour(self) -> "Hour":
        """The moment that everything told must be true at."""
        from scripts.judging.hour import Hour

        return Hour(self.when)

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """Of this edition, newest first."""
        return self.before.episode.corrections if self.before else ()

    @property
    def withdrawn(self) -> frozenset[str]:
        """`Article.key`s that were taken back, in this edition or in another one."""
        own = self.before.withdrawn if self.before else ()
        return self.taken_back | {key for back in own for key in back.articles}

    def select(self, articles: Sequence[Article]) -> "Selection":
        """One story an event. Those that were corrected by hand stand as they are. Raises NoNews."""
        from briefings.editions.rebuilding import keys, rebuilt
        from scripts.telling.selection import select

        kept, gone, before = [], set(self.withdrawn), self.before
        if before is not None:
            gone |= set(before.superseded)
        if before is not None and before.settled:
            kept = [story for story in rebuilt(before) if story.slug in before.settled]
            gone |= {key for slug in before.settled for key in keys(before, slug)}
        rest = [article for article in articles if article.key not in gone]
        found = select(rest, self.hour, self.show.policy, self.aired)
        told = replace(found, stories=(*kept, *found.stories))
        if not told.stories:
            raise NoNews(nothing(found.omissions))
        return told

    def settled(self, story: Story) -> bool:
        """Whether it was corrected by hand, and stands."""
        return self.before is not None and story.slug in self.before.settled

    def errata(self) -> "list[Erratum]":
        """As they are said: in the order in which they were made."""
        from scripts.telling.desk import Erratum

        return [Erratum(c.text, c.headline, c.withdrawal) for c in reversed(self.corrections)]


def nothing(omissions: Sequence[Omission]) -> str:
    """Why there is no edition: every reason, a line each."""
    if not omissions:
        return "no news to tell: every article was withdrawn in an edition before"
    return "\n".join(["no news to tell:", *(f"  {omission}" for omission in omissions)])
