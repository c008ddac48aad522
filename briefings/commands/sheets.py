"""How a sheet is shown: as a table, as JSON, or in a file."""

import csv
import io
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from briefings.commands.options import aside
from briefings.progress import printable, printable_json

if TYPE_CHECKING:
    from briefings.verbs.sheet import Row, Sheet


def tell(sheet: "Sheet", as_json: bool, *, lines: bool = False, before: "Sheet | None" = None) -> None:
    """Print `sheet`; with `before`, what has become of the length."""
    if as_json:
        typer.echo(printable_json(as_data(sheet)))
        return
    _table(sheet, lines=lines)
    typer.echo(_summary(sheet, before))
    for notice in sheet.lineup.notices:
        aside(f"  {notice}")


def as_data(sheet: "Sheet") -> dict[str, object]:
    """`sheet` for programs."""
    edition = sheet.edition
    approval = edition.approval
    return {
        "edition": edition.slug,
        "state": edition.state,
        "revision": edition.revision,
        "when": edition.when.isoformat(),
        "seconds": round(sheet.seconds, 1),
        "length": sheet.show.length_s,
        "approved": {"by": approval.by, "at": approval.at.isoformat()} if approval else None,
        "scheduled": edition.scheduled.isoformat() if edition.scheduled else None,
        "ahead": edition.ahead,
        "stories": [_story(row) for row in sheet.rows],
        "notices": list(sheet.notices),
        "omissions": [
            {"title": each.title, "rule": each.rule, "reason": each.reason, "outlet": each.outlet}
            for each in sheet.found.omissions
        ],
    }


def _story(row: "Row") -> dict[str, object]:
    story = row.story
    return {
        "number": row.number,
        "story": story.slug,
        "title": story.headline,
        "told": row.seconds is not None,
        "seconds": None if row.seconds is None else round(row.seconds, 1),
        "why": row.why,
        "articles": [
            {"title": a.title, "outlet": a.credit.outlet, "link": a.credit.link} for a in story.articles
        ],
        "lines": [
            {
                "line": f"{row.number}.{n}",
                "name": name,
                "written": chosen.text,
                "by": chosen.by,
                "model": chosen.model,
                "plain": chosen.plain,
                "original": chosen.original,
                "said": [list(pair) for pair in chosen.said],
            }
            for n, (name, chosen) in enumerate(row.lines, 1)
        ],
    }


def write_out(sheet: "Sheet", path: Path) -> None:
    """`sheet` in a file, by its ending: .md, .txt, .csv or .json."""
    from briefings.files import write_aside

    match path.suffix.lower():
        case ".json":
            text = json.dumps(as_data(sheet), ensure_ascii=False, indent=1) + "\n"
        case ".csv":
            text = _csv(sheet)
        case ".md" | ".txt" | "":
            text = _page(sheet)
        case _:
            raise typer.BadParameter("name a file that ends in .md, .txt, .csv or .json", param_hint="--out")
    write_aside(path, text.encode())


def _page(sheet: "Sheet") -> str:
    parts = [f"# {sheet.edition.slug}", "", _summary(sheet, None), ""]
    for row in sheet.rows:
        if row.seconds is None:
            continue
        parts += [f"## {row.number}. {printable(row.story.headline)} ({row.seconds:.0f} s)", ""]
        parts += [f"{row.number}.{n} {printable(chosen.text)}" for n, (_, chosen) in enumerate(row.lines, 1)]
        parts.append("")
    parts += ["## Tidak disiarkan", ""]
    parts += [f"- {printable(row.story.headline)}: {row.why}" for row in sheet.rows if row.seconds is None]
    parts += [f"- {printable(str(each))}" for each in sheet.found.omissions]
    return "\n".join(parts) + "\n"


def _csv(sheet: "Sheet") -> str:
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(["number", "story", "seconds", "headline", "why"])
    for row in sheet.rows:
        seconds = "" if row.seconds is None else f"{row.seconds:.1f}"
        cells = [row.number, row.story.slug, seconds, printable(row.story.headline), row.why]
        # a spreadsheet reads what begins like this as a formula
        table.writerow([f"'{c}" if isinstance(c, str) and c[:1] in "=+-@" else c for c in cells])
    return out.getvalue()


def _summary(sheet: "Sheet", before: "Sheet | None") -> str:
    edition = sheet.edition
    parts = [f"{edition.slug}: {edition.state}, revision {edition.revision}"]
    if edition.on_air is not None and edition.ahead and not edition.retracted:
        parts.append("changes that are not on air")
    if edition.approval is not None:
        parts.append(f"approved by {edition.approval.by}")
    if edition.scheduled is not None and edition.on_air is None:
        parts.append(f"goes on air at {edition.scheduled:%Y-%m-%d %H.%M}")
    length = f"{_clock(sheet.seconds)} of {_clock(sheet.show.length_s)}"
    if before is not None and abs(sheet.seconds - before.seconds) >= 1:
        length += f" ({sheet.seconds - before.seconds:+.0f} s)"
    return "; ".join([*parts, f"{len(sheet.rundown.slots)} stories, {length}"])


def _clock(seconds: float) -> str:
    return f"{round(seconds) // 60}:{round(seconds) % 60:02d}"


def _table(sheet: "Sheet", *, lines: bool) -> None:
    rows = [(row, _told(row, lines=lines)) for row in sheet.rows]
    if not sys.stdout.isatty():  # rich, as long to start as all the rest, stays away
        for row, told in rows:
            place = f"{row.number:>3} {_seconds(row):>4}  {row.story.slug:<8}  "
            typer.echo(place + f"\n{' ' * len(place)}".join(told))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, show_header=True, header_style="bold")
    table.add_column("#", justify="right")
    table.add_column("s", justify="right")
    table.add_column("story", no_wrap=True)
    table.add_column("headline, and why", overflow="fold")
    for row, told in rows:
        # a Text is never mark-up: a headline is data
        table.add_row(str(row.number), _seconds(row), row.story.slug, Text("\n".join(told)))
    Console(highlight=False).print(table)


def _told(row: "Row", *, lines: bool) -> list[str]:
    """Headline, and under it the lines or why it stands there."""
    if not lines or not row.lines:
        return [printable(row.story.headline), f"  {printable(row.why)}"]
    written = [
        f"  {row.number}.{n} {printable(chosen.text)}" + (f" [{chosen.by}]" if chosen.by else "")
        for n, (_, chosen) in enumerate(row.lines, 1)
    ]
    return [printable(row.story.headline), *written]


def _seconds(row: "Row") -> str:
    return "-" if row.seconds is None else f"{row.seconds:.0f}"
