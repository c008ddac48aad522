"""The public site in a real Chromium: seen, heard, clicked, and read out by the rules of accessibility."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import lameenc
import numpy as np
import pytest

from feeds.build import build
from feeds.channel import Channel
from feeds.episode import Caption, Correction, Episode
from feeds.retention import render_tombstone

NewEpisode = Callable[..., Episode]
PHONE = {"width": 390, "height": 844}
EDITION = "/episodes/2026-01-07-pagi/"
PAGES = {
    "home": "/",
    "edition": EDITION,
    "edition without script": "/episodes/2026-01-05-pagi/",
    "archive": "/arsip/",
    "withdrawn": "/episodes/2026-01-02-pagi/",
}
WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective));
"""
PLAYING = "() => document.querySelector('audio').currentTime"
CURRENT = "() => [...document.querySelectorAll('.line[aria-current]')].map((line) => line.textContent)"
SMALL = """() => [...document.querySelectorAll("a, button, select, input, label.follow")].filter((element) => {
  const box = element.getBoundingClientRect(), shown = box.width > 1 && box.height > 1;
  const words = element.closest(".sources, .ralat, .lead, h2, .skip");  // links within words
  return shown && !words && element.type !== "checkbox" && element.type !== "range" && box.height < 43.9;
}).map((element) => element.outerHTML)"""


def sound(seconds: float) -> bytes:
    """An MP3 of a quiet hum."""
    encoder = lameenc.Encoder()
    encoder.set_bit_rate(32)
    encoder.set_in_sample_rate(16_000)
    encoder.set_channels(1)
    encoder.silence()
    hum = 1000 * np.sin(np.arange(round(seconds * 16_000)) * (2 * np.pi * 220 / 16_000))
    return bytes(encoder.encode(hum.astype(np.int16).tobytes()) + encoder.flush())


def until(page: Any, condition: str) -> None:
    """Wait until `condition` holds; Playwright's own waiting needs eval, which the pages forbid."""
    for _ in range(100):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never came true: {condition}")


@dataclass
class Visit:
    """A page, and what it asked for and complained of."""

    page: Any
    origin: str
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def go(self, path: str) -> Any:
        self.page.goto(self.origin + path)
        return self.page

    def violations(self) -> list[str]:
        found: list[str] = self.page.evaluate("() => window.violations")
        return found


@pytest.fixture(scope="module")
def served() -> dict[str, str]:
    """Addresses of what is served already."""
    return {}


@pytest.fixture
def site(
    channel: Channel,
    new_episode: NewEpisode,
    tmp_path_factory: pytest.TempPathFactory,
    serve: Callable[[Path, str], Any],
    served: dict[str, str],
) -> str:
    """The address of a served show: three editions, one corrected, one without a script, one withdrawn."""
    if not served:
        public = tmp_path_factory.mktemp("public")
        _publish(public, channel, new_episode)
        served["origin"] = serve(public, channel.url).origin
    return served["origin"]


def _publish(public: Path, channel: Channel, new_episode: NewEpisode) -> None:
    hum = sound(60.0)
    wrong = Correction(datetime(2026, 1, 7, 5, tzinfo=UTC), "Yang benar 86 meter.", "2026-01-05-pagi")
    lines = tuple(
        Caption(
            5.5 + 3 * n, 8.4 + 3 * n, f"Kalimat nomor {n} dari kabar pasar di lembah pagi ini.", "Reporter"
        )
        for n in range(16)
    )
    told = new_episode().transcript[:1] + lines
    episodes = [
        new_episode(2, transcript=told, corrections=(wrong,)),
        new_episode(1),
        new_episode(0, transcript=()),
    ]
    episodes = [replace(one, audio=replace(one.audio, bytes=len(hum), seconds=60.0)) for one in episodes]
    files: dict[str, bytes] = dict(build(channel, episodes, {one.slug for one in episodes}))
    files.update({one.audio.path: hum for one in episodes})
    files.update(
        render_tombstone(channel, "2026-01-02-pagi", "Edisi pagi", "Narasumber keliru.", datetime.now(UTC))
    )
    for path, content in files.items():
        (public / path).parent.mkdir(parents=True, exist_ok=True)
        (public / path).write_bytes(content)


