"""The last step: only what may be spoken is left.

The alphabet of the answer: Latin letters (with any diacritic), the apostrophe between letters, the hyphen between
letters (anak-anak), the space, and `. , ? ! ; :` after a word. Emoji, other scripts and all other signs are dropped.
"""

import re
import unicodedata

_LETTER = r"[^\W\d_]"
_BRACKETS = re.compile(r"\s?[()\[\]{}]+\s?")
_NAMES = re.compile(rf"(?<!{_LETTER})({_LETTER}{{1,30}})[-–—/](?=[A-Z])(?!(?i:\1)(?!{_LETTER}))")
_PAUSE = re.compile(r"\s?(?:--+|[–—]{1,60})\s?|\s-+\s|\n\s{0,20}[-*•]\s|\|")
_ELLIPSIS = re.compile(r"\s?(?:\. ?){3,}|\.\.(?!\.)")
_PARAGRAPH = re.compile(r"(?<=[^\s.,?!;:])[\"')\]]{0,4}\s?\n\s?\n")
_FORBIDDEN = re.compile(
    rf"[^\w\s.,?!;:'-]|[\d_]|(?<!{_LETTER})['-]|['-](?!{_LETTER})|(?<={_LETTER})(?<!{_LETTER}{_LETTER})-|"
    rf"-(?={_LETTER}\b)"
)
_MARKS = re.compile(r" ?([.,?!;:])[ .,?!;:]*")
_BLANKS = re.compile(r"\s+")
_HEAD = re.compile(r"^[\s.,?!;:]+")


def _mark(match: re.Match[str]) -> str:
    """Of several marks the question stays, then the exclamation, then the last."""
    run = match[0]
    for mark in "?!":
        if mark in run:
            return mark + " "
    return run.rstrip()[-1] + " "


def _ellipsis(match: re.Match[str]) -> str:
    after = match.string[match.end() : match.end() + 3].lstrip(" \"'")
    return ", " if after and not after[0].isupper() else ". "


def latin(letter: str) -> bool:
    """Whether `letter` belongs to the Latin script."""
    return letter.isalpha() and unicodedata.name(letter, "").startswith("LATIN ")


def tidy(text: str) -> str:
    """`text` without anything that is no word or mark of the melody."""
    if not text.isascii():
        text = "".join(c if c.isascii() or c in "–—" or latin(c) else " " for c in text)
    if "\n" in text:
        text = _PARAGRAPH.sub(". ", text)
    text = _BRACKETS.sub(", ", text)
    text = _ELLIPSIS.sub(_ellipsis, text)
    text = _PAUSE.sub(", ", _NAMES.sub(r"\1 ", text))
    text = _FORBIDDEN.sub(" ", text)
    text = _MARKS.sub(_mark, _BLANKS.sub(" ", text))
    return _HEAD.sub("", _BLANKS.sub(" ", text)).rstrip(" ,;:")
