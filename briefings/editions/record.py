"""An edition: the record of one day's briefing, the single source of truth for everything that is published.

It is one versioned JSON file, `editions/SLUG/edition.json`. The feed is written from these records alone.
"""

import hashlib
import json
import uuid
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, Literal

from briefings.errors import BadRecord
from feeds.episode import Episode
from scripts.omission import Omission

VERSION = 1


@dataclass(frozen=True, slots=True)
class LineRecord:
    """A line as it was said."""

    written: str
    spoken: str
    kind: str
    role: str
    story: str
    clip: str
    """Key of its clip in the cache."""
    article: str = ""
    """`Article.key` of its source; empty for the briefing's own words."""
    sentence: int = -1
    original: str = ""
    """The sentence as it stands in the article."""
    pause_ms: int = 250
    """Silence after it."""


@dataclass(frozen=True, slots=True)
class StoryRecord:
    """What the show notes do not print of a story, so that it can be told again without its sources."""

    slug: str
    articles: tuple[str, ...]
    """`Article.key` of each source, in the order of the notes."""
    partial: tuple[str, ...] = ()
    """Those of which only the teaser was to be had."""
    follow_up: bool = False
    passed_over: tuple[str, ...] = ()
    """Signs of the sentences that were not told, which are in no other place of the record: see `revision`."""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Why something was taken back; Dewan Pers wants the reason in public."""

    moment: datetime
    reason: str
    headline: str = ""
    """Of the story; empty: the whole edition."""
    articles: tuple[str, ...] = ()
    """`Article.key`s that are not told again."""


@dataclass(frozen=True, slots=True)
class Measured:
    """How the edition sounds, by measure."""

    loudness_lufs: float
    peak_dbtp: float
    range_lu: float


@dataclass(frozen=True, slots=True)
class Edition:
    """The record of one edition."""

    slug: str
    """DATE-EDITION: "2026-11-22-pagi"."""
    date: str
    edition: str
    when: datetime
    """The moment that it speaks of; a greeting and a date follow it."""
    voice: str
    """ENGINE:VOICE that read all of it."""
    episode: Episode
    """What feed, pages and apps show; holds guid and first publication."""
    lines: tuple[LineRecord, ...]
    fingerprint: str = ""
    """Of everything that went in; the same again means nothing to do."""
    notices: tuple[str, ...] = ()
    omissions: tuple[Omission, ...] = ()
    """What its sources brought and it does not tell, and why."""
    told: tuple[StoryRecord, ...] = ()
    state: Literal["published", "retracted"] = "published"
    withdrawn: tuple[Withdrawal, ...] = ()
    """What was taken back, newest first."""
    settled: tuple[str, ...] = ()
    """Slugs of stories that stand as they were corrected by hand, whatever the sources say later."""
    superseded: tuple[str, ...] = ()
    """`Article.key`s in whose place settled stories stand."""
    issue: int = 0
    """How often the sound was given a new address; none is used twice."""
    former: tuple[str, ...] = ()
    """Guids that the edition had before, newest first."""
    sound: Measured | None = None
    """Of the published MP3, decoded; None for silence."""
    version: int = field(default=VERSION)

    @property
    def guid(self) -> str:
        """Stays, unless a correction is to reach those who have downloaded the edition already."""
        return self.episode.guid

    @property
    def retracted(self) -> bool:
        """Whether it was taken back; the record stays."""
        return self.state == "retracted"


@dataclass(frozen=True, slots=True)
class Made:
    """An edition that stands published."""

    record: Edition
    audio: Path
    feed: Path
    changed: bool = True
    """False: everything that goes into it was as before, and nothing was written."""


def new_guid(feed_url: str, slug: str, issue: int = 0) -> str:
    """A guid that does not change when the record was lost and the edition is made again."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{feed_url}#{slug}" + (f"-{issue}" if issue else "")))


def stem(slug: str, issue: int) -> str:
    """Name of the edition's sounds, without ending: corrected, it is never the name that it had before."""
    return f"{slug}-ralat-{issue}" if issue else slug


def dump(edition: Edition) -> bytes:
    """The record as it lies on disk."""
    return (json.dumps(edition, ensure_ascii=False, indent=1, default=_plain) + "\n").encode()


_known: dict[Path, tuple[bytes, Edition]] = {}
"""Records that this process has read, by their bytes' seal: one run asks for each of them several times."""


def read(path: Path) -> Edition:
    """The record at `path`. Raises BadRecord."""
    try:
        content = path.read_bytes()
    except OSError as fault:
        raise BadRecord(path, f"cannot be read ({fault})") from fault
    seal = hashlib.sha256(content).digest()
    if path not in _known or _known[path][0] != seal:
        _known[path] = seal, _parsed(path, content)
    return _known[path][1]


def _parsed(path: Path, content: bytes) -> Edition:
    try:
        raw = json.loads(content)
    except ValueError as fault:
        raise BadRecord(path, f"cannot be read ({fault})") from fault
    version = raw.get("version") if isinstance(raw, dict) else None
    if not isinstance(version, int):
        raise BadRecord(path, "is no record of an edition")
    if version > VERSION:
        raise BadRecord(path, f"was written by a newer program (version {version}; this one reads {VERSION})")
    from pydantic import ValidationError

    try:
        edition: Edition = _records().validate_python(raw)
    except ValidationError as fault:
        first = fault.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BadRecord(path, f"{where}: {first['msg'].lower()}") from fault
    return edition


def free_slug(folder: Path, slug: str) -> str:
    """`slug`, or where editions of that name were retracted "SLUG-2", "SLUG-3", …: no address is used twice."""
    name, count = slug, 1
    while (path := folder / name / "edition.json").exists() and read(path).retracted:
        count += 1
        name = f"{slug}-{count}"
    return name


def read_all(folder: Path) -> list[Edition]:
    """Every record below `folder` (the newsroom's editions/), newest publication first. Raises BadRecord."""
    found = [read(path) for path in sorted(folder.glob("*/edition.json"))]
    return sorted(found, key=lambda e: (e.episode.published, e.slug), reverse=True)


@cache
def _records() -> Any:  # pydantic's adapter, built once and only when a record is read
    from pydantic import TypeAdapter

    return TypeAdapter(Edition)


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if is_dataclass(value):
        return {each.name: getattr(value, each.name) for each in fields(value)}
    raise TypeError(f"no place in a record for {type(value).__name__}")
