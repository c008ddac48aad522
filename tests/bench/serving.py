"""`serve` beside nginx on the same files: python tests/bench/serving.py [--clients 500] [--seconds 6]

Needs nginx (Debian: nginx-light), with the sample configuration of docs/. Both are asked the same by the same clients,
in turns: many listeners who each take ranges of a sound over a connection of their own, and apps that ask for feed.xml.
Prints the median and the 99th percentile of the answers' times, what each range cost of CPU (which hardly depends on
what else the machine does), answers a second, and the ratios in this run: p99 is at most 3 times nginx's, feed.xml at
least a tenth of its rate.
"""

import argparse
import asyncio
import os
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOUND_BYTES = 2_400_000
RANGE_BYTES = 128_000
FEED_BYTES = 120_000
SLOWER, RATE = 3.0, 0.1
ROUNDS = 3


def bench(clients: int, seconds: float) -> tuple[float, float]:
    """Measure both: ours p99 as a multiple of nginx's, and its share of nginx's rate."""
    with tempfile.TemporaryDirectory(prefix="melayani-") as folder:
        room = Path(folder)
        room.chmod(0o755)
        public = room / "public"
        lay(public)
        got: dict[str, list[tuple[float, float, float]]] = {"nginx": [], "serve": []}
        with nginx(room, public) as theirs, ours(public) as mine:
            for _ in range(ROUNDS):
                for name, (pid, port) in (("nginx", theirs), ("serve", mine)):
                    before = spent(pid)
                    times = asyncio.run(listen(port, clients, seconds))
                    each = (spent(pid) - before) / len(times)
                    rate = asyncio.run(ask(port, 20, seconds / 2))
                    median, high = quantile(times, 0.5), quantile(times, 0.99)
                    got[name].append((median, high, rate))
                    print(
                        f"{name}: ranges p50 {1000 * median:6.0f} ms, p99 {1000 * high:6.0f} ms, "
                        f"{1e6 * each:4.0f} us of CPU each; feed.xml {rate:7.0f}/s",
                        flush=True,
                    )
        # the machine's good minute is nobody's merit: the middle of the rounds' own ratios
        slower = sorted(mine[1] / theirs[1] for mine, theirs in zip(got["serve"], got["nginx"], strict=True))[
            1
        ]
        share = sorted(mine[2] / theirs[2] for mine, theirs in zip(got["serve"], got["nginx"], strict=True))[
            1
        ]
        print(
            f"p99 {slower:.2f} times nginx's (at most {SLOWER}); feed.xml {share:.2f} of its rate (at least {RATE})"
        )
        return slower, share


def lay(public: Path) -> None:
    """A sound and a feed."""
    (public / "episodes" / "a").mkdir(parents=True)
    (public / "episodes" / "a" / "a.mp3").write_bytes(random.Random(1).randbytes(SOUND_BYTES))
    line = b"<item><title>Warta https://warta.example/siaran/episodes/a/</title></item>\n"
    (public / "feed.xml").write_bytes(line * (FEED_BYTES // len(line)))


async def listen(port: int, clients: int, seconds: float) -> list[float]:
    """Seconds that each answer to `clients` listeners took, from the request to its last byte."""
    times: list[float] = []
    end = time.monotonic() + seconds

    async def one(turn: int) -> None:
        choice = random.Random(turn)
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while time.monotonic() < end:
            start = choice.randrange(SOUND_BYTES - RANGE_BYTES)
            begun = time.perf_counter()
            head = f"Range: bytes={start}-{start + RANGE_BYTES - 1}\r\n"
            length = await _get(reader, writer, "/episodes/a/a.mp3", head, b" 206 ")
            assert length == RANGE_BYTES, length
            times.append(time.perf_counter() - begun)
            await asyncio.sleep(choice.uniform(0.2, 1.0))  # a player asks again when it has played some
        writer.close()

    await asyncio.gather(*(one(turn) for turn in range(clients)))
    return times


async def ask(port: int, clients: int, seconds: float) -> float:
    """Answers a second to `clients` apps that ask for the feed without a pause."""
    count, end = 0, time.monotonic() + seconds

    async def one() -> None:
        nonlocal count
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while time.monotonic() < end:
            await _get(reader, writer, "/feed.xml", "Accept-Encoding: gzip\r\n", b" 200 ")
            count += 1
        writer.close()

    await asyncio.gather(*(one() for _ in range(clients)))
    return count / seconds


async def _get(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str, more: str, status: bytes
) -> int:
    writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{more}\r\n".encode())
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    assert status in head.split(b"\r\n")[0], head
    fields = dict(line.split(b": ", 1) for line in head.split(b"\r\n")[1:] if b": " in line)
    if b"content-length" in fields:
        length = int(fields[b"content-length"])
        await reader.readexactly(length)
        return length
    length = 0
    while size := int(await reader.readline(), 16):  # nginx packs as it goes, in chunks
        await reader.readexactly(size + 2)
        length += size
    await reader.readline()
    return length


def quantile(times: list[float], share: float) -> float:
    """The value below which `share` of `times` lie."""
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]


@contextmanager
def nginx(room: Path, public: Path) -> Iterator[tuple[int, int]]:
    """A real nginx with the sample configuration; its process and port."""
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if program is None:
        sys.exit("nginx is not installed (Debian: nginx-light)")
    port = free_port()
    site = (ROOT / "docs" / "nginx.conf").read_text().replace("listen 8080;", f"listen 127.0.0.1:{port};")
    (room / "site.conf").write_text(site.replace("/srv/warta/public", str(public)))
    temp = "".join(f"{k}_temp_path {room}/{k};" for k in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    user = "user root;" if os.getuid() == 0 else ""
    (room / "nginx.conf").write_text(
        f"{user} daemon off; worker_processes 1; pid {room}/pid; error_log {room}/error.log;"
        f" events {{ worker_connections 4096; }} http {{ access_log off;"
        f" keepalive_requests 1000000; {temp} include {room}/site.conf; }}"
    )
    command = [program, "-p", str(room), "-c", str(room / "nginx.conf"), "-e", str(room / "error.log")]
    with running(command, port) as pid:
        yield pid, port


@contextmanager
def ours(public: Path) -> Iterator[tuple[int, int]]:
    """`serve` in a process of its own; that process and its port."""
    port = free_port()
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r});"
        f" from pathlib import Path;"
        f" from feeds.server.serve import serve;"
        f" serve(Path({str(public)!r}), 'https://warta.example/siaran', '127.0.0.1', {port})"
    )
    with running([sys.executable, "-c", code], port) as pid:
        yield pid, port


@contextmanager
def running(command: list[str], port: int) -> Iterator[int]:
    """`command` until the end of the block, from when it answers on `port`; its process."""
    with subprocess.Popen(command) as process:
        try:
            for _ in range(200):
                try:
                    socket.create_connection(("127.0.0.1", port), 1).close()
                    break
                except OSError:
                    time.sleep(0.05)
            yield process.pid
        finally:
            process.terminate()
            process.wait(10)


def spent(pid: int) -> float:
    """Seconds of CPU that a process and its children have had so far (Linux)."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    fields = [Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split() for one in (pid, *children)]
    return sum(int(each[11]) + int(each[12]) for each in fields) / os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
        return port


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--clients", type=int, default=500)
    parser.add_argument("--seconds", type=float, default=6)
    wanted = parser.parse_args()
    slower, share = bench(wanted.clients, wanted.seconds)
    sys.exit(0 if slower <= SLOWER and share >= RATE else 1)
