"""Scenery: what stands still while a chapter is told - the show, the card of the story, the label."""

import io
from functools import lru_cache

import numpy as np
from PIL import Image, ImageDraw

from feeds.artwork.cover import TONES, Ink, Tone
from feeds.artwork.episode_art import LABEL as SHORT_LABEL
from feeds.artwork.lettering import MORE, Setting, cut_line, drop_unsettable, fit, letter, measure
from feeds.channel import NAMES_AI
from feeds.video.forms import Box, Form
from feeds.video.planes import Grey, Planes
from feeds.video.storyboard import Card, Storyboard

CORNER = 28
"""Radius of the card's corners."""
_HEADLINE = (84, 76, 68, 60, 54, 48, 42, 36, 30)
_BOLD = 46
"""Size of type below which no stroke gets a pixel more: the gap below the dot of an i would close."""
_LABEL = range(44, 17, -2)
_READ = 34
"""Size of type from which a label is read on a phone at arm's length."""


def tone_of(name: str) -> Tone:
    """The show's colours."""
    return TONES.get(name, next(iter(TONES.values())))


def empty_stage(board: Storyboard, form: Form) -> Planes:
    """What is the same in every chapter: ground, show, edition, label, the way that lies ahead."""
    tone, stage = tone_of(board.tone), Planes(form.width, form.height)
    stage.fill(Box(0, 0, form.width, form.height), tone.ground)
    if form.sun is not None:
        _sun(stage, *form.sun, tone)
    _line(stage, form.show, board.show, range(48, 24, -2), tone.gold)
    _line(
        stage, form.title, board.title, range(34, 20, -2), tone.paper, right=form.title.top == form.show.top
    )
    write(stage, form.label, labelled(board.label, form.label), tone.paper)
    stage.fill(form.progress, tone.shade)
    for card in board.cards[1:]:
        stage.fill(tick(form, card.start_s / board.seconds), tone.ground)
    return stage


