"""The names of the letters, and when a row of capitals is a word."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from scripts.speakable.rule import words

LETTER_NAMES: Mapping[str, str] = MappingProxyType(
    dict(
        zip(
            "abcdefghijklmnopqrstuvwxyz",
            words(
                """
    a be ce de e ef ge ha i je ka el em en o pe ki er es te u ve we eks ye zet
    """
            ),
            strict=True,
        )
    )
)
"""Indonesian letter names; their e is the full one."""


def spell(token: str) -> str:
    """The letters of `token` by name; a letter with a diacritic by itself, all else dropped."""
    return " ".join(LETTER_NAMES.get(c, c) for c in token.lower() if c.isalpha())


_ONSET = r"(?:[bcdfghjklmnpqrstvwyz]|ng|ny|sy|kh|[bdfgkpt]r|[bfgkp]l|s[tkpwl]|st?r|sp?r)"
_NUCLEUS = r"(?:ai|au|oi|ia|io|iu|ua|ea|eo|[aeiou])"
_CODA = r"(?:n[gk]|[bcdfghklmnprstvx])"
_WORD = re.compile(rf"{_ONSET}?{_NUCLEUS}(?:{_CODA}?{_ONSET}{_NUCLEUS}){{0,8}}{_CODA}?")


def syllabic(token: str) -> bool:
    """Whether `token`, of any length, parts into Indonesian syllables."""
    return _WORD.fullmatch(token.lower()) is not None


def pronounceable(token: str) -> bool:
    """Whether an unknown row of capitals is said as a word.

    The rule: four letters or more that part into Indonesian syllables, each being
    [one consonant, or ng ny sy kh, or a stop with r or l, or s with t k p w l] + vowel (or ai au oi ia io iu ua ea
    eo) + [one consonant or ng]. So BASARNAS, BRIN and UNICEF are words; BUMN, KPAI, PDIP and IAEA are spelled.
    """
    return len(token) >= 4 and syllabic(token)
