"""Assigning: which edition an order means, and what of the newsroom it must know."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from briefings.editions.assignment import Assignment
from briefings.editions.document import Edition
from briefings.editions.history import free_slug, on_air
from briefings.editions.index import Shown
from briefings.editions.ledger import Ledger
from briefings.newsroom.day import due
from briefings.newsroom.folder import Newsroom, slug
from briefings.newsroom.show import Show
from briefings.plugins import load_segments

if TYPE_CHECKING:
    from briefings.editions.play import Lineup
    from scripts.events.follow import Aired

MOMENTS = {"pagi": time(6), "siang": time(12), "malam": time(19)}
"""When an edition is heard that is not made at its own time of day."""
ENDS = {"pagi": time(11), "siang": time(18), "malam": time(23, 59)}
"""So long listeners call the hour by the edition's name."""
REMEMBERED = timedelta(days=7)
"""So long listeners remember what they heard: older news that returns is news again."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made."""

    articles: tuple[str, ...] = ()
    """Named on the command line; empty: the show's sources."""
    day: date | None = None
    """None: today, in the show's zone."""
    edition: str = ""
    """pagi, siang or malam; empty: by the hour."""
    voices: tuple[str, ...] = ()
    """In the place of the show's order of preference."""
    replace: bool = False
    """What is on air may be replaced."""
    by: str = ""
    """Who orders it."""
    since: float | None = None
    """Seconds since 1970: what another show of the house has fetched since then is not fetched again."""
    whole: bool = False
    """Nothing is done unless each of `articles` can be read; else those are left out that cannot."""
    anew: bool = False
    """It speaks of now, although it was on air before: what has come since then belongs in it."""


def assign(
    newsroom: Newsroom, show: Show, order: Order, now: datetime, *, drafting: bool = False
) -> Assignment:
    """Which edition `order` means at `now` (with a zone), without what other editions told. Raises BadRecord.

    What is on air speaks of the moment that it spoke of. What is not speaks of now or, while it is `drafting`, of the
    hour at which its edition is heard, if that is still to come. What `order` wants anew speaks of now, whatever the
    hour.
    """
    local = now.astimezone(ZoneInfo(show.format.zone))
    day = order.day or local.date()
    name = order.edition or (due(local) if day == local.date() else "pagi")
    own = free_slug(newsroom.editions, slug(day, name))
    ledger = Ledger(newsroom.editions)
    heard = datetime.combine(day, MOMENTS[name], tzinfo=local.tzinfo)
    if day == local.date() and due(local) == name and (order.anew or _own_time(local, name)):
        when = local.replace(microsecond=0)
        when = max(when, heard) if drafting else when
    else:
        when = heard
    if not ledger.exists(own):
        return _with_parts(newsroom, Assignment(show, own, name, when, asked=now))
    edition = ledger.edition(own)
    job = replace(assignment_of(newsroom, show, edition), asked=now)
    return job if edition.on_air and not order.anew else replace(job, when=when)


def assignment_of(newsroom: Newsroom, show: Show, edition: Edition) -> Assignment:
    """What is to be made of a document that is there."""
    before = Ledger(newsroom.editions).broadcast(edition) if edition.on_air else None
    when = edition.when.astimezone(ZoneInfo(show.format.zone))
    service = (
        Ledger(newsroom.editions).found(edition).service if show.service.wanted and edition.found else ()
    )
    job = Assignment(show, edition.slug, edition.edition, when, before, service=service)
    return _with_parts(newsroom, job)


def _with_parts(newsroom: Newsroom, job: Assignment) -> Assignment:
    """`job` with the newsroom's own wording, and the parts of its programme."""
    return replace(
        job,
        wording=newsroom.read_wording(),
        segments=load_segments(job.show.script.segments, service=job.show.service.wanted),
        data=newsroom.read_segments() if job.show.script.segments else {},
    )


def document_of(ledger: Ledger, job: Assignment) -> Edition:
    """The document of `job`, or the draft that it begins with. Raises BadRecord."""
    return ledger.edition(job.slug) if ledger.exists(job.slug) else draft(job)


def draft(job: Assignment) -> Edition:
    """The document of an edition of which there is none yet."""
    return Edition(job.slug, f"{job.when:%Y-%m-%d}", job.edition, job.when)


def remembering(newsroom: Newsroom, job: Assignment) -> Assignment:
    """`job` with what other editions told and took back. Raises BadRecord."""
    others = [edition for edition in on_air(newsroom.editions) if edition.slug != job.slug]
    gone = {key for edition in others for key in edition.on_air.withdrawn}
    return replace(job, aired=tuple(_aired(newsroom, job.when, others)), taken_back=frozenset(gone))


def voiced(job: Assignment, two: bool) -> Assignment:
    """`job` as it is worded for one voice or `two`: nobody greets a reporter who never speaks."""
    return replace(job, two_voices=two)


def played(job: Assignment, lineup: "Lineup") -> Assignment:
    """`job` with what the desk has decided."""
    return replace(
        job,
        rulings=lineup.rulings,
        worths=lineup.worths,
        letters=lineup.letters,
        rewordings=lineup.rewordings,
    )


def ends(job: Assignment) -> datetime:
    """Until when listeners call the hour by the edition's name."""
    return datetime.combine(job.when.date(), ENDS[job.edition], tzinfo=job.when.tzinfo)


def _aired(newsroom: Newsroom, when: datetime, others: Sequence[Shown]) -> "list[Aired]":
    """What the editions of the days before told, the newest first."""
    from briefings.editions.rebuilding import aired

    ledger = Ledger(newsroom.editions)
    known = [e for e in others if e.live and when - REMEMBERED <= e.when < when]
    known.sort(key=lambda edition: edition.when, reverse=True)
    records = (ledger.broadcast(ledger.edition(each.slug)) for each in known)
    return [story for record in records for story in aired(record)]


def _own_time(local: datetime, edition: str) -> bool:
    """Whether listeners would call the hour by the edition's name."""
    from scripts.almanac import part_of_day

    return (
        part_of_day(local.hour)
        in {"pagi": ("pagi",), "siang": ("siang", "sore"), "malam": ("malam",)}[edition]
    )
