"""The page around the news: lines before the lead, and lines behind the sign-off, that no rule knows by their words.

Before its lead a story has nothing but sentences, and behind its sign-off it is over: what stands there, is short and
is no sentence belongs to the page, whatever it says (a kicker, a menu, keywords, titles of other stories).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from scripts.article import Article
from scripts.clean.bylines import ALONE, NAME_ALONE, NAME_AND_SECTION, ONE_NAME, ROLE_BELOW
from scripts.clean.captions import is_caption
from scripts.clean.credits import is_credit, says_author
from scripts.clean.datelines import has_dateline
from scripts.clean.dates import find_date
from scripts.clean.lines import closes_page, is_debris, is_related_heading
from scripts.clean.marks import count_words, words_key
from scripts.clean.mastheads import is_house
from scripts.clean.page import SUMMARY
from scripts.clean.places import PLACES
from scripts.clean.signoffs import is_signoff, with_signoff

_HEAD: Final = 40
"""Paragraphs from the top among which the lead is looked for."""
_LONGEST: Final = 12
"""Words; what is longer may be news that lost its full stop."""
_SENTENCE: Final = re.compile(r"""[.!?…][\"”’»')\]]{0,3}$""")
_END: Final = re.compile(
    r"\W{0,20}(?:(?:editor|penulis|reporter|pewarta|penyunting|redaktur|copyright|tags?|topik terkait)"
    r"\s?(?:[:：].*)?|©.*"
    r"|(?:artikel|berita) ini (?:telah|sudah|pernah) tayang\b.*|(?:\d{1,20} )?komentar)",
    re.IGNORECASE,
)
# how a network begins its captions: "TEMPE - Perajin membungkus tempe di Semarang, Sabtu (1/11/2025)."
_BADGE: Final = re.compile(r"(?<=\w)\s?(?:Terverifikasi|Verified|✓|✔|Akun Resmi)$")
"""Behind a writer's name."""
_MINUTES: Final = re.compile(r"\d{1,2} (?:menit|min)(?: (?:baca|membaca|read))?", re.IGNORECASE)
_HOUSE_WORDS: Final = 4
_KEYWORD: Final = re.compile(r"[A-Z]{3,}(?: [A-Z]{2,}){0,5} (?:-|–|—) [A-Z]")
_SEAM: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
# "-- Selesai --", "###", "-30-": behind it an office tells of itself
_OVER: Final = re.compile(r"\W{1,20}(?:selesai|tamat|end|30)\W{1,20}|#{3,}|# # #", re.IGNORECASE)
_EMBARGO: Final = re.compile(
    r"\W{0,6}(?:(?:masih )?(?:di)?embargo(?:ed)?\W{0,6}(?:$|\d|(?:senin|selasa|rabu|kamis|jum[’\']?at|sabtu|minggu"
    r"|ahad)\b|(?:sampai|hingga|until|till|sebelum|before|s\.?/?d)\b)"
    r"|(?:jangan|belum boleh|tidak untuk|dilarang) (?:di)?(?:siar|tayang|publikasi|muat|sebar|rilis|terbit)\w{0,8}\b"
    r"|(?:not for (?:publication|release|broadcast)|hold for release)\b)",
    re.IGNORECASE,
)
"""Says from when the news may be told: the judge of the hour reads it, and takes it away."""
_COUNTED: Final = re.compile(r"\d{1,4} (?:komentar|comments?)", re.IGNORECASE)
_COMMENTS: Final = re.compile(
    r"(?:komentar|comments?)(?: (?:terbanyak|terbaru|pembaca|terpopuler))?\s?(?:\(?\d*\)?)\W*|tinggalkan"
    r" (?:balasan|komentar)|leave a reply",
    re.IGNORECASE,
)


def drop_head(article: Article) -> Article:
    """Without the lines before the lead that are no sentence; a name beside the page's date becomes the author.

    Only where it is a page: a dateline, a byline or a button stands above the news or opens it."""
    lines = article.paragraphs
    lead, dated = _lead(lines)
    head = lines[:lead]
    if not dated and not any(_is_furniture(line) or _MINUTES.fullmatch(line) for line in head):
        return article
    names = [
        n
        for n in beside_dates(lines[: lead + 1], article.title)
        if not is_house(n, article.credit.link, lines)
    ]
    told = _weighty(lines[lead : lead + 3]) if dated else frozenset()
    kept = [
        line
        for number, line in enumerate(head)
        if _EMBARGO.match(line)
        or (
            line.strip(" ,") not in names
            and not _is_told(line, told)
            and _may_stay(head, number, lines[number + 1])
        )
    ]
    credit = article.credit if article.credit.author else replace(article.credit, author=", ".join(names))
    return replace(article, paragraphs=(*kept, *lines[lead:]), credit=credit)


def beside_dates(lines: Sequence[str], title: str = "") -> list[str]:
    """Names in lines of their own next to a line with the page's date, and those that a comma ties to them."""
    found: list[str] = []
    if any(_is_date(line) and says_author(line) for line in lines):
        return []
    houses = {line for line in lines if count_words(line) <= _HOUSE_WORDS}
    lines = [_bare(line, houses) for line in lines]
    for number, line in enumerate(lines[:-1]):
        before = lines[number - 1] if number else ""
        dated = _is_date(lines[number + 1]) or _is_date(before)
        tied = bool(found) and before.endswith(",") and before.strip(" ,") == found[-1]
        if (
            ((dated and not found) or tied)
            and not ALONE.fullmatch(before)
            and line != title
            and _is_name(line)
        ):
            found.append(line.strip(" ,"))
        elif dated and not found and (desk := NAME_AND_SECTION.fullmatch(line)) and _is_name(desk["name"]):
            found.append(desk["name"])
    return found


