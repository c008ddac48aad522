"""`make` and `script`: an edition, with or without its sound."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from briefings.commands.options import (
    Articles,
    AsJson,
    By,
    ClusterAddress,
    Day,
    Dry,
    Edition,
    House,
    Jobs,
    Replace,
    ShowFolder,
    Store,
    VoiceOrder,
    aside,
    opened,
    progress,
)
from briefings.progress import printable, printable_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.editions.broadcast import Made
    from briefings.newsroom.folder import Newsroom
    from briefings.progress import Quiet
    from briefings.verbs.make import Draft
    from scripts.omission import Omission
    from scripts.rundown import Rundown
    from scripts.script import Script
    from scripts.story import Story


def add_to(app: typer.Typer) -> None:
    """Register the commands of this room."""
    app.command()(make)
    app.command()(script)


def make(
    articles: Articles = None,
    show: ShowFolder = Path(),
    day: Day = None,
    edition: Edition = None,
    voice: VoiceOrder = "",
    replace: Replace = False,
    by: By = "",
    dry_run: Dry = False,
    every: House = None,
    jobs: Jobs = None,
    cluster: ClusterAddress = "",
    store: Store = "",
    as_json: AsJson = False,
) -> None:
    """Make one edition and publish it, or with --all one of each show. What is on air is replaced only with
    --replace."""
    from briefings.verbs.make import Order, write
    from briefings.verbs.make import make as make_edition

    order = Order(
        tuple(articles or ()), day, edition.value if edition else "", (voice,) if voice else (), replace, by
    )
    if every is not None:
        if articles or dry_run or show != Path():
            raise typer.BadParameter(
                "each show has its own sources: no ARTICLE, --show or --dry-run", param_hint="--all"
            )
        from briefings.commands.house import make_house

        make_house(every, order, jobs, as_json, summary, (cluster, store) if cluster else None)
        return
    newsroom, settings = opened(show)
    shown = progress(as_json)
    if dry_run:
        draft = write(newsroom, settings, order, datetime.now(UTC), shown)
        typer.echo(printable_json(_drafted(draft)) if as_json else _printed(draft.script))
        tell_omitted(draft.omissions)
        return
    made = make_edition(newsroom, settings, order, datetime.now(UTC), shown)
    tell_made(newsroom, made, shown, as_json)


def script(
    articles: Articles = None,
    show: ShowFolder = Path(),
    day: Day = None,
    edition: Edition = None,
    voice: VoiceOrder = "",
    spoken: bool = typer.Option(False, "--spoken", help="Words only, as the voice gets them."),
    why: bool = typer.Option(False, "--why", help="Why each story stands where it stands, or is not told."),
    as_json: AsJson = False,
) -> None:
    """Print what would be said, and what left out. No sound is made, and nothing is kept."""
    from briefings.verbs.make import Order, write

    newsroom, settings = opened(show)
    order = Order(tuple(articles or ()), day, edition.value if edition else "", (voice,) if voice else ())
    draft = write(newsroom, settings, order, datetime.now(UTC), progress(as_json))
    if as_json:
        typer.echo(printable_json(_drafted(draft)))
        return
    if why:
        _tell_why(draft.rundown)
    else:
        typer.echo(draft.script.words if spoken else _printed(draft.script))
    tell_omitted(draft.omissions)


def _drafted(draft: "Draft") -> dict[str, object]:
    return {
        "lines": [
            {
                "written": line.written,
                "spoken": line.spoken,
                "kind": line.kind,
                "story": line.story,
                "article": line.source.article if line.source else "",
                "original": line.source.original if line.source else "",
            }
            for line in draft.script.lines
        ],
        "rundown": [
            {
                "title": story.headline,
                "story": story.slug,
                "told": seconds is not None,
                "seconds": seconds,
                "why": draft.rundown.why.get(story.slug, ""),
            }
            for story, seconds in _considered(draft.rundown)
        ],
        "notices": _all_notices(draft.notices, draft.omissions),
        "omissions": _listed(draft.omissions),
    }


def _considered(rundown: "Rundown") -> "Iterator[tuple[Story, float | None]]":
    """The stories in the running order with their seconds, then those for which there is no time, best first."""
    yield from ((slot.story, round(slot.seconds, 1)) for slot in rundown.slots)
    yield from ((story, None) for story in rundown.dropped)


def _tell_why(rundown: "Rundown") -> None:
    """A line for each story: its place and seconds, its headline, and what it is worth, of what."""
    for number, (story, seconds) in enumerate(_considered(rundown), 1):
        place = f"{number:3} {seconds:5.1f} s" if seconds is not None else "  -       -"
        why = rundown.why.get(story.slug, "corrected by hand: it stands")
        typer.echo(f"{place}  {printable(story.headline)}\n             {why}")


def tell_omitted(omissions: "Sequence[Omission]") -> None:
    """What is left out or held, and why, a line each on standard error."""
    if not omissions:
        return
    aside(f"\nLeft out or held: {len(omissions)}")
    for omission in omissions:
        aside(f"  {omission}")


def _listed(omissions: "Sequence[Omission]") -> list[dict[str, object]]:
    return [
        {
            "title": each.title,
            "rule": each.rule,
            "reason": each.reason,
            "until": each.until.isoformat() if each.until else None,
            "outlet": each.outlet,
            "link": each.link,
        }
        for each in omissions
    ]


def _all_notices(notices: "Sequence[str]", omissions: "Sequence[Omission]") -> list[str]:
    """Everything that the producer was told, as one list for programs that only want sentences."""
    return [*notices, *map(str, omissions)]


def _printed(text: "Script") -> str:
    from scripts.script import Heading, Line

    parts: list[str] = []
    for item in text.items:
        if isinstance(item, Heading):
            parts.append(f"\n# {item.title}")
        elif isinstance(item, Line):
            parts.append(item.written)
    return "\n".join(parts).strip()


def tell_made(newsroom: "Newsroom", made: "Made", shown: "Quiet", as_json: bool) -> None:
    """What stands published now, for people or programs. Raises Uncarried where the show's host has not got it."""
    if as_json:
        typer.echo(printable_json(summary(made, shown)))
    else:
        report(newsroom, made)
    if made.uncarried is not None:
        made.uncarried.told = as_json  # it is part of the one object
        raise made.uncarried


