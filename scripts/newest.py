"""The newest: which sentences of older reports a newer one has changed, ended or overtaken."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from scripts.article import Article
from scripts.omission import Omission


@dataclass(frozen=True, slots=True)
class Report:
    """One article as `superseded` reads it."""

    title: str
    sentences: tuple[str, ...]
    """In order; empty strings where nothing is said."""
    written: datetime | None = None


def superseded(reports: Sequence[Report]) -> list[frozenset[int]]:
    """For each of `reports` on one event: the numbers of the sentences that a newer one of them makes untrue."""
    return [frozenset() for _ in reports]


def versions(articles: Sequence[Article]) -> tuple[list[Article], list[Omission]]:
    """Of several versions under one address the newest."""
    single: dict[str, Article] = {}
    for article in articles:
        known = single.get(article.key)
        if known is None or (known.partial and not article.partial):
            single[article.key] = article
    return list(single.values()), []


def order(articles: Sequence[Article]) -> list[Article]:
    """The lead first."""
    return sorted(articles, key=lambda a: (a.partial, -sum(map(len, a.paragraphs))))
