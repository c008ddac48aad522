"""How a saying is written down: Indonesian letters, with é for the full e and ê for the schwa.

Everything this room hands out is in this notation ("pêlécéhan"), because a newsroom can read and write it and
because Indonesian spelling leaves nothing else open. `audio.speech.phonemes` turns it into what an engine takes.
"""

import unicodedata

FULL = "é"
SCHWA = "ê"
_KEPT = {
    "é": FULL,
    "è": FULL,
    "ê": SCHWA,
    "ĕ": SCHWA,
    "ə": SCHWA,
    "ë": FULL,
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "`": "'",
}
_LETTERS = {"ø": "o", "ł": "l", "ß": "ss", "æ": "é", "œ": "é", "đ": "d", "ð": "d", "þ": "t", "ı": "i"}


def plain(marked: str) -> str:
    """The spelling without marks: "bêsar" -> "besar"."""
    return marked.replace(FULL, "e").replace(SCHWA, "e")


def fold(word: str) -> str:
    """Lower case, and plain letters for those that Indonesian does not have: "Müller" -> "muller".

    é and è stay a full e, as in "José": whoever writes the accent has said how it sounds. In written text that
    holds for ê too ("Fête"); only in a saying it is the schwa, and sayings are never folded.
    """
    word = unicodedata.normalize("NFC", word.lower())
    if word.isascii():
        return word
    folded = []
    for letter in word.replace("ê", FULL):
        if letter in _KEPT:
            folded.append(_KEPT[letter])
        elif letter in _LETTERS:
            folded.append(_LETTERS[letter])
        else:
            base = unicodedata.normalize("NFD", letter)[0]
            folded.append(base if base.isascii() else "")
    return "".join(folded)


def respelled(saying: str) -> str:
    """A newsroom's respelling in our notation: lower case, é or ê; hyphens between syllables go.

    Raises ValueError, naming the characters, where it holds something that is no Indonesian letter.
    """
    said = unicodedata.normalize("NFC", saying.strip().lower()).replace("-", "")
    said = " ".join("".join(_KEPT.get(letter, letter) for letter in said).split())
    strange = sorted({letter for letter in said if letter not in "abcdefghijklmnopqrstuvwxyzéê' "})
    if strange:
        raise ValueError("only Indonesian letters, é and ê can be said, not " + " ".join(strange))
    if not any(letter.isalpha() for letter in said):
        raise ValueError("nothing to say")
    return said
