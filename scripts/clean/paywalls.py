"""Paywalls: what a page says to who has not paid, and that what stands before it is only the beginning."""

import re
from dataclasses import replace
from typing import Final

from scripts.article import Article
from scripts.clean.marks import count_words

_WALL: Final = re.compile(
    r"(?=.{0,400}$)(?:.*\b(?:(?:artikel|konten|berita|laporan|tulisan|halaman) (?:ini )?(?:hanya |khusus "
    r"|eksklusif |tersedia )+(?:untuk|bagi)?"
    r"|(?:artikel|konten|berita) (?:premium|eksklusif|berbayar)|khusus (?:untuk |bagi )?(?:pelanggan|anggota|member)"
    r"|(?:berlangganan|langganan|jadi(?:lah)? (?:pelanggan|anggota)|daftar|masuk|login)\b.{0,60}\b(?:untuk|dan"
    r"|agar)\b.{0,30}\b(?:membaca|baca"
    r"|melanjutkan|akses|mengakses|menikmati)|(?:membaca|baca) (?:berita|artikel|konten|selengkapnya"
    r"|seluruh).{0,60}\b(?:berlangganan"
    r"|langganan)|lanjut(?:kan)? (?:membaca|baca)\b.{0,40}\b(?:dengan|bersama|plus|premium)|dapatkan akses"
    r"|batas artikel"
    r"|(?:sudah|telah) (?:menjadi|jadi) anggota|anggota premium|kuota (?:baca|artikel) (?:gratis )?(?:anda|kamu)"
    r"|sisa artikel gratis)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_OFFER: Final = re.compile(
    r"(?=.{0,600}$)(?:.*\b(?:sudah (?:berlangganan|punya akun|menjadi pelanggan|terdaftar)\W.*"
    r"|belum (?:berlangganan|punya akun)\W.*"
    r"|pilih paket\b.*|paket (?:langganan|bulanan|tahunan|digital|premium)\b.*|(?:mulai (?:dari )?|hanya "
    r"|cuma )?rp ?[\d.,]+ ?(?:/|per|se) ?"
    r"(?:bulan|tahun|minggu|hari)\b.*\b(?:langganan|berlangganan|akses|membaca|baca|paket).*|pembayaran (?:dapat"
    r"|bisa|melalui|aman)\b.*"
    r"|(?:kartu kredit|dompet digital|e-?wallet|transfer bank)\b.*\b(?:langganan|pembayaran|bayar|paket)\b.*"
    r"|batalkan kapan saja.*"
    r"|masuk (?:ke akun|di sini|untuk)\b.*|gratis \d{1,2} (?:hari|bulan)\b.*\b(?:langganan|akses|coba)\b.*"
    r"|akses (?:tanpa batas|penuh"
    r"|semua)\b.*|bebas iklan\b.*|langganan sekarang\b.*))",
    re.IGNORECASE | re.DOTALL,
)
_WHOLE: Final = 120
"""Words behind a wall: then it stood in the middle of a text that can be read."""
_QUOTE: Final = re.compile('["“”]')


def drop_paywall(article: Article) -> Article:
    """`article` up to its wall, marked as a part; as it is where no wall stands in it."""
    paragraphs = article.paragraphs
    at = next(
        (n for n, text in enumerate(paragraphs) if n and not _QUOTE.search(text) and _WALL.fullmatch(text)),
        None,
    )
    if at is None:
        return article
    rest = tuple(
        text for text in paragraphs[at + 1 :] if not _OFFER.fullmatch(text) and not _WALL.fullmatch(text)
    )
    if sum(map(count_words, rest)) >= _WHOLE:
        return replace(article, paragraphs=(*paragraphs[:at], *rest))
    before = tuple(text for text in paragraphs[:at] if not _OFFER.fullmatch(text))
    return replace(article, paragraphs=before or rest, partial=True)
