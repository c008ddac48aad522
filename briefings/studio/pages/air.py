"""To air: approved, published, put right, taken back; what is on air, how it sounds, and who decided what."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefings.editions.broadcast import Broadcast, Made
from briefings.progress import Quiet
from briefings.studio.airing import aired, publish_work
from briefings.studio.desk import Desk
from briefings.studio.errors import NotMeant
from briefings.studio.page import Act, Done, Page
from briefings.studio.pages.bringing import brought, fetchable, is_address
from briefings.studio.pages.turning import ACTS
from briefings.studio.telling import history
from briefings.studio.words import Words
from briefings.verbs import publish as verbs
from briefings.verbs.correct import Planned, Ralat, correct
from briefings.verbs.retract import retract as take_back
from briefings.verbs.sheet import Sheet, decide
from briefings.verbs.story import moment_of
from feeds.lint import check_folder


@dataclass(frozen=True, slots=True)
class Heading:
    """A chapter of what is on air."""

    start_s: float
    clock: str
    title: str


def show(desk: Desk) -> Mapping[str, object]:
    """What the template is told."""
    sheet = desk.sheet()
    edition, w = sheet.edition, desk.w
    record = desk.studio.ledger.broadcast(edition) if edition.on_air else None
    return {
        "sheet": sheet,
        "approval": edition.approval,
        "scheduled": edition.scheduled if edition.on_air is None else None,
        "approval_wanted": sheet.show.desk.approval,
        "record": record,
        "chapters": _chapters(record, w) if record and edition.live else [],
        "measures": _measures(record, sheet, w) if record and edition.live else [],
        "findings": desk.studio.findings,
        "stories": record.episode.stories if record and edition.live else (),
        "history": history(sheet, w),
        "seconds": sheet.seconds,
        "target": sheet.show.length_s,
        "count": len(sheet.rundown.slots),
        "near": edition.when,
    }


def _chapters(record: Broadcast, w: Words) -> list[Heading]:
    return [Heading(each.start_s, w.clock(each.start_s), each.title) for each in record.episode.chapters]


def _measures(record: Broadcast, sheet: Sheet, w: Words) -> list[tuple[str, str, str, bool]]:
    """Name, value, what is wanted, and whether it is so."""
    rows = [("air.length", w.clock(record.episode.audio.seconds), w.clock(sheet.show.length_s), True)]
    if (sound := record.sound) is not None:
        wanted = sheet.show.mastering
        close = abs(sound.loudness_lufs - wanted.loudness_lufs) <= 1.0
        rows += [
            (
                "air.loudness",
                f"{w.number(sound.loudness_lufs)} LUFS",
                f"{w.number(wanted.loudness_lufs)} LUFS",
                close,
            ),
            (
                "air.peak",
                f"{w.number(sound.peak_dbtp)} dBTP",
                f"≤ {w.number(wanted.peak_dbtp)} dBTP",
                sound.peak_dbtp <= wanted.peak_dbtp + 0.3,
            ),
            ("air.range", f"{w.number(sound.range_lu)} LU", "", True),
        ]
    return [(w(name), value, aim, good) for name, value, aim, good in rows]


def approve(desk: Desk) -> Done:
    """It may go on air as it stands."""
    edition = desk.edition()
    if desk.revision is not None and desk.revision != edition.revision:
        raise NotMeant("fault.Overtaken")  # approved is what was read, and nothing else
    sheet = desk.sheet()
    after = decide(
        sheet,
        verbs.approve(sheet),
        desk.person.name,
        desk.now,
        desk.sent.get("why", "").strip(),
        revision=sheet.edition.revision,
    )
    desk.studio.remember(after)
    return Done(desk.w("said.approved"))


def publish(desk: Desk) -> Done:
    """It goes on air now, or at a moment."""
    order = desk.order(replace=bool(desk.sent.get("replace")))
    at = desk.sent.get("at", "").strip()
    if at:
        moment = moment_of(at, desk.now)
        if moment <= desk.now:
            raise NotMeant("fault.past")
        verbs.publish(desk.newsroom, desk.show, order, desk.now, Quiet(), moment)
        return Done(desk.w("said.scheduled", at=desk.w.hour(moment, desk.now)))
    desk.start("job.publish", publish_work(desk.studio, order))
    return Done()


def breaking(desk: Desk) -> Done:
    """News comes into what is on air."""
    text, order, top = desk.need("text"), desk.order(), bool(desk.sent.get("top"))
    studio, show_, now = desk.studio, desk.show, desk.now

    def go(named: str, progress: Quiet) -> dict[str, str]:
        made = verbs.breaking(studio.newsroom, show_, [named], order, now, progress, top=top)
        assert isinstance(made, Made)
        return aired(made)

    def work(progress: Quiet) -> dict[str, str]:
        if is_address(text):
            return go(fetchable(text, studio.abroad), progress)
        with brought(studio.newsroom, "sela.txt", text.encode()) as path:
            return go(str(path), progress)

    desk.start("job.breaking", work)
    return Done()


def ralat(desk: Desk) -> Done:
    """What was wrong is put right aloud and in print; first it is shown what would be said."""
    text, source = desk.need("text"), desk.sent.get("source", "").strip()
    studio, show_, now, dry = desk.studio, desk.show, desk.now, desk.sent.get("dry") == "yes"
    slug, story = desk.edition().slug, desk.sent.get("story", "")
    new_guid, by = bool(desk.sent.get("new_guid")), desk.person.name

    def go(articles: tuple[str, ...], progress: Quiet) -> dict[str, str]:
        wish = Ralat(text, slug, story, articles, new_guid, by=by)
        made = correct(studio.newsroom, show_, wish, now, progress, dry=dry)
        return _planned(made) if isinstance(made, Planned) else aired(made)

    def work(progress: Quiet) -> dict[str, str]:
        if not source:
            return go((), progress)
        if is_address(source):
            return go((fetchable(source, studio.abroad),), progress)
        with brought(studio.newsroom, "ralat.txt", source.encode()) as path:
            return go((str(path),), progress)

    desk.start("job.ralat_dry" if dry else "job.ralat", work)
    return Done()


def _planned(planned: Planned) -> dict[str, str]:
    told = [
        f"{each.headline}: {' '.join(chosen.text for chosen in each.sentences)}" for each in planned.stories
    ]
    return {"text": planned.text, "stories": " · ".join(told)}


def retract(desk: Desk) -> Done:
    """The edition, or a story of it, is taken back."""
    reason, story = desk.need("reason"), desk.sent.get("story", "")
    studio, show_, now, slug, by = desk.studio, desk.show, desk.now, desk.edition().slug, desk.person.name

    def work(progress: Quiet) -> dict[str, str]:
        take_back(studio.newsroom, show_, slug, reason, now, progress, story=story, by=by)
        return {"edition": slug}

    desk.start("job.retract", work)
    return Done()


def check(desk: Desk) -> Done:
    """The public folder is looked at by the rules of those who take it."""
    studio, now = desk.studio, desk.now

    def work(progress: Quiet) -> dict[str, str]:
        studio.findings = check_folder(studio.newsroom.public, now=now)
        return {"count": str(len(studio.findings))}

    desk.start("job.check", work)
    return Done()


PAGE = Page(
    "air",
    "/edisi/{slug}/siar",
    show,
    {
        **ACTS,
        **{
            each.__name__: Act(each, "editor") for each in (approve, publish, breaking, ralat, retract, check)
        },
    },
)
