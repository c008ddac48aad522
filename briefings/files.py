"""Files: written whole or not at all, and folders that hold nothing are not left behind."""

from contextlib import suppress
from pathlib import Path

from audio.store.files import write_whole


def write_aside(path: Path, content: bytes) -> None:
    """`content` at `path`, whole or not at all, and on the disk; folders above it are made. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        write_whole(path, content, sync=True)
    except BaseException:
        with suppress(OSError):  # a folder that has something in it
            path.parent.rmdir()
        raise
