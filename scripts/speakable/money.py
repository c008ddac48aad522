"""Money: the amount, then its scale, then the currency; newspaper scales (M, T, jt, rb) in full."""

import re

from scripts.speakable.numbers import NUMBER, number
from scripts.speakable.rule import one_of, rule, table

SIGNS = table("""
Rp = rupiah; RP = rupiah; rp = rupiah; IDR = rupiah; US$ = dolar Amerika Serikat; USD = dolar Amerika Serikat
$ = dolar Amerika Serikat; S$ = dolar Singapura; SGD = dolar Singapura; Sin$ = dolar Singapura
AUD$ = dolar Australia; SG$ = dolar Singapura
A$ = dolar Australia; AUD = dolar Australia; AU$ = dolar Australia; HK$ = dolar Hong Kong; HKD = dolar Hong Kong
NT$ = dolar Taiwan; TWD = dolar Taiwan; C$ = dolar Kanada; CAD = dolar Kanada; NZ$ = dolar Selandia Baru
NZD = dolar Selandia Baru; B$ = dolar Brunei; BND = dolar Brunei; R$ = real Brasil; BRL = real Brasil
RM = ringgit; MYR = ringgit Malaysia; € = euro; EUR = euro; £ = pound sterling; GBP = pound sterling
¥ = yen; JPY = yen; CN¥ = yuan; CNY = yuan; RMB = yuan; ₩ = won; KRW = won; ฿ = baht; THB = baht
₱ = peso; Php = peso; PHP = peso; PhP = peso; ₫ = dong; VND = dong; ₹ = rupee; INR = rupee; Rs = rupee
SAR = riyal; AED = dirham; QAR = riyal Qatar; KWD = dinar Kuwait; CHF = franc Swiss; ₽ = rubel; RUB = rubel
₺ = lira; TRY = lira; ₪ = shekel; ILS = shekel; BTC = bitcoin; ₿ = bitcoin; ₴ = hryvnia; ₦ = naira
EGP = pound Mesir; ZAR = rand; SEK = krona; NOK = krone; MMK = kyat; KHR = riel; LAK = kip; PKR = rupee Pakistan
""")
SCALES = table("""
rb = ribu; jt = juta; m = miliar; t = triliun; milyar = miliar; trilyun = triliun; miliyar = miliar
quadriliun = kuadriliun; million = juta; billion = miliar; trillion = triliun; mn = juta; bn = miliar; k = ribu
""")
_FULL = (
    "(?:ratus|ribu|juta) (?:miliar|triliun)|ratusan|ratus|[Rr]ibu|[Jj]uta|[Mm]iliar|[Tt]riliun|kuadriliun|quadriliun|"
    "[Mm]ilyar|[Tt]rilyun|miliyar|million|billion|trillion"
)
_SCALE = rf"(?:(?: |-)?(?:(?:{_FULL})(?=\b|an\b)|(?:[Rr]b|RB|[Jj]t|JT|M|T|mn|bn|[kK])(?![\w]|\.\w)))"
_SIGN = one_of(SIGNS)
_FOREIGN = one_of(sign for sign in SIGNS if SIGNS[sign] != "rupiah")
_WORDS = one_of(sign for sign in SIGNS if sign.isalpha() and sign not in ("Rp", "RP", "rp", "RM", "Rs"))
_TO = r"(?:\s?[-–—]\s?|\s?s\.?[/.]?d\.?\s)"
_ALONE = r"(?:[Rr]b|RB|[Jj]t|JT|M|T|[Mm]ilyar|[Tt]rilyun|million|billion|trillion)"


def scale(written: str | None) -> str:
    """` jt` as " juta"; nothing for nothing."""
    if not written:
        return ""
    bare = written.strip(" -").lower()
    return " " + SCALES.get(bare, bare)


_WHOLE = re.compile(r"\d{1,3}(?:,\d{3}){0,3}\.00")
_GROUP = re.compile(r"[1-9]\d{0,2},\d{3}")


def _pieces(written: str, scaled: bool) -> str:
    """An amount; cents of 00 are not said, and `21,500` without a scale is of thousands: no coin has a thousandth."""
    if not scaled and _GROUP.fullmatch(written):
        return number(written.replace(",", "."))
    if not scaled and _WHOLE.fullmatch(written):
        return number(written[:-3].replace(",", "."))
    whole, _, cents = written.rpartition(",")
    return number(whole if whole and cents == "00" else written)


def _amount(match: re.Match[str]) -> str:
    before, sign, after, first, unit, last, last_unit, tail, again = match.groups()
    scaled = bool(unit or last_unit)
    said = _pieces(first, scaled) + scale(unit)
    if last:
        said += f" sampai {_pieces(last, scaled)}{scale(last_unit)}"
    name = SIGNS[sign]
    once = again and name.startswith(again.split()[0])
    return f"{'minus ' if before or after else ''}{said}{'an' if tail else ''} {name}{'' if once else again or ''}"


def _rising(match: re.Match[str]) -> str:
    first, between, last, scaled = match.groups()
    if float(first.replace(",", ".")) >= float(last.replace(",", ".")):
        return match[0]
    return (
        f"Rp {first} {scaled}{between}Rp {last} {scaled}"
        if "-" not in between
        else f"Rp {first}-{last} {scaled}"
    )


def _after(match: re.Match[str]) -> str:
    return f"{number(match[1])}{scale(match[2])} {SIGNS[match[3]]}"


def _scaled(match: re.Match[str]) -> str:
    return f"{number(match[1])}{scale(match[2])}"