def tick(form: Form, share: float) -> Box:
    """Where a chapter begins on the line of progress."""
    way = form.progress
    return Box(min(way.right - 4, way.left + int(way.width * share) // 2 * 2), way.top, 4, way.height)


def labelled(label: str, room: Box) -> Setting:
    """The label, set to be read in `room`: whole where that can be, else the sentence of it that names AI."""
    sentences = label.replace("! ", ". ").replace("? ", ". ").split(". ")
    short = next((s.rstrip(".!?") + "." for s in sentences if NAMES_AI.search(s)), SHORT_LABEL)
    for words, least in ((label, _READ), (short, 0), (SHORT_LABEL, 0)):
        # below the last line hang the tails of its letters
        setting = fit(drop_unsettable(words), room.width, room.height - 8, _LABEL, leading=1.16)
        told = " ".join(setting.lines)
        if setting.size >= least and NAMES_AI.search(told) and not told.endswith(MORE):
            break
    return setting


def set_card(stage: Planes, card: Card, board: Storyboard, form: Form) -> None:
    """Draw the card of a chapter: of a story its headline and sources, of another part the show's cover."""
    tone, place = tone_of(board.tone), form.card
    stage.blend(place, _rounded(place.width, place.height, CORNER), tone.shade)
    if not card.kicker:
        _cover(stage, place, board, card, tone)
        return
    inner = _inner(place, 48)
    stage.fill(Box(inner.left, inner.top, 140, 12), tone.gold)
    _line(stage, Box(inner.left, inner.top + 28, inner.width, 44), card.kicker, range(34, 20, -2), tone.gold)
    credit = drop_unsettable(card.credit)
    low = inner.bottom
    if credit:
        told = fit(credit, inner.width, 72, range(28, 21, -2), leading=1.2)
        high = len(told.lines) * told.leading
        low -= high + high % 2
        write(stage, Box(inner.left, low, inner.width, inner.bottom - low), told, tone.paper)
    room = Box(inner.left, inner.top + 92, inner.width, (low - inner.top - 92 - 24) // 2 * 2)
    write(
        stage,
        room,
        fit(drop_unsettable(card.headline), room.width, room.height, _HEADLINE, leading=1.18),
        tone.paper,
        36,
    )


def _cover(stage: Planes, place: Box, board: Storyboard, card: Card, tone: Tone) -> None:
    """The cover fills a square card; on a wide one the name of the part stands beside it."""
    side = min(place.width, place.height)
    square = Box(place.left, place.top, side, side)
    corners = stage.copy()
    stage.lay(square, _pixels(board.picture, side))
    _keep_corners(stage, corners, square, _rounded(place.width, place.height, CORNER)[:, :side])
    if place.width - side >= 200:
        room = _inner(Box(place.left + side, place.top, place.width - side, place.height), 40)
        words = fit(drop_unsettable(card.headline), room.width, room.height, _HEADLINE, leading=1.18)
        write(stage, room, words, tone.paper, 36, middle=True)


def _keep_corners(stage: Planes, before: Planes, square: Box, mask: Grey) -> None:
    """Let what was there `before` stand where `mask` is dark: around the rounded corners."""
    shades = mask, mask[::2, ::2], mask[::2, ::2]
    places = (
        (slice(square.top, square.bottom), slice(square.left, square.right)),
        *[(slice(square.top // 2, square.bottom // 2), slice(square.left // 2, square.right // 2))] * 2,
    )
    for new, old, place, shade in zip(stage.parts, before.parts, places, shades, strict=True):
        new[place] = np.where(shade > 127, new[place], old[place])


def write(
    stage: Planes,
    box: Box,
    words: Setting,
    ink: Ink,
    bold: int = 60,
    *,
    middle: bool = False,
    right: bool = False,
) -> None:
    """Write lines into `box`; `bold`: for so many pixels of type, one more around each stroke, from `_BOLD` on."""
    sheet = Image.new("L", (box.width, box.height), 0)
    top = (box.height - len(words.lines) * words.leading) // 2 if middle else 0
    for number, line in enumerate(words.lines):
        left = box.width - round(measure(line, words.size)) - 2 if right else 0
        at = max(0, left), top + number * words.leading
        letter(sheet, at, line, words.size, 255, words.size // bold if words.size >= _BOLD else 0)
    stage.blend(box, np.asarray(sheet), ink)


def _line(stage: Planes, box: Box, text: str, sizes: range, ink: Ink, *, right: bool = False) -> None:
    """One line, as large as it fits; the end of one that does not fit is left out."""
    plain = drop_unsettable(text)
    smallest = sizes[-1]
    if measure(plain, smallest) > box.width:
        plain = cut_line(plain, box.width, smallest)
    size = next((s for s in sizes if measure(plain, s) <= box.width and s * 1.25 <= box.height), smallest)
    write(stage, box, Setting((plain,), size, round(size * 1.25)), ink, 36, middle=True, right=right)


def _inner(place: Box, margin: int) -> Box:
    return Box(place.left + margin, place.top + margin, place.width - 2 * margin, place.height - 2 * margin)


@lru_cache(maxsize=8)
def _rounded(width: int, height: int, radius: int) -> Grey:
    fine = 2
    sheet = Image.new("L", (width * fine, height * fine), 0)
    ImageDraw.Draw(sheet).rounded_rectangle(
        (0, 0, width * fine - 1, height * fine - 1), radius * fine, fill=255
    )
    return np.asarray(sheet.resize((width, height), Image.Resampling.BOX))


@lru_cache(maxsize=2)
def _pixels(picture: bytes, side: int) -> Grey:
    with Image.open(io.BytesIO(picture)) as opened:
        opened.draft("RGB", (side, side))  # a JPEG is unpacked at a fraction of its size
        return np.asarray(opened.convert("RGB").resize((side, side), Image.Resampling.LANCZOS))


def _sun(stage: Planes, x: int, y: int, radius: int, tone: Tone) -> None:
    """The rising sun of the show's cover, faint."""
    box = Box(0, y - radius * 2, stage.width, radius * 2)
    sheet = Image.new("L", (box.width, box.height), 0)
    brush = ImageDraw.Draw(sheet)
    for r, thick in ((radius * 1.75, 12), (radius * 1.45, 16), (radius * 1.15, 20)):
        brush.arc((x - r, box.height - r, x + r, box.height + r), 180, 360, fill=255, width=thick)
    brush.pieslice(
        (x - radius * 0.85, box.height - radius * 0.85, x + radius * 0.85, box.height + radius * 0.85),
        180,
        360,
        fill=255,
    )
    stage.blend(box, np.asarray(sheet), tone.shade)
