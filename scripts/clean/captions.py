"""Photo captions and photo credits."""

import re
from dataclasses import replace
from typing import Final

from scripts.article import Article
from scripts.clean.marks import ITEM, count_words

_HOLDER: Final = (
    r"(?:antara|reuters|afp|ap|epa|xinhua|getty|tempo|kompas|detik\w*|tirto|liputan ?6|republika|cnn|bbc"
    r"|sindo\w*|okezone|tribun\w*|merdeka"
    r"|suara|viva|jpnn|medcom|media indonesia|mi|bisnis|kontan|katadata|kumparan|idn times|shutterstock"
    r"|pixabay|unsplash|pexels|freepik"
    r"|istimewa|ist|dok(?:umen(?:tasi|)|)|humas|biro pers|setpres|screenshot|tangkapan layar|instagram"
    r"|twitter|youtube|facebook|foto|photo"
    r"|wikimedia|net|repro\w*|[\w-]{2,30}\.(?:com|co|id|net|co\.id))"
)
_NAME: Final = r"[^()\[\]./:]{2,60}"
_TAILS: Final = tuple(
    re.compile(rule, re.IGNORECASE)
    for rule in (
        # (Foto: X), [Foto: X], (Dok. X), (ANTARA FOTO/X/foc), (Shutterstock), (KOMPAS.com/X)
        r"[(\[]\s*(?:sumber |kredit )?(?:foto|photo|gambar|ilustrasi|kredit|credit|source|sumber)\b"
        r"[^()\[\]]{0,120}[)\]][\s.]*$",
        r"[(\[]\s*(?:dok|doc|dokumentasi|dokumen|istimewa|ist|repro|screenshot|tangkapan layar)\b"
        r"[^()\[\]]{0,100}[)\]][\s.]*$",
        rf"[(\[]\s*{_HOLDER}[^()\[\]/]{{0,40}}/[^()\[\]]{{1,80}}[)\]][\s.]*$",
        r"[(\[]\s*(?:shutterstock|getty images?|pixabay|unsplash|pexels|freepik"
        r"|wikimedia commons|antara foto|afp photo|istockphoto)[^()\[\]]{0,60}[)\]][\s.]*$",
        # ". Antara Foto/Reuters/X.", "Foto: X/detikcom", "| Foto: X"
        rf"(?:^|[\s.,|–—-])(?:antara foto|afp photo|reuters|foto antara|tempo|afp|ap photo|epa"
        rf"|getty images)\s?/\s?{_NAME}(?:/{_NAME}){{0,4}}[\s.]*$",
        rf"(?:^|[\s.,|–—-])(?-i:ANTARA|AFP|REUTERS|MI|TEMPO|KOMPAS|AP|EPA|XINHUA|DETIK"
        rf"|SINDO)/(?:HO-)?{_NAME}(?:/{_NAME}){{0,4}}[\s.]*$",
        r"(?:^|[\s.,|–—-])(?:sumber |kredit )?(?:foto|photo|fotografer|kredit foto"
        r"|dok\.?)\s?[:：/]\s?(?!\s)(?:(?-i:(?![a-z]))|(?=(?:\S{1,60}+\s?){1,4}$))[^.!?]{2,80}[\s.]*$",
        # alone in its line: "pexels.com/Tom Fisk", "TRIBUNJATENG/IWAN ARIFIANTO"
        r"^(?:[\w-]{2,30}\.(?:com|co|id|net|co\.id)|(?-i:[A-Z]{3,20}))/(?-i:[A-Z])[^.!?/]{2,40}$",
        r"(?:^|[.!?]\s)(?:dok\.|istimewa|dokumentasi)\s?[^.!?]{0,60}[\s.]*$",
    )
)
# "... ke laut. (Warta Teluk/Rina Safitri)": behind the full stop, or in the place of one
_NAMES: Final = r"[A-Z][\w.’'-]{0,24}(?: [A-Z][\w.’'-]{0,24}){0,3}"
_PAIR: Final = re.compile(rf"[(\[]\s?{_NAMES}\s?/\s?{_NAMES}\s?[)\]]$")
_HEADS: Final = re.compile(
    r"\W{0,20}(?:(?:kredit |sumber |keterangan )?(?:foto|photo|gambar|caption)\s?(?:ilustrasi)?\s?[:：]"
    r"|ilustrasi[\s:.,(–-]|perbesar\b"
    r"|(?:foto|gambar) (?:ilustrasi|arsip|dokumen(?:tasi)?|file)\b|arsip foto|tangkapan layar\b|infografis\b)",
    re.IGNORECASE,
)
# "Perajin di bengkelnya. Foto: Laras Ayu/kumparan Perajin gerabah mengirim ...": glued before the lead
_GLUED: Final = re.compile(
    r"[^\n]{5,200}?[.)]\s(?:Foto|FOTO|Photo): ?[A-Z][\w.'’]{0,60}(?: [A-Z][\w.'’]{0,60}){0,3}/"
    r"(?:[a-z]\w{1,60}|[A-Z]{1,60}|[A-Z][a-z]{1,60})\s"
    r"(?=[A-Z\"“].{60})"
)
_NUMBERED: Final = re.compile(
    r"(?:gambar|grafik|tabel|peta|bagan|figure|fig\.?) \d{1,2}[.:] .{3,200}", re.IGNORECASE
)
"""As in a paper or a bulletin."""
_SENTENCE_BEHIND: Final = re.compile(r"\s?[a-z].*[.!?]$", re.DOTALL)
_LONGEST_WORDS: Final = 80
_SIGNED: Final = 2
"""Paragraphs from the end that may be signed by two names."""


