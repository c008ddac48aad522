"""Pleas: lines in which a house speaks to its reader of itself, its channels and its ways, in whatever words.

No table of sayings has them all. What they share: they call on somebody ("unduh", "dukung", "you"), speak of the reader
("Anda", "-mu"), of the house ("kami", its name) and of what one reads with ("aplikasi", "buletin", "tautan"). News has
one of these, or two; an office that tells the public where to look something up is news.
"""

import re
from typing import Final

from scripts.clean.marks import ITEM, count_words
from scripts.clean.offers import REPORTED

_CALLS: Final = (
    r"unduh|download|ikuti|follow|daftar(?:kan)?|langganan|berlangganan|subscribe|dukung|bantu|bagikan|sebarkan|share"
    r"|kirim(?:kan)?|klik|isi|pasang|aktifkan|nyalakan|simak|baca|tonton|saksikan|dengar(?:kan)?|dapatkan|nikmati"
    r"|temukan|gabung|bergabung(?:lah)?|jadilah|usulkan|tulis(?:kan)?|beri(?:kan)?|pilih|scan|pindai|kunjungi"
    r"|cek|lihat|koleksi|buat|nantikan|sampaikan|laporkan|hubungi|sumbang(?:kan)?|donasi(?:kan)?|like|sukai"
    r"|masukkan|konsultasi(?:kan)?|ketik(?:kan)?|isikan|menangkan|main(?:kan)?"
    r"|yuk|ayo|mari|silakan|silahkan|jangan (?:lupa|lewatkan|ketinggalan|sampai)|terima kasih|terimakasih"
    r"|join|get|sign up|read|watch|listen|support|help|thanks?|click|leave|share"
    r"|(?:ingin|mau|punya|kenal|belum|sudah|apakah|tertarik|suka)\b[^.?!]{1,80}\?"
)
_BEGINS: Final = re.compile(rf"[^\w\"“'‘]{{0,6}}(?:{_CALLS})(?!\w)", re.IGNORECASE)
_INVITES: Final = re.compile(
    r"[^\w\"“'‘]{0,6}(?:yuk|ayo|hai|halo|jangan lupa)\b,?(?= (?-i:[a-z]))", re.IGNORECASE
)
"""As no news begins."""
_CALLS_LATER: Final = re.compile(
    r"[.!?]\s(?:yuk|ayo|masukkan|konsultasikan|ketik|unduh|download|ikuti|daftar|berlangganan|langganan|dukung|bagikan"
    r"|klik|usulkan|gabung|jadilah|nikmati|silakan|silahkan|dapatkan|kirim(?:kan)?|subscribe|beri)\b"
    r"|,\s(?:yuk|ayo|unduh|ikuti|dukung|bagikan|klik|jadilah|silakan|silahkan|subscribe)\b",
    re.IGNORECASE,
)
_MINE: Final = """ponsel surel email hp kotak inbox akun pendapat komentar tanggapan teman keluarga gawai hari alamat
    nama kota daerah rumah cerita pesisir kampung kabar sekitar suara foto video tulisan nomor kenalan dukungan
    donasi"""