@pytest.fixture
def visit(chromium: Any, site: str) -> Iterator[Callable[..., Visit]]:
    """Open a browser of one's own on the show; keywords are those of Playwright's contexts."""
    contexts = []

    def open_(**settings: Any) -> Visit:
        context = chromium.new_context(viewport=PHONE, **settings)
        contexts.append(context)
        context.set_default_timeout(5000)
        context.add_init_script(WATCH)
        came = Visit(context.new_page(), site)
        came.page.on("request", lambda request: came.asked.append(request.url))
        came.page.on("console", lambda message: came.complaints.append(message.text))
        came.page.on("pageerror", lambda fault: came.complaints.append(str(fault)))
        return came

    yield open_
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nobody_is_shut_out_of_any_page(visit: Callable[..., Visit], scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    came, faults = visit(color_scheme=scheme, reduced_motion="reduce"), []
    for name, path in PAGES.items():
        page = came.go(path)
        if name == "edition":  # as it is while it plays
            page.click(".chapters a[data-t='5.5']")
            page.wait_for_selector(".line[aria-current]")
        found = Axe().run(page).response["violations"]
        faults += [(name, fault["id"], fault["impact"], fault["nodes"][0]["html"]) for fault in found]
    assert not faults


def test_the_script_follows_what_is_heard(visit: Callable[..., Visit]) -> None:
    page = visit().go(EDITION)
    assert page.evaluate(CURRENT) == []
    page.click("[data-play]")
    until(page, "document.querySelector('audio').currentTime > 0.8")
    until(page, "document.querySelector('.line[aria-current]') !== null")
    assert page.evaluate(CURRENT) == ["Selamat pagi, ini Warta Lembah, dibacakan oleh AI."]
    page.evaluate("document.querySelector('audio').currentTime = 40")
    until(page, "document.querySelector('.line[aria-current]')?.dataset.s === '38.5'")
    assert page.evaluate(CURRENT) == ["Kalimat nomor 11 dari kabar pasar di lembah pagi ini."]
    until(
        page,
        "(() => { const box = document.querySelector('.line[aria-current]').getBoundingClientRect();"
        " return box.top > document.querySelector('.deck').getBoundingClientRect().bottom"
        " && box.bottom < innerHeight; })()",
    )
    page.click("[data-play]")
    assert page.evaluate("document.querySelector('audio').paused")
    # the label follows the sound's own event, which comes a moment after the click
    until(page, "document.querySelector('[data-play]').getAttribute('aria-label') === 'Putar'")


def test_nothing_is_marked_while_music_plays(visit: Callable[..., Visit]) -> None:
    page = visit().go(EDITION)
    page.evaluate("document.querySelector('audio').currentTime = 59")
    until(page, "document.querySelector('audio').currentTime >= 59")
    assert page.evaluate(CURRENT) == []


def test_a_chapter_jumps_and_plays(visit: Callable[..., Visit]) -> None:
    page = visit().go(EDITION)
    page.click(".chapters a[data-t='35.5']")
    until(page, "document.querySelector('audio').currentTime > 35.6")
    assert not page.evaluate("document.querySelector('audio').paused")
    assert page.url.endswith("#t=35.5")
    assert page.text_content(".chapters a[aria-current] .what") == "Jembatan diperkuat"
    assert page.text_content("[data-now]") == "Jembatan diperkuat"


def test_a_shared_moment_is_found_again(visit: Callable[..., Visit]) -> None:
    page = visit().go(f"{EDITION}#t=35.5")
    assert page.text_content("[data-clock]") == "00:35"
    until(page, "document.querySelector('audio').currentTime === 35.5")
    page.click("[data-skip='-15']")
    assert page.evaluate(PLAYING) == pytest.approx(20.5)
    page.click("[data-play]")
    until(page, "document.querySelector('audio').currentTime > 20.6")
    assert page.evaluate(CURRENT) == ["Kalimat nomor 5 dari kabar pasar di lembah pagi ini."]


def test_a_sentence_is_heard_when_it_is_touched(visit: Callable[..., Visit]) -> None:
    page = visit(has_touch=True).go(EDITION)
    page.tap(".line[data-s='11.5']")
    until(page, "document.querySelector('audio').currentTime > 11.6")
    assert page.evaluate(CURRENT) == ["Kalimat nomor 2 dari kabar pasar di lembah pagi ini."]


def test_all_of_it_works_by_keyboard(visit: Callable[..., Visit]) -> None:
    page = visit().go(EDITION)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.focus(".line")
    for key in ("ArrowDown", "ArrowDown", "Enter"):
        page.keyboard.press(key)
    until(page, "document.querySelector('audio').currentTime > 8.5")
    assert page.evaluate(CURRENT) == ["Kalimat nomor 1 dari kabar pasar di lembah pagi ini."]
    assert page.evaluate("document.querySelectorAll('.line[tabindex=\"0\"]').length") == 1
    page.click("[data-play]")
    page.focus("[data-seek]")
    before = page.evaluate(PLAYING)
    page.keyboard.press("ArrowRight")
    assert page.evaluate(PLAYING) == pytest.approx(before + 5)
    assert page.get_attribute("[data-seek]", "aria-valuetext").endswith("dari 1 menit 0 detik")


def test_pages_ask_nobody_else_and_break_no_policy(visit: Callable[..., Visit]) -> None:
    came = visit()
    for path in PAGES.values():
        page = came.go(path)
        if path in ("/", EDITION):
            page.click("[data-play]")
            until(page, "document.querySelector('audio').currentTime > 0.2")
        assert came.violations() == []
    assert came.complaints == []
    assert len(came.asked) > 10
    assert {address for address in came.asked if not address.startswith(came.origin)} == set()


def test_what_the_policy_forbids_does_not_run(visit: Callable[..., Visit]) -> None:
    came = visit()
    came.go("/").evaluate(
        "() => { const script = document.createElement('script'); script.textContent = 'window.ran = 1';"
        " document.body.append(script); document.body.setAttribute('style', 'color: red');"
        " const image = new Image(); image.src = 'https://luar.example/a.png'; }"
    )
    until(came.page, "window.violations.length >= 3")
    assert {part.partition("-")[0] for part in came.violations()} == {"script", "style", "img"}
    assert came.page.evaluate("() => window.ran === undefined")


def test_without_scripts_everything_can_be_read_and_heard(visit: Callable[..., Visit]) -> None:
    page = visit(java_script_enabled=False, reduced_motion="reduce").go(EDITION)
    assert page.is_visible("audio[controls]")
    assert not page.is_visible("[data-play]")
    assert not page.is_visible("[data-follow]")
    assert page.locator(".line").count() == 17
    assert all(line.is_visible() for line in page.locator(".line").all())
    page.click(".chapters a[data-t='35.5']")
    assert page.url.endswith("#t=35.5")
    assert page.locator("[id='t=35.5']").bounding_box()["y"] < PHONE["height"]
    assert page.is_visible("text=Yang benar 86 meter.")


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_it_fits_the_screen_and_the_thumb(visit: Callable[..., Visit], width: int) -> None:
    came = visit()
    came.page.set_viewport_size({"width": width, "height": 700})
    for path in PAGES.values():
        page = came.go(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(SMALL) == []


def test_the_address_to_copy_is_the_one_at_which_the_show_is_served(visit: Callable[..., Visit]) -> None:
    came = visit(permissions=["clipboard-read", "clipboard-write"])
    page = came.go("/")
    page.click("[data-copy]")
    until(page, "document.querySelector('[data-copied]').textContent !== ''")
    assert page.evaluate("navigator.clipboard.readText()") == f"{came.origin}/feed.xml"


def test_what_may_be_read_out_is_there(visit: Callable[..., Visit]) -> None:
    missing = (
        visit()
        .go(EDITION)
        .evaluate(
            "() => JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)"
            ".speakable.cssSelector.filter((where) => !document.querySelector(where))"
        )
    )
    assert missing == []


def test_the_code_leads_to_the_feed(visit: Callable[..., Visit], channel: Channel) -> None:
    segno = pytest.importorskip("segno")
    from PIL import Image

    page = visit().go("/")
    taken = Image.open(io.BytesIO(page.locator(".qr svg").screenshot())).convert("L")
    matrix = [list(row) for row in segno.make_qr(channel.feed_url, error="m").matrix]
    cells, side = len(matrix) + 8, taken.width
    seen = [
        [
            int(taken.getpixel(((x + 4.5) * side / cells, (y + 4.5) * side / cells)) < 128)
            for x in range(len(matrix))
        ]
        for y in range(len(matrix))
    ]
    assert seen == matrix


def test_who_wants_calm_gets_no_motion(visit: Callable[..., Visit]) -> None:
    page = visit(reduced_motion="reduce").go(EDITION)
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    assert page.evaluate("getComputedStyle(document.querySelector('.line')).transitionDuration") == "0s"


def test_a_missing_sound_is_told(visit: Callable[..., Visit]) -> None:
    came = visit()
    came.page.route("**/*.mp3", lambda route: route.fulfill(status=404))
    page = came.go(EDITION)
    page.click("[data-play]")
    until(page, "document.querySelector('[data-now]').textContent.startsWith('Audio tidak')")
