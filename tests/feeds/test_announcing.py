"""Hubs are told, and a deaf hub stops nobody."""

from typing import Any

import pytest

from feeds.errors import Unannounced
from feeds.publishers.notify import notify_hub, notify_podping


def test_a_hub_is_told_which_feeds_have_changed(hub: Any) -> None:
    notify_hub(hub.address, ["https://warta.example/feed.xml", "https://warta.example/feed.json"])
    assert hub.heard == [
        (
            "POST",
            {
                "hub.mode": ["publish"],
                "hub.url": ["https://warta.example/feed.xml", "https://warta.example/feed.json"],
            },
            "",
        )
    ]


def test_podping_is_told_with_its_token(hub: Any) -> None:
    notify_podping(hub.address, "kunci", "https://warta.example/feed.xml")
    ((method, told, token),) = hub.heard
    assert (method, token) == ("GET", "kunci")
    assert told["url"] == ["https://warta.example/feed.xml"]


@pytest.mark.parametrize("answer", [302, 400, 500])
def test_a_hub_that_refuses_is_named(hub: Any, answer: int) -> None:
    hub.answer = answer
    with pytest.raises(Unannounced, match=str(answer)):
        notify_hub(hub.address, ["https://warta.example/feed.xml"])


@pytest.mark.parametrize("where", ["http://127.0.0.1:9/", "file:///etc/passwd", "http://[", "https://"])
def test_a_hub_that_is_not_there_is_named(where: str) -> None:
    with pytest.raises(Unannounced):
        notify_hub(where, ["https://warta.example/feed.xml"])
