"""An edition's own picture: its lead story in the show's colours, square for apps and wide for YouTube and previews.

Apple shows one for each episode; YouTube's import of feeds makes its still image of the wide one (both as read in
November 2026). It says that a synthetic voice reads, as the sound does.
"""

import hashlib
import io
from functools import lru_cache
from typing import Final

from PIL import Image, ImageDraw

from feeds.artwork.cover import TONES, Tone
from feeds.artwork.lettering import drop_unsettable, fit, letter
from feeds.channel import Channel
from feeds.episode import Episode
from feeds.shapes import SHAPES, SQUARE, Shape
from feeds.text import join_lines

LABEL: Final = "Dibacakan suara AI"
"""On every card."""
LOOK: Final = 2
"""Raise it when a card would look different."""
FINE: Final = 2
"""What is round is drawn so many times as large, and made smaller."""
MORE: Final = 2
"""Headlines below the lead's."""


def seal(channel: Channel, episode: Episode) -> str:
    """What the cards of an edition are known by: it changes with their words and colours. 8 letters of 0-9, a-f."""
    words = (LOOK, channel.cover_tone, *_words(channel, episode))
    return hashlib.sha256(repr(words).encode("utf-8", "replace")).hexdigest()[:8]


def draw(channel: Channel, episode: Episode, shape: Shape = SQUARE) -> bytes:
    """A JPEG in RGB of that shape; the same words and tone always give the same bytes."""
    tone = TONES.get(channel.cover_tone, next(iter(TONES.values())))
    show, day, lead, *others = (drop_unsettable(text) for text in _words(channel, episode))
    card = Image.new("RGB", (shape.width, shape.height), tone.ground)
    unit = shape.height / 100
    margin = round(7 * unit)
    width, bottom = shape.width - 2 * margin, shape.height - margin
    card.paste(tone.shade, (0, 0), _rings(shape))
    card.paste(tone.gold, (margin, margin, margin + round(16 * unit), margin + round(1.2 * unit)))

    top = margin + round(3.2 * unit)
    head = fit(show, width, round(7 * unit), _sizes(5.2, 3.6, unit))
    _set(card, head.lines, head.size, head.leading, (margin, top), tone.gold)
    floor = bottom
    for text, most in ((LABEL, 5.0), (day, 3.6)):
        foot = fit(text, width, round(1.25 * most * unit), _sizes(most, 2.4, unit))
        floor -= len(foot.lines) * foot.leading
        _set(card, foot.lines, foot.size, foot.leading, (margin, floor), tone.gold)

    top += len(head.lines) * head.leading + round(4 * unit)
    floor -= round(3 * unit)
    _stories(card, lead, others, (margin, top, width, floor - top), unit, tone)
    written = io.BytesIO()
    card.save(written, "JPEG", quality=80, optimize=True, progressive=True, subsampling=1)
    return written.getvalue()


def _words(channel: Channel, episode: Episode) -> list[str]:
    """The show, the day, the lead, and what else is told."""
    show, title = join_lines(channel.title), join_lines(episode.title)
    day = title.removeprefix(show).lstrip(" ,:-")
    heads = [join_lines(story.headline) for story in episode.stories[: 1 + MORE]]
    return [show, day, *(heads or [title])]


def _stories(
    card: Image.Image, lead: str, others: list[str], room: tuple[int, int, int, int], unit: float, tone: Tone
) -> None:
    """The lead as large as it goes, the others below it, each on one or two lines, where there is room for them."""
    left, top, width, height = room
    small = [fit(text, width, round(9 * unit), _sizes(3.8, 3.2, unit)) for text in others]
    gap = round(2.2 * unit)
    while small and sum(len(each.lines) * each.leading + gap for each in small) > height * 0.42:
        small.pop()
    taken = sum(len(each.lines) * each.leading + gap for each in small)
    main = fit(lead, width, height - taken - (gap if small else 0), _sizes(13, 5, unit))
    _set(card, main.lines, main.size, main.leading, (left, top), tone.paper)
    at = top + height - taken
    for each in small:
        _set(card, each.lines, each.size, each.leading, (left, at + gap), tone.paper)
        at += len(each.lines) * each.leading + gap


def _sizes(most: float, least: float, unit: float) -> range:
    return range(round(most * unit), round(least * unit) - 1, -2)


def _set(
    card: Image.Image,
    lines: tuple[str, ...],
    size: int,
    leading: int,
    at: tuple[int, int],
    ink: tuple[int, int, int],
) -> None:
    for number, line in enumerate(lines):
        letter(card, (at[0], at[1] + number * leading), line, size, ink, size // 45)


@lru_cache(maxsize=len(SHAPES))
def _rings(shape: Shape) -> Image.Image:
    """The sun of the cover, from the lower right corner, as a mask."""
    wide, high = shape.width * FINE, shape.height * FINE
    sky = Image.new("L", (wide, high), 0)
    brush = ImageDraw.Draw(sky)
    for part, thick in ((0.95, 0.012), (0.76, 0.016), (0.57, 0.020)):
        radius = round(part * high)
        box = (wide - radius, high - radius, wide + radius, high + radius)
        brush.arc(box, 180, 270, fill=255, width=round(thick * high))
    core = round(0.38 * high)
    brush.pieslice((wide - core, high - core, wide + core, high + core), 180, 270, fill=255)
    return sky.resize((shape.width, shape.height), Image.Resampling.LANCZOS)
