"""Evidence: what an article holds, read once however many lines are checked against it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from scripts import ear
from scripts.article import Article
from scripts.condense.coherence import Ties, ties
from scripts.condense.strip import bare
from scripts.condense.subheads import is_subhead
from scripts.judging import claims
from scripts.judging.claims import Bonds
from scripts.text.figures import figures
from scripts.text.sentences import split

TOKEN = re.compile(r"\d+(?:[.,:/-]\d+)*+|[^\W_]+(?:[-'’][^\W_]+)*+")
"""A word, or a number with what parts it: "16.30", "17/8/2026", "orang-orang"."""
KEPT = 256
"""Articles that are remembered: an edition is judged again when a story of it is held back."""


def tokens(text: str) -> list[str]:
    """Its words and numbers in small letters, in order."""
    return TOKEN.findall(text.casefold())


@lru_cache(maxsize=KEPT)
def sentences(article: Article) -> tuple[tuple[str, ...], ...]:
    """Its paragraphs by sentences, numbered as a script numbers them."""
    return tuple(tuple(split(paragraph, whole_quotes=True)) for paragraph in article.paragraphs)


@lru_cache(maxsize=KEPT)
def texts(article: Article) -> tuple[str, ...]:
    """Every sentence as it may be said, without dateline and sign-off; empty where nothing of it may."""
    return tuple(bare(sentences(article)))


@lru_cache(maxsize=KEPT)
def quotations(article: Article) -> tuple[Ties, tuple[int, ...]]:
    """What hangs together in it, by place, and the number of the sentence at each place."""
    numbers_ = tuple(number for number, text in enumerate(texts(article)) if text)
    return ties([texts(article)[number] for number in numbers_]), numbers_


@lru_cache(maxsize=KEPT)
def speaking_first(article: Article) -> dict[int, str]:
    """Number -> sentence of a quotation of several, as it is told with who speaks before the first."""
    found, at = quotations(article)
    told: dict[int, str] = {}
    for unit in found.units:
        if unit[0] in found.tails:
            numbers_ = [at[place] for place in unit]
            told |= zip(numbers_, ear.quotation([texts(article)[number] for number in numbers_]), strict=True)
    return {number: text for number, text in told.items() if text != texts(article)[number]}


@lru_cache(maxsize=KEPT)
def bonds(article: Article) -> Bonds:
    """What its truth asks of any choice of its sentences. Subheads are never said and are nobody's verdict, but for
    those that part a check."""
    paragraphs, said = sentences(article), list(texts(article))
    at, last = 0, len(paragraphs) - 1
    for number, paragraph in enumerate(paragraphs):
        if 0 < number < last and len(paragraph) == 1 and is_subhead(paragraph[0]):
            said[at] = paragraph[0] if claims.is_label(paragraph[0]) else ""
        at += len(paragraph)
    return claims.bonds(article.title, said)


@lru_cache(maxsize=KEPT)
def vocabulary(article: Article) -> frozenset[str]:
    """All words and numbers of title and text, in small letters, compounds also by their parts."""
    found: set[str] = set()
    for text in (article.title, *article.paragraphs):
        for token in tokens(text):
            found.add(token)
            if not token.isalnum():
                found.update(re.split(r"\W", token))
    return frozenset(found)


@lru_cache(maxsize=KEPT)
def counted(article: Article) -> frozenset[str]:
    """Its numbers, the same however they are written: see `scripts.events.signs.figures`."""
    return frozenset(numbers("\n".join((article.title, *article.paragraphs))))


def numbers(text: str) -> Iterator[str]:
    """The numbers of `text`, the same however they are written."""
    return (figure for figure, _, _ in figures(text))


def holds(article: Article, original: str, number: int) -> bool:
    """Whether `original` stands in `article`: as its title (`number` -1), or as a stretch of its text."""
    if number < 0:
        return original == article.title
    if not original.strip():
        return False
    return any(original in paragraph for paragraph in article.paragraphs)
