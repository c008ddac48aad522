"""The archive: all editions by day, and what was told in them, to be searched."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from itertools import groupby

from briefings.studio.archive import Filed, Hit
from briefings.studio.desk import Desk
from briefings.studio.page import Page
from briefings.studio.paging import paged
from briefings.studio.words import Words

SIZE = 30
"""Editions on a page."""
LONGEST = 200
"""Letters of a search."""

Row = tuple[Filed, Sequence[Hit]]


def show(desk: Desk) -> Mapping[str, object]:
    """What the template is told."""
    wanted, archive = " ".join(desk.query.get("q", "").split())[:LONGEST], desk.studio.archive
    if wanted:
        found = paged(archive.search(wanted), desk.query, SIZE)
        rows: list[Row] = list(found.shown)
        part: object = found
    else:
        listed = paged(archive.slugs(), desk.query, SIZE)
        rows = [(archive.filed(slug), ()) for slug in listed.shown]
        part = listed
    days = [(_day(day, desk.w), list(those)) for day, those in groupby(rows, key=lambda row: row[0].day)]
    return {"days": days, "query": wanted, "part": part}


def _day(day: date, w: Words) -> str:
    return f"{w.day(datetime.combine(day, time()))} {day.year}"


PAGE = Page("archive", "/arsip", show)
