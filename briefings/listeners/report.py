"""What the figures look like: a table, CSV, JSON, and a page for the newsroom alone."""

import csv
import io
import json
from dataclasses import asdict, dataclass
from html import escape

from briefings.listeners.counting import Figures

SHOWN = 20
"""Rows of a table on a terminal."""


def as_json(figures: Figures) -> dict[str, object]:
    """One object; days as {"downloads", "listeners"}."""
    days = {day: {"downloads": a, "listeners": b} for day, (a, b) in figures.days.items()}
    return {**asdict(figures), "unread": figures.unread, "days": days}


def as_csv(figures: Figures) -> str:
    """Rows of kind, name, downloads, listeners (of days alone)."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(("kind", "name", "downloads", "listeners"))
    rows.writerows(("day", day, a, b) for day, (a, b) in figures.days.items())
    rows.writerows(("edition", _plain(name), number, "") for name, number in figures.editions.items())
    rows.writerows(("app", name, number, "") for name, number in figures.apps.items())
    return out.getvalue()


def as_table(figures: Figures) -> str:
    """For a terminal."""
    lines = [
        f"{figures.downloads} downloads by the IAB's rules; of {figures.lines} lines {figures.sounds} ask for sounds,",
        f"  {figures.programs} by bots and tools, {figures.probes} for its first bytes, by HEAD or in vain;",
        f"  {figures.short} listeners had less than a minute; {figures.unread} lines could not be read",
        "",
        f"{'day':<12} {'downloads':>9} {'listeners':>9}",
        *(f"{day:<12} {a:>9} {b:>9}" for day, (a, b) in list(figures.days.items())[-SHOWN:]),
        "",
        f"{'edition':<32} {'downloads':>9}",
        *(f"{name[:32]:<32} {number:>9}" for name, number in list(figures.editions.items())[:SHOWN]),
        "",
        f"{'app':<32} {'downloads':>9}",
        *(f"{name:<32} {number:>9}" for name, number in list(figures.apps.items())[:SHOWN]),
    ]
    return "\n".join(lines)


def as_page(figures: Figures, title: str) -> str:
    """A page in Indonesian, whole in itself: for the newsroom, never for public/."""
    rows = "".join(
        f"<tr><th scope=row>{escape(day)}<td>{a}<td>{b}"
        for day, (a, b) in reversed(list(figures.days.items()))
    )
    parts = [
        f"<h2>{head}</h2><table><thead><tr><th>{head}<th>Unduhan<tbody>"
        + "".join(
            f"<tr><th scope=row>{escape(name)}<td>{number}" for name, number in list(shares.items())[:100]
        )
        + "</table>"
        for head, shares in (("Edisi", figures.editions), ("Aplikasi", figures.apps))
    ]
    return (
        "<!doctype html><html lang=id><meta charset=utf-8><meta name=robots content=noindex>"
        "<meta name=viewport content='width=device-width'><title>Pendengar</title>"
        "<style>body{font:1rem/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}td{text-align:right}"
        "th{text-align:left;font-weight:400}table{border-spacing:1rem .2rem;margin-left:-1rem}svg{width:100%}</style>"
        f"<h1>Pendengar {escape(title)}</h1><p>{figures.downloads} unduhan menurut aturan IAB. Tidak dihitung: "
        f"{figures.programs} permintaan robot dan peralatan, {figures.probes} permintaan awal, {figures.short} "
        f"pendengar yang mendengar kurang dari semenit.</p>{chart(figures)}"
        f"<table><thead><tr><th>Hari<th>Unduhan<th>Pendengar<tbody>{rows}</table>{''.join(parts)}</html>\n"
    )


@dataclass(frozen=True, slots=True)
class Bar:
    """A day in a chart."""

    day: str
    downloads: int
    tall: float
    """Of 100; the highest has 96."""


def bars(figures: Figures, most_days: int = 60) -> list[Bar]:
    """Downloads by day, the newest last."""
    days = list(figures.days.items())[-most_days:]
    highest = max((downloads for _, (downloads, _) in days), default=0) or 1
    return [Bar(day, downloads, round(96 * downloads / highest, 1)) for day, (downloads, _) in days]


def chart(figures: Figures) -> str:
    """Downloads by day as bars (SVG), the newest on the right; empty where there are none."""
    shown = bars(figures)
    if not shown:
        return ""
    drawn = "".join(
        f'<rect x="{place * 10}" y="{100 - bar.tall:.1f}" width="8" height="{bar.tall}"><title>{escape(bar.day)}: '
        f"{bar.downloads}</title></rect>"
        for place, bar in enumerate(shown)
    )
    said = f"Unduhan per hari, {escape(shown[0].day)} sampai {escape(shown[-1].day)}"
    box = f"0 0 {len(shown) * 10} 100"
    return f'<svg viewBox="{box}" role="img" aria-label="{said}" preserveAspectRatio="none" height="160">{drawn}</svg>'


def _plain(name: str) -> str:
    """A name from a log's path that no spreadsheet takes for a formula."""
    return f"'{name}" if name[:1] in "=+-@\t\r" else name


def load(text: str) -> Figures:
    """What `as_json` has written. Raises ValueError, KeyError, TypeError."""
    told = json.loads(text)
    told.pop("unread")
    days = {
        str(day): (int(each["downloads"]), int(each["listeners"])) for day, each in told.pop("days").items()
    }
    return Figures(**told, days=days)
