"""Mastheads: the page's own name, or a place and that, with which its lead begins."""

import re
from collections.abc import Iterable
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


_ADDRESS: Final = re.compile(r"(?<![\w@.-])(?:[A-Za-z0-9-]{2,40}\.){1,3}[a-z]{2,8}(?![\w@])")
_LONGEST: Final = 400
"""Letters of a line in which a domain is looked for."""
_STOP: Final = re.compile(r"\s(?:--?|[–—|])\s|(?<=[\w)])(?:\s?:|\s?--|[–—])\s(?=[A-Z0-9\"“‘'])")
_PART: Final = re.compile(r"\s?(?:,|\||\s/\s|•|\s(?:--?|[–—])\s|[()])\s?")
_NAMED: Final = re.compile(
    r"(?:(?P<domain>[A-Za-z0-9-]{2,40}(?:\.[A-Za-z0-9-]{2,20}){1,3})|\d{1,2}/\d{1,2}(?:/\d{2,4})?"
    r"|[A-Z][\w.'’-]{0,24}(?: (?:[A-Z][\w.'’-]{0,24}|\d{1,2}(?= [A-Z])|\d{4})){0,4})"
)
_BRACKETED: Final = re.compile(r"\([A-Z][A-Z.]{2,14}(?: [A-Z]{2,10})?\)$")
"""The letters of an agency."""
_HEAD: Final = 80
"""Letters of the longest place and name."""
_PLACES: Final = 4
"""Parts of it."""
_SHORTEST: Final = 4
"""Letters of a part of the house's name that is one for sure."""


def house_and_place(paragraph: str, credit: Credit) -> int | None:
    """The length of names with which the paragraph begins, parted by commas, strokes and brackets and ended by a dash,
    a stroke or a colon, where one of them is a domain or (a part of) the house's own name; None for any other.

    "RSK.EXAMPLE, Rawi: ", "WARTAASIN.ID – Asin | ", "Teluk Asin (WARTA) - "
    """
    own = {_letters(each) for each in (credit.outlet, *outlets.domain(credit.link).split(".")[:-1]) if each}
    best = None
    for stop in _STOP.finditer(paragraph, 0, _HEAD):
        parts = [part.strip() for part in _PART.split(paragraph[: stop.start()])]
        named = [_NAMED.fullmatch(part) for part in parts if part]
        if not all(named) or len(named) > _PLACES:
            break
        coded = _BRACKETED.search(paragraph, 0, stop.start())
        houses = (
            [coded[0]]
            if coded
            else [
                part
                for part, found in zip(filter(None, parts), named, strict=True)
                if _is_house(part, found, own)
            ]
        )
        follows = paragraph[stop.end() : stop.end() + 1]
        if houses and follows and not follows.islower():
            best = stop.end()
    return best


def is_house(name: str, *texts: str | Iterable[str]) -> bool:
    """Whether `name` is that of the site of which an address, or a domain in lines, is a part: "Sinar Utara" of
    sinarutara.id."""
    key = _letters(name)
    if len(key) < _SHORTEST:
        return False
    lines = (line for text in texts for line in ((text,) if isinstance(text, str) else text))
    return any(
        key == _letters(label)
        for line in lines
        for domain in _ADDRESS.findall(line[:_LONGEST])
        for label in domain.split(".")[:-1]
    )


def _is_house(part: str, found: re.Match[str] | None, own: set[str]) -> bool:
    key = _letters(part)
    return bool(found and found["domain"]) or any(
        key == name or (len(key) >= _SHORTEST and (name.startswith(key) or name.endswith(key)))
        for name in own
    )


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