def is_caption(paragraph: str) -> bool:
    """Whether the paragraph describes a photograph: it ends with a photo credit, or begins as captions do."""
    if len(paragraph) > 900:
        return False
    paragraph = paragraph.removeprefix(ITEM)
    if _NUMBERED.fullmatch(paragraph):
        return True
    head = _HEADS.match(paragraph)
    if head and (
        (":" in head[0] and not _SENTENCE_BEHIND.match(paragraph, head.end()))
        or (count_words(paragraph) <= 25 and paragraph[-1] not in '.!?"”')
    ):
        return True
    tail = paragraph[-180:]
    return count_words(paragraph) <= _LONGEST_WORDS and bool(
        any(rule.search(tail) for rule in _TAILS) or _PAIR.search(tail)
    )


def _is_signed(paragraph: str) -> bool:
    """Whether two names in brackets are all that makes it a caption, as a reporter and an editor sign the news."""
    found = _PAIR.search(paragraph)
    before = paragraph[: found.start()].rstrip() if found and not _HEADS.match(paragraph) else ""
    return before[-1:] in tuple('.!?"”’') and not is_caption(before)


_HUNG: Final = re.compile(r"(?<=[a-z0-9\"”][.!?\"”])(?:Foto|Photo|Gambar)\s?:\s?[^.!?]{3,60}$")
"""A credit that is glued to the last of several sentences."""


def _unhung(paragraph: str) -> str:
    hung = _HUNG.search(paragraph, max(0, len(paragraph) - 90))
    news = paragraph[: hung.start()] if hung else ""
    return news if re.search(r"[.!?] [A-Z]", news) else paragraph


def drop_captions(article: Article) -> Article:
    """Without captions; but never more than half of the words, since one of them may be the news itself."""
    article = replace(article, paragraphs=tuple(map(_unhung, article.paragraphs)))
    late = max(
        4, len(article.paragraphs) - 2
    )  # long ones at the end are news with its source behind: "(Antara/AFP)"
    first = article.paragraphs[:1]
    if first and (glued := _GLUED.match(first[0])):
        first = (first[0][glued.end() :],)
    article = replace(article, paragraphs=(*first, *article.paragraphs[1:]))
    kept = tuple(
        paragraph
        for number, paragraph in enumerate(article.paragraphs)
        if not is_caption(paragraph)
        or (number >= late and count_words(paragraph) > 25 and "/" in paragraph[-90:])
        or (number >= len(article.paragraphs) - _SIGNED and _is_signed(paragraph))
    )
    if 2 * sum(map(count_words, kept)) < sum(map(count_words, article.paragraphs)):
        return article
    return replace(article, paragraphs=kept)
