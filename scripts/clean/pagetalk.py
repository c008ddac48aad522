"""Page talk: sentences, and ends of sentences, in which a page speaks of itself and sends its reader on.

"Berikut rincian selengkapnya.", "Itulah informasi tentang ... Semoga bermanfaat.", ", simak selengkapnya di sini." Only
what points at the page goes; advice to act ("Ikuti arahan petugas") and whatever is quoted is news.
"""

import re
from dataclasses import replace
from typing import Final

from scripts.article import Article
from scripts.clean.lines import closes_page
from scripts.clean.marks import count_words
from scripts.clean.notices import is_notice
from scripts.clean.pleas import is_plea
from scripts.text.sentences import split

_TEXT: Final = (
    r"(?:artikel|berita|tulisan|ulasan|laporan|liputan|informasi|kabar|konten|penjelasan|video|foto|halaman)"
)
_SHOWN: Final = (
    r"(?:daftar|rincian|ulasan|penjelasan|informasi|jadwal|selengkapnya|tabel|data|ringkasan|rangkuman|poin-poin"
    r"|kronologi|fakta-fakta|fakta|cara|langkah-langkah|langkah|syarat|tips|link|tautan|jalur|lokasi|sejumlah|beberapa"
    r"|deretan|potret|foto-foto|video|infografis|hasil|susunan|isi|profil)"
)
_HERE: Final = (
    r"(?:di ?sini|(?:di|pada|dalam|lewat|melalui) (?:artikel|laman|halaman|tautan|link|video|tabel|situs|kanal)"
    r"(?: (?:ini|berikut|selanjutnya|berikutnya|di bawah))?|di bawah(?: ini)?|berikut ini|selengkapnya|lengkapnya"
    r"|(?:artikel|berita|video|informasi|konten|ulasan) (?:menarik )?(?:lain|lainnya|terkait))"
)
_TALK: Final = re.compile(
    r"(?:"
    # what is shown below
    rf"berikut(?: ini)?,?(?: adalah| merupakan)?(?: \w+)? {_SHOWN}\b[^:\"“”]{{0,160}}(?:[.!]?|(?:se)?lengkap(?:nya)?:)"
    # where more is to be read
    rf"|(?:yuk,? |ayo,? |mari )?(?:simak|baca|lihat|cek|tonton|saksikan|klik|temukan|dapatkan|kunjungi)"
    rf"(?: terus| juga)?\b"
    rf"[^:\"“”]{{0,80}}\b{_HERE}\b[^:\"“”]{{0,60}}[.!:]?"
    rf"|(?:selengkapnya|lebih lengkapnya|informasi selengkapnya)\b[^:\"“”]{{0,80}}"
    rf"\b(?:{_HERE}|{_TEXT})\b[^:\"“”]{{0,40}}[.!]?"
    rf"|(?:ber)?lanjut (?:ke|di) halaman\b[^:\"“”]{{0,40}}[.!]?"
    rf"|untuk (?:membaca|melihat|menonton|mengetahui)\b[^:\"“”]{{0,80}}\bklik\b[^\"“”]{{0,60}}[.!:]?"
    # of what it tells
    r"|(?:selain itu,? |dalam |di )?(?:artikel|ulasan|konten) (?:ini|kali ini)(?: juga| akan| turut)?"
    r" (?:membahas|mengulas|menyajikan|merangkum|menjelaskan|akan)\b[^\"“”]{0,160}[.!]?"
    # that it is to be passed on
    rf"|(?:jangan lupa(?: untuk)? |yuk,? |ayo,? |mari,? |silakan )?(?:mem|me)?(?:bagikan|share|sebarkan|like|komentari)"
    rf"(?: \w+){{0,2}} {_TEXT} (?:ini|di atas)\b[^:\"“”]{{0,80}}[.!]?"
    # what its office asks and thanks for
    r"|(?:punya|ada|memiliki) (?:informasi|kabar|berita|laporan|cerita)\b[^.!\"“”]{0,60}\?"
    r"|(?:hubungi|kirim(?:kan)?|kontak)\b[^:\"“”]{0,60}\bredaksi\b[^\"“”]{0,80}"
    r"|terima kasih (?:atas (?:perhatian|kerja ?sama|kunjungan)|(?:telah|sudah) (?:membaca|berkunjung|menyimak"
    r"|mengikuti|mampir))\b[^\"“”]{0,80}"
    # that it is over
    rf"|(?:itulah|itu dia|demikian(?:lah)?|nah,? itulah|sekian)(?: \w+)?"
    rf" (?!laporan)(?:{_TEXT}|{_SHOWN}|tadi)\b[^:\"“”]{{0,200}}[.!]?"
    r"|semoga(?: \w+){0,4} (?:bermanfaat|membantu|menginspirasi|berguna|menambah wawasan)\b[^\"“”]{0,60}[.!]?"
    r")",
    re.IGNORECASE,
)
_ASKED: Final = re.compile(
    r"(?:lantas|lalu|nah|terus|jadi|penasaran|ingin tahu|apa saja|bagaimana|gimana|siapa|kapan|berapa|seperti apa)\b"
    r"[^\"“”]{0,120}\?",
    re.IGNORECASE,
)
"""What a page asks its reader, to answer it elsewhere."""
_PRESSED: Final = re.compile(
    r"[^.\"“”]{3,140}[!?] (?:klik|cek|kirim(?:kan)?|daftar|hubungi|chat|masukkan|ikuti)\b[^\"“”]{0,60}",
    re.IGNORECASE,
)
"""A call with what is to be pressed for it."""
_CLAUSE: Final = re.compile(
    rf",? (?:silakan |yuk |mari )?(?:simak|baca|lihat|cek|klik)\b(?: \w+){{0,5}}? {_HERE}[^,.!?\"“”]{{0,40}}(?=[.!]$)",
    re.IGNORECASE,
)
_MAY_BE: Final = re.compile(
    r"\b(?:ikuti|follow|unduh|dukung|kirim|kirimkan|daftar|gabung|dapatkan|berikut|simak|baca|lihat|cek|tonton|saksikan|klik|temukan|dapatkan|kunjungi|selengkapnya|lengkapnya|lanjut"
    r"|berlanjut|itulah|itu dia|demikian|demikianlah|sekian|semoga"
    r"|redaksi|terima kasih|informasi|kabar|laporan|cerita|bagikan|share|sebarkan|like|komentari"
    r"|(?:artikel|berita|tulisan|ulasan|laporan) (?:kali )?ini)\b",
    re.IGNORECASE,
)
_OFFICE: Final = re.compile(
    r"\b(?:BMKG|BPBD|BNPB|Basarnas|Dinas|Kementerian|Polri|Polres|Polda|pemerintah|Pemkab|Pemkot|Pemprov|PLN|KPU|BPJS"
    r"|KAI|resmi|pengadilan|sekolah|panitia|posko)\b"
)
"""Whose page is no outlet's: where to look up an official list is news."""
_QUOTES: Final = frozenset('"“”')
_LONGEST: Final = 28
"""Words; a longer sentence says more than where to look."""


