"""Signatures: what stands under the news of an office or a writer: who signed, what the house is, who the writer is."""

import re
from dataclasses import replace
from typing import Final

from scripts.article import Article
from scripts.clean.lists import is_item
from scripts.clean.marks import ITEM, count_words, words_key

_ABOUT: Final = re.compile(
    r"(?:tentang|sekilas(?: tentang)?|about|profil(?: singkat)?) (?:the )?(?P<who>[A-Z(\"“][^.!?:]{1,80}?)\s?:?",
    re.IGNORECASE,
)
_IS: Final = re.compile(
    r"\b(?:adalah|merupakan|ialah|didirikan|berdiri|is an?|are|was founded|bergerak di)\b", re.IGNORECASE
)
_SIGNED: Final = re.compile(
    r"\W{0,20}(?:hormat (?:kami|saya)|tertanda|ttd\b|mengetahui|wassalam\w{0,60}|salam(?: hormat| hangat)?|atas nama"
    r"|(?:demikian|atas perhatian\w{0,60})\b.{0,120}\bterima ?kasih)\W{0,20}.{0,12}",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(r"\b(?:NIP|NRP|NIDN|NIK|NBM)\b\.?\s?:?\s?\d")
_REFERENCES: Final = re.compile(
    r"(?:referensi|daftar pustaka|bibliografi|references|kepustakaan)\s?:?", re.IGNORECASE
)
_TOLD: Final = re.compile(
    r"\b(?:mengatakan|menyebut|menilai|meminta|berharap|kata|ujar|tutur|menjelaskan|said)\b|[\"“”]"
)
_END: Final = re.compile(r"""[.!?…]["”’')\]]{0,3}$""")
_DEGREE: Final = re.compile(r",\s?(?:[A-Z]\w{0,4}\.\s?){1,4}$")
_OFFICIAL: Final = re.compile(
    r"(?:kepala|ketua|direktur|sekretaris|rektor|dekan|bupati|wali kota|camat|lurah|manajer|pimpinan|panitera|plt)\b",
    re.IGNORECASE,
)
_LATE: Final = 0.6
"""Of a text's paragraphs the first are never signatures."""
_LINES: Final = 8
_LONGEST: Final = 10
"""Lines of a signature, and words of one."""
_BIO: Final = re.compile(
    r"(?:(?:\w{1,60} ){0,2}(?:penulis|jurnalis|wartawan|reporter|kontributor|kolumnis|fotografer|redaktur|editor|pegiat"
    r"|peneliti|dosen|guru|mahasiswa|alumn\w{1,60}|lulusan|pemerhati|pengajar|blogger|writer|journalist|lahir|tinggal"
    r"|menulis|meliput|suka|gemar|hobi|bekerja|bergabung|aktif)\b|[A-Z]\w{1,60} (?:adalah|merupakan|lahir|bergabung"
    r"|menulis))",
    re.IGNORECASE,
)


def drop_signature(article: Article) -> Article:
    """Without the portrait of a house ("Tentang PT X") or of the writer, and without the lines of a signature."""
    lines = list(article.paragraphs)
    end = _house(lines)
    if end is not None:
        lines = lines[:end]
    end = _writer(lines, article.credit.author)
    if end is not None:
        lines = lines[:end]
    return replace(article, paragraphs=tuple(_unsigned(_without_references(lines))))


def _house(lines: list[str]) -> int | None:
    """Where the heading "Tentang X" stands, with "X adalah ..." below it."""
    for number in range(int(_LATE * len(lines)) or 1, len(lines) - 1):
        text = lines[number].removeprefix(ITEM)
        found = _ABOUT.fullmatch(text) if len(text) <= 100 else None
        if not found:
            continue
        named = set(words_key(found["who"]).split())
        below = lines[number + 1]
        begins = words_key(below).split()[:12]
        if named & set(begins) and _IS.search(below):
            return number
    return None


def _writer(lines: list[str], author: str) -> int | None:
    """Where the author's name stands alone, above who he is."""
    if not author:
        return None
    for number in range(max(1, len(lines) - 3), len(lines) - 1):
        if words_key(lines[number]) == words_key(author) and _BIO.match(lines[number + 1]):
            return number
    last = len(lines) - 1
    for number in range(max(1, last - 2), last + 1):
        line = lines[number].lstrip("*) ")
        if line.startswith(
            (f"{author}, ", f"{author} (", f"{author} – ", f"{author} - ")
        ) and not _TOLD.search(line):
            return number if number == last else None
    return None


def _without_references(lines: list[str]) -> list[str]:
    """Up to the heading of what was read for it."""
    for number in range(int(_LATE * len(lines)) or 1, len(lines)):
        if _REFERENCES.fullmatch(lines[number]):
            return lines[:number]
    return lines


def _unsigned(lines: list[str]) -> list[str]:
    """Without the last lines, short and no sentences, where one has a number of service, or stands under a greeting."""
    start = len(lines)
    while start > 1 and len(lines) - start < _LINES and _may_sign(lines[start - 1]):
        start -= 1
    below = lines[start:]
    greeted = next((n for n, line in enumerate(below) if _SIGNED.fullmatch(line)), None)
    if greeted is not None:
        while greeted and _OFFICIAL.match(below[greeted - 1]):
            greeted -= 1
        return lines[: start + greeted]
    office = sum(line.isupper() for line in below)
    if below and (any(map(_NUMBERED.search, below)) or (office >= 2 and office == len(below))):
        return lines[:start]
    return lines


def _may_sign(line: str) -> bool:
    if _SIGNED.fullmatch(line):
        return True
    if line.startswith(ITEM) or is_item(line):
        return False
    return count_words(line) <= _LONGEST and (not _END.search(line) or bool(_DEGREE.search(line)))