def summary(made: "Made", shown: "Quiet") -> dict[str, object]:
    """What `--json` prints."""
    episode = made.record.episode
    return {
        "edition": made.record.slug,
        "guid": episode.guid,
        "title": episode.title,
        "audio": str(made.audio),
        "feed": str(made.feed),
        "seconds": round(episode.audio.seconds, 3),
        "voice": made.record.voice,
        "stories": [story.headline for story in episode.stories],
        "changed": made.changed,
        "uncarried": str(made.uncarried or ""),
        "notices": _all_notices(made.record.notices, made.record.omissions),
        "omissions": _listed(made.record.omissions),
        "stages": {name: round(seconds, 3) for name, seconds in shown.seconds.items()},
    }


def report(newsroom: "Newsroom", made: "Made") -> None:
    """What a producer sees at the end."""
    seconds = round(made.record.episode.audio.seconds)
    typer.echo(f"{made.record.episode.title}: {seconds // 60}:{seconds % 60:02d}, {made.record.voice}")
    if not made.changed:
        typer.echo("  nothing has changed since it was made")
    typer.echo(f"  sound  {made.audio}")
    typer.echo(f"  feed   {made.feed}")
    tell_omitted(made.record.omissions)
    typer.echo(
        f"Listen: play the sound, or run  briefings serve --show {_shown(newsroom.root)}  and open the address"
    )


def _shown(folder: Path) -> Path:
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder
