"""States: in which state a sentence says that something is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from scripts.events.newest.domains import Phrase, domains
from scripts.events.newest.wording import plain, tokens
from scripts.text.stems import stem

_NOT = frozenset(
    {"tidak", "tak", "belum", "bukan", "batal", "gagal", "urung", "tanpa", "enggan", "mustahil", "sulit"}
)
_NOT_YET = frozenset(
    """akan bakal rencananya rencana dijadwalkan diperkirakan diharapkan harap jika bila kalau apabila
    hingga sampai bisa segera berharap diupayakan target ditargetkan menunggu sebelum kapan agar
    supaya untuk berupaya berusaha meminta minta memohon mendesak""".split()  # noqa: SIM905 - a table of words reads better so
)
_COMING = frozenset(
    {"akan", "bakal", "rencananya", "rencana", "dijadwalkan", "diperkirakan", "jika", "bila", "kalau"}
)
_ONCE = frozenset(
    """setelah usai sempat semula awalnya sebelumnya tadinya pasca sejak yang bekas eks mantan mulanya selepas
    dulu""".split()  # noqa: SIM905 - a table of words reads better so
)
_THEFT = re.compile(r"\b(?:membawa|dibawa|bawa|melarikan|dilarikan) (?:kabur|lari)\b", re.IGNORECASE)
"""Who carries something off is no fugitive by that word."""
_THINGS = re.compile(
    r"\b(rumah|motor|mobil|kendaraan|jalan|truk|sawah|kebun|warung|bangunan|kios|masjid|gereja|sekolah) "
    r"(?:warga |ikut |yang |juga ){0,2}(?:tertimbun|terjebak|terkubur|terjepit|terisolasi)\b",
    re.IGNORECASE,
)
"""Of what nobody is saved."""
_REACH = 3
"""So many words before a phrase may deny it or put it off."""


@dataclass(frozen=True, slots=True)
class State:
    """One domain in a sentence."""

    domain: int
    now: frozenset[int]
    """States that it says are so."""
    words: frozenset[str]
    """Stems of the words that say it."""


@lru_cache(maxsize=4096)
def states(sentence: str) -> tuple[State, ...]:
    """What `sentence` says of each domain that it speaks of at all."""
    all_, begin = domains()
    marked = tokens(_THINGS.sub(r"\1 rusak", _THEFT.sub("merampas", plain(sentence))))
    runs = [low for low, _, _ in marked]
    clauses = list(accumulate(bool(before) for _, _, before in marked))
    stems = [stem(run) for run in runs]
    said: dict[int, list[tuple[int, bool, int]]] = {}
    words: dict[int, set[str]] = {}
    covered: set[tuple[int, int]] = set()
    for place, run in enumerate(runs):
        begun = (*begin.get("=" + run, ()), *begin.get(stems[place], ()))
        # the longest first: "peringatan dicabut" is the end of a warning and no warning
        for end, phrase in sorted(((_matched(p, runs, stems, place), p) for p in begun), key=lambda m: -m[0]):
            if end < 0 or covered.intersection((phrase.domain, n) for n in range(place, end)):
                continue
            covered.update((phrase.domain, n) for n in range(place, end))
            before = runs[max(0, place - _REACH) : place]
            once = bool(_ONCE.intersection(before))
            state = _turned(phrase.state, all_[phrase.domain].states, before)
            words.setdefault(phrase.domain, set()).update(stems[place:end])
            if state >= 0:
                said.setdefault(phrase.domain, []).append((state, once, clauses[place]))
    return tuple(
        State(domain, _so(found), frozenset(words[domain])) for domain, found in sorted(said.items())
    )


def _matched(phrase: Phrase, runs: Sequence[str], stems: Sequence[str], place: int) -> int:
    """The place behind `phrase` if it begins at `place`, else -1."""
    for word, gap in zip(phrase.words[1:], phrase.gaps, strict=True):
        for step in range(1, gap + 2):
            there = place + step
            if there >= len(runs):
                return -1
            if (word[1:] == runs[there]) if word[0] == "=" else (word == stems[there]):
                place = there
                break
        else:
            return -1
    return place + 1


def _turned(state: int, of: int, before: Sequence[str]) -> int:
    """The state that is so where `state` is told behind `before`; -1: none is."""
    if _NOT.intersection(before[-2:]):
        return state - 1 if state else 1
    if state and _NOT_YET.intersection(before):
        return state - 1
    if not state and _COMING.intersection(before):
        return -1
    return state


def _so(found: Sequence[tuple[int, bool, int]]) -> frozenset[int]:
    """The states that are so now: the last of each clause ("antrean terurai").

    What is told as gone by counts only where nothing else is told.
    """
    now = {clause: state for state, once, clause in found if not once}
    return frozenset(now.values()) or frozenset(state for state, _, _ in found)
