"""An attempt: one edition made at its hour, or left to a person who is to approve it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from briefings.editions.broadcast import Made
from briefings.editions.ledger import Ledger
from briefings.errors import NotApproved
from briefings.making.assigning import Order
from briefings.newsroom.day import closes
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.schedule import Schedule
from briefings.newsroom.show import Show
from briefings.progress import Quiet
from briefings.schedule.errors import TooLittle
from briefings.verbs.make import ROAD, find_stories, make
from briefings.verbs.road import Run, Step
from briefings.verbs.sheet import sheet_of

BY: Final = "briefings run"
"""Who orders what is made by itself."""
TO_READ: Final = timedelta(minutes=10)
"""For reading it aloud, between approval and `[desk] on_air`."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What waits for a person."""

    until: datetime
    titles: tuple[str, ...]
    seconds: float


def attempt(newsroom: Newsroom, show: Show, name: str, now: datetime, progress: Quiet) -> Made | Draft:
    """Make the edition called `name` (DATE-EDITION) and publish it, or leave it as a draft where the show wants it
    approved. Raises the errors of every stage; TooLittle."""
    day, edition = parted(name)
    try:
        return make(
            newsroom, show, Order(day=day, edition=edition, by=BY), now, progress, _road(show.schedule)
        )
    except NotApproved:
        sheet = sheet_of(newsroom, show, Ledger(newsroom.editions).edition(name))
        titles = tuple(slot.story.headline for slot in sheet.rundown.slots)
        return Draft(approval_until(show, name, now), titles, sheet.seconds)


def approval_until(show: Show, name: str, now: datetime) -> datetime:
    """Until when the draft called `name`, which is there `now`, waits for approval."""
    day, edition = parted(name)
    zone = ZoneInfo(show.zone)
    last = closes(edition, day, zone)
    if show.schedule.patience is not None:
        return min(now + show.schedule.patience, last)
    if show.desk.on_air:
        at = datetime.combine(day, datetime.strptime(show.desk.on_air, "%H:%M").time(), tzinfo=zone)
        if now < at - TO_READ < last:
            return at - TO_READ
    return last


def parted(name: str) -> tuple[date, str]:
    """Day and edition of the slot called `name`."""
    return date.fromisoformat(name[:10]), name[11:]


def _road(asked: Schedule) -> Sequence[Step]:
    if asked.too_little == "shorter":
        return ROAD
    after = ROAD.index(find_stories) + 1
    return (*ROAD[:after], _enough(asked), *ROAD[after:])


def _enough(asked: Schedule) -> Step:
    def see_whether_it_is_enough(run: Run) -> Run:
        """Raises TooLittle; what a person has approved is enough."""
        if run.ready is None:
            return run
        copy = run.ready[1]
        stories = len(copy.rundown.slots)
        if stories < asked.least_stories or copy.seconds < asked.least_s:
            raise TooLittle(run.edition.slug, stories, copy.seconds)
        return run

    return see_whether_it_is_enough
