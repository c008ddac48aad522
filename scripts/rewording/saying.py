"""Who says it: as many speak as in the source, and each is the one who did."""

from collections.abc import Sequence

from scripts.rewording import classes as c
from scripts.rewording.aligning import Aligned
from scripts.rewording.word import Word


def missaid(aligned: Aligned) -> str:
    """What is wrong with who speaks; empty: nothing."""
    source, said = aligned.source.words, aligned.said.words
    here = [n for n, word in enumerate(source) if word.say]
    there = [n for n, word in enumerate(said) if word.say]
    if len(here) != len(there):
        return "who says so is lost" if len(there) < len(here) else "somebody is said to say so"
    if len(here) > 1 and [aligned.of[n] for n in there] != here:
        return "several speak, and in another order"
    for at in there:
        place = aligned.of[at]
        if place is None:
            return "who says so is not sure"
        ours, theirs = speaker(source, place), speaker(said, at)
        if ours == theirs == "he":
            continue
        if isinstance(ours, str) or isinstance(theirs, str):
            return "another one says so"
        found = {aligned.of[n] for n in theirs}
        if not found or not found <= set(ours) or not set(ours) - aligned.gone <= found:
            return "another one says so"
    return ""


def speaker(words: Sequence[Word], at: int) -> list[int] | str:
    """The places of whoever says it, by the verb at `at`; "he" where only a pronoun does."""
    if words[at].say == "he":
        return "he"
    before = words[at].say == "before"  # the content stands behind it, and who says it before
    beside = at - 1 if before else at + 1
    if not 0 <= beside < len(words):
        return []
    clause = words[beside].clause
    found = [n for n, w in enumerate(words) if w.clause == clause and (n < at) == before and not w.say]
    found = [n for n in found if not words[n].phrase or words[n].low in c.PERSONS]
    if len(found) == 1 and words[found[0]].low in c.PERSONS:
        return "he"
    return found
