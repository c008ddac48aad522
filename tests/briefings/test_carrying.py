"""A show with a host: whatever is published goes there, and a host that cannot be reached stops no edition."""

import json
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefings.editions.broadcast import Made
from briefings.errors import BadShow
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.studio.airing import aired
from feeds.errors import Uncarried
from feeds.publishers.remote.lease import LEASE

pytest.importorskip("fsspec")
Run = Callable[..., tuple[int, str, str]]
DAY = ("--date", "2026-11-22", "--edition", "pagi")

NEWS = """Jembatan Kali Wening Dibuka Lagi

Warta Uji, 22 November 2026 05:00 WIB

Jembatan Kali Wening di Kabupaten Sariasih dibuka lagi untuk umum pada pagi hari. Dinas Pekerjaan Umum setempat
menyatakan perbaikan tiga pilar selesai dua hari lebih awal. Kendaraan di atas delapan ton tetap dialihkan ke jalan
lingkar. Sebanyak 40 petugas mengatur lalu lintas di kedua ujung jembatan.
"""


def name_host(room: Newsroom, to: str) -> None:
    text = room.show_file.read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("to = ")]
    lines.insert(lines.index("[publish]") + 1, f'to = "{to}"')
    room.show_file.write_text("\n".join(lines) + "\n", "utf-8")


