"""Offers: what a page says to sell its reading, a line at a time and at the end of a text."""

import re
from typing import Final

from scripts.clean.marks import ITEM, count_words

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
_BARE_OFFER: Final = re.compile(
    r"\W{0,20}(?:(?:mulai|hanya|cuma)(?: dari)? |paket .{0,30})?rp ?[\d.,]{1,60}(?: ?(?:ribu|rb|k))?(?: ?(?:/|per |se)"
    r"(?:bulan|tahun|minggu|hari|edisi))?\W{0,20}"
    r"|.{0,40}\b(?:hemat|diskon) (?:hingga |sampai )?\d{1,2} ?(?:%|persen)\W{0,20}"
    r"|.{0,20}\b(?:gopay|ovo|shopeepay|qris|linkaja)\b.{0,40}|.{0,60}\bcancel anytime\b.{0,20}",
    re.IGNORECASE,
)
_BRAND: Final = re.compile(
    r"\W{0,20}(?:berlangganan|langganan|subscribe"
    r"|paket (?:langganan|premium|digital)|jadi(?:lah)? (?:pelanggan|anggota))\b"
    r"[^.!?]{0,60}",
    re.IGNORECASE,
)
"""A call to subscribe that no sentence is; a wall only with an offer below it."""
REPORTED: Final = re.compile(
    r"[\"“”]|\b(?:(?<!\d )kata(?! sandi| kunci)|ujar|tutur|ucap|jelas|menurut|mengatakan|menyebut(?:kan)?|menjelaskan"
    r"|menyatakan|menambahkan|dilarang|meminta|mewajibkan|menaikkan|menurunkan)\b",
    re.IGNORECASE,
)
"""In news about subscriptions, and in no wall."""
_READER: Final = re.compile(
    r"\b(?:anda|kamu|kalian|silakan|silahkan|yuk|ayo|you|your|you\'ve"
    r"|(?:bergabung|gabung|baca|daftar|dukung|berlangganan|langganan|beli|klik|masuk|buka|nikmati|jadi)lah)\b"
    r"|(?:^|[.!?]\s)\W{0,3}(?:dapatkan|nikmati|lanjutkan|teruskan|berlangganan|langganan|langganlah|daftar(?:kan)?|masuk"
    r"|login|log in|buka|beli|pilih|klik|gabung|bergabung(?:lah)?|tingkatkan|aktifkan|coba|subscribe|sign in|sign up"
    r"|get|start|join|try|upgrade|unlock)\b"
    r"|(?:^|[.!?]\s)\W{0,3}(?:cukup |tinggal )?(?:masukkan|isi(?:kan)?|jelajahi|buat|tukar(?:kan)?|verifikasi|tonton"
    r"|klaim|raih|ambil|hemat|pindai|pasang|unduh|instal|jadi(?:lah)?|dukung|hubungi|geser|scan|baca|simak|temukan|enter|create|continue|explore)\b",
    re.IGNORECASE,
)
_ACCESS: Final = re.compile(
    r"\b(?:langganan|berlangganan|log ?in|akun\w*|premium|keanggotaan|member\w*|e-?paper|koran digital|koin|kuota"
    r"|(?:edisi|versi|paket|akses) (?:digital|cetak|penuh|premium|bulanan|tahunan|tanpa batas)|subscri\w+"
    r"|sign (?:in|up)|trial|paywall"
    r"|(?:jadi|menjadi|sebagai|para) (?:pelanggan|anggota|pendukung|penyokong|sahabat)"
    r"|kata sandi|password|akun (?:surel|google)"
    r"|(?:surel|e-?mail|ponsel) (?:(?:anda|kamu) )?(?:untuk|agar|dan) .{0,30}baca"
    r"|(?:dengan|setelah|untuk) mendaftar)\b",
    re.IGNORECASE,
)
_ACCOUNT: Final = re.compile(
    r"\b(?:akun\w*|log ?in|sign (?:in|up)|kata sandi|password|langganan|berlangganan|subscri\w+|premium|trial|paywall"
    r"|koin|kuota)\b",
    re.IGNORECASE,
)
"""What one needs to read on; a member or a friend of a house may be one for other ends."""
_READING: Final = re.compile(
    r"\b(?:(?:mem|di|ter)?baca\w*|menyimak|(?:artikel|konten|berita|laporan|liputan|tulisan|cerita) (?:ini|lengkap"
    r"|selengkapnya|lainnya|eksklusif|pilihan|berkualitas)|artikel|kelanjutan\w*|selengkapnya|seluruh isi|isi lengkap"
    r"|tanpa iklan|bebas iklan|read\w*|article|stor(?:y|ies))\b",
    re.IGNORECASE,
)
_PRICE: Final = re.compile(
    r"(?:\brp|\bidr|\$|\busd) ?[\d.,]{1,12}(?: ?(?:ribu|rb|k))?(?:,-)?(?: saja)? ?(?:/|per |setiap |tiap |se|a )?"
    r"(?:hari|minggu|pekan|bulan|bln|tahun|thn|edisi|artikel|month|week|year)\b"
    r"|\b\d{1,2} ?(?:hari|bulan|tahun)\b.{0,12}\brp ?[\d.,]{1,12}"
    r"|\b(?:harian|mingguan|bulanan|tahunan|satuan|eceran)\b.{0,12}\brp ?[\d.,]{1,12}"
    r"|\b(?:beli|bayar|cukup|hanya|cuma|mulai)\b.{0,20}\brp ?[\d.,]{1,12}"
    r"|\b(?:diskon|hemat|potongan|promo|off|save)\b.{0,20}\d ?(?:%|persen)",
    re.IGNORECASE,
)
_SELF: Final = re.compile(
    r"\b(?:artikel|konten|tulisan|bacaan|liputan|ulasan|laporan|berita|cerita|halaman|kisah)(?: (?:eksklusif|khusus"
    r"|lengkap|premium|utuh|penuh|mendalam)){0,2} ini\b(?!.{0,60}\b(?:tayang|terbit|dibuat|ditulis|disusun|merupakan"
    r"|diterjemahkan|diolah|disunting|diperbarui|dikutip|dilansir|adalah|berasal|bagian dari))"
    r"|\b(?:kelanjutan|lanjutan|sambungan|versi (?:lengkap|penuh|utuh)|isi (?:lengkap|penuh|utuh))(?:nya)?\b"
    r"|\b(?:sisa|tersisa|masih|tinggal|lagi)\b.{0,12}\b\d[\d.]{0,6} ?(?:kata|paragraf|persen|%|menit (?:baca|lagi))"
    r"|\bthis (?:article|story|content)\b",
    re.IGNORECASE,
)
"""It speaks of itself."""
_HOUSE: Final = re.compile(r"\b(?:kami|our|redaksi)\b", re.IGNORECASE)
_TERMS: Final = re.compile(
    r"\b(?:(?:syarat|ketentuan)(?: dan ketentuan)? (?:layanan|penggunaan|berlaku|kami)|syarat (?:dan|&) ketentuan"
    r"|kebijakan privasi|privacy policy|terms of|keranjang|checkout|(?:metode|cara) pembayaran|batalkan kapan"
    r" (?:saja|pun)|cancel any ?time|tanpa kartu kredit|uji coba gratis|free trial)\b",
    re.IGNORECASE,
)
_PACKET: Final = re.compile(r"\W{0,20}(?:paket|promo|hemat|harga|mulai|hanya|cuma|cukup|rp)\b", re.IGNORECASE)
_LETTERS: Final = re.compile(
    r"\b(?:buletin|newsletter|surel|e-?mail|notifikasi|whatsapp|telegram|youtube|instagram|kanal|channel|podcast"
    r"|komentar|berkomentar|diskusi)\b|\(\d{1,2}/\d",
    re.IGNORECASE,
)
"""What is offered is a letter or a channel, or it is news after all."""
_LONGEST: Final = 14
"""Words of such a call."""
_BARE: Final = 5
"""Words of a price that stands alone."""
_LONGEST_CALL: Final = 160
_LONGEST_OFFER: Final = 300
"""Letters of a line."""
_SIGNS: Final = (_READER, _ACCESS, _READING, _PRICE, _TERMS, _SELF, _HOUSE)
_POINTER: Final = re.compile(
    r"\b(?:simak|baca|lihat|cek|ikuti)(?:lah)?(?: \w{1,20}){0,2} (?:dalam|di|pada|lewat|melalui) (?:artikel|berita"
    r"|ulasan|tulisan|uraian|halaman) (?:ini|berikut(?:nya)?|selanjutnya|\d{1,2})(?: ini)?\b",
    re.IGNORECASE,
)
"""What points a reader to the very text that he reads."""
_KEPT: Final = re.compile(
    r"\b(?:simpan|bagikan|sebarkan|share|sukai|komentari|bookmark)\b.{0,30}\b(?:ini|this)\b", re.IGNORECASE
)
"""What may be done with a text that stands there whole."""
_SPONSORED: Final = re.compile(r"\b(?:dipersembahkan|disponsori|didukung|disajikan) oleh\b", re.IGNORECASE)
_SOLD_WORDS: Final = 30
_ENOUGH: Final = 3
"""Of these signs, over all lines of an offer, make sure that it is one; news has one or two of them."""


