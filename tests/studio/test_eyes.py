"""Every page of the studio by the rules of accessibility, light and dark, wide and narrow; and its words."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import briefings.studio as room
from briefings.newsroom.folder import Newsroom
from briefings.studio.words import LANGUAGES, words

HERE = Path(room.__file__).parent
EDITION = "/edisi/2026-11-22-pagi"
PATHS = {
    "rundown": EDITION,
    "script": f"{EDITION}/naskah",
    "air": f"{EDITION}/siar",
    "archive": "/arsip",
    "lexicon": "/kamus",
    "settings": "/pengaturan",
    "log": "/catatan",
    "listeners": "/pendengar",
    "first day": "/hari-pertama",
    "none yet": "/edisi/2026-11-22-siang",
    "nothing there": "/edisi/2026-11-31-siang",
}
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
GRAVE = ("serious", "critical")
SPILLS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
OUTSIDE = """() => [...document.querySelectorAll("details.menu")].filter((menu) => {
  menu.open = true;
  menu.scrollIntoView({ block: "center" });
  const box = menu.querySelector(".sheet").getBoundingClientRect();
  const wide = [...menu.querySelectorAll(".sheet button")].some((each) => each.scrollWidth > each.clientWidth + 1);
  menu.open = false;
  return box.left < 0 || box.right > innerWidth || wide;
}).map((menu) => menu.id)"""
KEY = re.compile(r"""\bw\(\s*["']([\w.]+)["']""")
PREFIX = re.compile(r"""\bw\(\s*(?:f?["']([\w.]+)\.(?:["']|\{))""")


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["1280", "390"])
def test_every_page_is_for_every_eye(
    draft: Newsroom, opened: Any, enter: Callable[..., Any], look: str, size: dict[str, int]
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    sari = enter(opened, viewport=size, color_scheme=look)
    faults = {}
    for name, path in PATHS.items():
        sari.page.goto(opened.origin + path)
        sari.until("() => document.documentElement.dataset.ready === 'yes'")
        found = Axe().run(sari.page).response["violations"]
        grave = [
            (each["id"], [node["html"][:120] for node in each["nodes"]][:3])
            for each in found
            if each["impact"] in GRAVE
        ]
        if grave or sari.page.evaluate(SPILLS) > 1 or sari.page.locator("h1").count() != 1:
            faults[name] = grave, sari.page.evaluate(SPILLS), sari.page.locator("h1").count()
        if outside := sari.page.evaluate(OUTSIDE):
            faults[f"menus of {name}"] = outside
    assert faults == {}
    assert sari.violations() == [] and sari.complaints == []


def test_both_languages_say_the_same_things() -> None:
    first, *rest = (words(language) for language in LANGUAGES)
    for other in rest:
        assert first.keys == other.keys
        for key in first.keys:
            holes = [sorted(re.findall(r"\{(\w+)\}", each._table[key])) for each in (first, other)]
            assert holes[0] == holes[1], key


def test_no_sentence_is_missing_and_none_is_left_over() -> None:
    texts = [path.read_text("utf-8") for path in (*HERE.rglob("*.py"), *HERE.glob("templates/*.html"))]
    said = words("id")
    named = {key for text in texts for key in re.findall(r"[\"']([a-z_]+(?:\.[\w]+)+)[\"']", text)}
    direct = {key for text in texts for key in KEY.findall(text) if not key.endswith(".")}
    assert direct - said.keys == set()
    prefixes = {found for text in texts for found in re.findall(r"[\"'{ ]([a-z]+)\.[\"'{]", text)}
    unused = {key for key in said.keys if key not in named and key.split(".")[0] not in prefixes}
    assert unused == set()


def test_whatever_is_being_done_for_an_edition_has_a_word_for_people() -> None:
    rooms = ("making", "publish", "delivery")
    texts = [path.read_text("utf-8") for room in rooms for path in (HERE.parent / room).rglob("*.py")]
    stages = {name for text in texts for name in re.findall(r"\.stage\(\s*\"(\w+)\"", text)}
    assert {"intake", "service", "video", "deliver"} <= stages
    for language in LANGUAGES:
        assert {name for name in stages if f"stage.{name}" not in words(language)} == set()


def test_no_template_marks_anything_as_safe() -> None:
    texts = [path.read_text("utf-8") for path in (*HERE.rglob("*.py"), *HERE.rglob("*.html"))]
    assert texts and not [text for text in texts if re.search(r"\|\s*safe\b|Markup\(|autoescape false", text)]
    scripts = [path.read_text("utf-8") for path in HERE.rglob("*.js")]
    assert scripts and not [
        t for t in scripts if re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", t)
    ]


def test_english_is_at_hand(draft: Newsroom, opened: Any, enter: Callable[..., Any]) -> None:
    sari = enter(opened)
    assert sari.page.inner_text("h1") == "Susunan"
    sari.page.click("#account summary")
    sari.page.click("button[data-language=en]")
    sari.until("() => document.querySelector('h1')?.innerText === 'Rundown'")
    assert sari.page.evaluate("() => document.documentElement.lang") == "en"
