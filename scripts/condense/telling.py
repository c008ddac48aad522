"""One event told once: a Story from one or several Articles."""

from collections.abc import Sequence

from scripts.article import Article
from scripts.condense.chooser import rank
from scripts.condense.strip import bare
from scripts.story import Chosen, Story

KEPT = 14
"""Sentences handed to the planner, which drops the lowest when time is short."""


def tell(articles: Sequence[Article], *, follow_up: bool = False, kept: int = KEPT) -> Story:
    """One Story from Articles on one event, the lead's first. Raises ValueError when there are none."""
    from scripts.sentences import split

    if not articles:
        raise ValueError("a story needs an article")
    lead = articles[0]
    paragraphs = [split(paragraph) for paragraph in lead.paragraphs]
    flat = [sentence for paragraph in paragraphs for sentence in paragraph]
    homes = [number for number, paragraph in enumerate(paragraphs) for _ in paragraph]
    texts = bare(paragraphs)
    scores = rank(lead.title, paragraphs)
    best = sorted((n for n, text in enumerate(texts) if text), key=lambda n: (-scores[n], n))[:kept]
    chosen = tuple(Chosen(texts[n], flat[n], 0, n, homes[n], scores[n]) for n in sorted(best))
    return Story(lead.title, chosen, tuple(articles), lead.section, follow_up)
