"""What a run that ends anywhere leaves behind: python tests/bench/death.py [--how HOW] [--scenario NAME] [--every N]

HOW: kill (SIGKILL, as by the system or a power cut), term, int (Ctrl-C), eio (one call fails), full (from one call on
the disk takes nothing more), moment (each of the three signals in turn, at 50 points in time), or all. But for the
last, a run is ended before each of its calls that change the newsroom (open for writing, rename, remove, link, mkdir,
rmdir, fsync); of those in the cache, which are hundreds alike, before every tenth. N: only every Nth of these points.

After each end the public folder is read as listeners read it: whatever a feed names must stand there, a sound with the
length that is stated. Then the next edition is made, which must go on air, and all is read again. Prints for each
scenario the points, how many left an inconsistent public folder, and how many a newsroom that could publish no more.
"""

import argparse
import errno
import json
import os
import re
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from lxml import etree

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from briefings.cli import main  # noqa: E402 - the repository need not be installed to be measured
from briefings.newsroom.folder import found  # noqa: E402 - as above

HOWS = ("kill", "term", "int", "eio", "full", "moment")
MOMENTS = 50
"""Points in time, for each scenario."""
SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)
BASE = "https://warta.example/siaran"
CHANGES = frozenset({"os.rename", "os.remove", "os.link", "os.mkdir", "os.rmdir", "os.truncate"})
GROWS = frozenset({"open", "os.link", "os.mkdir", "os.fsync"})
"""What a full disk refuses."""
OF_CACHE = 10
BROKEN = 70
"""Exit code of a run that raised what nobody expected."""
DAY = f"{date.today() - timedelta(days=1)}"
OF = ("--date", DAY, "--edition")
SCENARIOS: dict[str, tuple[str, ...]] = {
    "make": ("make", *OF, "siang"),
    "remake": ("make", *OF, "pagi", "--replace", "articles", "lain.txt"),
    "breaking": ("breaking", "lain.txt", *OF, "pagi"),
    "ralat": ("ralat", f"{DAY}-pagi", "--text", "Kami menyebut dua petugas. Yang benar dua belas petugas."),
    "retract-story": ("retract", f"{DAY}-pagi", "--story", "2", "--reason", "Narasumbernya tidak ada."),
    "retract": ("retract", f"{DAY}-pagi", "--reason", "Narasumbernya tidak ada."),
}
NEXT = ("make", *OF, "malam")
NEWS = """Jembatan Sungai Kuning Dibuka Lagi

Warta Uji, {day} 05:00 WIB

Jembatan Sungai Kuning di Kabupaten Sariasih dibuka lagi untuk umum pada pagi hari. Dinas Pekerjaan Umum setempat
menyatakan perbaikan tiga pilar selesai dua hari lebih awal. Kendaraan di atas delapan ton tetap dialihkan ke jalan
lingkar. Sebanyak 40 petugas mengatur lalu lintas di kedua ujung jembatan.
"""


def main_bench() -> None:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--how", default="kill", choices=[*HOWS, "all"])
    parser.add_argument("--scenario", choices=list(SCENARIOS), action="append")
    parser.add_argument("--every", type=int, default=1, metavar="N")
    wanted = parser.parse_args()
    bad = 0
    with tempfile.TemporaryDirectory(prefix="mati-") as folder:
        before = newsroom(Path(folder) / "before")
        for name in wanted.scenario or SCENARIOS:
            for how in HOWS if wanted.how == "all" else (wanted.how,):
                bad += measure(name, how, before, Path(folder), wanted.every)
    sys.exit(1 if bad else 0)


def newsroom(root: Path) -> Path:
    """A newsroom with an edition of two days ago and one of yesterday morning on air, in all formats."""
    room = found(root, date.fromisoformat(DAY))
    text = room.show_file.read_text("utf-8")
    for was, becomes in (
        (r"^voices = .*$", 'voices = ["silent"]'),
        (r"^length = .*$", 'length = "60s"'),
        (r"^url = .*$", f'url = "{BASE}"'),
        (r"^(opus|aac|flash|stories) = .*$", r"\1 = true"),
    ):
        text = re.sub(was, becomes, text, flags=re.MULTILINE)
    room.show_file.write_text(text, "utf-8")
    earlier = f"{date.fromisoformat(DAY) - timedelta(days=1)}"
    (root / "lain.txt").write_text(NEWS.format(day=DAY), "utf-8")
    (root / "kemarin.txt").write_text(NEWS.format(day=earlier).replace("Kuning", "Biru"), "utf-8")
    for command in (("make", "--date", earlier, "--edition", "malam", "kemarin.txt"), ("make", *OF, "pagi")):
        code, said = ended(root, command)
        assert code == 0, said
    assert not faults(root / "public"), faults(root / "public")
    return root


