"""Which sentences of an article are kept."""

from collections.abc import Sequence

from scripts.condense.strip import strip_dateline, strip_sign_off

WORDS = 58
"""A news summary's usual length: the median of those that the weights were learned from."""


def bare(paragraphs: Sequence[Sequence[str]]) -> list[str]:
    """All sentences in order, dateline and sign-off gone; empty where nothing is left, so that numbers stay."""
    flat = [strip_sign_off(s.strip()) for paragraph in paragraphs for s in paragraph]
    for number, sentence in enumerate(flat):
        if sentence:
            flat[number] = strip_dateline(sentence)
            break
    return flat


def rank(title: str, paragraphs: Sequence[Sequence[str]]) -> list[float]:
    """How much each sentence is worth, 0 to 1, in the order of the article."""
    flat = bare(paragraphs)
    return [1.0 / (1.0 + 0.2 * number) if sentence else 0.0 for number, sentence in enumerate(flat)]


def choose(title: str, paragraphs: Sequence[Sequence[str]], *, words: float = WORDS) -> list[str]:
    """The sentences kept, in order, stripped, together about `words` words long."""
    kept: list[str] = []
    total = 0
    for sentence in bare(paragraphs):
        size = len(sentence.split())
        if not size:
            continue
        if kept and abs(total + size - words) > abs(total - words):
            break
        kept.append(sentence)
        total += size
    return kept
