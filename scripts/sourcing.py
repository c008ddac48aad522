"""Sourcing: the outlets and agencies of a story, by name as they are said."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from scripts.article import Article

_ADDRESS = re.compile(
    r"^(?:https?://)?(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:[:/?#].*)?$", re.IGNORECASE | re.DOTALL
)
_SECOND_LEVEL = frozenset(
    {"co", "com", "or", "org", "net", "go", "ac", "web", "my", "desa", "sch", "mil", "gov", "edu"}
)
_FILLERS = frozenset({"lkbn", "kantor", "berita", "news", "agency", "com", "co", "id", "www"})


def outlet_name(outlet: str) -> str:
    """`outlet` by name: the address "www.kabarkita.co.id" becomes "Kabarkita", a name stays as it is."""
    outlet = " ".join(outlet.split())
    if not _ADDRESS.match(outlet):
        return outlet
    host = urlsplit(outlet if "://" in outlet else f"//{outlet}").hostname or outlet
    labels = host.lower().split(".")[:-1]
    if len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
        labels.pop()
    name = labels[-1].replace("-", " ")
    return name.title() if len(name) > 3 else name.upper()


def outlets(articles: Iterable[Article]) -> tuple[str, ...]:
    """Names of the outlets, each once, in the order of the articles; a link's host stands in for a name."""
    return tuple(_once(outlet_name(a.credit.outlet or _host(a.credit.link)) for a in articles))


def agencies(articles: Iterable[Article]) -> tuple[str, ...]:
    """Names of the agencies that are not among the outlets anyway."""
    articles = tuple(articles)
    said = outlets(articles)
    return tuple(_once([*said, *(outlet_name(a.credit.agency) for a in articles)]))[len(said) :]


def listed(names: tuple[str, ...]) -> str:
    """A; A dan B; A, B, dan C; beyond four the first three and how many more."""
    if len(names) > 4:
        return f"{', '.join(names[:3])}, dan {len(names) - 3} sumber lain"
    if len(names) < 3:
        return " dan ".join(names)
    return f"{', '.join(names[:-1])}, dan {names[-1]}"


def _once(names: Iterable[str]) -> Iterator[str]:
    """Each name at its first turn; "LKBN Antara", "ANTARA" and "Antara News" are one."""
    seen: set[str] = set()
    for name in names:
        words = re.findall(r"\w+", name.casefold())
        key = "".join(word for word in words if word not in _FILLERS) or "".join(words)
        if key and key not in seen:
            seen.add(key)
            yield name


def _host(link: str) -> str:
    """The host of an http(s) link if it names anybody: 127.0.0.1 and localhost do not."""
    try:
        parts = urlsplit(link)
        host = parts.hostname or "" if parts.scheme in ("http", "https") else ""
    except ValueError:  # "http://[" and the like
        return ""
    return host if _ADDRESS.match(host) else ""
