"""The last step: only what may be spoken is left.

The alphabet of the answer: Latin letters (with any diacritic), the apostrophe between letters, the hyphen between
letters (anak-anak), the space, and `. , ? ! ; :` after a word.
"""

import re
import unicodedata

_LETTER = r"[^\W\d_]"
_PAUSE = re.compile(r"\s*(?:\.{2,}|[–—]+|--+|\s-+\s)\s*")
_BRACKET = re.compile(r"[()\[\]{}]+")
_FORBIDDEN = re.compile(rf"[^\w\s.,?!;:'-]|[\d_]|(?<!{_LETTER})['-]|['-](?!{_LETTER})")
_MARKS = re.compile(r"\s*([.,?!;:])[\s.,?!;:]*")
_BLANKS = re.compile(r"\s+")


def _mark(match: re.Match[str]) -> str:
    run = match[0]
    for mark in "?!.;:,":
        if mark in run:
            return mark + " "
    return " "


def tidy(text: str) -> str:
    """`text` without anything that is no word or mark of the melody."""
    text = _BRACKET.sub(", ", text) if not set("()[]{}").isdisjoint(text) else text
    text = _PAUSE.sub(", ", text)
    text = _FORBIDDEN.sub(" ", text)
    if not text.isascii():
        text = "".join(c if c.isascii() or latin(c) else " " for c in text)
    text = _MARKS.sub(_mark, text)
    return _BLANKS.sub(" ", text).strip(" ,;:")


def latin(letter: str) -> bool:
    """Whether `letter` belongs to the Latin script."""
    return letter.isalpha() and unicodedata.name(letter, "").startswith("LATIN ")
