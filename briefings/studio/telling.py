"""Decisions and reasons in people's words: what the history and the cards say."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from briefings.editions import decisions as kinds
from briefings.editions.log import Entry, standing
from briefings.studio.words import Words
from briefings.verbs.sheet import Row, Sheet


@dataclass(frozen=True, slots=True)
class Told:
    """One entry of the history."""

    number: int
    by: str
    at: datetime
    text: str
    why: str
    stands: bool
    """False: it was undone."""


def titles(sheet: Sheet) -> Mapping[str, str]:
    """Story -> its headline, of all that the edition ever had."""
    known = {each.story.slug: each.story.headline for each in sheet.found.candidates}
    for entry in sheet.edition.log:
        if isinstance(entry.decision, kinds.Inserted):
            story = entry.decision.candidate.story
            known.setdefault(story.slug, story.headline)
        elif isinstance(entry.decision, kinds.Split):
            for part in entry.decision.parts:
                known.setdefault(part.story.slug, part.story.headline)
    known.update({row.story.slug: row.story.headline for row in sheet.rows})
    return known


def history(sheet: Sheet, w: Words) -> list[Told]:
    """All entries, the newest first."""
    names, log = titles(sheet), sheet.edition.log
    counts = {entry.number for entry in standing(log)}
    by_number = {entry.number: entry for entry in log}
    out = []
    for entry in reversed(log):
        turned = isinstance(entry.decision, kinds.Undone | kinds.Redone)
        text = said(entry, by_number, names, w, sheet.edition.when)
        out.append(Told(entry.number, entry.by, entry.at, text, entry.why, turned or entry.number in counts))
    return out


def said(entry: Entry, log: Mapping[int, Entry], names: Mapping[str, str], w: Words, near: datetime) -> str:
    """What `entry` did, as a sentence without who and when."""
    decision = entry.decision

    def name(slug: str) -> str:
        return names.get(slug, slug)

    match decision:
        case kinds.Undone(number) | kinds.Redone(number):
            about = said(log[number], log, names, w, near) if number in log else str(number)
            return w(f"did.{decision.kind}", about=about)
        case kinds.Moved(story, place, _):
            return w("did.moved", story=name(story), place=place)
        case kinds.Held(story, until):
            return w("did.held", story=name(story), until=w.hour(until, near))
        case kinds.Inserted(candidate, _):
            return w("did.inserted", story=candidate.story.headline)
        case kinds.Merged(story, into):
            return w("did.merged", story=name(story), into=name(into))
        case kinds.Retitled(story, title):
            return w("did.retitled", title=title)
        case kinds.Rewritten() | kinds.LineAdded():
            return w(f"did.{decision.kind}".replace(" ", "_"), story=name(decision.story), text=decision.text)
        case kinds.SaidAs():
            return w("did.said_as", written=decision.written, saying=decision.saying)
        case kinds.Scheduled(at):
            return w("did.scheduled", at=w.hour(at.astimezone(near.tzinfo), near))
        case kinds.Corrected(text, _):
            return w("did.corrected", text=text)
        case kinds.Withdrawn(story, _):
            return w("did.withdrawn", story=name(story))
        case kinds.Approved() | kinds.Aired() | kinds.Retracted():
            return w(f"did.{decision.kind}")
        case (
            kinds.Dropped(story) | kinds.Kept(story) | kinds.Split(story, _) | kinds.LineDropped(story, _, _)
        ):
            return w(f"did.{decision.kind}".replace(" ", "_"), story=name(story))


def reason(row: Row, sheet: Sheet, w: Words) -> str:
    """Why a story is out, shortly."""
    slug = row.story.slug
    for entry in reversed(sheet.edition.decisions):
        decision = entry.decision
        if isinstance(decision, kinds.Dropped) and decision.story == slug:
            why = f": {entry.why}" if entry.why else ""
            return w("why.dropped", by=entry.by or w("fault.somebody"), at=w.hour(entry.at, entry.at)) + why
        if isinstance(decision, kinds.Held) and decision.story == slug:
            until = w.hour(decision.until.astimezone(sheet.job.when.tzinfo), sheet.job.when)
            return w("why.held", by=entry.by or w("fault.somebody"), until=until)
    if not row.story.sentences:
        return w("why.empty")
    return w("why.full")


def worth(row: Row, sheet: Sheet, w: Words) -> str:
    """What a story is worth and of what: "daerah 1,41: baru 0,81, bahaya 0,60"."""
    found = sheet.lineup.worths.get(row.story.slug)
    if found is None:
        return ""
    parts = sorted(found.parts.items(), key=lambda pair: -abs(pair[1]))
    named = [
        f"{w(f'part.{name}') if f'part.{name}' in w else name} {w.number(value, 2)}"
        for name, value in parts
        if abs(value) >= 0.04
    ]
    return w("why.worth", value=w.number(found.value, 2), parts=", ".join(named))
