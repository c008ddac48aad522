"""The studio shows what was counted: a chart and tables, drawn under the studio's own policy."""

from collections.abc import Callable
from typing import Any

from briefings.listeners.figures import Figures, Tally
from briefings.listeners.kept import keep
from briefings.newsroom.folder import Newsroom


def test_who_listened_is_seen_by_day_edition_and_app(
    newsroom: Newsroom, opened: Any, enter: Callable[..., Any]
) -> None:
    days = {f"2026-11-{day}": day - 18 for day in range(19, 29)}
    tallies = tuple(Tally(day, f"{day}-pagi", "<i>Aplikasi</i>", count) for day, count in days.items())
    keep(newsroom.root, "Warta", Figures(tallies, 40, days, {}, 0, 0, days))
    sari = enter(opened)
    sari.page.goto(opened.origin + "/pendengar")
    sari.sees("Per edisi")
    heights = sari.page.evaluate(
        "() => [...document.querySelectorAll('.bars rect')].map((each) => each.getBoundingClientRect().height)"
    )
    assert len(heights) == 10 and heights == sorted(heights) and heights[0] > 1
    sari.sees("<i>Aplikasi</i>")
    sari.sees("28 November 2026")
    assert sari.page.get_attribute("nav a[aria-current]", "href") == "/pendengar"
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(sari.page).response["violations"]
    assert [each["id"] for each in found if each["impact"] in ("serious", "critical")] == []
    sari.page.set_viewport_size({"width": 390, "height": 844})
    assert sari.page.evaluate("() => document.documentElement.scrollWidth") <= 391
    assert sari.violations() == [] and sari.complaints == []
