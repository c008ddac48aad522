"""Headlines of pages without any: what is set in bold or large above the news, and says most of it."""

import re
from itertools import islice
from typing import Any, Final

from scripts.clean.marks import count_words, words_key

_TOLD: Final = 0.5
"""Of a headline's words the news says so many."""
_LARGE: Final = 40
"""Elements in bold that a block is searched for."""
_PROSE_END: Final = re.compile(r"""[.!?…]["”’')\]]{0,3}$""")


def first_line(paragraphs: list[str], blocks: list[tuple[str, Any]], title: str) -> str:
    """Of a page without any headline: what stands in bold or large, short and without a full stop, before the news,
    and says more of it than `title`, which the browser shows."""
    news = frozenset(words_key(" ".join(paragraphs)).split())
    best, most = "", len(_weighty(title) & news)
    for text, element in blocks:
        if text in paragraphs and is_prose(text):
            break
        if (
            3 <= count_words(text) <= 20
            and not is_prose(text)
            and _is_set_large(text, element)
            and (shared := len(_weighty(text) & news)) >= max(most, _TOLD * len(_weighty(text)))
        ):
            best, most = text, shared
    return "" if words_key(best) in words_key(title) else best  # then the site's name stands beside it


def _is_set_large(text: str, element: Any) -> bool:
    """Whether all of a block is bold, large or a heading."""
    key = words_key(text)
    large = islice(element.iter("b", "strong", "font", "big", "h2", "h3", "h4"), _LARGE)
    return any(words_key(str(each.text_content())) == key for each in large)


def _weighty(text: str) -> frozenset[str]:
    """The words that say something."""
    return frozenset(word for word in words_key(text).split() if len(word) > 3)


def is_prose(text: str) -> bool:
    """Whether it is a sentence of some words."""
    return count_words(text) >= 5 and bool(_PROSE_END.search(text))
