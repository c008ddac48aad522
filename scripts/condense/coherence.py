"""Which sentences cannot stand without another: pronouns, quotations in several sentences, linking words.

A choice of sentences is coherent when every tie is whole and every debt is paid.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from scripts.condense.tokens import ATTRIBUTION, PERSONAL, words

# linking words that may go with the sentence they link to: what follows says the same without them
_LINK = re.compile(
    r"^(?:namun(?: begitu| demikian)?|tetapi|tapi|akan tetapi|sementara itu|sementara|selain itu|di sisi lain|"
    r"di samping itu|adapun|sedangkan|sebaliknya|lebih lanjut|selanjutnya|bahkan|tidak hanya itu|tak hanya itu|"
    r"tak cuma itu|dan)(?:, ?| (?=\w))",
    re.IGNORECASE,
)
# those that make no sense without what went before
_BOUND = re.compile(
    r"^(?:oleh karena itu|oleh sebab itu|karena itu|sebab itu|untuk itu|maka dari itu|dengan begitu|dengan demikian|"
    r"akibatnya|alhasil|hasilnya|meski (?:begitu|demikian)|meskipun (?:begitu|demikian)|walau (?:begitu|demikian)|"
    r"kendati (?:begitu|demikian)|padahal|sehingga|sebab|pasalnya|begitu juga|demikian (?:juga|pula)|begitu pula|"
    r"hal (?:itu|ini|tersebut|serupa|senada|yang sama)|ini|itu|inilah|itulah|"
    r"keduanya|ketiganya|keempatnya|(?:salah satu|sebagian|beberapa)(?:nya| di antaranya)|"
    r"(?:kondisi|situasi|peristiwa|kejadian|insiden|keadaan|langkah|alasan|tujuan|keputusan|pernyataan|upaya) "
    r"(?:itu|ini|tersebut)|(?:alasan|tujuan|sebab|penyebab|hasil)nya|setelah itu|sesudah itu|sejak itu|usai itu)\b",
    re.IGNORECASE,
)
_MARK = re.compile('["“”]')


@dataclass(frozen=True, slots=True)
class Ties:
    """What hangs together among the sentences of one article, by number."""

    debts: tuple[tuple[int, tuple[int, ...]], ...]
    """(sentence, those of which one must be kept if it is kept); none listed: it can never be kept."""
    units: tuple[tuple[int, ...], ...]
    """Kept together or not at all: one quotation."""


def unlinked(sentence: str) -> str:
    """`sentence` without the word that links it to one that was not kept ("Namun, ", "Selain itu, ")."""
    found = _LINK.match(sentence)
    if not found or len(sentence) - found.end() < 20:
        return sentence
    rest = sentence[found.end() :]
    return rest[:1].upper() + rest[1:]


def _refers(sentence: str) -> bool:
    """Its subject is a pronoun: "Ia berkata", "Menurut dia,", "Dalam sambutannya, ia"."""
    opening = words(_LINK.sub("", sentence[:80]))[:4]
    if not opening or sentence[:1] in '"“':
        return False
    if opening[0] in ("menurut", "kata", "ujar", "bagi"):
        return opening[1:2] in (["dia"], ["ia"], ["mereka"], ["beliau"])
    return opening[0] in PERSONAL or opening[0] == "menurutnya"


def _bound(sentence: str) -> bool:
    return bool(_BOUND.match(_LINK.sub("", sentence, count=1)))


def _quotations(sentences: Sequence[str]) -> list[tuple[int, ...]]:
    """Runs of sentences that one pair of quote marks spans. A mark that is never closed ties nothing."""
    units = []
    start = -1
    for number, sentence in enumerate(sentences):
        for mark in _MARK.finditer(sentence):
            place, sign = mark.start(), mark.group()
            if sign == "“" or (sign == '"' and (start < 0 or place == 0)):
                start = number
            elif start >= 0:
                if start < number:
                    units.append(tuple(range(start, number + 1)))
                start = -1
        if start >= 0 and number - start >= 5:
            start = -1
    return units


def _unattributed(sentence: str) -> bool:
    """All of it is quoted, and nobody is named who said it."""
    return (
        sentence[:1] in '"“'
        and sentence.rstrip(" .")[-1:] in '"”'
        and not any(word in ATTRIBUTION for word in words(sentence))
    )


def ties(sentences: Sequence[str]) -> Ties:
    """What hangs together among `sentences`, the article's in order."""
    units = _quotations(sentences)
    inside = {number: unit for unit in units for number in unit}
    debts: list[tuple[int, tuple[int, ...]]] = []
    for number, sentence in enumerate(sentences):
        unit = inside.get(number)
        if unit and number != unit[0]:
            continue
        if number == 0:
            continue
        if _refers(sentence):
            back = number - 1
            while back > 0 and _refers(sentences[back]):
                back -= 1
            debts.append((number, tuple(range(back, number))))
        elif _bound(sentence) or _unattributed(" ".join(sentences[k] for k in unit) if unit else sentence):
            debts.append((number, (number - 1,)))
    return Ties(tuple(debts), tuple(units))


def coherent(ties: Ties, kept: set[int]) -> bool:
    """Whether the sentences numbered in `kept` can be heard without the others."""
    return all(kept.intersection(paid) for number, paid in ties.debts if number in kept) and all(
        kept.issuperset(unit) or kept.isdisjoint(unit) for unit in ties.units
    )
