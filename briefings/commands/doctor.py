"""`doctor`: is everything here that a programme needs?"""

from pathlib import Path
from typing import Annotated

import typer

from briefings.commands.options import AsJson
from briefings.progress import printable_json


def add_to(app: typer.Typer) -> None:
    """Register the commands of this room."""
    app.command()(doctor)


def doctor(
    show: Annotated[
        Path | None, typer.Option("--show", metavar="DIR", help="Look at this newsroom too.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Look at voices, model, fonts, folders and the installation; exit code 1 when a programme cannot be made."""
    from briefings.verbs.doctor import examine

    findings = examine(show)
    if as_json:
        rows = [{"what": f.what, "ok": f.ok, "needed": f.needed, "detail": f.detail} for f in findings]
        typer.echo(printable_json(rows))
    else:
        for finding in findings:
            mark = "ok  " if finding.ok else "FAIL" if finding.needed else "--  "
            typer.echo(f"{mark} {finding.what:<14} {finding.detail}")
    if any(finding.needed and not finding.ok for finding in findings):
        raise typer.Exit(1)
