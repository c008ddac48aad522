"""Characters: repair what copying and wrong charsets did to a text, and compare texts by their words."""

import html
import re
import unicodedata
from typing import Final

_INVISIBLE: Final = re.compile(
    "[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffc\ufffd"
    "\ufe0e\ufe0f\ud800-\udfff\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"
)
_BLANK: Final = re.compile("[\t\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_BLANKS: Final = re.compile(" {2,}")
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,30}\d?);")
_BREAK_TAG: Final = re.compile(r"<(?:br|/p|/div|/li|/h[1-6]|/tr)\s{0,5}/?>", re.IGNORECASE)
_TAG: Final = re.compile(
    r"</?(?:a|abbr|article|aside|b|big|blockquote|body|br|center|cite|code|div|em|figcaption|figure|font|footer|form|h[1-6]"
    r"|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|meta|nav|ol|p|picture|pre|s|script|section|small"
    r"|source|span|strike|strong|style|sub|sup|table|tbody|td|th|thead|title|tr|u|ul|video)\b[^<>]{0,2000}>|<!--[^<>]{0,2000}-->",
    re.IGNORECASE,
)
_BRACKETED: Final = re.compile(r"\s?<https?://[^<>\s]{1,2000}>")
"""Addresses as mail programs write them behind a link."""
_LESS: Final = re.compile("<{8,}")
"""A run that is no mark-up, and would be looked at as often as it is long."""
_HALF_TAG: Final = re.compile(
    r"<(?:/?(?:a|b|br|div|em|i|iframe|img|li|p|script|span|strong|table|td|tr|ul))(?:\s[^<>]{0,2000})?$",
    re.IGNORECASE,
)
_BOLD: Final = re.compile(r"\*\*(?=[^\s*])([^*\n]{1,400})\*\*")
_STARRED: Final = re.compile(
    r"(?<![\w*(\[])\*(?=[^\s*)])([^*\n]{2,300}? [^*\n]{0,300}?)(?<=[^\s*])\*(?![\w*])"
)
_SCORED: Final = re.compile(r"(?<![\w_])_(?=[^\s_])([^_\n]{2,300}? [^_\n]{0,300}?)(?<=[^\s_])_(?![\w_])")
"""Bold and italics of messengers, round several words."""
_HASHES: Final = re.compile(r"(?m)^[ ]{0,3}#{1,6}[ ]{1,4}(?=\S)")
"""Headings of Markdown; a hash at a word is a tag."""
# UTF-8 that was read as windows-1252: a lead byte's letter, then one to three letters of continuation bytes
_MOJIBAKE: Final = re.compile(
    "[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014"
    "\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{1,3}"
)
ITEM: Final = "• "
"""Before a paragraph that is an item of a list on its page."""
_WORD: Final = re.compile(r"[^\W_]\S*")
_NOT_WORD: Final = re.compile(r"[\W_]+")


def mend(text: str) -> str:
    """NFC, entities unescaped, tags, Markdown and invisible characters gone, blanks made one space; line ends stay."""
    if "&" in text:
        text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
        text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)  # "&amp;quot;" was escaped twice
    if "<http" in text:
        text = _BRACKETED.sub("", text)
    if "<" in text:
        text = _LESS.sub(" ", text)
        text = _TAG.sub("", _BREAK_TAG.sub("\n", text))
        text = _HALF_TAG.sub("", text)
    if "**" in text:
        text = _BOLD.sub(r"\1", text)
    if text.count("*") > 1:
        text = _STARRED.sub(r"\1", text)
    if text.count("_") > 1:
        text = _SCORED.sub(r"\1", text)
    if "#" in text:
        text = _HASHES.sub("", text)
    if not text.isascii():
        text = _MOJIBAKE.sub(_reread, text)
    text = _INVISIBLE.sub("", text)
    text = re.sub("\r\n?|[\x85\u2028\u2029]", "\n", text)
    return unicodedata.normalize("NFC", _BLANKS.sub(" ", _BLANK.sub(" ", text)))


def _reread(match: re.Match[str]) -> str:
    """The letters as the UTF-8 they were, where they are that to the last byte; otherwise as they stand."""
    letters = match[0]
    for length in range(len(letters), 1, -1):
        try:
            octets = b"".join(
                letter.encode("latin-1") if ord(letter) < 0x100 else letter.encode("cp1252")
                for letter in letters[:length]
            )
            return octets.decode("utf-8") + letters[length:]
        except UnicodeError:
            continue
    return letters


def words_key(text: str) -> str:
    """`text` for comparing: small letters, words only, one space between."""
    return _NOT_WORD.sub(" ", text.casefold()).strip()


def count_words(text: str) -> int:
    """Words that have a letter or digit; in what is longer than any paragraph the blanks are counted instead."""
    if len(text) > 20_000 and any(map(str.isalnum, text[:1000])):
        return text.count(" ") + 1
    return len(_WORD.findall(text))
