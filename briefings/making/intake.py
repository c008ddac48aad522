"""Intake: what the producer named, or what show.toml's sources bring, becomes cleaned articles."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefings.errors import NoNews
from scripts.article import Article
from scripts.text.published import NONE, Secrets

if TYPE_CHECKING:
    from briefings.making.reading import Network


SILENT: Final = "no source has answered: what they gave before is told, and is no news"
"""A notice; what is made of it is fresh for nobody."""


@dataclass(frozen=True, slots=True)
class Intake:
    """The articles of one run, and what the producer should know about how they came."""

    articles: tuple[Article, ...]
    notices: tuple[str, ...] = ()


def gather(
    named: Sequence[str],
    sources: Sequence[str],
    folder: Path,
    network: "Callable[[], Network]",
    now: datetime | None = None,
    secrets: Secrets = NONE,
    *,
    whole: bool = False,
) -> Intake:
    """Read everything `named` (relative to the working folder) or, without any, `sources` (relative to `folder`).

    What cannot be read is skipped with a notice, since the rest of the morning's news is worth more than a stop; but a
    file that is named and is not there is a slip of the pen, and raised, as is the first fault where nothing that was
    named can be read, or (`whole`) not all of it. A feed whose newest item is much older than `now` (with a zone) is
    named. `network` is called where an address has to be fetched. Nothing that is given back, or raised, shows one of
    `secrets`. Raises SourceFailed, UnreadablePage, NoNews.
    """
    from briefings.making.reading import Reading

    reading = Reading(network, by_hand=bool(named), now=now, secrets=secrets)
    for source in named or sources:
        reading.take(source, Path() if named else folder)
    articles, notices = reading.all(whole=whole)
    if not articles:
        raise NoNews(secrets.text(_nothing(named, sources, notices)))
    return Intake(articles, notices)


def located(named: Sequence[str], sources: Sequence[str], folder: Path) -> list[Path | str]:
    """Where the intake of a run lies: a path for files and folders, text for an address or standard input."""
    base = Path() if named else folder
    return [source if _elsewhere(source) else base / source for source in named or sources]


def _elsewhere(source: str) -> bool:
    # what a name in it stands for is known when it is asked for
    return source == "-" or source.startswith(("http://", "https://")) or "${" in source


def _nothing(named: Sequence[str], sources: Sequence[str], notices: Sequence[str]) -> str:
    if notices:
        return "no news to tell: " + "; ".join(notices)
    if named:
        return f"no news to tell: {', '.join(named)} holds no article"
    where = ", ".join(sources) or "show.toml names no sources"
    return f"no news to tell: put articles into the sources ({where}) or name some on the command line"
