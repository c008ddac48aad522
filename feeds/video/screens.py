"""Screens: the lines of an edition set in type, a sentence at a time, each word with its place and its moments."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from feeds.artwork.lettering import cut_word, drop_unsettable, measure, part
from feeds.episode import Caption
from feeds.text import join_lines
from feeds.video.forms import Form
from feeds.video.words import align

LEADING = 1.28
_SPACE = 0.30
"""Between two words, of the size of type."""
_CLAUSE_ENDS = (",", ".", ";", ":", "?", "!", ")", '"')
_PHRASE_BEGINS = frozenset({
    "agar", "akibat", "atau", "bagi", "bahwa", "dan", "dari", "dengan", "di", "hingga", "karena", "ke",
    "kepada", "ketika", "lalu", "melalui", "menurut", "menyusul", "meski", "namun", "oleh", "pada", "saat",
    "sebelum", "sehingga", "sejak", "selama", "sementara", "serta", "setelah", "sesudah", "supaya", "tentang",
    "terhadap", "tetapi", "untuk", "yang",
})  # fmt: skip
"""Words before which one may draw breath."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word where it stands on the screen, in pixels, and when it is heard."""

    text: str
    left: int
    top: int
    width: int
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class Screen:
    """What stands there at once."""

    start_s: float
    end_s: float
    words: tuple[Word, ...]


def set_screens(captions: Iterable[Caption], form: Form, seconds: float) -> Iterator[Screen]:
    """`captions` as screens of `form`, by time; none begins before the one before it, nor outlasts `seconds`.

    A line that one screen does not hold is parted, after a clause or before a phrase where that can be.
    """
    ordered = sorted((c for c in captions if join_lines(c.text)), key=lambda c: c.start_s)
    for number, caption in enumerate(ordered):
        next_s = ordered[number + 1].start_s if number + 1 < len(ordered) else seconds
        yield from _screens(caption, form, min(next_s, seconds))


def _screens(caption: Caption, form: Form, until_s: float) -> Iterator[Screen]:
    written = join_lines(caption.text).split(" ")
    pieces: list[tuple[str, float, float]] = []
    for token, (start_s, end_s) in zip(written, align(written, caption), strict=True):
        cut = cut_word(drop_unsettable(token), form.type_size, form.words.width)
        for place, piece in enumerate(cut):
            share = (end_s - start_s) / len(cut)
            pieces.append((piece, start_s + share * place, start_s + share * (place + 1)))
    groups = _parted(pieces, form)
    for number, group in enumerate(groups):
        begin = group[0][1]
        end = groups[number + 1][0][1] if number + 1 < len(groups) else max(caption.end_s, begin)
        if (until := min(end, until_s)) > begin:
            yield Screen(begin, until, tuple(_placed(group, form)))


def _parted(
    pieces: Sequence[tuple[str, float, float]], form: Form
) -> list[Sequence[tuple[str, float, float]]]:
    """Groups that fit a screen each, about equally long."""
    step = round(form.type_size * LEADING)
    most = form.words.height // step
    rows = len(_rows([piece for piece, *_ in pieces], form))
    screens = -(-rows // most)
    if screens <= 1:
        return [pieces] if pieces else []
    groups: list[Sequence[tuple[str, float, float]]] = []
    place = 0
    while place < len(pieces):
        left = max(1, screens - len(groups))
        goal = place + -(-(len(pieces) - place) // left)
        end = _fitting(pieces, place, goal, most, form)
        groups.append(pieces[place:end])
        place = end
    return groups


def _fitting(pieces: Sequence[tuple[str, float, float]], place: int, goal: int, most: int, form: Form) -> int:
    """One past the last piece of a screen that begins at `place` and should end near `goal`."""

    def fits(end: int) -> bool:
        return len(_rows([piece for piece, *_ in pieces[place:end]], form)) <= most

    if goal >= len(pieces) and fits(len(pieces)):
        return len(pieces)
    near = max(2, (goal - place) // 3)
    for parts in (_ends_a_clause, _begins_a_phrase):
        for off in range(near + 1):  # the nearest to where it should be
            for end in (goal + off, goal - off):
                if place < end < len(pieces) and parts(pieces, end) and fits(end):
                    return end
    end = min(goal, len(pieces))
    while end > place + 1 and not fits(end):
        end -= 1
    return end


def _ends_a_clause(pieces: Sequence[tuple[str, float, float]], end: int) -> bool:
    return pieces[end - 1][0].endswith(_CLAUSE_ENDS)


def _begins_a_phrase(pieces: Sequence[tuple[str, float, float]], end: int) -> bool:
    return pieces[end][0].casefold() in _PHRASE_BEGINS


def _rows(words: Sequence[str], form: Form) -> list[list[tuple[int, int, int]]]:
    """For each row its words: number, left edge within the row, width."""
    space = round(form.type_size * _SPACE)
    widths = [round(measure(word, form.type_size)) for word in words]
    rows: list[list[tuple[int, int, int]]] = []
    begin = 0
    for end in part(words, widths, space, form.words.width):
        lefts = accumulate((wide + space for wide in widths[begin:end]), initial=0)
        rows.append(list(zip(range(begin, end), lefts, widths[begin:end], strict=False)))
        begin = end
    return rows


def _placed(group: Sequence[tuple[str, float, float]], form: Form) -> Iterator[Word]:
    """The words of a screen, in the middle of the height that there is."""
    step = round(form.type_size * LEADING)
    rows = _rows([piece for piece, *_ in group], form)
    top = form.words.top + (form.words.height - step * len(rows)) // 2
    for row, words in enumerate(rows):
        for number, x, wide in words:
            text, start_s, end_s = group[number]
            yield Word(text, form.words.left + x, top + row * step, wide, start_s, end_s)
