"""Release: a record and its sounds become public, whole or not at all.

What is to be on air is written aside first (`edition.new`) and enters the document last. What is found aside at the
next run was stopped in the middle: `repair` ends it where it had begun to show, and drops it where nothing was to be
seen yet.
"""

import hashlib
import json
import shutil
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path, PurePosixPath

from briefings.editions.broadcast import Broadcast
from briefings.editions.candidate import Found
from briefings.editions.decisions import Decision
from briefings.editions.history import lost, on_air
from briefings.editions.ledger import Ledger
from briefings.editions.plain import dumped
from briefings.editions.store import parsed
from briefings.errors import BadRecord
from briefings.files import write_aside, write_private
from briefings.making.damaged import spared
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show
from briefings.publish.packaging import sounds_of
from briefings.publish.pictures import picture_of, wide_of
from feeds.artwork import cover
from feeds.build import build
from feeds.channel import Channel
from feeds.episode import Episode
from feeds.errors import FeedError
from feeds.lint.gate import admit
from feeds.publishers import load_publisher
from feeds.retention import find_expired, render_tombstone

DRAFT = "edition.new"
SOUNDS = (".mp3", ".mp4", ".opus", ".m4a")
OF_THE_NEWEST = ("latest.mp3", "latest.m3u", "flash.json", "flash.xml", "stories.xml")
"""What goes when there is nothing left that it could mean."""


@dataclass(frozen=True, slots=True)
class Release:
    """What is to be on air, and what the log will say of it."""

    record: Broadcast
    content: str
    """`Edition.content` that it was played from."""
    decisions: tuple[Decision, ...]
    by: str
    at: datetime
    found: Found | None = None
    """Candidates that have changed by it."""


def release(newsroom: Newsroom, show: Show, new: Release, sounds: Mapping[str, Path]) -> None:
    """Publish `new.record`, or take it back when it is retracted. `sounds`: path below public/ -> finished file.

    Sounds become visible before the feed that names them, and go after it. A sound that no listed edition names goes
    at once: nobody shall hear what was corrected. Raises FeedError, OSError; then all is as it was.
    """
    record, ledger = new.record, Ledger(newsroom.editions)
    picture = picture_of(newsroom, show)
    wide = wide_of(newsroom, show, picture)
    channel = replace(show.channel, cover=cover.file_name(picture), wide_cover=cover.file_name(wide))
    fresh = sum(path.stat().st_size for path in sounds.values())
    listing = _listing(newsroom, show, record, fresh)
    episodes = [each.episode for each in listing.listed]

    index = newsroom.root / ".cache" / "pages.json"
    files = build(
        channel, episodes, () if record.retracted else {record.slug}, _pages(index, newsroom.public)
    )
    ready: dict[str, bytes | Path] = {**sounds, channel.cover: picture, channel.wide_cover: wide}
    if episodes:
        newest = episodes[0].audio.path
        ready["latest.mp3"] = sounds.get(newest, newsroom.public / newest)
    for tomb in listing.tombs:
        ready.update(_tombstone(channel, tomb))
    whole = files.beside(ready)
    if not record.retracted:  # what is to be taken back waits for nothing
        admit(whole, newsroom.public, {record.guid}, new.at)

    publisher = show.publish.publisher
    public = load_publisher(publisher, newsroom.public, show.publishers.get(publisher, {}))
    aside = ledger.folder(record.slug) / DRAFT
    write_private(aside, dumped(new))
    try:
        public.put(whole, _at_former_addresses(record, whole, newsroom.public))
    except (FeedError, OSError):  # it has put everything back
        _drop(aside)
        raise
    index.unlink(missing_ok=True)
    for slug in listing.expired - {record.slug}:  # before its sound goes: never listed again
        ledger.expire(slug)
    former = [path for each in listing.listed for path in each.addresses]
    kept_aside = spared(newsroom.root, ledger.exists)
    outlived = _outlived(channel, episodes, newsroom.public, whole, listing.retracted, former)
    gone = [path for path in outlived if not path.startswith(kept_aside)]
    public.remove(gone)
    _forget(newsroom, record, listing.listed)
    ledger.put_on_air(
        record, new.content, *new.decisions,
        by=new.by, at=new.at, found=new.found, expired=record.slug in listing.expired,
    )  # fmt: skip
    aside.unlink(missing_ok=True)
    write_aside(index, json.dumps(dict(files.prints)).encode())
    on_air(newsroom.editions)  # brings the index up to date: a run that changes nothing shall write nothing


@dataclass(frozen=True, slots=True)
class _Listing:
    """What is to be on air."""

    listed: tuple[Broadcast, ...]
    """In the feed, newest first."""
    expired: frozenset[str]
    """Slugs of those that the feed has no place for any more."""
    tombs: tuple[Broadcast, ...]
    """Those that were taken back and whose page is to be written: the newest, and where none stands."""
    retracted: frozenset[str]
    """Slugs of all that were taken back."""


