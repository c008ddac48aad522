"""The judge of rewordings: does a sentence that a model wrote say what the sentence it was made from says?

Without a model and without a net: each word of weight must stand in the source, or one of its synonyms (`synonyms`);
each small word that turns the sense (a denial, "diduga", "akan", "semua", "karena", "di") must stand before the same
word; who does what to whom must be as it was, also where active has become passive; and what is left out may only be
what stood between commas beside a name. What the judge does not understand it refuses: the extracted sentence stays.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from scripts.rewording import classes as c
from scripts.rewording.aligning import Aligned, align
from scripts.rewording.effects import as_done
from scripts.rewording.likeness import named
from scripts.rewording.moving import misplaced
from scripts.rewording.reading import read
from scripts.rewording.saying import missaid
from scripts.rewording.shortening import alike
from scripts.rewording.word import Word

LONGER: Final = 1.6
"""A rewording of more than so many times the letters of its sentence, and `SPARE` more, is none."""
SPARE: Final = 40
SENTENCES: Final = 4
_DOUBLED: Final = re.compile(r"[,;:.!?] ?[,;:.!?]")
_MARKS: Final = frozenset(".,;:()?!-–—'’%$/")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the judge says of a rewording."""

    rule: str = ""
    """Which one it breaks; empty: it may be said."""
    message: str = ""
    """English, for the producer: what is wrong. No full stop."""

    @property
    def taken(self) -> bool:
        """Whether it may be said."""
        return not self.rule


TAKEN: Final = Verdict()


def able(sentence: str) -> bool:
    """Whether `sentence` is one that may be reworded at all: a person's own words and questions never are."""
    return not any(mark in sentence for mark in '"“”?!') and 4 <= len(sentence.split()) <= 60


def verdict(sentence: str, wording: str) -> Verdict:
    """What the judge says of `wording` in the place of `sentence`: the same arguments give the same verdict."""
    if wording == sentence:
        return Verdict("same", "it is the sentence itself")
    if not able(sentence):
        return Verdict("quotation", "the sentence quotes or asks")
    if fault := _form(sentence, wording):
        return Verdict("form", fault)
    source, said = (read(text) for text in as_done(*alike(sentence, wording)))
    if said.odd:
        return Verdict("form", f"it holds {said.odd!r}")
    aligned = align(source, said)
    if aligned.strange:
        return Verdict("added", f"the source does not say {' '.join(aligned.strange)!r}")
    if aligned.lost:
        return Verdict("lost", f"it lost {' '.join(aligned.lost)!r}")
    for rule, check in (("small word", _small_words), ("speaker", missaid), ("order", misplaced)):
        if fault := check(aligned):
            return Verdict(rule, fault)
    return TAKEN


def _form(sentence: str, wording: str) -> str:
    if not wording.strip() or not wording.isprintable():
        return "it is no line of text"
    if any(not char.isalnum() and char != " " and char not in _MARKS for char in wording):
        return "it holds signs that no sentence has"
    if not wording[0].isupper() and not wording[0].isdigit():
        return "it does not begin as a sentence does"
    if wording.rstrip()[-1] != ".":
        return "it does not end as a sentence does"
    if _DOUBLED.search(wording):
        return "it has two marks in a row"
    if len(wording) > LONGER * len(sentence) + SPARE:
        return "it is much longer than its sentence"
    if read(wording).sentences > SENTENCES:
        return "it is more sentences than a listener needs for one"
    return ""


def _small_words(aligned: Aligned) -> str:
    """What turns the sense stands before the same word, and nothing else does."""
    lost: list[tuple[str, int, int]] = []
    won: list[tuple[str, int, int]] = []
    first, end = _in_time(aligned)
    turns = any("but" in word.leads for word in aligned.source.words)
    for at, place in enumerate(aligned.of):
        if place is None or at in aligned.again:
            continue
        source, said = aligned.source.words[place], aligned.said.words[at]
        here, there = list(source.leads), list(said.leads)
        for name in source.leads:
            if name in there:
                here.remove(name)
                there.remove(name)
        free = {"at"} if source.timed or source.low in c.TIMES or source.number else set()
        free |= {"at"} if source.low in c.NEAR else set()
        free |= {"during"} if source.number and source.timed else set()
        free |= {"for"} if _purpose(aligned.source.words, place) else set()
        free |= {"from"} if source.capital and source.low in c.BODIES else set()
        parted = {"and"} if said.before or aligned.opens(at) else set()
        parted |= {"while", "with"} if aligned.opens(at) else set()
        if named(source.low, said.low) and not _project(aligned, place, at):
            return f"{said.low!r} is the deed and {source.low!r} its name, or the other way about"
        if said.relative and not source.relative and not _state(aligned.source.words, place):
            return f"'yang' is added before {said.low!r}"
        if said.verb and said.this and not source.this:
            return f"'itu' stands behind the verb {said.low!r}"
        if not (here or there) and _in_order(source) != _in_order(said):
            return f"small words before {said.low!r} stand in another order"
        for one, other in c.NEARLY:
            if one in here and other in there:
                here.remove(one)
                there.remove(other)
        parted |= {"after"} if source.clause == first and at < end else set()
        parted |= {"when"} if aligned.begins(at) else set()
        parted |= {"and"} if "and" in here and aligned.apart(at) else set()
        lost += [(name, place, at) for name in here if name not in free | parted | c.MAY_GO]
        listed = {"and"} if source.before else set()
        listed |= {"then"} if end and at >= end else set()
        listed |= {"also"} if "and" in source.leads else set()
        listed |= {"but"} if turns and _opens(aligned.said.words, at) else set()
        won += [(name, place, at) for name in there if name not in free | listed]
    for loss in list(lost):
        match = next((gain for gain in won if _moved(aligned, loss, gain)), None)
        if match:
            lost.remove(loss)
            won.remove(match)
    for found, what in ((lost, "lost"), (won, "added")):
        if found:
            return f"the sense of {found[0][0]!r} is {what} before {aligned.source.words[found[0][1]].low!r}"
    for at in aligned.stands_for:
        contrast = {"but"} if any({"but", "while"} & set(w.leads) for w in aligned.source.words) else set()
        if set(aligned.said.words[at].leads) - {"and", "then", "at"} - contrast:
            return "a small word stands before what only refers back"
    return ""


