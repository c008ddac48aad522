"""`approve`, `publish`, `again`, `breaking`, `undo`, `redo`, `history`: what goes on air, and who decided what."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefings.commands.deciding import decided
from briefings.commands.options import (
    AsJson,
    By,
    Day,
    Dry,
    Edition,
    Replace,
    Revision,
    ShowFolder,
    VoiceOrder,
    Why,
    opened,
    ordered,
    person,
    progress,
)
from briefings.progress import printable_json

if TYPE_CHECKING:
    from briefings.editions.broadcast import Made
    from briefings.newsroom.folder import Newsroom
    from briefings.progress import Quiet


def add_to(app: typer.Typer) -> None:
    """Register the commands of this room."""
    for command in (approve, publish, again, breaking, undo, redo, history):
        app.command()(command)


def approve(
    show: ShowFolder = Path(), day: Day = None, edition: Edition = None, by: By = "", why: Why = "",
    dry_run: Dry = False, revision: Revision = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Let the edition go on air as it stands now. A decision after that needs another approval."""
    from briefings.verbs.publish import approve as take

    decided(take, show, day, edition, by, why, dry_run, revision, as_json)


def publish(
    show: ShowFolder = Path(),
    day: Day = None,
    edition: Edition = None,
    at: Annotated[
        str,
        typer.Option("--at", metavar="MOMENT", help="Later: a run of `publish` at or after it lets it go."),
    ] = "",
    replace: Replace = False,
    voice: VoiceOrder = "",
    by: By = "",
    dry_run: Dry = False,
    as_json: AsJson = False,
) -> None:
    """Publish the edition as its document stands; no source is read. Without --edition, also drafts that are due."""
    from dataclasses import replace as replaced

    from briefings.commands.host import foretell
    from briefings.commands.sheets import tell
    from briefings.verbs.publish import Waiting, due
    from briefings.verbs.publish import publish as let_go
    from briefings.verbs.sheet import existing_sheet
    from briefings.verbs.story import moment_of

    newsroom, settings = opened(show)
    now, shown = datetime.now(UTC), progress(as_json)
    order = ordered(None, day, edition, (voice,) if voice else (), replace=replace, by=person(by))
    if dry_run:
        tell(existing_sheet(newsroom, settings, order, now), as_json)
        if not as_json:
            foretell(newsroom, settings)
        return
    waiting = [] if day or edition or at else due(newsroom, now)
    for each in waiting:
        of_it = replaced(order, day=datetime.fromisoformat(each.date).date(), edition=each.edition)
        _told(newsroom, let_go(newsroom, settings, of_it, now, shown), shown, as_json)
    if waiting:
        return
    moment = moment_of(at, _local(now, settings.format.zone)) if at else None
    made = let_go(newsroom, settings, order, now, shown, moment)
    if isinstance(made, Waiting):
        said = {"edition": made.edition.slug, "state": made.edition.state, "scheduled": made.at.isoformat()}
        line = (
            f"{made.edition.slug} waits until {made.at:%Y-%m-%d %H.%M}; then let cron run: briefings publish"
        )
        typer.echo(printable_json(said) if as_json else line)
    else:
        _told(newsroom, made, shown, as_json)


def _local(now: datetime, zone: str) -> datetime:
    from zoneinfo import ZoneInfo

    return now.astimezone(ZoneInfo(zone))


