"""The index of editions: it spares reading, and is never believed against a document."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from briefings.editions import index, store
from briefings.editions.broadcast import Made
from briefings.editions.history import on_air
from briefings.editions.index import INDEX
from briefings.newsroom.folder import Newsroom

Make = Callable[..., Made]


@pytest.fixture
def room(newsroom: Newsroom, make_edition: Make) -> Newsroom:
    """A newsroom with one edition on air."""
    make_edition(newsroom)
    return newsroom


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """Forgets what this process has read; the names of the documents that are read from then on."""

    def forget() -> list[str]:
        read: list[str] = []
        real = store.read_edition

        def reading(folder: Path) -> object:
            read.append(folder.name)
            return real(folder)

        monkeypatch.setattr(index, "_kept", {})
        monkeypatch.setattr(index, "read_edition", reading)
        return read

    return forget


def test_what_has_not_changed_is_not_read_again(room: Newsroom, fresh: Callable[[], list[str]]) -> None:
    read = fresh()
    assert [each.slug for each in on_air(room.editions)] == ["2026-11-22-pagi"]
    assert read == []


def test_a_document_that_another_program_has_changed_is_read(
    room: Newsroom, fresh: Callable[[], list[str]]
) -> None:
    path = room.record("2026-11-22-pagi")
    document = json.loads(path.read_bytes())
    document["on_air"]["state"] = "retracted"
    path.write_text(json.dumps(document), "utf-8")
    read = fresh()
    assert [each.retracted for each in on_air(room.editions)] == [True]
    assert read == ["2026-11-22-pagi"]


def test_a_newsroom_that_was_copied_or_whose_index_is_damaged_reads_its_documents(
    room: Newsroom, tmp_path: Path, fresh: Callable[[], list[str]]
) -> None:
    before = on_air(room.editions)
    other = Newsroom(tmp_path / "salinan")
    shutil.copytree(room.root, other.root)
    read = fresh()
    assert on_air(other.editions) == before and read
    for text in ("", "{", '{"version": 99, "entries": {}}', '{"version": 1, "entries": {"x": 1}}'):
        (room.root / INDEX).write_text(text, "utf-8")
        fresh()
        assert on_air(room.editions) == before, text


def test_an_edition_that_is_gone_is_gone_from_the_index(
    room: Newsroom, fresh: Callable[[], list[str]]
) -> None:
    shutil.rmtree(room.editions / "2026-11-22-pagi")
    fresh()
    assert on_air(room.editions) == []
    fresh()
    assert json.loads((room.root / INDEX).read_bytes())["entries"] == {}
