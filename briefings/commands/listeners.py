"""`listeners`: figures from access logs."""

import csv
import io
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefings.commands.options import ShowFolder

if TYPE_CHECKING:
    from briefings.listeners.figures import Figures, Side
    from briefings.newsroom.folder import Newsroom
    from briefings.newsroom.show import Show


class By(StrEnum):
    """What the figures are counted by."""

    DAY = "day"
    EPISODE = "episode"
    APP = "app"


class Shape(StrEnum):
    """How the figures are written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


class Window(StrEnum):
    """Which 24 hours."""

    ROLLING = "rolling"
    DAY = "day"


def add_to(app: typer.Typer) -> None:
    """Register the commands of this room."""
    app.command()(listeners)


def listeners(
    logs: Annotated[
        list[str],
        typer.Argument(
            metavar="LOG...",
            help="Access logs of nginx, Apache, Caddy, CloudFront or S3, packed (.gz) or not; - for standard input.",
            show_default=False,
        ),
    ],
    show: ShowFolder = Path(),
    by: Annotated[By, typer.Option("--by", help="What downloads are counted by in a table or CSV.")] = By.DAY,
    shape: Annotated[Shape, typer.Option("--format", help="JSON holds all sides.")] = Shape.TABLE,
    window: Annotated[
        Window, typer.Option("--window", help="24 hours from the first request on, or the calendar day.")
    ] = Window.ROLLING,
    kbps: Annotated[
        int, typer.Option("--kbps", min=8, max=1000, help="Of sounds that no newsroom has a record of.")
    ] = 128,
    most: Annotated[
        int, typer.Option("--most", min=1, help="An address with more downloads in a day is not counted.")
    ] = 500,
    forwarded: Annotated[
        bool,
        typer.Option(
            "--forwarded", help="Believe X-Forwarded-For: only behind a proxy of your own that sets it."
        ),
    ] = False,
    keep: Annotated[
        bool, typer.Option("--keep/--no-keep", help="Put them to the newsroom's figures and report.")
    ] = True,
) -> None:
    """Count who listened, by the IAB's rules; no address is kept or shown."""
    from datetime import UTC, datetime
    from zoneinfo import ZoneInfo

    from briefings.editions.history import read_all
    from briefings.listeners.counting import Count, Rules
    from briefings.listeners.kept import keep as put
    from briefings.listeners.reading import spoons
    from briefings.listeners.sounds import newest_of, sounds_of

    room = _newsroom(show)
    aired = read_all(room[0].editions) if room else []
    sounds = sounds_of(aired, room[0].public) if room else []
    zone = room[1].format.zone if room else "Asia/Jakarta"
    rules = Rules(ZoneInfo(zone), datetime.now(UTC), window.value, kbps, most, forwarded)
    strange = []
    with Count(sounds, rules, newest_of(aired)) as count:
        for log in logs:
            if count.add(spoons(log)) == "unknown":
                strange.append(log)
        figures = count.figures()
    for log in strange:
        typer.echo(
            f"briefings: {log}: no line of it is of a log that is known here (docs/listeners.md)", err=True
        )
    typer.echo(_written(figures, by.value, shape), nl=shape is not Shape.CSV)
    if room and keep and figures.requests:
        path = put(room[0].root, room[1].format.title, figures)
        typer.echo(f"kept for the studio, and as a private report: {path}", err=True)


def _newsroom(folder: Path) -> "tuple[Newsroom, Show] | None":
    """The newsroom in `folder`; None where there is none and nobody has named one. Raises NoNewsroom, BadShow."""
    from briefings.commands.options import opened
    from briefings.newsroom.folder import SHOW

    if folder == Path() and not (folder / SHOW).is_file():
        return None
    return opened(folder)


def _written(figures: "Figures", by: "Side", shape: Shape) -> str:
    if shape is Shape.JSON:
        return _json(figures)
    rows: list[tuple[str, int, *tuple[int, ...]]] = [
        (name, number, *_people(figures, by, name)) for name, number in figures.by(by)
    ]
    if shape is Shape.CSV:
        out = io.StringIO()
        write = csv.writer(out, lineterminator="\n")
        write.writerow((by, "downloads", *(("listeners",) if by == "day" else ())))
        write.writerows((plain(name), *numbers) for name, *numbers in rows)
        return out.getvalue()
    return _table(figures, by, rows)


def plain(name: str) -> str:
    """A name, of a file in a log, that no spreadsheet takes for a formula."""
    return f"'{name}" if name[:1] in "=+-@\t\r" else name


def _people(figures: "Figures", by: "Side", name: str) -> tuple[int, ...]:
    return (figures.by_day.get(name, 0),) if by == "day" else ()


def _table(figures: "Figures", by: "Side", rows: list[tuple[str, int, *tuple[int, ...]]]) -> str:
    from briefings.listeners.figures import FATES
    from briefings.progress import printable

    width = max([len(by), *(len(row[0]) for row in rows)])
    lines = [f"{by:<{width}}  downloads" + ("  listeners" if by == "day" else "")]
    for name, downloads, *people in rows:
        lines.append(
            f"{printable(name):<{width}}  {downloads:>9}" + "".join(f"  {each:>9}" for each in people)
        )
    lines += [
        "",
        f"{figures.downloads} downloads by {figures.listeners} listeners; of {figures.lines} lines:",
    ]
    told = [(figures.fates.get(fate, 0), text) for fate, text in FATES.items()]
    told += [
        (figures.short, "listenings of less than a minute"),
        (figures.crowded, "downloads of addresses that have too many in a day"),
    ]
    return "\n".join((*lines, *(f"  {number:>9}  {text}" for number, text in told if number)))


def _json(figures: "Figures") -> str:
    from briefings.progress import printable_json

    return printable_json(
        {
            "downloads": figures.downloads,
            "listeners": figures.listeners,
            "lines": figures.lines,
            "fates": figures.fates,
            "short": figures.short,
            "crowded": figures.crowded,
            "days": [
                {"day": day, "downloads": number, "listeners": figures.by_day.get(day, 0)}
                for day, number in figures.by("day")
            ],
            "episodes": [{"episode": name, "downloads": number} for name, number in figures.by("episode")],
            "apps": [{"app": name, "downloads": number} for name, number in figures.by("app")],
        }
    )
