"""The script: the lines of one story as written and as spoken, to be edited, heard and checked against their source."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefings.newsroom.lexicon import lexicon
from briefings.studio.desk import Desk, Take
from briefings.studio.errors import NotHere, NotMeant
from briefings.studio.page import Act, Done, Page
from briefings.studio.pages import rundown
from briefings.studio.pages.turning import ACTS
from briefings.studio.saying import keep, touched
from briefings.studio.spoken import Piece, pieces, spoken_of
from briefings.studio.telling import reason, worth
from briefings.verbs import line, story
from briefings.verbs.sheet import Row, Sheet, decide
from scripts.article import Article
from scripts.story import Chosen


@dataclass(frozen=True, slots=True)
class Shown:
    """A line as the script shows it."""

    number: int
    name: str
    """See `briefings.editions.lines`."""
    written: str
    spoken: str
    pieces: tuple[Piece, ...]
    by: str
    seconds: float
    said: tuple[tuple[str, str], ...]
    original: str
    source: Article | None
    before: str
    """The paragraph around the sentence, before and behind it."""
    after: str
    paragraphs: tuple[tuple[str, bool], ...]
    """Of the article; the one that holds the sentence is marked."""


def show(desk: Desk) -> Mapping[str, object]:
    """What the template is told."""
    sheet = desk.sheet()
    row = _row(desk, sheet)
    if row is None:
        return {"sheet": sheet, "row": None, "rows": sheet.rows}
    words = lexicon(desk.newsroom)
    lines = [
        _shown(number, name, chosen, row, sheet, pieces(chosen, words))
        for number, (name, chosen) in enumerate(row.lines, 1)
    ]
    return {
        "sheet": sheet,
        "row": row,
        "rows": sheet.rows,
        "lines": lines,
        "told": row.seconds is not None,
        "why": worth(row, sheet, desk.w) if row.seconds is not None else reason(row, sheet, desk.w),
        "articles": row.story.articles,
    }


def _row(desk: Desk, sheet: Sheet) -> Row | None:
    """The story of the address, or the first. Raises NotHere."""
    wanted = desk.path.get("story", "")
    rows = sheet.rows
    if not wanted:
        return rows[0] if rows else None
    for row in rows:
        if row.story.slug == wanted:
            return row
    raise NotHere(wanted)


def _shown(
    number: int, name: str, chosen: Chosen, row: Row, sheet: Sheet, spoken: tuple[Piece, ...]
) -> Shown:
    article = row.story.articles[chosen.article] if chosen.original else None
    paragraphs = [(text, chosen.original in text) for text in article.paragraphs] if article else []
    around = next((text for text, holds in paragraphs if holds), "")
    before, _, after = around.partition(chosen.original) if around else ("", "", "")
    text = spoken_of(chosen)
    return Shown(
        number, name, chosen.text, text, spoken, chosen.by or chosen.model, sheet.found.pace.seconds(text), chosen.said,
        chosen.original, article, before, after, tuple(paragraphs),
    )  # fmt: skip


def _wanted(desk: Desk) -> str:
    """The line that is meant, as the verbs name it."""
    row = _row(desk, desk.sheet())
    if row is None:
        raise NotMeant("fault.unread")
    return f"{row.story.slug}.{desk.need('line')}"


def _upon(desk: Desk, take: Take, said: str) -> Done:
    desk.decide(take, desk.sent.get("why", "").strip())
    return Done(desk.w(said))


def set_line(desk: Desk) -> Done:
    """A line is said in the newsroom's own words."""
    wanted, text = _wanted(desk), desk.need("text")
    return _upon(desk, lambda sheet: line.rewrite(sheet, wanted, text), "said.line")


def set_spoken(desk: Desk) -> Done:
    """A line is said as it is typed there."""
    wanted, text = _wanted(desk), desk.need("text")
    return _upon(desk, lambda sheet: line.respeak(sheet, wanted, text), "said.line")


def drop_line(desk: Desk) -> Done:
    """A line is not said."""
    wanted = _wanted(desk)
    return _upon(desk, lambda sheet: line.drop(sheet, wanted), "said.line_dropped")


def add_line(desk: Desk) -> Done:
    """A sentence of the newsroom's own, behind a line or at the end."""
    row, text = _row(desk, desk.sheet()), desk.need("text")
    if row is None:
        raise NotMeant("fault.unread")
    slug, after = row.story.slug, desk.sent.get("after", "")
    return _upon(
        desk, lambda sheet: line.add(sheet, slug, text, f"{slug}.{after}" if after else ""), "said.line_added"
    )


def say_as(desk: Desk) -> Done:
    """A word is said in another way, here or wherever it stands."""
    written, saying = desk.need("written"), desk.need("saying")
    if desk.sent.get("where") == "all":
        keep(desk.newsroom, written, saying, desk.person.name)
        count = touched(desk.sheet(), written, saying)
        return Done(desk.w("said.said_for_all", written=written, count=count))
    wanted = _wanted(desk)
    return _upon(desk, lambda sheet: line.say_as(sheet, wanted, written, saying), "said.said_as")


def retitle(desk: Desk) -> Done:
    """The story has another headline."""
    row, title = _row(desk, desk.sheet()), desk.need("title")
    if row is None:
        raise NotMeant("fault.unread")
    slug = row.story.slug
    return _upon(desk, lambda sheet: story.retitle(sheet, slug, title), "said.retitled")


def weigh(desk: Desk) -> Done:
    """What a change would touch, before it is made: nothing is written."""
    sheet = desk.sheet()
    if desk.sent.get("written", "").strip():
        if not desk.sent.get("saying", "").strip():
            return Done(lay=False)
        count = touched(sheet, desk.need("written"), desk.need("saying"))
        return Done(desk.w("script.touches_lines", count=count), lay=False)
    wanted, text = _wanted(desk), desk.need("text")
    slug = wanted.partition(".")[0]
    take = line.respeak if desk.sent.get("form") == "spoken" else line.rewrite
    after = decide(sheet, take(sheet, wanted, text), desk.person.name, desk.now, dry=True)
    before_s, after_s = (_seconds(each, slug) for each in (sheet, after))
    facts = {
        "story": round(after_s),
        "more": f"{after_s - before_s:+.0f}",
        "whole": desk.w.clock(after.seconds),
    }
    lost = [row.story.headline for row in after.rows if row.seconds is None]
    gone = [
        name for name in lost if name in {row.story.headline for row in sheet.rows if row.seconds is not None}
    ]
    text = desk.w("script.touches", **facts)
    return Done(text + (f" {desk.w('script.pushes', stories='; '.join(gone))}" if gone else ""), lay=False)


def _seconds(sheet: Sheet, slug: str) -> float:
    return next((row.seconds or 0.0 for row in sheet.rows if row.story.slug == slug), 0.0)


_ACTS = {
    **ACTS,
    **{
        each.__name__: Act(each)
        for each in (
            set_line,
            set_spoken,
            drop_line,
            add_line,
            say_as,
            retitle,
            weigh,
            rundown.keep,
            rundown.drop,
        )
    },
}
PAGES = (
    Page("script", "/edisi/{slug}/naskah/{story}", show, _ACTS),
    Page("script", "/edisi/{slug}/naskah", show, _ACTS),
)
