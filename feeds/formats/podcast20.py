"""What feedgen does not know: Podcasting 2.0, Apple's true/false, paging, Podlove chapters.

One extension for the channel, one for an item; each is handed its value (`tell`) and appends elements.
"""

from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from lxml.etree import SubElement

from feeds import addresses
from feeds.channel import Channel, Person
from feeds.episode import Episode, Media
from feeds.formats.chapters import list_psc
from feeds.shapes import SQUARE, WIDE, describe, file_name, film_of
from feeds.text import cut, join_lines, keep_web_link
from feeds.times import format_rfc2822

PODCAST = "https://podcastindex.org/namespace/1.0"
ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
ATOM = "http://www.w3.org/2005/Atom"
PSC = "http://podlove.org/simple-chapters"
_OFTEN = {
    "HOURLY": "Setiap jam",
    "DAILY": "Setiap hari",
    "WEEKLY": "Setiap pekan",
    "MONTHLY": "Setiap bulan",
    "YEARLY": "Setiap tahun",
}
_WORKDAYS = {"MO", "TU", "WE", "TH", "FR"}
MEDIA = "http://search.yahoo.com/mrss/"
_FORMATS = {"audio/ogg": "Opus", "audio/mp4": "AAC"}
_CODECS = {"audio/ogg": "opus", "audio/mp4": "mp4a.40.2", "video/mp4": "avc1.640028,mp4a.40.2"}
"""By RFC 6381: H.264 High, level 4.0, and AAC-LC."""
_SOUNDBITE_S = (15.0, 120.0)
"""Length that podcast:soundbite recommends."""


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
        return {"podcast": PODCAST, "psc": PSC, "media": MEDIA}

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
        _add(head, PODCAST, "guid", show.guid or addresses.derive_guid(show.feed_url))
        _add(head, PODCAST, "locked", "yes", owner=show.email)
        _add(head, PODCAST, "medium", "podcast")
        _image(head, show)
        _persons(head, show.persons)
        if show.location:
            about = {"rel": "subject", **({"country": show.country} if show.country else {})}
            _add(head, PODCAST, "location", cut(join_lines(show.location), 128), **about)
        if keep_web_link(show.funding):
            _add(head, PODCAST, "funding", "Dukung siaran ini", url=keep_web_link(show.funding))
        if show.licence:
            _add(head, PODCAST, "license", join_lines(show.licence))
        if show.rrule:
            _add(head, PODCAST, "updateFrequency", _tell_how_often(show.rrule), rrule=show.rrule)
        _add(head, PODCAST, "txt", "true", purpose="ai-content")
        return feed


class ItemTags(BaseEntryExtension):  # type: ignore[misc]  # feedgen has no types
    """An item's part."""

    channel: Channel
    episode: Episode

    def tell(self, channel: Channel, episode: Episode) -> None:
        """Hand over the episode."""
        self.channel, self.episode = channel, episode

    def extend_rss(self, item: Any) -> Any:
        """Append to <item>."""
        show, episode = self.channel, self.episode
        # by feedgen, the locale of the whole process would be set and set back for each date
        _add(item, "", "pubDate", format_rfc2822(episode.published, show.zone))
        _add(item, ITUNES, "explicit", "true" if show.explicit else "false")
        _pictures(item, show, episode)
        if episode.transcript:
            for name, kind in addresses.SIDECARS.items():
                url = addresses.address(show, addresses.beside(episode, name))
                rel = {"rel": "captions"} if name.endswith(("vtt", "srt")) else {}
                _add(item, PODCAST, "transcript", "", url=url, type=kind, language=show.language, **rel)
        if episode.chapters:
            url = addresses.address(show, addresses.beside(episode, "chapters.json"))
            _add(item, PODCAST, "chapters", "", url=url, type="application/json+chapters")
            listed = _add(item, PSC, "chapters", "", version="1.2")
            for start, title, link in list_psc(episode.chapters):
                href = {"href": link} if link else {}
                _add(listed, PSC, "chapter", "", start=start, title=title, **href)
        if episode.season:
            name = str(episode.season) if episode.season > 1900 else f"Musim {episode.season}"
            _add(item, PODCAST, "season", str(episode.season), name=name)
        if episode.number:
            _add(item, PODCAST, "episode", str(episode.number))
        _persons(item, show.persons)
        _soundbite(item, episode)
        _alternate(item, show, episode.audio, "MP3", default=True)
        for media in episode.files:
            if media.type.startswith(("audio/", "video/")):
                _alternate(item, show, media, _format(media), default=False)
        _add(item, PODCAST, "txt", "true", purpose="ai-content")
        return item


