"""Lettering with the one scalable face that Pillow carries: wrapping, fitting, and the accents it lacks.

What the face has no glyph for is written with those that it has, never only left out: "−5" without its sign and "€2,5
juta" without its currency would say something else than the voice does.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Final

from PIL import Image, ImageDraw, ImageFont

Face = ImageFont.FreeTypeFont | ImageFont.ImageFont
_TYPED = str.maketrans({
    "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "•": "·", "“": '"', "”": '"', "„": '"',
    "€": "EUR ", "£": "GBP ", "¥": "JPY ", "₩": "KRW ", "₹": "INR ", "₫": "VND ", "₱": "PHP ", "฿": "THB ",
    "₽": "RUB ", "₺": "TRY ", "₪": "ILS ", "₿": "BTC ", "¢": " sen ",
    "½": " 1/2", "¼": " 1/4", "¾": " 3/4", "⅓": " 1/3", "⅔": " 2/3", "⁄": "/", "∕": "/",
    "×": "x", "÷": ":", "≤": "<=", "≥": ">=", "≠": "=/=", "≈": "~", "∼": "~", "≡": "=", "→": "->", "←": "<-",
    "‰": " per mil", "µ": "u", "μ": "u", "Ω": "ohm", "′": "'", "″": '"', "ʼ": "'", "ʻ": "'", "ʿ": "'",
    "ʾ": "'", "´": "'", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th",
    "Þ": "Th", "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ı": "i", "ħ": "h", "Ħ": "H",
    "ŋ": "ng", "Ŋ": "Ng", "ə": "e",
})  # fmt: skip
"""Signs that the face lacks, as they are typed without them; of money the codes of ISO 4217."""
_LONGEST = 300
"""Letters of a text that are looked at; no cover holds more."""
_POWER = re.compile("(?<=[0-9])(?=[²³¹⁰⁴-⁹])")
"""Before an exponent: "10²" is not 102."""
MORE: Final = "..."
"""Where something is left out."""
_SAYING: Final = ("Ll", "Lu", "Lt", "Lo", "Nl", "No", "Sc", "Sm")
"""Categories of signs that are part of what is said: letters, numbers, money, mathematics."""
_BOUND: Final = 0.15
"""A line is rather so much of its width shorter than that a figure stands apart from what it counts."""
_FIGURED: Final = frozenset(
    ("pukul", "jam", "rp", "usd", "eur", "nomor", "no.", "tanggal", "km", "usia", "pasal")
)
"""Words that a figure follows."""
_MARKS = {"\u0301": "´", "\u0300": "`", "\u0302": "^", "\u0303": "~", "\u0308": "..", "\u030a": "°"}
"""Combining marks and the glyphs of the face that are drawn for them."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Lines that fit, and the size of type that they fit in."""

    lines: tuple[str, ...]
    size: int
    leading: int
    """From one line to the next, in pixels."""


@cache
def load_face(size: int) -> Face:
    """Pillow's own face; no font of the system is asked for."""
    return ImageFont.load_default(size)


def drop_unsettable(text: str) -> str:
    """`text` as far as the face can set it: other dashes, quotes, digits and signs made plain; for letters of other
    scripts and for what is beyond `_LONGEST` stands `MORE`; ornaments go without a word."""
    typed = _POWER.sub("^", text[:_LONGEST].replace("CN¥", "CNY ")).translate(_TYPED)
    kept: list[str] = []
    for c in unicodedata.normalize("NFKD", typed).translate(_TYPED):  # again, what was hidden in another sign
        if c in _MARKS or (c.isprintable() and _known(c)):
            kept.append(c)
        elif (digit := unicodedata.decimal(c, None)) is not None:
            kept.append(str(digit))
        elif unicodedata.category(c) in _SAYING and kept[-1:] != [MORE]:
            kept.append(MORE)
    rest = MORE if len(text) > _LONGEST else ""
    return unicodedata.normalize("NFC", " ".join(f"{''.join(kept)}{rest}".split()))


