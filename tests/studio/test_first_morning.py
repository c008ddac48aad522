"""docs/studio.md and its Indonesian sister, followed by a new colleague word by word; and their pictures.

In a numbered step what is **bold** is pressed, what stands `so` is typed, and what is “quoted” must be seen.
"""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from briefings.newsroom.folder import Newsroom, found

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = {"id": "studio.id.md", "en": "studio.md"}
SHOWING = (*sorted(ROOT.glob("README*.md")), *sorted((ROOT / "docs").glob("*.md")))
PICTURES = ROOT / "docs" / "pictures"
LARGEST = 60_000
STEP = re.compile(r"^## [0-9]{1,2}\. ", re.MULTILINE)
FENCE = re.compile(r"```([a-z]{0,9})\n([^`]{0,4000})```")
IMAGE = re.compile(r"!\[[^\]]{0,200}\]\(([^)]{1,200})\)")
MARKED = re.compile(r"(?P<press>\*\*[^*]{1,200}\*\*)|(?P<word>`[^`]{1,200}`)|(?P<see>“[^”]{1,200}”)")
KEYS = {"Alt+↑": "Alt+ArrowUp"}
PLAYS = "() => { const a = document.getElementById('audio'); return a.currentTime > 0.1 && !a.error; }"
HEADLINE = "text => document.getElementById('headline')?.innerText.startsWith(text)"
EDITED = "text => document.querySelector('.line .written')?.innerText.startsWith(text)"
QUIET = "() => !document.querySelector('.job.running')"


@pytest.fixture
def newsroom(tmp_path: Path, picture: bytes, request: pytest.FixtureRequest) -> Newsroom:
    """As `briefings new latihan --example` makes it; as `briefings new warta` where the step says so. Quickly read."""
    empty = getattr(request, "param", "") == "warta"
    room = found(tmp_path / "latihan", None if empty else date(2026, 11, 22))
    (room.root / "sampul.png").write_bytes(picture)
    show = room.show_file.read_text(encoding="utf-8")
    for own, quick in (
        ('voices = ["kokoro", "espeak"]', 'voices = ["silent"]'),
        ('cover = ""', 'cover = "sampul.png"'),
        ("stories = true", "stories = false"),
    ):
        show = show.replace(own, quick)
    room.show_file.write_text(show, encoding="utf-8")
    return room


def steps(language: str) -> list[str]:
    """The numbered steps of a document."""
    text = (ROOT / "docs" / DOCUMENTS[language]).read_text("utf-8")
    return [each.partition("\n## ")[0] for each in STEP.split(text)[1:]]


class Colleague:
    """Somebody new, who does what the next marked words of a step say and nothing else."""

    def __init__(self, browser: Any) -> None:
        self.browser = browser
        self.page = browser.page
        self._left: list[tuple[str, str]] = []
        self.texts: list[str] = []

    def read(self, step: str) -> None:
        """Take the next step in hand; nothing of the last one may be left over."""
        assert self._left == []
        self.texts = [text for kind, text in FENCE.findall(step) if kind == "text"]
        plain = " ".join(IMAGE.sub("", FENCE.sub("", step)).split())
        self._left = [(str(each.lastgroup), each[0].strip("*`“”")) for each in MARKED.finditer(plain)]

    def word(self) -> str:
        """What is typed next."""
        kind, text = self._left.pop(0)
        assert kind == "word", text
        return text

    def see(self) -> None:
        """What is quoted next stands on the screen."""
        kind, text = self._left.pop(0)
        assert kind == "see", text
        self.browser.sees(text, 40)

    def press(self, which: str = "body") -> str:
        """Press what has the next bold name within `which`; with … at its end, the first that begins so."""
        kind, text = self._left.pop(0)
        assert kind == "press", text
        name = text.removesuffix("…").strip()
        whole = re.escape(name) + ("" if text.endswith("…") else r"\W*$")
        named = (
            self.page.locator(which)
            .last.locator("button, a, summary")
            .filter(has_text=re.compile(rf"^[\W\d]*{whole}"))
        )
        named.locator("visible=true").first.click(timeout=10_000)
        return name

    def key(self) -> None:
        """Press the next key."""
        word = self.word()
        self.page.keyboard.press(KEYS.get(word, word))

    def rewrite(self) -> None:
        """The first line: taken, edited, kept. Nobody's hands are at the keys before the page is there."""
        self.browser.until("() => document.documentElement.dataset.live === 'yes'")
        self.key()
        self.key()
        text = self.word()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(text)
        self.key()
        self.browser.until(EDITED, text)

    def done(self) -> None:
        """All of the step was done."""
        assert self._left == []


def opens_it(colleague: Colleague) -> None:
    colleague.see()
    assert colleague.word() == "briefings demo --studio"


def finds_news(colleague: Colleague) -> None:
    colleague.press()
    colleague.browser.until("() => document.querySelectorAll('.card').length === 6", seconds=30)
    colleague.see()
    colleague.see()


def arranges(colleague: Colleague) -> None:
    browser = colleague.browser
    browser.until(QUIET)
    second = browser.cards()[1]
    for _ in range(3):
        colleague.key()
    browser.until("text => document.querySelector('#in h3').innerText === text", second)
    colleague.key()
    browser.until("text => document.getElementById('out').innerText.includes(text)", second)
    colleague.press()
    browser.until("text => document.querySelector('#in h3').innerText === text", second)
    last = browser.cards()[-1]
    colleague.press("#in .card")
    colleague.press("#in .card")
    colleague.see()
    assert browser.cards("out") == [last]
    colleague.see()
    (text,) = colleague.texts
    browser.page.fill("#bring-text", text)
    colleague.press()
    browser.until("text => document.getElementById('in').innerText.includes(text)", text.partition("\n")[0])


