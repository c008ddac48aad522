"""`story`: what people decide about whole stories."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from briefings.editions.candidate import Candidate, free_name
from briefings.editions.decisions import (
    Decision,
    Dropped,
    Held,
    Inserted,
    Kept,
    Merged,
    Moved,
    Retitled,
    Split,
)
from briefings.errors import NoMoment, NoNews, NotApart
from briefings.making.assigning import MOMENTS
from briefings.progress import Quiet
from briefings.verbs.sheet import Sheet, decide

if TYPE_CHECKING:
    from scripts.article import Article


def drop(sheet: Sheet, wanted: str) -> list[Decision]:
    """It is not told."""
    return [Dropped(sheet.row(wanted).story.slug)]


def keep(sheet: Sheet, wanted: str) -> list[Decision]:
    """It is told in any case."""
    return [Kept(sheet.row(wanted).story.slug)]


def move(sheet: Sheet, wanted: str, to: int) -> list[Decision]:
    """It stands at place `to` (from 1, at most behind the last)."""
    row = sheet.row(wanted)
    told = len(sheet.rundown.slots)
    was = row.number if row.seconds is not None else 0
    last = told if was else told + 1
    to = max(1, min(to, last))
    stands = 0
    # a place that was decided when more was told may lie behind the end: then it takes a higher one to pass it
    for place in range(to, max([to, *sheet.lineup.rulings.places.values()]) + 2):
        stands = _stands(sheet, Moved(row.story.slug, place, was)) or stands
        if stands == to:
            return [Moved(row.story.slug, place, was)]
    return [Moved(row.story.slug, stands or to, was)]


def _stands(sheet: Sheet, moved: Moved) -> int:
    """Where the story would stand, from 1; 0: it would not be told."""
    after = decide(sheet, [moved], "", sheet.edition.when, dry=True)
    told = [slot.story.slug for slot in after.rundown.slots]
    return told.index(moved.story) + 1 if moved.story in told else 0


def shift(sheet: Sheet, wanted: str, places: int) -> list[Decision]:
    """It stands so many places lower (higher where negative); what is not told comes in at the end."""
    row = sheet.row(wanted)
    if row.seconds is None:
        return move(sheet, wanted, len(sheet.rundown.slots) + 1)
    return move(sheet, wanted, row.number + places)


def hold(sheet: Sheet, wanted: str, until: str) -> list[Decision]:
    """It waits until a moment: "12:00", "besok 06:00", "2026-11-29T06:00"; empty: the next edition. Raises NoMoment."""
    moment = next_moment(sheet.job.when, sheet.job.edition) if not until else moment_of(until, sheet.job.when)
    return [Held(sheet.row(wanted).story.slug, moment)]


def retitle(sheet: Sheet, wanted: str, title: str) -> list[Decision]:
    """It has another headline."""
    return [Retitled(sheet.row(wanted).story.slug, " ".join(title.split()))]


def merge(sheet: Sheet, wanted: str, into: str) -> list[Decision]:
    """It is told within another one."""
    one, other = sheet.row(wanted).story, sheet.row(into).story
    if one.slug == other.slug:
        raise NotApart(one.headline, "a story cannot be told within itself")
    return [Merged(one.slug, other.slug)]


def split(sheet: Sheet, wanted: str) -> list[Decision]:
    """Each of its articles is a story of its own; the first keeps the name. Raises NotApart."""
    from briefings.making.finding import candidate_of
    from scripts.condense import tell

    story = sheet.row(wanted).story
    if len(story.articles) < 2:
        raise NotApart(story.headline, "it was told from one article only")
    parts: list[Candidate] = []
    taken = set(sheet.lineup.worths)
    for article in story.articles:
        told = tell([article], hour=sheet.job.hour, rounding=sheet.show.policy.rounded)
        name = story.slug if not parts else free_name(told, taken)
        taken.add(name)
        parts.append(candidate_of(replace(told, name=name), sheet.job))
    return [Split(story.slug, tuple(parts))]


def add(sheet: Sheet, named: Sequence[str], place: int, progress: Quiet) -> list[Decision]:
    """Stories of the articles `named` (files, addresses, "-"), each told in any case; `place` from 1, 0: by worth.

    Raises SourceFailed, UnreadablePage, NoNews.
    """
    from briefings.making.assigning import Order
    from briefings.making.sourcing import read_sources

    articles, _ = read_sources(sheet.newsroom, sheet.job, Order(tuple(named), whole=True), progress)
    return inserted(sheet, articles, place)


def inserted(sheet: Sheet, articles: "Sequence[Article]", place: int) -> list[Decision]:
    """The decisions that bring `articles` in, one for each event that they tell. Raises NoNews."""
    from briefings.editions.assignment import nothing
    from briefings.making.finding import candidate_of
    from scripts.telling.selection import select

    found = select(articles, sheet.job.hour, replace(sheet.show.policy, repeats=True))
    if not found.stories:
        raise NoNews(nothing(found.omissions))
    known = [*sheet.lineup.stories, *(story for story, _ in sheet.lineup.out)]
    taken = set(sheet.lineup.worths)
    out: list[Decision] = []
    for turn, story in enumerate(found.stories):
        own = {article.key for article in story.articles}
        there = [s.slug for s in known if own & {article.key for article in s.articles}]
        name = there[0] if there else free_name(story, taken)
        candidate = candidate_of(replace(story, name="" if name == story.slug else name), sheet.job)
        taken.add(candidate.story.slug)
        out.append(Inserted(candidate, place + turn if place else 0))
    return out


def next_moment(when: datetime, edition: str) -> datetime:
    """The moment of the edition after this one."""
    order = list(MOMENTS)
    after = order[(order.index(edition) + 1) % len(order)] if edition in order else order[0]
    day = when.date() + timedelta(days=after == order[0])
    return datetime.combine(day, MOMENTS[after], tzinfo=when.tzinfo)


def moment_of(text: str, when: datetime) -> datetime:
    """The moment that `text` means, seen from `when`: an hour ("12:00", "12.00") is the next such hour. Raises
    NoMoment."""
    words = text.strip().casefold().replace(".", ":").split()
    try:
        if len(words) == 2 and words[0] in ("besok", "lusa", "hari-ini"):
            days = {"hari-ini": 0, "besok": 1, "lusa": 2}[words[0]]
            return datetime.combine(when.date() + timedelta(days), time.fromisoformat(words[1]), when.tzinfo)
        if len(words) == 1 and words[0] in MOMENTS:
            moment = datetime.combine(when.date(), MOMENTS[words[0]], when.tzinfo)
            return moment if moment > when else moment + timedelta(days=1)
        if len(words) == 1 and len(words[0]) <= 5:
            hour, minute = (words[0] if ":" in words[0] else f"{words[0]}:00").split(":")
            moment = datetime.combine(when.date(), time(int(hour), int(minute)), when.tzinfo)
            return moment if moment > when else moment + timedelta(days=1)
        if len(words) == 1 and len(words[0]) == 10:
            return datetime.combine(date.fromisoformat(words[0]), time(0), when.tzinfo)
        moment = datetime.fromisoformat(text.strip())
    except ValueError as fault:
        raise NoMoment(text) from fault
    zone = when.tzinfo or ZoneInfo("Asia/Jakarta")
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)
