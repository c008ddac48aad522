"""A clock that was ahead: an edition dated years from now would be the newest for years, in every app."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from briefings.editions.history import on_air
from briefings.editions.index import Shown
from briefings.editions.ledger import Ledger
from briefings.newsroom.folder import Newsroom
from briefings.progress import Quiet

AHEAD: Final = timedelta(days=1)
"""So much a clock may be wrong, or another zone be meant."""
FEW: Final = 3
"""More editions than these that lie ahead speak against the clock of today."""


def mend_dates(newsroom: Newsroom, now: datetime, progress: Quiet) -> None:
    """Date editions that were published in the future to just before now; the next feed says so.

    Where many lie ahead, or all, it is today's clock that is wrong: the producer is told, and nothing is changed.
    """
    live = [each for each in on_air(newsroom.editions) if each.live and not each.on_air.expired]
    ahead = [each for each in live if each.on_air.published > now + AHEAD]
    if not ahead:
        return
    if len(ahead) > FEW or len(ahead) == len(live):
        progress.say(
            f"the clock says {now:%Y-%m-%d %H:%M} UTC, and {len(ahead)} of {len(live)} editions were published after "
            "that: set the clock before anything is published"
        )
        return
    for steps, each in enumerate(ahead, 1):
        _date(Ledger(newsroom.editions), each, now - timedelta(seconds=steps), now)
        progress.say(
            f"{each.slug}: it was published at {each.on_air.published:%Y-%m-%d %H:%M}, which is still to come (the "
            "clock was ahead then); it is dated now, so that it does not stay the newest"
        )


def _date(ledger: Ledger, shown: Shown, moment: datetime, now: datetime) -> None:
    edition = ledger.edition(shown.slug)
    record = ledger.broadcast(edition)
    moment = moment.astimezone(record.episode.published.tzinfo).replace(microsecond=0)
    record = replace(record, episode=replace(record.episode, published=moment, updated=moment))
    ledger.put_on_air(record, shown.on_air.content, by="", at=now)
