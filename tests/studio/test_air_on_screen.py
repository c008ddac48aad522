"""To air in Chromium: approved, published, put right, taken back, and seen and heard there."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from briefings.newsroom.folder import Newsroom
from briefings.verbs.line import rewrite
from briefings.verbs.sheet import decide
from briefings.verbs.story import retitle

AT = "/edisi/2026-11-22-pagi/siar"


def at_air(browser: Any, opened: Any) -> None:
    browser.page.goto(opened.origin + AT)
    browser.until("() => document.documentElement.dataset.live === 'yes'")


def published(browser: Any) -> None:
    browser.page.click("form[data-do=publish] button.main")
    browser.until("() => document.querySelector('.lamp').classList.contains('lit')", seconds=30)


def test_an_editor_approves_and_publishes_and_hears_what_listeners_hear(
    draft: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    ketua = enter(opened, "ketua")
    at_air(ketua, opened)
    ketua.page.fill("form[data-do=approve] [name=why]", "sudah dibaca")
    ketua.page.click("form[data-do=approve] button")
    ketua.sees("Disetujui oleh ketua")
    published(ketua)
    ketua.sees("mengudara dengan")
    assert (draft.public / "feed.xml").is_file()
    assert opened.studio.ledger.edition("2026-11-22-pagi").approval.why == "sudah dibaca"
    ketua.until("() => (document.getElementById('outline').getAttribute('d') ?? '').length > 1000")
    ketua.page.locator("[data-seek]").nth(2).click()
    ketua.until(
        "() => { const a = document.getElementById('aired'); return a.currentTime > 1 && !a.paused; }"
    )
    ketua.page.click("form[data-do=check] button")
    ketua.sees("Temuan pemeriksaan")
    assert ketua.violations() == [] and ketua.complaints == []


def test_a_writer_sees_no_button_to_publish(draft: Newsroom, opened: Any, enter: Callable[..., Any]) -> None:
    budi = enter(opened, "budi", "writer")
    at_air(budi, opened)
    assert budi.page.locator("form[data-do=publish], form[data-do=approve]").count() == 0
    budi.sees("Hanya redaktur")


def test_a_correction_is_looked_at_before_it_is_aired_and_stands_in_the_history(
    draft: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    ketua = enter(opened, "ketua")
    at_air(ketua, opened)
    published(ketua)
    sheet = opened.sheet()
    told = sheet.rows[0].story
    right = [
        *rewrite(sheet, "1.1", "Petugas yang disiagakan berjumlah 200 orang."),
        *retitle(sheet, "1", "BPBD Argasana Siagakan 200 Petugas"),
    ]
    decide(sheet, right, "ketua", opened.studio.clock())
    ketua.sees("Ada keputusan yang belum terdengar")
    form = ketua.page.locator("form[data-do=ralat]")
    form.locator("[name=story]").select_option(told.slug)
    form.locator("[name=text]").fill("Yang benar 200 petugas, bukan 150 personel.")
    form.locator("[value=yes]").last.click()
    ketua.sees("Yang akan dikatakan: Yang benar 200 petugas")
    feed = (draft.public / "feed.xml").read_text("utf-8")
    assert "(ralat)" not in feed
    form.locator("[name=story]").select_option(told.slug)
    form.locator("[name=text]").fill("Yang benar 200 petugas, bukan 150 personel.")
    form.locator("[value=no]").click()
    ketua.sees("diralat", seconds=30)
    ketua.until("() => document.querySelector('.history').innerText.includes('meralat: Yang benar')")
    assert "(ralat)" in (draft.public / "feed.xml").read_text("utf-8")


def test_what_is_taken_back_is_off_the_air(draft: Newsroom, opened: Any, enter: Callable[..., Any]) -> None:
    ketua = enter(opened, "ketua")
    at_air(ketua, opened)
    published(ketua)
    ketua.page.fill("form[data-do=retract] [name=reason]", "Narasumbernya keliru.")
    ketua.page.click("form[data-do=retract] button")
    ketua.sees("Edisi ini sudah dicabut", seconds=30)
    assert "<item>" not in (draft.public / "feed.xml").read_text("utf-8")
    assert ketua.page.locator(".lamp.lit").count() == 0


def test_a_draft_goes_on_air_at_its_hour_once(
    draft: Newsroom, opened: Any, enter: Callable[..., Any], clock: Any
) -> None:
    ketua = enter(opened, "ketua")
    at_air(ketua, opened)
    ketua.page.fill("[name=at]", "06:30")
    ketua.page.locator("form[data-do=publish] button").last.click()
    ketua.sees("Dijadwalkan mengudara pukul 06.30")
    opened.hours.look()
    assert not (draft.public / "feed.xml").exists()
    clock.now += timedelta(minutes=21)
    opened.hours.look()
    opened.hours.look()
    ketua.until("() => document.querySelector('.lamp').classList.contains('lit')", seconds=30)
    assert len(re.findall("<item>", (draft.public / "feed.xml").read_text("utf-8"))) == 1
    assert [job.what for job in opened.studio.jobs.of("2026-11-22-pagi")].count("job.publish") == 1


def test_breaking_news_stands_first_in_what_is_on_air(
    draft: Newsroom, opened: Any, enter: Callable[..., Any], clock: Any
) -> None:
    ketua = enter(opened, "ketua")
    at_air(ketua, opened)
    published(ketua)
    clock.now += timedelta(hours=1)
    ketua.page.fill(
        "form[data-do=breaking] [name=text]",
        "Bandara Perintis Watulawang Ditutup\n\nBandara perintis Watulawang ditutup pada Minggu pagi karena abu. "
        "Empat penerbangan dibatalkan. Kepala bandara, Ganda Wirasena, meminta penumpang menunggu kabar berikutnya.",
    )
    ketua.page.click("form[data-do=breaking] button.main")
    ketua.until("() => document.querySelector('.chapters')?.innerText.includes('Watulawang')", seconds=40)
    record = opened.studio.ledger.broadcast(opened.studio.ledger.edition("2026-11-22-pagi"))
    assert "Watulawang" in record.episode.stories[0].headline
    assert list((draft.root / ".cache").glob("studio-*")) == []


def test_an_approval_is_of_what_was_read(draft: Newsroom, opened: Any, enter: Callable[..., Any]) -> None:
    ketua = enter(opened, "ketua")
    at_air(ketua, opened)
    ketua.page.route("**/siar", lambda route: _late(route, opened))
    ketua.page.click("form[data-do=approve] button")
    ketua.sees("Edisi ini sudah berubah sejak Anda melihatnya")
    assert opened.studio.ledger.edition("2026-11-22-pagi").approval is None


def _late(route: Any, opened: Any) -> None:
    """Somebody decides just before the approval arrives."""
    sheet = opened.sheet()
    if route.request.method == "POST" and not sheet.edition.log:
        decide(sheet, rewrite(sheet, "1.1", "Kalimat ini belum dibaca ketua."), "budi", opened.studio.clock())
    route.continue_()
