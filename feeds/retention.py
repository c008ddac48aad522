"""What may go from the public folder, and what is left in the place of an episode that was withdrawn."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime

from feeds import addresses
from feeds.artwork import chapter_art
from feeds.channel import Channel
from feeds.episode import Episode, Media
from feeds.formats.paging import cut_pages, find_listing
from feeds.formats.youtube import FILE as YOUTUBE
from feeds.shapes import SHAPES, file_name
from feeds.site import pages

_COVER = re.compile(r"cover-[0-9a-f]{8}\.(?:jpg|png)")
_CARD = re.compile(r"episodes/[^/]+/(?:gambar-[0-9a-f]{8}\.png|kartu-[0-9a-f]{8}(?:-[a-z]+)?\.jpg)")
_EPISODE = re.compile(r"episodes/([^/]+)/.+")


def find_expired(
    channel: Channel, episodes: Sequence[Episode], standing: Iterable[str], tombs: Collection[str] = ()
) -> Iterator[str]:
    """Those of the paths `standing` below `public/` that nothing points at any more.

    `episodes` are all that are listed, newest first; `tombs` the slugs of withdrawn ones, whose page stays.
    Covers, archive pages and files of episodes go; a sound that is listed never does, wherever it lies, and
    what this program does not know is left alone.
    """
    slugs = {episode.slug for episode in episodes}
    kept = {page.place.path for page in cut_pages(episodes)}
    kept |= {find_listing(path) for path in kept}
    heard = {media.path for episode in episodes for media in _sounds(episode)}
    shown = {
        addresses.beside(e, chapter_art.file_name(c))
        for e in episodes
        for c in e.chapters
        if chapter_art.file_name(c)
    }
    shown |= {addresses.beside(e, file_name(e, shape)) for e in episodes if e.art for shape in SHAPES}
    filmed = {
        addresses.beside(e, YOUTUBE) for e in episodes if any(m.type.startswith("video/") for m in e.files)
    }
    for path in standing:
        folder = _EPISODE.fullmatch(path)
        tomb = folder is not None and folder[1] in tombs and path.endswith("/index.html")
        gone = folder is not None and folder[1] not in slugs and not tomb
        old = path.startswith("arsip/") and path not in kept
        old = old or (path.endswith(f"/{YOUTUBE}") and folder is not None and path not in filmed)
        old = old or (_CARD.fullmatch(path) is not None and path not in shown)
        if path not in heard and (
            gone or old or (_COVER.fullmatch(path) and path not in (channel.cover, channel.wide_cover))
        ):
            yield path


def render_tombstone(
    channel: Channel, slug: str, title: str, reason: str, moment: datetime
) -> dict[str, bytes]:
    """The page that stands at the address of a withdrawn episode, which is never used again."""
    return {f"episodes/{slug}/index.html": pages.render_withdrawn(channel, title, reason, moment)}


def _sounds(episode: Episode) -> Iterator[Media]:
    yield episode.audio
    yield from episode.files
    if episode.flash:
        yield episode.flash
    yield from (story.audio for story in episode.stories if story.audio)
