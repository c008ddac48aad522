"""Words in English spelling that no list has: the few habits of that spelling that would sound wrong in Indonesian.

No Indonesian word ends in -ce, -ve or -ble, or holds ee, oo or ight within a stem, and a name such as "Wade" or "Blake"
mostly has a mute e. The vowels stay as they are written, which is what newsreaders do with names they do not know.
"""

import re

from scripts.lexicon.marks import SCHWA

_ENDINGS = (
    ("ction", "ksyên"), ("tion", "syên"), ("sion", "syên"), ("ble", "bêl"), ("ple", "pêl"), ("tle", "têl"),
    ("gle", "gêl"), ("cle", "kêl"),
    ("dle", "dêl"), ("dge", "j"), ("que", "k"), ("tte", "t"), ("lle", "l"), ("nne", "n"), ("sse", "s"), ("ce", "s"),
    ("ve", "f"), ("ley", "li"), ("ney", "ni"), ("sey", "si"), ("key", "ki"), ("vey", "vi"),
)  # fmt: skip
_MUTE_E = re.compile(r"(?<=[aeiou][bcdfgklmnprstvz])e$")
_SCHWA_ER = re.compile(r"(?<=[bcdfghklmnpqrstvwxz])er(?=s?$)")
"""Miller, Lakers; but Didier, Javier."""
_HARD_C = re.compile(r"c(?=[bdfgklmnpqrstvwxz]|$)")
_INSIDE = (
    ("wh", "w"), ("ight", "ait"), ("eigh", "éi"), ("ough", "o"), ("ee", "i"), ("oo", "u"), ("ck", "k"),
)  # fmt: skip
_INDONESIAN = re.compile(
    r"(?:isme|sky|ase|ose|ote|ade)$|^(?:ber|me[mn]?|di|ter|pe[mn]?|se|ke)[^aeiou]*[aeiou].*[aeiou]"
)


def anglicised(word: str, capital: bool) -> str:
    """A lower-case word nobody knows, with the mute letters of English gone; a marked e or none stays."""
    if len(word) < 4 or (not capital and _INDONESIAN.search(word)):
        return word
    for written, said in _INSIDE:
        word = word.replace(written, said)
    word = _HARD_C.sub("k", re.sub("^mc", "mêk", word))
    for written, said in _ENDINGS:
        if word.endswith(written) and any(letter in "aeiouéêy" for letter in word[: -len(written)]):
            return word[: -len(written)] + said
    return _SCHWA_ER.sub(f"{SCHWA}r", _MUTE_E.sub("", word)) if capital else word
