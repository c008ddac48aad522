"""What a decision costs at the desk: seconds beyond start-up, lines that are spoken again, room on the disk.

usage: python tests/bench/desk.py [--kokoro]     prints a table; two minutes, with the option some more

All is typed on the command line, in newsrooms below a temporary folder, with news of our own. Seconds are the best of
several runs; "beyond" is beyond `briefings --version` in the same run. Exit code 1 where a goal is missed.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

sys.path.append(sys.path.pop(0))  # feeds.py beside us must not hide the package feeds

from briefings.editions.assignment import Assignment
from briefings.editions.candidate import Found
from briefings.editions.document import Edition
from briefings.editions.ledger import Ledger
from briefings.making.assigning import due
from briefings.making.finding import candidate_of
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom, found
from scripts.article import Article, Credit
from scripts.condense import tell

ZONE = ZoneInfo("Asia/Jakarta")
PROGRAM = (sys.executable, "-c", "from briefings.cli import main; main()")
CANDIDATES, DAYS, RUNS = 200, 300, 5
DECISION_S, BREAKING_S, KOKORO_S, NOTHING_S, DAY_KB, ALL_DAYS_S = 0.3, 5.0, 20.0, 0.3, 60.0, 0.1
PICTURES = (".jpg", ".jpeg", ".png")
SOUNDS = (".mp3", ".opus", ".m4a", ".wav", ".flac")
_FIRST = ("Karang", "Tanjung", "Muara", "Bukit", "Lembah", "Rawa", "Pulo", "Sumber", "Gunung", "Teluk")
_SECOND = ("sari", "wangi", "jaya", "peria", "kencana", "asri", "melati", "indah", "agung", "permai", "rejo", "mulya",
           "sindang", "waras", "lestari", "pelita", "padang", "bening", "randu", "cempaka")  # fmt: skip
_WHAT = ("jembatan", "pasar", "terminal", "sekolah", "puskesmas", "dermaga", "bendungan", "perpustakaan")
BREAKING = (
    "Bendungan Muara Cendana Dikosongkan karena Retak\n\n"
    "Bendungan Muara Cendana dikosongkan pada pagi ini karena dindingnya retak sepanjang dua belas meter. "
    "Sebanyak 1.400 warga dari tiga desa di bawahnya mengungsi ke lapangan kecamatan dan gedung sekolah. "
    "Kepala dinas pengairan, Wahid Tarumajaya, mengatakan retakan pertama kali dilihat penjaga pintu air. "
    "Air dialirkan perlahan ke dua saluran agar sungai di hilir tidak meluap dan merendam sawah serta jalan desa. "
    "Polisi menutup jalan raya di atas bendungan dan mengalihkan kendaraan lewat Bukit Sindang. "
    "Menurut Wahid, perbaikan membutuhkan waktu sedikitnya enam pekan. "
    "Dapur umum dan posko kesehatan dibuka untuk para pengungsi di halaman tiga kantor desa sejak dini hari.\n"
)


class Table:
    """Rows as they are measured, and whether each goal is met."""

    def __init__(self) -> None:
        self.missed = 0

    def row(self, what: str, value: float, unit: str, goal: float, beside: str = "") -> None:
        good = value <= goal
        self.missed += not good
        print(
            f"{what:62} {value:8.2f} {unit:5} goal {goal:6.2f}  {'ok' if good else 'MISSED':6} {beside}",
            flush=True,
        )


def typed(*arguments: object) -> str:
    done = subprocess.run([*PROGRAM, *map(str, arguments)], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"briefings {' '.join(map(str, arguments))}: exit {done.returncode}\n{done.stderr}")
    return done.stdout


def seconds(*arguments: object, runs: int = RUNS) -> float:
    """The best of `runs`."""
    took = []
    for _ in range(runs):
        start = time.perf_counter()
        typed(*arguments)
        took.append(time.perf_counter() - start)
    return min(took)


def newsroom(folder: Path, voice: str, day: datetime) -> Newsroom:
    room = found(folder, day.date())
    text = room.show_file.read_text("utf-8")
    text = text.replace('voices = ["kokoro", "espeak"]', f'voices = ["{voice}"]').replace('"5m"', '"2m"')
    room.show_file.write_text(text, "utf-8")
    return room


def article(number: int, day: datetime) -> Article:
    place = f"{_FIRST[number % 10]} {_SECOND[number // 10 % 20].title()}"
    what, count = _WHAT[number % 8], 11 + number
    return Article(
        f"{what.title()} {place} Dibuka Kembali Setelah {count} Hari",
        (
            f"Bangunan {what} di {place} dibuka kembali setelah {count} hari. Warga {place} menyambutnya.",
            f"Camat {place} mengatakan biayanya Rp{count * 3} juta. Sebanyak {count * 12} orang memakai {what} itu.",
            f"Pekerjaan berikutnya dimulai bulan depan. Anggarannya menunggu dewan Kabupaten {place}.",
        ),
        Credit(f"Kabar {_SECOND[number % 20].title()}", published=day - timedelta(hours=6),
               link=f"https://kabar{number % 20}.example/{day:%Y%m%d}/{number}"),
    )  # fmt: skip


def desk(table: Table, room: Newsroom, start_s: float, now: datetime) -> None:
    """Decisions with many candidates; one changed line."""
    show, edition = load(room.show_file), due(now)
    job = Assignment(show, f"{now:%Y-%m-%d}-{edition}", edition, now)
    candidates = [candidate_of(tell([article(n, now)], hour=job.hour), job) for n in range(CANDIDATES)]
    ledger = Ledger(room.editions)
    ledger.open(Edition(job.slug, f"{now:%Y-%m-%d}", edition, now))
    ledger.put_found(job.slug, Found(tuple(candidates)))
    at = ("--show", room.root, "--edition", edition, "--json")
    for what, *verb in (
        ("story drop", 2),
        ("story move", 5, "--to", 2),
        ("line set", "1.1", "Kalimat redaksi."),
    ):
        took = seconds(*what.split(), *verb, *at)
        table.row(f"{what}, {CANDIDATES} candidates: beyond start-up", took - start_s, "s", DECISION_S)
    table.row(
        f"rundown, {CANDIDATES} candidates: beyond start-up",
        seconds("rundown", *at) - start_s,
        "s",
        DECISION_S,
    )
    typed("publish", *at)
    before = {path.name for path in room.clips.rglob("*") if path.is_file()}
    typed("line", "set", "2.1", "Redaksi menulis kalimat ini dengan kata-katanya sendiri.", *at)
    typed("publish", "--replace", *at)
    new = {path.name for path in room.clips.rglob("*") if path.is_file()} - before
    endings = {Path(name).suffix for name in new}
    table.row("lines spoken after one changed line", len(new) / max(1, len(endings)), "lines", 1)


def breaking(table: Table, room: Newsroom, voice: str, goal: float, folder: Path, now: datetime) -> None:
    """From a file to the public feed."""
    at = ("--show", room.root, "--edition", due(now), "--json")
    typed("make", *at)
    path = folder / f"{voice}.txt"
    path.write_text(BREAKING, "utf-8")
    start = time.perf_counter()  # once: what was spoken lies in the cache afterwards
    made = json.loads(typed("breaking", path, "--top", *at))
    took = time.perf_counter() - start
    feed = (room.public / "feed.xml").read_text("utf-8")
    if Path(made["audio"]).name not in feed or not made["voice"].startswith(voice):
        sys.exit("the feed does not name the new sound, or another voice has read it")
    record = Ledger(room.editions).broadcast(Ledger(room.editions).edition(made["edition"]))
    story = record.episode.stories[0]
    told = f"{story.end_s - story.start_s:.0f} s of story"
    table.row(f"breaking, {voice}: file to public feed", took, "s", goal, told)


def nothing(table: Table, room: Newsroom, start_s: float, now: datetime) -> None:
    at = ("--show", room.root, "--edition", due(now), "--json")
    typed("make", "--replace", *at)
    if json.loads(typed("make", *at))["changed"]:
        sys.exit("something changed where nothing did")
    table.row("make, nothing changed: beyond start-up", seconds("make", *at) - start_s, "s", NOTHING_S)


def days(table: Table, room: Newsroom, start_s: float, now: datetime) -> None:
    """Three hundred days, written as today's edition was; `rundown` must not read them all."""
    ledger, edition = Ledger(room.editions), due(now)
    at = ("--show", room.root, "--edition", edition, "--json")
    own = ledger.edition(f"{now:%Y-%m-%d}-{edition}")
    record, candidates = ledger.broadcast(own), ledger.found(own)
    one = seconds("rundown", *at) - start_s
    for back in range(1, DAYS + 1):
        when = own.when - timedelta(days=back)
        slug = f"{when:%Y-%m-%d}-{edition}"
        episode = replace(
            record.episode, slug=slug, guid=f"{record.guid[:-4]}{back:04d}", number=back,
            published=record.episode.published - timedelta(days=back),
        )  # fmt: skip
        past = replace(record, slug=slug, date=f"{when:%Y-%m-%d}", when=when, episode=episode)
        ledger.put_on_air(past, "", by="tes", at=when, found=candidates)
    desks = sum(path.stat().st_size for path in room.editions.rglob("*") if path.is_file()) / (DAYS + 1)
    page = room.public / "episodes" / own.slug
    files = [p for p in page.rglob("*") if p.is_file() and p.suffix not in SOUNDS]
    kept = min(1.0, load(room.show_file).keep / DAYS)  # what leaves the feed leaves the folder
    beside = kept * sum(p.stat().st_size for p in files)
    pictures = kept * sum(p.stat().st_size for p in files if p.suffix in PICTURES)
    told = f"{desks / 1000:.1f} of the desk, {beside / 1000:.1f} of public/ ({pictures / 1000:.1f} pictures)"
    table.row(f"{DAYS} days: a day beside sound", (desks + beside) / 1000, "kB", DAY_KB, told)
    all_days = seconds("rundown", *at) - start_s
    table.row(
        f"rundown: {DAYS} days beyond one", all_days - one, "s", ALL_DAYS_S, f"{one:.2f} s, {all_days:.2f} s"
    )
    table.row(
        f"story drop, {DAYS} days: beyond start-up",
        seconds("story", "drop", 2, *at) - start_s,
        "s",
        DECISION_S,
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--kokoro", action="store_true", help="breaking news with the neural voice as well")
    wish = options.parse_args()
    table, now = Table(), datetime.now(ZONE).replace(microsecond=0)
    with tempfile.TemporaryDirectory(prefix="meja-") as name:
        folder = Path(name)
        start_s = seconds("--version")
        print(f"{'briefings --version':62} {start_s:8.2f} s")
        desk(table, newsroom(folder / "meja", "espeak", now), start_s, now)
        live = newsroom(folder / "espeak", "espeak", now)
        breaking(table, live, "espeak", BREAKING_S, folder, now)
        quiet = newsroom(folder / "sunyi", "silent", now)
        nothing(table, quiet, start_s, now)
        days(table, quiet, start_s, now)
        if wish.kokoro:
            breaking(table, newsroom(folder / "kokoro", "kokoro", now), "kokoro", KOKORO_S, folder, now)
    sys.exit(1 if table.missed else 0)


if __name__ == "__main__":
    main()
