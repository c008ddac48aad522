"""Feeds put right: what publishers' programs do to XML, undone, so that one flaw costs one item and not the feed.

Nothing is looked for where the feed is well-formed. Where it is not, the common slips are mended by rule (they keep
every item), and what is left is handed to lxml's recovering parser (which keeps what it can).
"""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from html.entities import html5
from typing import Final

from lxml import etree

from scripts.errors import UnreadablePage
from scripts.sources.decoding import decode, is_wide

_START: Final = re.compile(r"<(?:\?xml\b|rss\b|feed\b|rdf:RDF\b|channel\b|(?:\w{1,20}:)?(?:rss|feed|RDF)\b)")
_ROOT: Final = re.compile(r"<(?P<name>(?:\w{1,20}:)?(?:rss|feed|RDF|channel))\b(?P<rest>[^<>]{0,20000})>")
_PROLOG: Final = re.compile(r"<\?xml[^>]{0,300}\?>")
_FOREIGN: Final = re.compile(r"<!doctype\s+html|<html\b|<body\b|<head\b", re.IGNORECASE)
_KEPT: Final = re.compile(r"(<!\[CDATA\[.*?\]\]>|<!--.*?-->)", re.DOTALL)
"""What XML does not look into."""
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_CONTROL_ENTITY: Final = re.compile(
    r"&#(?:x0{0,6}(?:[0-8bcefBCEF]|1[0-9a-fA-F])|0{0,6}(?:[0-8]|1[1-24-9]|2\d|3[01]));"
)
_AMPERSAND: Final = re.compile(r"&(?!(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)")
_ENTITY: Final = re.compile(r"&([a-zA-Z][a-zA-Z0-9]{1,31});")
_OWN_ENTITIES: Final = frozenset({"amp", "lt", "gt", "quot", "apos"})
_DOCTYPE: Final = re.compile(r"<!DOCTYPE\b[^<>\[]{0,500}(?:\[[^\]]{0,20000}\]\s{0,20})?>\s*+", re.IGNORECASE)
_OWN: Final = re.compile(r"""<!ENTITY\s{1,20}([a-zA-Z][\w-]{1,31})\s{1,20}["']([^"'<%]{0,60})["']\s{0,20}>""")
_SURROGATES: Final = re.compile(r"&#(5[5-7]\d{3});&#(5[5-7]\d{3});")
_SURROGATE: Final = re.compile(
    r"&#(?:55[3-9]|56\d|57[0-2])\d\d;|&#57[0-3]\d\d;|&#x[dD][89a-fA-F][0-9a-fA-F]{2};"
)
_SPACED: Final = re.compile(
    r"<\s{1,3}(/?)(?=(?:item|entry|title|link|description|pubDate|channel|rss|guid|summary)\s{0,3}>)"
    r"|<(/)\s{1,3}(?=(?:item|entry|title|link|description|pubDate|channel|rss|guid|summary)\s{0,3}>)"
)
_SHOWN: Final = re.compile(r"<pre\b[^<>]{0,300}>\s{0,50}(?=&lt;(?:\?xml|rss|feed|rdf))", re.IGNORECASE)
_CLOSE: Final = re.compile(r"</(?:title|description|summary|content:encoded|content)\s{0,3}>")
_BARE: Final = re.compile(r"&([a-zA-Z]{2,8})(?![\w;=])")
"""An entity without its semicolon."""
_QUOTES: Final = re.compile(r"""(=\s?"[^"<>]{1,300}")"(?=[\s/>])""")
_BODY: Final = re.compile(
    r"<(?P<close>/?)(?P<name>description|summary|content:encoded|content)\b[^<>]{0,300}>"
)
_OPEN: Final = re.compile(
    r"<(title|link|pubDate|guid|author|category|dc:\w{1,20})>([^<]{0,2000})(?=<(?!/\1|!))"
)
_LESS: Final = re.compile(r"<(?![A-Za-z_/!?])")
_PREFIX: Final = re.compile(
    r"</?([A-Za-z_][\w.-]{0,30}):[A-Za-z_]|\s([A-Za-z_][\w.-]{0,30}):[A-Za-z_][\w.-]{0,40}\s?=\s?[\"']"
)
_SPACES: Final = {
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "media": "http://search.yahoo.com/mrss/",
    "atom": "http://www.w3.org/2005/Atom",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
    "slash": "http://purl.org/rss/1.0/modules/slash/",
    "wfw": "http://wellformedweb.org/CommentAPI/",
}
_ITEM: Final = re.compile(r"<(?:\w{1,20}:)?(?:item|entry)\b")
_ITEM_END: Final = re.compile(r"</(?:\w{1,20}:)?(?:item|entry)\s*>")


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

    A page of HTML is no feed, but HTML within a feed's CDATA comes after the feed's own root.
    """
    bare = re.sub(r"<!--.{0,20000}?-->", lambda found: " " * len(found[0]), text, flags=re.DOTALL)
    found = _ROOT.search(bare) or re.search(r"<(?:\w{1,20}:)?(?:rss|feed|RDF)\b", bare)
    if not found:
        return -1
    foreign = _FOREIGN.search(bare)
    if foreign and foreign.start() < found.start():
        return -1
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
    text = _declared(_PROLOG.sub("", whole, count=1).lstrip())
    line += whole[: len(whole) - len(text)].count("\n")
    closed = _sections(text)
    first = _error(text) if closed == text else (_differ(text, closed), "a CDATA section is not closed")
    text = closed
    if first is None:
        fault = f"line 1: {_shown(before)!r} stands before the feed" if before else ""
        return Wellformed(_encoded(text), fault)
    number, reason = first
    fault = f"line {number + line - 1}: {reason}"
    for mend in (_characters, _entities, _prefixes, _ending, _markup, _unclosed):
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


def _outside(text: str, mend: re.Pattern[str], by: str | Callable[[re.Match[str]], str]) -> str:
    """`text` with `mend` replaced where XML looks."""
    parts = _KEPT.split(text)
    return "".join(part if number % 2 else mend.sub(by, part) for number, part in enumerate(parts))


def _declared(text: str) -> str:
    """Without the document's own declaration: its entities are put in (plain ones, one level deep)."""
    found = _DOCTYPE.match(text)
    if not found:
        return text
    # line ends stay, so that a fault is found on its line
    text = "\n" * found[0].count("\n") + text[found.end() :]
    known = {name: said for name, said in _OWN.findall(found[0]) if name not in _OWN_ENTITIES}
    if not known:
        return text
    return _outside(text, _ENTITY, lambda entity: known.get(entity[1], entity[0]))


