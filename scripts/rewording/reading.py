"""Reading a sentence for comparison: its words, and the small words before each, in clauses and phrases."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from scripts.judging.smallwords import MONTH_NAMES, WEEKDAYS
from scripts.rewording import classes as c
from scripts.rewording.clauses import part
from scripts.rewording.synonyms import PHRASES
from scripts.rewording.word import Word, is_verb
from scripts.text.figures import numbered

_TOKEN: Final = re.compile(r"\d+(?:[.,:/-]\d+)*+|[^\W\d_]+(?:[-'’][^\W_]+)*+\d*+|\S")
_MONEY: Final = re.compile(
    r"(?<![A-Za-z])Rp\.? ?(\d{1,30}+(?:[.,]\d{1,30}+){0,9})((?: (?:ratus|ribu|juta|miliar|triliun)\b){0,2})"
)
_DOLLARS: Final = re.compile(
    r"US\$ ?(\d{1,30}+(?:[.,]\d{1,30}+){0,9})((?: (?:ribu|juta|miliar|triliun)\b){0,2})"
)
_ENDS: Final = frozenset(".!?")
_BREAKS: Final = frozenset(",;:()[]—–-")
_DIGITS: Final = {
    word: str(n)
    for n, word in enumerate(
        ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
    )
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as it is compared."""

    words: tuple[Word, ...]
    sentences: int
    asks: bool
    odd: str = ""
    """What in it is no plain text; empty: nothing."""

    def persons(self) -> int:
        """So many names that are not of a place."""
        return sum(
            word.capital
            and not word.number
            and word.low not in c.TIMES
            and not {"at", "to", "from"} & set(word.leads)
            and not (n and self.words[n - 1].capital and not word.before and not word.broken)
            for n, word in enumerate(self.words)
        )


@lru_cache(maxsize=4096)
def read(text: str) -> Reading:
    """`text`, one sentence or a few."""
    plain = _MONEY.sub(r"\1\2 rupiah ", text.replace("\u00a0", " "))
    plain = _DOLLARS.sub(r"\1\2 dolar AS ", plain).replace("%", " persen ")
    tokens = _TOKEN.findall(plain)
    words, odd = _words(_phrases(_marked(tokens)))
    part(words)
    sentences = 1 + sum(word.before == "." for word in words[1:])
    return Reading(tuple(words), sentences, "?" in text, odd)


def _marked(tokens: Sequence[str]) -> list[tuple[str, bool]]:
    """(word in small letters or mark, whether it has a capital)."""
    out: list[tuple[str, bool]] = []
    for token in tokens:
        low = token.casefold()
        capital = token[:1].isupper()
        if capital and low == "minggu":
            low = "minggu@hari"
        if low in ("ini", "itu") and out and out[-1][0] in c.SPANS:
            low += "@hari"
        if len(low) > 6 and low.endswith("lah"):
            low = low[:-3] if low[:-3] in c.CLASS_OF or low[:-3] in c.BARE else low
        out.append((low, capital))
    return out


def _phrases(tokens: Sequence[tuple[str, bool]]) -> list[tuple[str, bool]]:
    out: list[tuple[str, bool]] = []
    at = 0
    while at < len(tokens):
        taken, new = _phrase(tokens, at)
        out += new
        at += taken
    return out


def _phrase(tokens: Sequence[tuple[str, bool]], at: int) -> tuple[int, list[tuple[str, bool]]]:
    for many in (3, 2, 1):
        key = tuple(low for low, _ in tokens[at : at + many])
        if len(key) < many:
            continue
        if key == ("di", "atas"):
            if at + 2 < len(tokens) and tokens[at + 2][0][:1].isdigit():
                return 2, [("lebih-dari", False)]
        elif key in c.PHRASES:
            return many, [(low, False) for low in c.PHRASES[key]]
        elif key in PHRASES:
            return many, [("-".join(key), tokens[at][1])]
    return 1, [tokens[at]]


def _words(tokens: Sequence[tuple[str, bool]]) -> tuple[list[Word], str]:
    words: list[Word] = []
    odd, leads, before, broken, relative, agent = "", list[str](), ".", False, False, False
    at = 0
    while at < len(tokens):
        low, capital = tokens[at]
        if low == "." and _abbreviated(tokens, at):
            pass
        elif low in _ENDS:
            before = "."
        elif low in _BREAKS:
            before = before or ","
        elif not low[0].isalnum():
            odd = odd or low
        elif low == "melalui" and c.POWERS & set(leads):  # "dapat melalui": a verb, and no "by way of"
            words.append(Word("melewati", False, leads, before, broken, relative))
            leads, before, broken, relative, agent = [], "", False, False, False
        elif _needless(tokens, at):
            pass
        elif (
            low == "kembali"
            and words
            and words[-1].verb
            and not leads
            and not before
            and _stays(tokens, at + 1)
        ):
            words[-1].leads = [*words[-1].leads, "again"]
        elif name := _class(tokens, at):
            if name == "again" and not _verb_follows(tokens, at + 1):
                words.append(Word(low, capital, leads, before, broken, relative))
                leads, before, broken, relative, agent = [], "", False, False, False
            else:
                leads.append(name)
                broken = broken or name in c.PLACES or name in c.LINKS or name in c.JOINS
        elif low in c.FREE:
            if words and low in ("itu", "tersebut", "ini") and not leads:
                words[-1].this = True
            broken = broken or low in ("yang", "bahwa")
            relative = relative or low == "yang"
            agent = agent or low == "oleh"
        elif _hollow(tokens, at, words):
            pass
        else:
            taken, key = _number(tokens, at)
            word = Word(key or low, capital, leads, before, broken, relative, agent)
            say = "before" if low in c.SAYS_BEHIND else "behind" if low in c.SAYS_BEFORE else ""
            if (low in c.STRONG and not _counted(tokens, at + 1)) or (
                low in c.SHOWS and any(w.low in c.STUDIES for w in words[-6:])
            ):
                say = "before"
            word.say = "he" if low in c.SAYS_HE else say
            words.append(word)
            leads, before, broken, relative, agent = [], "", False, False, False
            if low in c.GUESSES:
                word.say, leads = "before", [c.GUESSES[low]]
            at += taken
            continue
        at += 1
    if leads and words:
        words[-1].leads = [*words[-1].leads, *(f"{name} behind" for name in leads)]
    return words, odd


