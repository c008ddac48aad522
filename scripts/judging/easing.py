"""Easing: what the ear's rules make of a sentence, admitted only where no denial, limit or speaker went with it.

The rules of `scripts.ear` say what they mean to leave off; here their work is counted, word by word.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from scripts import ear
from scripts.condense.trim import trim
from scripts.judging.evidence import numbers, tokens
from scripts.judging.smallwords import CONDITION, MODALITY, NEGATION, SAYING, word_set

_LINKING: Final = word_set(
    """sementara itu karena sebab namun padahal saat kemudian bahkan apalagi juga ia mereka menambahkan menurut dia
    pada antara lain menit dengan skor lewat penalti lebih dari dan"""
)
"""What the rules may put in: a link, a speaker named before, "antara lain"."""
_SAID: Final = word_set(
    """mengatakan menuturkan menjelaskan menerangkan mengungkapkan menegaskan memaparkan menambahkan menyebutkan
    melanjutkan membeberkan menguraikan bertanya berseru menurut"""
)
_OF_THE_PRESS: Final = word_set(
    "dikutip dilansir diberitakan dilaporkan keterangan laporan keterangannya melaporkan"
)
"""Who printed it first, and in what it was said, may go where somebody else speaks."""
_LIGHT: Final = word_set("sampai hingga baru sementara selama")
_HARMLESS: Final = re.compile(
    r"\b[Ss]alah (?=satu|seorang)|\b(?:[Tt]ersangka|[Tt]erdakwa) (?=[A-Z])|\b(?:sekitar|sekira) (?=pukul|jam)"
    r"|\b[Dd]alam keterangan\w*|(?:(?<=kekhawatiran )|(?<=kebutuhan )|(?<=kesadaran )|(?<=ketakutan ))akan\b"
)
_HELD: Final = (NEGATION | MODALITY | CONDITION) - _LIGHT
_ADDED: Final = re.compile(r"ke-\d{1,3}")


@lru_cache(maxsize=1024)
def eased(text: str) -> tuple[str, ...]:
    """The forms of `text` that may be told beside itself: for the ear, and with its figures rounded as well."""
    base = trim(text)
    forms = dict.fromkeys((ear.sentence(base), ear.sentence(base, True)))
    return tuple(form for form in forms if form and form != text and _keeps(base, form))


def _keeps(before: str, after: str) -> bool:
    """Whether `after` says what `before` says, asides apart."""
    if before == after:
        return True
    one = Counter(tokens(_HARMLESS.sub("", before)))
    other = Counter(tokens(_HARMLESS.sub("", after)))
    lost, won = one - other, other - one
    if any(word in _HELD and word not in won for word in lost if word not in _SAID):
        return False
    if any(word in SAYING and word not in _OF_THE_PRESS for word in lost) and _SAID.isdisjoint(won):
        return False
    strange = [
        word
        for word in won
        if word not in _LINKING and word not in _SAID and word not in one and not _ADDED.fullmatch(word)
    ]
    return all(word[0].isdigit() or word in ("rp", "miliar", "juta", "triliun") for word in strange) and (
        not strange or _rounded(before, after)
    )


def _rounded(before: str, after: str) -> bool:
    """Whether each number of `after` is one of `before`, or one that was cut by less than a tenth."""
    known = [float(figure) for figure in numbers(before) if _plain(figure)]
    for figure in numbers(after):
        if not _plain(figure):
            continue
        value = float(figure)
        if not any(value == each or (0.9 * each < value <= each and each >= 10_000) for each in known):
            return False
    return True


def _plain(figure: str) -> bool:
    return re.fullmatch(r"\d+(?:\.\d+)?", figure) is not None


def is_short_of(short: str, full: Sequence[str]) -> bool:
    """Whether `short` is made of the first letters, or of letters in their order, of the words of `full`."""
    if not short.isalnum() or not short[:1].isupper() or len(full) < 2 or full[0][0] != short[0]:
        return False
    letters = iter("".join(full).casefold())
    return len(short) > 1 and all(letter in letters for letter in short.casefold() if letter.isalpha())
