"""The sheet: an edition as its desk sees it, the stories that are in, those that are out, and why."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from briefings.editions.assignment import Assignment
from briefings.editions.candidate import Found
from briefings.editions.decisions import Decision
from briefings.editions.document import Edition
from briefings.editions.ledger import Ledger
from briefings.editions.play import Lineup, lineup
from briefings.editions.running import run
from briefings.errors import NoEdition, NoLine
from briefings.logs import about
from briefings.making.assigning import Order, assign, assignment_of, document_of, played
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show
from briefings.progress import Quiet
from briefings.verbs.naming import find_story
from scripts.story import Chosen, Story

if TYPE_CHECKING:
    from scripts.rundown import Rundown


@dataclass(frozen=True, slots=True)
class Row:
    """A story on the sheet."""

    number: int
    """From 1; those that are out are counted on."""
    story: Story
    seconds: float | None
    """None: it is not told."""
    why: str
    """Of what it is worth, and what was decided about it."""
    lines: tuple[tuple[str, Chosen], ...] = ()
    """Name and sentence of each line that is told."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the desk looks at. Everything on it is played from `edition` and `found`."""

    newsroom: Newsroom
    show: Show
    edition: Edition
    found: Found
    job: Assignment
    lineup: Lineup
    rundown: "Rundown"

    @property
    def seconds(self) -> float:
        """How long the edition is thought to be."""
        return self.found.around.frame_s + sum(slot.seconds for slot in self.rundown.slots)

    @property
    def rows(self) -> list[Row]:
        """In the running order, then what is not told: best first, then what was decided away."""
        rows = [
            Row(number, slot.story, slot.seconds, self._why(slot.story), self._lines(slot.story))
            for number, slot in enumerate(self.rundown.slots, 1)
        ]
        out = [(story, self._why(story)) for story in self.rundown.dropped]
        out += [(story, why) for story, why in self.lineup.out]
        return [*rows, *(Row(len(rows) + n, story, None, why) for n, (story, why) in enumerate(out, 1))]

    @property
    def notices(self) -> tuple[str, ...]:
        """What the producer should know."""
        return (*self.found.notices, *self.lineup.notices)

    def _why(self, story: Story) -> str:
        worth = self.rundown.why.get(story.slug, "corrected by hand: it stands")
        marks = []
        if story.slug in self.lineup.rulings.fixed:
            marks.append("cut by the desk")
        if story.slug in self.lineup.rulings.places:
            marks.append(f"moved to place {self.lineup.rulings.places[story.slug]}")
        elif story.slug in self.lineup.rulings.first:
            marks.append("kept")
        if story.titled_by:
            marks.append(f"headline by {story.titled_by}")
        others = len({article.page_key for article in story.articles}) - 1
        if others > 0:
            names = dict.fromkeys(a.credit.outlet or a.title for a in story.articles[1:])
            marks.append(f"with {', '.join(names)}")
        return "; ".join([worth, *marks])

    def _lines(self, story: Story) -> tuple[tuple[str, Chosen], ...]:
        return tuple(zip(self.lineup.lines_of(story), story.sentences, strict=True))

    def row(self, wanted: str) -> Row:
        """The story by number, slug or words of its headline. Raises NoStory with what it could mean."""
        rows = self.rows
        return rows[
            find_story(wanted, [(row.story.slug, row.story.headline) for row in rows], self.edition.slug)
        ]

    def line(self, wanted: str) -> tuple[Row, str, Chosen]:
        """The line "STORY.LINE": its story, its name, its sentence. Raises NoStory, NoLine."""
        story, _, number = wanted.rpartition(".")
        row = self.row(story or wanted)
        by_name = dict(row.lines)
        if number in by_name:
            return row, number, by_name[number]
        if (
            not story
            or not (number.isascii() and number.isdigit())
            or not 0 < int(number[:9]) <= len(row.lines)
        ):
            listed = [f"{row.number}.{n}  {chosen.text}" for n, (_, chosen) in enumerate(row.lines, 1)]
            raise NoLine(wanted, self.edition.slug, listed)
        name, chosen = row.lines[int(number) - 1]
        return row, name, chosen