def again(
    show: ShowFolder = Path(), day: Day = None, edition: Edition = None, replace: Replace = False,
    voice: VoiceOrder = "", by: By = "", dry_run: Dry = False, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Make an edition once more from its document. Years later too, and without any source."""
    from briefings.commands.sheets import tell
    from briefings.verbs.publish import again as make_again
    from briefings.verbs.sheet import existing_sheet

    newsroom, settings = opened(show)
    now, shown = datetime.now(UTC), progress(as_json)
    order = ordered(None, day, edition, (voice,) if voice else (), replace=replace, by=person(by))
    if dry_run:
        tell(existing_sheet(newsroom, settings, order, now), as_json)
        return
    _told(newsroom, make_again(newsroom, settings, order, now, shown), shown, as_json)


def breaking(
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE...", help="Files, http(s) addresses, or - for standard input.")
    ],
    top: Annotated[bool, typer.Option("--top", help="Before everything else.")] = False,
    show: ShowFolder = Path(), day: Day = None, edition: Edition = None, voice: VoiceOrder = "", by: By = "",
    dry_run: Dry = False, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Bring news into the edition that is on air, at once."""
    from briefings.commands.sheets import tell
    from briefings.verbs.publish import breaking as break_in
    from briefings.verbs.sheet import Sheet

    newsroom, settings = opened(show)
    now, shown = datetime.now(UTC), progress(as_json)
    order = ordered(None, day, edition, (voice,) if voice else (), by=person(by))
    made = break_in(newsroom, settings, articles, order, now, shown, top=top, dry=dry_run)
    if isinstance(made, Sheet):
        tell(made, as_json)
    else:
        _told(newsroom, made, shown, as_json)


def undo(
    show: ShowFolder = Path(), day: Day = None, edition: Edition = None, by: By = "", dry_run: Dry = False,
    revision: Revision = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Take the last decision back. What was on air is not undone, but corrected: see ralat."""
    _turned("undo", show, day, edition, by, dry_run, revision, as_json)


def redo(
    show: ShowFolder = Path(), day: Day = None, edition: Edition = None, by: By = "", dry_run: Dry = False,
    revision: Revision = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """Take back what was undone last."""
    _turned("redo", show, day, edition, by, dry_run, revision, as_json)


def _turned(
    verb: str, show: Path, day: Day, edition: Edition, by: str, dry: bool, revision: int | None, as_json: bool
) -> None:
    from briefings.commands.sheets import tell
    from briefings.verbs.sheet import existing_sheet
    from briefings.verbs.undo import turn

    newsroom, settings = opened(show)
    now = datetime.now(UTC)
    sheet = existing_sheet(newsroom, settings, ordered(None, day, edition), now)
    after, entry = turn(sheet, verb, person(by), now, dry=dry, revision=revision)
    if not as_json:
        typer.echo(f"{verb}: {entry.decision.kind} (entry {entry.number}, by {entry.by})")
    tell(after, as_json, before=sheet)


def history(
    show: ShowFolder = Path(), day: Day = None, edition: Edition = None, as_json: AsJson = False
) -> None:
    """Show every decision about the edition: who, when, what and why."""
    from briefings.editions.ledger import Ledger
    from briefings.editions.log import standing
    from briefings.errors import NoEdition
    from briefings.making.assigning import assign
    from briefings.progress import printable
    from briefings.verbs.undo import described

    newsroom, settings = opened(show)
    slug = assign(newsroom, settings, ordered(None, day, edition), datetime.now(UTC)).slug
    ledger = Ledger(newsroom.editions)
    if not ledger.exists(slug):  # what was taken back gives its name away, and keeps its history
        name = "-".join(slug.split("-")[:4])
        past = [each for each in ledger.slugs() if each == name or each.startswith(f"{name}-")]
        if not past:
            raise NoEdition(slug, ledger.slugs()[::-1], "is there")
        slug = max(past, key=lambda each: (len(each), each))
    document = ledger.edition(slug)
    counts = {entry.number for entry in standing(document.log)}
    rows = [
        {
            "entry": entry.number,
            "at": entry.at.isoformat(),
            "by": entry.by,
            "decision": entry.decision.kind,
            "about": described(entry.decision),
            "why": entry.why,
            "stands": entry.number in counts,
        }
        for entry in document.log
    ]
    if as_json:
        typer.echo(json.dumps({"edition": slug, "state": document.state, "entries": rows}))
        return
    for row in rows:
        gone = "" if row["stands"] or row["decision"] in ("undone", "redone") else "  (undone)"
        why = f": {row['why']}" if row["why"] else ""
        typer.echo(
            printable(
                f"{row['entry']:>4}  {row['at']}  {row['by']}  {row['decision']} {row['about']}{why}{gone}"
            )
        )
    typer.echo(f"{slug}: {document.state}, revision {document.revision}")


def _told(newsroom: "Newsroom", made: "Made | object", shown: "Quiet", as_json: bool) -> None:
    from briefings.commands.editions import tell_made
    from briefings.editions.broadcast import Made

    assert isinstance(made, Made)
    tell_made(newsroom, made, shown, as_json)
