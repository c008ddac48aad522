"""The archive: what was told in every edition, to be searched. A document is read once for each time it changes."""

import re
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from briefings.editions.document import Edition, State
from briefings.editions.ledger import Ledger
from briefings.editions.store import DOCUMENT
from briefings.errors import BadRecord
from briefings.making.assigning import MOMENTS

WORDS = 12
"""Of a search; more are passed over."""
SENTENCES = 3
"""Of a story that are shown for a search."""
Marked = tuple[tuple[str, bool], ...]
"""A text in pieces: those that were looked for are True."""


@dataclass(frozen=True, slots=True)
class Told:
    """A story of an edition."""

    slug: str
    headline: str
    sentences: tuple[str, ...]
    """None where the edition is a draft."""


@dataclass(frozen=True, slots=True)
class Filed:
    """An edition as the archive has it."""

    slug: str
    day: date
    edition: str
    state: State
    when: datetime | None
    """None where the document cannot be read."""
    stories: tuple[Told, ...] = ()
    script: bool = False
    """Whether its script can be opened: what was found for it is there."""
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A story in which all that was looked for stands."""

    story: Told
    headline: Marked
    sentences: tuple[Marked, ...]


class Archive:
    """All editions of one newsroom."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._lock = threading.Lock()
        self._known: dict[str, tuple[object, Filed]] = {}

    def slugs(self) -> list[str]:
        """The names of all editions, newest first."""
        return sorted((slug for slug in self._ledger.slugs() if _place(slug)), key=_key, reverse=True)

    def filed(self, slug: str) -> Filed:
        """Edition `slug`, with its fault where it cannot be read."""
        try:
            status = (self._ledger.folder(slug) / DOCUMENT).stat()
            look = status.st_mtime_ns, status.st_size, status.st_ino
        except OSError:
            look = None
        with self._lock:
            known = self._known.get(slug)
        if known is None or known[0] != look:
            known = look, _read(self._ledger, slug)
            with self._lock:
                self._known[slug] = known
        return known[1]

    def search(self, text: str) -> list[tuple[Filed, list[Hit]]]:
        """The editions with a story in which all words of `text` stand, newest first; also by "2026-11-22"."""
        words = text.casefold().split()[:WORDS]
        found = []
        for slug in self.slugs():
            filed = self.filed(slug)
            left = [word for word in words if word not in slug]
            hits = [hit for story in filed.stories if left and (hit := _hit(story, left))]
            if hits or not left:
                found.append((filed, hits))
        return found


def _hit(story: Told, words: Sequence[str]) -> Hit | None:
    whole = "\n".join((story.headline, *story.sentences)).casefold()
    if not all(word in whole for word in words):
        return None
    shown = (sentence for sentence in story.sentences if any(word in sentence.casefold() for word in words))
    return Hit(
        story,
        marked(story.headline, words),
        tuple(marked(sentence, words) for sentence, _ in zip(shown, range(SENTENCES), strict=False)),
    )


def marked(text: str, words: Sequence[str]) -> Marked:
    """`text` in pieces, with those marked that are among `words`; longer ones first."""
    sought = re.compile(
        "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)), re.IGNORECASE
    )
    return tuple(_pieces(text, sought))


def _pieces(text: str, sought: re.Pattern[str]) -> Iterator[tuple[str, bool]]:
    end = 0
    for found in sought.finditer(text):
        if found.start() > end:
            yield text[end : found.start()], False
        yield found[0], True
        end = found.end()
    if end < len(text):
        yield text[end:], False


def _place(slug: str) -> tuple[date, str, str] | None:
    """Day, edition and what stands behind it; None where it is no edition's name."""
    name, more = slug[11:].partition("-")[::2]
    try:
        day = date.fromisoformat(slug[:10])
    except ValueError:
        return None
    return (day, name, more) if slug[10:11] == "-" and name in MOMENTS else None


def _key(slug: str) -> tuple[date, int, int]:
    place = _place(slug)
    assert place is not None
    day, name, more = place
    return day, list(MOMENTS).index(name), int(more) if more.isascii() and more.isdigit() else 0


def _read(ledger: Ledger, slug: str) -> Filed:
    place = _place(slug)
    assert place is not None
    day, name, _ = place
    try:
        edition = ledger.edition(slug)
        stories = tuple(_aired(ledger, edition) if edition.on_air else _found(ledger, edition))
    except BadRecord as fault:
        return Filed(slug, day, name, "draft", None, fault=str(fault))
    return Filed(slug, day, name, edition.state, edition.when, stories, bool(edition.found))


def _aired(ledger: Ledger, edition: Edition) -> Iterator[Told]:
    record = ledger.broadcast(edition)
    lines: dict[str, list[str]] = {}
    for line in record.lines:
        lines.setdefault(line.story, []).append(line.written)
    for note in record.episode.stories:
        yield Told(note.slug, note.headline, tuple(lines.get(note.slug, ())))


def _found(ledger: Ledger, edition: Edition) -> Iterator[Told]:
    for each in ledger.found(edition).candidates:
        yield Told(each.story.slug, each.story.headline, ())
