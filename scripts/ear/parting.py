"""Parting: a long sentence is told as two where its second half can stand alone.

What holds for the first half and is not said of the second (a condition, a supposition, who says so) is never lost:
the second is given its speaker, or the sentence stays whole.
"""

import re
from typing import Final

from scripts.condense.tokens import ATTRIBUTION
from scripts.ear.words import HOLDING, IF, LONGEST, UNSURE, count, is_thing, is_verb, lowered, raised, words
from scripts.judging.smallwords import NEGATION, word_set

LINKS: Final = {
    "sedangkan": "Sementara itu,", "sementara": "Sementara itu,", "namun": "Namun,", "tetapi": "Namun,",
    "tapi": "Namun,", "sehingga": "Karena itu,", "karena": "Sebab,", "sebab": "Sebab,", "lantaran": "Sebab,",
    "padahal": "Padahal,", "ketika": "Saat itu,", "saat": "Saat itu,", "lalu": "Kemudian,", "kemudian": "Kemudian,",
    "bahkan": "Bahkan,", "apalagi": "Apalagi,", "dan": "", "serta": "", "maka": "Karena itu,",
}  # fmt: skip
"""The word that joins two clauses -> the one that the second begins with, once it stands alone."""
_GOES_ON: Final = word_set(
    "di ke dari pada untuk dengan dan yang oleh saat ketika sebagai bagi agar bahwa atas dalam antara hanya itu-itu"
)
_TURNS: Final = word_set("namun tetapi tapi")
_CORRELATED: Final = re.compile(
    r"(?i)\b(?:tidak|bukan|tak) (?:hanya|cuma|sekadar|saja|melulu)\b|\bmeski|\bwalau|\bkendati"
)
"""What "namun" and "tetapi" behind it complete."""
_REASONS: Final = word_set("karena sebab lantaran ketika saat apalagi")
"""What may be meant by a denial before it: "tidak batal karena" says nothing of what follows."""
_DENIES: Final = NEGATION - {"tanpa"}
_WITHIN: Final = word_set(
    "agar supaya bahwa karena setelah sebelum sehingga ketika saat lantaran sebab meski meskipun walau walaupun kendati"
)
"""What follows them goes on after a mere "dan"."""
_JOINT: Final = re.compile(
    rf"(?P<comma>,)? (?P<link>{'|'.join(LINKS)})"
    r" (?!(?:ini|itu|tersebut|begitu|demikian|akan|lalu|sama|yang)\b)(?=[\w\"“])"
)
_LEAST: Final = 7
"""Words of the first half."""
_REST: Final = 5
"""Words of the second."""
_FRAMING: Final = word_set(
    """mengatakan menuturkan menjelaskan menerangkan mengungkapkan menegaskan memaparkan menambahkan menyebut
    menyebutkan menyatakan menilai mengaku memastikan menyampaikan melanjutkan membeberkan menguraikan
    berpendapat berharap menduga mengklaim mengakui bercerita menceritakan memperkirakan menyarankan meyakini
    mengingatkan meminta mengimbau melaporkan menunjukkan memutuskan membantah menyimpulkan memprediksi
    menganggap menuding menuduh mengklarifikasi mencatat mengusulkan mengabarkan memberitakan memperingatkan
    berjanji berencana percaya yakin menurut diketahui disebutkan dikatakan tertulis terungkap membenarkan
    bertanya berseru mengumumkan bilang berkata memohon mengharapkan menginginkan ingin mendesak menuntut
    menyuruh memerintahkan mengajak"""
)
"""What stands behind them is somebody's."""
_SPEAKS: Final = word_set(
    """mengatakan menuturkan menjelaskan menerangkan mengungkapkan menegaskan memaparkan menambahkan menyebut
    menyebutkan menyatakan menilai memastikan menyampaikan melanjutkan membeberkan menguraikan berpendapat
    mengakui menurut"""
)
"""Of these who speaks can be said again: "menurut dia"."""
_SCOPED: Final = word_set("agar supaya bahwa untuk guna demi yang karena setelah sebelum jika")
_GENERIC: Final = word_set(
    """petugas polisi warga pemerintah panitia nelayan petani pedagang penyidik peneliti relawan pengurus aparat
    tim regu penumpang siswa guru dokter jaksa hakim penyelenggara perusahaan pihaknya mereka ia dia"""
)
_SUBORDINATE: Final = word_set(
    "yang dengan untuk agar bahwa oleh di ke dari pada sebagai akan hanya tidak bukan antara seperti juga termasuk"
)
_BREAKING: Final = word_set("dengan untuk agar bahwa oleh sebagai seperti termasuk guna demi")
"""Before these something was to tell what the subject does."""


