"""The clip cache: every spoken line once, found again by what shaped its sound."""

import contextlib
import hashlib
import json
import os
import secrets
import time
from collections.abc import Collection
from pathlib import Path

from audio.engine import Clip, Traits, Utterance
from audio.errors import AudioError, DamagedClip
from audio.formats.clip import noted, pack, unpack
from audio.sound import Sound
from audio.speech import preprocessing
from audio.take import Take

ABANDONED_S = 3_600
"""A clip still lying aside after this was left by a program that ended in the middle."""


def clip_key(traits: Traits, utterance: Utterance) -> str:
    """Name a line by all that shapes its sound: engine, build, voice, rate, words, and our own preprocessing."""
    voices = [voice.version for voice in traits.voices if voice.name == utterance.voice]
    shaped_by = [
        traits.name,
        traits.version,
        utterance.voice,
        *voices,
        f"{utterance.rate:.4f}",
        utterance.notation,
        utterance.text,
        preprocessing.VERSION,
    ]
    return hashlib.sha256(json.dumps(shaped_by).encode()).hexdigest()


class Clips:
    """A folder of clips. It may be deleted at any time; any number of programs may write to it at once."""

    def __init__(self, folder: Path) -> None:
        """Nothing is read or made yet."""
        self.folder = folder

    def find(self, key: str) -> Take | None:
        """The take of that key when it lies here unharmed; it then counts as used just now."""
        path = self._path(key)
        try:
            take = noted(path.read_bytes(), key)
        except (OSError, DamagedClip):
            return None
        with contextlib.suppress(OSError):
            os.utime(path)
        return take

    def sound(self, take: Take) -> Sound:
        """The samples of `take`, mono. Raises DamagedClip when they are gone or not what was kept."""
        try:
            kept, samples = unpack(self._path(take.key).read_bytes(), take.key)
        except OSError as error:
            raise DamagedClip(f"clip {take.key} is gone ({error.strerror})") from error
        if len(samples) != take.frames or kept.rate != take.rate:
            raise DamagedClip(f"clip {take.key} has been spoken anew meanwhile")
        return Sound(samples, take.rate)

    def keep(self, key: str, clip: Clip, engine: str, voice: str) -> Take:
        """Treat what an engine said (`audio.speech.preprocessing`) and keep it. AudioError when the disk refuses."""
        treated = preprocessing.treat(clip)
        take = Take(
            key=key,
            frames=len(treated.sound.samples),
            rate=treated.sound.rate,
            loudness_lufs=treated.loudness_lufs,
            engine=engine,
            voice=voice,
            marks=treated.marks,
        )
        path = self._path(key)
        aside = path.with_name(f"{path.name}.{os.getpid()}-{secrets.token_hex(4)}.tmp")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            aside.write_bytes(pack(take, treated.sound.samples))
            aside.replace(path)
        except OSError as error:
            with contextlib.suppress(OSError):
                aside.unlink(missing_ok=True)
            raise AudioError(f"{self.folder}: a clip cannot be kept ({error.strerror})") from error
        return take

    def prune(self, keep: Collection[str] = (), max_bytes: int = 0) -> int:
        """Delete the clips used longest ago until at most `max_bytes` remain, never one of `keep`.

        Returns how many were deleted. What cannot be deleted stays.
        """
        found = []
        for path in self.folder.glob("??/*"):
            with contextlib.suppress(OSError):
                state = path.stat()
                if path.suffix == ".wav":
                    found.append((state.st_mtime_ns, state.st_size, path))
                elif time.time() - state.st_mtime > ABANDONED_S:
                    path.unlink()
        total = sum(size for _, size, _ in found)
        deleted = 0
        for _, size, path in sorted(found):
            if total <= max_bytes:
                break
            if path.stem in keep:
                continue
            with contextlib.suppress(OSError):
                path.unlink()
                total -= size
                deleted += 1
        return deleted

    def discard(self, keys: Collection[str]) -> None:
        """Delete these clips, whoever said them last: what was taken back shall not be heard again."""
        for key in keys:
            with contextlib.suppress(OSError):
                self._path(key).unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}.wav"
