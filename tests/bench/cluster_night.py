"""A night by a cluster: python tests/bench/cluster_night.py [SHOWS] [--voice ENGINE] [--length 2m] [--cores N]

The house of tests/bench/house.py (50 shows) is made twice in the same run, by one worker and by two, each a process of
one thread with a scheduler of its own; the newsroom's machine is a process more. Needs the extra [cluster]. Printed are
both times and their ratio, which is 1.8 at least where the workers have a core each to themselves (the newsroom's
process wants one too); and, measured in the second night, what a show costs everybody.

From these costs it is reckoned on paper how long a thousand shows take on N machines of so many cores (8), and what
saturates first: the workers, the newsroom's machine, the scheduler, which is one thread, or the line to the store.
"""

import argparse
import os
import resource
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

import house  # noqa: E402 - the neighbour
import psutil  # noqa: E402 - Dask brings it

RATIO = 1.8
MACHINES = (1, 2, 4, 8, 16, 32, 64, 128)
LINE_BYTES_S = 125e6
"""A gigabit a second, between the store and all others together."""
THOUSAND = 1_000


@dataclass(frozen=True)
class Night:
    """What one took."""

    seconds: float
    newsroom_s: float
    """Of processor, as all of these."""
    workers_s: float
    scheduler_s: float
    stored: int
    """Bytes in the store."""
    sounds: tuple[str, ...]


@contextmanager
def machines(count: int, folder: Path) -> Iterator[tuple[str, psutil.Process, list[psutil.Process]]]:
    """Address, scheduler and workers."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    path = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    env = {**os.environ, "PYTHONPATH": path, "DASK_TEMPORARY_DIRECTORY": str(folder)}

    def run(*words: str) -> psutil.Popen:
        code = "from dask.__main__ import main; main()"
        quiet = subprocess.DEVNULL
        usual = ("--no-dashboard", "--dashboard-address", "127.0.0.1:0")
        return psutil.Popen([sys.executable, "-c", code, *words, *usual], env=env, stdout=quiet, stderr=quiet)

    scheduler = run("scheduler", "--host", "127.0.0.1", "--port", str(port))
    workers = [run("worker", address, "--nthreads", "1", "--no-nanny") for _ in range(count)]
    try:
        from distributed import Client

        with Client(address, timeout=60) as client:
            client.wait_for_workers(count, timeout=120)
        yield address, scheduler, workers
    finally:
        for each in (*workers, scheduler):
            each.kill()
            each.wait()


def processor(of: list[psutil.Process]) -> float:
    """Seconds that these have had, and the voices that they started."""
    total = 0.0
    for each in of:
        for one in (each, *each.children(recursive=True)):
            used = one.cpu_times()
            total += used.user + used.system + used.children_user + used.children_system
    return total


def night(shows: int, workers: int, voice: str, length: str, address: str, folder: Path) -> Night:
    """Made by so many workers."""
    rooms = house.lay(folder / "radio", shows, address, voice)
    for room in rooms:
        text = (room / "show.toml").read_text("utf-8")
        lines = [
            f'length = "{length}"' if line.startswith("length = ") else line for line in text.splitlines()
        ]
        (room / "show.toml").write_text("\n".join(lines) + "\n", "utf-8")
    store = folder / "store"
    with machines(workers, folder / "scratch") as (scheduler_at, scheduler, at_work):
        idle = processor([scheduler]), processor(at_work)
        begin, used = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
        ended = house.run(
            "make", "--all", folder / "radio", *house.OF, "--jobs", "1",
            "--cluster", scheduler_at, "--store", store.as_uri(),
        )  # fmt: skip
        seconds, now = time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
        if ended.returncode or "cluster:" in ended.stderr:
            print(ended.stdout[-2000:], ended.stderr[-2000:])
            raise SystemExit(1)
        own = now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime
        spent = processor(at_work) - idle[1], processor([scheduler]) - idle[0]
    stored = sum(path.stat().st_size for path in store.rglob("*") if path.is_file())
    return Night(seconds, own, *spent, stored, tuple(house.sounds(rooms)))


def reckon(made: Night, shows: int, cores: int) -> None:
    """A thousand shows, on paper."""
    each = [cost / shows for cost in (made.workers_s, made.newsroom_s, made.scheduler_s, made.stored)]
    print(
        f"a show costs workers {each[0]:.2f} s, the newsroom's machine {each[1]:.2f} s, the scheduler "
        f"{each[2]:.3f} s of processor, and {each[3] / 1e6:.1f} MB of store, written once and read once"
    )
    print(f"{THOUSAND} shows on N machines of {cores} cores, minutes that each part is busy:")
    print("     N  workers  newsroom  scheduler  store    the night  and what is full first")
    for count in MACHINES:
        busy = {
            "workers": each[0] * THOUSAND / (count * cores),
            "newsroom": each[1] * THOUSAND / cores,
            "scheduler": each[2] * THOUSAND,
            "store": 2 * each[3] * THOUSAND / LINE_BYTES_S,
        }
        first = max(busy, key=lambda part: busy[part])
        minutes = [seconds / 60 for seconds in busy.values()]
        print(
            f"{count:6}  {minutes[0]:7.1f}  {minutes[1]:8.1f}  {minutes[2]:9.1f}  {minutes[3]:5.1f}  "
            f"{busy[first] / 60:11.1f}  {first}"
        )


def bench(shows: int, voice: str, length: str, cores: int) -> bool:
    """Measure both nights; whether the second is as much faster as it should be, and says the same."""
    made = []
    with house.outlet() as pages, tempfile.TemporaryDirectory(prefix="klaster-") as folder:
        for workers in (1, 2):
            address = f"http://127.0.0.1:{pages.server_port}"
            made.append(night(shows, workers, voice, length, address, Path(folder, f"{workers}")))
            print(f"{shows} shows, {workers} worker(s): {made[-1].seconds:.1f} s", flush=True)
    ratio = made[0].seconds / made[1].seconds
    differ = sum(a != b for a, b in zip(made[0].sounds, made[1].sounds, strict=True))
    print(f"two workers are {ratio:.2f} times as fast as one; {differ} of {shows} sounds differ")
    print(f"load of this machine meanwhile: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    reckon(made[1], shows, cores)
    return ratio >= RATIO and not differ


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("shows", nargs="?", type=int, default=50)
    parser.add_argument("--voice", default="espeak")
    parser.add_argument("--length", default="2m")
    parser.add_argument("--cores", type=int, default=8)
    given = parser.parse_args()
    sys.exit(0 if bench(given.shows, given.voice, given.length, given.cores) else 1)
