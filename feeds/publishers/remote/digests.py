"""What should be on a host: the files of the public folder, each with its checksums."""

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from feeds.publishers.remote.plan import Content

BLOCK_BYTES = 1 << 20


def read_folder(public: Path, kept: Path | None = None) -> dict[str, Content]:
    """Every file of `public` that listeners may see, by its path. Raises OSError.

    `kept` remembers checksums from run to run: a file is read again when its length, inode, or any of its times is
    another; the time of change is the system's own, and nobody can set it.
    """
    known = _read(kept)
    found: dict[str, Content] = {}
    fresh: dict[str, list[str]] = {}
    for path, file in sorted(_files(public)):
        status = file.stat()
        mark = f"{status.st_size}-{status.st_ino}-{status.st_mtime_ns}-{status.st_ctime_ns}"
        old = known.get(path, [])
        sums = old[1:] if len(old) == 3 and old[0] == mark else [*digest_file(file)]
        fresh[path] = [mark, *sums]
        found[path] = Content(status.st_size, *sums)
    if kept is not None and fresh != known:
        with suppress(OSError):  # only time is lost by it
            aside = kept.with_name(f"{kept.name}.new")
            aside.write_text(json.dumps(fresh), "utf-8")
            aside.replace(kept)
    return found


def digest_file(file: Path) -> tuple[str, str]:
    """SHA-256 and MD5 of it, in hex. Raises OSError."""
    one, other = hashlib.sha256(), hashlib.md5(usedforsecurity=False)
    with file.open("rb") as source:
        while block := source.read(BLOCK_BYTES):
            one.update(block)
            other.update(block)
    return one.hexdigest(), other.hexdigest()


def _files(public: Path) -> Iterator[tuple[str, Path]]:
    for folder, inner, names in os.walk(public):
        inner[:] = [name for name in inner if not name.startswith(".")]
        for name in names:
            file = Path(folder, name)
            if not name.startswith(".") and file.is_file():
                yield file.relative_to(public).as_posix(), file


def _read(kept: Path | None) -> dict[str, list[str]]:
    if kept is None:
        return {}
    try:
        known = json.loads(kept.read_bytes())
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}