def is_offer(text: str) -> bool:
    """Whether a line offers, prices or bills a subscription."""
    text = text.removeprefix(ITEM)
    return bool(_BARE_OFFER.fullmatch(text) or (_OFFER.fullmatch(text) and not REPORTED.search(text)))


def is_branded(text: str, below: str) -> bool:
    """Whether it is a call to subscribe that no sentence is, with an offer below it."""
    below = below.removeprefix(ITEM)
    return bool(
        _BRAND.fullmatch(text)
        and count_words(text) <= _LONGEST
        and (_BARE_OFFER.fullmatch(below) or _OFFER.fullmatch(below))
    )


def offer_at_the_end(lines: tuple[str, ...], outlet: str) -> int | None:
    """Where the lines begin that end a text and speak to the reader of `outlet` of a subscription; None where none do.

    None of them says so alone: one addresses the reader, another has the price, a third the account.
    """
    lines = tuple(_POINTER.sub("", line) for line in lines)
    begin = len(lines)
    while begin > 1 and _may_offer(lines[begin - 1].removeprefix(ITEM)):
        begin -= 1
    if begin == len(lines):
        return None
    said = " ".join(lines[begin:])
    named = bool(outlet) and outlet.casefold() in said.casefold()
    bare = any(_BARE_OFFER.fullmatch(line.removeprefix(ITEM)) for line in lines[begin:])
    of_reading = named or any(sign.search(said) for sign in (_ACCESS, _READING, _SELF))
    sells = bare or any(sign.search(said) for sign in (_PRICE, _TERMS, _ACCOUNT))
    asks = _READER.search(said) and _SELF.search(said)
    return begin if of_reading and (sells or asks) and signs(said) + named + bare >= _ENOUGH else None


