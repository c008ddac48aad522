"""Sorts: words of which one shuts the other out, so that two sentences with one each speak of two things.

The men's team and the women's, what a farmer is paid and what the market asks, exports and imports.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from scripts.events.newest.wording import SAID_BY, plain, tokens

_SORTS = """
sex: putra | putri
sex: pria; laki laki | perempuan; wanita
play: tunggal | ganda | campuran
trade: ekspor | impor
aid: subsidi; bersubsidi | nonsubsidi; nonbersubsidi
wheels: roda dua | roda empat
money: dolar; dollar | yen | euro | yuan | ringgit | pound; poundsterling | riyal; rial
age: dewasa | anak anak
stage: tingkat petani; tingkat nelayan; tingkat peternak; tingkat produsen; tingkat pengepul | pasar; eceran;
    konsumen; pengecer | grosir; tingkat pedagang besar
school: sd; sekolah dasar | smp | sma | smk
work: petani | nelayan | peternak | guru | buruh | sopir | perawat | bidan | dosen
"""


def _table() -> dict[str, tuple[str, int]]:
    made: dict[str, tuple[str, int]] = {}
    for row in _SORTS.strip().replace("\n    ", " ").splitlines():
        name, _, words = row.partition(": ")
        for number, same in enumerate(words.split(" | ")):
            made.update(dict.fromkeys((each.strip() for each in same.split(";")), (name, number)))
    return made


_OF = _table()
_LONGEST = max(len(phrase.split()) for phrase in _OF)


@lru_cache(maxsize=4096)
def sorts(text: str) -> frozenset[tuple[str, int]]:
    """(contrast, side) that `text` names, without those of which it names several sides and of who says it."""
    runs = [low for low, _, _ in tokens(plain(SAID_BY.sub("", text)))]
    found: dict[str, set[int]] = {}
    place = 0
    while place < len(runs):
        wide = next((n for n in range(_LONGEST, 0, -1) if " ".join(runs[place : place + n]) in _OF), 0)
        if wide:
            name, side = _OF[" ".join(runs[place : place + wide])]
            found.setdefault(name, set()).add(side)
        place += wide or 1
    return frozenset((name, min(sides)) for name, sides in found.items() if len(sides) == 1)


def opposed(one: frozenset[tuple[str, int]], other: frozenset[tuple[str, int]]) -> bool:
    """Whether they are on two sides of a contrast."""
    mine, theirs = dict(one), dict(other)
    return any(theirs.get(name, side) != side for name, side in mine.items())


_INSTITUTE = re.compile(
    r"\b(?:survei|sigi|jajak pendapat|hitung cepat)(?: \w{3,12}){0,2}? (?:(?:Lembaga|Institut|Indeks|Pusat|Badan) )?"
    r"(?P<name>[A-Z]\w{2,20}(?: [A-Z]\w{2,20})?)",
)
_SURVEY = re.compile(r"(?:survei|sigi|jajak pendapat|hitung cepat)", re.IGNORECASE)


def surveyors(texts: Sequence[str]) -> frozenset[str]:
    """Who asked, where `texts` tell of a survey: the names behind that word, in small letters."""
    return frozenset(
        found["name"].lower()
        for text in texts
        for found in _INSTITUTE.finditer(_SURVEY.sub(lambda each: each.group().lower(), text))
    )


_ORGANISERS = re.compile(r"\b(?:panitia|penyelenggara|koordinator|serikat|demonstran)\b", re.IGNORECASE)
_POLICE = re.compile(r"\b(?:polisi|kepolisian|kapol\w{2,5}|polres\w{0,5}|polda)\b", re.IGNORECASE)
_CLAIMS = re.compile(r"\b(?:(?:meng)?klaim|diklaim|versi)\b", re.IGNORECASE)


def by_two_sides(one: str, other: str, *, toll: bool) -> bool:
    """Whether two sentences count as two sides do: those who called people together and the police (never of a
    `toll`), or one says that its number is a claim and the other not."""
    (claims, *mine), (denies, *theirs) = _sides(one), _sides(other)
    if claims and not denies:
        return True
    return not toll and [mine, theirs] in ([[True, False], [False, True]], [[False, True], [True, False]])


@lru_cache(maxsize=4096)
def _sides(text: str) -> tuple[bool, bool, bool]:
    """Whether `text` speaks of a claim, of organisers, of the police; asked of a sentence for each of its numbers."""
    return bool(_CLAIMS.search(text)), bool(_ORGANISERS.search(text)), bool(_POLICE.search(text))


_LEVIED = re.compile(r"\b(?P<head>saham|pajak|cukai|retribusi) (?P<of>[a-z]{3,20})", re.IGNORECASE)
_DAYS = re.compile(
    r"\b(?:hari|malam|leg|seri|tahap|gelombang|kloter|angkatan) (?:ke-?)?"
    r"(?P<which>pertama|dua|kedua|tiga|ketiga|empat|keempat|kelima|terakhir|\d{1,2})\b",
    re.IGNORECASE,
)
_NO_NAME = frozenset(
    [
        "naik",
        "turun",
        "baru",
        "itu",
        "ini",
        "yang",
        "dan",
        "akan",
        "tetap",
        "daerah",
        "untuk",
        "anjlok",
        "melonjak",
        "ditutup",
        "dibuka",
    ]
)


@lru_cache(maxsize=4096)
def levied(text: str) -> frozenset[tuple[str, str]]:
    """What shares, taxes and duties `text` names: ("pajak", "hotel")."""
    return frozenset(
        (found["head"].lower(), found["of"].lower())
        for found in _LEVIED.finditer(text)
        if found["of"].lower() not in _NO_NAME
    )


def of_two_days(one: str, other: str) -> bool:
    """Whether two sentences tell of two days, legs or stages of one thing that lasts several."""
    mine, theirs = _days(one), _days(other)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


@lru_cache(maxsize=4096)
def _days(text: str) -> frozenset[str]:
    return frozenset(found["which"].lower() for found in _DAYS.finditer(text))
