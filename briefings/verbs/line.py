"""`line`: what people decide about single sentences."""

import uuid

from briefings.editions.decisions import Decision, LineAdded, LineDropped, Rewritten, SaidAs
from briefings.editions.lines import ADDED
from briefings.verbs.saying import sayable
from briefings.verbs.sheet import Row, Sheet


def rewrite(sheet: Sheet, wanted: str, text: str) -> list[Decision]:
    """A line is said in the newsroom's own words. Raises NotSaid, NoLine, NoStory."""
    row, name, chosen = sheet.line(wanted)
    line, letters = _said(text)
    return [Rewritten(row.story.slug, name, line, chosen.original, _names(row), letters)]


def drop(sheet: Sheet, wanted: str) -> list[Decision]:
    """A line is not said. Raises NoLine, NoStory."""
    row, name, _ = sheet.line(wanted)
    return [LineDropped(row.story.slug, name, _names(row))]


def add(sheet: Sheet, story: str, text: str, after: str = "") -> list[Decision]:
    """A sentence of the newsroom's own: behind line `after`, else at the end of the story. Raises NotSaid, NoLine."""
    if after:
        row, behind, _ = sheet.line(after)
    else:
        row = sheet.row(story)
        behind = row.lines[-1][0] if row.lines else ""
    name = f"{ADDED}{uuid.uuid4().hex[:8]}"
    line, letters = _said(text)
    return [LineAdded(row.story.slug, name, behind, line, _names(row), letters)]


def say_as(sheet: Sheet, wanted: str, written: str, saying: str) -> list[Decision]:
    """A word of a line is said in another way: Indonesian letters with é and ê, or /IPA/. Raises BadLexicon, NoWord."""
    from briefings.errors import NoWord
    from scripts.lexicon import put

    row, name, chosen = sheet.line(wanted)
    if written.casefold() not in chosen.text.casefold():
        raise NoWord(written, chosen.text)
    put("", "a decision", written, saying, "")
    return [SaidAs(row.story.slug, name, written, saying)]


def _names(row: Row) -> tuple[str, ...]:
    return tuple(name for name, _ in row.lines)


def _said(text: str) -> tuple[str, int]:
    """`text` as a line, and its letters as it is read out. Raises NotSaid."""
    from scripts.speakable import speakable

    line = sayable(text)
    return line, len(speakable(line))
