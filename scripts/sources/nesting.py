"""Nesting of JSON: where in a document its articles stand, under whatever name and however deep.

A list, one object, the answer of a service ("articles", "results", "hits"), a feed with its items, a graph of JSON-LD,
a data frame, articles by their address.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from scripts.sources.shapes import KEYS, field, filled, named, text_of

_LISTS: Final = tuple(
    """items item entries articles article results posts news hits docs documents records data response graph berita
    artikel value objects list feed rss channel rows stories nodes edges jsonld entry result output payload""".split()  # noqa: SIM905 - a table of words reads better so
)
"""Under which names a wrapper holds its articles, the surest first."""
_INNER: Final = (
    "source",
    "attributes",
    "node",
    "fields",
    "article",
    "post",
    "item",
    "news",
    "metadata",
    "data",
)
"""Under which a list's entry holds the article, or more of it."""
_BESIDE: Final = frozenset(
    """related relatedarticles relatedposts comments tags images media links attachments breadcrumb recommendations
    terkait baca author authors keywords categories""".split()  # noqa: SIM905 - a table of words reads better so
)
"""Lists that hold no articles, or other ones than the article's own."""
_NO_ARTICLE: Final = re.compile(
    r"(?:Web(?:Site|Page)|Organization|NewsMediaOrganization|BreadcrumbList|Person|ImageObject|VideoObject|ItemList"
    r"|SiteNavigationElement|CollectionPage|SearchAction|ListItem|Place)$"
)
"""JSON-LD's types of what stands beside the article."""
_DEEPEST: Final = 6


@dataclass(frozen=True, slots=True)
class Found:
    """Something in JSON that may be an article."""

    where: str
    """"item 3"; empty where it stands alone."""
    value: object
    about: Mapping[str, str]
    """What its wrapper says for all of its articles: "outlet", "link" of its home page, "author"."""


def articles(value: object, depth: int = 0) -> Iterator[Found]:
    """Each article in `value`, with whatever else stands in the list that holds them."""
    if isinstance(value, list):
        for number, each in enumerate(value, 1):
            if isinstance(each, Mapping) and _skipped(each) and len(value) > 1:
                continue
            inside = list(articles(each, depth + 1)) if depth < _DEEPEST and _wraps(each, depth) else []
            yield from inside or [Found(f"item {number}", inner(each), {})]
        return
    if isinstance(value, Mapping):
        rows: Sequence[object] | None = _rows(value)
        if rows is None and not _is_whole(value):
            rows = _list(value, depth)
        if rows is not None:
            about = _about(value)
            for found in articles(list(rows), depth + 1):
                yield Found(found.where, found.value, {**about, **found.about})
            return
    yield Found("", inner(value), {})


def inner(value: object) -> object:
    """An entry with the article that it wraps once more ("_source", "attributes", "node") at its own level."""
    for _ in range(3):
        if not isinstance(value, Mapping) or _is_whole(value):
            return value
        known = named(value)
        held = next((known[key] for key in _INNER if isinstance(known.get(key), Mapping)
                     and _worth(known[key])), None)  # fmt: skip
        if not isinstance(held, Mapping):
            return value
        value = {
            **{k: v for k, v in value.items() if v is not held},
            **{k: v for k, v in held.items() if filled(v)},
        }
    return value


def _worth(value: object) -> bool:
    """Whether a part of an entry says more of the article than whose it is."""
    known = named(value) if isinstance(value, Mapping) else {}
    return any(filled(known.get(key)) for key in KEYS["body"]) or (
        any(filled(known.get(key)) for key in KEYS["title"] if key != "name")
        and any(filled(known.get(key)) for key in (*KEYS["published"], *KEYS["teaser"], "node", "sourceurl"))
    )


def _is_whole(value: Mapping[str, object]) -> bool:
    known = named(value)
    if filled(known.get("liveblogupdate")):
        return True
    titled = any(filled(known.get(key)) for key in KEYS["title"])
    body = any(isinstance(known.get(key), str | Mapping) and text_of(known[key]) for key in KEYS["body"])
    listed = any(_texts(known.get(key)) for key in KEYS["body"])
    return titled and (body or listed) and not _holds_articles(known)


def _holds_articles(known: Mapping[str, object]) -> bool:
    """Whether a list of articles stands beside a title, as in JSON Feed."""
    return any(
        isinstance(known.get(key), list) and _likely(known[key], _DEEPEST - 1)
        for key in ("items", "item", "entries")
    )


