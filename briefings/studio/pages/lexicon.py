"""The lexicon: how this newsroom says its names, to be heard, added to and taken from."""

from collections.abc import Mapping

from briefings.newsroom.lexicon import lexicon
from briefings.studio.desk import Desk
from briefings.studio.page import Act, Done, Page
from briefings.studio.saying import forget, keep
from scripts.errors import BadLexicon

OURS = 400
"""Names of ours that are listed where somebody looks for one."""


def show(desk: Desk) -> Mapping[str, object]:
    """What the template is told."""
    wanted = desk.query.get("q", "").strip().casefold()[:100]
    try:
        entries = lexicon(desk.newsroom).entries
        fault = ""
    except BadLexicon as reason:  # the page is where it is put right
        entries, fault = (), str(reason)
    own = [each for each in entries if each.origin == "newsroom"]
    ours = [
        each for each in entries if each.origin != "newsroom" and wanted and wanted in each.written.casefold()
    ]
    return {"own": own, "ours": ours[:OURS], "query": wanted, "broken": fault, "voices": desk.show.voices}


def add(desk: Desk) -> Done:
    """A word is said so from now on."""
    written = desk.need("written")
    keep(desk.newsroom, written, desk.need("saying"), desk.sent.get("note", "") or desk.person.name)
    return Done(desk.w("said.in_lexicon", written=written))


def remove(desk: Desk) -> Done:
    """A word is said as it was before."""
    written = desk.need("written")
    forget(desk.newsroom, written)
    return Done(desk.w("said.out_of_lexicon", written=written))


PAGE = Page("lexicon", "/kamus", show, {"add": Act(add), "remove": Act(remove)})
