"""Pictures of the studio: every page, wide and narrow, light and dark, from the starter's invented news.

    PYTHONPATH=. python tests/pictures.py              # those that the documents show, into docs/pictures/
    PYTHONPATH=. python tests/pictures.py --all DIR    # all of them in both languages, to be looked at

Needs Chromium and the extra [studio]. The clock stands still, so that a picture changes with the pages alone.
"""

import argparse
import io
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from queue import Queue
from typing import Any

from PIL import Image

from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom, found
from briefings.progress import Quiet
from briefings.studio.serve import Place, entrance, run
from briefings.verbs.make import Order
from briefings.verbs.sheet import open_sheet

MORNING = datetime(2026, 11, 21, 23, 10, tzinfo=UTC)
"""Sunday 22 November 2026, 06.10 in Jakarta."""
EDITION = "/edisi/2026-11-22-pagi"
PAGES = {
    "rundown": EDITION,
    "script": f"{EDITION}/naskah",
    "air": f"{EDITION}/siar",
    "archive": "/arsip",
    "lexicon": "/kamus",
    "settings": "/pengaturan",
    "log": "/catatan",
    "first-day": "/hari-pertama",
    "none-yet": "/edisi/2026-11-22-siang",
    "door": "/masuk",
}
SIZES = {1280: 860, 390: 780}
"""Height by width, in pixels."""
LOOKS = ("light", "dark")
LANGUAGES = ("id", "en")
SHOWN = (
    ("rundown", 1280, "light"),
    ("rundown", 390, "dark"),
    ("script", 1280, "light"),
    ("air", 1280, "light"),
)
"""What the documents show, in each language."""
WORD = ("Cirangga", "ci-rangga")
"""A name of the starter's, and how it is to be said."""
COLOURS = 128
LARGEST = 60_000
"""Bytes of a picture that is kept."""
KEPT = Path(__file__).parents[1] / "docs" / "pictures"
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
SEND = """
async ([path, name, fields]) => {
    const body = JSON.stringify({ do: name, fields, revision: null });
    const answer = await fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body });
    return (await answer.json()).error ?? "";
}
"""
READY = "() => !document.getElementById('studio') || document.documentElement.dataset.ready === 'yes'"
DRAWN = (
    "() => !document.getElementById('wave') || document.getElementById('outline').getAttribute('d') !== ''"
)
SPILLS = """
() => {
    const root = document.documentElement, wide = root.clientWidth;
    const beyond = [...document.querySelectorAll("main *, header *")].filter((each) => {
        const box = each.getBoundingClientRect();
        const scrolled = each.parentElement?.closest("nav ul, .stories ol, details:not([open]), .unseen");
        return !scrolled && box.width > 1 && box.right > wide + 1;
    });
    const cut = [...document.querySelectorAll("button, .button, summary, h1, h2, h3, td, th, label")].filter(
        (each) => each.clientWidth && each.scrollWidth > each.clientWidth + 1,
    );
    const name = (each) => `${each.tagName.toLowerCase()}.${each.className} ${each.textContent.trim().slice(0, 40)}`;
    return [...beyond.map((each) => "beyond the edge: " + name(each)), ...cut.map((each) => "cut: " + name(each))];
}
"""


def file_name(page: str, width: int, look: str, language: str) -> str:
    """How a picture is called, without its ending."""
    return f"{page}-{width}-{look}.{language}"


def small(picture: bytes) -> bytes:
    """`picture` (PNG) with few colours and every letter sharp."""
    written = io.BytesIO()
    image = (
        Image.open(io.BytesIO(picture))
        .convert("RGB")
        .quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    )  # by how many there are, the one red lamp would be grey
    image.convert("RGB").save(written, "WEBP", lossless=True, quality=100, method=6)
    return written.getvalue()


def drafted(root: Path) -> Newsroom:
    """The starter with a draft of the morning, read by the voice that is quickest."""
    room = found(root / "warta", date(2026, 11, 22))
    show = room.show_file.read_text("utf-8").replace('voices = ["kokoro", "espeak"]', 'voices = ["espeak"]')
    room.show_file.write_text(show, "utf-8")
    open_sheet(room, load(room.show_file), Order((), date(2026, 11, 22), "pagi"), MORNING, Quiet())
    return room


