"""`run` and `schedule`: editions are made at their hours by themselves, and what will be made when."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefings.commands.options import ShowFolder, opened

if TYPE_CHECKING:
    from briefings.newsroom.folder import Newsroom
    from briefings.notify.notifier import Notifier


def add_to(app: typer.Typer) -> None:
    """Register the commands of this room."""
    app.command()(run)


def run(
    show: ShowFolder = Path(),
    once: Annotated[
        bool,
        typer.Option(
            "--once", help="Only what is due now, as timers and cron want it; it waits for approval."
        ),
    ] = False,
) -> None:
    """Make each edition at its hour, by [schedule] in show.toml. Ctrl-C or SIGTERM ends it; nothing is made twice."""
    import signal
    import threading

    from briefings.progress import Lines
    from briefings.schedule.keeper import Keeper
    from briefings.schedule.run import alone
    from briefings.schedule.run import run as keep_clock

    newsroom, settings = opened(show)
    if not once and not any(settings.schedule.editions()):
        typer.echo(
            'show.toml names no hour: write one into [schedule.pagi], as at = "05:00" (docs/running.md)',
            err=True,
        )
        raise typer.Exit(2)
    ended = threading.Event()

    def end(*_: object) -> None:
        ended.set()
        raise KeyboardInterrupt  # as Ctrl-C: what is half done is ended or dropped by the next run

    with alone(newsroom):
        before = signal.signal(signal.SIGTERM, end)
        lines = Lines()
        try:
            keeper = Keeper(newsroom, _notifier(newsroom), lines)
            if not once:
                coming = keeper.next(datetime.now(UTC))
                lines.say(
                    f"{settings.title}: the clock is kept; next is {coming.name if coming else 'nothing'}"
                )
            code = keep_clock(keeper, lambda: datetime.now(UTC), ended.wait, once=once)
        except KeyboardInterrupt:
            if not ended.is_set():
                raise
            code = 0
        finally:
            signal.signal(signal.SIGTERM, before)
    if ended.is_set():
        lines.say("ended; what was published stands")
    raise typer.Exit(code)


def _notifier(newsroom: "Newsroom") -> "Notifier":
    from briefings.notify.notifier import Notifier
    from briefings.progress import Lines

    return Notifier(newsroom.root, os.environ, Lines().say)
