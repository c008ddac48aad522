"""What search engines and assistants are told: schema.org as JSON-LD."""

from collections.abc import Sequence
from typing import Any

from audio.formats.tags import IPTC, source_type
from feeds import addresses
from feeds.channel import Channel
from feeds.episode import Correction, Episode, SourceNote
from feeds.formats.chapters import order
from feeds.formats.notes import format_outlet
from feeds.text import join_lines, keep_web_link
from feeds.times import format_rfc3339

_CONTEXT = "https://schema.org"
_SPOKEN = ("h1", ".part h3", ".part p")
"""Selectors of what an assistant may read out."""


def describe_series(channel: Channel, episodes: Sequence[Episode] = ()) -> dict[str, Any]:
    """The show as a PodcastSeries, with its newest `episodes` in short."""
    told = {"@context": _CONTEXT, **_series(channel)}
    if episodes:
        told["hasPart"] = [_short(channel, describe_episode) for describe_episode in episodes]
    return told


def describe_episode(channel: Channel, told: Episode) -> dict[str, Any]:
    """An edition as a PodcastEpisode: sound, parts, sources, corrections, what may be read out."""
    sources = [_article(channel, source) for source in _sources(told)]
    sources += [_article(channel, source, "CreativeWork") for source in told.service]
    links = list(dict.fromkeys(source["url"] for source in sources if "url" in source))
    page = addresses.page(channel, told)
    whole: dict[str, Any] = {
        "@context": _CONTEXT,
        **_short(channel, told),
        "description": join_lines(told.summary),
        "dateModified": format_rfc3339(told.updated, channel.zone),
        "image": addresses.picture(channel, told),
        "isAccessibleForFree": True,
        "author": _house(channel),
        "publisher": _house(channel),
        "partOfSeries": _series(channel),
        "associatedMedia": {
            "@type": "AudioObject",
            "contentUrl": addresses.audio(channel, told.audio),
            "encodingFormat": told.audio.type,
            "contentSize": str(told.audio.bytes),
            "duration": format_duration(told.audio.seconds),
            "digitalSourceType": _made(told),
        },
        "speakable": {"@type": "SpeakableSpecification", "cssSelector": list(_SPOKEN)},
        "hasPart": [
            {
                "@type": "Clip",
                "name": join_lines(chapter.title),
                "startOffset": round(chapter.start_s, 3),
                "endOffset": round(chapter.end_s, 3),
                "url": f"{page}#t={round(chapter.start_s, 3):g}",
            }
            for chapter in order(told.chapters)
        ],
        "isBasedOn": sources,
        "citation": links,
        "correction": [_correction(channel, correction) for correction in told.corrections],
    }
    if told.number:
        whole["episodeNumber"] = told.number
    if told.transcript:
        whole["associatedMedia"]["transcript"] = "\n".join(
            join_lines(caption.text) for caption in told.transcript
        )
    return {name: value for name, value in whole.items() if value not in ("", [])}


def format_duration(seconds: float) -> str:
    """ISO 8601: "PT5M5S"."""
    minutes, rest = divmod(round(seconds), 60)
    return f"PT{minutes}M{rest}S"


def _series(channel: Channel) -> dict[str, Any]:
    return {
        "@type": "PodcastSeries",
        "@id": f"{channel.url}/#acara",
        "name": join_lines(channel.title),
        "description": join_lines(channel.description),
        "url": f"{channel.url}/",
        "webFeed": channel.feed_url,
        "image": addresses.address(channel, channel.cover),
        "inLanguage": channel.language,
        "author": _house(channel),
    }


def _short(channel: Channel, told: Episode) -> dict[str, Any]:
    page = addresses.page(channel, told)
    return {
        "@type": "PodcastEpisode",
        "@id": page,
        "name": join_lines(told.title),
        "url": page,
        "datePublished": format_rfc3339(told.published, channel.zone),
        "duration": format_duration(told.audio.seconds),
        "inLanguage": channel.language,
        "digitalSourceType": _made(told),
    }


def _made(told: Episode) -> str:
    """The mark that programs read (EU AI Act, article 50), as schema.org names IPTC's kinds."""
    kind = source_type(told.voice, told.second_voice).removeprefix(IPTC)
    return f"{_CONTEXT}/{kind[:1].upper()}{kind[1:]}DigitalSource"


def _house(channel: Channel) -> dict[str, str]:
    return {"@type": "Organization", "name": join_lines(channel.author)}


def _sources(told: Episode) -> list[SourceNote]:
    return list(dict.fromkeys(source for story in told.stories for source in story.sources))


def _article(channel: Channel, source: SourceNote, kind: str = "NewsArticle") -> dict[str, Any]:
    title = "headline" if kind == "NewsArticle" else "name"
    told: dict[str, Any] = {"@type": kind, title: join_lines(source.title)}
    if link := keep_web_link(source.link):
        told["url"] = link
    if source.author:
        told["author"] = {"@type": "Person", "name": join_lines(source.author)}
    if name := format_outlet(source):
        told["publisher"] = {"@type": "Organization", "name": name}
    if source.published is not None:
        told["datePublished"] = format_rfc3339(source.published, channel.zone)
    return told


def _correction(channel: Channel, correction: Correction) -> dict[str, Any]:
    return {
        "@type": "CorrectionComment",
        "text": join_lines(correction.text),
        "datePublished": format_rfc3339(correction.moment, channel.zone),
    }
