"""Reading a sentence for comparison: its words, and the small words before each, in clauses and phrases."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from scripts.rewording import classes as c
from scripts.rewording.clauses import part
from scripts.rewording.phrases import READ_AS
from scripts.rewording.standing import (
    BREAKS,
    DIGITS,
    ENDS,
    Tokens,
    abbreviated,
    class_of,
    counted,
    hollow,
    needless,
    stays,
    verb_follows,
)
from scripts.rewording.synonyms import PHRASES
from scripts.rewording.word import DEED, Word
from scripts.text.figures import numbered

_TOKEN: Final = re.compile(r"\d+(?:[.,:/-]\d+)*+|[^\W\d_]+(?:[-'’][^\W_]+)*+\d*+|\S")
_MONEY: Final = re.compile(
    r"(?<![A-Za-z])Rp\.? ?(\d{1,30}+(?:[.,]\d{1,30}+){0,9})((?: (?:ratus|ribu|juta|miliar|triliun)\b){0,2})"
)
_DOLLARS: Final = re.compile(
    r"US\$ ?(\d{1,30}+(?:[.,]\d{1,30}+){0,9})((?: (?:ribu|juta|miliar|triliun)\b){0,2})"
)
_SCORE: Final = re.compile(r"\d{1,3}-\d{1,3}")


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
            and not (n == 0 and word.low in c.COLLECTIVE)
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


def _phrases(tokens: Tokens) -> list[tuple[str, bool]]:
    out: list[tuple[str, bool]] = []
    at = 0
    while at < len(tokens):
        taken, new = _phrase(tokens, at)
        out += new
        at += taken
    return out


def _phrase(tokens: Tokens, at: int) -> tuple[int, list[tuple[str, bool]]]:
    three = [low for low, _ in tokens[at : at + 3]]
    if len(three) == 3 and (three[0], three[2]) == ("menang", "atas") and _SCORE.fullmatch(three[1]):
        return 3, [tokens[at + 1], ("mengalahkan", False)]
    for many in (3, 2, 1):
        key = tuple(low for low, _ in tokens[at : at + many])
        if len(key) < many:
            continue
        if key in (("di", "atas"), ("di", "bawah")):
            if at + 2 < len(tokens) and tokens[at + 2][0][:1].isdigit():
                return 2, [("lebih-dari" if key[1] == "atas" else "kurang-dari", False)]
        elif many == 2 and key[0] == "melakukan" and DEED.fullmatch(key[1]):
            held = at + 2 < len(tokens) and tokens[at + 2][0] in ("terhadap", "atas")
            return 2 + held, [(f"{key[1]}@do", False)]
        elif key in READ_AS:
            return many, [(low, False) for low in READ_AS[key]]
        elif key in PHRASES:
            return many, [("-".join(key), tokens[at][1])]
    return 1, [tokens[at]]


def _words(tokens: Tokens) -> tuple[list[Word], str]:
    words: list[Word] = []
    odd, leads, before, broken, relative, agent = "", list[str](), ".", False, False, False
    at = 0
    while at < len(tokens):
        low, capital = tokens[at]
        if low == "." and abbreviated(tokens, at):
            pass
        elif low in ENDS:
            before = "."
        elif low in BREAKS:
            before = before or ","
        elif not low[0].isalnum():
            odd = odd or low
        elif low == "melalui" and c.POWERS & set(leads):  # "dapat melalui": a verb, and no "by way of"
            words.append(Word("melewati", False, leads, before, broken, relative))
            leads, before, broken, relative, agent = [], "", False, False, False
        elif needless(tokens, at):
            pass
        elif (
            low in ("kembali", "lagi")
            and words
            and words[-1].verb
            and not leads
            and not before
            and (low == "lagi" or stays(tokens, at + 1))
        ):
            words[-1].leads = [*words[-1].leads, "again"]
        elif name := class_of(tokens, at):
            if name == "again" and not verb_follows(tokens, at + 1):
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
        elif hollow(tokens, at, words):
            relative = relative and low not in c.BEARS and low != "bernama"
        else:
            taken, key = _number(tokens, at)
            word = Word(key or low, capital, leads, before, broken, relative, agent)
            say = "before" if low in c.SAYS_BEHIND else "behind" if low in c.SAYS_BEFORE else ""
            if (low in c.STRONG and not counted(tokens, at + 1)) or (
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


def _number(tokens: Tokens, at: int) -> tuple[int, str]:
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
        while taken + 1 + len(digits) < len(run) and run[taken + 1 + len(digits)] in DIGITS:
            digits += DIGITS[run[taken + 1 + len(digits)]]
        if digits:
            taken += 1 + len(digits)
            value += float(f"0.{digits}")
            scales = {"ribu": 1e3, "juta": 1e6, "miliar": 1e9, "triliun": 1e12}
            if taken < len(run) and run[taken] in scales:
                value *= scales[run[taken]]
                taken += 1
    return taken, f"#{value:.10g}"
