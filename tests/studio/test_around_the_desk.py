"""Around the desk: settings with their comments, the lexicon, the archive, the log, the first day."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefings.errors import BadShow
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom, found
from briefings.newsroom.lexicon import listed
from briefings.progress import Quiet
from briefings.studio.errors import NotMeant
from briefings.studio.pages.bringing import brought, is_address
from briefings.studio.peaks import COLUMNS, peaks
from briefings.studio.show_form import fingerprint, groups, write
from briefings.studio.studio import is_slug
from briefings.verbs.make import Order, make

PLAYED = "() => { const a = document.getElementById('audio'); return a.currentTime > 0.08 && !a.error; }"


def visit(browser: Any, opened: Any, path: str) -> None:
    browser.page.goto(opened.origin + path)
    browser.until("() => document.documentElement.dataset.live === 'yes'")


def test_a_setting_is_changed_and_the_comments_stay(
    newsroom: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    before = newsroom.show_file.read_text("utf-8")
    sari = enter(opened)
    visit(sari, opened, "/pengaturan")
    sari.page.fill("[name='title']", "Warta Sawangsari")
    sari.page.fill("[name='sound.loudness_lufs']", "-18")
    sari.page.click(".settings button.main")
    sari.sees("pengaturan diubah")
    after = newsroom.show_file.read_text("utf-8")
    assert load(newsroom.show_file).format.title == "Warta Sawangsari"
    assert load(newsroom.show_file).mastering.loudness_lufs == -18.0
    assert [line for line in after.splitlines() if line.startswith("#")] == [
        line for line in before.splitlines() if line.startswith("#")
    ]
    keys = [re.findall(r"^(\w+) =", text, re.MULTILINE) for text in (before, after)]
    assert keys[0] == keys[1]


def test_a_wrong_setting_is_told_and_nothing_is_written(
    newsroom: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    before = newsroom.show_file.read_bytes()
    sari = enter(opened)
    visit(sari, opened, "/pengaturan")
    sari.page.fill("[name='length']", "sebentar saja")
    sari.page.click(".settings button.main")
    sari.sees("write a length as")
    assert newsroom.show_file.read_bytes() == before
    assert sari.page.input_value("[name='length']") == "sebentar saja"


@pytest.mark.parametrize(
    "place", ["../rahasia", "/etc", "articles/../../rahasia", "C:\\rahasia", "~/rahasia", "file:///etc"]
)
def test_no_setting_reaches_outside_the_newsroom(newsroom: Newsroom, place: str) -> None:
    before = newsroom.show_file.read_bytes()
    with pytest.raises(NotMeant):
        write(newsroom, {"sources": f"articles/\n{place}"}, fingerprint(newsroom))
    with pytest.raises(NotMeant):
        write(newsroom, {"cover": place}, fingerprint(newsroom))
    assert newsroom.show_file.read_bytes() == before


def test_what_runs_programs_is_changed_in_the_file_alone(newsroom: Newsroom) -> None:
    text = newsroom.show_file.read_text("utf-8")
    newsroom.show_file.write_text(f'{text}\n[engines.command]\nprogram = "espeak"\n', "utf-8")
    shown = {each.name: each.kind for group in groups(newsroom) for each in group.settings}
    assert not [name for name, kind in shown.items() if name.startswith("engines") and kind != "fixed"]
    before = newsroom.show_file.read_bytes()
    assert (
        write(newsroom, {"engines.command.program": "rm", "engines.command": "rm"}, fingerprint(newsroom))
        == 0
    )
    assert newsroom.show_file.read_bytes() == before


def test_settings_that_somebody_else_has_changed_are_not_overwritten(newsroom: Newsroom) -> None:
    upon = fingerprint(newsroom)
    assert write(newsroom, {"title": "Warta Hulu"}, upon) == 1
    with pytest.raises(NotMeant):
        write(newsroom, {"title": "Warta Hilir"}, upon)
    with pytest.raises(BadShow):
        write(newsroom, {"keep": "-3"}, fingerprint(newsroom))
    assert load(newsroom.show_file).format.title == "Warta Hulu"


def test_a_word_is_added_heard_and_taken_out_again(
    newsroom: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    budi = enter(opened, "budi", "writer")
    visit(budi, opened, "/kamus")
    budi.page.fill("[data-do=add] [name=written]", "Sawangsari")
    budi.page.fill("[data-do=add] [name=saying]", "sawangsaré")
    budi.page.click("[data-do=add] button.main")
    budi.sees("Sawangsari masuk kamus")
    assert "Sawangsari\tsawangsaré\tbudi" in listed(newsroom)
    budi.page.click("[data-say=Sawangsari]")
    budi.until(PLAYED)
    budi.page.locator("tr", has_text="sawangsaré").locator("[data-do=remove] button").click()
    budi.sees("keluar dari kamus")
    assert "Sawangsari" not in listed(newsroom) and "#" in listed(newsroom)


def test_an_edition_is_found_by_what_it_said(
    newsroom: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    make(newsroom, load(newsroom.show_file), Order(), opened.studio.clock(), Quiet())
    sari = enter(opened)
    visit(sari, opened, "/arsip")
    assert "edisi pagi" in sari.page.inner_text("main").lower()
    sari.page.fill("#q", "personel argasana")
    sari.page.click(".search button")
    sari.sees("1 edisi ditemukan")
    sari.page.goto(f"{opened.origin}/arsip?q=unicorn")
    sari.sees("0 edisi ditemukan")
    visit(sari, opened, "/catatan")
    sari.sees("menyiarkan edisi ini")


def test_an_empty_newsroom_is_led_to_its_own_feed(
    tmp_path: Path, opened: Any, enter: Callable[..., Any]
) -> None:
    sari = enter(opened)
    visit(sari, opened, "/hari-pertama")
    steps = sari.page.locator(".steps li")
    assert steps.count() == 4 and "belum" in steps.nth(0).inner_text()
    steps.nth(0).locator("a").click()
    sari.until("() => document.querySelector('[name=title]') !== null")
    assert found(tmp_path / "lain").root.is_dir()


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("https://kabar.example/berita?a=1", True),
        ("http://127.0.0.1:8000/x", True),
        ("/etc/passwd", False),
        ("file:///etc/passwd", False),
        ("https://kabar.example/a b", False),
        ("-", False),
        ("HTTP:/etc/passwd", False),
        ("https://", False),
    ],
)
def test_an_address_is_never_a_file_of_this_machine(text: str, good: bool) -> None:
    assert is_address(text) is good


@pytest.mark.parametrize("name", ["../../etc/passwd.txt", "a/b.txt", "..\\c.html", "x.json"])
def test_a_file_that_is_brought_lies_in_the_cache_and_goes(newsroom: Newsroom, name: str) -> None:
    with brought(newsroom, name, b"isi") as path:
        assert path.is_relative_to(newsroom.root / ".cache") and path.stem == "naskah"
    assert not path.exists()
    with pytest.raises(NotMeant), brought(newsroom, "a.exe", b""):
        pass


@pytest.mark.parametrize(
    "slug", ["..", "2026-11-22-pagi/..", "2026-13-01-pagi", "2026-11-22-sore", "", "2026-11-22-pagi\n"]
)
def test_only_names_of_editions_are_looked_for_on_the_disk(slug: str) -> None:
    assert not is_slug(slug) and is_slug("2026-11-22-pagi") and is_slug("2026-11-22-malam-2")


def test_the_outline_is_as_loud_as_the_sound_and_is_kept(tmp_path: Path) -> None:
    import numpy as np
    import soundfile

    loud = np.concatenate([np.full(30_000, 0.05), np.full(30_000, 0.5)])
    soundfile.write(tmp_path / "a.wav", loud, 24_000)
    values = peaks(tmp_path / "a.wav", tmp_path, "a")
    assert len(values) == COLUMNS and values[0] == pytest.approx(0.1, abs=0.01) and values[-1] == 1.0
    (tmp_path / "a.wav").unlink()
    assert peaks(tmp_path / "a.wav", tmp_path, "a") == values
