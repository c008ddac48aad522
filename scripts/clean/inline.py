"""Debris in the middle of a paragraph: embeds, scroll lines, "Baca juga: Judul Lain" between two sentences.

Where a title ends and the news goes on is told by its capitals: titles write every word of weight with one.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import Final

from scripts.article import Article

_POINTERS: Final = r"(?:baca|lihat|simak|tonton|dengarkan|saksikan)\s(?:juga|pula)"
_CUT: Final = re.compile(
    r"\[/?(?:gambas|embed|caption|gallery|video|youtube|instagram|twitter|tiktok|facebook|iframe|audio|iklan|widget)\b[^\[\]]{0,300}\]"
    rf"|[\[(](?:{_POINTERS}|baca|lihat)\s?[:：][^\[\]()]{{0,300}}[\])]|\[{_POINTERS}\b[^\[\]]{{0,300}}\]",
    re.IGNORECASE,
)
_SHOUTED: Final = re.compile(
    r"\b(?:SCROLL TO (?:CONTINUE|RESUME)(?: WITH)? (?:CONTENT|READING)|ADVERTISEMENT|Scroll to (?:continue"
    r"|resume) with content"
    r"|GULIR UNTUK (?:LANJUT|MELANJUTKAN)(?: BACA| MEMBACA)?|(?:Gulir|Scroll) (?:ke bawah )?untuk (?:lanjut"
    r"|melanjutkan) (?:baca|membaca))\b"
)
# a colon, or capitals all through ("Baca Juga Polisi Tangkap"); "Baca juga dilakukan oleh" is news
_POINTER: Final = re.compile(
    r"(?<![\w\"“‘'])(?:(?:[Bb][Aa][Cc][Aa]|[Ll]ihat|LIHAT|[Ss]imak|SIMAK|[Tt]onton|[Dd]engarkan|[Ss]aksikan)\s(?:[Jj][Uu][Gg][Aa]|[Pp]ula)\s?[:：]\s?"
    r"|(?:Baca|BACA|Simak|Lihat)\s(?:Juga|JUGA)\s(?=[A-Z\"“‘']))"
)
_SMALL_IN_TITLES: Final = frozenset(
    """di ke dari yang dan untuk pada dengan ini itu oleh akan dalam saat jadi bagi atau tak tidak usai soal
    hingga agar karena vs para sebagai lewat demi kepada terhadap antara tentang secara per of the in on and
    for a an to bisa bakal juga sudah belum harus sejak setelah sebelum jika tapi namun serta guna kala hari
    tahun juta ribu miliar triliun persen kali orang lagi masih telah demi buat biar kok nih loh""".split()  # noqa: SIM905 - a table of words reads better so
)
_TOKEN: Final = re.compile(r"\S+")
_LONGEST_WORDS: Final = 22
"""No title has more words."""


def cut_links(article: Article) -> Article:
    """Embeds, scroll lines and pointers to other articles cut out; the sentences around them stay."""
    pairs = _pairs(article.paragraphs)
    cut = (_cut(paragraph, pairs) for paragraph in article.paragraphs)
    return replace(article, paragraphs=tuple(paragraph for paragraph in cut if paragraph))


def _cut(paragraph: str, pairs: frozenset[tuple[str, str]]) -> str:
    text = _SHOUTED.sub(" ", _CUT.sub(" ", paragraph))
    kept: list[str] = []
    at = 0
    while pointer := _POINTER.search(text, at):
        kept.append(text[at : pointer.start()])
        at = _title_end(text, pointer.end(), pairs)
    kept.append(text[at:])
    if at == 0 and text is paragraph:
        return paragraph
    return " ".join(" ".join(kept).split())


def _title_end(text: str, start: int, pairs: frozenset[tuple[str, str]]) -> int:
    """Where the title that begins at `start` ends and the news goes on."""
    tokens: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text, start):
        tokens.append(token)
        word = token[0]
        if len(tokens) > 1 and word[-1] in ".?!" and len(word) > 2:
            following = _TOKEN.search(text, token.end())
            if not following or following[0][0] in "\"“'‘(" or following[0][0].isupper():
                return token.end()
        if len(tokens) > _LONGEST_WORDS + 1:
            break
        if len(tokens) > 1 and _goes_on(word):
            if len(tokens) == 2:
                return _sentence_case(text, start, tokens[0].start())
            return _back(tokens, pairs)
    if len(tokens) <= _LONGEST_WORDS:
        return len(text)
    return start


def _sentence_case(text: str, start: int, unsure: int) -> int:
    """Where a title ends that is written as a sentence ("Petani garam untung besar."): at its full stop, when no
    capital within it may begin the news, else `unsure`."""
    for number, token in enumerate(_TOKEN.finditer(text, start), 1):
        word = token[0]
        if word[-1] in ".?!" and len(word) > 3:
            return token.end()
        if number > 1 and word.lstrip("\"“‘'(")[:1].isupper():
            break
        if number > _LONGEST_WORDS:
            break
    return unsure


def _goes_on(word: str) -> bool:
    """A small word of weight: no title has it, so a sentence has begun before it."""
    bare = word.strip("\"“”'‘’(),.;:?!")
    return bare[:1].islower() and bare not in _SMALL_IN_TITLES


def _back(tokens: list[re.Match[str]], pairs: frozenset[tuple[str, str]]) -> int:
    """The last capital before the small word begins the sentence; further words belong to it when they are a
    name that the
    article has elsewhere."""
    at = len(tokens) - 2
    while at > 0 and not tokens[at][0].lstrip("\"“‘'(")[:1].isupper():
        at -= 1
    if at <= 0:
        return tokens[0].start()
    while at > 1 and (_bare(tokens[at - 1][0]), _bare(tokens[at][0])) in pairs:
        at -= 1
    return tokens[at].start()


def _pairs(paragraphs: Iterable[str]) -> frozenset[tuple[str, str]]:
    """Neighbouring capitalised words of the article's sentences, pointers left out."""
    found: set[tuple[str, str]] = set()
    waiting = list(paragraphs)
    if not any(_POINTER.search(paragraph) for paragraph in waiting):
        return frozenset()
    for paragraph in waiting:
        before = _POINTER.split(paragraph, maxsplit=1)[0]
        words = [_bare(word) for word in before.split()]
        found.update((one, two) for one, two in pairwise(words) if one[:1].isupper() and two[:1].isupper())
    return frozenset(found)


def _bare(word: str) -> str:
    return word.strip("\"“”'‘’(),.;:?!")