def drop_page_talk(article: Article) -> Article:
    """Without them; a paragraph keeps its other sentences."""
    kept = (_told(paragraph) for paragraph in article.paragraphs)
    return replace(article, paragraphs=tuple(paragraph for paragraph in kept if paragraph))


def is_page_talk(sentence: str) -> bool:
    """Whether all that a sentence says is of the page itself."""
    bare = sentence.strip(" *_")
    return (
        count_words(bare) <= _LONGEST
        and _QUOTES.isdisjoint(bare)
        and bool(_TALK.fullmatch(bare))
        and not _OFFICE.search(bare)
    )


def _told(paragraph: str) -> str:
    if len(paragraph) > 5_000 or not _MAY_BE.search(paragraph):
        return paragraph
    kept: list[str] = []
    quoted = False
    changed = False
    sentences = split(paragraph)
    for number, sentence in enumerate(sentences):
        was = quoted
        quoted ^= sum(map(sentence.count, _QUOTES)) % 2 == 1
        last = number == len(sentences) - 1 and not quoted
        if not was and (
            is_page_talk(sentence)
            or (changed and is_notice(sentence))
            or (last and kept and count_words(kept[-1]) > 2 and (closes_page(sentence) or is_plea(sentence)))
        ):
            changed = True
            if kept and (_ASKED.fullmatch(kept[-1]) or _PRESSED.fullmatch(f"{kept[-1]} {sentence}")):
                kept.pop()
            continue
        shorter = sentence if was or not _QUOTES.isdisjoint(sentence) else _CLAUSE.sub("", sentence)
        changed = changed or shorter != sentence
        kept.append(shorter)
    return " ".join(kept) if changed else paragraph
