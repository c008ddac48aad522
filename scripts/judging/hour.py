"""The hour: what a relative word, a weekday or a deadline of an article means when the edition is heard."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from scripts.article import Article


@dataclass(frozen=True, slots=True)
class Hour:
    """The moment at which an edition is heard."""

    when: datetime
    """With the show's zone; days begin and end by its clock."""


@dataclass(frozen=True, slots=True)
class Retold:
    """A sentence as it may be said at an hour."""

    text: str | None
    """None: it cannot be said truly, and is passed over."""
    why: str = ""
    """For the producer, where something was changed or passed over; empty where nothing was."""


def written_at(article: Article) -> datetime | None:
    """The moment from which the words of `article` count ("besok"), with a zone; None where nothing tells it."""
    return article.credit.published


def retold(text: str, written: datetime | None, hour: Hour) -> Retold:
    """`text` (a sentence or a headline, written at `written`) as it may be said at `hour`."""
    return Retold(text)


def told_time(article: Article) -> datetime | None:
    """The moment by which the age of `article` is judged; None where nothing tells it."""
    return article.credit.published


def waits(article: Article, hour: Hour) -> tuple[datetime, str] | None:
    """Until when `article` waits, and why."""
    return None


def without_embargo(article: Article) -> Article:
    """`article` without the marks of an embargo."""
    return article


def ended(title: str, sentences: Sequence[str], written: datetime | None, hour: Hour) -> str:
    """Why the article as a whole is over at `hour`; empty where it is not."""
    return ""
