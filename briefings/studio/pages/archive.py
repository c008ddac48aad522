"""The archive: all editions by day, to be searched."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from briefings.editions.document import Edition
from briefings.errors import BadRecord
from briefings.studio.desk import Desk
from briefings.studio.page import Page
from briefings.studio.words import Words

SHOWN = 60
"""Editions without a search, and found ones."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An edition in the archive."""

    slug: str
    edition: str
    state: str
    when: datetime
    headlines: tuple[str, ...]
    found: str = ""
    """The line in which the words were found."""
    fault: str = ""


def show(desk: Desk) -> Mapping[str, object]:
    """What the template is told."""
    wanted = desk.query.get("q", "").strip()[:200]
    words = wanted.casefold().split()
    listed: list[Listed] = []
    for slug in reversed(desk.studio.ledger.slugs()):
        if len(listed) >= SHOWN:
            break
        if (each := _listed(desk, slug, words)) is not None:
            listed.append(each)
    days = [(_day(date, group[0], desk.w), group) for date, group in _by_day(listed)]
    return {"days": days, "query": wanted, "count": len(listed), "most": SHOWN}


def _by_day(listed: list[Listed]) -> list[tuple[str, list[Listed]]]:
    return [(date, list(group)) for date, group in groupby(listed, key=lambda each: each.slug[:10])]


def _day(date: str, first: Listed, w: Words) -> str:
    return f"{w.day(first.when)} {date[:4]}"


def _listed(desk: Desk, slug: str, words: list[str]) -> Listed | None:
    """The edition, where all `words` stand in it."""
    try:
        edition = desk.studio.ledger.edition(slug)
        headlines, lines = _told(desk, edition)
    except BadRecord as fault:
        return None if words else Listed(slug, slug, "draft", desk.now, (), fault=str(fault))
    found = ""
    if words:
        texts = [slug, *headlines, *lines]
        if not all(any(word in text.casefold() for text in texts) for word in words):
            return None
        found = next((line for line in lines if all(word in line.casefold() for word in words)), "")
    return Listed(slug, edition.edition, edition.state, edition.when, headlines, found)


def _told(desk: Desk, edition: Edition) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Headlines and lines of what was aired, or headlines of what was found."""
    if edition.on_air is None:
        found = desk.studio.ledger.found(edition)
        return tuple(each.story.headline for each in found.candidates), ()
    record = desk.studio.ledger.broadcast(edition)
    return tuple(note.headline for note in record.episode.stories), tuple(
        line.written for line in record.lines
    )


PAGE = Page("archive", "/arsip", show)
