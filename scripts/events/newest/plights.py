"""Plights: how things are for as long as a trouble lasts, which no report tells once a newer one says that it is over.

What hangs on a trouble is known not by its own words, of which there are as many as there are troubles ("membayar
rakit", "tidur di lorong"), but by what it lacks: it is not said to be over, it is no reason, no toll, nothing that was
so before and will be so after.
"""

import re

from scripts.events.newest.reading import Read, of_others
from scripts.events.newest.wording import plain

_TROUBLE = re.compile(
    r"\b(?:tumbang|rusak|mati|padam|putus|terputus|hanyut|tumpah|jebol|lumpuh|macet|penuh|kosong|habis|langka|tutup"
    r"|ditutup|dibatalkan|dihentikan|terhenti|terendam|terisolasi|kandas|tertahan|telantar|mogok|gangguan|eror|error"
    r"|tercemar|asap|kering|kekeringan|kehabisan|kekurangan|terlambat|tertunda|tersendat|ambles|amblas|anjlok|banjir"
    r"|mengungsi|menyandera|disandera|sandera|tersesat|terjebak|krisis|darurat|keracunan|bocor|antrean|mengantre)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:telah|sudah|sempat|pernah|sebelumnya|semula|awalnya|mulanya|ketika|tadi|bermula|berawal|kemudian|lalu|setelah"
    r"|usai|sewaktu)\b",
    re.IGNORECASE,
)
_ALWAYS = re.compile(
    r"\b(?:adalah|merupakan|ialah|yakni|bernama|berusia|milik|didirikan|dibangun|dibuat|berdiri|diresmikan|berkapasitas"
    r"|ter(?:besar|panjang|tua|tinggi)|satu-satunya|tetap|dipakai|digunakan|menghubungkan|dihuni|sehari|setiap|tiap"
    r"|(?:19|20)\d\d)\b|\bini\b",
    re.IGNORECASE,
)
_WHY = re.compile(
    r"\b(?:penyebab(?:nya)?|disebabkan|dipicu|memicu|menyebabkan|mengakibatkan|diduga|berasal|terjadi|ternyata)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"\b(?:biaya|anggaran|kerugian|ganti rugi|santunan|kompensasi|tiket|refund)\b", re.IGNORECASE
)
_TOLLS = frozenset({"dead", "hurt", "missing", "saved", "caught", "suspect"})
_LEAD = 2
"""The headline and the first sentence tell the trouble itself."""


def in_trouble(older: Read) -> bool:
    """Whether the headline or the first sentence of `older` tells of a trouble that lasts."""
    return any(_TROUBLE.search(plain(text)) for text in older.texts[:_LEAD])


def hangs(older: Read, number: int, newer: Read) -> bool:
    """Whether a text behind the first sentence says nothing but how things are meanwhile."""
    text = plain(older.texts[number])
    if number < _LEAD or any(each.search(text) for each in (_BEFORE, _ALWAYS, _WHY, _MONEY)):
        return False
    if any(count.role in _TOLLS for count in older.numbers[number]):
        return False
    return not of_others(older, number, newer, 0)