def measure(name: str, how: str, before: Path, folder: Path, every: int) -> int:
    """End scenario `name` at each of its points; how many ends did harm."""
    points, inconsistent, stuck = 0, 0, 0
    point, took_s = 1, 0.0
    while how != "moment" or point <= MOMENTS:
        room = folder / "room"
        shutil.rmtree(room, ignore_errors=True)
        shutil.copytree(before, room)
        if how == "moment":
            if not took_s:
                begun = time.monotonic()
                ended(room, SCENARIOS[name])
                took_s = time.monotonic() - begun
                continue
            at_s = took_s * (point - 0.5) / MOMENTS
            code, said = ended(room, SCENARIOS[name], after_s=at_s, sign=SIGNALS[point % 3])
            said = f"{at_s:.2f} s, {SIGNALS[point % 3].name}"
        else:
            code, said = ended(room, SCENARIOS[name], how, point)
        if "no point" in said:
            assert code != BROKEN, said
            break
        points += 1
        at = said.splitlines()[0] if said else "?"
        if left := faults(room / "public"):
            inconsistent += 1
            print(f"  {name}, {how} at {point} ({at}): {left[0]}", flush=True)
        code, said = ended(room, NEXT)
        if code or (left := faults(room / "public")):
            stuck += 1
            print(f"  {name}, {how} at {point} ({at}), then: {code} {(left or [said])[0][-300:]}", flush=True)
        point += every
    print(f"{name:14} {how:5} {points:4} points, {inconsistent} inconsistent, {stuck} stuck", flush=True)
    return inconsistent + stuck


def ended(
    room: Path,
    command: tuple[str, ...],
    how: str = "",
    point: int = 0,
    *,
    after_s: float = 0.0,
    sign: signal.Signals = signal.SIGKILL,
) -> tuple[int, str]:
    """Run `command` in `room` in a process of its own, ended at `point`, or by `sign` when `after_s` have passed; its
    exit code and what it printed."""
    out, said = tempfile.mkstemp(dir=room.parent)
    child = os.fork()
    if not child:
        _run(room, command, how, point, out)
    os.close(out)
    if after_s:
        time.sleep(after_s)
        os.kill(child, sign)  # one that has ended by itself is there until it is waited for
    _, status = os.waitpid(child, 0)
    text = Path(said).read_text("utf-8", errors="replace")
    Path(said).unlink()
    return os.waitstatus_to_exitcode(status), text


def _run(room: Path, command: tuple[str, ...], how: str, point: int, out: int) -> None:
    code, counted = BROKEN, None
    signal.signal(
        signal.SIGINT, signal.default_int_handler
    )  # ignored where this program runs in the background
    try:
        os.chdir(room)
        os.dup2(out, 1)
        os.dup2(out, 2)
        sys.argv = ["briefings", *command]
        counted = _Points(room, how, point) if how else counted
        try:
            main()
            code = 0
        except SystemExit as end:
            code = int(end.code or 0)
    finally:
        if counted is not None and counted.count < point:
            print("no point")
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


class _Points:
    """Counts the calls of this process that change the newsroom, and ends it at one of them."""

    def __init__(self, room: Path, how: str, point: int) -> None:
        self._room, self._how, self._point = f"{room.resolve()}/", how, point
        self.count, self._cached = 0, 0
        flush = os.fsync

        def synced(handle: Any) -> None:
            self._meet("os.fsync", "")
            flush(handle)

        os.fsync = synced
        sys.addaudithook(self._heard)

    def _heard(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            path, mode, flags = arguments
            writes = (
                flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT) if isinstance(flags, int) else "r" not in mode
            )
            if not writes:
                return
        elif event not in CHANGES:
            return
        else:
            path = arguments[1] if event in ("os.rename", "os.link") else arguments[0]
        if isinstance(path, str | bytes | os.PathLike):
            where = os.path.abspath(os.fsdecode(path))  # noqa: PTH100 - a link is not followed
            if where.startswith(self._room):
                self._meet(event, where.removeprefix(self._room))

    def _meet(self, event: str, where: str) -> None:
        if where.startswith(".cache/"):
            self._cached += 1
            if self._cached % OF_CACHE:
                return
        self.count += 1
        if self.count < self._point or (self.count > self._point and self._how != "full"):
            return
        if self.count == self._point:
            os.write(1, f"{event} {where}\n".encode())
        if self._how == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        elif self._how == "term":
            os.kill(os.getpid(), signal.SIGTERM)
        elif self._how == "int":
            os.kill(os.getpid(), signal.SIGINT)
        elif self._how == "eio":
            raise OSError(errno.EIO, os.strerror(errno.EIO), where)
        elif event in GROWS:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), where)


def faults(public: Path) -> list[str]:
    """What the feeds of `public` name and what does not stand there as they say."""
    wrong = []
    for feed in sorted((*public.glob("*.xml"), *public.glob("arsip/*.xml"))):
        for address, length in _named(feed):
            file = public / address.removeprefix(f"{BASE}/")
            if not file.is_file() and not (file / "index.html").is_file():
                wrong.append(f"{feed.name} names {address}, which is not there")
            elif length and file.stat().st_size != int(length):
                wrong.append(
                    f"{feed.name} states {length} bytes of {address}, which has {file.stat().st_size}"
                )
    for feed in public.glob("feed.json"):
        for item in json.loads(feed.read_bytes()).get("items", ()):
            for sound in item.get("attachments", ()):
                file = public / sound["url"].removeprefix(f"{BASE}/")
                if not file.is_file() or file.stat().st_size != sound["size_in_bytes"]:
                    wrong.append(f"{feed.name} names {sound['url']} of {sound['size_in_bytes']} bytes")
    return wrong


def _named(feed: Path) -> Iterator[tuple[str, str]]:
    """Own addresses in a feed, with the length that is stated."""
    for element in etree.parse(feed).iter("{*}*"):
        for attribute in ("url", "href", "src"):
            if (address := element.get(attribute, "")).startswith(f"{BASE}/"):
                yield address, element.get("length", "")
        if element.tag.endswith("}source") and (uri := element.get("uri", "")).startswith(f"{BASE}/"):
            yield uri, element.getparent().get("length", "")


if __name__ == "__main__":
    main_bench()
