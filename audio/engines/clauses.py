"""A line in pieces: sentences, and where one is too long for an engine its clauses, then its words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’)]*\s+")
_CLAUSE_MARKS = ",;:—"
_TRAILING = '"”’) '


@dataclass(frozen=True, slots=True)
class Clause:
    """What an engine is asked to say in one call."""

    text: str
    ends_sentence: bool

    @property
    def mark(self) -> str:
        """The punctuation at its end, or nothing where it was cut between words."""
        last = self.text.rstrip(_TRAILING)[-1:]
        return "" if last.isalnum() else last


def sentences(text: str) -> list[str]:
    """The sentences of a spoken line; its points end nothing else, for numbers are words in it."""
    return [sentence for sentence in _SENTENCE_END.split(text.strip()) if any(map(str.isalnum, sentence))]


def clauses(text: str, most: int) -> Iterator[Clause]:
    """Pieces of at most `most` characters, in order: whole sentences where they fit."""
    for sentence in sentences(text):
        while len(sentence) > most:
            cut = _best_cut(sentence, most)
            yield Clause(sentence[:cut].strip(), ends_sentence=False)
            sentence = sentence[cut:].strip()
        if any(map(str.isalnum, sentence)):
            yield Clause(sentence, ends_sentence=True)


def _best_cut(text: str, most: int) -> int:
    """Behind the last clause that ends in the later three quarters of what fits, else behind the last word."""
    window = text[:most]
    clause = max(window.rfind(mark + " ") for mark in _CLAUSE_MARKS) + 1
    if clause > most // 4:
        return clause
    word = window.rfind(" ")
    return word if word > 0 else most
