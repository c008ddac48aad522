"""What is nobody else's on a shared machine: who may come in, what waits to be aired, what sources answered."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefings.editions.document import Edition
from briefings.editions.ledger import Ledger
from briefings.files import make_private, write_aside, write_private
from briefings.making.answers import Answer
from briefings.making.fetch_cache import FetchCache
from briefings.newsroom.folder import Newsroom
from briefings.studio.doors.sessions import Person, Sessions
from briefings.studio.doors.users import Users
from briefings.studio.show_change import keep
from tests.studio.test_show_change import SHOW

pytestmark = pytest.mark.skipif(os.name != "posix", reason="rights are told otherwise there")


@pytest.fixture(autouse=True)
def usual_rights() -> Iterator[None]:
    """What is made without a word of ours, others can read."""
    former = os.umask(0o022)
    yield
    os.umask(former)


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def open_to_others(root: Path) -> list[Path]:
    """What of the private rooms others could read, were the newsroom's own folder open to all."""
    rooms = [root / name for name in (".studio", "editions", ".cache")]
    found = [path for room in rooms if room.exists() for path in (room, *room.rglob("*"))]
    return [path for path in found if mode(path) & 0o077 and path.name not in (".lock", "make.lock")]


def work(root: Path) -> None:
    """A morning's worth of everything that is kept."""
    newsroom = Newsroom(root)
    users = Users(root)
    users.add("Ratri", "editor", "sandi yang panjang")
    sessions = Sessions(root, users, lambda: 1_000.0)
    assert sessions.accept(sessions.invite(Person("Ratri", "editor")))
    with newsroom.held():
        when = datetime(2026, 11, 22, tzinfo=UTC)
        Ledger(newsroom.editions).open(Edition("2026-11-22-pagi", "2026-11-22", "pagi", when))
        answer = Answer(200, "https://kabar.example/a", b"isi", "text/html", "", "", "")
        FetchCache(newsroom.fetched).put("https://kabar.example/a", answer)


def test_what_is_kept_is_its_owners_alone(tmp_path: Path) -> None:
    work(tmp_path)
    kept = [path.name for path in tmp_path.rglob("*") if path.is_file()]
    assert {"users.json", "sessions.json", "edition.json"} <= set(kept) and any(
        n.endswith(".page") for n in kept
    )
    assert not open_to_others(tmp_path)


def test_what_was_open_to_others_before_is_closed(tmp_path: Path) -> None:
    work(tmp_path)
    for path in tmp_path.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    assert open_to_others(tmp_path)
    work(tmp_path)
    # a document that is not written anew lies behind a folder that nobody else may enter
    assert {path.name for path in open_to_others(tmp_path)} <= {"2026-11-22-pagi", "edition.json"}
    assert mode(tmp_path / "editions") == 0o700


def test_a_document_that_is_written_anew_is_closed_with_its_folder(tmp_path: Path) -> None:
    (tmp_path / "editions" / "2026-11-22-pagi").mkdir(parents=True, mode=0o755)
    work(tmp_path)
    assert not open_to_others(tmp_path)


def test_a_private_file_is_closed_before_anything_stands_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, seen = Path.chmod, list[tuple[int, int]]()

    def closing(path: Path, to: int) -> None:
        real(path, to)
        seen.append((path.stat().st_size, mode(path)))

    monkeypatch.setattr(Path, "chmod", closing)
    write_private(tmp_path / "rak" / "a", b"isi")
    assert (0, 0o600) in seen and (tmp_path / "rak" / "a").read_bytes() == b"isi"


def test_a_file_that_its_owner_has_closed_stays_so_when_the_studio_changes_it(tmp_path: Path) -> None:
    show = tmp_path / "show.toml"
    show.write_text(SHOW)
    show.chmod(0o600)
    keep(Newsroom(tmp_path), {"podcast.location": "Lembah"})
    assert "Lembah" in show.read_text() and mode(show) == 0o600
    show.chmod(0o644)
    keep(Newsroom(tmp_path), {"podcast.location": "Lereng"})
    assert mode(show) == 0o644


def test_a_folder_that_is_there_is_closed_and_a_new_file_for_all_is_not(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir(mode=0o755)
    make_private(tmp_path / "a")
    make_private(tmp_path / "b" / "c")
    write_aside(tmp_path / "d", b"isi")
    assert [mode(tmp_path / name) for name in ("a", "b/c", "d")] == [0o700, 0o700, 0o644]
