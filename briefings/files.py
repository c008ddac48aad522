"""Files: written whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile


def write_aside(path: Path, content: bytes) -> None:
    """`content` at `path`, whole or not at all, and on the disk; folders above it are made. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}-", delete=False) as aside:
        try:
            aside.write(content)
            aside.flush()
            os.fsync(aside.fileno())
            Path(aside.name).chmod(0o644)
            Path(aside.name).replace(path)
        except BaseException:
            Path(aside.name).unlink(missing_ok=True)
            with suppress(OSError):  # a folder that has something in it
                path.parent.rmdir()
            raise
