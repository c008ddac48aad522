"""The rundown: what is told, in which order, and what is out; all of it to be moved, held and brought in."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefings.making.assigning import MOMENTS, Order
from briefings.progress import Quiet
from briefings.studio.desk import Desk, Take
from briefings.studio.errors import NotHere, NotMeant
from briefings.studio.page import Act, Done, Page, file_of
from briefings.studio.pages.bringing import brought, fetchable, is_address
from briefings.studio.pages.start import reads
from briefings.studio.pages.turning import ACTS
from briefings.studio.studio import slug_parts
from briefings.studio.telling import reason, worth
from briefings.studio.words import Words
from briefings.verbs import story
from briefings.verbs.sheet import Row, Sheet, open_sheet

WIDE = 1000
"""Units of the bar."""
WAITS = 3
"""Editions that a story may be held for by one click."""


@dataclass(frozen=True, slots=True)
class Card:
    """A story as the rundown shows it."""

    number: int
    slug: str
    headline: str
    section: str
    outlets: tuple[str, ...]
    seconds: float
    why: str
    """What it is worth, or why it is out."""
    marks: tuple[tuple[str, str], ...]
    """Kind and words of each."""
    x: float = 0.0
    """Where it begins on the bar, and how far it goes."""
    wide: float = 0.0


def show(desk: Desk) -> Mapping[str, object]:
    """What the template is told."""
    named = slug_parts(desk.slug)
    if named is None:
        raise NotHere(desk.slug)
    if not desk.studio.ledger.exists(desk.slug):
        return {"sheet": None, "sources": reads(desk)}
    sheet = desk.sheet()
    target, seconds = sheet.show.length_s, sheet.seconds
    scale = WIDE / max(target, seconds, 1.0)
    inside: list[Card] = []
    out: list[Card] = []
    x = sheet.found.around.frame_s * scale
    for row in sheet.rows:
        card = _card(row, sheet, desk.w, x, scale)
        (out if row.seconds is None else inside).append(card)
        x += card.wide
    over = seconds - target
    return {
        "sheet": sheet,
        "inside": inside,
        "out": out,
        "omissions": sheet.found.omissions,
        "notices": sheet.notices,
        "seconds": seconds,
        "target": target,
        "target_x": target * scale,
        "frame_wide": sheet.found.around.frame_s * scale,
        "over": over,
        "fit": "over" if over > 0.02 * target else "under" if over < -0.05 * target else "good",
        "waits": waits(sheet, desk.w),
    }


def _card(row: Row, sheet: Sheet, w: Words, x: float, scale: float) -> Card:
    told = row.story
    names = tuple(dict.fromkeys(a.credit.outlet or a.credit.author for a in told.articles))
    worths = sheet.lineup.worths.get(told.slug)
    section = f"desk.{worths.desk}" if worths else ""
    seconds = row.seconds or 0.0
    return Card(
        row.number,
        told.slug,
        told.headline,
        w(section) if section in w else "",
        tuple(name for name in names if name),
        seconds,
        worth(row, sheet, w) if row.seconds is not None else reason(row, sheet, w),
        tuple(_marks(row, sheet, w)),
        x,
        seconds * scale,
    )


def _marks(row: Row, sheet: Sheet, w: Words) -> list[tuple[str, str]]:
    told, rulings, before = row.story, sheet.lineup.rulings, sheet.job.before
    corrections = before.episode.corrections if before is not None else ()
    facts = {
        "follow": told.follow_up,
        "partial": any(article.partial for article in told.articles),
        "corrected": any(each.headline == told.headline for each in corrections),
        "edited": told.slug in rulings.fixed,
        "placed": told.slug in rulings.places,
        "kept": told.slug in rulings.first and told.slug not in rulings.places,
    }
    marks = [(kind, w(f"mark.{kind}")) for kind, there in facts.items() if there]
    if told.titled_by:
        marks.append(("edited", w("mark.titled", by=told.titled_by)))
    return marks


def waits(sheet: Sheet, w: Words) -> list[tuple[str, str]]:
    """Moments that a story may wait for, and what they are called."""
    out, when, edition = [], sheet.job.when, sheet.job.edition
    for _ in range(WAITS):
        when = story.next_moment(when, edition)
        edition = next(name for name, at in MOMENTS.items() if at == when.time())
        day = w.day(when) if when.date() != sheet.job.when.date() else w("rundown.today")
        out.append((when.isoformat(), w("rundown.wait", edition=w(f"edition.{edition}"), day=day)))
    return out


def find(desk: Desk) -> Done:
    """Read the sources, beside the pages."""
    parts = slug_parts(desk.slug)
    if parts is None:
        raise NotHere(desk.slug)
    studio, show_, now = desk.studio, desk.show, desk.now

    def work(progress: Quiet) -> dict[str, str]:
        order = Order((), parts[0], parts[1], by=desk.person.name)
        sheet = open_sheet(studio.newsroom, show_, order, now, progress, refresh=True)
        studio.remember(sheet)
        return {"stories": str(len(sheet.rows))}

    desk.start("job.find", work)
    return Done()


def _upon(desk: Desk, take: Take, said: str) -> Done:
    """`take` is decided, and told of by the headline of the story that it is about."""
    headline = desk.sheet().row(desk.need("story")).story.headline
    desk.decide(take, desk.sent.get("why", "").strip())
    return Done(desk.w(said, story=headline))


def drop(desk: Desk) -> Done:
    """It is not told."""
    return _upon(desk, lambda sheet: story.drop(sheet, desk.need("story")), "said.dropped")


def keep(desk: Desk) -> Done:
    """It is told in any case."""
    return _upon(desk, lambda sheet: story.keep(sheet, desk.need("story")), "said.kept")


def move(desk: Desk) -> Done:
    """It stands at a place."""
    to = desk.number("to")
    return _upon(desk, lambda sheet: story.move(sheet, desk.need("story"), to), "said.moved")


def shift(desk: Desk) -> Done:
    """It stands a place higher or lower."""
    places = {"up": -1, "down": 1}.get(desk.need("way"))
    if places is None:
        raise NotMeant("fault.unread")
    return _upon(desk, lambda sheet: story.shift(sheet, desk.need("story"), places), "said.moved")


def hold(desk: Desk) -> Done:
    """It waits for a later edition."""
    until = desk.sent.get("moment", "").strip() or desk.sent.get("until", "").strip()
    return _upon(desk, lambda sheet: story.hold(sheet, desk.need("story"), until), "said.held")


def split(desk: Desk) -> Done:
    """Each of its articles is a story of its own."""
    return _upon(desk, lambda sheet: story.split(sheet, desk.need("story")), "said.split")


def merge(desk: Desk) -> Done:
    """It is told within another one."""
    into = desk.need("into")
    return _upon(desk, lambda sheet: story.merge(sheet, desk.need("story"), into), "said.merged")


def add(desk: Desk) -> Done:
    """A story comes in by its address, or as text."""
    text = desk.need("text")
    if is_address(text):
        address = fetchable(text, desk.studio.abroad)
        desk.decide(lambda sheet: story.add(sheet, [address], 0, Quiet()))
    else:
        with brought(desk.newsroom, "tempel.txt", text.encode()) as path:
            desk.decide(lambda sheet: story.add(sheet, [str(path)], 0, Quiet()))
    return Done(desk.w("said.added"))


def add_file(desk: Desk) -> Done:
    """A story comes in as a file."""
    with brought(desk.newsroom, desk.need("name"), file_of(desk, "content")) as path:
        desk.decide(lambda sheet: story.add(sheet, [str(path)], 0, Quiet()))
    return Done(desk.w("said.added"))


PAGE = Page(
    "rundown",
    "/edisi/{slug}",
    show,
    {
        **ACTS,
        **{
            each.__name__: Act(each)
            for each in (find, drop, keep, move, shift, hold, split, merge, add, add_file)
        },
    },
)
