"""What is done on every page about an edition: back one step, and forward again."""

from briefings.studio.desk import Desk
from briefings.studio.page import Act, Done
from briefings.studio.telling import said, titles
from briefings.verbs.undo import turn


def _turn(desk: Desk, verb: str) -> Done:
    before = desk.sheet()
    after, entry = turn(before, verb, desk.person.name, desk.now, revision=desk.revision)
    desk.studio.remember(after)
    log = {each.number: each for each in after.edition.log}
    text = said(entry, log, {**titles(before), **titles(after)}, desk.w, after.edition.when)
    return Done(desk.w(f"turn.{verb}", what=text))


def undo(desk: Desk) -> Done:
    """Take the last decision back."""
    return _turn(desk, "undo")


def redo(desk: Desk) -> Done:
    """Take back what was undone last."""
    return _turn(desk, "redo")


ACTS = {"undo": Act(undo), "redo": Act(redo)}
