"""What may change places: who does and who is done to where a verb is turned, a name and what stands beside it."""

from collections.abc import Iterator, Sequence

from scripts.judging.smallwords import OFFICES
from scripts.rewording import classes as c
from scripts.rewording.aligning import Aligned
from scripts.rewording.word import Word


def turn(aligned: Aligned, at: int) -> set[int] | None:
    """Where a verb was turned: the words said that may stand beside others for it; None where it is not truly so."""
    source, said, of = aligned.source.words, aligned.said.words, aligned.of
    verb = of[at]
    assert verb is not None
    here = _core(source, source[verb].clause, aligned.gone)
    there = _core(said, said[at].clause, set())
    told = [of[n] for n in there]
    i, j = here.index(verb) if verb in here else -1, there.index(at) if at in there else -1
    if i <= 0 or i + 1 >= len(here) or j <= 0 or j + 1 >= len(there):
        return None
    back = j - 1
    while back >= 0 and told[back] != here[i + 1]:
        if told[back] is None or told[back] not in here[i + 1 :]:
            return None
        back -= 1
    by = next((n for n in range(j + 1, len(there)) if said[there[n]].agent), j + 1)
    ahead = by
    while ahead < len(there) and told[ahead] != here[i - 1]:
        if told[ahead] is None or told[ahead] not in here[:i]:
            return None
        ahead += 1
    if back < 0 or ahead >= len(there):
        return None
    done, rest, doer = told[back:j], told[j + 1 : by], told[by : ahead + 1]
    after = i + 1 + len(done) + len(rest)
    if [*done, *rest] != here[i + 1 : after] or doer != here[i - len(doer) : i]:
        return None
    whole = i - len(doer) == 0 or begins(source[here[i - len(doer)]])
    ended = after >= len(here) or begins(source[here[after]]) or source[here[after]].verb
    ended = ended or bool(rest) or source[verb].low in c.FINDS | c.ASKS
    if after < len(here) and source[here[after]].relative:
        return None  # "memeriksa saksi yang melapor": who is done to is told with all that is said of them
    first = back == 0 or begins(said[there[back]])
    if not (whole and ended and first):
        return None
    moved = {at, there[back], there[j + 1], there[by]}
    if ahead + 1 < len(there):
        moved.add(there[ahead + 1])
        if after < len(here) and told[ahead + 1] != here[after]:
            return None
    return moved


def _core(words: Sequence[Word], clause: int, gone: set[int]) -> list[int]:
    return [n for n, w in enumerate(words) if w.clause == clause and not w.phrase and n not in gone]


def begins(word: Word) -> bool:
    return word.broken or bool(word.before) or word.starts


def swapped(aligned: Aligned) -> set[int]:
    """Words said that stand apart because a name and what it was beside have changed places: "A, ketua RT," and
    "ketua RT, A,"."""
    words, of = aligned.source.words, aligned.of
    for middle in range(1, len(words)):
        named = (
            words[middle].capital
            and not words[middle].before
            and (middle == 1 or not words[middle - 1].capital)
        )
        if words[middle].leads or words[middle].relative or not (named or words[middle].before == ","):
            continue
        end = middle + 1
        while end < len(words) and not words[end].before and (words[end].capital or not named):
            end += 1
        for begin in _offices(words, middle):
            if any(words[n].verb or words[n].say for n in range(begin, end)):
                continue
            if begin and not named and not any(_office(words[n]) for n in range(begin, middle)):
                continue  # "mengguncang Simeulue, Aceh": a place, and what it is in
            wanted = [*range(middle, end), *range(begin, middle)]
            for at in range(len(of) - len(wanted) + 1):
                if (
                    of[at : at + len(wanted)] == wanted
                    and aligned.said.words[at + end - middle].before == ","
                ):
                    return {at, at + end - middle, *([at + len(wanted)] if end < len(words) else [])}
    return set()


def _office(word: Word) -> bool:
    return not word.capital or word.low in OFFICES


def _offices(words: Sequence[Word], middle: int) -> Iterator[int]:
    """Where what stands beside a name at `middle` may begin, the shortest first."""
    for begin in range(middle - 1, -1, -1):
        first = begin == 0 or words[begin - 1].verb or words[begin - 1].say
        held = words[begin].low in c.FORMER
        if (first or held or words[begin].before or words[begin].starts) and not words[begin].leads:
            yield begin
        if first or words[begin].before or set(words[begin].leads) - {"from", "at"}:
            return
