"""Lists: of more than three things the first three are told, "antara lain"; nothing is made up behind them."""

import re
from typing import Final

from scripts.condense.offices import OFFICE
from scripts.ear.words import is_verb, words
from scripts.judging.smallwords import NEGATION, word_set

_ITEM: Final = (
    r"[^\W\d_][\w'’-]*+"
    r"(?: (?!(?:dan|serta|atau|yang|di|ke|dari|untuk|dengan|pada|karena)\b)[^\W\d_][\w'’-]*+){0,3}?"
)
_LIST: Final = re.compile(
    r"(?P<before>(?:.* )?)(?P<lead>yakni|yaitu|ialah|seperti|misalnya|termasuk|meliputi|mencakup|berupa|berisi|lain"
    r"|antaranya|di|ke|dari|atas|kepada|bagi|untuk|dengan|pada|oleh|bersama|me[a-z]{4,14}),? "
    rf"(?P<one>{_ITEM}), (?P<two>{_ITEM}), (?P<three>{_ITEM})"
    rf"(?P<more>(?:, (?!dan\b|serta\b){_ITEM}){{0,12}}),? (?P<and>dan|serta) (?P<last>{_ITEM})"
    r"(?=[.]?$|, (?:kata|ujar|menurut)\b"
    r"| (?:untuk|pada|di|karena|agar|guna|dalam|sejak|mulai|belum|akan|telah|sudah)\b)"
)
_OPEN: Final = word_set("seperti misalnya termasuk")
"""They say that there are others."""
_NAMING: Final = word_set("yakni yaitu ialah")
_HOLDING: Final = {
    "meliputi": "antara lain meliputi", "mencakup": "antara lain mencakup",
    "berupa": "antara lain berupa", "berisi": "antara lain berisi",
}  # fmt: skip
_PREPOSITIONS: Final = word_set("di ke dari kepada bagi untuk dengan pada oleh bersama")
_HEADED: Final = re.compile(rf"(?:{OFFICE}|Ibu|Bapak)\b")
"""Persons of rank are named all, or none."""
_NEVER: Final = NEGATION | word_set(
    "kecuali selain bertuliskan berjudul bertajuk skor nilai angka total jumlah pimpinan semua seluruh kedua ketiga"
)


def listed(text: str) -> str:
    """`text` with the first three of a longer list; as it was where something hangs on all of them."""
    if text.count(",") < 2 or '"' in text or "“" in text:
        return text
    found = _LIST.match(text)
    if not found:
        return text
    before = found["before"]
    lead, items = found["lead"], [found["one"], found["two"], found["three"]]
    every = [*items, *(item for item in found["more"].split(", ") if item), found["last"]]
    if not _NEVER.isdisjoint(words(f"{before} {lead}")) or not all(map(_is_thing, every)):
        return text
    if len({item[:1].isupper() for item in every}) > 1:
        return text
    told = f"{items[0]}, {items[1]}, {found['and']} {items[2]}"
    open_ = re.search(r"\b(?:antara lain|di antaranya)\b", f"{before}{lead}") is not None
    if lead in _OPEN or open_:
        begin = f"{lead} "
    elif lead in _NAMING:
        begin = "antara lain "
    elif lead in _HOLDING:
        begin = f"{_HOLDING[lead]} "
    elif lead in ("atas", "dari") and re.search(r"\bterdiri $", before):
        before, begin = f"{before[:-8]}antara lain terdiri ", f"{lead} "
    elif lead in _PREPOSITIONS and _hangs(before, lead):
        begin = f"antara lain {lead} "
    elif is_verb(lead) and lead.startswith("me"):
        begin = f"{lead} antara lain "
    else:
        return text
    return f"{before}{begin}{told}{text[found.end() :]}"


def _hangs(before: str, lead: str) -> bool:
    """Whether a verb stands before the preposition, and one of those that "dari" belongs to."""
    found = before.split()
    if lead == "dari":
        return bool(found) and found[-1] in _WHENCE
    return any(map(is_verb, found))


_WHENCE: Final = word_set("berasal datang tersebar hadir tiba dihimpun berdatangan didatangkan diambil")


def _is_thing(item: str) -> bool:
    found = item.split()
    return not any(map(is_verb, found)) and found[0] not in _PREPOSITIONS and not _HEADED.match(item)
