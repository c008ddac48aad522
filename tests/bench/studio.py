"""How fast the studio is, and whether anything is lost when many work on it at once.

    PYTHONPATH=. python tests/bench/studio.py [--kokoro]

Prints: start-up from the command to the first page; a decision until it is on screen in Chromium, on an edition of 40
candidates, and how long the same browser takes for a frame in which nothing is done; ten browsers that take 1,000
decisions on one edition, each with its socket and fetching the page anew when it is told of something; what was lost,
and who has not seen the last of it; memory before, halfway and after; the bytes of a first visit; and how long it takes
until the first sound of a line and of everything.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

sys.path.append(sys.path.pop(0))  # feeds.py beside us must not hide the package feeds

from websockets.sync.client import connect
from websockets.typing import Origin

from briefings.editions.ledger import Ledger
from briefings.newsroom.config import load
from briefings.newsroom.folder import found
from briefings.progress import Quiet
from briefings.verbs.make import Order
from briefings.verbs.sheet import open_sheet

CANDIDATES = 40
BROWSERS, DECISIONS = 10, 1000
SLUG = "2026-11-22-pagi"
NOW = datetime.fromisoformat("2026-11-21T23:10:00+00:00")
FIRST = ("Karang", "Tanjung", "Muara", "Bukit", "Lembah", "Rawa", "Pulo", "Sumber", "Gunung", "Teluk")
SECOND = (
    "wangi",
    "kencana",
    "melati",
    "agung",
    "rejo",
    "waras",
    "pelita",
    "bening",
    "cempaka",
    "asri",
    "mulya",
    "jaya",
)
WHAT = ("jembatan", "pasar", "terminal", "sekolah", "puskesmas", "dermaga", "bendungan", "perpustakaan")
DONE = ("diperbaiki", "dibuka", "ditutup", "dipindahkan", "diperiksa")
BY = ("warga", "koperasi", "bupati", "nelayan", "mahasiswa", "dinas", "pemuda", "guru", "petani")
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
SERVE = """
import sys
from datetime import datetime
from pathlib import Path
from briefings.newsroom.folder import find
from briefings.studio.doors.sessions import Person
from briefings.studio.serve import Place, entrance, run
import briefings.studio.serve as served
made = served.Studio
def with_guests(*facts, **more):
    studio = made(*facts, **more)
    for n in range(int(sys.argv[2])):
        print(studio.sessions.invite(Person(f"orang-{n}", "editor")), flush=True)
    return studio
served.Studio = with_guests
run(find(Path(sys.argv[1])), Place(port=0), "sari", lambda at, token: print(entrance(at, token), flush=True),
    lambda: datetime.fromisoformat("2026-11-21T23:10:00+00:00"))
