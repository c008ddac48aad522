"""RSS 2.0, its dates, and the pages of RFC 5005."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise

from feeds.lint.document import PREFIXES, Feed, moment, short, url, weekday, words
from feeds.lint.finding import Fault, rule

_RSS = "RSS 2.0 specification"
_PAGES = "RFC 5005, section 3 (paged feeds)"
_ONCE = ("title", "link", "description", "language", "pubDate", "lastBuildDate", "guid", "copyright")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_ACTIVE = re.compile(
    r"<(?:script|iframe|object|embed|form|style)\b|\bon(?:error|load|click)\s?=", re.IGNORECASE
)
_TAG = re.compile(r"</?(?:b|i|em|strong|p|br|a|span|div|font|h[1-6])(?:\s[^<>]{0,200})?/?>|&(?:amp|lt|gt|quot|nbsp|#\d{1,6});", re.IGNORECASE)  # fmt: skip # noqa: E501 - one pattern


@rule(
    "rss-root", "error", f"{_RSS}: <rss>", 'make the outermost element <rss version="2.0"> with one <channel>'
)
def root(feed: Feed) -> Iterator[Fault]:
    if short(feed.root) != "rss":
        yield feed.root, f"the outermost element is <{short(feed.root)[:80]}>; podcast apps read RSS 2.0"
    elif feed.root.get("version", "") != "2.0":
        yield feed.root, f"version is {feed.root.get('version', '')[:20]!r}, not '2.0'"
    if short(feed.root) == "rss" and len(feed.channels) != 1:
        yield feed.root, f"there are {len(feed.channels)} channels, not one"


@rule(
    "rss-namespace",
    "error",
    "Apple: RSS feed requirements; podcast namespace 1.0",
    "declare the prefix with its own address, letter by letter",
)
def namespaces(feed: Feed) -> Iterator[Fault]:
    known = {prefix: space for space, prefix in reversed(PREFIXES.items())}
    near = {_rough(space): prefix for space, prefix in PREFIXES.items()}
    for prefix, space in feed.root.nsmap.items():
        meant = near.get(_rough(space)) or (prefix if prefix in known else None)
        if space not in PREFIXES and meant:
            yield feed.root, f"the prefix {prefix} stands for {space[:80]!r}; apps know {known[meant]!r}"


def _rough(space: str) -> str:
    """An address of a namespace as people mistake it."""
    return space.lower().replace("https://", "http://").replace("://www.", "://").rstrip("/#")


@rule("rss-required", "error", f"{_RSS}: required channel elements", "fill it in")
def required(feed: Feed) -> Iterator[Fault]:
    for name in ("title", "link", "description"):
        if feed.channels and not feed.channel.text(name):
            yield feed.channel.element, f"the channel has no <{name}>"


@rule("rss-once", "warning", f"{_RSS}: elements", "keep one; apps take the first or the last, as they please")
def once(feed: Feed) -> Iterator[Fault]:
    for part in feed.parts():
        for name in _ONCE:
            if len(part.all(name)) > 1:
                yield part.all(name)[1], f"<{name}> stands {len(part.all(name))} times"
        if len(part.all("enclosure")) > 1:
            yield part.all("enclosure")[1], "there is more than one enclosure; most apps play one of them"


@rule(
    "rss-date", "error", "RFC 822, section 5, as RSS 2.0 asks", "write it as Mon, 05 Jan 2026 06:00:00 +0700"
)
def dates(feed: Feed) -> Iterator[Fault]:
    for part in feed.parts():
        for name in ("pubDate", "lastBuildDate"):
            for element in part.all(name):
                if moment(words(element)) is None:
                    yield element, f"{words(element)[:60]!r} is no date that apps can read"


@rule("rss-weekday", "warning", "RFC 822, section 5.2", "leave the day out or name the right one")
def weekdays(feed: Feed) -> Iterator[Fault]:
    for part in feed.parts():
        for element in part.all("pubDate") + part.all("lastBuildDate"):
            when, said = moment(words(element)), weekday(words(element))
            if when and said and _DAYS[when.weekday()] != said:
                yield element, f"{words(element)[:60]!r} was no {said} but a {_DAYS[when.weekday()]}"


@rule(
    "rss-future",
    "warning",
    f"{_RSS}: pubDate",
    "publish it when it is due; some apps hide it until then, others list it at once",
)
def future(feed: Feed) -> Iterator[Fault]:
    for item in feed.items:
        when = moment(item.text("pubDate"))
        if when and feed.now and when > feed.now + timedelta(days=1):
            yield item.first("pubDate"), f"{item.text('pubDate')[:60]} has not come yet"


@rule("rss-order", "warning", "Apple, Alexa: newest first", "list the newest item first")
def order(feed: Feed) -> Iterator[Fault]:
    if feed.channel.text("itunes:type").lower() == "serial":
        return
    dated = [(item, when) for item in feed.items if (when := moment(item.text("pubDate")))]
    for (_, newer), (item, older) in pairwise(dated):
        if older > newer:
            yield item.first("pubDate"), "this item is newer than the one before it"
            return


@rule("rss-same-moment", "note", "Apple: episodes are ordered by pubDate", "part them by a second")
def same_moment(feed: Feed) -> Iterator[Fault]:
    seen: set[datetime] = set()
    for item in feed.items:
        when = moment(item.text("pubDate"))
        if when in seen:
            yield item.first("pubDate"), "another item has the same pubDate; apps order them as they please"
        elif when:
            seen.add(when)


@rule("rss-guid", "error", f"{_RSS}: guid; Apple: required tags", "give the item a <guid> that never changes")
def guid(feed: Feed) -> Iterator[Fault]:
    for item in feed.items:
        if not item.text("guid"):
            yield item.element, "the item has no guid; apps cannot tell whether they know it"


@rule("rss-guid-repeated", "error", f"{_RSS}: guid", "give each item its own")
def guid_repeated(feed: Feed) -> Iterator[Fault]:
    counted = Counter(item.text("guid") for item in feed.items)
    seen: set[str] = set()
    for item in feed.items:
        name = item.text("guid")
        if name and counted[name] > 1 and name in seen:
            yield (
                item.first("guid"),
                f"the guid {name[:80]!r} stands {counted[name]} times; apps show one item",
            )
        seen.add(name)


@rule("rss-guid-permalink", "warning", f"{_RSS}: guid isPermaLink", 'write isPermaLink="false"')
def permalink(feed: Feed) -> Iterator[Fault]:
    for item in feed.items:
        for element in item.all("guid"):
            said = element.get("isPermaLink", "true")
            if said not in ("true", "false"):
                yield element, f"isPermaLink is {said[:20]!r}"
            elif said == "true" and words(element) and url(words(element)) is None:
                yield element, "the guid is said to be an address that opens, and is none"


@rule("rss-link", "error", f"{_RSS}: link, url", "write the whole address, with https:// before it")
def links(feed: Feed) -> Iterator[Fault]:
    for part in feed.parts():
        for element in part.all("link") + part.all("docs") + part.all("comments"):
            if words(element) and url(words(element)) is None:
                yield element, f"{words(element)[:80]!r} is no web address"
        for element in part.all("atom:link"):
            if url(element.get("href", "")) is None:
                yield element, f"{element.get('href', '')[:80]!r} is no whole web address"


@rule("rss-enclosure", "error", f"{_RSS}: enclosure", "give url, length (bytes) and type, all three")
def enclosure(feed: Feed) -> Iterator[Fault]:
    for item in feed.items:
        for element in item.all("enclosure"):
            if url(element.get("url", "")) is None:
                yield element, f"the enclosure's url {element.get('url', '')[:80]!r} is no web address"
            length = element.get("length", "")
            if not (length.isascii() and length.isdigit() and int(length[:20]) > 0):
                yield element, f"the enclosure's length {length[:20]!r} is no count of bytes"
            if "/" not in element.get("type", ""):
                yield element, f"the enclosure's type {element.get('type', '')[:40]!r} is none"


@rule("rss-language", "error", "RFC 5646, as RSS 2.0 and Apple ask", "write a code such as id or en-US")
def language(feed: Feed) -> Iterator[Fault]:
    said = feed.channel.text("language")
    if said and not _LANGUAGE.fullmatch(said):
        yield feed.channel.first("language"), f"{said[:40]!r} is no language code"


@rule("rss-title-markup", "warning", f"{_RSS}: title is plain text", "write plain text, escaped once")
def title_markup(feed: Feed) -> Iterator[Fault]:
    for part in feed.parts():
        for name in ("title", "itunes:title"):
            if _TAG.search(part.text(name)[:2000]):
                yield part.first(name), "mark-up in a title is shown as it stands"


@rule(
    "rss-active",
    "warning",
    "HTML that apps show: no scripts, frames, forms",
    "leave paragraphs, lists and links",
)
def active(feed: Feed) -> Iterator[Fault]:
    for part in feed.parts():
        for name in ("description", "content:encoded", "itunes:summary"):
            if _ACTIVE.search(part.text(name)):
                yield part.first(name), "the notes hold what apps take out, or refuse the item for"


@rule("rss-image", "error", f"{_RSS}: <image>", "give <url>, <title> and <link>")
def image(feed: Feed) -> Iterator[Fault]:
    for element in feed.channel.all("image"):
        missing = [name for name in ("url", "title", "link") if not (element.findtext(name) or "").strip()]
        if missing:
            yield element, f"<image> has no {', '.join(missing)}"


@rule("rss-paging", "error", _PAGES, "give each page the address of the next, and a way to an end")
def paging(feed: Feed) -> Iterator[Fault]:
    here = feed.self_url
    for rel in ("next", "previous", "prev"):
        for link in feed.links(rel):
            if here and link.get("href") == here:
                yield link, f"rel={rel} leads to this page itself; a client would go round for ever"
    for rel in ("next", "previous", "first", "last"):
        if len(feed.links(rel)) > 1:
            yield feed.links(rel)[1], f"there are {len(feed.links(rel))} links with rel={rel}"


@rule("rss-paging-names", "warning", _PAGES, 'write rel="previous"')
def paging_names(feed: Feed) -> Iterator[Fault]:
    for link in feed.links("prev"):
        yield link, "RFC 5005 calls the page before this one previous, not prev"


RULES = (
    root, namespaces, required, once, dates, weekdays, future, order, same_moment, guid, guid_repeated, permalink,
    links, enclosure, language, title_markup, active, image, paging, paging_names,
)  # fmt: skip
