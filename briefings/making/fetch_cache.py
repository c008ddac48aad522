"""The fetch cache: what each address answered last, to ask for what is new alone, and to stand in for one that fails.

A file an address below the newsroom's cache, of mode 600; it may be deleted at any time.
"""

import hashlib
import json
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from briefings.files import write_private
from briefings.making.answers import Answer

AGE_S: Final = 24 * 3600.0
"""What is older stands in for nothing: it is no news."""
BYTES: Final = 200_000_000
"""Of all that is kept; what was fetched longest ago goes first."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What an address answered."""

    when: float
    """Seconds since 1970, when it was last known to be so."""
    address: str
    """After redirects."""
    content_type: str
    charset: str
    etag: str
    modified: str
    """Last-Modified, as the server wrote it."""
    content: bytes


class FetchCache:
    """Answers below `folder`; `clock` gives seconds since 1970. What cannot be written or read is not there."""

    def __init__(self, folder: Path, clock: Callable[[], float] = time.time) -> None:
        self._folder = folder
        self._clock = clock

    def find(self, address: str) -> Kept | None:
        """What `address` answered last."""
        try:
            head, _, content = self._path(address).read_bytes().partition(b"\n")
            return Kept(content=content, **json.loads(head))
        except (OSError, ValueError, TypeError):
            return None

    def age_s(self, kept: Kept) -> float:
        """How long ago it was so."""
        return self._clock() - kept.when

    def fresh(self, kept: Kept) -> bool:
        """Whether it may stand in for an address that fails; not where it is of a clock that ran ahead."""
        return 0 <= self.age_s(kept) <= AGE_S

    def put(self, asked: str, answer: Answer) -> None:
        """Keep what `asked` answers now."""
        self.restore(
            asked,
            Kept(
                self._clock(), answer.address, answer.content_type, answer.charset, answer.etag, answer.modified,
                answer.content,
            ),
        )  # fmt: skip

    def restore(self, asked: str, kept: Kept) -> None:
        """Keep `kept` as what `asked` answered."""
        head = {name: value for name, value in asdict(kept).items() if name != "content"}
        with suppress(OSError):
            write_private(self._path(asked), json.dumps(head).encode(), b"\n", kept.content, sync=False)

    def forget(self, asked: str) -> None:
        """Keep nothing of `asked`: what it answered was no news."""
        with suppress(OSError):
            self._path(asked).unlink(missing_ok=True)

    def tidy(self) -> None:
        """Throw away what is older than it may be used, and the oldest where there is too much."""
        with suppress(OSError):
            files = sorted(
                ((p.stat(), p) for p in self._folder.glob("*.page")), key=lambda each: -each[0].st_mtime
            )
            room = BYTES
            for found, path in files:
                room -= found.st_size
                if room < 0 or self._clock() - found.st_mtime > AGE_S * 3:
                    path.unlink(missing_ok=True)

    def _path(self, address: str) -> Path:
        return self._folder / f"{hashlib.sha256(address.encode()).hexdigest()}.page"
