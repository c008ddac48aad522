"""Where one begins: the edition that is made at this hour; in an empty newsroom, its first day."""

from briefings.errors import BadShow
from briefings.making.assigning import Order, assign
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
    """Whether anything can be read: an address, or a file in one of the folders that are named. Raises BadShow."""
    for source in desk.show.sources:
        if source.startswith(("http://", "https://")):
            return True
        place = desk.newsroom.root / source
        if place.is_file() or (place.is_dir() and any(path.is_file() for path in place.iterdir())):
            return True
    return False
