"""Torn pages: some scrapers put every text node of a page on a line of its own, so that each link tears a sentence.

    Menteri Pertanian          <- a link
    Nama Orangnya              <- another one
    meminta kios ditutup. Ia …

A block of lines is taken for torn only where lines go on that another one began, and such a line also ends a
sentence: a list of words in small letters does not.
"""

import re
from functools import reduce
from itertools import pairwise
from typing import Final

from scripts.clean.bylines import NAME_ALONE
from scripts.clean.captions import is_caption
from scripts.clean.credits import is_credit
from scripts.clean.dates import find_date
from scripts.clean.lines import is_debris, is_related_heading
from scripts.clean.marks import count_words
from scripts.clean.menus import is_menu
from scripts.sources.dictionary import DICTIONARY

_END: Final = re.compile(r"[.!?…][\"”’')\]]{0,3}$|[\"”]$")
_GOES_ON: Final = re.compile(r"[a-z]|[,.;:!?)\]/%”’](?!\w{1,3}\))")
_CLOSING: Final = frozenset(",.;:!?)]/%”’")
_OPENING: Final = frozenset("(“‘/[")
_DASH: Final = re.compile(r"[-–—]{1,2}")
_PARTED: Final = re.compile(r"(?<![^\W\d_])(?P<one>[^\W\d_]{1,30})-$")
_BEGUN: Final = re.compile(r"[^\W\d_A-Z]{1,30}")
_PLACE: Final = 40
"""Letters of the longest place in a dateline."""
_POINTED: Final = 3
_TITLED: Final = 4
"""Words that the title of another story, and of the page, has at least."""
_CAPITALS: Final = 0.75
_SHARE: Final = 0.15
"""Of the lines of a torn block at least so many go on with what the line before began."""


def rejoined(lines: list[str], *, first: bool = False) -> list[str]:
    """`lines` (stripped, none empty) with torn sentences whole again; as they are where the block is not torn.

    `first`: they are the first of their page, where the title stands.
    """
    if not _is_torn(lines):
        return lines
    out: list[str] = []
    run: list[str] = []
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if run and _interrupts(line):
            out.append(line)
            continue
        if (
            not run
            and not _GOES_ON.match(following)
            and (_is_page(line) or _is_headline(line, out, first=first))
        ):
            out.append(line)
            continue
        if _DASH.fullmatch(line) and out and not run:
            out.append(line)  # behind the place of a dateline, which `join_dateline` knows by its line
            continue
        if _DASH.fullmatch(following) and line[0].isupper() and len(line) <= _PLACE:
            place = _glued([*run, line])
            out += [place] if len(place) <= _PLACE or not run else [_glued(run), line]
            run = []
            continue
        run.append(line)
        after = lines[number + 2] if number + 2 < len(lines) else ""
        ends = bool(_END.search(line)) or (
            _is_page(following)
            and not _GOES_ON.match(after)
            and (not _hangs(line) or (len(run) == 1 and bool(find_date(following)) and is_credit(following)))
        )
        if ends and not _GOES_ON.match(following):
            out.append(_glued(run))
            run = []
    return [*out, _glued(run)] if run else out


def _is_page(line: str) -> bool:
    """Whether the line belongs to the page, and to no sentence."""
    if not line:
        return False
    return is_menu(line) or is_debris(line) or is_credit(line) or (line[0] in "([" and is_caption(line))


def _interrupts(line: str) -> bool:
    """Whether it is an advertisement's line, that may stand within a sentence."""
    return (line.isupper() or count_words(line) > 2) and line[0].isupper() and is_debris(line)


def _is_headline(line: str, out: list[str], *, first: bool) -> bool:
    """Whether it is the page's title, the first line that is no menu's, or that of a story to which a pointer leads."""
    words = count_words(line)
    if _END.search(line) or words < 2:
        return False
    if (
        words >= _POINTED
        and out
        and (is_related_heading(out[-1]) or (out[-1].endswith(":") and is_debris(out[-1])))
    ):
        return True
    if out and is_credit(out[-1]) and find_date(out[-1]) and _is_name(line):
        return True
    head = (
        out[1:] if len(out) > 1 and _is_page(out[1]) and out[1][0].isalpha() else out
    )  # the name of the site, above its menu
    told = any(not _is_page(before) for before in head)
    return not told and words >= (_TITLED if first else 2 * _POINTED) and _in_capitals(line)


def _is_name(line: str) -> bool:
    """Whether it is a name of which no part is a word, as below the date of a page."""
    return bool(NAME_ALONE.fullmatch(line)) and not any(
        word.casefold() in DICTIONARY for word in line.split()
    )


def _in_capitals(line: str) -> bool:
    """Whether words of weight begin with capitals, as titles have them."""
    weighty = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return bool(weighty) and sum(word[0].isupper() for word in weighty) >= _CAPITALS * len(weighty)


def _hangs(line: str) -> bool:
    """Whether the line wants to go on: it ends in a comma or a small word."""
    last = line.split()[-1]
    return last[-1] in ",-–—" or (last.islower() and not _in_capitals(line))


def _is_torn(lines: list[str]) -> bool:
    if len(lines) < 3:
        return False
    going_on = [line for before, line in pairwise(lines) if _GOES_ON.match(line) and not _END.search(before)]
    ends = any(_END.search(line) or re.search(r"[.!?] [A-Z]", line) for line in going_on)
    dashed = any(map(_DASH.fullmatch, lines[:6]))
    return ends and len(going_on) >= 2 - dashed and len(going_on) >= _SHARE * len(lines)


def _glued(run: list[str]) -> str:
    return reduce(joined, run)


def joined(text: str, line: str) -> str:
    """Two lines of one sentence; a word that was parted between them is whole again, a mark stands at its word."""
    if line[0] in _CLOSING or text[-1] in _OPENING:
        return text + line
    parted, begun = _PARTED.search(text[-40:]), _BEGUN.match(line)
    if not parted or not begun:
        return f"{text} {line}"
    whole = f"{parted['one']}{begun[0]}".casefold()
    return f"{text[:-1]}{line}" if whole in DICTIONARY else f"{text}{line}"  # "anak-" "anak"
