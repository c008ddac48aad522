"""docs/delivery.md, docs/radio.md and docs/speakers.md: read by the parsers that they speak of, in both languages."""

import json
import re
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import podcastparser
import pytest
import soco
import yaml
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from soco.data_structures_entry import from_didl_string

from briefings.delivery import needs, voice_note, words
from briefings.delivery.handing import LOOKED_BACK, NEWS
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.progress import Quiet
from briefings.verbs.make import Order, make
from feeds.server import bulletin
from scripts.telling.chapter_titles import shorten
from tests.briefings.conftest import MORNING

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = ("delivery", "radio", "speakers")
LATEST = "https://radio.example/warta/latest.mp3"


def text(page: str) -> str:
    return (DOCS / f"{page}.md").read_text(encoding="utf-8")


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", text(page), flags=re.DOTALL)


def without_remarks(block: str) -> str:
    return re.sub(r"[ ]{1,80}# [^\n]*", "", block)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ["toml", "sh", "yaml", "python"])
def test_both_languages_show_the_same(page: str, language: str) -> None:
    english, other = (
        list(map(without_remarks, blocks(f"{page}{ending}", language))) for ending in ("", ".id")
    )
    assert english == other


@pytest.mark.parametrize("page", ["delivery", "radio", "delivery.id", "radio.id"])
def test_the_settings_that_a_page_shows_are_taken(page: str, newsroom: Newsroom) -> None:
    (block,) = blocks(page, "toml")
    with newsroom.show_file.open("a", encoding="utf-8") as file:
        file.write(f"\n{block}")
    show = load(newsroom.show_file)
    assert show.deliver.telegram or show.radio.loudness_lufs == -23


@pytest.mark.parametrize("ending", ["", ".id"])
def test_the_figures_of_the_pages_are_those_of_the_program(ending: str) -> None:
    delivery, radio = text(f"delivery{ending}"), text(f"radio{ending}")
    assert words.CAPTION == 1024 and re.search(r"1[.,]024", delivery)
    assert voice_note.KEPT == 7 and re.search(r"last\s7\sstay|7\sterakhir", delivery)
    pauses = [int(pause.total_seconds() // 60) for pause in needs.PAUSES]
    assert pauses == [1, 2, 4, 8, 15] and re.search(r"1,\s2,\s4,\s8\D{1,20}15", delivery)
    assert LOOKED_BACK.days == 14 and re.search(r"14\s(days|hari)", delivery)
    assert NEWS.total_seconds() == 12 * 3600 and re.search(r"12\s(hours\sago|jam\slalu)", delivery)
    for figure in (bulletin.LEAST_AGE_S, bulletin.WAIT_S, bulletin.MOST_WAIT_S, int(bulletin.REST_S)):
        assert re.search(rf"\b{figure}\b", radio), figure
    assert bulletin.STALE[:3] in radio and bulletin.FAILED[:3] in radio


def test_home_assistant_reads_the_blocks_and_plays_the_newest_edition() -> None:
    play, at_once = map(yaml.safe_load, blocks("speakers", "yaml"))
    (step,) = play["script"]["warta"]["sequence"]
    assert step["action"] == "media_player.play_media" and step["data"]["media_content_id"] == LATEST
    assert {**step["data"]} == {"media_content_id": LATEST, "media_content_type": "music"}
    for block in (play, at_once):
        (automation,) = block["automation"]
        assert {"alias", "triggers", "conditions", "actions"} == set(automation)
        assert automation["actions"] == [{"action": "script.warta"}]
    assert play["automation"][0]["triggers"][0]["at"] == "06:30:00"
    hook = at_once["automation"][0]["triggers"][0]["webhook_id"]
    assert f"/api/webhook/{hook}`" in text("speakers")
    assert "episode.published" in at_once["automation"][0]["conditions"][0]["value_template"]


def test_home_assistant_plays_nothing_of_yesterday(newsroom: Newsroom) -> None:
    made = make(newsroom, load(newsroom.show_file), Order(), MORNING, Quiet())
    play = yaml.safe_load(blocks("speakers", "yaml")[0])
    ((rest,), (_, fresh)) = play["rest"], play["automation"][0]["conditions"]
    assert rest["resource"].endswith("/feed.json")
    (sensor,) = rest["sensor"]
    name = sensor["name"].lower().replace(" ", "_")
    feed = json.loads((newsroom.public / "feed.json").read_text("utf-8"))

    def fulfilled(now: datetime, state: str) -> str:
        home = SandboxedEnvironment(undefined=StrictUndefined)
        home.filters["as_timestamp"] = _as_timestamp
        names = {"states": {f"sensor.{name}": state}.__getitem__, "now": lambda: now}
        return home.from_string(fresh["value_template"]).render(names)

    aired = SandboxedEnvironment().from_string(sensor["value_template"]).render(value_json=feed)
    assert datetime.fromisoformat(aired) == made.record.episode.published
    moment = made.record.episode.published
    assert fulfilled(moment + timedelta(hours=1), aired) == "True"
    assert fulfilled(moment + timedelta(hours=24), aired) == fulfilled(moment, "unavailable") == "False"


def _as_timestamp(value: str, default: float) -> float:
    """As Home Assistant has it."""
    try:
        return datetime.fromisoformat(value).timestamp()
    except ValueError:
        return default


def test_music_assistant_reads_the_feed_of_a_real_edition(newsroom: Newsroom) -> None:
    made = make(newsroom, load(newsroom.show_file), Order(), MORNING, Quiet())
    with made.feed.open("rb") as feed:
        read = podcastparser.parse("https://radio.example/warta/feed.xml", feed)
    (edition,) = read["episodes"]
    episode = made.record.episode
    assert (edition["title"], edition["guid"]) == (episode.title, made.record.guid)
    assert edition["total_time"] == round(episode.audio.seconds) and read["cover_url"]
    assert edition["enclosures"][0]["mime_type"] == "audio/mpeg"
    assert edition["enclosures"][0]["file_size"] == episode.audio.bytes
    assert [chapter["title"] for chapter in edition["chapters"]] == [
        shorten(c.title) for c in episode.chapters
    ]
    latest = newsroom.public / "latest.mp3"
    assert latest.read_bytes() == made.audio.read_bytes()
    assert (newsroom.public / "latest.m3u").read_text("utf-8").startswith("#EXTM3U\n")


def test_sonos_is_told_a_sound_with_its_title(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[dict[str, Any]] = []

    class Transport:
        def SetAVTransportURI(self, arguments: list[tuple[str, Any]]) -> None:  # noqa: N802 - Sonos' name
            told.append(dict(arguments))

        def Play(self, arguments: list[tuple[str, Any]]) -> None:  # noqa: N802 - Sonos' name
            told.append(dict(arguments))

    speaker = soco.SoCo("127.0.0.1")
    monkeypatch.setattr(speaker, "avTransport", Transport())
    monkeypatch.setattr(soco.SoCo, "is_coordinator", True)
    monkeypatch.setattr("soco.discovery.any_soco", lambda: speaker)
    (script,) = blocks("speakers", "python")
    exec(script, {})
    (item,) = from_didl_string(told[0]["CurrentURIMetaData"])
    assert told[0]["CurrentURI"] == LATEST and item.title == "Warta Lembah"
    assert item.resources[0].uri == LATEST and "audio/mpeg" in item.resources[0].protocol_info
    assert told[1]["Speed"] == 1
