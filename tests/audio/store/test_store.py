"""A store gives back what was put there, whole and unharmed, or nothing; a file is written whole, or not at all."""

import multiprocessing
import os
import time
from pathlib import Path

import pytest

from audio.store import Store, key_of, open_aside, write_whole
from audio.store.store import ABANDONED_S


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store", ".part")


def only_file(store: Store) -> Path:
    (path,) = (path for path in store.folder.rglob("*") if path.is_file())
    return path


def test_what_was_put_there_is_got_back(store: Store) -> None:
    assert store.get("kabar") is None
    store.put("kabar", b"pagi", b"", bytearray(b" ini"))
    assert Store(store.folder, ".part").get("kabar") == b"pagi ini"
    store.put("kabar", b"")
    assert store.get("kabar") == b""


@pytest.mark.parametrize("place", [0, 3, 4, -1])
def test_one_changed_byte_is_noticed(store: Store, place: int) -> None:
    store.put("kabar", b"pagi")
    raw = bytearray(only_file(store).read_bytes())
    raw[place] ^= 1
    only_file(store).write_bytes(raw)
    assert store.get("kabar") is None


@pytest.mark.parametrize("size", [0, 10, 32, 35])
def test_what_was_cut_off_is_noticed(store: Store, size: int) -> None:
    store.put("kabar", b"pagi")
    os.truncate(only_file(store), size)
    assert store.get("kabar") is None


def test_what_was_put_under_another_key_is_not_taken_for_it(store: Store) -> None:
    store.put("kabar", b"pagi")
    only_file(store).rename(only_file(store).with_name("kabur.part"))
    assert store.get("kabur") is None


def test_a_file_is_named_by_what_is_in_it_and_kept_once(store: Store) -> None:
    first, path, said = store.add(lambda out: (out.write(b"pagi"), "baik")[1])
    again, same, _ = store.add(lambda out: out.write(b"pagi"))
    assert (first, path, said) == (again, same, "baik") and path.read_bytes() == b"pagi"
    assert store.file(first) == path == only_file(store)
    path.write_bytes(b"petang")
    assert store.file(first) is None and store.file("tidak-ada") is None


