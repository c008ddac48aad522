"""Fences: boxes in a text that say in words or strokes where they begin and where they end.

--- DISPONSORI ---                      Lewati Paling banyak dibaca dan terus membaca
Tabungan Bahari, mulai Rp5.000.         Puluhan Santri Ikut Lomba Robot
---                                     Akhir dari Paling banyak dibaca
"""

import re
from typing import Final

from scripts.clean.lines import is_debris, is_related_heading

_OPENED: Final = re.compile(
    r"\s{0,20}[-=_*~+#.]{2,40}\s?(?P<label>[^\W_][\w ./&!:]{2,40}?)\s?[-=_*~+#.]{2,40}\s{0,20}$"
)
_STROKES: Final = re.compile(r"\s{0,20}[-=_*~+#.]{3,200}\s{0,20}$")
_SKIPPED: Final = re.compile(
    r"\s{0,20}(?:lewati|lompati|skip)\s(?P<name>.{2,60}?)\s(?:dan|and|lalu)\s(?:(?:terus|lanjutkan|teruskan)\s)?"
    r"(?:membaca|baca|continue|lanjut)\b.{0,20}$",
    re.IGNORECASE,
)
_ENDED: Final = re.compile(
    r"\s{0,20}(?:akhir(?: dari)?|end of|selesai)\s(?P<name>.{2,60}?)\s{0,20}$", re.IGNORECASE
)
_LONGEST: Final = 14
"""Lines of the longest box."""


def unfenced(lines: list[str]) -> list[str]:
    """`lines` without the boxes whose label is an advertisement's or leads to other stories; one that never closes
    keeps its lines."""
    out: list[str] = []
    number = 0
    while number < len(lines):
        end = _end(lines, number)
        if end is None:
            out.append(lines[number])
            number += 1
        else:
            number = end + 1
    return out


def _end(lines: list[str], number: int) -> int | None:
    """The last line of the box that begins at `number`."""
    below = range(number + 1, min(len(lines), number + 1 + _LONGEST))
    if skipped := _SKIPPED.match(lines[number]):
        name = skipped["name"].casefold()
        return next(
            (n for n in below if (e := _ENDED.match(lines[n])) and e["name"].casefold() == name), None
        )
    opened = _OPENED.match(lines[number])
    if not opened or not (is_debris(opened["label"]) or is_related_heading(opened["label"])):
        return None
    return next((n for n in below if _STROKES.match(lines[n]) or _closes(lines[n], opened["label"])), None)


def _closes(line: str, label: str) -> bool:
    closed = _OPENED.match(line)
    return bool(closed) and label.casefold().split()[-1] in closed["label"].casefold()  # type: ignore[index]
