"""`rundown`, `story`, `headline`, `line`, `hear`: the desk, where people decide before air."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

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
    opened,
    ordered,
    person,
    progress,
)

if TYPE_CHECKING:
    from briefings.editions.decisions import Decision
    from briefings.verbs.sheet import Sheet

Story = Annotated[
    str,
    typer.Argument(metavar="STORY", help="Its number on the rundown, its slug, or words of its headline."),
]
Line = Annotated[
    str, typer.Argument(metavar="STORY.LINE", help='As "3.2": the second sentence of the third story.')
]

story = typer.Typer(
    name="story", help="What is told, and where.", no_args_is_help=True, rich_markup_mode=None
)
line = typer.Typer(name="line", help="What is said, and how.", no_args_is_help=True, rich_markup_mode=None)


def add_to(app: typer.Typer) -> None:
    """Register the commands of this room."""
    app.command()(rundown)
    app.add_typer(story)
    app.command()(headline)
    app.add_typer(line)
    app.command()(hear)


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
    as_json: AsJson = False,
) -> None:
    """Show what is in, what is out and why, and how long it is. Where there is no draft yet, the sources are read."""
    from briefings.commands.sheets import tell, write_out
    from briefings.verbs.sheet import open_sheet

    newsroom, settings = opened(show)
    order = ordered(articles, day, edition)
    sheet = open_sheet(newsroom, settings, order, datetime.now(UTC), progress(as_json), refresh=refresh)
    if out is not None:
        write_out(sheet, out)
        typer.echo(f"{out}: {len(sheet.rundown.slots)} stories", err=as_json)
        if not as_json:
            return
    tell(sheet, as_json, lines=lines)


def _decided(
    take: "Callable[[Sheet], list[Decision]]",
    show: Path,
    day: Day,
    edition: Edition,
    by: str,
    why: str,
    dry: bool,
    revision: int | None,
    as_json: bool,
    lines: bool = False,
) -> None:
    """Take a decision upon the edition as it stands, and show what comes of it."""
    from briefings.commands.sheets import tell
    from briefings.verbs.sheet import decide, existing_sheet

    newsroom, settings = opened(show)
    now = datetime.now(UTC)
    sheet = existing_sheet(newsroom, settings, ordered(None, day, edition), now)
    after = decide(sheet, take(sheet), person(by), now, why, dry=dry, revision=revision)
    tell(after, as_json, lines=lines, before=sheet)


@story.command()
def drop(
    wanted: Story, show: ShowFolder = Path(), day: Day = None, edition: Edition = None, by: By = "", why: Why = "",
    dry_run: Dry = False, revision: Revision = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Do not tell a story. It stays away when the sources are read again."""
    from briefings.verbs.story import drop as take

    _decided(lambda sheet: take(sheet, wanted), show, day, edition, by, why, dry_run, revision, as_json)


