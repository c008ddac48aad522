"""Around the desk: what is brought and asked for from outside, outlines of sounds, and what was aired found again."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.progress import Quiet
from briefings.studio.errors import NotMeant
from briefings.studio.pages.bringing import brought, is_address
from briefings.studio.peaks import COLUMNS, peaks
from briefings.studio.studio import is_slug
from briefings.verbs.make import Order, make


def visit(browser: Any, opened: Any, path: str) -> None:
    browser.page.goto(opened.origin + path)
    browser.until("() => document.documentElement.dataset.live === 'yes'")


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
