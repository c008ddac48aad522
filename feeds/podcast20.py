"""What feedgen does not know: Podcasting 2.0, Apple's true/false, paging, Podlove chapters.

An extension for the channel, which is handed its values by `tell`, and the elements of an item.
"""

import uuid
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from feedgen.ext.base import BaseExtension
from lxml.etree import SubElement

from feeds import addresses
from feeds.channel import Channel
from feeds.chapters import psc
from feeds.episode import Episode, Media
from feeds.legal import cut, escaped, one_line, quoted, web_link
from feeds.notes import SYNTHETIC

PODCAST = "https://podcastindex.org/namespace/1.0"
ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
ATOM = "http://www.w3.org/2005/Atom"
PSC = "http://podlove.org/simple-chapters"
FEED_NAMESPACE = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""Of podcast:guid, by the namespace's own definition."""
_OFTEN = {"FREQ=DAILY": "Setiap hari", "FREQ=HOURLY": "Setiap jam", "FREQ=WEEKLY": "Setiap pekan"}
_SOUNDBITE_S = (15.0, 120.0)
"""Length that podcast:soundbite recommends."""


def podcast_guid(feed_url: str) -> str:
    """The show's guid: UUIDv5 of the feed's address without its scheme and closing slashes."""
    return str(uuid.uuid5(FEED_NAMESPACE, feed_url.partition("://")[2].rstrip("/")))


class ChannelTags(BaseExtension):  # type: ignore[misc]  # feedgen has no types
    """The channel's part."""

    channel: Channel
    links: Sequence[tuple[str, str]] = ()
    built: str = ""

    def tell(self, channel: Channel, links: Sequence[tuple[str, str]], built: str) -> None:
        """Hand over the show, its further atom:links as (rel, href), and lastBuildDate (empty: none)."""
        self.channel, self.links, self.built = channel, links, built

    def extend_ns(self) -> Mapping[str, str]:
        """Prefixes."""
        return {"podcast": PODCAST, "psc": PSC}

    def extend_rss(self, feed: Any) -> Any:
        """Append to <channel>."""
        show, head = self.channel, feed[0]
        built = head.find("lastBuildDate")  # feedgen writes the present moment; the feed is to be byte-stable
        if self.built:
            built.text = self.built
        else:
            head.remove(built)
        for rel, href in self.links:
            SubElement(head, f"{{{ATOM}}}link", {"rel": rel, "href": href})
        _add(head, ITUNES, "explicit", "true" if show.explicit else "false")
        _add(head, PODCAST, "guid", show.guid or podcast_guid(show.feed_url))
        _add(head, PODCAST, "locked", "yes", owner=show.email)
        _add(head, PODCAST, "medium", "podcast")
        _image(head, show)
        for person in show.persons:
            link = {"href": web_link(person.link)} if web_link(person.link) else {}
            _add(head, PODCAST, "person", cut(one_line(person.name), 128), role=person.role, **link)
        if show.location:
            _add(head, PODCAST, "location", cut(one_line(show.location), 128))
        if web_link(show.funding):
            _add(head, PODCAST, "funding", "Dukung siaran ini", url=web_link(show.funding))
        if show.licence:
            _add(head, PODCAST, "license", one_line(show.licence))
        if show.rrule:
            _add(head, PODCAST, "updateFrequency", _OFTEN.get(show.rrule, "Berkala"), rrule=show.rrule)
        _add(head, PODCAST, "txt", SYNTHETIC, purpose="ai-content")
        return feed


def item_tags(show: Channel, episode: Episode) -> Iterator[str]:
    """An item's part, as finished elements in the prefixes that the feed declares."""
    if episode.transcript:
        for name, kind in addresses.SIDECARS.items():
            url = addresses.address(show, addresses.beside(episode, name))
            rel = ' rel="captions"' if name.endswith(("vtt", "srt")) else ""
            yield f'<podcast:transcript url={quoted(url)} type="{kind}" language={quoted(show.language)}{rel}/>'
    if episode.chapters:
        url = addresses.address(show, addresses.beside(episode, "chapters.json"))
        yield f'<podcast:chapters url={quoted(url)} type="application/json+chapters"/>'
        yield '<psc:chapters version="1.2">'
        for start, title, link in psc(episode.chapters):
            href = f" href={quoted(link)}" if link else ""
            yield f'  <psc:chapter start="{start}" title={quoted(title)}{href}/>'
        yield "</psc:chapters>"
    if episode.season:
        name = f"{episode.season}" if episode.season > 1900 else f"Musim {episode.season}"
        yield f'<podcast:season name="{name}">{episode.season}</podcast:season>'
    if episode.number:
        yield f"<podcast:episode>{episode.number}</podcast:episode>"
    for person in show.persons:
        link = web_link(person.link)
        href = f" href={quoted(link)}" if link else ""
        name = escaped(cut(one_line(person.name), 128))
        yield f"<podcast:person role={quoted(person.role)}{href}>{name}</podcast:person>"
    yield from _soundbite(episode)
    yield from _alternate(show, episode.audio, "MP3", default=True)
    for media in episode.files:
        if media.type.startswith("audio/"):
            yield from _alternate(show, media, "Versi lain", default=False)
    yield f'<podcast:txt purpose="ai-content">{escaped(SYNTHETIC)}</podcast:txt>'


def _add(parent: Any, space: str, tag: str, text: str, /, **attributes: str) -> Any:
    element = SubElement(parent, f"{{{space}}}{tag}" if space else tag, attributes)
    if text:
        element.text = text
    return element


def _image(head: Any, show: Channel) -> None:
    url = addresses.address(show, show.cover)
    kind = "image/png" if show.cover.endswith(".png") else "image/jpeg"
    alt = cut(f"Sampul {one_line(show.title)}", 200)
    image = SubElement(head, f"{{{PODCAST}}}image", {"href": url, "alt": alt, "aspect-ratio": "1/1"})
    image.attrib.update({"type": kind, "purpose": "artwork"})


def _soundbite(episode: Episode) -> Iterator[str]:
    """The first story that has the length of a sample."""
    shortest, longest = _SOUNDBITE_S
    for story in episode.stories:
        lasts = story.end_s - story.start_s
        if shortest <= lasts <= longest:
            title = escaped(cut(one_line(story.headline), 128))
            at = f'startTime="{story.start_s:.3f}" duration="{lasts:.3f}"'
            yield f"<podcast:soundbite {at}>{title}</podcast:soundbite>"
            return


def _alternate(show: Channel, media: Media, title: str, *, default: bool) -> Iterator[str]:
    rate = f' bitrate="{round(media.bytes * 8 / media.seconds)}"' if media.seconds > 0 else ""
    chosen = ' default="true"' if default else ""
    about = f'type={quoted(media.type)} length="{media.bytes}" title="{title}"{rate}{chosen}'
    yield f"<podcast:alternateEnclosure {about}>"
    yield f"  <podcast:source uri={quoted(addresses.audio(show, media))}/>"
    if media.sha256:
        value = b64encode(bytes.fromhex(media.sha256)).decode()
        yield f'  <podcast:integrity type="sri" value="sha256-{value}"/>'
    yield "</podcast:alternateEnclosure>"
