"""Rows of capitals: said as a word, spelled, or read in full."""

import re

from scripts.speakable.letters import pronounceable, spell
from scripts.speakable.rule import rule

EXPANDED = {
    "AS": "Amerika Serikat", "RI": "Republik Indonesia", "NTT": "Nusa Tenggara Timur", "NTB": "Nusa Tenggara Barat",
    "DIY": "Daerah Istimewa Yogyakarta", "UU": "Undang-Undang", "RUU": "Rancangan Undang-Undang", "PP": "Peraturan Pemerintah",
    "UUD": "Undang-Undang Dasar", "KM": "kilometer", "HR": "Hadis riwayat", "QS": "Quran surah",
}  # fmt: skip

SAID = frozenset(
    """
    AIDS ASEAN HAM FIFA NATO ISIS POLRI UNICEF UNESCO BASARNAS BAWASLU SARS MERS PAN PON BIN BRICS UEFA NASA OPEC APEC
    """.split()
)

SPELLED = frozenset("IAIN STIE".split())


def _token(match: re.Match[str]) -> str:
    token = match[0]
    if token in EXPANDED:
        return EXPANDED[token]
    if token in SAID or (token not in SPELLED and pronounceable(token)):
        return token.capitalize()
    return spell(token)


RULES = (
    rule(r"\b[A-Z]{2,}\b", _token),
    rule(r"\bTbk\b\.?", "te be ka", "T"),
)
