"""What has to leave a host that the public folder was copied to, once something was corrected or taken back."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

Looks = Mapping[str, tuple[int, int, int]]
"""Path below public/ -> size, time of change in ns, and number of the file."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """Paths below public/."""

    gone: tuple[str, ...]
    """They stand here no more: to be deleted there."""
    replaced: tuple[str, ...]
    """They hold something else now: to be sent anew, and dropped from caches on the way."""


def looks(public: Path, slug: str) -> Looks:
    """What stands at the addresses of edition `slug`, and beside the feeds."""
    out = {}
    for path in chain(public.glob("*"), (public / "episodes" / slug).rglob("*")):
        if path.is_file():
            at = path.stat()
            out[path.relative_to(public).as_posix()] = (at.st_size, at.st_mtime_ns, at.st_ino)
    return out


def leaving(before: Looks, after: Looks) -> Leaving:
    """What has changed from `before` to `after`."""
    gone = tuple(sorted(before.keys() - after.keys()))
    replaced = tuple(sorted(path for path in before.keys() & after.keys() if before[path] != after[path]))
    return Leaving(gone, replaced)
