"""Fractions, ratios, and the signs of arithmetic between figures."""

import re

from scripts.speakable.numbers import NUMBER, cardinal, number
from scripts.speakable.rule import follows, rule

RATIO = re.compile(r"(?:bandingan|rasio|skala|banding|komposisi|dosis|campuran|takaran)\b", re.IGNORECASE)


_HOUR = re.compile(r"\b(?:pukul|jam|pkl?\.?):? ?$", re.IGNORECASE)


def fraction(above: int, below: int) -> str:
    """setengah, seperempat, tiga perempat; clumsy ones with "per" apart."""
    if below == 2 and above == 1:
        return "setengah"
    if above == 1:
        return "seper" + cardinal(below)
    if above < below <= 10:
        return f"{cardinal(above)} per{cardinal(below)}"
    return f"{cardinal(above)} per {cardinal(below)}"


def _mixed(match: re.Match[str]) -> str:
    return f"{cardinal(int(match[1]))} {fraction(int(match[2]), int(match[3]))}"


def _simple(match: re.Match[str]) -> str:
    return fraction(int(match[1]), int(match[2]))


def _ratio(match: re.Match[str]) -> str:
    return " banding ".join(number(part.strip()) for part in match[0].split(":"))


def _clock_or_ratio(match: re.Match[str]) -> str:
    hour, minute = match[1], match[2]
    clocklike = len(minute) == 2 and int(minute) < 60 and len(hour) == 2 and int(hour) < 25
    before = match.string[max(0, match.start() - 70) : match.start()]
    if len(minute) == 2 and _HOUR.search(before):
        return match[0]
    return match[0] if clocklike and not RATIO.search(before) else _ratio(match)


_FREE = r"(?<![\w.,/:-])"
_END = r"(?![\w/:]|[.,-]\d)"

ABOUT = (
    # 10^8 m/s, 10^-6
    rule(r"(?<=\d)\^(-)?(\d{1,3})", lambda m: f" pangkat {'minus ' if m[1] else ''}{m[2]}", "^"),
    # (+0,5%)
    rule(r"(?<![\w+])\+ ?(?=\d{1,6}(?:[.,]\d{1,4})? ?%)", " plus ", "+", "%"),
    # 1/3-1/2 bagian
    rule(
        r"(?<![\w.,/-])([1-9])/([2-9]|10) ?[-–] ?([1-9])/([2-9]|10)"
        r"(?= (?:bagian|dari|porsi|gelas|sendok|kg|kilo|liter|jam))",
        lambda m: f"{fraction(int(m[1]), int(m[2]))} sampai {fraction(int(m[3]), int(m[4]))}",
        "0 /",
    ),
    rule(r" ?(?:≥|>=|=>) ?", " lebih dari atau sama dengan ", "≥>"),
    rule(r" ?(?:≤|<=) ?", " kurang dari atau sama dengan ", "≤<"),
    rule(r"(?i)\b((?:lebih|kurang) dari|di (?:atas|bawah)) ?[<>] ?(?=\d|Rp)", r"\1 ", "<>"),
    rule(r" ?> ?(?=\d|Rp)", " lebih dari ", ">"),
    rule(r" ?< ?(?=\d|Rp)", " kurang dari ", "<"),
    rule(r"\b([Ss]ekitar|[Kk]ira-kira|[Kk]urang lebih|[Hh]ampir) ?(?:[~≈±]|\+/-) ?(?=\d|Rp)", r"\1 ", "~≈±+"),
    rule(r"(?<!\w)[~≈] ?(?=\d|Rp)", "sekitar ", "~≈"),
    rule(r"(?<![\w%]) ?(?:\+ ?/ ?-|±|\+ ?-) ?(?=\d)", " kurang lebih ", "+±"),
)
_MARKED = re.compile(
    r"\b(?:[Rr]ating|[Nn]ilai|[Ss]kor|[Bb]intang|[Uu]lasan|[Pp]enilaian|IPK|[Ii]ndeks|IMDb|[Ss]entimen|[Pp]eringkat|[Pp]oin)"
    r"(?: [A-Za-z]{2,14}){0,3}:? $"
)


