"""The commands, a room each; what is heavy is imported where it is used, so that the program starts at once."""

from typing import Annotated

import typer

from briefings.commands import (
    air,
    check,
    corrections,
    deliver,
    desk,
    doctor,
    editions,
    host,
    lexicon,
    lines,
    listeners,
    newsrooms,
    schedule,
    serve,
    studio,
    voices,
)

app = typer.Typer(
    name="briefings",
    help="Articles go in, an Indonesian news podcast comes out.",
    epilog="A morning at the desk: rundown; story, headline, line, hear; approve, publish. When it was wrong: ralat. "
    "docs/cli.md tells everything.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"briefings {version('briefings')}")
        raise typer.Exit


@app.callback()
def _briefings(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and stop.")
    ] = False,
    log_json: Annotated[
        bool,
        typer.Option(
            "--log-json",
            envvar="BRIEFINGS_LOG_JSON",
            help="What happens as JSON on standard error, a line an event, for programs that collect logs.",
        ),
    ] = False,
) -> None:
    if log_json:
        from briefings.logs import begin

        begin()


for room in (
    newsrooms,
    editions,
    desk,
    lines,
    listeners,
    air,
    corrections,
    schedule,
    host,
    deliver,
    voices,
    lexicon,
    serve,
    studio,
    check,
    doctor,
):
    room.add_to(app)
