"""A broadcast: an edition as it went on air. The feed is written from these records alone."""

import uuid
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Literal

from feeds.episode import Correction, Episode
from feeds.errors import Uncarried
from scripts.omission import Omission

VERSION = 1
"""Of this record; the document that holds it has its own."""


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
    by: str = ""
    """Who in the newsroom wrote it; empty: it is the source's, or the briefing's own."""
    said: tuple[tuple[str, str], ...] = ()
    """(written, saying): words of it that were said so by a decision."""
    plain: str = ""
    """The extracted sentence, where `model` worded it anew; else empty."""
    model: str = ""
    """That wrote it; empty: none."""


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
class Broadcast:
    """What was published of one edition."""

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
    """How often it was corrected; a new guid counts it."""
    former: tuple[str, ...] = ()
    """Guids that the edition had before, newest first."""
    addresses: tuple[str, ...] = ()
    """Where its sound stood before, newest first: some apps keep the first address, and hear the newest there."""
    sound: Measured | None = None
    """Of the published MP3, decoded; None for silence."""
    asked: datetime | None = None
    """When the sources were asked for what it says; None: nobody wrote it down. A correction leaves it as it is."""
    version: int = field(default=VERSION)

    def reissued(self, corrections: tuple[Correction, ...]) -> "Broadcast":
        """As it goes on air once more with `corrections`, newest first."""
        return replace(self, episode=replace(self.episode, corrections=corrections), issue=self.issue + 1)

    def after(self, before: "Broadcast | None", new_guid: bool) -> "Broadcast":
        """With what the edition keeps for good of how it went on air `before`; `new_guid`: not its guid."""
        if before is None:
            return self
        moved = dict.fromkeys((before.episode.audio.path, *before.addresses))
        return replace(
            self,
            withdrawn=before.withdrawn,
            settled=before.settled,
            superseded=before.superseded,
            issue=before.issue,
            former=(before.guid, *before.former) if new_guid else before.former,
            addresses=tuple(path for path in moved if path != self.episode.audio.path),
        )

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

    record: Broadcast
    audio: Path
    feed: Path
    changed: bool = True
    """False: everything that goes into it was as before, and nothing was written."""
    uncarried: Uncarried | None = None
    """Why the show's host has not got all of it; None: it has, or there is none."""


def new_guid(feed_url: str, slug: str, issue: int = 0) -> str:
    """A guid that does not change when the record was lost and the edition is made again."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{feed_url}#{slug}" + (f"-{issue}" if issue else "")))