def _marks(match: re.Match[str]) -> str:
    """4,5/5, rating 9/10: so many of so many."""
    given, most = match.groups()
    if float(given.replace(",", ".")) > int(most):
        return match[0]
    if not re.search(r"[.,]", given) and not follows(match, _MARKED, 60):
        return match[0]
    return f"{number(given)} dari {number(most)}"


def _halves(match: re.Match[str]) -> str:
    """50/50, 70/30: the two parts of a whole."""
    one, other = int(match[1]), int(match[2])
    return f"{cardinal(one)} banding {cardinal(other)}" if one + other == 100 else match[0]


MARKS = (
    rule(rf"{_FREE}([1-9]\d) ?/ ?([1-9]\d){_END}", _halves, "0 /"),
    rule(rf"{_FREE}(\d{{1,3}}(?:[.,]\d{{1,2}})?) ?/ ?(4|5|10|100|1000){_END}", _marks, "0 /"),
)
RATIOS = (
    rule(rf"{_FREE}(\d{{1,3}}) ?: ?(\d{{1,3}}){_END}", _clock_or_ratio, "0 :"),
    rule(rf"{_FREE}({NUMBER})(?: ?: ?(?:{NUMBER})){{2,4}}{_END}(?<!:\d\d:\d\d)", _ratio, "0 :"),
    rule(rf"{_FREE}1 ?: ?({NUMBER}){_END}", _ratio, "0 :"),
    # kompresi 11,5:1
    rule(rf"{_FREE}\d{{1,2}}[.,]\d{{1,2}} ?: ?\d(?:[.,]\d{{1,2}})?{_END}", _ratio, "0 :"),
)
SAID_TWICE = (
    # dua pertiga (2/3)
    rule(r"\b(per[a-z]{2,8}|setengah) ?\(([1-9])/([2-9])\)", r"\1", "0 / ("),
)
FRACTIONS = (
    rule(r"(?<![\w/])24/7(?![\w/])", "dua puluh empat jam tujuh hari", "0 /"),
    rule(
        rf"{_FREE}([1-9]\d{{0,2}})(?: | ?- ?)?(?<=[\d -]) ?([1-9]\d?)/([2-9]|1\d){_END}(?<![\d ]/\d\d)",
        _mixed,
        "0 /",
    ),
    rule(rf"(?<![\w.,/:])([1-9]\d{{0,2}})/([1-9]\d{{0,2}}){_END}", _simple, "0 /"),
    rule(rf"{_FREE}({NUMBER}) ?/ ?({NUMBER}){_END}", lambda m: f"{number(m[1])} per {number(m[2])}", "0 /"),
)
ARITHMETIC = (
    rule(r" ?[≠] ?", " tidak sama dengan ", "≠"),
    rule(
        r"(?<=[\w)]) ?\^ ?(-)?(\d{1,3})",
        lambda m: f" pangkat {'minus ' if m[1] else ''}{cardinal(int(m[2]))}",
        "^",
    ),
    rule(r"(?<=\d) ?÷ ?(?=\d)", " dibagi ", "÷"),
    rule(r"√ ?(?=\d)", "akar ", "√"),
    rule(r"(?<=\d) - (?=\d{1,6} ?=)", " kurang ", "="),
    rule(r"(?<=\d) ?\+ ?(?=\d)", " plus ", "+ 0"),
    rule(r"(?<=\d) ?\+", " plus ", "+ 0"),
    rule(r"(?<![\w])\+ ?(?=\d)", "plus ", "+ 0"),
    rule(r"(?<=\w) ?\+ ?(?=\w)", " plus ", "+"),
    rule(r"(?<=\w)\+", " plus", "+"),
    rule(r"(?<=\w) ?= ?(?=\w)", " sama dengan ", "="),
)
