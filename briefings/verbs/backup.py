"""`backup` and `restore`: a newsroom in one file, and from one file."""

import os
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from briefings.errors import BadBackup, NotEmpty
from briefings.newsroom.folder import SHOW, Newsroom

LEFT: Final = (".cache", ".git")
"""What is made again by itself, or has a keeper of its own."""


def backup(newsroom: Newsroom, target: Path, *, sounds: bool = True) -> int:
    """Pack all of the newsroom but its cache, and what is made of its sounds for phones and stations by itself, into
    `target` (.tar.gz), readable by its owner alone; how many files.

    Nobody makes or decides anything meanwhile. Without `sounds` the public folder stays out: it is large, and a host
    has it. Raises BadShow, Busy, OSError; then `target` is as it was.
    """
    from audio.store.files import draft, place
    from briefings.delivery.radio import laid
    from briefings.delivery.voice_note import notes
    from briefings.editions.ledger import Ledger
    from briefings.newsroom.config import load

    count, made = 0, {*laid(newsroom, load(newsroom.show_file)), *notes(newsroom)}
    with newsroom.held(), Ledger(newsroom.editions).locked(), draft(target) as (aside, file):
        aside.chmod(0o600)
        with tarfile.open(fileobj=file, mode="w:gz", compresslevel=1) as pack:
            for path in _files(newsroom.root, {*LEFT, *(() if sounds else ("public",))}, {target, aside}):
                if path in made:
                    continue
                pack.add(path, path.relative_to(newsroom.root).as_posix(), recursive=False)
                count += path.is_file()
        place(aside, file, target, sync=True)
    return count


def restore(source: Path, folder: Path) -> Newsroom:
    """Lay the newsroom of a backup down in `folder`, which must be empty or not there. Raises BadBackup, NotEmpty."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotEmpty(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        with tarfile.open(source, "r:gz") as pack:
            pack.extractall(aside, filter="data")  # no path leads out, no device, no owner
        if not (aside / SHOW).is_file():
            raise BadBackup(source, f"holds no {SHOW}")
        aside.chmod(0o755)
        if folder.exists():
            folder.rmdir()
        aside.rename(folder)
    except (tarfile.TarError, EOFError, OSError) as fault:
        raise BadBackup(source, str(fault)) from fault
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return Newsroom(folder.resolve())


def _files(root: Path, left: set[str], own: set[Path]) -> Iterator[Path]:
    """Folders and files below `root`, always in the same order; what is being written elsewhere is no part of it."""
    mine = {path.resolve() for path in own}
    for place, folders, names in os.walk(root):
        here = Path(place)
        folders[:] = sorted(
            f for f in folders if (here != root or f not in left) and not f.startswith(".terbit-")
        )
        for name in (*folders, *sorted(names)):
            path = here / name
            temporary = name.endswith(".tmp") or PurePosixPath(name).name == ".lock"
            if not temporary and path.resolve() not in mine and (path.is_file() or path.is_dir()):
                yield path
