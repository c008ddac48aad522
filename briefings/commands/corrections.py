"""`ralat` and `retract`: what was wrong is put right, or taken back with a reason."""

from datetime import UTC, datetime
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from briefings.commands.options import AsJson, By, Dry, ShowFolder, VoiceOrder, opened, person, progress
from briefings.progress import printable, printable_json

if TYPE_CHECKING:
    from briefings.verbs.correct import Planned

Published = Annotated[
    str | None,
    typer.Argument(metavar="[EDITION]", help="As 2026-11-22-pagi; the newest without.", show_default=False),
]
Story = Annotated[
    str,
    typer.Option(metavar="STORY", help="Its slug, its number from 1, or words of its headline."),
]


def add_to(app: typer.Typer) -> None:
    """Register the commands of this room."""
    app.command()(ralat)
    app.command()(retract)


def ralat(
    text: Annotated[
        str,
        typer.Option("--text", metavar="TEXT", help="What was wrong and what is right, in whole sentences."),
    ],
    edition: Published = None,
    story: Story = "",
    article: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FILE",
            help="A corrected article (file or address); without any, the show's sources are read again.",
        ),
    ] = None,
    new_guid: Annotated[
        bool,
        typer.Option("--new-guid", help="Publish it as a new item, for those who have the old one already."),
    ] = False,
    show: ShowFolder = Path(),
    voice: VoiceOrder = "",
    by: By = "",
    dry_run: Dry = False,
    as_json: AsJson = False,
) -> None:
    """Correct a published edition. It is said in it, printed with it, and has a new address."""
    from briefings.commands.editions import tell_made
    from briefings.verbs.correct import Planned, Ralat, correct

    newsroom, settings = opened(show)
    shown = progress(as_json)
    voices = (voice,) if voice else ()
    wish = Ralat(text, edition, story, tuple(article or ()), new_guid, voices, person(by))
    made = correct(newsroom, settings, wish, datetime.now(UTC), shown, dry=dry_run)
    if isinstance(made, Planned):
        _planned(made, as_json)
    else:
        tell_made(newsroom, made, shown, as_json)


def retract(
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="It is printed in the place.")],
    edition: Annotated[str, typer.Argument(metavar="EDITION", help="As 2026-11-22-pagi.")],
    story: Story = "",
    show: ShowFolder = Path(),
    by: By = "",
    dry_run: Dry = False,
    as_json: AsJson = False,
) -> None:
    """Take back an edition, or only one story of it; the reason stands where it was."""
    from briefings.verbs.leaving import leaving, looks
    from briefings.verbs.retract import retract as take_back

    newsroom, settings = opened(show)
    before = looks(newsroom.public, PurePath(edition).name)
    now, who = datetime.now(UTC), person(by)
    record = take_back(
        newsroom, settings, edition, reason, now, progress(as_json), story=story, by=who, dry=dry_run
    )
    went = leaving(before, looks(newsroom.public, record.slug))
    if dry_run:
        left = [note.headline for note in record.episode.stories]
        told = {"edition": record.slug, "dry_run": True, "stories": left}
        typer.echo(
            printable_json(told)
            if as_json
            else f"{record.slug}: {len(left)} stories would be left; nothing was taken back"
        )
    elif as_json:
        told = {
            "edition": record.slug,
            "state": record.state,
            "guid": record.guid,
            "reason": record.withdrawn[0].reason,
            "stories": [note.headline for note in record.episode.stories],
            "audio": "" if record.retracted else str(newsroom.public / record.episode.audio.path),
            "gone": went.gone,
            "replaced": went.replaced,
        }
        typer.echo(printable_json(told))
    elif record.retracted:
        typer.echo(f"{record.slug} is taken back; the reason stands at episodes/{record.slug}/")
    else:
        typer.echo(f"{record.slug}: {record.withdrawn[0].headline!r} is taken back")
        typer.echo(f"  sound  {newsroom.public / record.episode.audio.path}")
    if not (dry_run or as_json or settings.publish.to) and went.gone:  # else it was carried there
        typer.echo(
            "Where public/ was copied to, it is heard until these are deleted, and the feed sent anew:"
        )
        for path in went.gone:
            typer.echo(f"  {printable(path)}")
        typer.echo("  as by: rsync -a --delete public/ HOST:FOLDER/ (docs/corrections.md)")


def _planned(planned: "Planned", as_json: bool) -> None:
    """What a correction would say, story by story."""
    if as_json:
        stories = [
            {"title": story.headline, "sentences": [chosen.text for chosen in story.sentences]}
            for story in planned.stories
        ]
        told = {"edition": planned.slug, "dry_run": True, "correction": planned.text, "stories": stories}
        typer.echo(printable_json(told))
        return
    typer.echo(f"{planned.slug}: nothing was published. It would say: {printable(planned.text)}")
    for story in planned.stories:
        typer.echo(f"  {printable(story.headline)}")
