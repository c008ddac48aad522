"""Lettering with the one scalable face that Pillow carries: wrapping, fitting, and the accents it lacks."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from PIL import Image, ImageDraw, ImageFont

Face = ImageFont.FreeTypeFont | ImageFont.ImageFont
_TYPED = str.maketrans({"–": "-", "—": "-", "‐": "-", "‑": "-", "•": "·", "“": '"', "”": '"', "„": '"'})
_LONGEST = 300
"""Letters of a text that are looked at; no cover holds more."""
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
    """`text` as far as the face can set it: other dashes and quotes made plain, unknown letters left out."""
    plain = unicodedata.normalize("NFKD", text[:_LONGEST].translate(_TYPED))
    kept = (c for c in plain if c in _MARKS or (c.isprintable() and _known(c)))
    return unicodedata.normalize("NFC", " ".join("".join(kept).split()))


def fit(text: str, width: int, height: int, sizes: Sequence[int], *, leading: float = 1.08) -> Setting:
    """The largest of `sizes` (given largest first) in which `text` fills at most `width` by `height` pixels.

    Where even the smallest is too large, lines that do not fit are left out.
    """
    for size in sizes:
        lines = _wrap(text, width, size, split=size == sizes[-1])
        step = round(size * leading)
        if lines and len(lines) * step <= height:
            return Setting(tuple(lines), size, step)
    step = round(sizes[-1] * leading)
    lines = _wrap(text, width, sizes[-1], split=True)[: height // step]
    return Setting(tuple(lines), sizes[-1], step)


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
        wide = base.getlength(cluster[0])
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
    base = load_face(size)
    return sum(base.getlength(cluster[0]) for cluster in _clusters(line))


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


def _wrap(text: str, width: int, size: int, *, split: bool) -> list[str]:
    """Lines at most `width` wide; empty when a word is wider and may not be split."""
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}".strip()
        if measure(joined, size) <= width:
            lines[-1] = joined
            continue
        if lines[-1]:
            lines.append("")
        while measure(word, size) > width:
            if not split:
                return []
            head = next(n for n in range(len(word), 0, -1) if n == 1 or measure(word[:n], size) <= width)
            lines[-1] = word[:head]
            lines.append("")
            word = word[head:]
            if not word:
                break
        lines[-1] = word
    return [line for line in lines if line]
