"""`carry`: the public folder to the host where listeners fetch it. And what `check` and `publish` say of that host."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from briefings.commands.options import AsJson, Dry, ShowFolder, opened, progress
from briefings.progress import printable, printable_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.newsroom.folder import Newsroom
    from briefings.newsroom.show import Show
    from feeds.lint import Finding
    from feeds.publishers.remote import Plan

SHOWN = 40
"""Files of a plan that are shown one by one."""


def add_to(app: typer.Typer) -> None:
    """Register the commands of this room."""
    app.command()(carry)


def carry(show: ShowFolder = Path(), dry_run: Dry = False, as_json: AsJson = False) -> None:
    """Bring public/ to the host that show.toml names. `make`, `publish` and the others do it by themselves."""
    from datetime import UTC, datetime

    from briefings.delivery.handing import catch_up
    from briefings.publish.carrying import plan
    from briefings.publish.carrying import send_out as send

    newsroom, settings = opened(show)
    to = set_host(settings)
    if dry_run:
        found = plan(newsroom, settings)
        typer.echo(printable_json(_told(found)) if as_json else printed(found, to))
        return
    done = send(newsroom, settings, progress(as_json), changed=False, wait=True)
    assert done is not None
    catch_up(newsroom, settings, progress(as_json), datetime.now(UTC), timed=False)
    if as_json:
        told = {"to": to, "sent": list(done.sent), "bytes": done.bytes, "removed": list(done.removed)}
        typer.echo(printable_json(told))
    elif done.sent or done.removed:
        sent = f"{len(done.sent)} files sent ({_size(done.bytes)})"
        typer.echo(f"{to}: {sent}, {len(done.removed)} removed, {done.same} were right")
    else:
        typer.echo(f"{to}: all {done.same} files are right")


def set_host(settings: "Show") -> str:
    """Where the show is carried to. Raises BadShow where it names no host."""
    from briefings.errors import BadShow

    if not settings.publish.to:
        raise BadShow(
            ['show.toml: publish.to: is missing; name the host, as "sftp://web@radio.example/srv/www"']
        )
    return settings.publish.to


def foretell(newsroom: "Newsroom", settings: "Show") -> None:
    """What would be carried of that which is public now, on standard output; nothing without a host."""
    from briefings.publish.carrying import plan

    if settings.publish.to:
        typer.echo(f"\n{printed(plan(newsroom, settings), settings.publish.to)}")


def compared(newsroom: "Newsroom", settings: "Show") -> "Iterator[Finding]":
    """What is otherwise on the show's host than it should be. Raises BadShow, Uncarried, OSError."""
    from briefings.publish.carrying import plan
    from feeds.lint import Finding

    to = set_host(settings)
    found = plan(newsroom, settings)

    def finding(rule: str, path: str, message: str) -> Finding:
        remedy = "briefings carry does it; --dry-run tells it all"
        return Finding(rule, "error", path, 0, "", f"{to}: {message}", remedy, "what lies in public/")

    for each in found.send:
        yield finding("host-differs", each.path, "it is not there, or holds other bytes")
    for path in found.remove:
        yield finding("host-left", path, "it is there still, and is not to be heard or read any more")


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
