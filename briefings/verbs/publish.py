"""`approve`, `publish`, `again`, `breaking`: an edition as its desk left it goes on air. No source is read for it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from briefings.delivery.handing import published
from briefings.editions.assignment import Gathered
from briefings.editions.broadcast import Made
from briefings.editions.decisions import Approved, Decision, Scheduled
from briefings.editions.document import Edition
from briefings.editions.history import on_air
from briefings.editions.ledger import Ledger
from briefings.errors import NoEdition, OnTheAir
from briefings.making.assigning import Order, assign, assignment_of
from briefings.making.cleared import Cleared
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show
from briefings.progress import Quiet
from briefings.publish.airing import repair, seal
from briefings.publish.carrying import carrying_on
from briefings.verbs.make import ON_AIR, may_air, put_on_air, read_aloud
from briefings.verbs.road import Run, walk
from briefings.verbs.sheet import Sheet, decide, found_of, sheet_of
from briefings.verbs.story import inserted


@dataclass(frozen=True, slots=True)
class Waiting:
    """An edition that goes on air later."""

    edition: Edition
    at: datetime


def approve(sheet: Sheet) -> list[Decision]:
    """It may go on air as it stands on `sheet`."""
    return [Approved(sheet.edition.content)]


def publish(
    newsroom: Newsroom, show: Show, order: Order, now: datetime, progress: Quiet, at: datetime | None = None
) -> Made | Waiting:
    """Publish the edition that `order` means as its document stands, or let it wait until `at`.

    Raises NoEdition, OnTheAir, TooEarly, NotApproved and the errors of every stage; what was published before stays
    then.
    """
    with carrying_on(newsroom, show, progress), newsroom.held():
        repair(newsroom, show, now, progress)
        job = assign(newsroom, show, order, now)
        progress.about(job.slug)
        ledger = Ledger(newsroom.editions)
        if not ledger.exists(job.slug):
            raise NoEdition(
                job.slug, ledger.slugs()[::-1], "is there; make a draft of it with: briefings rundown"
            )
        edition = ledger.edition(job.slug)
        if at is not None and at > now:
            edition = ledger.decide(edition.slug, [Scheduled(at)], order.by, now)
            return Waiting(edition, at)
        if edition.live and edition.ahead and not order.replace:
            raise OnTheAir(edition.slug, "its document has changed since")
        made = _aired(Run(newsroom, order, now, progress, assignment_of(newsroom, show, edition), edition))
    return published(newsroom, show, made, progress, now)


def due(newsroom: Newsroom, now: datetime) -> list[Edition]:
    """Drafts whose hour has come."""
    ledger = Ledger(newsroom.editions)
    editions = [ledger.edition(slug) for slug in ledger.slugs()[-_LOOKED_AT:]]
    return [e for e in editions if e.on_air is None and e.scheduled is not None and e.scheduled <= now]


_LOOKED_AT = 30
"""Editions among which one may be due: those of some days."""


def again(newsroom: Newsroom, show: Show, order: Order, now: datetime, progress: Quiet) -> Made:
    """Make the edition that `order` means once more from its document, years later and without any source.

    What is on air stays where the same comes of it; else OnTheAir, unless `order` wants it replaced.
    """
    with newsroom.held():
        repair(newsroom, show, now, progress)
        job = assign(newsroom, show, order, now)
        progress.about(job.slug)
        ledger = Ledger(newsroom.editions)
        if not ledger.exists(job.slug):
            raise NoEdition(job.slug, [e.slug for e in on_air(newsroom.editions)], "is there")
        edition = ledger.edition(job.slug)
        if edition.live and not order.replace:
            if edition.ahead:
                raise OnTheAir(edition.slug, "its document has changed since")
            if order.voices and _voice(edition) not in order.voices:
                raise OnTheAir(edition.slug, f"{_voice(edition)} has read it")
        made = _aired(Run(newsroom, order, now, progress, assignment_of(newsroom, show, edition), edition))
    return published(newsroom, show, made, progress, now)


def breaking(
    newsroom: Newsroom,
    show: Show,
    named: Sequence[str],
    order: Order,
    now: datetime,
    progress: Quiet,
    *,
    top: bool = False,
    dry: bool = False,
) -> Made | Sheet:
    """Bring the articles `named` into what is on air and publish it; `top`: before everything else.

    What is there stays as it was told, and what there is no time for any more goes. `dry`: the sheet that would come
    of it. Raises NoEdition, SourceFailed, NoNews and the errors of every stage.
    """
    from briefings.editions.history import named as find_named
    from briefings.making.sourcing import read_sources

    with newsroom.held():
        repair(newsroom, show, now, progress)
        ledger = Ledger(newsroom.editions)
        wanted = assign(newsroom, show, order, now).slug if order.day or order.edition else ""
        edition = ledger.edition(find_named(newsroom.editions, wanted).slug)
        progress.about(edition.slug)
        sheet = sheet_of(newsroom, show, edition)
        # news of now in an edition of the morning: it is told as of now
        sheet = replace(
            sheet, job=replace(sheet.job, when=max(sheet.job.when, now.astimezone(sheet.job.when.tzinfo)))
        )
        articles, _ = read_sources(newsroom, sheet.job, Order(tuple(named), whole=True), progress)
        decisions = inserted(sheet, articles, 1 if top else 0)
        sheet = decide(sheet, decisions, order.by, now, "breaking", dry=dry)
        if dry:
            return sheet
        edition = ledger.edition(edition.slug)
        order = replace(order, voices=order.voices or (_voice(edition), *show.voices), replace=True)
        made = _aired(Run(newsroom, order, now, progress, assignment_of(newsroom, show, edition), edition))
    return published(newsroom, show, made, progress, now)


def _voice(edition: Edition) -> str:
    return edition.on_air.voice if edition.on_air else ""


def _aired(run: Run) -> Made:
    """The last of the road. Raises TooEarly, NotApproved and the errors of every stage."""
    edition, job = run.edition, run.job
    if not edition.live:
        may_air(edition, job, run.now)
    elif not edition.ahead:
        return walk(run, (_clear_as_it_was, read_aloud, put_on_air))
    if not edition.found:
        edition = run.ledger.put_found(edition.slug, found_of(run.newsroom, job, edition))
    seen = seal(run.newsroom, job, run.order, edition.decided)
    return walk(replace(run, edition=edition, fingerprint=seen), ON_AIR)


def _clear_as_it_was(run: Run) -> Run:
    """Word for word what is on air."""
    from briefings.editions.rebuilding import rebuilt

    record = run.job.before
    assert record is not None
    cleared = Cleared(
        replace(run.job, as_told=True),
        Gathered(tuple(rebuilt(record)), record.notices, record.omissions),
        run.order.voices or (record.voice, *run.job.show.voices),
        run.edition.content,
        run.order.by,
        fingerprint=record.fingerprint,
    )
    return replace(run, cleared=cleared)
