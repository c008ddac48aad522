"""A picture for each chapter that is a story: its headline in the show's colours, for apps that show one as it plays.

The news itself brings pictures that are not ours to pass on.
"""

import hashlib
import io

from PIL import Image

from feeds.artwork.cover import TONES
from feeds.artwork.lettering import drop_unsettable, fit, letter
from feeds.episode import Chapter
from feeds.text import join_lines

SIDE = 1000
SMALL = 400
"""For the MP3 itself, which every listener fetches: twelve of them are 3 % of five minutes."""
MARGIN = 80
TOP = 260
"""Where the headline begins, below the bar."""
SIZES = (120, 104, 90, 78, 66, 56, 48)
SHADES, SMALL_SHADES = 4, 16
"""From ground to paper: at full size an edge is sharp with two between; the small one is stretched by apps."""
LOOK = 2
"""Raise it when a card would look different."""


def file_name(chapter: Chapter) -> str:
    """The file of its card, which changes with the headline; empty for a chapter that tells no story."""
    title = join_lines(chapter.title) if chapter.story else ""
    return f"gambar-{hashlib.sha256(title.encode()).hexdigest()[:8]}.png" if title else ""


def fingerprint(chapter: Chapter, tone: str) -> str:
    """Two cards with the same one are the same."""
    return f"{file_name(chapter)}-{tone}-{LOOK}"


def draw(title: str, tone: str = "", side: int = SIDE) -> bytes:
    """A PNG of `side` x `side` pixels: the same words, tone and side always give the same bytes."""
    colours = TONES.get(tone, next(iter(TONES.values())))

    def px(measure: int) -> int:
        return measure * side // SIDE

    # drawn as a mask, whose greys then become shades between two colours
    mask = Image.new("L", (side, side), 0)
    mask.paste(255, (px(MARGIN), px(TOP - 70), px(MARGIN + 220), px(TOP - 52)))
    room = px(SIDE - 2 * MARGIN), px(SIDE - TOP - MARGIN)
    words = fit(drop_unsettable(join_lines(title)), *room, [px(size) for size in SIZES])
    for number, line in enumerate(words.lines):
        at = px(MARGIN), px(TOP) + number * words.leading
        letter(mask, at, line, words.size, 255, words.size // 45)
    last = (SHADES if side >= SIDE else SMALL_SHADES) - 1
    card = mask.point([round(value * last / 255) for value in range(256)])
    card = card.convert("P") if card.mode != "P" else card
    steps = [shade / last for shade in range(last + 1)]
    card.putpalette(
        [
            round(ground + (paper - ground) * step)
            for step in steps
            for ground, paper in zip(colours.ground, colours.paper, strict=True)
        ]
    )
    written = io.BytesIO()
    card.save(written, "PNG", bits=last.bit_length(), compress_level=7)
    return written.getvalue()
