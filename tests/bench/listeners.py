"""Logs counted in stated time and memory: python tests/bench/listeners.py [LINES ...]

A log as nginx writes it is made by program, once for each number (1,000,000 and 10,000,000 lines), and counted in a
process of its own. Prints lines a second, the most memory, and the ratio of seconds for ten times the lines; the
downloads are checked against those that were put in.
"""

import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
COUNT = """
import resource, sys
from pathlib import Path
from briefings.listeners.counting import count
figures = count([Path(sys.argv[1])], {}, "/siaran", "Asia/Jakarta", Path(sys.argv[2]))
print(figures.downloads, figures.unread, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""
MOST_MB = 1_000
"""What is promised."""
APPS = [
    "AntennaPod/3.4.0", "Spotify/8.9.0 Android/34", "Podcasts/1650 CFNetwork/1494 Darwin/23",
    *(f"Pocket Casts/{n}" for n in range(200)),
]  # fmt: skip


def write(path: Path, lines: int) -> int:
    """A log of `lines`; how many downloads are in it."""
    made, downloads = random.Random(7), 0
    with path.open("w", encoding="ascii") as out:
        for number in range(lines // 4):
            day = 1 + number * 27 * 4 // lines
            address = (
                f"{1 + number % 200}.{number // 200 % 250}.{number // 50_000 % 250}.{number // 12_500_000}"
            )
            agent, whole = made.choice(APPS), made.random() < 0.7
            downloads += whole
            sizes = (2, 300_000, 300_000, 300_000) if whole else (2, 30_000, 30_000, 2)
            for second, size in enumerate(sizes):
                slug = f"2026-11-{day:02}-pagi"
                asked = f"GET /siaran/episodes/{slug}/{slug}-0a1b2c3d.mp3 HTTP/1.1"
                clock = f"{day:02}/Nov/2026:06:10:{second:02} +0700"
                out.write(f'{address} - - [{clock}] "{asked}" 206 {size} "-" "{agent}"\n')
    return downloads


def main() -> int:
    """Print the figures; 1 where one breaks its promise."""
    wanted = [int(each) for each in sys.argv[1:]] or [1_000_000, 10_000_000]
    took, broken = [], 0
    for lines in wanted:
        with tempfile.TemporaryDirectory() as folder:
            log = Path(folder) / "akses.log"
            downloads = write(log, lines)
            begin = time.perf_counter()
            done = subprocess.run(
                [sys.executable, "-c", COUNT, str(log), folder],
                capture_output=True,
                text=True,
                check=True,
                cwd=ROOT,
            )
            took.append(time.perf_counter() - begin)
        found, unread, peak_mb = map(int, done.stdout.split())
        good = found == downloads and unread == 0 and peak_mb <= MOST_MB
        broken += not good
        rate = lines / took[-1]
        told = (
            f"{lines:>10} lines  {took[-1]:6.1f} s  {rate:>9.0f} a second  {peak_mb} MB (at most {MOST_MB})"
        )
        print(f"{told}  {found} of {downloads} downloads{'' if good else '  BROKEN'}", flush=True)
    if len(took) > 1:
        print(f"{wanted[1] / wanted[0]:.0f} times the lines cost {took[1] / took[0]:.1f} times the seconds")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
