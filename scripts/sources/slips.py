"""Slips in XML: what publishers' programs do to feeds, each undone by a rule that keeps every item."""

import html
import re
from collections.abc import Callable
from html.entities import html5
from typing import Final

ROOT: Final = re.compile(r"<(?P<name>(?:\w{1,20}:)?(?:rss|feed|RDF|channel))\b(?P<rest>[^<>]{0,20000})>")
COMMENT: Final = re.compile(r"<!--(?:[^<-]++|<(?!!--)|-(?!->))*+-->")
KEPT: Final = re.compile(rf"(<!\[CDATA\[(?:[^<\]]++|<(?!!\[CDATA\[)|\](?!\]>))*+\]\]>|{COMMENT.pattern})")
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
ITEM: Final = re.compile(r"<(?:\w{1,20}:)?(?:item|entry)\b")
ITEM_END: Final = re.compile(r"</(?:\w{1,20}:)?(?:item|entry)\s*>")


def _outside(text: str, mend: re.Pattern[str], by: str | Callable[[re.Match[str]], str]) -> str:
    """`text` with `mend` replaced where XML looks."""
    parts = KEPT.split(text)
    return "".join(part if number % 2 else mend.sub(by, part) for number, part in enumerate(parts))


def declared(text: str) -> str:
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
        if "<" in inside and "<![CDATA[" not in inside and not ITEM.search(inside):
            out += [text[at : begun.end()], f"<![CDATA[{html.unescape(inside)}]]>".replace("]]>]]>", "]]>")]
            at = found.start()
        begun = None
    return "".join(out) + text[at:]


def _unclosed(text: str) -> str:
    """Short elements that never end, end before the next tag."""
    return _outside(text, _OPEN, lambda found: f"<{found[1]}>{found[2]}</{found[1]}>")


def sections(text: str) -> str:
    """CDATA that is never closed, ends with its element."""
    first, *parts = text.split("<![CDATA[")
    for number, part in enumerate(parts):
        close, end = _CLOSE.search(part), part.find("]]>")
        if close and (end < 0 or ITEM_END.search(part, close.end(), max(end, close.end()))):
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
    root = ROOT.search(text)
    if not root:
        return text
    used = {one or other for one, other in _PREFIX.findall(KEPT.sub("", text))} - {"xml", "xmlns"}
    lacking = sorted(prefix for prefix in used if f"xmlns:{prefix}" not in root["rest"])
    added = "".join(
        f' xmlns:{prefix}="{_SPACES.get(prefix, f"urn:x-undeclared:{prefix}")}"' for prefix in lacking
    )
    at = root.end() - (2 if root["rest"].endswith("/") else 1)
    return text[:at] + added + text[at:]


def _ending(text: str) -> str:
    """What stands behind the root's end goes; a file that is cut off ends with its last whole item."""
    root = ROOT.search(text)
    if not root:
        return text
    end = text.rfind(f"</{root['name']}")
    if end >= 0:
        close = text.find(">", end)
        return text[: close + 1] if close >= 0 else f"{text[:end]}</{root['name']}>"
    ends = [found.end() for found in ITEM_END.finditer(text)]
    if not ends:
        return text
    channel = (
        "</channel>"
        if "<channel" in text and root["name"] != "channel" and root["name"].endswith("rss")
        else ""
    )
    return f"{text[: ends[-1]]}{channel}</{root['name']}>"


MENDS: Final = (_characters, _entities, _prefixes, _ending, _markup, _unclosed)
"""In the order in which they are tried, each on what the one before left."""
