"""Feeds: RSS 2.0, RSS 1.0 and Atom. Each item becomes a Page with a teaser."""

import re
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

from scripts import outlets
from scripts.article import Article, Credit
from scripts.clean import clean
from scripts.clean.dates import read_time
from scripts.clean.marks import count_words, mend
from scripts.errors import UnreadablePage
from scripts.page import Page
from scripts.sources.bounded import few_items
from scripts.sources.kinds import refuse_binary
from scripts.sources.parsed import parsed
from scripts.sources.teasers import is_link_list, whole
from scripts.sources.text import link
from scripts.sources.wellformed import wellformed
from scripts.sources.wrappers import unwrapped

_FULL_TEXT_WORDS: Final = 80
"""An item whose body is at least so long is the article, not a teaser of it."""
_UNDATED: Final = datetime(1, 1, 1, tzinfo=UTC)
_CDATA: Final = re.compile(r"<!\[CDATA\[|\]\]>|\]\]$")
"""Marks that were written twice, or written as letters."""
_INLINE: Final = re.compile(
    r"</?(?:b|i|em|strong|u|span|font|mark|p|br|a|sup|sub|small|div)\b[^<>]{0,500}>", re.IGNORECASE
)
_AGGREGATORS: Final = (
    "news.google.",
    "google berita",
    "google news",
    "bing news",
    "bingnews",
    "bing.com",
    "lansiran google",
    "google alert",
    "yahoo news",
    "msn",
)
"""Whose feeds hold other outlets' news."""
_OUTLET: Final = re.compile(
    r"[A-Z][\w.'’&+-]{0,30}(?: [A-Z][\w.'’&+-]{0,30}){0,3}|[\w-]{1,40}(?:\.[a-z]{2,12}){1,3}"
)
_TITLE_WORDS: Final = 3


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed holds."""

    items: tuple[Page, ...]
    """Newest first, undated last."""
    notices: tuple[str, ...] = ()
    """What is wrong with it, for the producer."""


def items(page: Page) -> tuple[Page, ...]:
    """The feed's items, newest first, undated last; raises UnreadablePage when it is no feed or holds no item."""
    return read_feed(page).items


def read_feed(page: Page) -> Feed:
    """The feed with whatever is damaged in it left out and named; raises UnreadablePage where nothing is left."""
    refuse_binary(page.content, page.address)
    content, left_out = few_items(page.content)
    mended = wellformed(content, page.address, page.charset)
    fields, entries, failed = parsed(mended.content)
    notices = (
        [f"{page.address}: the feed is not well-formed ({mended.fault}); what else it holds is read"]
        if mended.fault
        else []
    )
    if left_out:
        notices.append(
            f"{page.address}: {left_out} of its items are not looked at, only the first and the last"
        )
    if failed:
        notices.append(f"{page.address}: {failed} of its items are so damaged that nothing is read of them")
    pages: list[Page] = []
    for number, entry in enumerate(entries, 1):
        try:
            found = _item(entry, fields, page.address)
        except Exception as fault:  # whatever one item holds, the others are read
            notices.append(
                f"{page.address}: item {number} is left out ({type(fault).__name__}: {str(fault)[:80]})"
            )
            continue
        if found:
            pages.append(found)
    if not pages:
        raise UnreadablePage(
            page.address, "the feed holds no item with a title and a link; is it a feed of articles?"
        )
    return Feed(tuple(sorted(pages, key=_when, reverse=True)), tuple(notices))


def _when(page: Page) -> datetime:
    return (page.teaser and page.teaser.credit.published) or _UNDATED


def _item(entry: Any, feed: Any, address: str) -> Page | None:
    from scripts.sources.html import paragraphs_of

    where = _link(entry, feed, address)
    title = _plain(str(entry.get("title") or ""))
    bodies = [_CDATA.sub("", str(part.get("value") or "")) for part in entry.get("content") or []]
    summary = _CDATA.sub("", str(entry.get("summary") or ""))
    named = _named(entry)
    host = where or link(str(feed.get("link") or "")) or address
    title, named = _without_outlet(title, named, aggregated=_is_aggregated(feed, outlets.domain(host)))
    texts = [
        paragraphs_of(body) for body in (*bodies, summary) if body.strip() and not is_link_list(body, title)
    ]
    body = max(texts, key=lambda lines: sum(map(count_words, lines)), default=[])
    if not title and not body:
        return None
    published = _moment(entry)
    changed = _written(entry, ("updated",))
    credit = Credit(
        outlet=_outlet(named, _source_address(entry), feed, host),
        author=_author(entry, named),
        published=published,
        link=where,
        licence=str(entry.get("rights") or feed.get("rights") or "")
        if "creativecommons" in str(entry.get("rights") or "")
        else "",
        updated=changed if changed and published and changed > published else None,
    )
    tags = [str(tag.get("term") or "") for tag in entry.get("tags") or []]
    long = sum(map(count_words, body)) >= _FULL_TEXT_WORDS
    kept, cut = whole(body, teaser=not long)
    teaser = clean(
        Article(
            title,
            tuple(kept),
            credit,
            section=next(filter(None, map(str.strip, tags)), ""),
            partial=cut or not long or not kept,
        )
    )
    return Page(where or f"item {title!r} of {address}", "html", teaser=teaser)


