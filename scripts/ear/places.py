"""Places: of a row of them the first and the one that is known; at the end of a sentence, none where it is too long."""

import re
from collections.abc import Iterator
from typing import Final

from scripts.ear.leaving import CAPITAL, is_plain, opens, stands
from scripts.ear.words import LONGEST, count, is_verb, words
from scripts.judging.smallwords import NEGATION, word_set

_PROVINCE: Final = (
    "(?:Jawa|Sumatera|Sumatra|Kalimantan|Sulawesi|Papua|Maluku|Nusa|Bali|Banten|Aceh|Riau|Kepulauan|Lampung|Jambi|Bengkulu"
    "|Yogyakarta|DI|DKI|Jakarta|Gorontalo|Bangka)"
)
LEVEL: Final = (
    r"(?:Kampung|Dusun|RT|RW|Kelurahan|Desa|Nagari|Jorong|Distrik|Kecamatan|Kec\.|Kabupaten|Kab\.|Kota|Provinsi|Jalan|Jl\.|Komplek"
    r"|Kompleks|Perumahan|Pulau)"
)
_CHAIN: Final = re.compile(
    rf"(?P<first>{CAPITAL}(?: {CAPITAL}|(?: \d{{1,3}})){{0,12}}+),"
    rf"(?P<rest>(?: {LEVEL}(?: {CAPITAL}|(?: \d{{1,3}})){{1,12}}+,?){{2,6}})"
    rf"(?P<last>(?:(?<=,) {_PROVINCE}\b(?: {CAPITAL}){{0,2}})?)(?P<comma>,?)(?=[ .]|$)"
)
_KNOWN: Final = re.compile(r"(?:Kabupaten|Kab\.|Kota) ")
_ROW: Final = re.compile(
    rf"(?<=\bdi )(?P<first>(?:[a-z]+ ){{0,3}}{CAPITAL}(?: {CAPITAL}| \d{{1,3}})*+)"
    rf"(?:, {CAPITAL}(?: {CAPITAL}){{0,3}}){{1,4}}"
    rf"(?P<last>, {CAPITAL}(?: {CAPITAL}){{0,2}})(?=,? (?!(?:dan|serta|atau)\b)[a-z]|[.]?$)"
)
_PLACE_TAIL: Final = re.compile(
    r"(?<=[\w,)]) (?P<aside>(?:di|pada|dalam acara|dari dana|dari anggaran|berupa)(?! (?:antara|mana|bawah|atas)\b)"
    r"(?: (?!(?:di|pada|berupa|yang|dan|ketika|saat|setelah|sebelum|karena|agar|sehingga|oleh|dengan|sambil|serta)\b)"
    r"[\w'’/-]++(?:\.\w++)?(?:,(?= [A-Z\d]))?){1,16})(?P<end>\.?)$"
)
_LEFT: Final = 15
"""Words that a sentence has at least when its place is left off."""
_HALF: Final = word_set("yang sebuah seorang suatu sama akan wewenang")
"""A sentence that ends so waits for more."""
_ABSOLUTE: Final = NEGATION | word_set(
    "semua seluruh seluruhnya hanya pertama terakhir satu-satunya paling setiap tiap terbesar tertinggi terbanyak"
    " terbaik terburuk terkecil terendah termuda tertua terpanjang naik turun"
    " melonjak meningkat menurun dibanding dibandingkan daripada lebih kurang"
)


def chains(text: str) -> Iterator[str]:
    """ "Kampung Lebak, Desa Gading, Kecamatan Gading, Kabupaten Merapen": the first and the one that is known."""
    while found := _CHAIN.search(text):
        places = [place.strip() for place in f"{found['rest']},{found['last']}".split(",") if place.strip()]
        known = next((place for place in places if _KNOWN.match(place)), places[-1])
        comma = "," if (found["rest"].endswith(",") and not found["last"]) or found["comma"] else ""
        shorter = f"{text[: found.start()]}{found['first']}, {known}{comma}{text[found.end() :]}"
        if count(shorter) >= count(text):
            return
        text = shorter
        yield text


def rows(text: str) -> Iterator[str]:
    """ "di Jalan Kenari, Wates, Curug, Selo Barat": the first and the last."""
    found = _ROW.search(text)
    if found and not opens(text, found.start()) and not re.search(r"(?i)\b(?:antara|dan|serta)\b", found[0]):
        yield text[: found.start()] + found["first"] + found["last"] + text[found.end() :]


def places_last(text: str) -> Iterator[str]:
    """Where and when, from the end, as far as brings it to LONGEST words; nothing where that is not far enough.

    "Tidak ada korban di Selo" says more without its place than with it, and so does "yang terbesar di Selo".
    """
    shorter = text
    while count(shorter) > LONGEST:
        found = _PLACE_TAIL.search(shorter)
        if not found or not is_plain(found["aside"]) or opens(shorter, found.start()):
            return
        rest = shorter[: found.start()].rstrip(",")
        last = words(rest)[-2:]
        if not _HALF.isdisjoint(last) or is_verb(last[-1]):
            return
        if not stands(rest) or count(rest) < _LEFT or not _ABSOLUTE.isdisjoint(words(rest)):
            return
        shorter = rest + found["end"]
    yield shorter
