"""Marks: what checkers print before or behind a claim ("[SALAH]", "Cek Fakta:", "- Hoaks"), by the word said for it.

A mark in brackets is read by its words, for no list holds all that desks print ("[KONTEN YANG MENYESATKAN]", "[HASIL
PERIKSA: HOAKS]"): one of them gives a verdict, and the rest only say of what.
"""

import re
from dataclasses import dataclass
from typing import Final

from scripts.judging.wordings import Verdict

_MARKS: Final = {
    "hoaks": ("hoaks", "hoax", "hoaxs", "hoak", "berita hoaks", "kabar hoaks", "awas hoaks", "berita bohong",
              "kabar bohong", "bohong", "fitnah", "hoaks lama", "hoaks berulang", "hoaks lawas"),
    "satire": ("satire", "satir", "parodi", "konten satire", "konten parodi", "satire atau parodi"),
    "tidak benar": ("salah", "keliru", "tidak benar", "tak benar", "salah konteks", "konteks salah", "false",
                    "misinformasi", "disinformasi", "malinformasi", "konteks keliru", "koneksi salah", "konten salah",
                    "false context", "misleading content", "manipulated content", "fabricated content",
                    "misleading", "false connection", "mitos", "mostly false",
                    "tidak berdasar", "salah kaprah"),
    "menyesatkan": ("menyesatkan", "sesat", "konten menyesatkan", "missing context", "konteks menyesatkan",
                    "konteks hilang",
                    "video lama", "foto lama", "video menyesatkan", "foto menyesatkan"),
    "palsu": ("palsu", "konten palsu", "konten tiruan", "imposter content", "manipulasi", "konten yang dimanipulasi",
              "konten dimanipulasi", "gambar palsu", "video palsu", "akun palsu", "informasi palsu", "altered",
              "editan", "suntingan",
              "rekayasa", "rekayasa ai", "buatan ai", "deepfake", "akun tiruan", "surat palsu", "foto palsu", "ai"),
    "penipuan": ("penipuan", "scam", "modus penipuan", "awas penipuan", "phishing", "tipuan"),
    "sebagian benar": ("sebagian benar", "sebagian salah", "sebagian keliru", "tidak sepenuhnya benar", "kurang tepat",
                       "setengah benar", "half true", "partly false", "partly true", "sebagian hoaks"),
    "belum terbukti": ("belum terbukti", "belum ada bukti", "tidak terbukti", "unproven", "belum terverifikasi",
                       "belum dapat dipastikan", "no evidence"),
    "benar": ("benar", "fakta", "true", "terbukti benar"),
    "cek fakta": ("cek fakta", "cekfakta", "periksa fakta", "fakta atau hoaks", "fakta atau hoax", "hoaks atau fakta",
                  "hoax atau fakta", "hoaks atau bukan", "hoax or not", "mitos atau fakta", "fact check",
                  "cek hoaks", "benar atau hoaks", "hoaks atau benar", "hoaks atau tidak", "cek kebenaran"),
    "klarifikasi": ("klarifikasi", "klarifikasi berita"),
}  # fmt: skip
KINDS: Final[dict[str, Verdict]] = {
    "hoaks": "false",
    "satire": "false",
    "tidak benar": "false",
    "menyesatkan": "false",
    "palsu": "false",
    "penipuan": "false",
    "sebagian benar": "part",
    "belum terbukti": "unproven",
    "benar": "true",
    "cek fakta": "",
    "klarifikasi": "denied",
}
"""Which verdict each of the words gives that are said for a mark; "cek fakta" gives none."""
WORD_OF: Final = {mark: word for word, marks in _MARKS.items() for mark in marks}
ANY: Final = "(?:" + "|".join(sorted(map(re.escape, WORD_OF), key=lambda mark: (-len(mark), mark))) + ")"
"""Any mark, as a pattern."""
_GIVES: Final = (
    ("benar", r"(?:bukan|tidak|tak) (?:hoa(?:ks|x)|bohong|salah|keliru|palsu)"),
    ("cek fakta", r"(?:hoa(?:ks|x)|fakta|mitos|benar|salah) (?:atau|or)"),
    ("sebagian benar", r"sebagian|setengah|separuh|half|partly|kurang (?:tepat|akurat)|sepenuhnya"),
    ("belum terbukti", r"belum|(?:tidak|tak|tanpa|no) (?:terbukti|bukti|evidence)|unproven"),
    ("hoaks", r"hoa(?:ks|x)s?|bohong|fitnah"),
    ("satire", r"satir(?:e|ikal)?|parodi|lelucon"),
    ("penipuan", r"penipuan|scam|phishing|tipuan|tipu-tipu"),
    ("menyesatkan", r"(?:me)?nyesatkan|sesat|misleading"),
    ("palsu", r"palsu|(?:di)?manipulasi|(?:di)?rekayasa|editan|suntingan|olahan|tiruan|deepfake|ai|imposter"),
    ("tidak benar", r"salah|keliru|(?:tidak|tak|bukan) (?:benar|fakta|tepat|berdasar)|false|(?:mis|dis|mal)informasi"
                    r"|mitos"),
    ("cek fakta", r"(?:cek|periksa|uji|verifikasi|penelusuran) (?:fakta|kebenaran|hoaks|klaim)|fact check|cekfakta"),
)  # fmt: skip
_RULES: Final = tuple((word, re.compile(rf"\b(?:{words})\b")) for word, words in _GIVES)
_OF_WHAT: Final = frozenset(
    """konten yang hasil periksa pemeriksaan cek verifikasi penelusuran klaim video foto gambar berita informasi kabar
    isu narasi unggahan pesan surat akun awas waspada lama lawas berulang kembali lagi terbaru viral artikel judul
    konteks koneksi tangkapan layar audio suara modus kategori rating status tim fakta ini itu adalah buatan content
    context mostly altered manipulated fabricated connection besar oleh daring online benar tepat akurat terbukti ada
    bukti verifikasi terverifikasi dipastikan dapat atau bukan tidak tak uji kebenaran check fact bisa jadi sebagai
    dimanipulasi dan kami redaksi beredar tentang soal kutipan pernyataan foto-foto dokumen""".split()  # noqa: SIM905 - a table of words reads better so
)
_IN: Final = r"[\[(【{]\s{0,9}+#?([^\[\]()【】{}]{2,44}?)\s{0,9}[\])】}]"
_BRACKETED: Final = re.compile(rf"[^\w\[(【{{]{{0,6}}{_IN}\s{{0,20}}[:!|,–—-]{{0,60}}\s{{0,20}}")
_AND_MORE: Final = re.compile(rf"({ANY})(?:\s*[/&,+]\s*[\w ]{{3,30}}|\s+[\w ]{{3,20}})?", re.IGNORECASE)
"""A mark and a word of the desk's own: "[HOAKS] / Kesehatan"."""
_PREFIXED: Final = re.compile(
    rf"[^\w\[(【{{]{{0,6}}(?:viral|awas|waspada)?\s{{0,20}}#?({ANY})\s{{0,20}}(?:[:!?|–—,]{{1,60}}|\s-{{1,2}}\s)\s{{0,20}}",
    re.IGNORECASE,
)
_OPENING: Final = re.compile(
    r"[^\w\[(【{]{0,6}([A-Za-z][A-Za-z ]{2,40}?)\s{0,20}(?:[:!|–—]{1,60}|\s-{1,2}\s)\s{0,20}"
)
_BEHIND: Final = re.compile(
    rf"\s{{0,20}}(?:{_IN}|[|–—]\s{{0,20}}({ANY})(?:\s{{1,20}}[\w.]{{2,24}}){{0,3}}|\s-{{1,2}}\s{{0,20}}({ANY})"
    r"(?:\s{1,20}[\w.]{2,24}){0,3})\W{0,20}$",
    re.IGNORECASE,
)
_BARE: Final = re.compile(
    rf"\s{{0,20}}(?:#({ANY})\s{{1,20}}(?=\S)|(?:cek fakta|cekfakta|periksa fakta|fact check)\s{{1,20}}(?=\S))",
    re.IGNORECASE,
)
"""What is a mark without any sign behind it: "Cek Fakta", and every mark with a hash."""
_WEAK: Final = frozenset({"ai"})
"""What may as well say what an article is about: its brackets prove nothing."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark in a title."""

    word: str
    """Which is said for it: a key of `KINDS`."""
    start: int
    end: int
    bracketed: bool


