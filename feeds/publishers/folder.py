"""A folder that a web server shows: files are written aside, then renamed."""

import os
import shutil
import tempfile
import time
from collections.abc import Iterable, Mapping
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path, PurePosixPath

from feeds.errors import Unpublished

_SOUND = (".mp3", ".m4a", ".jpg", ".jpeg", ".png")
_FEEDS = ("stories.xml", "flash.xml", "flash.json", "feed.json", "subscriptions.opml")
_ASIDE = ".terbit-"
"""Folders beside what is served, on the same disk; they begin with a dot, so no server shows them."""
_STALE_S = 3_600.0
FLUSHED_AT_ONCE = 8
"""Files; a disk takes several together in the time of one."""


class Folder:
    """Publishes to `public`, made when it is missing."""

    def __init__(self, public: Path) -> None:
        self.public = public

    def put(self, files: Mapping[str, bytes | Path]) -> None:
        """Write every file aside and to the disk, then rename: audio, sidecars, pages, the feed last.

        Files that stand there already with the same bytes are left alone. When anything fails (a full disk),
        what was published stands as it was, what was written aside is gone, and Unpublished is raised.
        """
        order = sorted(files, key=_turn)
        targets = {path: self._target(path) for path in order}
        try:
            self.public.mkdir(parents=True, exist_ok=True)
            _clear_stale(self.public)
            aside = Path(tempfile.mkdtemp(prefix=_ASIDE, dir=self.public))
        except OSError as fault:
            raise Unpublished(str(self.public), fault.strerror or str(fault)) from fault
        try:
            with ThreadPoolExecutor(FLUSHED_AT_ONCE) as pool:
                moves = _Moves(self.public, aside, pool)
                for path in order:
                    if not _same(targets[path], content := files[path]):
                        moves.prepare(targets[path], content)
                moves.carry_out()
        except OSError as fault:
            raise Unpublished(str(self.public), fault.strerror or str(fault)) from fault
        finally:
            shutil.rmtree(aside, ignore_errors=True)

    def remove(self, paths: Iterable[str]) -> None:
        """Take files away, and folders that become empty by it."""
        for path in paths:
            target = self._target(path)
            try:
                if not Path(os.path.realpath(target.parent)).is_relative_to(os.path.realpath(self.public)):
                    raise OSError(0, "is reached by a link that leads out of the folder")
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


class _Moves:
    """Files written aside, and the way back."""

    def __init__(self, public: Path, aside: Path, pool: Executor) -> None:
        self._public = Path(os.path.realpath(public))
        self._aside, self._pool = aside, pool
        self._written: list[Future[None]] = []
        self._drafts: list[tuple[Path, Path, Path | None]] = []
        """New file, its place, and the file that stands there now."""
        self._made: list[Path] = []

    def prepare(self, target: Path, content: bytes | Path) -> None:
        """Write the file aside; keep a second name for the one that it replaces.

        A sound is written, and all are brought to the disk, while the next pages are being made.
        """
        draft = self._aside / f"{len(self._drafts)}.new"
        if isinstance(content, bytes):
            _write(draft, content)
            self._written.append(self._pool.submit(_flush, draft))
        else:
            self._written.append(self._pool.submit(_copy, draft, content))
        old = None
        if target.is_file() or target.is_symlink():
            old = draft.with_suffix(".old")
            _second_name(target, old)
        self._drafts.append((draft, target, old))

    def carry_out(self) -> None:
        """Rename all that is on the disk; when one fails, those before it are taken back. Raises OSError."""
        for written in self._written:
            written.result()
        done: list[tuple[Path, Path | None]] = []
        try:
            for _, target, _ in self._drafts:
                self._make_folder(target)
            for draft, target, old in self._drafts:
                draft.replace(target)
                done.append((target, old))
        except OSError:
            for target, old in reversed(done):
                with suppress(OSError):
                    old.replace(target) if old else target.unlink()
            for folder in reversed(self._made):
                with suppress(OSError):
                    folder.rmdir()
            raise
        for folder in {target.parent for _, target, _ in self._drafts}:
            _sync(folder)

    def _make_folder(self, target: Path) -> None:
        missing = [folder for folder in target.parents if not folder.exists()]
        target.parent.mkdir(parents=True, exist_ok=True)
        self._made.extend(reversed(missing))
        if not Path(os.path.realpath(target.parent)).is_relative_to(self._public):
            raise OSError(0, f"{target.parent} is a link that leads out of the folder")
        if target.is_dir() and not target.is_symlink():
            raise IsADirectoryError(0, f"{target} is a folder")


def _turn(path: str) -> tuple[int, str]:
    """When a file becomes visible: what others point at goes before them."""
    name = PurePosixPath(path)
    if name.name.startswith("latest."):
        return 3, path
    if path == "feed.xml":
        return 6, path
    if path in _FEEDS or path.startswith("arsip/"):
        return 5, path
    if name.suffix in _SOUND:
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


def _write(draft: Path, content: bytes) -> None:
    with draft.open("wb") as out:
        out.write(content)
    draft.chmod(0o644)


def _copy(draft: Path, source: Path) -> None:
    shutil.copyfile(source, draft)  # within the kernel, where it can
    draft.chmod(0o644)
    _flush(draft)


def _flush(draft: Path) -> None:
    with draft.open("rb+") as file:
        os.fsync(file.fileno())


def _second_name(target: Path, name: Path) -> None:
    try:
        os.link(target, name, follow_symlinks=False)
    except (OSError, NotImplementedError):  # a disk without links
        shutil.copy2(target, name, follow_symlinks=False)


def _clear_stale(public: Path) -> None:
    """Remove what a run that was killed left behind; a day is longer than any run."""
    for left in public.glob(f"{_ASIDE}*"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _STALE_S:
                shutil.rmtree(left, ignore_errors=True)


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
