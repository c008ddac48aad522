"""More faults of the same fifteen kinds, in other ways; written after the judge, for the half `later` alone."""

import random
import re
from typing import Final

from rewording_faults import DAYS, MONTHS, NAMES, PLACES, one, other

_NUMBER: Final = r"(?<![\d.,])\d{1,3}(?:\.\d{3})*(?:,\d+)?(?![\d.,]*\d)"


def number_changed(rng: random.Random, text: str) -> str:
    """Two numbers in each other's place, a number ten times as large, or one word of a scale for another."""
    found = list(re.finditer(_NUMBER, text))
    if len(found) > 1 and found[0][0] != found[-1][0] and rng.random() < 0.6:
        a, b = found[0], found[-1]
        return text[: a.start()] + b[0] + text[a.end() : b.start()] + a[0] + text[b.end() :]
    scales = ("ribu", "juta", "miliar", "triliun")
    if made := one(rng, text, r"\b(?:ribu|juta|miliar|triliun)\b", lambda f: other(rng, scales, f[0])):
        return made
    return one(rng, text, r"(?<![\d.,])[1-9]\d?(?![\d.,]*\d)", lambda f: f[0] + "0")


def number_added(rng: random.Random, text: str) -> str:
    return one(
        rng,
        text,
        r",|\.$",
        lambda f: (
            f" ke-{rng.randint(2, 30)}{f[0]}" if rng.random() < 0.4 else f" ({rng.randint(20, 60)}){f[0]}"
        ),
    )


def name_swapped(rng: random.Random, text: str) -> str:
    """A part of a name, or a letter of one."""

    def spoilt(found: re.Match[str]) -> str:
        name = found[0]
        return name[:-1] + other(rng, "aiuoe", name[-1]) if rng.random() < 0.6 else rng.choice(NAMES)

    return one(rng, text, rf"(?<=[a-z,] )(?!{'|'.join((*DAYS, *MONTHS))})[A-Z][a-z]{{4,}}\b", spoilt)


def name_added(rng: random.Random, text: str) -> str:
    name = rng.choice(NAMES)
    return one(
        rng,
        text,
        r"(?<=[a-z]) (?=(?:mem|men|meng|ber)[a-z]{4,} )",
        rng.choice((f" {name} ", f" dari {name} ", f" bernama {name} ")),
    )


def date_shifted(rng: random.Random, text: str) -> str:
    prep = {
        "sejak": "hingga",
        "hingga": "sejak",
        "sebelum": "setelah",
        "setelah": "sebelum",
        "mulai": "sampai",
    }
    if made := one(rng, text, rf"\b(?:{'|'.join(prep)})\b", lambda f: prep[f[0]]):
        return made
    return one(
        rng,
        text,
        r"\b(?:19|20)\d\d\b|\b\d\d\.\d\d\b",
        lambda f: f[0][:-1] + other(rng, "123456789", f[0][-1]),
    )


def negation(rng: random.Random, text: str) -> str:
    swaps = {
        "tidak": "selalu",
        "belum": "telah",
        "bukan": "memang",
        "membantah": "mengakui",
        "menolak": "menerima",
        "batal": "jadi",
        "gagal": "berhasil",
        "melarang": "mengizinkan",
    }
    if made := one(rng, text, rf"\b(?:{'|'.join(swaps)})\b", lambda f: swaps[f[0]]):
        return made
    return one(
        rng,
        text,
        r"(?<= )(?=(?:memiliki|mengatakan|ada|hadir|selamat|menyebut|membuat|memberi|berada|dapat)\b)",
        "tidak ",
    )


def modality(rng: random.Random, text: str) -> str:
    swaps = {
        "diduga": "terbukti",
        "mungkin": "pasti",
        "kemungkinan": "pasti",
        "dapat": "harus",
        "bisa": "harus",
        "harus": "boleh",
        "diperkirakan": "dipastikan",
        "terancam": "dijatuhi",
        "menduga": "memastikan",
        "memperkirakan": "memastikan",
    }
    return one(rng, text, rf"\b(?:{'|'.join(swaps)})\b", lambda f: swaps[f[0]])


def attribution(rng: random.Random, text: str) -> str:
    """Another verb of saying, which says more; or another who says it."""
    verbs = r"\b(?:mengatakan|menyebutkan|menyatakan|menuturkan|menjelaskan|menyebut)\b"
    if made := one(
        rng, text, verbs, rng.choice(("mengaku", "membantah", "menuduh", "menjamin", "memastikan"))
    ):
        return made
    if made := one(
        rng,
        text,
        r"^Menurut [^,]{3,50},",
        rng.choice(("Menurut sejumlah warga,", "Menurut kabar yang beredar,")),
    ):
        return made
    return "Kabarnya, " + text[0].lower() + text[1:] if text[:2].istitle() else ""


