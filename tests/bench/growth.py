"""What a make costs in a newsroom that has grown: python tests/bench/growth.py [EDITIONS ...]

A newsroom with one edition on air is filled up with copies of it, of earlier and earlier days, once for each number
(100 and 5000). In each the next edition is made by the silent voice, in a process of its own, three times over; the
least processor time and the most memory are printed, with their ratios to the first number, which are at most 1.2.
"""

import gzip
import json
import os
import re
import shutil
import sys
import tempfile
import uuid
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from briefings.cli import main  # noqa: E402 - the repository need not be installed to be measured
from briefings.newsroom.folder import found  # noqa: E402 - as above

LIMIT = 1.2
DAY = date.today() - timedelta(days=1)
RUNS = 3


def bench(sizes: list[int]) -> bool:
    """Measure each size; whether all keep within the limit."""
    good, first = True, None
    with tempfile.TemporaryDirectory(prefix="tumbuh-") as folder:
        for size in sizes:
            room = newsroom(Path(folder) / f"{size}", size)
            run(room, "make", "--date", f"{DAY}", "--edition", "siang")  # who has grown has an index
            costs = []
            for turn in range(RUNS):
                again = room.with_name(f"{size}-{turn}")
                shutil.copytree(room, again, copy_function=os.link, ignore=shutil.ignore_patterns(".cache"))
                shutil.copytree(room / ".cache", again / ".cache")
                costs.append(run(again, "make", "--date", f"{DAY}", "--edition", "malam"))
                shutil.rmtree(again)
            cpu, memory = min(c for c, _ in costs), max(m for _, m in costs)
            first = first or (cpu, memory)
            ratios = cpu / first[0], memory / first[1]
            good = good and max(ratios) <= LIMIT
            print(
                f"{size:6} editions: {cpu:5.2f} s, {memory:4.0f} MB; {ratios[0]:.2f}, {ratios[1]:.2f} times",
                flush=True,
            )
    return good


def newsroom(root: Path, size: int) -> Path:
    """A newsroom in which `size` editions were on air, of which the feed lists the newest."""
    room = found(root, DAY)
    text = room.show_file.read_text("utf-8")
    text = re.sub(r"^voices = .*$", 'voices = ["silent"]', text, flags=re.MULTILINE)
    text = re.sub(r"^keep = .*$", "keep = 30", text, flags=re.MULTILINE)
    room.show_file.write_text(re.sub(r"^length = .*$", 'length = "60s"', text, flags=re.MULTILINE), "utf-8")
    run(root, "make", "--date", f"{DAY}", "--edition", "pagi")
    folder = room.editions / f"{DAY}-pagi"
    document = json.loads((folder / "edition.json").read_bytes())
    (packed,) = folder.glob("broadcast-*")
    record = gzip.decompress(packed.read_bytes()).decode()
    sound = room.public / document["on_air"]["audio"]
    for back in range(1, size):
        day = f"{DAY - timedelta(days=back)}"
        slug = f"{day}-pagi"
        other = room.editions / slug
        other.mkdir()
        told = json.loads(record.replace(f"{DAY}", day))
        told["episode"]["guid"] = f"{uuid.uuid5(uuid.NAMESPACE_URL, slug)}"
        told["episode"]["number"] = 1
        shown = json.loads(json.dumps(document).replace(f"{DAY}", day))
        shown["on_air"]["guid"], shown["on_air"]["expired"] = told["episode"]["guid"], back >= 30
        name = other / "broadcast-000000000000.json.gz"
        name.write_bytes(gzip.compress(json.dumps(told).encode(), mtime=0))
        shown["on_air"]["file"] = name.name
        shown["found"] = ""
        (other / "edition.json").write_text(json.dumps(shown, indent=1), "utf-8")
        if back < 30:
            there = room.public / shown["on_air"]["audio"]
            there.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(sound, there)
    return root


def run(room: Path, *command: str) -> tuple[float, float]:
    """Seconds of processor time and MB of memory that `command` takes in `room`."""
    child = os.fork()
    if not child:
        code = 70
        try:
            os.chdir(room)
            sys.argv = ["briefings", *command]
            with Path(os.devnull).open("w") as nothing:
                os.dup2(nothing.fileno(), 1)
                os.dup2(nothing.fileno(), 2)
                try:
                    main()
                    code = 0
                except SystemExit as end:
                    code = int(end.code or 0)
        finally:
            os._exit(code)
    _, status, used = os.wait4(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0, command
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(0 if bench([int(n) for n in sys.argv[1:]] or [100, 5000]) else 1)
