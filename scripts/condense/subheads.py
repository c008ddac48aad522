"""Subheads: what stands between paragraphs for the eye and is read out by nobody."""

from collections.abc import Sequence

SUBHEAD = 9
"""A paragraph between others of at most so many words, with no mark at its end, is a subhead."""


def without_subheads(paragraphs: Sequence[Sequence[str]]) -> list[list[str]]:
    """`paragraphs` with the text of subheads gone, so that none is read out; every sentence keeps its number."""
    last = len(paragraphs) - 1
    return [
        [""] if 0 < number < last and len(paragraph) == 1 and is_subhead(paragraph[0]) else list(paragraph)
        for number, paragraph in enumerate(paragraphs)
    ]


def is_subhead(text: str) -> bool:
    """Whether `text`, a paragraph of one sentence between others, only heads what follows."""
    return text[-1].isalnum() and len(text.split()) <= SUBHEAD and text[0] not in "\"“‘'"
