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


def respeak(sheet: Sheet, wanted: str, spoken: str) -> list[Decision]:
    """A line is said as `spoken`: where words alone are said in another way they are (`say_as`), else the line is
    rewritten so. Nothing where it is said so already. Raises NotSaid, NoLine, NoStory."""
    from scripts.speakable import speakable

    _, _, chosen = sheet.line(wanted)
    new, old = sayable(spoken), speakable(chosen.text)
    if new.split() == old.split():
        return []
    decisions = _sayings(sheet, wanted, old.split(), new.split())
    return decisions or rewrite(sheet, wanted, new)


def _sayings(sheet: Sheet, wanted: str, old: list[str], new: list[str]) -> list[Decision]:
    """What makes `new` of the words `old`, one decision a word or a few; nothing where more than that has changed."""
    from difflib import SequenceMatcher

    from briefings.errors import NoWord
    from scripts.errors import BadLexicon

    out: list[Decision] = []
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        was, becomes = (" ".join(words).strip(_MARKS) for words in (old[a:b], new[c:d]))
        if what != "replace" or not was or not becomes:
            return []
        try:
            out += say_as(sheet, wanted, was, becomes)
        except (NoWord, BadLexicon):
            return []
    return out


_MARKS = '.,;:!?"”“'


def _names(row: Row) -> tuple[str, ...]:
    return tuple(name for name, _ in row.lines)


def _said(text: str) -> tuple[str, int]:
    """`text` as a line, and its letters as it is read out. Raises NotSaid."""
    from scripts.speakable import speakable

    line = sayable(text)
    return line, len(speakable(line))
