"""Trust in what was fetched: a page speaks of the item it was fetched for, or it is not used.

A server answers many things with status 200: a bot check, a consent page, a log-in, "not found", a home page. What
they are only names the notice; the rule is that they do not share the words of the item's title or teaser.
"""

import re
from dataclasses import replace
from typing import Final

from scripts.article import Article
from scripts.clean.marks import words_key
from scripts.judging.language import language
from scripts.text.stems import stem

_WORD: Final = re.compile(r"[^\W\d_]{4,}|\d{2,}")
_PLAIN: Final = frozenset(
    """yang untuk pada dengan dari dalam akan juga tidak telah sudah bisa dapat lebih oleh para serta atau karena adalah
    ini itu saat hari ada agar usai jadi bagi kata news berita dan ke di kabar baru warga orang tahun""".split()  # noqa: SIM905 - a table of words reads better so
)
_TITLE: Final = 0.5
_TEASER: Final = 0.35
"""Share of the telling words of title or teaser that a page about them has."""
_TELLING, _NOTHING = 6, 0.2
"""A short page has at least that share of what the teaser says beyond the title, where it says so much."""
_LOOKS: Final = (
    (
        "a bot check",
        r"just a moment|checking (?:if|your)|verify (?:you|that you)|enable javascript|captcha|cloudflare|bukan robot"
        r"|(?:me|di)periksa|peramban|browser|security check|attention required|ddos",
    ),
    (
        "a page of an Internet provider that blocks it",
        r"internet positif|trust\s?positif|mercusuar|internet sehat|diblokir|pemblokiran",
    ),
    (
        "a page that asks for consent",
        r"privasi anda|your privacy|kuki|cookies?\b|consent|persetujuan|gdpr|mitra kami",
    ),
    (
        "a page that was not found",
        r"tidak ditemukan|not found|\b404\b(?! \w)|(?:error|galat|kode|kesalahan) 404\b|\b404 (?:not|error|page"
        r"|halaman)|tidak tersedia"
        r"|(?:sudah|telah) (?:di)?(?:hapus|pindah)"
        r"|(?:halaman|artikel|berita)\b.{0,200}\byang (?:anda|kamu) (?:cari|tuju|minta)|does not exist"
        r"|no longer available"
        r"|hasil pencarian|tidak ada hasil|kata kunci|search results|cannot be found",
    ),
    (
        "a page in maintenance",
        r"pemeliharaan|maintenance|sedang (?:diperbaiki|gangguan)|segera kembali|under construction",
    ),
    (
        "a log-in",
        r"(?:masuk|login|log in|sign in) (?:ke|untuk|dengan|to)|kata sandi|password|daftar akun|lupa sandi",
    ),
    (
        "a page for subscribers",
        r"berlangganan|khusus pelanggan|subscri|premium|beli akses|untuk membuka (?:artikel|berita)",
    ),
    (
        "a page of the network that this computer is in",
        r"\bwi-?fi\b|\bhotspot\b|captive portal"
        r"|(?:memakai|menggunakan|mengakses|terhubung (?:ke|dengan)|tersambung (?:ke|dengan)|akses) internet"
        r"|(?:use|access|connect(?:ed)? to) the internet|internet access"
        r"|(?:setujui|menyetujui|accept|agree to) (?:the |our |semua )?(?:ketentuan|syarat|terms)",
    ),
    ("a page that refers on", r"dialihkan|redirect|mengalihkan|klik di sini"),
    (
        "an error of its server",
        r"internal server error|bad gateway|service unavailable|gateway time|terlalu banyak permintaan",
    ),
)
_KINDS: Final = tuple((what, re.compile(pattern, re.IGNORECASE)) for what, pattern in _LOOKS)
_TO_READER: Final = re.compile(r"\b(?:anda|kamu|your?|silakan|maaf|mohon|please)\b", re.IGNORECASE)
"""News does not speak to who reads it."""
_NEWS: Final = re.compile(
    r"\b(?:kata(?! kunci| sandi)|ujar|tutur|ucap|mengatakan|menurut)\b|\(\d{1,2}[/.-]\d{1,2}\b", re.IGNORECASE
)
"""And no page but news has somebody say something."""
_NO_MORE: Final = "a page that names it and says no more of it"
_LIST: Final = re.compile(
    r"\W{0,3}(?:topik|tag|label|indeks|index|kategori|category|kanal|arsip|archives?|hasil pencarian|search results"
    r"|(?:berita|kabar|artikel|news) (?:terbaru|terkini|terpopuler|populer|hari ini|pilihan|tentang|seputar)"
    r"|kumpulan (?:berita|artikel)|beranda|home ?page|latest news|semua berita)\b",
    re.IGNORECASE,
)
"""How pages are titled that only list articles."""
_SCANT: Final = 25
"""Words: what a page has beside its pleas is then no article, unless its item has no more itself."""
_SHORT: Final = 120
"""Words: a longer page that speaks of bots or passwords is news about them."""


