"""A story: one event, told once."""

from collections.abc import Container
from dataclasses import dataclass, replace

from scripts.article import Article


@dataclass(frozen=True, slots=True)
class Chosen:
    """A sentence that will be said, and the one it was in the article."""

    text: str
    original: str
    article: int
    """Index into `Story.articles`."""
    sentence: int
    """Number of the sentence in that article, counted from 0 over all its paragraphs."""
    paragraph: int = 0
    score: float = 0.0
    """How much it is worth keeping; when time is short the lowest of a story goes first."""
    by: str = ""
    """Who in the newsroom wrote `text` in the place of `original`; empty: it is the source's."""
    said: tuple[tuple[str, str], ...] = ()
    """(written, saying): words of it that are said so, whatever the lexicon has."""
    plain: str = ""
    """The sentence as it was extracted, where `model` worded it anew; else empty."""
    model: str = ""
    """That wrote `text`, which the judge of rewordings has taken (`scripts.rewording`); empty: none."""


@dataclass(frozen=True, slots=True)
class Story:
    """One event told once, from one or several articles; the first article is the lead's."""

    headline: str
    sentences: tuple[Chosen, ...]
    articles: tuple[Article, ...]
    section: str = ""
    follow_up: bool = False
    """It goes on with a story of an earlier edition."""
    headed: int = -1
    """Number of the lead article's sentence that the headline was made from; -1: its title."""
    name: str = ""
    """What the story was called when another article led it; empty: after its lead."""
    titled_by: str = ""
    """Who in the newsroom wrote the headline; empty: it is the source's."""

    @property
    def slug(self) -> str:
        """Eight hex digits that name the story within its edition and stay when it is made again."""
        return self.name or self.articles[0].page_key[:8]

    def without(self, keys: Container[str]) -> "Story":
        """The story without the articles of these `Article.key`s and what is told of them; its lead always stays."""
        kept = [n for n, article in enumerate(self.articles) if not n or article.key not in keys]
        told = (
            replace(chosen, article=kept.index(chosen.article))
            for chosen in self.sentences
            if chosen.article in kept
        )
        return replace(self, sentences=tuple(told), articles=tuple(self.articles[n] for n in kept))
