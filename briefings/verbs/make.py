"""`make`: find, play, approve, publish. And `script`: what would be said."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from briefings.delivery.handing import published
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
from briefings.making.damaged import despite_damage
from briefings.making.intake import SILENT
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show
from briefings.progress import Quiet
from briefings.publish.airing import publish_recording, read_cleared, repair, seal
from briefings.publish.carrying import carrying_on
from briefings.verbs.road import Run, Step, walk

if TYPE_CHECKING:
    from briefings.making.finding import Finding
    from briefings.making.readers import Reader
    from scripts.omission import Omission
    from scripts.rundown import Pace, Rundown
    from scripts.script import Script
    from scripts.service.told import Told

__all__ = ["ON_AIR", "ROAD", "Order", "make", "write"]

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


def make(
    newsroom: Newsroom,
    show: Show,
    order: Order,
    now: datetime,
    progress: Quiet,
    road: Sequence[Step] | None = None,
) -> Made:
    """Make one edition and publish it. Raises the errors of every stage; what was published before stays then.

    What is on air is replaced only where `order` says so (OnTheAir); an edition of a day to come (TooEarly), and one
    that the show wants approved (NotApproved), stays a draft. `road`: in the place of `ROAD`.
    """
    order = replace(order, by=order.by or PROGRAM)

    def walked() -> Made:
        repair(newsroom, show, now, progress)
        job = assign(newsroom, show, order, now)
        edition = document_of(Ledger(newsroom.editions), job)
        seen = seal(newsroom, job, order, edition.decided)
        return walk(Run(newsroom, order, now, progress, job, edition, seen), ROAD if road is None else road)

    with carrying_on(newsroom, show, progress), newsroom.held():
        made = despite_damage(newsroom, progress, walked)
    return published(newsroom, show, made, progress, now)


def keep_what_stands(run: Run) -> Run:
    """What is on air stays where the same would come of it. Raises OnTheAir where another would, and nobody ordered
    it."""
    if not run.edition.live or run.order.anew:  # it tells the hour at which it was made
        return run
    if not run.order.replace:
        return replace(run, made=_as_it_stands(run))
    # without a fingerprint nobody knows whether the same would come of it: an address is asked again
    made = _whole(run.newsroom, run.job.before, run.fingerprint) if run.fingerprint else None
    return replace(run, made=made) if made is not None and _wished(made, run.voices) else run


def find_stories(run: Run) -> Run:
    """The sources are read, and the draft is written; an edition that a person has approved stays as it is."""
    show, room = run.job.show, run.newsroom
    if show.desk.approval and run.edition.approval:
        return replace(run, job=assignment_of(room, show, run.edition))
    reader = first_reader(show, run.voices)
    job = voiced(run.job, reader.two)
    finding = find_for(room, remembering(room, job), run.order, run.edition, reader.pace, run.progress)
    edition = put_down(run.ledger, job, finding, run.now)
    job = replace(job, service=finding.found.service)
    return replace(run, job=job, edition=edition, ready=(reader, finding.copy), ready_of=edition.content)


def ask_leave(run: Run) -> Run:
    """Raises TooEarly, NotApproved."""
    may_air(run.edition, run.job, run.now)
    return run


def approve(run: Run) -> Run:
    """Where nobody has to, the one who has ordered it does."""
    if run.job.show.desk.approval:
        return run
    edition = run.ledger.decide(run.edition.slug, [Approved(run.edition.content)], run.order.by, run.now)
    return replace(run, edition=edition)


def clear(run: Run) -> Run:
    """The edition as its document stands is what is read; nothing is fetched."""
    from briefings.editions.play import lineup

    edition, found = run.edition, run.ledger.found(run.edition)
    lined = lineup(found, edition.decisions, run.job.when)
    cleared = Cleared(
        replace(played(run.job, lined), around=found.around),
        Gathered(lined.stories, found.notices, found.omissions),
        run.voices,
        edition.content,
        run.order.by,
        fingerprint=run.fingerprint,
        editors=_editors(edition, run.job.show),
        ready=run.ready if run.ready_of == edition.content else None,
    )
    return replace(run, cleared=cleared)


def read_aloud(run: Run) -> Run:
    """Spoken, mixed and mastered by the first voice that can."""
    assert run.cleared is not None
    return replace(run, recording=read_cleared(run.newsroom, run.cleared, run.now, run.progress))


def put_on_air(run: Run) -> Run:
    """On air: its files, then the feed that names them."""
    assert run.cleared is not None and run.recording is not None
    try:
        made = publish_recording(run.newsroom, run.cleared, run.recording, run.now, run.progress)
    except FileNotFoundError as fault:
        # another show of the house took something back meanwhile, and finished sounds do not tell whose words they hold
        if not str(fault.filename).startswith(str(run.newsroom.renderings)):
            raise
        run = read_aloud(run)
        assert run.cleared is not None and run.recording is not None
        made = publish_recording(run.newsroom, run.cleared, run.recording, run.now, run.progress)
    return replace(run, made=made)


ON_AIR: tuple[Step, ...] = (clear, read_aloud, put_on_air)
"""The last of the road, for an edition whose document is there."""
FRAME = ("greeting", "note", "signoff")
"""Kinds of lines that are the same whichever stories are told."""
ROAD: tuple[Step, ...] = (keep_what_stands, find_stories, ask_leave, approve, *ON_AIR)
"""From an order to what is on air."""


def _editors(edition: Edition, show: Show) -> tuple[str, ...]:
    """Whom the notes name: the person who approved what is heard."""
    approval = edition.approval
    return (approval.by,) if show.desk.credited and approval and approval.by != PROGRAM else ()


def find_for(
    newsroom: Newsroom,
    job: Assignment,
    order: Order,
    edition: Edition,
    pace: "Pace",
    progress: Quiet,
    service: "tuple[Told, ...] | None" = None,
) -> "Finding":
    """What the sources bring for `edition` now and, without `service`, what those of the weather and the like do;
    nothing is written."""
    from briefings.making.finding import find
    from briefings.making.held import find_held

    ledger = Ledger(newsroom.editions)
    former = ledger.found(edition) if edition.found else Found(())
    waiting = () if order.articles else find_held(ledger, job)
    return find(newsroom, job, order, edition.decisions, former, pace, progress, waiting, service)


def put_down(ledger: Ledger, job: Assignment, finding: "Finding", now: datetime) -> Edition:
    """The draft of `job` with what was found, and what was held for it let in."""
    ledger.open(draft(job))
    asked = None if SILENT in finding.found.notices else job.asked
    edition = ledger.put_found(job.slug, finding.found, job.when, asked)
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


def _as_it_stands(run: Run) -> Made | None:
    """What is on air, where nothing has changed; None where a file of it is gone. Raises OnTheAir."""
    aired = run.job.before
    assert aired is not None
    if run.fingerprint and aired.fingerprint != run.fingerprint:
        raise OnTheAir(aired.slug)
    if not run.fingerprint and not _tells_the_same(run, aired):
        raise OnTheAir(aired.slug)
    made = _whole(run.newsroom, aired, aired.fingerprint)
    if made is not None and not _wished(made, run.voices):
        run.progress.say(f"{aired.slug} was read by {aired.voice}; to let {run.voices[0]} read it: --replace")
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


def _tells_the_same(run: Run, record: Broadcast) -> bool:
    """Whether the sources bring no other news than `record`, which is on air, and the show words it alike. What is said
    of the weather and the like changes by the hour: that alone is no reason to make an edition anew. Nor is which of
    the same stories there is room for: how long its parts take was learned while it was made."""
    reader = first_reader(run.job.show, (record.voice, *run.job.show.voices))
    job = remembering(run.newsroom, voiced(run.job, reader.two))
    finding = find_for(run.newsroom, job, run.order, run.edition, reader.pace, run.progress, run.job.service)
    frame = finding.found.candidates == run.ledger.found(run.edition).candidates
    return _worded(record.lines, frame=frame) == _worded(finding.copy.script.lines, frame=frame)


def _worded(lines: Iterable[Any], *, frame: bool) -> list[tuple[str, str, str]]:
    """Without the service; of the `frame` alone what surrounds the stories."""
    return [
        (line.written, line.kind, line.story)
        for line in lines
        if (line.kind in FRAME if frame else line.kind != "service")
    ]
