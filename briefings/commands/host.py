"""`carry`: the public folder to the host where listeners fetch it."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from briefings.commands.options import AsJson, Dry, ShowFolder, opened, progress
from briefings.progress import printable, printable_json

if TYPE_CHECKING:
    from briefings.newsroom.folder import Newsroom
    from briefings.newsroom.show import Show
    from feeds.publishers.remote import Plan

SHOWN = 40
"""Files of a plan that are shown one by one."""


def add_to(app: typer.Typer) -> None:
    """Register the commands of this room."""
    app.command()(carry)


def carry(show: ShowFolder = Path(), dry_run: Dry = False, as_json: AsJson = False) -> None:
    """Bring public/ to the host that show.toml names. `make`, `publish` and the others do it by themselves."""
    from briefings.errors import BadShow
    from briefings.publish.carrying import carry as bring
    from briefings.publish.carrying import plan

    newsroom, settings = opened(show)
    if not settings.publish.to:
        raise BadShow(
            ['show.toml: publish.to: is missing; name the host, as "sftp://web@radio.example/srv/www"']
        )
    if dry_run:
        found = plan(newsroom, settings)
        typer.echo(printable_json(_told(found)) if as_json else printed(found, settings.publish.to))
        return
    with newsroom.held():
        done = bring(newsroom, settings, progress(as_json))
    if as_json:
        told = {
            "to": settings.publish.to,
            "sent": list(done.sent),
            "bytes": done.bytes,
            "removed": list(done.removed),
        }
        typer.echo(printable_json(told))
    elif done.sent or done.removed:
        sent = f"{len(done.sent)} files sent ({_size(done.bytes)})"
        typer.echo(f"{settings.publish.to}: {sent}, {len(done.removed)} removed, {done.same} were right")
    else:
        typer.echo(f"{settings.publish.to}: all {done.same} files are right")


def foretell(newsroom: "Newsroom", settings: "Show") -> None:
    """What would be carried of that which is public now, on standard output; nothing without a host."""
    from briefings.publish.carrying import plan

    if settings.publish.to:
        typer.echo(f"\n{printed(plan(newsroom, settings), settings.publish.to)}")


def printed(plan: "Plan", to: str) -> str:
    """A plan as a producer reads it."""
    if plan.done:
        return f"{to}: all {len(plan.same)} files are right; nothing would be sent"
    lines = [
        f"{to}: would send {len(plan.send)} files ({_size(plan.bytes)}) and remove {len(plan.remove)}, in this order; "
        f"{len(plan.same)} are right"
    ]
    steps = [f"  send    {each.path} ({_size(each.bytes)})" for each in plan.send]
    steps += [f"  remove  {path}" for path in plan.remove]
    lines += steps[:SHOWN]
    if len(steps) > SHOWN:
        lines.append(f"  … and {len(steps) - SHOWN} more (--json tells all)")
    if plan.strange:
        lines.append(f"  left alone, not of our making: {len(plan.strange)} ({plan.strange[0]}, …)")
    return "\n".join(printable(line) for line in lines)


def _told(plan: "Plan") -> dict[str, object]:
    return {
        "send": [{"path": each.path, "bytes": each.bytes} for each in plan.send],
        "remove": list(plan.remove),
        "right": len(plan.same),
        "strange": list(plan.strange),
    }


def _size(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB" if count >= 100_000 else f"{count / 1000:.1f} kB"
