"""What the tests of several stages share: a hub on loopback, a newsroom, a browser."""

import io
import os
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from PIL import Image

from briefings.newsroom.folder import Newsroom, found
from tests.loopback import ANY, Door, Server, serving

CHROMIUM = os.environ.get("BRIEFINGS_CHROMIUM") or shutil.which("chromium")
REQUIRED = os.environ.get("BRIEFINGS_REQUIRE_CHROMIUM") == "1"
FLAGS = (
    "--no-sandbox",  # the tests run as root in containers
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--autoplay-policy=no-user-gesture-required",
)


class Hub(Server):
    """WebSub hub and podping server in one; it remembers what it was told."""

    heard: list[tuple[str, dict[str, list[str]], str]]
    """Method, fields and Authorization of each request."""
    answer = 204


class _Ear(Door):
    server: Hub

    def do_POST(self) -> None:
        self._note(parse_qs(self.body().decode()))

    def do_GET(self) -> None:
        self._note(parse_qs(urlsplit(self.path).query))

    def _note(self, told: dict[str, list[str]]) -> None:
        self.server.heard.append((self.command, told, self.headers.get("Authorization", "")))
        self.answer(self.server.answer)


@pytest.fixture
def hub() -> Iterator[Hub]:
    hub = Hub(ANY, _Ear)
    hub.heard = []
    with serving(hub):
        yield hub


@pytest.fixture(scope="session")
def picture() -> bytes:
    """A cover that is quickly read; ours takes seconds to draw."""
    written = io.BytesIO()
    Image.new("RGB", (1400, 1400), (20, 40, 80)).save(written, "PNG")
    return written.getvalue()


@pytest.fixture
def laid_for() -> date:
    """The day that the starter's articles are written for."""
    return date(2026, 11, 22)


@pytest.fixture
def newsroom(tmp_path: Path, picture: bytes, laid_for: date) -> Newsroom:
    """The starter, read by the silent voice, a minute and a half long, without further renditions."""
    room = found(tmp_path / "warta", laid_for)
    (room.root / "sampul.png").write_bytes(picture)
    show = room.show_file.read_text(encoding="utf-8")
    show = show.replace('voices = ["kokoro", "espeak"]', 'voices = ["silent"]').replace('"5m"', '"90s"')
    show = show.replace('style = "briefing"', 'style = "bulletin"')
    show = show.replace('cover = ""', 'cover = "sampul.png"')
    show = show.replace("stories = true", "stories = false")
    room.show_file.write_text(show, encoding="utf-8")
    return room


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """The browser; where it must be there and is not, the tests fail."""
    if CHROMIUM is None:
        if REQUIRED:
            pytest.fail("BRIEFINGS_REQUIRE_CHROMIUM is set, but chromium is not installed")
        pytest.skip("chromium is not installed (Debian: apt-get install chromium)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()
