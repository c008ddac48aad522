"""The listeners of one newsroom: its logs counted against its own records, and the report kept beside it."""

import json
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

from briefings.editions.broadcast import Broadcast
from briefings.editions.history import read_all
from briefings.files import write_aside
from briefings.listeners.counting import Figures, Sound, count, enough_bytes
from briefings.listeners.report import as_json, as_page, load
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show
from feeds.episode import Media

REPORT = Path("reports", "listeners.json")
"""In the newsroom's folder: what a host is given is public/, and this is nobody else's."""
PAGE = REPORT.with_suffix(".html")
INPUT = "-"
"""In the place of a log: standard input."""


def counted(newsroom: Newsroom, show: Show, logs: Sequence[str]) -> Figures:
    """The figures of `logs`. Raises NoLog."""
    cache = newsroom.root / ".cache"
    cache.mkdir(exist_ok=True)
    with ExitStack() as closing:
        aside = Path(closing.enter_context(tempfile.TemporaryDirectory(prefix="listeners-", dir=cache)))
        paths = [_standard_input(aside) if each == INPUT else Path(each) for each in logs]
        prefix = urlsplit(show.channel.url).path.rstrip("/")
        return count(paths, dict(_sounds(newsroom, show)), prefix, show.zone, aside)


def keep(newsroom: Newsroom, show: Show, figures: Figures) -> Path:
    """The report, for the studio and as a page; where the page lies."""
    write_aside(newsroom.root / REPORT, json.dumps(as_json(figures)).encode())
    write_aside(newsroom.root / PAGE, as_page(figures, show.channel.title).encode())
    return newsroom.root / PAGE


def kept(newsroom: Newsroom) -> Figures | None:
    """The report that was kept last; None where there is none that can be read."""
    try:
        return load((newsroom.root / REPORT).read_text("utf-8"))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _sounds(newsroom: Newsroom, show: Show) -> Iterator[tuple[str, Sound]]:
    for record in read_all(newsroom.editions):
        yield from _of(record, show.mastering.kbps)


def _of(record: Broadcast, kbps: int) -> Iterator[tuple[str, Sound]]:
    episode = record.episode
    media = [episode.audio, *episode.files, episode.flash, *(story.audio for story in episode.stories)]
    for each in media:
        if each is not None:
            yield each.path, _sound(record.slug, each, kbps)
    for path in record.addresses:  # what was put right is heard at these too
        yield path, _sound(record.slug, episode.audio, kbps)


def _sound(slug: str, media: Media, kbps: int) -> Sound:
    rate = kbps if media.type == "audio/mpeg" else 0
    return Sound(slug, enough_bytes(media.bytes, media.seconds, rate))


def _standard_input(aside: Path) -> Path:
    path = aside / "input.log"
    head = sys.stdin.buffer.read(2)
    path = path.with_suffix(".log.gz") if head == b"\x1f\x8b" else path
    with path.open("wb") as out:
        out.write(head)
        shutil.copyfileobj(sys.stdin.buffer, out)
    return path
