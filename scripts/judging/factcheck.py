"""Checks: articles that deny, correct or verify a rumour as a whole, and what of them may be told."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from scripts.judging import titles
from scripts.judging.bonds import Bonds
from scripts.judging.wordings import CLAIM, THAT, Verdict, carries, hearsay, of_rumour, refers, topic, verdict

Section = Literal["", "claim", "said", "sources"]

_LABELS: Final[dict[str, Section]] = {
    "narasi": "claim",
    "klaim": "claim",
    "isi klaim": "claim",
    "isi pesan": "claim",
    "isi narasi": "claim",
    "narasi lengkap": "claim",
    "konten": "claim",
    "terjemahan": "claim",
    "caption": "claim",
    "takarir": "claim",
    "sumber": "sources",
    "sumber klaim": "sources",
    "kategori": "sources",
    "jenis": "sources",
    "platform": "sources",
    "media": "sources",
    "rujukan": "sources",
    "referensi": "sources",
    "arsip": "sources",
    "tautan": "sources",
    "link": "sources",
    "link counter": "sources",
    "sumber rujukan": "sources",
    "daftar rujukan": "sources",
    "catatan": "sources",
    "status": "sources",
    "tanggal": "sources",
    "penjelasan": "said",
    "pembahasan": "said",
    "penelusuran": "said",
    "hasil penelusuran": "said",
    "hasil cek fakta": "said",
    "cek fakta": "said",
    "hasil pemeriksaan fakta": "said",
    "hasil pemeriksaan": "said",
    "pemeriksaan fakta": "said",
    "verifikasi": "said",
    "hasil verifikasi": "said",
    "analisis": "said",
    "fakta": "said",
    "faktanya": "said",
    "hasil": "said",
    "kesimpulan": "said",
    "simpulan": "said",
    "putusan": "said",
    "klarifikasi": "said",
}
_LABEL: Final = re.compile(
    r"\W{0,3}("
    + "|".join(sorted(map(re.escape, _LABELS), key=lambda label: (-len(label), label)))
    + r")\W{0,2}(?:[:：]\W{0,3}|$)",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(r"^\W*(?:https?://|www\.)\S{1,500}\W*$|^\W*\(?(?:arsip|sumber|archive)\b[^.]{0,60}\)?\W*$", re.IGNORECASE)
_CALL: Final = re.compile(
    r"^\W*(?:segera|ayo|mari|buruan|cepat(?:an)?|klik|daftar(?:kan)?|sebarkan|bagikan|kirim(?:kan)?|transfer|tarik|unduh|viralkan|share"
    r"|tolong|mohon|isi|hubungi|selamatkan|amankan|ambil|tukarkan|jangan lupa|dapatkan|raih|manfaatkan|serbu|boikot|tolak|hindari)\b",
    re.IGNORECASE,
)
_QUOTES: Final = re.compile('["“”]')
_SPOKEN: Final = re.compile(
    r"\b(?:kata|ujar|tutur|ucap|jelas|tegas|ungkap|papar|terang|imbuh|tambah|pungkas|tandas|lanjut|sebut|menurut)(?:nya)?\b",
    re.IGNORECASE,
)
_OF_A_CLAIM: Final = re.compile(
    r"\b(?:kabar|isu|rumor|informasi|berita|pemberitaan|klaim|unggahan|pesan|video|foto|narasi|surat|gosip|mitos|anggapan|hoaks)"
    rf"(?: [\w-]+){{0,3}}? (?:{THAT}|bahwa|soal|tentang|mengenai|yang)\b|\b(?:membantah|menyangkal)nya\b"
    r"|^\W*(?:itu|hal (?:itu|tersebut)) (?:tidak benar|hoaks|hoax|bohong|fitnah)\b|\bkabar (?:[A-Z]\w+ )",
    re.IGNORECASE,
)
_JUDGED: Final = re.compile(
    r"\b(?:kabar|isu|rumor|informasi|klaim|unggahan|pesan|video|foto|narasi|gosip|mitos|anggapan)(?: [\w.,'\"-]+){0,30}? (?:adalah|itu"
    r"|tersebut|dipastikan|ternyata|tidaklah) (?:\w+ )?(?:hoaks|hoax|tidak benar|tak benar|benar|keliru|bohong|palsu|salah)\b"
    r"|\b(?:membantah|dibantah|menyangkal|menepis|menampik) (?:\w+ )?(?:kabar|isu|rumor|klaim|informasi|gosip|anggapan|berita)\b",
    re.IGNORECASE,
)
_POINTS_BACK: Final = re.compile(rf"\b{CLAIM} {THAT}\b|\b(?:me|di|ber)\w{{3,}}nya\b|^\W*(?:hal|itu|ini)\b", re.IGNORECASE)
_STIR: Final = re.compile(r"\b(?:viral|kabar|isu|rumor|beredar|heboh|ramai|klaim|dikabarkan|diisukan|disebut|konon)\b", re.IGNORECASE)
_EARLY: Final = 12
"""Sentences among which a verdict may stand that turns what title and lead say; one further down is about a detail."""
_NEAR: Final = 6
"""Likewise where no sentence before it speaks of a rumour."""
_OPENING: Final = 3
"""Sentences that open an article."""
SAME: Final = 0.5
"""Share of a title's words by which a sentence speaks of the same."""


