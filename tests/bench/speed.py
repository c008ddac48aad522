"""What an edition costs beside the bare tools that it is made with, and beside other ways to do the same.

usage: python tests/bench/speed.py [--long] [--kokoro]     prints tables; a minute, with the options some more

Twelve stories of our own (tests/bench/stories), read by espeak, mono 64k, in newsrooms below a temporary folder. The
floor is the sum of bare espeak, soxr, loudness and lameenc on the same lines, one after the other in one process.
CPU counts worker processes as well; where other work shares the cores, compare within one run. Of the floor's rows and
of ours beside them, each is the best of three.
--long: 5, 30 and 120 minutes, memory and time. --kokoro: the neural voice, cold and after one word.
"""

import argparse
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.util import find_spec
from pathlib import Path

sys.path.append(sys.path.pop(0))  # feeds.py beside us must not hide the package feeds

from bare import Floor, pydub_way  # tests/bench

from audio.music import jingle
from audio.music.cues import Assets
from audio.production import verify
from audio.speech.clips import Clips
from audio.store import Cache
from briefings.editions.broadcast import Broadcast, Made
from briefings.editions.history import read_all
from briefings.making import renditions
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom, found
from briefings.progress import Quiet
from briefings.verbs.make import Order, make, write
from feeds.artwork import cover

STORIES = Path(__file__).with_name("stories")
NOW = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
CPU_MOST, WALL_MOST, WORD_MOST_S, NOTHING_MOST_S = 1.3, 0.8, 1.0, 0.3


@dataclass
class Cost:
    cpu: float = 0.0
    wall: float = 0.0


def cpu_now() -> float:
    return time.process_time() + sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])


@contextmanager
def counted(cost: Cost) -> Iterator[None]:
    cpu, wall = cpu_now(), time.perf_counter()
    yield
    cost.cpu += cpu_now() - cpu
    cost.wall += time.perf_counter() - wall


class Watch(Quiet):
    """Counts each stage."""

    def __init__(self) -> None:
        super().__init__()
        self.costs: dict[str, Cost] = {}

    @contextmanager
    def stage(self, name: str, title: str, total: int | None = None) -> Iterator[None]:
        with counted(self.costs.setdefault(name, Cost())):
            yield


class Jingles:
    """Counts how our sounds are made, beside the script."""

    def __init__(self) -> None:
        self.cpu: list[float] = []
        self._make = jingle.make
        jingle.make = self.make

    def make(self, edition: str, rate: int) -> Assets:
        cpu = time.thread_time()
        made = self._make(edition, rate)
        self.cpu.append(time.thread_time() - cpu)
        return made


class Listening:
    """Counts the verifying decode, which goes on beside the encoding, and knows its results a second time."""

    def __init__(self) -> None:
        self.cpu = 0.0
        self._known: dict[bytes, verify.HeardPart] = {}
        self._hear = verify.hear
        verify.hear = self.hear

    def hear(
        self, before: Sequence[bytes], frames: Sequence[bytes], rate: int, cache: Cache
    ) -> verify.HeardPart:
        sign = b"".join((*before, *frames))
        if sign not in self._known:
            cpu = time.thread_time()
            self._known[sign] = self._hear(before, frames, rate, cache)
            self.cpu += time.thread_time() - cpu
        return self._known[sign]


def newsroom(
    folder: Path, voice: str = "espeak", stories: int = 12, length: str = "6m", **on: bool
) -> Newsroom:
    room = found(folder, date(2026, 11, 22))
    show = room.show_file.read_text(encoding="utf-8")
    show = show.replace('["kokoro", "espeak"]', f'["{voice}"]').replace('"5m"', f'"{length}"')
    for name in ("flash", "stories"):
        if not on.get(name):
            show = show.replace(f"{name} = true", f"{name} = false")
    room.show_file.write_text(show, encoding="utf-8")
    for path in (room.root / "articles").iterdir():
        path.unlink()
    for path in sorted(STORIES.glob("*.txt"))[:stories]:
        shutil.copy(path, room.root / "articles")
    return room