def _class(tokens: Sequence[tuple[str, bool]], at: int) -> str:
    """What the small word at `at` does there; empty: it is none."""
    low, after = tokens[at][0], next((low for low, _ in tokens[at + 1 :] if low not in c.CLASS_OF), "")
    if low == "mulai" and (after in c.TIMES or after[:1].isdigit()):
        return "starting"
    if low in c.HELPS and is_verb(tokens[at + 1][0] if at + 1 < len(tokens) else ""):
        return low
    if low in ("agar", "supaya") and not is_verb(after):
        return "so that"
    last = tokens[at - 1][0] if at else "."
    then = tokens[at + 1][0] if at + 1 < len(tokens) else ""
    if low == "baru" and is_verb(then):  # "spesies baru ditemukan" is a new one
        return (
            "just"
            if then.startswith("me")
            or last in c.CLASS_OF
            or last in c.FREE
            or last in _BREAKS
            or last in _ENDS
            else ""
        )
    if low == "dari" and {"lebih", "kurang"} & {low for low, _ in tokens[max(0, at - 3) : at]}:
        return "beside"
    if low == "lalu" and at and tokens[at - 1][0] not in c.TIMES | c.SPANS:
        return "then"
    return c.CLASS_OF.get(low, "")


def _needless(tokens: Sequence[tuple[str, bool]], at: int) -> bool:
    """Whether a small word adds nothing at `at`: "agar" behind a verb of asking, "dengan" behind one of meeting."""
    if tokens[at][0] == "dengan":
        return at > 0 and tokens[at - 1][0] in c.MEETS
    if tokens[at][0] not in ("agar", "supaya") and not (
        tokens[at][0] == "untuk" and _verb_follows(tokens, at + 1)
    ):
        return False
    for low, _ in reversed(tokens[max(0, at - 12) : at]):
        if low in _ENDS or low in _BREAKS:
            return False
        if low in c.ASKS:
            return True
    return False


def _abbreviated(tokens: Sequence[tuple[str, bool]], at: int) -> bool:
    """Whether the stop at `at` ends an abbreviation and no sentence."""
    if at == 0 or at + 1 >= len(tokens):
        return False
    low, capital = tokens[at - 1]
    return low in c.SHORT or (capital and len(low) == 1)


def _hollow(tokens: Sequence[tuple[str, bool]], at: int, words: Sequence[Word]) -> bool:
    """Whether the word adds nothing here: "hari" before "Senin", "unit" behind a number."""
    low = tokens[at][0]
    if low in c.SHELLS:
        return _dated(tokens, at)
    if low in c.LEVELS:
        return at + 1 < len(tokens) and tokens[at + 1][0][:1].isdigit()
    return low in c.COUNTERS and bool(words) and words[-1].number and at + 1 < len(tokens)


def _counted(tokens: Sequence[tuple[str, bool]], at: int) -> bool:
    """Whether a number stands at `at`: who adds four flights does not say them."""
    low = tokens[at][0] if at < len(tokens) else ""
    return low[:1].isdigit() or low in _DIGITS


def _stays(tokens: Sequence[tuple[str, bool]], at: int) -> bool:
    """Whether "kembali" before `at` says "once more", and not that somebody goes back."""
    after = tokens[at][0] if at < len(tokens) else "."
    return after not in ("ke", "dari") and not is_verb(after)


def _verb_follows(tokens: Sequence[tuple[str, bool]], at: int) -> bool:
    return at < len(tokens) and (is_verb(tokens[at][0]) or tokens[at][0] in c.CLASS_OF)


def _dated(tokens: Sequence[tuple[str, bool]], at: int) -> bool:
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


def _number(tokens: Sequence[tuple[str, bool]], at: int) -> tuple[int, str]:
    """How many tokens are a number, and "#" with its value; (1, "") where it is none."""
    run = [low for low, _ in tokens[at : at + 14]]
    if re.fullmatch(r"\d{1,9}[-:/]\d{1,9}(?:[-:/]\d{1,9})?", run[0]):
        return 1, "#" + run[0].replace(":", ".")
    first = next(numbered(run), None)
    if first is None or first.start:
        return 1, ("#" + run[0] if run[0][0].isdigit() else "")
    if first.value is None:
        return 1, "#" + run[0]
    taken, value = first.end, first.value
    if run[taken : taken + 1] == ["koma"]:
        digits = ""
        while taken + 1 + len(digits) < len(run) and run[taken + 1 + len(digits)] in _DIGITS:
            digits += _DIGITS[run[taken + 1 + len(digits)]]
        if digits:
            taken += 1 + len(digits)
            value += float(f"0.{digits}")
            scales = {"ribu": 1e3, "juta": 1e6, "miliar": 1e9, "triliun": 1e12}
            if taken < len(run) and run[taken] in scales:
                value *= scales[run[taken]]
                taken += 1
    return taken, f"#{value:.10g}"
