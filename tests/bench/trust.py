"""What the newsroom promises to whoever trusts it unattended: promise, test, figure, a line each.

    PYTHONPATH=. python tests/bench/trust.py [--slow] [--markdown] [NAME …]

A figure that breaks its promise is marked, and the exit code is then 1. `--slow`: those too that have a bench of their
own and take from minutes to an hour. `--markdown`: as the table of docs/trust.md.
"""

import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer

sys.path.insert(
    0, str(Path(__file__).resolve().parents[2])
)  # before this folder, which has a feeds.py of its own

import serving
import trustme
from crowd import crowd

from audio.engine import Utterance
from audio.engines.gtts import Gtts
from audio.errors import AudioError, EngineUnreachable, UnreadableAsset
from audio.mastering import Mastering
from audio.music.assets import read_assets
from audio.sound import Sound
from audio.take import Take
from briefings.errors import SourceFailed
from briefings.making.fetch import Fetcher
from briefings.newsroom.folder import found
from briefings.verbs.checkup import examine_newsroom
from requirements import licences
from requirements.pins import LOCKS, ROOT, lock
from scripts.article import Article
from scripts.clean import clean
from scripts.events.cluster import affairs, events
from scripts.page import Page
from scripts.script import Cue, Line, Script
from scripts.sources import read
from scripts.speakable import speakable
from tests.audio.conftest import Google, measure
from tests.audio.jingles import lay, sharp_voice
from tests.audio.produced import produce
from tests.briefings.test_fetch import INSIDE
from tests.briefings.test_private_files import open_to_others, work
from tests.briefings.test_secrets import PASSWORD, SECRETS, USER, morning, opened
from tests.expressions import expressions, measured, pumps
from tests.scripts.test_hostile_runs import NEWS, PUMPS

Figure = tuple[str, bool]
"""What was measured, and whether it is as promised."""
PROGRAM = (sys.executable, "-c", "from briefings.cli import main; main()")
HOST = "translate.google.com"
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


def repeated() -> Figure:
    """A command that is repeated changes nothing more."""
    day = ("--date", "2026-11-22", "--edition", "pagi")
    slug, why = "2026-11-22-pagi", "Narasumbernya tidak ada."
    commands = (
        ("make", *day),
        ("make", *day, "--replace"),
        ("line", "set", "2.1", "Sebanyak 12 nelayan sudah memakainya.", *day),
        ("ralat", slug, "--story", "2", "--text", "Yang benar 12 nelayan sudah memakainya."),
        ("retract", slug, "--story", "1", "--reason", why),
        ("retract", slug, "--reason", why),
    )
    harmless = 0
    with tempfile.TemporaryDirectory() as folder:
        room = found(Path(folder) / "warta", date(2026, 11, 22))
        show = room.show_file.read_text("utf-8").replace('["kokoro", "espeak"]', '["silent"]')
        room.show_file.write_text(show.replace("stories = true", "stories = false"), "utf-8")
        for command in commands:
            seen = []
            for _ in range(2):
                done = subprocess.run(
                    [*PROGRAM, *command, "--show", str(room.root)],
                    check=False, capture_output=True, text=True, cwd=ROOT,
                )  # fmt: skip
                if done.returncode:
                    return f"{command[0]}: {done.stderr.strip()}", False
                files = (path for path in room.public.rglob("*") if path.is_file())
                seen.append({path: path.read_bytes() for path in files})
            harmless += seen[0] == seen[1]
    return f"{harmless} of {len(commands)} commands, done twice, leave public/ as it was", harmless == len(
        commands
    )


