"""A shelf: bytes by their names, kept where several machines reach them: a folder, S3, whatever fsspec opens.

What is put there is named by what it was made of, so that two who put the same at once put the same bytes. A file is
there whole or not at all; who reads looks at its seal nevertheless.
"""

import secrets
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

_IN_PLACE: Final = frozenset({"file", "local", "sftp", "ssh"})
"""There a file that is being written can be read; everywhere else it appears when it is whole."""


class Shelf:
    """What lies below `address`, as fsspec writes it ("s3://kami/berita", "file:///srv/radio"). Any number of threads
    may use it."""

    def __init__(self, address: str) -> None:
        """Nothing is read or made yet. Raises ImportError where the package for such an address is not installed, and
        ValueError for one that nobody knows."""
        from fsspec.core import url_to_fs

        fs, root = url_to_fs(address)
        self.address = address
        self._fs: Any = fs  # fsspec tells no types
        self._root = str(root).rstrip("/")
        kinds = fs.protocol if isinstance(fs.protocol, tuple) else (fs.protocol,)
        self._in_place = not _IN_PLACE.isdisjoint(kinds)

    def get(self, name: str) -> bytes | None:
        """What lies there, or None. Raises OSError where the shelf cannot be reached."""
        try:
            return bytes(self._fs.cat_file(f"{self._root}/{name}"))
        except FileNotFoundError:
            return None

    def has(self, name: str) -> bool:
        """Whether something lies there. Raises OSError where the shelf cannot be reached."""
        return bool(self._fs.exists(f"{self._root}/{name}"))

    def put(self, name: str, content: bytes) -> None:
        """Put `content` there, in place of what was. Raises OSError."""
        path = f"{self._root}/{name}"
        if not self._in_place:
            self._fs.pipe_file(path, content)
            return
        self._fs.makedirs(path.rpartition("/")[0], exist_ok=True)
        aside = f"{path.rpartition('/')[0]}/.{secrets.token_hex(8)}.tmp"
        self._fs.pipe_file(aside, content)
        self._fs.mv(aside, path)

    def remove(self, name: str) -> None:
        """Let nothing lie at or below `name`. Raises OSError."""
        path = f"{self._root}/{name}"
        with suppress(FileNotFoundError):
            self._fs.rm(path, recursive=True)


_SHELVES: dict[Path, Shelf] = {}
_DOOR = threading.Lock()


def stand_behind(folder: Path, address: str) -> Shelf:
    """Let the shelf at `address` stand behind all stores that lie side by side in `folder`, in this program. Raises
    what making it raises."""
    with _DOOR:
        there = _SHELVES.get(folder)
        if there is None or there.address != address:
            there = _SHELVES[folder] = Shelf(address)
        return there


def shelf_behind(folder: Path) -> Shelf | None:
    """What stands behind the store in `folder`."""
    return _SHELVES.get(folder.parent) if _SHELVES else None


def take_away(folder: Path) -> None:
    """Let no shelf stand behind the stores in `folder`."""
    with _DOOR:
        _SHELVES.pop(folder, None)
