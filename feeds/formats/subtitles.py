"""Subtitles: the lines of a transcript cut to what a screen holds, each with its own time."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from feeds.episode import Caption
from feeds.matching import bare, matching
from feeds.text import join_lines

_ALIGNABLE = 200_000
"""Tokens times spoken words up to which the two are compared; beyond, time is shared out by length."""
_CLAUSE_ENDS = (",", ".", ";", ":", "?", "!", ")", "”", "–")


@dataclass(frozen=True, slots=True)
class Subtitle:
    """What stands on the screen at once."""

    start_s: float
    end_s: float
    lines: tuple[str, ...]
    speaker: str


def cut_subtitles(
    captions: Iterable[Caption],
    *,
    width: int,
    lines: int,
    seconds: float | None = None,
    first: Callable[[str], str] = lambda speaker: "",
    escape: Callable[[str], str] = lambda text: text,
) -> Iterator[Subtitle]:
    """Cut `captions` into subtitles of at most `lines` lines of `width` characters.

    `first(speaker)` is what will stand before the first line of each (only its length is used); `escape` is
    applied to the words before they are measured. Subtitles never overlap, and none outlasts `seconds`.
    """
    ordered = sorted(
        (caption for caption in captions if join_lines(caption.text)), key=lambda caption: caption.start_s
    )
    done_ms = 0
    for number, caption in enumerate(ordered):
        end_s = caption.end_s
        if number + 1 < len(ordered) and ordered[number + 1].start_s > caption.start_s:
            end_s = min(end_s, ordered[number + 1].start_s)
        if seconds is not None:
            end_s = min(end_s, seconds)
        tokens = list(_tokens(caption.text, width - len(first(caption.speaker)), escape))
        groups = _pack(tokens, width, lines, len(first(caption.speaker)))
        begins = _begins(tokens, caption, end_s)
        place = 0
        for number_within, group in enumerate(groups):
            count = sum(len(line) for line in group)
            start_ms = max(done_ms, round(begins[place] * 1000))
            place += count
            last = number_within == len(groups) - 1
            end_ms = round((end_s if last else begins[place]) * 1000)
            if end_ms <= start_ms:
                continue
            done_ms = end_ms
            shown = tuple(" ".join(line) for line in group)
            yield Subtitle(start_ms / 1000, end_ms / 1000, shown, caption.speaker)


def _tokens(text: str, width: int, escape: Callable[[str], str]) -> Iterator[str]:
    """The escaped words; a word wider than a line is cut, never within an escape."""
    for word in join_lines(text).split(" "):
        piece = ""
        for letter in map(escape, word):
            if piece and len(piece) + len(letter) > width:
                yield piece
                piece = ""
            piece += letter
        yield piece


def _pack(tokens: Sequence[str], width: int, lines: int, lead: int) -> list[list[list[str]]]:
    """Subtitles of lines of tokens; one that cannot hold all ends with a clause where it can."""
    packed, place = [], 0
    while place < len(tokens):
        end = _fit(tokens, place, width, lines, lead)
        if end < len(tokens):
            for back in range(end, (place + end) // 2, -1):
                if tokens[back - 1].endswith(_CLAUSE_ENDS):
                    end = back
                    break
        packed.append(_wrap(tokens[place:end], width, lead))
        place = end
    return packed


def _fit(tokens: Sequence[str], place: int, width: int, lines: int, lead: int) -> int:
    """One past the last token that still fits a subtitle begun at `place`."""
    line, room, fresh = 1, width - lead, True
    for end in range(place, len(tokens)):
        need = len(tokens[end]) + (0 if fresh else 1)
        if need > room:
            if line == lines:
                return end
            line, room, need = line + 1, width, len(tokens[end])
        room, fresh = room - need, False
    return len(tokens)


def _wrap(tokens: Sequence[str], width: int, lead: int) -> list[list[str]]:
    wrapped: list[list[str]] = [[]]
    room = width - lead
    for token in tokens:
        need = len(token) + (1 if wrapped[-1] else 0)
        if need > room:
            wrapped.append([])
            room, need = width, len(token)
        wrapped[-1].append(token)
        room -= need
    return wrapped


def _begins(tokens: Sequence[str], caption: Caption, end_s: float) -> list[float]:
    """When each token is said: by the times of the spoken words where they match, by length in between."""
    anchors = [(0, caption.start_s), *_anchors(tokens, caption, end_s), (len(tokens), end_s)]
    begins: list[float] = []
    for (here, from_s), (there, until_s) in pairwise(anchors):
        whole = sum(len(token) + 1 for token in tokens[here:there])
        passed = 0
        for token in tokens[here:there]:
            begins.append(from_s + (until_s - from_s) * passed / whole)
            passed += len(token) + 1
    return begins


def _anchors(tokens: Sequence[str], caption: Caption, end_s: float) -> Iterator[tuple[int, float]]:
    """Places and times of the tokens that are said as they are written."""
    if not caption.words or len(tokens) * len(caption.words) > _ALIGNABLE:
        return
    said, written = [bare(word) for _, _, word in caption.words], [bare(token) for token in tokens]
    place, time_s = 0, caption.start_s
    for block in matching(written, said):
        for step in range(block.size):
            start_s = caption.words[block.b + step][0]
            if said[block.b + step] and block.a + step > place and time_s < start_s < end_s:
                place, time_s = block.a + step, start_s
                yield place, time_s
