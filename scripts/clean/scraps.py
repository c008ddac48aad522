"""Scraps: short lines that are no sentence, between the paragraphs of a text whose paragraphs are, and behind them.

Buttons, counters, names of boxes, captions, addresses, titles of other stories: whatever they say, they end in no mark.
A subhead, a list that a line announces, and items stay; so does everything where a text is careless with its marks.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from scripts.article import Article
from scripts.clean.lists import is_item
from scripts.clean.marks import ITEM, count_words

_END: Final = re.compile(r"""[.!?…:;,]["”’»')\]]{0,3}[\s■◆●▪♦□*]{0,4}$|["”’]$""")
_SENTENCE: Final = re.compile(r"""[.!?…]["”’»')\]]{0,3}[\s■◆●▪♦□*]{0,4}$|["”]$""")
_PROSE_WORDS: Final = 8
_WITHIN, _BEHIND = 9, 14
"""Words of a scrap between sentences, and behind the last."""
_FIGURE: Final = re.compile(r"\d[\d.,]{0,9}")
"""A counter, the number of a page or a rank."""
_NUMBERED: Final = re.compile(r"\d{1,3}[.)]\s")
_ASKED: Final = re.compile(
    r"(?=[^\"“”]{1,160}$)(?=.{0,150}\b(?:anda|kamu|kalian|menurutmu)\b)[^.!?]{3,150}\?(?: [^.!?]{2,60}[.!?])?",
    re.IGNORECASE,
)
"""What readers are asked when the story is told."""
_FEW: Final = 2
"""Lines behind the last sentence; more may be a table or a list that is news."""
_LISTED: Final = re.compile(r"\d|:|^\W")
_LONGEST_LIST: Final = 60
"""Lines."""
_CAREFUL: Final = 0.9
"""Of the long paragraphs so many end in a mark."""
_FEWEST: Final = 3
"""Long paragraphs from which that can be told."""
_ODD: Final = re.compile(
    r"\d[\d.,]{0,60}\s?(?:%|menit|rb|views?|komentar|likes?|[°º])(?:\W|$)|[|•·»›→↓♡♥★☆©]|^(?:jl\.?|jln\.?"
    r"|jalan .{3,30} (?:no|km)\b)"
    r"|^(?:jam (?:pelayanan|buka|kerja|operasional|besuk)(?= ?:)|telp?|wa|baca|lihat|simak|cek|unduh|ikuti|klik|bagikan"
    r"|komentar|tags?|iklan|menuju \w{1,60}(?=:)|simpan|gabung|tonton|saksikan|nantikan|kunjungi|pantau|dengarkan"
    r"|read|share|follow|photo|watch"
    r"|continue|sponsor\w{0,60}"
    r"|konten (?:mitra|sponsor)|advert\w{0,60})(?=\W|$)|^(?:artikel|berita) (?:lain|terkait|di|ini|ber)?lanjut\w{0,60}"
    r"|^(?:artikel|berita)"
    r" (?:terkait|lain\w{0,60}|populer)|\.(?:com|id|net|example)\b|\w@\w|/(?:infografi[ks]|dok)",
    re.IGNORECASE,
)
"""In what no subhead says."""


def drop_scraps(article: Article) -> Article:
    """Without them."""
    lines = article.paragraphs
    prose = [number for number, line in enumerate(lines) if _is_prose(line)]
    told = lines[prose[0] :] if prose else ()
    long = [
        line
        for line in told
        if count_words(line) >= _PROSE_WORDS and (_END.search(line) or not _ODD.search(line))
    ]
    if len(long) < _FEWEST or sum(bool(_END.search(line)) for line in long) < _CAREFUL * len(long):
        return article
    kept = [
        line
        for number, line in enumerate(lines)
        if number < prose[0] or not _is_scrap(lines, number, last=number > prose[-1])
    ]
    while len(kept) > _FEWEST and _ASKED.fullmatch(kept[-1]):
        kept.pop()
    return replace(article, paragraphs=tuple(kept))


def _is_prose(line: str) -> bool:
    return count_words(line) >= 4 and bool(_SENTENCE.search(line))


def _is_scrap(lines: Sequence[str], number: int, *, last: bool) -> bool:
    line = lines[number]
    if _FIGURE.fullmatch(line):
        return not announced(lines, number)
    if (
        line.startswith(ITEM)
        or is_item(line)
        or _NUMBERED.match(line)
        or _END.search(line)
        or announced(lines, number)
    ):
        return False
    if _ODD.search(line):
        return count_words(line) <= (_BEHIND if last else _WITHIN)
    rest = lines[number:]
    few = len(rest) <= _FEW and number > 0 and bool(_SENTENCE.search(lines[number - 1]))
    return last and few and count_words(line) <= _BEHIND and not any(map(_LISTED.search, rest))


def announced(lines: Sequence[str], number: int) -> bool:
    """Whether it is one of the lines that a colon announces."""
    for above in range(number - 1, max(0, number - _LONGEST_LIST) - 1, -1):
        before = lines[above]
        if before.endswith(":"):
            return True
        if _SENTENCE.search(before) or count_words(before) > _BEHIND:
            return False
    return False
