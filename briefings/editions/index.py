"""The index: what each edition has on air, so that the five thousandth morning reads one file and not five thousand.

It is derived and may go at any time: an entry counts as long as the document looks on disk as it did when it was read.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from briefings.editions.document import OnAir
from briefings.editions.plain import dumped
from briefings.editions.store import DOCUMENT, parsed, read_edition
from briefings.errors import BadRecord
from briefings.files import write_private

INDEX: Final = Path(".cache", "editions.json")
"""In the newsroom's folder; nothing is kept where that has no cache."""
VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Shown:
    """An edition that is or was on air, in so far as other editions ask for it."""

    slug: str
    date: str
    edition: str
    when: datetime
    on_air: OnAir

    @property
    def retracted(self) -> bool:
        """Whether it was taken back."""
        return self.on_air.state == "retracted"

    @property
    def live(self) -> bool:
        """Whether listeners have it, or had it until it expired."""
        return not self.retracted


@dataclass(frozen=True, slots=True)
class _Entry:
    look: tuple[int, int, int]
    """Size, time of change in ns, and number of the file."""
    shown: Shown | None
    """None: a draft."""


@dataclass(frozen=True, slots=True)
class _Index:
    entries: dict[str, _Entry] = field(default_factory=dict)
    version: int = VERSION


_kept: dict[Path, dict[str, _Entry]] = {}
"""What this process has read: one run asks several times."""


def shown(editions: Path) -> list[Shown]:
    """Every edition below `editions` that is or was on air, by slug. Raises BadRecord."""
    known = _kept.get(editions) or _read(editions).entries
    entries, changed = dict[str, _Entry](), False
    for slug, look in _looks(editions):
        entry = known.get(slug)
        if entry is None or entry.look != look:
            entry, changed = _Entry(look, _shown(editions / slug)), True
        entries[slug] = entry
    if changed or len(entries) != len(known):
        with suppress(OSError):  # a folder that may only be read is read all the same
            write_private(
                editions.parent / INDEX, dumped(_Index(entries), indent=None), sync=False, folder=False
            )
    _kept[editions] = entries
    return [entry.shown for _, entry in sorted(entries.items()) if entry.shown is not None]


def _looks(editions: Path) -> Iterator[tuple[str, tuple[int, int, int]]]:
    """Slug and look of each document."""
    if not editions.is_dir():
        return
    with os.scandir(editions) as folders:
        for folder in folders:
            with suppress(FileNotFoundError, NotADirectoryError):
                found = os.stat(f"{folder.path}/{DOCUMENT}")  # noqa: PTH116 - thousands of them
                yield folder.name, (found.st_size, found.st_mtime_ns, found.st_ino)


def _shown(folder: Path) -> Shown | None:
    edition = read_edition(folder)
    if edition.on_air is None:
        return None
    return Shown(edition.slug, edition.date, edition.edition, edition.when, edition.on_air)


def _read(editions: Path) -> _Index:
    path = editions.parent / INDEX
    if not path.is_file():
        return _Index()
    try:
        index: _Index = parsed(path, _Index)
    except BadRecord:  # it is made anew
        return _Index()
    return index if index.version == VERSION else _Index()
