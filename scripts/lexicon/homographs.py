"""Words that are spelled alike and said differently: the neighbours decide (`scripts/data/homographs.tsv`)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_NEAR = 3
"""Words to either side in which a `near:` cue counts."""


@dataclass(frozen=True, slots=True)
class Homograph:
    """The usual saying, another one, and what speaks for the other."""

    usual: str
    other: str
    before: frozenset[str]
    after: frozenset[str]
    near: frozenset[str]
    capital: bool

    def decide(self, words: Sequence[str], place: int, named: bool) -> str:
        """The saying at `place` among lower-case `words`; `named` where a capital does not just open a sentence."""
        if self.capital and named:
            return self.other
        if place and words[place - 1] in self.before:
            return self.other
        if place + 1 < len(words) and words[place + 1] in self.after:
            return self.other
        if self.near:
            around = words[max(0, place - _NEAR) : place + _NEAR + 1]
            if not self.near.isdisjoint(around):
                return self.other
        return self.usual


@cache
def homographs() -> dict[str, Homograph]:
    """Spelling -> its two sayings."""
    table = {}
    for line in files("scripts").joinpath("data", "homographs.tsv").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        word, usual, other, cues = (*line.split("\t"), "")[:4]
        kinds: dict[str, set[str]] = {"before": set(), "after": set(), "near": set(), "capital": set()}
        for cue in cues.split():
            kind, _, neighbour = cue.partition(":")
            kinds[kind].add(neighbour)
        table[word] = Homograph(
            usual,
            other,
            frozenset(kinds["before"]),
            frozenset(kinds["after"]),
            frozenset(kinds["near"]),
            bool(kinds["capital"]),
        )
    return table
