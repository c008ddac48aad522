"""`deliver`: an edition that is on air to those who have not got it: chats, programs, readers, stations."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefings.commands.options import AsJson, Dry, ShowFolder, opened, progress
from briefings.progress import printable, printable_json

if TYPE_CHECKING:
    from briefings.newsroom.show import Show

CAME = {
    "sent": "has it now",
    "told": "was told what has become of it",
    "failed": "has not got it",
    "unsure": "may have it",
    "left": "nothing to send",
}
WOULD = {
    "sent": "would get it",
    "told": "would be told what has become of it",
    "unsure": "may have it; with --again it would get it",
    "left": "nothing to send",
}


def add_to(app: typer.Typer) -> None:
    """Register the commands of this room."""
    app.command()(deliver)


def deliver(
    edition: Annotated[
        str,
        typer.Argument(
            metavar="[EDITION]", help="As 2026-11-22-pagi; the newest without.", show_default=False
        ),
    ] = "",
    again: Annotated[
        bool, typer.Option("--again", help="Also where nobody knows whether it has arrived.")
    ] = False,
    show: ShowFolder = Path(),
    dry_run: Dry = False,
    as_json: AsJson = False,
) -> None:
    """Send an edition to those of [deliver] who have not got it. `make`, `publish` and others do it by themselves."""
    from briefings.delivery.errors import Undelivered
    from briefings.delivery.handing import foreseen, hand_over
    from briefings.delivery.letter import as_text
    from briefings.delivery.words import caption
    from briefings.editions.history import on_air
    from briefings.editions.ledger import Ledger
    from briefings.errors import NoEdition

    newsroom, settings = opened(show)
    _asked(settings)
    known = on_air(newsroom.editions)
    found = next((each for each in known if each.slug == edition or (not edition and each.live)), None)
    if found is None:
        raise NoEdition(edition or None, [each.slug for each in known])
    ledger = Ledger(newsroom.editions)
    record = ledger.broadcast(ledger.edition(found.slug))
    if dry_run:
        now, shown = datetime.now(UTC), progress(as_json)
        would = foreseen(newsroom, settings, record, now, shown.say)
        told = {"caption": caption(settings, record)}
        if settings.deliver.mail_to_env:
            told["letter"] = as_text(settings, record, now)
        if as_json:
            rows = [{"to": each.name, "would": each.came} for each in would]
            typer.echo(printable_json({"edition": record.slug, "dry_run": True, "recipients": rows, **told}))
            return
        for text in told.values():
            typer.echo("\n".join(map(printable, text.splitlines())) + "\n")
        for each in would:
            typer.echo(printable(f"{each.name}: {WOULD[each.came]}"))
        return
    outcomes = hand_over(
        newsroom, settings, record, progress(as_json), datetime.now(UTC), asked=True, again=again
    )
    if outcomes is None:
        raise typer.Exit(Undelivered.exit_code)
    if as_json:
        rows = [{"to": each.name, "came": each.came, "why": each.why} for each in outcomes]
        typer.echo(printable_json({"edition": record.slug, "recipients": rows}))
    else:
        for each in outcomes:
            typer.echo(printable(f"{each.name}: {CAME[each.came]}"))
        if not outcomes:
            typer.echo(f"{record.slug}: the files for phones and stations are right")
    if any(each.came in ("failed", "unsure") for each in outcomes):
        raise typer.Exit(Undelivered.exit_code)


def _asked(settings: "Show") -> None:
    """Raises BadShow where nobody is named."""
    from briefings.errors import BadShow

    asked = settings.deliver
    if not (
        asked.telegram or asked.webhook or asked.mail_to_env or asked.voice_note or settings.radio.folder
    ):
        raise BadShow(
            [
                'show.toml: deliver: names nobody; write [deliver] telegram = ["@warta_lembah"] (docs/delivery.md)'
            ]
        )
