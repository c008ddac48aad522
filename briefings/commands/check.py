"""`check`: a feed or a folder against the written rules of those who take it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefings.commands.options import AsJson, ShowFolder, opened

if TYPE_CHECKING:
    from datetime import datetime

    from feeds.lint import Finding


def add_to(app: typer.Typer) -> None:
    """Register the commands of this room."""
    app.command()(check)


def check(
    feed: Annotated[
        str,
        typer.Argument(
            metavar="[FEED or FOLDER]",
            help="A feed (file or http(s) address), or a public folder. Without: the show's own.",
            show_default=False,
        ),
    ] = "",
    show: ShowFolder = Path(),
    remote: Annotated[
        bool,
        typer.Option(
            "--remote", help="The show's host too: whether there stands what should, byte for byte."
        ),
    ] = False,
    as_json: AsJson = False,
    sarif: Annotated[
        Path | None, typer.Option("--sarif", metavar="FILE", help="Write the findings as SARIF 2.1.0 too.")
    ] = None,
) -> None:
    """Check a feed against Apple, PSP-1, Podcasting 2.0 and others. Exit code 1 means an error."""
    from importlib.metadata import version

    from feeds.lint import report

    findings = _findings(feed, show)
    if remote:
        from briefings.commands.host import compared

        findings = (*findings, *compared(*opened(Path(feed) if feed else show)))
    if sarif is not None:
        sarif.write_text(report.render_sarif(findings, version("briefings")), encoding="utf-8")
    typer.echo(report.render_json(findings) if as_json else report.render_text(findings))
    if any(finding.severity == "error" for finding in findings):
        raise typer.Exit(1)


def _findings(feed: str, show: Path) -> "tuple[Finding, ...]":
    """Raises SourceFailed, NoNewsroom, BadShow."""
    from datetime import UTC, datetime
    from urllib.parse import urlsplit

    from briefings.errors import SourceFailed
    from briefings.newsroom.folder import SHOW
    from feeds.lint import check_any, check_folder
    from scripts.text.published import published

    now = datetime.now(UTC)
    if feed.lower().startswith(("http://", "https://")):
        from briefings.making.fetch import Fetcher

        # the producer has typed it, and often it is served by this machine
        with Fetcher(allow_hosts=(urlsplit(feed).hostname or "",)) as fetcher:
            return check_any(fetcher.get(feed).content, published(feed), now=now)
    if not feed:
        return _of_newsroom(show, now)
    path = Path(feed)
    if path.is_dir():
        if (path / SHOW).is_file():
            return _of_newsroom(path, now)
        inner = path / "public"
        return check_folder(inner if inner.is_dir() else path, now=now)
    try:
        return check_any(path.read_bytes(), feed, now=now)
    except OSError as fault:
        raise SourceFailed(feed, fault.strerror or str(fault)) from fault


def _of_newsroom(folder: Path, now: "datetime") -> "tuple[Finding, ...]":
    """Its public folder, and what a feed cannot tell: that the show was never filled in."""
    from briefings.newsroom.config import load
    from briefings.newsroom.folder import find
    from briefings.newsroom.placeholders import find_placeholders
    from feeds.lint import Finding, check_folder

    newsroom = find(folder)
    left = [
        Finding(
            rule="placeholder",
            severity="warning",
            file=newsroom.show_file.name,
            line=0,
            where="",
            message=f"{each.what}: {each.why}",
            remedy="make it your own before anybody subscribes",
            source="what the starter comes with",
        )
        for each in find_placeholders(newsroom, load(newsroom.show_file))
    ]
    return (*check_folder(newsroom.public, now=now), *left)
