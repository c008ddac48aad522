"""The log of an edition: its decisions in order, with who, when and why.

It is only ever added to. What was undone stays in it with the entry that undid it, so undo and redo are general: a
decision that is undone is as if it had never been taken.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from briefings.editions.decisions import (
    Aired,
    Decision,
    Dropped,
    Held,
    Inserted,
    Kept,
    LineAdded,
    LineDropped,
    Merged,
    Moved,
    OfTheAir,
    Redone,
    Retitled,
    Rewritten,
    SaidAs,
    Split,
    Undone,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """A decision, and who took it, when and why."""

    number: int
    """Its place in the log, from 1."""
    by: str
    at: datetime
    """With a zone."""
    decision: Decision
    why: str = ""
    revision: int = 0
    """Of the document that it was written with first."""


def standing(log: Iterable[Entry]) -> list[Entry]:
    """The entries that count: all that were not undone, without what undoes and redoes."""
    return [entry for entry in _toggled(log)[0] if not isinstance(entry.decision, Undone | Redone)]


def undoable(log: Sequence[Entry]) -> Entry | None:
    """The last decision that can be undone; None where there is none."""
    done = [entry for entry in standing(log) if not isinstance(entry.decision, OfTheAir)]
    return done[-1] if done else None


def redoable(log: Sequence[Entry]) -> Entry | None:
    """What was undone last, as long as nothing else was decided since; None where there is none."""
    entries = {entry.number: entry for entry in log}
    undone = _toggled(log)[1]
    return entries[undone[-1]] if undone else None


def inverse(entry: Entry) -> Undone | Redone:
    """The decision that takes `entry` back. Raises ValueError for what was on air."""
    if isinstance(entry.decision, OfTheAir):
        raise ValueError("what was heard cannot be undone")
    if isinstance(entry.decision, Undone):
        return Redone(entry.decision.entry)
    return Undone(entry.decision.entry if isinstance(entry.decision, Redone) else entry.number)


def _toggled(log: Iterable[Entry]) -> tuple[list[Entry], list[int]]:
    """What counts, in order, and the numbers of what could be redone, the last undone last."""
    undone: list[int] = []
    gone: set[int] = set()
    every: list[Entry] = []
    for entry in log:
        decision = entry.decision
        if isinstance(decision, Undone):
            gone.add(decision.entry)
            undone.append(decision.entry)
        elif isinstance(decision, Redone):
            gone.discard(decision.entry)
            undone = [number for number in undone if number != decision.entry]
        elif not isinstance(decision, OfTheAir):
            undone = []
        every.append(entry)
    return [entry for entry in every if entry.number not in gone], undone


def concerned(decision: Decision) -> set[str]:
    """The stories, by their slugs, that a decision is about."""
    return {path.partition("/")[0] for path in touched(decision)} - {"", "order"}


def touched(decision: Decision, log: Sequence[Entry] = ()) -> set[str]:
    """What a decision is about, as paths: "STORY", "STORY/lines/LINE", "order", or "" for the whole edition.

    `log` resolves what undoes or redoes another entry.
    """
    match decision:
        case Dropped() | Kept() | Held():
            return {f"{decision.story}/in"}
        case Moved():
            return {f"{decision.story}/place", "order"}
        case Inserted():
            name = decision.candidate.story.slug
            return {name, "order"} if decision.place else {name}
        case Merged():
            return {decision.story, decision.into}
        case Split():
            return {decision.story}
        case Retitled():
            return {f"{decision.story}/title"}
        case Rewritten() | LineDropped() | SaidAs():
            return {f"{decision.story}/lines/{decision.line}"}
        case LineAdded():
            return {f"{decision.story}/lines/{decision.line}", f"{decision.story}/after/{decision.after}"}
        case Undone() | Redone():
            found = [entry for entry in log if entry.number == decision.entry]
            return touched(found[0].decision, log) if found else {""}
        case Aired():
            return set()
    return {""}


def clash(one: set[str], other: set[str]) -> bool:
    """Whether two sets of paths have anything in common: a path holds all that lies below it."""
    return any(_within(a, b) or _within(b, a) for a in one for b in other)


def _within(path: str, above: str) -> bool:
    return not above or path == above or path.startswith(f"{above}/")
