"""Options that several commands share, and the console that they speak to."""

import sys
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from briefings.making.assigning import Order
    from briefings.newsroom.folder import Newsroom
    from briefings.newsroom.show import Show
    from briefings.progress import Quiet


class EditionName(StrEnum):
    """The editions of a day."""

    PAGI = "pagi"
    SIANG = "siang"
    MALAM = "malam"


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter("write a day as 2026-11-22") from None


Articles = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="ARTICLE",
        help="Files, folders, http(s) pages or feeds, or - for standard input. Without any: the sources of show.toml.",
        show_default=False,
    ),
]
ShowFolder = Annotated[Path, typer.Option("--show", metavar="DIR", help="The newsroom's folder.")]
Day = Annotated[
    date | None,
    typer.Option(
        "--date", parser=_day, metavar="DAY", help="The day of the edition, as 2026-11-22; today without."
    ),
]
Edition = Annotated[EditionName | None, typer.Option("--edition", help="By the hour without.")]
VoiceOrder = Annotated[
    str,
    typer.Option("--voice", metavar="ENGINE[:VOICE]", help="In the place of show.toml's order of voices."),
]
Replace = Annotated[
    bool, typer.Option("--replace", help="Put it in the place of the edition that is on air.")
]
By = Annotated[
    str,
    typer.Option(
        "--by",
        metavar="NAME",
        envvar="BRIEFINGS_BY",
        help="Who decides; your user name without.",
        show_default=False,
    ),
]
Why = Annotated[
    str, typer.Option("--why", metavar="TEXT", help="The reason, for the record.", show_default=False)
]
Dry = Annotated[bool, typer.Option("--dry-run", help="Show what would come of it, and change nothing.")]
Revision = Annotated[
    int | None,
    typer.Option(
        "--revision",
        metavar="N",
        help="The revision that you have looked at: refused where somebody has changed the same since.",
        show_default=False,
    ),
]
House = Annotated[
    Path | None,
    typer.Option(
        "--all", metavar="DIR", help="Every show at or below DIR, by all cores.", show_default=False
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs", metavar="N", min=1, help="With --all: so many shows at a time.", show_default=False
    ),
]
ClusterAddress = Annotated[
    str,
    typer.Option(
        "--cluster",
        metavar="ADDRESS",
        help="With --all: have lines spoken and editions rendered by Dask's workers at tls://…, tcp://… or local.",
        show_default=False,
    ),
]
Store = Annotated[
    str,
    typer.Option(
        "--store",
        metavar="URL",
        help="With --cluster: where all machines keep what they have made; that of house.toml without.",
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object on standard output, and nothing else.")]


def opened(folder: Path) -> "tuple[Newsroom, Show]":
    """The newsroom in `folder` and its show. Raises NoNewsroom, BadShow."""
    from briefings.newsroom.folder import find

    newsroom = find(folder)
    from briefings.newsroom.config import load

    return newsroom, load(newsroom.show_file)


def ordered(
    articles: list[str] | None,
    day: date | None,
    edition: EditionName | None,
    voices: tuple[str, ...] = (),
    *,
    replace: bool = False,
    by: str = "",
) -> "Order":
    """What the options ask for."""
    from briefings.making.assigning import Order

    return Order(tuple(articles or ()), day, edition.value if edition else "", voices, replace, by)


def person(by: str) -> str:
    """Who decides: as said, or by the name of the user."""
    import getpass

    if by.strip():
        return " ".join(by.split())
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container without users
        return "redaksi"


def aside(text: str) -> None:
    """What belongs not into the answer, but beside it: a line on standard error, or of the log."""
    from briefings.logs import note, wanted
    from briefings.progress import printable

    if wanted():
        note("notice", "warning", text=text.strip())
    else:
        typer.echo("\n".join(printable(line) for line in text.split("\n")), err=True)


def progress(as_json: bool) -> "Quiet":
    """Bars for people, lines for logs, JSON for those who collect logs, silence for machines."""
    from briefings.logs import Logged, wanted
    from briefings.progress import Bars, Lines, Quiet

    if wanted():
        return Logged()
    if as_json:
        return Quiet()
    if not sys.stderr.isatty():
        return Lines()  # and rich, as long to start as all the rest of the command line, stays away
    from rich.console import Console

    return Bars(Console(stderr=True))
