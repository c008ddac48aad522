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
_LOCK: Final = re.compile(
    r"\b(?:"
    # what is locked, or costs something
    r"(?:isi|sisa|artikel|konten|tulisan|halaman|berita|cerita|bacaan|lanjutan|bagian)\b[^.!?]{0,40}\b(?:ter"
    r"|di)kunci\b"
    r"|buka kunci\b|(?:tukar(?:kan)?|gunakan|pakai|pakailah|beli|butuh|perlu)\b[^.!?]{0,20}\b(?:koin|poin"
    r"|token|kredit)\b"
    r"[^.!?]{0,60}\b(?:buka|membuka|baca|membaca)\b"
    # how many are free
    r"|(?:batas|jatah|kuota|limit|sisa)\b[^.!?]{0,40}\b(?:artikel|bacaan|berita)\b[^.!?]{0,40}\b(?:gratis"
    r"|bulan ini|minggu ini"
    r"|hari ini|anda|kamu)\b|(?:artikel|bacaan) gratis (?:anda|kamu|bulan ini|minggu ini|hari ini|telah|sudah"
    r"|habis|tersisa)"
    # how much of it is left
    r"|(?:masih|tersisa|sisa|tinggal|baca|baru)\b[^.!?]{0,30}(?:\bpersen|%|\bkata"
    r"|\bparagraf)[^.!?]{0,40}\b(?:artikel|tulisan|berita"
    r"|laporan|cerita|liputan|isi)\b[^!?]{0,200}\b(?:lanjut\w*|langganan|berlangganan|pelanggan|akun|masuk"
    r"|gratis|mulai|akses)\b"
    # for whom the rest is
    r"|(?:(?:isi|versi|bagian|kelanjutan|lanjutan|sisa|artikel|berita|laporan|cerita|tulisan|ulasan)\b[^.!?]{0,40}"
    r"\b(?:selengkapnya|lengkap|selanjutnya|penuh|utuh|ini|berikutnya)|selengkapnya|selanjutnya)\b[^.!?]{0,40}"
    r"\b(?:hanya|khusus|dapat|bisa|tersedia|ada|baca|untuk|bagi)\b[^.!?]{0,40}\b(?:pelanggan|berlangganan"
    r"|langganan|member\b"
    r"|e-?paper|koran digital|edisi (?:cetak|digital)|versi cetak|aplikasi kami)"
    # the same of foreign programs
    r"|(?:subscribe|sign (?:in|up)|log in|register|create (?:a )?(?:free )?account"
    r"|become a member)\b[^.!?]{0,60}\b(?:to|and)\b"
    r"[^.!?]{0,30}\b(?:continue|keep|read|reading|unlock|access|finish)\b|already (?:a|an) (?:subscriber|member)"
    r"|(?:article|story|content|page) is (?:only |exclusively )?(?:for|available to|reserved for"
    r"|exclusive to)\b[^.!?]{0,30}"
    r"\b(?:subscribers?|members)|reached your (?:\w{1,12} ){0,3}limit|free articles? (?:left|remaining|this month)"
    r"|subscribers? only|unlock this (?:article|story)"
    r")",
    re.IGNORECASE,
)
"""More wordings of a wall; news about subscribers does not speak so."""
_CALL: Final = re.compile(
    r"(?:^|[.!?]\s)\W{0,3}(?:silakan|silahkan|yuk|ayo|mari|penasaran|ingin|mau|klik|dapatkan|daftar\w*|log ?in"
    r"|masuk\w*|buka|beli"
    r"|langganan|berlangganan|mulai|cukup|baca|nikmati|gabung|lanjut\w*|tingkatkan|aktifkan|start|get|join|sign"
    r"|log|try|upgrade)\b"
    r"|\b(?:anda|kamu|\w{3,12}mu|you|your|you\'ve)\b",
    re.IGNORECASE,
)
_ACCESS: Final = re.compile(
    r"\b(?:langganan|berlangganan|pelanggan|log ?in|akun\w*|premium|prioritas|edisi digital|versi digital"
    r"|e-?paper|koran digital"
    r"|koin|trial|subscri\w+|sign (?:in|up)|member\w*|keanggotaan|free|akses (?:penuh|tanpa batas|semua|seluruh))\b",
    re.IGNORECASE,
)
_READING: Final = re.compile(
    r"\b(?:membaca|baca\w*|artikel\w*|konten\w*|(?:semua|seluruh) berita|berita (?:ini"
    r"|lengkap|selengkapnya)|kelanjutan\w*|selengkapnya|seluruh isi|isi lengkap"
    r"|tulisan ini|cerita ini"
    r"|laporan ini|read\w*|article|stor(?:y|ies)|content)\b",
    re.IGNORECASE,
)
_ELSE: Final = re.compile(
    r"\b(?:buletin|newsletter|surel|e-?mail|notifikasi|whatsapp|telegram|youtube|instagram|kanal|channel"
    r"|podcast|komentar|berkomentar"
    r"|gratis ongkir|kata|ujar\w*|tutur\w*|mengatakan|menurut)\b|\(\d{1,2}/\d",
    re.IGNORECASE,
)
"""What is offered is a letter or a channel, or it is news after all."""
_APPEAL: Final = re.compile(
    r"\b(?:(?:jurnalisme|redaksi|media|kerja jurnalistik|liputan|kami)\b[^!?]{0,160}\b(?:donasi|berdonasi"
    r"|iuran|saweran"
    r"|traktir|dukungan (?:anda|pembaca|kamu))|(?:dukung|sokong|traktir|donasi(?:kan)? (?:untuk|ke"
    r"|kepada))\b[^!?]{0,60}\b(?:kami"
    r"|redaksi|jurnalisme|media ini|jurnalis)|support our (?:work|journalism)|buy (?:us|me) a coffee)\b",
    re.IGNORECASE,
)
"""A plea for money beside a text that anybody may read."""
_TO_READER: Final = re.compile(
    r"\b(?:anda|kamu|kalian|sobat|pembaca|dukung|sokong|traktir|our|us|me)\b", re.IGNORECASE
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
    r"|already (?:a|an) (?:subscriber|member)\b.*|cancel any ?time.*|(?:log|sign) in\b.{0,80}|(?:isi ulang"
    r"|beli) (?:koin|poin)\b.*"
    r"|(?:hubungi|telepon) (?:bagian )?(?:sirkulasi|layanan pelanggan|pemasaran)\b.*|(?:buat|daftar(?:kan)?) akun\b.*"
    r"|akses (?:tanpa batas|penuh"
    r"|semua)\b.*|bebas iklan\b.*|langganan sekarang\b.*))",
    re.IGNORECASE | re.DOTALL,
)
_WHOLE: Final = 120
"""Words behind a wall: then it stood in the middle of a text that can be read."""
_QUOTE: Final = re.compile('["“”]')


