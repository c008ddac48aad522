"""The night's log: what the runs of the last editions left out and said, who decided what, and what was done here."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from briefings.editions import decisions as kinds
from briefings.editions.candidate import Found
from briefings.editions.document import Edition, State
from briefings.editions.log import standing
from briefings.errors import BadRecord
from briefings.studio.archive import Filed
from briefings.studio.desk import Desk
from briefings.studio.frame import shown
from briefings.studio.jobs import Job
from briefings.studio.page import Page
from briefings.studio.paging import paged
from briefings.studio.telling import said
from briefings.studio.words import Words
from scripts.omission import Omission

SIZE = 9
"""Editions on a page: three days."""
HEARD = "job.hear"
"""Whoever listens knows that it was heard."""


@dataclass(frozen=True, slots=True)
class Noted:
    """Something that happened."""

    at: datetime
    by: str
    text: str
    why: str
    stands: bool


@dataclass(frozen=True, slots=True)
class Left:
    """Something that the run left out or held."""

    title: str
    rule: str
    reason: str
    outlet: str
    link: str
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Night:
    """What became of one edition."""

    slug: str
    name: str
    state: State
    near: datetime | None
    entries: tuple[Noted, ...] = ()
    """Newest first."""
    stories: int = 0
    left: tuple[Left, ...] = ()
    counts: tuple[tuple[str, int], ...] = ()
    """Why something was left out, and how often; the most frequent first."""
    notices: tuple[str, ...] = ()
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """What was done in the studio since it was opened."""

    by: str
    state: str
    title: str
    text: str
    said: tuple[str, ...]


def show(desk: Desk) -> Mapping[str, object]:
    """What the template is told."""
    part = paged(desk.studio.archive.slugs(), desk.query, SIZE)
    nights = [_night(desk, slug) for slug in part.shown]
    jobs = [job for job in desk.studio.jobs.every() if job.what != HEARD or job.state == "failed"]
    return {
        "nights": nights,
        "part": part,
        "tasks": [_task(job, desk.w) for job in reversed(jobs)],
    }


def _night(desk: Desk, slug: str) -> Night:
    filed, w = desk.studio.archive.filed(slug), desk.w
    if filed.when is None:
        return Night(slug, slug, filed.state, None, fault=filed.fault)
    name = w("frame.edition", day=w.day(filed.when), edition=w(f"edition.{filed.edition}"))
    try:
        edition = desk.studio.edition(slug)
        found = desk.studio.ledger.found(edition)
        omissions, notices = _told(desk, edition, found)
    except BadRecord as fault:
        return Night(slug, name, filed.state, None, fault=str(fault))
    left = tuple(_left(each, edition, w) for each in omissions)
    return Night(
        slug,
        name,
        edition.state,
        edition.when,
        tuple(_entries(edition, found, filed, w)),
        len(filed.stories),
        left,
        tuple(Counter(each.rule for each in left).most_common()),
        tuple(notices),
    )


def _told(desk: Desk, edition: Edition, found: Found) -> tuple[Sequence[Omission], Sequence[str]]:
    """What the run that is on air left out and said; of a draft, what the last look at the sources did."""
    if edition.on_air is None:
        return found.omissions, found.notices
    record = desk.studio.ledger.broadcast(edition)
    return record.omissions, record.notices


def _left(each: Omission, edition: Edition, w: Words) -> Left:
    rule = f"rule.{each.rule}"
    until = each.until.astimezone(edition.when.tzinfo) if each.until else None
    return Left(each.title, w(rule) if rule in w else each.rule, each.reason, each.outlet, each.link, until)


def _entries(edition: Edition, found: Found, filed: Filed, w: Words) -> list[Noted]:
    names = {each.story.slug: each.story.headline for each in found.candidates}
    for entry in edition.log:
        if isinstance(entry.decision, kinds.Inserted):
            names.setdefault(entry.decision.candidate.story.slug, entry.decision.candidate.story.headline)
        elif isinstance(entry.decision, kinds.Split):
            names.update((part.story.slug, part.story.headline) for part in entry.decision.parts)
    names.update((story.slug, story.headline) for story in filed.stories)
    counts = {entry.number for entry in standing(edition.log)}
    by_number = {entry.number: entry for entry in edition.log}
    return [
        Noted(
            entry.at,
            entry.by,
            said(entry, by_number, names, w, edition.when),
            entry.why,
            isinstance(entry.decision, kinds.Undone | kinds.Redone) or entry.number in counts,
        )
        for entry in reversed(edition.log)
    ]


def _task(job: Job, w: Words) -> Task:
    told = shown(job, w)
    return Task(job.by, job.state, told.title, told.text, job.said)


PAGE = Page("log", "/catatan", show)
