"""Teasers: what a feed gives of an article, often cut in a sentence or a word."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from scripts.article import Article
from scripts.sources.dictionary import DICTIONARY
from scripts.text.sentences import split

_CUT: Final = re.compile(
    r"[\s\W]{0,3}(?:\[\s?(?:\.{3}|…|&hellip;)\s?\]|\(\s?(?:\.{3}|…)\s?\)|\.{3,}|…|&hellip;|»|\[\+\d{1,6} chars\])?"
    r"[\s\W]{0,3}(?:(?:baca|lihat|simak) selengkapnya|selengkapnya|baca (?:lebih lanjut|lanjutan|juga)|read more"
    r"|continue reading"
    r"|lanjutkan membaca|klik untuk membaca)?[\s\W]{0,4}$",
    re.IGNORECASE,
)
_MORE: Final = re.compile(
    r"\s{0,20}\W{0,3}(?:continue reading|read the rest of|lanjut(?:kan)? (?:membaca"
    r"|baca))\b[^.!?…]{1,200}[.!?»→\s]{0,4}$",
    re.IGNORECASE,
)
"""A link onward that names the article."""
_ONWARD: Final = re.compile(
    r"(?:[\W_]{0,3}(?:(?:view|see|read|open|go to|visit) (?:the |this |full |original |whole |complete |more |in "
    r"|your ){0,3}(?:article|story|post|source|page|entry|browser|website|here|online)"
    r"|(?:original|full|source) (?:source|article|story|post|link|text)|source|link|comments?|submitted by \S{1,40}"
    r"|(?:artikel|sumber|tautan|berita|halaman) (?:asli|asal|penuh|lengkap)|(?:lihat|buka|kunjungi|menuju) (?:di |ke )?"
    r"(?:artikel|situs|laman|peramban|sumber|tautan)(?: (?:asli|asal|penuh|lengkap|ini|kami))?|\d{0,4} ?komentar)){1,4}"
    r"[\W_]{0,4}",
    re.IGNORECASE,
)
"""Nothing but links onward."""
_MARK: Final = re.compile(
    r"\.{3}|…|&hellip;|\[\+\d|selengkapnya|baca l|read more|continue|lanjutkan|klik untuk", re.IGNORECASE
)
_SPACED: Final = re.compile(r"\.(?: \.){2,5}\s*$")
_END: Final = re.compile(r"[.!?][\"”’')\]]{0,3}$")
_GOES_ON: Final = frozenset(
    """yang dan atau di ke dari pada untuk dengan oleh karena sehingga agar supaya serta bahwa tetapi tapi namun
    sedangkan sementara ketika saat jika bila kalau sebagai seperti hingga sampai antara para sebuah seorang sekitar
    sebanyak sebesar senilai seluas sejumlah setelah sebelum sejak selama dalam akan telah sudah menjadi adalah
    the and of to a in for with""".split()  # noqa: SIM905 - a table of words reads better so
)
"""Behind these a sentence goes on."""
_SENTENCE_WORDS: Final = 5
_SYLLABLE: Final = 4
_WITHIN: Final = re.compile(r"(?:n[cjtdky]|m[bp]|ng[gks]|[bcdgkpt][lry]|sy|[^aiueo]{3})$")
"""Letters that end no word of ours."""
_LONG: Final = 100
"""Letters: a shorter last line without an end mark is said whole, a longer one was cut at some number."""


def whole(lines: Sequence[str], *, teaser: bool) -> tuple[list[str], bool]:
    """The whole sentences of `lines`, and whether anything was cut off.

    A `teaser` without an end mark was cut too, where it is long; a full text may end as it likes.
    """
    kept = [line for line in lines if line.strip()]
    while kept and (not kept[-1].strip(" .…[]()»-–") or (teaser and _ONWARD.fullmatch(kept[-1]))):
        mark = kept.pop()
        if kept and _MARK.search(mark):
            kept[-1] = f"{kept[-1].rstrip()} …"
    if not kept:
        return [], bool(lines)
    last = _SPACED.sub("…", kept[-1].rstrip())
    if len(kept[-1]) > 60 and (more := _MORE.search(last[-260:])):
        last = f"{last[: len(last) - len(last[-260:]) + more.start()].rstrip(' …')} …"
    found = _CUT.search(last[-80:])
    tail = last[-80:][found.start() :] if found else ""
    marked = bool(_MARK.search(tail))
    bare = last[: len(last) - len(tail)].rstrip() if marked else last
    if not marked and not teaser and not _stops_short(bare):
        return kept, False
    stop = re.match(r"\s*[.!?][\"”’')]{0,2}(?=[\s…\[(»]|$)(?!\.)", tail) if marked else None
    if stop and not tail.lstrip().startswith(".."):
        bare += stop[0].strip()
    if not marked and (_END.search(bare) or (len(bare) < _LONG and not _stops_short(bare))):
        return kept, False
    if _END.search(bare):
        kept[-1] = bare
        return kept, True
    sentences = split(bare)
    rest = " ".join(sentences[:-1]).strip()
    kept = [*kept[:-1], rest] if rest else kept[:-1]
    return kept, True


def ended(article: Article) -> Article:
    """`article` without the sentence in which it was cut off, then marked as a part; as it is where it was not."""
    kept, cut = whole(article.paragraphs, teaser=False)
    return replace(article, paragraphs=tuple(kept), partial=True) if cut and kept else article


def _stops_short(text: str) -> bool:
    """Whether a line without an end mark stops where no sentence can: behind "dan", or within a word."""
    words = text.split()
    if len(words) < _SENTENCE_WORDS or _END.search(text):
        return False
    last = words[-1]
    if last.casefold() in _GOES_ON:
        return True
    # a word that nobody knows may be new or misspelt, but none is so short, or ends so
    broken = last.isalpha() and last.islower() and bool(len(last) < _SYLLABLE or _WITHIN.search(last))
    return broken and not words[-2][-1].isdigit() and last not in DICTIONARY


def is_link_list(fragment: str, title: str) -> bool:
    """Whether a piece of HTML is nothing but links to articles: an aggregator's list of headlines."""
    if "<a" not in fragment and "&lt;a" not in fragment:
        return False
    import html

    from lxml import html as lxml_html

    source = fragment if "<" in fragment else html.unescape(fragment)
    try:
        tree: Any = lxml_html.fragment_fromstring(source, create_parent="div")
    except Exception:  # no mark-up that lxml knows: then it is text
        return False
    anchors = [" ".join(str(anchor.text_content()).split()) for anchor in tree.iter("a")]
    linked = sum(map(len, anchors))
    text = " ".join(str(tree.text_content()).split())
    for font in tree.iter("font"):  # the names of the outlets beside the links
        text = text.replace(" ".join(str(font.text_content()).split()), "", 1)
    plain = re.sub(r"\W+", "", text)
    if not plain or not linked:
        return False
    same = any(_key(anchor).startswith(_key(title)[:40]) for anchor in anchors if title)
    return (len(anchors) >= 2 and linked >= 0.6 * len(text)) or (
        same and linked >= 0.6 * len(text) and not _END.search(text)
    )


def _key(text: str) -> str:
    return re.sub(r"\W+", "", text.casefold())
