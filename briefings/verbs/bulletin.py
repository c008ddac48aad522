"""The bulletin desk: `serve --bulletin` asks it for the newest edition, and for a fresh one."""

import threading
import time
import traceback
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

from briefings.delivery import radio
from briefings.editions.broadcast import Broadcast
from briefings.editions.history import live, lost
from briefings.editions.ledger import Ledger
from briefings.errors import EXPECTED, Busy
from briefings.making.assigning import Order, assign
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom, slug
from briefings.newsroom.show import Show
from briefings.progress import Quiet
from briefings.verbs.make import make
from feeds.server.bulletin import Bulletin, Kind

BY: Final = "briefings serve"
WAIT_S: Final = 120
"""So long another run that is making an edition is waited for."""


class BulletinDesk:
    """Of one newsroom. What goes wrong is told to the producer; whoever asked hears only that it did."""

    def __init__(
        self,
        newsroom: Newsroom,
        progress: Quiet,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._newsroom, self._progress, self._now, self._sleep = newsroom, progress, now, sleep
        self._swept: str | None = None
        self._writing = threading.Lock()

    def newest(self, kind: Kind) -> Bulletin | None:
        """See `feeds.server.bulletin.Desk`."""
        try:
            show, record = load(self._newsroom.show_file), self._record()
            self._sweep(show, record)
            if record is None:
                return None
            moment, until = radio.fresh_at(record), radio.expires(show, record)
            if self._now() >= until:  # nobody gets it: its files need not be made
                return Bulletin(self._newsroom.public / record.episode.audio.path, moment, until)
            with self._writing:
                return Bulletin(radio.kept(self._newsroom, show, record, kind), moment, until)
        except (*EXPECTED, OSError) as fault:
            self._progress.say(f"bulletin: {fault}")
            return None

    def make(self) -> bool:
        """See `feeds.server.bulletin.Desk`. The edition of the hour is made, or made anew in its place. What a person
        approves, and what a person has taken back, is left to people."""
        begun = self._now()
        until = begun + timedelta(seconds=WAIT_S)
        while True:
            now = self._now()
            try:
                show = load(self._newsroom.show_file)
                if why := self._left_to_people(show, now):
                    self._progress.say(f"bulletin: {why}")
                    return False
                make(self._newsroom, show, Order(replace=True, anew=True, by=BY), now, self._progress)
            except Busy as fault:
                record = self._record()
                if record is not None and radio.fresh_at(record) >= begun.replace(microsecond=0):
                    return True  # the other one has made it
                if now >= until:
                    self._progress.say(f"bulletin: {fault}")
                    return False
                self._sleep(1.0)
            except (*EXPECTED, OSError) as fault:
                self._progress.say(f"bulletin: {fault}")
                return False
            except Exception:  # ours: the server goes on, and whoever mends it needs all of it
                ended = not threading.main_thread().is_alive()
                why = "the server was ended before it was made" if ended else traceback.format_exc()
                self._progress.say(f"bulletin: {why}")
                return False
            else:
                return True

    def _left_to_people(self, show: Show, now: datetime) -> str:
        """Why nothing is made by itself now; empty where it may be."""
        if show.desk.approval:
            return "[desk] approval: a person lets it on air: briefings rundown, approve, publish"
        job, ledger = assign(self._newsroom, show, Order(), now), Ledger(self._newsroom.editions)
        if job.slug != slug(job.when.date(), job.edition) and not ledger.exists(job.slug):
            return "the edition of this hour was taken back; a person makes the next one: briefings make"
        return ""

    def _record(self) -> Broadcast | None:
        known = live(self._newsroom.editions)
        gone = {each.slug for each in lost(known, self._newsroom.public)}
        first = next((each for each in known if each.slug not in gone and not each.on_air.expired), None)
        ledger = Ledger(self._newsroom.editions)
        return None if first is None else ledger.broadcast(ledger.edition(first.slug))

    def _sweep(self, show: Show, record: Broadcast | None) -> None:
        """What was taken back or put right is kept no longer."""
        of = "" if record is None else radio.seal(show, record)
        if of != self._swept:
            radio.sweep(self._newsroom, show, record)
            self._swept = of
