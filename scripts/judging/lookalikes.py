"""Lookalikes: words that look like time and name no day: Pasar Minggu, tiga minggu, setiap Senin, "makan malam ini"."""

import re
from collections.abc import Sequence
from typing import Final

from scripts.judging.dates import WEEKDAY

_VAGUE: Final = frozenset(
    ("beberapa", "sejumlah", "hari-hari", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan")
)
_EACH: Final = frozenset(("setiap", "tiap", "saban", "tiap-tiap"))
_RECENT: Final = frozenset(
    """musim pemilu pilkada pilpres pileg lebaran ramadan ramadhan natal edisi turnamen seri putaran semester kuartal
    masa generasi zaman kehidupan""".split()  # noqa: SIM905 - a table of words reads better so
)
"""What "kemarin" and "besok" behind them make the last or the next, with no day meant."""
_NOVICES: Final = frozenset(("anak", "bocah"))
"""Who is called "kemarin sore" for having begun of late."""
_NO_NOVICE: Final = re.compile(
    r"(?i)\bbukan(?:lah)? (?:lagi )?(?:orang|tukang|atlet|guru|wartawan|wartawati|aktor|aktris|politikus|politisi"
    r"|musisi|seniman|nelayan|dokter|sopir|polisi|relawan|karyawan|juru|pe\w{2,16}(?<!an)) kemarin$"
)
"""And who is not: "bukan pemain kemarin sore"."""
_TITLE: Final = re.compile(r"(?<!: )[\"“‘'](?:[A-Z\d][\w-]{0,40}+(?:'[\w-]{1,40}+)?+[ .,]{0,2}+){1,6}[\"”’']")
"""A name in quotation marks, of a song or a film; behind a colon somebody speaks."""
_EVERY: Final = re.compile(r"\b(?i:setiap|tiap|saban|hari kerja)\b[^.;()\d]{0,50}$")
_DAYS_OPEN: Final = re.compile(rf"\b{WEEKDAY}\s?(?:[-–—]|sampai|hingga)\s?{WEEKDAY},? $")
_ITS_DAY: Final = re.compile(r"(?i) (?:hari|pagi|siang|sore|petang|malam|subuh)nya\b")
"""Behind "esok": the day after one that was told of."""
_MORE: Final = re.compile(
    r"(?i)\b(?:di)?(?:perpanjang|tambah|butuhkan|menambah|membutuhkan|butuh|perlu|memerlukan|selama)\w{0,3} $"
)
_LEFT: Final = re.compile(r"(?i)\b(?:tinggal|kurang|tersisa|menyisakan)(?: waktu)? $")
_DAY_OF: Final = re.compile(r"(?i)\b(?:tanggal|tgl\.?) \d{1,2} $")
_NOT_TODAY: Final = frozenset(
    """makan sarapan salat sholat shalat solat tarawih kelab klub pasar bus shift sif jam hiburan dunia kehidupan
    lampu selamat kuliner apel senam jaga""".split()  # noqa: SIM905 - as above
)
"""Before "malam ini" or "pagi ini": the part of the day is a part of a name."""
_NIGHT_LONG: Final = frozenset(
    ("dalam", "untuk", "hanya", "menginap", "per", "sehari", "bermalam", "selama", "cuma")
)
_NAMED_AFTER: Final = frozenset(
    """pasar jalan jl jl. salat sholat shalat solat malam kampung desa terminal stasiun gang film gerakan
    program""".split()  # noqa: SIM905 - as above
)
_TITLED: Final = frozenset(
    """film lagu program acara novel buku serial sinetron album drama majalah koran harian tabloid grup band kedai
    kafe warung toko liputan kabar berita""".split()  # noqa: SIM905 - as above
)
_HOLY: Final = re.compile(
    r"(?:,? )?(?:Agung|Abu|Putih|Berkah|Kliwon|Legi|Pahing|Pon|Wage|Curhat|Bersih|Sehat|Hitam|Palma|Ceria|Kelabu)\b"
)
_RECURRING: Final = re.compile(
    rf"\s?(?:-|–|—|sampai|hingga|s\.?/?d\.?)\s?{WEEKDAY}(?! ?\(|,? \d)|(?: dan|,) {WEEKDAY} (?:setiap|tiap)",
    re.IGNORECASE,
)
_SPAN_OR_EACH: Final = re.compile(
    rf"(?i:{WEEKDAY}(?:\s?[-–—]\s?| sampai | hingga )"
    rf"|\b(?:setiap|tiap|saban)(?: hari)? (?:{WEEKDAY}(?:,? dan |, )(?:hari )?){{1,3}})$"
)


_LARGE: Final = re.compile(
    r"\b(?:Hari Ini|Kemarin|Besok|Esok|Lusa|(?:Pagi|Siang|Sore|Malam) (?:Ini|Nanti)|Nanti Malam|Tadi Malam|Semalam)\b"
)
_AS_NAME: Final = re.compile(rf"(?<=[a-z] )({_LARGE.pattern})(?= [a-z]|[,.]? )")


def shown(text: str, paragraphs: Sequence[str]) -> str:
    """`text` with quotation marks about what looks like time there, and is written as a name in the middle of a
    sentence of its article ("jaringan kedai Hari Ini membuka cabang"). `bare` takes them away."""
    if not _LARGE.search(text):
        return text
    names = {found[1] for paragraph in paragraphs for found in _AS_NAME.finditer(paragraph[:3000])}
    for name in names:
        text = re.sub(rf"(?<![“\"\w]){name}(?![”\"\w])", f"\u2060“{name}”", text)
    return text


def bare(text: str) -> str:
    """`text` without the marks of `shown`."""
    return re.sub("\u2060“([^“”]{4,12})”", r"\1", text) if "\u2060" in text else text


def counted(before: str) -> bool:
    """Whether `before` (small letters) counts what follows it: "beberapa hari ini", "tiga minggu"."""
    return before in _VAGUE or before.isdigit()


def part_of_a_name(written: str, before: str, text: str, start: int, title: bool) -> bool:
    """Whether "malam ini" and the like belong to the word before ("kelab malam ini") or to a name."""
    if before in _NOT_TODAY:
        return True
    return written[0].isupper() and named(before, text, start, title)


def named(before: str, text: str, start: int, title: bool) -> bool:
    """Whether a word of time that is written large at `start`, behind `before`, belongs to a name."""
    return before in _TITLED or not may_be_large(text, start, title)


def no_day(words: str, written: str, before: str, text: str, end: int, title: bool) -> bool:
    """Whether a word of days means none: "beberapa hari ini", "dalam semalam", a film named Kemarin."""
    if words.startswith("hari ini"):
        vague = counted(before)
    elif words == "semalam":
        vague = before in _NIGHT_LONG or text[end : end + 7].lower().startswith((" suntuk", " penuh"))
    else:
        vague = (
            before in _RECENT
            or before in ("hari", "baru")
            or _ITS_DAY.match(text, end) is not None
            or saying(words, before, text, end)
        )
    if vague or not written[0].isupper():
        return vague
    return named(before, text, end - len(written), title)


def saying(words: str, before: str, text: str, end: int) -> bool:
    """Whether a word of days stands in a saying: "anak kemarin sore", "demi hari esok"."""
    if words == "kemarin":
        novice = before in _NOVICES or _NO_NOVICE.search(text, max(0, end - 60), end) is not None
        return novice and text[end : end + 5].lower() == " sore"
    return words == "esok" and (_ITS_DAY.match(text, end) is not None or before in ("hari", "masa"))


def titles(text: str) -> list[tuple[int, int]]:
    """Where names stand in quotation marks, of songs and films."""
    return [match.span() for match in _TITLE.finditer(text)]


def each_day(text: str, start: int, *, spans: bool) -> bool:
    """Whether the clock time at `start` is that of every day or week: opening hours are no deadline.

    `spans`: it gives two hours ("Senin hingga Kamis pukul 08.00-14.00").
    """
    before = text[max(0, start - 60) : start]
    return _EVERY.search(before) is not None or (spans and _DAYS_OPEN.search(before) is not None)


def more(text: str, start: int) -> bool:
    """Whether "tiga hari lagi" at `start` is three days more ("diperpanjang tiga hari lagi") and not three days on."""
    return _MORE.search(text, max(0, start - 20), start) is not None


def of_its_month(text: str, start: int) -> bool:
    """Whether the number before "bulan depan" at `start` is a day of that month: "tanggal 5 bulan depan"."""
    return _DAY_OF.search(text, max(0, start - 16), start) is not None


def left(text: str, start: int) -> bool:
    """Whether "tiga hari lagi" at `start` counts what is left: "tinggal tiga hari lagi"."""
    return _LEFT.search(text, max(0, start - 20), start) is not None


def may_be_large(text: str, start: int, title: bool) -> bool:
    """A capital is no sign of a name here: in a headline, or where a sentence or quotation begins."""
    return title or not re.search(r"[\w,;)] $", text[max(0, start - 3) : start])


def no_weekday(name: str, before: str, text: str, start: int, end: int) -> bool:
    """Whether the weekday `name` is a habit, a place, a feast or a week."""
    if (
        name[0].islower()
        or before in _EACH
        or before in _NAMED_AFTER
        or text[start - 1 : start] in ("-", "–", "—")
    ):
        return True
    if name.lower() in ("minggu", "ahad") and (counted(before) or before in ("per", "selama")):
        return True
    if _HOLY.match(text, end) or _RECURRING.match(text, end):
        return True
    return _SPAN_OR_EACH.search(text[max(0, start - 40) : start]) is not None
