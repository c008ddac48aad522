"""`line` and `hear`: what is said, and how it sounds."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from briefings.commands.deciding import Line, Story, decided
from briefings.commands.options import (
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
    progress,
)
from briefings.progress import printable_json

line = typer.Typer(name="line", help="What is said, and how.", no_args_is_help=True, rich_markup_mode=None)


def add_to(app: typer.Typer) -> None:
    """Register the commands of this room."""
    app.add_typer(line)
    app.command()(hear)


@line.command("set")
def set_line(
    wanted: Line, text: Annotated[str, typer.Argument(metavar="TEXT", help="What is said in its place.")],
    show: ShowFolder = Path(), day: Day = None, edition: Edition = None, by: By = "", why: Why = "",
    dry_run: Dry = False, revision: Revision = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Say a sentence in the newsroom's own words. Only this line is spoken again."""
    from briefings.verbs.line import rewrite

    decided(
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

    decided(
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

    decided(lambda sheet: take(sheet, wanted), show, day, edition, by, why, dry_run, revision, as_json, True)


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

    decided(
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
    dry_run: Dry = False,
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
    if dry_run:
        words = [each.written for each in lines_of(sheet, wanted, start)]
        typer.echo(printable_json({"lines": words}) if as_json else "\n".join(words))
        return
    heard = say(sheet, lines_of(sheet, wanted, start), target, (voice,) if voice else (), progress(as_json))
    if as_json:
        told = {"file": str(heard.file), "seconds": round(heard.seconds, 3), "lines": heard.lines}
        typer.echo(printable_json({**told, "voice": heard.voice}))
    else:
        typer.echo(f"{heard.file}: {heard.lines} lines, {heard.seconds:.1f} s, {heard.voice}")
