"""A whole morning on one screen, and a second person who sees each step of it; in the middle the process is killed."""

import importlib.util
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from briefings.editions.ledger import Ledger
from briefings.newsroom.folder import Newsroom
from briefings.studio.doors.users import Users

SLUG = "2026-11-22-pagi"
SECRET = "pohon jati di tepi kali"
SERVE = """
import sys, time
from datetime import datetime, timedelta, UTC
from pathlib import Path
from briefings.newsroom.folder import find
from briefings.studio.serve import Place, entrance, run
begun = time.time() - float(sys.argv[3])
run(find(Path(sys.argv[1])), Place(port=int(sys.argv[2])), "sari",
    lambda address, token: print(entrance(address, token), flush=True),
    lambda: datetime(2026, 11, 21, 23, 10, tzinfo=UTC) + timedelta(seconds=time.time() - begun))
"""
PLAYS = "() => { const a = document.getElementById('audio'); return a.currentTime > 0.15 && !a.error; }"
FIRST = "wanted => document.querySelector('#in h3')?.textContent.trim() === wanted"
INSIDE = "wanted => document.querySelector('#in')?.innerText.includes(wanted)"
OUTSIDE = "wanted => document.querySelector('#out')?.innerText.includes(wanted)"
SOON = 1.5
"""Seconds within which another screen shows it; a second, and a little for a machine that is busy."""


