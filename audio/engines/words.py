"""From the words an engine reports to the marks of a line."""

import re
from collections.abc import Sequence

from audio.engine import Mark

_SENTENCE_END = (".", "!", "?", "…", ".”", '."', "?”", '?"', "!”", '!"')


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
