"""The bulletin desk: `serve --bulletin` asks it for the newest edition, and for a fresh one."""

import threading
import time
import traceback
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from briefings.delivery import radio
from briefings.editions.broadcast import Broadcast
from briefings.editions.history import live, lost
from briefings.editions.ledger import Ledger
from briefings.errors import EXPECTED, Busy
from briefings.making.assigning import Order
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.progress import Quiet
from briefings.verbs.make import make
from feeds.server.bulletin import Bulletin, Kind

BY: Final = "briefings serve"
WAIT_S: Final = 120
"""So long another run that is making an edition is waited for."""
FOLDER: Final = "bulletin"
"""In .cache: WAVs that were asked for; the newest one stays."""


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
        self._looked: datetime | None = None
        """When the sources were asked last, though they had nothing new."""
        self._writing = threading.Lock()

    def newest(self, kind: Kind) -> Bulletin | None:
        """See `feeds.server.bulletin.Desk`."""
        try:
            record = self._record()
            if record is None:
                return None
            moment = record.episode.updated
            if self._looked is not None and self._looked > moment:
                moment = self._looked
            file = self._newsroom.public / record.episode.audio.path if kind == "mp3" else self._wav(record)
            return Bulletin(file, moment)
        except (*EXPECTED, OSError) as fault:
            self._progress.say(f"bulletin: {fault}")
            return None

    def make(self) -> bool:
        """See `feeds.server.bulletin.Desk`. The edition of the hour is made, or made anew in its place."""
        begun = self._now()
        until = begun + timedelta(seconds=WAIT_S)
        while True:
            now = self._now()
            try:
                show = load(self._newsroom.show_file)
                make(self._newsroom, show, Order(replace=True, by=BY), now, self._progress)
            except Busy as fault:
                record = self._record()
                if record is not None and record.episode.updated >= begun.replace(microsecond=0):
                    return True  # the other one has made it
                if now >= until:
                    self._progress.say(f"bulletin: {fault}")
                    return False
                self._sleep(1.0)
            except (*EXPECTED, OSError) as fault:
                self._progress.say(f"bulletin: {fault}")
                return False
            except Exception:  # ours: the server goes on, and whoever mends it needs all of it
                self._progress.say(f"bulletin: {traceback.format_exc()}")
                return False
            else:
                self._looked = now
                return True

    def _record(self) -> Broadcast | None:
        known = live(self._newsroom.editions)
        gone = {each.slug for each in lost(known, self._newsroom.public)}
        first = next((each for each in known if each.slug not in gone and not each.on_air.expired), None)
        ledger = Ledger(self._newsroom.editions)
        return None if first is None else ledger.broadcast(ledger.edition(first.slug))

    def _wav(self, record: Broadcast) -> Path:
        """The broadcast WAV of `record`; that of the radio's folder where it has one is not asked: its loudness may
        have been changed since."""
        show = load(self._newsroom.show_file)
        folder = self._newsroom.root / ".cache" / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{radio.seal(show, record)[:32]}.wav"
        with self._writing:
            if not path.is_file():
                radio.write_wav(self._newsroom, show, record, path)
                for former in folder.glob("*.wav"):
                    if former != path:
                        former.unlink(missing_ok=True)
        return path