class Machine:
    """The program on somebody's machine, killed and started again."""

    def __init__(self, newsroom: Newsroom) -> None:
        self._newsroom = newsroom
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self._begun = time.time()
        self._process: subprocess.Popen[str] | None = None

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> str:
        """The printed address."""
        since = f"{time.time() - self._begun:.1f}"
        self._process = subprocess.Popen(
            [sys.executable, "-c", SERVE, str(self._newsroom.root), str(self.port), since],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def kill(self) -> None:
        """Without a word."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(10)
            assert self._process.stdout is not None
            self._process.stdout.close()


@pytest.fixture
def machine(newsroom: Newsroom) -> Iterator[Machine]:
    made = Machine(newsroom)
    yield made
    made.kill()


@pytest.fixture
def reports() -> ModuleType:
    """The web site of Suara Muara."""
    spec = importlib.util.spec_from_file_location("studio_reports", Path(__file__).with_name("reports.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def paste(browser: Any, text: str) -> None:
    browser.page.evaluate(
        """text => {
            const data = new DataTransfer();
            data.setData("text/plain", text);
            document.body.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true}));
        }""",
        text,
    )


def drag(browser: Any, headline: str, above: str) -> None:
    grip = browser.page.locator("#in .card", has_text=headline).locator(".grip")
    grip.scroll_into_view_if_needed()
    grip.hover()
    browser.page.mouse.down()
    box = browser.page.locator("#in .card", has_text=above).bounding_box()
    browser.page.mouse.move(box["x"] + 30, box["y"] + 20, steps=6)
    browser.page.mouse.move(box["x"] + 30, box["y"] + 4, steps=4)
    browser.page.mouse.up()


def go(browser: Any, origin: str, path: str) -> None:
    browser.page.goto(f"{origin}/edisi/{SLUG}{path}")
    browser.until("() => document.documentElement.dataset.live === 'yes'")


def items(newsroom: Newsroom) -> str:
    return (newsroom.public / "feed.xml").read_text("utf-8")


def test_a_morning_at_the_desk(
    newsroom: Newsroom, machine: Machine, visit: Callable[..., Any], reports: ModuleType
) -> None:
    with reports.served() as base:
        text = newsroom.show_file.read_text("utf-8")
        text = text.replace('["articles/"]', f'["{base}/umpan"]').replace(
            "approval = false", "approval = true"
        )
        assert "allow_hosts = []" in text
        text = text.replace("allow_hosts = []", 'allow_hosts = ["127.0.0.1"]')
        newsroom.show_file.write_text(text, "utf-8")
        Users(newsroom.root).add("budi", "writer", SECRET)
        sari = visit(machine.start(), viewport={"width": 1280, "height": 1500})
        sari.sees("Belum ada rancangan")
        budi = visit(f"{machine.origin}/masuk", live=False)
        budi.page.fill("[name=name]", "budi")
        budi.page.fill("[name=password]", SECRET)
        budi.page.click("#login button")
        budi.sees("Belum ada rancangan")

        # what the sources bring
        sari.page.click("form[data-do=find] button")
        sari.until("() => document.querySelectorAll('.card').length === 5", seconds=30)
        budi.until("() => document.querySelectorAll('.card').length === 5", seconds=SOON)
        first = sari.cards()

        # an address that somebody sent
        paste(sari, f"{base}/timbang")
        sari.until(INSIDE, "Jembatan Timbang")
        budi.until(INSIDE, "Jembatan Timbang", SOON)

        # dragged, dropped, held
        last = sari.cards()[-1]
        drag(sari, last, sari.cards()[0])
        sari.until(FIRST, last)
        budi.until(FIRST, last, SOON)
        gone = next(title for title in sari.cards() if "Karet" in title)
        sari.page.locator("#in .card", has_text=gone).focus()
        sari.page.keyboard.press("x")
        sari.until(OUTSIDE, gone)
        budi.until(OUTSIDE, gone, SOON)
        held = next(title for title in sari.cards() if "Gajah" in title)
        card = sari.page.locator("#in .card", has_text=held)
        card.locator("details[data-key=hold] summary").click()
        card.locator("button[name=moment]").first.click()
        sari.until(OUTSIDE, held)
        budi.until("() => document.body.innerText.includes('Ditahan sampai 12.00 oleh sari')", seconds=SOON)

        # a line of their own, a name said so, and all of it heard
        told = next(title for title in sari.cards() if "Puskesmas" in title)
        for each in (sari, budi):
            each.page.locator("#in h3 a", has_text=told).click()
            each.until("() => document.querySelector('.line')")
            each.until("() => document.documentElement.dataset.live === 'yes'")
        sari.page.locator(".line").first.focus()
        sari.page.keyboard.press("e")
        sari.page.keyboard.press("Control+a")
        sari.page.keyboard.type("Puskesmas Dusun Palung kini buka sampai pukul sepuluh malam.")
        sari.page.keyboard.press("Enter")
        for each in (sari, budi):
            each.until(
                "() => document.querySelector('.line .written').innerText.includes('pukul sepuluh malam')"
            )
        say = sari.page.locator(".line").first.locator("details.say")
        say.locator("summary").click()
        say.locator("[name=written]").fill("Palung")
        say.locator("[name=saying]").fill("palong")
        say.locator("button[value=line]").click()
        sari.until(PLAYS)
        for each in (sari, budi):
            each.until("() => document.querySelector('.line rt')?.textContent === 'palong'")
        sari.page.click(".stories [data-hear=all]")
        sari.until(PLAYS)
        sari.page.click("#quiet")

        # approved, and killed while it is being published
        go(sari, machine.origin, "/siar")
        sari.page.click("form[data-do=approve] button")
        sari.sees("Disetujui oleh sari")
        before = (newsroom.editions / SLUG / "edition.json").read_bytes()
        sari.page.click("form[data-do=publish] button.main")
        sari.until("() => document.querySelector('.job')")
        machine.kill()
        after = (newsroom.editions / SLUG / "edition.json").read_bytes()
        assert after == before or b'"aired"' in after
        sari.sees("Sambungan ke studio terputus")
        machine.start()
        sari.until("() => document.documentElement.dataset.live === 'yes'", seconds=15)
        sari.until("() => document.getElementById('fault').textContent === ''")
        if sari.page.locator(".lamp.lit").count() == 0:
            sari.page.click("form[data-do=publish] button.main")
        for each in (sari, budi):
            each.until("() => document.querySelector('.lamp').classList.contains('lit')", seconds=40)
        assert len(re.findall("<item>", items(newsroom))) == 1
        ledger = Ledger(newsroom.editions)
        spoken = " ".join(line.written for line in ledger.broadcast(ledger.edition(SLUG)).lines)
        assert "sampai pukul sepuluh malam" in spoken, spoken
        assert "Truk dialihkan ke kilometer sembilan." in spoken, spoken
        assert "karet" not in spoken.casefold() and "gajah" not in spoken.casefold()

        # what was wrong is put right
        go(sari, machine.origin, "/naskah")
        sari.page.locator(".stories a", has_text=told).click()
        sari.until("() => document.querySelector('#headline').innerText.includes('Puskesmas')")
        sari.until("() => document.documentElement.dataset.live === 'yes'")
        sari.page.locator(".line").first.focus()
        sari.page.keyboard.press("e")
        sari.page.keyboard.press("Control+a")
        sari.page.keyboard.type("Puskesmas Dusun Palung kini buka sampai pukul sembilan malam.")
        sari.page.keyboard.press("Enter")
        sari.until("() => document.querySelector('.line .written').innerText.includes('sembilan malam')")
        budi.until(
            "() => document.querySelector('.line .written').innerText.includes('sembilan malam')",
            seconds=SOON,
        )
        go(sari, machine.origin, "/siar")
        form = sari.page.locator("form[data-do=ralat]")
        form.locator("[name=story]").select_option(label=told)
        form.locator("[name=text]").fill("Yang benar pukul sembilan malam, bukan pukul sepuluh malam.")
        form.locator("button[value=no]").click()
        sari.until("() => document.querySelector('.history').innerText.includes('meralat')", seconds=40)
        budi.until("() => document.querySelector('.state').innerText.includes('diralat')", seconds=SOON)
        assert "(ralat)" in items(newsroom)

        # undone
        go(sari, machine.origin, "")
        top = sari.cards()[0]
        sari.page.locator("#in .card").first.focus()
        sari.page.keyboard.press("x")
        sari.until(OUTSIDE, top)
        sari.page.keyboard.press("u")
        sari.until(INSIDE, top)
        go(budi, machine.origin, "")
        assert budi.cards() == sari.cards()
        assert set(first) <= {*sari.cards(), *sari.cards("out")}
        assert sari.violations() == [] and sari.complaints == [] == budi.complaints
