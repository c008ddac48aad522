"""Where one begins: the edition that is made at this hour; in an empty newsroom, its first day."""

from pathlib import Path

from briefings.errors import BadShow
from briefings.making.assigning import Order, assign
from briefings.making.intake import located
from briefings.making.suffixes import articles_in
from briefings.studio.desk import Desk

FIRST_DAY = "/hari-pertama"


def first(desk: Desk) -> str:
    """The address of the edition to begin with."""
    try:
        return f"/edisi/{assign(desk.newsroom, desk.show, Order(), desk.studio.clock()).slug}"
    except BadShow:
        return "/pengaturan"


def begin(desk: Desk) -> str:
    """The address of the page to begin with: nobody lays out an edition of nothing."""
    try:
        empty = not desk.studio.ledger.slugs() and not reads(desk)
    except BadShow:
        return "/pengaturan"
    return FIRST_DAY if empty else first(desk)


def reads(desk: Desk) -> bool:
    """Whether the sources could bring anything: an address might, an empty folder does not. Raises BadShow."""
    return any(
        not isinstance(place, Path) or place.is_file() or (place.is_dir() and bool(articles_in(place)))
        for place in located((), desk.show.sources, desk.newsroom.root)
    )
