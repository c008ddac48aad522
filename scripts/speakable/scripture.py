"""Verses, traditions and the honours behind holy names."""

import re

from scripts.speakable.numbers import cardinal
from scripts.speakable.rule import one_of, rule, words

_PROPHETS = one_of(
    words(
        """
    Nabi Adam Idris Nuh Hud Saleh Ibrahim Luth Ismail Ishaq Ishak Yakub Yaqub Yusuf Ayub Syuaib Musa Harun
    Zulkifli Daud Sulaiman Ilyas Ilyasa Yunus Zakaria Yahya Isa Khidir Jibril Mikail Israfil Maryam Hawa
    """
    )
)
_WIVES = (
    "(?:Khadijah|Aisyah|Fatimah|Hafsah|Saudah|Zainab|Maimunah|Juwairiyah|Ummu [A-Z][a-z]{2,12}|Asma|Ruqayyah)"
)
_BOOKS = one_of(
    words(
        """
    Kejadian Keluaran Imamat Bilangan Ulangan Yosua Mazmur Amsal Pengkhotbah Yesaya Yeremia Matius Markus Lukas
    Yohanes Roma Korintus Galatia Efesus Filipi Kolose Tesalonika Timotius Titus Ibrani Yakobus Petrus Wahyu
    """
    )
)
_VERSES = r"(\d{1,3})(?: ?[-–] ?(\d{1,3}))?"


def verses(first: str, last: str | None) -> str:
    """`183`, or `1`-`5`."""
    return cardinal(int(first)) + (f" sampai {cardinal(int(last))}" if last else "")


def _surah(match: re.Match[str]) -> str:
    return f"Quran surah {match[1]} ayat {verses(match[2], match[3])}"


def _numbered(match: re.Match[str]) -> str:
    return f"Quran surah {cardinal(int(match[1]))} ayat {verses(match[2], match[3])}"


def _bible(match: re.Match[str]) -> str:
    return f"{match[1]} pasal {cardinal(int(match[2]))} ayat {verses(match[3], match[4])}"


_QS = r"\b(?:QS|Qs|Q\.S)\.? ?"

RULES = (
    # QS Al-Baqarah: 183; QS. Al-Baqarah [2]: 183-185; QS Al Baqarah ayat 183
    rule(
        rf"{_QS}([A-Z][\w'-]{{1,20}}(?:[ -]'?[A-Z][\w'-]{{1,20}}){{0,2}})(?: ?[(\[]\d{{1,3}}[)\]]|/\d{{1,3}})?"
        rf"(?:,? ayat |,? ?: ?(?:\d{{1,3}} ?: ?)?|,? \d{{1,3}}: ?|\s){_VERSES}\b",
        _surah,
        "0 Q",
    ),
    rule(rf"{_QS}[(\[]?(\d{{1,3}})[)\]]? ?: ?(?:ayat )?{_VERSES}\b", _numbered, "0 Q"),
    # QS WUR, QS Asia: a ranking of universities
    rule(
        r"\bQS (?=(?:[A-Z]{2,4}|World|Asia|Global|Stars|Subject|Top|Quacquarelli|20\d\d)\b)",
        "ki es ",
        words="QS ",
    ),
    rule(rf"{_QS}(?=[A-Z])", "Quran surah ", "Q"),
    rule(
        r"\b(?:HR|H\.R)\.? (?=(?:Imam )?(?:Al-?|At-?|An-?|Ad-?|Ath-?|Ibnu |Abu )?"
        r"(?:Bukh?ari|Muslim|Ahmad\b|Dawud|Daud|T[iu]rmi[dz]z?i|Nasa|Majah|Malik\b|Baihaqi|Thabrani|Hakim\b|Darimi|Hibban))",
        "Hadis riwayat ",
        "H",
    ),
    rule(r"\bH\.? ?R\.? (?=[A-Z][a-z])", "ha er ", "R"),
    rule(rf"\b((?:[123] )?{_BOOKS}) (\d{{1,3}}): ?{_VERSES}\b(?!:)", _bible, "0 :"),
    rule(
        rf"\b({_PROPHETS})(?:,? \(?| \()(?:AS|A\.S\.?|a\.s\.?|as\.|alaihis salam)(?:\)|(?!\w))",
        r"\1 alaihissalam",
        words="AS|A.S|a.s|as.|alaihis",
    ),
    # Aisyah r.a.
    rule(
        rf"\b({_WIVES}(?: [A-Z]?[a-z]{{2,12}}){{0,3}})(?:,? \(?| \()(?:RA|r\.a\.|ra\.|[Rr]a)(?:\)|(?!\w))"
        r"(?= |[.,;:?!]|$)",
        r"\1 radiallahu anha",
        words=" RA| Ra| ra|r.a|(RA|(ra",
    ),
    rule(
        r"\b([A-Z][\w'-]{2,20})(?:,? \(?| \()(?:RA|r\.a\.|ra\.|[Rr]a)(?:\)|(?!\w))(?= |[.,;:?!]|$)(?! [A-Z(\d])",
        r"\1 radiallahu anhu",
        words=" RA| Ra| ra|r.a|(RA|(ra",
    ),
    rule(r",? ?\((SWT|swt\.?|SAW|saw\.?|Saw|S\.A\.W\.?|S\.W\.T\.?)\)", r" \1", "("),
)
