"""What may go from the public folder, and what is left in the place of an episode that was withdrawn."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime

from feeds.archive import paged
from feeds.channel import Channel
from feeds.episode import Episode, Media
from feeds.frame import frame
from feeds.legal import escaped, one_line, quoted
from feeds.times import indonesian

_COVER = re.compile(r"cover-[0-9a-f]{8}\.(?:jpg|png)")
_EPISODE = re.compile(r"episodes/([^/]+)/.+")


def expired(
    channel: Channel, episodes: Sequence[Episode], standing: Iterable[str], tombs: Collection[str] = ()
) -> Iterator[str]:
    """Those of the paths `standing` below `public/` that nothing points at any more.

    `episodes` are all that are listed, newest first; `tombs` the slugs of withdrawn ones, whose page stays.
    Covers, archive pages and files of episodes go; a sound that is listed never does, wherever it lies, and
    what this program does not know is left alone.
    """
    slugs = {episode.slug for episode in episodes}
    pages = {page.place.path for page in paged(episodes)}
    heard = {media.path for episode in episodes for media in _sounds(episode)}
    for path in standing:
        folder = _EPISODE.fullmatch(path)
        tomb = folder is not None and folder[1] in tombs and path.endswith("/index.html")
        gone = folder is not None and folder[1] not in slugs and not tomb
        old = path.startswith("arsip/") and path not in pages
        if path not in heard and (gone or old or (_COVER.fullmatch(path) and path != channel.cover)):
            yield path


def tombstone(channel: Channel, slug: str, title: str, reason: str, moment: datetime) -> dict[str, bytes]:
    """The page that stands at the address of a withdrawn episode, which is never used again."""
    day = indonesian(moment, channel.zone)
    body = (
        f"<h1>Edisi ini ditarik</h1>\n<p>{escaped(one_line(title))}</p>\n"
        f"<p>Ditarik pada {escaped(day)}. Alasan: {escaped(one_line(reason))}</p>\n"
        f"<p><a href={quoted(channel.url + '/')}>{escaped(one_line(channel.title))}</a></p>"
    )
    page = frame(channel, f"Edisi ini ditarik: {title}", body, robots="noindex")
    return {f"episodes/{slug}/index.html": page.encode("utf-8", "ignore")}


def _sounds(episode: Episode) -> Iterator[Media]:
    yield episode.audio
    yield from episode.files
    if episode.flash:
        yield episode.flash
    yield from (story.audio for story in episode.stories if story.audio)
