"""A line as a Piper voice was taught to read: in the symbols that espeak-ng wrote beside its recordings.

A voice says what it has learned: a symbol that its map lists and its recordings never had comes out as anything. What
an Indonesian one has learned is what espeak-ng's voice "id" writes. Asked for some thousand words of news, version 1.52
wrote no quotation marks and no brackets, "sy" as ç, no ʃ but behind t and no ʒ but behind d, and the stress behind a
schwa (bənˈih, pərˈaŋ), where our notation, made for Kokoro, leaves a word without one.
"""

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

STRESS: Final = "ˈ"
_WORD: Final = re.compile(r"[^\s,.;:!?—…]++")
_SYLLABLE: Final = re.compile(r"aɪ|aʊ|oɪ|[aeiouəɛɔɪʊ]")
_UNWRITTEN: Final = str.maketrans("", "", '"“”()')
_INDONESIAN: Final = str.maketrans(
    {
        "ʃ": "c\u0327", "ɕ": "c\u0327", "ʒ": "z", "θ": "t", "ð": "d", "æ": "ɛ", "ɑ": "a", "ɒ": "o", "ɐ": "a", "ʌ": "a",
        "ɜ": "ə", "ɨ": "i", "y": "i", "ɯ": "u", "ɹ": "r", "ɾ": "r", "ʁ": "r", "χ": "x", "ɣ": "ɡ", "β": "b", "ø": "ə",
        "œ": "ɛ", "ʔ": "", "ː": "",
    }
)  # fmt: skip
"""Ours and the newsroom's, as espeak's "id" has them; ʧ and ʤ are still one symbol then."""
_SPELT: Final[Mapping[str, str]] = {
    "ʧ": "tʃ", "ʤ": "dʒ", "—": ",", "…": ".", "ɡ": "g", "g": "ɡ", "ʃ": "s",
}  # fmt: skip
"""How a symbol is written in a voice that does not know it."""


def as_taught(line: str, espeak_voice: str) -> str:
    """Our IPA as espeak would have written it for a voice of that language ("id", "en-us")."""
    line = _WORD.sub(lambda word: _stressed(word.group()), line.translate(_UNWRITTEN))
    return line.translate(_INDONESIAN) if espeak_voice == "id" else line


def _stressed(word: str) -> str:
    """`word` with its stress, where our notation has left it out since it would stand before a schwa."""
    syllables = list(_SYLLABLE.finditer(word))
    if STRESS in word or "ə" not in word or len(syllables) < 2:
        return word
    at = syllables[-1].start()
    return f"{word[:at]}{STRESS}{word[at:]}"


def readable(line: str, known: Mapping[str, object]) -> str:
    """`line` in symbols that a voice knows, letters and marks apart (NFD) as Piper has them; others are written in
    those that it does know, or left out."""
    out: list[str] = []
    for symbol in unicodedata.normalize("NFD", line):
        spelt = symbol if symbol in known else _SPELT.get(symbol, "")
        out += [each for each in spelt if each in known]
    return " ".join("".join(out).split())
