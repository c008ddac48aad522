"""From IPA to the characters that Kokoro's vocabulary knows."""

import re
import unicodedata
from collections.abc import Mapping

# espeak's spellings and neighbours of sounds that the model was never shown
REPLACED = (
    ("t͡ʃ", "ʧ"), ("tʃ", "ʧ"), ("d͡ʒ", "ʤ"), ("dʒ", "ʤ"), ("t͡s", "ʦ"), ("d͡z", "ʣ"), ("t͡ɕ", "ʨ"), ("d͡ʑ", "ʥ"),
    ("g", "ɡ"), ("ɦ", "h"), ("ħ", "h"), ("ɫ", "l"), ("ɭ", "l"), ("ɱ", "m"), ("ʉ", "u"), ("ɘ", "ə"), ("ɵ", "o"),
    ("ɓ", "b"), ("ɗ", "d"), ("ʀ", "ʁ"), ("–", "—"), ("‘", ""), ("’", ""), ("-", ""),
)  # fmt: skip
LANGUAGE_SWITCH = re.compile(r"\([a-z]{2,3}(?:-[a-z]{1,8})?\)")
"""espeak marks foreign words: (en)…(id)."""
_PHRASE_ENDS = frozenset(',.;:!?—…"”)')
_NO_STRESS = str.maketrans("", "", "ˈˌ")


def readable(ipa: str, vocabulary: Mapping[str, int]) -> str:
    """The same in the model's characters; what it does not know is left out."""
    ipa = LANGUAGE_SWITCH.sub("", unicodedata.normalize("NFC", ipa).replace("\u200d", "\u0361"))
    for old, new in REPLACED:
        ipa = ipa.replace(old, new)
    known = (symbol if symbol in vocabulary else " " if symbol.isspace() else "" for symbol in ipa)
    return " ".join("".join(known).split())


def unstressed(symbols: str) -> str:
    """The same without stress marks."""
    return symbols.translate(_NO_STRESS)


def phrase_stressed(symbols: str) -> str:
    """The same with stress on the last word of each phrase only, as Indonesian has it; phrases end at punctuation.

    Source: van Zanten and van Heuven, "Word stress in Indonesian: its communicative relevance" (BKI 154, 1998):
    listeners do not hear stress within a word; what is heard is the accent at the end of a phrase.
    """
    words = symbols.split(" ")
    return " ".join(
        word if n == len(words) or word[-1:] in _PHRASE_ENDS else unstressed(word)
        for n, word in enumerate(words, start=1)
    )
