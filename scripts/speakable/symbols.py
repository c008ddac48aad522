"""What is left: percent, signs between numbers, and the signs that are never read."""

import re

from scripts.speakable.numbers import NUMBER, number, ordinal
from scripts.speakable.rule import rule

_DASH = r"\s?[-–—]\s?"

PERCENT = (
    rule(
        rf"(?<![\w.,])([-–])?({NUMBER}) ?%?{_DASH}({NUMBER}) ?%",
        lambda m: f"{'minus ' if m[1] else ''}{number(m[2])} sampai {number(m[3])} persen",
        "0 %",
    ),
    rule(
        rf"(?<![\w.,])([-–])?({NUMBER}) ?%",
        lambda m: f"{'minus ' if m[1] else ''}{number(m[2])} persen",
        "0 %",
    ),
    rule(r" ?%", " persen", "%"),
)
NUMBERS = (
    rule(r"\b[Kk]e-(\d{1,24})(?!\d)", lambda m: ordinal(int(m[1])), "0"),
    rule(
        rf"(?<![\w.,])({NUMBER}){_DASH}({NUMBER})(?![\w-])",
        lambda m: f"{number(m[1])} sampai {number(m[2])}",
        "0 -–—",
    ),
    rule(rf"(?:(?<=\s)|(?<=^))[-−] ?(?=\d)", "minus ", "0 -"),
    rule(NUMBER, lambda m: f" {number(m[0])} ", "0"),
)
SIGNS = (rule(r" ?& ?", " dan ", "&"),)
RULES = NUMBERS + SIGNS
