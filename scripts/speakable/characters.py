"""The characters before any rule looks: one form for each sign, ASCII digits, no surprises.

Digits of every script become 0-9, vulgar fractions and superscripts keep their meaning, typographic dashes, quotes
and spaces get one form, compatibility letters (full-width, ligatures) are resolved.
"""

import re
import unicodedata

from scripts.speakable.rule import words

_SIGNS = {
    "\u2018": "'", "\u2019": "'", "\u201b": "'", "\u02bc": "'", "`": "'", "\u00b4": "'",
    "\u2032": "\u2032", "\u2033": "\u2033",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u00ab": '"', "\u00bb": '"',
    "\u2039": '"', "\u203a": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "\u2013", "\u2014": "\u2014", "\u2015": "\u2014",
    "\u2212": "-", "\ufe58": "\u2014", "\u00ad": "",
    "\u2026": "...", "\u2044": "/", "\u2215": "/", "\u2236": ":", "\u00ba": "\u00b0", "\u02da": "\u00b0",
    "\u00d7": "\u00d7", "\u2022": " ", "\u00b7": " ",
    "\u223c": "~", "\u301c": "~", "\u2103": "\u00b0C", "\u2109": "\u00b0F",
    "\ufdfa": " sallallahu alaihi wasallam ", "\ufdfb": " jalla jalaluhu ",
    "\u2122": "", "\u00ae": "", "\u00a9": "", "\u2120": "",
}  # fmt: skip
_FRACTIONS = {
    "\u00bd": "1/2", "\u00bc": "1/4", "\u00be": "3/4", "\u2153": "1/3", "\u2154": "2/3", "\u2155": "1/5",
    "\u2156": "2/5", "\u2157": "3/5", "\u2158": "4/5", "\u2159": "1/6", "\u215a": "5/6", "\u215b": "1/8",
    "\u215c": "3/8", "\u215d": "5/8", "\u215e": "7/8",
}  # fmt: skip
_SUPERSCRIPTS = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-", strict=True))
_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρστυφχψω",
        words(
            """
    alfa beta gama delta epsilon zeta eta teta iota kapa lambda mu nu xi omikron pi ro sigma tau upsilon fi ki
    psi omega
    """
        ),
        strict=True,
    )
)

_UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
"""Marks of direction and of breaking that nobody sees; they would part a word or hide a dateline."""
_TABLE = str.maketrans(
    dict.fromkeys(_UNSEEN, "") | _SIGNS | {sign: f" {plain}" for sign, plain in _FRACTIONS.items()}
)
_RAISED = re.compile("[" + "".join(_SUPERSCRIPTS) + "]+")
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)")
"""250 000, parted by a blank that does not break a line."""
_PLAIN_GROUPED = re.compile(r"(?<![\d.,/+-])(?<!\d )[1-9]\d{0,2}(?: \d{3}){0,5}(?: 000)(?![\w/-]|[.,]\d| \d)")
"""250 000, parted by a common blank: only where it ends in a round thousand."""
_WAVE = re.compile(r"(?<=[\d%]) ?~ ?(?=\d|Rp)")
"""20~30: from, to."""
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
_LONE_GREEK = re.compile(r"(?<![^\W\d_])[α-ω](?![^\W\d_])", re.IGNORECASE)
_MANGLED = re.compile("â€[œ™˜¦“”\u009d]?")
"""A quote mark whose bytes were read by the wrong table."""
_BLANKS = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" ?\n ?")
_PARAGRAPHS = re.compile(r"\n{3,}")


def plain(text: str) -> str:
    """`text` in the one form that the rules know; a letter of the Greek alphabet that stands alone gets its name."""
    if not text.isascii():
        if "â" in text:
            text = _MANGLED.sub('"', text)
        text = _GROUPED.sub(lambda m: re.sub(r"\s", ".", m[0]), text)
        text = _RAISED.sub(lambda m: "^" + "".join(map(_SUPERSCRIPTS.__getitem__, m[0])), text).translate(
            _TABLE
        )
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        text = _OTHER_DIGIT.sub(lambda m: str(unicodedata.decimal(m[0])), text)
        text = _LONE_GREEK.sub(lambda m: _GREEK.get(m[0].lower(), ""), text)
    elif "`" in text:
        text = text.replace("`", "'")
    text = _BLANKS.sub(" ", text)
    if "~" in text:
        text = _WAVE.sub("\u2013", text)
    if " 000" in text:
        text = _PLAIN_GROUPED.sub(lambda m: m[0].replace(" ", "."), text)
    if "\n" in text:
        text = _LINES.sub("\n", text)
        text = _PARAGRAPHS.sub("\n\n", text)
    return text.strip()
