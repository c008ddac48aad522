"""Text pages, plain or scraped: title found by rule, paragraphs by blank lines."""

import re
from functools import reduce
from typing import Final

from scripts import outlets
from scripts.article import Article, Credit
from scripts.clean import clean
from scripts.clean.captions import is_caption
from scripts.clean.credits import is_credit
from scripts.clean.datelines import has_dateline
from scripts.clean.dates import find_date
from scripts.clean.lines import is_debris
from scripts.clean.lists import is_item
from scripts.clean.marks import count_words, mend, words_key
from scripts.clean.menus import is_menu
from scripts.page import Page
from scripts.sources.bounded import MOST_LETTERS
from scripts.sources.copied import uncopied
from scripts.sources.decoding import decode
from scripts.sources.dictionary import DICTIONARY
from scripts.sources.live import in_lines
from scripts.sources.torn import joined, rejoined

_TITLE_LABEL: Final = re.compile(r"(?:judul|title|headline)\s?[:：]\s?", re.IGNORECASE)
_SHOWN: Final = re.compile(r"(?:LIVE|VIDEO|INFOGRAFIS|PODCAST|Infografis|Podcast)\s?:\s[A-Z]")
"""What a title may begin with, though a line to a film may too."""
_NUMBERED: Final = re.compile(r"#?\[\d{1,4}\](?=\S)")
_REFERENCES: Final = re.compile(
    r"^[ \t]{0,8}(?:References|Rujukan|Links|Tautan|Visible links)\s{0,8}:?\s{0,8}\n\s{0,20}(?:Visible links\s{1,20})?"
    r"(?:1\.|\[1\]\s{0,8}(?=https?:|www\.))\s",
    re.MULTILINE,
)
_FEWEST_LINKS: Final = 2
_ADDRESS: Final = re.compile(r"\s*+(?:(?:\[\d{1,3}\]|\d{1,3}\.)\s{0,8}(?:https?://|www\.)\S{1,300})?\s*+")
"""A numbered link, or nothing."""
_HANGING: Final = re.compile(
    r"\b(?:kata|ujar|tutur|ucap|di|ke|dari|dan|atau|yang|untuk|pada|oleh|dengan|menurut|para|serta|bahwa)$"
)
"""Words with which no line ends but one that goes on."""
_END: Final = re.compile(r"""[.!?:…]["”’)]{0,2}$""")
_CLOCK: Final = re.compile(r"(?:pukul )?\d{1,2}[.:]\d\d(?: WI[BT]A?)?", re.IGNORECASE)
_HEAD_LINES: Final = 25
_FROM_HOME: Final = re.compile(r"(?:beranda|home|depan)\s?[>»›/|]\s?\S", re.IGNORECASE)
_TICKER: Final = re.compile(r"[▲▼△▽]|\d ?°|[+-]\d[\d.,]* ?%")
"""Of rates and of the weather."""
_PAIRS: Final = re.compile(r"\w: ?\d")
_UNROLLED: Final = re.compile(r"(?:thread|utas) (?:by|oleh|dari) @", re.IGNORECASE)
_DAYS: Final = 8
"""Words of a line that says a day, or two."""
_SELF: Final = re.compile(r"(?:halaman|artikel|berita|tulisan|laman|situs|pesan|konten) ini\b", re.IGNORECASE)
"""Of a page, and no title."""
_STAMPED: Final = re.compile(
    r"\d{1,2}[.:]\d\d(?: ?[AP]M)?$|^\S{1,8} .{0,30}\b(?:Sen|Sel|Rab|Kam|Jum|Sab"
    r"|Min)\w{0,4},? \d{1,2} [A-Z][a-z]{2,8} \d{4}$"
)
"""Ends in the hour or the day: who sent it, or a page's head."""
_STROKE: Final = re.compile(r"\s[|•·]\s")
_NARROW: Final = 30
"""And of the narrowest, where each line begins with a small letter."""
_COLUMN: Final = 120
"""Letters of the widest column at which a text is broken."""


def read(page: Page) -> tuple[Article, ...]:
    """The article of a text page, of a live page its entries."""
    text, subject = uncopied(decode(page.content, page.charset)[:MOST_LETTERS])
    article = from_text(text, link(page.address), subject)
    return in_lines(lines_of(mend(text)), article) or (article,)


def from_text(text: str, address: str = "", title: str = "") -> Article:
    """An article from the text of a page; without `title` it is found by rule."""
    lines = lines_of(mend(_unnumbered(text[:MOST_LETTERS])))
    if not title:
        title, lines = _take_title(lines)
    credit = Credit(
        link=address, outlet=outlets.name(outlets.domain(address)) if outlets.domain(address) else ""
    )
    return clean(Article(title, tuple(lines), credit), known=DICTIONARY)


def _unnumbered(text: str) -> str:
    """Without the numbers of links, and their list below, that browsers for terminals write ("[7]Ekonomi")."""
    list_ = _REFERENCES.search(text)
    numbers = _NUMBERED.findall(text[: list_.start()] if list_ else text)
    if list_ and all(map(_ADDRESS.fullmatch, text[list_.start() :].strip().split("\n")[1:])):
        return _NUMBERED.sub("", text[: list_.start()])
    if not list_ or len(numbers) < _FEWEST_LINKS:
        return text
    return _NUMBERED.sub("", text[: list_.start()])


