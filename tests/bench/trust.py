"""What the newsroom promises to whoever trusts it unattended: promise, test, figure, a line each.

    PYTHONPATH=. python tests/bench/trust.py [NAME …]

A figure that breaks its promise is marked, and the exit code is then 1.
"""

import os
import random
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer

sys.path.insert(
    0, str(Path(__file__).resolve().parents[2])
)  # before this folder, which has a feeds.py of its own

from crowd import crowd

from audio.errors import AudioError, UnreadableAsset
from audio.mastering import Mastering
from audio.music.assets import read_assets
from audio.sound import Sound
from audio.take import Take
from briefings.errors import SourceFailed
from briefings.making.fetch import Fetcher
from scripts.article import Article
from scripts.clean import clean
from scripts.events.cluster import affairs, events
from scripts.page import Page
from scripts.script import Cue, Line, Script
from scripts.sources import read
from scripts.speakable import speakable
from tests.audio.conftest import measure
from tests.audio.jingles import lay, sharp_voice
from tests.audio.produced import produce
from tests.briefings.test_fetch import INSIDE
from tests.expressions import expressions, measured, pumps
from tests.scripts.test_hostile_runs import NEWS, PUMPS

Figure = tuple[str, bool]
"""What was measured, and whether it is as promised."""
SAID = "Warga Desa Lembayung memperbaiki jembatan bambu yang hanyut pekan lalu. Pekerjaan diikuti 80 orang. "


def sources() -> Figure:
    """A hundred sources of which half never answer cost one patience."""

    class Talk(StreamRequestHandler):
        def handle(self) -> None:
            path = self.rfile.readline().split(b" ")[1]
            if b"mati" in path:
                time.sleep(40)
                return
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok")

    class Server(ThreadingTCPServer):
        allow_reuse_address = daemon_threads = True
        request_queue_size = 200

    with Server(("127.0.0.1", 0), Talk) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        begin, good = time.monotonic(), 0
        with Fetcher(allow_hosts=("127.0.0.1",)) as network:
            asked = [
                network.ask(f"http://127.0.0.1:{server.server_address[1]}/{'mati' if n % 2 else 'hidup'}/{n}")
                for n in range(100)
            ]
            good = sum(each.exception() is None for each in asked)
        took = time.monotonic() - begin
        server.shutdown()
    return f"{good} of 50 good ones read, {took:.1f} s in all (30 allowed)", good == 50 and took < 32


def inside() -> Figure:
    """No spelling of an address inside the house is fetched."""
    fetched = 0
    with Fetcher(patience_s=10, distance_s=0) as network:
        for spelling in INSIDE:
            try:
                network.get(f"http://{spelling}/")
                fetched += 1
            except SourceFailed:
                pass
    return f"{fetched} of {len(INSIDE)} spellings fetched", not fetched


def jingles(many: int = 200) -> Figure:
    """Any jingle airs within -16 ± 0.2 LUFS and -1.2 dBTP, or is refused before a word is spoken."""
    aired = refused = missed = 0
    line = Line("Pasar dibuka.", "pasar dibuka", "story", story="b1")
    head, mid = (Cue("intro"), Cue("bed_in"), line), (Cue("bed_out"), Cue("sting", "b1"))
    script = Script((*head, *mid, line, line, Cue("outro")))
    for number in range(many):
        with tempfile.TemporaryDirectory() as folder:
            lay(Path(folder), number)
            try:
                assets = read_assets(Path(folder), "pagi", 44_100)
            except UnreadableAsset:
                refused += 1
                continue
        sounds = {str(n): sharp_voice(2.0, number + n) for n in range(3)}
        takes = [Take(key, len(s.samples), s.rate, measure(s)[0], "uji", "") for key, s in sounds.items()]

        def load(take: Take, sounds: dict[str, Sound] = sounds) -> Sound:
            return sounds[take.key]

        try:
            made = produce(script, takes, load, assets, Mastering())
        except AudioError:
            missed += 1
            continue
        aired += abs(made.loudness_lufs + 16) <= 0.2 and made.peak_dbtp <= -1.2
    return f"{aired} aired, {refused} refused, {missed} missed of {many}", aired + refused == many