def edits(colleague: Colleague) -> None:
    colleague.browser.until(HEADLINE, colleague.press())
    colleague.see()
    colleague.see()
    colleague.rewrite()
    colleague.press()
    colleague.browser.until("() => document.querySelector('.source[open] blockquote mark')")
    colleague.press()
    form = colleague.page.locator("details.say[open] form")
    form.locator("[name=written]").fill(colleague.word())
    form.locator("[name=saying]").fill(colleague.word())
    colleague.press()
    colleague.browser.until("() => document.querySelector('.line rt')?.textContent.startsWith('watu')")
    colleague.browser.until(PLAYS)


def hears(colleague: Colleague) -> None:
    colleague.press()
    colleague.browser.until(PLAYS)
    colleague.press()
    colleague.browser.until("() => document.getElementById('player').hidden")


def puts_it_on_air(colleague: Colleague) -> None:
    colleague.press()
    colleague.press()
    colleague.browser.until("() => document.querySelector('form[data-do=approve] button').disabled")
    colleague.press()
    colleague.browser.until("() => document.querySelector('.lamp.lit')", seconds=60)
    for _ in range(3):
        colleague.see()
    assert colleague.word() == "public"


def puts_right(colleague: Colleague) -> None:
    colleague.press()
    colleague.browser.until("() => document.querySelector('.stories')")
    headline = colleague.press()
    colleague.browser.until(HEADLINE, headline)
    colleague.rewrite()
    colleague.press()
    title = colleague.word()
    colleague.page.fill("#retitle [name=title]", title)
    colleague.press("#retitle")
    colleague.browser.until(HEADLINE, title)
    colleague.see()
    colleague.press()
    colleague.browser.until("() => document.querySelector('form[data-do=ralat]')")
    colleague.see()
    form = colleague.page.locator("form[data-do=ralat]")
    story = form.locator("option", has_text=headline).get_attribute("value")
    form.locator("[name=story]").select_option(story)
    words = colleague.word()
    form.locator("[name=text]").fill(words)
    colleague.press()
    colleague.see()
    form.locator("[name=story]").select_option(story)
    form.locator("[name=text]").fill(words)
    colleague.press()
    colleague.browser.until("() => document.querySelector('.state-corrected')", seconds=60)
    colleague.see()


def looks_around(colleague: Colleague) -> None:
    for page in range(4):
        name = colleague.press()
        colleague.browser.until("text => document.querySelector('h1').innerText === text", name)
        if page == 1:
            colleague.see()
    colleague.key()
    colleague.see()


MORNING: tuple[Callable[[Colleague], None], ...] = (
    opens_it,
    finds_news,
    arranges,
    edits,
    hears,
    puts_it_on_air,
    puts_right,
    looks_around,
)


def at_the_studio(enter: Callable[..., Any], opened: Any, language: str) -> Colleague:
    """A new colleague, who has opened the printed address and chosen a language."""
    browser = enter(opened)
    if language != "id":
        browser.page.click("#account summary")
        browser.page.click(f"button[data-language={language}]")
        browser.until("language => document.documentElement.lang === language", language)
        browser.until("() => document.documentElement.dataset.live === 'yes'")
    return Colleague(browser)


@pytest.mark.parametrize("language", DOCUMENTS)
def test_a_new_colleague_who_does_what_the_document_says_has_a_first_morning(
    newsroom: Newsroom, opened: Any, enter: Callable[..., Any], language: str
) -> None:
    colleague = at_the_studio(enter, opened, language)
    written = steps(language)
    assert len(written) == len(MORNING) + 1  # the last begins elsewhere
    for step, does in zip(written, MORNING, strict=False):
        colleague.read(step)
        does(colleague)
        colleague.done()
    assert colleague.browser.complaints == [] and colleague.browser.violations() == []
    feed = (newsroom.public / "feed.xml").read_text("utf-8")
    assert "Penyeberangan Teluk Kenari" in feed and "(ralat)" in feed


@pytest.mark.parametrize("newsroom", ["warta"], indirect=True)
@pytest.mark.parametrize("language", DOCUMENTS)
def test_a_newsroom_without_news_leads_to_its_first_day(
    newsroom: Newsroom, opened: Any, enter: Callable[..., Any], language: str
) -> None:
    colleague = at_the_studio(enter, opened, language)
    colleague.read(steps(language)[-1])
    colleague.see()
    assert colleague.browser.page.url.endswith("/hari-pertama")
    colleague.press()
    colleague.browser.until("() => document.querySelector('form.settings')")
    colleague.done()


def test_the_documents_show_every_picture_that_is_kept_and_each_is_small() -> None:
    shown = {
        (document.parent / name).resolve()
        for document in SHOWING
        for name in IMAGE.findall(document.read_text("utf-8"))
        if not name.startswith("http")
    }
    kept = set(PICTURES.iterdir())
    assert kept and kept == {path for path in shown if path.parent == PICTURES}
    assert [path.name for path in kept if path.stat().st_size >= LARGEST] == []
