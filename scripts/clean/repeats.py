"""What a page says twice: its title (also with the outlet's name behind), its standfirst, a paragraph."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from scripts import outlets
from scripts.article import Article
from scripts.clean.marks import count_words, words_key
from scripts.text.sentences import split

_TAIL: Final = re.compile(r"\s(?:[-–—|•:]|::|--)\s(?P<outlet>[^-–—|•]{2,40})$")
_SITE_FIRST: Final = re.compile(r"(?P<outlet>[^-–—|•:]{2,40}?)\s?(?:[-–—|•:]|::|--)\s")
_LABEL: Final = re.compile(
    r"\s{0,20}[\[(](?:siaran pers|press release|rilis pers|rilis|advertorial)[\])]\s{0,20}:?\s{0,20}"
    r"|^(?:siaran pers|press release|(?:pers )?rilis(?: pers| media)?|undangan liputan|news release)\s?[-–—:|]\s{1,20}",
    re.IGNORECASE,
)
_SIGNS: Final = re.compile(r"^[^\w\"'“‘(\[#$]{1,6}\s{0,2}(?=\w)|\s[^\w\s!-\x7f“”‘’…–—°%]{1,6}$")
"""Pictures of emotions, arrows and stars, with which channels dress their titles."""
_PAGE: Final = re.compile(
    r"\s{0,20}(?:[-–—|(]\s{0,20})?(?:halaman|page|hal\.?)\s(?:\d{1,2}|all|semua)\)?\s{0,20}$", re.IGNORECASE
)


def tidy_title(article: Article) -> Article:
    """The title without the outlet's name and page number behind it; the name is kept as credit."""
    title, credit = _SIGNS.sub("", _LABEL.sub("", article.title, count=1)), article.credit
    for _ in range(3):
        title = _PAGE.sub("", title)
        tail = _TAIL.search(title)
        if not tail or not _names_outlet(tail["outlet"], credit.outlet):
            break
        title = title[: tail.start()]
        if not credit.outlet and outlets.known(tail["outlet"]):
            credit = replace(credit, outlet=outlets.name(tail["outlet"]))
    return replace(article, title=title.strip(), credit=credit)


def _names_outlet(text: str, outlet: str) -> bool:
    text = re.sub(r"(?i)\s(?:news$|berita(?s:.*)|online$)", "", text.strip())
    same = bool(outlet) and words_key(outlets.name(text)) == words_key(outlet)
    return same or outlets.known(text) or bool(outlets.domain(text))


def without_site(title: str, lines: Iterable[str]) -> tuple[str, str]:
    """The title and the site's name behind it ("... - Serambi Sabang"), where one of the page's `lines` is the title
    without it."""
    tail, head = _TAIL.search(title), _SITE_FIRST.match(title)
    shown = set(map(words_key, lines)) if tail or head else set()
    if tail and words_key(title[: tail.start()]) in shown:
        return title[: tail.start()].strip(), tail["outlet"].strip()
    if head and words_key(title[head.end() :]) in shown:
        return title[head.end() :].strip(), head["outlet"].strip()
    return title, ""


def drop_repeats(article: Article) -> Article:
    """Paragraphs that repeat the title, a standfirst that comes again in the lead, a paragraph that comes twice."""
    title = words_key(article.title)
    kept: list[str] = []
    seen: set[str] = set()
    for paragraph in article.paragraphs:
        key = words_key(paragraph)
        if not key or key == title or key in seen or _is_title_with_outlet(paragraph, title):
            continue
        if len(key) > 30:
            seen.add(key)
        kept.append(paragraph)
    return replace(article, paragraphs=tuple(_without_standfirst(kept)))


def _is_title_with_outlet(paragraph: str, title: str) -> bool:
    if not title or len(paragraph) > 300:
        return False
    tail = _TAIL.search(paragraph)
    return bool(tail) and words_key(paragraph[: tail.start()]) == title  # type: ignore[union-attr]


def _without_standfirst(paragraphs: list[str]) -> list[str]:
    """The first paragraph goes when all it says is said again, word for word, in one of the next two."""
    if len(paragraphs) < 2:
        return paragraphs
    first = words_key(paragraphs[0])
    for other in paragraphs[1:3]:
        if f" {first} " in f" {words_key(other)} ":
            return paragraphs[1:]
    return paragraphs


_JOINTS: Final = (
    "dan",
    "karena",
    "setelah",
    "sehingga",
    "ketika",
    "sebelum",
    "sementara",
    "sedangkan",
    "agar",
)
"""Before these what was said is whole."""


def name_title(article: Article) -> Article:
    """An article without a title is named by its first sentence, cut at a comma when it is long."""
    if article.title or not article.paragraphs:
        return article
    first = split(article.paragraphs[0][:2000])[0]
    if count_words(first) > 16:
        first = re.split(r"[,;–—]|\s--?\s", first)[0]
    words = first.split()
    if len(words) > 16:
        joint = next((n for n in range(6, 16) if words[n] in _JOINTS), 16)
        words = words[:joint]
    return replace(article, title=" ".join(words[:16]).rstrip(" .,;:"))
