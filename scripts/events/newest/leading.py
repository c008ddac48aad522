"""Leading: in which order the reports on one event are told."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from scripts.article import Article
from scripts.events.newest.overtaken import newer_by_words, overtaken
from scripts.events.newest.report import Report
from scripts.events.newest.wording import LONGEST
from scripts.text.sentences import split

CLOSE = timedelta(hours=3)
"""Reports this close to the newest may lead before it, where it changes nothing in them."""
_NEVER = datetime.min.replace(tzinfo=UTC)
_CLOCK = re.compile(r"(?<!\d)([01]?\d|2[0-3])[.:]([0-5]\d)(?!\d)")


_AS_OF = re.compile(
    r"(?:^|[.!?:] )(?:Hingga|Sampai|Per)(?: dengan)? (?:[^.;:!?]{0,40}?,? ?)pukul ([01]?\d|2[0-3])[.:]([0-5]\d)\b"
)
"""A report says from when its count is: "Hingga Rabu pukul 11.00 WIB empat orang ditemukan tewas"."""
_LAGS = timedelta(hours=1), timedelta(hours=18)
"""From and up to how much later than its count a report may be out, to be taken for as old as that."""


def moment(article: Article) -> datetime | None:
    """When its text was last changed, or else published; or from when it says that its count is."""
    times = [time for time in (article.credit.updated, article.credit.published) if time is not None]
    return as_of(article, max(times, default=None))


def as_of(article: Article, out: datetime | None) -> datetime | None:
    """`out`, when it was written; or where it gives a count from hours before that, when that was."""
    if out is None or article.part:
        return out
    known = [
        out.replace(hour=int(hour), minute=int(minute), second=0, microsecond=0)
        for text in (article.title, *article.paragraphs[:3])
        for hour, minute in _AS_OF.findall(text[:LONGEST])
    ]
    lag = out - max(known) if known else timedelta(0)
    return max(known) if _LAGS[0] < lag < _LAGS[1] else out


def report(article: Article) -> Report:
    """`article` as it is compared with others."""
    sentences = tuple(
        each for paragraph in article.paragraphs for each in split(paragraph, whole_quotes=True)
    )
    return Report(article.title, sentences, moment(article), article.part)


def first_known(one: Article, other: Article) -> int:
    """1 where the words of `one` go on with those of `other`, -1 where it is the other way, 0 where nobody knows."""
    return newer_by_words(report(one), report(other))


def order(articles: Sequence[Article]) -> list[Article]:
    """The reports on one event, the lead first: its title is the headline.

    A report in which a newer one changes something never leads. Of the others the newest leads, and within three
    hours of it (or without a time) the best source: a whole article, told at length, by a named author, the newer,
    the first in the list. The rest follow in the same way; entries of a live page newest first.
    """
    if len(articles) < 2:
        return list(articles)
    placed = _entries(articles)
    changed = [bool(gone) for gone in overtaken([report(one) for one in placed], same_time=False)]
    times = [moment(one) for one in placed]
    fresh = [n for n in range(len(placed)) if not changed[n]] or list(range(len(placed)))
    whole = [n for n in fresh if not placed[n].partial] or fresh
    newest = max((time for n in whole if (time := times[n]) is not None), default=None)
    touches = any(changed)
    # entries of a live page go by their time alone: whether the page leads is decided by its newest
    for n, article in enumerate(placed):
        if article.part:
            changed[n] = changed[next(m for m, other in enumerate(placed) if _page(other) == _page(article))]

    def standing(n: int) -> tuple[bool, bool, bool, bool, bool, float, int, float, int]:
        article, time = placed[n], times[n]
        length = sum(map(len, article.paragraphs))
        stamp = time.timestamp() if time is not None else 0.0
        live = stamp if article.part else 0.0
        late = newest is not None and time is not None and newest - time > CLOSE
        return (
            changed[n],
            article.partial and not (touches and not changed[n] and len(fresh) == 1),
            late and not article.part,
            length < 400 and not article.part,
            not (article.credit.author or article.credit.agency or article.part),
            -live,
            -min(length, 3000) // 500 if not article.part else 0,
            -stamp,
            n,
        )

    return [placed[n] for n in sorted(range(len(placed)), key=standing)]


def _page(article: Article) -> tuple[str, str, bool]:
    return article.credit.link, article.title, bool(article.part)


def _entries(articles: Sequence[Article]) -> list[Article]:
    """`articles` with the entries of one live page newest first: by their hours, where they have no time."""
    made = list(articles)
    # with times, their page stands where its newest entry stood
    timed = [place for place, article in enumerate(articles) if article.part and moment(article) is not None]
    ranked = sorted(timed, key=lambda place: moment(articles[place]) or _NEVER, reverse=True)
    for place, other in zip(timed, ranked, strict=True):
        made[place] = articles[other]
    pages: dict[tuple[str, str], list[int]] = {}
    for place, article in enumerate(articles):
        if article.part and moment(article) is None:
            pages.setdefault((article.credit.link, article.title), []).append(place)
    for places in pages.values():
        hours = [_hour(articles[place].part) for place in places]
        known = [hour for hour in hours if hour is not None]
        # a page that begins with its oldest entry is turned round; past midnight one step goes the other way
        rising = sum(b > a for a, b in pairwise(known))
        if rising > len(known) - 1 - rising:
            for place, other in zip(places, reversed(places), strict=True):
                made[place] = articles[other]
    return made


def _hour(part: str) -> int | None:
    """Minutes since midnight."""
    found = _CLOCK.search(part)
    return int(found[1]) * 60 + int(found[2]) if found else None