def before(title: str, *, bare: bool) -> Mark | None:
    """The mark that `title` begins with; `bare`: "Cek Fakta" counts without a colon too."""
    found = _BRACKETED.match(title)
    if found and (word := _inside(found[1])):
        return Mark(word, 0, found.end(), found[1].casefold() not in _WEAK)
    if (found := _PREFIXED.match(title)) and found[1].casefold() not in _WEAK:
        return Mark(WORD_OF[_plain(found[1])], 0, found.end(), False)
    if (found := _OPENING.match(title)) and (word := _by_words(found[1])):
        return Mark(word, 0, found.end(), False)
    found = _BARE.match(title) if bare else None
    if not found:
        return None
    return Mark(WORD_OF[_plain(found[1])] if found[1] else "cek fakta", 0, found.end(), False)


def behind(title: str) -> Mark | None:
    """The mark that `title` ends with."""
    found = _BEHIND.search(title)
    if not found:
        return None
    word = _inside(found[1]) if found[1] else WORD_OF[_plain(found[2] or found[3])]
    more = found[1] is None and not found[0].rstrip().endswith(found[2] or found[3])
    weak = (found[1] or found[2] or found[3]).casefold() in _WEAK
    if not word or weak or (more and word != "cek fakta"):
        return None
    return Mark(word, found.start(), found.end(), found[1] is not None)


def _inside(text: str) -> str:
    """The word for what stands in brackets; "": it is no mark."""
    found = _AND_MORE.fullmatch(text.strip())
    return (WORD_OF[_plain(found[1])] if found else "") or _by_words(text)


def _by_words(text: str) -> str:
    """The word for `text` where one of its words gives a verdict and all others say of what."""
    plain = " ".join(re.findall(r"[\w-]+", text.casefold()))
    for word, rule in _RULES:
        found = rule.search(plain)
        if found:
            rest = f"{plain[: found.start()]} {plain[found.end() :]}".split()
            able = all(each in _OF_WHAT or any(other.fullmatch(each) for _, other in _RULES) for each in rest)
            return word if able else ""
    return ""


def _plain(mark: str) -> str:
    return " ".join(mark.casefold().split())
