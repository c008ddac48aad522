"""The lexicon: how this newsroom says its names, to be heard, added to, changed and taken from."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from briefings.newsroom.lexicon import lexicon
from briefings.studio.desk import Desk
from briefings.studio.page import Act, Done, Page
from briefings.studio.paging import paged
from briefings.studio.saying import forget, keep
from briefings.studio.touching import newest_script
from scripts.errors import BadLexicon

SIZE = 50
"""Own entries on a page."""
OURS = 100
"""Names of ours that are listed where somebody looks for one."""
QUICK = "espeak"
"""Speaks within a second, wherever it runs."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry of the newsroom's own."""

    sign: str
    """Letters and figures that stand for it in addresses of the page."""
    written: str
    said: str
    note: str
    lines: tuple[str, ...]
    """Of the newest script, that hold it."""


def show(desk: Desk) -> Mapping[str, object]:
    """What the template is told."""
    wanted = " ".join(desk.query.get("q", "").casefold().split())[:100]
    try:
        entries, fault = lexicon(desk.newsroom).entries, ""
    except BadLexicon as reason:  # in an editor it is put right
        entries, fault = (), str(reason)
    fit = [each for each in entries if wanted in f"{each.written}\n{each.said}\n{each.note}".casefold()]
    part = paged([each for each in fit if each.origin == "newsroom"], desk.query, SIZE)
    script = newest_script(desk)
    touched = script.touched(part.shown) if script else {}
    own = [
        Listed(_sign(each.written), each.written, each.said, each.note, tuple(touched.get(each, ())))
        for each in part.shown
    ]
    ours = [each for each in fit if each.origin != "newsroom"][:OURS] if wanted else []
    return {
        "own": own,
        "part": part,
        "ours": ours,
        "query": desk.query.get("q", "").strip()[:100],
        "broken": fault,
        "script": script,
        "quick": QUICK,
    }


def _sign(written: str) -> str:
    return hashlib.sha256(written.encode()).hexdigest()[:12]


def add(desk: Desk) -> Done:
    """A word is said so from now on."""
    written = desk.need("written")
    keep(desk.newsroom, written, desk.need("saying"), desk.sent.get("note", "").strip() or desk.person.name)
    return _touching(desk, written)


def change(desk: Desk) -> Done:
    """A word, how it is said, or what is noted of it, becomes another."""
    written, former = desk.need("written"), desk.need("former")
    keep(desk.newsroom, written, desk.need("saying"), desk.sent.get("note", ""), former)
    return _touching(desk, written)


def _touching(desk: Desk, written: str) -> Done:
    script = newest_script(desk)
    count = script.holds(written, desk.need("saying")) if script else 0
    return Done(desk.w("said.said_for_all", written=written, count=count))


def remove(desk: Desk) -> Done:
    """A word is said as it was before."""
    written = desk.need("written")
    forget(desk.newsroom, written)
    return Done(desk.w("said.out_of_lexicon", written=written))


def weigh(desk: Desk) -> Done:
    """Which lines a word would touch is told, and nothing is written."""
    written, saying = desk.sent.get("written", "").strip(), desk.sent.get("saying", "").strip()
    if not written or not saying:
        return Done(lay=False)
    script = newest_script(desk)
    if script is None:
        return Done(desk.w("lexicon.no_lines"), lay=False)
    count = script.holds(written, saying)
    return Done(
        desk.w("lexicon.touches", count=count, total=len(script.lines), edition=script.slug), lay=False
    )


PAGE = Page(
    "lexicon",
    "/kamus",
    show,
    {"add": Act(add), "change": Act(change), "remove": Act(remove), "weigh": Act(weigh)},
)
