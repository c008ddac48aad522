"""Money: the amount, then its scale, then the currency; newspaper scales (M, T, jt, rb) in full."""

import re

from scripts.speakable.numbers import NUMBER, number
from scripts.speakable.rule import rule

SIGNS = {
    "Rp": "rupiah", "RP": "rupiah", "rp": "rupiah", "IDR": "rupiah",
    "US$": "dolar Amerika Serikat", "USD": "dolar Amerika Serikat", "$": "dolar Amerika Serikat",
    "S$": "dolar Singapura", "SGD": "dolar Singapura", "SG$": "dolar Singapura",
    "A$": "dolar Australia", "AUD": "dolar Australia", "AU$": "dolar Australia",
    "HK$": "dolar Hong Kong", "HKD": "dolar Hong Kong", "NT$": "dolar Taiwan", "TWD": "dolar Taiwan",
    "C$": "dolar Kanada", "CAD": "dolar Kanada", "NZ$": "dolar Selandia Baru", "NZD": "dolar Selandia Baru",
    "B$": "dolar Brunei", "BND": "dolar Brunei", "R$": "real Brasil",
    "RM": "ringgit", "MYR": "ringgit Malaysia", "€": "euro", "EUR": "euro",
    "£": "pound sterling", "GBP": "pound sterling", "¥": "yen", "JPY": "yen", "CN¥": "yuan", "CNY": "yuan",
    "RMB": "yuan", "₩": "won", "KRW": "won", "฿": "baht", "THB": "baht", "₱": "peso", "Php": "peso", "PHP": "peso",
    "₫": "dong", "VND": "dong", "₹": "rupee", "INR": "rupee", "Rs": "rupee", "SAR": "riyal", "AED": "dirham",
    "QAR": "riyal Qatar", "CHF": "franc Swiss", "₽": "rubel", "RUB": "rubel", "₺": "lira", "TRY": "lira",
    "₪": "shekel", "BTC": "bitcoin", "₿": "bitcoin", "₴": "hryvnia", "₦": "naira", "EGP": "pound Mesir",
}  # fmt: skip
SCALES = {
    "rb": "ribu", "jt": "juta", "M": "miliar", "T": "triliun", "milyar": "miliar", "trilyun": "triliun",
    "miliyar": "miliar", "million": "juta", "billion": "miliar", "trillion": "triliun", "mn": "juta",
    "bn": "miliar", "K": "ribu", "k": "ribu", "B": "miliar", "b": "miliar", "m": "juta", "Jt": "juta", "JT": "juta", "Rb": "ribu", "RB": "ribu",
}  # fmt: skip
_FULL = "ratusan|ratus|ribu|juta|miliar|triliun|kuadriliun|milyar|trilyun|miliyar|million|billion|trillion"
_SCALE = rf"(?:(?: |-)?(?:(?:{_FULL})(?=\b|an\b)|(?:[Rr]b|RB|[Jj]t|JT|M|T|mn|bn)(?![\w]|\.\w)))"
_SIGN = "|".join(sorted(map(re.escape, SIGNS), key=len, reverse=True))
_WORDS = "|".join(
    sorted(map(re.escape, (s for s in SIGNS if s[0].isalpha() and s[-1].isalpha())), key=len, reverse=True)
)
_TO = r"(?:\s?[-–—]\s?|\s?s\.?[/.]?d\.?\s)"


def scale(written: str | None) -> str:
    """` jt` as " juta"; nothing for nothing."""
    if not written:
        return ""
    bare = written.strip(" -")
    return " " + SCALES.get(bare, bare)


def _amount(match: re.Match[str]) -> str:
    minus, sign, first, unit, last, last_unit, an = match.group(
        "minus", "sign", "first", "unit", "last", "last_unit", "an"
    )
    said = _pieces(first) + scale(unit)
    if last:
        said += f" sampai {_pieces(last)}{scale(last_unit)}"
    return f"{'minus ' if minus else ''}{said}{'an' if an else ''} {SIGNS[sign]}"


def _pieces(written: str) -> str:
    """An amount; cents of 00 are not said."""
    whole, comma, cents = written.rpartition(",")
    return number(whole if comma and cents == "00" else written)


def _after(match: re.Match[str]) -> str:
    return f"{number(match[1])}{scale(match[2])} {SIGNS[match[3]]}"


RULES = (
    # Rp 1.000,-; Rp2,5 M; US$ 3.4 billion; Rp 100-250 ribu; Rp10 juta-Rp20 juta; -Rp5 juta
    rule(
        rf"(?<![\w])(?P<minus>-|\(-\) ?)?(?P<sign>{_SIGN})\.? ?(?P<minus2>-)?(?P<first>{NUMBER})(?:,-{{1,2}}|\.-|,--)?(?P<unit>{_SCALE})?"
        rf"(?:{_TO}(?:(?:{_SIGN})\.? ?)?(?P<last>{NUMBER})(?:,-)?(?P<last_unit>{_SCALE})?(?!/\d))?(?P<an>-?an\b)?",
        _amount,
        "0",
    ),
    # 500 USD, 20 juta THB, 100 €
    rule(
        rf"(?<![\w.,])({NUMBER})({_SCALE})? ?({_WORDS}|€|£|¥)(?!\w)", _after, "0 RIUSADHKNTWCZBMEGPJYVX€£¥p"
    ),
    # 1,3 jt kali; 500 rb orang
    rule(
        rf"(?<![\w.,])({NUMBER}) ?([Rr]b|RB|[Jj]t|JT|M|T|[Mm]ilyar|[Tt]rilyun|million|billion|trillion)(?=\b(?!\.\w))",
        lambda m: f"{number(m[1])} {SCALES.get(m[2], SCALES.get(m[2].lower(), m[2]))}",
        "0",
    ),
)
