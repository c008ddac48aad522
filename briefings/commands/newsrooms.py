"""`demo` and `new`: a newsroom from the starter."""

import os
import shlex
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from briefings.commands.options import ShowFolder, VoiceOrder, opened, progress
from briefings.newsroom.folder import SHOW


def add_to(app: typer.Typer) -> None:
    """Register the commands of this room."""
    app.command()(demo)
    app.command()(new)
    app.command()(backup)
    app.command()(restore)


def demo(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="Where the newsroom is made.")] = Path(
        "demo"
    ),
    voice: VoiceOrder = "",
    studio: Annotated[
        bool, typer.Option("--studio", help="Then open it in a browser, as `briefings studio` does.")
    ] = False,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Of the studio; 0 takes a free one.")] = 8765,
) -> None:
    """Make a newsroom of invented events and its first episode. It can be run again."""
    from briefings.commands.editions import report
    from briefings.commands.studio import needed, serve
    from briefings.newsroom.folder import found
    from briefings.newsroom.placeholders import is_trial
    from briefings.newsroom.starter import renew
    from briefings.verbs.make import Order, make

    if studio:
        needed()  # told before a programme is spoken, not after
    today = _today()
    if (folder / SHOW).is_file():
        renew(folder, today)
    else:
        found(folder, today)
        typer.echo(
            f"A newsroom stands in {folder}{os.sep}: show.toml and six articles about invented events."
        )
    newsroom, show = opened(folder)
    # a show with an address of its own has listeners: what they have is replaced by `make --replace` alone
    order = Order(voices=(voice,) if voice else (), replace=is_trial(show))
    made = make(newsroom, show, order, datetime.now(UTC), progress(as_json=False))
    report(newsroom, made)
    if studio:
        serve(newsroom, port)


def new(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is empty or not there yet.")],
    example: Annotated[
        bool,
        typer.Option("--example", help="With six articles about invented events, to try it; never for air."),
    ] = False,
) -> None:
    """Make a newsroom to fill in: show.toml, and an empty folder for articles."""
    from briefings.newsroom.folder import found
    from briefings.newsroom.starter import ARTICLES

    found(folder, _today() if example else None)
    articles = "six articles about invented events" if example else "no article yet"
    where = shlex.quote(str(folder))
    typer.echo(f"A newsroom stands in {folder}{os.sep}: show.toml, and {articles}. Next:")
    typer.echo(
        f"  1. {folder / SHOW}: fill in title, url, author, email and region; name your feeds in sources,"
    )
    typer.echo(f"     or put articles into {folder / ARTICLES}{os.sep}")
    typer.echo(
        f"  2. briefings doctor --show {where}     what is still to be filled in, and which voices can speak"
    )
    typer.echo(f"  3. briefings rundown --show {where}    what the next edition would tell")
    typer.echo(
        f"  4. briefings make --show {where}       make it and publish it in {folder / 'public'}{os.sep}"
    )


def backup(
    target: Annotated[
        Path, typer.Argument(metavar="FILE", help="As warta.tar.gz; what is there is replaced.")
    ],
    show: ShowFolder = Path(),
    sounds: Annotated[
        bool, typer.Option("--sounds/--no-sounds", help="With the public folder, or without.")
    ] = True,
) -> None:
    """Pack the newsroom into one file: settings, articles, editions, and what is public. The cache stays out."""
    from briefings.verbs.backup import backup as pack

    newsroom, _ = opened(show)
    count = pack(newsroom, target, sounds=sounds)
    typer.echo(
        f"{target}: {count} files, {target.stat().st_size / 1e6:.1f} MB. Only you can read it: it holds all that "
        f"{SHOW} holds. To unpack it: briefings restore {shlex.quote(str(target))} DIR"
    )


def restore(
    source: Annotated[Path, typer.Argument(metavar="FILE", help="That `backup` has written.")],
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is empty or not there yet.")],
) -> None:
    """Unpack a newsroom from a backup."""
    from briefings.verbs.backup import restore as unpack

    newsroom = unpack(source, folder)
    typer.echo(
        f"A newsroom stands in {folder}{os.sep}. Next: briefings doctor --show {shlex.quote(str(newsroom.root))}"
    )


def _today() -> date:
    """By the clock that the starter's show keeps."""
    return datetime.now(ZoneInfo("Asia/Jakarta")).date()
