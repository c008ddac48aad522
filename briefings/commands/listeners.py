"""`listeners`: who listened, by the web server's logs."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from briefings.commands.options import AsJson, ShowFolder, opened
from briefings.progress import printable, printable_json


class Layout(StrEnum):
    """How the figures are printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def add_to(app: typer.Typer) -> None:
    """Register the commands of this room."""
    app.command()(listeners)


def listeners(
    logs: Annotated[
        list[str],
        typer.Argument(
            metavar="LOG",
            help="Access logs of nginx, Apache, Caddy, CloudFront or S3, packed (.gz) or not; - for standard input.",
        ),
    ],
    show: ShowFolder = Path(),
    layout: Annotated[Layout, typer.Option("--format", help="How the figures are printed.")] = Layout.TABLE,
    save: Annotated[
        bool, typer.Option("--save", help="Keep them in reports/, for the studio and as a page of your own.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Count downloads and listeners by the IAB's rules. Addresses are hashed as they are read, and kept nowhere."""
    import importlib.util

    from briefings.errors import NotInstalled

    missing = [
        name
        for module, name in (("duckdb", "duckdb"), ("crawleruseragents", "crawler-user-agents"))
        if importlib.util.find_spec(module) is None
    ]
    if missing:
        raise NotInstalled("counting listeners", missing, "briefings[listeners]")
    from briefings.listeners import report
    from briefings.listeners.counted import counted, keep

    newsroom, settings = opened(show)
    figures = counted(newsroom, settings, logs)
    kept = keep(newsroom, settings, figures) if save else None
    if as_json or layout is Layout.JSON:
        typer.echo(printable_json(report.as_json(figures)))
    elif layout is Layout.CSV:
        typer.echo(report.as_csv(figures), nl=False)
    else:
        for line in report.as_table(figures).splitlines():
            typer.echo(printable(line))
        if kept is not None:
            typer.echo(f"\nkept in {kept}")
