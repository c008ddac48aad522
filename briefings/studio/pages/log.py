"""The log: what was decided and aired in the last editions, by whom, and what the program said about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from briefings.errors import BadRecord
from briefings.studio.desk import Desk
from briefings.studio.page import Page
from briefings.studio.telling import history

EDITIONS = 9
"""Three days of them."""
MOST = 200


@dataclass(frozen=True, slots=True)
class Noted:
    """Something that happened."""

    at: datetime
    slug: str
    by: str
    text: str
    why: str
    stands: bool


def show(desk: Desk) -> Mapping[str, object]:
    """What the template is told."""
    entries: list[Noted] = []
    notices: list[tuple[str, str]] = []
    for slug in desk.studio.ledger.slugs()[-EDITIONS:]:
        try:
            sheet = desk.studio.sheet(desk.studio.ledger.edition(slug))
        except BadRecord as fault:
            notices.append((slug, str(fault)))
            continue
        told = history(sheet, desk.w)
        entries += [Noted(each.at, slug, each.by, each.text, each.why, each.stands) for each in told]
        notices += [(slug, text) for text in sheet.notices]
    entries.sort(key=lambda each: each.at, reverse=True)
    return {"entries": entries[:MOST], "notices": notices, "near": desk.now}


PAGE = Page("log", "/catatan", show)
