"""Words of a sentence as reports are compared by them: what says which thing is spoken of, and what says nothing."""

import re
from functools import lru_cache

from scripts.text.figures import RUN
from scripts.text.stems import stem

LONGEST = 1500
"""Characters of a sentence that are compared; hostile text may have no full stop."""
_DATES = re.compile(
    r"\(\s?\d{1,3}(?:\s?(?:tahun|th))?\s?\)"  # an age
    r"|\d{1,2}(?:/\d{1,2}(?:/\d{2,4})?|-\d{1,2}-\d{4})"
    r"|\d{1,2} (?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)(?: \d{4})?",
    re.IGNORECASE,
)
_ISO = re.compile(r"(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)")
_RESULT = re.compile(r"(?<![\d/-])\d{1,3} ?[-\u2013] ?\d{1,3}(?![\d/-])")
_SUM = re.compile(r"rp\d")
_MINUS = re.compile(r" ?[-\u2013] ?")
_EMPTY = frozenset(
    """ada adalah adapun agar akan akibat akibatnya antara apa apabila atas atau awal bagi bahkan bahwa baik banyak
    baru beberapa belum berada berdasarkan bersama besar bila bisa bukan cukup dalam dan dapat dari dengan demi di
    dia dilakukan dirinya diri dulu hal hanya hari hingga ia ini itu jadi jam jika juga jumlah kali karena ke kepada
    ketika kini lagi lain lainnya lalu lebih maka masih melakukan melalui membuat memiliki mencapai menjadi menurut
    mereka mulai namun nanti oleh orang pada para per pihak pihaknya pukul pula pun saat saja salah sampai sangat
    satu sebagai sebanyak sebelum sebelumnya sebuah secara sedang sedangkan sehingga sejak sejumlah sekitar selain
    selama seluruh semua sementara sempat seorang seperti serta setelah setempat setiap sudah supaya tak tapi
    tahun telah tengah tentang terhadap terjadi terkait tersebut tetapi tiap tidak tiga dua empat lima enam tujuh
    delapan sembilan sepuluh sebelas belas puluh ratus ribu juta miliar triliun persen tim total untuk usai wib wita
    wit yaitu yakni yang kata katanya ujar ujarnya tutur jelas terang ungkap tegas papar imbuh tambah sebut
    mengatakan menyatakan menuturkan mengungkapkan menjelaskan menegaskan menyebut menyebutkan menambahkan menerangkan
    melaporkan memastikan memaparkan dikutip dilansir senin selasa rabu kamis jumat sabtu minggu ahad pagi siang sore
    malam dini subuh kemarin besok bulan pekan januari februari maret april mei juni juli agustus september oktober
    november desember kepala ketua direktur juru bicara kabupaten kecamatan kota desa kelurahan provinsi wilayah
    daerah update terbaru terkini warga masyarakat korban petugas polisi kantor dinas badan rp the of live""".split()  # noqa: SIM905 - a table of words reads better so
)
"""Shared by any two reports: they say nothing of what is spoken of."""
_STEMS = frozenset(map(stem, _EMPTY))


SAID_BY = re.compile(
    r",?[\"”]?\s(?:kata|ujar|tutur|ungkap|jelas|papar|terang|sebut|tambah|imbuh)(?:nya)?\s[^.!?]{3,200}[.!?]?$"
)
"""Who says a sentence, at its end."""


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """`text` without dates and ages, results with one dash and no blanks."""
    text = _ISO.sub(" ", text[:LONGEST])
    text = _DATES.sub(" ", text)
    return _RESULT.sub(lambda found: _MINUS.sub("-", found.group()), text)


def root(word: str) -> str:
    """The stem of `word`, with or without "nya"."""
    return stem(word[:-3] if word.endswith("nya") and len(word) > 7 else word)


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[tuple[str, bool, str], ...]:
    """(word in small letters, written large, the marks before it) of a `plain` text, in order."""
    made, end = [], 0
    for found in RUN.finditer(text):
        word = found.group()
        made.append((word.lower(), word[0].isupper(), text[end : found.start()].strip()))
        end = found.end()
    return tuple(made)


def same_words(one: str, other: str) -> bool:
    """Whether both say the same words in the same order."""
    return [low for low, _, _ in tokens(plain(one))] == [low for low, _, _ in tokens(plain(other))]


def topics(text: str) -> frozenset[str]:
    """Stems of the words that say what `text` speaks of."""
    found = set()
    for low, _, _ in tokens(plain(text)):
        if len(low) > 2 and low not in _EMPTY and not low[0].isdigit():
            key = root(low)
            if key not in _STEMS:
                found.add(key)
    return frozenset(found)


_PLACES = frozenset(
    """di dari ke pulau desa kota kabupaten kecamatan kelurahan dusun kampung gunung jalan kali sungai teluk selat laut
    pantai pasar danau bukit lembah provinsi distrik nagari tol stasiun bandara pelabuhan terminal lereng sd smp sma smk
    negeri universitas rs rsud puskesmas polres polsek pesantren masjid gereja stadion""".split()  # noqa: SIM905 - a table of words reads better so
)


def persons(text: str) -> bool:
    """Whether `text` names somebody: a name that does not stand behind a word of place."""
    known, marked = names(text), tokens(plain(text))
    placed = False
    for low, large, before in marked:
        if low in _PLACES:
            placed = True
        elif not large or before:
            placed = False
        if low in known and not placed:
            return True
    return False


def names(text: str) -> frozenset[str]:
    """Words that `text` writes large within a sentence, in small letters; of a heading, where all are large, none."""
    marked = tokens(plain(text))
    if sum(large for _, large, _ in marked) > 0.7 * len(marked):
        return frozenset()
    found = set()
    for place, (low, large, before) in enumerate(marked):
        first = place == 0 or before[-1:] in (".", "!", "?", ":", "\u201c", '"')
        if large and not first and len(low) > 2 and low not in _EMPTY and not _SUM.match(low):
            found.add(low)
    return frozenset(found)
