"""Around the desk in Chromium: archive, settings, lexicon, the night's log and the first day."""

import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from audio.engines import load as load_engine
from audio.errors import AudioError
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom, found
from briefings.newsroom.lexicon import listed
from scripts.omission import Omission
from tests.studio.aired import air
from tests.studio.aired import draft as drafted

HEARD = """word => {
    const audio = document.getElementById("audio");
    return document.getElementById("playing").innerText === word && audio.currentTime > 0.05 && !audio.error;
}"""
LIVE = "() => document.documentElement.dataset.live === 'yes'"
DIALOG = "() => document.getElementById('difference').open"
NARROW = {"width": 390, "height": 844}
GRAVE = ("serious", "critical")
SPILLS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def at(browser: Any, opened: Any, path: str) -> None:
    browser.page.goto(opened.origin + path)
    browser.until(LIVE)


def by_keyboard(browser: Any, sought: str, most: int = 200) -> None:
    """Come by Tab alone to what the selector names."""
    for _ in range(most):
        browser.page.keyboard.press("Tab")
        if browser.page.evaluate("sought => document.activeElement?.matches(sought)", sought):
            return
    pytest.fail(f"nobody comes to {sought} by the keyboard")


def test_an_old_sentence_is_found_in_the_archive_and_long_lists_are_turned(
    newsroom: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    for number in range(33):
        drafted(newsroom, f"{date(2026, 9, 1) + timedelta(days=number)}", "pagi")
    bridge = ("Jembatan <b>Kalisembung</b> dibuka", ["Warga <i>Tirtaraya</i> melintas sejak subuh."])
    air(newsroom, "2026-08-30", "malam", [bridge])
    sari = enter(opened, viewport=NARROW)
    at(sari, opened, "/arsip")
    assert sari.page.locator(".listed").count() == 30
    by_keyboard(sari, "a[rel=next]")
    sari.page.keyboard.press("Enter")
    sari.until("() => document.querySelectorAll('.listed').length === 4")
    sari.page.focus("#q")
    sari.page.keyboard.type("SUBUH kalisembung")
    sari.page.keyboard.press("Enter")
    sari.sees("1 edisi ditemukan")
    assert sari.page.locator(".hit mark").all_inner_texts() == ["Kalisembung", "subuh"]
    assert "Warga <i>Tirtaraya</i> melintas" in sari.page.inner_text(".hit")
    assert sari.page.locator(".hit i, .hit b").count() == 0
    assert sari.violations() == [] and sari.complaints == []


def test_a_change_of_the_settings_is_seen_before_it_is_kept(
    newsroom: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    before = newsroom.show_file.read_text("utf-8")
    sari = enter(opened)
    at(sari, opened, "/pengaturan")
    sari.page.fill("[name='title']", "Warta Sawangsari")
    sari.page.fill("[name='worth']", "near = 0,6")
    sari.page.press("[name='title']", "Enter")
    sari.until(DIALOG)
    shown = sari.page.locator("#difference-lines del, #difference-lines ins").all_inner_texts()
    assert any('+title = "Warta Sawangsari"' in line for line in shown)
    assert any("+near = 0.6" in line for line in shown)
    sari.page.keyboard.press("Escape")
    assert newsroom.show_file.read_text("utf-8") == before
    assert sari.page.input_value("[name='title']") == "Warta Sawangsari"
    sari.page.click(".settings .bar button")
    sari.until(DIALOG)
    sari.page.click("#difference button.main")
    sari.sees("2 pengaturan diubah")
    after = newsroom.show_file.read_text("utf-8")
    assert load(newsroom.show_file).format.title == "Warta Sawangsari"
    kept = iter(after.splitlines())
    assert all(line in kept for line in before.splitlines() if line.startswith("#"))
    sari.page.click(".settings .bar button")
    sari.sees("Tidak ada yang berubah")
    assert sari.violations() == [] and sari.complaints == []


def test_what_somebody_else_changed_meanwhile_is_seen_once_more(
    newsroom: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    sari = enter(opened)
    at(sari, opened, "/pengaturan")
    sari.page.fill("[name='keep']", "45")
    sari.page.click(".settings .bar button")
    sari.until(DIALOG)
    text = newsroom.show_file.read_text("utf-8")
    newsroom.show_file.write_text(text.replace("keep = 90", "keep = 60"), "utf-8")
    sari.page.click("#difference button.main")
    sari.sees("show.toml sudah diubah orang lain")
    assert load(newsroom.show_file).keep == 60
    assert sari.page.input_value("[name='keep']") == "45"
    sari.page.click(".settings .bar button")
    sari.until(
        "() => document.getElementById('difference').open && difference.innerText.includes('keep = 60')"
    )
    sari.page.click("#difference button.main")
    sari.sees("1 pengaturan diubah")
    assert load(newsroom.show_file).keep == 45


def test_a_wrong_setting_is_told_at_its_field_and_nothing_is_written(
    newsroom: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    before = newsroom.show_file.read_bytes()
    sari = enter(opened)
    at(sari, opened, "/pengaturan")
    sari.page.fill("[name='length']", "sebentar saja")
    sari.page.fill("[name='sound.kbps']", "banyak")
    sari.page.click(".settings .bar button")
    sari.sees("write a length as")
    sari.sees("sound.kbps: ")
    wrong = sari.page.evaluate(
        "() => [...document.querySelectorAll('[aria-invalid]')].map(each => each.name)"
    )
    assert wrong == ["length", "sound.kbps"]
    assert sari.page.evaluate("() => document.activeElement.name") == "length"
    assert newsroom.show_file.read_bytes() == before
    budi = enter(opened, "budi", "writer")
    at(budi, opened, "/pengaturan")
    assert budi.page.locator(".settings button, .settings :enabled[name*=t]").count() == 0


def test_a_show_that_holds_a_wrong_value_is_put_right_where_it_is_told(
    newsroom: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    text = newsroom.show_file.read_text("utf-8")
    newsroom.show_file.write_text(text.replace("keep = 90", "keep = 0"), "utf-8")
    sari = enter(opened)
    assert sari.page.url.endswith("/pengaturan")
    sari.page.fill("[name='keep']", "30")
    sari.page.click(".settings .bar button")
    sari.until(DIALOG)
    sari.page.click("#difference button.main")
    sari.sees("1 pengaturan diubah")
    assert load(newsroom.show_file).keep == 30


def test_a_word_is_added_changed_and_taken_out_and_its_lines_are_shown(
    draft: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    sari = enter(opened, viewport=NARROW)
    at(sari, opened, "/kamus")
    sari.page.fill("[data-do=add] [name=written]", "Argasana")
    sari.page.fill("[data-do=add] [name=saying]", "argasané")
    sari.until(
        "() => /^[1-9][0-9]* dari [0-9]+ baris/.test(document.querySelector('[data-do=add] output').textContent)"
    )
    sari.page.press("[data-do=add] [name=saying]", "Enter")
    sari.sees("Argasana masuk kamus")
    assert "Argasana\targasané\tsari" in listed(draft)
    entry = sari.page.locator(".entry", has_text="argasané")
    entry.locator("details.touched summary").click()
    assert all("Argasana" in line for line in entry.locator(".touched li").all_inner_texts())
    entry.locator("details.menu summary").click()
    entry.locator(".sheet [name=written]").fill("Argasana Hulu")
    entry.locator(".sheet [name=note]").fill("kata camat")
    entry.locator(".sheet button.main").click()
    sari.sees("Argasana Hulu masuk kamus")
    assert "Argasana Hulu\targasané\tkata camat\n" in listed(draft)
    assert "Argasana\t" not in listed(draft)
    sari.page.locator(".entry", has_text="argasané").locator("[data-do=remove] button").click()
    sari.sees("keluar dari kamus")
    assert "Argasana" not in listed(draft) and "Vreede" in listed(draft) and "#" in listed(draft)
    assert sari.violations() == [] and sari.complaints == []


def test_a_word_that_nobody_can_say_is_refused_with_the_reason(
    newsroom: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    before = listed(newsroom)
    sari = enter(opened)
    at(sari, opened, "/kamus")
    sari.page.fill("[data-do=add] [name=written]", "Blok 7")
    sari.page.fill("[data-do=add] [name=saying]", "blok tujuh")
    sari.page.press("[data-do=add] [name=saying]", "Enter")
    sari.sees("Ucapan itu tidak dapat dipakai")
    assert listed(newsroom) == before


def test_a_word_is_heard_within_a_second(newsroom: Newsroom, opened: Any, enter: Callable[..., Any]) -> None:
    try:
        load_engine("espeak", {}).check()
    except AudioError:
        pytest.skip("espeak cannot speak here")
    sari = enter(opened)
    at(sari, opened, "/kamus")
    by_keyboard(sari, "[data-say=Vreede][data-voice]")
    sari.page.keyboard.press("Enter")
    sari.until(HEARD, "Vreede")
    sari.page.click("#quiet")
    start = time.perf_counter()
    sari.page.click("[data-say=Widyaningsih][data-voice]")
    sari.until(HEARD, "Widyaningsih")
    took = time.perf_counter() - start
    print(f"a word was heard after {took:.2f} s")
    assert took < 1


def test_the_log_tells_what_was_left_out_said_and_decided(
    newsroom: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    until = datetime.fromisoformat("2026-11-21T12:00:00+07:00")
    omissions = [
        Omission("Undian <script>berhadiah</script>", "kind", "an advertisement", "Suara Lereng"),
        Omission("Laporan tahunan", "embargo", "not before noon", "", "javascript:alert(1)", until),
    ]
    air(newsroom, "2026-11-21", "pagi", [("Pasar pindah", ["Ada kios."])], ["espeak read it"], omissions)
    sari = enter(opened)
    at(sari, opened, "/catatan")
    night = sari.page.locator("#night-2026-11-21-pagi")
    text = night.inner_text()
    assert "Sabtu 21 November, edisi pagi" in text and "1 berita" in text and "Bukan berita: 1" in text
    assert "06.05 sari menyiarkan edisi ini" in text and "espeak read it" in text
    night.locator("summary", has_text="Dilewatkan").click()
    told = night.inner_text()
    assert "Undian <script>berhadiah</script>" in told and "sampai 12.00" in told
    assert night.locator("a[href^='javascript']").count() == 0
    assert sari.violations() == [] and sari.complaints == []


def test_an_empty_newsroom_is_led_to_its_own_feed_blank_by_blank(
    newsroom: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    for article in (newsroom.root / "articles").iterdir():
        article.unlink()
    sari = enter(opened, viewport=NARROW)
    sari.sees("7 dari 7 masih seperti contoh")
    own = {
        "title": "Warta Sawangsari",
        "tagline": "",
        "description": "Kabar Sawangsari setiap pagi.",
        "author": "Redaksi Sawangsari",
        "region": "Sawangsari\nTirtaraya",
        "url": "https://warta-sawangsari.id/warta",
        "email": "redaksi@warta-sawangsari.id",
    }
    for number, (name, value) in enumerate(own.items(), 1):
        sari.page.fill(f"#blank-{name} [name=value]", value)
        sari.page.click(f"#blank-{name} button")
        sari.sees(f"{7 - number} dari 7 masih seperti contoh")
        assert sari.page.locator(f"#blank-{name}.done").count() == 1
    assert sari.page.locator("#step-names.done").count() == 1
    sari.page.fill("#step-sources [name=value]", "https://warga.example/umpan.xml")
    sari.page.click("#step-sources button")
    sari.until("() => document.querySelector('#step-sources.done')")
    show = load(newsroom.show_file)
    assert (show.format.title, show.sources) == ("Warta Sawangsari", ("https://warga.example/umpan.xml",))
    sari.page.click("#step-rundown a")
    sari.sees("Cari berita")
    at(sari, opened, "/")
    assert "/edisi/" in sari.page.url
    assert sari.violations() == [] and sari.complaints == []


def test_the_invented_articles_go_and_what_was_written_stays(
    newsroom: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    own = newsroom.root / "articles" / "kiriman.txt"
    own.write_text("Kabar dari desa\n\nPanen raya dimulai.\n", encoding="utf-8")
    sari = enter(opened)
    at(sari, opened, "/hari-pertama")
    sari.page.click("[data-do=clear] button")
    sari.sees("6 berita contoh dibuang")
    assert [path.name for path in (newsroom.root / "articles").iterdir()] == ["kiriman.txt"]
    assert sari.page.locator("#step-sources.done").count() == 1
    budi = enter(opened, "budi", "writer")
    at(budi, opened, "/hari-pertama")
    assert budi.page.locator("[data-do] button:not(.tool)").count() == 0


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("size", [NARROW, {"width": 1280, "height": 900}], ids=["390", "1280"])
def test_the_pages_around_the_desk_are_for_every_eye_with_all_that_opens(
    draft: Newsroom, opened: Any, enter: Callable[..., Any], look: str, size: dict[str, int]
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    omission = Omission("Undian berhadiah", "kind", "an advertisement", "Suara Lereng")
    air(draft, "2026-11-21", "pagi", [("Pasar pindah", ["Ada kios."])], ["espeak read it"], [omission])
    for number in range(31):
        drafted(draft, f"{date(2026, 9, 1) + timedelta(days=number)}", "pagi")
    sari, faults = enter(opened, viewport=size, color_scheme=look), {}
    for path in ("/arsip", "/arsip?q=kios", "/kamus?q=vre", "/pengaturan", "/catatan", "/hari-pertama"):
        at(sari, opened, path)
        sari.page.evaluate(
            "() => document.querySelectorAll('main details:not(.menu)').forEach(each => { each.open = true; })"
        )
        if path == "/pengaturan":
            sari.page.fill("[name='title']", "Warta Sawangsari")
            sari.page.click(".settings .bar button")
            sari.until(DIALOG)
        if path.startswith("/kamus"):
            sari.page.locator("main details.menu summary").first.click()
        found = Axe().run(sari.page).response["violations"]
        grave = [
            (each["id"], [node["html"][:120] for node in each["nodes"]][:3])
            for each in found
            if each["impact"] in GRAVE
        ]
        if grave or sari.page.evaluate(SPILLS) > 1:
            faults[path] = grave, sari.page.evaluate(SPILLS)
        sari.page.reload()
    assert faults == {}


def test_a_new_newsroom_begins_with_its_first_day(tmp_path: Any) -> None:
    from briefings.studio.desk import Desk
    from briefings.studio.doors.sessions import Person
    from briefings.studio.pages.start import begin
    from briefings.studio.studio import Studio
    from briefings.studio.words import words

    room = found(tmp_path / "baru")

    def address() -> str:
        return begin(Desk(Studio(room), Person("sari", "editor"), words("id")))

    assert address() == "/hari-pertama"
    (room.root / "articles" / "kiriman.txt").write_text("Kabar\n\nPanen.\n", encoding="utf-8")
    assert address().startswith("/edisi/")
