"""A newsroom with the silent voice, opened in the studio, and people who look at it in Chromium."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

import pytest
import uvicorn

from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.progress import Quiet
from briefings.studio.airing import Hours
from briefings.studio.app import make_app
from briefings.studio.doors.guard import DOOR
from briefings.studio.doors.sessions import Person
from briefings.studio.doors.users import Role
from briefings.studio.serve import Place, hosts
from briefings.studio.studio import Studio
from briefings.verbs.make import Order
from briefings.verbs.sheet import Sheet, open_sheet, sheet_of

MORNING = datetime(2026, 11, 21, 23, 10, tzinfo=UTC)
"""Sunday 22 November 2026, 06.10 in Jakarta."""
SLUG = "2026-11-22-pagi"
WATCH = """
window.violations = [];
document.addEventListener(
  "securitypolicyviolation", (event) => violations.push(`${event.violatedDirective} ${event.blockedURI}`)
);
"""


class Clock:
    """What time it is in the newsroom."""

    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@dataclass
class Opened:
    """A studio that is served."""

    studio: Studio
    origin: str
    hours: Hours
    """Lets drafts go at their hours."""

    def invitation(self, name: str = "sari", role: Role = "editor") -> str:
        """An address that lets somebody in once."""
        return f"{self.origin}{DOOR}#{self.studio.sessions.invite(Person(name, role))}"

    def sheet(self, slug: str = SLUG) -> Sheet:
        """The edition as it stands on the disk, read by nobody's cache but the store's."""
        edition = self.studio.ledger.edition(slug)
        return sheet_of(self.studio.newsroom, load(self.studio.newsroom.show_file), edition)

    def headlines(self) -> list[str]:
        """What is told, in order."""
        return [slot.story.headline for slot in self.sheet().rundown.slots]


@pytest.fixture
def draft(newsroom: Newsroom) -> Newsroom:
    """The newsroom with a draft of the morning."""
    show = load(newsroom.show_file)
    open_sheet(newsroom, show, Order((), date(2026, 11, 22), "pagi"), MORNING, Quiet())
    return newsroom


@pytest.fixture
def opened(newsroom: Newsroom, clock: Clock) -> Iterator[Opened]:
    """The studio of `newsroom` on loopback."""
    studio = Studio(newsroom, clock)
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    app = make_app(studio, hosts=lambda: hosts(Place(), port))
    config = uvicorn.Config(app, log_level="warning", ws="websockets-sansio", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    yield Opened(studio, f"http://127.0.0.1:{port}", app.state.hours)
    server.should_exit = True
    thread.join(10)
    listener.close()


@dataclass
class Browser:
    """Somebody's browser, and what it complained of."""

    page: Any
    complaints: list[str] = field(default_factory=list)

    def until(self, condition: str, what: object = None, seconds: float = 8.0) -> None:
        """Wait until the script `condition` holds; Playwright's own waiting needs eval, which the policy forbids."""
        from playwright.sync_api import Error

        end = time.monotonic() + seconds
        while time.monotonic() < end:
            with suppress(Error):  # it was just going to another page
                if self.page.evaluate(condition, what):
                    return
            self.page.wait_for_timeout(20)
        said = self.page.evaluate(
            "() => ['fault', 'jobs', 'said'].map(id => document.getElementById(id)?.innerText).join(' | ')"
        )
        pytest.fail(
            f"never came true: {condition} {what!r}; the page says {said!r}; complaints {self.complaints}"
        )

    def sees(self, text: str, seconds: float = 8.0) -> None:
        """Wait until `text` stands on the page."""
        self.until("text => document.body.innerText.includes(text)", text, seconds)

    def cards(self, which: str = "in") -> list[str]:
        """The headlines of a list, in order."""
        found: list[str] = self.page.evaluate(
            "which => [...document.querySelectorAll(`#${which} h3`)].map(each => each.textContent.trim())",
            which,
        )
        return found

    def violations(self) -> list[str]:
        """Of the policy."""
        found: list[str] = self.page.evaluate("() => window.violations")
        return found


@pytest.fixture
def visit(chromium: Any) -> Iterator[Callable[..., Browser]]:
    """Opens an address in a browser of its own: visit("http://…")."""
    contexts = []

    def open_address(address: str, live: bool = True, **how: Any) -> Browser:
        context = chromium.new_context(
            **{"locale": "id-ID", "viewport": {"width": 1280, "height": 900}, **how}
        )
        contexts.append(context)
        context.add_init_script(WATCH)
        browser = Browser(context.new_page())
        browser.page.on("pageerror", lambda fault: browser.complaints.append(str(fault)))
        browser.page.on("dialog", lambda dialog: dialog.accept())
        browser.page.goto(address)
        if live:
            browser.until("() => document.documentElement.dataset.live === 'yes'")
        return browser

    yield open_address
    for context in contexts:
        context.close()


@pytest.fixture
def enter(visit: Callable[..., Browser]) -> Callable[..., Browser]:
    """Opens a studio in a browser of its own: enter(opened, "sari", "editor")."""

    def come_in(opened: Opened, name: str = "sari", role: Role = "editor", **how: Any) -> Browser:
        return visit(opened.invitation(name, role), **how)

    return come_in
