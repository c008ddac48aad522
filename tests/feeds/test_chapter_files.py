"""Chapters: parts to jump to."""

import json

from feeds.episode import Chapter
from feeds.formats.chapters import list_psc, render_chapters_json

PARTS = [
    Chapter(35.5, 60, "Jembatan & dermaga", "https://kabar.example/jembatan"),
    Chapter(0, 35.5, "Pembuka\x00", "javascript:alert(1)"),
    Chapter(20, 30, "  "),
]


def test_chapters_come_in_the_order_of_time_and_with_a_title() -> None:
    told = json.loads(render_chapters_json(PARTS, title="Edisi pagi", show="Warta"))
    assert told["version"] == "1.2.0"
    assert (told["title"], told["podcastName"]) == ("Edisi pagi", "Warta")
    assert [(c["startTime"], c["title"]) for c in told["chapters"]] == [
        (0, "Pembuka"), (35.5, "Jembatan & dermaga"),
    ]  # fmt: skip


def test_only_web_addresses_are_linked() -> None:
    told = json.loads(render_chapters_json(PARTS))
    assert [c.get("url") for c in told["chapters"]] == [None, "https://kabar.example/jembatan"]
    assert [link for _, _, link in list_psc(PARTS)] == ["", "https://kabar.example/jembatan"]


def test_podlove_is_told_hours_and_milliseconds() -> None:
    assert list_psc([Chapter(3725.25, 3800, "Penutup")]) == [("01:02:05.250", "Penutup", "")]
