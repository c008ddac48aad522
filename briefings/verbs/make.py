"""`make`: find, play, approve, publish. And `script`: what would be said."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from briefings.editions.assignment import Assignment, Gathered
from briefings.editions.broadcast import Broadcast, Made
from briefings.editions.candidate import Found
from briefings.editions.decisions import Approved
from briefings.editions.document import Edition
from briefings.editions.ledger import Ledger
from briefings.errors import NotApproved, NoVoice, OnTheAir, TooEarly
from briefings.making.assigning import (
    Order,
    assign,
    assignment_of,
    document_of,
    draft,
    ends,
    played,
    remembering,
    voiced,
)
from briefings.making.cleared import Cleared
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show
from briefings.progress import Quiet
from briefings.publish.airing import air, announce, repair, seal

if TYPE_CHECKING:
    from briefings.editions.layout import Copy
    from briefings.making.finding import Finding
    from briefings.making.readers import Reader
    from scripts.omission import Omission
    from scripts.rundown import Pace, Rundown
    from scripts.script import Script

__all__ = ["Order", "make", "write"]

PROGRAM = "briefings make"
"""Who approves where nobody has to."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What would be said, and what would not."""

    script: "Script"
    rundown: "Rundown"
    notices: tuple[str, ...] = ()
    omissions: "tuple[Omission, ...]" = ()


def write(newsroom: Newsroom, show: Show, order: Order, now: datetime, progress: Quiet) -> Draft:
    """The script of an edition without its sound, at the pace of the first voice that is healthy. Nothing is kept."""
    job = remembering(newsroom, assign(newsroom, show, order, now))
    ledger = Ledger(newsroom.editions)
    edition = document_of(ledger, job)
    job, pace = at_pace(job, order.voices or show.voices, progress)
    found = find_for(newsroom, job, order, edition, pace, progress)
    return Draft(found.copy.script, found.copy.rundown, found.found.notices, found.found.omissions)


def make(newsroom: Newsroom, show: Show, order: Order, now: datetime, progress: Quiet) -> Made:
    """Make one edition and publish it. Raises the errors of every stage; what was published before stays then.

    What is on air is replaced only where `order` says so (OnTheAir); an edition of a day to come (TooEarly), and one
    that the show wants approved (NotApproved), stays a draft.
    """
    with newsroom.held():
        repair(newsroom, show, now, progress)
        job = assign(newsroom, show, order, now)
        ledger, voices = Ledger(newsroom.editions), order.voices or show.voices
        edition = document_of(ledger, job)
        print_ = seal(newsroom, job, order, edition.decided)
        if edition.live and not order.replace:
            made = _as_it_stands(newsroom, job, order, edition, print_, voices, progress)
            if made is not None:
                return made
        elif edition.live and (made := _whole(newsroom, job.before, print_)) and _wished(made, voices):
            return made
        made = _made(newsroom, job, ledger, edition, order, voices, now, progress, print_)
    announce(show, progress)
    return made


def _made(
    newsroom: Newsroom,
    job: Assignment,
    ledger: Ledger,
    edition: Edition,
    order: Order,
    voices: Sequence[str],
    now: datetime,
    progress: Quiet,
    print_: str,
) -> Made:
    by, ready = order.by or PROGRAM, None
    if job.show.desk.approval and edition.approval:
        job = assignment_of(newsroom, job.show, edition)
    if not (job.show.desk.approval and edition.approval):
        reader = first_reader(job.show, voices)
        job = voiced(job, reader.two)
        finding = find_for(newsroom, remembering(newsroom, job), order, edition, reader.pace, progress)
        edition = put_down(ledger, job, finding, now)
        ready = reader, finding.copy
    may_air(edition, job, now)
    if not job.show.desk.approval:
        edition = ledger.decide(edition.slug, [Approved(edition.content)], by, now)
    return publish_as_played(
        newsroom, job, ledger, edition, voices, now, progress, by=by, print_=print_, ready=ready
    )


def publish_as_played(
    newsroom: Newsroom,
    job: Assignment,
    ledger: Ledger,
    edition: Edition,
    voices: Sequence[str],
    now: datetime,
    progress: Quiet,
    *,
    by: str,
    print_: str = "",
    ready: "tuple[Reader, Copy] | None" = None,
) -> Made:
    """Let `edition` go on air as its document stands; nothing is fetched. Raises the errors of every stage."""
    from briefings.editions.play import lineup

    found = ledger.found(edition)
    lined = lineup(found, edition.decisions, job.when)
    job = replace(played(job, lined), around=found.around)
    cleared = Cleared(
        job,
        Gathered(lined.stories, found.notices, found.omissions),
        tuple(voices),
        edition.content,
        by,
        fingerprint=print_,
        editors=_editors(edition, job.show),
        ready=ready,
    )
    return air(newsroom, cleared, now, progress)