def asks_to_go_on(text: str) -> bool:
    """Whether a line asks its reader for something, to have the rest of the text."""
    text = _POINTER.sub("", text)
    if len(text) > _LONGEST_CALL or _SPONSORED.search(text) or _KEPT.search(text):
        return False
    return bool(_READER.search(text) and _SELF.search(text)) and signs(text) >= _ENOUGH


def is_sold(text: str) -> bool:
    """Whether a line between those of a text that goes on sells the reading of it."""
    return (
        count_words(text) <= _SOLD_WORDS
        and not REPORTED.search(text)
        and bool(_PRICE.search(text))
        and bool(_ACCESS.search(text) and _READING.search(text))
    )


def signs(text: str) -> int:
    """How many of seven things it has: it speaks to its reader, of access, reading, a price for a time, terms,
    of itself and of its house."""
    return sum(bool(sign.search(text)) for sign in _SIGNS)


def _may_offer(text: str) -> bool:
    if len(text) > _LONGEST_OFFER or REPORTED.search(text) or _is_letter(text):
        return False
    if is_offer(text) or _READER.search(text) or _TERMS.search(text) or signs(text) >= _ENOUGH:
        return True
    if _SELF.search(text) and (_READING.search(text) or _HOUSE.search(text)):
        return True
    prices = len(_PRICE.findall(text))
    of_reading = _ACCESS.search(text) or _PACKET.search(text) or count_words(text) <= _BARE
    return prices >= 2 or (prices == 1 and bool(of_reading))


def _is_letter(text: str) -> bool:
    """Whether what it offers is a letter or a channel, and no account to read with."""
    return bool(_LETTERS.search(text)) and not _ACCESS.search(text)
