"""A night of many shows: python tests/bench/house.py [SHOWS] [--jobs N] [--voice ENGINE]

A house of so many shows (50) reads twelve pages of an outlet on loopback, and each three reports of its own; the voice
is espeak. They are made twice, in the same run: one by one, each by a program and with caches of its own, as before
there were houses; and by `make --all`. Printed are time, processor time (which does not count what else the machine
does), requests to the outlet and clips of both, and their ratio. Ends with 1 where a show failed, where what listeners
hear differs by a byte, or where the night was no faster.
"""

import argparse
import hashlib
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from briefings.newsroom.folder import found  # noqa: E402 - the repository need not be installed to be measured
from tests.loopback import ANY, Door, Server, serving  # noqa: E402 - as above

DAY = date.today() - timedelta(days=1)
OF = ("--date", f"{DAY}", "--edition", "malam")
PLACES = ("Argasana", "Sukalaras", "Watubiru", "Karangmelati", "Randuwangi", "Lembahjati", "Tanjungsari Baru")
PARTS = ("Utara", "Selatan", "Timur", "Barat", "Tengah", "Hulu", "Hilir")
THINGS = (
    (
        "Pasar Ikan {0} Pindah ke Gedung Baru",
        "Pasar ikan {0} mulai {1} menempati gedung baru dengan {2} kios.",
    ),
    ("Bus Sekolah {0} Tambah {2} Rute", "Dinas Perhubungan {0} menambah {2} rute bus sekolah mulai {1}."),
    (
        "Embung {0} Terisi Penuh Setelah Hujan",
        "Embung {0} terisi penuh, kata pengelola {1}, dan mengairi {2} hektare.",
    ),
    ("Warga {0} Tanam {2} Ribu Bibit Bakau", "Warga pesisir {0} menanam {2} ribu bibit bakau {1}."),
)
TAIL = (
    "Kepala desa setempat, Maryani Sudarmo, mengatakan pekerjaan itu selesai {2} hari lebih cepat dari rencana. "
    "Anggarannya berasal dari kas daerah dan sumbangan warga. "
    "Petugas akan berjaga selama {2} hari pertama agar semua berjalan tertib."
)
PAGE = """<html lang="id"><head><title>{0}</title><meta property="og:title" content="{0}">
<meta property="article:published_time" content="{2}T09:00:00+07:00"></head>
<body><article><h1>{0}</h1><p>{1}</p><p>{3}</p></article></body></html>"""


def report(number: int) -> tuple[str, str, str]:
    """Headline and two paragraphs of an invented event, each number another."""
    head, lead = THINGS[number % len(THINGS)]
    words = (
        f"{PLACES[number % len(PLACES)]} {PARTS[number // 7 % len(PARTS)]}",
        "pada Sabtu" if number % 2 else "kemarin",
        str(11 + number),
    )
    return head.format(*words), lead.format(*words), TAIL.format(*words)


class Outlet(Server):
    """It counts what it is asked for."""

    asked: Counter[str]


@contextmanager
def outlet() -> Iterator[Outlet]:
    """An outlet on loopback with pages /0, /1 and so on."""

    class Page(Door):
        server: Outlet

        def do_GET(self) -> None:
            self.server.asked[self.path] += 1
            head, lead, tail = report(int(self.path.strip("/")))
            self.answer(200, PAGE.format(head, lead, DAY, tail).encode())

    server = Outlet(ANY, Page)
    server.asked = Counter()
    with serving(server):
        yield server


def lay(folder: Path, shows: int, address: str, voice: str) -> list[Path]:
    """So many shows in `folder`."""
    made = []
    for n in range(shows):
        root = folder / f"acara-{n:04}"
        room = found(root)
        Image.new("RGB", (1400, 1400), (20, 40 + n % 100, 80)).save(root / "sampul.png")
        changes = {
            "title": json.dumps(f"Warta {PLACES[n % len(PLACES)]} {n}"),
            "length": '"2m"' if n % 2 else '"90s"',
            "voices": json.dumps([voice]),
            "cover": '"sampul.png"',
            "allow_hosts": '["127.0.0.1"]',
            "sources": json.dumps(["articles/", *(f"{address}/{page}" for page in range(12))]),
        }
        text = room.show_file.read_text("utf-8")
        for name, value in changes.items():
            text, count = re.subn(rf"^{name} = .*$", f"{name} = {value}", text, count=1, flags=re.MULTILINE)
            assert count, name
        room.show_file.write_text(text, "utf-8")
        for own in range(3):
            head, lead, tail = report(100 + 3 * n + own)
            (root / "articles" / f"{own}.txt").write_text(f"{head}\n\n{lead}\n\n{tail}\n", "utf-8")
        made.append(root)
    return made


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    """The program, in a process of its own."""
    code = "from briefings.cli import main; main()"
    path = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, command)],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": path},
    )  # fmt: skip


def sounds(shows: list[Path]) -> list[str]:
    """The SHA-256 of what listeners of each show hear."""
    return [hashlib.sha256((show / "public" / "latest.mp3").read_bytes()).hexdigest() for show in shows]


def bench(count: int, jobs: int, voice: str) -> bool:
    """Measure both; whether all is as it should be."""
    with tempfile.TemporaryDirectory(prefix="rumah-") as folder, outlet() as pages:
        address = f"http://127.0.0.1:{pages.server_port}"
        figures, heard, failed = [], [], 0
        for way in ("one by one", "make --all"):
            shows = lay(Path(folder, way.replace(" ", "-")), count, address, voice)
            pages.asked.clear()
            begin, used = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
            if way == "one by one":
                ends = [run("make", "--show", show, *OF) for show in shows]
                failed += sum(1 for end in ends if end.returncode)
            else:
                ends = [run("make", "--all", shows[0].parent, *OF, "--jobs", str(jobs))]
                failed += max(0, ends[0].returncode - 20) if ends[0].returncode else 0
            for end in ends:
                if end.returncode:
                    print(end.stderr[-2000:], end.stdout[-2000:])
            now = resource.getrusage(resource.RUSAGE_CHILDREN)
            cpu = now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime
            clips = len({*shows[0].parent.rglob("*.wav")})
            figures.append((time.perf_counter() - begin, cpu, sum(pages.asked.values()), clips))
            heard.append(sounds(shows) if not failed else [])
            took = figures[-1]
            print(
                f"{way}: {took[0]:.1f} s, {took[1]:.1f} s of processor, {took[2]} requests, {clips} clips",
                flush=True,
            )
        ratios = [alone / max(1e-9, shared) for alone, shared in zip(*figures, strict=True)]
        print(
            f"{count} shows: {ratios[0]:.2f} times as fast, {ratios[1]:.2f} times less processor, "
            f"{ratios[2]:.1f} times fewer requests, {ratios[3]:.2f} times fewer clips; {failed} failed, "
            f"{sum(a != b for a, b in zip(*heard, strict=True))} of {count} sounds differ"
        )
        return not failed and heard[0] == heard[1] and ratios[0] > 1


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("shows", nargs="?", type=int, default=50)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--voice", default="espeak")
    given = parser.parse_args()
    sys.exit(0 if bench(given.shows, given.jobs, given.voice) else 1)
