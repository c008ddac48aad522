"""What all pages of one studio share: the newsroom, its doors, its jobs, and sheets that were played already."""

import re
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from briefings.editions.document import Edition
from briefings.editions.ledger import Ledger
from briefings.editions.store import DOCUMENT
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show
from briefings.studio.archive import Archive
from briefings.studio.doors.sessions import Sessions
from briefings.studio.doors.throttle import Throttle
from briefings.studio.doors.users import Users
from briefings.studio.jobs import Jobs
from briefings.verbs.sheet import Sheet, sheet_of
from feeds.lint import Finding

SHEETS = 8
"""Sheets that are kept, played."""

Clock = Callable[[], datetime]
_SLUG = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})-(pagi|siang|malam)(?:-[0-9]{1,3})?")


def slug_parts(text: str) -> tuple[date, str] | None:
    """Day and name of the edition that `text` names; None where it names none."""
    found = _SLUG.fullmatch(text)
    try:
        return (date.fromisoformat(found[1]), found[2]) if found else None
    except ValueError:
        return None


def is_slug(text: str) -> bool:
    """Whether `text` can be the name of an edition: nothing else is ever looked for on the disk."""
    return slug_parts(text) is not None


def now() -> datetime:
    """The clock on the wall."""
    return datetime.now(UTC)


class Studio:
    """One newsroom, opened in browsers."""

    def __init__(self, newsroom: Newsroom, clock: Clock = now, abroad: bool = False) -> None:
        """`abroad`: people reach it from other machines."""
        self.newsroom = newsroom
        self.clock = clock
        self.abroad = abroad
        self.ledger = Ledger(newsroom.editions)
        self.archive = Archive(self.ledger)
        self.users = Users(newsroom.root)
        self.sessions = Sessions(newsroom.root, self.users, time.time)
        self.throttle = Throttle(time.monotonic)
        self.jobs = Jobs()
        self.findings: tuple[Finding, ...] | None = None
        """What the last look at the public folder found; None: nobody has looked."""
        self._lock = threading.Lock()
        self._show: tuple[object, Show] | None = None
        self._sheets: OrderedDict[tuple[object, ...], Sheet] = OrderedDict()

    def show(self) -> Show:
        """show.toml as it stands. Raises BadShow."""
        status = self.newsroom.show_file.stat()
        stamp = status.st_mtime_ns, status.st_size, status.st_ino
        known = self._show
        if known is None or known[0] != stamp:
            self._show = known = stamp, load(self.newsroom.show_file)
        return known[1]

    def local(self) -> datetime:
        """Now, where the show is at home."""
        return self.clock().astimezone(ZoneInfo(self.show().format.zone))

    def sheet(self, edition: Edition) -> Sheet:
        """The sheet of `edition`, played once for all who look at it. Raises BadRecord."""
        show = self.show()
        key = edition.slug, edition.revision, edition.found, id(show)
        with self._lock:
            if key in self._sheets:
                self._sheets.move_to_end(key)
                return self._sheets[key]
        sheet = sheet_of(self.newsroom, show, edition)
        self.remember(sheet)
        return sheet

    def remember(self, sheet: Sheet) -> None:
        """`sheet` need not be played again."""
        key = sheet.edition.slug, sheet.edition.revision, sheet.edition.found, id(sheet.show)
        with self._lock:
            self._sheets[key] = sheet
            while len(self._sheets) > SHEETS:
                self._sheets.popitem(last=False)

    def stamp(self, slug: str) -> str:
        """Changes with all that a page about edition `slug` (or about none) may show."""
        newsroom = self.newsroom
        document = newsroom.editions / slug / DOCUMENT if slug else newsroom.editions
        parts = [str(self.jobs.ended)]
        for path in (document, newsroom.show_file, newsroom.lexicon):
            try:
                status = path.stat()
                parts.append(f"{status.st_mtime_ns:x}.{status.st_size:x}.{status.st_ino:x}")
            except OSError:
                parts.append("-")
        return "-".join(parts)