def _pair(found: re.Match[str]) -> str:
    """Two halves of one letter, as some programs write an emoji."""
    high, low = int(found[1]), int(found[2])
    whole = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
    return f"&#{whole};" if 0xD800 <= high < 0xDC00 <= low < 0xE000 else ""


def _markup(text: str) -> str:
    """HTML that stands in an item's text as it is becomes text."""
    out, at, begun = [], 0, None
    for found in _BODY.finditer(text):
        if not found["close"]:
            begun = found
            continue
        if begun is None or begun["name"] != found["name"] or begun[0].endswith("/>"):
            continue
        inside = text[begun.end() : found.start()]
        if "<" in inside and "<![CDATA[" not in inside and not _ITEM.search(inside):
            out += [text[at : begun.end()], f"<![CDATA[{html.unescape(inside)}]]>".replace("]]>]]>", "]]>")]
            at = found.start()
        begun = None
    return "".join(out) + text[at:]


def _unclosed(text: str) -> str:
    """Short elements that never end, end before the next tag."""
    return _outside(text, _OPEN, lambda found: f"<{found[1]}>{found[2]}</{found[1]}>")


def _differ(one: str, other: str) -> int:
    """The line where they begin to differ."""
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
    return one.count("\n", 0, at) + 1


def _sections(text: str) -> str:
    """CDATA that is never closed, ends with its element."""
    first, *parts = text.split("<![CDATA[")
    for number, part in enumerate(parts):
        close, end = _CLOSE.search(part), part.find("]]>")
        if close and (end < 0 or _ITEM_END.search(part, close.end(), max(end, close.end()))):
            parts[number] = f"{part[: close.start()]}]]>{part[close.start() :]}"
    return "<![CDATA[".join((first, *parts))


def _characters(text: str) -> str:
    text = _SPACED.sub(lambda found: f"<{found[1] or found[2] or ''}", _CONTROL.sub("", text))
    text = _SURROGATE.sub("", _SURROGATES.sub(_pair, text))
    return _outside(_CONTROL_ENTITY.sub("", text), _LESS, "&lt;")


def _entities(text: str) -> str:
    text = _outside(
        text,
        _BARE,
        lambda found: html5.get(found[1], found[0]) if found[1] not in _OWN_ENTITIES else found[0],
    )
    text = _outside(_outside(text, _QUOTES, r"\1"), _AMPERSAND, "&amp;")

    def letters(found: re.Match[str]) -> str:
        if found[1] in _OWN_ENTITIES:
            return found[0]
        known = html5.get(f"{found[1]};")
        return "".join(f"&#{ord(letter)};" for letter in known) if known else f"&amp;{found[1]};"

    return _outside(text, _ENTITY, letters)


def _prefixes(text: str) -> str:
    root = _ROOT.search(text)
    if not root:
        return text
    used = {one or other for one, other in _PREFIX.findall(_KEPT.sub("", text))} - {"xml", "xmlns"}
    lacking = sorted(prefix for prefix in used if f"xmlns:{prefix}" not in root["rest"])
    added = "".join(
        f' xmlns:{prefix}="{_SPACES.get(prefix, f"urn:x-undeclared:{prefix}")}"' for prefix in lacking
    )
    at = root.end() - (2 if root["rest"].endswith("/") else 1)
    return text[:at] + added + text[at:]


def _ending(text: str) -> str:
    """What stands behind the root's end goes; a file that is cut off ends with its last whole item."""
    root = _ROOT.search(text)
    if not root:
        return text
    end = text.rfind(f"</{root['name']}")
    if end >= 0:
        close = text.find(">", end)
        return text[: close + 1] if close >= 0 else f"{text[:end]}</{root['name']}>"
    ends = [found.end() for found in _ITEM_END.finditer(text)]
    if not ends:
        return text
    channel = (
        "</channel>"
        if "<channel" in text and root["name"] != "channel" and root["name"].endswith("rss")
        else ""
    )
    return f"{text[: ends[-1]]}{channel}</{root['name']}>"


def _recovered(text: str) -> bytes | None:
    """What lxml can save, item by item where the whole cannot be saved."""
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    whole = len(_ITEM.findall(_KEPT.sub("", text)))
    tree = etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    best = None
    if tree is not None:
        best = etree.tostring(tree, encoding="UTF-8", xml_declaration=True)
        if len(_ITEM.findall(_KEPT.sub("", best.decode("utf-8")))) >= whole > 0:
            return bytes(best)
    parted = _item_by_item(text)
    if parted is not None:
        return parted
    return bytes(best) if best is not None and whole else None


def _item_by_item(text: str) -> bytes | None:
    """The feed with each item that is well-formed, or can be made so, and without the others."""
    first = _ITEM.search(text)
    root = _ROOT.search(text)
    if not first or not root:
        return None
    starts = [found.start() for found in _ITEM.finditer(text)]
    spaces = " ".join(re.findall(r'xmlns:?\w*="[^"]{0,200}"', root["rest"]))
    kept = []
    for number, start in enumerate(starts):
        chunk = text[start : starts[number + 1] if number + 1 < len(starts) else len(text)]
        end = _ITEM_END.search(chunk)
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
