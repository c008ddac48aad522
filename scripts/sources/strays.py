"""Strays: lines of a page that its own elements make no heading, no item and no cell, and that are no sentence.

A heading stands in a heading's element or in bold, a list in a list. What is short, ends in no mark and stands between
sentences in a plain element is a button, a counter, or the name of a box; credits are kept for `clean` to read.
"""

import re
from collections.abc import Sequence
from typing import Any, Final

from scripts.clean.bylines import ALONE, NAME_ALONE
from scripts.clean.credits import is_credit
from scripts.clean.marks import count_words

_PLAIN: Final = ("p", "div", "section", "article", "main", "center", "figure", "body")
_BOLD: Final = ("b", "strong", "em", "i", "u", "h2", "h3", "h4")
_HEADED: Final = re.compile(r"sub|judul|head|title|tanya|question|quote|kutip", re.IGNORECASE)
_END: Final = re.compile(r"""[.!?…:;,–—-]["”’»')\]]{0,3}[\s■◆●▪*]{0,4}$|["”’]$""")
_MOST: Final = 9
"""Words."""
_RUN: Final = 3
"""Such lines one below the other may be results or a table that is news."""
_FEWEST: Final = 3


def without_strays(paragraphs: Sequence[str], blocks: Sequence[tuple[str, Any]]) -> list[str]:
    """`paragraphs` without them, where at least three sentences stand among the `blocks` of the page."""
    elements = dict(reversed(blocks))
    prose = [n for n, text in enumerate(paragraphs) if count_words(text) > _MOST and _END.search(text)]
    if len(prose) < _FEWEST:
        return list(paragraphs)
    stray = [
        prose[0] < number < prose[-1]
        and text in elements
        and not paragraphs[number - 1].endswith(":")
        and _is_stray(text, elements[text])
        for number, text in enumerate(paragraphs)
    ]
    return [
        text
        for number, text in enumerate(paragraphs)
        if not stray[number] or _in_table(stray, paragraphs, number)
    ]


def _is_stray(text: str, element: Any) -> bool:
    if element.tag not in _PLAIN or count_words(text) > _MOST or _END.search(text):
        return False
    if _HEADED.search(f"{element.get('class') or ''}") or (len(element) and element[0].tag in _BOLD):
        return False
    return not (is_credit(text) or NAME_ALONE.fullmatch(text) or ALONE.fullmatch(text) or text[:1].islower())


def _in_table(stray: Sequence[bool], paragraphs: Sequence[str], number: int) -> bool:
    """Whether it is one of several with figures, as scores and prices are."""
    first = last = number
    while first > 0 and stray[first - 1]:
        first -= 1
    while last + 1 < len(stray) and stray[last + 1]:
        last += 1
    run = paragraphs[first : last + 1]
    return len(run) >= _RUN and all(any(map(str.isdigit, text)) for text in run)