@dataclass(frozen=True, slots=True)
class Check:
    """An article that checks or denies a rumour, read as a whole."""

    kind: Verdict
    """What it finds; empty where it announces a check and nothing in it gives the verdict."""
    bonds: Bonds
    titled: bool
    """Its title announces it: no reader takes the claim for true."""


def sections(texts: Sequence[str]) -> list[Section]:
    """For each of `texts` the section of a labelled check in which it stands; "" where nothing is labelled.

    A sentence that is itself a label belongs to "sources": it is not said.
    """
    named = [(_LABEL.match(text) if text and len(text) < 4000 else None) for text in texts]
    words = {found[1].casefold() for found in named if found}
    kinds = {_LABELS[word] for word in words}
    if len(words) < 2 or "said" not in kinds or not words & _PROOF:
        return [""] * len(texts)
    now: Section = ""
    out: list[Section] = []
    for text, found in zip(texts, named, strict=True):
        if found:
            now = _LABELS[found[1].casefold()]
        alone = found is not None and not text[found.end() :].strip(" \"“”'.:")
        out.append("sources" if alone else now)
    return out


_PROOF: Final = frozenset(
    {"narasi", "penjelasan", "hasil cek fakta", "kesimpulan", "rujukan", "referensi", "isi klaim", "hasil penelusuran", "klaim",
     "hasil pemeriksaan fakta", "pemeriksaan fakta", "penelusuran"}
)  # fmt: skip
"""Labels of which a check has one."""


def is_label(text: str) -> bool:
    """Whether `text` is nothing but the label of a check's section."""
    found = _LABEL.match(text) if len(text) < 60 else None
    return found is not None and not text[found.end() :].strip(" \"“”'.:")


def unlabelled(text: str) -> str:
    """`text` without the label of a check's section before it ("KESIMPULAN: Klaim itu ...")."""
    found = _LABEL.match(text)
    return text[found.end() :].lstrip() if found and found[0].rstrip()[-1:] in ":：" else text


def read(title: str, texts: Sequence[str]) -> Check | None:
    """The article as a check; None where it is none."""
    return _read(title, tuple(texts))


