"""Which articles tell of the same event."""

from collections.abc import Sequence

from scripts.article import Article
from scripts.condense import tell
from scripts.story import Story


def stories(articles: Sequence[Article], earlier: Sequence[Article | str] = ()) -> list[Story]:
    """One Story for each event, in the order in which the events first appear."""
    seen: dict[str, Article] = {}
    for article in articles:
        seen.setdefault(article.key, article)
    return [tell([article]) for article in seen.values()]
