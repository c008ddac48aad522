"""Keys: what shaped some sound, in 64 hex digits. The same facts, the same sound."""

import hashlib
from functools import cache
from importlib.metadata import version
from typing import Final

VERSION: Final = "3"
"""Part of every key: raise it when the same script would sound different."""
BUILDS: Final = ("lameenc", "numpy", "soundfile", "soxr", "loudness")
"""Another build of one of these may give other bytes."""


def key_of(*facts: object) -> str:
    """Sixty-four hex digits for facts, bytes or anything whose repr says all, and for what makes the sound here."""
    sign = hashlib.sha256(repr((VERSION, builds())).encode())
    for fact in facts:
        part = fact if isinstance(fact, bytes) else repr(fact).encode()
        sign.update(len(part).to_bytes(8, "big") + part)
    return sign.hexdigest()


@cache
def builds() -> tuple[tuple[str, str], ...]:
    """Of what makes the sound."""
    return tuple((build, version(build)) for build in BUILDS)
