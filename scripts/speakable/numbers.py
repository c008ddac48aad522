"""Numbers in words: integers of any length, decimals, ordinals, and codes digit by digit.

Own code rather than num2words: a newscast needs leading zeros, decimals, "belasan" and scales past 10^15, at ten
times the speed (num2words rebuilds its cards for every number).

The doubt rule of separators, `1.234,5` being the Indonesian form:

- groups of three after points are thousands (`1.234.567`), unless the number begins with `0` (`0.125`);
- several groups of three after commas are thousands in the English form (`1,234,567`), and so is a comma before
  a point (`1,234.5`);
- a comma before exactly `000` is the English form as well (`60,000`), for nobody prints three noughts of a decimal;
- one comma is a decimal comma (`1,234` is satu koma dua tiga empat);
- one point with other than three digits after it is an English decimal (`3.4`), read "koma";
- all other chains (`17.2.1`) are numbered parts, read with "titik".
"""

import re
from functools import lru_cache

DIGIT_WORDS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_SCALES = (
    "", "ribu", "juta", "miliar", "triliun", "kuadriliun", "kuintiliun", "sekstiliun", "septiliun", "oktiliun",
)  # fmt: skip
LONGEST = 3 * len(_SCALES)
"""Digits of the greatest integer that has a name here; longer ones are read digit by digit."""

NUMBER = r"\d{1,40}+(?:[.,]\d{1,40}+){0,12}+"
"""A number as it is written, separators included; possessive, hence linear."""

_INDONESIAN = re.compile(r"([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?")
_ENGLISH = re.compile(
    r"([1-9]\d{0,2}(?:,\d{3})+)\.(\d+)|([1-9]\d{0,2}(?:,\d{3})*,000|[1-9]\d{0,2}(?:,\d{3}){2,})"
)
_DECIMAL = re.compile(r"(\d+)[.,](\d+)")


def digits(text: str) -> str:
    """Every digit of `text` by its name; all else is passed over."""
    return " ".join(DIGIT_WORDS[ord(c) - 48] for c in text if "0" <= c <= "9")


def _below_thousand(n: int) -> list[str]:
    words: list[str] = []
    hundreds, rest = divmod(n, 100)
    if hundreds:
        words += ["seratus"] if hundreds == 1 else [DIGIT_WORDS[hundreds], "ratus"]
    if rest == 10:
        words.append("sepuluh")
    elif rest == 11:
        words.append("sebelas")
    elif 11 < rest < 20:
        words += [DIGIT_WORDS[rest - 10], "belas"]
    else:
        tens, ones = divmod(rest, 10)
        if tens:
            words += [DIGIT_WORDS[tens], "puluh"]
        if ones:
            words.append(DIGIT_WORDS[ones])
    return words


@lru_cache(maxsize=4096)
def cardinal(n: int) -> str:
    """`n` (0 or more) in words; beyond the named scales digit by digit."""
    if n == 0:
        return "nol"
    written = str(n)
    if len(written) > LONGEST:
        return digits(written)
    words: list[str] = []
    for scale in range((len(written) - 1) // 3, -1, -1):
        group = n // 1000**scale % 1000
        if scale == 1 and group == 1:
            words.append("seribu")
        elif group:
            words += _below_thousand(group)
            if scale:
                words.append(_SCALES[scale])
    return " ".join(words)


def ordinal(n: int) -> str:
    """pertama, kedua, ketiga, ..."""
    return "pertama" if n == 1 else "ke" + cardinal(n)


def integer(text: str) -> str:
    """A run of digits as a quantity; one with a leading zero, or too long to be one, as a code."""
    if (text[0] == "0" and len(text) > 1) or len(text) > LONGEST:
        return digits(text)
    return cardinal(int(text))


def _decimal(whole: str, part: str | None) -> str:
    said = integer(whole.replace(".", "").replace(",", ""))
    return f"{said} koma {digits(part)}" if part else said


def number(text: str) -> str:
    """A number as it is written (`1.234,5`) in words, by the doubt rule above."""
    if text.isdigit():
        return integer(text)
    if match := _INDONESIAN.fullmatch(text):
        return _decimal(match[1], match[2])
    if match := _ENGLISH.fullmatch(text):
        return _decimal(match[1] or match[3], match[2])
    if match := _DECIMAL.fullmatch(text):
        return _decimal(match[1], match[2])
    return parts(text)


def parts(text: str) -> str:
    """A chain (`17.2.1`, a version or a numbered heading): each part with "titik" or a comma between."""
    said = re.sub(r"\d+", lambda m: integer(m[0]), text)
    return said.replace(",", ", ").replace(".", " titik ")


def value(text: str) -> int | None:
    """The integer that `text` means, or None where it is none."""
    bare = text.replace(".", "") if _INDONESIAN.fullmatch(text) else text
    return int(bare) if bare.isdigit() and len(bare) <= LONGEST else None
