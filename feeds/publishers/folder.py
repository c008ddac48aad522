"""A folder that a web server shows: files are written aside, then renamed."""

import os
import shutil
import tempfile
import time
from collections.abc import Iterable, Mapping
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import pairwise
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from feeds.errors import NoPublisher, Unpublished
from feeds.publishers import NOTHING
from feeds.publishers.turns import turn, waves

_ASIDE = ".terbit-"
"""Folders beside what is served, on the same disk; they begin with a dot, so no server shows them."""
_STALE_S = 3_600.0
FLUSHED_AT_ONCE = 8
"""Files; a disk takes several together in the time of one."""


class Folder:
    """Publishes to `public`, made when it is missing."""

    def __init__(self, public: Path, settings: Mapping[str, str] = MappingProxyType({})) -> None:
        if settings:
            raise NoPublisher("folder", f"it has no setting {next(iter(settings))!r}, nor any other")
        self.public = public

    def put(self, files: Mapping[str, bytes | Path], after: Mapping[str, bytes | Path] = NOTHING) -> None:
        """Write every file aside and to the disk, then rename: audio, sidecars, pages, the feeds; `after` last.

        Files that stand there already with the same bytes are left alone. When anything fails (a full disk),
        what was published stands as it was, what was written aside is gone, and Unpublished is raised. Killed at any
        point, no feed states a sound that is not there whole, as long as a changed sound has another path.
        """
        steps = [sorted(wave, key=turn) for wave in waves(files)] + [sorted(after)]
        targets = {path: self._target(path) for step in steps for path in step}
        try:
            self.public.mkdir(parents=True, exist_ok=True)
            _clear_stale(self.public)
            aside = Path(tempfile.mkdtemp(prefix=_ASIDE, dir=self.public))
        except OSError as fault:
            raise Unpublished(str(self.public), fault.strerror or str(fault)) from fault
        try:
            with ThreadPoolExecutor(FLUSHED_AT_ONCE) as pool:
                moves = _Moves(self.public, aside, pool)
                for step, source in zip(steps, (files, files, after), strict=True):
                    for path in step:
                        if not _is_same(targets[path], content := source[path]):
                            moves.prepare(targets[path], content)
                    moves.end_step()
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
        self._steps: list[int] = []
        """How many drafts had been prepared at the end of each step."""
        self._made: list[Path] = []

    def prepare(self, target: Path, content: bytes | Path) -> None:
        """Write the file aside; keep a second name for the one that it replaces.

        A sound is written, and all are brought to the disk, while the next pages are being made.
        """
        draft = self._aside / f"{len(self._drafts)}.new"
        if isinstance(content, bytes):
            _lay_aside(draft, content)
            self._written.append(self._pool.submit(_flush, draft))
        else:
            self._written.append(self._pool.submit(_copy_aside, draft, content))
        old = None
        if target.is_file() or target.is_symlink():
            old = draft.with_suffix(".old")
            _second_name(target, old)
        self._drafts.append((draft, target, old))

    def end_step(self) -> None:
        """What is prepared from now on takes its place when all before it lies there for good."""
        self._steps.append(len(self._drafts))

    def carry_out(self) -> None:
        """Rename all that is on the disk; when one fails, those before it are taken back. Raises OSError."""
        for written in self._written:
            written.result()
        done: list[tuple[Path, Path | None]] = []
        try:
            for _, target, _ in self._drafts:
                self._make_folder(target)
            for start, end in pairwise([0, *self._steps]):
                for draft, target, old in self._drafts[start:end]:
                    draft.replace(target)
                    done.append((target, old))
                changed = {target.parent for _, target, _ in self._drafts[start:end]}
                for folder in changed | {made.parent for made in self._made}:
                    _sync(folder)
        except OSError:
            for target, old in reversed(done):
                with suppress(OSError):
                    old.replace(target) if old else target.unlink()
            for folder in reversed(self._made):
                with suppress(OSError):
                    folder.rmdir()
            raise

    def _make_folder(self, target: Path) -> None:
        missing = [folder for folder in target.parents if not folder.exists()]
        target.parent.mkdir(parents=True, exist_ok=True)
        self._made.extend(reversed(missing))
        if not Path(os.path.realpath(target.parent)).is_relative_to(self._public):
            raise OSError(0, f"{target.parent} is a link that leads out of the folder")
        if target.is_dir() and not target.is_symlink():
            raise IsADirectoryError(0, f"{target} is a folder")


def _is_same(target: Path, content: bytes | Path) -> bool:
    """Whether the file stands there already, byte for byte."""
    if not target.is_file() or target.is_symlink():
        return False
    if isinstance(content, Path):
        return _are_equal(target, content)
    return target.stat().st_size == len(content) and target.read_bytes() == content


def _are_equal(one: Path, other: Path, block: int = 1 << 20) -> bool:
    if one.stat().st_size != other.stat().st_size:
        return False
    with one.open("rb") as first, other.open("rb") as second:
        while chunk := first.read(block):
            if chunk != second.read(block):
                return False
    return True


def _lay_aside(draft: Path, content: bytes) -> None:
    draft.write_bytes(content)
    draft.chmod(0o644)


def _copy_aside(draft: Path, source: Path) -> None:
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
    """Remove what a run that was killed left behind; an hour is longer than any run."""
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