def _listing(newsroom: Newsroom, show: Show, record: Broadcast, fresh: int) -> _Listing:
    """`record`, whose new sounds have `fresh` bytes, and what is on air beside it; only what is listed is read."""
    ledger = Ledger(newsroom.editions)
    others = [each for each in on_air(newsroom.editions) if each.slug != record.slug]
    gone = {each.slug for each in lost(others, newsroom.public)}

    def read(slugs: Iterable[str]) -> tuple[Broadcast, ...]:
        return tuple(record if s == record.slug else ledger.broadcast(ledger.edition(s)) for s in slugs)

    live = [
        (each.on_air.published, each.slug)
        for each in others
        if each.live and not each.on_air.expired and each.slug not in gone
    ]
    back = [each.slug for each in others if each.retracted]
    if record.retracted:
        back.insert(0, record.slug)
    else:
        live.append((record.episode.published, record.slug))
    order = [slug for _, slug in sorted(live, reverse=True)]
    keep = _room_for(newsroom.public, order, show, {record.slug: fresh})
    bare = [s for s in back[show.keep :] if not (newsroom.public / f"episodes/{s}/index.html").is_file()]
    return _Listing(
        read(order[:keep]), frozenset(order[keep:]), read((*back[: show.keep], *bare)), frozenset(back)
    )


def _room_for(public: Path, order: Sequence[str], show: Show, fresh: Mapping[str, int]) -> int:
    """How many of the editions in `order`, the newest first, the show keeps: by their number, and by the bytes that
    stand below their addresses or are about to (`fresh`)."""
    most, taken = show.most_bytes, 0
    if not most:
        return show.keep
    for place, slug in enumerate(order[: show.keep]):
        standing = (path.stat().st_size for path in (public / "episodes" / slug).glob("*") if path.is_file())
        taken += fresh.get(slug, 0) or sum(standing)
        if taken > most:
            return max(place, 1)
    return show.keep


def _at_former_addresses(
    record: Broadcast, whole: Mapping[str, bytes | Path], public: Path
) -> dict[str, bytes | Path]:
    """Some apps keep the first address of a guid for ever: what was put right is heard there too."""
    if record.retracted:
        return {}
    sound = record.episode.audio.path
    return {path: whole.get(sound, public / sound) for path in record.addresses}


def repair(newsroom: Newsroom, show: Show, now: datetime) -> list[str]:
    """End or drop what a run that was stopped left behind; the slugs of the editions that were ended."""
    ended = []
    for aside in sorted(newsroom.editions.glob(f"*/{DRAFT}")):
        try:
            new: Release = parsed(aside, Release)
        except BadRecord:
            _drop(aside)
            continue
        if new.record.retracted or _stands(newsroom.public, new.record.episode):
            release(newsroom, show, replace(new, at=now), {})
            ended.append(new.record.slug)
        else:
            _drop(aside)
    return ended


def _tombstone(channel: Channel, tomb: Broadcast) -> dict[str, bytes]:
    why = tomb.withdrawn[0]
    return render_tombstone(channel, tomb.slug, tomb.episode.title, why.reason, why.moment)


def _pages(index: Path, public: Path) -> dict[str, str]:
    """The fingerprints of the feed's pages as they were published, of those that still stand."""
    try:
        known = json.loads(index.read_bytes())
    except (OSError, ValueError):
        return {}
    if not isinstance(known, dict):
        return {}
    return {path: str(seal) for path, seal in known.items() if (public / path).is_file()}


def _outlived(
    channel: Channel,
    episodes: Sequence[Episode],
    public: Path,
    whole: Mapping[str, object],
    tombs: Collection[str],
    former: Iterable[str],
) -> list[str]:
    standing = [file.relative_to(public).as_posix() for file in public.rglob("*") if file.is_file()]
    heard = {path for episode in episodes for path in sounds_of(episode)} | set(former)
    gone = dict.fromkeys(find_expired(channel, episodes, standing, tombs))
    gone.update(dict.fromkeys(path for path in standing if _unheard(path, heard)))
    gone.update(dict.fromkeys(path for path in OF_THE_NEWEST if path in standing and path not in whole))
    return list(gone)


def _unheard(path: str, heard: set[str]) -> bool:
    return path.startswith("episodes/") and PurePosixPath(path).suffix in SOUNDS and path not in heard


def _forget(newsroom: Newsroom, record: Broadcast, live: Sequence[Broadcast]) -> None:
    """When something was taken back or put right: what was said goes from the cache too, where nothing else says it.

    A rendering and its encoded sections do not tell whose words they hold, so all of them go.
    """
    ledger = Ledger(newsroom.editions)
    if not ledger.exists(record.slug) or (edition := ledger.edition(record.slug)).on_air is None:
        return
    before = ledger.broadcast(edition)
    if len(record.withdrawn) <= len(before.withdrawn) and record.issue <= before.issue:
        return
    from audio.production.cache import RenderCache
    from audio.speech.clips import Clips
    from briefings.newsroom.house_settings import clear_shelf

    still = {line.clip for edition in live for line in edition.lines}
    clips, gone, house = Clips(newsroom.clips), {line.clip for line in before.lines} - still, newsroom.house
    clips.discard(gone)
    if house is None:
        shutil.rmtree(newsroom.renderings, ignore_errors=True)
        return
    RenderCache(newsroom.renderings).prune(0)  # another show may be writing there at this moment
    clear_shelf(house, [*map(clips.name, gone), newsroom.renderings.name])


def _stands(public: Path, episode: Episode) -> bool:
    """Whether all sounds of `episode` stand in the public folder, and its own is this one."""
    if not all((public / path).is_file() for path in sounds_of(episode)):
        return False
    path = public / episode.audio.path
    with path.open("rb") as sound:
        return hashlib.file_digest(sound, "sha256").hexdigest() == episode.audio.sha256


def _drop(draft: Path) -> None:
    draft.unlink(missing_ok=True)
    with suppress(OSError):  # an edition that was published before has its record there
        draft.parent.rmdir()
