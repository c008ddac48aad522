"""Clauses and phrases: where a clause begins, and which words are in a phrase of place, time or manner."""

from collections.abc import Sequence
from typing import Final

from scripts.judging.smallwords import MONTH_NAMES
from scripts.rewording import classes as c
from scripts.rewording.word import Word

_OF_TIME: Final = frozenset({"after", "before", "towards", "when", "since"})
"""Links that begin a phrase where no verb follows: "setelah gempa", "sejak Minggu"."""
_CLOCK: Final = frozenset({"pukul", "jam", "tanggal", "tahun"})
_LASTS: Final = frozenset({"hari", "pekan", "minggu", "bulan", "tahun", "jam", "menit", "detik"})


def part(words: Sequence[Word]) -> None:
    """Set the clause of each word, and which are in phrases."""
    clause, in_phrase, bare, led = 0, False, False, False
    linked = opened = said = acted = (
        False  # of the clause: has a link, opens its sentence, is a speaker's, has a verb
    )
    for at, word in enumerate(words):
        timed, last_timed = _is_time(words, at), at > 0 and words[at - 1].timed
        word.timed = timed
        links = c.LINKS & set(word.leads)
        if not acted and not word.before:
            links -= {"then"}  # "mereka lalu pulang"
        leading = bool(links) and not (links <= _OF_TIME and not _verb_ahead(words, at))
        behind_say = at > 0 and bool(words[at - 1].say)
        joined = bool(c.JOINS & set(word.leads))
        new = word.before == "." or leading or bool(word.say) or behind_say or (joined and word.tells)
        new = new or (joined and word.before == "," and acted and _acts(words, at))
        told = word.before == "," and acted and "with" in word.leads and _acts(words, at)
        beside = (
            word.before == ","
            and acted
            and (word.low in c.SUPERS or bool({"more", "less"} & set(word.leads)))
        )
        new = new or told or beside
        if word.before == "," and (linked or said):
            new = new or _goes_on(words, at) or (opened and (acted or _last(words, at)))
        if word.before == "," and led and opened and acted and not joined:
            new = new or _goes_on(words, at)  # "pada tubuh yang ditemukan itu, polisi melihat"
        if new:
            led = word.before == "." and bool(c.PLACES & set(word.leads))
            clause += 1
            opened = word.before == "." or (opened and behind_say)
            linked, acted = leading, False
            said = behind_say and opened and words[at - 1].low in ("menurut", "berdasarkan")
            in_phrase = False
        word.clause = clause
        acted = acted or word.verb
        placed = (bool(c.PLACES & set(word.leads)) and not told) or (bool(links) and not leading)
        if placed or (timed and (new or not last_timed)) or word.score:
            in_phrase, word.starts = True, True
            bare = bool(links)  # "setelah tanggul Sungai Ambar jebol": what follows is said of the tanggul
        elif in_phrase and not new:
            after_name = at > 0 and words[at - 1].capital and not word.capital and not timed
            aside = word.before == "," and not (
                (timed and last_timed) or (word.capital and word.low in c.SITES and words[at - 1].capital)
            )  # "Jumat, 15 Agustus", "di Jalan Anggrek, Kota Batulara"
            over = last_timed and not timed and words[at - 1].low not in c.SPANNING
            resumed = word.verb or (after_name and not bare) or over or aside
            if word.agent or (resumed and not joined) or word.relative:
                in_phrase, word.starts = False, True
        elif new or word.broken:
            word.starts = True
        word.phrase = in_phrase


def _verb_ahead(words: Sequence[Word], at: int) -> bool:
    """Whether a verb follows before the next mark or link."""
    for n in range(at, len(words)):
        if n > at and (words[n].before or words[n].say or c.LINKS & set(words[n].leads)):
            return False
        if words[n].verb:
            return True
    return False


def _acts(words: Sequence[Word], at: int) -> bool:
    """Whether somebody else and what they do follow: ", dan perjalanan sebelas kereta terganggu"."""
    for n in range(at, len(words)):
        if n > at and words[n].say == "before" and not words[n].before:
            return True
        cleft = n > at and words[n].relative and not words[n - 1].number  # "dan baru satu yang ditemukan"
        if n > at and (words[n].before or words[n].say or cleft or c.LINKS & set(words[n].leads)):
            return False
        if words[n].verb:
            return n > at
    return False


def _last(words: Sequence[Word], at: int) -> bool:
    """Whether no mark follows within the sentence."""
    rest = [word.before for word in words[at + 1 :]]
    return not any(rest[: rest.index(".") if "." in rest else len(rest)])


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether what follows a comma, up to the next, is no mere name put beside another."""
    for word in words[at:]:
        if word.before and word is not words[at]:
            return False
        if word.verb:
            return True
    return False


def _is_time(words: Sequence[Word], at: int) -> bool:
    low, behind = words[at].low, at > 0 and words[at - 1].timed and not words[at].before
    if low == "depan" or low in c.WHICH:
        return behind
    if low in ("usia", "umur"):
        return "at" in words[at].leads
    if low in c.TIMES:
        return True
    if not words[at].number:
        return False
    after = words[at + 1].low if at + 1 < len(words) else ""
    last = words[at - 1].low if at else ""
    year = (
        last in MONTH_NAMES
        and len(low) == 5
        and low[1:].isdecimal()
        and not (words[at].before or words[at].leads)
    )
    return year or after in MONTH_NAMES or last in _CLOCK or after in _LASTS