def _texts(value: object) -> bool:
    return isinstance(value, list) and any(
        isinstance(each, str | list) or (isinstance(each, Mapping) and not _titled(each)) for each in value
    )


def _titled(value: Mapping[str, object]) -> bool:
    known = named(value)
    return any(filled(known.get(key)) for key in KEYS["title"])


def _wraps(value: object, depth: int) -> bool:
    """Whether an entry is no article but holds a list of them: a line of a file that is a service's whole answer."""
    return isinstance(value, Mapping) and not _is_whole(value) and _list(value, depth + 1) is not None


def _skipped(value: Mapping[str, object]) -> bool:
    kinds = value.get("@type")
    said = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _NO_ARTICLE.match(kind) for kind in said) and not _is_whole(value)


def _list(value: Mapping[str, object], depth: int) -> Sequence[object] | None:
    """The articles in a wrapper, under whatever name and however deep."""
    if depth >= _DEEPEST:
        return None
    known = named(value)
    keys = [key for key in _LISTS if key in known]
    keys += [key for key in known if key not in _LISTS and key not in _BESIDE]
    for key in keys:
        inside = known[key]
        if isinstance(inside, list) and _likely(inside, depth):
            return inside
        if isinstance(inside, Mapping):
            deeper = _rows(inside) or _list(inside, depth + 1)
            if deeper is not None:
                return deeper
            if key in _LISTS and key not in _INNER[:1] and not _titled(value) and _is_whole(inside):
                return [inside]
    for key in keys:  # articles without text: each is named as such
        inside = known[key]
        if (
            key in _LISTS
            and isinstance(inside, list)
            and any(isinstance(e, Mapping) and _titled(e) for e in inside)
        ):
            return inside
    return None


def _likely(value: object, depth: int) -> bool:
    """Whether a list holds something with a title and a text."""
    if not isinstance(value, list):
        return False
    for each in value[:50]:
        one = inner(each)
        if isinstance(one, Mapping):
            known = named(one)
            if _titled(one) and any(filled(known.get(key)) for key in (*KEYS["body"], *KEYS["teaser"])):
                return True
            if _wraps(one, depth + 1):
                return True
    return False


def _rows(value: Mapping[str, object]) -> list[object] | None:
    """The rows of a data frame (by columns, or split), or of articles by address or number."""
    columns, data = value.get("columns"), value.get("data")
    if isinstance(columns, list) and isinstance(data, list) and all(isinstance(row, list) for row in data):
        return [dict(zip(map(str, columns), row, strict=False)) for row in data]
    held = list(value.values())
    if not held:
        return None
    if _titled(value) and all(isinstance(column, Mapping) for column in held):
        first = held[0]
        if isinstance(first, Mapping) and all(
            set(column) == set(first) for column in held if isinstance(column, Mapping)
        ):
            names = [str(name) for name in first]
            if names and all(name.isdigit() for name in names):
                return [
                    {key: c.get(name) for key, c in value.items() if isinstance(c, Mapping)} for name in first
                ]
    if len(held) > 1 and _titled(value) and all(isinstance(column, list) for column in held):
        lengths = {len(column) for column in held if isinstance(column, list)}
        if len(lengths) == 1 and lengths > {1}:
            return [
                dict(zip(value, row, strict=True))
                for row in zip(*(c for c in held if isinstance(c, list)), strict=True)
            ]
    if all(isinstance(each, Mapping) and _is_whole(each) for each in held):
        return [
            {**each, "url": key} if key.startswith("http") and not field(each, "link") else each
            for key, each in value.items() if isinstance(each, Mapping)
        ]  # fmt: skip
    return None


def _about(value: Mapping[str, object], depth: int = 0) -> dict[str, str]:
    """What a wrapper says of itself: the title of a feed, its home page, its author."""
    known = named(value)
    said: dict[str, str] = {}
    listed = any(
        isinstance(known.get(key), list) for key in ("items", "item", "entries", "posts", "articles")
    )
    if listed and isinstance(known.get("title"), str):
        said["outlet"] = text_of(known["title"])
        said["link"] = text_of(known.get("homepageurl")) or text_of(known.get("link"))
        said["author"] = text_of(known.get("authors") or known.get("author"))
    for key in ("feed", "rss", "channel", "data", "response"):
        inside = known.get(key)
        if isinstance(inside, Mapping) and depth < _DEEPEST:
            if key == "feed" and isinstance(inside.get("title"), str):
                said.setdefault("outlet", text_of(inside["title"]))
            for name, text in _about(inside, depth + 1).items():
                said.setdefault(name, text)
    return {name: text for name, text in said.items() if text}
