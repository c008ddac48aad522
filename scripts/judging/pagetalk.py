"""Page talk: sentences in which a page speaks of itself or to its reader, and rows that only an eye can read."""

import re
from collections.abc import Sequence
from typing import Final

_ITSELF: Final = re.compile(
    r"^\W*(?:berikut(?: ini)?(?: adalah| merupakan)? (?:\w+ )?(?:daftar|rincian|jadwal|ulasan|penjelasan"
    r"|informasi|cara|langkah"
    r"|link|tautan|ringkasan|rangkuman|selengkapnya|tabel|data lengkap|foto-foto|potret|deretan|kumpulan"
    r"|sederet|beberapa|poin"
    r"|isi|kronologi|fakta-fakta|fakta|tips|syarat|ketentuan|susunan|hasil lengkap|klasemen)"
    r"|(?:simak|baca|lihat|cek|tonton|saksikan|klik|geser|gulir|scroll|ketuk|unduh|temukan|ikuti|cermati"
    r"|yuk|ayo simak)\b"
    r"(?=.{0,80}\b(?:selengkapnya|berikut|di sini|di bawah|halaman|artikel|ulasan|tabel|video|foto|tautan"
    r"|link|lengkap|kami|berita"
    r"|penjelasan|informasi|daftar|kanal|saluran|aplikasi|layar|untuk melihat|terbaru|lainnya))"
    r"|(?:selengkapnya|informasi selengkapnya|berita selengkapnya|lanjut ke halaman|bersambung|daftar isi"
    r"|catatan redaksi)\b"
    r"|(?:(?:kami|redaksi|atas \w+ (?:itu|ini|tersebut),? (?:kami|redaksi)"
    r"|dengan ini redaksi)(?: \w+){0,3} (?:mohon|memohon|meminta|minta) maaf"
    r"|(?:dengan demikian,? |demikian )?(?:kesalahan|kekeliruan)(?: \w+){0,4} (?:kami )?(?:perbaiki"
    r"|diperbaiki)|mohon maaf atas (?:kesalahan|kekeliruan))\b)",
    re.IGNORECASE,
)
_POINTS: Final = re.compile(
    r"\b(?:(?:dalam|pada|di|dari|melalui|lewat) artikel ini|artikel ini (?:juga |akan |telah |sudah "
    r"|pertama |bersumber |dibuat |ditulis "
    r"|merupakan |membahas |mengulas |diolah |tayang |dipublikasikan |adalah )"
    r"|artikel ini (?:juga )?(?:membahas|mengulas|menyajikan)"
    r"|(?:simak|baca|lihat|cek|klik)(?: \w+){0,3} (?:selengkapnya|di (?:sini|bawah|halaman (?:berikutnya"
    r"|selanjutnya|\d)))"
    r"|(?:seperti|sebagaimana)? ?(?:tabel|grafik|infografik|infografis|gambar|foto|video|peta"
    r"|daftar) (?:di bawah|berikut)(?: ini)?"
    r"|halaman (?:berikutnya|selanjutnya)|(?:di|pada) bawah ini|(?:tautan|link) (?:berikut|ini|di bawah)"
    r"|geser (?:ke|untuk)"
    r"|(?:di|lewat|melalui) kolom komentar (?:di bawah|ini|berikut)|(?:tulis|tinggalkan"
    r"|sampaikan)(?: \w+){0,4} (?:di )?kolom komentar|tombol di bawah|berikut daftar(?:nya| lengkap)"
    r"|berikut (?:ulasan|rincian|penjelasan)nya"
    r"|berikut (?:ulasan|penjelasan|rincian) (?:selengkapnya|lengkap))\b",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"\W*(?:\d{1,3}|[a-z]|[ivx]{1,5})?[.)\]:]*\W*", re.IGNORECASE)
_FIGURES: Final = re.compile(r"[\d\s.,:;/%°|+–-]{1,3000}")
_QUOTES: Final = re.compile('["“”]')
_ANSWERED: Final = re.compile(
    r"\W{0,20}(?:kata|ujar|tanya|tutur|ucap|seru|teriak|demikian|begitu|tulis|ungkap|sebut|jelas|tegas)(?:nya)?\b",
    re.IGNORECASE,
)
_SAID: Final = re.compile(
    r"\b(?:kata|ujar|tanya|tanyanya|bertanya|mempertanyakan|tutur|ucap|menanyakan|pertanyaan|menulis|tulis)\b",
    re.IGNORECASE,
)


def unspoken(texts: Sequence[str]) -> frozenset[int]:
    """Numbers of those of `texts` that are for the eye only: pointers, numbers of a list and its rows, questions to
    the reader."""
    found = set()
    open_mark = False
    for number, text in enumerate(texts):
        if not text:
            continue
        after = texts[number + 1] if number + 1 < len(texts) else ""
        marks = len(_QUOTES.findall(text))
        quoted = open_mark or marks > 0
        open_mark = open_mark ^ bool(marks % 2)
        if (_NUMBER.fullmatch(text[:20]) and len(text) <= 20) or _FIGURES.fullmatch(text):
            found.add(number)
            if text.strip()[:-1].isdigit() and after and after.rstrip()[-1:] not in '.!?"”':
                found.add(number + 1)  # "1." was parted from its row of a list
        elif not quoted and (_ITSELF.match(text) or _POINTS.search(text[:1500])):
            found.add(number)
        elif (
            text.rstrip()[-1] == "?" and not quoted and not _SAID.search(text) and not _ANSWERED.match(after)
        ):
            found.add(number)  # nobody answers the newsreader
    return frozenset(found)
