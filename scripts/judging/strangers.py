"""Strangers: articles of a story that are on another event than its lead."""

from collections.abc import Sequence
from functools import lru_cache

from scripts.article import Article
from scripts.condense.weights import learned
from scripts.events.cluster import affairs, events
from scripts.events.signs import telling
from scripts.judging.evidence import TOKEN, sentences
from scripts.judging.smallwords import CALENDAR
from scripts.text.figures import figures
from scripts.text.stems import stem

LEAD = 3
"""Sentences in which news says who and where."""
RARE = 3.5
"""Lighter words (nats) are shared by strangers."""
TITLED = 2.5
"""So heavy must they be where a title has them, which says what it is about in few words."""
RAREST = 7.0
SHARED = 10.0
"""Reports of one event share words of this weight (nats) in title and lead: of 316 of tests/data/cluster
none shares less."""


@lru_cache(maxsize=256)
def signs(article: Article) -> dict[str, float]:
    """Weight of each rare word and telling figure of its title and lead."""
    idf = learned().idf
    lead = [article.title]
    for paragraph in sentences(article):
        lead += paragraph
        if len(lead) > LEAD:
            break
    found: dict[str, float] = {}
    for text in lead[: LEAD + 1]:
        for word in map(str.casefold, TOKEN.findall(text)):
            weight = min(RAREST, idf.get(word, RAREST))
            if (
                weight >= (TITLED if text is article.title else RARE)
                and not word[0].isdigit()
                and word not in CALENDAR
            ):
                found[stem(word)] = weight
        for figure, _, _ in figures(text):
            if telling(figure) >= 1.0:
                found[figure] = 2 * telling(figure)
    return found


def strange(articles: Sequence[Article]) -> list[Article]:
    """Those of `articles` that have nothing rare in common with the lead, the first of them, nor with one that has;
    and those that are another event when the articles of this story alone are asked for theirs."""
    if len(articles) < 2:
        return []
    near, left = [articles[0]], list(articles[1:])
    while joined := [article for article in left if any(_alike(article, other) for other in near)]:
        near += joined
        left = [article for article in left if article not in joined]
    own = next(group for group in affairs(articles, events(articles)) if 0 in group)
    apart = [article for place, article in enumerate(articles) if place not in own]
    return [article for article in articles[1:] if article in left or article in apart]


def _alike(one: Article, other: Article) -> bool:
    if one.part and other.part and one.credit.link == other.credit.link and one.title == other.title:
        return True  # entries of one live page
    known = signs(other)
    return sum(weight for key, weight in signs(one).items() if key in known) >= SHARED
