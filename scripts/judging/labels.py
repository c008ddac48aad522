"""Labels: the headings that part a check ("NARASI:", "PENJELASAN:", "RUJUKAN:"), and what stands below each.

No list holds them all, for every desk words its own. A label is read as Indonesian builds it: the first noun says what
stands below ("TAUTAN arsip", "HASIL pemeriksaan tim"), and all that follows it is of the same small vocabulary.
"""

import re
from collections.abc import Sequence
from typing import Final, Literal

Section = Literal["", "claim", "said", "sources"]

_HEADS: Final[dict[Section, str]] = {
    "claim": """narasi klaim isi unggahan postingan konten terjemahan transkrip caption takarir isu kabar informasi
    pesan claim rumor yang dugaan tudingan pernyataan kutipan mitos hoaks hoax keliru salah anggapan""",
    "said": """penjelasan pembahasan penelusuran hasil cek fakta faktanya pemeriksaan verifikasi analisis analisa
    kesimpulan simpulan putusan klarifikasi duduk konteks bukti vonis explanation conclusion temuan telaah kajian
    bantahan jawaban tanggapan kebenaran kebenarannya periksa uji metode metodologi penilaian ulasan kata keterangan
    proses benar seharusnya sebenarnya""",
    "sources": """sumber kategori jenis rating peringkat platform media rujukan referensi arsip tautan link catatan
    status tanggal verdict tim pemeriksa sources source daftar url pranala laman situs bahan tag lihat baca akses
    penulis diperiksa""",
}  # fmt: skip
_SECTION: Final[dict[str, Section]] = {
    word: section for section, words in _HEADS.items() for word in words.split()
}
_BESIDE: Final = frozenset(_SECTION) | frozenset(
    """beredar beredarnya diperiksa dicek disebarkan tersebar viral lengkap awal akhir kami redaksi asli lain lainnya
    pendukung terkait tambahan resmi berantai berita artikel video foto gambar surat dokumen hoaks hoax counter perkara
    kita singkat sementara dari dan atau soal oleh publik pengunggah akun penyebar sosial warganet pembaca ahli pakar
    yg sbb lebih utuhnya pihak instansi netizen di mis disinformasi dibagikan disertakan""".split()  # noqa: SIM905 - a table of words reads better so
)
"""What may stand behind the first noun, beside the nouns themselves."""
_ASKING: Final = frozenset({"apa", "apakah", "bagaimana", "lalu", "jadi", "benarkah"})
"""Before the noun: "Apa faktanya?"."""
_LONGEST: Final = 5
_LABEL: Final = re.compile(
    r"\W{0,4}(?:\d{1,2}[.)]\s?)?([A-Za-z][A-Za-z /&-]{2,58})(?:\s?#?\d{1,2})?\s?(?:[:：]\W{0,3}|[\s*_?\])]{0,3}$)"
)
_TELLS: Final = frozenset(
    """narasi klaim penjelasan penelusuran pemeriksaan verifikasi kesimpulan simpulan rujukan referensi
    mitos hoaks hoax""".split()  # noqa: SIM905 - as above
)
"""Nouns that are a check's own: one of its labels has one of them."""
_CREDITS: Final = frozenset({"sumber", "sources", "source", "penulis", "media"})
"""Nouns that credit lines begin with too: what a check rests on is no outlet's name."""
_TELLS_BEHIND: Final = frozenset({"pesan", "fakta", "klaim", "unggahan", "beredar", "narasi", "hoaks"})
"""Likewise behind one that is not ("ISI pesan", "YANG beredar")."""


def sections(texts: Sequence[str]) -> list[Section]:
    """For each of `texts` the section of a labelled check in which it stands; "" where nothing is labelled.

    A sentence that is itself a label belongs to "sources": it is not said.
    """
    named = [_read(text) for text in texts]
    labels = {found[0] for found in named if found}
    kinds = {found[1] for found in named if found}
    if len(labels) < 2 or "said" not in kinds or not any(map(_of_a_check, labels)):
        return [""] * len(texts)
    now: Section = ""
    out: list[Section] = []
    for text, found in zip(texts, named, strict=True):
        if found:
            now = found[1]
        alone = found is not None and not text[found[2] :].strip(" \"“”'.:")
        out.append("sources" if alone else now)
    return out


def is_label(text: str) -> bool:
    """Whether `text` is nothing but the label of a check's section."""
    found = _read(text) if len(text) < 70 else None
    return found is not None and not text[found[2] :].strip(" \"“”'.:")


def unlabelled(text: str) -> str:
    """`text` without the label of a check's section before it ("KESIMPULAN: Klaim itu ...")."""
    found = _read(text)
    if not found or not text[: found[2]].rstrip(" \"“”'.*").endswith((":", "：")):
        return text
    rest = text[found[2] :].lstrip()
    return rest[:1].upper() + rest[1:]


def joined(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """`paragraphs` of a labelled check with each label before what it heads ("KLAIM: Air laut ..."), so that nothing
    takes it for debris of the page; as they are where they are no labelled check."""
    if not any(sections(paragraphs)):
        return tuple(paragraphs)
    out: list[str] = []
    waiting = ""
    for text in paragraphs:
        found = _read(text)
        if found:
            out += [waiting] * bool(waiting)
            credit = found[0].split()[0] in _CREDITS
            # in capitals it could be a dateline's place
            waiting = "Rujukan:" if credit else f"{found[0].capitalize()}:"
            text = text[found[2] :].strip()
        if text:
            out.append(f"{waiting} {text}" if waiting else text)
            waiting = ""
    return (*out, waiting) if waiting else tuple(out)


def _read(text: str) -> tuple[str, Section, int] | None:
    """The label that `text` begins with, its section, and where it ends."""
    found = _LABEL.match(text) if text and len(text) < 4000 else None
    if not found:
        return None
    words = re.split(r"[ /&-]+", found[1].strip().casefold())
    while len(words) > 1 and words[0] in _ASKING:
        words = words[1:]
    words = [word if word in _BESIDE else word.removesuffix("nya") for word in words]
    section = _SECTION.get(words[0])
    if section is None or len(words) > _LONGEST or not all(word in _BESIDE for word in words):
        return None
    return " ".join(words), section, found.end()


def _of_a_check(label: str) -> bool:
    first, *rest = label.split()
    return first in _TELLS or not _TELLS_BEHIND.isdisjoint(rest) or not _TELLS.isdisjoint(rest)
