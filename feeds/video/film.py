"""A film: the pictures of a video, frame by frame, each changed only where something moves."""

from collections.abc import Iterator
from typing import BinaryIO

import numpy as np
from PIL import Image, ImageDraw

from audio.formats import aac
from audio.store import key_of
from feeds.artwork.lettering import Setting, letter
from feeds.times import format_clock
from feeds.video import muxing
from feeds.video.forms import Box, Form
from feeds.video.planes import Planes
from feeds.video.scenery import empty_stage, set_card, tone_of, write
from feeds.video.screens import Screen, Word, set_screens
from feeds.video.storyboard import Storyboard
from feeds.video.wave import Levels, Wave

FPS = 15
"""Words are lit to a fifteenth of a second; every frame more is time at the encoder, and nothing else moves."""
LOOK = 4
"""Raise it when a video would look different."""
_LIT_PADDING = 10
"""Pixels between the lit word and the edge of its light, at both sides."""


def film_key(board: Storyboard, form: Form, sound: str) -> str:
    """Name a film by everything that shapes it; `sound`: the name of what is heard in it."""
    return key_of("film", LOOK, FPS, muxing.SETTINGS, aac.build(), repr(board), repr(form), sound)


def draw_film(board: Storyboard, form: Form, values: Levels, out: BinaryIO) -> int:
    """Write an MP4 of the pictures to `out`; how many there are.

    Raises Unfilmed, where it cannot be encoded.
    """
    starts = frozenset(frame_of(card.start_s) for card in board.cards)
    frames = -(-round(board.seconds * FPS * 1000) // 1000)
    muxing.encode(
        ((stage, n in starts) for n, stage in enumerate(draw(board, form, values, frames))), form, FPS, out
    )
    return frames


def frame_of(seconds: float) -> int:
    """The first frame that shows what begins then: the nearest."""
    return round(seconds * FPS)


def draw(board: Storyboard, form: Form, values: Levels, frames: int) -> Iterator[Planes]:
    """Every frame in turn; the same picture, changed."""
    painter = _Painter(board, form, values)
    for number in range(frames):
        painter.go_to(number)
        yield painter.stage


class _Painter:
    """Knows what stands on the stage, and changes what is different at the next frame."""

    def __init__(self, board: Storyboard, form: Form, values: Levels) -> None:
        self._board, self._form, self._tone = board, form, tone_of(board.tone)
        self._wave = Wave(values, form, self._tone)
        self._empty = empty_stage(board, form)
        self._screens = list(set_screens(board.captions, form, board.seconds))
        self._next_card = self._next_screen = 0
        self._screen: Screen | None = None
        self._unlit = self._empty.copy()
        """The sentence without light, to put back what was lit."""
        self._lit: Word | None = None
        self._second, self._passed = -1, form.progress.left
        self.stage = self._empty.copy()

    def go_to(self, number: int) -> None:
        """Make the stage what frame `number` shows; frames come in order."""
        at_s = number / FPS
        half = 0.5 / FPS
        while (
            self._next_card < len(self._board.cards)
            and self._board.cards[self._next_card].start_s <= at_s + half
        ):
            self._show_card()
        while (
            self._next_screen < len(self._screens) and self._screens[self._next_screen].start_s <= at_s + half
        ):
            self._show_screen(self._screens[self._next_screen])
            self._next_screen += 1
        if self._screen is not None and self._next_card_after(self._screen) and self._screen.end_s < at_s:
            self._clear()
        self._light(at_s + half)
        self._wave.draw(self.stage, at_s)
        self._advance(at_s)

    def _show_card(self) -> None:
        card = self._board.cards[self._next_card]
        self._next_card += 1
        self.stage.take(self._empty, self._form.card)
        set_card(self.stage, card, self._board, self._form)
        self._clear()

    def _next_card_after(self, screen: Screen) -> bool:
        """Whether a chapter's card has been changed since, or nothing more is said for long: the sentence goes then."""
        following = self._screens[self._next_screen :][:1]
        return not following or following[0].start_s - screen.end_s > 1.5

    def _clear(self) -> None:
        self.stage.take(self._empty, around(self._form))
        self._screen, self._lit = None, None

    def _show_screen(self, screen: Screen) -> None:
        place = self._form.words
        self.stage.take(self._empty, around(self._form))
        sheet = Image.new("L", (place.width, place.height), 0)
        size = self._form.type_size
        for word in screen.words:
            letter(sheet, (word.left - place.left, word.top - place.top), word.text, size, 255, size // 40)
        self.stage.blend(place, np.asarray(sheet), self._tone.paper)
        self._unlit.take(self.stage, around(self._form))
        self._screen, self._lit = screen, None

    def _light(self, at_s: float) -> None:
        """Light the word that is heard `at_s`, until the next one begins."""
        if self._screen is None:
            return
        begun = [word for word in self._screen.words if word.start_s <= at_s]
        word = begun[-1] if begun and at_s <= self._screen.end_s + 1 / FPS else None
        if word is self._lit:
            return
        if self._lit is not None:
            self.stage.take(self._unlit, lit_box(self._lit, self._form))
        if word is not None:
            self._lay_light(word)
        self._lit = word

    def _lay_light(self, word: Word) -> None:
        box, size = lit_box(word, self._form), self._form.type_size
        light = Image.new("L", (box.width, box.height), 0)
        ImageDraw.Draw(light).rounded_rectangle((0, 0, box.width - 1, box.height - 1), 14, fill=255)
        ink = Image.new("L", light.size, 0)
        letter(ink, (word.left - box.left, word.top - box.top), word.text, size, 255, size // 40)
        self.stage.take(self._empty, box)
        self.stage.blend(box, np.asarray(light), self._tone.gold)
        self.stage.blend(box, np.asarray(ink), self._tone.ground)

    def _advance(self, at_s: float) -> None:
        """How much has passed, and the clock."""
        way = self._form.progress
        until = min(way.right, way.left + round(way.width * at_s / max(self._board.seconds, 1e-9)) // 2 * 2)
        if until > self._passed:
            self.stage.fill(Box(self._passed, way.top, until - self._passed, way.height), self._tone.gold)
            self._passed = until
        if (second := int(at_s)) != self._second:
            self._second, place = second, self._form.clock
            told = f"{format_clock(second)} / {format_clock(self._board.seconds)}"
            self.stage.take(self._empty, place)
            write(self.stage, place, Setting((told,), 28, 34), self._tone.paper, middle=True, right=True)


def around(form: Form) -> Box:
    """The place of the sentences with all that a light may cover beside it."""
    place, more = form.words, _LIT_PADDING + 2
    return Box(place.left - more, place.top - 4, place.width + 2 * more, place.height + 8)


def lit_box(word: Word, form: Form) -> Box:
    """The light around a word, within the place of the sentences and a margin around it."""
    size = form.type_size
    left = (word.left - _LIT_PADDING) // 2 * 2
    right = -(-(word.left + word.width + _LIT_PADDING) // 2) * 2
    top = word.top // 2 * 2 - 2
    return Box(left, top, right - left, round(size * 1.26) // 2 * 2 + 2)
