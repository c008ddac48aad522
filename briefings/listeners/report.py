"""The private report: a page of its own, to be opened from the disk, that fetches nothing and runs nothing."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from briefings.listeners.chart import HEIGHT, WIDTH, bars
from briefings.listeners.figures import Day

DAYS: Final = 90
"""Newest ones in a picture."""


def report(title: str, days: Mapping[str, Day]) -> str:
    """The page about the show `title`, in Indonesian; `days` in their order. Names come from logs, and are escaped."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    pages = Environment(
        loader=PackageLoader("briefings.listeners"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
    )
    newest = list(days.items())[::-1]
    return pages.get_template("report.html").render(
        title=title,
        width=WIDTH,
        height=HEIGHT,
        bars=bars([(day, each.downloads) for day, each in days.items()][-DAYS:]),
        tables=(
            ("Pendengar per hari", [(day, each.listeners) for day, each in newest]),
            ("Unduhan per hari", [(day, each.downloads) for day, each in newest]),
            ("Unduhan per edisi", totals(days, "episodes")),
            ("Unduhan per aplikasi", totals(days, "apps")),
        ),
    )


def totals(days: Mapping[str, Day], side: str) -> list[tuple[str, int]]:
    """All days' "episodes" (newest first) or "apps" (the most heard first), with their downloads."""
    counted: Counter[str] = Counter()
    for each in days.values():
        counted.update(each.episodes if side == "episodes" else each.apps)
    if side == "episodes":
        return sorted(counted.items(), reverse=True)
    return sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
