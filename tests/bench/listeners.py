"""How fast are logs counted, and in how much memory? python -m tests.bench.listeners [LINES…]

Makes logs of 1 and 10 million lines (nginx with ranges) by a program that knows their answer, counts each in a process
of its own, and prints lines a second, the peak of memory, and what ten times the lines cost. Exit code 1 where an
answer is wrong, or where ten times the lines need more than twice the memory.
"""

import multiprocessing
import random
import resource
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

NIGHT = datetime(2026, 11, 1, tzinfo=UTC)
EDITIONS, WHOLE, MINUTE = 90, 4_800_000, 1_000_000
APPS = (
    "AppleCoreMedia/1.0.0.{a}F{b} (iPhone; U; CPU OS 18_{b} like Mac OS X; id_id)",
    "Spotify/8.9.{a} Android/{b}",
    "AntennaPod/3.{a}.{b}",
    "Overcast/3.{a}.{b} (+http://overcast.fm/; iOS podcast app)",
    "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{a}.0.{b}.0 Mobile Safari/537.36",
)
ROBOTS = ("Mozilla/5.0 (compatible; bingbot/2.{a}; +http://www.bing.com/bingbot.htm)", "curl/8.{a}.{b}")


def lay(path: Path, lines: int) -> int:
    """Write a log of at least so many lines; how many downloads are in it. A listener asks for an edition once in four
    parts, or twice in whole; every tenth line is a robot's, a try, or for another file."""
    dice, downloads, written = random.Random(16), 0, 0
    with path.open("w", encoding="ascii", buffering=1 << 20) as log:
        listener = 0
        while written < lines:
            listener += 1
            address = (
                f"{1 + (listener >> 16) % 200}.{listener >> 8 & 255}.{listener & 255}.{dice.randrange(4)}"
            )
            edition = dice.randrange(EDITIONS)
            moment = NIGHT + timedelta(seconds=edition * 28_800 + dice.randrange(20_000))
            at = moment.strftime("%d/%b/%Y:%H:%M:%S +0000")
            agent = dice.choice(APPS).format(a=dice.randrange(40), b=dice.randrange(10))
            target = f"/episodes/edisi-{edition}/warta-{edition:03}.mp3"
            kind = dice.randrange(10)
            asked: list[tuple[str, str, int, int, str, str]]
            if kind < 5:
                quarter = WHOLE // 4
                asked = [
                    ("GET", target, 206, quarter, agent, f"bytes={part * quarter}-{(part + 1) * quarter - 1}")
                    for part in range(4)
                ]
                downloads += 1
            elif kind < 8:
                asked = [("GET", target, 200, WHOLE, agent, "-")] * 2
                downloads += 1
            elif kind == 8:
                robot = dice.choice(ROBOTS).format(a=dice.randrange(9), b=dice.randrange(9))
                asked = [
                    ("GET", target, 200, WHOLE, robot, "-"),
                    ("GET", "/feed.xml", 200, 9_000, agent, "-"),
                ]
            else:
                asked = [
                    ("GET", target, 206, 2, agent, "bytes=0-1"),
                    ("GET", target, 206, 400_000, agent, "bytes=0-399999"),
                    ("HEAD", target, 200, 0, agent, "-"),
                ]
            for method, where, status, size, who, span in asked:
                log.write(
                    f'{address} - - [{at}] "{method} {where} HTTP/1.1" {status} {size} "-" "{who}" "-" "{span}"\n'
                )
            written += len(asked)
    return downloads


def count(path: Path, told: "multiprocessing.SimpleQueue[tuple[int, int, float, float, float]]") -> None:
    """Count the log at `path`: downloads, lines, seconds, processor seconds, peak in MB."""
    from briefings.listeners.counting import Count, Rules
    from briefings.listeners.reading import spoons
    from briefings.listeners.sounds import Sound

    sounds = [Sound(f"warta-{each:03}.mp3", f"edisi-{each}", WHOLE, MINUTE) for each in range(EDITIONS)]
    begun = time.monotonic()
    with Count(sounds, Rules(ZoneInfo("Asia/Jakarta"), NIGHT + timedelta(days=60), most=10_000)) as counting:
        counting.add(spoons(str(path)))
        figures = counting.figures()
    used = resource.getrusage(resource.RUSAGE_SELF)
    told.put(
        (
            figures.downloads,
            figures.lines,
            time.monotonic() - begun,
            used.ru_utime + used.ru_stime,
            used.ru_maxrss / 1024,
        )
    )


def main(sizes: list[int]) -> int:
    """Measure logs of these sizes."""
    wrong, peaks, works = 0, [], []
    spawn = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            path = Path(folder) / "access.log"
            known = lay(path, size)
            told = spawn.SimpleQueue()
            worker = spawn.Process(target=count, args=(path, told))
            worker.start()
            worker.join()
            found, lines, seconds, work, peak = told.get()
            wrong += found != known
            peaks.append(peak)
            works.append(work / lines)
            answer = "as laid" if found == known else f"WRONG: {known:,} were laid"
            print(
                f"{lines:>10,} lines, {path.stat().st_size / 1e6:>6,.0f} MB: {seconds:6.1f} s, "
                f"{lines / seconds:>9,.0f} lines/s ({work:.1f} s of processors, {lines / work:,.0f} lines a second "
                f"of one); peak {peak:.0f} MB; {found:,} downloads, {answer}",
                flush=True,
            )
    if len(sizes) > 1:
        print(
            f"{sizes[-1] / sizes[0]:g} times the lines: {works[-1] / works[0]:.2f} times the work a line, "
            f"{peaks[-1] / peaks[0]:.2f} times the memory"
        )
    return int(bool(wrong) or peaks[-1] > 2 * peaks[0])


if __name__ == "__main__":
    sys.exit(main([int(each) for each in sys.argv[1:]] or [1_000_000, 10_000_000]))