def runs() -> Figure:
    """What is hostile to regular expressions is cleaned and read out in time that grows with its length."""
    worst, worst_growth = 0.0, 0.0
    for pump in PUMPS:
        took = []
        for size in (100_000, 400_000):
            begin = time.process_time()
            article = clean(Article(pump * (size // len(pump)), (NEWS, pump * (size // len(pump)))))
            for paragraph in article.paragraphs:
                speakable(paragraph)
            took.append(time.process_time() - begin)
        worst = max(worst, took[1])
        worst_growth = max(worst_growth, took[1] / took[0] if took[1] > 0.5 else 0.0)
    told = f"{len(PUMPS)} kinds: {worst:.2f} s at most; 4 times the length costs {worst_growth:.1f} times"
    return told, worst < 10 and worst_growth < 6


def pages() -> Figure:
    """Megabytes of attributes and elements are read in less than ten seconds each."""
    worst = 0.0
    for body in (
        f"<p {' '.join(f'a{n}=x' for n in range(250_000))}>{SAID * 3}</p>",
        f"<p>{SAID * 3}</p>{'<p>' * 2_900_000}",
        f"<p>{SAID * 3}</p>{'<b><i>' * 1_000_000}",
    ):
        text = f"<html><body><h1>Warga Perbaiki Jembatan Lembayung</h1>{body}</body></html>"
        begin = time.process_time()
        read(Page("https://kabar.example/a", "html", text.encode()))
        worst = max(worst, time.process_time() - begin)
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return f"{worst:.1f} s at most, {peak_mb:.0f} MB", worst < 10 and peak_mb < 1000


def crowds() -> Figure:
    """Ten thousand reports are grouped in a minute."""
    articles, event_of = crowd(10_000)
    begin = time.process_time()
    groups = affairs(articles, events(articles))
    took = time.process_time() - begin
    pure = sum(len({event_of[place] for place in group}) == 1 for group in groups)
    told = f"{took:.0f} s of CPU, {len(groups)} groups of {len(set(event_of))} events, {pure} pure"
    return told, took < 60 and pure >= 0.99 * len(groups)


def lines() -> Figure:
    """No regular expression is worse than linear on what would make it slow."""
    begin = time.process_time()
    every = expressions()
    slow = [found for each in every if (found := measured(each))]
    tried = sum(len(pumps(each)) for each in every)
    took = time.process_time() - begin
    return f"{len(slow)} of {len(every)} on {tried} runs of signs, in {took:.0f} s of CPU", not slow


def inputs(count: int = 13_000) -> Figure:
    """Mutations of valid inputs are read, or refused in a sentence; hostile.py tries 100,000 and the big ones."""
    bench = Path(__file__).with_name("hostile.py")
    order = [sys.executable, str(bench), "--count", str(count), "--mb", "0"]
    done = subprocess.run(
        order, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": "."}
    )
    return (done.stdout.splitlines() or ["nothing was said"])[-1], done.returncode == 0


PROMISES: tuple[tuple[str, Callable[[], Figure], str], ...] = (
    ("4", sources, "tests/briefings/test_fetch.py"),
    ("4", inside, "tests/briefings/test_fetch.py"),
    ("1", jingles, "tests/audio/production/test_any_jingle.py"),
    ("1", runs, "tests/scripts/test_hostile_runs.py"),
    ("1", lines, "tests/briefings/test_linear_expressions.py"),
    ("5", inputs, "tests/scripts/test_hostile_text.py"),
    ("5", pages, "tests/scripts/test_sources_bounded.py"),
    ("5", crowds, "tests/scripts/test_crowd.py"),
)
"""Point of the list, what measures it, and the test that holds it."""


def main() -> int:
    """Print the figures; 1 where one breaks its promise."""
    random.seed(1)
    wanted = set(sys.argv[1:])
    broken = 0
    for point, figure, test in PROMISES:
        if wanted and figure.__name__ not in wanted:
            continue
        told, held = figure()
        broken += not held
        print(f"{point} | {figure.__doc__} | {test} | {told}{'' if held else ' | BROKEN'}", flush=True)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
