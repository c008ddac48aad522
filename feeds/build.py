"""Everything that is derived from the episodes, as files to publish."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType

from feeds import addresses
from feeds.artwork import chapter_art, episode_art
from feeds.channel import Channel
from feeds.episode import Chapter, Episode
from feeds.formats import rss, transcript
from feeds.formats.chapters import render_chapters_json
from feeds.formats.flash import render_flash_json, render_flash_xml
from feeds.formats.jsonfeed import render_jsonfeed
from feeds.formats.opml import render_opml
from feeds.formats.paging import PAGE_SIZE, cut_pages, find_listing
from feeds.formats.playlist import render_m3u
from feeds.formats.stories import has_stories, render_stories
from feeds.formats.youtube import FILE, render_youtube
from feeds.shapes import SHAPES, file_name
from feeds.site import pages

HELD_BYTES = 4_000_000
"""Of what was made; the gate and the publisher ask for the same."""


class Publication(Mapping[str, bytes]):
    """Paths below `public/` and what is to stand there, made when it is asked for; the latest are kept at hand.

    So no more than `HELD_BYTES` and a page are held at once, however many episodes there are.
    """

    def __init__(self, made: Mapping[str, Callable[[], bytes]], prints: Mapping[str, str]) -> None:
        self._made = made
        self._held: dict[str, bytes] = {}
        self.prints = prints
        """Fingerprint of every page of the feed, those left out included: to be handed in the next time."""

    def beside(self, ready: Mapping[str, bytes | Path]) -> "Mapping[str, bytes | Path]":
        """The same, with files that stand ready (sound, pictures)."""
        return _Beside(self, ready)

    def __getitem__(self, path: str) -> bytes:
        if path not in self._held:
            content = self._made[path]()
            while self._held and sum(map(len, self._held.values())) + len(content) > HELD_BYTES:
                del self._held[next(iter(self._held))]  # the oldest
            self._held[path] = content
        return self._held[path]

    def __contains__(self, path: object) -> bool:
        return path in self._made

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)


class _Beside(Mapping[str, bytes | Path]):
    def __init__(self, made: Publication, ready: Mapping[str, bytes | Path]) -> None:
        self._made, self._ready = made, ready

    def __getitem__(self, path: str) -> bytes | Path:
        return self._ready[path] if path in self._ready else self._made[path]

    def __contains__(self, path: object) -> bool:
        return path in self._ready or path in self._made

    def __iter__(self) -> Iterator[str]:
        return iter({**dict.fromkeys(self._ready), **dict.fromkeys(self._made)})

    def __len__(self) -> int:
        return sum(1 for _ in self)


def build(
    channel: Channel,
    episodes: Sequence[Episode],
    changed: Collection[str],
    standing: Mapping[str, str] = MappingProxyType({}),
) -> Publication:
    """All that is to be published anew; audio and cover are not among it.

    `episodes` is all that is listed, in any order; `changed` are the slugs whose own files are made anew;
    `standing` are the `prints` of the last build, of the pages that still stand: those that would come out the
    same are left out.
    """
    listed = sorted(episodes, key=lambda episode: (episode.published, episode.guid), reverse=True)
    newest = listed[:PAGE_SIZE]
    made: dict[str, Callable[[], bytes]] = {}
    made.update({path: partial(bytes, content) for path, content in pages.read_static().items()})
    for episode in listed:
        if episode.slug in changed:
            made.update(_own(channel, episode))
    prints = {}
    for episode in listed:
        for path, chapter in _cards(episode).items():
            prints[path] = chapter_art.fingerprint(chapter, channel.cover_tone)
            if episode.slug in changed and standing.get(path) != prints[path]:
                made[path] = partial(chapter_art.draw, chapter.title, channel.cover_tone)
        for shape in SHAPES if episode.art else ():
            path = addresses.beside(episode, file_name(episode, shape))
            prints[path] = f"{episode.art}-{episode_art.LOOK}"
            if episode.slug in changed and standing.get(path) != prints[path]:
                made[path] = partial(episode_art.draw, channel, episode, shape)
    made["index.html"] = lambda: pages.render_home(channel, newest)
    made["feed.json"] = lambda: render_jsonfeed(channel, newest).encode()
    made["subscriptions.opml"] = lambda: render_opml([channel]).encode()
    if listed:
        made["latest.m3u"] = lambda: render_m3u(channel, listed[0]).encode()
        made["flash.json"] = lambda: render_flash_json(channel, listed).encode()
        if listed[0].flash is not None:
            made["flash.xml"] = lambda: render_flash_xml(channel, listed)
    if has_stories(newest):
        made["stories.xml"] = lambda: render_stories(channel, newest)
    for page in reversed(list(cut_pages(listed))):  # the feed itself comes last
        path = page.place.path
        prints[path] = rss.fingerprint(channel, page.episodes, place=page.place)
        shown = find_listing(path)
        prints[shown] = f"{prints[path]}-{pages.read_look()}"
        if standing.get(shown) != prints[shown]:
            made[shown] = partial(pages.render_listing, channel, page)
        if path == addresses.FEED or standing.get(path) != prints[path]:
            made[path] = partial(rss.render, channel, page.episodes, place=page.place)
    return Publication(made, prints)


def _own(channel: Channel, episode: Episode) -> dict[str, Callable[[], bytes]]:
    """What lies in the episode's own folder."""
    captions, seconds = episode.transcript, episode.audio.seconds
    made: dict[str, Callable[[], str]] = {}
    if captions:
        made["transcript.vtt"] = lambda: transcript.render_vtt(captions, seconds=seconds)
        made["transcript.srt"] = lambda: transcript.render_srt(captions, seconds=seconds)
        made["transcript.json"] = lambda: transcript.render_json(captions)
        made["transcript.html"] = lambda: transcript.render_html(
            captions, title=f"Transkrip: {episode.title}"
        )
    if episode.chapters:
        made["chapters.json"] = lambda: render_chapters_json(
            episode.chapters,
            title=episode.title,
            show=channel.title,
            audio_url=addresses.audio(channel, episode.audio),
            picture=partial(_picture, channel, episode),
        )
    if any(media.type.startswith("video/") for media in episode.files):
        made[FILE] = lambda: render_youtube(channel, episode)
    files = {addresses.beside(episode, name): partial(_encode, make) for name, make in made.items()}
    return {addresses.beside(episode, "index.html"): lambda: pages.render_episode(channel, episode), **files}


def _cards(episode: Episode) -> dict[str, Chapter]:
    """The chapters of an episode that have a picture of their own, by its path."""
    named = ((chapter_art.file_name(chapter), chapter) for chapter in episode.chapters)
    return {addresses.beside(episode, name): chapter for name, chapter in named if name}


def _picture(channel: Channel, episode: Episode, chapter: Chapter) -> str:
    name = chapter_art.file_name(chapter)
    return addresses.address(channel, addresses.beside(episode, name)) if name else ""


def _encode(make: Callable[[], str]) -> bytes:
    return make().encode("utf-8", "ignore")