def fit(text: str, width: int, height: int, sizes: Sequence[int], *, leading: float = 1.08) -> Setting:
    """The largest of `sizes` (given largest first) in which `text` fills at most `width` by `height` pixels.

    A word is parted only where it is wider than a line in every size. Where even the smallest is too large, `MORE`
    stands for what does not fit.
    """
    words = text.split()
    split = any(measure(word, sizes[-1]) > width for word in words)
    for size in sizes:
        lines = _wrap(words, width, size, split=split)
        step = round(size * leading)
        if lines and len(lines) * step <= height:
            return Setting(tuple(lines), size, step)
    size, step = sizes[-1], round(sizes[-1] * leading)
    lines = _wrap(words, width, size, split=True)
    if len(lines) > (most := height // step):
        lines = [*lines[: most - 1], cut_line(lines[most - 1], width, size)] if most else []
    return Setting(tuple(lines), size, step)


def part(words: Sequence[str], widths: Sequence[float], space: float, room: float) -> list[int]:
    """One past the last word of each line, of as few lines as there can be: lines about equally long, so that no word
    stands alone in the last, and no figure apart from what it counts.

    `widths` are of the words, `space` is between two, a line is `room` wide; a word that is wider has a line of its
    own.
    """
    ends = list(accumulate(widths, initial=0.0))

    def long(begin: int, end: int) -> float:
        return ends[end] - ends[begin] + space * (end - begin - 1)

    # of the words up to each: how few lines, how uneven they are, and where the last of them begins
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]
    for end in range(1, len(words) + 1):
        apart = _BOUND if end < len(words) and _binds(words[end - 1], words[end]) else 0.0
        begin, found = end - 1, (len(words) + 1, 0.0, end - 1)
        while begin >= 0 and (begin == end - 1 or long(begin, end) <= room):
            lines, uneven, _ = best[begin]
            slack = max(0.0, 1 - long(begin, end) / room)
            found = min(found, (lines + 1, uneven + (slack + apart) ** 2, begin))
            begin -= 1
        best.append(found)
    parted, end = [], len(words)
    while end:
        parted.append(end)
        end = best[end][2]
    return parted[::-1]


def _binds(word: str, following: str) -> bool:
    """Whether the two are read as one: a figure and what it counts, "pukul 17.00"."""
    return word[-1:].isdigit() or (following[:1].isdigit() and word.casefold() in _FIGURED)


def letter(
    picture: Image.Image,
    at: tuple[int, int],
    line: str,
    size: int,
    ink: tuple[int, int, int] | int,
    stroke: int,
) -> None:
    """Draw one line with its upper left corner at `at`; accents are set by hand over their letters."""
    draw, x, y = ImageDraw.Draw(picture), float(at[0]), at[1]
    base = load_face(size)
    for cluster in _clusters(line):
        draw.text((x, y), cluster[0], fill=ink, font=base, stroke_width=stroke)
        wide = _wide(cluster[0], size)
        for mark in cluster[1:]:
            sign = _MARKS[mark]
            over, under = _ink(cluster[0], size), _ink(sign, size)
            left = x + (over[0] + over[2] - under[0] - under[2]) / 2
            draw.text(
                (left, y + over[1] - under[3] - size * 0.06), sign, fill=ink, font=base, stroke_width=stroke
            )
        x += wide


def measure(line: str, size: int) -> float:
    """How wide `line` is, in pixels."""
    return sum(_wide(cluster[0], size) for cluster in _clusters(line))


@cache
def _wide(c: str, size: int) -> float:
    return load_face(size).getlength(c)


@cache
def _ink(text: str, size: int) -> tuple[int, int, int, int]:
    """The box of what is really drawn, from where drawing begins; Pillow's own reaches to the baseline."""
    sheet = Image.new("L", (2 * size, 2 * size))
    ImageDraw.Draw(sheet).text((0, 0), text, fill=255, font=load_face(size))
    return sheet.getbbox() or (0, 0, 0, 0)


def _clusters(line: str) -> list[str]:
    """Each letter with the combining marks after it."""
    clusters: list[str] = []
    for c in unicodedata.normalize("NFD", line):
        if c in _MARKS and clusters:
            clusters[-1] += c
        elif c not in _MARKS:
            clusters.append(c)
    return clusters


@cache
def _known(c: str) -> bool:
    """Whether the face has a glyph of its own for `c`."""
    if c == " ":
        return True
    drawn, missing = load_face(64).getmask(c), load_face(64).getmask("\ue000")
    return drawn.size != missing.size or bytes(drawn) != bytes(missing)


def _wrap(words: Sequence[str], width: int, size: int, *, split: bool) -> list[str]:
    """Lines at most `width` wide; empty when a word is wider and may not be split."""
    pieces = [piece for word in words for piece in cut_word(word, size, width)]
    if len(pieces) > len(words) and not split:
        return []
    ends = part(pieces, [measure(piece, size) for piece in pieces], measure(" ", size), width)
    return [
        " ".join(pieces[begin:end]) for begin, end in zip([0, *ends[:-1]] if ends else [], ends, strict=True)
    ]


def cut_word(word: str, size: int, width: int) -> list[str]:
    """`word`, in pieces where it is wider than `width`."""
    pieces, piece, x = [], "", 0.0
    for c in word:
        wide = measure(c, size)
        if piece and x + wide > width:
            pieces.append(piece)
            piece, x = "", 0.0
        piece, x = piece + c, x + wide
    return [*pieces, piece] if piece else pieces


def cut_line(line: str, width: int, size: int) -> str:
    """`line` with `MORE` after it, shorter where it does not fit."""
    while line and measure(line + MORE, size) > width:
        line = line[:-1]
    return line.rstrip(" ,;:") + MORE
