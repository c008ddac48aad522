"""The public folder on real servers: what is sent, in which order, and what a wire that is torn leaves behind."""

import subprocess
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from feeds.errors import Uncarried
from feeds.publishers.remote import Edge, carry, open_host, survey
from feeds.publishers.remote.digests import read_folder
from feeds.publishers.remote.host import ASIDE
from feeds.publishers.remote.notes import MANIFEST
from tests.feeds.hosts import Server
from tests.feeds.states import BASE, FORMER, ME, asked, carried, faults, lay_before, wrong
from tests.feeds.wire import Wire

WIRED = ("sftp", "webdav", "s3")


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
