"""What a piece says of itself below its text: that it was paid for, or that its writer is no reporter.

Both stand where initials and credits stand, and are taken away with them; the section keeps what they said.
"""

import re
from dataclasses import replace
from typing import Final

from scripts.article import Article

_PAID: Final = re.compile(
    r"\s{0,20}[(\[*]\s?(?:[A-Za-z]{2,12}\s?/\s?)?(?:adv|ADV|Adv|(?i:advertorial|pariwara|inforial))"
    r"(?:(?:\s?[/|–-]\s?|\s(?=[A-Z]))[^)\]\n]{1,60})?\s?[)\]*][\s.*]{0,20}$|(?<=[.!?”\"])\s{1,3}(?:ADV|Adv)\.?\s{0,20}$"
)
_DISCLAIMED: Final = re.compile(
    r"(?:^|[.:*]\s?)\W{0,3}(?:artikel|konten|tulisan|berita|materi|informasi|naskah|isi artikel) (?:ini|di "
    r"atas)(?: (?:adalah|merupakan|"
    r"dibuat|ditulis|disusun|disediakan|disajikan|diproduksi|dipersembahkan|disponsori|dibiayai|terbit|"
    r"ditayangkan|berasal|hasil|"
    r"sepenuhnya|oleh|dari|atas|untuk|bagian|bersama|dengan|konten)){1,4}\b[^.\n]{0,60}\b(?:pengiklan|iklan|"
    r"sponsor|bersponsor|promosi|"
    r"promosional|berbayar|advertorial|komersial|mitra|klien|kerja ?sama(?! (?:pe)?liputan))\b|"
    r"\b(?:article|content|post) (?:is|was) (?:sponsored|paid|presented|brought)\b|"
    r"\bredaksi (?:\w{1,12} )?tidak (?:terlibat|bertanggung jawab|ikut)\b(?![^.]{0,60}\bkomentar)|\bdi luar "
    r"tanggung jawab redaksi\b|"
    r"\bisi (?:siaran pers|rilis|artikel|konten|materi)(?: ini)? (?:sepenuhnya |merupakan |menjadi |adalah "
    r"){1,3}tanggung jawab "
    r"(?!penulis)|\btanggung jawab (?:pengiklan|pemasang iklan|mitra|klien)\b",
    re.IGNORECASE,
)
"""Konten ini dibuat oleh pengiklan dan di luar tanggung jawab redaksi."""
_PRESENTED: Final = re.compile(
    r"\W{0,3}(?i:artikel|konten|tulisan) ini (?:dipersembahkan|disponsori|dibiayai) oleh (?P<by>[^.\n]{2,120})"
)
_HOUSES: Final = frozenset(
    (
        "PT",
        "CV",
        "UD",
        "Bank",
        "Grup",
        "Group",
        "Tbk",
        "Indonesia",
        "Toko",
        "Perusahaan",
        "Koperasi",
        "Persero",
    )
)
"""What many houses are called."""
_PAID_TITLE: Final = re.compile(
    r"^\W{0,3}(?:[(\[]\s?(?:ADV|Adv|(?i:advertorial|pariwara|inforial))(?:\s?[/|–-]\s?[^)\]\n]{1,40})?\s?[)\]]|"
    r"(?i:advertorial|pariwara|inforial)\s?[:|])"
)
_WRITER: Final = re.compile(
    r"\W{0,4}(?:[Pp]enulis(?:nya)?|PENULIS)\s?(?:(?:,\s?)?(?:adalah|merupakan|ialah)\b|"
    r":\s?[A-Z][\w.'’-]{1,24}(?: [A-Z][\w.'’-]{1,24}){0,5},\s(?!kata\b|ujar\b)"
    r"(?=[a-z]|(?:Guru|Dosen|Peneliti|Ketua|Direktur|Mahasiswa|Pengamat|Anggota|Kepala|Praktisi|Pegiat|Alumn|Wakil|Staf)))"
    r"[^\n]{3,240}"
)
"""*) Penulis adalah guru mengaji."""
_NOTE: Final = re.compile(
    r"(?:\*{1,3}\s?\)?|\*?\))\s?(?P<name>[A-Z][\w.'’-]{1,24}(?:,? [A-Z][\w.'’-]{1,24}){0,5}),?\s"
    r"(?:adalah|merupakan|ialah)\b[^\n]{3,240}"
)
"""*) Rini Asih adalah dosen Universitas Wela."""
_LAST: Final = 3
"""Paragraphs from the end in which it is said; who did not write it is said in the first two as well."""
_FIRST: Final = 2
_SAYS: Final = 280
"""Letters of the longest paragraph that says no more than that."""


def take_nature(article: Article) -> Article:
    """Without such notes; the section says "Advertorial" or "Opini" instead."""
    kept: list[str] = []
    section = "Advertorial" if _PAID_TITLE.search(article.title[:60]) else article.section
    credit = article.credit
    late = len(article.paragraphs) - _LAST
    for number, paragraph in enumerate(article.paragraphs):
        head, tail = paragraph[:-300], paragraph[-300:]
        short = (number >= late or number < _FIRST) and len(paragraph) <= _SAYS
        if short and (_DISCLAIMED.search(paragraph) or _praises(paragraph, article, number)):
            section = "Advertorial"
            continue
        if number >= late:
            if paid := _PAID.search(tail):
                tail, section = tail[: paid.start()], "Advertorial"
            elif number and not head and (_WRITER.fullmatch(tail) or (note := _NOTE.fullmatch(tail))):
                section = section or "Opini"
                if not _WRITER.fullmatch(tail) and not credit.author and note:
                    credit = replace(credit, author=note["name"])
                tail = ""
        if head or tail:
            kept.append(head + tail)
    return replace(article, paragraphs=tuple(kept), section=section, credit=credit)


def _praises(paragraph: str, article: Article, number: int) -> bool:
    """Whether who presents the text, as `paragraph` says, is spoken of in it; who is not has only his banner there."""
    found = _PRESENTED.match(paragraph)
    if found is None:
        return False
    names = {word for word in re.findall(r"\b[A-Z][\w-]{2,40}", found["by"]) if word not in _HOUSES}
    others = (*article.paragraphs[:number], *article.paragraphs[number + 1 :])
    return any(re.search(rf"\b{name}\b", text) for name in names for text in (article.title, *others))
