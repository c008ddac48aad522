"""Domains: the table of what a thing of the news can be (`domain_words`), read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from scripts.events.newest.domain_words import DOMAINS
from scripts.text.stems import stem

_LIKE_OTHERS = frozenset({"=mengembuskan"})
"""Words of which the stem is that of others ("menembus")."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that tell of a state, one of them a stem or (with "=") itself, with so many others between at most."""

    words: tuple[str, ...]
    gaps: tuple[int, ...]
    domain: int
    state: int


@dataclass(frozen=True, slots=True)
class Domain:
    """What can be so or otherwise."""

    name: str
    one_way: bool
    alone: bool
    """Its words say by themselves what they speak of."""
    states: int


@cache
def domains() -> tuple[tuple[Domain, ...], Mapping[str, tuple[Phrase, ...]]]:
    """All domains; and the first word of each phrase -> the phrases, longest first."""
    made: list[Domain] = []
    found: dict[str, list[Phrase]] = {}
    name = ""
    rows: list[str] = []
    for line in [*DOMAINS.strip().splitlines(), "end"]:
        if line.startswith("        "):
            rows[-1] += " " + line.strip()
        elif line.startswith("    "):
            rows.append(line.strip())
        else:
            if name:
                flags, _, bare = name.rpartition(" ")
                made.append(Domain(bare, "+" in flags, "!" in flags, len(rows)))
                for state, row in enumerate(rows):
                    for phrase in _phrases(row, len(made) - 1, state):
                        found.setdefault(phrase.words[0], []).append(phrase)
            name, rows = line, []
    return tuple(made), {
        word: tuple(sorted(phrases, key=lambda phrase: -len(phrase.words))) for word, phrases in found.items()
    }


@cache
def vocabulary() -> frozenset[str]:
    """Stems of all words that tell of a state."""
    _, begin = domains()
    words = {word for some in begin.values() for phrase in some for word in phrase.words}
    return frozenset(stem(word.removeprefix("=")) for word in words - _LIKE_OTHERS)


@cache
def states() -> Mapping[str, frozenset[tuple[int, int]]]:
    """Stem of each word that tells of a state by itself -> (domain, state)."""
    found: dict[str, set[tuple[int, int]]] = {}
    for some in domains()[1].values():
        for phrase in some:
            if len(phrase.words) == 1 and phrase.words[0] not in _LIKE_OTHERS:
                key = stem(phrase.words[0].removeprefix("="))
                found.setdefault(key, set()).add((phrase.domain, phrase.state))
    return {key: frozenset(each) for key, each in found.items()}


def _phrases(row: str, domain: int, state: int) -> Iterator[Phrase]:
    for text in row.split(";"):
        words: list[str] = []
        gaps: list[int] = []
        for word in text.split():
            if word == "~":
                gaps[-1] = 7
                continue
            words.append(word if word[0] == "=" else stem(word))
            gaps.append(2)
        if words:
            yield Phrase(tuple(words), tuple(gaps[:-1]), domain, state)
