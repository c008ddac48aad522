"""Faithful rewordings by rule, of any sentence: each says the same. A rule gives "" where it does not fit. The table of
synonyms is this file's own, and was written without a look at the judge's."""

import random
import re
from collections.abc import Callable, Mapping
from typing import Final

from rewording_faults import one

SYNONYMS: Final = {
    "mengatakan": "menyatakan",
    "menyebutkan": "mengatakan",
    "menuturkan": "mengatakan",
    "kata": "ujar",
    "ujar": "kata",
    "warga": "penduduk",
    "tewas": "meninggal",
    "peristiwa": "kejadian",
    "kejadian": "peristiwa",
    "karena": "lantaran",
    "akibat": "karena",
    "agar": "supaya",
    "sekitar": "kira-kira",
    "setelah": "usai",
    "ketika": "saat",
    "saat": "ketika",
    "hingga": "sampai",
    "menggelar": "mengadakan",
    "digelar": "diadakan",
    "membangun": "mendirikan",
    "dibangun": "didirikan",
    "seluruh": "semua",
    "semua": "seluruh",
    "namun": "tetapi",
    "tetapi": "namun",
    "dan": "serta",
    "pria": "laki-laki",
    "perempuan": "wanita",
    "menemukan": "mendapati",
    "menggunakan": "memakai",
    "memiliki": "mempunyai",
    "meningkat": "naik",
    "naik": "meningkat",
    "menurun": "turun",
    "bisa": "dapat",
    "dapat": "bisa",
    "harus": "wajib",
    "jika": "apabila",
    "akan": "bakal",
    "tidak": "tak",
    "sebab": "karena",
    "bantuan": "sumbangan",
    "lokasi": "tempat",
    "sungai": "kali",
    "siswa": "pelajar",
    "guru": "pengajar",
    "laga": "pertandingan",
    "segera": "secepatnya",
    "meskipun": "walaupun",
    "meski": "walau",
    "sejumlah": "beberapa",
    "beberapa": "sejumlah",
    "setiap": "tiap",
}
_ONES: Final = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)
_TIME: Final = (
    r"(?:pada|sejak|hingga|mulai) (?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)"
    r"(?: (?:pagi|siang|sore|malam|dini hari))?"
    r"|(?:(?:pada|mulai|hingga|sejak) )?(?:pekan|bulan|tahun) (?:lalu|depan|ini)"
)


def in_words(number: int) -> str:
    """An Indonesian number below 10,000."""
    if number < 12:
        return _ONES[number]
    if number < 20:
        return f"{_ONES[number - 10]} belas"
    if number < 100:
        return f"{_ONES[number // 10]} puluh {in_words(number % 10) if number % 10 else ''}".strip()
    if number < 1000:
        head = "seratus" if number < 200 else f"{_ONES[number // 100]} ratus"
        return f"{head} {in_words(number % 100) if number % 100 else ''}".strip()
    head = "seribu" if number < 2000 else f"{_ONES[number // 1000]} ribu"
    return f"{head} {in_words(number % 1000) if number % 1000 else ''}".strip()


def synonym(rng: random.Random, text: str) -> str:
    return one(
        rng, text, rf"(?<=[a-z,0-9] )(?:{'|'.join(SYNONYMS)})\b(?!-)", lambda found: SYNONYMS[found[0]]
    )


def synonyms(rng: random.Random, text: str) -> str:
    first = synonym(rng, text)
    return first and (synonym(rng, first) or first)


def spelled(rng: random.Random, text: str) -> str:
    return one(
        rng, text, r"(?<![\d.,/Rp-])(?<!pukul )[1-9]\d{0,2}(?= [a-z])", lambda found: in_words(int(found[0]))
    )


def time_first(rng: random.Random, text: str) -> str:
    found = re.search(rf"^([A-Z][^,\"]{{12,140}}) ({_TIME})\.$", text)
    if not found:
        return ""
    body, when = found.groups()
    if re.search(
        r"\b(?:yang|dan|setelah|karena|saat|ketika|bahwa|sedangkan|sementara|untuk|mengatakan|hingga)\b", body
    ):
        return ""  # which clause the time is of is not plain then
    head = body if re.match(r"[A-Z][a-z]* [A-Z]|[A-Z]{2}", body) else body[0].lower() + body[1:]
    return f"{when[0].upper()}{when[1:]}, {head}."


def time_last(rng: random.Random, text: str) -> str:
    found = re.search(
        rf"^({_TIME.replace('pada|', 'Pada|').replace('(?:pada )?', '(?:Pada )?')}),? ([^,.]{{12,120}})\.$",
        text,
    )
    if not found or re.search(r"\b(?:yang|dan|setelah|karena|saat|ketika|bahwa|untuk)\b", found[2]):
        return ""
    return f"{found[2][0].upper()}{found[2][1:]} {found[1][0].lower()}{found[1][1:]}."


def speaker_moved(rng: random.Random, text: str) -> str:
    found = re.search(
        r"^([A-Z][\w ]{3,60}?(?:, [A-Z][\w ]{3,40},)?) (?:mengatakan|menyatakan|menyebutkan)(?: bahwa)?"
        r" ([^\"]{15,200})\.$",
        text,
    )
    if found:
        who, what = found.groups()
        who = who.rstrip(",")
        if rng.random() < 0.5:
            return f"Menurut {who[0].lower() if not re.match('[A-Z][a-z]+ [A-Z]', who) else who[0]}{who[1:]}, {what}."
        return f"{what[0].upper()}{what[1:]}, kata {who}."
    found = re.search(r"^Menurut ([^,]{3,50}), ([^\"]{15,200})\.$", text)
    return f"{found[1][0].upper()}{found[1][1:]} mengatakan {found[2]}." if found else ""


def clause_first(rng: random.Random, text: str) -> str:
    found = re.search(
        r"^([A-Z][^,\"]{12,120}) ((?:karena|setelah|saat|ketika|jika|agar|meski|meskipun) [^,\"]{10,90})\.$",
        text,
    )
    if not found or re.search(r"\b(?:yang|mengatakan|menyebut|dan|bahwa|untuk|menyatakan)\b", found[1]):
        return ""
    head = (
        found[1] if re.match(r"[A-Z][a-z]* [A-Z]|[A-Z]{2}", found[1]) else found[1][0].lower() + found[1][1:]
    )
    return f"{found[2][0].upper()}{found[2][1:]}, {head}."


def apposition_dropped(rng: random.Random, text: str) -> str:
    return one(
        rng,
        text,
        r"(?<=[a-z]), (?!yang|dan|serta|atau|kata|ujar|sedangkan|namun|tetapi|sementara)[A-Z][A-Za-z ]{3,40},"
        r"(?= (?:me|di|ber)[a-z]+)",
        "",
    )


KINDS: Final[Mapping[str, Callable[[random.Random, str], str]]] = {
    "a synonym": synonym,
    "two synonyms": synonyms,
    "a number in words": spelled,
    "the time first": time_first,
    "the time last": time_last,
    "the speaker moved": speaker_moved,
    "the clause first": clause_first,
    "an apposition dropped": apposition_dropped,
}
