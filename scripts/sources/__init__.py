"""Bytes in, cleaned articles out; no network and no file is opened here.

`sniff` tells the kind of page, `read` makes its articles, `items` the pages of a feed's items.
"""

from scripts.article import Article
from scripts.errors import UnreadablePage
from scripts.page import Page
from scripts.sources.kinds import sniff

__all__ = ["FEWEST_WORDS", "items", "read", "sniff"]

FEWEST_WORDS = 15
"""A page that has fewer words of news left after cleaning is no article."""


def read(page: Page) -> tuple[Article, ...]:
    """The cleaned articles of a text, HTML or JSON page (one, but for JSON and live pages).

    Raises UnreadablePage when no news is left.
    """
    from scripts.clean.marks import count_words
    from scripts.sources import documents, jsonl, text
    from scripts.sources.kinds import refuse_binary

    refuse_binary(page.content, page.address)
    if page.kind == "feed" and page.teaser is None:
        raise UnreadablePage(page.address, "a feed is no article; its items are read one by one")
    if page.kind == "jsonl":
        return jsonl.read(page)
    if page.kind == "text":
        found = documents.read(page) if documents.holds(page) else text.read(page)
    else:
        from scripts.sources import html

        found = html.read(page)
    words = sum(count_words(paragraph) for article in found for paragraph in article.paragraphs)
    if words < FEWEST_WORDS:
        raise UnreadablePage(page.address, f"only {words} words of news are left after cleaning "
                             f"(at least {FEWEST_WORDS}); give the whole article")  # fmt: skip
    return found


def items(page: Page) -> tuple[Page, ...]:
    """The items of a feed (RSS 2.0, RSS 1.0, Atom), newest first, undated last; each with `teaser` and no
    content yet."""
    from scripts.sources import rss

    return rss.items(page)
