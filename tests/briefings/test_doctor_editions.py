"""The doctor looks at what was made: missing sounds, stopped runs, a clock ahead, a password that others can read."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from briefings.editions.broadcast import Made
from briefings.newsroom.folder import Newsroom
from briefings.verbs.doctor import examine


@pytest.fixture
def room(newsroom: Newsroom, make_edition: Callable[..., Made]) -> Newsroom:
    """A newsroom with one edition on air."""
    make_edition(newsroom)
    return newsroom


def complaints(room: Newsroom) -> dict[str, str]:
    wanted = ("sounds", "stopped", "clock", "secrets")
    return {each.what: each.detail for each in examine(room.root) if not each.ok and each.what in wanted}


def test_of_a_healthy_newsroom_nothing_is_said(room: Newsroom) -> None:
    assert complaints(room) == {}


def test_missing_sounds_are_named_with_the_remedy(room: Newsroom) -> None:
    shutil.rmtree(room.public)
    assert "2026-11-22-pagi" in complaints(room)["sounds"] and "briefings again" in complaints(room)["sounds"]


def test_a_run_that_was_stopped_is_told_of(room: Newsroom) -> None:
    (room.editions / "2026-11-22-pagi" / "edition.new").write_text("{}")
    assert "2026-11-22-pagi" in complaints(room)["stopped"]


def test_an_edition_of_a_clock_that_was_ahead_is_named(
    newsroom: Newsroom, make_edition: Callable[..., Made]
) -> None:
    text = newsroom.show_file.read_text("utf-8").replace("max_age = 2", "max_age = 0")
    newsroom.show_file.write_text(text, "utf-8")
    made = make_edition(newsroom, now=datetime.now(UTC) + timedelta(days=400))
    assert made.record.slug in complaints(newsroom)["clock"]


def test_a_password_that_others_can_read_is_told_of_and_not_printed(room: Newsroom) -> None:
    text = room.show_file.read_text("utf-8")
    text = text.replace('sources = ["articles/"]', 'sources = ["https://sari:mawar7@kabar.example/umpan"]')
    room.show_file.write_text(text, "utf-8")
    room.show_file.chmod(0o644)
    assert "chmod 600" in complaints(room)["secrets"] and "mawar7" not in complaints(room)["secrets"]
    room.show_file.chmod(0o600)
    assert "secrets" not in complaints(room)