def drop_paywall(article: Article) -> Article:
    """`article` up to its wall, marked as a part; as it is where no wall stands in it."""
    paragraphs = tuple(text for n, text in enumerate(article.paragraphs) if not n or not _is_appeal(text))
    at = next(
        (n for n, text in enumerate(paragraphs) if n and not _QUOTE.search(text) and _is_wall(text)),
        None,
    )
    if at is None:
        return (
            article if len(paragraphs) == len(article.paragraphs) else replace(article, paragraphs=paragraphs)
        )
    rest = tuple(text for text in paragraphs[at + 1 :] if not _OFFER.fullmatch(text) and not _is_wall(text))
    if sum(map(count_words, rest)) >= _WHOLE:
        return replace(article, paragraphs=(*paragraphs[:at], *rest))
    before = tuple(text for text in paragraphs[:at] if not _OFFER.fullmatch(text))
    return replace(article, paragraphs=before or rest, partial=True)


def _is_wall(text: str) -> bool:
    return len(text) <= 400 and bool(_WALL.fullmatch(text) or _LOCK.search(text) or _is_offer_to_read(text))


def _is_offer_to_read(text: str) -> bool:
    """Whether it calls on the reader to get something (a subscription, an account) for more to read."""
    return (
        len(text) <= 300
        and bool(_CALL.search(text) and _ACCESS.search(text) and _READING.search(text))
        and not _ELSE.search(text)
    )


def _is_appeal(text: str) -> bool:
    return (
        len(text) <= 400
        and not _QUOTE.search(text)
        and bool(_TO_READER.search(text))
        and bool(_APPEAL.search(text))
    )
