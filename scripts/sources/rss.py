"""Feeds: RSS 2.0, RSS 1.0 and Atom. Each item becomes a Page with a teaser."""

import time
from datetime import UTC, datetime
from typing import Any, Final

from scripts import outlets
from scripts.article import Article, Credit
from scripts.clean import clean
from scripts.clean.dates import read_time
from scripts.clean.marks import count_words, mend
from scripts.errors import UnreadablePage
from scripts.page import Page
from scripts.sources.kinds import parse_feed, refuse_binary
from scripts.sources.text import link

_FULL_TEXT_WORDS: Final = 80
"""An item whose body is at least so long is the article, not a teaser of it."""
_CUT_ENDS: Final = ("...", "…", "[...]", "[…]", "selengkapnya", "read more")
_UNDATED: Final = datetime(1, 1, 1, tzinfo=UTC)


def items(page: Page) -> tuple[Page, ...]:
    """The feed's items, newest first, undated last; raises UnreadablePage when it is no feed or holds no item."""
    import feedparser  # takes a tenth of a second

    refuse_binary(page.content, page.address)
    content = parse_feed(page.content, page.address)
    feed = feedparser.parse(content, sanitize_html=False, resolve_relative_uris=False)
    pages = [found for entry in feed.entries if (found := _item(entry, feed.feed, page.address))]
    if not pages:
        raise UnreadablePage(
            page.address, "the feed holds no item with a title and a link; is it a feed of articles?"
        )
    return tuple(sorted(pages, key=_when, reverse=True))


def _when(page: Page) -> datetime:
    return (page.teaser and page.teaser.credit.published) or _UNDATED


def _item(entry: Any, feed: Any, address: str) -> Page | None:
    from scripts.sources.html import paragraphs_of

    where = link(str(entry.get("link") or "").strip())
    if not where:
        where = link(str(entry.get("id") or "").strip())
    title = " ".join(mend(mend(str(entry.get("title") or ""))).split())
    bodies = [str(part.get("value") or "") for part in entry.get("content") or []]
    summary = str(entry.get("summary") or "")
    texts = [paragraphs_of(body) for body in (*bodies, summary) if body.strip()]
    body = max(texts, key=lambda lines: sum(map(count_words, lines)), default=[])
    if not title and not body:
        return None
    credit = Credit(
        outlet=_outlet(entry, feed, where or link(str(feed.get("link") or "")) or address),
        author=str(entry.get("author") or ""),
        published=_moment(entry),
        link=where,
        licence=str(entry.get("rights") or feed.get("rights") or "")
        if "creativecommons" in str(entry.get("rights") or "")
        else "",
    )
    tags = [str(tag.get("term") or "") for tag in entry.get("tags") or []]
    full = (
        bool(body)
        and sum(map(count_words, body)) >= _FULL_TEXT_WORDS
        and not body[-1].casefold().rstrip().endswith(_CUT_ENDS)
    )
    teaser = clean(
        Article(
            title, tuple(body), credit, section=next(filter(None, map(str.strip, tags)), ""), partial=not full
        )
    )
    return Page(where or f"item {title!r} of {address}", "html", teaser=teaser)


def _outlet(entry: Any, feed: Any, address: str) -> str:
    """The item's own source, the link's domain, or the feed's title."""
    source = (entry.get("source") or {}).get("title") or ""
    if source and outlets.known(source):
        return outlets.name(source)
    if domain := outlets.domain(address):
        return outlets.name(domain)
    return outlets.name(str(feed.get("title") or ""))


def _moment(entry: Any) -> datetime | None:
    """With the zone the feed gives; feedparser's reading (UTC) of what only it understands."""
    for key in ("published", "updated", "created"):
        if moment := read_time(str(entry.get(key) or "")):
            return moment
        parsed = entry.get(f"{key}_parsed")
        if isinstance(parsed, time.struct_time):
            try:
                return datetime(*parsed[:6], tzinfo=UTC)
            except ValueError:
                continue
    return None
