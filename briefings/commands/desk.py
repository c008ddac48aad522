"""`rundown`, `story`, `headline`: the desk, where people decide before air."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from briefings.commands.deciding import Story, decided
from briefings.commands.options import (
    Articles,
    AsJson,
    By,
    Day,
    Dry,
    Edition,
    Revision,
    ShowFolder,
    VoiceOrder,
    Why,
    aside,
    opened,
    ordered,
    progress,
)

story = typer.Typer(
    name="story", help="What is told, and where.", no_args_is_help=True, rich_markup_mode=None
)


def add_to(app: typer.Typer) -> None:
    """Register the commands of this room."""
    app.command()(rundown)
    app.add_typer(story)
    app.command()(headline)


def rundown(
    articles: Articles = None,
    show: ShowFolder = Path(),
    day: Day = None,
    edition: Edition = None,
    refresh: Annotated[
        bool, typer.Option("--refresh", help="Read the sources again; what was decided stays.")
    ] = False,
    lines: Annotated[bool, typer.Option("--lines", help="Also each sentence, with its number.")] = False,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write it there: .md, .txt, .csv or .json.")
    ] = None,
    voice: VoiceOrder = "",
    dry_run: Dry = False,
    as_json: AsJson = False,
) -> None:
    """Show what is in, what is out and why, and how long it is. Where there is no draft yet, the sources are read."""
    from briefings.commands.sheets import tell, write_out
    from briefings.verbs.sheet import open_sheet

    newsroom, settings = opened(show)
    order = ordered(articles, day, edition, (voice,) if voice else ())
    now, shown = datetime.now(UTC), progress(as_json)
    sheet = open_sheet(newsroom, settings, order, now, shown, refresh=refresh, dry=dry_run)
    if out is not None:
        write_out(sheet, out)
        written = f"{out}: {len(sheet.rundown.slots)} stories"
        if as_json:
            aside(written)
        else:
            typer.echo(written)
            return
    tell(sheet, as_json, lines=lines)


@story.command()
def drop(
    wanted: Story, show: ShowFolder = Path(), day: Day = None, edition: Edition = None, by: By = "", why: Why = "",
    dry_run: Dry = False, revision: Revision = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Do not tell a story. It stays away when the sources are read again."""
    from briefings.verbs.story import drop as take

    decided(lambda sheet: take(sheet, wanted), show, day, edition, by, why, dry_run, revision, as_json)


@story.command()
def keep(
    wanted: Story, show: ShowFolder = Path(), day: Day = None, edition: Edition = None, by: By = "", why: Why = "",
    dry_run: Dry = False, revision: Revision = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Tell a story in any case. One that is out comes in, one that is held is let go."""
    from briefings.verbs.story import keep as take

    decided(lambda sheet: take(sheet, wanted), show, day, edition, by, why, dry_run, revision, as_json)


Places = Annotated[int, typer.Option("--places", "-n", min=1, help="How many places.")]


@story.command()
def up(
    wanted: Story, places: Places = 1, show: ShowFolder = Path(), day: Day = None, edition: Edition = None,
    by: By = "", why: Why = "", dry_run: Dry = False, revision: Revision = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Tell a story earlier."""
    from briefings.verbs.story import shift

    decided(
        lambda sheet: shift(sheet, wanted, -places), show, day, edition, by, why, dry_run, revision, as_json
    )


@story.command()
def down(
    wanted: Story, places: Places = 1, show: ShowFolder = Path(), day: Day = None, edition: Edition = None,
    by: By = "", why: Why = "", dry_run: Dry = False, revision: Revision = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Tell a story later."""
    from briefings.verbs.story import shift

    decided(
        lambda sheet: shift(sheet, wanted, places), show, day, edition, by, why, dry_run, revision, as_json
    )


@story.command()
def move(
    wanted: Story, to: Annotated[int, typer.Option("--to", min=1, metavar="PLACE", help="From 1.")],
    show: ShowFolder = Path(), day: Day = None, edition: Edition = None, by: By = "", why: Why = "",
    dry_run: Dry = False, revision: Revision = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Tell a story at a place, which it keeps when news comes in."""
    from briefings.verbs.story import move as take

    decided(lambda sheet: take(sheet, wanted, to), show, day, edition, by, why, dry_run, revision, as_json)


@story.command()
def hold(
    wanted: Story,
    until: Annotated[
        str,
        typer.Option(
            "--until",
            metavar="MOMENT",
            help='"12:00", "besok 06:00", "2026-11-29T06:00", "siang"; the next edition without.',
        ),
    ] = "",
    show: ShowFolder = Path(), day: Day = None, edition: Edition = None, by: By = "", why: Why = "",
    dry_run: Dry = False, revision: Revision = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Let a story wait. The first edition at that moment or later tells it."""
    from briefings.verbs.story import hold as take

    decided(lambda sheet: take(sheet, wanted, until), show, day, edition, by, why, dry_run, revision, as_json)


@story.command()
def add(
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE...", help="Files, http(s) addresses, or - for standard input.")
    ],
    place: Annotated[int, typer.Option("--place", min=0, help="From 1; by its worth without.")] = 0,
    show: ShowFolder = Path(), day: Day = None, edition: Edition = None, by: By = "", why: Why = "",
    dry_run: Dry = False, revision: Revision = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Bring in a story that the sources did not bring."""
    from briefings.verbs.story import add as take

    shown = progress(as_json)
    decided(
        lambda sheet: take(sheet, articles, place, shown),
        show,
        day,
        edition,
        by,
        why,
        dry_run,
        revision,
        as_json,
    )


@story.command()
def split(
    wanted: Story, show: ShowFolder = Path(), day: Day = None, edition: Edition = None, by: By = "", why: Why = "",
    dry_run: Dry = False, revision: Revision = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Part a story that was told from several articles. Each is a story of its own."""
    from briefings.verbs.story import split as take

    decided(lambda sheet: take(sheet, wanted), show, day, edition, by, why, dry_run, revision, as_json)


@story.command()
def merge(
    wanted: Story,
    into: Annotated[str, typer.Argument(metavar="INTO", help="The story that it is told within.")],
    show: ShowFolder = Path(), day: Day = None, edition: Edition = None, by: By = "", why: Why = "",
    dry_run: Dry = False, revision: Revision = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Tell two stories as one."""
    from briefings.verbs.story import merge as take

    decided(lambda sheet: take(sheet, wanted, into), show, day, edition, by, why, dry_run, revision, as_json)


def headline(
    wanted: Story, text: Annotated[str, typer.Argument(metavar="TEXT", help="The new headline.")],
    show: ShowFolder = Path(), day: Day = None, edition: Edition = None, by: By = "", why: Why = "",
    dry_run: Dry = False, revision: Revision = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Give a story another headline. It is the newsroom's own word, and the record says whose."""
    from briefings.verbs.story import retitle

    decided(
        lambda sheet: retitle(sheet, wanted, text), show, day, edition, by, why, dry_run, revision, as_json
    )
