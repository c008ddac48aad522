"""State: what a page's own program is given to draw it with (Next.js, Nuxt, Arc), where the article stands as JSON."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Final

from scripts.article import Article
from scripts.clean.marks import count_words, words_key
from scripts.sources.loose import loads

_NAMED: Final = re.compile(
    r"(?:window|self)\.(?:__\w{3,40}|Fusion|App|initial\w{0,20})\s?=|\bFusion\.globalContent\s?=",
    re.IGNORECASE,
)
_ASSIGNED: Final = re.compile(r"(?:window\.|self\.)?[\w.$]{3,60}\s?=\s?(?=\{)")
_LARGEST: Final = 4_000_000
"""Letters of a script that is read."""
_MOST: Final = 4_000
"""Objects that are looked at."""
_FEWEST_WORDS: Final = 15
_ALIKE: Final = 0.8
"""Of a headline's words the page's title has so many."""


def states(tree: Any) -> tuple[str, ...]:
    """The JSON with which programs draw this page; to be asked before its scripts are pruned."""
    found: list[str] = []
    for script in islice(tree.iter("script"), 200):
        text, kind = script.text or "", script.get("type") or ""
        if not 60 < len(text) < _LARGEST or "ld+json" in kind:
            continue
        if script.get("id") in ("__NEXT_DATA__", "__NUXT_DATA__") or kind == "application/json":
            found.append(text)
        elif _NAMED.search(text[:20_000]):
            found += [text[start.end() :] for start in islice(_ASSIGNED.finditer(text[:20_000]), 8)]
    return tuple(found)


def told(sources: Sequence[str], titles: Sequence[str]) -> Article | None:
    """The article of one of `titles` (the headline, the browser's title) in what `states` found; not cleaned."""
    keys = [key for key in map(words_key, titles) if key]
    for source in sources:
        for value in _objects(source):
            article = _article(value, keys)
            if article is not None:
                return article
    return None


def _article(value: Mapping[str, object], keys: Sequence[str]) -> Article | None:
    from scripts.sources.body import body_of
    from scripts.sources.credit import credit_of, line_of, section_of
    from scripts.sources.shapes import field, text_of

    title = line_of(text_of(field(value, "title")))
    key = set(words_key(title).split())
    if len(key) < 2 or not any(len(key & set(each.split())) >= _ALIKE * len(key) for each in keys):
        return None
    body, partial = body_of(value)
    if partial or sum(map(count_words, body)) < _FEWEST_WORDS:
        body = []
    credit = credit_of(value, {})
    if not body and not credit.published:
        return None
    return Article(title, tuple(body), credit, section_of(field(value, "section")))


def _objects(source: str) -> Iterator[Mapping[str, object]]:
    """Every object in it that has a title, the outermost first."""
    try:
        waiting: list[object] = [_first(source)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST):
        if not waiting:
            return
        value = waiting.pop(0)
        if isinstance(value, Mapping):
            if any("title" in key or "head" in key or key in ("judul", "name") for key in map(str, value)):
                yield value
            waiting += [each for each in value.values() if isinstance(each, Mapping | list)]
        elif isinstance(value, list):
            waiting += [each for each in value[:_MOST] if isinstance(each, Mapping | list)]


def _first(source: str) -> object:
    import json

    try:
        return json.JSONDecoder(strict=False).raw_decode(source.strip())[0]
    except ValueError:
        return loads(source)
