"""Chapter titles of about five words, as Apple asks (read in November 2026): a headline with less said, never another.

Words only go from the end, or a side clause from the front. Nothing goes where a denial, a limit, a condition, a
superlative, a question or a quotation holds the headline together: less said would then say more. A speaker, a
supposition, a victim never goes, and a number only with a clause of its own, whose things it counts. Where nothing may
go the headline stays whole.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from scripts.telling.chapter_words import (
    BEFORE_VERBS,
    CAUSES,
    CLAIMED,
    DAY_WORDS,
    DAYS,
    DONE,
    FALLING,
    GOALS,
    HANGING,
    HOLDING,
    LABELS,
    MADE,
    MEASURED,
    NO_VERBS,
    NUMBERS,
    OPENERS,
    OPPOSITES,
    ORDINALS,
    OTHER_VERBS,
    OVERTAKING,
    PLACES,
    SENT,
    STAYING,
    TIMES,
    UNITS,
    VERB,
    WAYS,
)

WORDS: Final = 6
"""Words up to which a title stays as it is."""
LEAST: Final = 3
"""Words that are left in any case."""
LONGEST: Final = 300
"""Letters of a headline that are looked at; a longer one stays whole."""
_CORE: Final = re.compile(r"[^\W_]+(?:[-'’.,/][^\W_]+)*+")
_COUNT: Final = re.compile(r"[0-9]{1,3}(?:[.][0-9]{3}){0,3}")
"""Digits that count things; a year of four is none."""


@lru_cache(maxsize=4_096)
def shorten(title: str) -> str:
    """`title` on one line, with what may go left off; some of its words in their order, never others."""
    whole = " ".join(title.split())
    if len(whole) > LONGEST:
        return whole
    if len(whole.split(" ")) <= WORDS or _is_held(whole):
        return whole
    label, words = _without_label(whole)
    words = _without_opening(words)
    while len(label.split()) + len(words) > WORDS:
        less = _without_end(words)
        if less is None:
            break
        words = less
    return f"{label}{' '.join(words)}"


def lost_words(headline: str, title: str) -> list[str]:
    """The words of `headline`, in small letters, that weigh and that `title` lacks: there must be none.

    A count of things is none of them where the clause behind a comma went that it stands in, nor is a kind of report.
    """
    words, kept = _without_label(" ".join(headline.split()))[1], list(map(_core, title.split()))
    lost: list[str] = []
    clause = False  # whether a comma went, and all behind it
    for word in words:
        core = _core(word)
        if core in kept:
            kept.remove(core)
            clause = False
        elif _stays(core) and not (clause and _is_count(word)):
            lost.append(core)
        clause = clause or word.endswith((",", ";"))
    return lost


def _without_label(title: str) -> tuple[str, list[str]]:
    """Who speaks, with a colon, or nothing; and the words after it. What kind of report it is goes."""
    label, colon, rest = title.rpartition(": ")
    if LABELS.issuperset(map(_core, label.split())):
        return "", rest.split(" ")
    return label + colon, rest.split(" ")


def _is_held(title: str) -> bool:
    words = [_core(word) for word in title.split(" ")]
    parts = [part for word in words for part in (word, *word.split("-"))]
    quoted = any(mark in title for mark in '?"“”«»()[]') or title.count("'") + title.count("‘") > 0
    return quoted or words[0] == "baru" or not HOLDING.isdisjoint(parts)


def _without_opening(words: list[str]) -> list[str]:
    """Without the day or the side clause that it opens with: "Usai Dilantik, …"."""
    for days in DAYS:
        rest = words[len(days) :]
        cores = list(map(_core, words))
        again = not DAY_WORDS.isdisjoint(cores[len(days) :])  # "Kemarin …, Hari Ini …"
        if tuple(cores[: len(days)]) == days and not again and _tells(rest):
            return rest
    if _core(words[0]) not in OPENERS:
        return words
    at = next((number for number, word in enumerate(words) if word.endswith(",")), -1)
    rest = words[at + 1 :]
    if at < 0 or not _may_go(words[: at + 1]) or not _tells(rest):
        return words
    return rest


def _without_end(words: list[str]) -> list[str] | None:
    """Without its last part; None where that may not go."""
    if _core(words[0]) in OPENERS:
        return None
    for days in DAYS:
        if tuple(map(_core, words[-len(days) :])) == days and _stands(
            words[: -len(days)], words[-len(days) :]
        ):
            return words[: -len(days)]
    for at in range(len(words) - 1, LEAST - 1, -1):
        head, end = words[:at], words[at:]
        if head[-1].endswith((",", ";")):
            head = [*head[:-1], head[-1].rstrip(",;")]
            return head if _is_told(head) and _adds(head, end) and _tells(head) else None
        if len(end) > 1 and _goes(head, end) and _stands(head, end):
            return head
    return None


def _goes(head: Sequence[str], end: Sequence[str]) -> bool:
    """Whether `end` opens with a word that joins what may go unsaid to what was done."""
    core = _core(end[0])
    if core in TIMES:
        timed = _core(head[-1]) in UNITS  # "40 detik setelah diluncurkan"
        return not timed and _is_verb(_core(end[1]))
    return core in CAUSES or (core in PLACES | WAYS | GOALS and _is_done(head, end))


def _is_told(head: Sequence[str]) -> bool:
    """Whether what stands before a comma is the news, and needs no answer: no side clause, no claim, no list."""
    cores = [_core(word) for word in head]
    opens = _is_verb(cores[0]) or cores[0] in NUMBERS or cores[0] in BEFORE_VERBS
    aside = not (TIMES | OPENERS | CLAIMED).isdisjoint(cores)
    return not opens and not aside and not any(word.endswith(",") for word in head)


def _adds(head: Sequence[str], end: Sequence[str]) -> bool:
    """Whether what stands behind a comma only adds to what stands before it, which holds as well without."""
    said, more = frozenset(map(_core, head)), frozenset(map(_core, end))
    turned = any((said & one and more & other) or (said & other and more & one) for one, other in OPPOSITES)
    days = bool(said & DAY_WORDS and more & DAY_WORDS)
    return not turned and not days and more.isdisjoint(OVERTAKING) and (_may_go(end) or _counts(end))


def _counts(end: Sequence[str]) -> bool:
    """Whether it is a clause of its own, and its numbers count what it tells of: "17 Orang Dievakuasi"."""
    rest = [word for word in end if not _is_count(word)]
    cores = [_core(word) for word in rest]
    verbs = [number for number, core in enumerate(cores) if _is_verb(core)]
    return bool(verbs) and verbs[0] > 0 and UNITS.isdisjoint(cores) and _may_go(rest)


def _is_count(word: str) -> bool:
    return _COUNT.fullmatch(word) is not None or _core(word) in NUMBERS - ORDINALS


def _is_done(head: Sequence[str], end: Sequence[str]) -> bool:
    """Whether it was done once, by somebody, to something that where, whence or how does not tell from others."""
    comma = max((number for number, word in enumerate(head) if word.endswith((",", ";"))), default=-1)
    cores = [_core(word) for word in head[comma + 1 :]]
    link = _core(end[0])
    done = [
        number for number, core in enumerate(cores) if number and core in (SENT if link in GOALS else DONE)
    ]
    tail = [_core(word) for word in end[1:]]
    if not done or any(map(_is_verb, tail)) or not UNITS.isdisjoint(tail):
        return False
    verb = cores[done[-1]]
    if verb in FALLING and not MEASURED.isdisjoint(cores):
        return False
    if link not in PLACES and not verb.startswith("di") and done[-1] == len(cores) - 1:
        return False  # "bertemu dengan", "kabur dari" wait for another word
    return not any(core in ("yang", "untuk", "bagi") for core in cores)


def _stands(head: Sequence[str], end: Sequence[str]) -> bool:
    return _may_go(end) and _tells(head)


def _may_go(part: Sequence[str]) -> bool:
    return not any(":" in word or _stays(_core(word)) for word in part)


def _stays(core: str) -> bool:
    parts = (core, *core.split("-"))
    return any(letter.isdigit() for letter in core) or not STAYING.isdisjoint(parts)


def _tells(words: Sequence[str]) -> bool:
    """Whether a verb is in it, and it ends in no word that waits for another."""
    cores = [_core(word) for word in words]
    return len(words) >= LEAST and cores[-1] not in HANGING and any(map(_is_verb, cores[1:]))


def _is_verb(core: str) -> bool:
    if core in DONE or core in OTHER_VERBS:
        return True
    return core not in NO_VERBS and MADE.fullmatch(core) is None and VERB.fullmatch(core) is not None


def _core(word: str) -> str:
    found = _CORE.search(word)
    return found[0].casefold() if found else ""
