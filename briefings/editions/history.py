"""History: what other editions have on air, by their small documents; a broadcast is read where it is needed."""

from collections.abc import Iterable
from pathlib import Path

from briefings.editions.broadcast import Broadcast
from briefings.editions.index import Shown, shown
from briefings.editions.ledger import Ledger
from briefings.errors import BadRecord, NoEdition

__all__ = ["free_slug", "live", "lost", "named", "on_air", "read", "read_all"]


def read(path: Path) -> Broadcast:
    """What is on air of the edition whose edition.json lies at `path`. Raises BadRecord."""
    ledger = Ledger(path.parent.parent)
    edition = ledger.edition(path.parent.name)
    if edition.on_air is None:
        raise BadRecord(path, "is of a draft: nothing of it is on air")
    return ledger.broadcast(edition)


def on_air(editions: Path) -> list[Shown]:
    """Every edition that is or was on air, newest publication first. Raises BadRecord."""
    return sorted(shown(editions), key=lambda each: (each.on_air.published, each.slug), reverse=True)


def live(editions: Path) -> list[Shown]:
    """Those that listeners have, newest first."""
    return [edition for edition in on_air(editions) if edition.live]


def lost(known: Iterable[Shown], public: Path) -> list[Shown]:
    """Those of `known` that should be listed and whose sound is not below `public`: it was not brought along when the
    newsroom was moved. They are left out of the feed until they are made again."""
    return [
        each
        for each in known
        if each.live and not each.on_air.expired and not (public / each.on_air.audio).is_file()
    ]


def read_all(editions: Path) -> list[Broadcast]:
    """Every broadcast below `editions`, newest publication first. Raises BadRecord."""
    ledger = Ledger(editions)
    return [ledger.broadcast(ledger.edition(each.slug)) for each in on_air(editions)]


def free_slug(editions: Path, slug: str) -> str:
    """`slug`, or where editions of that name were retracted "SLUG-2", "SLUG-3", …: no address is used twice."""
    ledger, name, count = Ledger(editions), slug, 1
    while ledger.exists(name) and ledger.edition(name).retracted:
        count += 1
        name = f"{slug}-{count}"
    return name


def named(editions: Path, slug: str) -> Shown:
    """The edition `slug` that listeners have, or the one made in its place; without a name the newest. Raises
    NoEdition."""
    known = live(editions)
    found = [edition for edition in known if not slug or _is(edition.slug, slug)]
    if not found:
        raise NoEdition(slug or None, [edition.slug for edition in known])
    return next((edition for edition in found if edition.slug == slug), found[0])


def _is(slug: str, wanted: str) -> bool:
    return slug == wanted or (slug.startswith(f"{wanted}-") and slug[len(wanted) + 1 :].isdigit())
