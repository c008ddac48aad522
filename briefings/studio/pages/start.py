"""Where one begins: the edition that is made at this hour."""

from briefings.errors import BadShow
from briefings.making.assigning import Order, assign
from briefings.studio.desk import Desk


def first(desk: Desk) -> str:
    """The address of the page to begin with."""
    try:
        return f"/edisi/{assign(desk.newsroom, desk.show, Order(), desk.studio.clock()).slug}"
    except BadShow:
        return "/pengaturan"
