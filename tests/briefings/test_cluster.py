"""A night by a cluster: the same bytes as by one machine, whoever is killed in the middle."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import trustme

from audio.engine import Utterance
from audio.store.shelf import shelf_behind
from briefings.errors import BadShow, NoCluster
from briefings.making.afar import Place, differing, speak_line, versions
from briefings.newsroom.folder import Newsroom, find
from briefings.newsroom.house import House, found_house
from briefings.newsroom.house_settings import ClusterSettings, settings_of
from briefings.verbs import cluster as room
from briefings.verbs.cluster import Cluster
from briefings.verbs.make import Order
from briefings.verbs.night import Result, housed, make_all, make_all_by
from briefings.verbs.retract import retract

ROOT = Path(__file__).resolve().parents[2]
ORDER = Order(day=date(2026, 11, 22), edition="pagi")
MORNING = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
START_S = 90.0


@pytest.fixture
def radio(tmp_path: Path, newsroom: Newsroom) -> Path:
    """A house of two shows."""
    folder = tmp_path / "radio"
    for name in ("argasana", "pesisir"):
        shutil.copytree(newsroom.root, folder / name)
    found_house(folder)
    return folder


class Machines:
    """A scheduler and workers in processes of their own, as on machines of their own."""

    def __init__(self, folder: Path, options: tuple[str, ...] = (), scheme: str = "tcp") -> None:
        with socket.socket() as door:
            door.bind(("127.0.0.1", 0))
            self.port = door.getsockname()[1]
        self.address = f"{scheme}://127.0.0.1:{self.port}"
        self.scratch = folder / "scratch"
        self._options = options
        self._env = {**os.environ, "PYTHONPATH": str(ROOT), "DASK_TEMPORARY_DIRECTORY": str(self.scratch)}
        self.scheduler: subprocess.Popen[bytes] | None = None
        self.workers: list[subprocess.Popen[bytes]] = []

    def start(self, workers: int) -> "Machines":
        protocol = self.address.partition(":")[0]
        self.scheduler = self._run(
            "scheduler", "--host", "127.0.0.1", "--port", str(self.port), "--no-dashboard",
            "--dashboard-address", "127.0.0.1:0", "--protocol", protocol,
        )  # fmt: skip
        for _ in range(workers):
            self.workers.append(
                self._run("worker", self.address, "--nthreads", "1", "--no-nanny", "--no-dashboard",
                          "--dashboard-address", "127.0.0.1:0")
            )  # fmt: skip
        return self

    def _run(self, kind: str, *words: str) -> "subprocess.Popen[bytes]":
        code = "from dask.__main__ import main; main()"
        return subprocess.Popen(
            [sys.executable, "-W", "ignore", "-c", code, kind, *words, *self._options],
            env=self._env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def end(self) -> None:
        for each in (*self.workers, *([self.scheduler] if self.scheduler else [])):
            each.kill()
            each.wait()
        self.workers = []

    def clips(self) -> int:
        """How many lines the workers hold."""
        return len(list(self.scratch.rglob("house/.cache/clips/*/*.wav")))


@pytest.fixture
def machines(tmp_path: Path) -> Iterator[Machines]:
    made = Machines(tmp_path).start(2)
    yield made
    made.end()


def ready(
    machines: Machines, house: House, workers: int = 2, said: list[str] | None = None, **named: str
) -> Cluster:
    """A cluster that has so many workers."""
    settings = ClusterSettings(**{"store": (house.root.parent.parent / "rak").as_uri(), **named})
    heard = said if said is not None else list[str]()
    made = Cluster(machines.address, house, settings, 2, heard.append, patience_s=START_S)
    until = time.monotonic() + START_S
    while True:
        try:
            made.__enter__()
            if made.threads >= workers:
                return made
            made.__exit__()
        except NoCluster:
            if time.monotonic() > until:
                raise
        time.sleep(0.2)


@contextmanager
def meanwhile(do: Callable[[], None]) -> Iterator[None]:
    thread = threading.Thread(target=do)
    thread.start()
    yield
    thread.join()


def published(radio: Path) -> dict[str, bytes]:
    """What listeners get of all shows."""
    return {
        str(path.relative_to(radio)): path.read_bytes()
        for path in sorted(radio.glob("*/public/**/*"))
        if path.is_file()
    }


def night(cluster: Cluster, radio: Path) -> Mapping[str, Result]:
    try:
        made = make_all_by(cluster, housed(radio), ORDER, 2, lambda _: None, MORNING)
    finally:
        cluster.__exit__()
    return {each.folder.name: each for each in made}


@pytest.fixture
def by_one(radio: Path, tmp_path: Path) -> dict[str, bytes]:
    """What listeners get where one machine makes it all."""
    other = tmp_path / "satu-mesin"
    shutil.copytree(radio, other)
    make_all(other, ORDER, 1, lambda _: None, MORNING)
    return published(other)


def test_two_machines_give_the_bytes_that_one_gives(
    radio: Path, machines: Machines, by_one: dict[str, bytes]
) -> None:
    said: list[str] = []
    results = night(ready(machines, found_house(radio), said=said), radio)
    assert {name: each.code for name, each in results.items()} == {"argasana": 0, "pesisir": 0} and said == []
    assert published(radio) == by_one and len(by_one) > 10
    assert machines.clips() > 5  # it was they who spoke
    assert results["pesisir"].stages is not None and shelf_behind(find(radio / "pesisir").clips) is None


def test_a_worker_that_is_killed_in_the_middle_loses_nothing(
    radio: Path, machines: Machines, by_one: dict[str, bytes]
) -> None:
    killed: list[bool] = []

    def kill() -> None:
        until = time.monotonic() + START_S
        while not machines.clips() and time.monotonic() < until:
            time.sleep(0.01)
        killed.append(not any(radio.glob("*/public/feed.xml")))
        os.kill(machines.workers[0].pid, signal.SIGKILL)

    with meanwhile(kill):
        results = night(ready(machines, found_house(radio)), radio)
    assert killed == [True]  # before anything was on air
    assert {each.code for each in results.values()} == {0} and published(radio) == by_one


def test_when_the_scheduler_is_started_anew_the_night_goes_on(
    radio: Path, machines: Machines, by_one: dict[str, bytes]
) -> None:
    said: list[str] = []

    def restart() -> None:
        until = time.monotonic() + START_S
        while not machines.clips() and time.monotonic() < until:
            time.sleep(0.01)
        machines.end()
        machines.start(2)

    cluster = ready(machines, found_house(radio), said=said)
    with meanwhile(restart):
        results = night(cluster, radio)
    assert {each.code for each in results.values()} == {0} and published(radio) == by_one
    assert any("the scheduler of the cluster is gone" in each for each in said)


def test_a_worker_of_another_version_is_refused_in_a_sentence(
    radio: Path, machines: Machines, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready(machines, found_house(radio)).__exit__()
    older = {**versions(), "numpy": "1.0"}
    with monkeypatch.context() as patched:
        patched.setattr(room, "versions", lambda: older)
        cluster = Cluster(machines.address, found_house(radio), ClusterSettings(store="memory://x"), 1, print)
    with pytest.raises(NoCluster, match=r"is of another version: numpy \S+ there and 1.0 here") as told:
        cluster.__enter__()
    assert told.value.exit_code == 12


def test_a_worker_that_comes_later_with_another_version_speaks_nothing(tmp_path: Path) -> None:
    place = Place(tmp_path.as_uri(), {}, {**versions(), "soxr": "0.1"})
    why = speak_line(place, "silent", {}, "ab" * 32, Utterance("Satu.", "Satu.", "hening"))
    assert why.startswith("soxr ") and list(tmp_path.iterdir()) == []
    assert differing(versions(), versions()) == ""


def test_machines_that_know_each_other_by_certificates_make_a_night(
    radio: Path, tmp_path: Path, by_one: dict[str, bytes]
) -> None:
    house, authority = found_house(radio), trustme.CA()
    files = certificates(house.root, authority)
    (house.root / "house.toml").write_text(
        f'[cluster]\nstore = "{(tmp_path / "rak").as_uri()}"\n'
        + "".join(f'{name} = "{file}"\n' for name, file in files.items())
    )
    paths = {name: str(house.root / file) for name, file in files.items()}
    options = ("--tls-ca-file", paths["ca"], "--tls-cert", paths["cert"], "--tls-key", paths["key"])
    machines = Machines(tmp_path, options, "tls").start(1)
    try:
        results = night(ready(machines, house, 1, **settings_of(house).cluster.model_dump()), radio)
        assert {each.code for each in results.values()} == {0} and published(radio) == by_one
        assert machines.clips() > 5
        stranger = certificates(tmp_path, trustme.CA())
        settings = ClusterSettings(
            store="memory://x", **{n: str(tmp_path / file) for n, file in stranger.items()}
        )
        with pytest.raises(NoCluster):
            Cluster(machines.address, house, settings, 1, print).__enter__()
    finally:
        machines.end()


def certificates(folder: Path, authority: Any) -> dict[str, str]:
    issued = authority.issue_cert("127.0.0.1")
    authority.cert_pem.write_to_path(folder / "ca.pem")
    issued.private_key_pem.write_to_path(folder / "kunci.pem")
    for n, part in enumerate(issued.cert_chain_pems):
        part.write_to_path(folder / "mesin.pem", append=n > 0)
    return {"ca": "ca.pem", "cert": "mesin.pem", "key": "kunci.pem"}


def test_what_other_machines_need_is_asked_for_before_any_is_called(radio: Path) -> None:
    house = found_house(radio)
    with pytest.raises(NoCluster, match="store"):
        Cluster("tcp://127.0.0.1:1", house, ClusterSettings(), 1, print)
    with pytest.raises(NoCluster, match="kuda"):
        Cluster("tcp://127.0.0.1:1", house, ClusterSettings(store="kuda://rak"), 1, print)
    with pytest.raises(BadShow) as told:
        Cluster(
            "tls://127.0.0.1:1", house, ClusterSettings(store="memory://x", ca="ca.pem"), 1, print
        ).__enter__()
    assert [fault.partition(":")[0] for fault in told.value.faults] == ["house.toml"] * 3
    (house.root / "house.toml").write_text('[cluster]\nstroe = "x"\n')
    with pytest.raises(BadShow, match="stroe"):
        settings_of(house)


def test_a_cluster_that_is_not_there_is_told_before_a_show_is_made(
    radio: Path, monkeypatch: pytest.MonkeyPatch, run: Callable[..., tuple[int, str, str]]
) -> None:
    monkeypatch.setattr(room, "CONNECT_S", 0.5)
    code, _, err = run("make", "--all", radio, "--cluster", "tcp://127.0.0.1:1", "--store", "memory://x")
    assert code == 12 and "--cluster tcp://127.0.0.1:1" in err
    assert not any(radio.glob("*/editions/*"))


def test_what_is_taken_back_is_taken_from_the_shelf(radio: Path) -> None:
    house = found_house(radio)
    store = radio.parent / "rak"
    (house.root / "house.toml").write_text(f'[cluster]\nstore = "{store.as_uri()}"\n')
    with Cluster("local", house, settings_of(house).cluster, 1, print) as cluster:
        make_all_by(cluster, housed(radio), ORDER, 1, lambda _: None, MORNING)
    before = set(store.glob("clips/*/*.wav"))
    room_, other = find(radio / "pesisir"), find(radio / "argasana")
    assert before and any(store.glob("renderings/*/*"))
    from briefings.newsroom.config import load
    from briefings.progress import Quiet

    retract(room_, load(room_.show_file), "2026-11-22-pagi", "Narasumbernya tidak ada.", MORNING, Quiet())
    assert not any(store.glob("clips/*/*.wav")) and not any(store.glob("renderings/*/*"))
    assert (other.public / "latest.mp3").is_file()
