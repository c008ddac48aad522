"""What a rule of written-to-spoken is: a pattern, what is said instead, and when it is not worth looking.

Every pattern here is linear: quantifiers are bounded or possessive, so a hostile line costs as much as its length.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

Say = str | Callable[[re.Match[str]], str]

DIGITS = frozenset("0123456789")
ROW = "\ue000"
"""Among `needs`: two capitals side by side."""
SEAM = "\ue001"
"""Among `needs`: a capital behind a small letter."""
_ROW = re.compile("[A-Z]{2}")
_SEAM = re.compile("[a-z][A-Z]")


@dataclass(frozen=True, slots=True)
class Rule:
    """One habit of the newsreader."""

    pattern: re.Pattern[str]
    say: Say
    needs: tuple[frozenset[str], ...]
    """Of each of these sets at least one character has to be in the text, or the rule is passed over."""

    words: tuple[str, ...] = ()
    """Likewise at least one of these strings, where any are given."""


def rule(pattern: str, say: Say, needs: str = "", words: str = "") -> Rule:
    """A rule from its pattern.

    `needs` is sets of characters parted by spaces, `0` standing for all digits; `words` is parted by bars.
    """
    sets = (DIGITS if group == "0" else frozenset(group) for group in needs.split())
    return Rule(re.compile(pattern), say, tuple(sets), tuple(words.split("|")) if words else ())


def apply(rules: Iterable[Rule], text: str) -> str:
    """`text` after each of the rules in turn."""
    characters = set(text[:-1]) if text.endswith(".") else set(text)  # no rule needs the point of a sentence
    if _ROW.search(text):
        characters.add(ROW)
    if _SEAM.search(text):
        characters.add(SEAM)
    for each in rules:  # every sentence meets every rule, so nothing is called before one applies
        for need in each.needs:
            if need.isdisjoint(characters):
                break
        else:
            if not each.words or any(map(text.__contains__, each.words)):
                text = each.pattern.sub(each.say, text)
    return text


def follows(match: re.Match[str], cue: re.Pattern[str], reach: int) -> bool:
    """Whether `cue`, which ends in `$`, stands within `reach` characters before the match."""
    begin = match.start()
    return cue.search(match.string, max(0, begin - reach), begin) is not None


def table(text: str) -> dict[str, str]:
    """A table written as prose: `km = kilometer; m = meter`; the left side is exact, case and all."""
    pairs = (entry.split("=", 1) for entry in re.split(r";|\n", text) if "=" in entry)
    return {written.strip(): spoken.strip() for written, spoken in pairs}


def words(text: str) -> list[str]:
    """A list written as prose, parted by blanks, or by semicolons where entries hold blanks."""
    return [entry.strip() for entry in text.split(";")] if ";" in text else text.split()


def one_of(words: Iterable[str]) -> str:
    """A pattern that matches any of `words`, the longest first."""
    return "(?:" + "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))) + ")"
