"""The ledger: documents are read and written here alone, under one lock a newsroom, so that nobody's work is lost."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from briefings.editions.broadcast import Broadcast
from briefings.editions.candidate import Found
from briefings.editions.decisions import Decision, Redone
from briefings.editions.document import Edition, OnAir
from briefings.editions.log import Entry, clash, inverse, redoable, touched, undoable
from briefings.editions.store import (
    DOCUMENT,
    documents,
    read_broadcast,
    read_edition,
    read_found,
    write_broadcast,
    write_edition,
    write_found,
)
from briefings.errors import Busy, NothingTo, Overtaken
from briefings.files import make_private
from briefings.logs import note

WAIT_S = 20.0
"""For others who are writing; each takes a few milliseconds."""


class Ledger:
    """The editions of one newsroom."""

    def __init__(self, editions: Path) -> None:
        self.editions = editions

    def folder(self, slug: str) -> Path:
        """Where the document of edition `slug` lies."""
        return self.editions / slug

    def exists(self, slug: str) -> bool:
        """Whether there is a document of that name."""
        return (self.folder(slug) / DOCUMENT).is_file()

    def slugs(self) -> list[str]:
        """The names of all editions, oldest first."""
        return [folder.name for folder in documents(self.editions)]

    def edition(self, slug: str) -> Edition:
        """Raises BadRecord."""
        return read_edition(self.folder(slug))

    def found(self, edition: Edition) -> Found:
        """The candidates of `edition`. Raises BadRecord."""
        return read_found(self.folder(edition.slug), edition)

    def broadcast(self, edition: Edition) -> Broadcast:
        """What is on air of `edition`. Raises BadRecord."""
        return read_broadcast(self.folder(edition.slug), edition)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Nobody else writes a document meanwhile; short, so whoever waits does not wait long."""
        from filelock import FileLock, Timeout

        make_private(self.editions)
        try:
            with FileLock(self.editions / ".lock", timeout=WAIT_S, poll_interval=0.01):
                yield
        except Timeout as fault:
            raise Busy(self.editions.parent) from fault

    def open(self, edition: Edition) -> Edition:
        """`edition` as it stands, or laid down as a new draft."""
        with self.locked():
            if self.exists(edition.slug):
                return self.edition(edition.slug)
            return write_edition(self.folder(edition.slug), edition)

    def decide(
        self,
        slug: str,
        decisions: Sequence[Decision] | Callable[[Edition], Sequence[Decision]],
        by: str,
        at: datetime,
        why: str = "",
        revision: int | None = None,
    ) -> Edition:
        """Add `decisions` to the log of `slug` (or what they are in view of the document as it stands).

        Taken upon an older `revision`, they are added where they touch nothing that changed since. Raises Overtaken
        with the decision that stands in the way, BadRecord.
        """
        with self.locked():
            edition = self.edition(slug)
            wanted = decisions(edition) if callable(decisions) else decisions
            if revision is not None:
                _may_follow(edition, revision, wanted)
            if not wanted:
                return edition
            after = write_edition(self.folder(slug), edition.with_decisions(wanted, by, at, why))
        kinds = [decision.kind for decision in wanted]
        note("decided", edition=slug, revision=after.revision, decisions=kinds, by=by)
        return after

    def undo(self, slug: str, by: str, at: datetime, revision: int | None = None) -> tuple[Edition, Entry]:
        """Take the last decision back; the document, and what was undone. Raises NothingTo, Overtaken."""
        return self._turn(slug, by, at, revision, undoable, "undo")

    def redo(self, slug: str, by: str, at: datetime, revision: int | None = None) -> tuple[Edition, Entry]:
        """Take back what was undone last. Raises NothingTo, Overtaken."""
        return self._turn(slug, by, at, revision, redoable, "redo")

    def _turn(
        self,
        slug: str,
        by: str,
        at: datetime,
        revision: int | None,
        which: Callable[[Sequence[Entry]], Entry | None],
        verb: str,
    ) -> tuple[Edition, Entry]:
        turned: list[Entry] = []

        def decisions(edition: Edition) -> list[Decision]:
            entry = which(edition.log)
            if entry is None:
                raise NothingTo(verb, slug)
            turned.append(entry)
            return [inverse(entry) if verb == "undo" else Redone(entry.number)]

        return self.decide(slug, decisions, by, at, revision=revision), turned[0]

    def put_found(
        self, slug: str, found: Found, when: datetime | None = None, asked: datetime | None = None
    ) -> Edition:
        """Candidates as the sources gave them at `asked`, for an edition of `when`; what was decided stands."""
        with self.locked():
            edition = self.edition(slug)
            name = write_found(self.folder(slug), found)
            moment = edition.when if when is None or edition.on_air else when
            if name == edition.found and moment == edition.when:
                return edition
            changed = replace(
                edition, found=name, when=moment, revision=edition.revision + 1, asked=asked or edition.asked
            )
            return write_edition(self.folder(slug), changed)

    def put_on_air(
        self,
        record: Broadcast,
        content: str,
        *decisions: Decision,
        by: str,
        at: datetime,
        found: Found | None = None,
        expired: bool = False,
    ) -> Edition:
        """`record` is on air now; it was played from `content`. What was decided meanwhile stays in the log. `found`:
        candidates that have changed by it; `expired`: the feed lists newer ones only."""
        folder = self.folder(record.slug)
        with self.locked():
            if self.exists(record.slug):
                edition = self.edition(record.slug)
            else:
                edition = Edition(record.slug, record.date, record.edition, record.when)
            if found is not None:
                edition = replace(edition, found=write_found(folder, found))
            on_air = replace(OnAir.of(record, write_broadcast(folder, record), content), expired=expired)
            aired = replace(edition, on_air=on_air, when=record.when)
            after = write_edition(folder, aired.with_decisions(decisions, by, at))
        note("on_air", edition=record.slug, revision=after.revision, by=by)
        return after

    def expire(self, slug: str) -> None:
        """The time of `slug` in the feed is over."""
        with self.locked():
            edition = self.edition(slug)
            if edition.on_air is not None and not edition.on_air.expired:
                expired = replace(edition.on_air, expired=True)
                write_edition(self.folder(slug), replace(edition, on_air=expired))


def _may_follow(edition: Edition, revision: int, decisions: Sequence[Decision]) -> None:
    """Raises Overtaken where what was decided since `revision` is about the same."""
    if revision > edition.revision:
        raise Overtaken(edition.slug, revision, edition.revision, "")
    later = [entry for entry in edition.log if entry.revision > revision]
    mine = {path for decision in decisions for path in touched(decision, edition.log)}
    for entry in reversed(later):
        if clash(mine, touched(entry.decision, edition.log)):
            who = f"{entry.decision.kind} by {entry.by or 'somebody'} at {entry.at:%H.%M}"
            raise Overtaken(edition.slug, revision, edition.revision, who, entry.by, entry.at)
