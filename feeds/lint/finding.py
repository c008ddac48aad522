"""What the gate says: findings, and the rules that they come from."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from feeds.lint.document import Feed

Severity = Literal["error", "warning", "note"]
"""error: a directory or an app refuses it, or plays the wrong thing; warning: some lose something by it;
note: recommended, and not done."""
MOST = 20
"""Findings of one rule that are told one by one; a fault of ten thousand items is one fault."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One departure from a written rule."""

    rule: str
    severity: Severity
    file: str
    """Path below the folder, or the address that was asked for."""
    line: int
    """From 1; 0: the whole file."""
    where: str
    """The element as an XPath, or the place in a JSON file; empty: the whole file."""
    message: str
    remedy: str
    source: str
    """Who wrote the rule, and where."""


Fault = tuple["Element | None", str]
"""The element (None: the whole file) and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A written rule and the look that finds departures from it in a feed."""

    id: str
    severity: Severity
    source: str
    remedy: str
    look: "Callable[[Feed], Iterable[Fault]]"

    def findings(self, feed: "Feed") -> Iterator[Finding]:
        """At most `MOST` findings, and one that counts the rest."""
        more = 0
        for number, (element, message) in enumerate(self.look(feed)):
            if number < MOST:
                line, where = feed.place(element)
                yield self.finding(feed.name, message, line, where)
            else:
                more += 1
        if more:
            yield self.finding(feed.name, f"and {more} more of the same")

    def finding(self, file: str, message: str, line: int = 0, where: str = "") -> Finding:
        """A finding of this rule."""
        return Finding(self.id, self.severity, file, line, where, message, self.remedy, self.source)


def rule(
    name: str, severity: Severity, source: str, remedy: str
) -> "Callable[[Callable[[Feed], Iterable[Fault]]], Rule]":
    """Make the function below a rule."""
    return lambda look: Rule(name, severity, source, remedy, look)


@dataclass(frozen=True, slots=True)
class Law:
    """A rule whose findings are made where they are found: of files, and of JSON."""

    id: str
    severity: Severity
    source: str
    remedy: str

    def broken(self, file: str, message: str, line: int = 0, where: str = "") -> Finding:
        """A finding of this rule."""
        return Finding(self.id, self.severity, file, line, where, message, self.remedy, self.source)
