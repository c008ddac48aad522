"""From the words an engine reports to the marks of a line."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from audio.engine import Mark

_SENTENCE_END = (".", "!", "?", "…", ".”", '."', "?”", '?"', "!”", '!"')
OVERLAP_S = 0.2
"""By which a service may count a word beyond the beginning of the next, or beyond the sound that it sends."""


def spoken_words(text: str) -> list[tuple[int, str]]:
    """Where each word begins, in characters, and the word with its punctuation; a lone dash is none.

    A hyphen parts words, since notations drop it: "anak-anak" is two.
    """
    found = ((match.start(), match.group()) for match in re.finditer(r"[^\s\-–—/]+", text))
    return [(start, word) for start, word in found if any(map(str.isalnum, word))]


def sentence_marks(text: str, words: Sequence[Mark], seconds: float) -> list[Mark]:
    """A mark for each sentence of `text`; one over all of it where not every word has been heard.

    `words` are the word marks of the line in order.
    """
    spoken = [word for _, word in spoken_words(text)]
    if len(words) != len(spoken):
        return [Mark(0.0, seconds, text, "sentence")]
    marks: list[Mark] = []
    first = 0
    for n, word in enumerate(spoken):
        if word.endswith(_SENTENCE_END) or n == len(spoken) - 1:
            sentence = " ".join(spoken[first : n + 1])
            marks.append(Mark(words[first].start_s, words[n].end_s, sentence, "sentence"))
            first = n + 1
    return marks


def word_marks(text: str, notation: str, heard: Sequence[Mark], seconds: float) -> list[Mark]:
    """Marks for the words of `text` from what an engine `heard` in `notation`, in order and within `seconds`.

    The engine may take for one word what are several ("anak-anak"): they share its time by their letters. None at
    all where the two do not agree, since a mark at a wrong word is worse than none.
    """
    written = [word for _, word in spoken_words(text)]
    asked = spoken_words(notation)
    if len(asked) != len(written):
        return []
    marks: list[Mark] = []
    at = 0
    for mark in heard:
        place = notation.find(mark.text, at) if mark.text else -1
        if place < 0:
            return []
        at = place + len(mark.text)
        several = [n for n, (start, _) in enumerate(asked) if place <= start < at]
        if several and several[0] != len(marks):
            return []
        if not several and marks:  # the rest of a word that the engine has parted
            marks[-1] = replace(marks[-1], end_s=mark.end_s)
        letters = [len(written[n]) for n in several]
        for n, count in zip(several, letters, strict=True):
            before = sum(letters[: n - several[0]])
            each_s = (mark.end_s - mark.start_s) / sum(letters)
            start_s = mark.start_s + before * each_s
            marks.append(Mark(start_s, start_s + count * each_s, written[n], "word"))
    if len(marks) != len(written) or not _in_order(marks, seconds):
        return []
    until = [min(mark.start_s, seconds) for mark in marks[1:]] + [seconds]
    return [replace(mark, end_s=min(mark.end_s, end_s)) for mark, end_s in zip(marks, until, strict=True)]


def _in_order(marks: Sequence[Mark], seconds: float) -> bool:
    starts = [0.0, *(mark.start_s for mark in marks), seconds]
    return all(a <= b for a, b in pairwise(starts)) and all(
        a.start_s < a.end_s <= b_s + OVERLAP_S for a, b_s in zip(marks, starts[2:], strict=True)
    )
