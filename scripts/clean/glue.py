"""Words that were glued together where a link was cut out."""

import re
from collections.abc import Collection
from dataclasses import replace
from typing import Final

from scripts.article import Article

_STOP: Final = re.compile(r"(?<=[a-z]{2})([.?!])(?=[A-Z][a-z]+\b(?!\.\w))(?!(?:Com|Co|Id|Net|Org)\b)")


def part_glued_words(article: Article, known: Collection[str] = ()) -> Article:
    """Parted where no doubt is left."""
    return replace(
        article, paragraphs=tuple(_STOP.sub(r"\1 ", paragraph) for paragraph in article.paragraphs)
    )
