"""Which sentences of an article are kept."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from scripts.condense import company, sets, wording
from scripts.condense.coherence import Ties, requoted, ties, unlinked
from scripts.condense.features import Floats, Reading, read
from scripts.condense.strip import bare
from scripts.condense.weights import learned
from scripts.rundown import Pace

WORDS = 58.0
"""A news summary's usual length: the median of those that the weights were learned from."""
NEAR = 0.25
"""The second stage is asked where the length wanted is within this share of WORDS: it knows no other."""
SAYING = 1.0
"""What the set says counts so much beside its shape; by cross-validation, where 0.6 to 1.2 are as good."""
READ = 3000
"""Characters of a sentence that are looked at: longer ones are no sentences."""
SEEN = 120
"""Sentences that are looked at; what a newspaper says after them is background."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """What the ranker makes of one article."""

    texts: tuple[str, ...]
    """Every sentence of the article, stripped; empty where it was a sign-off."""
    gain: tuple[float, ...]
    """For each of `texts`, how likely a summary would keep it, 0 to 1."""
    numbers: tuple[int, ...]
    """Which of `texts` were looked at."""
    reading: Reading
    ties: Ties
    """In places of `numbers`."""
    gains: Floats
    """`gain` of `numbers`."""


def consider(title: str, paragraphs: Sequence[Sequence[str]]) -> Ranking | None:
    """Read an article; None where it holds no sentence."""
    texts = bare(paragraphs)
    homes = [number for number, paragraph in enumerate(paragraphs) for _ in paragraph]
    numbers = [number for number, text in enumerate(texts) if text][:SEEN]
    if not numbers:
        return None
    weights = learned()
    sentences = [texts[number][:READ] for number in numbers]
    reading = read(title, sentences, [homes[number] for number in numbers], weights.idf)
    first = weights.sentences.chance(reading.table)
    gains = weights.company.chance(company.describe(reading, first))
    gain = [0.0] * len(texts)
    for number, worth in zip(numbers, gains, strict=True):
        gain[number] = float(worth)
    return Ranking(tuple(texts), tuple(gain), tuple(numbers), reading, ties(sentences), gains)


def best(ranking: Ranking, words: float = WORDS) -> list[int]:
    """Numbers of the sentences of the best set of about `words` words, in order."""
    near = abs(words - WORDS) <= NEAR * WORDS
    strict = sets.LENGTH_WEIGHT if near else sets.STRICT
    found, promise = sets.candidates(ranking.reading, ranking.gains, ranking.ties, words, strict)
    pick = 0
    if near and len(found) > 1:
        known = (ranking.reading, ranking.gains, found, promise)
        odds = learned().words.predict(wording.describe(*known))
        saying = wording.expected(ranking.reading, found, odds)
        pick = int(np.argmax(learned().sets.predict(sets.describe(*known)) + SAYING * saying))
    return [ranking.numbers[place] for place in np.flatnonzero(found[pick])]


def said(ranking: Ranking, kept: Sequence[int]) -> list[str]:
    """The texts of `kept`, freed of words that link to a sentence that is not among them."""
    held = set(kept)
    at = {number: place for place, number in enumerate(ranking.numbers)}
    sentences = [ranking.texts[number] for number in ranking.numbers]
    marks = requoted(sentences, [at[number] for number in kept], ranking.ties)
    return [
        marks.get(at[number], "")
        + (ranking.texts[number] if number - 1 in held else unlinked(ranking.texts[number]))
        for number in kept
    ]


def rank(title: str, paragraphs: Sequence[Sequence[str]]) -> list[float]:
    """How much each sentence is worth, 0 to 1, in the order of the article; 0 for what is no sentence."""
    ranking = consider(title, paragraphs)
    return list(ranking.gain) if ranking else [0.0 for paragraph in paragraphs for _ in paragraph]


def choose(title: str, paragraphs: Sequence[Sequence[str]], *, words: float = WORDS) -> list[str]:
    """The sentences kept, in order, stripped, together about `words` words long. Empty for an empty article."""
    ranking = consider(title, paragraphs)
    return said(ranking, best(ranking, words)) if ranking else []


def shorten(
    title: str, paragraphs: Sequence[Sequence[str]], seconds: float, pace: Pace, spoken: Callable[[str], str]
) -> list[str]:
    """`choose` for a time: the sentences that take about `seconds` at `pace`.

    Never more, but for a single sentence or a single quotation that cannot be parted.
    """
    ranking = consider(title, paragraphs)
    if not ranking:
        return []
    letters = sum(len(spoken(text)) for text in ranking.texts[:10])
    each = letters / max(1, sum(len(text.split()) for text in ranking.texts[:10]))
    words = max(5.0, seconds / (pace.seconds_per_letter * max(1.0, each) + pace.seconds_per_line / 18))
    while True:
        kept = said(ranking, best(ranking, words))
        if len(kept) <= 1 or words < 2 or sum(pace.seconds(spoken(text)) for text in kept) <= seconds:
            return kept
        words *= 0.9
