"""Files: written whole or not at all, and folders that hold nothing are not left behind; and what is nobody else's."""

from contextlib import suppress
from pathlib import Path
from typing import Final

from audio.store.files import open_aside, write_whole

PRIVATE: Final = 0o600
FOLDER: Final = 0o700
_OTHERS: Final = 0o077


def write_aside(path: Path, content: bytes) -> None:
    """`content` at `path`, whole or not at all, and on the disk; folders above it are made. A file that nobody else
    could read stays so. Raises OSError."""
    if _mode(path) & _OTHERS == 0:
        write_private(path, content, folder=False)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        write_whole(path, content, sync=True)
    except BaseException:
        with suppress(OSError):  # a folder that has something in it
            path.parent.rmdir()
        raise


def write_private(path: Path, *parts: bytes, sync: bool = True, folder: bool = True) -> None:
    """As `write_aside`; the file is its owner's alone from its first byte, and its `folder`, too. Raises OSError."""
    if folder:
        make_private(path.parent)
    try:
        with open_aside(path, sync=sync) as file:
            with suppress(OSError):  # a disk that knows no rights
                Path(file.name).chmod(PRIVATE)
            for part in parts:
                file.write(part)
    except BaseException:
        with suppress(OSError):
            path.parent.rmdir()
        raise


def make_private(folder: Path) -> None:
    """`folder` is there, its owner's alone, also where it was open to others before. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True, mode=FOLDER)
    tighten(folder, FOLDER)


def tighten(path: Path, mode: int = PRIVATE) -> None:
    """Take from others what they may do with `path`; where it is somebody else's, it stays as it is."""
    with suppress(OSError):
        if path.stat().st_mode & _OTHERS:
            path.chmod(mode)


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode
    except OSError:
        return _OTHERS
