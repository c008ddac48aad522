"""From IPA to the characters that Kokoro's vocabulary knows, in pieces that it can take at once."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

MOST_TOKENS = 510
"""The model's limit, which is also the number of rows of a style."""

# espeak's spellings and neighbours of sounds that the model was never shown
REPLACED = (
    ("t͡ʃ", "ʧ"), ("tʃ", "ʧ"), ("d͡ʒ", "ʤ"), ("dʒ", "ʤ"), ("t͡s", "ʦ"), ("d͡z", "ʣ"), ("t͡ɕ", "ʨ"), ("d͡ʑ", "ʥ"),
    ("g", "ɡ"), ("ɦ", "h"), ("ħ", "h"), ("ɫ", "l"), ("ɭ", "l"), ("ɱ", "m"), ("ʉ", "u"), ("ɘ", "ə"), ("ɵ", "o"),
    ("ɓ", "b"), ("ɗ", "d"), ("ʀ", "ʁ"), ("–", "—"), ("‘", ""), ("’", ""), ("-", ""),
)  # fmt: skip
LANGUAGE_SWITCH = re.compile(r"\([a-z]{2,3}(?:-[a-z]{1,8})?\)")
"""espeak marks foreign words: (en)…(id)."""
SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”)]?\s+")
CLAUSE_END = ",;:—)"


@dataclass(frozen=True, slots=True)
class Piece:
    """What the model says in one call."""

    symbols: str
    """Characters of the vocabulary; words are parted by single spaces."""
    ends_sentence: bool


def pieces(ipa: str, vocabulary: Mapping[str, int]) -> Iterator[Piece]:
    """Cut at sentences, and where one is too long at clauses, then at words, then anywhere."""
    for sentence in SENTENCE_END.split(ipa):
        symbols = readable(sentence, vocabulary)
        if not any(map(str.isalpha, symbols)):
            continue
        while len(symbols) > MOST_TOKENS:
            cut = _best_cut(symbols)
            yield Piece(symbols[:cut].strip(), ends_sentence=False)
            symbols = symbols[cut:].strip()
        yield Piece(symbols, ends_sentence=True)


def readable(ipa: str, vocabulary: Mapping[str, int]) -> str:
    """The same in the model's characters; what it does not know is left out."""
    ipa = LANGUAGE_SWITCH.sub("", unicodedata.normalize("NFC", ipa).replace("\u200d", "\u0361"))
    for old, new in REPLACED:
        ipa = ipa.replace(old, new)
    known = (symbol if symbol in vocabulary else " " if symbol.isspace() else "" for symbol in ipa)
    return " ".join("".join(known).split())


def _best_cut(symbols: str) -> int:
    """The last end of a clause in the second half of what fits, else of a word, else the limit."""
    window = symbols[:MOST_TOKENS]
    clause = max(window.rfind(mark + " ") for mark in CLAUSE_END) + 1
    if clause > MOST_TOKENS // 2:
        return clause
    word = window.rfind(" ")
    return word if word > 0 else MOST_TOKENS
