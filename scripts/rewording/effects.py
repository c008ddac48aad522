"""What is done and what comes of it: "banjir merusak jembatan" and "jembatan rusak akibat banjir" are one."""

import re
from typing import Final

_TABLE: Final = """
menewaskan ditewaskan tewas meninggal meninggal dunia; melukai dilukai terluka luka-luka; merusak dirusak rusak;
merobohkan dirobohkan roboh ambruk; menghanguskan dihanguskan hangus; membakar dibakar terbakar; memutus diputus
terputus putus; memutuskan diputuskan terputus putus; menenggelamkan ditenggelamkan tenggelam; menghanyutkan
dihanyutkan hanyut; melumpuhkan dilumpuhkan lumpuh; memadamkan dipadamkan padam; merendam direndam terendam;
menimbun ditimbun tertimbun; menutup ditutup tertutup; menghancurkan dihancurkan hancur; menggenangi digenangi
tergenang; mengganggu diganggu terganggu; menghambat dihambat terhambat; menunda ditunda tertunda; menumbangkan
ditumbangkan tumbang; meruntuhkan diruntuhkan runtuh
"""


def _entries() -> tuple[tuple[re.Pattern[str], str, re.Pattern[str], re.Pattern[str]], ...]:
    """(what does it, its passive, what comes of it and why, why and what comes of it)."""
    found = []
    for entry in " ".join(_TABLE.split()).replace("meninggal dunia", "meninggal@dunia").split("; "):
        done, passive, *states = entry.split()
        told = "|".join(re.escape(state.replace("@", " ")) for state in sorted(states, key=len, reverse=True))
        state = re.compile(rf"\b(?:{told}) (?:akibat|karena|oleh) ")
        cause = re.compile(rf"^(?:Akibat|Karena) ([^,.]{{1,90}}+), ([^,.]{{1,120}}?) (?:{told})\b")
        found.append((re.compile(rf"\b{done}\b"), passive, state, cause))
    return tuple(found)


_ENTRIES: Final = _entries()


def as_done(sentence: str, wording: str) -> tuple[str, str]:
    """Both, with "rusak akibat" told as "dirusak oleh" in the one where the other says "merusak"; else as they are."""
    for done, passive, state, cause in _ENTRIES:
        if done.search(sentence) and not done.search(wording):
            wording = cause.sub(rf"\2 {passive} oleh \1", state.sub(f"{passive} oleh ", wording))
        elif done.search(wording) and not done.search(sentence):
            sentence = cause.sub(rf"\2 {passive} oleh \1", state.sub(f"{passive} oleh ", sentence))
    return sentence, wording
