"""The podcast feed: RSS 2.0 with all that Apple, PSP-1 and Podcasting 2.0 ask for, written by feedgen."""

import hashlib
from collections.abc import Sequence
from threading import Lock
from typing import Any

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from feeds import addresses
from feeds.channel import Channel, find_faults
from feeds.episode import Episode
from feeds.errors import BadChannel, BadEpisode
from feeds.formats.notes import DESCRIPTION_BYTES, render_notes_html, render_notes_plain
from feeds.formats.paging import Place
from feeds.formats.podcast20 import ChannelTags, ItemTags
from feeds.text import cut, drop_illegal, join_lines, plain_title
from feeds.times import format_rfc2822
from scripts.text.published import published

GENERATOR = "briefings"
ONLY = Place()
"""The whole feed on one page."""
_LOCALE = Lock()
"""feedgen sets the locale of the whole process while it writes a date."""


def render(channel: Channel, episodes: Sequence[Episode], *, place: Place = ONLY) -> bytes:
    """One page of the feed, byte for byte the same for the same values.

    `episodes` are those of this page, newest first; `place` is its own path and those of its neighbours
    (`feeds.formats.paging`). Raises BadChannel or BadEpisode.
    """
    feed = FeedGenerator()
    feed.load_extension("podcast", atom=False)
    feed.register_extension("p20", ChannelTags, ItemTags, atom=False)
    _head(feed, channel, episodes, place)
    for episode in episodes:
        _item(feed.add_entry(order="append"), channel, episode)
    with _LOCALE:
        written: bytes = feed.rss_str(pretty=True)
    return written


def fingerprint(channel: Channel, episodes: Sequence[Episode], *, place: Place = ONLY) -> str:
    """A hash that differs when what `render` would give differs, for a hundredth of its work.

    It is taken of the page with the newest episode alone (the show, the neighbours, how this program writes) and
    of what tells the others apart: a new making of an edition has a new `updated`. Raises as `render` does.
    """
    digest = hashlib.sha256(render(channel, episodes[:1], place=place))
    for episode in episodes:
        facts = (
            episode.guid,
            episode.slug,
            episode.title,
            episode.summary,
            episode.audio,
            episode.files,
            episode.art,
        )
        times = (episode.published, episode.updated, episode.corrections)
        digest.update(
            repr(
                (
                    facts,
                    times,
                    episode.number,
                    episode.season,
                    episode.voice,
                    episode.second_voice,
                    episode.edited,
                    *(["reworded"] if episode.reworded else []),
                    *episode.edited_by,
                )
            ).encode("utf-8", "replace")
        )
    return digest.hexdigest()


def _head(feed: Any, show: Channel, episodes: Sequence[Episode], place: Place) -> None:
    title, about = plain_title(show.title), drop_illegal(show.description).strip()
    if not title or not about or not show.url:
        raise BadChannel("a show needs a title, a description and a url")
    if faults := [f"{field}: {fault}" for field, fault in find_faults(show)]:
        raise BadChannel(f"the show's {'; '.join(faults)}")
    here = addresses.address(show, place.path)
    feed.title(title)
    feed.link(href=here, rel="self", type="application/rss+xml")
    feed.link(href=f"{show.url}/", rel="alternate")  # feedgen takes <link> from the last one
    feed.description(cut(about, DESCRIPTION_BYTES))
    feed.language(show.language)
    feed.copyright(drop_illegal(show.copyright) or f"© {join_lines(show.author)}")
    feed.generator(GENERATOR)
    cover = addresses.address(show, show.cover)
    feed.image(url=cover, title=title, link=f"{show.url}/")
    feed.podcast.itunes_author(join_lines(show.author))
    feed.podcast.itunes_owner(name=join_lines(show.author), email=show.email)
    feed.podcast.itunes_image(cover)
    feed.podcast.itunes_type("episodic")
    main, _, sub = (part.strip() for part in show.category.partition(">"))
    feed.podcast.itunes_category([{"cat": main, "sub": sub} if sub else {"cat": main}])
    if show.subtitle:
        feed.podcast.itunes_subtitle(join_lines(show.subtitle))
    built = max((episode.updated for episode in episodes), default=None)
    feed.p20.tell(show, _links(show, place), format_rfc2822(built, show.zone) if built else "")


def _links(show: Channel, place: Place) -> list[tuple[str, str]]:
    """The atom:links beside self: the hub, and the neighbours of a paged feed (RFC 5005, section 3)."""
    neighbours = {"first": place.first, "previous": place.previous, "next": place.next, "last": place.last}
    links = [("hub", published(show.hub))] if show.hub else []
    return links + [(rel, addresses.address(show, path)) for rel, path in neighbours.items() if path]


def _item(entry: FeedEntry, show: Channel, episode: Episode) -> None:
    _check(episode)
    title, audio = plain_title(episode.title), episode.audio
    entry.title(title)
    entry.link(href=addresses.page(show, episode))
    entry.description(render_notes_plain(show, episode))
    entry.content(render_notes_html(show, episode), type="CDATA")
    entry.guid(drop_illegal(episode.guid), permalink=False)
    entry.enclosure(addresses.audio(show, audio), str(audio.bytes), audio.type)
    entry.podcast.itunes_title(title)
    entry.podcast.itunes_image(addresses.picture(show, episode))
    entry.podcast.itunes_duration(str(round(audio.seconds)))
    entry.podcast.itunes_episode_type("full")
    if episode.season:
        entry.podcast.itunes_season(episode.season)
    if episode.number:
        entry.podcast.itunes_episode(episode.number)
    entry.p20.tell(show, episode)


def _check(episode: Episode) -> None:
    """What no feed can do without. Raises BadEpisode."""
    if not join_lines(episode.title) or not episode.guid:
        raise BadEpisode(f"{episode.slug}: an episode needs a title and a guid")
    if episode.published.tzinfo is None or episode.updated.tzinfo is None:
        raise BadEpisode(f"{episode.slug}: its times need a zone")
    if not episode.audio.path.isascii() or episode.audio.bytes <= 0:
        raise BadEpisode(f"{episode.slug}: its audio needs an ASCII path and a real length")
