"""Lists: a dash or a dot before an item is its mark, and no sign of a number.

Items hang on the line that announces them ("… menurut BPBD:") and are heard as one flow with it; a long list, or one
that nothing announces, is heard item by item.
"""

import re
from dataclasses import replace
from typing import Final

from scripts.article import Article
from scripts.clean.marks import count_words

_MARK: Final = re.compile(r"[\s]{0,3}(?:[-–—•*▪·●○‣◦➢✓»>+]|\(?[a-h]\))\s{1,4}(?=\S)")
_END: Final = re.compile(r"[.!?…:;,][\"”’')\]]{0,3}$")
_FEW: Final = 6
_SHORT: Final = 14
"""Items, and words of one, that are heard in one flow."""


def part_lists(article: Article) -> Article:
    """`article` with its lists as sentences."""
    if not any(map(_MARK.match, article.paragraphs)):
        return article
    out: list[str] = []
    items: list[str] = []
    for paragraph in (*article.paragraphs, ""):
        if found := _MARK.match(paragraph):
            items.append(paragraph[found.end() :].strip())
            continue
        if items:
            _put(items, out)
            items = []
        if paragraph:
            out.append(paragraph)
    return replace(article, paragraphs=tuple(out))


def _put(items: list[str], out: list[str]) -> None:
    announced = bool(out) and out[-1].rstrip().endswith(":")
    if announced and len(items) <= _FEW and all(count_words(item) <= _SHORT for item in items):
        flow = ", ".join(item.rstrip(" .;,") for item in items)
        out[-1] = f"{out[-1].rstrip()} {flow}."
        return
    out += [item if _END.search(item) else f"{item}." for item in (text.rstrip(" ;,") for text in items)]