def _tell_how_often(rrule: str) -> str:
    """An RFC 5545 rule in words: "Setiap hari", or "Berkala" where they would take too many."""
    facts = dict(part.partition("=")[::2] for part in rrule.split(";"))
    days = set(facts.get("BYDAY", "").split(",")) - {""}
    if facts.get("INTERVAL", "1") != "1" or facts.keys() & {"COUNT", "UNTIL"}:
        return "Berkala"
    if days:
        return (
            "Setiap hari kerja" if days == _WORKDAYS and facts["FREQ"] in ("DAILY", "WEEKLY") else "Berkala"
        )
    return _OFTEN[facts["FREQ"]]


def _add(parent: Any, space: str, tag: str, text: str, /, **attributes: str) -> Any:
    element = SubElement(parent, f"{{{space}}}{tag}" if space else tag, attributes)
    if text:
        element.text = text
    return element


def _image(head: Any, show: Channel) -> None:
    url = addresses.address(show, show.cover)
    kind = "image/png" if show.cover.endswith(".png") else "image/jpeg"
    alt = cut(f"Sampul {join_lines(show.title)}", 200)
    image = SubElement(head, f"{{{PODCAST}}}image", {"href": url, "alt": alt, "aspect-ratio": "1/1"})
    image.attrib.update({"type": kind, "purpose": "artwork"})
    if show.wide_cover:
        url, size = (
            addresses.address(show, show.wide_cover),
            {"width": str(WIDE.width), "height": str(WIDE.height)},
        )
        told = {"alt": alt, "aspect-ratio": WIDE.ratio, "type": "image/jpeg", "purpose": "social"}
        _add(head, PODCAST, "image", "", href=url, **told, **size)


def _pictures(item: Any, show: Channel, episode: Episode) -> None:
    """The edition's own card for apps, its wide one for previews, and that again where YouTube looks for it."""
    if not episode.art:
        return
    told = {"type": "image/jpeg", "alt": cut(describe(episode), 200)}
    for shape, purpose in ((SQUARE, "artwork"), (WIDE, "artwork social")):
        href = addresses.address(show, addresses.beside(episode, file_name(episode, shape)))
        size = {"aspect-ratio": shape.ratio, "width": str(shape.width), "height": str(shape.height)}
        _add(item, PODCAST, "image", "", href=href, purpose=purpose, **told, **size)
        if shape is WIDE:
            _add(item, MEDIA, "thumbnail", "", url=href, width=size["width"], height=size["height"])


def _persons(parent: Any, persons: Iterable[Person]) -> None:
    for person in persons:
        link = {"href": keep_web_link(person.link)} if keep_web_link(person.link) else {}
        group = {"group": person.group} if person.group else {}
        _add(parent, PODCAST, "person", join_lines(person.name), role=person.role, **group, **link)


def _soundbite(item: Any, episode: Episode) -> None:
    """The first story that has the length of a sample."""
    shortest, longest = _SOUNDBITE_S
    for story in episode.stories:
        lasts = story.end_s - story.start_s
        if shortest <= lasts <= longest:
            at = {"startTime": f"{story.start_s:.3f}", "duration": f"{lasts:.3f}"}
            _add(item, PODCAST, "soundbite", cut(join_lines(story.headline), 128), **at)
            return


def _format(media: Media) -> str:
    """How apps show it among the ways to hear or see an episode."""
    if film := film_of(media):
        return film.name
    return _FORMATS.get(media.type, "Versi lain")


def _alternate(item: Any, show: Channel, media: Media, title: str, *, default: bool) -> None:
    told = {"type": media.type, "length": str(media.bytes), "title": title}
    if media.seconds > 0:
        told["bitrate"] = str(round(media.bytes * 8 / media.seconds))
    if film := film_of(media):
        told["height"] = str(film.height)
    if codecs := _CODECS.get(media.type):
        told["codecs"] = codecs
    if default:
        told["default"] = "true"
    enclosure = _add(item, PODCAST, "alternateEnclosure", "", **told)
    _add(enclosure, PODCAST, "source", "", uri=addresses.audio(show, media))
    if media.sha256:
        value = "sha256-" + b64encode(bytes.fromhex(media.sha256)).decode()
        _add(enclosure, PODCAST, "integrity", "", type="sri", value=value)
