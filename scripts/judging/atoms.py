"""Atoms: the single words of time ("besok", "Minggu", "(11/2)", "pagi ini", "pekan depan"), as they are written."""

import re
from typing import Final

from scripts.almanac import MONTHS
from scripts.judging.dates import FIGURES, LONG, MONTH, WEEKDAY

PART: Final = r"(?:tengah malam|dini ?hari|subuh|pagi|siang|sore|petang|malam)"
_PRAYER: Final = (
    r"(?:(?:selepas|lepas|seusai|usai|sehabis|habis|setelah|sesudah|sebelum|menjelang|jelang|bakda|ba['’]?da) )?"
    r"(?:waktu )?(?:sh?[ao]lat jum[’']?at|(?:sh?[ao]lat )?(?:magh?rib|ash?ar|d?z?h?uhur|lohor|isya|subuh))"
)
"""The hours of prayer part the day in the village and in the news."""
_PRAYED: Final = {
    "jumat": "siang", "jum'at": "siang", "jum’at": "siang", "grib": "petang", "asar": "sore", "ashar": "sore",
    "uhur": "siang", "lohor": "siang", "isya": "malam",
}  # fmt: skip
COUNT: Final = {
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
    "sepuluh": 10,
}  # fmt: skip
_N: Final = r"(?:\d{1,3}|beberapa|" + "|".join(COUNT) + ")"
_UNIT: Final = r"(?:hari|pekan|minggu|bulan|tahun|jam|menit)"
_BACK: Final = r"(?:yang lalu|lalu|silam|kemarin)"
_ON: Final = r"(?:yang akan datang|mendatang|depan|nanti|besok)"
ATOM: Final = re.compile(
    rf"(?<![\w-])(?:(?P<figures>{FIGURES})|(?P<long>{LONG})"
    rf"|(?P<offset>(?:(?P<n>{_N}) |se)(?P<unit>{_UNIT}) "
    r"(?P<way>yang lalu|lalu|silam|lagi|mendatang|ke depan|terakhir|belakangan))"
    rf"|(?P<period>(?:(?P<edge>awal|tengah|pertengahan|akhir) )?(?P<of>pekan|minggu|bulan|tahun|kuartal|triwulan)"
    rf" (?P<which>ini|{_BACK}|{_ON}))"
    rf"|(?P<clocked>(?:tadi|nanti)(?= (?:pukul|jam|pkl)\b)|(?<=\d )tadi|(?<=WIB )tadi|(?<=WITA )tadi|(?<=WIT )tadi)"
    rf"|(?P<rel>hari ini(?: juga)?|seharian ini|kemarin lusa|kemarin dulu|kemarin|besok lusa"
    r"|besok(?: hari)?|esok(?: hari)?"
    rf"|{PART} (?:kemarin|besok|esok)|lusa|semalam)"
    rf"|(?P<parted>(?:tadi|nanti) {PART}|{PART}(?: hari)? (?:ini|tadi|nanti)"
    rf"|(?:tadi|nanti) {_PRAYER}|{_PRAYER} (?:ini|tadi|nanti))"
    rf"|(?P<part>{PART})"
    rf"|(?:hari )?(?P<weekday>{WEEKDAY})"
    rf"|(?P<month>(?<=pada )|(?<=bulan )|(?<=sejak )|(?<=hingga )|(?<=sampai )|(?<=awal )|(?<=akhir )|(?<=mulai )"
    rf"|(?=(?:{'|'.join(MONTHS)}) (?:ini|{_BACK}|{_ON})\b))"
    rf"(?P<named>{MONTH})"
    rf"|(?P<dir>{_BACK}|{_ON}|ini|tadi))(?![\w-])",
    re.IGNORECASE,
)
TRIGGER: Final = re.compile(
    r"(?i)\b(?:(?:di|mem)(?:perkirakan|prakirakan|prediksi)|(?:di|men)targetkan|diharapkan|perkiraan(?:nya)?"
    r"|ini|kemarin|besok|esok|lusa|semalam|tadi|nanti|lalu|depan|mendatang|silam|lagi|terakhir|belakangan|senin|selasa"
    r"|rabu|kamis|jum[’']?at|sabtu|minggu|ahad|pukul|jam|\d{1,2}[ -][a-z]{3}|pkl)|\d[/.-]\d|(?-i:\b(?:Jan|Feb|Mar|Apr"
    r"|Mei|Jun|Jul|Agu|Sep|Okt|No[vp]|Des))"
)
"""Without one of these a sentence names no time."""


def shift_of(which: str) -> int:
    """-1, 0 or 1: where "lalu", "ini" and "depan" lead."""
    which = which.lower()
    if which in ("ini", "tadi"):
        return 0
    return -1 if which in ("yang lalu", "lalu", "silam", "kemarin") else 1


def rel_of(words: str) -> str:
    """The word of `moments.AWAY` that `words` (small letters) are."""
    for name in ("kemarin lusa", "kemarin dulu", "kemarin", "semalam", "hari ini", "lusa", "besok", "esok"):
        if name in words:
            return {"esok": "besok", "kemarin dulu": "kemarin lusa"}.get(name, name)
    return words


def part_of(words: str) -> str:
    """The part of the day in `words` (small letters); empty: none."""
    for name in (
        "tengah malam",
        "dini hari",
        "dinihari",
        "subuh",
        "pagi",
        "siang",
        "sore",
        "petang",
        "malam",
    ):
        if name in words:
            return "dini hari" if name == "dinihari" else name
    return next((part for prayer, part in _PRAYED.items() if prayer in words), "")
