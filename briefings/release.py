"""Release: a record and its sounds become public, whole or not at all.

The record is written aside first (`edition.new`) and takes its place last. What is found aside at the next run was
stopped in the middle: `repair` ends it where it had begun to show, and drops it where nothing was to be seen yet.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from importlib.metadata import version
from pathlib import Path, PurePosixPath

from briefings.delivery import sounds_of
from briefings.edition import Edition, dump, read, read_all
from briefings.errors import BadRecord
from briefings.newsroom import Newsroom
from briefings.show import Show
from feeds import cover
from feeds.channel import Channel
from feeds.episode import Episode
from feeds.errors import BadChannel, FeedError
from feeds.lint.gate import admit
from feeds.press import press
from feeds.publishers.folder import Folder
from feeds.retention import expired, tombstone

DRAFT = "edition.new"
SOUNDS = (".mp3", ".opus", ".m4a")
OF_THE_NEWEST = ("latest.mp3", "latest.m3u", "flash.json", "flash.xml", "stories.xml")
"""What goes when there is nothing left that it could mean."""


def release(
    newsroom: Newsroom, show: Show, record: Edition, sounds: Mapping[str, Path], now: datetime
) -> None:
    """Publish `record`, or take it back when it is retracted. `sounds`: path below public/ -> finished file.

    Sounds become visible before the feed that names them, and go after it. A sound that no listed edition names goes
    at once: nobody shall hear what was corrected. Raises FeedError, OSError; then all is as it was.
    """
    others = [edition for edition in read_all(newsroom.editions) if edition.slug != record.slug]
    picture = picture_of(newsroom, show)
    channel = replace(show.channel, cover=cover.file_name(picture))
    live = [edition for edition in (record, *others) if not edition.retracted]
    live.sort(key=lambda edition: (edition.episode.published, edition.slug), reverse=True)
    episodes = [edition.episode for edition in live[: show.keep]]
    tombs = [edition for edition in (record, *others) if edition.retracted]

    index = newsroom.root / ".cache" / "pages.json"
    files = press(
        channel, episodes, () if record.retracted else {record.slug}, _pages(index, newsroom.public)
    )
    ready: dict[str, bytes | Path] = {**sounds, channel.cover: picture}
    if episodes:
        newest = episodes[0].audio.path
        ready["latest.mp3"] = sounds.get(newest, newsroom.public / newest)
    for tomb in tombs:
        ready.update(_tombstone(channel, tomb))
    whole = files.beside(ready)
    if not record.retracted:  # what is to be taken back waits for nothing
        admit(whole, newsroom.public, {record.guid}, now)

    public, draft = Folder(newsroom.public), newsroom.record(record.slug).with_name(DRAFT)
    write_aside(draft, dump(record))
    try:
        public.put(whole)
    except (FeedError, OSError):  # it has put everything back
        _drop(draft)
        raise
    index.unlink(missing_ok=True)
    public.remove(_outlived(channel, episodes, newsroom.public, whole, {tomb.slug for tomb in tombs}))
    _forget(newsroom, record, live)
    draft.replace(newsroom.record(record.slug))
    write_aside(index, json.dumps(dict(files.prints)).encode())


def repair(newsroom: Newsroom, show: Show, now: datetime) -> list[str]:
    """End or drop what a run that was stopped left behind; the slugs of the editions that were ended."""
    ended = []
    for draft in sorted(newsroom.editions.glob(f"*/{DRAFT}")):
        try:
            record = read(draft)
        except BadRecord:
            _drop(draft)
            continue
        if record.retracted or _stands(newsroom.public, record.episode):
            release(newsroom, show, record, {}, now)
            ended.append(record.slug)
        else:
            _drop(draft)
    return ended


def write_aside(path: Path, content: bytes) -> None:
    """`content` at `path`, whole or not at all, and on the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_suffix(".tmp")
    try:
        with aside.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
        with suppress(OSError):  # a folder that has something in it
            path.parent.rmdir()


def picture_of(newsroom: Newsroom, show: Show) -> bytes:
    """The newsroom's own picture, or ours; drawing takes seconds, so what was drawn is kept in the cache."""
    root = newsroom.root
    if show.cover:
        path = root / show.cover
        try:
            return cover.accept(path.read_bytes())
        except OSError as fault:
            raise BadChannel(f"show.toml: cover: {path} cannot be read ({fault.strerror})") from fault
    words = (version("briefings"), show.channel.title, show.channel.subtitle, show.channel.cover_tone)
    kept = root / ".cache" / f"cover-{hashlib.sha256(repr(words).encode()).hexdigest()[:16]}.jpg"
    if not kept.is_file():
        write_aside(kept, cover.draw(*words[1:]))
    return kept.read_bytes()


def picture_in_file(newsroom: Newsroom, picture: bytes) -> bytes:
    """The copy of `picture` that goes into the sound, kept in the cache."""
    kept = newsroom.root / ".cache" / f"small-{hashlib.sha256(picture).hexdigest()[:16]}.jpg"
    if not kept.is_file():
        write_aside(kept, cover.small(picture))
    return kept.read_bytes()


def _tombstone(channel: Channel, tomb: Edition) -> dict[str, bytes]:
    why = tomb.withdrawn[0]
    return tombstone(channel, tomb.slug, tomb.episode.title, why.reason, why.moment)


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
    channel: Channel, episodes: Sequence[Episode], public: Path, whole: Mapping[str, object], tombs: set[str]
) -> list[str]:
    standing = [file.relative_to(public).as_posix() for file in public.rglob("*") if file.is_file()]
    heard = {path for episode in episodes for path in sounds_of(episode)}
    gone = dict.fromkeys(expired(channel, episodes, standing, tombs))
    gone.update(dict.fromkeys(path for path in standing if _unheard(path, heard)))
    gone.update(dict.fromkeys(path for path in OF_THE_NEWEST if path in standing and path not in whole))
    return list(gone)


def _unheard(path: str, heard: set[str]) -> bool:
    return path.startswith("episodes/") and PurePosixPath(path).suffix in SOUNDS and path not in heard


def _forget(newsroom: Newsroom, record: Edition, live: Sequence[Edition]) -> None:
    """When something was taken back or put right: what was said goes from the cache too, where nothing else says it.

    A rendering and its encoded sections do not tell whose words they hold, so all of them go.
    """
    path = newsroom.record(record.slug)
    if not path.is_file():
        return
    before = read(path)
    if len(record.withdrawn) <= len(before.withdrawn) and record.issue <= before.issue:
        return
    from audio.speech.clips import Clips

    still = {line.clip for edition in live for line in edition.lines}
    Clips(newsroom.clips).discard({line.clip for line in before.lines} - still)
    shutil.rmtree(newsroom.renderings, ignore_errors=True)


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
