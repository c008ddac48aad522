"""A report read: what its title and each of its sentences count, tell the state of, speak of and name."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from scripts.events.newest.count import Count
from scripts.events.newest.counts import counts
from scripts.events.newest.domains import domains
from scripts.events.newest.report import Report
from scripts.events.newest.roles import people
from scripts.events.newest.sorts import levied, opposed, sorts, surveyors
from scripts.events.newest.states import State, states
from scripts.events.newest.wording import names, plain, root, tokens, topics

_OF_THEM = frozenset({"jumlahnya", "totalnya", "seluruhnya", "jumlah"})
_PERSONS = f"of:{root('orang')}"
TOP = 3
"""Sentences that say what a report is about."""


@dataclass(slots=True)
class Read:
    """A report with what its title (first) and its sentences say."""

    report: Report
    texts: tuple[str, ...]
    numbers: list[tuple[Count, ...]]
    states: list[tuple[State, ...]]
    topics: list[frozenset[str]]
    names: list[frozenset[str]]
    all_topics: frozenset[str] = field(default_factory=frozenset)
    all_names: frozenset[str] = field(default_factory=frozenset)
    surveyors: frozenset[str] = frozenset()
    """Who asked, where it tells of a survey."""

    @classmethod
    def of(cls, report: Report) -> "Read":
        texts = (report.title, *report.sentences)
        made = cls(
            report,
            texts,
            _counted(texts),
            [],
            [topics(text) for text in texts],
            [names(text) for text in texts],
        )
        made.states = [
            _played(states(text), counts_) for text, counts_ in zip(texts, made.numbers, strict=True)
        ]
        made.all_topics = frozenset().union(*made.topics)
        made.all_names = frozenset().union(*made.names)
        made.surveyors = surveyors(texts)
        return made


def _played(said: tuple[State, ...], numbers: Sequence[Count]) -> tuple[State, ...]:
    """`said`, and that a match is over where a text gives a result and says no more of it ("Ditahan Arga 0-0")."""
    if all(count.role != "result" for count in numbers):
        return said
    match = next(n for n, domain in enumerate(domains()[0]) if domain.name == "match")
    if any(state.domain == match for state in said):
        return said
    return (*said, State(match, frozenset({domains()[0][match].states - 1}), frozenset()))


def _counted(texts: Sequence[str]) -> list[tuple[Count, ...]]:
    """What each counts; "Jumlahnya 19 orang" counts those of whom the sentence before it tells."""
    made = [counts(text) for text in texts]
    for place in range(1, len(texts)):
        if texts[place].split(" ", 1)[0].lower() not in _OF_THEM:
            continue
        before = (people().get(root(low)) for low, _, _ in tokens(plain(texts[place - 1])))
        if role := next(filter(None, before), ""):
            made[place] = tuple(
                replace(c, role=role, total=True) if c.role == _PERSONS else c for c in made[place]
            )
    return made


def of_others(older: Read, number: int, newer: Read, place: int) -> bool:
    """Whether each of two texts names somebody of whom the other report does not know at all, or another sort."""
    one, two = older.names[number], newer.names[place or min(1, len(newer.names) - 1)]
    if one and two and not one & newer.all_names and not two & older.all_names:
        return True
    if of_two_levies(older, number, newer, place):
        return True
    return opposed(sorts(older.texts[number]), sorts(newer.texts[place]))


def of_two_levies(older: Read, number: int, newer: Read, place: int) -> bool:
    """Whether two texts tell of the shares, the taxes, ... of two things, each unknown to the other report."""
    mine, theirs = levied(older.texts[number]), levied(newer.texts[place])
    if not mine or {head for head, _ in mine} != {head for head, _ in theirs}:
        return False
    known = [" ".join(read.texts).lower() for read in (older, newer)]
    return not any(of in known[1] for _, of in mine) and not any(of in known[0] for _, of in theirs)
