"""What a small or hollow word does where it stands: the same word is a link here and adds nothing there."""

import re
from collections.abc import Sequence
from typing import Final

from scripts.judging.smallwords import MONTH_NAMES, WEEKDAYS
from scripts.rewording import classes as c
from scripts.rewording.word import Word, is_verb

Tokens = Sequence[tuple[str, bool]]
"""Words in small letters and marks, and whether each has a capital."""
ENDS: Final = frozenset(".!?")
BREAKS: Final = frozenset(",;:()[]—–-")
DIGITS: Final = {
    word: str(n)
    for n, word in enumerate(
        ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
    )
}


def class_of(tokens: Tokens, at: int) -> str:
    """What the small word at `at` does there; empty: it is none."""
    if tokens[at][1] and at and tokens[at - 1][1] and tokens[at - 1][0] not in c.CLASS_OF:
        return ""  # in a name: "Sala Tengah", "Menteri Dalam Negeri"
    low, after = tokens[at][0], next((low for low, _ in tokens[at + 1 :] if low not in c.CLASS_OF), "")
    if low == "mulai" and (after in c.TIMES or after[:1].isdigit()):
        return "starting"
    if low in c.HELPS and is_verb(tokens[at + 1][0] if at + 1 < len(tokens) else ""):
        return low
    if low in ("agar", "supaya") and not is_verb(after):
        return "so that"
    last = tokens[at - 1][0] if at else "."
    if low in ("guna", "demi") and not (is_verb(after) or re.fullmatch(r"(?:pe|ke)[a-z]{3,30}an", after)):
        return ""  # "dibuka untuk umum" is not "dibuka guna umum"
    if low == "bagi" and is_verb(after):
        return ""
    if low == "jangan" and _asked(tokens, at):
        return "not"
    then = tokens[at + 1][0] if at + 1 < len(tokens) else "."
    if (
        low in ("sementara", "bersama")
        and last[0].isalnum()
        and (not then[0].isalnum() or then in c.CLASS_OF or (low == "bersama" and is_verb(then)))
    ):
        return ""  # "diberhentikan sementara", "ujian bersama"
    if low == "menjadi":
        if counted(tokens, at + 1) or any(low == "dari" for low, _ in tokens[max(0, at - 5) : at]):
            return "to"
        return "as" if _asked(tokens, at, c.APPOINTS) else ""
    if low == "sepanjang" and after in c.TIMES:
        return "during"
    if low in c.CAUSES and _clause_follows(tokens, at + 1):
        return "so"
    if low == "baru" and counted(tokens, at + 1) and (last in c.CLASS_OF or not last[0].isalnum()):
        return "just"
    if low == "baru" and is_verb(then):  # "spesies baru ditemukan" is a new one
        return (
            "just"
            if then.startswith("me") or last in c.CLASS_OF or last in c.FREE or last in BREAKS or last in ENDS
            else ""
        )
    if low == "dari" and {"lebih", "kurang"} & {low for low, _ in tokens[max(0, at - 6) : at]}:
        return "beside"
    if low == "lalu" and at and tokens[at - 1][0] not in c.TIMES | c.SPANS:
        return "then"
    return c.CLASS_OF.get(low, "")


def needless(tokens: Tokens, at: int) -> bool:
    """Whether a small word adds nothing at `at`: "agar" behind a verb of asking, "dengan" behind one of meeting."""
    if tokens[at][0] == "dengan":
        return at > 0 and tokens[at - 1][0] in c.MEETS
    if tokens[at][0] == "akan":
        return at > 0 and tokens[at - 1][0] in c.PROMISES
    if tokens[at][0] in ("agar", "supaya"):
        return _asked(tokens, at)
    if tokens[at][0] != "untuk" or not verb_follows(tokens, at + 1):
        return False
    return _asked(tokens, at)


def _asked(tokens: Tokens, at: int, verbs: frozenset[str] = c.ASKS) -> bool:
    """Whether one of `verbs` stands not far before `at` in its sentence."""
    for low, _ in reversed(tokens[max(0, at - 12) : at]):
        if low in ENDS:
            return False
        if low in verbs:
            return True
    return False


def _clause_follows(tokens: Tokens, at: int) -> bool:
    """Whether somebody, and what becomes of them, follows before the next mark: "membuat harga beras naik"."""
    for n, (low, capital) in enumerate(tokens[at : at + 14]):
        if (
            low in ("yang", "dan", "serta")
            or c.CLASS_OF.get(low) in c.LINKS
            or not (low[0].isalnum() or low == ",")
        ):
            return False
        if is_verb(low) and not capital:
            return n > 0
    return False


def abbreviated(tokens: Tokens, at: int) -> bool:
    """Whether the stop at `at` ends an abbreviation and no sentence."""
    if at == 0 or at + 1 >= len(tokens):
        return False
    low, capital = tokens[at - 1]
    return low in c.SHORT or (capital and len(low) == 1)


def hollow(tokens: Tokens, at: int, words: Sequence[Word]) -> bool:
    """Whether the word adds nothing here: "hari" before "Senin", "unit" behind a number."""
    low = tokens[at][0]
    if low in c.SHELLS:
        return _dated(tokens, at)
    if low in ("bernama", "berinisial"):
        return at + 1 < len(tokens) and tokens[at + 1][1]
    if low in c.EMPTY:
        return _noun(tokens, at + 1) or (at + 1 < len(tokens) and tokens[at + 1][1])
    if low == "seluas":
        return counted(tokens, at + 1) and "hektare" in [word for word, _ in tokens[at + 2 : at + 4]]
    if low in c.BEARS:
        return counted(tokens, at + 1)
    if low == "orang":
        return bool(words) and words[-1].number and _noun(tokens, at + 1)
    if low in c.LEVELS:
        return at + 1 < len(tokens) and tokens[at + 1][0][:1].isdigit()
    return low in c.COUNTERS and bool(words) and words[-1].number and at + 1 < len(tokens)


def counted(tokens: Tokens, at: int) -> bool:
    """Whether a number stands at `at`: who adds four flights does not say them."""
    low = tokens[at][0] if at < len(tokens) else ""
    return low[:1].isdigit() or low in DIGITS or low in c.TENS


def _noun(tokens: Tokens, at: int) -> bool:
    low, capital = tokens[at] if at < len(tokens) else (".", False)
    return low[0].isalpha() and not (
        capital or is_verb(low) or low in c.CLASS_OF or low in c.FREE or low in c.TIMES
    )


def stays(tokens: Tokens, at: int) -> bool:
    """Whether "kembali" before `at` says "once more", and not that somebody goes back."""
    after = tokens[at][0] if at < len(tokens) else "."
    return after not in ("ke", "dari") and not is_verb(after)


def verb_follows(tokens: Tokens, at: int) -> bool:
    return at < len(tokens) and (is_verb(tokens[at][0]) or tokens[at][0] in c.CLASS_OF)


def _dated(tokens: Tokens, at: int) -> bool:
    """Whether the name of a day or month, or a date or year, follows."""
    if at + 1 >= len(tokens):
        return False
    after = tokens[at + 1][0]
    shell = tokens[at][0]
    if shell == "hari":
        return after in WEEKDAYS or after == "minggu@hari"
    if shell == "bulan":
        return after in MONTH_NAMES
    if shell == "tanggal":
        return after[:1].isdigit()
    return len(after) == 4 and after.isdecimal()