def files(folder: Path) -> dict[str, bytes]:
    """What listeners see of a folder."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and not any(part.startswith(".") for part in file.relative_to(folder).parts)
    }


@pytest.fixture
def out_of_reach() -> str:
    """A host that nobody is at."""
    with socket.create_server(("127.0.0.1", 0)) as held:
        port = held.getsockname()[1]
    return f"webdav://127.0.0.1:{port}/warta"


def test_what_is_made_is_on_the_host_and_what_is_taken_back_is_gone_from_it(
    newsroom: Newsroom, tmp_path: Path, run: Run
) -> None:
    host = tmp_path / "srv"
    name_host(newsroom, str(host))
    assert run("make", "--show", newsroom.root, *DAY)[0] == 0
    assert files(host) == files(newsroom.public) and "feed.xml" in files(host)
    taken = run("retract", "2026-11-22-pagi", "--show", newsroom.root, "--reason", "Narasumbernya tidak ada.")
    assert taken[0] == 0
    assert files(host) == files(newsroom.public)
    assert not [path for path in files(host) if path.endswith(".mp3")]


def test_a_host_out_of_reach_is_told_with_its_own_code_and_the_edition_is_made(
    newsroom: Newsroom, tmp_path: Path, run: Run
) -> None:
    host = tmp_path / "disk" / "warta"
    host.parent.write_text("the disk is not there")
    name_host(newsroom, str(host))
    code, said, told = run("make", "--show", newsroom.root, *DAY, "--json")
    made = json.loads(said)
    assert code == 11 and Path(made["audio"]).is_file() and (newsroom.public / "feed.xml").is_file()
    assert made["uncarried"] and str(host) in told and "the next run carries on" in told
    host.parent.unlink()
    code, said, _ = run("make", "--show", newsroom.root, *DAY, "--json")
    assert code == 0 and json.loads(said)["uncarried"] == "" and not json.loads(said)["changed"]
    assert files(host) == files(newsroom.public)


def test_a_run_that_has_nothing_to_air_carries_what_was_left(
    newsroom: Newsroom, tmp_path: Path, run: Run
) -> None:
    host = tmp_path / "disk" / "warta"
    host.parent.write_text("the disk is not there")
    name_host(newsroom, str(host))
    assert run("make", "--show", newsroom.root, *DAY)[0] == 11
    code, _, told = run("publish", "--show", newsroom.root, "--date", "2026-11-22", "--edition", "malam")
    assert code == 2 and f"not carried to {host}" in told
    host.parent.unlink()
    assert run("publish", "--show", newsroom.root, "--date", "2026-11-22", "--edition", "malam")[0] == 2
    assert files(host) == files(newsroom.public)


def test_hubs_are_told_when_listeners_can_fetch_it_and_not_before(
    newsroom: Newsroom, tmp_path: Path, run: Run, hub: Any, out_of_reach: str
) -> None:
    pytest.importorskip("webdav4")
    text = newsroom.show_file.read_text("utf-8")
    newsroom.show_file.write_text(text.replace('\nhub = ""\n', f'\nhub = "{hub.address}"\n'), "utf-8")
    name_host(newsroom, out_of_reach)
    run("make", "--show", newsroom.root, *DAY)
    assert hub.heard == []
    name_host(newsroom, str(tmp_path / "srv"))
    assert run("carry", "--show", newsroom.root)[0] == 0
    assert len(hub.heard) == 1
    assert run("carry", "--show", newsroom.root)[0] == 0
    assert len(hub.heard) == 1


def test_a_dry_run_prints_the_plan_and_sends_nothing(newsroom: Newsroom, tmp_path: Path, run: Run) -> None:
    assert run("make", "--show", newsroom.root, *DAY)[0] == 0
    host = tmp_path / "srv"
    name_host(newsroom, str(host))
    code, said, _ = run("carry", "--show", newsroom.root, "--dry-run", "--json")
    plan = json.loads(said)
    assert code == 0 and plan["send"][-1]["path"] == "feed.xml" and not host.exists()
    assert {each["path"] for each in plan["send"]} == set(files(newsroom.public))
    code, said, _ = run("publish", "--show", newsroom.root, *DAY, "--dry-run")
    assert code == 0 and f"{host}: would send {len(plan['send'])} files" in said and not host.exists()


def test_check_compares_the_host_with_what_should_be(newsroom: Newsroom, tmp_path: Path, run: Run) -> None:
    host = tmp_path / "srv"
    name_host(newsroom, str(host))
    run("make", "--show", newsroom.root, *DAY)
    assert "host-" not in run("check", "--show", newsroom.root, "--remote")[1]
    (sound,) = [path for path in files(host) if path.startswith("episodes/") and path.endswith(".mp3")]
    (host / sound).write_bytes(b"x" * (host / sound).stat().st_size)
    (host / "index.html").unlink()
    (host / "episodes" / "2026-01-01-pagi.mp3").write_bytes(b"lama")
    code, said, _ = run("check", "--show", newsroom.root, "--remote", "--json")
    found = {(each["rule"], each["file"]) for each in json.loads(said)["findings"] if "host-" in each["rule"]}
    assert code == 1
    assert found == {
        ("host-differs", sound),
        ("host-differs", "index.html"),
        ("host-left", "episodes/2026-01-01-pagi.mp3"),
    }
    assert run("carry", "--show", newsroom.root)[0] == 0
    assert files(host) == files(newsroom.public)


def test_the_last_copy_of_a_sound_that_was_lost_here_stays_on_the_host(
    newsroom: Newsroom, tmp_path: Path, run: Run
) -> None:
    host = tmp_path / "srv"
    name_host(newsroom, str(host))
    run("make", "--show", newsroom.root, *DAY)
    (sound,) = [path for path in files(host) if path.startswith("episodes/") and path.endswith(".mp3")]
    (newsroom.public / sound).unlink()
    (newsroom.root / "lain.txt").write_text(NEWS, "utf-8")
    assert run("make", newsroom.root / "lain.txt", "--show", newsroom.root, *DAY[:3], "siang")[0] == 0
    assert sound not in (host / "feed.xml").read_text("utf-8") and sound in files(host)


def test_another_publisher_at_work_is_told_with_what_comes_of_it(
    newsroom: Newsroom, tmp_path: Path, run: Run
) -> None:
    host = tmp_path / "srv"
    name_host(newsroom, str(host))
    (host / LEASE).parent.mkdir(parents=True)
    (host / LEASE).write_text('{"owner": "lain", "until": "2999-01-01T00:00:00+00:00"}')
    code, _, told = run("make", "--show", newsroom.root, *DAY)
    assert code == 11 and "another publisher is at work there" in told
    assert files(host) == {} and (newsroom.public / "feed.xml").is_file()


def test_the_studio_says_of_an_edition_that_its_host_has_not_got_it(
    newsroom: Newsroom, tmp_path: Path, make_edition: Callable[..., Made]
) -> None:
    (tmp_path / "disk").write_text("the disk is not there")
    name_host(newsroom, str(tmp_path / "disk" / "warta"))
    made = make_edition(newsroom)
    assert made.audio.is_file()
    with pytest.raises(Uncarried, match="the next run carries on"):
        aired(made)


@pytest.mark.parametrize("place", ["public", "public/lagi", "."])
def test_a_folder_is_not_carried_into_itself(newsroom: Newsroom, run: Run, place: str) -> None:
    assert run("make", "--show", newsroom.root, *DAY)[0] == 0
    before = files(newsroom.root)
    name_host(newsroom, str(newsroom.root / place))
    code, _, told = run("carry", "--show", newsroom.root)
    assert code == 11 and "name another folder" in told
    assert files(newsroom.root).keys() == before.keys()


def test_carry_without_a_host_says_which_setting_is_missing(newsroom: Newsroom, run: Run) -> None:
    code, _, told = run("carry", "--show", newsroom.root)
    assert code == 3 and "publish.to" in told


@pytest.mark.parametrize("to", ["ftp://radio.example/warta", "sftp://web:sandi@radio.example/warta", "warta"])
def test_a_host_that_cannot_be_is_a_fault_of_the_show(newsroom: Newsroom, to: str) -> None:
    name_host(newsroom, to)
    with pytest.raises(BadShow, match=r"publish\.to"):
        load(newsroom.show_file)
