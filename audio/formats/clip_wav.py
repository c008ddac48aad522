"""How a clip is kept: one WAV that any player plays, with what we know of it behind the samples.

RIFF header | fmt | data: 16-bit mono | "take": JSON
"""

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
_FULL_SCALE = 32_767.0


def pack(take: Take, samples: Samples) -> tuple[bytes | memoryview, ...]:
    """The bytes of a clip, in parts; `samples` are mono within full scale."""
    scaled = samples * np.float32(_FULL_SCALE)
    pcm = np.rint(scaled, out=scaled).astype("<i2").data
    note = json.dumps(_note(take), separators=(",", ":")).encode()
    note += b" " * (len(note) % 2)
    size = _HEAD.size - 8 + pcm.nbytes + _CHUNK.size + len(note)
    head = _HEAD.pack(
        *(b"RIFF", size, b"WAVE", b"fmt ", 16, 1, 1, take.rate, take.rate * 2, 2, 16, b"data", pcm.nbytes)
    )
    return head, pcm, _CHUNK.pack(b"take", len(note)), note


def unpack_take(raw: bytes) -> Take:
    """The take alone. Raises DamagedClip for what is none of ours."""
    take, _ = _open(raw)
    return take


def unpack(raw: bytes) -> tuple[Take, Samples]:
    """The take and its samples. Raises DamagedClip for what is none of ours."""
    take, pcm = _open(raw)
    samples = pcm.astype(np.float32)
    samples /= np.float32(_FULL_SCALE)
    return take, samples


def _open(raw: bytes) -> tuple[Take, npt.NDArray[np.int16]]:
    try:
        bytes_of_sound = _HEAD.unpack_from(raw)[-1]
        start = _HEAD.size + bytes_of_sound
        _, length = _CHUNK.unpack_from(raw, start)
        take = _take(json.loads(raw[start + _CHUNK.size : start + _CHUNK.size + length]))
        return take, np.frombuffer(raw, "<i2", count=bytes_of_sound // 2, offset=_HEAD.size)
    except (struct.error, ValueError, KeyError, TypeError) as error:
        raise DamagedClip("a clip is of another make") from error


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


def _take(note: dict[str, Any]) -> Take:
    level = note["loudness_lufs"]
    return Take(
        key=note["key"],
        frames=note["frames"],
        rate=note["rate"],
        loudness_lufs=-math.inf if level is None else level,
        engine=note["engine"],
        voice=note["voice"],
        marks=tuple(Mark(*mark) for mark in note["marks"]),
    )
