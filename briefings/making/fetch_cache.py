"""The fetch cache: what each address answered last, to ask for what is new alone, and to stand in for one that fails.

A file an address below the newsroom's cache, of mode 600; it may be deleted at any time.
"""

import asyncio
import hashlib
import json
import os
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from audio.store.shelf import shelf_behind
from briefings.files import write_private
from briefings.making.answers import Answer

AGE_S: Final = 24 * 3600.0
"""What is older stands in for nothing: it is no news."""
BYTES: Final = 200_000_000
"""Of all that is kept; what was fetched longest ago goes first."""
WAIT_S: Final = 0.1
"""Between two looks at whether another show has what both want."""
CLAIM_S: Final = 30.0
"""Who has not fetched an address by then, fetches it no more."""


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
    """Answers below `folder`; `clock` gives seconds since 1970. What cannot be written or read is not there.

    Where several shows are made in one night, `since` is its beginning: what is known since then is not asked for
    again by another, and while one asks the others wait (`of_others`).
    """

    def __init__(
        self, folder: Path, clock: Callable[[], float] = time.time, since: float | None = None
    ) -> None:
        self._folder = folder
        self._clock = clock
        self._since = since
        self._claims = set[Path]()

    async def of_others(self, address: str) -> Kept | None:
        """What another show has fetched since the night began; None where it is on this one to ask, until it has said
        that it is done (`leave`)."""
        if self._since is None:
            return None
        while (known := self._of_tonight(address)) is None and not self._claim(address):
            await asyncio.sleep(WAIT_S)
        if known is None and (known := self._of_tonight(address)) is not None:
            self.leave(address)  # the other was done between two looks
        return known

    def _of_tonight(self, address: str) -> Kept | None:
        since, path = self._since or 0.0, self._path(address)
        try:
            if path.stat().st_mtime < since:
                return None
        except OSError:
            return None
        kept = self.find(address)
        return kept if kept is not None and since <= kept.when <= self._clock() else None

    def _claim(self, address: str) -> bool:
        """Whether it is on this show to ask: for one until it leaves, or has had it for too long."""
        path = self._path(address).with_suffix(".asked")
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with suppress(FileNotFoundError):
                if not -1 < self._clock() - path.stat().st_mtime < CLAIM_S:
                    path.unlink(missing_ok=True)
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            return False
        except OSError:
            return True  # no claim can be made there: rather asked twice than never
        self._claims.add(path)
        return True

    def leave(self, address: str) -> None:
        """Whoever waits may ask `address`, or find what it has answered."""
        path = self._path(address).with_suffix(".asked")
        if path in self._claims:
            self._claims.discard(path)
            with suppress(OSError):
                path.unlink(missing_ok=True)

    def find(self, address: str) -> Kept | None:
        """What `address` answered last; where nobody here has asked, what it answered another machine."""
        path = self._path(address)
        try:
            if not path.exists():
                self._fetch(path)
            head, _, content = path.read_bytes().partition(b"\n")
            return Kept(content=content, **json.loads(head))
        except (OSError, ValueError, TypeError):
            return None

    async def known(self, address: str) -> Kept | None:
        """The same, while others wait for nothing: another machine's shelf may take its time."""
        if shelf_behind(self._folder) is None:
            return self.find(address)
        return await asyncio.to_thread(self.find, address)

    def _fetch(self, path: Path) -> None:
        shelf = shelf_behind(self._folder)
        raw = None if shelf is None else shelf.get(self._name(path))
        if raw is not None:
            write_private(path, raw, sync=False)

    def _name(self, path: Path) -> str:
        return f"{self._folder.name}/{path.name}"

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
            path = self._path(asked)
            write_private(path, json.dumps(head).encode(), b"\n", kept.content, sync=False)
            if (shelf := shelf_behind(self._folder)) is not None:
                shelf.put(self._name(path), path.read_bytes())

    def forget(self, asked: str) -> None:
        """Keep nothing of `asked`: what it answered was no news."""
        path = self._path(asked)
        with suppress(OSError):
            path.unlink(missing_ok=True)
            if (shelf := shelf_behind(self._folder)) is not None:
                shelf.remove(self._name(path))

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