def speaks_of(article: Article, teaser: Article) -> bool:
    """Whether `article`, fetched for an item, speaks of what its `teaser` (title and text) says."""
    text = _words(" ".join((article.title, *article.paragraphs)))
    title, body = _words(teaser.title), _words(" ".join(teaser.paragraphs))
    if not title and not body:
        return True
    in_title = len(title & text) / len(title) if title else 0.0
    in_body = len(body & text) / len(body) if body else 0.0
    return (in_title >= _TITLE and len(title & text) >= min(2, len(title))) or (
        len(body) >= 3 and in_body >= _TEASER
    )


def in_its_place(article: Article, teaser: Article, page: str) -> str:
    """What a page is that was fetched for an item and is not its article; empty where it is.

    `article`: what was read of the page; `page`: all its words. A page that names the item and says no more of it (it
    was removed, look for it, wait for it, pay for it) is not the article, nor is a list in which it is one of many.
    """
    if not speaks_of(article, teaser):
        return looks_like(page)
    title, body = _words(teaser.title), _words(" ".join(teaser.paragraphs))
    if _is_list(article, teaser, title | body):
        return "a list of articles"
    words = sum(len(paragraph.split()) for paragraph in article.paragraphs)
    if words > _SHORT or (len(body) >= 3 and _share(body - title, article) >= _TITLE):
        return ""
    if len(body - title) >= _TELLING and _share(body - title, article) < _NOTHING:
        return _NO_MORE
    if len(title | body) >= _TELLING and _share(title | body, article) < _NOTHING:
        return _NO_MORE
    if (foreign := language(article)) and not language(teaser):
        return f"a page in {foreign}"
    text = " ".join(article.paragraphs)
    for said in (text, page):
        if said is text and _NEWS.search(text):
            continue
        what = looks_like(said)
        if _TO_READER.search(said) and what != "another page" and (said is text or words < _brief(teaser)):
            return what
    return ""


def titled(article: Article, teaser: Article) -> Article:
    """`article` under its item's title, where its page is headed by no more than the name of its house."""
    own = words_key(article.title)
    house = {words_key(article.credit.outlet), words_key(teaser.credit.outlet), ""}
    if teaser.title and (own in house or own.replace(" ", "") in house):
        return replace(article, title=teaser.title)
    return article


def _share(words: frozenset[str], article: Article) -> float:
    return len(words & _words(" ".join(article.paragraphs))) / len(words) if words else 0.0


def _brief(teaser: Article) -> int:
    return max(_SCANT, sum(len(paragraph.split()) for paragraph in teaser.paragraphs))


def _is_list(article: Article, teaser: Article, item: frozenset[str]) -> bool:
    """Whether a page under another title is a list, of which the item (its words) is one."""
    own, title = _words(article.title), _words(teaser.title)
    if not title or (2 * len(own & title) >= len(title) and not _LIST.match(article.title)):
        return False
    if _LIST.match(article.title):
        return not _LIST.match(teaser.title)
    near = sum(len(_words(paragraph) & item) >= 2 for paragraph in article.paragraphs)
    return len(article.paragraphs) >= 4 and 3 * near < len(article.paragraphs)


def looks_like(text: str) -> str:
    """What a page of `text` seems to be in the place of an article; "another page" where nothing tells."""
    head = text[:1500]
    return next((what for what, pattern in _KINDS if pattern.search(head)), "another page")


def refused(title: str, paragraphs: tuple[str, ...]) -> str:
    """What a page that was named by itself is in the place of an article; empty where it may be one."""
    if sum(len(paragraph.split()) for paragraph in paragraphs) > _SHORT:
        return ""
    text = " ".join(paragraphs)
    if not _TO_READER.search(text) or _NEWS.search(text):
        return ""
    found = looks_like(title)
    if found in ("another page", "a page for subscribers", "a page that refers on"):
        return ""
    return found if looks_like(text) != "another page" else ""


def _words(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _WORD.findall(text.casefold()) if word not in _PLAIN)