@story.command()
def keep(
    wanted: Story, show: ShowFolder = Path(), day: Day = None, edition: Edition = None, by: By = "", why: Why = "",
    dry_run: Dry = False, revision: Revision = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Tell a story in any case. One that is out comes in, one that is held is let go."""
    from briefings.verbs.story import keep as take

    _decided(lambda sheet: take(sheet, wanted), show, day, edition, by, why, dry_run, revision, as_json)


Places = Annotated[int, typer.Option("--places", "-n", min=1, help="How many places.")]


@story.command()
def up(
    wanted: Story, places: Places = 1, show: ShowFolder = Path(), day: Day = None, edition: Edition = None,
    by: By = "", why: Why = "", dry_run: Dry = False, revision: Revision = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Tell a story earlier."""
    from briefings.verbs.story import shift

    _decided(
        lambda sheet: shift(sheet, wanted, -places), show, day, edition, by, why, dry_run, revision, as_json
    )


@story.command()
def down(
    wanted: Story, places: Places = 1, show: ShowFolder = Path(), day: Day = None, edition: Edition = None,
    by: By = "", why: Why = "", dry_run: Dry = False, revision: Revision = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Tell a story later."""
    from briefings.verbs.story import shift

    _decided(
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

    _decided(lambda sheet: take(sheet, wanted, to), show, day, edition, by, why, dry_run, revision, as_json)


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

    _decided(
        lambda sheet: take(sheet, wanted, until), show, day, edition, by, why, dry_run, revision, as_json
    )


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
    _decided(
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

    _decided(lambda sheet: take(sheet, wanted), show, day, edition, by, why, dry_run, revision, as_json)


@story.command()
def merge(
    wanted: Story,
    into: Annotated[str, typer.Argument(metavar="INTO", help="The story that it is told within.")],
    show: ShowFolder = Path(), day: Day = None, edition: Edition = None, by: By = "", why: Why = "",
    dry_run: Dry = False, revision: Revision = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Tell two stories as one."""
    from briefings.verbs.story import merge as take

    _decided(lambda sheet: take(sheet, wanted, into), show, day, edition, by, why, dry_run, revision, as_json)


def headline(
    wanted: Story, text: Annotated[str, typer.Argument(metavar="TEXT", help="The new headline.")],
    show: ShowFolder = Path(), day: Day = None, edition: Edition = None, by: By = "", why: Why = "",
    dry_run: Dry = False, revision: Revision = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Give a story another headline. It is the newsroom's own word, and the record says whose."""
    from briefings.verbs.story import retitle

    _decided(
        lambda sheet: retitle(sheet, wanted, text), show, day, edition, by, why, dry_run, revision, as_json
    )


@line.command("set")
def set_line(
    wanted: Line, text: Annotated[str, typer.Argument(metavar="TEXT", help="What is said in its place.")],
    show: ShowFolder = Path(), day: Day = None, edition: Edition = None, by: By = "", why: Why = "",
    dry_run: Dry = False, revision: Revision = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Say a sentence in the newsroom's own words. Only this line is spoken again."""
    from briefings.verbs.line import rewrite

    _decided(
        lambda sheet: rewrite(sheet, wanted, text),
        show,
        day,
        edition,
        by,
        why,
        dry_run,
        revision,
        as_json,
        True,
    )


@line.command("say-as")
def say_as(
    wanted: Line,
    written: Annotated[str, typer.Argument(metavar="WORD", help="As it is written in the line.")],
    saying: Annotated[
        str, typer.Argument(metavar="SAID", help="Indonesian letters with é and ê, or /IPA/.")
    ],
    show: ShowFolder = Path(), day: Day = None, edition: Edition = None, by: By = "", why: Why = "",
    dry_run: Dry = False, revision: Revision = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Say a word of one line in another way; for all lines there is `briefings lexicon add`."""
    from briefings.verbs.line import say_as as take

    _decided(
        lambda sheet: take(sheet, wanted, written, saying),
        show, day, edition, by, why, dry_run, revision, as_json, True,
    )  # fmt: skip


@line.command("drop")
def drop_line(
    wanted: Line, show: ShowFolder = Path(), day: Day = None, edition: Edition = None, by: By = "", why: Why = "",
    dry_run: Dry = False, revision: Revision = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Do not say a sentence."""
    from briefings.verbs.line import drop as take

    _decided(lambda sheet: take(sheet, wanted), show, day, edition, by, why, dry_run, revision, as_json, True)


@line.command("add")
def add_line(
    wanted: Story, text: Annotated[str, typer.Argument(metavar="TEXT", help="A whole sentence.")],
    after: Annotated[
        str, typer.Option("--after", metavar="STORY.LINE", help="At the end of the story without.")
    ] = "",
    show: ShowFolder = Path(), day: Day = None, edition: Edition = None, by: By = "", why: Why = "",
    dry_run: Dry = False, revision: Revision = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Say a sentence of the newsroom's own."""
    from briefings.verbs.line import add as take

    _decided(
        lambda sheet: take(sheet, wanted, text, after),
        show, day, edition, by, why, dry_run, revision, as_json, True,
    )  # fmt: skip


def hear(
    wanted: Annotated[str, typer.Argument(metavar="STORY|STORY.LINE|all", help="What is to be heard.")],
    start: Annotated[str, typer.Option("--from", metavar="STORY.LINE", help="Begin there.")] = "",
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help=".wav, .flac, .ogg or .mp3.")
    ] = None,
    show: ShowFolder = Path(),
    day: Day = None,
    edition: Edition = None,
    voice: VoiceOrder = "",
    as_json: AsJson = False,
) -> None:
    """Say a story, a line or everything into a sound file, before anybody else hears it."""
    from briefings.commands.voices import SOUND_FILES
    from briefings.verbs.hear import hear as say
    from briefings.verbs.hear import lines_of
    from briefings.verbs.sheet import existing_sheet

    newsroom, settings = opened(show)
    sheet = existing_sheet(newsroom, settings, ordered(None, day, edition), datetime.now(UTC))
    target = out or newsroom.root / ".cache" / "hear" / f"{sheet.edition.slug}.mp3"
    if target.suffix.lower() not in SOUND_FILES:
        raise typer.BadParameter(f"name a file that ends in {', '.join(SOUND_FILES)}", param_hint="--out")
    heard = say(sheet, lines_of(sheet, wanted, start), target, (voice,) if voice else (), progress(as_json))
    if as_json:
        told = {"file": str(heard.file), "seconds": round(heard.seconds, 3), "lines": heard.lines}
        typer.echo(json.dumps({**told, "voice": heard.voice}, ensure_ascii=False))
    else:
        typer.echo(f"{heard.file}: {heard.lines} lines, {heard.seconds:.1f} s, {heard.voice}")