def _in_time(aligned: Aligned) -> tuple[int, int]:
    """(clause of the source that tells what came first, words said of it in a first sentence of its own): "Y. Lalu X."
    for "X setelah Y"; (-1, 0) where it is not so."""
    words, said = aligned.source.words, aligned.said.words
    begun = [word.clause for word in words if "after" in word.leads]
    end = next((n for n in range(1, len(said)) if said[n].before == "."), 0)
    if len(set(begun)) != 1 or not end:
        return -1, 0
    verb = next((n for n, word in enumerate(words) if word.verb), 0)
    told = [place for place in aligned.of[:end] if place is not None]
    first = [place for place in told if words[place].clause == begun[0]]
    subject = all(place < verb and not words[place].verb for place in told if place not in first)
    whole = all(n in told for n, word in enumerate(words) if word.clause == begun[0] and word.verb)
    return (begun[0], end) if first and subject and whole and len(told) == end else (-1, 0)


def _state(words: Sequence[Word], at: int) -> bool:
    """Whether it says in what state somebody is of whom the clause's verb is told: "keluarga korban meninggal"."""
    clause = words[at].clause
    return words[at].low in c.STATES and any(word.verb and word.clause == clause for word in words[:at])


def _project(aligned: Aligned, place: int, at: int) -> bool:
    """Whether a deed is told by its noun for its verb where it is not yet done: "untuk", "rencana"."""
    source, said = aligned.source.words, aligned.said.words
    if "for" in source[place].leads and "for" in said[at].leads:
        return True
    return place > 0 and at > 0 and aligned.of[at - 1] == place - 1 and source[place - 1].low in c.PROJECTS


def _purpose(words: Sequence[Word], at: int) -> bool:
    """Whether what is done for it is it: "berunjuk rasa untuk menuntut", "dipakai untuk membeli"."""
    if not words[at].verb:
        return False
    if at and words[at - 1].low in c.USED:
        return True
    return words[at].low in c.DEMANDS and any(word.low in c.PROTESTS for word in words[:at])


def _in_order(word: Word) -> list[str]:
    """The small words before it whose order tells ("tidak perlu" and "perlu tidak")."""
    return [name for name in word.leads if name not in c.PLACES | c.JOINS | c.LINKS | c.MAY_GO]


def _moved(aligned: Aligned, loss: tuple[str, int, int], gain: tuple[str, int, int]) -> bool:
    """Whether a small word only stands before another word of what it is said of."""
    if (loss[0], gain[0]) == ("after", "and") or {loss[0], gain[0]} in (
        {"so", "because"},
        {"then", "after"},
        {"but", "although"},
    ):
        return _turned_cause(aligned, loss, gain)
    if loss[0] != gain[0]:
        return False
    if loss[0] == "and":
        return _first(aligned, loss) and _first(aligned, gain)
    if loss[0] in c.MOVES:
        return aligned.near(gain[1], loss[1])
    if loss[0] not in c.LINKS:
        return False
    source, said = aligned.source.words, aligned.said.words
    now = gain[2] == 0 or said[gain[2] - 1].clause != said[gain[2]].clause
    return (
        _opens(source, loss[1]) and now and source[loss[1]].clause == source[gain[1]].clause
    )  # a verb was turned


def _opens(words: Sequence[Word], at: int) -> bool:
    """Whether a clause begins at `at`."""
    return at == 0 or words[at - 1].clause != words[at].clause


def _first(aligned: Aligned, change: tuple[str, int, int]) -> bool:
    """Whether "dan" parts two verbs of one subject, here and there."""
    return aligned.source.words[change[1]].verb and aligned.said.words[change[2]].verb


def _turned_cause(aligned: Aligned, loss: tuple[str, int, int], gain: tuple[str, int, int]) -> bool:
    """Whether "X sehingga Y" has become "karena X, Y", "Y setelah X" "X, lalu Y", "meski X, Y" "X, tetapi Y", or the
    other way about."""
    words = aligned.source.words
    later = loss[0] in ("so", "then", "but")
    effect, cause = (loss, gain) if later else (gain, loss)
    if not (_opens(words, effect[1]) and _opens(words, cause[1])):
        return False
    one, other = words[cause[1]].clause, words[effect[1]].clause
    if later:
        return other == one + 1 and words[effect[1] - 1].clause == one
    if words[cause[1]].before == ".":
        return other == one + 1 and words[effect[1] - 1].clause == one
    return one == other + 1 and words[cause[1] - 1].clause == other
