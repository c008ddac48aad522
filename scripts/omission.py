"""An omission: something that the sources brought and the edition does not tell, or not yet, and why."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from scripts.article import Article

Rule = Literal[
    "future", "embargo", "old", "over", "kind", "language", "version", "repeat", "claim", "unreadable", "judge",
    "withdrawn", "stub", "time",
]  # fmt: skip
"""What decided: see docs/truth.md."""


@dataclass(frozen=True, slots=True)
class Omission:
    """One article, sentence or story that is left out or held."""

    title: str
    """Of the article; what the producer knows it by."""
    rule: Rule
    reason: str
    """English, for the producer: what happened and, where there is something to do, what. No full stop."""
    outlet: str = ""
    link: str = ""
    until: datetime | None = None
    """Held until then; None: left out."""

    @classmethod
    def of(cls, article: Article, rule: Rule, reason: str, until: datetime | None = None) -> "Omission":
        """Of `article`."""
        return cls(article.title, rule, reason, article.credit.outlet, article.credit.link, until)

    def __str__(self) -> str:
        verb = "held" if self.until is not None else "left out"
        return f"{verb} [{self.rule}]: {self.title}: {self.reason}"
