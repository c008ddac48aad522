"""Feeds put right: what publishers' programs do to XML, undone, so that one flaw costs one item and not the feed.

Nothing is looked for where the feed is well-formed. Where it is not, the common slips are mended by rule (they keep
every item), and what is left is handed to lxml's recovering parser (which keeps what it can).
"""

import html
import re
from dataclasses import dataclass
from typing import Final

from lxml import etree

from scripts.errors import UnreadablePage
from scripts.sources.decoding import decode, is_wide
from scripts.sources.slips import COMMENT, ITEM, ITEM_END, KEPT, MENDS, ROOT, declared, sections

_PROLOG: Final = re.compile(r"<\?xml[^>]{0,300}\?>")
_SHOWN: Final = re.compile(r"<pre\b[^<>]{0,300}>\s{0,50}(?=&lt;(?:\?xml|rss|feed|rdf))", re.IGNORECASE)
_FOREIGN: Final = re.compile(r"<!doctype\s+html\b|(?P<element><(?:html|body|head)\b)", re.IGNORECASE)
_WITHIN: Final = re.compile(
    r"<rss\b[^<>]{0,3000}>\s{0,200}<channel\b|<feed\b[^<>]{0,2000}w3\.org/2005/Atom[^<>]{0,2000}>\s{0,200}<"
)
"""No page has this of its own."""
_ELEMENT: Final = re.compile(r"<[a-z]", re.IGNORECASE)
"""A page begins with it where its declaration is all that it says of itself."""


@dataclass(frozen=True, slots=True)
class Wellformed:
    """A feed that can be parsed."""

    content: bytes
    """UTF-8, from its declaration or root on."""
    fault: str = ""
    """Line and reason of the first flaw; empty where there was none."""


def shown(text: str) -> str:
    """The feed that a browser's page shows as text, where `text` is such a page; `text` where it is none."""
    found = _SHOWN.search(text[:5000])
    if not found:
        return text
    end = text.rfind("</pre")
    return html.unescape(text[found.end() : end if end > found.end() else None])


def feed_start(text: str) -> int:
    """Where a feed begins in `text`, whatever a server wrote before it; -1 where none does.

    A page of HTML is no feed, but HTML within a feed's CDATA comes after the feed's own root, and a browser saves the
    feed that it shows within a page of its own.
    """
    bare = COMMENT.sub(lambda found: " " * len(found[0]), text)
    found = ROOT.search(bare) or re.search(r"<(?:\w{1,20}:)?(?:rss|feed|RDF)\b", bare)
    if not found:
        return -1
    foreign = _FOREIGN.search(bare, 0, found.start())
    if foreign and (foreign["element"] or _ELEMENT.search(bare, foreign.end(), found.start())):
        within = _WITHIN.search(bare)
        return within.start() if within else -1
    prologs = [prolog.start() for prolog in _PROLOG.finditer(bare[: found.start()])]
    return prologs[-1] if prologs else found.start()


def wellformed(content: bytes, address: str, charset: str = "") -> Wellformed:
    """`content` so that any parser takes it; raises UnreadablePage where no item can be told from the flaws."""
    text = _text(content, charset)
    start = feed_start(text)
    if start < 0:
        raise UnreadablePage(address, "it is no RSS or Atom feed; check the feed's address in a browser")
    before = text[:start].strip("\ufeff \t\r\n")
    line = text[:start].count("\n") + 1
    whole = text[start:]
    text = declared(_PROLOG.sub("", whole, count=1).lstrip())
    line += whole[: len(whole) - len(text)].count("\n")
    closed = sections(text)
    first = _error(text) if closed == text else (_differ(text, closed), "a CDATA section is not closed")
    text = closed
    if first is None:
        fault = f"line 1: {_shown(before)!r} stands before the feed" if before else ""
        return Wellformed(_encoded(text), fault)
    number, reason = first
    fault = f"line {number + line - 1}: {reason}"
    for mend in MENDS:
        text = mend(text)
        if _error(text) is None:
            return Wellformed(_encoded(text), fault)
    recovered = _recovered(text)
    if recovered is None:
        raise UnreadablePage(
            address, f"the feed is too damaged to be read ({fault}); fetch it again or tell its publisher"
        )
    return Wellformed(recovered, fault)


def _text(content: bytes, charset: str) -> str:
    """UTF-8 where it is that to the last byte, whatever the declaration says; else what `decode` makes of it."""
    if is_wide(content):
        return decode(content)
    try:
        return shown(content.decode("utf-8"))
    except UnicodeDecodeError:
        return shown(decode(content, charset))


def _encoded(text: str) -> bytes:
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + text.encode("utf-8", errors="replace")


def _error(text: str) -> tuple[int, str] | None:
    """Line and reason of the first flaw."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    except etree.XMLSyntaxError as error:
        return error.lineno or 1, (error.msg or "it is not well-formed").rpartition(", line ")[0] or str(
            error.msg
        )
    return None


def _differ(one: str, other: str) -> int:
    """The line where they begin to differ."""
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
    return one.count("\n", 0, at) + 1


def _recovered(text: str) -> bytes | None:
    """What lxml can save, item by item where the whole cannot be saved."""
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    whole = len(ITEM.findall(KEPT.sub("", text)))
    tree = etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    best = None
    if tree is not None:
        best = etree.tostring(tree, encoding="UTF-8", xml_declaration=True)
        if len(ITEM.findall(KEPT.sub("", best.decode("utf-8")))) >= whole > 0:
            return bytes(best)
    parted = _item_by_item(text)
    if parted is not None:
        return parted
    return bytes(best) if best is not None and whole else None


def _item_by_item(text: str) -> bytes | None:
    """The feed with each item that is well-formed, or can be made so, and without the others."""
    first = ITEM.search(text)
    root = ROOT.search(text)
    if not first or not root:
        return None
    starts = [found.start() for found in ITEM.finditer(text)]
    spaces = " ".join(re.findall(r'xmlns:?\w{0,40}="[^"]{0,200}"', root["rest"]))
    kept = []
    for number, start in enumerate(starts):
        chunk = text[start : starts[number + 1] if number + 1 < len(starts) else len(text)]
        end = ITEM_END.search(chunk)
        if not end:
            continue
        chunk = chunk[: end.end()]
        parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=False)
        tree = etree.fromstring(f"<x {spaces}>{chunk}</x>".encode("utf-8", errors="replace"), parser)
        if tree is not None and len(tree):
            kept.append(etree.tostring(tree[0], encoding="unicode"))
    if not kept:
        return None
    head = _error(f"{text[root.start() : first.start()]}</channel></{root['name']}>")
    opening = text[root.start() : first.start()] if head is None else f"{root[0]}<channel>"
    closing = f"</channel></{root['name']}>" if "<channel" in opening else f"</{root['name']}>"
    return _encoded(opening + "".join(kept) + closing)


def _shown(text: str) -> str:
    return " ".join(text.split())[:60]
