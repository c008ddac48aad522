"""How a clip lies on disk: one WAV that any player plays, with what we know of it behind the samples.

    RIFF header | fmt | data: 16-bit mono | "take": JSON | "hash": SHA-256 of everything before this chunk

One file, so that it appears whole by a rename and two writers cannot mix their halves.
"""

import hashlib
import json
import math
import struct
from typing import Any

import numpy as np
import numpy.typing as npt

from audio.engine import Mark
from audio.errors import DamagedClip
from audio.sound import Samples
from audio.take import Take

_HEAD = struct.Struct("<4sI4s4sIHHIIHH4sI")
_CHUNK = struct.Struct("<4sI")
_HASH_BYTES = 32
_FULL_SCALE = 32_767.0


def pack(take: Take, samples: Samples) -> bytes:
    """The bytes of a clip; `samples` are mono within full scale."""
    scaled = samples * np.float32(_FULL_SCALE)
    pcm = np.rint(scaled, out=scaled).astype("<i2").data
    note = json.dumps(_note(take), separators=(",", ":")).encode()
    note += b" " * (len(note) % 2)
    size = _HEAD.size - 8 + pcm.nbytes + 2 * _CHUNK.size + len(note) + _HASH_BYTES
    head = _HEAD.pack(
        *(b"RIFF", size, b"WAVE", b"fmt ", 16, 1, 1, take.rate, take.rate * 2, 2, 16, b"data", pcm.nbytes)
    )
    parts = (head, pcm, _CHUNK.pack(b"take", len(note)), note)
    sign = hashlib.sha256()
    for part in parts:
        sign.update(part)
    return b"".join((*parts, _CHUNK.pack(b"hash", _HASH_BYTES), sign.digest()))


def noted(raw: bytes, key: str) -> Take:
    """The take alone. Raises DamagedClip unless every byte is as it was written for `key`."""
    take, _ = _opened(raw, key)
    return take


def unpack(raw: bytes, key: str) -> tuple[Take, Samples]:
    """The take and its samples. Raises DamagedClip unless every byte is as it was written for `key`."""
    take, pcm = _opened(raw, key)
    samples = pcm.astype(np.float32)
    samples /= np.float32(_FULL_SCALE)
    return take, samples


def _opened(raw: bytes, key: str) -> tuple[Take, npt.NDArray[np.int16]]:
    cut = len(raw) - _CHUNK.size - _HASH_BYTES
    if cut < _HEAD.size or hashlib.sha256(memoryview(raw)[:cut]).digest() != raw[-_HASH_BYTES:]:
        raise DamagedClip(f"clip {key} is damaged")
    try:
        bytes_of_sound = _HEAD.unpack_from(raw)[-1]
        start = _HEAD.size + bytes_of_sound
        _, length = _CHUNK.unpack_from(raw, start)
        take = _take(json.loads(raw[start + _CHUNK.size : start + _CHUNK.size + length]), key)
        return take, np.frombuffer(raw, "<i2", count=bytes_of_sound // 2, offset=_HEAD.size)
    except (struct.error, ValueError, KeyError, TypeError) as error:
        raise DamagedClip(f"clip {key} is of another make") from error


def _note(take: Take) -> dict[str, Any]:
    return {
        "key": take.key,
        "frames": take.frames,
        "rate": take.rate,
        "loudness_lufs": take.loudness_lufs if math.isfinite(take.loudness_lufs) else None,
        "engine": take.engine,
        "voice": take.voice,
        "marks": [[mark.start_s, mark.end_s, mark.text, mark.kind] for mark in take.marks],
    }


def _take(note: dict[str, Any], key: str) -> Take:
    if note["key"] != key:
        raise DamagedClip(f"clip {key} holds another one")
    level = note["loudness_lufs"]
    return Take(
        key=key,
        frames=note["frames"],
        rate=note["rate"],
        loudness_lufs=-math.inf if level is None else level,
        engine=note["engine"],
        voice=note["voice"],
        marks=tuple(Mark(*mark) for mark in note["marks"]),
    )
