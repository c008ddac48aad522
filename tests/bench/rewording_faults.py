"""Faults for the judge of rewordings, each as a model makes it: fifteen kinds, planted in any sentence. A maker gives
"" where the sentence has no place for its fault.
"""

import random
import re
from collections.abc import Callable, Mapping, Sequence
from types import ModuleType
from typing import Final

_VERB: Final = (
    r"(?<=[a-z] )(?=(?:mem|men|meng|di|ber)[a-z]{4,} )"
    r"(?!dinas|dengan|dalam|direktur|menteri|menurut|berita|diduga)"
)
_WHEN: Final = (
    r"\b(?:kemarin|besok|pagi|malam|sore|siang|dini hari)\b|(?<=(?:pekan|bulan|tahun) )(?:lalu|depan|ini)\b"
)
_SAYS: Final = "mengatakan|menyebut|menyatakan|mengklaim|menilai|menjelaskan|mengaku"
_SURE: Final = (
    "diduga|mungkin|kemungkinan|dapat|bisa|diperkirakan|berpotensi|terancam|harus|wajib|disebut|diklaim|boleh|dituduh"
    "|dijadwalkan"
)
_DOES: Final = (
    r"^([A-Z][\w ]{2,40}?) ((?:akan |tidak |belum )?me[a-z]+) ([\w ]{3,40}?)"
    r"(?=(?: (?:di|ke|pada|dari|untuk|karena|setelah|yang|sejak|dengan) )|[.,])"
)
Fault = Callable[[random.Random, str], str]

ONES: Final = ("dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
DAYS: Final = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS: Final = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
)
NAMES: Final = (
    "Wiratno",
    "Halimah",
    "Gunadi",
    "Puspita",
    "Sitorus",
    "Lembang",
    "Kartasari",
    "Manggala",
    "Tanjungrejo",
)
PLACES: Final = ("Wonorejo", "Tapanuli", "Kotabaru", "Sukorame", "Lembayung", "Teluk Ambar")
CAUSES: Final = (
    "karena hujan",
    "akibat kelalaian",
    "sehingga merugikan warga",
    "lantaran kurang dana",
    "gara-gara cuaca",
)
JUDGED: Final = (
    "parah",
    "luar biasa",
    "mengejutkan",
    "terbaik",
    "memprihatinkan",
    "terburuk",
    "spektakuler",
    "sangat besar",
)


def one(rng: random.Random, text: str, pattern: str, by: str | Callable[[re.Match[str]], str]) -> str:
    """`text` with one place of `pattern` replaced; "" where there is none, or nothing changes."""
    found = list(re.finditer(pattern, text))
    if not found:
        return ""
    at = rng.choice(found)
    new = by if isinstance(by, str) else by(at)
    made = (
        " ".join((text[: at.start()] + new + text[at.end() :]).split()).replace(" ,", ",").replace(" .", ".")
    )
    made = made[:1].upper() + made[1:]
    return made if made != text else ""


def other(rng: random.Random, words: Sequence[str], than: str) -> str:
    return rng.choice([word for word in words if word.casefold() != than.casefold()])


def number_changed(rng: random.Random, text: str) -> str:
    def digit(found: re.Match[str]) -> str:
        old = found[0]
        if old.isalpha():
            return other(rng, ONES, old)
        at = rng.choice([n for n, sign in enumerate(old) if sign.isdigit()])
        return old[:at] + other(rng, "123456789", old[at]) + old[at + 1 :]

    return one(rng, text, rf"\d[\d.,]*\d|\d|\b(?:{'|'.join(ONES)})\b", digit)


def number_added(rng: random.Random, text: str) -> str:
    way = rng.randrange(3)
    if way == 0:
        return one(rng, text, r"\.$", f" pada {rng.choice((1998, 2004, 2019))}.")
    if way == 1:
        return one(
            rng,
            text,
            r"(?<=[a-z] )(?=(?:warga|rumah|orang|petugas|korban|kendaraan|sekolah|desa) )",
            f"{rng.choice(ONES)} ",
        )
    return one(rng, text, r"\.$", f" bersama {rng.randint(3, 90)} orang.")