@lru_cache(maxsize=16)  # bonds and headline of one article are asked for one after the other
def _read(title: str, texts: Sequence[str]) -> Check | None:
    parted = titles.read(title)
    where = sections(texts)
    labelled = any(where)
    texts = [unlabelled(text) for text in texts] if labelled else texts
    titled = bool(parted.mark or labelled)
    denied = parted.tells and (bool(_STIR.search(title)) or any(map(of_rumour, texts[:_OPENING])))
    check = titled or denied or (parted.asks and any(map(of_rumour, texts[:_OPENING])))
    found = {
        n: kind
        for n, text in enumerate(texts)
        if text and where[n] in ("", "said") and (kind := verdict(text, check=check))
    }
    if titled and not parted.mark and not found:
        titled = labelled
    if not check:
        turning = _turning(parted.claim, texts, found)
        if turning < 0:
            return None
        found = {n: kind for n, kind in found.items() if n >= turning}
    if not found and not (titled and (parted.kind or labelled or parted.checked)):
        return None
    if not titled and not denied and parted.asks and not any(kind in ("false", "part", "unproven", "denied") for kind in found.values()):
        return None
    lead = _lead(parted.claim, texts, where, found)
    kind = parted.kind if parted.kind not in ("", "denied") else _kind(found, where, lead)
    return Check(kind, _told(parted.claim, texts, where, found, lead, kind), titled or denied)


def _turning(claim: str, texts: Sequence[str], found: dict[int, Verdict]) -> int:
    """The first sentence that turns what an unmarked title and its lead state as true; -1: none does."""
    for number in sorted(found):
        text = texts[number]
        if number >= _EARLY:
            return -1
        if found[number] not in ("false", "denied") or not _OF_A_CLAIM.search(text):
            continue
        told = [n for n in range(number) if of_rumour(texts[n]) or hearsay(texts[n])]
        about = topic(claim)
        near = bool(about) and len(about & topic(text)) >= SAME * len(about)
        if told:
            begun = [0 if _POINTS_BACK.search(texts[n]) and not carries(texts[n]) else n for n in told]
            said = [frozenset().union(*map(topic, texts[b : n + 1])) for b, n in zip(begun, told, strict=True)]
            same = any(len(about & each) >= SAME * len(about) for each in said)
            if told[-1] < _OPENING and same and (near or refers(text)):
                return number
        elif 0 < number <= _NEAR and refers(text) and (near or _same_name(texts[0], text, about)):
            return number
        elif not number and near and _JUDGED.search(text):
            return number
    return -1


def _same_name(lead: str, text: str, about: frozenset[str]) -> bool:
    """Whether lead and verdict speak of the same, and the lead of what the title says."""
    return bool(about & topic(text)) and len(about & topic(lead)) >= SAME * len(about)


def _lead(claim: str, texts: Sequence[str], where: Sequence[Section], found: dict[int, Verdict]) -> int:
    """The verdict that is told if nothing else is: one that names what it judges, else the first that judges."""
    about = topic(claim)

    def worth(number: int) -> float:
        text = texts[number]
        same = len(about & topic(text)) / max(1, len(about))
        alone = not refers(text) or same >= SAME
        plain = verdict(text) != ""
        words = len(text.split())
        return (
            2.0 * (alone and same > 0.2)
            + same
            + 2.8 * plain
            + 0.3 * (where[number] == "said")
            - 0.05 * number
            - 0.5 * (words > 45)
            - 1.0 * (words < 5)
            - 0.6 * (text.count('"') % 2 == 1 or "“" in text and "”" not in text)
        )

    return max(found, key=lambda n: (worth(n), -n), default=-1)


def _kind(found: dict[int, Verdict], where: Sequence[Section], lead: int) -> Verdict:
    """What the check finds: half a truth and want of proof are said before anything else."""
    kinds = list(found.values())
    for kind in ("part", "unproven"):
        if kind in kinds and kinds.count(kind) * 2 >= kinds.count("false"):
            return kind  # type: ignore[return-value]
    kind = found.get(lead, "")
    return "false" if kind == "denied" and any(section and found.get(n) == "false" for n, section in enumerate(where)) else kind