def made(room: Newsroom, watch: Quiet) -> Made:
    return make(room, load(room.show_file), Order(replace=True), NOW, watch)


ANOTHER_WORD = tuple(
    (f" {old} ", f" {new} ")
    for old, new in (
        pair.split("/")
        for pair in [
            "mengatakan/menyatakan",
            "menilai/berpendapat",
            "warga/penduduk",
            "karena/sebab",
            "akan/bakal",
            "namun/tetapi",
            "seluruh/semua",
            "untuk/guna",
            "dan/serta",
            "setelah/sesudah",
            "kini/sekarang",
            "setiap/tiap",
            "dapat/bisa",
            "itu/tersebut",
            "menjadi/jadi",
            "pada/di",
        ]
    )
)


def one_word(room: Newsroom) -> None:
    """Another word in a sentence that was told, as near to the middle of the edition as there is one."""
    told = [line for line in read_all(room.editions)[0].lines if line.kind == "story"]
    articles = {path: path.read_text(encoding="utf-8") for path in (room.root / "articles").iterdir()}
    for line in sorted(told, key=lambda line: abs(told.index(line) - len(told) / 2)):
        for path, text in articles.items():
            for old, new in ANOTHER_WORD:
                if old in line.written and line.original in text:
                    sentence = line.original.replace(old, new, 1)
                    path.write_text(text.replace(line.original, sentence, 1), encoding="utf-8")
                    return
    raise SystemExit("no sentence that was told holds a word that another could stand for")


def every_word(room: Newsroom) -> str:
    """Each of these words changed by itself, in each sentence that was told: how many lines are said otherwise."""
    show, record = load(room.show_file), read_all(room.editions)[0]
    known = {line.spoken for line in record.lines}
    counts: Counter[int] = Counter()
    for path in sorted((room.root / "articles").iterdir()):
        text = path.read_text(encoding="utf-8")
        for line in (line for line in record.lines if line.kind == "story" and line.original in text):
            for old, new in ANOTHER_WORD:
                if old in line.written:
                    sentence = line.original.replace(old, new, 1)
                    path.write_text(text.replace(line.original, sentence, 1), encoding="utf-8")
                    script = write(room, show, Order(), NOW, Quiet()).script
                    counts[sum(line.spoken not in known for line in script.lines)] += 1
        path.write_text(text, encoding="utf-8")
    return ", ".join(f"{many} changes with {lines} lines anew" for lines, many in sorted(counts.items()))


def spoken_anew(before: Broadcast, after: Broadcast) -> str:
    """How many lines of `after` have a clip that `before` had not; a row in which nothing was spoken tells nothing."""
    known = {line.clip for line in before.lines}
    anew = sum(clip not in known for clip in {line.clip for line in after.lines})
    assert anew, "the changed word is not told"
    return f"{anew} of {len(after.lines)} lines spoken anew"


def row(name: str, cost: Cost, note: str = "") -> None:
    print(f"{name:<58}{cost.cpu:>7.2f}{cost.wall:>7.2f}  {note}", flush=True)


def verdict(value: float, most: float, unit: str = "") -> str:
    return f"{value:.2f}{unit} (wanted: at most {most}{unit}) {'ok' if value <= most else 'MISSED'}"


def best(command: list[str], rounds: int = 5, cwd: Path | None = None) -> Cost:
    costs = []
    for _ in range(rounds):
        cost = Cost()
        with counted(cost):
            subprocess.run(command, cwd=cwd, check=True, capture_output=True)
        costs.append(cost)
    return min(costs, key=lambda cost: cost.wall)


def program() -> str:
    return str(Path(sys.executable).with_name("briefings"))


