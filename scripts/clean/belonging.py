"""Belonging: whether a paragraph is of the story that it stands in, told by many small signs weighed together.

No rule by words knows every box of every page. A stranger shows by more than one sign: it speaks to its reader, it
says nothing that the story says elsewhere, it ends in no mark, other such lines stand beside it. Each sign has a
weight (`belonging_weights`, made by tests/bench/belonging.py from the open pages); a paragraph goes where their sum is
beyond doubt.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from scripts.article import Article
from scripts.clean.belonging_weights import BIAS, SURE, SURE_WHOLE, WEIGHTS
from scripts.clean.lists import is_item
from scripts.clean.marks import ITEM
from scripts.clean.scraps import announced
from scripts.text.stems import stem

_WORD: Final = re.compile(r"[^\W_]+")
_END: Final = re.compile(r"""[.!?…]["”’»')\]]{0,3}(?:\s?[■◆●▪♦□*()]{1,5})?$|["”]$""")
_READER: Final = re.compile(
    r"\b(?:anda|kamu|kalian|sobat|kawan|pembaca|yuk|ayo|you|your"
    r"|(?:ponsel|surel|gawai|akun|teman|telepon|pendapat|tempat|rumah|kerja|nomor|diri|hari|kota|komentar|karya|cerita|foto|suara|tulisan|nama|kesukaan|pilihan|favorit|saran|dukungan|kenangan|kampung|daerah)mu)\b",
    re.IGNORECASE,
)
_HOUSE: Final = re.compile(r"\b(?:kami|redaksi|our|us|we)\b", re.IGNORECASE)
_CALL: Final = re.compile(
    r"\W{0,4}(?:unduh|ikuti|daftar|langganan|berlangganan|dukung|bagikan|sebarkan|kirim|klik|pasang|simak|baca|tonton"
    r"|saksikan|dengarkan|dapatkan|nikmati|temukan|gabung|bergabung|jadi|jadilah|tulis|tulislah|pilih|pindai|kunjungi|cek"
    r"|lihat|sumbang|sisihkan|donasi|masuk|masukkan|ketik|yuk|ayo|mari|silakan|jangan|terima kasih|simpan|suka|punya"
    r"|ingin|mau|tebak|kutip|cari|hubungi|gulir|geser|lanjut\w*|kembali|bagaimana|apakah|apa|siapa|share|read|follow"
    r"|subscribe|join|get|sign|keep|see|view|thread|missing|leave|scroll)\b",
    re.IGNORECASE,
)
_PAGE: Final = re.compile(
    r"\b(?:artikel|berita|tulisan|konten|liputan|naskah|laman|halaman|situs|tautan|link|kanal|saluran|aplikasi|notifikasi"
    r"|surel|buletin|newsletter|podcast|edisi|versi|langganan|berlangganan|anggota|pelanggan|iklan|sponsor\w*|donasi"
    r"|komentar|tanggapan|bagikan|dibagikan|baca|dibaca|membaca|pembaca|tonton|ditonton|dilihat|suka|klik|unduh|ikuti|like"
    r"|comment|share|subscribe|follow\w*|tag|topik|terkait|terpopuler|terkini|lainnya|selengkapnya|redaktur|redaksi"
    r"|editor|penulis|foto|video|gambar|galeri|infografis|sumber|dok|gratis|lisensi|diterbitkan|terbit|tayang|utas|posts?"
    r"|tweet|read|news|whatsapp|wa|telegram|instagram|facebook|tiktok|youtube|twitter|google|akun|login|kuki|cookies?)\b",
    re.IGNORECASE,
)
_ITSELF: Final = re.compile(
    r"\W{0,4}(?:artikel|berita|tulisan|konten|liputan|naskah|wawancara|pesan|kiriman|halaman|situs|versi|laporan)"
    r" (?:ini|kami)\b",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(
    r"\b(?:kata|ujar|tutur|ucap|mengatakan|menyebut|menyatakan|menurut|menambahkan|menjelaskan|meminta|mengaku|menilai"
    r"|berharap|memperkirakan)\b|katanya\b|ujarnya\b|\(\d{1,2}/\d{1,2}",
    re.IGNORECASE,
)
_OFFICE: Final = re.compile(
    r"\b(?:BMKG|BPBD|BNPB|Basarnas|Dinas|Badan|Kementerian|Polri|Polres|Polda|[Pp]emerintah|Pemkab|Pemkot|Pemprov|PLN|KPU"
    r"|Bawaslu|BPJS|KAI|resmi|petugas|panitia|posko|puskesmas|warga|penumpang|peserta)\b"
)
_SCORE: Final = re.compile(r"[A-Za-z] \d{1,3}\s?[-–]\s?\d{1,3} [A-Z]")
"""Of two sides that played."""
_QUOTED: Final = re.compile(r"[\"“”]")
_ADDRESS: Final = re.compile(r"https?:|www\.|\w@\w|\B@\w|\B#\w|\b\w+\.(?:com|id|net|org|example|news)\b")
_STROKES: Final = re.compile(r"[|©•·→←↑↓▲▼►»«№★•🌐]")
_PHONE: Final = re.compile(r"\b0\d{2,4}[- .]?\d{3}")
_PRICE: Final = re.compile(r"\bRp ?\d")
_TOGETHER: Final = (
    ("no end", "in the last third"),
    ("no end", "nothing told elsewhere"),
    ("no end", "behind the last sentence"),
    ("no end", "before the first sentence"),
    ("short", "nothing told elsewhere"),
    ("begins with a call", "a word of pages"),
    ("begins with a call", "nothing told elsewhere"),
    ("speaks to its reader", "a word of pages"),
    ("speaks of its house", "a word of pages"),
    ("speaks to its reader", "nothing told elsewhere"),
    ("nothing told elsewhere", "a word of pages"),
    ("nothing told elsewhere", "in the last third"),
    ("alone between sentences", "capitals"),
    ("alone between sentences", "nothing told elsewhere"),
    ("names its house", "nothing told elsewhere"),
    ("names its house", "address"),
    ("names its house", "phone"),
    ("names its house", "speaks to its reader"),
    ("speaks of its house", "speaks to its reader"),
    ("speaks of its house", "nothing told elsewhere"),
    ("begins with a call", "phone"),
    ("begins with a call", "address"),
    ("names its house", "a word of pages"),
)
"""Signs that say more together than each by itself."""
_ADDRESSED: Final = ("speaks to its reader", "speaks of its house", "speaks of itself", "begins with a call")
"""One of these has what is long, whole, and no news all the same."""
_CARE: Final = 1.0
"""So much surer it has to be, where fewer than two of them agree."""
_AGREED: Final = 2
_SOME: Final = 0.6
_LONG: Final = 4
"""Letters of a word that says something."""
_NEAR: Final = 2
"""Paragraphs on each side that are looked at."""
_HELD: Final = re.compile(
    r"\bembargo|\bdiembargo|\b(?:jangan|belum|tidak|mohon|dilarang|tahan|ditahan|sebelum|until|before)\b.{0,60}"
    r"\b(?:di|me|mem|men)?(?:siar|tayang|terbit|muat|publikasi|rilis|sebar|umum|publish|release)",
    re.IGNORECASE,
)
"""May say from when the news can be told, and is read where that is judged."""
_NEXT: Final = 0.8
"""So much less will do next to a stranger: they come in boxes."""
_INTERVIEW: Final = 2
"""Questions that a text has in which they are news."""
_LEAST: Final = 3
"""Sentences of news that a text has, of which anything can be told."""


def drop_strangers(article: Article) -> Article:
    """Without the paragraphs that are none of the story beyond doubt; as it is where little of it is sentences."""
    lines = article.paragraphs
    if sum(map(_is_prose, lines)) < _LEAST:
        return article
    sums = list(map(strangeness, signs_of(article.title, lines, article.credit.outlet)))
    asked = sum(line.endswith("?") for line in lines) >= _INTERVIEW
    bars = [SURE_WHOLE if _END.search(line) else SURE for line in lines]
    bars = [math.inf if _HELD.search(line) else sure for line, sure in zip(lines, bars, strict=True)]
    out = {number for number, value in enumerate(sums) if value >= bars[number]}
    out |= {
        n
        for number in out
        for n in (number - 1, number + 1)
        if 0 <= n < len(lines) and sums[n] >= bars[n] - _NEXT
    }
    out |= _headings(lines, out)
    kept = tuple(
        line
        for number, line in enumerate(lines)
        if number not in out
        or (announced(lines, number) and _may_announce(lines[_announcer(lines, number)]))
        or (line.endswith(":") and _may_announce(line))
        or (_SCORE.search(line) and not _PAGE.search(line))
        or (asked and line.endswith("?") and _is_answered(lines, number))
    )
    return replace(article, paragraphs=kept) if sum(map(_is_prose, kept)) >= _LEAST else article


def _headings(lines: Sequence[str], out: set[int]) -> set[int]:
    """The short lines above strangers with which the text ends: their headings."""
    end = len(lines)
    found: set[int] = set()
    while end > 1 and (
        end - 1 in out or (end in out and not _END.search(lines[end - 1]) and len(lines[end - 1]) <= 40)
    ):
        end -= 1
        found |= {end} - out
    return found


def _may_announce(line: str) -> bool:
    """Whether a list below it is news: it speaks of no page and calls on nobody."""
    return not _PAGE.search(line) and not _CALL.match(line)


def _is_answered(lines: Sequence[str], number: int) -> bool:
    """Whether sentences follow a question, as in an interview."""
    return number + 1 < len(lines) and _is_prose(lines[number + 1])


def _announcer(lines: Sequence[str], number: int) -> int:
    """Of the lines above it the one that announces it with a colon."""
    return next(n for n in range(number - 1, -1, -1) if lines[n].endswith(":"))


def strangeness(signs: dict[str, float]) -> float:
    """Of a paragraph: above nothing a stranger rather than not, the surer the higher."""
    summed = BIAS + sum(WEIGHTS.get(name, 0.0) * value for name, value in signs.items())
    if signs["long"] < _SOME or signs["no end"]:
        return summed
    if signs["quoted"] or not any(map(signs.__getitem__, _ADDRESSED)):
        return min(summed, 0.0)
    return summed - _CARE * (sum(signs[name] for name in _ADDRESSED) < _AGREED)


def signs_of(title: str, lines: Sequence[str], house: str = "") -> list[dict[str, float]]:
    """The signs of each line, name -> 0 to 1, as it stands among the others; `house`: whose page it is."""
    said = [_weighty(line) for line in lines]
    named = _weighty(title)
    prose = [number for number, line in enumerate(lines) if _is_prose(line)]
    spread = Counter(word for number in prose for word in said[number])
    spread.update(named)
    first, last = (prose[0], prose[-1]) if prose else (0, len(lines))
    ended = [bool(_END.search(line)) for line in lines]
    out: list[dict[str, float]] = []
    for number, line in enumerate(lines):
        bare = line.removeprefix(ITEM)
        words = _WORD.findall(bare)
        count = max(1, len(words))
        own = said[number]
        among = prose and _is_prose(line)
        elsewhere = sum(spread[word] > bool(among) for word in own) / max(1, len(own))
        beside = [n for n in range(number - _NEAR, number + _NEAR + 1) if n != number and 0 <= n < len(lines)]
        capitals = sum(word[0].isupper() or word[0].isdigit() for word in words) / count
        quoted = bool(_QUOTED.search(bare))
        signs = {
            "no end": float(not ended[number]),
            "colon": float(bare.endswith(":")),
            "asks": float(bare.endswith("?")),
            "exclaims": float(bare.endswith("!")),
            "short": max(0.0, 1 - count / 12),
            "very short": float(count <= 3),
            "long": min(1.0, count / 30),
            "nothing told elsewhere": 1 - elsewhere,
            "nothing of the title": float(not own & named),
            "before the first sentence": float(number < first),
            "behind the last sentence": float(number > last),
            "in the last third": float(3 * number > 2 * len(lines)),
            "at the end": float(number == len(lines) - 1),
            "speaks to its reader": float(not quoted and bool(_READER.search(bare))),
            "speaks of its house": float(not quoted and bool(_HOUSE.search(bare))),
            "begins with a call": float(not quoted and bool(_CALL.match(bare))),
            "speaks of itself": float(bool(_ITSELF.match(bare))),
            "words of pages": min(1.0, 3 * len(_PAGE.findall(bare)) / count),
            "a word of pages": float(bool(_PAGE.search(bare))),
            "somebody says": float(bool(_TOLD.search(bare))),
            "quoted": float(quoted),
            "names its house": float(bool(house) and house.casefold() in bare.casefold()),
            "alone between sentences": float(
                not ended[number] and all(map(_is_prose, (lines[n] for n in beside if abs(n - number) == 1)))
            ),
            "address": float(bool(_ADDRESS.search(bare))),
            "strokes": float(bool(_STROKES.search(bare))),
            "phone": float(bool(_PHONE.search(bare))),
            "price": float(bool(_PRICE.search(bare))),
            "figures": sum(word[0].isdigit() for word in words) / count,
            "capitals": capitals if count > 1 else 0.0,
            "title without end": float(not ended[number] and count >= 4 and capitals >= 0.7),
            "of an office": float(bool(_OFFICE.search(bare))),
            "announced": float(announced(lines, number)),
            "item": float(line.startswith(ITEM) or is_item(line)),
            "no ends beside": sum(not ended[n] for n in beside) / max(1, len(beside)),
            "small begin": float(bare[:1].islower()),
        }
        signs |= {f"{one} + {other}": signs[one] * signs[other] for one, other in _TOGETHER}
        out.append(signs)
    return out


def _is_prose(line: str) -> bool:
    return len(_WORD.findall(line)) >= 8 and bool(_END.search(line))


def _weighty(text: str) -> frozenset[str]:
    """The stems of the words that say something, and the numbers."""
    return frozenset(
        stem(word) for word in _WORD.findall(text.casefold()) if len(word) >= _LONG or word[0].isdigit()
    )
