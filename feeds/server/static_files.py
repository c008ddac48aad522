"""The public folder as a shelf: what may be taken from it, and nothing else."""

import errno
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO


class Overfull(Exception):
    """No more files can be opened at the moment."""


@dataclass(frozen=True, slots=True)
class Taken:
    """An open file and what is known of it; whoever takes it closes it."""

    file: BinaryIO
    name: str
    status: os.stat_result


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A folder was asked for without the slash at its end."""

    address: str


class Shelf:
    """Regular files below `public`: no dot files, no links that lead out, no folder without index.html."""

    def __init__(self, public: Path) -> None:
        self._root = Path(os.path.realpath(public))

    def take(self, path: str) -> Taken | Elsewhere | None:
        """The file at `path` (unquoted, without a slash before it), or None. Raises Overfull."""
        parts = path.split("/")
        folder = parts[-1] == ""
        if folder:
            parts.pop()
        if any(part == "" or part.startswith(".") or "\\" in part or "\0" in part for part in parts):
            return None
        try:
            target = Path(os.path.realpath(self._root.joinpath(*parts)))
            if not target.is_relative_to(self._root):
                return None
            if any(part.startswith(".") for part in target.relative_to(self._root).parts):
                return None
            if target.is_dir():
                if not folder:
                    return Elsewhere(f"{parts[-1]}/") if (target / "index.html").is_file() else None
                return self.take("/".join([*parts, "index.html"]))
            return None if folder else _opened(target)
        except OSError as fault:
            if fault.errno in (errno.EMFILE, errno.ENFILE):
                raise Overfull from fault
            return None
        except ValueError:  # letters that no file name can have
            return None


def _opened(target: Path) -> Taken | None:
    # without O_NONBLOCK a named pipe would hold the worker for ever
    handle = os.open(target, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode):
        os.close(handle)
        return None
    return Taken(os.fdopen(handle, "rb"), target.name, status)
