"""Labels: the headings that part a check ("NARASI:", "PENJELASAN:", "RUJUKAN:"), and what stands below each."""

import re
from collections.abc import Sequence
from typing import Final, Literal

Section = Literal["", "claim", "said", "sources"]

_LABELS: Final[dict[str, Section]] = {
    "narasi": "claim",
    "klaim": "claim",
    "isi klaim": "claim",
    "isi pesan": "claim",
    "isi narasi": "claim",
    "narasi lengkap": "claim",
    "narasi yang beredar": "claim",
    "klaim yang beredar": "claim",
    "informasi yang beredar": "claim",
    "isi unggahan": "claim",
    "unggahan": "claim",
    "konten": "claim",
    "terjemahan": "claim",
    "caption": "claim",
    "takarir": "claim",
    "yang beredar": "claim",
    "kabar beredar": "claim",
    "isu": "claim",
    "claim": "claim",
    "sumber": "sources",
    "sumber klaim": "sources",
    "kategori": "sources",
    "jenis": "sources",
    "rating": "sources",
    "peringkat": "sources",
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
    "verdict": "sources",
    "tim pemeriksa": "sources",
    "pemeriksa": "sources",
    "sources": "sources",
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
    "duduk perkara": "said",
    "konteks": "said",
    "bukti": "said",
    "hasil akhir": "said",
    "vonis": "said",
    "explanation": "said",
    "conclusion": "said",
}
_LABEL: Final = re.compile(
    r"\W{0,3}("
    + "|".join(sorted(map(re.escape, _LABELS), key=lambda label: (-len(label), label)))
    + r")(?: (?:yang (?:beredar|diperiksa|dicek|disebarkan|viral)|lengkap|viral|awal|kami|tim|redaksi|akhir"
    r"|beredar|fakta))?\W{0,2}(?:[:：]\W{0,3}|$)",
    re.IGNORECASE,
)

_PROOF: Final = frozenset(
    {"narasi", "narasi yang beredar", "klaim yang beredar", "penjelasan", "hasil cek fakta", "kesimpulan", "rujukan",
     "referensi", "isi klaim", "klaim", "hasil penelusuran", "hasil pemeriksaan fakta", "pemeriksaan fakta",
     "penelusuran", "hasil verifikasi", "simpulan"}
)  # fmt: skip
"""Labels of which a check has one."""


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


def is_label(text: str) -> bool:
    """Whether `text` is nothing but the label of a check's section."""
    found = _LABEL.match(text) if len(text) < 60 else None
    return found is not None and not text[found.end() :].strip(" \"“”'.:")


def unlabelled(text: str) -> str:
    """`text` without the label of a check's section before it ("KESIMPULAN: Klaim itu ...")."""
    found = _LABEL.match(text)
    if not found or found[0].rstrip()[-1:] not in ":：":
        return text
    rest = text[found.end() :].lstrip()
    return rest[:1].upper() + rest[1:]