CURRENCY = (
    # Ke$ha, A$AP: a sign that plays the letter
    rule(r"(?<=[A-Za-z])\$(?=[a-z])", "s", "$"),
    rule(r"\b([A-Z])\$([A-Z]{2,8})\b", lambda m: f"{m[1]}s{m[2].lower()}", "$"),
    # USD/IDR, EUR/USD 1,163: a rate, no sum of money
    rule(rf"\b({_WORDS})/({_WORDS})\b", lambda m: f"{SIGNS[m[1]]} terhadap {SIGNS[m[2]]}", "/"),
    # US23,4 juta: a sign that a page has lost
    rule(r"\bUS ?(?=\d{1,4}(?:[.,]\d{1,3})? (?:ribu|juta|miliar|triliun)\b)", "US$", "0 U", "US"),
    # Rp Rp 200 juta
    rule(r"\bRp\.? ?(?=Rp\.? ?\d)", "", "0", "Rp"),
    # Rp 1 sampai Rp 2,3 juta: the scale stands once, as figures that rise show
    rule(
        r"\bRp\.? ?(\d{1,3}(?:,\d)?)( sampai | hingga |-| - )Rp\.? ?(\d{1,3}(?:,\d{1,2})?) (juta|miliar|triliun)\b",
        _rising,
        "0",
        "Rp",
    ),
    # Rp 1, 4 triliun: a decimal that a page has parted
    rule(r"\b(Rp ?\d{1,3}), (?=\d{1,2} (?:juta|miliar|triliun)\b)", r"\1,", "0 ,", "Rp"),
    # US$3m, £2.5m: the million of English; a miliar has its capital
    rule(rf"(?<!\w)({_FOREIGN} ?\d{{1,3}}(?:[.,]\d{{1,2}})?)m(?!\w)", r"\1 juta", "0 m"),
    # 3 kali @Rp25 juta
    rule(rf"(?<!\w)@ ?(?=(?:{_SIGN})\.? ?\d)", "masing-masing ", "@ 0"),
    # Rp 300-an ribu
    rule(
        rf"(?<!\w)({_SIGN})\.? ?({NUMBER}) ?-?an (ribu|juta|miliar|triliun)\b",
        lambda m: f"{number(m[2])}an {m[3]} {SIGNS[m[1]]}",
        "0",
        "an ",
    ),
    # Rp 1.000,-; Rp2,5 M; US$ 3.4 billion; Rp 100-250 ribu; Rp10 juta-Rp20 juta; -Rp5 juta; Rp50 jutaan
    rule(
        rf"(?<!\w)(-)?({_SIGN})\.? ?(-)?({NUMBER})(?! ?%)(?:,-{{1,2}}|\.-|,--)?({_SCALE})?"
        rf"(?:{_TO}(?:{_SIGN}\.? ?)?({NUMBER})(?:,-)?({_SCALE})?(?!(?!an\b)\w|/\d))?(-?an\b)?"
        rf"( (?:rupiah|dolar(?: (?:AS|Amerika(?: Serikat)?))?)\b)?",
        _amount,
        "0 $RIUSADHKNTWCZBMEGPJYVX€£¥₩฿₱₫₹₽₺₪₿₴₦rL",
    ),
    # Rp 1 juta/kios
    rule(
        r"\b(rupiah|dolar [A-Z]\w{3,12}(?: [A-Z]\w{3,12})?|euro|yen|yuan|ringgit|baht|riyal) ?/ ?(?=[a-z]{2})",
        r"\1 per ",
        "/",
    ),
    # US$ 101,5/MT
    rule(r"\b(Amerika Serikat|rupiah|ringgit|euro|yuan) ?/ ?(?:MT|mt)\b", r"\1 per metrik ton", "/ tT"),
    # Rp 15.500/US$
    rule(rf"(?<=\w) ?/ ?({_SIGN})(?!\w)", lambda m: f" per {SIGNS[m[1]]}", "/"),
    # per USD
    rule(
        rf"\b([Pp]er|terhadap|atas) ({_WORDS})\b(?! ?\d)",
        lambda m: f"{m[1]} {SIGNS[m[2]]}",
        words="per |Per |terhadap |atas ",
    ),
    # per US$
    rule(r"\b(US|S|A|HK|NT|C|NZ)\$(?! ?\d)", lambda m: SIGNS[m[0]], "$"),
    # 2,399 Yuan: no coin has a thousandth
    rule(
        r"(?<![\w.,])([1-9]\d{0,2}),(\d{3})"
        r"(?= (?:[Yy]uan|[Dd]olar|[Ee]uro|[Pp]ound|[Pp]oundsterling|"
        r"[Ww]on|[Yy]en|[Bb]aht|[Rr]inggit|[Rr]upee|[Rr]upiah|[Pp]eso|[Rr]iyal)\b)",
        r"\1.\2",
        "0 ,",
    ),
    # 500 USD, 20 juta THB, 100 €
    rule(
        rf"(?<![\w.,])({NUMBER})({_SCALE})? ?({_WORDS}|€|£|¥|\$)(?!\w)", _after, "0 IUSADHKNTWCZBMEGPJYVX€£¥$"
    ),
)
SCALED = (
    # 1,3 jt kali; 500 rb orang; 12,3 M penonton
    rule(rf"(?<![\w.,])({NUMBER}) ?({_ALONE})(?!\w|\.\w)", _scaled, "0 bBtTMmn"),
    # 300 juta-an
    rule(r"\b(ratus|ribu|juta|miliar|triliun)-an\b", r"\1an", words="-an"),
    rule(r"\bRp\b\.?", "rupiah", "R"),
)