def cold(folder: Path) -> Newsroom:
    warm = newsroom(folder / "warm", stories=1, length="60s")
    made(warm, Quiet())  # a started program: everything imported, the jingles' memory touched
    rooms = [newsroom(folder / name) for name in ("one", "two", "three", "four")]
    watch, all_of_it = Watch(), Cost()
    listening, jingles = Listening(), Jingles()
    with counted(all_of_it):
        first = made(rooms[0], watch)
    alone = [Watch() for _ in rooms[1:]]  # its verifying decode is known by now, and costs nothing
    second, *_ = [made(room, each) for room, each in zip(rooms[1:], alone, strict=True)]
    seconds, told = first.record.episode.audio.seconds, len(first.record.episode.stories)
    print(f"{told} stories, {seconds:.0f} s, espeak, mono 64k, cold{'':<19}{'CPU s':>7}{'wall s':>7}")
    floors = [Floor.of(rooms[0], first) for _ in alone]
    floor = Floor([(name, min(dict(each.rows)[name] for each in floors)) for name, _ in floors[0].rows])
    for name, cpu in floor.rows:
        row(f"floor: {name}", Cost(cpu, cpu))
    row("floor, in sum", Cost(floor.cpu, floor.cpu))
    speech, sound = (
        min((each.costs[stage] for each in alone), key=lambda cost: cost.cpu) for stage in ("speech", "sound")
    )
    band = min(jingles.cpu)
    ours = Cost(speech.cpu + sound.cpu + band, speech.wall + sound.wall)
    row("ours: speech", speech)
    row("ours: jingles", Cost(band, 0.0), "beside the script")
    row("ours: mix, master, encode", sound)
    row("ours, the podcast rendering", ours, "CPU " + verdict(ours.cpu / floor.cpu, CPU_MOST, "x"))
    print(f"{'':<74}wall {verdict(ours.wall / floor.cpu, WALL_MOST, 'x')}")
    late = watch.costs["sound"].wall - sound.wall
    row("verifying decode", Cost(listening.cpu, late), "beside the encoding; wall: by how much it is later")
    for name in ("intake", "script", "publish"):
        row(f"{name}", watch.costs[name])
    picture = Cost()
    with counted(picture):
        show = load(rooms[0].show_file).channel
        cover.draw(show.title, show.subtitle, show.cover_tone)
    row("in it, once a newsroom: the cover is drawn", picture)
    row("the whole edition", all_of_it)
    row("start-up with imports", imports())
    renditions_of(rooms[0])
    way = Cost()
    with counted(way):
        frames = pydub_way(rooms[0], first)
    row(f"pydub's += on the same clips ({frames / 44_100:.0f} s), lameenc", way)
    print("rss2podcast: " + ("installed; run it by hand" if find_spec("rss2podcast") else "not installed"))
    same = first.audio.read_bytes() == second.audio.read_bytes()
    alike = feed_without_time(first) == feed_without_time(second)
    print(
        f"two cold runs: MP3 {'the same bytes' if same else 'DIFFERS'}, feed {'the same' if alike else 'DIFFERS'}"
    )
    return rooms[0]


def feed_without_time(edition: Made) -> bytes:
    return edition.feed.read_bytes()


def renditions_of(room: Newsroom) -> None:
    show = room.show_file.read_text(encoding="utf-8")
    for name, label in (
        ("flash", "speaker rendering (-14 LUFS, 256k stereo)"),
        ("stories", "per-story files"),
    ):
        room.show_file.write_text(show.replace(f"{name} = false", f"{name} = true"), encoding="utf-8")
        watch = Watch()
        kept = renditions.STORY_S
        renditions.STORY_S = (1.0, 600.0)  # ours are short ones; all twelve count here
        done = made(room, watch)
        renditions.STORY_S = kept
        told = sum(story.audio is not None for story in done.record.episode.stories)
        note = f"{told} files; " if told else ""
        row(f"{label}, decode included", watch.costs["sound"], f"{note}the edition itself from the cache")
    room.show_file.write_text(show, encoding="utf-8")
    made(room, Quiet())


