"""`studio` and `users`: the newsroom in a browser, and who may come in from elsewhere."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefings.commands.options import By, ShowFolder, opened, person

if TYPE_CHECKING:
    from briefings.newsroom.folder import Newsroom

users = typer.Typer(
    name="users",
    help="Who may come into the studio from other machines.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


class RoleName(StrEnum):
    """What somebody may do in the studio."""

    WRITER = "writer"
    EDITOR = "editor"


def add_to(app: typer.Typer) -> None:
    """Register the commands of this room."""
    app.command()(studio)
    app.add_typer(users)


def studio(
    show: ShowFolder = Path(),
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 8765,
    host: Annotated[
        str, typer.Option(help="Address to listen on. Any but this machine's own demands users.")
    ] = "127.0.0.1",
    origin: Annotated[
        str, typer.Option(metavar="URL", help="How browsers know it, where another server stands before it.")
    ] = "",
    certificate: Annotated[Path | None, typer.Option(metavar="FILE", help="TLS certificate.")] = None,
    key: Annotated[Path | None, typer.Option(metavar="FILE", help="Its key.")] = None,
    plain: Annotated[
        bool, typer.Option("--plain", help="Let passwords go over the network as they are.")
    ] = False,
    by: By = "",
) -> None:
    """Open the newsroom in a browser. On this machine the printed address lets you in, once."""
    newsroom, _ = opened(show)
    needed()
    serve(newsroom, port, host, origin, certificate, key, plain, by=by)


def serve(
    newsroom: "Newsroom",
    port: int,
    host: str = "127.0.0.1",
    origin: str = "",
    certificate: Path | None = None,
    key: Path | None = None,
    plain: bool = False,
    *,
    by: str = "",
) -> None:
    """Serve the studio of `newsroom` until interrupted, and print where to open it. Raises NotGuarded, Unserved."""
    from briefings.logs import note
    from briefings.studio.serve import Place, entrance, run

    def ready(address: str, token: str) -> None:
        note("listening", address=address)  # without what lets somebody in
        typer.echo(f"Open {entrance(address, token)}  (Ctrl-C ends it)")
        sys.stdout.flush()

    run(newsroom, Place(host, port, origin, certificate, key, plain), person(by), ready)


@users.command("add")
def add(
    name: Annotated[str, typer.Argument(help="As the record will name them.")],
    role: Annotated[
        RoleName,
        typer.Option(help="A writer edits; an editor also approves, publishes, corrects and takes back."),
    ],
    show: ShowFolder = Path(),
    password: Annotated[
        bool,
        typer.Option("--password-stdin", help="Read the password from standard input; asked for without."),
    ] = False,
) -> None:
    """Let somebody in, or give them another role or password."""
    newsroom, _ = opened(show)
    needed("argon2")
    from briefings.studio.doors.users import Users

    if password:
        secret = sys.stdin.readline().rstrip("\r\n")
    else:
        secret = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
    user = Users(newsroom.root).add(name, role.value, secret)
    typer.echo(f"{user.name}: {user.role}")


@users.command("remove")
def remove(name: Annotated[str, typer.Argument(help="Who goes.")], show: ShowFolder = Path()) -> None:
    """Let somebody in no more; what they have open ends at once."""
    newsroom, _ = opened(show)
    from briefings.studio.doors.users import Users

    Users(newsroom.root).remove(name)
    typer.echo(f"{name}: gone")


@users.command("list")
def listed(show: ShowFolder = Path()) -> None:
    """List who may come in."""
    newsroom, _ = opened(show)
    from briefings.studio.doors.users import Users

    known = Users(newsroom.root).all()
    for name in sorted(known):
        typer.echo(f"{name}: {known[name].role}")
    if not known:
        typer.echo("nobody yet: briefings users add NAME --role editor")


def needed(*modules: str) -> None:
    """Raises NotInstalled where `modules` (without: all of the extra) are not there."""
    import importlib.util

    from briefings.errors import NotInstalled

    modules = modules or ("websockets", "tomlkit", "argon2")
    missing = [name for name in modules if importlib.util.find_spec(name) is None]
    if missing:
        raise NotInstalled("the studio", missing, "briefings[studio]")
