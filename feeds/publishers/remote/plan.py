"""What has to be done so that on a host stands what should stand there: a pure function of both."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from pathlib import PurePosixPath

from feeds.publishers.turns import turn, waves

OWN = ".terbit/"
"""Our own notes on the host; never part of what listeners get."""
_ROOMS = ("episodes/", "arsip/")
_SEALED = re.compile(r"(?:cover|static/[a-z]{1,40})-[0-9a-f]{8}\.[a-z0-9]{2,5}")
"""Files named by their content."""
_FILES = frozenset(
    (
        "feed.xml",
        "feed.json",
        "stories.xml",
        "flash.xml",
        "flash.json",
        "subscriptions.opml",
        "index.html",
        "latest.mp3",
        "latest.m3u",
    )
)
_SOUNDS = (".mp3", ".mp4", ".m4a", ".opus")


@dataclass(frozen=True, slots=True)
class Content:
    """What a file is to hold."""

    bytes: int
    sha256: str
    md5: str = ""
    """Hex, as object stores give it."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as a host lists it."""

    bytes: int
    stamp: str = ""
    """Becomes another whenever the file does (an ETag, a time); empty: the host gives none."""
    md5: str = ""
    """Hex; empty: the host gives none."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A file that was read back and found to hold this, when it bore this stamp; a note without a stamp holds for the
    run that made it."""

    sha256: str
    stamp: str


class Wave(IntEnum):
    """When a file is sent."""

    BEFORE = 0
    """What feeds point at."""
    FEEDS = 1
    AFTER = 2
    """A sound that stands there with other bytes: the feed of before may state its length."""


@dataclass(frozen=True, slots=True)
class Sending:
    """A file to be sent."""

    path: str
    wave: Wave
    bytes: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done, in this order; `strange` is left alone."""

    send: tuple[Sending, ...] = ()
    remove: tuple[str, ...] = ()
    look: tuple[str, ...] = ()
    """Of the right length, and nobody vouches for the bytes: to be read back first, then planned anew."""
    same: tuple[str, ...] = ()
    strange: tuple[str, ...] = ()
    """There, and not of our making."""

    @property
    def bytes(self) -> int:
        """How many are to be sent."""
        return sum(each.bytes for each in self.send)

    @property
    def done(self) -> bool:
        """Whether all is as it should be."""
        return not (self.send or self.remove or self.look)


def make_plan(
    should: Mapping[str, Content],
    there: Mapping[str, Seen],
    noted: Mapping[str, Noted],
    spared: Iterable[str] = (),
) -> Plan:
    """What takes a host from `there` to `should`.

    `noted` is what was read back before; a note counts as long as the file bears its stamp. Sounds come first, then
    pages, the feeds last; a sound whose bytes change under its address comes after the feeds, unless its name says
    that the bytes there are wrong. Only what we have put there is removed, at the very end, and nothing at or below
    the paths `spared`.
    """
    send: dict[str, Wave] = {}
    look, same = [], []
    for path, content in should.items():
        match _holds(there.get(path), content, noted.get(path)):
            case True:
                same.append(path)
            case None:
                look.append(path)
            case False:
                send[path] = _wave(path, content, standing=path in there)
    before, feeds = waves(sorted(send, key=turn))
    order = sorted((*before, *feeds), key=lambda path: send[path])
    kept = tuple(spared)
    others = [path for path in sorted(there) if path not in should and not path.startswith(OWN)]
    ours = {path for path in others if is_ours(path) or path in noted}
    return Plan(
        tuple(Sending(path, send[path], should[path].bytes) for path in order),
        tuple(path for path in others if path in ours and not _is_below(path, kept)),
        tuple(sorted(look, key=turn)),
        tuple(same),
        tuple(path for path in others if path not in ours),
    )


def is_ours(path: str) -> bool:
    """Whether a file of this name can only have been made by us."""
    return path in _FILES or path.startswith(_ROOMS) or _SEALED.fullmatch(path) is not None


def find_named(feeds: Iterable[bytes], address: str, paths: Collection[str]) -> set[str]:
    """Those of `paths` (below the show's public `address`) that one of the `feeds` names."""
    texts = list(feeds)
    return {path for path in paths if any(f"{address}/{path}".encode() in text for text in texts)}


def _holds(seen: Seen | None, content: Content, note: Noted | None) -> bool | None:
    """Whether the file there is the right one; None: it may be."""
    if seen is None or seen.bytes != content.bytes:
        return False
    if note is not None and note.stamp == seen.stamp:
        return note.sha256 == content.sha256
    if seen.md5 and content.md5:
        # a store that encrypts gives a checksum of something else: it is never wrong to send once more
        return seen.md5 == content.md5
    return None


def _wave(path: str, content: Content, *, standing: bool) -> Wave:
    if waves([path])[1]:
        return Wave.FEEDS
    name = PurePosixPath(path)
    changed = standing and name.suffix in _SOUNDS and not name.name.startswith("latest.")
    return Wave.AFTER if changed and not name.stem.endswith(f"-{content.sha256[:8]}") else Wave.BEFORE


def _is_below(path: str, places: tuple[str, ...]) -> bool:
    return any(path == place or path.startswith(f"{place.rstrip('/')}/") for place in places)