def _told(
    claim: str, texts: Sequence[str], where: Sequence[Section], found: dict[int, Verdict], lead: int, kind: Verdict
) -> Bonds:
    barred = {n for n, section in enumerate(where) if section in ("claim", "sources")}
    barred |= {n for n, text in enumerate(texts) if text and _ADDRESS.match(text)}
    quoted = _quoted(texts)
    first = min(found, default=-1)
    claims = [n for n, text in enumerate(texts) if text and n not in found and n not in barred and of_rumour(text)]
    about = topic(claim)
    for number, text in enumerate(texts):
        if not text or number in found:
            continue
        if _CALL.match(text) or (number in quoted and _anda(text)):
            barred.add(number)
        elif kind == "true":
            continue
        elif number in quoted and not _SPOKEN.search(text) and not found.keys() & set(quoted[number]):
            if any(_introduces(texts[n]) for n in (quoted[number][0] - 1, quoted[number][0]) if n >= 0):
                barred.add(number)
        elif (hearsay(text) and not (number < first and carries(text))) or (number > first >= 0 and _repeats(about, text, found, texts)):
            barred.add(number)
    debts: list[tuple[int, tuple[int, ...]]] = []
    chosen = -1
    if first >= 0 and kind != "true":
        before = [n for n in claims if n < first and n not in barred and not (n in quoted and len(quoted[n]) > 1)]
        before = [n for n in before if carries(texts[n]) or not _POINTS_BACK.search(texts[n])]
        full = [n for n in before if carries(texts[n])] or before
        chosen = max(full, key=lambda n: (_same(about, texts[n]), len(texts[n]) < 350, n), default=-1)
        barred |= {n for n in range(first) if n != chosen}
        if chosen >= 0:
            debts.append((chosen, (first,)))
    elif first >= 0:
        chosen = max((n for n in claims if n < first), key=lambda n: (_same(about, texts[n]), n), default=-1)
    for number in claims:
        if number > first >= 0 and number not in barred:
            last = max(n for n in found if n < number)
            debts.append((number, (last,)))
    together: list[int] = []
    for number in sorted(found):
        hangs = refers(texts[number]) and _same(about, texts[number]) < SAME
        if hangs and chosen >= 0:
            if number == first:
                debts.append((number, (chosen,)))
            elif number != lead:
                debts.append((number, tuple(n for n in found if n < number)))
            if number == lead:
                together = [chosen, first]
    return Bonds(frozenset(barred), tuple(debts), lead, bool(found) or kind != "", tuple(dict.fromkeys(together)))


def _same(about: frozenset[str], text: str) -> float:
    return len(about & topic(text)) / max(1, len(about))


def _repeats(about: frozenset[str], text: str, found: dict[int, Verdict], texts: Sequence[str]) -> bool:
    """It says the claim over again, in nobody's name."""
    return len(about) >= 3 and _same(about, text) >= 0.8 and not carries(text) and not _SPOKEN.search(text)


def _introduces(text: str) -> bool:
    """What comes next is the rumour's own words."""
    return of_rumour(text) or text.rstrip()[-1:] == ":" or bool(re.search(r"\b(?:berbunyi|narasi|isi pesan|tulis(?:nya)? akun)\b", text, re.IGNORECASE))


def _anda(text: str) -> bool:
    return bool(re.search(r"\b(?:anda|kamu|kalian|tautan|link)\b", text, re.IGNORECASE)) and not _SPOKEN.search(text)


def _quoted(texts: Sequence[str]) -> dict[int, tuple[int, ...]]:
    """For each sentence with words in quote marks, the sentences of its quotation; one never closed is short."""
    found: dict[int, tuple[int, ...]] = {}
    start = -1
    for number, text in enumerate(texts):
        marks = len(_QUOTES.findall(text))
        if start < 0 and marks:
            found[number] = (number,)
        if start >= 0:
            unit = tuple(range(start, number + 1))
            if marks % 2 or number - start >= 8:
                found.update(dict.fromkeys(unit, unit))
                start = -1
        elif marks % 2:
            start = number
    return found