def _bare(line: str, houses: set[str]) -> str:
    """`line` without the badge, or the house that another line names too, behind a writer's name."""
    name, _, house = _BADGE.sub("", line).partition(", ")
    return name if not house or house in houses else _BADGE.sub("", line)


def _lead(lines: Sequence[str]) -> tuple[int, bool]:
    """Where the news begins, and whether a dateline opens it; one that names an outlet before a bare place."""
    prose = [number for number, line in enumerate(lines[:_HEAD]) if _is_prose(line)]
    dated = [number for number in prose[:3] if has_dateline(lines[number])]
    named = [number for number in dated if not _KEYWORD.match(lines[number])]
    return next(iter(named or dated or prose), 0), bool(dated)


def _is_told(line: str, told: frozenset[str]) -> bool:
    """Whether it is a caption, or a standfirst whose every word (but one in eight) comes again in the news."""
    if not told:
        return False
    said = _weighty((line,))
    return bool(_KEYWORD.match(line)) or bool(_SENTENCE.search(line) and 8 * len(said - told) <= len(said))


def _may_stay(head: Sequence[str], number: int, following: str) -> bool:
    line, before = head[number], head[number - 1] if number else ""
    return bool(
        _is_furniture(line)
        or SUMMARY.fullmatch(line)
        or _SENTENCE.search(line)
        or count_words(line) > _LONGEST
        or line[-1] in ",-–—:"
        or following[0].islower()
        or ALONE.fullmatch(before)
        or ALONE.fullmatch(line)
        or (NAME_ALONE.fullmatch(line) and ROLE_BELOW.fullmatch(following))
    )


def drop_tail(article: Article) -> Article:
    """Without the lines behind the sign-off (or the byline that closes the story) that are no sentence, and without
    whatever readers wrote."""
    lines = _without_comments(article.paragraphs)
    weights = [count_words(line) if _SENTENCE.search(line) or with_signoff(line) else 0 for line in lines]
    half = sum(weights) / 2
    said = 0
    end = len(lines)
    for number, line in enumerate(lines):
        said += weights[number]
        if (
            said > half
            and _closes(line)
            and (_OVER.fullmatch(line) or not _goes_on(lines, weights, number + 1))
        ):
            end = number + 1
            break
    if end < len(lines) and _OVER.fullmatch(lines[end - 1]):
        lines = (*lines[:end], *filter(is_credit, lines[end:]))
    kept = [
        line
        for number, line in enumerate(lines[end:], end)
        if is_credit(line)
        or (number and ALONE.fullmatch(lines[number - 1]))
        or (
            number + 1 < len(lines) and NAME_ALONE.fullmatch(line) and ROLE_BELOW.fullmatch(lines[number + 1])
        )
        or ALONE.fullmatch(line)
        or (line.endswith((".", '."', ".”")) and count_words(line) > 3)
    ]
    return replace(article, paragraphs=(*lines[:end], *kept))


def _closes(line: str) -> bool:
    """Whether a sign-off, a byline or the outlet's own lines say that the story is over."""
    return bool(_END.fullmatch(line) or is_signoff(line) or with_signoff(line) or closes_page(line))


def _goes_on(lines: Sequence[str], weights: Sequence[int], start: int) -> bool:
    """Whether a sentence of some length follows after all."""
    return any(
        weights[number] >= _LONGEST and not _is_furniture(lines[number])
        for number in range(start, len(lines))
    )


def _without_comments(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Up to the heading of the readers' comments, where the story's sentences stand above it."""
    for number, line in enumerate(lines):
        counted = number > 2 and _COUNTED.fullmatch(line) and _END.fullmatch(lines[number - 1])
        if number > 2 and (_COMMENTS.fullmatch(line) or counted):
            above, below = (
                sum(map(count_words, filter(_is_prose, part))) for part in (lines[:number], lines[number:])
            )
            if above > below and sum(map(_is_prose, lines[:number])) > 2:
                return lines[:number]
    return lines


def _weighty(lines: Iterable[str]) -> frozenset[str]:
    """The words of four letters and more, and the numbers."""
    return frozenset(
        word.removesuffix("nya")
        for line in lines
        for word in words_key(_SEAM.sub(" ", line)).split()
        if len(word) > 3 or word.isdigit()
    )


def _is_prose(line: str) -> bool:
    return (
        count_words(line) >= 8
        and bool(_SENTENCE.search(line) or with_signoff(line))
        and not _is_furniture(line)
    )


def _is_furniture(line: str) -> bool:
    return is_debris(line) or is_related_heading(line) or is_caption(line) or is_credit(line)


def _is_date(line: str) -> bool:
    return bool(_MINUTES.fullmatch(line)) or (bool(find_date(line)) and is_credit(line))


def _is_name(line: str) -> bool:
    """Two to four words in capitals' first letters ("Rahmat Hidayat,"), or one that is no word; no place among them."""
    words = line.strip(" ,").split()
    if not (NAME_ALONE.fullmatch(line) or (ONE_NAME.fullmatch(line) and not _is_word(line))):
        return False
    return not any(word.casefold() in PLACES for word in words) and not _is_furniture(line)


def _is_word(text: str) -> bool:
    from scripts.lexicon import known  # asked where a name is in doubt, hence seldom

    return known(text.casefold())
