"""Bytes to text: which charset a page is in."""

import codecs
import re
from typing import Final

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META: Final = re.compile(
    rb"<meta[^>]{0,200}charset\s{0,20}=\s{0,20}[\"']?\s{0,20}([\w-]{2,30})", re.IGNORECASE
)
_XML: Final = re.compile(rb"<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w-]{2,30})", re.IGNORECASE)


_STRAY: Final = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What stands in no text, and in no tree of lxml's."""
_BLANK: Final = re.compile("[\x0b\x0c]")


def decode(content: bytes, charset: str = "") -> str:
    """`content` as text: byte order mark, then `charset` (of the server), then meta tag, then UTF-8, then windows-1252.

    A stray bad byte, or a character that no text has, costs itself and never the page.
    """
    return _BLANK.sub(" ", _STRAY.sub("", _decoded(content, charset)))


def _decoded(content: bytes, charset: str) -> str:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    if wide := is_wide(content):
        return content.decode(wide, errors="replace")
    for name in (charset, _declared(content), "utf-8"):
        encoding = _known(name)
        try:
            return content.decode(encoding)
        except UnicodeError:
            if encoding == "utf-8" and (text := _nearly_utf8(content)):
                return text
    return content.decode("cp1252", errors="replace")


def is_wide(content: bytes) -> str:
    """The name of UTF-16 without its mark, of which every other byte of plain letters is zero; empty for others."""
    sample = content[:2000]
    half = len(sample) // 2
    odd, even = sample[1::2].count(0), sample[::2].count(0)
    if half < 8 or 10 * max(odd, even) < 8 * half or 10 * min(odd, even) > half:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _declared(content: bytes) -> str:
    found = _XML.match(content.lstrip()[:200]) or _META.search(content[:4096])
    return found[1].decode("ascii") if found else ""


def _known(name: str) -> str:
    """Python's name; latin-1 and ASCII are read as windows-1252, as browsers do."""
    try:
        encoding = codecs.lookup(name.strip().strip("\"'")).name if name else "utf-8"
    except LookupError:
        return "utf-8"
    if encoding in ("iso8859-1", "ascii"):
        return "cp1252"
    return encoding if codecs.lookup(encoding)._is_text_encoding else "utf-8"


def _nearly_utf8(content: bytes) -> str:
    """The text when at most one letter in a thousand (or the last, cut in half) is broken; otherwise empty."""
    text = content.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    return (
        text
        if broken <= 1 + len(text) // 1000 and any(ord(letter) > 127 for letter in text.replace("\ufffd", ""))
        else ""
    )
