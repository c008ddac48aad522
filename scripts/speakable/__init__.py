"""Written to spoken: what a newsreader says for what is printed. The order of the rules is data: `RULES`."""

from scripts.speakable import abbreviations, dates, initialisms, money, symbols, times, units
from scripts.speakable.characters import plain
from scripts.speakable.letters import LETTER_NAMES
from scripts.speakable.rule import Rule, apply
from scripts.speakable.tidy import tidy

__all__ = ["LETTER_NAMES", "RULES", "speakable"]

RULES: tuple[Rule, ...] = (
    *dates.RULES,
    *times.RULES,
    *money.RULES,
    *symbols.PERCENT,
    *units.RULES,
    *abbreviations.RULES,
    *initialisms.RULES,
    *symbols.RULES,
)


def speakable(text: str) -> str:
    """`text` as a newsreader says it: words, and the marks that shape the melody; never a digit or a symbol."""
    return tidy(apply(RULES, plain(text)))