def _editors(edition: Edition, show: Show) -> tuple[str, ...]:
    """Whom the notes name: the person who approved what is heard."""
    approval = edition.approval
    return (approval.by,) if show.desk.credited and approval and approval.by != PROGRAM else ()


def find_for(
    newsroom: Newsroom, job: Assignment, order: Order, edition: Edition, pace: "Pace", progress: Quiet
) -> "Finding":
    """What the sources bring for `edition` now; nothing is written."""
    from briefings.making.finding import find
    from briefings.making.held import find_held

    ledger = Ledger(newsroom.editions)
    former = ledger.found(edition) if edition.found else Found(())
    waiting = () if order.articles else find_held(ledger, job)
    return find(newsroom, job, order, edition.decisions, former, pace, progress, waiting)


def put_down(ledger: Ledger, job: Assignment, finding: "Finding", now: datetime) -> Edition:
    """The draft of `job` with what was found, and what was held for it let in."""
    ledger.open(draft(job))
    edition = ledger.put_found(job.slug, finding.found, job.when)
    for kept, by, why in finding.held:
        edition = ledger.decide(job.slug, [kept], by, now, why)
    return edition


def first_reader(show: Show, voices: Sequence[str]) -> "Reader":
    """The first of `voices` that there is, asked and not yet heard. Raises NoVoice."""
    from briefings.making.recording import readers

    reasons: list[str] = []
    for by in readers(show, voices, reasons, Quiet()):
        return by
    raise NoVoice(reasons)


def at_pace(job: Assignment, voices: Sequence[str], progress: Quiet) -> "tuple[Assignment, Pace]":
    """`job` as it is worded for the first of `voices` that is healthy, and its pace; of one that is always there where
    none is."""
    from audio.engines import load
    from briefings.making.recording import healthy

    by = next(healthy(job.show, voices, progress), None)
    if by is None:
        return voiced(job, False), load("espeak", {}).traits.voice().pace
    return voiced(job, by.two), by.pace


def may_air(edition: Edition, job: Assignment, now: datetime) -> None:
    """Raises TooEarly for an edition of a day to come, NotApproved where the show wants approval and has none."""
    show = job.show
    if job.when.date() > now.astimezone(ZoneInfo(show.format.zone)).date():
        raise TooEarly(edition.slug, job.when)
    if show.desk.approval and edition.approval is None:
        raise NotApproved(edition.slug, ends(job))


def _as_it_stands(
    newsroom: Newsroom,
    job: Assignment,
    order: Order,
    edition: Edition,
    print_: str,
    voices: Sequence[str],
    progress: Quiet,
) -> Made | None:
    """What is on air, where nothing has changed; None where a file of it is gone. Raises OnTheAir."""
    record = job.before
    assert record is not None
    if print_ and record.fingerprint != print_:
        raise OnTheAir(record.slug)
    if not print_ and not _tells_the_same(newsroom, job, order, edition, progress):
        raise OnTheAir(record.slug)
    made = _whole(newsroom, record, record.fingerprint)
    if made is not None and not _wished(made, voices):
        progress.say(f"{record.slug} was read by {record.voice}; to let {voices[0]} read it: --replace")
    return made


def _whole(newsroom: Newsroom, record: Broadcast | None, print_: str) -> Made | None:
    """What is published, where all of it is there and was made of the same."""
    if record is None or record.fingerprint != print_:
        return None
    made = Made(record, newsroom.public / record.episode.audio.path, newsroom.public / "feed.xml", False)
    whole = made.audio.is_file() and made.audio.stat().st_size == record.episode.audio.bytes
    return made if whole and made.feed.is_file() else None


def _wished(made: Made, voices: Sequence[str]) -> bool:
    return made.record.voice.partition(":")[0] == voices[0].partition(":")[0]


def _tells_the_same(
    newsroom: Newsroom, job: Assignment, order: Order, edition: Edition, progress: Quiet
) -> bool:
    """Whether the sources bring nothing else than what is on air."""
    record = job.before
    assert record is not None
    reader = first_reader(job.show, (record.voice, *job.show.voices))
    job = remembering(newsroom, voiced(job, reader.two))
    finding = find_for(newsroom, job, order, edition, reader.pace, progress)
    told = [(line.written, line.kind, line.story) for line in record.lines]
    return told == [(line.written, line.kind, line.story) for line in finding.copy.script.lines]
