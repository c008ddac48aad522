"""What kind of page some bytes are: their content counts first, then the server's word, then the address."""

import re
from typing import Final

from scripts.errors import UnreadablePage
from scripts.page import Kind
from scripts.sources.decoding import decode, is_wide
from scripts.sources.loose import begins_later, loads
from scripts.sources.wellformed import feed_start, shown

_BINARIES: Final = (
    (b"%PDF", "a PDF", "save the article as text or HTML first"),
    (b"\x89PNG", "a PNG image", "give the article's text instead"),
    (b"\xff\xd8\xff", "a JPEG image", "give the article's text instead"),
    (b"GIF8", "a GIF image", "give the article's text instead"),
    (b"RIFF", "a sound, film or WebP image", "give the article's text instead"),
    (b"PK\x03\x04", "a zip archive or an office document", "unpack it, or save the document as text"),
    (b"PK\x05\x06", "an empty zip archive", "give the article's text instead"),
    (b"\x1f\x8b", "gzip data", "unpack it first"),
    (b"BZh", "bzip2 data", "unpack it first"),
    (b"\xfd7zXZ", "xz data", "unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive", "unpack it first"),
    (b"Rar!", "a RAR archive", "unpack it first"),
    (b"\xd0\xcf\x11\xe0", "an old office document", "save it as text first"),
    (b"{\\rtf", "an RTF document", "save it as text first"),
    (b"ID3", "an MP3", "give the article's text instead"),
    (b"OggS", "an Ogg file", "give the article's text instead"),
    (b"\x7fELF", "a program", "give an article instead"),
    (b"MZ\x90", "a program", "give an article instead"),
    (b"SQLite format 3", "a database", "give an article instead"),
)
_ENDINGS: Final = {
    "jsonl": (".jsonl", ".ndjson", ".json"),
    "html": (".html", ".htm", ".xhtml"),
    "feed": (".rss", ".atom", ".xml"),
    "text": (".md", ".markdown"),
}
_HTML: Final = re.compile(
    r"<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|main|article|section|header|div|table|p"
    r"|h[1-6]|span|center|br|a|img)\b[^<]{0,2000}?>",
    re.IGNORECASE,
)
_ROOT: Final = re.compile(r"<(?![?!])(?P<root>[\w:.-]{1,60})")


def sniff(content: bytes, address: str, content_type: str = "") -> Kind:
    """The kind of page; raises UnreadablePage, with what to do, for what cannot hold an article."""
    refuse_binary(content, address)
    said = _said(address, content_type)
    text = shown(decode(content[:65536])).lstrip("\ufeff \t\r\n")
    if feed_start(text) >= 0:
        return "feed"
    if text.startswith("<?xml") and not re.search(r"<!doctype\s+html|<html\b", text[:2000], re.IGNORECASE):
        root = _ROOT.search(text)
        raise UnreadablePage(
            address,
            f"XML, but no feed (its root is <{root['root'] if root else '?'}>); give the address of"
            f" an RSS or Atom feed",
        )
    if text[:1] in "{[" and (said == "jsonl" or _is_json(text, content)):
        return "jsonl"
    if (said == "jsonl" or "<pre" in text[:5000]) and begins_later(text):
        return "jsonl"
    if said == "feed" and not _HTML.search(text):
        raise UnreadablePage(
            address, "called a feed, but it is no XML; check the feed's address in a browser"
        )
    if said == "jsonl" and not text.startswith("<"):
        return "jsonl"
    if said == "text" and not re.search(r"<!doctype\s|<(?:html|head|body)\b", text[:5000], re.IGNORECASE):
        return "text"  # Markdown may begin with a picture's tag
    if text.startswith("<") and _HTML.search(text[:20000]):
        return "html"
    return "html" if said == "html" and _HTML.search(text) else "text"


def refuse_binary(content: bytes, address: str) -> None:
    """Raises UnreadablePage for an empty page, for known binary formats and for bytes that are no text."""
    if not content.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise UnreadablePage(address, "the page is empty; check that the article was saved or fetched whole")
    start = content.lstrip(b" \t\r\n\xef\xbb\xbf")[:16]
    for magic, what, remedy in _BINARIES:
        if start.startswith(magic):
            raise UnreadablePage(address, f"this is {what}, whatever its name says; {remedy}")
    if content[4:8] == b"ftyp":
        raise UnreadablePage(
            address, "this is a film or an image, whatever its name says; give the article's text instead"
        )
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or is_wide(content):
        return
    sample = content[:65536]
    most = len(sample) // (20 if start[:1] in (b"<", b"{", b"[") else 100)
    strange = sum(sample.count(bytes([octet])) for octet in (*range(9), *range(14, 27), *range(28, 32)))
    if sample.count(0) > most or strange > max(4, most):
        raise UnreadablePage(
            address, "binary data, no text; give the article as text, HTML, feed or JSON lines"
        )


def _said(address: str, content_type: str) -> str:
    kind = content_type.split(";")[0].strip().casefold()
    if "json" in kind:
        return "jsonl"
    if "html" in kind:
        return "html"
    if "markdown" in kind:
        return "text"
    if "rss" in kind or "atom" in kind or "xml" in kind:
        return "feed"
    path = address.split("?")[0].split("#")[0].casefold()
    return next((said for said, endings in _ENDINGS.items() if path.endswith(endings)), "")


def _is_json(text: str, content: bytes) -> bool:
    for candidate in (text.split("\n", 1)[0], decode(content)):
        try:
            value = loads(candidate.strip())
        except ValueError:
            continue
        return isinstance(value, dict) or (
            isinstance(value, list) and any(isinstance(item, dict) for item in value)
        )
    return False
