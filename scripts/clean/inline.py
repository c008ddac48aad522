"""Debris in the middle of a paragraph: embeds, scroll lines, "Baca juga: Judul Lain" before or between sentences."""

import re
from dataclasses import replace
from typing import Final

from scripts.article import Article
from scripts.text.titles import POINTER, name_pairs, title_end

_POINTERS: Final = r"(?:baca|lihat|simak|tonton|dengarkan|saksikan)\s(?:juga|pula)"
_CUT: Final = re.compile(
    r"\[/?(?:gambas|embed|caption|gallery|video|youtube|instagram|twitter|tiktok|facebook|iframe|audio|iklan|widget)\b[^\[\]]{0,300}\]"
    rf"|[\[(](?:{_POINTERS}|baca|lihat)\s?[:：][^\[\]()]{{0,300}}[\])]|\[{_POINTERS}\b[^\[\]]{{0,300}}\]",
    re.IGNORECASE,
)
_SHOUTED: Final = re.compile(
    r"(?:(?<![A-Z])ADVERTISEMENT\s*)?SCROLL TO (?:CONTINUE|RESUME)(?: WITH)? (?:CONTENT|READING)"
    r"|(?<![A-Z])ADVERTISEMENT(?![A-Z](?![a-z]))|(?<=[.!?\"”)])\s?(?:Advertisement|Iklan"
    r"|Sponsored)(?=[A-Z\"“][a-z])|GULIR UNTUK (?:LANJUT|MELANJUTKAN)(?: BACA| MEMBACA)?"
    r"|\bScroll to (?:continue|resume) with content\b"
    r"|\b(?:Gulir|Scroll) (?:ke bawah )?untuk (?:lanjut|melanjutkan) (?:baca|membaca)\b"
)
# Simak Video 'Warga Antre Air': [Gambas:Video 20detik]; but 'Lihat juga "Laskar" di bioskop' is news
_SHOWN: Final = re.compile(
    r"(?:^|(?<=[.!?\"”'’)\]]\s))(?:[Ss]imak|[Ll]ihat|[Tt]onton|[Ss]aksikan|[Cc]ek)(?:\s[Jj]uga|\s[Pp]ula)?"
    r"(?:\s(?:[Vv]ideo|VIDEO|[Ff]oto|[Ii]nfografis)(?:nya)?)?\s?:?\s?"
    r"(?:\"[^\"“”]{3,160}\"|“[^\"“”]{3,160}”|'[^'\"]{3,160}'|‘[^‘’]{3,160}’)\s?(?::|(?=$|\s[A-Z\[(\"“])|(?=[\[(]))"
)


_TAGGED: Final = re.compile(r"(?<=[.!?\"”’)])(?:\s#[A-Za-z]\w{2,40}){1,12}\s*$")
"""Hashtags behind the last sentence."""


def cut_links(article: Article) -> Article:
    """Embeds, scroll lines and pointers to other articles cut out; the sentences around them stay."""
    pairs = name_pairs(article.paragraphs)
    cut = (_cut(paragraph, pairs) for paragraph in article.paragraphs)
    return replace(article, paragraphs=tuple(paragraph for paragraph in cut if paragraph))


def _cut(paragraph: str, pairs: frozenset[tuple[str, str]]) -> str:
    text = _TAGGED.sub("", _SHOWN.sub(" ", _SHOUTED.sub(" ", _CUT.sub(" ", paragraph))))
    kept: list[str] = []
    at = 0
    while pointer := POINTER.search(text, at):
        kept.append(text[at : pointer.start()])
        at = title_end(text, pointer.end(), pairs)
    kept.append(text[at:])
    if at == 0 and text is paragraph:
        return paragraph
    return " ".join(" ".join(kept).split())
