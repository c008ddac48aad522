"""Names in full and in letters: "Badan Pusat Statistik" and "BPS" are one, wherever the one stands for the other."""

import re
from typing import Final

_LETTERS: Final = re.compile(r"(?<![\w-])[A-Z]{2,6}(?![\w-])")
_WORD: Final = re.compile(r"[^\W\d_]+")
MOST: Final = 200
"""Words of a text that are looked at."""
_JOINING: Final = frozenset({"dan", "untuk", "di", "bagi"})
"""Of these a name in letters has none."""
_OPENED: Final = {
    "Bappenas": "Badan Perencanaan Pembangunan Nasional",
    "Basarnas": "Badan SAR Nasional",
    "Bawaslu": "Badan Pengawas Pemilu",
    "Damkar": "Pemadam Kebakaran",
    "Dinkes": "Dinas Kesehatan",
    "Dinsos": "Dinas Sosial",
    "Dirjen": "Direktur Jenderal",
    "Dirut": "Direktur Utama",
    "Disdik": "Dinas Pendidikan",
    "Dishub": "Dinas Perhubungan",
    "IMF": "Dana Moneter Internasional",
    "Kapolda": "Kepala Kepolisian Daerah",
    "Kapolres": "Kepala Kepolisian Resor",
    "Kapolsek": "Kepala Kepolisian Sektor",
    "Kejagung": "Kejaksaan Agung",
    "Kejari": "Kejaksaan Negeri",
    "Kejati": "Kejaksaan Tinggi",
    "Kemenkes": "Kementerian Kesehatan",
    "Kemenkeu": "Kementerian Keuangan",
    "Kemenag": "Kementerian Agama",
    "Kemenhub": "Kementerian Perhubungan",
    "Kemenlu": "Kementerian Luar Negeri",
    "Mendagri": "Menteri Dalam Negeri",
    "Menhub": "Menteri Perhubungan",
    "Menkes": "Menteri Kesehatan",
    "Menkeu": "Menteri Keuangan",
    "Menlu": "Menteri Luar Negeri",
    "Pemda": "Pemerintah Daerah",
    "Pemkab": "Pemerintah Kabupaten",
    "Pemkot": "Pemerintah Kota",
    "Pemprov": "Pemerintah Provinsi",
    "PLN": "Perusahaan Listrik Negara",
    "Polda": "Kepolisian Daerah",
    "Polres": "Kepolisian Resor",
    "Polsek": "Kepolisian Sektor",
    "Prof.": "Profesor",
    "Sekda": "Sekretaris Daerah",
    "Wabup": "Wakil Bupati",
    "Wagub": "Wakil Gubernur",
    "Wapres": "Wakil Presiden",
    "WHO": "Organisasi Kesehatan Dunia",
}
"""Those that no row of first letters opens."""
_FULL: Final = {
    short: re.compile(rf"(?<![\w-]){re.escape(full)}(?![\w-])", re.IGNORECASE)
    for short, full in _OPENED.items()
}
_SHORT: Final = {
    short: re.compile(rf"(?<![\w-]){re.escape(short)}(?![\w-])", re.IGNORECASE) for short in _OPENED
}
_TWO_LETTERS: Final = {"AS": ("amerika", "serikat"), "BI": ("bank", "indonesia"), "MA": ("mahkamah", "agung"),
                       "MK": ("mahkamah", "konstitusi"),
                       "SD": ("sekolah", "dasar"), "UU": ("undang", "undang")}  # fmt: skip


def alike(sentence: str, wording: str) -> tuple[str, str]:
    """Both, with a name in letters wherever the one has it so and the other in full; else as they are."""
    for short in _OPENED:
        for one, other in ((sentence, wording), (wording, sentence)):
            if _SHORT[short].search(one) and not _SHORT[short].search(other):
                closed = _FULL[short].sub(short, other)
                sentence, wording = (sentence, closed) if other is wording else (closed, wording)
                break
    return _initialled(sentence, wording), _initialled(wording, sentence)


def _initialled(text: str, other: str) -> str:
    """`text` with each name in full that `other` has in letters, and only so, in letters."""
    for letters in sorted(set(_LETTERS.findall(other)) - set(_LETTERS.findall(text))):
        words = list(_WORD.finditer(text))[:MOST]
        for first in reversed(range(len(words))):
            last = _spelled(words, first, letters, text)
            if last is not None:
                text = f"{text[: words[first].start()]}{letters}{text[words[last].end() :]}"
    return text


def _spelled(words: list[re.Match[str]], first: int, letters: str, text: str) -> int | None:
    """The last of the words, from `first` on, whose first letters are `letters`."""
    at, left, run = first, letters, list[str]()
    while left:
        if at >= len(words) or (
            at > first and text[words[at - 1].end() : words[at].start()] not in (" ", ", ", "-")
        ):
            return None
        word = words[at].group()
        if word[0].upper() == left[0]:
            left = left[1:]
            run.append(word)
        elif at == first or word not in _JOINING:
            return None
        at += 1
    if len(letters) == 2 and tuple(word.casefold() for word in run) != _TWO_LETTERS.get(letters):
        return None
    if len({word[0].isupper() for word in run}) > 1:
        return None
    return at - 1
