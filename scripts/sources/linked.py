"""Linked data: of all that a page's JSON-LD describes, the article that the page itself is, with who wrote it.

Pages also list other stories there (a carousel, "latest"), as articles with authors and times of their own.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from scripts.clean.marks import words_key
from scripts.sources.loose import loads

_ARTICLE: Final = re.compile(
    r"(?:News|Blog|Report|Live|Tech|Analysis|Opinion|Review)?\w{0,60}(?:Article|BlogPosting|Posting)$"
)
_WRAP: Final = re.compile(r"^\s{0,20}(?:<!\[CDATA\[|<!--)|(?:\]\]>|-->)\s{0,20};?\s{0,20}$")
_INSIDE: Final = ("@graph", "mainEntity", "itemListElement", "item")
_MOST: Final = 500
"""Objects that are looked at; what a page has more of is no description of one story."""
_ALIKE: Final = 0.5
"""Of the words of a headline so many stand in the page's own, where it is cut or dressed otherwise."""


@dataclass(frozen=True, slots=True)
class Linked:
    """What JSON-LD says of the page's own article."""

    article: Mapping[str, object] = field(default_factory=dict)
    trail: tuple[str, ...] = ()
    """The names of its breadcrumbs, the home page first."""
    people: Mapping[str, str] = field(default_factory=dict)
    """@id -> name of every person that is described anywhere on the page."""


def linked_data(tree: Any, title: str, addresses: frozenset[str]) -> Linked:
    """`title`: the page's headline as it is shown; `addresses`: its own (see `bare_address`)."""
    trail: tuple[str, ...] = ()
    people: dict[str, str] = {}
    found: list[tuple[int, Mapping[str, object]]] = []
    key = words_key(title)
    for item, listed in _objects(tree):
        kinds = _kinds(item)
        if "BreadcrumbList" in kinds and not trail:
            trail = tuple(filter(None, map(_name_of, _list(item.get("itemListElement")))))
        if item.get("@id") and isinstance(item.get("name"), str) and "Person" in kinds:
            people.setdefault(str(item["@id"]), str(item["name"]))
        if any(map(_ARTICLE.match, kinds)):
            found.append((_nearness(item, key, addresses, listed=listed), item))
    best = max((near for near, _ in found), default=-1)
    if best < 0:
        return Linked({}, trail, people)
    own: dict[str, object] = {}
    for near, item in found:
        if near == best:
            own = {**item, **own} if not own or near > 1 else own
    return Linked(own, trail, people)


def bare_address(address: str) -> str:
    """An address for comparing: no scheme, no www or amp, no question, no stroke at the end."""
    bare = re.sub(r"^https?://(?:www\.|amp\.|m\.)?", "", address.strip().casefold())
    return re.split(r"[?#]", bare)[0].removesuffix("/amp").rstrip("/")


def _nearness(item: Mapping[str, object], key: str, addresses: frozenset[str], *, listed: bool) -> int:
    """How surely an object is the page's own article: 3 by its address, 2 by its headline, 1 where nothing tells
    against it, 0 where it is one of a list, -1 where it is another one's."""
    entity = item.get("mainEntityOfPage")
    given = [item.get("url"), entity.get("@id") if isinstance(entity, Mapping) else entity]
    links = {bare_address(each) for each in given if isinstance(each, str) and "/" in each}
    headline = words_key(str(item.get("headline") or item.get("name") or ""))
    if links & addresses:
        return 3
    if headline and headline == key:
        return 2
    words = set(headline.split())
    other = bool(words) and bool(key) and len(words & set(key.split())) < _ALIKE * len(words)
    if other and (listed or (links and addresses)):
        return -1
    return 0 if listed else 1


def _objects(tree: Any) -> Iterator[tuple[Mapping[str, object], bool]]:
    """Every object in the page's JSON-LD, and whether it stands in a list."""
    seen = 0
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        source = _WRAP.sub("", script.text or "").strip().rstrip(";")
        try:
            value = loads(source)
        except ValueError:
            continue
        waiting: list[tuple[object, bool]] = [(value, False)]
        while waiting and seen < _MOST:
            item, listed = waiting.pop(0)
            if isinstance(item, list):
                waiting += [(each, listed) for each in item[:_MOST]]
            elif isinstance(item, Mapping):
                seen += 1
                yield item, listed
                crumbs = "BreadcrumbList" in _kinds(item)
                waiting += [
                    (item[name], listed or name in ("itemListElement", "item"))
                    for name in _INSIDE
                    if name in item and not crumbs
                ]
                # an author may be described within the article, or anywhere else
                waiting += [(item["author"], True)] if isinstance(item.get("author"), list | Mapping) else []


def _kinds(item: Mapping[str, object]) -> list[str]:
    return [str(kind) for kind in _list(item.get("@type"))]


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _name_of(crumb: object) -> str:
    if not isinstance(crumb, Mapping):
        return ""
    inner = crumb.get("item")
    said = crumb.get("name") or (inner.get("name") if isinstance(inner, Mapping) else "")
    return " ".join(said.split()) if isinstance(said, str) else ""