def bench(name: str, *options: str) -> Figure:
    """The last line of a bench, and whether it ended well."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "bench" / name), *options],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    lines = [line.strip() for line in done.stdout.splitlines() if line.strip()]
    return "; ".join(lines[-6:]), done.returncode == 0


def killed() -> Figure:
    """Killed before each call that changes the disk, nothing is inconsistent and the next run publishes."""
    return bench("death.py", "--how", "kill")


def moments() -> Figure:
    """Ended at 300 points in time by SIGKILL, SIGTERM or SIGINT, the same holds."""
    return bench("death.py", "--how", "moment")


def stopped() -> Figure:
    """Stopped by SIGTERM or Ctrl-C before each of these calls, the same holds."""
    told, held = zip(
        *(bench("death.py", "--how", how, "--every", "4") for how in ("term", "int")), strict=True
    )
    return "; ".join(told), all(held)


def refused() -> Figure:
    """With one call that fails, or a disk that is full from one call on, the same holds."""
    told, held = zip(
        *(bench("death.py", "--how", how, "--every", "4") for how in ("eio", "full")), strict=True
    )
    return "; ".join(told), all(held)


def growth() -> Figure:
    """Five thousand editions cost a make at most 1.2 times what a hundred cost."""
    return bench("growth.py")


SLOW: tuple[tuple[str, Callable[[], Figure], str], ...] = (
    ("2", killed, "tests/feeds/test_killed_publishing.py"),
    ("2", moments, "tests/feeds/test_killed_publishing.py"),
    ("2", stopped, "tests/feeds/test_killed_publishing.py"),
    ("2", refused, "tests/briefings/test_unwritable.py"),
    ("7", growth, "tests/briefings/test_index.py"),
)
"""As `PROMISES`; each has a bench of its own."""


def keys() -> Figure:
    """No password or key of a source stands in what a morning with it leaves, or tells."""
    with tempfile.TemporaryDirectory() as folder, opened() as cms:
        told, found = morning(Path(folder) / "warta", cms)
        looked = sum(path.is_file() for path in Path(folder).rglob("*"))
    lines = sum(any(secret in line for secret in SECRETS) for line in told.splitlines())
    asked = sum(who == f"{USER}:{PASSWORD}" for _, who in cms.asked)
    said = f"{len(found)} of {looked} files, {lines} of {len(told.splitlines())} lines; {asked} times let in with it"
    return said, not found and not lines and asked > 0


def certificates() -> Figure:
    """gtts is heard with a certificate that is trusted, and with no other."""
    ours, theirs = trustme.CA(), trustme.CA()
    heard = []
    with tempfile.TemporaryDirectory() as folder:
        bundle = Path(folder) / "ours.pem"
        ours.cert_pem.write_to_path(str(bundle))
        for authority, name in ((ours, HOST), (theirs, HOST), (ours, "suara.example")):
            google = Google(authority.issue_cert(name))
            former = dict(os.environ)
            os.environ |= {
                "HTTPS_PROXY": google.address,
                "https_proxy": google.address,
                "REQUESTS_CA_BUNDLE": str(bundle),
            }
            try:
                Gtts({"wait_s": "0.01"}).speak(Utterance("Selamat pagi.", "Selamat pagi.", "id"))
            except EngineUnreachable as fault:
                heard.append("refused" if "certificate is not trusted" in str(fault) else str(fault))
            else:
                heard.append("heard")
            finally:
                os.environ.clear()
                os.environ.update(former)
                google.close()
            heard[-1] += f", {len(google.asked)} texts sent"
    said = f"ours: {heard[0]}; a strange one: {heard[1]}; for another name: {heard[2]}"
    return said, heard == ["heard, 1 texts sent", *["refused, 0 texts sent"] * 2]


def rights() -> Figure:
    """Users, sessions, documents and answers are their owner's alone, also where they were open before."""
    former = os.umask(0o022)
    try:
        with tempfile.TemporaryDirectory() as folder:
            work(Path(folder))
            fresh = open_to_others(Path(folder))
            for path in Path(folder).rglob("*"):
                path.chmod(0o755 if path.is_dir() else 0o644)
            work(Path(folder))
            rooms = [Path(folder) / name for name in (".studio", "editions", ".cache")]
            wide = [room for room in rooms if room.stat().st_mode & 0o077]
            files = sum(path.is_file() for path in Path(folder).rglob("*"))
    finally:
        os.umask(former)
    said = f"{len(fresh)} of {files} files open to others; {len(wide)} of {len(rooms)} folders that were open still are"
    return said, not fresh and not wide


