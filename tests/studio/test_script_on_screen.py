"""The script in Chromium: edited in place, said so, heard."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from briefings.newsroom.folder import Newsroom
from briefings.newsroom.lexicon import listed
from briefings.verbs import line
from briefings.verbs.sheet import decide

PLAYED = "() => { const a = document.getElementById('audio'); return a.currentTime > 0.15 && !a.error; }"


def at_script(browser: Any, place: int = 0) -> None:
    browser.page.locator("#in h3 a").nth(place).click()
    browser.until("() => document.querySelector('.line') && document.documentElement.dataset.live === 'yes'")


def told(opened: Any, number: int) -> Any:
    """The first line of story `number`."""
    return opened.sheet().line(f"{number}.1")[2]


def test_a_line_edited_in_place_is_the_newsrooms_own_word(
    draft: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    sari = enter(opened)
    at_script(sari)
    sari.page.keyboard.press("j")
    sari.page.keyboard.press("e")
    sari.page.keyboard.press("Control+a")
    sari.page.keyboard.type("Seratus lima puluh petugas bersiaga.")
    sari.until(
        "() => document.querySelector('form[data-do=set_line] output').textContent.includes('Berita ini menjadi')"
    )
    assert told(opened, 1).by == ""
    sari.page.keyboard.press("Enter")
    sari.until("() => document.querySelector('.line .written').textContent.includes('petugas bersiaga')")
    assert (told(opened, 1).text, told(opened, 1).by) == ("Seratus lima puluh petugas bersiaga.", "sari")
    assert sari.violations() == [] and sari.complaints == []


def test_words_that_are_not_said_as_written_are_marked_and_the_source_stands_beside(
    draft: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    sari = enter(opened)
    at_script(sari)
    marked = sari.page.locator(".line").nth(0).locator(".spoken mark").all_inner_texts()
    assert any("seratus lima puluh" in text for text in marked), marked
    sari.page.keyboard.press("j")
    sari.page.keyboard.press("s")
    source = sari.page.locator(".line").nth(0).locator("blockquote mark").inner_text()
    assert source == told(opened, 1).original


def test_a_name_said_so_goes_into_the_lexicon_and_is_heard_at_once(
    draft: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    sari = enter(opened)
    at_script(sari)
    say = sari.page.locator(".line").nth(0).locator("details.say")
    say.locator("summary").click()
    say.locator("[name=written]").fill("Argasana")
    say.locator("[name=saying]").fill("argasané")
    sari.until("() => /[1-9][0-9]* baris/.test(document.querySelector('details.say output').textContent)")
    say.locator("button[value=all]").click()
    sari.until(PLAYED)
    assert "Argasana\targasané" in listed(draft)
    assert "argasané" in sari.page.locator(".line").nth(0).locator("rt").all_inner_texts()


def test_what_is_typed_as_spoken_changes_how_a_word_is_said_and_not_what_is_written(
    draft: Newsroom, opened: Any
) -> None:
    sheet = opened.sheet()
    before = told(opened, 1)
    from scripts.speakable import speakable

    wanted = speakable(before.text).replace("Argasana", "Argasané")
    assert wanted != speakable(before.text)
    after = decide(sheet, line.respeak(sheet, "1.1", wanted), "sari", datetime.now(UTC), dry=True).line(
        "1.1"
    )[2]
    assert after.text == before.text and after.said == (("Argasana", "Argasané"),)
    rewritten = line.respeak(sheet, "1.1", "Kalimat ini sama sekali lain.")
    after = decide(sheet, rewritten, "sari", datetime.now(UTC), dry=True).line("1.1")[2]
    assert after.text == "Kalimat ini sama sekali lain."
    assert line.respeak(sheet, "1.1", speakable(before.text)) == []


@pytest.mark.parametrize("what", ["line", "story", "all"])
def test_a_line_a_story_and_everything_are_heard(
    draft: Newsroom, opened: Any, enter: Callable[..., Any], what: str
) -> None:
    sari = enter(opened)
    at_script(sari)
    place = {
        "line": ".line",
        "story": ".story > .buttons",
        "all": ".stories",
    }[what]
    sari.page.locator(f"{place} [data-hear]").nth(0).click()
    sari.until(PLAYED)
    first = sari.page.inner_text("#playing")
    assert (first == told(opened, 1).text) == (what != "all")
    sari.page.click("#quiet")
    assert sari.page.evaluate("() => document.getElementById('audio').paused")


def test_two_who_edit_the_same_line_do_not_overwrite_each_other(
    draft: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    sari, budi = enter(opened), enter(opened, "budi", "writer")
    for each in (sari, budi):
        at_script(each)
        each.page.locator(".line").nth(0).focus()
        each.page.keyboard.press("e")
        each.page.keyboard.press("Control+a")
    budi.page.keyboard.type("Kalimat dari Budi.")
    sari.page.keyboard.type("Kalimat dari Sari.")
    budi.page.keyboard.press("Enter")
    sari.until(
        "() => document.querySelector('.line').getAttribute('aria-label').includes('dari Budi')", seconds=2
    )
    assert sari.page.locator(".line textarea").nth(0).input_value() == "Kalimat dari Sari."
    sari.page.keyboard.press("Enter")
    sari.sees("budi sudah mengubah hal yang sama pukul 06.10")
    assert told(opened, 1).text == "Kalimat dari Budi."
    assert sari.page.locator(".line textarea").nth(0).input_value() == "Kalimat dari Sari."


def test_who_writes_where_is_seen_and_what_is_typed_outlives_its_line(
    draft: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    sari, budi = enter(opened), enter(opened, "budi", "writer")
    for each in (sari, budi):
        at_script(each)
    sari.page.locator(".line").nth(0).focus()
    sari.page.keyboard.press("e")
    sari.page.keyboard.type(" Dan ini belum selesai")
    budi.until("() => document.querySelector('#here').innerText.includes('sari di 1.1')", seconds=2)
    said = sari.page.locator(".line textarea").nth(0).input_value()
    budi.page.locator(".line").nth(0).focus()
    budi.page.keyboard.press("x")
    budi.until("said => !document.querySelector('.lines')?.innerText.includes(said)", told(opened, 1).text, 1)
    sari.until("() => document.querySelector('.line[data-my-gone]') !== null", seconds=2)
    assert sari.page.locator(".line textarea").nth(0).input_value() == said


def test_everything_is_heard_from_any_line_on(
    draft: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    sari = enter(opened)
    at_script(sari, 1)
    sari.page.locator(".line").nth(0).locator("details[id^=behind] summary").click()
    sari.page.locator(".line").nth(0).locator("[data-from]").click()
    sari.until(PLAYED)
    assert sari.page.inner_text("#playing") == told(opened, 2).text
