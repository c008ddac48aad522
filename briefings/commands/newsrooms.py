"""`demo` and `new`: a newsroom from the starter."""

import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from briefings.commands.options import VoiceOrder, opened, progress


def add_to(app: typer.Typer) -> None:
    """Register the commands of this room."""
    app.command()(demo)
    app.command()(new)


def demo(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="Where the newsroom is made.")] = Path(
        "demo"
    ),
    voice: VoiceOrder = "",
) -> None:
    """Make a newsroom from the starter, and its first episode. It can be run again."""
    from briefings.commands.editions import report
    from briefings.newsroom.folder import SHOW, found
    from briefings.newsroom.starter import renew
    from briefings.verbs.make import Order, make

    today = _today()
    if (folder / SHOW).is_file():
        renew(folder, today)
    else:
        found(folder, today)
        typer.echo(
            f"A newsroom stands in {folder}{os.sep}: show.toml and six articles about invented events."
        )
    newsroom, show = opened(folder)
    order = Order(voices=(voice,) if voice else (), replace=True)
    made = make(newsroom, show, order, datetime.now(UTC), progress(as_json=False))
    report(newsroom, made)


def new(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is empty or not there yet.")],
) -> None:
    """Make a newsroom from the starter."""
    from briefings.newsroom.folder import found

    found(folder, _today())
    typer.echo(
        f"A newsroom stands in {folder}{os.sep}: edit show.toml, put articles into articles{os.sep}, then run"
    )
    typer.echo(f"  briefings make --show {folder}")


def _today() -> date:
    """By the clock that the starter's show keeps."""
    return datetime.now(ZoneInfo("Asia/Jakarta")).date()
