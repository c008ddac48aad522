"""Lists: a dash or a dot before an item is its mark, and no sign of a number.

Items hang on the line that announces them ("… menurut BPBD:") and are heard as one flow with it; a long list, or one
that nothing announces, is heard item by item. A number below zero keeps its sign.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from scripts.article import Article
from scripts.clean.marks import ITEM, count_words

_MARK: Final = re.compile(r"\s{0,3}(?:[-–—*+>»]\s{1,4}|[•●○◦‣▪▫■□►▸➢➤✓✔✅☑➡▶👉🔹🔸·]\ufe0f?\s{0,4})(?=\S)")
_GLUED: Final = re.compile(r"\s{0,3}[-–—](?=[\w\"“(])")
"""A dash without a blank: a mark only where its neighbours have one."""
_BELOW_ZERO: Final = re.compile(
    r"\s{0,3}[-–—]\d[\d.,]{0,9}\s?(?:°|derajat|persen\b|%|poin\b|[CF]\b)", re.IGNORECASE
)
_LETTER: Final = re.compile(r"\s{0,3}\(?(?P<letter>[a-h])[.)]\s{1,4}(?=\S)")
_NUMBER: Final = re.compile(r"\s{0,3}\(?\d{1,2}\)\s{1,4}(?=\S)")
_INLINE: Final = re.compile(r":\s[-–•]\s(?=\S)")
_END: Final = re.compile(r"[.!?…:;,][\"”’')\]]{0,3}$")
_JOINT: Final = re.compile(r"[,;]?\s(?P<word>dan|atau|serta)$", re.IGNORECASE)
_FEW: Final = 8
_SHORT: Final = 14
_ALL: Final = 60
"""Items, words of one, and words of all that are heard in one flow."""


def is_item(line: str) -> bool:
    """Whether a line begins as an item of a list does, with a blank behind its mark."""
    return bool(_MARK.match(line) or _LETTER.match(line))


def part_lists(article: Article) -> Article:
    """`article` with its lists as sentences."""
    article = replace(article, paragraphs=tuple(map(_in_line, article.paragraphs)))
    marks = _marks(article.paragraphs)
    if not any(marks):
        return article
    out: list[str] = []
    items: list[str] = []
    for paragraph, mark in zip((*article.paragraphs, ""), (*marks, 0), strict=True):
        if mark:
            items.append(paragraph[mark:].strip())
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


def _marks(lines: Sequence[str]) -> list[int]:
    """How many letters of each line are its mark; 0 where it is no item."""
    marks = [len(found[0]) if (found := _MARK.match(line)) else 0 for line in lines]
    lettered = [found["letter"] if (found := _LETTER.match(line)) else "" for line in lines]
    numbered = [_NUMBER.match(line) for line in lines]
    glued = [bool(_GLUED.match(line)) and not _BELOW_ZERO.match(line) for line in lines]
    for number, line in enumerate(lines):
        near = [n for n in (number - 1, number + 1) if 0 <= n < len(lines)]
        if lettered[number] and any(_follow(lettered, min(number, n), max(number, n)) for n in near):
            marks[number] = len(_LETTER.match(line)[0])  # type: ignore[index]
        elif (one := numbered[number]) and any(numbered[n] for n in near):
            marks[number] = len(one[0])
        elif glued[number] and any(glued[n] or (marks[n] and lines[n].lstrip()[0] in "-–—") for n in near):
            marks[number] = len(_GLUED.match(line)[0])  # type: ignore[index]
    return marks


def _follow(letters: Sequence[str], one: int, other: int) -> bool:
    return bool(letters[one] and letters[other]) and ord(letters[other]) == ord(letters[one]) + 1


def _put(items: list[str], out: list[str]) -> None:
    announced = bool(out) and out[-1].rstrip().endswith(":")
    counts = [count_words(item) for item in items]
    if announced and len(items) <= _FEW and max(counts) <= _SHORT and sum(counts) <= _ALL:
        out[-1] = f"{out[-1].rstrip()} {_flow(items)}."
        return
    out += [item if _END.search(item) else f"{item}." for item in (text.rstrip(" ;,") for text in items)]


def _flow(items: Sequence[str]) -> str:
    bare = [item.rstrip(" .;,") for item in items]
    between = "; " if any("," in item for item in bare) else ", "
    said, joint = "", ""
    for item in bare:
        following = _JOINT.search(item)
        text = item[: following.start()] if following else item
        said += f"{between if said else ''}{joint}{text}"
        joint = f"{following['word']} " if following else ""
    return said


def marked(text: str) -> str:
    """`text` of an element that is an item, with the mark that `part_lists` knows."""
    return text if _MARK.match(text) else f"{ITEM}{text}"
