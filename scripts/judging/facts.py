"""Facts: what a line says beside what the sentence it came from says. Each rule names one kind of change.

A line that is its original to the word, or differs by named edits only, has nothing for them to look at.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from scripts.article import Article
from scripts.judging.descent import Edit
from scripts.judging.evidence import counted, holds, numbers, quotations, tokens, vocabulary
from scripts.judging.finding import Case, Finding, Said
from scripts.judging.hearing import heard
from scripts.judging.hour import Hour
from scripts.judging.smallwords import (
    CALENDAR,
    CONDITION,
    DENIAL,
    MODALITY,
    MONTHS,
    NEGATION,
    OFFICES,
    SAYING,
)

_PRONOUN = re.compile(r"(?:[\w’']{1,20},? ){0,3}(?:ia|dia|mereka|beliau|menurutnya|katanya)\b", re.IGNORECASE)
SHOWN = 60
"""Characters of a change that are shown to the producer."""


def trace(case: Case) -> Iterator[Finding]:
    """Every line of a story stands in one of its articles, and came from there by named changes only."""
    if case.story is None:
        return
    keys = {article.key for article in case.story.articles}
    for said in case.told:
        source = said.line.source
        if source is None:
            yield case.find(said, "trace", "names no source")
        elif source.article not in keys or said.article is None:
            yield case.find(said, "trace", f"its source {source.article} is no article of its story")
        elif not holds(said.article, source.original, source.sentence):
            yield case.find(
                said, "trace", f"its source does not stand in the article: {_short(source.original)}"
            )
        else:
            for edit in _loose(said):
                yield case.find(said, "trace", f"does not follow from the article: {_change(edit)}")


def number(case: Case) -> Iterator[Finding]:
    """A number that a line says stands in its sentence; in a headline, in an article of the story."""
    for said, edit in _changes(case):
        lost, won = (list(numbers(" ".join(words))) for words in (edit.lost, edit.won))
        if set(lost) != set(won):
            yield case.find(said, "number", f"another number: {_change(edit)}")
    for said in case.headed:
        assert case.story is not None
        known = frozenset[str]().union(*map(counted, case.story.articles))
        for figure in numbers(said.text):
            if figure not in known and not _of_a_day(said, figure, case.hour):
                yield case.find(said, "number", f"no article of the story has the number {figure}")


def name(case: Case) -> Iterator[Finding]:
    """A name that a line says stands in its article, and is the one that its sentence has."""
    for said, edit in _changes(case):
        won = [word for word in edit.won if word[0].isupper() and not _small_word(word)]
        known = vocabulary(said.article) if said.article else frozenset()
        strange = [word for word in won if word.casefold() not in known]
        if strange:
            yield case.find(said, "name", f"a name that the article does not have: {' '.join(strange)}")
        elif won and any(word[0].isupper() for word in edit.lost):
            yield case.find(said, "name", f"another name: {_change(edit)}")


_YEARS = re.compile(
    rf"\b(?:tahun|bulan) (?:ini|lalu|depan|kemarin|mendatang|silam)\b|\b(?:{'|'.join(MONTHS)})\b",
    re.IGNORECASE,
)
"""What may be said with its year at another hour."""
_RUBRIC = {"cek", "fakta", "periksa"}
"""What a check is printed under: a rubric denies nothing."""


def negation(case: Case) -> Iterator[Finding]:
    """What the article denies is denied, and nothing else."""
    yield from _class(case, "negation", NEGATION, "a denial")
    for said in case.told:
        head = tokens(said.descent.head) if said.descent and said.descent.head else ()
        if said.descent and not (DENIAL - _RUBRIC).isdisjoint(head):
            yield case.find(said, "negation", f"a verdict was taken for a dateline: {said.descent.head}")


def modality(case: Case) -> Iterator[Finding]:
    """What may be, will be or is alleged is not said to be so."""
    yield from _class(case, "modality", MODALITY, "how sure it is")
    for said in case.told:
        if (
            said.line.source
            and said.line.source.original.rstrip("\"”’' )")[-1:] == "?"
            and "?" not in said.line.written
        ):
            yield case.find(said, "modality", "a question is told as a statement")


def attribution(case: Case) -> Iterator[Finding]:
    """What somebody says is said to be theirs; a quotation of several sentences is told with its end."""
    yield from _class(case, "attribution", SAYING, "who says so")
    told = {(s.line.source.article, s.line.source.sentence) for s in case.told if s.line.source}
    for said in case.told:
        source = said.line.source
        if source is None or said.article is None or not _open(source.original):
            continue
        for unit, tail in _quotations(said.article):
            if source.sentence in unit:
                kept = tuple(number for number in unit if (source.article, number) in told)
                if kept != unit and not (tail and kept == unit[-len(kept) :]):
                    yield case.find(
                        said, "attribution", "a part of a quotation is told without the rest of it"
                    )


def reference(case: Case) -> Iterator[Finding]:
    """ "Ia" and "menurutnya" are told with the sentence that names who it is."""
    told = {(s.line.source.article, s.line.source.sentence) for s in case.told if s.line.source}
    for said in case.told:
        source = said.line.source
        if source is None or said.article is None or not _PRONOUN.match(source.original):
            continue
        for number_, paid in _debts(said.article):
            if number_ == source.sentence and not any((source.article, other) in told for other in paid):
                yield case.find(said, "reference", "whom it speaks of is not told")


def condition(case: Case) -> Iterator[Finding]:
    """If, only, about, almost, at most: what narrows a sentence is not lost."""
    yield from _class(case, "condition", CONDITION, "a condition or a limit")


RULES = (trace, number, name, negation, modality, attribution, reference, condition)


def _class(case: Case, rule: str, words: AbstractSet[str], what: str) -> Iterator[Finding]:
    for said, edit in _changes(case):
        lost = sorted(word for word in map(str.casefold, edit.lost) if word in words)
        won = sorted(word for word in map(str.casefold, edit.won) if word in words)
        if lost != won:
            how = "lost" if len(lost) > len(won) else "added" if len(won) > len(lost) else "changed"
            yield case.find(said, rule, f"{what} is {how}: {_change(edit)}")


def _changes(case: Case) -> Iterator[tuple[Said, Edit]]:
    """The changes of told lines that no rule allows."""
    for said in case.told:
        for edit in _loose(said):
            yield said, edit


def _loose(said: Said) -> tuple[Edit, ...]:
    return said.descent.unexplained if said.descent and said.descent.edits else ()


def _open(text: str) -> bool:
    """Whether a quotation begins before `text` or goes on behind it."""
    return text.count('"') % 2 == 1 or text.count("“") != text.count("”")


def _quotations(article: Article) -> Iterator[tuple[tuple[int, ...], bool]]:
    """The sentences of each quotation of several, and whether its last one names who spoke."""
    found, at = quotations(article)
    for unit in found.units:
        yield tuple(at[place] for place in unit), unit[0] in found.tails


def _debts(article: Article) -> Iterator[tuple[int, tuple[int, ...]]]:
    """(sentence, those of which one names whom it speaks of)."""
    found, at = quotations(article)
    for place, paid in found.debts:
        yield at[place], tuple(at[other] for other in paid)


def _of_a_day(said: Said, figure: str, hour: Hour | None) -> bool:
    """Whether `figure` belongs to a day that is said anew: the rule `stale` looks at those."""
    edits = said.descent.edits if said.descent else ()
    original = said.line.source.original if said.line.source else ""
    if _YEARS.search(original) and re.fullmatch(r"20\d\d", figure):
        return True
    if any(edit.rule == "day" and figure in numbers(" ".join(edit.won)) for edit in edits):
        return True
    return hour is not None and any(figure in numbers(day.said) for day in heard(said.text, hour))


def _small_word(word: str) -> bool:
    """A word that has its capital from where it stands."""
    low = word.casefold()
    return any(low in words for words in (NEGATION, MODALITY, CONDITION, SAYING, OFFICES, CALENDAR))


def _change(edit: Edit) -> str:
    lost, won = _short(" ".join(edit.lost)), _short(" ".join(edit.won))
    if lost and won:
        return f'"{won}" where the article has "{lost}"'
    return f'"{won}" was added' if won else f'"{lost}" was left out'


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
