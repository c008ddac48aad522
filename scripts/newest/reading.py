"""A report read: what its title and each of its sentences count, tell the state of, speak of and name."""

from dataclasses import dataclass, field

from scripts.newest.counts import Count, counts
from scripts.newest.report import Report
from scripts.newest.states import State, states
from scripts.newest.wording import names, topics

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

    @classmethod
    def of(cls, report: Report) -> "Read":
        texts = (report.title, *report.sentences)
        made = cls(
            report,
            texts,
            [counts(text) for text in texts],
            [states(text) for text in texts],
            [topics(text) for text in texts],
            [names(text) for text in texts],
        )
        made.all_topics = frozenset().union(*made.topics)
        made.all_names = frozenset().union(*made.names)
        return made


def of_others(older: Read, number: int, newer: Read, place: int) -> bool:
    """Whether each of two texts names somebody of whom the other report does not know at all."""
    one, two = older.names[number], newer.names[place or min(1, len(newer.names) - 1)]
    return bool(one and two and not one & newer.all_names and not two & older.all_names)
