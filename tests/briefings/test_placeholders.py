"""What a newsroom has not made its own yet, as the doctor and the check tell it."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom, found
from briefings.newsroom.placeholders import find_placeholders, is_reserved

Run = Callable[..., tuple[int, str, str]]
TODAY = date(2026, 11, 22)
OWN = {
    "Warta Argasana": "Kabar Wonosekar",
    "Kabar dari lembah sampai pesisir": "Dari lereng ke muara",
    "Ringkasan berita Kabupaten Argasana dan sekitarnya": "Berita Kabupaten Wonosekar",
    "https://contoh.example/warta": "https://siniar.wonosekar.id/kabar",
    "redaksi@contoh.example": "redaksi@wonosekar.id",
    'region = ["Argasana"]': 'region = ["Wonosekar"]',
}


def fill_in(room: Newsroom, *kept: str) -> Newsroom:
    """`room` with everything of the starter's show made its own, but for what is `kept`."""
    text = room.show_file.read_text("utf-8")
    for before, after in OWN.items():
        if before not in kept:
            text = text.replace(before, after)
    room.show_file.write_text(text, encoding="utf-8")
    return room


def left(room: Newsroom) -> list[str]:
    return [each.what for each in find_placeholders(room, load(room.show_file))]


def test_a_new_newsroom_is_told_everything_that_is_to_be_filled_in(tmp_path: Path) -> None:
    assert left(found(tmp_path / "baru")) == ["url", "email", "title, tagline, description, author, region"]


def test_a_show_that_was_made_ones_own_is_left_alone(tmp_path: Path) -> None:
    assert left(fill_in(found(tmp_path / "kabar"))) == []


@pytest.mark.parametrize(
    ("kept", "told"),
    [
        ("https://contoh.example/warta", "url"),
        ("redaksi@contoh.example", "email"),
        ("Warta Argasana", "title, author"),
        ('region = ["Argasana"]', "region"),
    ],
)
def test_one_forgotten_setting_is_named_alone(tmp_path: Path, kept: str, told: str) -> None:
    assert left(fill_in(found(tmp_path / "kabar"), kept)) == [told]


def test_the_starters_articles_are_told_until_they_are_gone_or_changed(tmp_path: Path) -> None:
    room = fill_in(found(tmp_path / "kabar", TODAY))
    assert left(room) == ["articles/"]
    first, *others = sorted((room.root / "articles").iterdir())
    first.write_text(first.read_text("utf-8") + "Ditambah redaksi.\n", "utf-8")
    for other in others:
        other.unlink()
    assert left(room) == []


@pytest.mark.parametrize(
    ("host", "nowhere"),
    [
        ("contoh.example", True), ("www.example.com", True), ("EXAMPLE.ORG.", True), ("studio.test", True),
        ("localhost", True), ("127.0.0.1", True), ("192.168.1.20", True), ("::1", True), ("radio.local", True),
        ("siniar.wonosekar.id", False), ("contoh-example.com", False), ("myexample.com", False), ("8.8.8.8", False),
        ("example.co.id", False),
    ],
)  # fmt: skip
def test_names_that_nobody_can_reach_are_known(host: str, nowhere: bool) -> None:
    assert is_reserved(host) is nowhere


def test_the_doctor_warns_of_placeholders_and_fails_for_none(run: Run, tmp_path: Path) -> None:
    room = found(tmp_path / "baru")
    _, out, _ = run("doctor", "--show", room.root, "--json")
    told = [each for each in json.loads(out) if each["what"] == "placeholder"]
    assert len(told) == 3 and not any(each["ok"] or each["needed"] for each in told)
    fill_in(room)
    _, out, _ = run("doctor", "--show", room.root, "--json")
    assert not [each for each in json.loads(out) if each["what"] == "placeholder"]


def test_the_check_of_a_show_warns_of_placeholders(run: Run, tmp_path: Path) -> None:
    room = found(tmp_path / "baru")
    for call in (("check", "--show", room.root), ("check", room.root)):
        told = json.loads(run(*call, "--json")[1])
        rules = [(each["rule"], each["severity"], each["file"]) for each in told["findings"]]
        assert rules.count(("placeholder", "warning", "show.toml")) == 3
    (room.root / "public").mkdir()
    told = json.loads(run("check", room.root / "public", "--json")[1])
    assert "placeholder" not in [each["rule"] for each in told["findings"]]