def test_a_writer_that_fails_leaves_nothing(store: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        store.add(lambda out: out.write(b"pagi") / 0)
    assert not [path for path in store.folder.rglob("*") if path.is_file()]


def test_what_is_used_stays_and_what_is_in_use_is_never_pruned(store: Store) -> None:
    for key in ("satu", "dua", "tiga", "empat"):
        store.put(key, bytes(68))
    for age_s, key in enumerate(["satu", "dua", "tiga", "empat"]):
        os.utime(store._path(key), (1_000 - age_s,) * 2)
    assert store.get("tiga") is not None  # used just now
    store.touch("tidak-ada")
    assert store.prune(200, keep={"empat"}) == 2
    assert [key for key in ("satu", "dua", "tiga", "empat") if store.get(key)] == ["tiga", "empat"]


def test_touched_counts_as_used(store: Store) -> None:
    for key in ("satu", "dua"):
        store.put(key, bytes(68))
        os.utime(store._path(key), (1_000,) * 2)
    store.touch("satu")
    store.prune(100)
    assert store.get("satu") and not store.get("dua")


def test_what_was_kept_by_an_older_program_is_pruned_too(store: Store) -> None:
    store.folder.mkdir()
    old = store.folder / "flat.sound"
    old.write_bytes(bytes(1_000))
    os.utime(old, (1_000,) * 2)
    store.put("baru", bytes(100))
    store.prune(500)
    assert not old.exists() and store.get("baru") is not None


def test_what_a_killed_run_left_aside_goes_and_what_another_is_writing_stays(store: Store) -> None:
    store.put("aa", b"pagi")
    left, written = (store.folder / name for name in (".new.1-aa.tmp", ".new.2-bb.tmp"))
    for path, age_s in ((left, ABANDONED_S + 60), (written, 60)):
        path.write_bytes(b"half")
        os.utime(path, (time.time() - age_s,) * 2)
    store.prune(1_000)
    assert not left.exists() and written.exists() and store.get("aa") == b"pagi"


def test_what_is_discarded_is_gone(store: Store) -> None:
    store.put("kabar", b"pagi")
    store.discard(["kabar", "tidak-ada"])
    assert store.get("kabar") is None


def put_often(folder: Path, number: int) -> None:
    store = Store(folder, ".part")
    for _ in range(100):
        store.put("kabar", bytes([number]) * 5_000)


def test_two_programs_that_put_the_same_key_harm_nobody(store: Store) -> None:
    store.put("kabar", bytes(5_000))
    spawn = multiprocessing.get_context("spawn")
    writers = [spawn.Process(target=put_often, args=(store.folder, number)) for number in (1, 2)]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        content = store.get("kabar")
        assert content is not None and len(set(content)) == 1
    assert [writer.exitcode for writer in writers] == [0, 0]
    assert only_file(store) == store._path("kabar")


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "warta.txt"
    write_whole(path, b"lama", sync=True)
    with pytest.raises(RuntimeError), open_aside(path) as file:
        file.write(b"ba")
        assert path.read_bytes() == b"lama"
        raise RuntimeError
    assert path.read_bytes() == b"lama"
    with open_aside(path, sync=True) as file:
        file.write(b"baru")
        file.seek(0)
        assert file.read() == b"baru" and path.read_bytes() == b"lama"
    assert path.read_bytes() == b"baru" and list(tmp_path.iterdir()) == [path]


def test_two_writers_of_one_file_do_not_meet_aside(tmp_path: Path) -> None:
    path = tmp_path / "warta.txt"
    with open_aside(path) as one:
        one.write(b"satu")
        with open_aside(path) as two:
            two.write(b"dua")
        assert path.read_bytes() == b"dua"
    assert path.read_bytes() == b"satu" and list(tmp_path.iterdir()) == [path]


def test_what_is_to_outlive_a_power_cut_is_on_the_disk_before_it_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, synced, fsync = tmp_path / "warta.txt", [], os.fsync

    def counted(handle: int) -> None:
        synced.append(path.exists())
        fsync(handle)

    monkeypatch.setattr(os, "fsync", counted)
    write_whole(path, b"baru")
    path.unlink()
    assert synced == []
    write_whole(path, b"baru", sync=True)
    assert synced == [False, True]  # the file, then its name


def test_a_key_tells_its_facts_apart() -> None:
    keys = {key_of("a", "b"), key_of("ab"), key_of("a", b"b"), key_of("b", "a"), key_of("a"), key_of("a", 1)}
    keys |= {key_of(b"a", b"b"), key_of(b"ab"), key_of(b"", b"ab")}
    assert len(keys) == 9 and all(len(key) == 64 for key in keys)
    assert key_of("a", "b") == key_of("a", "b")


def test_another_build_of_what_makes_the_sound_is_another_key(monkeypatch: pytest.MonkeyPatch) -> None:
    before = key_of("a")
    monkeypatch.setattr("audio.store.keys.builds", lambda: (("lameenc", "0"),))
    assert key_of("a") != before
    monkeypatch.undo()
    monkeypatch.setattr("audio.store.keys.VERSION", "another")
    assert key_of("a") != before


def test_a_file_that_was_asked_for_counts_as_used(store: Store) -> None:
    (first, _, _), (second, _, _) = (store.add(lambda out, n=n: out.write(bytes([n]) * 100)) for n in (1, 2))
    for place, digest in enumerate(sorted((first, second), reverse=True)):
        os.utime(store.folder / digest[:2] / f"{digest}.file", (1_000 + place,) * 2)
    older = max(first, second)
    assert store.file(older) is not None
    store.prune(100)
    assert store.file(older) is not None and store.file(min(first, second)) is None
