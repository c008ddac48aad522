"""What an engine is given: a spoken line in the engine's own alphabet.

- "ipa" for Kokoro: symbols of its vocabulary only, words parted by spaces, punctuation kept for the melody;
- "espeak" for espeak-ng: text with Kirshenbaum mnemonics in double square brackets where its own reading differs;
- "respelling" for gTTS, which takes no phonemes: plain letters, and only where the newsroom says so.
"""

import re
import unicodedata
from functools import lru_cache

from audio.engine import Alphabet
from audio.speech.phonology import STRESS, phones, stressed
from scripts.lexicon import Lexicon, Said

_KOKORO_MARKS = frozenset(';:,.!?—…"()“” ')
_MARKS = str.maketrans({"–": "—", "«": "“", "»": "”", "„": "“", "-": " ", "/": " ", "\n": " ", "\t": " "})
_IPA_FOR_KOKORO = (
    ("͡", ""), ("‿", ""), ("̪", ""), ("-", ""), (".", ""), ("'", STRESS), ("g", "ɡ"), ("tʃ", "ʧ"), ("dʒ", "ʤ"),
)  # fmt: skip
_MNEMONICS = {
    "a": "a", "b": "b", "ʧ": "tS", "d": "d", "ʤ": "dZ", "e": "E", "ə": "@", "f": "f", "ɡ": "g", "h": "h", "i": "i",
    "j": "j", "k": "k", "x": "x", "l": "l", "m": "m", "n": "n", "ŋ": "N", "ɲ": "n^", "o": "o", "p": "p", "s": "s",
    "ʃ": "S", "t": "t", "u": "u", "v": "v", "w": "w", "z": "z", "ʔ": "_|", "aɪ": "aI", "aʊ": "aU", "oɪ": "oI",
    "ɛ": "E", "ɔ": "O", "ʒ": "Z", "θ": "t", "ð": "d", "æ": "E", "ɑ": "a", "ɒ": "O", "ɐ": "a", "ʌ": "a", "ɜ": "@",
    "ɪ": "i", "ɨ": "i", "y": "i", "ʊ": "u", "ɯ": "u", "ɹ": "R", "ɾ": "R", "ɽ": "R", "r": "R", "ʁ": "R", "ʂ": "S",
    "ɕ": "S", "ç": "S", "ɣ": "g", "χ": "x", "β": "b", "ɸ": "f", "ø": "E", "œ": "E", "ɤ": "o", "ʈ": "t", "ɖ": "d",
    "ʎ": "l", "ɳ": "n", "ʋ": "v", "ɥ": "w", "ˈ": "'", "ˌ": ",", "ː": "", "ʰ": "", "ʲ": "", " ": " ", "̃": "",
}  # fmt: skip
_LETTERS_FOR = {
    "ʧ": "c", "ʤ": "j", "ɡ": "g", "ŋ": "ng", "ɲ": "ny", "ʃ": "sy", "x": "kh", "ə": "e", "ɛ": "e", "æ": "e", "ʔ": "",
    "ɔ": "o", "ɒ": "o", "ɑ": "a", "ɐ": "a", "ʌ": "a", "ɪ": "i", "ʊ": "u", "j": "y", "y": "i", "θ": "t", "ð": "d",
    "ʒ": "z", "ɹ": "r", "ɾ": "r", "ɽ": "r", "ʁ": "r", "χ": "kh", "ɣ": "g", "ɜ": "e", "ɨ": "i", "ɯ": "u", "ø": "e",
    "œ": "e", "ɕ": "sy", "ç": "sy", "ʂ": "sy", "β": "b", "ɸ": "f", "ɤ": "o", "ʈ": "t", "ɖ": "d", "ʎ": "l", "ɳ": "n",
    "ʋ": "v", "ɥ": "w",
}  # fmt: skip
_ACCENTS = str.maketrans({"é": "e", "ê": "e"})
_COMMANDS = re.compile(r"[\[\]<>&|{}\\]")