"""Behind which "-mu" speaks to a reader."""
_READER: Final = frozenset(
    (
        "anda",
        "kamu",
        "kalian",
        "sobat",
        "pembaca",
        "you",
        "your",
        "you've",
        "you’ve",
        *(f"{word}mu" for word in _MINE.split()),
    )
)
"""Who is spoken to."""
_HOUSE: Final = re.compile(
    r"\b(?:kami|redaksi|tim redaksi|kerja (?:saya|kami)|our|us)\b|\b[A-Za-z]{3,20}\.(?:com|co\.id|id|net|example"
    r"|news)\b",
    re.IGNORECASE,
)
_MEANS: Final = re.compile(
    r"\b(?:aplikasi|app|ponsel|surel|e-?mail|inbox|kotak (?:masuk|surat)|whats\s?app|wa channel|telegram|kanal|saluran"
    r"|channel|instagram|tik\s?tok|youtube|facebook|twitter|google news|notifikasi|lonceng|buletin|newsletter|tautan"
    r"|link|survei|kuesioner|kuis|vou?cher|poin|rekening|transfer ke|mulai (?:dari )?rp|a\.n\.|qris|langganan"
    r"|pelanggan|subscri\w+"
    r"|donasi|komentar|kolom komentar"
    r"|feedback|suggestions?|experiences?|thoughts|sign up|subscribe|like|follow|podcast|siniar|episode|spotify"
    r"|apple podcasts?|noice|live ?score|live streaming|pesan suara|media sosial|medsos|di sini|disini|hanya di"
    r"|cuma di|bersama kami|versi cetak|e-?paper)\b",
    re.IGNORECASE,
)
_PLATFORM: Final = re.compile(
    r"\b(?:whats\s?app|telegram|instagram|tik\s?tok|youtube|facebook|google news|spotify|apple podcasts?|noice"
    r"|live ?score"
    r"|lonceng|newsletter|buletin|podcast|siniar)\b",
    re.IGNORECASE,
)
_READING: Final = re.compile(
    r"\b(?:artikel|berita|tulisan|konten|liputan|jurnalisme|cerita|kisah|surat|laporan|bacaan|kabar|informasi|article|story"
    r"|stories|journalism|news|tanpa iklan|bebas iklan|membaca)\b",
    re.IGNORECASE,
)
_OFFICE: Final = re.compile(
    r"\b(?:BMKG|BPBD|BNPB|Basarnas|Dinas|Kementerian|Polri|Polres|Polda|Polsek|Pemerintah|pemerintah|Pemkab|Pemkot"
    r"|Pemprov|PLN|KPU|Bawaslu|BPJS|KAI|OJK|resmi|petugas|panitia|posko|warga|masyarakat|calon|peserta|pelamar"
    r"|penumpang|wisatawan|korban|menteri|gubernur|bupati|wali kota|presiden)\b"
)
"""Who is told what to do, or tells it, in the news."""
_QUOTES: Final = frozenset('"“”')
_MOST_WORDS: Final = 45
_LONGEST: Final = 600
"""Letters."""
_ENOUGH: Final = 3
_BRIEF: Final = 20
"""Words of one that calls on nobody."""
_SHORT: Final = 10
"""Words of one that has hardly more than what to press."""
_MAY: Final = re.compile(
    r"\b(?:bisa|dapat|tinggal|jika|kalau|saat|ketika|sudah|telah|tidak|tak|akan)\b", re.IGNORECASE
)
"""As news tells how something is used."""


def calls(text: str) -> bool:
    """Whether a line begins with a call on somebody."""
    return bool(_BEGINS.match(text))


def is_plea(paragraph: str, house: str = "") -> bool:
    """Whether all that a paragraph does is ask its reader for something that is no news; `house`: whose page it is."""
    text = paragraph.removeprefix(ITEM)
    if len(text) > _LONGEST or not _QUOTES.isdisjoint(text):
        return False
    begins, later, reader = _BEGINS.match(text), _CALLS_LATER.search(text), _speaks_to(text)
    if not (begins or later or reader) or _OFFICE.search(text) or REPORTED.search(text):
        return False
    if count_words(text) > _MOST_WORDS:
        return False
    return _asks(text, house, begins=bool(begins), later=bool(later), reader=reader)


def _asks(text: str, house: str, *, begins: bool, later: bool, reader: bool) -> bool:
    """Whether it has enough of what such lines share."""
    ours = bool(_HOUSE.search(text)) or (len(house) > 3 and names(text, house))
    means = len(set(map(str.casefold, _MEANS.findall(text))))
    said = reader + ours + bool(_READING.search(text)) + min(means, 2)
    if _INVITES.match(text):
        return said > 0
    if reader and said >= _ENOUGH and means and count_words(text) <= _BRIEF and not _MAY.search(text):
        return True
    if begins and means > 1 and count_words(text) <= _SHORT and _PLATFORM.search(text):
        return True
    softly = said > min(means, 2) or (begins and later)
    return softly and (begins or later) and said + begins + later >= _ENOUGH + (not means)


def calls_on(text: str) -> bool:
    """Whether it speaks to a reader at all, or begins with a call."""
    return _speaks_to(text) or bool(_BEGINS.match(text) or _CALLS_LATER.search(text))


def names(text: str, house: str) -> bool:
    """Whether the house is named in it, with its blanks or without them."""
    return house.casefold().replace(" ", "") in text.casefold().replace(" ", "")


def _speaks_to(text: str) -> bool:
    return any(word.strip(".,!?:;()") in _READER for word in text.casefold().split())