def parted(text: str) -> str:
    """`text` as two sentences or more, each of LONGEST words where that can be; as it was where it cannot."""
    if count(text) <= LONGEST or text.rstrip('"” ')[-1:] == "?" or _torn(text):
        return text
    best = ""
    quoted = _QUOTED.fullmatch(text)
    for found in _JOINT.finditer(text):
        halves = _quoted_halves(quoted, found) if quoted else _halves(text, found)
        if halves and (not best or _cost(halves) < _cost(best)):
            best = halves
    return best or text


_QUOTED: Final = re.compile(
    r"(?P<who>[^\"“”]{2,160}?) (?P<says>men[a-z]{4,12}), (?P<open>[\"“])(?P<quote>[^\"“”]{60,})(?P<close>[\"”])"
)


def _quoted_halves(whole: re.Match[str], joint: re.Match[str]) -> str:
    """A quotation in two, each with who speaks: "Ia menambahkan"."""
    if joint.start() < whole.start("quote") or whole["says"] not in _SPEAKS:
        return ""
    first = whole.string[whole.start("quote") : joint.start()].rstrip(" ,")
    second, link = whole.string[joint.end() : whole.end("quote")], joint["link"]
    if count(first) < _LEAST or count(second) < _REST or _torn(first):
        return ""
    held = set(words(first))
    if held & (UNSURE | IF | _WITHIN) or _completes(first, held, joint):
        return ""
    strict = not joint["comma"] or link in ("dan", "serta", "saat", "ketika")
    if _in_row(first, joint) or not _is_clause(second, strict=strict):
        return ""
    if whole["who"].split()[0] != "Mereka" and _is_body(whole["who"].split()):
        return ""
    goes_on = "Mereka menambahkan" if whole["who"] == "Mereka" else "Ia menambahkan"
    said = f"{raised(link)} {second}" if link not in ("dan", "serta") else raised(second)
    return (
        f"{whole['who']} {whole['says']}, {whole['open']}{first}.{whole['close']}"
        f" {goes_on}, {whole['open']}{said}{whole['close']}"
    )


def _cost(text: str) -> tuple[int, int]:
    """How far the longest sentence of a parted text is from being short; then its length."""
    longest = max(map(count, text.split(". ")))
    return max(0, longest - LONGEST), longest


def _halves(text: str, joint: re.Match[str]) -> str:
    """`text` parted at `joint`; empty where the second half cannot stand alone."""
    link = joint["link"]
    first, second = text[: joint.start()].rstrip(" ,"), text[joint.end() :]
    if count(first) < _LEAST or count(second) < _REST or _torn(first):
        return ""
    before = words(first)
    held = set(before)
    if held & (UNSURE | IF) or _completes(first, held, joint):
        return ""
    framed = held & (_FRAMING | ATTRIBUTION)
    who = _speaker(first) if framed else ""
    if framed and not who:
        return ""
    if link in ("dan", "serta", "sehingga", "maka") and held & _WITHIN:
        return ""
    strict = not joint["comma"] or link in ("dan", "serta")
    if not joint["comma"] and link in ("saat", "ketika", "lalu", "kemudian"):
        return ""
    if not _in_row(first, joint) and _is_clause(second, strict=strict):
        return _joined(first, LINKS[link], who, second)
    if link in ("dan", "serta") and not framed:
        subject = _subject(first)
        if subject and _is_deed(second) and not held & _SCOPED:
            return f"{first}. {subject} juga {second}"
    return ""


def _joined(first: str, link: str, who: str, second: str) -> str:
    second = lowered(second)
    said = f"menurut {who}, " if who else ""
    begin = f"{link} {said}{second}" if link else f"{raised(said)}{second}" if said else second
    return f"{first}. {raised(begin)}"


