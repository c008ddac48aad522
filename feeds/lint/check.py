"""The gate's front door: a feed, a folder, or what is about to be published."""

import json
from collections.abc import Collection, Iterator
from datetime import datetime
from pathlib import Path

from feeds.addresses import FEED
from feeds.lint import alexa, apple, apple_shown, google, pictures, podcast20, podlove, psp1, rss, youtube
from feeds.lint.document import Feed, Unreadable, line_of, parse, url
from feeds.lint.files import Look, check_files, look_into_folder
from feeds.lint.finding import Finding, Law, Rule

RULES: tuple[Rule, ...] = (
    *rss.RULES, *apple.RULES, *psp1.RULES, *podcast20.RULES, *pictures.RULES, *podlove.RULES,
)  # fmt: skip
SHOWN: tuple[Rule, ...] = (*psp1.SHOWN, *apple_shown.RULES, *youtube.RULES, *google.BRIEFING)
"""How apps and directories show the podcast itself; they take no feed that is made for speakers."""
_MORE: dict[str, tuple[Rule, ...]] = {"flash.xml": alexa.RULES, "stories.xml": google.RULES}
"""Rules that hold for one feed of the show beside those of all."""
XML = Law("xml", "error", "XML 1.0, second edition; RSS 2.0", "write the feed by a library, never by hand")
NOTHING = Law("folder", "error", "a show has a feed", "name the folder in which feed.xml lies")
JSON_FEED = Law("jsonfeed", "error", "JSON Feed 1.1", "give version, title, and items with id and content")
OPML = Law("opml", "error", "OPML 2.0: subscription lists", "give each outline of type rss its xmlUrl")
_MOST_PAGES = 10_000


def check_feed(xml: bytes, name: str = FEED, *, now: datetime | None = None) -> tuple[Finding, ...]:
    """All that is wrong with a feed, by itself; `now` (with a zone) judges what has not come yet."""
    try:
        feed = parse(xml, name, now)
    except Unreadable as fault:
        return (XML.broken(name, str(fault)[:300], fault.line),)
    return tuple(_rules(feed))


def check_any(content: bytes, name: str, *, now: datetime | None = None) -> tuple[Finding, ...]:
    """A single file, by what it is: a feed, a flash briefing's JSON, a JSON Feed, a list of subscriptions."""
    start = content[:3000].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start[:1] == b"[" or (start[:1] == b"{" and b"jsonfeed.org" not in start):
        return tuple(alexa.check_flash(content, name, now))
    if start[:1] == b"{":
        return tuple(check_jsonfeed(content, name))
    if b"<opml" in start:
        return tuple(check_opml(content, name))
    return check_feed(content, name, now=now)


def check_folder(public: Path, *, now: datetime | None = None) -> tuple[Finding, ...]:
    """A published folder: its feeds, the pages of the archive, and every file that they name."""
    look = look_into_folder(public)
    feeds = [FEED] if look(FEED) is not None else _strangers(public)
    if not feeds:
        return (NOTHING.broken(str(public), f"there is no {FEED} and no other RSS in {public}"),)
    archive = sorted((public / "arsip").glob("feed-*.xml"))[:_MOST_PAGES]
    pages = [*feeds, *(f"arsip/{page.name}" for page in archive)]
    found: list[Finding] = []
    for path in dict.fromkeys((*pages, *_MORE)):
        if look(path) is not None:
            found.extend(_page(path, look, now, None))
    return (*found, *_beside(look, now))


def _strangers(public: Path) -> list[str]:
    """RSS under other names than ours."""
    found = []
    for path in sorted([*public.glob("*.xml"), *public.glob("*.rss")])[:_MOST_PAGES]:
        if path.is_file():
            with path.open("rb") as file:
                if b"<rss" in file.read(4096):
                    found.append(path.name)
    return found


def check_edition(look: Look, guids: Collection[str], *, now: datetime | None = None) -> tuple[Finding, ...]:
    """What is about to be published: the feed, the speakers' feeds, and the files of the items named by `guids`."""
    found = list(_page(FEED, look, now, guids))
    for path in _MORE:
        if look(path) is not None:
            found.extend(_page(path, look, now, guids))
    return (*found, *_beside(look, now))


def _rules(feed: Feed) -> Iterator[Finding]:
    for rule in (*RULES, *_MORE.get(feed.name.rpartition("/")[2], SHOWN)):
        yield from rule.findings(feed)


def _page(path: str, look: Look, now: datetime | None, only: Collection[str] | None) -> Iterator[Finding]:
    try:
        feed = parse(_content(look, path), path, now)
    except Unreadable as fault:
        yield XML.broken(path, str(fault)[:300], fault.line)
        return
    yield from _rules(feed)
    yield from check_files(feed, path, look, only)


def _beside(look: Look, now: datetime | None) -> Iterator[Finding]:
    if look("flash.json") is not None:
        yield from alexa.check_flash(_content(look, "flash.json"), now=now)
    if look("feed.json") is not None:
        yield from check_jsonfeed(_content(look, "feed.json"))
    if look("subscriptions.opml") is not None:
        yield from check_opml(_content(look, "subscriptions.opml"))


def check_jsonfeed(content: bytes, name: str = "feed.json") -> Iterator[Finding]:
    """JSON Feed 1.1."""
    try:
        told = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as fault:
        yield JSON_FEED.broken(name, f"this is no JSON: {str(fault)[:200]}")
        return
    told = told if isinstance(told, dict) else {}
    if not str(told.get("version", "")).startswith("https://jsonfeed.org/version/1"):
        yield JSON_FEED.broken(name, f"version is {str(told.get('version'))[:60]!r}", where="$.version")
    if not isinstance(told.get("title"), str) or not isinstance(told.get("items"), list):
        yield JSON_FEED.broken(name, "there is no title, or no list of items")
        return
    for number, item in enumerate(told["items"]):
        item = item if isinstance(item, dict) else {}
        if not item.get("id") or not ("content_html" in item or "content_text" in item):
            yield JSON_FEED.broken(name, "an item has no id, or no content", where=f"$.items[{number}]")
            return
        for attachment in item.get("attachments") or ():
            known = (
                isinstance(attachment, dict)
                and url(str(attachment.get("url")))
                and attachment.get("mime_type")
            )
            if not known:
                yield JSON_FEED.broken(name, "an attachment needs url, mime_type", where=f"$.items[{number}]")
                return


def check_opml(content: bytes, name: str = "subscriptions.opml") -> Iterator[Finding]:
    """A list of subscriptions."""
    try:
        root = parse(content, name).root
    except Unreadable as fault:
        yield OPML.broken(name, str(fault)[:300], fault.line)
        return
    outlines = list(root.iter("outline"))
    if root.tag != "opml" or not outlines:
        yield OPML.broken(name, "there is no opml with an outline")
    for outline in outlines:
        if outline.get("type") == "rss" and url(outline.get("xmlUrl", "")) is None:
            yield OPML.broken(name, f"xmlUrl is {outline.get('xmlUrl', '')[:80]!r}", line_of(outline))


def _content(look: Look, path: str) -> bytes:
    """The content, as much as is ever read. Raises Unreadable."""
    content = look(path)
    if content is None:
        return b""
    if isinstance(content, bytes):
        return content
    with content.open("rb") as file:
        return file.read(50_000_001)
