"""From a saying to sounds: Indonesian letters (é full e, ê schwa) -> phones, with the stress marked.

Indonesian spelling tells everything but its e's, and those a saying tells. A phone is one IPA symbol (ʧ and ʤ
count as one, so do the diphthongs aɪ, aʊ and oɪ); the stress mark ˈ stands before the stressed vowel, as espeak
has it and as Kokoro's training data have it.
"""

import re
from functools import lru_cache

VOWELS = frozenset({"a", "e", "ə", "i", "o", "u", "aɪ", "aʊ", "oɪ", *"ɛɔæɑɒɐʌɜɪɨʊɯøœɤ"})
"""Indonesian's, and those that an entry in IPA may bring."""
STRESS = "ˈ"
_LETTER_VOWELS = frozenset("aeiouéê")
_GRAPHS = {
    "ngg": ("ŋ", "ɡ"), "ngk": ("ŋ", "k"), "ng": ("ŋ",), "ny": ("ɲ",), "sy": ("ʃ",), "kh": ("x",), "sh": ("ʃ",),
    "ch": ("ʧ",), "ph": ("f",), "th": ("t",), "dh": ("d",), "bh": ("b",), "gh": ("ɡ",), "ck": ("k",), "qu": ("k", "u"),
}  # fmt: skip
_LETTERS = {
    "a": ("a",), "b": ("b",), "c": ("ʧ",), "d": ("d",), "e": ("e",), "é": ("e",), "ê": ("ə",), "f": ("f",),
    "g": ("ɡ",), "h": ("h",), "i": ("i",), "j": ("ʤ",), "k": ("k",), "l": ("l",), "m": ("m",), "n": ("n",),
    "o": ("o",), "p": ("p",), "q": ("k",), "r": ("r",), "s": ("s",), "t": ("t",), "u": ("u",), "v": ("v",),
    "w": ("w",), "x": ("k", "s"), "y": ("j",), "z": ("z",), "'": ("ʔ",),
}  # fmt: skip
_DIPHTHONGS = {"ai": "aɪ", "au": "aʊ", "oi": "oɪ"}
_AFTER_DIPHTHONG = re.compile(r"(?:kan|an|nya|lah|kah|pun|ku|mu){0,3}$")
"""What may follow ai, au or oi that closes a stem: pantai, pantainya, sampaikan; but ma-in, la-ut, ba-ik."""
_UNSTRESSED = frozenset({"yang", "di", "kê", "dan", "si", "sang"})


@lru_cache(maxsize=50_000)
def phones(word: str) -> tuple[str, ...]:
    """The phones of one word of a saying, without stress."""
    sounds: list[str] = []
    place = 0
    while place < len(word):
        taken, found = _next(word, place)
        place += taken
        if sounds and found and found[0] == sounds[-1] and found[0] not in VOWELS and found[0] != "k":
            found = found[1:]  # double letters are said once; kk is parted in menunjuk-kan
        if sounds and found and found[0] == sounds[-1] and found[0] in VOWELS:
            sounds.append("ʔ")  # sa'at, ke'emasan
        sounds.extend(found)
    return tuple(sounds)


def _next(word: str, place: int) -> tuple[int, tuple[str, ...]]:
    """How many letters the next sounds take, and the sounds."""
    rest = word[place : place + 3]
    before = word[place - 1] if place else ""
    if rest[:2] in _DIPHTHONGS and _closes_stem(word, place):
        return 2, (_DIPHTHONGS[rest[:2]],)
    if rest[:1] == "x" and place == 0:
        return 1, ("s",)
    if rest[:1] == "n" and rest[1:2] == "k" and not word.endswith("kan", place + 1):
        return 1, ("ŋ",)
    if rest[:1] == "y" and before and before not in _LETTER_VOWELS and rest[1:2] not in _LETTER_VOWELS:
        return 1, ("i",)  # Sony, Henry
    if rest[:2] == "ny" and rest[2:3] not in _LETTER_VOWELS:
        return 1, ("n",)
    for length in (3, 2):
        if len(rest) >= length and rest[:length] in _GRAPHS:
            return length, _GRAPHS[rest[:length]]
    return 1, _LETTERS.get(rest[:1], ())


def _closes_stem(word: str, place: int) -> bool:
    if place == 0 and word.startswith("au") and word[2:3] not in _LETTER_VOWELS:
        return True  # audit, aula
    return _AFTER_DIPHTHONG.match(word, place + 2) is not None


def stressed(sounds: tuple[str, ...], name: str = "") -> tuple[str, ...]:
    """The phones with the stress on the last vowel but one; `name` is the word, for those that bear none."""
    vowels = [place for place, sound in enumerate(sounds) if sound in VOWELS]
    if not vowels or name in _UNSTRESSED:
        return sounds
    place = vowels[-2] if len(vowels) > 1 else vowels[-1]
    return (*sounds[:place], STRESS, *sounds[place:])
