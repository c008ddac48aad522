"""Who listened: what `briefings listeners` has counted, by day, edition and app. The studio itself reads no log."""

from collections.abc import Mapping
from datetime import date, datetime, time

from briefings.listeners.chart import HEIGHT, WIDTH, bars
from briefings.listeners.kept import read
from briefings.listeners.report import DAYS, totals
from briefings.studio.desk import Desk
from briefings.studio.page import Page
from briefings.studio.studio import is_slug
from briefings.studio.words import Words

ROWS = 30
"""Of each table."""


def show(desk: Desk) -> Mapping[str, object]:
    """What the template is told. Raises BadRecord."""
    days = read(desk.newsroom.root)
    newest = [*days.items()][-DAYS:]
    rows = [(_day(day, desk.w), each.downloads, each.listeners) for day, each in reversed(newest)]
    episodes = [(slug, is_slug(slug), number) for slug, number in totals(days, "episodes")]
    return {
        "bars": bars([(_day(day, desk.w), each.downloads) for day, each in newest]),
        "width": WIDTH,
        "height": HEIGHT,
        "days": rows[:ROWS],
        "episodes": episodes[:ROWS],
        "apps": totals(days, "apps")[:ROWS],
        "most": max((number for _, number, _ in rows), default=0),
    }


def _day(day: str, w: Words) -> str:
    when = date.fromisoformat(day)
    return f"{w.day(datetime.combine(when, time()))} {when.year}"


PAGE = Page("listeners", "/pendengar", show)
