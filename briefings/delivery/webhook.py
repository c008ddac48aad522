"""The webhook: an episode as one JSON object, posted to programs of the newsroom's own and signed.

By Standard Webhooks 1.0 (https://www.standardwebhooks.com): the headers webhook-id, webhook-timestamp and
webhook-signature, "v1," and the HMAC-SHA256 of "ID.TIMESTAMP.BODY" in base64. The same event has the same ID however
often it is sent, so that a receiver takes it once.
"""

import base64
import binascii
import hashlib
import hmac
import json
import uuid
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

from briefings.delivery.door import Patience, post, refused
from briefings.editions.broadcast import Broadcast
from briefings.newsroom.show import Show
from feeds import addresses
from feeds.formats.notes import format_label
from feeds.text import join_lines, keep_web_link
from feeds.times import format_rfc3339

PREFIX: Final = "whsec_"
"""Before a secret in base64, as Standard Webhooks writes them."""
_NAMESPACE: Final = uuid.UUID("5b2f1c9e-6f0d-5d0a-8a39-0f6f1d1c7b11")


def send(
    name: str,
    url: str,
    secret: str,
    show: Show,
    record: Broadcast,
    clock: Callable[[], datetime],
    patience: Patience,
    *,
    anew: bool = False,
) -> None:
    """Post what has become of `record` to `url`; `anew`: it was made once more in the place of what they have.

    Each try has its own stamp: receivers refuse what was signed more than five minutes ago. Raises Undelivered.
    """
    body = json.dumps(event(show, record, anew=anew), ensure_ascii=False).encode("utf-8", "replace")
    sound = f" {record.episode.audio.sha256}" if anew else ""
    key = str(uuid.uuid5(_NAMESPACE, f"{record.guid} {record.issue} {record.state}{sound}"))

    def headers() -> dict[str, str]:
        stamp = signed(f"msg_{key}", int(clock().timestamp()), body, secret)
        return {"Content-Type": "application/json", **stamp}

    answer = post(name, url, content=body, headers=headers, repeatable=True, patience=patience)
    if not answer.well:
        raise refused(name, answer)


def signed(identity: str, moment: int, body: bytes, secret: str) -> dict[str, str]:
    """The headers of a post of `body`; `moment` in seconds since 1970. Without a `secret` there is no signature."""
    headers = {"webhook-id": identity, "webhook-timestamp": str(moment)}
    if secret:
        text = f"{identity}.{moment}.".encode() + body
        digest = hmac.new(_key(secret), text, hashlib.sha256).digest()
        headers["webhook-signature"] = f"v1,{base64.b64encode(digest).decode()}"
    return headers


def event(show: Show, record: Broadcast, *, anew: bool = False) -> dict[str, Any]:
    """What is posted: "type" (episode.published, .updated, .corrected, .retracted), "timestamp" and "data"."""
    kind = (
        "retracted"
        if record.retracted
        else "updated"
        if anew
        else "corrected"
        if record.issue
        else "published"
    )
    episode, channel = record.episode, show.channel
    moment = format_rfc3339(episode.updated, channel.zone)
    told: dict[str, Any] = {
        "show": channel.title,
        "feed": channel.feed_url,
        "guid": record.guid,
        "slug": record.slug,
        "title": join_lines(episode.title),
        "link": addresses.page(channel, episode),
        "published": format_rfc3339(episode.published, channel.zone),
        "updated": moment,
        "ai_label": format_label(channel, episode),
    }
    if record.retracted:
        told["reason"] = join_lines(record.withdrawn[0].reason) if record.withdrawn else ""
    else:
        told |= _heard(show, record)
    return {"type": f"episode.{kind}", "timestamp": moment, "data": told}


def _heard(show: Show, record: Broadcast) -> Mapping[str, Any]:
    episode, channel = record.episode, show.channel
    audio = episode.audio
    return {
        "summary": join_lines(episode.summary),
        "audio": {
            "url": addresses.audio(channel, audio),
            "type": audio.type,
            "bytes": audio.bytes,
            "seconds": audio.seconds,
            "sha256": audio.sha256,
        },
        "chapters": [{"start": c.start_s, "title": join_lines(c.title)} for c in episode.chapters],
        "stories": [
            {
                "headline": join_lines(story.headline),
                "start": story.start_s,
                "text": join_lines(story.text),
                "sources": [
                    {
                        "title": join_lines(source.title),
                        "outlet": join_lines(source.outlet),
                        "link": keep_web_link(source.link),
                    }
                    for source in story.sources
                ],
            }
            for story in episode.stories
        ],
        "corrections": [
            {"moment": format_rfc3339(c.moment, channel.zone), "text": join_lines(c.text)}
            for c in episode.corrections
        ],
    }


def _key(secret: str) -> bytes:
    if secret.startswith(PREFIX):
        try:
            return base64.b64decode(secret.removeprefix(PREFIX), validate=True)
        except binascii.Error:
            pass
    return secret.encode()
