"""Which sentences cannot stand without another: pronouns, quotations in several sentences, linking words.

A choice of sentences is coherent when every tie is whole and every debt is paid.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from scripts.condense.tokens import ATTRIBUTION, PERSONAL, words

# linking words that may go with the sentence they link to: what follows says the same without them
_LINK = re.compile(
    r"^(?:namun(?: begitu| demikian)?|tetapi|tapi|akan tetapi|sementara itu|sementara(?= ?,)|selain itu|di sisi lain|"
    r"di samping itu|adapun|sedangkan|sebaliknya|lebih lanjut|selanjutnya|bahkan|tidak hanya itu|tak hanya itu|"
    r"tak cuma itu|(?:meski|meskipun|walau|walaupun|kendati) (?:begitu|demikian)|dan"
    r"|(?:dengan demikian|dengan begitu|oleh karena itu|jadi)"
    r"(?= ?, ?(?:klaim|unggahan|narasi|informasi|kabar|pesan|video|foto|isu)\b)"
    r")(?: ?, ?| (?=\w))",
    re.IGNORECASE,
)
# those that make no sense without what went before
_BOUND = re.compile(
    r"^(?:oleh karena itu|oleh sebab itu|karena itu|sebab itu|untuk itu|maka dari itu|dengan begitu|dengan demikian|"
    r"akibatnya|alhasil|hasilnya|"
    r"padahal|sehingga|sebab|pasalnya|begitu juga|demikian (?:juga|pula)|begitu pula|"
    r"hal (?:itu|ini|tersebut|serupa|senada|yang sama)|ini|itu|inilah|itulah|"
    r"kedua (?:(?:belah )?pihak|negara|kubu|tim|kesebelasan|kelompok|desa|kampung)(?= [a-z])|"
    r"keduanya|ketiganya|keempatnya|(?:salah satu|sebagian|beberapa)(?:nya| di antaranya)|"
    r"(?:kondisi|situasi|peristiwa|kejadian|insiden|keadaan|langkah|alasan|tujuan|keputusan|pernyataan|upaya) "
    r"(?:itu|ini|tersebut)|(?:[\w-]{1,30} ){1,3}(?:itulah|inilah)"
    r"|(?:alasan|tujuan|sebab|penyebab|hasil)nya|setelah itu|sesudah itu|sejak itu|usai itu)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[a-z,] [A-Z][a-z]")
"""A name, within a sentence."""
_ASKING = ATTRIBUTION | {"tanya", "tanyanya", "seru", "serunya", "teriak", "teriaknya"}
_MARK = re.compile('["“”]')


@dataclass(frozen=True, slots=True)
class Ties:
    """What hangs together among the sentences of one article, by number."""

    debts: tuple[tuple[int, tuple[int, ...]], ...]
    """(sentence, those of which one must be kept if it is kept); none listed: it can never be kept."""
    units: tuple[tuple[int, ...], ...]
    """The sentences of one quotation. Kept together or not at all, but for `tails`."""
    tails: frozenset[int] = frozenset()
    """First sentences of the units whose last one names who spoke: these may be quoted from any sentence on."""


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


def _asked(before: str, sentence: str) -> bool:
    """'"Siapa yang datang?"', "tanya Rina.": one sentence that a splitter has cut after the question."""
    return before.rstrip()[-1:] in "\"'”’" and any(word in _ASKING for word in words(sentence)[:1])


def ties(sentences: Sequence[str]) -> Ties:
    """What hangs together among `sentences`, the article's in order."""
    units = _quotations(sentences)
    inside = {number: unit for unit in units for number in unit}
    tails = frozenset(unit[0] for unit in units if _speaker_last(sentences[unit[-1]]))
    debts: list[tuple[int, tuple[int, ...]]] = []
    for number, sentence in enumerate(sentences):
        unit = inside.get(number, (number,))
        if number == 0:
            continue
        if sentence[:1].islower() and _asked(sentences[number - 1], sentence):
            debts.append((number, (number - 1,)))
            if number - 1:  # the lead may open with a question of nobody's; no other sentence may
                debts.append((number - 1, (number,)))
            continue
        if number != unit[0]:
            if _refers(sentence) or _bound(sentence):
                debts.append((number, (number - 1,)))
        elif _refers(sentence):
            back = number - 1
            while back > 0 and _refers(sentences[back]):
                back -= 1
            named = next(
                (k for k in range(number - 1, max(-1, back - 3), -1) if _NAME.search(sentences[k])), back
            )
            debts.append((number, (*([named] if named < back else []), *range(back, number))))
        elif _bound(sentence) or _unattributed(" ".join(sentences[k] for k in unit)):
            debts.append((number, (number - 1,)))
    return Ties(tuple(debts), tuple(units), tails)


def _speaker_last(sentence: str) -> bool:
    """It ends a quotation and says whose it was: 'Kami siap," kata Rahmat.'"""
    closed = max(sentence.rfind('"'), sentence.rfind("”"))
    return any(word in ATTRIBUTION for word in words(sentence[closed:])[:4])


def requoted(sentences: Sequence[str], kept: Sequence[int], ties: Ties) -> dict[int, str]:
    """The quote marks that the kept sentences of a quotation lack because it began in one that was not kept."""
    held = set(kept)
    marks = {}
    for unit in ties.units:
        first = next((number for number in unit if number in held), unit[0])
        if first != unit[0]:
            marks[first] = '"' if '"' in sentences[unit[-1]] else "“"
    return marks


def coherent(ties: Ties, kept: set[int]) -> bool:
    """Whether the sentences numbered in `kept` can be heard without the others."""
    for unit in ties.units:
        among = [number for number in unit if number in kept]
        if among and tuple(among) != (unit[-len(among) :] if unit[0] in ties.tails else unit):
            return False
    return all(kept.intersection(paid) for number, paid in ties.debts if number in kept)
