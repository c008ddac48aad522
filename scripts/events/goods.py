"""Goods: of what the price is told in a headline."""

import re
from collections.abc import Collection

from scripts.text.stems import stem

_PRICED = re.compile(
    r"\b(?:harga|tarif|kurs|stok|pasokan)\s+([a-z]{3,20})(?:\s+([a-z]{3,20}))?", re.IGNORECASE
)
_NO_GOODS = frozenset(
    map(
        stem,
        """di naik turun pada jadi dan yang per anjlok melonjak tembus acuan eceran jual beli pasar""".split(),  # noqa: SIM905 - a table of words reads better so
    )
)


def goods(title: str) -> frozenset[str]:
    """Stems of the words behind the price in `title`."""
    found = {stem(word.lower()) for found in _PRICED.finditer(title) for word in found.groups() if word}
    return frozenset(found - _NO_GOODS)


def of_other_goods(
    one: frozenset[str], other: frozenset[str], my_title: Collection[str], their_title: Collection[str]
) -> bool:
    """Whether two headlines (stems) are of the prices of two goods: neither has a word of the other's.

    A truck that comes ("Pasokan Datang, Cabai ...") is no goods.
    """
    # a brand stands among the names of a title as it is written
    return (
        bool(one and other)
        and one.isdisjoint({*their_title, *map(stem, their_title)})
        and other.isdisjoint({*my_title, *map(stem, my_title)})
    )
