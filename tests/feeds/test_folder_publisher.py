"""Publishing into a folder: all or nothing, and the feed last."""

import errno
import os
from pathlib import Path

import pytest

from feeds.errors import Unpublished
from feeds.publishers.folder import Folder

OLD = {"feed.xml": b"old feed", "episodes/a/a.mp3": b"old sound", "index.html": b"old page"}
NEW = {
    "feed.xml": b"new feed",
    "episodes/b/b.mp3": b"new sound",
    "index.html": b"new page",
    "arsip/feed-1.xml": b"1",
}


def standing(public: Path) -> dict[str, bytes]:
    return {str(p.relative_to(public)): p.read_bytes() for p in public.rglob("*") if p.is_file()}


def test_files_stand_where_they_were_sent(tmp_path: Path) -> None:
    Folder(tmp_path / "public").put(OLD)
    assert standing(tmp_path / "public") == OLD


def test_a_sound_may_be_handed_over_as_a_file(tmp_path: Path) -> None:
    (tmp_path / "made.mp3").write_bytes(b"sound")
    Folder(tmp_path / "public").put({"latest.mp3": tmp_path / "made.mp3"})
    assert standing(tmp_path / "public") == {"latest.mp3": b"sound"}


def test_audio_appears_first_and_the_feed_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []
    replace = Path.replace

    def watch(self: Path, target: Path) -> Path:
        order.append(target.name)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", watch)
    names = ["feed.xml", "index.html", "e/index.html", "e/a.vtt", "e/a.mp3", "arsip/feed-1.xml", "latest.m3u"]
    Folder(tmp_path).put(dict.fromkeys(names, b"x"))
    assert order == ["a.mp3", "a.vtt", "index.html", "latest.m3u", "index.html", "feed-1.xml", "feed.xml"]


def test_a_full_disk_leaves_what_was_published_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Folder(tmp_path)
    folder.put(OLD)
    calls = iter([0, 0])

    def full(handle: int) -> None:
        if next(calls, None) is None:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Unpublished, match="No space left"):
        folder.put(NEW)
    assert standing(tmp_path) == OLD
    assert sorted(p.name for p in tmp_path.iterdir()) == ["episodes", "feed.xml", "index.html"]


def test_a_rename_that_fails_half_way_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Folder(tmp_path)
    folder.put(OLD)
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if target.name == "feed.xml" and b"new" in self.read_bytes():
            raise OSError(errno.EIO, "Input/output error")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(Unpublished, match="Input/output"):
        folder.put(NEW)
    assert standing(tmp_path) == OLD


def test_files_that_have_not_changed_are_not_written_again(tmp_path: Path) -> None:
    Folder(tmp_path).put(OLD)
    before = (tmp_path / "index.html").stat().st_mtime_ns
    Folder(tmp_path).put({**OLD, "feed.xml": b"new feed"})
    assert (tmp_path / "index.html").stat().st_mtime_ns == before
    assert (tmp_path / "feed.xml").read_bytes() == b"new feed"


@pytest.mark.parametrize("path", ["../x", "/etc/x", ".env", "a/../../x", "a/.git/x", "", "a\\b", "a\0b"])
def test_nothing_is_written_outside_the_folder(tmp_path: Path, path: str) -> None:
    with pytest.raises(Unpublished):
        Folder(tmp_path / "public").put({path: b"x"})
    assert standing(tmp_path) == {}


def test_a_link_in_the_folder_does_not_lead_the_writer_out(tmp_path: Path) -> None:
    (tmp_path / "public").mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "public" / "episodes").symlink_to(tmp_path / "other")
    with pytest.raises(Unpublished):
        Folder(tmp_path / "public").put({"episodes/a.mp3": b"x"})
    assert standing(tmp_path / "other") == {}


def test_removing_takes_the_empty_folder_too(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.put(OLD)
    folder.remove(["episodes/a/a.mp3", "episodes/a/never-there.vtt"])
    assert standing(tmp_path).keys() == {"feed.xml", "index.html"}
    assert not (tmp_path / "episodes").exists()


def test_a_file_where_the_folder_should_be_is_told_clearly(tmp_path: Path) -> None:
    (tmp_path / "public").write_text("no folder")
    with pytest.raises(Unpublished, match="public"):
        Folder(tmp_path / "public").put(OLD)


def test_what_a_killed_run_left_behind_is_cleared_the_day_after(tmp_path: Path) -> None:
    (tmp_path / ".terbit-x").mkdir()
    (tmp_path / ".terbit-x" / "7.new").write_bytes(b"half")
    os.utime(tmp_path / ".terbit-x", (0, 0))
    Folder(tmp_path).put(OLD)
    assert standing(tmp_path) == OLD