def name_swapped(rng: random.Random, text: str) -> str:
    names = [
        found
        for found in re.finditer(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b", text)
        if found[0] not in (*DAYS, *MONTHS)
    ]
    if len(names) > 1 and rng.random() < 0.4:
        a, b = sorted(rng.sample(names, 2), key=lambda found: found.start())
        if a[0] != b[0]:
            return text[: a.start()] + b[0] + text[a.end() : b.start()] + a[0] + text[b.end() :]
    if not names:
        return ""
    at = rng.choice(names)
    return text[: at.start()] + other(rng, NAMES, at[0]) + text[at.end() :]


def name_added(rng: random.Random, text: str) -> str:
    name = rng.choice(NAMES)
    if rng.random() < 0.5:
        return one(rng, text, r"(?<=[A-Z][a-z]{3})[a-z]*\b(?= [a-z])", lambda found: f"{found[0]} dan {name}")
    return one(rng, text, r"\.$", f" bersama {name}.")


def date_shifted(rng: random.Random, text: str) -> str:
    pairs = {
        "kemarin": "hari ini",
        "besok": "lusa",
        "lalu": "depan",
        "depan": "lalu",
        "ini": "lalu",
        "pagi": "malam",
        "malam": "pagi",
        "sore": "pagi",
        "siang": "malam",
        "dini hari": "sore",
    }
    ways = [
        lambda: one(rng, text, rf"\b(?:{'|'.join(DAYS)})\b", lambda f: other(rng, DAYS, f[0])),
        lambda: one(rng, text, rf"\b(?:{'|'.join(MONTHS)})\b", lambda f: other(rng, MONTHS, f[0])),
        lambda: one(rng, text, _WHEN, lambda f: pairs[f[0]]),
    ]
    for way in rng.sample(ways, 3):
        if made := way():
            return made
    return one(rng, text, r"\.$", f" pada {rng.choice(DAYS)}.") if not re.search("|".join(DAYS), text) else ""


def negation(rng: random.Random, text: str) -> str:
    if made := one(rng, text, r"\b(?:tidak|belum|bukan|tak|tanpa) ", rng.choice(("", "", "sudah "))):
        return made
    return one(
        rng,
        text,
        _VERB,
        rng.choice(("tidak ", "belum ")),
    )


def modality(rng: random.Random, text: str) -> str:
    words = _SURE
    return one(rng, text, rf"\b(?:{words}) ", rng.choice(("", "", "pasti ", "terbukti ")))


def attribution(rng: random.Random, text: str) -> str:
    sayings = (
        (r",? (?:kata|ujar|tutur|jelas|ungkap) [^.]{3,80}(?=\.$)", ""),
        (r"^Menurut [^,]{3,60}, ", ""),
        (
            rf"^[^,]{{3,60}}(?:, [^,]{{3,60}},)? (?:{_SAYS})(?: bahwa)? ",
            "",
        ),
    )
    for pattern, by in rng.sample(sayings, 3):
        if made := one(rng, text, pattern, by):
            return made
    who = rng.choice(("polisi", "pemerintah", "warga", "pengamat"))
    return one(rng, text, r"\.$", f", kata {who}.")


def unit_changed(rng: random.Random, text: str) -> str:
    units = (
        "kilometer",
        "meter",
        "km",
        "ton",
        "kilogram",
        "kg",
        "persen",
        "hektare",
        "tahun",
        "bulan",
        "hari",
        "jam",
        "menit",
        "orang",
        "rumah",
        "unit",
        "ribu",
        "juta",
        "miliar",
        "triliun",
        "liter",
    )
    return one(
        rng,
        text,
        rf"\b(\d|dua|tiga|lima|enam) ({'|'.join(units)})\b",
        lambda f: f"{f[1]} {rng.choice([u for u in units if u[:2] != f[2][:2] and u not in ('kg', 'km')])}",
    )


def place_changed(rng: random.Random, text: str) -> str:
    if rng.random() < 0.5:
        kinds = ("Kota", "Kabupaten", "Desa", "Kecamatan", "Provinsi", "Jalan", "Pasar", "Pulau")
        if made := one(rng, text, rf"\b(?:{'|'.join(kinds)})\b(?= [A-Z])", lambda f: other(rng, kinds, f[0])):
            return made
    if made := one(
        rng, text, r"(?<=\b(?:di|ke) )[A-Z][a-z]+(?: [A-Z][a-z]+)?", lambda f: other(rng, PLACES, f[0])
    ):
        return made
    if made := one(rng, text, r"\bdi (?=[A-Z])", rng.choice(("dari ", "ke "))):
        return made
    return one(rng, text, r"\.$", f" di {rng.choice(PLACES)}.")


def cause_invented(rng: random.Random, text: str) -> str:
    if made := one(
        rng,
        text,
        r"\b(?:setelah|saat|ketika|sementara|serta|dan) (?=[a-z]+ (?:me|di|ber|ter)[a-z]+)",
        rng.choice(("karena ", "akibat ")),
    ):
        return made
    return one(rng, text, r"\.$", f" {rng.choice(CAUSES)}.")


def plan_told_as_done(rng: random.Random, text: str) -> str:
    plans = r"\b(?:akan|bakal|berencana|hendak|ingin|direncanakan|rencananya|dijadwalkan|mengusulkan|siap|berniat) "
    return one(rng, text, plans, rng.choice(("", "telah ", "sudah ", "mulai ")))


def quantity_word(rng: random.Random, text: str) -> str:
    swaps = {
        "sebagian": "seluruh",
        "beberapa": "banyak",
        "sejumlah": "semua",
        "semua": "sebagian",
        "seluruh": "beberapa",
        "sekitar": "lebih dari",
        "hampir": "lebih dari",
        "lebih dari": "sekitar",
        "hanya": "",
        "puluhan": "ratusan",
        "ratusan": "ribuan",
        "belasan": "puluhan",
        "sedikitnya": "hampir",
        "banyak": "beberapa",
    }
    if made := one(rng, text, rf"\b(?:{'|'.join(swaps)})\b ", lambda f: f"{swaps[f[0].strip()]} "):
        return made
    return one(
        rng,
        text,
        r"(?<=[a-z] )(?=(?:warga|rumah|orang|petugas|korban|siswa|kendaraan|pedagang) [a-z])",
        rng.choice(("semua ", "banyak ", "ratusan ", "sebagian ")),
    )


def judgement_added(rng: random.Random, text: str) -> str:
    if rng.random() < 0.5:
        things = "warga|rumah|kerja|banjir|hujan|gempa|jembatan|jalan|harga|tim|acara|polisi|petugas"
        return one(rng, text, rf"\b(?:{things})(?= [a-z])", lambda f: f"{f[0]} {rng.choice(JUDGED)}")
    return one(
        rng,
        text,
        r"(?<=[a-z])(?= (?:di|pada|ke|dari) [A-Z])",
        f" secara {rng.choice(('brutal', 'resmi', 'tragis', 'sepihak', 'cepat'))}",
    )


def who_swapped(rng: random.Random, text: str) -> str:
    """Active for passive, or two neighbours of a verb in each other's place."""
    if rng.random() < 0.5:
        pairs = (
            ("menangkap", "ditangkap"),
            ("mengalahkan", "dikalahkan"),
            ("melaporkan", "dilaporkan"),
            ("menabrak", "ditabrak"),
            ("membantu", "dibantu"),
            ("menemukan", "ditemukan"),
            ("mengirim", "dikirim"),
            ("menolak", "ditolak"),
            ("memeriksa", "diperiksa"),
            ("meresmikan", "diresmikan"),
            ("menutup", "ditutup"),
            ("membuka", "dibuka"),
            ("merendam", "direndam"),
            ("menetapkan", "ditetapkan"),
            ("memanggil", "dipanggil"),
        )
        turns = {**dict(pairs), **{b: a for a, b in pairs}}
        return one(rng, text, rf"\b(?:{'|'.join(turns)})\b", lambda f: turns[f[0]])
    found = re.search(
        _DOES,
        text,
    )
    if not found or found[1].split()[0] in ("Pada", "Di", "Menurut", "Sejak", "Karena", "Jika"):
        return ""
    subject, verb, thing = found.groups()
    if not subject[1:].istitle():
        subject = subject[:1].lower() + subject[1:]
    made = f"{thing[:1].upper()}{thing[1:]} {verb} {subject}"
    return made + text[found.end() :]


KINDS: Final[Mapping[str, str]] = {
    "number changed": "number_changed",
    "number added": "number_added",
    "name swapped": "name_swapped",
    "name added": "name_added",
    "date shifted": "date_shifted",
    "negation dropped or added": "negation",
    "modality dropped": "modality",
    "attribution dropped or changed": "attribution",
    "unit changed": "unit_changed",
    "place changed": "place_changed",
    "cause invented": "cause_invented",
    "plan told as done": "plan_told_as_done",
    "quantity word": "quantity_word",
    "judgement added": "judgement_added",
    "who did what swapped": "who_swapped",
}
"""Kind -> the function that makes it, here and in `rewording_more`."""


def makers(module: ModuleType) -> dict[str, Fault]:
    """Kind -> how `module` makes it."""
    return {kind: getattr(module, name) for kind, name in KINDS.items()}
