"""Written to spoken: what a newsreader says for what is printed.

A list of small rules (`RULES`), each in the room of its kind, goes over the text one after another. Rules for what
has a form of its own (addresses, laws, scores) come before those for whatever figure or sign is left.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from scripts.speakable import (
    abbreviations,
    addresses,
    ages,
    appositions,
    codes,
    dates,
    fractions,
    frame,
    headlines,
    initialisms,
    law,
    lists,
    models,
    money,
    numerals,
    persons,
    phones,
    places,
    ranks,
    results,
    scripture,
    sports,
    symbols,
    times,
    units,
)
from scripts.speakable.characters import plain
from scripts.speakable.letters import LETTER_NAMES, pronounceable, spell
from scripts.speakable.numbers import cardinal, number, ordinal
from scripts.speakable.rule import DIGITS, Rule, apply
from scripts.speakable.tidy import tidy
from scripts.text.sentences import split

__all__ = ["LETTER_NAMES", "RULES", "cardinal", "number", "ordinal", "pronounceable", "speakable", "spell"]

RULES: tuple[Rule, ...] = (
    *frame.RULES,
    *headlines.RULES,
    *results.RULES,
    *lists.RULES,
    *appositions.RULES,
    *addresses.RULES,
    *fractions.ABOUT,
    *models.RULES,
    *units.GLUED,
    *fractions.SAID_TWICE,
    *abbreviations.NUMBERED,
    *phones.RULES,
    *places.RULES,
    *scripture.RULES,
    *law.RULES,
    *symbols.DOUBLED,
    *sports.SPECIAL,
    *units.DEGREES,
    *money.CURRENCY,
    *times.DURATIONS,
    *times.LAPS,
    *fractions.MARKS,
    *fractions.RATIOS,
    *times.RULES,
    *dates.RULES,
    *ages.RULES,
    *symbols.SPANS,
    *codes.RULES,
    *money.SCALED,
    *numerals.RULES,
    *sports.RULES,
    *symbols.PERCENT,
    *units.RULES,
    *codes.LETTERED,
    *fractions.FRACTIONS,
    *fractions.ARITHMETIC,
    *ranks.RULES,
    *symbols.WORDS,
    *abbreviations.RULES,
    *initialisms.RULES,
    *symbols.NUMBERS,
    *symbols.NAMES,
)


_OF_WORDS = tuple(rule for rule in RULES if DIGITS not in rule.needs)
_FIGURE = re.compile("[0-9]")
SENTENCES = 1_000
"""Characters from which a text is read sentence by sentence."""
PIECE = 2_000
"""Characters that the rules are given at once; a longer sentence is parted where a clause or a word ends."""
_PARAGRAPHS = re.compile(r"\n\s?\n")

_CAPITALS = re.compile("[A-Z]{2}")
_LEFT = re.compile("[a-z][A-Z]")
_SENTENCE_ENDS = re.compile(r"[.!?][\"')\]]{0,3}\s+(?=[\"'(\[]?[A-Z])|\n")
_WORD_ENDS = re.compile(r"\s+")


def speakable(text: str) -> str:
    """`text` as a TVRI or RRI newsreader says it: words, and the marks that shape the melody.

    The answer holds Latin letters, spaces, `. , ? ! ; :` behind words, and between letters the apostrophe and the
    hyphen; never a digit, a symbol, a quote mark or a bracket. Letters of other scripts and emoji are dropped.
    Letters are said by `LETTER_NAMES`, as separate words. Time is linear in the length of `text`.
    """
    text = plain(text)
    if named := persons.initials_in((text,)):
        text = persons.lettered(text, named)
    if len(text) <= SENTENCES:
        return _said(text)
    return " ".join(said for sentence in _sentences(text) if (said := _said(sentence)))


def _sentences(text: str) -> Iterator[str]:
    """`text` sentence by sentence, since most need few of the rules; a paragraph that ends without a mark gets one."""
    for paragraph in _PARAGRAPHS.split(text):
        sentences = [piece for sentence in split(paragraph, whole_quotes=True) for piece in _pieces(sentence)]
        yield from sentences[:-1]
        if sentences:
            yield sentences[-1] + "." * (sentences[-1][-1].isalnum())


def _pieces(text: str) -> Iterator[str]:
    """`text` in pieces of at most PIECE characters: whole sentences, else whole words, else whatever fits."""
    start = 0
    while len(text) - start > PIECE:
        window = (start + PIECE // 2, start + PIECE)
        cut = 0
        for ends in (_SENTENCE_ENDS, _WORD_ENDS):
            for found in ends.finditer(text, *window):
                cut = found.end()
            if cut:
                break
        yield text[start : cut or window[1]]
        start = cut or window[1]
    yield text[start:]


@lru_cache(maxsize=1_024)  # an edition's lines are asked for several times while it is planned
def _said(text: str) -> str:
    spoken = apply(initialisms.LETTERS, tidy(apply(RULES if _FIGURE.search(text) else _OF_WORDS, text)))
    if _CAPITALS.search(spoken):  # what a bracket or a sign had kept apart
        spoken = tidy(apply(initialisms.ALONE, spoken))
    if _LEFT.search(spoken):  # PCGamesN: what a first reading parts, a second one names
        spoken = apply(initialisms.LETTERS, tidy(apply(initialisms.RULES, spoken)))
    return spoken
