"""The first day: from the starter to one's own feed. What still says what the starter says is ticked off one by one."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefings.newsroom.placeholders import find_placeholders
from briefings.newsroom.starter import ARTICLES, find_examples
from briefings.studio.desk import Desk
from briefings.studio.errors import NotMeant
from briefings.studio.page import Act, Done, Page
from briefings.studio.pages.start import first, reads
from briefings.studio.show_change import keep
from briefings.studio.show_form import Setting, groups

FIELDS = ("title", "tagline", "description", "author", "region", "url", "email")
"""Settings that the starter can only guess, in the order in which a newcomer knows them."""
SOURCES = "sources"
EMPTY = ("tagline", "region")
"""Those that may be empty."""


@dataclass(frozen=True, slots=True)
class Blank:
    """One thing to fill in."""

    setting: Setting
    done: bool
    """It is the newsroom's own."""
    needed: bool


def show(desk: Desk) -> Mapping[str, object]:
    """What the template is told."""
    placeholders = find_placeholders(desk.newsroom, desk.show)
    left = {name.strip() for each in placeholders for name in each.what.split(",")}
    known = {each.name: each for group in groups(desk.newsroom) for each in group.settings}
    blanks = [Blank(known[name], name not in left, name not in EMPTY) for name in FIELDS if name in known]
    examples, slugs, here = find_examples(desk.newsroom.root), desk.studio.archive.slugs(), first(desk)
    aired = any(desk.studio.archive.filed(slug).state in ("published", "corrected") for slug in slugs[:5])
    steps = {
        "names": all(each.done for each in blanks),
        "sources": reads(desk) and not examples,
        "rundown": bool(slugs),
        "air": aired,
    }
    return {
        "steps": steps,
        "blanks": blanks,
        "left": sum(not each.done for each in blanks),
        "sources": known.get(SOURCES),
        "examples": [path.name for path in examples],
        "folder": ARTICLES,
        "here": here,
    }


def fill(desk: Desk) -> Done:
    """One blank becomes the newsroom's own."""
    name = desk.need("name")
    if name not in (*FIELDS, SOURCES):
        raise NotMeant("fault.unread")
    value = desk.sent.get("value", "") if name in EMPTY else desk.need("value")
    keep(desk.newsroom, {name: value})
    return Done(desk.w("said.filled", name=desk.w(f"field.{name}")))


def clear(desk: Desk) -> Done:
    """The invented articles go, as far as nobody has changed them."""
    examples = find_examples(desk.newsroom.root)
    for path in examples:
        path.unlink(missing_ok=True)
    return Done(desk.w("said.cleared", count=len(examples)))


PAGE = Page("first_day", "/hari-pertama", show, {"fill": Act(fill, "editor"), "clear": Act(clear, "editor")})
