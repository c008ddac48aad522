"""The rundown in Chromium: dragged, moved by keys, dropped, held, brought in."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from briefings.newsroom.folder import Newsroom

STORY = (
    "Kebun Bibit Kelurahan Sawangsari Dibuka\n\nKebun bibit Kelurahan Sawangsari dibuka untuk warga pada Sabtu. "
    "Lurah Wening Sukmadara membagikan 600 bibit cabai. Warga boleh mengambil lima bibit setiap keluarga.\n"
)


def test_a_person_who_opens_the_printed_address_sees_what_will_be_told(
    draft: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    sari = enter(opened)
    assert sari.cards() == opened.headlines() and len(sari.cards()) >= 3
    assert sari.page.evaluate("() => location.hash") == ""
    assert sari.violations() == [] and sari.complaints == []


def test_a_story_dragged_above_another_is_told_before_it(
    draft: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    sari = enter(opened)
    before = sari.cards()
    grips = sari.page.locator("#in .grip")
    grips.nth(2).hover()
    sari.page.mouse.down()
    box = sari.page.locator("#in .card").nth(0).bounding_box()
    sari.page.mouse.move(box["x"] + 40, box["y"] + 30, steps=5)
    sari.page.mouse.move(box["x"] + 40, box["y"] + 5, steps=5)
    sari.page.mouse.up()
    wanted = [before[2], before[0], before[1], *before[3:]]
    sari.until("wanted => document.querySelector('#in h3').textContent.trim() === wanted", wanted[0])
    assert sari.cards() == wanted == opened.headlines()


def test_the_keyboard_alone_moves_and_drops_and_takes_back(
    draft: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    sari = enter(opened)
    first, second, *_ = sari.cards()
    sari.page.keyboard.press("j")
    sari.page.keyboard.press("Alt+ArrowDown")
    sari.until("wanted => document.querySelector('#in h3').textContent.trim() === wanted", second)
    assert opened.headlines()[:2] == [second, first]
    assert sari.page.evaluate("() => document.activeElement.querySelector('h3').textContent.trim()") == first
    sari.page.keyboard.press("x")
    sari.until("wanted => document.querySelector('#out').innerText.includes(wanted)", first)
    assert first not in opened.headlines()
    sari.page.keyboard.press("u")
    sari.until("wanted => document.querySelector('#in').innerText.includes(wanted)", first)
    assert opened.headlines()[:2] == [second, first]


def test_a_story_that_is_held_says_until_when_and_by_whom(
    draft: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    sari = enter(opened)
    held = sari.cards()[0]
    card = sari.page.locator("#in .card").nth(0)
    card.locator("details[data-key=hold] summary").click()
    card.locator("button[name=moment]").nth(0).click()
    sari.sees("Ditahan sampai 12.00 oleh sari")
    assert held in sari.cards("out") and held not in opened.headlines()


def test_what_is_pasted_and_what_is_dropped_as_a_file_come_in(
    draft: Newsroom, opened: Any, enter: Callable[..., Any], tmp_path: Path
) -> None:
    sari = enter(opened)
    sari.page.fill("#bring-text", STORY)
    sari.page.click("#bring button.main")
    sari.sees("Kebun Bibit Kelurahan Sawangsari Dibuka")
    file = tmp_path / "kolam.txt"
    file.write_text(STORY.replace("Kebun Bibit", "Kolam Ikan").replace("Kebun bibit", "Kolam ikan"), "utf-8")
    sari.page.set_input_files("#bring-file", file)
    sari.sees("Kolam Ikan Kelurahan Sawangsari Dibuka")
    told = " ".join(opened.headlines())
    assert "Kebun Bibit" in told and "Kolam Ikan" in told
    assert [path.name for path in (draft.root / ".cache").glob("studio-*")] == []


def test_what_another_decides_is_seen_within_a_second_and_typing_is_not_lost(
    draft: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    sari, budi = enter(opened), enter(opened, "budi", "writer")
    sari.page.fill("#bring-text", "masih saya tulis")
    gone = budi.cards()[1]
    budi.page.locator("#in .card").nth(1).focus()
    budi.page.keyboard.press("x")
    budi.until("gone => document.querySelector('#out').innerText.includes(gone)", gone)
    sari.until("gone => document.querySelector('#out').innerText.includes(gone)", gone, 1.0)
    assert sari.page.input_value("#bring-text") == "masih saya tulis"
    assert "budi" in sari.page.inner_text("#here")


def test_a_finger_moves_a_card_on_a_telephone(
    draft: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    sari = enter(opened, viewport={"width": 390, "height": 1700}, has_touch=True, is_mobile=True)
    before = sari.cards()
    first, second = (sari.page.locator("#in .card").nth(n).bounding_box() for n in (0, 1))
    grip = sari.page.locator("#in .card .grip").nth(1).bounding_box()
    x, y = grip["x"] + grip["width"] / 2, grip["y"] + grip["height"] / 2
    line = sari.page.context.new_cdp_session(sari.page)

    def touch(kind: str, *points: dict[str, float]) -> None:
        line.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})

    touch("touchStart", {"x": x, "y": y})
    for step in range(1, 6):
        touch("touchMove", {"x": x, "y": y + (first["y"] + 6 - y) * step / 5})
    touch("touchEnd")
    sari.until("wanted => document.querySelector('#in h3').textContent.trim() === wanted", before[1])
    assert opened.headlines()[:2] == [before[1], before[0]] and second is not None


def test_a_file_dropped_on_the_window_comes_in(
    draft: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    sari = enter(opened)
    sari.page.evaluate(
        """text => {
            const data = new DataTransfer();
            data.items.add(new File([text], "kebun.txt", {type: "text/plain"}));
            document.body.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
        }""",
        STORY,
    )
    sari.sees("Kebun Bibit Kelurahan Sawangsari Dibuka")
    assert "Kebun Bibit" in " ".join(opened.headlines())


def test_a_card_dragged_out_is_dropped_and_one_dragged_in_is_told_there(
    draft: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    sari = enter(opened, viewport={"width": 1280, "height": 1500})
    moved = sari.cards()[1]

    def drag(source: str, target: str) -> None:
        sari.page.locator(f"{source} .card", has_text=moved).locator(".grip").hover()
        sari.page.mouse.down()
        box = sari.page.locator(target).bounding_box()
        sari.page.mouse.move(box["x"] + 60, box["y"] + 30, steps=6)
        sari.page.mouse.move(box["x"] + 60, box["y"] + 6, steps=3)
        sari.page.mouse.up()

    drag("#in", "#out")
    sari.until("wanted => document.querySelector('#out').innerText.includes(wanted)", moved)
    assert moved not in opened.headlines()
    drag("#out", "#in")
    sari.until("wanted => document.querySelector('#in h3').textContent.trim() === wanted", moved)
    assert opened.headlines()[0] == moved
