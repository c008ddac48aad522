"""The frame around every page: where one is, what is on air, who is here, what is being done."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefings.editions.document import Edition
from briefings.editions.log import redoable, undoable
from briefings.errors import BadRecord, BadShow
from briefings.studio.desk import Desk
from briefings.studio.faults import sentence
from briefings.studio.jobs import Job
from briefings.studio.studio import is_slug
from briefings.studio.words import Words

NAVIGATION = ("rundown", "script", "air")
"""Pages about one edition, in their order."""
AROUND = ("archive", "lexicon", "settings", "log", "listeners")


@dataclass(frozen=True, slots=True)
class JobShown:
    """A job as a page tells of it."""

    number: int
    state: str
    title: str
    text: str
    done: int
    total: int


def frame(desk: Desk, page: str) -> Mapping[str, object]:
    """What `base.html` is told."""
    stamp = desk.studio.stamp(desk.slug if is_slug(desk.slug) else "")
    there = is_slug(desk.slug) and desk.studio.ledger.exists(desk.slug)
    edition = desk.studio.edition(desk.slug) if there else None
    try:
        title, today = desk.show.format.title, desk.now
    except BadShow:
        title, today = desk.newsroom.root.name, desk.studio.clock()
    return {
        "desk": desk,
        "person": desk.person,
        "page": page,
        "slug": desk.slug if is_slug(desk.slug) else "",
        "show_title": title,
        "stamp": stamp,
        "edition": edition,
        "edition_name": named(edition, desk.w) if edition else "",
        "air": newest_on_air(desk),
        "today": today,
        "can_undo": edition is not None and undoable(edition.log) is not None,
        "can_redo": edition is not None and redoable(edition.log) is not None,
        "jobs": visible(desk.studio.jobs.of(desk.slug), desk.w),
        "navigation": NAVIGATION,
        "around": AROUND,
        "editor": desk.person.may("editor"),
    }


def named(edition: Edition, w: Words) -> str:
    """ "Minggu 22 November, edisi pagi"."""
    return w("frame.edition", day=w.day(edition.when), edition=w(f"edition.{edition.edition}"))


def newest_on_air(desk: Desk) -> Edition | None:
    """What listeners hear first: the newest edition that they have. Of the last ones alone: a year is not read."""
    slugs = desk.studio.ledger.slugs()[-10:]
    live = []
    for slug in slugs:
        try:
            edition = desk.studio.edition(slug)
        except BadRecord:  # the archive says so
            continue
        if edition.live and edition.on_air is not None:
            live.append((edition.on_air.published, edition))
    return max(live, key=lambda pair: pair[0])[1] if live else None


def visible(jobs: Iterable[Job], w: Words) -> list[JobShown]:
    """Those of `jobs` that people are told of: what was heard has said so itself."""
    return [shown(job, w) for job in jobs if not (job.what == "job.hear" and job.state == "done")]


def shown(job: Job, w: Words) -> JobShown:
    """`job` in words."""
    if job.state == "failed" and job.fault is not None:
        text = sentence(job.fault, w)
    elif job.state == "done":
        text = w(f"{job.what}.done", **job.went) if f"{job.what}.done" in w else w("job.done")
    elif job.stage:
        stage = f"stage.{job.stage}"
        text = w(stage) if stage in w else job.stage
    else:
        text = w("job.begins")
    return JobShown(job.number, job.state, w(job.what), text, job.done, job.total)