@contextmanager
def opened(room: Newsroom) -> Iterator[tuple[str, Any]]:
    """Where the studio of `room` is, and a browser in which an editor has come in."""
    from playwright.sync_api import sync_playwright

    told: Queue[tuple[str, str]] = Queue()
    serving = threading.Thread(
        target=run,
        args=(room, Place(port=0), "sari", lambda at, token: told.put((at, token)), lambda: MORNING),
        daemon=True,  # it ends with this program
    )
    serving.start()
    at, token = told.get(timeout=30)
    program = os.environ.get("BRIEFINGS_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=program, args=FLAGS)
        context = browser.new_context(locale="id-ID", device_scale_factor=1)
        page = context.new_page()
        page.goto(entrance(at, token))
        wait(page, "() => document.documentElement.dataset.live === 'yes'")
        yield at, page
        browser.close()


def wait(page: Any, condition: str, seconds: float = 60) -> None:
    """Until `condition` holds; the policy of the pages forbids the eval that Playwright's own waiting needs."""
    from playwright.sync_api import Error

    for _ in range(int(seconds * 20)):
        try:
            if page.evaluate(condition):
                return
        except Error:  # it is just going to another page
            pass
        page.wait_for_timeout(50)
    raise TimeoutError(condition)


def send(page: Any, path: str, name: str, **fields: str) -> None:
    """What a form would send."""
    fault = page.evaluate(SEND, [path, name, fields])
    if fault:
        raise RuntimeError(f"{name}: {fault}")


def work(at: str, page: Any) -> None:
    """A morning's decisions, so that there is something to see."""
    page.goto(at + EDITION)
    send(page, EDITION, "move", story="4", to="2")
    send(page, EDITION, "hold", story="6", until="12:00", why="menunggu jumlah pesertanya")
    send(page, EDITION, "drop", story="5", why="sudah banyak yang memberitakan")
    page.goto(f"{at}{EDITION}/naskah")
    line = page.locator(".line").filter(has_text=WORD[0]).first.get_attribute("data-line") or ""
    path = page.evaluate("() => location.pathname")
    send(page, path, "say_as", line=line, written=WORD[0], saying=WORD[1], where="all")
    page.goto(at + EDITION + "/siar")
    send(page, EDITION + "/siar", "approve", why="")
    send(page, EDITION + "/siar", "publish")
    wait(page, "() => document.querySelector('.lamp.lit') && !document.querySelector('.job.running')", 240)
    for number in page.evaluate(
        "() => [...document.querySelectorAll('.job [name=job]')].map((job) => job.value)"
    ):
        send(page, EDITION, "dismiss", job=number)
    send(page, EDITION, "drop", story="3", why="")
    send(page, EDITION, "undo")


def taken(
    at: str, page: Any, wanted: set[tuple[str, int, str]], whole: bool
) -> Iterator[tuple[str, bytes, list[str]]]:
    """Name, content and what is cut or sticks out, of each picture that is `wanted`, in both languages.

    `whole`: down to the end of the page, not only what is seen first.
    """
    context = page.context
    kept = context.cookies()
    for language in LANGUAGES:
        for name, width, look in sorted(wanted):
            context.clear_cookies()
            others = [] if name == "door" else kept
            chosen = [{"name": n, "value": v, "url": at} for n, v in (("bahasa", language), ("tema", look))]
            context.add_cookies([*others, *chosen])
            page.set_viewport_size({"width": width, "height": SIZES[width]})
            page.goto(at + PAGES[name])
            wait(page, READY)
            wait(page, DRAWN)
            page.wait_for_timeout(300)  # for the socket to say who is here
            picture = page.screenshot(full_page=whole)
            yield file_name(name, width, look, language), picture, page.evaluate(SPILLS)


if __name__ == "__main__":
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--all", type=Path, metavar="DIR")
    folder: Path | None = options.parse_args().all
    every = {(page, width, look) for page in PAGES for width in SIZES for look in LOOKS}
    faults = 0
    with tempfile.TemporaryDirectory() as place, opened(drafted(Path(place))) as (address, tab):
        work(address, tab)
        (folder or KEPT).mkdir(parents=True, exist_ok=True)
        wanted = every if folder else set(SHOWN)
        for called, picture, said in taken(address, tab, wanted, folder is not None):
            if folder:
                (folder / f"{called}.png").write_bytes(picture)
            else:
                content = small(picture)
                (KEPT / f"{called}.webp").write_bytes(content)
                said += [] if len(content) < LARGEST else [f"{len(content)} bytes"]
            faults += len(said)
            print("\n    ".join((called, *said)))
    sys.exit(1 if faults else 0)
