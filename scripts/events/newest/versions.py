"""Versions: of several texts under one address the one that counts."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cmp_to_key

from scripts.article import Article
from scripts.events.newest.addresses import address
from scripts.events.newest.leading import first_known, moment
from scripts.omission import Omission

_NEVER = datetime.min.replace(tzinfo=UTC)


def versions(articles: Sequence[Article]) -> tuple[list[Article], list[Omission]]:
    """One article of each address, where the first of that address stood; and those that were put aside.

    Addresses that differ in what names no text (tracking, "?page=all", "amp.", a fragment) are one. A whole text
    comes before a partial one, then the one last changed or published, then one with a time before one without.
    Without times the one that goes on with the other counts ("semula 20, kini 57"), else the longer, else the later
    in the list. Every entry of a live page is kept, each in its newest version. The same text under the address of
    another outlet is an article of its own. An Omission is made only where the texts differ.
    """
    homes: dict[tuple[str, str], list[int]] = {}
    by_key: dict[str, tuple[str, str]] = {}
    for place, article in enumerate(articles):
        named = (address(article.credit.link) or article.key, article.part)
        named = by_key.setdefault(article.key, named)
        homes.setdefault(named, []).append(place)
    kept, omitted = [], []
    for places in homes.values():
        several = [articles[place] for place in places]
        counts = max(enumerate(several), key=cmp_to_key(_compared))[1]
        kept.append(counts)
        for one in several:
            if one is not counts and (one.title, one.paragraphs) != (counts.title, counts.paragraphs):
                when = moment(counts)
                newer = f"of {when:%Y-%m-%d %H:%M}" if when else "that says more"
                reason = f"another version of the same page, {newer}, is told instead"
                omitted.append(Omission.of(one, "version", reason))
    return kept, omitted


def _compared(one: tuple[int, Article], other: tuple[int, Article]) -> int:
    """1 where `one` counts, -1 where `other` does; (place, article)."""
    (place, mine), (there, theirs) = one, other
    if mine.partial != theirs.partial:
        return -1 if mine.partial else 1
    when, then = moment(mine), moment(theirs)
    if when != then:
        return 1 if (when or _NEVER) > (then or _NEVER) else -1
    if known := first_known(mine, theirs):
        return known
    length, other_length = (sum(map(len, each.paragraphs)) for each in (mine, theirs))
    return (length, place) > (other_length, there) or -1
