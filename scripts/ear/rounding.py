"""Rounding: figures that the ear cannot hold, downwards, with "lebih dari"; only where the show allows it."""

import re
from typing import Final

_MONEY: Final = re.compile(r"\bRp\.? ?(\d{1,3}(?:\.\d{3}){2,5})(?:,\d{1,2})?(?![\d.,]*\d)")
_COUNT: Final = re.compile(r"(?<![\w.,/-])(\d{2,3}(?:\.\d{3}){1,3})(?![\d.,/-]*\d)(?= [a-z])")
_SCALES: Final = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"))
_BOUND: Final = re.compile(
    r"\b(?:kurang dari|di bawah|di atas|hampir|nyaris|mendekati|maksimal|maksimum|minimal|minimum"
    r"|paling (?:banyak|sedikit|tinggi|rendah|lama|besar|kecil)|setidaknya|sedikitnya"
    r"|sekurangnya|sekurang-kurangnya|seharga|tepat|persis|nomor|bernomor"
    r"|rekening\w*|pasal|kode|plat|telepon|antara|dari \S+ (?:ke|menjadi|hingga|sampai)) (?:[a-z]+ )?$",
    re.IGNORECASE,
)
"""Before these a figure is exact, or names something."""
_ABOUT: Final = re.compile(
    r"\b(?:sekitar|kira-kira|kurang lebih|lebih kurang|lebih dari|hingga|sampai) $", re.IGNORECASE
)
_KEPT: Final = 2
"""Figures that are told of an amount of money; of a count one more."""


def rounded(text: str) -> str:
    """`text` with its long figures cut to what the ear holds; nothing becomes more than it was."""
    if "." not in text or not any(map(str.isdigit, text)):
        return text
    return _COUNT.sub(_count, _MONEY.sub(_money, text))


def _money(found: re.Match[str]) -> str:
    amount = int(found[1].replace(".", ""))
    before = found.string[max(0, found.start() - 40) : found.start()]
    if _BOUND.search(before):
        return found[0]
    scale, name = next((each for each in _SCALES if amount >= each[0]), (1, ""))
    if not name:
        return found[0]
    step = max(1, 10 ** (len(str(amount)) - _KEPT))
    cut = amount // step * step
    whole, part = divmod(cut, scale)
    tenth = str(part * 10 // scale) if part else ""
    said = f"Rp{whole}{f',{tenth}' if tenth else ''} {name}"
    return said if cut == amount and ",00" in f"{found[0]},00" else _more(said, before)


def _count(found: re.Match[str]) -> str:
    amount = int(found[1].replace(".", ""))
    before = found.string[max(0, found.start() - 40) : found.start()]
    step = 10 ** (len(str(amount)) - _KEPT - 1)
    cut = amount // step * step
    if cut == amount or _BOUND.search(before) or re.search(r"Rp\.? ?$|[A-Z]{2,12} $", before):
        return found[0]
    return _more(f"{cut:,}".replace(",", "."), before)


def _more(said: str, before: str) -> str:
    return said if _ABOUT.search(before) else f"lebih dari {said}"
