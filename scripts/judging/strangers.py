"""Strangers: articles that share no rare name with the others of their story."""

from collections.abc import Sequence
from functools import lru_cache

from scripts.article import Article
from scripts.condense.weights import learned
from scripts.judging.evidence import TOKEN, sentences
from scripts.judging.vocabulary import CALENDAR
from scripts.signs import figures, telling
from scripts.stems import stem

LEAD = 3
"""Sentences in which news says who and where."""
RARE = 5.0
"""Lighter words (nats) are shared by strangers."""
RAREST = 7.0


@lru_cache(maxsize=256)
def names(article: Article) -> frozenset[str]:
    """Rare words that stand large within a sentence of its lead, in small letters."""
    idf = learned().idf
    found: set[str] = set()
    left = LEAD
    for paragraph in sentences(article):
        for sentence in paragraph[:left]:
            for word in TOKEN.finditer(sentence):
                if word.start() and word[0][0].isupper() and len(word[0]) > 2:
                    low = word[0].casefold()
                    if low not in CALENDAR and idf.get(low, RAREST) >= RARE:
                        found.add(low)
        left -= len(paragraph)
        if left <= 0:
            break
    return frozenset(found)


@lru_cache(maxsize=256)
def things(article: Article) -> frozenset[str]:
    """Stems of the rare words of title and lead, and the figures that tell something."""
    idf = learned().idf
    text = [article.title]
    for paragraph in sentences(article):
        text += paragraph
        if len(text) > LEAD:
            break
    found = {
        stem(low)
        for each in text[: LEAD + 1]
        for word in TOKEN.findall(each)
        if not word[0].isdigit() and (low := word.casefold()) not in CALENDAR and idf.get(low, RAREST) >= RARE
    }
    found.update(f for each in text[: LEAD + 1] for f, _, _ in figures(each) if telling(f) >= 2.0)
    return frozenset(found)


def strange(articles: Sequence[Article]) -> list[Article]:
    """Those of `articles` that neither share a rare name with the first, nor with one that does."""
    near, left = [articles[0]], list(articles[1:])
    while True:
        joined = [article for article in left if any(_same(article, other) for other in near)]
        if not joined:
            return left
        near += joined
        left = [article for article in left if article not in joined]


def _same(one: Article, other: Article) -> bool:
    if names(one) & names(other):
        return True
    return len(things(one) & things(other)) >= 2
