"""A place where listeners fetch, spoken to through fsspec: object stores, and trees of files that can be renamed."""

import base64
import hashlib
import os
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import Any

from feeds.errors import Uncarried
from feeds.headers import cache_control, content_type
from feeds.publishers.remote.plan import OWN, Content, Seen

BLOCK_BYTES = 1 << 20
ASIDE = f"{OWN}aside/"


class Host(ABC):
    """Files below the show's address, by their paths there. Every method raises Uncarried when the host does not
    answer, or not as it should."""

    def __init__(self, where: str, files: Any, root: str, close: Callable[[], object]) -> None:
        self.where = where
        """Its address, without any secret."""
        self._files = files
        """An fsspec file system."""
        self._root = root.rstrip("/")
        self._close = close

    def list(self) -> dict[str, Seen]:
        """Everything that stands there, our own notes included."""
        with self._told():
            self._files.invalidate_cache()
            try:
                found = self._files.find(self._root, detail=True)
            except FileNotFoundError:  # nothing was ever sent
                return {}
            return {
                self._name(path): self._seen(info) for path, info in found.items() if info["type"] == "file"
            }

    def digest(self, path: str) -> str:
        """SHA-256 of the file, read back to its last byte; empty where it is not there."""
        sign = hashlib.sha256()
        with self._told():
            try:
                with self._files.open(self._full(path), "rb") as source:
                    while block := source.read(BLOCK_BYTES):
                        sign.update(block)
            except FileNotFoundError:
                return ""
        return sign.hexdigest()

    def read(self, path: str) -> tuple[bytes, str] | None:
        """A small file and its stamp; None where it is not there."""
        with self._told():
            try:  # the stamp first: what is written meanwhile has another
                seen = self._look(path)
                return self._files.cat_file(self._full(path)), seen.stamp
            except FileNotFoundError:
                return None

    def write(self, path: str, text: bytes, over: str | None = None) -> bool:
        """Write a small file at once; `over`: only where none is (empty), or in the place of the one with this stamp.

        False: somebody else was first.
        """
        try:
            with self._told():
                self._write(path, text, over)
        except Uncarried:
            if over is None:
                raise
            there = self.read(path)
            if there is not None:  # the answer may have been lost on its way
                return there[0] == text
            with self._told():  # a host that knows no conditions
                self._write(path, text, None)
        return True

    @abstractmethod
    def put(self, path: str, source: Path, content: Content) -> Seen:
        """Send a file; it is seen when all of it is there, and was found to be what it should."""

    def remove(self, path: str) -> None:
        """Take a file away; one that is not there is no fault."""
        with self._told(), suppress(FileNotFoundError):
            self._files.rm_file(self._full(path))

    def close(self) -> None:
        """End the connection."""
        with suppress(Exception):  # a stranger's code, and nothing is left to be done
            self._close()

    @abstractmethod
    def _write(self, path: str, text: bytes, over: str | None) -> None: ...

    def _look(self, path: str) -> Seen:
        return self._seen(self._files.info(self._full(path)))

    def _seen(self, info: Mapping[str, Any]) -> Seen:
        stamp = next(
            (info[n] for n in ("ETag", "etag", "mtime", "modified", "last_modified") if info.get(n)), ""
        )
        return Seen(int(info.get("size") or 0), str(stamp), _md5(info))

    def _full(self, path: str) -> str:
        return f"{self._root}/{path}" if self._root else path

    def _name(self, full: str) -> str:
        root = self._root.lstrip("/")
        return full.lstrip("/").removeprefix(f"{root}/" if root else "")

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What the libraries raise, as one of ours."""
        try:
            yield
        except Uncarried:
            raise
        except Exception as fault:  # each of them has errors of its own
            raise Uncarried(self.where, describe(fault)) from fault


class Store(Host):
    """An object store: what is written is seen whole or not at all."""

    def __init__(
        self,
        where: str,
        files: Any,
        root: str,
        close: Callable[[], object],
        told: Callable[[str, Content], Mapping[str, Any]],
        matching: Callable[[str], Mapping[str, Any]],
    ) -> None:
        super().__init__(where, files, root, close)
        self._headers = told
        """What the store is to say of a file, in its own words."""
        self._matching = matching
        """That a file is only to be written over the one with this stamp, in its own words."""

    def put(self, path: str, source: Path, content: Content) -> Seen:
        """See `Host.put`."""
        with self._told():
            self._files.put_file(str(source), self._full(path), **self._headers(path, content))
            seen = self._look(path)
        if seen.bytes == content.bytes and (seen.md5 == content.md5 or self.digest(path) == content.sha256):
            return seen
        raise Uncarried(self.where, f"{path} did not arrive as it was sent")

    def _write(self, path: str, text: bytes, over: str | None) -> None:
        said = Content(len(text), "", hashlib.md5(text, usedforsecurity=False).hexdigest())
        how = {} if over is None else self._matching(over) if over else {"mode": "create"}
        self._files.pipe_file(self._full(path), text, **self._headers(path, said), **how)


class Tree(Host):
    """Folders and files: each is written aside, read back, and renamed; no reader sees half of one."""

    def __init__(
        self,
        where: str,
        files: Any,
        root: str,
        close: Callable[[], object],
        rename: Callable[[str, str], object],
        *,
        drops_folders: bool,
    ) -> None:
        super().__init__(where, files, root, close)
        self._rename = rename
        self._drops_folders = drops_folders
        self._made: set[str] = set()

    def put(self, path: str, source: Path, content: Content) -> Seen:
        """See `Host.put`."""
        aside = f"{ASIDE}{content.sha256[:16]}"
        with self._told():
            self._make_folder(aside)
            self._files.put_file(str(source), self._full(aside))
        if self.digest(aside) != content.sha256:
            raise Uncarried(self.where, f"{path} did not arrive as it was sent")
        with self._told():
            self._make_folder(path)
            self._rename(self._full(aside), self._full(path))
            return self._look(path)

    def remove(self, path: str) -> None:
        """See `Host.remove`; folders that become empty by it go too, where none can go that is not."""
        super().remove(path)
        if self._drops_folders:
            with suppress(Exception):  # it holds something
                for folder in PurePosixPath(path).parents[:-1]:
                    self._files.rmdir(self._full(str(folder)))
                    self._made.discard(str(folder))

    def _write(self, path: str, text: bytes, over: str | None) -> None:
        self._make_folder(path)
        if over == "":
            self._create(self._full(path), text)
            return
        if over is not None and self._look(path).stamp != over:
            raise FileExistsError(path)
        aside = f"{ASIDE}{hashlib.sha256(text).hexdigest()[:16]}"
        self._make_folder(aside)
        self._files.pipe_file(self._full(aside), text)
        self._rename(self._full(aside), self._full(path))

    def _create(self, full: str, text: bytes) -> None:
        with self._files.open(full, "xb") as file:
            file.write(text)

    def _make_folder(self, path: str) -> None:
        folder = str(PurePosixPath(path).parent)
        if not self._made:
            self._make_root()
        if folder not in self._made and folder != ".":
            self._files.makedirs(self._full(folder), exist_ok=True)
        self._made.add(folder)

    def _make_root(self) -> None:
        self._files.makedirs(self._root, exist_ok=True)


class Dav(Tree):
    """WebDAV, which knows conditions on what is written."""

    def _make_root(self) -> None:
        if not self._files.client.exists(""):
            self._files.client.mkdir("")

    def _write(self, path: str, text: bytes, over: str | None) -> None:
        if over is None:
            super()._write(path, text, over)
            return
        self._make_folder(path)
        if not over and self._files.exists(self._full(path)):  # for servers that know no conditions
            raise FileExistsError(path)
        condition = (
            {"If-Match": over if over[:1] in '"W' else f'"{over}"'} if over else {"If-None-Match": "*"}
        )
        self._files.pipe_file(self._full(path), text, headers=condition)


def media(path: str) -> tuple[str, str]:
    """Content-Type and Cache-Control of a file; our own notes are kept by nobody."""
    return content_type(path), "no-store" if path.startswith(OWN) else cache_control(path)


def rename_locally(old: str, new: str) -> None:
    """As the disk does it: at once."""
    os.replace(old, new)  # noqa: PTH105 - both are strings


def _md5(info: Mapping[str, Any]) -> str:
    """In hex, from what S3, Google and Azure list."""
    etag = str(info.get("ETag") or "").strip('"')
    if len(etag) == 32 and all(digit in "0123456789abcdef" for digit in etag):
        return etag
    settings = info.get("content_settings") or {}
    raw = info.get("md5Hash") or settings.get("content_md5")
    if isinstance(raw, str):
        with suppress(ValueError):
            return base64.b64decode(raw).hex()
    return bytes(raw).hex() if raw and not isinstance(raw, str) else ""


def describe(fault: BaseException) -> str:
    """What a library says of a host, and what to look at."""
    said = " ".join(str(fault).split()) or "no answer"
    asked = "see that it is up, and that the environment holds what it asks for (docs/hosting.md)"
    return f"{said[:300]} ({type(fault).__name__}); {asked}"
