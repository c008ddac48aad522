"""The doctor finds what mornings fail of, and says what to do about each."""

import importlib.util
import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefings.editions.broadcast import Made
from briefings.newsroom.folder import Newsroom
from briefings.verbs.checkup import examine_newsroom
from briefings.verbs.doctor import examine, settings_of


@pytest.fixture
def room(newsroom: Newsroom, make_edition: Callable[..., Made]) -> Newsroom:
    """A newsroom with one edition on air."""
    make_edition(newsroom)
    return newsroom


def complaints(room: Newsroom) -> dict[str, str]:
    known = ("placeholder",)  # the starter's own address and articles
    return {
        each.what: each.detail
        for each in examine_newsroom(room.root)
        if not each.ok and each.what not in known
    }


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


def changed(room: Newsroom, old: str, new: str) -> None:
    text = room.show_file.read_text("utf-8")
    assert old in text
    room.show_file.write_text(text.replace(old, new, 1), "utf-8")


def test_a_show_with_a_fault_is_told_of(room: Newsroom) -> None:
    changed(room, "keep = 90", 'keep = "banyak"')
    assert "keep" in complaints(room)["newsroom"]


def test_a_line_of_the_lexicon_and_a_template_that_cannot_be_used_are_named(room: Newsroom) -> None:
    room.lexicon.write_text("Cirangga\n", "utf-8")
    (room.templates / "greeting.j2").write_text("{% if %}", "utf-8")
    told = complaints(room)
    assert "lexicon.tsv" in told["lexicon"] and "greeting.j2" in told["templates"]


def test_sources_that_give_nothing_are_named(room: Newsroom) -> None:
    changed(room, '["articles/"]', '["articles/", "tak-ada/", "http://127.0.0.1:9/umpan.xml"]')
    told = complaints(room)["sources"]
    assert told.startswith("2 of 3") and "tak-ada" in told and "127.0.0.1" in told


def test_an_address_that_apps_refuse_and_the_feed_of_another_show_are_told_of(room: Newsroom) -> None:
    changed(room, 'url = "https://', 'url = "http://lain.')
    told = complaints(room)
    assert "https://" in told["address"] and "another newsroom" in told["feed"]


def test_a_cover_that_directories_refuse_is_told_of(room: Newsroom) -> None:
    (room.root / "sampul.png").write_bytes(b"bukan gambar")
    assert "cover" in complaints(room)


def test_voices_that_cannot_speak_are_told_of(room: Newsroom) -> None:
    changed(room, '["silent"]', '["tidak-ada"]')
    assert "tidak-ada" in complaints(room)["voice order"]


def test_a_second_voice_that_cannot_speak_is_told_of_the_evening_before(room: Newsroom) -> None:
    changed(room, 'second_voice = ""', 'second_voice = "command:bawaan"')
    assert "[engines.command] command: set one" in complaints(room)["second voice"]


def test_engines_are_asked_with_the_settings_of_the_show(room: Newsroom, tmp_path: Path) -> None:
    (tmp_path / "warta.onnx").touch()
    (tmp_path / "warta.onnx.json").write_text('{"language": {"code": "id_ID"}}', "utf-8")
    text = room.show_file.read_text("utf-8")
    room.show_file.write_text(f'{text}\n[engines.piper]\nfolder = "{tmp_path}"\n', "utf-8")
    told = {each.what: each for each in examine(room.root)}
    assert told["voice piper"].detail == "warta" or "is missing" in told["voice piper"].detail
    room.show_file.write_text("[", "utf-8")
    assert settings_of(room.root) == {} == settings_of(None)


def test_a_run_that_holds_the_newsroom_is_told_of(room: Newsroom) -> None:
    with room.held():
        assert "another run" in complaints(room)["busy"]


def test_a_disk_that_is_nearly_full_is_told_of(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10**12, 10**12, 9_000_000))  # type: ignore[attr-defined]
    told = complaints(room)["disk"]
    assert told.startswith("9 MB free; ") and f"delete {room.root / '.cache'}" in told


def test_a_folder_that_cannot_be_written_is_named(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, _: path != room.public)  # root may write everywhere
    assert str(room.public) in complaints(room)["rights"] and "chown" in complaints(room)["rights"]


def test_the_keys_of_the_studio_that_others_can_read_are_named(room: Newsroom) -> None:
    (room.root / ".studio").mkdir(mode=0o700)
    users = room.root / ".studio" / "users.json"
    users.write_text("{}")
    users.chmod(0o640)
    assert f"chmod 600 {users}" in complaints(room)["secrets"]
    users.chmod(0o600)
    assert "secrets" not in complaints(room)


def test_what_listeners_get_is_looked_at_where_the_address_leads_anywhere(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed(room, 'url = "https://', 'url = "https://127.0.0.1:9/')
    assert "address" not in complaints(room)
    monkeypatch.setattr("briefings.newsroom.placeholders.is_trial", lambda show: False)
    assert "out of reach" in complaints(room)["address"]


def test_what_the_service_cannot_do_without_is_named_before_the_morning(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = room.show_file.read_text("utf-8")
    prayer = '\n[service.prayer]\nplace = "Argasana"\nlatitude = -7.1\nlongitude = 110.4\n'
    room.show_file.write_text(text + prayer, encoding="utf-8")
    assert complaints(room) == {}
    find = importlib.util.find_spec
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name == "astral" else find(name))
    assert complaints(room)["service"] == (
        "show.toml asks for it, and astral is not there: pip install 'briefings[service]'"
    )
    monkeypatch.undo()
    order = '[script]\nsegments = ["opening", "stories", "closing"]\n'
    room.show_file.write_text(text.replace("[script]\n", order, 1) + prayer, encoding="utf-8")
    assert "without 'service'" in complaints(room)["segments"]


def test_what_draws_the_videos_is_named_before_the_morning(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = room.show_file.read_text("utf-8")
    assert "\nvideo = false" in text
    room.show_file.write_text(text.replace("\nvideo = false", "\nvideo = true"), encoding="utf-8")
    monkeypatch.setattr("audio.formats.aac.installed", lambda: False)
    assert "briefings[video]" in complaints(room)["video"]