def _plain(title: str) -> str:
    """A title without the mark-up that some put into it."""
    title = mend(mend(_CDATA.sub("", title)))
    return " ".join((_INLINE.sub("", title) if "<" in title else title).split())


def _named(entry: Any) -> str:
    """The outlet that an item names as its source."""
    source = entry.get("source")
    said = (source.get("title") or source.get("value")) if isinstance(source, dict) else source
    return str(said or entry.get("news_source") or "").strip()


def _source_address(entry: Any) -> str:
    source = entry.get("source")
    return str(source.get("href") or source.get("link") or "") if isinstance(source, dict) else ""


def _link(entry: Any, feed: Any, address: str) -> str:
    """Address of the item's article, whole; empty where it has none, or only the feed's home page."""
    home = str(feed.get("link") or "")
    base = address if link(address) else home
    for said in (entry.get("feedburner_origlink"), entry.get("link"), entry.get("id")):
        raw = str(said or "").strip()
        if not raw or raw.startswith(("urn:", "tag:", "mailto:", "javascript:", "#")):
            continue
        if not link(raw) and said is entry.get("id") and said != entry.get("link"):
            continue
        inner = str(getattr(entry, "base", "") or "")
        where = unwrapped(link(urljoin(urljoin(base, inner), raw)))
        parts = urlsplit(where)
        if where and (parts.path.strip("/") or parts.query):
            return where
    return ""


def _without_outlet(title: str, named: str, *, aggregated: bool) -> tuple[str, str]:
    """The title, and the outlet's name: an aggregator puts it behind each title ("Judul - Kabar").

    Where no field names it, what stands there is a name if all its words are written as such.
    """
    for dash in (" - ", " – ", " — ", " | "):
        head, found, tail = (part.strip() for part in title.rpartition(dash))
        if not found or len(head.split()) < _TITLE_WORDS:
            continue
        if named and tail.casefold() == named.casefold():
            return head, named
        if aggregated and not named and _OUTLET.fullmatch(tail):
            return head, tail
    return title, named


def _is_aggregated(feed: Any, host: str) -> bool:
    said = f"{host} {feed.get('title') or ''} {feed.get('link') or ''}".casefold()
    return any(each in said for each in _AGGREGATORS)


def _author(entry: Any, named: str) -> str:
    author = str(entry.get("author") or "").strip()
    return (
        ""
        if author.casefold() in (named.casefold(), "noreply@blogger.com", "admin", "administrator", "redaksi")
        else author
    )


def _outlet(named: str, source: str, feed: Any, address: str) -> str:
    """The item's own source (whose address is `source`), the link's domain, or the feed's title."""
    title = str(feed.get("title") or "")
    host = outlets.domain(address)
    aggregated = _is_aggregated(feed, host)
    elsewhere = outlets.domain(source) not in ("", host) and not link(named)
    if named and (aggregated or outlets.known(named) or not host or elsewhere):
        return outlets.name(named)
    if aggregated:
        return ""
    if host and not outlets.known(host):
        # as it writes itself, where its domain is that without the spaces
        host = next((said for said in (named, title) if _squeezed(said) == host.partition(".")[0]), host)
    return outlets.name(host or named or title)


def _squeezed(name: str) -> str:
    return re.sub(r"\W+", "", name).casefold()


def _moment(entry: Any) -> datetime | None:
    """With the zone the feed gives; feedparser's reading (UTC) of what only it understands."""
    return _written(entry, ("published", "updated", "created"))


def _written(entry: Any, keys: tuple[str, ...]) -> datetime | None:
    for key in keys:
        if key not in entry:  # feedparser lends "published" to one who asks for "updated"
            continue
        if moment := read_time(str(entry.get(key) or "")):
            return moment
        parsed = entry.get(f"{key}_parsed")
        if isinstance(parsed, time.struct_time):
            try:
                return datetime(*parsed[:6], tzinfo=UTC)
            except ValueError:
                continue
    return None