def link(address: str) -> str:
    """The address when it is http(s) and leads somewhere (see `scripts.text.published`), otherwise empty."""
    return address if re.match(r"https?://[^\s<>\"…]+$", address, re.IGNORECASE) else ""


def lines_of(text: str) -> list[str]:
    """A paragraph an item: blocks between blank lines, hard-wrapped ones joined, otherwise line by line."""
    lines: list[str] = []
    blocks = [[line for line in block.split("\n") if line.strip()] for block in re.split(r"\n[ \t]*\n", text)]
    blocks = [block for block in blocks if block]
    column = (
        any(_is_wrapped(block) and len(block) > 2 for block in blocks)
        or sum(map(_may_be_wrapped, blocks)) > 2
    )
    for block in blocks:
        if sum(map(is_item, block)) > 1:
            lines += _items(block)
            continue
        block_lines = rejoined([line.strip() for line in block], first=not lines)
        lines += (
            [reduce(joined, block_lines)]
            if _is_wrapped(block_lines) or (column and _may_be_wrapped(block_lines))
            else block_lines
        )
    if len(lines) == len(blocks) and not any(map(is_item, lines)):
        return rejoined(lines, first=True)  # a blank line between any two text nodes
    return lines


def _items(lines: list[str]) -> list[str]:
    """The lines of a list, with those that go on further right joined to the item above them."""
    joined: list[str] = []
    for line in lines:
        further = joined and line[:1].isspace() and not is_item(line) and is_item(joined[-1])
        if further:
            joined[-1] = f"{joined[-1]} {line.strip()}"
        else:
            joined.append(line.strip())
    return joined


def _may_be_wrapped(lines: list[str]) -> bool:
    """Whether two lines may be one sentence, as they are where the whole page is broken at a column."""
    return (
        len(lines) == 2
        and 45 <= len(lines[0].strip()) <= _COLUMN
        and not _END.search(lines[0].strip())
        and bool(_END.search(lines[1].strip()))
    )


def _is_wrapped(lines: list[str]) -> bool:
    """Whether the lines are one paragraph broken at a column: all but the last about equally long, few ending
    a sentence."""
    body = lines[:-1]
    hangs = lines[1][0].islower() or _HANGING.search(body[0]) if len(body) == 1 else None
    if hangs and (45 if lines[1][0].isupper() else _NARROW) <= len(body[0]) <= _COLUMN:
        return True
    least = _NARROW if all(line[0].islower() for line in lines[1:]) else 45
    if len(body) < 2 or any(not least <= len(line) <= _COLUMN for line in body) or len(lines[-1]) > _COLUMN:
        return False
    ending = sum(line[-1] in '.!?"”:' for line in body)
    return max(map(len, body)) - min(map(len, body)) <= 25 and ending * 3 <= len(body)


def _take_title(lines: list[str]) -> tuple[str, list[str]]:
    """The title, and the lines without it: one that comes twice, or the first of at least four words that is
    no sentence."""
    head = lines[:_HEAD_LINES]
    for line in head:
        if label := _TITLE_LABEL.match(line):
            return line[label.end() :].strip(), [other for other in lines if other is not line]
    keys = [words_key(line) for line in lines[: _HEAD_LINES + 20]]
    candidates: list[str] = []
    for line in head:
        if _may_be_title(line):
            candidates.append(line)
        elif (
            count_words(line) > 20
            or (line[-1] in ".!?" and count_words(line) > 8)
            or (count_words(line) > 8 and has_dateline(line))
        ):
            break
    twice = [
        line
        for line in candidates
        if not _STROKE.search(line) and keys.count(words_key(line)) > 1 and count_words(line) >= 2
    ]
    long = [line for line in candidates if count_words(line) >= 4]
    chosen = next(iter(twice or long or sorted(candidates, key=len, reverse=True)), "")
    if not chosen:
        return "", lines
    rest = list(lines)
    rest.remove(chosen)
    return chosen, rest


def _may_be_title(line: str) -> bool:
    words = count_words(line)
    if not 1 <= words <= 30 or len(line) > 220 or (line.endswith(".") and not line.endswith("...")):
        return False
    if _SHOWN.match(line) and words >= 5:
        return True
    return not (
        is_menu(line)
        or is_debris(line)
        or _CLOCK.fullmatch(line)
        or _TICKER.search(line)
        or (_STROKE.search(line) and (find_date(line) or len(_PAIRS.findall(line)) > 1))
        or _UNROLLED.match(line)
        or _SELF.match(line)
        or (find_date(line) and count_words(line) <= _DAYS)
        or _STAMPED.search(line)
        or len(_STROKE.findall(line)) > 1
        or line.startswith("|")
        or "://" in line
        or (line.islower() and count_words(line) == 1)
        or outlets.known(re.sub(r"\W+", " ", line))
        or is_caption(line)
        or is_credit(line)
        or has_dateline(line)
        or _is_trail(line)
    )


def _is_trail(line: str) -> bool:
    """Breadcrumbs: "Home > News > Judul"."""
    if line.isupper() and " / " in line:
        return True  # as an agency files it
    return len(re.findall(r"\s[>»›]\s", line)) >= 1 or bool(_FROM_HOME.match(line))