def supply() -> Figure:
    """All that is installed is locked by hash and fit to be given away, and the wheel is the same, built anywhere."""
    locked = {pin for name in LOCKS for pin in lock(name)}
    hashes = sum(len(pin.hashes) for pin in locked)
    unfit = len(licences.faults(licences.kept()))
    built = subprocess.run(
        [sys.executable, "-m", "requirements.wheel"], cwd=ROOT, capture_output=True, text=True
    )
    wheels = (built.stdout.splitlines() or [built.stderr[-200:]])[-1]
    said = f"{len(locked)} pins, {hashes} hashes, {unfit} unknown or unfit; four wheels {wheels}"
    return said, all(pin.hashes for pin in locked) and not unfit and built.returncode == 0


def listeners() -> Figure:
    """500 listeners are answered within 3 times nginx's p99, and feed.xml at a tenth of its rate."""
    slower, share = serving.bench(500, 4)
    return f"{slower:.1f} times its p99, {share:.2f} of its rate", slower <= 3 and share >= 0.1


def troubles() -> Figure:
    """The doctor finds every trouble of a newsroom that has them all, each with what to do."""
    with tempfile.TemporaryDirectory() as folder:
        room = found(Path(folder) / "kabar", date(2026, 11, 22))
        text = room.show_file.read_text("utf-8").replace("https://", "http://")
        text = text.replace('cover = ""', 'cover = "sampul.png"')
        text = text.replace('sources = ["articles/"]', 'sources = ["http://sari:m@127.0.0.1:9/", "tak-ada/"]')
        room.show_file.write_text(re.sub(r"(?m)^voices = .*", 'voices = ["tidak-ada"]', text), "utf-8")
        room.show_file.chmod(0o644)
        room.lexicon.write_text("Cirangga\n", "utf-8")
        room.templates.mkdir(exist_ok=True)
        (room.templates / "greeting.j2").write_text("{% if %}", "utf-8")
        (room.root / "sampul.png").write_bytes(b"bukan gambar")
        room.public.mkdir(exist_ok=True)
        (room.public / "feed.xml").write_text(
            '<rss xmlns:atom="http://www.w3.org/2005/Atom"><atom:link rel="self" href="https://lain.example/"/></rss>'
        )
        (room.editions / "2026-11-22-pagi").mkdir(parents=True)
        (room.editions / "2026-11-22-pagi" / "edition.new").write_text("{}")
        with room.held():
            told = {each.what for each in examine_newsroom(room.root) if not each.ok}
    there = {
        *("lexicon", "templates", "sources", "address", "cover", "feed", "voice order", "stopped", "secrets"),
        *("busy", "placeholder"),
    }
    return f"{len(told & there)} of {len(there)} found", there <= told


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
    ("3", repeated, "tests/briefings/test_repeated.py"),
    ("1", lines, "tests/briefings/test_linear_expressions.py"),
    ("5", inputs, "tests/scripts/test_hostile_text.py"),
    ("5", pages, "tests/scripts/test_sources_bounded.py"),
    ("5", crowds, "tests/scripts/test_crowd.py"),
    ("6", keys, "tests/briefings/test_secrets.py"),
    ("6", certificates, "tests/audio/engines/test_gtts.py"),
    ("6", rights, "tests/briefings/test_private_files.py"),
    ("6", supply, "tests/briefings/test_requirements.py"),
    ("7", troubles, "tests/briefings/test_checkup.py"),
    ("8", listeners, "tests/feeds/test_serving.py"),
)
"""Point of the list, what measures it, and the test that holds it."""


def main() -> int:
    """Print the figures; 1 where one breaks its promise."""
    random.seed(1)
    options = {each for each in sys.argv[1:] if each.startswith("--")}
    wanted, marked = set(sys.argv[1:]) - options, "--markdown" in options
    broken = 0
    if marked:
        print("| | promise | held by | measured |\n|---|---|---|---|")
    for point, figure, test in (*PROMISES, *(SLOW if "--slow" in options or wanted else ())):
        if wanted and figure.__name__ not in wanted:
            continue
        told, held = figure()
        broken += not held
        row = f"{point} | {figure.__doc__} | {test} | {told}{'' if held else ' BROKEN'}"
        print(f"| {row} |" if marked else row, flush=True)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
