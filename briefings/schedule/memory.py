"""The memory of the clock: when it last looked, and which drafts wait. Lost, it costs a second reading of sources and
no edition: what was made stands in the documents."""

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from briefings.editions.plain import dumped
from briefings.editions.store import parsed
from briefings.errors import BadRecord
from briefings.files import write_aside

MEMORY: Final = Path(".cache", "clock.json")
"""In the newsroom's folder; the time of its last change tells a watchman that the clock goes."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What the next look asks for."""

    beat: datetime | None = None
    """When it last looked."""
    waiting: dict[str, datetime] = field(default_factory=dict)
    """Name of a slot -> until when its draft waits for approval."""
    closed: dict[str, datetime] = field(default_factory=dict)
    """Name of a slot that nobody has approved -> when it was given up."""


def recall(root: Path) -> Memory:
    """The memory of the newsroom at `root`; a new one where there is none."""
    path = root / MEMORY
    if not path.is_file():
        return Memory()
    try:
        memory: Memory = parsed(path, Memory)
    except BadRecord:
        return Memory()
    return memory


def keep(root: Path, memory: Memory) -> None:
    """Keep `memory`; where the disk does not take it, the edition says so."""
    with suppress(OSError):
        write_aside(root / MEMORY, dumped(memory, indent=None))
