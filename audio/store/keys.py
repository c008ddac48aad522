"""Memory of what was worked out before, by all that shaped it."""

import hashlib
from functools import cache
from importlib.metadata import version
from typing import Final, Protocol

VERSION: Final = "3"
"""Part of every key: raise it when the same script would sound different."""
BUILDS: Final = ("lameenc", "numpy", "soundfile", "soxr", "loudness")
"""Another build of one of these may give other bytes."""


class Memo(Protocol):
    """Remembers bytes; several threads may ask at once."""

    def find(self, key: str) -> bytes | None:
        """What was kept under `key`, unharmed, or None."""

    def keep(self, key: str, content: bytes) -> None:
        """Remember it."""


class Forgetful:
    """Remembers nothing."""

    def find(self, key: str) -> None:
        """See `Memo`."""

    def keep(self, key: str, content: bytes) -> None:
        """See `Memo`."""


def name(*facts: object) -> str:
    """Sixty-four hex digits for facts, bytes or anything whose repr says all."""
    sign = hashlib.sha256(repr((VERSION, builds())).encode())
    for fact in facts:
        part = fact if isinstance(fact, bytes) else repr(fact).encode()
        sign.update(len(part).to_bytes(8, "big") + part)
    return sign.hexdigest()


@cache
def builds() -> tuple[tuple[str, str], ...]:
    """Of what makes the sound."""
    return tuple((build, version(build)) for build in BUILDS)
