"""Bringing in: what a person pastes or drops becomes a file that the sources can read, and is gone afterwards."""

import re
import shutil
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import ip_address
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from briefings.files import make_private
from briefings.newsroom.folder import Newsroom
from briefings.studio.errors import NotMeant

KINDS = (".txt", ".md", ".html", ".htm", ".json", ".xml")
"""Endings of files that may be brought."""
_ADDRESS = re.compile(r"https?://[^\s/?#\\@]{1,255}(?:[/?#]\S{0,2000})?")


def is_address(text: str) -> bool:
    """Whether `text` is one http(s) address and nothing else: never a file of this machine."""
    return _ADDRESS.fullmatch(text.strip()) is not None


def fetchable(text: str, abroad: bool) -> str:
    """The address `text`, which may be fetched. `abroad`: people reach the studio from elsewhere, so that nobody may
    look through it into the network that this machine stands in. Raises NotMeant."""
    address = text.strip()
    if abroad:
        host = urlsplit(address).hostname or ""
        try:
            places = {each[4][0] for each in socket.getaddrinfo(host, None)}
        except (OSError, UnicodeError):
            places = set()  # whoever fetches it says so
        if not all(ip_address(str(place).partition("%")[0]).is_global for place in places):
            raise NotMeant("fault.inside")
    return address


@contextmanager
def brought(newsroom: Newsroom, name: str, content: bytes) -> Iterator[Path]:
    """A file with `content` below the newsroom's cache, for as long as it is read. Raises NotMeant for other kinds.

    Of `name` nothing is used but the ending.
    """
    ending = PurePosixPath(name.replace("\\", "/")).suffix.lower()
    if ending not in KINDS:
        raise NotMeant("fault.kind")
    cache = newsroom.root / ".cache"
    make_private(cache)
    place = Path(tempfile.mkdtemp(prefix="studio-", dir=cache))
    try:
        path = place / f"naskah{ending}"
        path.write_bytes(content)
        yield path
    finally:
        shutil.rmtree(place, ignore_errors=True)