def _completes(first: str, held: set[str], joint: re.Match[str]) -> bool:
    """Whether what follows belongs to a word of `first`: a denial, "tidak hanya",."""
    link = joint["link"]
    if link in _REASONS and held & _DENIES:
        return True
    return link in _TURNS and _CORRELATED.search(first) is not None


def _in_row(first: str, joint: re.Match[str]) -> bool:
    """Whether "dan" may only join the last thing of a row: "Selo, Wates, dan Gading"."""
    return joint["link"] in ("dan", "serta") and (
        not joint["comma"] or count(first.rsplit(",", 1)[-1]) < _LEAST
    )


def _torn(first: str) -> bool:
    """Whether a quotation or a bracket is open behind it, or it breaks off at a word that goes on."""
    if first.rsplit(" ", 1)[-1] in _GOES_ON:
        return True
    return (
        first.count('"') % 2 == 1
        or first.count("“") != first.count("”")
        or first.count("(") != first.count(")")
    )


def _is_clause(text: str, *, strict: bool) -> bool:
    """Whether `text` begins with somebody or something of which it tells what it does."""
    found = text.split()[:9]
    if not found or not found[0][:1].isalnum():
        return False
    first = found[0].strip(",").casefold()
    if first == "ada":
        return not strict
    if is_verb(first) or first in _SUBORDINATE or first in HOLDING:
        return False
    for place, word in enumerate(found[1:], 1):
        if word in _BREAKING:
            return False
        if strict and word in ("yang", "dan", "serta"):
            return False
        if word[:1].islower() and is_verb(word.strip(",")):
            return not (word == "di" or (place == 1 and first.isdigit()))
        if word.endswith((",", ";")):
            return False
    return False


def _is_deed(text: str) -> bool:
    """Whether `text` begins with a deed of whoever did the one before: "memindahkan empat puluh keluarga"."""
    first = text.split(" ", 1)[0]
    return first.startswith("me") and is_verb(first)


def _subject(first: str) -> str:
    """Who does what `first` tells, where that is one word or a name before its first verb."""
    found = first.split()
    for place, word in enumerate(found[:5]):
        if place and word[:1].islower() and is_verb(word):
            subject = found[:place]
            one = place == 1 and subject[0].casefold() in _GENERIC
            named = place <= 4 and all(each[:1].isupper() and each[-1:].isalnum() for each in subject)
            return " ".join(subject) if (one or named) and word.startswith("me") else ""
    return ""


def _speaker(first: str) -> str:
    """ "dia", where a person says what `first` tells, and first says so; else empty."""
    found = [word for word in words(first) if word in _FRAMING]
    if len(found) != 1 or found[0] not in _SPEAKS:
        return ""
    opening = first.split()
    if is_thing(opening[0].strip(",")) or (lowered(first) != first and opening[0] not in _PRONOUNS):
        return ""
    at = next((n for n, word in enumerate(map(str.casefold, opening)) if word.strip(",") == found[0]), -1)
    if found[0] == "menurut":
        return "dia" if at == 0 and opening[1][:1].isupper() and not _is_body(opening[1:6]) else ""
    beside = opening[at - 1]
    if not (beside[:1].isupper() or beside in _BESIDE):
        return ""
    if not 0 < at <= 16 or not (opening[0][:1].isupper() and not any(map(is_verb, opening[:at]))):
        return ""
    return "mereka" if opening[0] == "Mereka" else "dia" if not _is_body(opening[:at]) else ""


_PRONOUNS: Final = word_set("Ia Dia Mereka Beliau")
_BESIDE: Final = word_set("juga itu ini tersebut pun kemudian telah sebelumnya lalu lantas sempat")
_BODIES: Final = word_set(
    """Kementerian Komisi Badan Dinas Pemerintah Polisi Polda Polres Polri KPK DPR Bank Partai Lembaga PT Perusahaan
    Organisasi Kantor Asosiasi Serikat Dewan Tim Pihak Panitia Warga Para Sejumlah Beberapa Sebagian Banyak Peneliti
    Kejaksaan Kepolisian Universitas Majelis Ikatan Penduduk Ilmuwan Pengamat Media Sumber Hasil Hal Yayasan"""
)


def _is_body(opening: list[str]) -> bool:
    """Whether what speaks is no one person."""
    return opening[0] in _BODIES or opening[0].isupper() or not any(map(str.isalpha, opening[0]))
