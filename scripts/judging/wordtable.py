"""Word tables: rows of words that say something with a weight, and reading a text by them.

A row is `what weight:` and words. A word counts as it stands, or with -nya; with `~` behind the weight the words are
roots, of which all forms count ("tangkap": ditangkap, penangkapan). "_" joins the words of a phrase. The longest phrase
takes its words, so that they say nothing else ("air_mata" is no water); a phrase in a row of `-` says nothing at all.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from scripts.text.stems import stem

NOTHING: Final = "-"
_LONGEST: Final = 3
"""Words of a phrase."""
_WORD: Final = re.compile(r"[a-z][a-z0-9-]*+|\d{1,2}-\d{1,2}(?![\w-])|\d[\w.,]*+")
_RESULT: Final = re.compile(r"\d{1,2}-\d{1,2}")
RESULT: Final = "result"
"""The word for any result ("3-1")."""


@dataclass(frozen=True, slots=True)
class Table:
    """What each word or phrase, and each root, says: what -> weight."""

    words: Mapping[str, Mapping[str, float]]
    roots: Mapping[str, Mapping[str, float]]
    openings: frozenset[str]
    """Words that phrases begin with."""

    def weigh(self, text: str, first: float = 1.0, before: Collection[str] = ()) -> dict[str, float]:
        """What the words of `text` say, each once. `first`: times for the one at its beginning, behind those of
        `before`."""
        tokens = _WORD.findall(text.casefold())
        sums: dict[str, float] = {}
        seen: set[str] = set()
        at = acts = 0
        while at < len(tokens):
            key, said = tokens[at], None
            longest = _LONGEST if key in self.openings else 1
            for many in range(min(longest, len(tokens) - at), 0, -1):
                key = " ".join(tokens[at : at + many]) if many > 1 else tokens[at]
                if (said := self.words.get(key)) is not None:
                    break
            if said is None:
                key, said = self._other(key)
            times = first if at <= acts else 1.0
            acts += at == acts and key in before
            at += many
            if said and key not in seen:
                seen.add(key)
                for what, weight in said.items():
                    sums[what] = sums.get(what, 0.0) + weight * times
        return sums

    def _other(self, word: str) -> tuple[str, Mapping[str, float]]:
        """What a word says that does not stand in the table as it is."""
        if _RESULT.fullmatch(word):
            return RESULT, self.words.get(RESULT, {})
        if found := self.words.get(bare := word.removesuffix("nya")):
            return bare, found
        return (root := stem(word)), self.roots.get(root, {})


def read(*rows: str, names: Mapping[str, tuple[Collection[str], float]] = MappingProxyType({})) -> Table:
    """The table of `rows`; `names`: what -> words that say so much of it."""
    words: dict[str, dict[str, float]] = {}
    roots: dict[str, dict[str, float]] = {}
    for row in (row for text in rows for row in re.split(r"\n(?=\S)", text.strip())):
        head, _, rest = row.partition(":")
        what, weight = head.split()
        for word in rest.split():
            if weight.endswith("~"):
                said = roots.setdefault(stem(word), {})
            else:
                said = words.setdefault(word.replace("_", " "), {})
            if what != NOTHING:
                said[what] = max(float(weight.rstrip("~")), said.get(what, -9.0))
    for what, (found, each) in names.items():
        for word in found:
            words.setdefault(word.replace("_", " "), {})[what] = each
    openings = frozenset(key.partition(" ")[0] for key in words if " " in key)
    return Table(MappingProxyType(words), MappingProxyType(roots), openings)
