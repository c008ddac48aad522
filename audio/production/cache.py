"""The render cache: finished renderings and parts of them, found again by all that shaped them.

So what is the same is not made twice.
"""

import hashlib
import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO

from audio.mastering import Mastering
from audio.music.cues import Assets
from audio.production import evening
from audio.store import Store
from audio.store.files import Bytes
from audio.store.keys import VERSION, builds
from audio.take import Take
from scripts.script import Script


@dataclass(frozen=True, slots=True)
class Kept:
    """A rendering in the cache, as it was measured."""

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
    """Name a rendering by its takes, pauses, cues, assets, mastering and the builds that made it; where two speak, by
    who says what and how they are evened.

    A take that was spoken anew under its key may have another length and loudness.
    """
    sign = hashlib.sha256()
    roles = [line.role for line in script.lines]
    evened = (evening.VERSION, roles) if len(set(roles)) > 1 else ()
    items = [(type(item).__name__, getattr(item, "kind", ""), _length(item)) for item in script.items]
    facts = (VERSION, kind, builds(), sorted(asdict(mastering).items()), items)
    spoken = [(take.key, take.frames, take.loudness_lufs) for take in takes]
    sign.update(repr((facts, spoken, *evened)).encode())
    for sound in (assets.intro, *assets.stings, assets.bed, assets.outro):
        sign.update(b"-" if sound is None else sound.digest())
    return sign.hexdigest()


def _length(item: object) -> float:
    return float(getattr(item, "pause_ms", getattr(item, "seconds", 0)))


class RenderCache:
    """A folder of renderings and of what was worked out on the way to them (`audio.store.Cache`); where a shelf stands
    behind it, the renderings alone are shared, for the rest is more than they are."""

    def __init__(self, folder: Path) -> None:
        """Nothing is read or made yet."""
        self._store = Store(folder, ".part")

    def find(self, key: str) -> Kept | None:
        """The rendering of that key when it lies here unharmed; it then counts as used just now."""
        note = self._store.get(key)
        if note is None:
            return None
        known = json.loads(note)
        file = self._store.file(known["file"])
        return None if file is None else Kept(file, *known["measures"])

    def make(self, key: str, write: Callable[[BinaryIO], Measures]) -> Kept:
        """Keep what `write` writes to the file that it is given. Raises OSError."""
        digest, file, measures = self._store.add(write)
        self._store.put(key, json.dumps({"file": digest, "measures": measures}).encode())
        return Kept(file, *measures)

    def get(self, key: str) -> bytes | None:
        """See `audio.store.Cache`."""
        return self._store.get(key, shelved=False)

    def put(self, key: str, *parts: Bytes) -> None:
        """See `audio.store.Cache`; a full disk is met when the whole is written."""
        with suppress(OSError):
            self._store.put(key, *parts, shelved=False)

    def prune(self, max_bytes: int, spare_s: float = 0.0) -> None:
        """Delete the renderings and parts used longest ago until at most `max_bytes` remain, none that was used within
        `spare_s`, and what runs that were killed have left lying aside."""
        self._store.prune(max_bytes, spare_s=spare_s)
