"""Clauses and phrases: where a clause begins, and which words are in a phrase of place, time or manner."""

from collections.abc import Sequence

from scripts.judging.smallwords import MONTH_NAMES
from scripts.rewording import classes as c
from scripts.rewording.word import Word, is_verb


def part(words: Sequence[Word]) -> None:
    """Set the clause of each word, and which are in phrases."""
    clause, linked, said, in_phrase, opened = 0, False, False, False, False
    for at, word in enumerate(words):
        timed = _is_time(words, at)
        last_timed = at > 0 and _is_time(words, at - 1)
        new = word.before == "." or bool(c.LINKS & set(word.leads)) or bool(word.say)
        new = new or (at > 0 and bool(words[at - 1].say))
        if word.before == "," and (linked or said) and (_goes_on(words, at) or (opened and _last(words, at))):
            new = True
        joined = bool(c.JOINS & set(word.leads))
        new = new or (joined and is_verb(word.low))
        if new:
            clause += 1
            linked, opened = (
                bool(c.LINKS & set(word.leads)),
                word.before == "." or (opened and bool(word.say)),
            )
            said = at > 0 and words[at - 1].say == "behind" and words[at - 1].before == "."
            in_phrase = False
        word.clause = clause
        placed = bool(c.PLACES & set(word.leads))
        if placed or (timed and not last_timed):
            in_phrase, word.starts = True, True
        elif in_phrase and not new:
            after_name = at > 0 and words[at - 1].capital and not word.capital and not timed
            resumed = is_verb(word.low) or after_name or (last_timed and not timed) or word.before == ","
            if (resumed and not joined) or word.relative or (joined and is_verb(word.low)):
                in_phrase, word.starts = False, True
        elif new or word.broken:
            word.starts = True
        word.phrase = in_phrase


def _last(words: Sequence[Word], at: int) -> bool:
    """Whether no mark follows within the sentence."""
    rest = [word.before for word in words[at + 1 :]]
    return not any(rest[: rest.index(".") if "." in rest else len(rest)])


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether what follows a comma, up to the next, is no mere name put beside another."""
    for word in words[at:]:
        if word.before and word is not words[at]:
            return False
        if is_verb(word.low) or word.low in c.BARE:
            return True
    return False


def _is_time(words: Sequence[Word], at: int) -> bool:
    low = words[at].low
    if low in c.TIMES:
        return True
    if not words[at].number:
        return False
    after = words[at + 1].low if at + 1 < len(words) else ""
    last = words[at - 1].low if at else ""
    return (
        after in MONTH_NAMES or last in MONTH_NAMES or last in ("pukul", "jam", "tanggal", "tahun")
        or after in ("hari", "pekan", "minggu", "bulan", "tahun", "jam", "menit", "detik")
    )  # fmt: skip
