"""Ends of sentences that carry no mark: subheads, items of a list, pointers, introductions that end in a colon.

Where an article's lines were joined by blanks, nothing but the next sentence tells that one has ended. Only what
leaves no doubt parts here: a word that begins sentences but no names, written large before a small one; the next
number of a list; a label of a line-up or an imprint; the day in brackets behind who said it.
"""

import re
from collections.abc import Collection, Iterator
from typing import Final

from scripts.text.titles import POINTER, STARTERS, name_pairs, title_end

_LABELS: Final = frozenset(
    """Pelatih Wasit Editor Penulis Reporter Pewarta Sumber Video Foto Cadangan Waktu Tempat Lokasi Skor Disclosure
    Susunan Daftar Catatan Kiper""".split()  # noqa: SIM905 - a table of words reads better so
)
"""What stands before a colon in line-ups, imprints and invitations."""
_LONGEST_TITLE: Final = 400
"""Letters."""
_SHOUTED: Final = re.compile(r"(?:[A-Z]{4,} ){1,8}[A-Z]{4,} (?=[A-Z][a-z])")
_PLACES: Final = re.compile(
    r" (?=[A-Z\d\"“\[(])(?:"
    r"(?<=\w )(?=(?P<word>[A-Z][a-z]++)(?:(?P<label>(?: [Pp]emain)?: )|,? [a-z]|(?<=Pada) \d)|(?P<number>\d{1,2})\) )"
    r"|(?<=[)\]:] )|(?<=,[\"”] )(?=[\"“]))"
)
_SAID_ON_A_DAY: Final = re.compile(r"[\"”] [^\"”“.!?]{5,140}\(\d{1,2}/\d{1,2}(?:/\d{4})?\)$")
_FOLLOWS: Final = re.compile(r"\b[Bb]erikut\b[^.:!?]{0,90}:$")
_ITEM: Final = re.compile(r"(?:^|\s)(\d{1,2})\.$")
_BRACKETED_ITEM: Final = re.compile(r"(\d{1,2})\) ")


class Unmarked:
    """The sentences that begin without a mark before them, in one text, asked for from left to right.

    It remembers the number of the last item of a list.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._places = _PLACES.finditer(text)
        self._place = next(self._places, None)
        self._item = 0
        self._pairs: Collection[tuple[str, str]] | None = None

    def begins(self, start: int, end: int) -> Iterator[int]:
        """Where sentences begin inside what the marks say is one, `start` to `end`, in order."""
        begin = start
        if title := POINTER.match(self._text, start, end):
            begin = self._behind_title(title, end)
            if begin > start:
                yield begin
        elif shouted := _SHOUTED.match(self._text, start, end):
            begin = shouted.end()
            yield begin
        if first := _BRACKETED_ITEM.match(self._text, start, end):
            self._item = int(first[1])
        while self._place and self._place.end() < end:
            place, self._place = self._place, next(self._places, None)
            if place.start() > begin and self._parts(place, begin):
                begin = place.end()
                self._item = int(place["number"] or self._item)
                yield begin
        item = _ITEM.search(self._text, max(start, end - 4), end)
        if item and (item.start(1) == begin or int(item[1]) == self._item + 1 > 1):
            self._item = int(item[1])
            if item.start(1) > begin:
                yield item.start(1)

    def _behind_title(self, title: re.Match[str], end: int) -> int:
        """Where the news goes on behind "Baca juga: Judul Lain"; `title.start()` when it does not."""
        if self._pairs is None:
            self._pairs = name_pairs([self._text])
        start, last = title.end(), min(end, title.end() + _LONGEST_TITLE)
        piece = self._text[start:last] + "." * (last < end)
        at = start + title_end(piece, 0, self._pairs)
        while at < last and self._text[at].isspace():
            at += 1
        return at if start < at < last else title.start()

    def _parts(self, place: re.Match[str], begin: int) -> bool:
        """Whether a sentence begins behind the blank `place`; the one before it began at `begin`."""
        text, at = self._text, place.start()
        before = text[at - 1]
        if word := place["word"]:
            return word in (_LABELS if place["label"] else STARTERS) and not POINTER.match(text, begin + 1)
        if number := place["number"]:
            return int(number) == self._item + 1 > 1
        if before == ":":
            return (
                text.startswith("1. ", at + 1) or _FOLLOWS.search(text, max(begin, at - 110), at) is not None
            )
        if before in ")]":
            return (text[begin] in "([" and POINTER.match(text, begin + 1) is not None) or (
                _SAID_ON_A_DAY.search(text, max(begin, at - 170), at) is not None
            )
        return True  # one quotation closes, and the next opens
