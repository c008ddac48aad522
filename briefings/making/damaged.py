"""Damaged: an edition whose documents nobody can read any more holds up no other; it is put aside whole, and told."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from briefings.editions.history import on_air
from briefings.editions.ledger import Ledger
from briefings.errors import DamagedRecord
from briefings.newsroom.folder import Newsroom
from briefings.progress import Quiet

T = TypeVar("T")
ASIDE: Final = "damaged"
"""In the newsroom's folder, beside its editions. Nothing of ours writes or deletes anything there."""


def despite_damage(newsroom: Newsroom, progress: Quiet, work: Callable[[], T]) -> T:
    """What comes of `work`, which is begun again without each edition whose documents turn out to be damaged.

    Raises what `work` raises, and BadRecord where a document cannot be read for another reason.
    """
    while True:
        try:
            _look_over(newsroom)
            return work()
        except DamagedRecord as fault:
            progress.say(put_aside(newsroom, fault))


def put_aside(newsroom: Newsroom, fault: DamagedRecord) -> str:
    """Move the edition of `fault` below `ASIDE`; what a producer is told. Raises `fault` where there is none."""
    folder = fault.path.parent
    if folder.parent != newsroom.editions or not folder.is_dir():
        raise fault
    aside = newsroom.root / ASIDE
    aside.mkdir(exist_ok=True)
    to, count = aside / folder.name, 1
    while to.exists():
        count += 1
        to = aside / f"{folder.name}-{count}"
    folder.rename(to)
    return (
        f"{fault.path}: {fault.reason}; edition {folder.name} is left out of the feed, its pages and sounds stay. It "
        f"lies in {to} now: bring its files back from a backup to {folder}, or make the edition again"
    )


def spared(root: Path, exists: Callable[[str], bool]) -> tuple[str, ...]:
    """Beginnings of the paths below public/ that belong to editions put aside, while there `exists` no other of their
    name."""
    names = [path.name for path in (root / ASIDE).glob("*") if path.is_dir()]
    return tuple(f"episodes/{name}/" for name in names if not exists(name))


def _look_over(newsroom: Newsroom) -> None:
    """Raises DamagedRecord before anything is spoken, where what is on air cannot be read."""
    ledger = Ledger(newsroom.editions)
    for each in on_air(newsroom.editions):
        if each.live and not each.on_air.expired:
            ledger.broadcast(ledger.edition(each.slug))
