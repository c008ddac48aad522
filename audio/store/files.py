"""Files appear whole or not at all: they are written aside, then renamed. All four packages write through here."""

import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

ASIDE: Final = ".tmp"
"""How the name of a file ends that is still being written; it begins with a dot."""
BLOCK_BYTES: Final = 1 << 20
"""A file that may be long is read so much at a time."""

Bytes = bytes | bytearray | memoryview


@contextmanager
def open_aside(path: Path, *, sync: bool = False) -> Iterator[BinaryIO]:
    """A new file, for writing and reading, that takes the place of `path` at the end of the block.

    Where the block raises, `path` stays as it was and nothing is left beside it. With `sync` it is on the disk before
    it takes that place, and its place is, too. Any number of programs may do so at once; the last one stands.
    """
    with draft(path) as (aside, file):
        yield file
        place(aside, file, path, sync=sync)


def write_whole(path: Path, *parts: Bytes, sync: bool = False) -> None:
    """Write `parts`, one after the other, to `path` as `open_aside` does. Raises OSError."""
    with open_aside(path, sync=sync) as file:
        for part in parts:
            file.write(part)


@contextmanager
def draft(near: Path) -> Iterator[tuple[Path, BinaryIO]]:
    """A new file beside `near` and its path; it is gone after the block unless `place` was called."""
    aside = near.with_name(f".{near.name}.{os.getpid()}-{secrets.token_hex(4)}{ASIDE}")
    try:
        with aside.open("x+b") as file:
            yield aside, file
    finally:
        with suppress(OSError):  # what went wrong before is what is told
            aside.unlink(missing_ok=True)


def place(aside: Path, file: BinaryIO, path: Path, *, sync: bool = False) -> None:
    """Close a draft and rename it to `path`, on the same disk."""
    file.flush()
    if sync:
        os.fsync(file.fileno())
    file.close()
    aside.replace(path)
    if sync:
        _sync_folder(path.parent)


def read_sha256(path: Path) -> str:
    """Sixty-four hex digits of a file, read block by block. Raises OSError."""
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _sync_folder(folder: Path) -> None:
    """A new name is on the disk when its folder is; not every system lets a folder be opened."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
