"""The shelf: finished renderings, found again by all that shaped them, so that what is the same is not made twice."""

import contextlib
import hashlib
import json
import os
import secrets
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO

from audio.mastering import Mastering
from audio.music.cues import Assets
from audio.store.keys import VERSION, Memo, builds
from audio.take import Take
from scripts.script import Script

BLOCK_BYTES = 1 << 20
ABANDONED_S = 3_600
"""No rendering takes so long to write."""
DIGEST_BYTES = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True)
class Kept:
    """A rendering on the shelf, as it was measured."""

    file: Path
    frames: int
    loudness_lufs: float
    peak_dbtp: float
    range_lu: float


Measures = tuple[int, float, float, float]
"""Frames, LUFS, dBTP, LU."""


def rendering_key(
    script: Script, takes: Sequence[Take], assets: Assets, mastering: Mastering, kind: str = "mp3"
) -> str:
    """Name a rendering by its takes, pauses, cues, assets, mastering and the builds that made it."""
    sign = hashlib.sha256()
    items = [(type(item).__name__, getattr(item, "kind", ""), _length(item)) for item in script.items]
    facts = (
        VERSION,
        kind,
        builds(),
        sorted(asdict(mastering).items()),
        items,
    )
    sign.update(repr((facts, [take.key for take in takes])).encode())
    for sound in (assets.intro, *assets.stings, assets.bed, assets.outro):
        sign.update(b"-" if sound is None else sound.digest())
    return sign.hexdigest()


def _length(item: object) -> float:
    return float(getattr(item, "pause_ms", getattr(item, "seconds", 0)))


class Shelf:
    """A folder of renderings. It may be deleted at any time."""

    def __init__(self, folder: Path) -> None:
        """Nothing is read or made yet."""
        self.folder = folder

    def find(self, key: str) -> Kept | None:
        """The rendering of that key when it lies here unharmed; it then counts as used just now."""
        file, note = self.folder / f"{key}.sound", self.folder / f"{key}.json"
        try:
            known = json.loads(note.read_bytes())
            if known["sha256"] != sha256_of(file):
                return None
            os.utime(file)
            return Kept(file, *known["measures"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def make(self, key: str, work: Callable[[BinaryIO], Measures]) -> Kept:
        """Keep what `work` writes to the file that it is given."""
        self.folder.mkdir(parents=True, exist_ok=True)
        file = self.folder / f"{key}.sound"
        with _aside(file) as aside:
            with aside.open("w+b") as out:
                measures = work(out)
            note = json.dumps({"sha256": sha256_of(aside), "measures": measures})
            aside.replace(file)
        with _aside(self.folder / f"{key}.json") as aside:
            aside.write_text(note, encoding="utf-8")
            aside.replace(self.folder / f"{key}.json")
        return Kept(file, *measures)

    @property
    def parts(self) -> Memo:
        """Where encoded parts of renderings are remembered."""
        return Parts(self.folder)

    def prune(self, max_bytes: int) -> None:
        """Delete the renderings and parts used longest ago until at most `max_bytes` remain, and what runs that were
        killed have left lying aside."""
        found = []
        for path in self.folder.glob(".*.tmp"):
            with contextlib.suppress(OSError):
                if time.time() - path.stat().st_mtime > ABANDONED_S:
                    path.unlink()
        for path in self.folder.glob("*.[sp]*"):  # .sound and .part
            with contextlib.suppress(OSError):
                found.append((path.stat().st_mtime_ns, path.stat().st_size, path))
        total = sum(size for _, size, _ in found)
        for _, size, path in sorted(found):
            if total <= max_bytes:
                break
            with contextlib.suppress(OSError):
                path.with_suffix(".json").unlink(missing_ok=True)
                path.unlink()
                total -= size


@dataclass(frozen=True, slots=True)
class Parts:
    """Parts of renderings and what is known of them, each with its checksum in front; a `Memo`."""

    folder: Path

    def find(self, key: str) -> bytes | None:
        """See `audio.store.keys.Memo`."""
        path = self.folder / f"{key}.part"
        try:
            raw = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        content = raw[DIGEST_BYTES:]
        return content if hashlib.sha256(content).digest() == raw[:DIGEST_BYTES] else None

    def keep(self, key: str, content: bytes) -> None:
        """See `audio.store.keys.Memo`; a full disk is met when the whole is written."""
        path = self.folder / f"{key}.part"
        with contextlib.suppress(OSError), _aside(path) as aside:
            self.folder.mkdir(parents=True, exist_ok=True)
            aside.write_bytes(hashlib.sha256(content).digest() + content)
            aside.replace(path)


@contextlib.contextmanager
def _aside(path: Path) -> Iterator[Path]:
    aside = path.with_name(f".{path.name}.{os.getpid()}-{secrets.token_hex(4)}.tmp")
    try:
        yield aside
    finally:
        aside.unlink(missing_ok=True)


def sha256_of(file: Path) -> str:
    """Sixty-four hex digits of a file, read block by block."""
    sign = hashlib.sha256()
    with file.open("rb") as content:
        while block := content.read(BLOCK_BYTES):
            sign.update(block)
    return sign.hexdigest()
