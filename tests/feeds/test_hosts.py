"""The public folder on real servers: what is sent, in which order, and what a wire that is torn leaves behind."""

import io
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from feeds.errors import Uncarried
from feeds.publishers.remote import Edge, carry, find_fault, open_host, survey
from feeds.publishers.remote.digests import read_folder
from feeds.publishers.remote.host import ASIDE, Store
from feeds.publishers.remote.lease import LEASE, Claim, Lease
from feeds.publishers.remote.notes import MANIFEST
from tests.feeds.hosts import EMULATORS, Server, missing, running
from tests.feeds.states import BASE, FORMER, ME, carried, differences, faults, lay_after, lay_before
from tests.feeds.wire import Wire

KINDS = ("file", "sftp", "webdav", "s3", *(kind for kind in EMULATORS if not missing(kind)))
WIRED = ("sftp", "webdav", "s3")
Ask = Callable[[Server, Callable[[Any], Any]], Any]


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The public folder yesterday and today."""
    room = tmp_path_factory.mktemp("states")
    lay_before(room / "before")
    lay_after(room / "after")
    return room / "before", room / "after"


@pytest.fixture(scope="module", params=KINDS)
def running_server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    if why := missing(request.param):
        if os.environ.get("BRIEFINGS_REQUIRE_HOSTS") == "1" and request.param not in EMULATORS:
            pytest.fail(f"BRIEFINGS_REQUIRE_HOSTS is set, but {why}")
        pytest.skip(why)
    with running(request.param, tmp_path_factory.mktemp(request.param)) as server:
        yield server


@pytest.fixture
def server(running_server: Server) -> Server:
    """With nothing on it."""
    host = running_server.opened()
    for path in host.list():
        host.remove(path)
    host.close()
    return running_server


def asked(server: Server, ask: Callable[[Any], Any]) -> Any:
    host = server.opened()
    try:
        return ask(host)
    finally:
        host.close()


def wrong(server: Server, public: Path) -> list[str]:
    found: list[str] = asked(server, lambda host: faults(host) + differences(public, host))
    return found


def test_a_host_becomes_what_the_public_folder_is_and_then_what_it_becomes(
    server: Server, states: tuple[Path, Path]
) -> None:
    before, after = states
    first = carried(before, server.opened())
    assert wrong(server, before) == [] and first.sent[-1] == "feed.xml" and first.is_news
    second = carried(after, server.opened())
    assert wrong(server, after) == []
    assert second.sent.index("feed.xml") < second.sent.index(FORMER)
    assert len(second.sent) < len(first.sent)


def test_where_all_is_right_nothing_is_written(server: Server, states: tuple[Path, Path]) -> None:
    carried(states[0], server.opened())
    stood = asked(server, lambda host: host.list())
    again = carried(states[0], server.opened())
    assert again.sent == () and not again.is_news
    assert asked(server, lambda host: host.list()) == stood


def test_a_file_that_was_damaged_or_deleted_there_is_put_right(
    server: Server, states: tuple[Path, Path]
) -> None:
    carried(states[0], server.opened())

    def damage(host: Any) -> None:
        time.sleep(1.1)  # some servers tell times in whole seconds
        length = len(host.read("feed.json")[0])
        host.write("feed.json", b"x" * length)
        host.remove("episodes/2026-02-02-pagi/transcript.vtt")

    asked(server, damage)
    assert set(carried(states[0], server.opened()).sent) == {
        "feed.json",
        "episodes/2026-02-02-pagi/transcript.vtt",
    }
    assert wrong(server, states[0]) == []


def test_a_plan_is_shown_and_nothing_is_written(server: Server, states: tuple[Path, Path]) -> None:
    plan = asked(server, lambda host: survey(Edge(states[0], BASE), host))
    assert plan.send[-1].path == "feed.xml" and plan.send[0].path.endswith(".jpg")
    assert asked(server, lambda host: host.list()) == {}


@pytest.mark.parametrize("running_server", WIRED, indirect=True, scope="module")
@pytest.mark.parametrize("how", Wire.HOWS)
def test_a_wire_torn_at_any_step_leaves_whole_feeds_and_the_next_run_ends_it(
    server: Server, states: tuple[Path, Path], how: str
) -> None:
    before, after = states
    wire = Wire(server.port)
    carried(before, server.opened(wire.port))
    steps = wire.steps
    for step in range(3, steps, steps // 2):  # tests/bench/hosts.py tears it at every step
        wire.mend()
        carried(before, server.opened())
        wire.cut(step, how)
        try:
            carried(after, server.opened(wire.port))
        except Uncarried as fault:
            assert "the next run carries on" in str(fault)
        assert wire.torn or step >= wire.steps
        assert asked(server, faults) == []
        wire.mend()
        carried(after, server.opened(wire.port))
        assert wrong(server, after) == []
    wire.close()


def test_what_had_arrived_is_not_sent_again(server: Server, states: tuple[Path, Path]) -> None:
    class Torn(Exception):
        pass

    def tear(sent: int) -> None:
        arrived.append(sent)
        if len(arrived) == 3:
            raise Torn

    arrived: list[int] = []
    host = server.opened()
    edge = Edge(states[0], BASE)
    with pytest.raises(Torn):
        carry(edge, host, ME, lambda: datetime.now(UTC), time.sleep, tear)
    host.close()
    assert asked(server, lambda host: host.read(MANIFEST)) is None  # nothing was noted yet
    rest = carried(states[0], server.opened())
    whole = sum(file.stat().st_size for file in states[0].rglob("*") if file.is_file())
    assert rest.bytes == whole - sum(arrived) and wrong(server, states[0]) == []


def test_the_lease_of_a_run_whose_last_word_was_lost_goes_with_the_next(
    server: Server, states: tuple[Path, Path]
) -> None:
    carried(states[0], server.opened())
    held = server.opened()
    Lease(held, ME, lambda: datetime.now(UTC), time.sleep).take()
    held.close()
    assert carried(states[0], server.opened()).sent == ()
    assert wrong(server, states[0]) == []


def test_a_run_that_died_does_not_stop_the_next_of_the_same_newsroom(
    server: Server, states: tuple[Path, Path]
) -> None:
    died = server.opened()
    Lease(died, ME, lambda: datetime.now(UTC), time.sleep).take()
    died.close()
    carried(states[0], server.opened())
    assert wrong(server, states[0]) == []


def test_while_one_publisher_is_at_work_another_waits_for_the_next_run(
    server: Server, states: tuple[Path, Path]
) -> None:
    other = server.opened()
    Lease(other, "lain", lambda: datetime.now(UTC), time.sleep).take()
    other.close()
    with pytest.raises(Uncarried, match="another publisher is at work there"):
        carried(states[0], server.opened())
    assert [path for path in asked(server, lambda host: host.list()) if path != LEASE] == []


def test_a_lease_that_ended_is_taken_over_and_its_former_owner_stops_before_the_feeds(
    server: Server, states: tuple[Path, Path]
) -> None:
    hour = timedelta(hours=1)
    slow = server.opened()
    ended = Lease(slow, "lambat", lambda: datetime.now(UTC) - hour, time.sleep)
    ended.take()
    carried(states[0], server.opened())
    fresh = server.opened()
    Lease(fresh, "cepat", lambda: datetime.now(UTC), time.sleep).take()
    with pytest.raises(Uncarried, match="another publisher"):
        ended.confirm()
    with pytest.raises(Uncarried, match="another publisher"):
        ended.hold(10**9)
    slow.close()
    fresh.close()


def test_of_two_who_claim_at_once_one_has_it(server: Server) -> None:
    if server.kind == "gs":
        pytest.skip("its emulator knows no conditions, which the store itself does")
    one, two = server.opened(), server.opened()
    claim = Claim("satu", datetime.now(UTC) + timedelta(minutes=2)).written()
    assert one.write(LEASE, claim, "")
    assert not two.write(LEASE, Claim("dua", datetime.now(UTC)).written(), "")
    assert one.read(LEASE)[0] == claim  # type: ignore[index]  # it is there
    one.close()
    two.close()


def test_a_publisher_that_was_overtaken_on_its_way_leaves_the_feeds_alone(
    server: Server, states: tuple[Path, Path]
) -> None:
    before, after = states
    carried(before, server.opened())
    late = Claim("lain", datetime.now(UTC) + timedelta(hours=1)).written()

    def overtake(sent: int) -> None:
        if not taken:
            taken.append(asked(server, lambda host: host.write(LEASE, late)))

    taken: list[bool] = []
    with pytest.raises(Uncarried, match="another publisher"):
        carried(after, server.opened(), overtake)
    assert taken == [True] and asked(server, faults) == []
    assert asked(server, lambda host: host.read("feed.xml"))[0] == (before / "feed.xml").read_bytes()
    assert asked(server, lambda host: host.read(LEASE))[0] == late


def test_a_lease_lasts_as_long_as_its_owner_works(server: Server) -> None:
    now = [datetime.now(UTC)]
    host = server.opened()
    lease = Lease(host, ME, lambda: now[0], time.sleep)
    lease.take()
    first = json.loads(host.read(LEASE)[0])["until"]  # type: ignore[index]  # it is there
    lease.hold(0)
    assert json.loads(host.read(LEASE)[0])["until"] == first  # type: ignore[index]
    now[0] += timedelta(seconds=90)
    lease.hold(0)
    assert json.loads(host.read(LEASE)[0])["until"] > first  # type: ignore[index]
    host.close()


@pytest.mark.parametrize("running_server", ["file", "sftp", "webdav"], indirect=True, scope="module")
def test_no_reader_sees_half_of_a_file_that_was_cut_off_in_the_sending(
    server: Server, states: tuple[Path, Path]
) -> None:
    before, after = states
    carried(before, server.opened())
    host = server.opened()

    def put_half(source: str, path: str) -> None:
        text = Path(source).read_bytes()
        host._files.pipe_file(path, text[: len(text) // 2])
        raise ConnectionResetError("torn")

    host._files.put_file = put_half
    with pytest.raises(Uncarried, match="torn"):
        host.put("feed.xml", after / "feed.xml", read_folder(after)["feed.xml"])
    host.close()
    assert wrong(server, before) == [
        f"{ASIDE}{read_folder(after)['feed.xml'].sha256[:16]} is there, and should not"
    ]
    carried(after, server.opened())
    assert wrong(server, after) == []


def test_a_lease_cut_off_in_the_writing_stops_nobody_for_ever(
    server: Server, states: tuple[Path, Path]
) -> None:
    asked(server, lambda host: host.write(LEASE, b'{"own'))
    carried(states[0], server.opened())
    assert wrong(server, states[0]) == []


def test_what_others_have_put_on_the_host_stays(server: Server, states: tuple[Path, Path]) -> None:
    asked(server, lambda host: host.write("robots.txt", b"User-agent: *"))
    carried(states[0], server.opened())
    assert asked(server, lambda host: host.read("robots.txt"))[0] == b"User-agent: *"


def test_a_public_folder_without_a_feed_empties_no_host(
    server: Server, states: tuple[Path, Path], tmp_path: Path
) -> None:
    carried(states[0], server.opened())
    with pytest.raises(Uncarried, match=r"has no feed\.xml"):
        carried(tmp_path, server.opened())
    assert wrong(server, states[0]) == []


def test_a_sound_that_the_feed_here_still_names_is_never_taken_from_the_host(
    server: Server, states: tuple[Path, Path], tmp_path: Path
) -> None:
    lay_before(tmp_path / "public")
    carried(tmp_path / "public", server.opened())
    for sound in (tmp_path / "public").glob("episodes/2026-02-03-pagi/*.mp3"):
        sound.unlink()
    assert carried(tmp_path / "public", server.opened()).removed == ()
    assert asked(server, faults) == []


@pytest.mark.parametrize("running_server", ["s3"], indirect=True, scope="module")
def test_s3_sends_each_file_with_its_type_and_how_long_it_may_be_kept(
    server: Server, states: tuple[Path, Path]
) -> None:
    carried(states[0], server.opened())

    def headers(path: str) -> tuple[str, str]:
        told = asked(
            server, lambda host: host._files.call_s3("head_object", Bucket="wadah", Key=f"siaran/{path}")
        )
        return told["ContentType"], told["CacheControl"]

    assert headers("feed.xml") == ("application/rss+xml; charset=utf-8", "public, max-age=60")
    assert headers("latest.mp3") == ("audio/mpeg", "no-store")
    assert headers("cover-1a2b3c4d.jpg") == ("image/jpeg", "public, max-age=31536000, immutable")
    assert headers(FORMER) == ("audio/mpeg", "public, max-age=86400")


@pytest.mark.parametrize("running_server", ["sftp"], indirect=True, scope="module")
def test_an_sftp_host_that_is_not_the_known_one_is_not_spoken_to(
    server: Server, states: tuple[Path, Path], tmp_path: Path
) -> None:
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", tmp_path / "other"], check=True)
    (tmp_path / "known").write_text(f"* {(tmp_path / 'other.pub').read_text()}")
    environ = {**server.environ, "BRIEFINGS_SFTP_KNOWN_HOSTS": str(tmp_path / "known")}
    with pytest.raises(Uncarried, match=r"[Hh]ost key"):
        open_host(server.address(server.port), environ)


@pytest.mark.parametrize("running_server", ["sftp"], indirect=True, scope="module")
def test_an_sftp_host_that_nobody_has_met_is_not_spoken_to(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    environ = {name: value for name, value in server.environ.items() if name != "BRIEFINGS_SFTP_KNOWN_HOSTS"}
    with pytest.raises(Uncarried, match=r"[Hh]ost key"):
        open_host(server.address(server.port), environ)


def test_a_password_is_not_sent_in_the_clear_and_never_said() -> None:
    secrets = {"BRIEFINGS_WEBDAV_USER": "redaksi", "BRIEFINGS_WEBDAV_PASSWORD": "sangat-rahasia"}
    with pytest.raises(Uncarried, match=r"webdavs://") as refused:
        open_host("webdav://media.warta.example/siaran", secrets)
    assert "sangat-rahasia" not in str(refused.value)


@pytest.mark.parametrize(
    ("to", "said"),
    [
        ("s3://wadah/siaran", ""),
        ("gs://wadah", ""),
        ("az://wadah/siaran", ""),
        ("sftp://web@radio.example:2222/srv/www/warta", ""),
        ("sftp://radio.example/~/warta", ""),
        ("webdavs://radio.example/dav/warta", ""),
        ("/srv/www/warta", ""),
        ("file:///srv/www/warta", ""),
        ("ftp://radio.example/warta", "no such protocol"),
        ("warta", "write a folder"),
        ("/", "write a folder"),
        ("file:///", "write it as"),
        ("sftp://web:sandi@radio.example/srv/warta", "the environment"),
        ("s3://kunci@wadah/siaran", "the environment"),
        ("sftp://radio.example/", "folder of its own"),
        ("sftp://radio.example/srv/../etc", "without"),
        ("s3://wadah/siaran?x=1", "leave out"),
        ("webdav:///siaran", "NAME"),
    ],
)
def test_an_address_of_a_host_is_checked_before_it_is_spoken_to(to: str, said: str) -> None:
    found = find_fault(to)
    assert (said in found) if said else not found


def test_a_package_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    from feeds.publishers.remote import opening

    def missing_module(name: str) -> Any:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)

    monkeypatch.setattr(opening, "import_module", missing_module)
    with pytest.raises(Uncarried, match=r"pip install 'briefings\[gcs\]'"):
        open_host("gs://wadah/siaran", {})


def test_nothing_of_a_protocol_is_loaded_before_it_is_used() -> None:
    program = (
        "import sys, json; from feeds.publishers.remote import open_host; "
        "print(json.dumps([n for n in ('fsspec', 's3fs', 'asyncssh', 'webdav4', 'aiohttp') if n in sys.modules]))"
    )
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert json.loads(said.stdout) == []


class _Plain:
    """A store in memory that knows no conditions."""

    def __init__(self) -> None:
        self.held: dict[str, bytes] = {}

    def pipe_file(self, path: str, text: bytes, mode: str = "overwrite") -> None:
        if mode != "overwrite":
            raise NotImplementedError("A header you provided implies functionality that is not implemented")
        self.held[path] = text

    def info(self, path: str) -> dict[str, object]:
        if path not in self.held:
            raise FileNotFoundError(path)
        return {"size": len(self.held[path]), "ETag": str(hash(self.held[path]))}

    def cat_file(self, path: str) -> bytes:
        return self.held[path]


def test_a_store_that_knows_no_conditions_is_claimed_all_the_same_and_never_twice() -> None:
    files = _Plain()
    one, two = (Store("s3://lama", files, "", lambda: None, lambda *_: {}, lambda _: {}) for _ in range(2))
    Lease(one, "satu", lambda: datetime.now(UTC), time.sleep).take()
    with pytest.raises(Uncarried, match="another publisher"):
        Lease(two, "dua", lambda: datetime.now(UTC), time.sleep).take()


def test_a_store_that_took_something_else_than_was_sent_is_found_out(tmp_path: Path) -> None:
    class Broken(_Plain):
        def put_file(self, source: str, path: str) -> None:
            self.held[path] = Path(source).read_bytes()[:-1] + b"?"

        def open(self, path: str, mode: str) -> Any:
            return io.BytesIO(self.held[path])

    (tmp_path / "a.mp3").write_bytes(b"bunyi")
    store = Store("s3://rusak", Broken(), "", lambda: None, lambda *_: {}, lambda _: {})
    with pytest.raises(Uncarried, match=r"a\.mp3 did not arrive as it was sent"):
        store.put("a.mp3", tmp_path / "a.mp3", read_folder(tmp_path)["a.mp3"])


def test_checksums_are_remembered_only_as_long_as_the_file_is_the_same(tmp_path: Path) -> None:
    kept, sound = tmp_path / "digests.json", tmp_path / "public" / "a.mp3"
    sound.parent.mkdir()
    sound.write_bytes(b"satu")
    first = read_folder(sound.parent, kept)
    status = sound.stat()
    sound.write_bytes(b"dua!")
    os.utime(sound, ns=(status.st_atime_ns, status.st_mtime_ns))  # as a copy with its times would be
    second = read_folder(sound.parent, kept)
    assert second != first and second == read_folder(sound.parent)