def unit_changed(rng: random.Random, text: str) -> str:
    swaps = {
        "kilometer": "mil",
        "meter": "kaki",
        "persen": "poin",
        "hari": "pekan",
        "jam": "menit",
        "tahun": "bulan",
        "ton": "kuintal",
        "orang": "keluarga",
        "hektare": "are",
        "rumah": "desa",
        "ribu rupiah": "ribu dolar",
        "kilogram": "gram",
    }
    return one(rng, text, rf"\b(?:{'|'.join(swaps)})\b", lambda f: swaps[f[0]])


def place_changed(rng: random.Random, text: str) -> str:
    sides = ("utara", "selatan", "timur", "barat", "tengah")
    if made := one(rng, text, rf"\b(?:{'|'.join(sides)})\b", lambda f: other(rng, sides, f[0])):
        return made
    if made := one(rng, text, r"\bdari (?=[A-Z])", "ke "):
        return made
    return one(rng, text, r"(?<=[a-z]) (?=(?:pada|sejak|karena|setelah) )", f" di {rng.choice(PLACES)} ")


def cause_invented(rng: random.Random, text: str) -> str:
    if made := one(rng, text, r", (?=(?:me|di|ber)[a-z]+)|\. (?=[A-Z])", " sehingga "):
        return made
    return one(
        rng,
        text,
        r"(?<=[a-z]) (?:dan|serta|setelah|usai) (?=[a-z])",
        rng.choice((" sehingga ", " karena ", " akibatnya ", " demi ")),
    )


def plan_told_as_done(rng: random.Random, text: str) -> str:
    swaps = {
        "akan": "baru saja",
        "bakal": "kembali",
        "berencana": "berhasil",
        "hendak": "jadi",
        "ingin": "mampu",
        "menawarkan": "memberikan",
        "menargetkan": "mencapai",
        "mengusulkan": "menetapkan",
        "menyiapkan": "menyelesaikan",
        "berjanji": "mulai",
        "sedang": "sudah",
    }
    return one(rng, text, rf"\b(?:{'|'.join(swaps)})\b", lambda f: swaps[f[0]])


def quantity_word(rng: random.Random, text: str) -> str:
    return one(
        rng,
        text,
        r"(?<= )(?=\d)",
        rng.choice(("hampir ", "lebih dari ", "hanya ", "sedikitnya ", "kurang dari ", "maksimal ")),
    )


def judgement_added(rng: random.Random, text: str) -> str:
    words = ("sayangnya", "ironisnya", "untungnya", "ternyata", "bahkan", "memang", "jelas", "sungguh")
    if rng.random() < 0.5:
        return one(rng, text, r"(?<=[a-z]) (?=(?:mem|men|meng|di|ber)[a-z]{4,} )", f" {rng.choice(words)} ")
    return one(
        rng,
        text,
        r"(?<=[a-z])(?= (?:yang|itu)\b)",
        f" {rng.choice(('kontroversial', 'malang', 'nekat', 'bersejarah', 'raksasa', 'tua'))}",
    )


def who_swapped(rng: random.Random, text: str) -> str:
    """Two common nouns of the sentence in each other's place, or its first name and its last."""
    nouns = (
        "polisi|warga|pemerintah|petugas|korban|pelaku|hakim|jaksa|siswa|guru|pedagang|nelayan|petani|bupati|gubernur"
        "|menteri|wali kota|tersangka|saksi|dokter|pasien"
    )
    found = list(re.finditer(rf"\b(?:{nouns})\b", text, re.IGNORECASE))
    found = [f for f in found if f[0].casefold() != found[0][0].casefold() or f is found[0]]
    if len(found) < 2:
        names = list(re.finditer(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b", text))
        names = [f for f in names if f[0] not in (*DAYS, *MONTHS)]
        if len(names) < 2 or names[0][0] == names[-1][0]:
            return ""
        found = [names[0], names[-1]]
    a, b = found[0], found[-1]
    made = (
        text[: a.start()]
        + b[0]
        + text[a.end() : b.start()]
        + a[0].lower() * a[0].islower()
        + a[0] * (not a[0].islower())
        + text[b.end() :]
    )
    return made[:1].upper() + made[1:] if made != text else ""
