"""JSON Feed 1.1 (jsonfeed.org/version/1.1) of the show."""

import json
from collections.abc import Sequence
from typing import Any

from feeds import addresses
from feeds.channel import Channel
from feeds.episode import Episode
from feeds.formats.notes import render_notes_html
from feeds.text import drop_illegal, join_lines
from feeds.times import format_rfc3339
from scripts.text.published import published


def render_jsonfeed(channel: Channel, episodes: Sequence[Episode]) -> str:
    """The newest episodes, newest first, with notes and audio; the same text for the same values."""
    whole: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": join_lines(channel.title),
        "home_page_url": f"{channel.url}/",
        "feed_url": addresses.address(channel, "feed.json"),
        "description": drop_illegal(channel.description),
        "icon": addresses.address(channel, channel.cover),
        "language": channel.language,
        "authors": [{"name": join_lines(channel.author)}],
    }
    if channel.hub:
        whole["hubs"] = [{"type": "WebSub", "url": published(channel.hub)}]
    whole["items"] = [_item(channel, episode) for episode in episodes]
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _item(channel: Channel, episode: Episode) -> dict[str, Any]:
    return {
        "id": episode.guid,
        "url": addresses.page(channel, episode),
        "title": join_lines(episode.title),
        "summary": join_lines(episode.summary),
        "content_html": render_notes_html(channel, episode),
        "image": addresses.picture(channel, episode),
        "date_published": format_rfc3339(episode.published, channel.zone),
        "date_modified": format_rfc3339(episode.updated, channel.zone),
        "language": channel.language,
        "attachments": [
            {
                "url": addresses.audio(channel, media),
                "mime_type": media.type,
                "title": join_lines(episode.title),  # of one title: the same in another form
                "size_in_bytes": media.bytes,
                "duration_in_seconds": round(media.seconds, 2),
            }
            for media in (episode.audio, *episode.files)
            if media is episode.audio or media.type.startswith("video/")
        ],
    }
