"""Trust in what was fetched: a page speaks of the item it was fetched for, or it is not used.

A server answers many things with status 200: a bot check, a consent page, a log-in, "not found", a home page. What
they are only names the notice; the rule is that they do not share the words of the item's title or teaser.
"""

import re
from typing import Final

from scripts.article import Article
from scripts.stems import stem

_WORD: Final = re.compile(r"[^\W\d_]{4,}|\d{2,}")
_PLAIN: Final = frozenset(
    """yang untuk pada dengan dari dalam akan juga tidak telah sudah bisa dapat lebih oleh para serta atau karena adalah
    ini itu saat hari ada agar usai jadi bagi kata news berita dan ke di kabar baru warga orang tahun""".split()  # noqa: SIM905 - a table of words reads better so
)
_TITLE: Final = 0.5
_TEASER: Final = 0.35
"""Share of the telling words of title or teaser that a page about them has."""
_LOOKS: Final = (
    (
        "a bot check",
        r"just a moment|checking (?:if|your)|verify (?:you|that you)|enable javascript|captcha|cloudflare|bukan robot"
        r"|memeriksa (?:peramban|koneksi)|security check|attention required|ddos",
    ),
    (
        "a page of an Internet provider that blocks it",
        r"internet positif|trust\s?positif|mercusuar|internet sehat|diblokir|pemblokiran",
    ),
    (
        "a page that asks for consent",
        r"privasi anda|kuki|cookies?\b|consent|persetujuan|gdpr|mitra kami",
    ),
    (
        "a page that was not found",
        r"tidak ditemukan|not found|\b404\b|tidak tersedia|sudah dihapus|halaman yang anda (?:cari|tuju)"
        r"|does not exist",
    ),
    (
        "a page in maintenance",
        r"pemeliharaan|maintenance|sedang (?:diperbaiki|gangguan)|segera kembali|under construction",
    ),
    (
        "a log-in",
        r"(?:masuk|login|log in|sign in) (?:ke|untuk|dengan|to)|kata sandi|password|daftar akun|lupa sandi",
    ),
    ("a page for subscribers", r"berlangganan|khusus pelanggan|subscri|premium"),
    ("a page that refers on", r"dialihkan|redirect|mengalihkan|klik di sini"),
    (
        "an error of its server",
        r"internal server error|bad gateway|service unavailable|gateway time|terlalu banyak permintaan",
    ),
)
_KINDS: Final = tuple((what, re.compile(pattern, re.IGNORECASE)) for what, pattern in _LOOKS)
_TO_READER: Final = re.compile(r"\b(?:anda|kamu|your?|silakan|maaf|mohon|please)\b", re.IGNORECASE)
"""News does not speak to who reads it."""
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


def looks_like(text: str) -> str:
    """What a page of `text` seems to be in the place of an article; "another page" where nothing tells."""
    head = text[:1500]
    return next((what for what, pattern in _KINDS if pattern.search(head)), "another page")


def refused(title: str, paragraphs: tuple[str, ...]) -> str:
    """What a page that was named by itself is in the place of an article; empty where it may be one."""
    if sum(len(paragraph.split()) for paragraph in paragraphs) > _SHORT:
        return ""
    if not _TO_READER.search(" ".join(paragraphs)):
        return ""
    found = looks_like(title)
    if found in ("another page", "a page for subscribers", "a page that refers on"):
        return ""
    return found if looks_like(" ".join(paragraphs)) != "another page" else ""


def _words(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _WORD.findall(text.casefold()) if word not in _PLAIN)