"""


def newsroom(root: Path, voice: str) -> Path:
    """A newsroom with a draft of `CANDIDATES` stories."""
    room = found(root / "warta", date(2026, 11, 22))
    show = room.show_file.read_text("utf-8").replace('voices = ["kokoro", "espeak"]', f'voices = ["{voice}"]')
    room.show_file.write_text(show.replace('"5m"', '"10m"'), "utf-8")
    for n in range(CANDIDATES):
        place = f"{FIRST[n % 10]}{SECOND[n // 10 * 3 + n % 3]}"
        what, done, by = WHAT[n % 8], DONE[n % 5], BY[n % 9]
        (room.root / "articles" / f"{n:02}.txt").write_text(
            f"{what.title()} {place} {done.title()} {by.title()}\n\n{what.title()} {place} {done} {by} pada Sabtu. "
            f"Sebanyak {40 + 7 * n} orang {place} menunggunya sejak pagi. Kepala desa {place} mengatakan biayanya "
            f"Rp {10 + n} juta. Hasilnya dilihat lagi dalam {2 + n % 9} pekan oleh dinas di {place}.\n",
            "utf-8",
        )
    open_sheet(room, load(room.show_file), Order((), date(2026, 11, 22), "pagi"), NOW, Quiet())
    return room.root


class Guest:
    """Somebody's browser, without the picture."""

    def __init__(self, origin: str, token: str) -> None:
        self.origin = origin
        self.page, self.seen, self.looked = "", "", 0
        self.cookie = ""
        self.cookie = self._send("/masuk", {"token": token})[1].split(";")[0]

    def _send(self, path: str, sent: object) -> tuple[dict[str, Any], str]:
        request = urllib.request.Request(
            self.origin + path,
            json.dumps(sent).encode(),
            {"origin": self.origin, "cookie": self.cookie, "content-type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer), answer.headers.get("set-cookie", "")

    def look(self) -> str:
        """The page as it is now."""
        request = urllib.request.Request(f"{self.origin}/edisi/{SLUG}", headers={"cookie": self.cookie})
        with urllib.request.urlopen(request, timeout=120) as answer:
            return str(answer.read().decode())

    def watch(self, until: threading.Event) -> None:
        """As an open page does: told by the socket, it fetches what is new, one page at a time."""
        address = f"ws{self.origin.removeprefix('http')}/live?slug={SLUG}&language=id"
        headers = {"cookie": self.cookie}
        with connect(address, origin=Origin(self.origin), additional_headers=headers) as socket:
            while not until.is_set():
                with suppress(TimeoutError):
                    told = str(json.loads(socket.recv(timeout=0.2))["stamp"])
                    while True:  # the newest of what was told meanwhile
                        with suppress(TimeoutError):
                            told = str(json.loads(socket.recv(timeout=0))["stamp"])
                            continue
                        break
                    if told != self.seen:
                        self.page, self.seen = self.look(), told
                        self.looked += 1

    def act(self, name: str, **fields: str) -> dict[str, Any]:
        """What came of it."""
        return self._send(f"/edisi/{SLUG}", {"do": name, "fields": fields, "revision": None})[0]

    def hear(self, what: str) -> float:
        """Seconds until the first sound."""
        begun = time.perf_counter()
        told = self._send(f"/edisi/{SLUG}/dengar", {"do": "hear", "fields": {"what": what}})[0]
        request = urllib.request.Request(
            self.origin + told["lines"][0]["address"], headers={"cookie": self.cookie}
        )
        with urllib.request.urlopen(request, timeout=200) as answer:
            assert answer.read(4) == b"RIFF"
        return time.perf_counter() - begun


def memory_mb(pid: int) -> float:
    """What the process holds."""
    status = Path(f"/proc/{pid}/status").read_text("utf-8")
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024


def on_screen(origin: str, entrance: str) -> tuple[list[float], list[float], int]:
    """Milliseconds from the server's answer until a decision is on screen; of a frame in which nothing is done, beside
    each; and bytes of a later visit."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = browser.new_page()
        sizes: list[int] = []
        page.goto(entrance)
        page.wait_for_timeout(2500)
        page.on("requestfinished", lambda request: sizes.append(sum(request.sizes().values())))
        page.goto(page.url, wait_until="networkidle")
        visit = sum(sizes)
        took, idle = [], []
        for _ in range(20):
            idle.append(
                page.evaluate(
                    """async () => {
                      const begun = performance.now();
                      await new Promise((done) =>
                        setTimeout(() => requestAnimationFrame(() => setTimeout(done, 0)), 1));
                      return performance.now() - begun;
                    }"""
                )
            )
            took.append(
                page.evaluate(
                    """async () => {
                      const own = window.fetch;
                      let answered = 0;
                      window.fetch = async (...facts) => {
                        const response = await own(...facts);
                        if (facts[1]?.method === "POST") answered = performance.now();
                        return response;
                      };
                      const before = document.querySelector("#in .card").id;
                      document.querySelector("#in .card [data-key=down]").click();
                      await new Promise((done) => {
                        const look = () =>
                          document.querySelector("#in .card").id === before ? setTimeout(look, 1)
                          : requestAnimationFrame(() => setTimeout(done, 0));
                        look();
                      });
                      window.fetch = own;
                      return performance.now() - answered;
                    }"""
                )
            )
        browser.close()
    return took, idle, visit


def start_up(root: Path) -> float:
    """Seconds from the command to the first page of an edition."""
    begun = time.perf_counter()
    command = [sys.executable, "-c", "from briefings.cli import main; main()"]
    process = subprocess.Popen(
        [*command, "studio", "--show", str(root), "--port", "0"], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        printed = process.stdout.readline().split()[1]
        origin, _, token = printed.partition("/masuk#")
        assert "story-" in Guest(origin, token).look()
        return time.perf_counter() - begun
    finally:
        process.terminate()
        process.wait(20)


def work(guests: list[Guest], decisions: int) -> tuple[float, int, list[float]]:
    """Seconds of `decisions` by all at once, how many were taken, and milliseconds of each."""
    taken, each_ms = [0] * len(guests), []

    def go(n: int) -> None:
        """Their own stories, as people share the work; what is refused all the same is decided again."""
        while taken[n] < decisions // len(guests):
            begun = time.perf_counter()
            try:
                name = slugs[(n + len(guests) * (taken[n] // 2 % 4)) % len(slugs)]
                guests[n].act("drop" if taken[n] % 2 == 0 else "keep", story=name)
                taken[n] += 1
            except HTTPError as fault:
                assert fault.code == 409, fault.read()
                refused.append(n)
            each_ms.append(1000 * (time.perf_counter() - begun))

    refused: list[int] = []
    slugs = [each.story.slug for each in _ledger.found(_ledger.edition(SLUG)).candidates]
    threads = [threading.Thread(target=go, args=(n,)) for n in range(len(guests))]
    begun = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"candidates                   {len(slugs):6}; refused in a sentence {len(refused)}")
    return time.perf_counter() - begun, sum(taken), each_ms


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--kokoro", action="store_true", help="the voice that is measured")
    voice = "kokoro" if options.parse_args().kokoro else "espeak"
    with tempfile.TemporaryDirectory() as folder:
        root = newsroom(Path(folder), voice)
        _ledger = Ledger(root / "editions")
        print(f"command to first page        {start_up(root):6.2f} s")
        process = subprocess.Popen(
            [sys.executable, "-c", SERVE, str(root), str(BROWSERS)],
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ,
        )
        assert process.stdout is not None
        try:
            tokens = [process.stdout.readline().strip() for _ in range(BROWSERS)]
            entrance = process.stdout.readline().strip()
            origin = entrance.partition("/masuk")[0]
            took, idle, size = on_screen(origin, entrance)
            print(
                f"answer to screen             {statistics.median(took):6.1f} ms, at most {max(took):.1f} ms "
                f"(a frame alone {statistics.median(idle):.1f}, at most {max(idle):.1f} ms)"
            )
            print(f"a visit                      {size / 1000:6.1f} kB")
            guests = [Guest(origin, token) for token in tokens]
            guests[0].act("keep", story="1")
            over = threading.Event()
            watching = [threading.Thread(target=guest.watch, args=(over,), daemon=True) for guest in guests]
            for each in watching:
                each.start()
            time.sleep(2)
            memory, upon = [memory_mb(process.pid)], len(_ledger.edition(SLUG).log)
            seconds, taken, each_ms = 0.0, 0, []
            for _ in range(2):
                took_s, count, ms = work(guests, DECISIONS // 2)
                seconds, taken, each_ms = seconds + took_s, taken + count, each_ms + ms
                memory.append(memory_mb(process.pid))
            lost = taken - (len(_ledger.edition(SLUG).log) - upon)
            print(
                f"{BROWSERS} at {DECISIONS} decisions        {seconds:6.1f} s, {taken} taken, {lost} lost, each "
                f"{statistics.median(each_ms):.0f} ms, 99 % below {sorted(each_ms)[-len(each_ms) // 100]:.0f} ms"
            )
            revision = f'data-revision="{_ledger.edition(SLUG).revision}"'
            begun = time.perf_counter()
            while any(revision not in guest.page for guest in guests) and time.perf_counter() - begun < 20:
                time.sleep(0.01)
            behind = sum(revision not in guest.page for guest in guests)
            print(
                f"seen by all                  {time.perf_counter() - begun:6.2f} s after the last; {behind} behind, "
                f"{sum(guest.looked for guest in guests)} pages fetched"
            )
            over.set()
            for each in watching:
                each.join(5)
            print(f"memory                       {' MB, '.join(f'{each:.1f}' for each in memory)} MB")
            print(f"first sound of a line        {guests[0].hear('2.1'):6.2f} s ({voice})")
            print(f"first sound of everything    {guests[1].hear('all'):6.2f} s ({voice})")
        finally:
            process.terminate()
            process.wait(10)
