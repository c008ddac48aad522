"""Alignment: which word of a sentence each word of its retelling is, what is new in it, and what it leaves out."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from scripts.judging.smallwords import MODALITY
from scripts.rewording import classes as c
from scripts.rewording.likeness import same
from scripts.rewording.reading import Reading
from scripts.rewording.word import Word

BEAM: Final = 24
"""Ways to match words that stand several times that are followed at once."""
ASIDE: Final = 14
"""Words of an apposition, at most."""


@dataclass(slots=True)
class Aligned:
    """A sentence and its retelling, word by word."""

    source: Reading
    said: Reading
    of: list[int | None] = field(default_factory=list)
    """For each word said its place in the source; None: it stands for something there."""
    again: set[int] = field(default_factory=set)
    """Words said that name their subject a second time."""
    stands_for: set[int] = field(default_factory=set)
    """Words said that refer to what the sentence before tells ("ia", "peristiwa itu")."""
    strange: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    gone: set[int] = field(default_factory=set)
    """Places in the source that may be left out, and are."""

    def opens(self, at: int) -> bool:
        """Whether only what refers back, or names the subject again, stands before it in its sentence."""
        while at > 0 and at - 1 in self.again | self.stands_for:
            at -= 1
        return self.said.words[at].before == "."

    def begins(self, at: int) -> bool:
        """Whether only phrases stand before it in its sentence, and the retelling has several."""
        words = self.said.words
        first = at
        while first > 0 and words[first].before != ".":
            first -= 1
        return self.said.sentences > 1 and all(word.phrase for word in words[first:at])

    def apart(self, at: int) -> bool:
        """Whether a verb that "dan" joined to the one before it is told in another sentence than that one."""
        place = self.of[at]
        assert place is not None
        words, clause = self.source.words, self.source.words[place].clause
        if not words[place].verb:
            return False
        sentence = [sum(word.before == "." for word in self.said.words[: n + 1]) for n in range(len(self.of))]
        return not any(
            p is not None and words[p].clause == clause - 1 and sentence[n] == sentence[at]
            for n, p in enumerate(self.of)
            if n not in self.again
        )

    def near(self, one: int, other: int) -> bool:
        """Whether what may be said of either place of the source is said of the same: the one is in what the other's
        verb is told of ("diduga pelaku mabuk", "diperkirakan tarif di kota naik")."""
        words = self.source.words
        low, high = sorted((one, other))
        if words[low].clause != words[high].clause or any(word.verb for word in words[low:high]):
            return False
        if any(word.relative or c.JOINS & set(word.leads) for word in words[low + 1 : high + 1]):
            return False
        return high - low <= 3 or low == 0 or words[low - 1].clause != words[low].clause


def align(source: Reading, said: Reading) -> Aligned:
    """The best match of `said` with `source`: as few jumps as there can be."""
    aligned = Aligned(source, said)
    matches = [_candidates(source.words, word) for word in said.words]
    beam: list[tuple[float, tuple[int | None, ...]]] = [(0.0, ())]
    for at, found in enumerate(matches):
        grown: list[tuple[float, tuple[int | None, ...]]] = []
        for cost, way in beam:
            last = next((place for place in reversed(way) if place is not None), -1)
            for place in found or (None,):
                more = 0.0
                if place is not None:
                    more = 0.0 if place == last + 1 else 1.0
                    more += 3.0 if place in way else 0.0
                    more += 0.0 if source.words[place].low == said.words[at].low else 0.1
                grown.append((cost + more, (*way, place)))
        beam = sorted(grown, key=lambda each: each[0])[:BEAM]
    aligned.of = list(beam[0][1])
    _added(aligned)
    _missing(aligned)
    return aligned


def _candidates(words: Sequence[Word], wanted: Word) -> list[int]:
    if wanted.say and wanted.low in c.STRONG:
        return [n for n, word in enumerate(words) if word.low == wanted.low]
    if wanted.say:
        return [n for n, word in enumerate(words) if (word.say and (wanted.say == "he") == (word.say == "he"))
                or (wanted.say == "he" and word.say and _by_person(words, n))]  # fmt: skip
    if wanted.low in c.PERSONS:
        return [n for n, w in enumerate(words) if c.PERSONS.get(w.low) == c.PERSONS[wanted.low]]
    return [
        n
        for n, word in enumerate(words)
        if not word.say and (word.low == wanted.low or (not _named(words, n) and same(word.low, wanted.low)))
    ]


def _named(words: Sequence[Word], at: int) -> bool:
    """Whether the word is a part of a name, which has no synonyms: "Desa Wanasari" is no "Kampung Wanasari"."""
    if not words[at].capital:
        return False
    return words[at].before != "." or words[at].low in c.SITES


def _by_person(words: Sequence[Word], at: int) -> bool:
    return any(0 <= n < len(words) and words[n].low in c.PERSONS for n in (at - 1, at + 1))


def _added(aligned: Aligned) -> None:
    """What is said and not in the source; and what only refers back or names its subject again."""
    words, used, opening, sentence = aligned.said.words, set[int](), True, 0
    for at, place in enumerate(aligned.of):
        if words[at].before == "." and at:
            opening, sentence = True, sentence + 1
        if place is None:
            low = words[at].low
            person = low in c.PERSONS
            event = words[at].this and (low in c.EVENTS or (low == "perusahaan" and _firm(aligned.source)))
            happens = low in c.HAPPENS and (at - 1 in aligned.again or _event(aligned, at - 1))
            if sentence and ((opening and (person or event)) or happens):
                aligned.stands_for.add(at)
            else:
                aligned.strange.append(low)
        elif place in used:
            if sentence and opening and not (words[at].phrase or words[at].verb) and _led(aligned, at):
                aligned.again.add(at)
            else:
                aligned.strange.append(words[at].low)
        else:
            used.add(place)
        if place is not None and at not in aligned.again and not words[at].phrase:
            opening = False


def _event(aligned: Aligned, at: int) -> bool:
    return at in aligned.stands_for and aligned.said.words[at].low in c.EVENTS


def _led(aligned: Aligned, at: int) -> bool:
    """Whether no small word stands before the word said, or only a "namun" that the source has too."""
    leads = set(aligned.said.words[at].leads)
    return not leads or (
        leads == {"but"} and any({"but", "while"} & set(w.leads) for w in aligned.source.words)
    )


def _firm(source: Reading) -> bool:
    return sum(word.low in ("pt", "cv", "perusahaan") for word in source.words) == 1


def _missing(aligned: Aligned) -> None:
    words = aligned.source.words
    kept = {place for place in aligned.of if place is not None}
    at = 0
    while at < len(words):
        if at in kept:
            at += 1
            continue
        end = at
        while end < len(words) and end not in kept:
            end += 1
        if _may_go(words, at, end):
            aligned.gone.update(range(at, end))
        else:
            aligned.lost += [word.low for word in words[at:end]]
        at = end


def _may_go(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether what stands beside a name between marks, or an office before one, and no more."""
    part = words[at:end]
    if end < len(words) and not words[end].before and not words[end].broken and not part[0].leads:
        if words[end].capital and not words[end].number and all(word.low in c.TRADES for word in part):
            return True
        if len(part) == 1 and part[0].low in c.LIGHT:
            return True
        if len(part) == 1 and words[end].number and (part[0].low == "hukuman" or part[0].low in c.MEASURES):
            return True
    if part[0].before != "," or at == 0 or len(part) > ASIDE or any(word.say for word in part):
        return False
    if _listed(words, end) or any(word.low in MODALITY for word in part):
        return False
    if any(set(word.leads) - {"at", "from", "as", "and"} for word in part) or part[0].leads:
        return False
    if end == len(words):
        return not any(word.before for word in part[1:]) and not _verbal(part)
    after = words[end]
    listed = c.JOINS & set(after.leads)
    return after.before == "," and not listed and (not _verbal(part) or part[0].relative)


def _listed(words: Sequence[Word], end: int) -> bool:
    """Whether what stands before `end` is one of several that "dan" joins."""
    for word in words[end:]:
        if c.JOINS & set(word.leads):
            return True
        if word.verb or word.before == ".":
            return False
    return False


def _verbal(part: Sequence[Word]) -> bool:
    return any(word.verb for word in part)
