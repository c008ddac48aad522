"""The show's wide picture: its cover with the name beside it, 16:9, for links to the show and for televisions.

The podcast namespace has it as `podcast:image` with the purpose `social` (read in November 2026); a square cover would
be cropped there. Of the newsroom's own cover as of ours nothing is cut off.
"""

import io

from PIL import Image

from feeds.artwork.cover import TONES
from feeds.artwork.lettering import drop_unsettable, fit, letter
from feeds.shapes import WIDE

MARGIN = 60
GAP = 64
SIZES = range(110, 35, -2)
SMALL = range(46, 27, -2)
LOOK = 1
"""Raise it when it would look different."""


def draw(picture: bytes, title: str, tagline: str = "", tone: str = "") -> bytes:
    """A JPEG of `WIDE` in RGB; `picture`: the cover, JPEG or PNG. The same values give the same bytes."""
    colours = TONES.get(tone, next(iter(TONES.values())))
    sheet = Image.new("RGB", (WIDE.width, WIDE.height), colours.shade)
    side = WIDE.height - 2 * MARGIN
    with Image.open(io.BytesIO(picture)) as opened:
        opened.draft("RGB", (side, side))  # a JPEG is unpacked at a fraction of its size
        square = opened.convert("RGB").resize((side, side), Image.Resampling.LANCZOS)
    sheet.paste(square, (MARGIN, MARGIN))
    left, width = MARGIN + side + GAP, WIDE.width - 2 * MARGIN - side - GAP
    name = fit(drop_unsettable(title), width, side * 6 // 10, SIZES)
    line = fit(drop_unsettable(tagline), width, side * 3 // 10, SMALL, leading=1.2)
    high = len(name.lines) * name.leading + 28 + (20 + len(line.lines) * line.leading if line.lines else 0)
    top = (WIDE.height - high) // 2
    sheet.paste(colours.gold, (left, top, left + 140, top + 12))
    top += 28
    for row in name.lines:
        letter(sheet, (left, top), row, name.size, colours.paper, name.size // 44)
        top += name.leading
    for row in line.lines:
        letter(sheet, (left, top + 20), row, line.size, colours.gold, 0)
        top += line.leading
    written = io.BytesIO()
    sheet.save(written, "JPEG", quality=86, optimize=True, progressive=True, subsampling=1)
    return written.getvalue()
