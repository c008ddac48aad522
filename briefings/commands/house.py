"""`make --all`: what is seen of the shows of a house."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from briefings.progress import Quiet, printable, printable_json

if TYPE_CHECKING:
    from briefings.editions.broadcast import Made
    from briefings.making.assigning import Order
    from briefings.verbs.night import Result

    Summary = Callable[[Made, Quiet], dict[str, object]]
    """What `--json` prints of one show."""

FAILED = 20
"""Exit codes of `make --all` are this and the number of shows that failed: 21 for one."""
MOST = 80
"""So many or more failed: 100."""
HEAD = ("show", "edition", "length", "voice", "result")


def make_house(
    folder: Path,
    order: "Order",
    jobs: int | None,
    as_json: bool,
    summary: "Summary",
    cluster: tuple[str, str] | None = None,
) -> None:
    """Make every show below `folder`, and end with what came of it; `cluster`: its address and that of its store."""
    from briefings.verbs.night import cores, make_all

    folder, jobs = folder.resolve(), jobs or cores()

    def tell(result: "Result") -> None:
        if not as_json:
            for text in (*result.notices, *result.fault.splitlines()):
                typer.echo(f"{_name(result, folder)}: {printable(text)}", err=True)

    results = (
        _by_cluster(folder, order, jobs, cluster, tell) if cluster else make_all(folder, order, jobs, tell)
    )
    failed = sum(1 for result in results if result.code)
    if as_json:
        shows = [_object(result, folder, summary) for result in results]
        typer.echo(printable_json({"shows": shows, "failed": failed}))
    else:
        typer.echo("\n".join(table(results, folder)))
        typer.echo(f"{len(results)} shows, {failed} failed")
    if failed:
        raise typer.Exit(FAILED + min(failed, MOST))


def _by_cluster(
    folder: Path, order: "Order", jobs: int, cluster: tuple[str, str], tell: "Callable[[Result], None]"
) -> "tuple[Result, ...]":
    from briefings.newsroom.house import found_house
    from briefings.newsroom.house_settings import settings_of
    from briefings.verbs.cluster import Cluster
    from briefings.verbs.night import housed, make_all_by

    (address, store), shows = cluster, housed(folder)
    house = found_house(folder)
    settings = settings_of(house).cluster
    if store:
        settings = settings.model_copy(update={"store": store})
    with Cluster(
        address, house, settings, jobs, lambda text: typer.echo(printable(text), err=True)
    ) as workers:
        return make_all_by(workers, shows, order, jobs, tell)


def table(results: "Sequence[Result]", folder: Path) -> list[str]:
    """A line a show: its folder, what is on air and by whom, or what to do."""
    rows = [HEAD, *(_row(result, folder) for result in results)]
    wide = [max(len(row[n]) for row in rows) for n in range(len(HEAD) - 1)]
    return [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row[:-1], wide, strict=True)), row[-1]])
        for row in rows
    ]


def _row(result: "Result", folder: Path) -> tuple[str, ...]:
    faults = result.fault.splitlines() or [""]
    more = f" (and {len(faults) - 1} more lines above)" if len(faults) > 1 else ""
    failed = f"{printable(faults[0])}{more} [{result.code}]"
    if result.made is None:
        return (_name(result, folder), "-", "-", "-", failed)
    record = result.made.record
    seconds = round(record.episode.audio.seconds)
    length = f"{seconds // 60}:{seconds % 60:02d}"
    done = failed if result.code else "on air" if result.made.changed else "nothing has changed"
    return (_name(result, folder), record.slug, length, record.voice, done)


def _name(result: "Result", folder: Path) -> str:
    return printable(str(result.folder.relative_to(folder)))


def _object(result: "Result", folder: Path, summary: "Summary") -> dict[str, object]:
    shown = Quiet()
    shown.seconds.update(result.stages or {})
    made = summary(result.made, shown) if result.made is not None else {"notices": list(result.notices)}
    return {
        "show": str(result.folder.relative_to(folder)),
        **made,
        "error": result.fault,
        "exit_code": result.code,
    }
