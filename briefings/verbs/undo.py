"""`undo`, `redo`, and how decisions are told of."""

from dataclasses import fields
from datetime import datetime

from briefings.editions.candidate import Candidate
from briefings.editions.decisions import Decision, Redone
from briefings.editions.ledger import Ledger
from briefings.editions.log import Entry, inverse, redoable, undoable
from briefings.errors import NothingTo
from briefings.verbs.sheet import Sheet, decide, sheet_of


def turn(
    sheet: Sheet, verb: str, by: str, at: datetime, *, dry: bool = False, revision: int | None = None
) -> tuple[Sheet, Entry]:
    """Take the last decision back ("undo"), or what was undone last ("redo"): the sheet after it, and the entry that
    it was about. Raises NothingTo, Overtaken."""
    if dry:
        entry = (undoable if verb == "undo" else redoable)(sheet.edition.log)
        if entry is None:
            raise NothingTo(verb, sheet.edition.slug)
        wanted = inverse(entry) if verb == "undo" else Redone(entry.number)
        return decide(sheet, [wanted], by, at, dry=True), entry
    ledger = Ledger(sheet.newsroom.editions)
    turned = ledger.undo if verb == "undo" else ledger.redo
    edition, entry = turned(sheet.edition.slug, by, at, revision)
    return sheet_of(sheet.newsroom, sheet.show, edition), entry


def described(decision: Decision) -> str:
    """What a decision is about, in a line."""
    parts = []
    for each in fields(decision):
        value = getattr(decision, each.name)
        if each.name in ("kind", "told", "was", "content", "sha256") or value in ("", 0, ()):
            continue
        if isinstance(value, Candidate):
            value = value.story.headline
        elif isinstance(value, tuple):
            value = " | ".join(
                part.story.headline if isinstance(part, Candidate) else str(part) for part in value
            )
        elif isinstance(value, datetime):
            value = value.isoformat()
        parts.append(str(value))
    return ", ".join(parts)
