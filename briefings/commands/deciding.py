"""How a command takes a decision: upon the edition as it stands, and what comes of it is shown."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefings.commands.options import Day, Edition, opened, ordered, person

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


def decided(
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
