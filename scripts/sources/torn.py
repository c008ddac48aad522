"""Torn pages: some scrapers put every text node of a page on a line of its own, so that each link tears a sentence.

    Menteri Pertanian          <- a link
    Nama Orangnya              <- another one
    meminta kios ditutup. Ia …

A block of lines is taken for torn only where lines go on that another one began, and such a line also ends a
sentence: a list of words in small letters does not.
"""

import re
from itertools import pairwise
from typing import Final

from scripts.clean.lines import is_debris, is_menu

_END: Final = re.compile(r"[.!?…][\"”’')\]]{0,3}$|[\"”]$")
_GOES_ON: Final = re.compile(r"[a-z]|[,.;:!?)\]/%”’](?!\w{1,3}\))")
_CLOSING: Final = frozenset(",.;:!?)]/%”’")
_OPENING: Final = frozenset("(“‘/[")
_DASH: Final = re.compile(r"[-–—]{1,2}")
_PLACE: Final = 40
"""Letters of the longest place in a dateline."""
_SHARE: Final = 0.15
"""Of the lines of a torn block at least so many go on with what the line before began."""


def rejoined(lines: list[str]) -> list[str]:
    """`lines` (stripped, none empty) with torn sentences whole again; as they are where the block is not torn."""
    if not _is_torn(lines):
        return lines
    out: list[str] = []
    run: list[str] = []
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if not run and not _GOES_ON.match(following) and (is_menu(line) or is_debris(line)):
            out.append(line)
            continue
        if _DASH.fullmatch(line) and out and not run:
            out.append(line)  # behind the place of a dateline, which `join_dateline` knows by its line
            continue
        if _DASH.fullmatch(following) and line[0].isupper() and len(line) <= _PLACE:
            out += [_glued(run), line] if run else [line]
            run = []
            continue
        run.append(line)
        if _END.search(line) and not _GOES_ON.match(following):
            out.append(_glued(run))
            run = []
    return [*out, _glued(run)] if run else out


def _is_torn(lines: list[str]) -> bool:
    if len(lines) < 3:
        return False
    going_on = [line for before, line in pairwise(lines) if _GOES_ON.match(line) and not _END.search(before)]
    ends = any(_END.search(line) or re.search(r"[.!?] [A-Z]", line) for line in going_on)
    dashed = any(map(_DASH.fullmatch, lines[:6]))
    return ends and len(going_on) >= 2 - dashed and len(going_on) >= _SHARE * len(lines)


def _glued(run: list[str]) -> str:
    text = run[0]
    for line in run[1:]:
        tight = line[0] in _CLOSING or text[-1] in _OPENING
        text += line if tight else f" {line}"
    return text
