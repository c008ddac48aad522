"""A word put back: where a retelling breaks no rule but that it uses a word that no table holds for one of its source,
the source's own word takes its place again, and the judge looks at that sentence as at any other.

So what is said has the source's words in the order that the model gave them. Numbers, names and small words are never
put back: whoever gets those wrong is not to be trusted with the rest.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Final

from scripts.judging.smallwords import word_set
from scripts.rewording.aligning import align
from scripts.rewording.effects import as_done
from scripts.rewording.judging import Verdict, verdict
from scripts.rewording.reading import read
from scripts.rewording.shortening import alike
from scripts.rewording.synonyms import BASES

MOST: Final = 3
"""Words that are put back, at most."""
SPARE: Final = word_set(
    "akhirnya tetap kini lagi pun ternyata bahkan langsung lalu baru sendiri tersebut begitu"
)
"""Words that may go where the source has none."""
_PLAIN: Final = re.compile(r"[a-z]{3,30}(?:-[a-z]{2,30}){0,3}")


@dataclass(frozen=True, slots=True)
class Mended:
    """A retelling as it may be said."""

    text: str
    """Empty: it may not be."""
    verdict: Verdict
    """Of `text`; without one, of what was written."""
    back: tuple[tuple[str, str], ...] = ()
    """(word written, word of the source that stands there now; empty: none); none: it is as it was written."""


def mended(sentence: str, wording: str) -> Mended:
    """`wording` as it may be said in the place of `sentence`, with words of that put back where it takes it."""
    found = verdict(sentence, wording)
    if found.taken:
        return Mended(wording, found)
    if found.rule in ("added", "lost"):
        for text, back in _tries(sentence, wording):
            if verdict(sentence, text).taken:
                return Mended(text, verdict(sentence, text), back)
    return Mended("", found)


def _tries(sentence: str, wording: str) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    aligned = align(*(read(text) for text in as_done(*alike(sentence, wording))))
    strange, lost = aligned.strange, aligned.lost
    spare = [word for word in strange if word in SPARE]
    for gone in ([], spare) if spare else ([],):
        left = [word for word in strange if word not in gone]
        if (
            len(left) != len(lost)
            or len(strange) > MOST
            or not strange
            or not all(map(_plain, (*strange, *lost)))
        ):
            continue
        for order in permutations(lost):
            for forms in _formed(left, order):
                back = (*zip(left, forms, strict=True), *((word, "") for word in gone))
                text = _put(wording, sentence, back)
                if text:
                    yield text, back


def _plain(word: str) -> bool:
    return _PLAIN.fullmatch(word) is not None


def _formed(strange: Sequence[str], lost: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """`lost` as it stands in the source, and then in the voice of what stands in its place."""
    yield tuple(lost)
    turned = tuple(_voiced(new, old) for new, old in zip(strange, lost, strict=True))
    if turned != tuple(lost):
        yield turned


def _voiced(new: str, old: str) -> str:
    """`old`, a verb of the source, in the passive or active that `new` has; as it is where that is not sure."""
    if new.startswith("di") and old.startswith("me"):
        base = next((base for base in sorted(BASES) if active(base) == old), "")
        return f"di{base}" if base else old
    if new.startswith("me") and old.startswith("di") and old[2:] in BASES:
        return active(old[2:])
    return old


def active(base: str) -> str:
    """The verb with me- of `base`."""
    first, second = base[:1], base[1:2]
    if second in "aeiou" and first in "ptks":
        return {"p": "mem", "t": "men", "k": "meng", "s": "meny"}[first] + base[1:]
    if first in "bfpv":
        return f"mem{base}"
    if first in "cdjtz":
        return f"men{base}"
    if first in "aeioughkx":
        return f"meng{base}"
    return f"men{base}" if first == "s" else f"me{base}"


def _put(wording: str, sentence: str, back: Sequence[tuple[str, str]]) -> str:
    """`wording` with the words of `back` in their places; empty where one is not there just once."""
    text = wording
    for new, old in back:
        found = list(re.finditer(rf"(?<![\w-]){_spaced(new)}(?![\w-])", text, re.IGNORECASE))
        if len(found) != 1 or (found[0].group()[0].isupper() and found[0].start()):
            return ""
        told = old if old in sentence.casefold() else old.replace("-", " ")
        begin, end = found[0].span()
        told = told[:1].upper() + told[1:] if begin == 0 else told
        text = text[:begin] + told + text[end:] if told else " ".join((text[:begin] + text[end:]).split())
    return text if text[:1].isupper() or text[:1].isdigit() else ""


def _spaced(word: str) -> str:
    return re.escape(word).replace(r"\-", "[- ]")
