"""A shelf: what one machine has put there another finds, whole, unharmed, or not at all."""

import secrets
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from audio.production.cache import RenderCache
from audio.store import Store
from audio.store.shelf import Shelf, shelf_behind, stand_behind, take_away


@pytest.fixture(params=["file", "plain", "memory"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A folder, the same as a path, and the memory of this program."""
    folder = tmp_path / "rak"
    kinds = {"file": folder.as_uri(), "plain": str(folder), "memory": f"memory://{secrets.token_hex(8)}"}
    return kinds[request.param]


@pytest.fixture
def machines(address: str, tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    """The same store on two machines that share a shelf."""
    for name in ("satu", "dua"):
        stand_behind(tmp_path / name, address)
    yield Store(tmp_path / "satu" / "clips", ".wav"), Store(tmp_path / "dua" / "clips", ".wav")
    for name in ("satu", "dua"):
        take_away(tmp_path / name)


def test_what_one_machine_has_made_another_finds(machines: tuple[Store, Store]) -> None:
    one, other = machines
    assert other.get("kabar") is None
    one.put("kabar", b"pagi", b" ini")
    assert other.get("kabar") == b"pagi ini"
    digest, path, _ = one.add(lambda out: out.write(b"rekaman"))
    found = other.file(digest)
    assert found is not None and found != path and found.read_bytes() == b"rekaman"


def test_what_was_fetched_once_lies_here_from_then_on(machines: tuple[Store, Store], address: str) -> None:
    one, other = machines
    one.put("kabar", b"pagi")
    assert other.get("kabar") == b"pagi"
    Shelf(address).remove("clips")
    assert other.get("kabar") == b"pagi" and other.get("lain") is None


def test_what_is_harmed_on_the_shelf_is_not_believed(machines: tuple[Store, Store], address: str) -> None:
    one, other = machines
    one.put("kabar", b"pagi")
    digest, _, _ = one.add(lambda out: out.write(b"rekaman"))
    shelf = Shelf(address)
    for name in (one.name("kabar"), f"clips/{digest[:2]}/{digest}.file"):
        raw = shelf.get(name)
        assert raw
        shelf.put(name, raw[:-1] + bytes([raw[-1] ^ 1]))
    assert other.get("kabar") is None and other.file(digest) is None
    shelf.put(one.name("kabar"), b"")
    assert other.get("kabar") is None


def test_a_clip_that_is_harmed_here_is_fetched_again(machines: tuple[Store, Store]) -> None:
    one, _ = machines
    one.put("kabar", b"pagi")
    (path,) = one.folder.rglob("*.wav")
    path.write_bytes(b"rusak")
    assert one.get("kabar") == b"pagi" and one.get("kabar") == b"pagi"


def test_two_who_put_the_same_at_once_leave_it_whole(address: str) -> None:
    shelf, content, seen = Shelf(address), b"pagi" * 100_000, list[bytes | None]()

    def put() -> None:
        for _ in range(20):
            shelf.put("clips/ka/kabar.wav", content)
            seen.append(shelf.get("clips/ka/kabar.wav"))

    writers = [threading.Thread(target=put) for _ in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len(seen) == 60 and set(seen) == {content}


def test_a_store_without_a_shelf_asks_nobody(tmp_path: Path) -> None:
    assert shelf_behind(tmp_path / "satu" / "clips") is None
    assert Store(tmp_path / "satu" / "clips", ".wav").get("kabar") is None


def test_an_address_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="kuda"):
        Shelf("kuda://rak")
    Shelf(str(tmp_path)).remove("tidak-ada")


def test_finished_sounds_are_shared_and_their_parts_stay_here(address: str, tmp_path: Path) -> None:
    for name in ("satu", "dua"):
        stand_behind(tmp_path / name, address)
    one, other = (RenderCache(tmp_path / name / "renderings") for name in ("satu", "dua"))
    one.put("bagian", b"cacah")
    made = one.make("utuh", lambda out: (out.write(b"rekaman"), -16.0, -1.0, 5.0))
    found = other.find("utuh")
    assert found is not None and found.file.read_bytes() == b"rekaman" and found.file != made.file
    assert found.loudness_lufs == -16.0 and one.get("bagian") == b"cacah" and other.get("bagian") is None
    for name in ("satu", "dua"):
        take_away(tmp_path / name)
