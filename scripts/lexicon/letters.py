"""The residue: a small model that reads the e of a word nobody has listed from the letters around it.

A logistic regression over letter contexts, trained on the table by `scripts/lexicon/build.py`; its weights are
whole numbers in a text file. No dependency, about 20 microseconds an e.
"""

import gzip
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from scripts.lexicon.marks import FULL, SCHWA, plain

_VOWELS = frozenset("aeiouéê")
_PREFIXES = (
    "be", "ber", "di", "diper", "ke", "keber", "keter", "me", "mem", "memper", "men", "meng", "menge", "meny", "pe",
    "pem", "pen", "peng", "penge", "peny", "per", "se", "seper", "te", "ter",
)  # fmt: skip


def features(before: str, after: str) -> Iterator[str]:
    """What the model sees of one e: `before` has the e's left of it decided, `after` is spelled plainly."""
    left, right = "^" + before, after + "$"
    yield "bias"
    for length in range(1, 6):
        yield "l" + left[-length:]
        yield "r" + right[:length]
    for one in range(1, 4):
        for other in range(1, 4):
            yield f"{left[-one:]}_{right[:other]}"
    vowels_left = "".join(letter for letter in before if letter in _VOWELS)
    vowels_right = "".join(letter for letter in after if letter in _VOWELS)
    yield f"v{vowels_left[-1:]}_{vowels_right[:1]}"
    yield f"w{vowels_left[-2:]}_{vowels_right[:2]}"
    yield f"s{min(len(vowels_left), 3)}_{min(len(vowels_right), 3)}"
    cluster = next((place for place, letter in enumerate(after) if letter in _VOWELS), len(after))
    yield f"c{min(cluster, 3)}_{min(len(vowels_right), 2)}_{min(len(vowels_left), 2)}"
    yield "e" + right[-3:]
    yield "E" + right[-4:]
    yield "b" + left[:3]
    yield "B" + left[:4]
    yield f"x{_shape(before[-2:])}_{_shape(after[:4])}"
    yield "y" + (after if len(after) < 8 else "")
    yield from _within_stem(before, after)


def _within_stem(before: str, after: str) -> Iterator[str]:
    """The same counted from where a stem may begin: the letters after the longest prefix that leaves two vowels."""
    spelled = plain(before)
    start = 0
    for prefix in _PREFIXES:
        if len(prefix) > start and spelled.startswith(prefix):
            rest = spelled[len(prefix) :] + "e" + after
            if sum(letter in _VOWELS for letter in rest) > 1:
                start = len(prefix)
    stem = before[start:]
    for length in range(4):
        yield f"{'TPQR'[length]}{stem}_{after[:length]}"
    vowels = "".join(letter for letter in stem if letter in _VOWELS)
    following = "".join(letter for letter in after if letter in _VOWELS)
    yield f"V{vowels}_{following[:2]}"
    yield f"S{len(vowels)}_{min(len(following), 3)}"


def _shape(letters: str) -> str:
    return "".join("V" if letter in _VOWELS else "C" for letter in letters)


@cache
def weights() -> dict[str, int]:
    """Feature -> weight; above zero speaks for the full e."""
    packed = files("scripts").joinpath("data", "letters.txt.gz").read_bytes()
    cells = gzip.decompress(packed).decode().replace("\n", "\t").split("\t")
    return dict(zip(cells[::2], map(int, cells[1::2]), strict=True))


def guess(word: str, model: Mapping[str, int] | None = None) -> str:
    """The saying of a lower-case word as the model takes it; an e at the end is full (sate, kode)."""
    table = weights() if model is None else model
    said: list[str] = []
    for place, letter in enumerate(word):
        if letter != "e":
            said.append(letter)
        elif place == len(word) - 1:
            said.append(FULL)
        else:
            total = sum(table.get(f, 0) for f in features("".join(said), word[place + 1 :]))
            said.append(FULL if total > 0 else SCHWA)
    return "".join(said)
