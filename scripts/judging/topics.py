"""Topics: what a title or a sentence is about, for asking whether two speak of the same."""

import re
from typing import Final

from scripts.text.stems import stem

SAME: Final = 0.5
"""Share of a title's words by which a sentence speaks of the same."""
_WORD: Final = re.compile(r"[^\W_]+")
_COMMON: Final = frozenset(
    stem(word)
    for word in """yang untuk dari pada dengan dalam akan ini itu oleh karena sebagai tidak bukan benar salah hoaks hoax
    keliru fakta faktanya cek klaim kabar video foto gambar unggahan pesan narasi informasi beredar viral bahwa soal
    tentang adalah juga telah sudah belum ada saat usai lewat hingga para atau bisa dapat lebih sebuah tersebut
    ternyata palsu menyesatkan bantah membantah tepis isu rumor benarkah apakah penjelasan simak begini""".split()  # noqa: SIM905 - a table of words reads better so
)


def topic(text: str) -> frozenset[str]:
    """Stems of what `text` is about, without the words of checking and those that every sentence has."""
    found = (stem(word) for word in _WORD.findall(text[:600].casefold()) if len(word) > 3 or word.isdigit())
    return frozenset(found) - _COMMON


def same(about: frozenset[str], text: str) -> float:
    """Share of the words `about` that `text` has."""
    return len(about & topic(text)) / max(1, len(about))
