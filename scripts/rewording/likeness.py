"""Likeness: whether two words mean the same, and whether a verb was turned from active to passive."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Final, Literal

from scripts.judging.smallwords import word_set
from scripts.rewording import classes as c
from scripts.rewording.synonyms import BASES, WORDS
from scripts.rewording.word import FORM

STATES: Final = word_set(
    "rendam genang timbun timpa seret hantam tabrak jebak tutup ikat putus kubur serang kepung lindas landa hempas"
)
"""Of these "ter-" says of a thing what "di-" says that was done to it: "terendam banjir"."""
Voice = Literal["", "active", "passive", "noun"]


@lru_cache(maxsize=20_000)
def _forms(low: str) -> tuple[str, frozenset[str], Voice]:
    """A word without what hangs on it, its verb's possible bases, and its voice."""
    if low.endswith("@do"):
        return low, _forms(low[:-3])[1], "active"
    short = low
    for ending in ("nya", "lah", "pun"):
        if low.endswith(ending) and len(low) - len(ending) >= 4:
            short = low[: -len(ending)]
            break
    if short.startswith("pe") and short.endswith("an") and len(short) > 7:
        stems = _stems("me" + short[2:-2])
        return short, frozenset(stem + end for stem in stems for end in ("", "kan", "i")), "noun"
    if low in c.NO_VERBS or not FORM.fullmatch(short):
        return short, frozenset(), ""
    if short.startswith("di"):
        return short, frozenset({short[2:]}), "passive"
    if short.startswith("te") and (base := {short[2:], short[3:]} & STATES):
        return short, frozenset(base), "passive"
    if not short.startswith("me"):
        return short, frozenset(), ""
    return short, frozenset(_stems(short)), "active"


def _stems(verb: str) -> set[str]:
    """What may stand behind the "me-" of `verb`."""
    found = {verb[2:]}
    if verb.startswith("meng"):
        found |= {verb[4:], "k" + verb[4:]} | ({verb[5:]} if verb.startswith("menge") else set())
    if verb.startswith("meny"):
        found.add("s" + verb[4:])
    if verb.startswith("mem"):
        found |= {verb[3:], "p" + verb[3:]}
    if verb.startswith("men"):
        found |= {verb[3:], "t" + verb[3:]}
    if verb.startswith("memper"):
        found.add(verb[3:])
    return found


@lru_cache(maxsize=50_000)
def same(one: str, other: str) -> bool:
    """Whether two words, in small letters, mean the same."""
    if one == other:
        return True
    if one.startswith("#") or other.startswith("#"):
        return False
    if one == f"{other}-{other}" or other == f"{one}-{one}":
        return True
    a, b = _forms(one), _forms(other)
    if a[0] == b[0] or a[1] & b[1]:
        return True
    if _groups(BASES, a[1]) & _groups(BASES, b[1]):
        return True
    return bool(_groups(WORDS, {one, a[0]}) & _groups(WORDS, {other, b[0]}))


def turned(one: str, other: str) -> bool:
    """Whether two forms of one verb are active and passive."""
    return {_forms(one)[2], _forms(other)[2]} == {"active", "passive"}


def named(one: str, other: str) -> bool:
    """Whether the one is a verb and the other the noun of its deed."""
    voices = {_forms(one)[2], _forms(other)[2]}
    return "noun" in voices and bool(voices & {"active", "passive"})


def _groups(table: Mapping[str, frozenset[int]], words: AbstractSet[str]) -> set[int]:
    return {number for word in words for number in table.get(word, ())}
