"""Rubrics: a page says that its text was paid for; the line goes, and the article is known by it"
" (`judging.kinds`)."""

import re
from dataclasses import replace
from typing import Final

from scripts.article import Article

ADVERTORIAL: Final = "Advertorial"
_PAID: Final = re.compile(
    r"\W{0,3}(?:(?:artikel|konten|tulisan|berita|naskah) ini (?:adalah |merupakan |dibuat |ditulis |disajikan "
    r"|dipersembahkan "
    r"|terselenggara )*(?:hasil |atas |berkat |dalam rangka |konten )*(?:kerja ?sama|kolaborasi|bersponsor"
    r"|berbayar|advertorial|iklan"
    r"|pariwara|promosi)\b.{0,120}"
    r"|(?:advertorial|pariwara|konten (?:bersponsor|promosi|berbayar|kerja ?sama)|sponsored (?:content|post|by)"
    r"|paid (?:content|promotion|post)"
    r"|brand(?:ed)? content|info(?:rmasi)? komersial|\(?adv(?:/[\w ]{1,20})?\))(?:\W.{0,60})?)",
    re.IGNORECASE,
)


def mark_paid(article: Article) -> Article:
    """`article`; in the section of advertorials where it says of itself that it was paid for."""
    if any(len(text) <= 200 and _PAID.fullmatch(text) for text in article.paragraphs):
        return replace(article, section=ADVERTORIAL)
    return article