def notation(text: str, lexicon: Lexicon, alphabet: Alphabet) -> str:
    """A line's spoken form (words only) as an engine with `alphabet` wants it.

    Punctuation that shapes the melody is kept. Nothing in `text` can become an engine's command: brackets and
    mark-up characters are dropped first.
    """
    clean = _COMMANDS.sub(" ", unicodedata.normalize("NFC", text))
    if alphabet == "ipa":
        return _spaced(
            "".join(_marks(part) if isinstance(part, str) else _ipa(part) for part in lexicon.read(clean))
        )
    if alphabet == "espeak":
        return _spaced(
            "".join(
                part.translate(_MARKS) if isinstance(part, str) else _espeak(part)
                for part in lexicon.read(clean)
            )
        )
    return _spaced(
        "".join(part if isinstance(part, str) else _respelling(part) for part in lexicon.read(clean))
    )


def _spaced(line: str) -> str:
    return " ".join(line.split())


def _marks(gap: str) -> str:
    return "".join(mark for mark in gap.translate(_MARKS) if mark in _KOKORO_MARKS)


@lru_cache(maxsize=50_000)
def _sounds(saying: str) -> tuple[tuple[str, ...], ...]:
    """The phones of each word of a saying, stress marked; IPA between slashes is taken as it stands."""
    if saying.startswith("/"):
        ipa = saying[1:-1]
        for theirs, ours in _IPA_FOR_KOKORO:
            ipa = ipa.replace(theirs, ours)
        return tuple(tuple(word) if STRESS in word else stressed(tuple(word)) for word in ipa.split())
    return tuple(stressed(phones(word), word) for word in saying.split())


def _words(word: Said) -> tuple[tuple[str, ...], ...]:
    """The sounds of each written word: what is said in more words than are written is run together.

    So a notation has as many words as its text, and an engine's word times can be told apart.
    """
    sounds = _sounds(word.said)
    written = len(word.written.replace("-", " ").split())
    if len(sounds) <= written:
        return sounds
    return (*sounds[: written - 1], tuple(sound for rest in sounds[written - 1 :] for sound in rest))


def _ipa(word: Said) -> str:
    """Kokoro says ʔ as a t (a listener writes "satat" for saat): two vowels side by side are heard right.

    A stressed schwa it says nearly as an a ("balas" for belas), so the mark before one is left out (docs/voices.md).
    """
    return " ".join("".join(sounds).replace("ʔ", "").replace("ˈə", "ə") for sounds in _words(word))


def _espeak(word: Said) -> str:
    if word.source in ("table", "affix") and word.said.isascii() and "e" not in word.said:
        return word.said  # espeak's own reading of such words is ours
    return " ".join("[[" + _mnemonics(sounds) + "]]" for sounds in _words(word))


def _mnemonics(sounds: tuple[str, ...]) -> str:
    """Kirshenbaum; an unknown mnemonic would cut the word off, so there is none but of our table."""
    line: list[str] = []
    for place, sound in enumerate(sounds):
        known = _MNEMONICS.get(sound, "")
        if known == "R" and place + 1 < len(sounds) and sounds[place + 1] not in "bcdfɡhjklmnpstvwzŋɲʃʧʤxʔ":
            known = "R2"  # espeak's tap before a vowel
        if known == "E" and line and line[-1] in ("E", "'") and "E" in line[-2:]:
            line.append("_|")  # it would read EE as E@
        line.append(known)
    return "".join(line)


def _respelling(word: Said) -> str:
    if word.source != "newsroom":
        return (
            word.written
        )  # Google knows the world's names; what the newsroom hears wrong it has written down
    if word.said.startswith("/"):
        letters = word.said[1:-1].replace(STRESS, "").replace("ˌ", "")
        for theirs, ours in _IPA_FOR_KOKORO:
            letters = letters.replace(theirs, ours)
        return "".join(_LETTERS_FOR.get(s, s) for s in letters if s.isalpha() or s == " ").replace("ː", "")
    return word.said.translate(_ACCENTS)
