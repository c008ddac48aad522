"""Lists: a dash or a dot before an item is its mark, and no sign of a number.

Items hang on the line that announces them ("… menurut BPBD:") and are heard as one flow with it; a long list, or one
that nothing announces, is heard item by item.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from scripts.article import Article
from scripts.clean.marks import count_words

_MARK: Final = re.compile(
    r"[\s]{0,3}(?:(?:[-–—•*▪·●○‣◦➢✓»>+]|\(?[a-h]\))\s{1,4}(?=\S)|[•▪●○‣◦➢✓✔✅☑➡▶👉🔹🔸]\ufe0f?\s{0,4}(?=\w))"
)
_NUMBER: Final = re.compile(r"\s{0,3}\(?\d{1,2}\)\s{1,4}(?=\S)")
_INLINE: Final = re.compile(r":\s[-–•]\s(?=\S)")
_LETTER: Final = re.compile(r"\s{0,3}([a-h])\.\s{1,4}(?=\S)")
_DASHED: Final = re.compile(r"\s{0,3}[-–—](?=\d)")
_END: Final = re.compile(r"[.!?…:;,][\"”’')\]]{0,3}$")
_FEW: Final = 6
_SHORT: Final = 14
"""Items, and words of one, that are heard in one flow."""


def part_lists(article: Article) -> Article:
    """`article` with its lists as sentences."""
    article = replace(article, paragraphs=tuple(map(_in_line, article.paragraphs)))
    marks = _marks(article.paragraphs)
    if not any(marks):
        return article
    out: list[str] = []
    items: list[str] = []
    for paragraph, found in zip((*article.paragraphs, ""), (*marks, None), strict=True):
        if found:
            items.append(paragraph[found.end() :].strip())
            continue
        if items:
            _put(items, out)
            items = []
        if paragraph:
            out.append(paragraph)
    return replace(article, paragraphs=tuple(out))


def _in_line(paragraph: str) -> str:
    """Items that stand in one line with what announces them: "meliputi: - 17 sekolah - 4 puskesmas"."""
    found = _INLINE.search(paragraph)
    if not found:
        return paragraph
    mark = paragraph[found.end() - 2]
    items = paragraph[found.end() :].split(f" {mark} ")
    if len(items) < 2 or any(count_words(item) > _SHORT for item in items[:-1]):
        return paragraph
    return f"{paragraph[: found.start()]}: {', '.join(item.strip(' ,;') for item in items)}"


def _marks(paragraphs: Sequence[str]) -> list[re.Match[str] | None]:
    """The mark of each paragraph that is an item. A letter, or a dash before a figure, is one only beside another."""
    marks = [_MARK.match(paragraph) for paragraph in paragraphs]
    for pattern in (_LETTER, _NUMBER, _DASHED):
        found = [pattern.match(paragraph) for paragraph in paragraphs]
        for n, each in enumerate(found):
            if each and marks[n] is None and any(found[max(0, n - 1) : n] + found[n + 1 : n + 2]):
                marks[n] = each
    return marks


def _put(items: list[str], out: list[str]) -> None:
    announced = bool(out) and out[-1].rstrip().endswith(":")
    if announced and len(items) <= _FEW and all(count_words(item) <= _SHORT for item in items):
        flow = ", ".join(item.rstrip(" .;,") for item in items)
        out[-1] = f"{out[-1].rstrip()} {flow}."
        return
    out += [item if _END.search(item) else f"{item}." for item in (text.rstrip(" ;,") for text in items)]