def imports() -> Cost:
    """Of all modules that a whole run of the program loads, its command line included."""
    ours = sorted(
        name for name in sys.modules if name.split(".")[0] in ("scripts", "audio", "feeds", "briefings")
    )
    ours.append("briefings.cli")
    needed = (
        "dateparser",
        "trafilatura",
        "PIL.Image",
        "feedgen.feed",
        "eyed3",
        "soundfile",
        "pydub",
        "rich.progress",
    )
    others = [name for name in needed if name in sys.modules]
    return best([sys.executable, "-c", f"import {', '.join([*ours, *others])}"], 3)


def rebuilds(room: Newsroom, folder: Path) -> None:
    start = imports()
    again = [
        program(),
        "make",
        "--show",
        str(room.root),
        "--date",
        "2026-11-22",
        "--edition",
        "pagi",
        "--replace",
    ]
    best(again, 1)
    word_changed("one word changed: `briefings make`", room, folder, again, start)
    show = room.show_file.read_text(encoding="utf-8")
    every = show.replace("flash = false", "flash = true").replace("stories = false", "stories = true")
    room.show_file.write_text(every, encoding="utf-8")
    best(again, 1)
    word_changed("the same with speaker rendering and story files", room, folder, again, start)
    room.show_file.write_text(show, encoding="utf-8")
    best(again, 1)
    print(f"one word changed, of all that are told: {every_word(room)}")
    nothing, version = best(again), best([program(), "--version"])
    row("nothing changed: `briefings make`", nothing)
    beyond = nothing.wall - version.wall
    row("`briefings --version`", version, "beyond it: " + verdict(beyond, NOTHING_MOST_S, " s"))


def word_changed(name: str, room: Newsroom, folder: Path, again: list[str], start: Cost) -> None:
    walls = []
    for _ in range(3):
        copy = folder / "changed"
        shutil.copytree(room.root, copy)
        before = read_all(copy / "editions")[0]
        one_word(Newsroom(copy))
        walls.append(best([*again[:3], str(copy), *again[4:]], 1))
        note = spoken_anew(before, read_all(copy / "editions")[0])
        shutil.rmtree(copy)
    word = min(walls, key=lambda cost: cost.wall)
    row(name, word, f"{note}; beyond start-up: " + verdict(word.wall - start.wall, WORD_MOST_S, " s"))


def kokoro(folder: Path) -> None:
    room, watch, first = newsroom(folder / "neural", "kokoro"), Watch(), Cost()
    with counted(first):
        done = made(room, watch)
    takes = [Clips(room.clips).find(line.clip) for line in done.record.lines]
    said = sum(take.seconds for take in takes if take)
    row(
        "Kokoro, the same stories, cold",
        first,
        f"{said / watch.costs['speech'].wall:.2f}x real time (wanted: 2.7)",
    )
    one_word(room)
    word = Cost()
    with counted(word):
        again = made(room, Quiet())
    note = spoken_anew(done.record, again.record)
    row(
        "Kokoro, one word changed",
        word,
        f"{note}; of the cold wall: " + verdict(word.wall / first.wall, 0.15, "x"),
    )


def long(folder: Path) -> None:
    room = newsroom(folder / "long")
    made(room, Quiet())
    print(f"{'minutes':>8}{'peak MB':>9}{'CPU s':>8}{'wall s':>8}{'CPU s/minute':>14}{'LUFS':>8}{'dBTP':>8}")
    for minutes in (5, 30, 120):
        job = [sys.executable, str(Path(__file__).with_name("lengthy.py")), str(room.root), str(minutes)]
        print(subprocess.run(job, check=True, capture_output=True, text=True).stdout.rstrip(), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--kokoro", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        room = cold(folder)
        rebuilds(room, folder)
        if args.long:
            long(folder)
        if args.kokoro:
            kokoro(folder)


if __name__ == "__main__":
    main()
