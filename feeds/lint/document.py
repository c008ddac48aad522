"""A stranger's feed, read so that it can do no harm, with its tags under the names that everybody uses."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import SplitResult, urlsplit

from lxml import etree
from lxml.etree import _Element as Element

MOST_BYTES = 50_000_000
ATOM = "http://www.w3.org/2005/Atom"
ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
PODCAST = "https://podcastindex.org/namespace/1.0"
PREFIXES = {
    ITUNES: "itunes",
    PODCAST: "podcast",
    "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": "podcast",
    ATOM: "atom",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://podlove.org/simple-chapters": "psc",
    "http://search.yahoo.com/mrss/": "media",
}
_DATE = re.compile(
    r"(?:(?P<day>Mon|Tue|Wed|Thu|Fri|Sat|Sun), +)?\d{1,2} +"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +(?:\d{4}|\d\d) +\d\d:\d\d(?::\d\d)? +"
    r"(?:[+-]\d{4}|UTC?|GMT|[ECMP][SD]T|Z)"
)
_DURATION = re.compile(r"(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,7})(?:\.\d{1,9})?")


class Unreadable(Exception):
    """This is no XML that may be read; `line` from 1, 0 where there is none."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


class Node:
    """The channel or an item: its children by their usual names ("itunes:image", "title")."""

    def __init__(self, element: Element) -> None:
        self.element = element
        self.kids: dict[str, list[Element]] = {}
        for kid in element:
            self.kids.setdefault(short(kid), []).append(kid)

    def all(self, name: str) -> list[Element]:
        """The children of this name."""
        return self.kids.get(name, [])

    def first(self, name: str) -> Element | None:
        """The first child of this name."""
        found = self.kids.get(name)
        return found[0] if found else None

    def text(self, name: str) -> str:
        """The words of the first child of this name, without blanks around them; empty where there is none."""
        return words(self.first(name))


class Feed:
    """An RSS document; `name` is its path or address."""

    def __init__(self, root: Element, name: str, now: datetime | None) -> None:
        self.root, self.name, self.now = root, name, now
        channels = [kid for kid in root if short(kid) == "channel"]
        self.channel = Node(channels[0] if channels else etree.Element("channel"))
        self.channels = channels
        self.items = [Node(item) for item in self.channel.all("item")]
        self._tree = root.getroottree()

    def place(self, element: Element | None) -> tuple[int, str]:
        """Line and XPath of an element."""
        if element is None or element.getroottree().getroot() is not self.root:
            return 0, ""
        return line_of(element), self._tree.getpath(element)

    def links(self, rel: str) -> list[Element]:
        """The channel's atom:links of this relation."""
        return [link for link in self.channel.all("atom:link") if link.get("rel", "alternate") == rel]

    @property
    def self_url(self) -> str:
        """The address that the feed gives itself."""
        return next((link.get("href", "") for link in self.links("self")), "")

    def parts(self) -> Iterator[Node]:
        """The channel and the items."""
        yield self.channel
        yield from self.items


def parse(xml: bytes, name: str, now: datetime | None = None) -> Feed:
    """Parse without entities, without a DTD, without the network. Raises Unreadable."""
    if len(xml) > MOST_BYTES:
        raise Unreadable(f"the file has {len(xml)} bytes; more than {MOST_BYTES} are not read")
    if b"<!ENTITY" in xml.replace(b"\0", b""):  # a NUL is half a letter of UTF-16
        raise Unreadable("it declares entities, with which a feed can blow itself up; no reader allows that")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True, strip_cdata=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as fault:
        raise Unreadable(fault.msg or "this is no XML", fault.lineno or 0) from fault
    except (ValueError, LookupError) as fault:
        raise Unreadable(str(fault)) from fault
    if root is None:
        raise Unreadable("there is no element in it")
    return Feed(root, name, now)


def newest(feed: Feed) -> Node | None:
    """The item that directories play as the newest: the first of the first page; None on pages of the archive."""
    return feed.items[0] if feed.items and not feed.links("previous") and not feed.links("prev") else None


def short(element: Element) -> str:
    """The name with its usual prefix, whatever the feed calls it; with its whole address where it is unknown."""
    tag = element.tag
    if not isinstance(tag, str) or not tag.startswith("{"):
        return tag if isinstance(tag, str) else ""
    space, _, local = tag[1:].partition("}")
    prefix = PREFIXES.get(space)
    return f"{prefix}:{local}" if prefix else tag


def line_of(element: Element) -> int:
    """From 1; 0 where the parser did not count."""
    line = element.sourceline
    return line if isinstance(line, int) else 0


def words(element: Element | None) -> str:
    """All text in an element."""
    return "".join(map(str, element.itertext())).strip() if element is not None else ""


def url(text: str) -> SplitResult | None:
    """The parts of a web address, or None where it is none."""
    try:
        parts = urlsplit(text)
        if parts.scheme.lower() not in ("http", "https") or not parts.hostname or " " in text:
            return None
        _ = parts.port
    except ValueError:
        return None
    return parts


def suffix(address: str) -> str:
    """The ending of the file in an address, in small letters: ".mp3"; empty where there is none."""
    parts = url(address)
    name = parts.path.rpartition("/")[2] if parts else ""
    return f".{name.rpartition('.')[2].lower()}" if "." in name else ""


def moment(text: str) -> datetime | None:
    """An RFC 822 date as RSS has it (English names, four or two digits of the year, a zone), or None."""
    if not _DATE.fullmatch(text):
        return None
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def weekday(text: str) -> str:
    """The day that a date names: "Mon"; empty where it names none."""
    found = _DATE.fullmatch(text)
    return (found["day"] or "") if found else ""


def duration(text: str) -> int | None:
    """Seconds of itunes:duration (seconds, MM:SS or HH:MM:SS, nothing above 59 behind a colon), or None."""
    found = _DURATION.fullmatch(text)
    if not found:
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    if (found[2] and seconds > 59) or (found[1] and minutes > 59):
        return None
    return hours * 3600 + minutes * 60 + seconds
