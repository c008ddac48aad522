"""The clip cache: every spoken line once, found again by what shaped its sound."""

import hashlib
import json
from collections.abc import Collection
from pathlib import Path

from audio.engine import Clip, Traits, Utterance
from audio.errors import AudioError, DamagedClip
from audio.formats.clip_wav import pack, unpack, unpack_take
from audio.sound import Sound
from audio.speech import preprocessing
from audio.store import Store
from audio.take import Take


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
        self._store = Store(folder, ".wav")

    def find(self, key: str) -> Take | None:
        """The take of that key when it lies here unharmed; it then counts as used just now."""
        raw = self._store.get(key)
        try:
            return None if raw is None else unpack_take(raw)
        except DamagedClip:
            return None

    def sound(self, take: Take) -> Sound:
        """The samples of `take`, mono. Raises DamagedClip when they are gone or not what was kept."""
        raw = self._store.get(take.key)
        if raw is None:
            raise DamagedClip(f"clip {take.key} is gone or damaged")
        kept, samples = unpack(raw)
        if len(samples) != take.frames or kept.rate != take.rate:
            raise DamagedClip(f"clip {take.key} has been spoken anew meanwhile")
        return Sound(samples, take.rate)

    def keep(self, key: str, clip: Clip, engine: str, voice: str) -> Take:
        """Prepare what an engine said (`preprocessing`) and keep it. AudioError when the disk refuses."""
        prepared = preprocessing.preprocess(clip)
        take = Take(
            key=key,
            frames=len(prepared.sound.samples),
            rate=prepared.sound.rate,
            loudness_lufs=prepared.loudness_lufs,
            engine=engine,
            voice=voice,
            marks=prepared.marks,
        )
        try:
            self._store.put(key, *pack(take, prepared.sound.samples))
        except OSError as error:
            raise AudioError(f"{self.folder}: a clip cannot be kept ({error.strerror})") from error
        return take

    def name(self, key: str) -> str:
        """What the clip of that key is called on a shelf."""
        return self._store.name(key)

    def prune(self, keep: Collection[str] = (), max_bytes: int = 0, spare_s: float = 0.0) -> int:
        """Delete the clips used longest ago until at most `max_bytes` remain, never one of `keep` nor one that was used
        within `spare_s`.

        Returns how many were deleted. What cannot be deleted stays.
        """
        return self._store.prune(max_bytes, keep, spare_s)

    def discard(self, keys: Collection[str]) -> None:
        """Delete these clips, whoever said them last: what was taken back shall not be heard again."""
        self._store.discard(keys)
