"""The podcast feed: RSS 2.0 with all that Apple, PSP-1 and Podcasting 2.0 ask for.

feedgen writes the channel. The items are written here, as text in feedgen's own order: through its entries an
item with all our tags takes 190 microseconds besides its notes, and a show of ten years has ten thousand. A test
holds both ways side by side.
"""

from collections.abc import Sequence
from threading import Lock
from typing import Any

from feedgen.feed import FeedGenerator

from feeds import addresses
from feeds.archive import Place
from feeds.channel import Channel
from feeds.episode import Episode
from feeds.errors import BadChannel, BadEpisode
from feeds.legal import cut, escaped, legal, one_line, quoted
from feeds.notes import DESCRIPTION_BYTES, notes_html, plain
from feeds.podcast20 import ChannelTags, item_tags
from feeds.times import rfc2822

GENERATOR = "briefings"
_END = b"</channel>"
ONLY = Place()
"""The whole feed on one page."""
_LOCALE = Lock()
"""feedgen sets the locale of the whole process while it writes a date."""


def render(channel: Channel, episodes: Sequence[Episode], *, place: Place = ONLY) -> bytes:
    """One page of the feed, byte for byte the same for the same values.

    `episodes` are those of this page, newest first; `place` is its own path and those of its neighbours
    (`feeds.archive`). Raises BadChannel or BadEpisode.
    """
    feed = FeedGenerator()
    feed.load_extension("podcast", atom=False)
    feed.register_extension("p20", ChannelTags, atom=False)
    _head(feed, channel, episodes, place)
    with _LOCALE:
        empty: bytes = feed.rss_str(pretty=True)
    head, tail = empty.split(_END)
    return b"".join([head, *(_item(channel, episode).encode() for episode in episodes), _END, tail])


def _head(feed: Any, show: Channel, episodes: Sequence[Episode], place: Place) -> None:
    title, about = one_line(show.title), legal(show.description).strip()
    if not title or not about or not show.url:
        raise BadChannel("a show needs a title, a description and a url")
    here = addresses.address(show, place.path)
    feed.title(title)
    feed.link(href=here, rel="self", type="application/rss+xml")
    feed.link(href=f"{show.url}/", rel="alternate")  # feedgen takes <link> from the last one
    feed.description(cut(about, DESCRIPTION_BYTES))
    feed.language(show.language)
    feed.copyright(legal(show.copyright) or f"© {one_line(show.author)}")
    feed.generator(GENERATOR)
    cover = addresses.address(show, show.cover)
    feed.image(url=cover, title=title, link=f"{show.url}/")
    feed.podcast.itunes_author(one_line(show.author))
    feed.podcast.itunes_owner(name=one_line(show.author), email=show.email)
    feed.podcast.itunes_image(cover)
    feed.podcast.itunes_type("episodic")
    main, _, sub = (part.strip() for part in show.category.partition(">"))
    feed.podcast.itunes_category([{"cat": main, "sub": sub} if sub else {"cat": main}])
    if show.subtitle:
        feed.podcast.itunes_subtitle(one_line(show.subtitle))
    built = max((episode.updated for episode in episodes), default=None)
    feed.p20.tell(show, _links(show, place), rfc2822(built, show.zone) if built else "")


def _links(show: Channel, place: Place) -> list[tuple[str, str]]:
    """The atom:links beside self: the hub, and the neighbours of a paged feed (RFC 5005, section 3)."""
    neighbours = {"first": place.first, "previous": place.previous, "next": place.next, "last": place.last}
    links = [("hub", show.hub)] if show.hub else []
    return links + [(rel, addresses.address(show, path)) for rel, path in neighbours.items() if path]


def _item(show: Channel, episode: Episode) -> str:
    """One <item>, in the order and the prefixes of feedgen's own."""
    _check(episode)
    title, audio = escaped(one_line(episode.title)), episode.audio
    notes = notes_html(show, episode).replace("]]>", "]]&gt;")
    about = (
        f"<title>{title}</title>",
        f"<link>{escaped(addresses.page(show, episode))}</link>",
        f"<description>{escaped(plain(show, episode))}</description>",
        f"<content:encoded><![CDATA[{notes}]]></content:encoded>",
        f'<guid isPermaLink="false">{escaped(episode.guid)}</guid>',
        f'<enclosure url={quoted(addresses.audio(show, audio))} length="{audio.bytes}"'
        f" type={quoted(audio.type)}/>",
        f"<pubDate>{rfc2822(episode.published, show.zone)}</pubDate>",
        f"<itunes:title>{title}</itunes:title>",
        f"<itunes:image href={quoted(addresses.address(show, show.cover))}/>",
        f"<itunes:duration>{round(audio.seconds)}</itunes:duration>",
        *([f"<itunes:season>{episode.season}</itunes:season>"] if episode.season else ()),
        *([f"<itunes:episode>{episode.number}</itunes:episode>"] if episode.number else ()),
        "<itunes:episodeType>full</itunes:episodeType>",
        f"<itunes:explicit>{'true' if show.explicit else 'false'}</itunes:explicit>",
    )
    lines = "\n      ".join((*about, *item_tags(show, episode)))
    return f"  <item>\n      {lines}\n    </item>\n  "


def _check(episode: Episode) -> None:
    """What no feed can do without. Raises BadEpisode."""
    if not one_line(episode.title) or not episode.guid:
        raise BadEpisode(f"{episode.slug}: an episode needs a title and a guid")
    if episode.published.tzinfo is None or episode.updated.tzinfo is None:
        raise BadEpisode(f"{episode.slug}: its times need a zone")
    if not episode.audio.path.isascii() or episode.audio.bytes <= 0:
        raise BadEpisode(f"{episode.slug}: its audio needs an ASCII path and a real length")
