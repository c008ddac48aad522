"""Leaving off: what may go of a sentence, and what must be left when it has gone."""

import re
from typing import Final

from scripts.ear.words import count, is_aside, is_verb, lowered
from scripts.judging.smallwords import word_set

CAPITAL: Final = r"[A-Z][\w'’./-]{0,60}+"
_HOLDS: Final = re.compile(r"(?:jika|kalau|bila|apabila|kecuali|selain|tidak|bukan|belum|tanpa|tak)\b")
_HARMLESS: Final = re.compile(
    r"\bsalah (?=satu|seorang)|\b(?:tersangka|terdakwa) (?=[A-Z])"
    r"|(?:(?<=kekhawatiran )|(?<=kebutuhan )|(?<=kesadaran )|(?<=ketakutan ))akan\b"
)
"""No mistake; and of whom nothing is said any more nothing is supposed."""


def is_plain(aside: str) -> bool:
    """Whether `aside` may go: it holds no denial, condition, supposition, and nobody says it."""
    return is_aside(_HARMLESS.sub("", aside)) and _HOLDS.search(aside) is None


def stands(rest: str) -> bool:
    """Whether what is left is a sentence."""
    return count(rest) >= 6 and rest[-1:].isalnum() and _tells(rest)


def _tells(rest: str) -> bool:
    """Whether a verb is left that no "yang" has taken, in the last part of a sentence that opens with a side clause."""
    opening = rest.split(" ", 1)[0]
    part = rest.rsplit(",", 1)[-1] if lowered(opening) != opening and "," in rest else rest
    free = True
    for word in part.split():
        if word == "yang":
            free = False
        elif is_verb(word.strip(",")):
            if free:
                return True
            free = word in _AUXILIARY and free
            if word not in _AUXILIARY:
                free = True
    return False


_AUXILIARY: Final = word_set(
    "akan telah sudah sedang masih pernah harus bisa dapat tidak belum baru kini tetap juga"
)


def opens(text: str, at: int) -> bool:
    """Whether place `at` is within a quotation."""
    return text.count('"', 0, at) % 2 == 1 or text.count("“", 0, at) > text.count("”", 0, at)
