"""Alexa's flash briefing: the newest edition as JSON and as RSS.

Rules (Flash Briefing Skill API feed reference): 1 to 5 items, newest first; uid, updateDate, titleText,
mainText below 4,500 characters without mark-up, streamUrl, redirectionUrl.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from uuid import NAMESPACE_URL, uuid5

from feeds import addresses
from feeds.channel import Channel
from feeds.episode import Episode
from feeds.formats import rss
from feeds.formats.notes import format_voice_note
from feeds.formats.paging import Place
from feeds.text import plain_title
from feeds.times import format_alexa

XML_PATH = "flash.xml"
TEXT_LIMIT = 4499
ITEMS = 5


def render_flash_json(channel: Channel, episodes: Sequence[Episode], *, items: int = 1) -> str:
    """The newest `items` (1 to 5) editions; those without their own rendering are read out by Alexa herself.

    One by default: Alexa plays every item to the end, and an older edition is no news.
    """
    listed = []
    for episode in episodes[: max(1, min(items, ITEMS))]:
        item = {
            "uid": derive_uid(episode),
            "updateDate": format_alexa(episode.updated),
            "titleText": drop_markup(episode.title),
            "mainText": tell_stories(channel, episode),
        }
        if episode.flash is not None:
            item["streamUrl"] = addresses.audio(channel, episode.flash)
        item["redirectionUrl"] = addresses.page(channel, episode)
        listed.append(item)
    return json.dumps(listed, ensure_ascii=False, indent=1) + "\n"


def render_flash_xml(channel: Channel, episodes: Sequence[Episode], *, items: int = 1) -> bytes:
    """The same as RSS, of the editions that have their own rendering."""
    own = replace(channel, guid=addresses.derive_guid(addresses.address(channel, XML_PATH)))
    spoken = [
        replace(episode, audio=episode.flash, chapters=(), transcript=(), files=())
        for episode in episodes[: max(1, min(items, ITEMS))]
        if episode.flash is not None
    ]
    return rss.render(own, spoken, place=Place(XML_PATH))


def derive_uid(episode: Episode) -> str:
    """A stable UUID for the edition, as Alexa's examples have it."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, episode.guid)}"


def tell_stories(channel: Channel, episode: Episode) -> str:
    """What Alexa shows, or reads where there is no sound: the stories in plain sentences."""
    told, label = drop_markup(episode.summary), drop_markup(format_voice_note(channel, episode))
    room = TEXT_LIMIT - len(label) - 1
    for story in episode.stories:
        part = f"{drop_markup(story.headline)}. {drop_markup(story.text)}".strip()
        if len(told) + len(part) + 1 > room:
            break
        told = f"{told} {part}".strip()
    return f"{told[: max(room, 0)]} {label}".strip()[:TEXT_LIMIT]


def drop_markup(text: str) -> str:
    """One line without anything that looks like mark-up."""
    return plain_title(text)
