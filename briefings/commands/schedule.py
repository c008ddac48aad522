"""`run` and `schedule`: editions are made at their hours by themselves, and what will be made when."""

import os
import shutil
import sys
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefings.commands.options import AsJson, ShowFolder, aside, opened
from briefings.progress import printable_json

if TYPE_CHECKING:
    from briefings.newsroom.folder import Newsroom
    from briefings.newsroom.show import Show
    from briefings.notify.notifier import Notifier


class Starter(StrEnum):
    """What starts a run at its hour."""

    SYSTEMD = "systemd"
    CRON = "cron"
    GITHUB = "github"


def add_to(app: typer.Typer) -> None:
    """Register the commands of this room."""
    app.command()(run)
    app.command()(schedule)


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

    from briefings.logs import Logged, wanted
    from briefings.progress import Lines
    from briefings.schedule.keeper import Keeper
    from briefings.schedule.run import alone
    from briefings.schedule.run import run as keep_clock

    newsroom, settings = opened(show)
    if not once and not any(settings.schedule.editions()):
        aside('show.toml names no hour: write one into [schedule.pagi], as at = "05:00" (docs/running.md)')
        raise typer.Exit(2)
    ended = threading.Event()

    def end(*_: object) -> None:
        ended.set()
        raise KeyboardInterrupt  # as Ctrl-C: what is half done is ended or dropped by the next run

    with alone(newsroom):
        before = signal.signal(signal.SIGTERM, end)
        lines = Logged() if wanted() else Lines()
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


def schedule(
    show: ShowFolder = Path(),
    count: Annotated[int, typer.Option("--count", min=1, max=100, help="So many runs are shown.")] = 7,
    install: Annotated[
        Starter | None,
        typer.Option(
            "--install", help="Print what starts the editions at their hours, and how to put it in place."
        ),
    ] = None,
    into: Annotated[
        Path | None,
        typer.Option("--into", metavar="DIR", help="With --install: write it into a folder instead."),
    ] = None,
    word: Annotated[
        bool,
        typer.Option("--word", help="Send one word to the addresses of [notify], to see whether it arrives."),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Show when which edition is made by itself, and how the last ones stand."""
    newsroom, settings = opened(show)
    now = datetime.now(UTC)
    if word:
        _send_word(newsroom, settings, now)
    elif install:
        _install(newsroom, settings, install, into, now)
    else:
        _print_runs(newsroom, settings, count, now, as_json)


def _print_runs(newsroom: "Newsroom", show: "Show", count: int, now: datetime, as_json: bool) -> None:
    from datetime import timedelta
    from zoneinfo import ZoneInfo

    from briefings.schedule.settled import settled
    from briefings.schedule.slots import slots

    zone = ZoneInfo(show.zone)
    known = list(slots(show.schedule, show.zone, now - timedelta(days=1), now + timedelta(days=8 * count)))
    done = settled(newsroom, known)
    standing = [(slot, slot.standing(done, now)) for slot in known]
    past = [each for each in standing if each[0].at <= now]
    shown = [*past, *[each for each in standing if each[0].at > now][:count]]
    if as_json:
        runs = [
            {
                "edition": slot.name,
                "at": slot.at.astimezone(zone).isoformat(),
                "until": slot.until.astimezone(zone).isoformat(),
                "state": state,
            }
            for slot, state in shown
        ]
        typer.echo(printable_json({"zone": show.zone, "runs": runs}))
        return
    if not shown:
        typer.echo(
            'no edition is made by itself: write an hour into show.toml, as [schedule.pagi] at = "05:00"'
        )
        return
    for slot, state in shown:
        at, until = slot.at.astimezone(zone), slot.until.astimezone(zone)
        typer.echo(
            f"{at:%a %Y-%m-%d %H:%M %Z}  {slot.edition:<6} {state:<9} is caught up with until {until:%H:%M}"
        )


def _install(newsroom: "Newsroom", show: "Show", kind: Starter, into: Path | None, now: datetime) -> None:
    from briefings.files import write_aside
    from briefings.schedule.install import MARK, Place, installation

    if not any(show.schedule.editions()):
        aside('show.toml names no hour: write one, as [schedule.pagi] at = "05:00"')
        raise typer.Exit(2)
    beside = Path(sys.executable).with_name("briefings")
    program = beside if beside.is_file() else Path(shutil.which("briefings") or beside)
    try:
        made = installation(kind.value, show, Place(newsroom.root, program.absolute()), now)
    except ValueError as fault:
        aside(f"{newsroom.root}: {fault}")
        raise typer.Exit(2) from fault
    if into is None:
        for name, text in made.files.items():
            typer.echo(f"# file: {name}\n{text}")
    else:
        foreign = [
            p for name in made.files if (p := into / name).exists() and MARK not in p.read_text("utf-8")
        ]
        if foreign:
            aside(f"{foreign[0]}: is not ours and stays as it is; name another folder with --into")
            raise typer.Exit(2)
        for name, text in made.files.items():
            write_aside(into / name, text.encode())
            typer.echo(f"written: {into / name}")
    typer.echo("# nothing is installed yet. Next:")
    for step in made.steps:
        typer.echo(step)


def _send_word(newsroom: "Newsroom", show: "Show", now: datetime) -> None:
    from briefings.notify import sentences

    if not show.notify.to_env:
        aside('show.toml names nobody: write [notify] to_env = ["NEWSROOM_NOTIFY"]')
        raise typer.Exit(2)
    heard = _notifier(newsroom).tell(sentences.trial(show, now), show.notify, now)
    typer.echo(f"{heard} heard it")
    if not heard:
        raise typer.Exit(1)


def _notifier(newsroom: "Newsroom") -> "Notifier":
    from briefings.notify.notifier import Notifier

    return Notifier(newsroom.root, os.environ, aside)
