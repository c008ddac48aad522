"""Runs: what no news holds, and what would cost a search more than all the rest: signs by the thousand, words without
an end, paragraphs of a book's length.
"""

import re
from dataclasses import replace
from typing import Final

from scripts.article import Article

LONGEST_PARAGRAPH: Final = 2_500
"""Letters; what is longer is parted at a sentence, or where it can be."""
LONGEST_TITLE: Final = 400
MOST_PARAGRAPHS: Final = 2_000
LONGEST_WORD: Final = 400
"""An address may be so long."""
_RUN: Final = re.compile(r"(\S)\1{39,}|\s{40,}")
_WORDS: Final = re.compile(rf"\S{{{LONGEST_WORD},}}+")
_AGAIN: Final = re.compile(r"(\S.{0,11})\1{39,}", re.DOTALL)
_END: Final = re.compile(r"[.!?…][\"”’')\]]{0,3}\s")


def without_runs(article: Article) -> Article:
    """`article` with every run cut short, and its long paragraphs parted."""
    paragraphs = tuple(
        piece for paragraph in article.paragraphs[:MOST_PARAGRAPHS] for piece in _pieces(_tamed(paragraph))
    )
    title = _tamed(article.title)
    if len(title) > LONGEST_TITLE:
        title = title[:LONGEST_TITLE].rsplit(" ", 1)[0]
    if (title, paragraphs) == (article.title, article.paragraphs):
        return article
    return replace(article, title=title, paragraphs=paragraphs)


def _tamed(text: str) -> str:
    if len(text) <= 40:
        return text
    text = _RUN.sub(lambda run: run[1] * 3 if run[1] else " ", text)
    text = _AGAIN.sub(lambda run: run[1] * 3, text)
    return _WORDS.sub("", text)


def _pieces(paragraph: str) -> list[str]:
    """`paragraph` in parts that are not too long, each ending with a sentence where one does."""
    made = []
    while len(paragraph) > LONGEST_PARAGRAPH:
        ends = [found.end() for found in _END.finditer(paragraph, LONGEST_PARAGRAPH // 2, LONGEST_PARAGRAPH)]
        end = ends[-1] if ends else paragraph.rfind(" ", 1, LONGEST_PARAGRAPH) + 1 or LONGEST_PARAGRAPH
        made.append(paragraph[:end].rstrip())
        paragraph = paragraph[end:]
    return [*made, paragraph] if paragraph or not made else made