def sheet_of(newsroom: Newsroom, show: Show, edition: Edition, found: Found | None = None) -> Sheet:
    """The sheet of `edition` as it stands. Raises BadRecord."""
    job = assignment_of(newsroom, show, edition)
    found = found if found is not None else found_of(newsroom, job, edition)
    lined = lineup(found, edition.decisions, job.when)
    job = replace(played(job, lined), around=found.around)
    return Sheet(
        newsroom, show, edition, found, job, lined, run(job, lined.stories, found.pace, found.around)
    )


def found_of(newsroom: Newsroom, job: Assignment, edition: Edition) -> Found:
    """The candidates of `edition`; of one that was on air before editions were documents, what it told."""
    if edition.found or job.before is None:
        return Ledger(newsroom.editions).found(edition)
    from briefings.editions.rebuilding import rebuilt
    from briefings.making.finding import candidate_of

    return Found(tuple(candidate_of(story, job) for story in rebuilt(job.before)))


def open_sheet(
    newsroom: Newsroom,
    show: Show,
    order: Order,
    now: datetime,
    progress: Quiet,
    *,
    refresh: bool = False,
    dry: bool = False,
) -> Sheet:
    """The edition that `order` means. Where nothing was looked for yet, or `refresh`, the sources are read and the
    draft is written, unless `dry`. Raises the errors of finding."""
    job = assign(newsroom, show, order, now, drafting=True)
    about(job.slug)
    ledger = Ledger(newsroom.editions)
    edition = document_of(ledger, job)
    if not refresh and not order.articles and (edition.found or edition.on_air):
        return sheet_of(newsroom, show, edition)
    from briefings.making.assigning import remembering
    from briefings.verbs.make import at_pace, find_for, put_down

    voices = order.voices or show.voices
    job, pace = at_pace(remembering(newsroom, job), voices, progress)
    finding = find_for(newsroom, job, order, edition, pace, progress)
    if dry:
        kept = [each for each, _, _ in finding.held]
        return sheet_of(newsroom, show, edition.with_decisions(kept, "", now), finding.found)
    edition = put_down(ledger, job, finding, now)
    return sheet_of(newsroom, show, edition, finding.found)


def existing_sheet(newsroom: Newsroom, show: Show, order: Order, now: datetime) -> Sheet:
    """The edition that `order` means, which must be there. Raises NoEdition, BadRecord."""
    job = assign(newsroom, show, order, now)
    about(job.slug)
    ledger = Ledger(newsroom.editions)
    if not ledger.exists(job.slug):
        raise NoEdition(
            job.slug, ledger.slugs()[::-1], "is there; make a draft of it with: briefings rundown"
        )
    return sheet_of(newsroom, show, ledger.edition(job.slug))


def decide(
    sheet: Sheet,
    decisions: Sequence[Decision],
    by: str,
    at: datetime,
    why: str = "",
    *,
    dry: bool = False,
    revision: int | None = None,
) -> Sheet:
    """`decisions` written into the document of `sheet`, and the sheet that comes of it; `dry`: nothing is written.

    They were taken upon the revision of `sheet` (or `revision`): what others have decided since is kept. Raises
    Overtaken.
    """
    upon = sheet.edition.revision if revision is None else revision
    if dry:
        edition = sheet.edition.with_decisions(decisions, by, at, why)
    else:
        ledger = Ledger(sheet.newsroom.editions)
        if not sheet.edition.found and sheet.found.candidates:  # an old record becomes a document
            upon = ledger.put_found(sheet.edition.slug, sheet.found).revision
        edition = ledger.decide(sheet.edition.slug, decisions, by, at, why, revision=upon)
    found = None if edition.found != sheet.edition.found else sheet.found
    return sheet_of(sheet.newsroom, sheet.show, edition, found)
