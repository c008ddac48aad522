"""Sourcing: the outlets and agencies of a story, by name as they are said."""

import re
from collections.abc import Iterable, Iterator

from scripts.article import Article
from scripts.outlets import domain, name

_FILLERS = frozenset({"lkbn", "kantor", "berita", "news", "agency"})
"""Words that one desk prints with a name and the next leaves out."""


def outlets(articles: Iterable[Article]) -> tuple[str, ...]:
    """Names of the outlets, each once, in the order of the articles; a link's host stands in for a name."""
    return tuple(_once(name(a.credit.outlet or domain(a.credit.link)) for a in articles))


def agencies(articles: Iterable[Article]) -> tuple[str, ...]:
    """Names of the agencies that are not among the outlets anyway."""
    articles = tuple(articles)
    said = outlets(articles)
    return tuple(_once([*said, *(name(a.credit.agency) for a in articles)]))[len(said) :]


def listed(names: Iterable[str]) -> str:
    """A; A dan B; A, B, dan C; beyond four the first three and how many more."""
    names = tuple(names)
    if len(names) > 4:
        return f"{', '.join(names[:3])}, dan {len(names) - 3} sumber lain"
    if len(names) < 3:
        return " dan ".join(names)
    return f"{', '.join(names[:-1])}, dan {names[-1]}"


def _once(names: Iterable[str]) -> Iterator[str]:
    """Each name at its first turn; "Antara", "ANTARA" and "Kantor Berita Antara" are one."""
    seen: set[str] = set()
    for each in names:
        words = re.findall(r"\w+", each.casefold())
        key = "".join(word for word in words if word not in _FILLERS) or "".join(words)
        if key and key not in seen:
            seen.add(key)
            yield each
