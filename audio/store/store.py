"""A store: bytes found again by the key that names all that shaped them, whole and unharmed or not at all.

Keys go in; bytes, or the path of a file too long to be held in memory, come out. Nothing else is known of where it
lies, so that another than a folder of this machine could keep it. It may be deleted at any time, and any number of
programs may read and write it at once.
"""

import hashlib
import os
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final, Protocol, TypeVar

from audio.store.files import ASIDE, Bytes, draft, open_aside, place, read_sha256, write_whole
from audio.store.shelf import shelf_behind

ABANDONED_S: Final = 3_600
"""What still lies aside after this was left by a program that ended in the middle."""
FILE_ENDING: Final = ".file"
SEAL_BYTES: Final = hashlib.sha256().digest_size

Told = TypeVar("Told")


class Cache(Protocol):
    """Remembers what was worked out before; several threads may ask at once."""

    def get(self, key: str) -> bytes | None:
        """What was put there, unharmed, or None."""

    def put(self, key: str, *parts: Bytes) -> None:
        """Remember `parts`, one after the other."""


class NoCache:
    """A `Cache` that remembers nothing."""

    def get(self, key: str) -> None:
        """See `Cache`."""

    def put(self, key: str, *parts: Bytes) -> None:
        """See `Cache`."""


class Store:
    """A folder that keeps bytes by their keys, and files by the SHA-256 of what is in them.

    Behind the bytes of a key stands the SHA-256 of both, so that neither damage nor another key's bytes are taken for
    them. What is got, kept or touched counts as used just now; what was used longest ago is pruned first.

    Where a shelf stands behind the folder, what is kept is put there too, and what does not lie here is looked for
    there: so several machines have together what each has made.
    """

    def __init__(self, folder: Path, ending: str) -> None:
        """Nothing is read or made yet. What is kept by key ends in `ending` (".wav")."""
        self.folder, self._ending = folder, ending

    def get(self, key: str, *, shelved: bool = True) -> bytes | None:
        """What was put there when it lies here unharmed, or where it was `shelved` on the shelf."""
        path = self._path(key)
        try:
            with path.open("rb") as file:
                size = os.fstat(file.fileno()).st_size - SEAL_BYTES
                content, seal = file.read(max(0, size)), file.read()
        except OSError:
            content, seal = b"", b""
        if _sealed(key, content).digest() == seal:
            _touch(path)
            return content
        return self._fetched(key, path) if shelved else None

    def put(self, key: str, *parts: Bytes, shelved: bool = True) -> None:
        """Keep `parts`, one after the other, in place of what was there; with `shelved` on the shelf too. Raises
        OSError."""
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        with open_aside(path) as file:
            for part in parts:
                file.write(part)
            file.write(_sealed(key, *parts).digest())
        if shelved and (shelf := shelf_behind(self.folder)) is not None:
            shelf.put(self._name(path), path.read_bytes())

    def add(self, write: Callable[[BinaryIO], Told]) -> tuple[str, Path, Told]:
        """Keep what `write` writes to the file that it is given: its SHA-256 in hex, where it lies, and what `write`
        returned. Raises OSError, and what `write` raises."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with draft(self.folder / "new") as (aside, file):
            told = write(file)
            file.flush()
            digest = read_sha256(aside)
            path = self._file(digest)
            path.parent.mkdir(exist_ok=True)
            place(aside, file, path)
        if (shelf := shelf_behind(self.folder)) is not None:
            shelf.put(self._name(path), path.read_bytes())
        return digest, path, told

    def file(self, digest: str) -> Path | None:
        """Where the file of that SHA-256 lies, unharmed. Read it; whoever changes it must change a copy."""
        path = self._file(digest)
        try:
            unharmed = read_sha256(path) == digest
        except OSError:
            unharmed = False
        if unharmed:
            _touch(path)
            return path
        shelf = shelf_behind(self.folder)
        content = None if shelf is None else shelf.get(self._name(path))
        if content is None or hashlib.sha256(content).hexdigest() != digest:
            return None
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, content)
        return path

    def name(self, key: str) -> str:
        """What that key is called on a shelf."""
        return self._name(self._path(key))

    def touch(self, key: str) -> None:
        """Let it count as used just now; nothing happens where there is none."""
        _touch(self._path(key))

    def discard(self, keys: Collection[str]) -> None:
        """Forget these keys. What cannot be deleted stays."""
        for key in keys:
            with suppress(OSError):
                self._path(key).unlink(missing_ok=True)

    def prune(self, max_bytes: int, keep: Collection[str] = (), spare_s: float = 0.0) -> int:
        """Delete what was used longest ago until at most `max_bytes` remain, never a key of `keep` nor what was used
        within `spare_s`, and what was abandoned while it was written. Returns how many keys and files were deleted;
        what cannot be deleted stays."""
        spared_ns = (time.time() - spare_s) * 1e9 if spare_s else float("inf")
        kept, found, deleted = {self._path(key) for key in keep}, [], 0
        for path in self._every():
            with suppress(OSError):
                state = path.stat()
                if path.suffix != ASIDE:
                    found.append((state.st_mtime_ns, state.st_size, path))
                elif time.time() - state.st_mtime > ABANDONED_S:
                    path.unlink()
        total = sum(size for _, size, _ in found)
        for used_ns, size, path in sorted(found):
            if total <= max_bytes or used_ns > spared_ns:
                break
            if path in kept:
                continue
            with suppress(OSError):
                path.unlink()
                total -= size
                deleted += 1
        return deleted

    def _fetched(self, key: str, path: Path) -> bytes | None:
        """What the shelf has of `key`, unharmed; it lies here from now on."""
        shelf = shelf_behind(self.folder)
        raw = None if shelf is None else shelf.get(self._name(path))
        if raw is None or _sealed(key, raw[:-SEAL_BYTES]).digest() != raw[-SEAL_BYTES:]:
            return None
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, raw)
        return raw[:-SEAL_BYTES]

    def _name(self, path: Path) -> str:
        """What it is called on the shelf."""
        return path.relative_to(self.folder.parent).as_posix()

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}{self._ending}"

    def _file(self, digest: str) -> Path:
        return self.folder / digest[:2] / f"{digest}{FILE_ENDING}"

    def _every(self) -> Iterator[Path]:
        for folder, _, names in os.walk(self.folder):
            yield from (Path(folder, name) for name in names)


def _sealed(key: str, *parts: Bytes) -> "hashlib._Hash":
    seal = hashlib.sha256(key.encode() + b"\0")
    for part in parts:
        seal.update(part)
    return seal


def _touch(path: Path) -> None:
    with suppress(OSError):
        os.utime(path)
