"""A folder that a web server shows: files are written aside, then renamed."""

import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from feeds.errors import Unpublished

_AUDIO = (".mp3", ".m4a", ".jpg", ".jpeg", ".png")
_FEEDS = ("feed.xml", "stories.xml", "flash.xml", "flash.json", "feed.json", "subscriptions.opml")
_ASIDE = ".terbit"
"""Folder beside what is served, on the same disk; it begins with a dot, so no server shows it."""


class Folder:
    """Publishes to `public`, made when it is missing."""

    def __init__(self, public: Path) -> None:
        self.public = public

    def put(self, files: Mapping[str, bytes | Path]) -> None:
        """Write every file aside and to the disk, then rename: audio, sidecars, pages, the feed last.

        Files that stand there already with the same bytes are left alone. When anything fails (a full disk)
        nothing that was published has changed, what was written aside is gone, and Unpublished is raised.
        """
        order = sorted(files, key=_turn)
        targets = {path: self._target(path) for path in order}
        aside = self.public / _ASIDE
        written: list[tuple[Path, Path]] = []
        try:
            self.public.mkdir(parents=True, exist_ok=True)
            shutil.rmtree(aside, ignore_errors=True)
            aside.mkdir()
            for number, path in enumerate(order):
                if _same(targets[path], files[path]):
                    continue
                draft = aside / f"{number}"
                _write(draft, files[path])
                written.append((draft, targets[path]))
            for _, target in written:
                target.parent.mkdir(parents=True, exist_ok=True)
                if target.is_dir():
                    raise IsADirectoryError(f"{target} is a folder")
            for draft, target in written:
                draft.replace(target)
            for folder in {target.parent for _, target in written}:
                _sync(folder)
        except OSError as fault:
            raise Unpublished(str(self.public), fault.strerror or str(fault)) from fault
        finally:
            shutil.rmtree(aside, ignore_errors=True)

    def remove(self, paths: Iterable[str]) -> None:
        """Take files away, and folders that become empty by it."""
        for path in paths:
            target = self._target(path)
            try:
                target.unlink(missing_ok=True)
                for folder in target.parents:
                    if folder == self.public or not folder.is_dir() or any(folder.iterdir()):
                        break
                    folder.rmdir()
            except OSError as fault:
                raise Unpublished(str(target), fault.strerror or str(fault)) from fault

    def _target(self, path: str) -> Path:
        parts = PurePosixPath(path).parts
        if (
            not parts
            or path.startswith("/")
            or any(p.startswith(".") or "\\" in p or "\0" in p for p in parts)
        ):
            raise Unpublished(path, "not a path below the public folder")
        return self.public.joinpath(*parts)


def _turn(path: str) -> tuple[int, str]:
    """When a file becomes visible: what others point at goes before them."""
    name = PurePosixPath(path)
    if name.name.startswith("latest."):
        return 3, path
    if path == "feed.xml":
        return 6, path
    if path in _FEEDS or path.startswith("arsip/"):
        return 5, path
    if name.suffix in _AUDIO:
        return 0, path
    return (4 if path == "index.html" else 2 if name.suffix == ".html" else 1), path


def _same(target: Path, content: bytes | Path) -> bool:
    """Whether the file stands there already, byte for byte."""
    if not target.is_file() or target.is_symlink():
        return False
    if isinstance(content, Path):
        return _equal_files(target, content)
    return target.stat().st_size == len(content) and target.read_bytes() == content


def _equal_files(one: Path, other: Path, block: int = 1 << 20) -> bool:
    if one.stat().st_size != other.stat().st_size:
        return False
    with one.open("rb") as first, other.open("rb") as second:
        while chunk := first.read(block):
            if chunk != second.read(block):
                return False
    return True


def _write(draft: Path, content: bytes | Path) -> None:
    with draft.open("wb") as out:
        if isinstance(content, Path):
            with content.open("rb") as source:
                shutil.copyfileobj(source, out, 1 << 20)
        else:
            out.write(content)
        out.flush()
        os.fsync(out.fileno())
    draft.chmod(0o644)


def _sync(folder: Path) -> None:
    """Make the renames last through a power cut, where folders can be opened (not on Windows)."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
