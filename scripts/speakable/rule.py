"""What a rule of written-to-spoken is: a pattern, what is said instead, and when it is not worth looking.

Every pattern here is linear: quantifiers are bounded or possessive, so a hostile line costs as much as its length.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

Say = str | Callable[[re.Match[str]], str]

DIGITS = frozenset("0123456789")


@dataclass(frozen=True, slots=True)
class Rule:
    """One habit of the newsreader."""

    pattern: re.Pattern[str]
    say: Say
    needs: tuple[frozenset[str], ...]
    """Of each of these sets at least one character has to be in the text, or the rule is passed over."""

    def applies(self, characters: set[str]) -> bool:
        """Whether it is worth looking in a text made of `characters`."""
        return not any(need.isdisjoint(characters) for need in self.needs)


def rule(pattern: str, say: Say, needs: str = "") -> Rule:
    """A rule from its pattern; `needs` is sets of characters parted by spaces, `0` standing for all digits."""
    sets = (DIGITS if group == "0" else frozenset(group) for group in needs.split())
    return Rule(re.compile(pattern), say, tuple(sets))


def apply(rules: Iterable[Rule], text: str) -> str:
    """`text` after each of the rules in turn."""
    characters = set(text)
    for each in rules:
        if each.applies(characters):
            text = each.pattern.sub(each.say, text)
    return text


def table(text: str) -> dict[str, str]:
    """A table written as prose: `km = kilometer; m = meter`; the left side is exact, case and all."""
    pairs = (entry.split("=", 1) for entry in re.split(r";|\n", text) if "=" in entry)
    return {written.strip(): spoken.strip() for written, spoken in pairs}


def one_of(words: Iterable[str]) -> str:
    """A pattern that matches any of `words`, the longest first."""
    return "(?:" + "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))) + ")"
