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

SHEETS = 12
"""Editions of which the document and the newest sheet are kept."""

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
        self.deciding = threading.Lock()
        """Held by whoever writes a decision: people take turns, and none waits in vain for the folder."""
        self._lock = threading.Lock()
        self._reading = threading.Lock()
        self._editions: OrderedDict[str, tuple[object, Edition]] = OrderedDict()
        self._show: tuple[object, Show] | None = None
        self._sheets: OrderedDict[str, Sheet] = OrderedDict()
        """By edition: one log in memory for each, however many decisions were taken."""

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

    def edition(self, slug: str) -> Edition:
        """The document as it stands, read once for all who look at it. Raises BadRecord."""
        try:
            status = (self.newsroom.editions / slug / DOCUMENT).stat()
        except OSError:  # whoever reads it says why
            return self.ledger.edition(slug)
        stamp = status.st_mtime_ns, status.st_size, status.st_ino
        with self._reading:  # ten who ask at once hold one log in memory, not ten
            known = self._editions.get(slug)
            if known is None or known[0] != stamp:
                self._editions[slug] = known = stamp, self.ledger.edition(slug)
            self._editions.move_to_end(slug)
            while len(self._editions) > SHEETS:
                self._editions.popitem(last=False)
        return known[1]

    def sheet(self, edition: Edition) -> Sheet:
        """The sheet of `edition`, played once for all who look at it. Raises BadRecord."""
        show = self.show()
        with self._lock:
            kept = self._sheets.get(edition.slug)
        if (
            kept is not None
            and kept.show is show
            and (kept.edition.revision, kept.edition.found) == (edition.revision, edition.found)
        ):
            return kept
        sheet = sheet_of(self.newsroom, show, edition)
        self.remember(sheet)
        return sheet

    def remember(self, sheet: Sheet) -> None:
        """`sheet` need not be played again, as long as no later one is known."""
        slug = sheet.edition.slug
        with self._lock:
            kept = self._sheets.get(slug)
            if kept is None or kept.edition.revision <= sheet.edition.revision:
                self._sheets[slug] = sheet
            self._sheets.move_to_end(slug)
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
