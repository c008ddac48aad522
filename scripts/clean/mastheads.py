"""Mastheads: the page's own name, or a place and that, with which its lead begins."""

import re
from typing import Final

from scripts import outlets
from scripts.article import Credit

_BEFORE_DASH: Final = re.compile(
    r"(?P<head>[A-Za-z][\w.,|/’' ]{2,70}?)(?:\s(?:--?|[–—|:])\s|\s?(?:--|[–—])\s?|-(?=\s?[A-Z]))(?=[A-Z0-9\"“])"
)

_PARTS: Final = 2
"""The name and a place."""


_DESKS: Final = ("humas", "tim", "redaksi", "biro", "mediacenter", "kontributor")
"""Those of a house who write, as they are named before it: "Humas Unwira – "."""


def own_name(paragraph: str, credit: Credit) -> tuple[int, str] | None:
    """Its length (and no name, since it is known), where the paragraph begins so; None for any other.

    "Warta Asin -- ", "ASIN, wartaasin.id-"
    """
    found = _BEFORE_DASH.match(paragraph)
    if not found:
        return None
    site = outlets.domain(credit.link)
    own = {_letters(each) for each in (credit.outlet, site, site.split(".")[0]) if each}
    parts = re.split(r",\s|\s[|/]\s", found["head"])
    names = set(map(_letters, (found["head"], *parts) if len(parts) <= _PARTS else ()))
    names |= {name.removeprefix(desk) for name in names for desk in _DESKS}
    bare = {name.removesuffix(_letters(site.partition(".")[2])) for name in names}
    return (found.end(), "") if own & (names | bare) else None


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
