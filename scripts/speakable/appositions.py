"""A full name with its short form in brackets before what goes on the name: the newsreader says it once.

"Mahkamah Agung (MA) Bagas", "Detasemen Khusus (Densus) 88": the bracket would part the office from its holder.
"""

import re

from scripts.speakable.rule import Rule, rule


def short_of(full: str, short: str) -> bool:
    """Whether the letters of `short` stand in `full` in their order, a new word beginning with the first of them."""
    rest = iter(full.casefold())
    letters = short.casefold()
    if not all(letter in rest for letter in letters):
        return False
    heads = [word[0].casefold() for word in re.split(r"[ -]", full) if word]
    if short.isupper():
        at = iter(heads)
        return sum(letter in at for letter in letters) >= min(len(letters), len(heads)) - 1
    return letters[0] in heads


def _once(match: re.Match[str]) -> str:
    full = match[1]
    words = full.split(" ")
    for begin in range(len(words) - 1):
        if words[begin][:1].casefold() == match[2][0].casefold() and short_of(
            " ".join(words[begin:]), match[2]
        ):
            return full
    return match[0]


RULES: tuple[Rule, ...] = (
    rule(
        r"\b((?:[A-Z][\w'-]{1,20}(?: dan| dan/atau)? ){1,6}[A-Z][\w'-]{1,20}) \(([A-Z][A-Za-z]{1,14})\)"
        r"(?= (?:[A-Z][a-z]|\d))",
        _once,
        words="(",
    ),
)
