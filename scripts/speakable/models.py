"""What tests of cars, engines and displays print: model names, power at a speed of turning, K for a thousand.

Also ordinals in the English form (28th), which names of forums and films bring along.
"""

import re

from scripts.speakable.initialism_names import EXPANDED
from scripts.speakable.letters import spell
from scripts.speakable.numbers import NUMBER, cardinal, number, ordinal
from scripts.speakable.rule import ROW, follows, one_of, rule, words

_COUNTED = one_of(
    words(
        """
    ulasan pengikut followers follower likes like views view viewers komentar penonton penayangan tayangan
    pelanggan subscriber subscribers unduhan pengguna orang suka reviews review retweet share shares kali pendengar
    anggota member members responden peserta penggemar unit tiket eksemplar per
    """
    )
)
_PRICE = re.compile(
    r"\b(?:[Hh]arga(?:nya)?|[Ss]eharga|[Tt]arif(?: \w{2,12})?|[Bb]ayar|[Mm]embayar|[Bb]iaya(?: \w{2,12})?|"
    r"[Tt]iket(?:nya)?|[Cc]uma|[Hh]anya|[Mm]ulai|[Oo]ngkos|[Dd]iskon|[Uu]ang|[Mm]odal|[Dd]ari|[Rr]ibu|[Rr]p)"
    r"(?: (?:dari|sekitar|hanya|cuma|mulai))? $"
)
_SHARP = re.compile(
    r"\b(?:[Rr]esolusi|beresolusi|[Vv]ideo|[Ll]ayar|TV|[Mm]onitor|[Kk]amera|[Pp]anel|[Ll]ari|[Rr]un|[Ll]omba|[Kk]ategori|"
    r"[Kk]ualitas|[Ff]ormat|[Pp]erekaman|[Mm]erekam)[^.!?]{0,24}$"
)
_KIND = re.compile(rf" ?{_COUNTED}\b")


def _thousands(match: re.Match[str]) -> str:
    """25k, 1.2K: thousands where people or money are counted; else a letter (a display of 2.8K, a run of 10K)."""
    figure, letter = match[1].replace(",", "."), match[2]
    counted = _KIND.match(match.string, match.end()) or follows(match, _PRICE, 40)
    if not counted and (letter == "K" or follows(match, _SHARP, 40)):
        return f"{number(figure)} ka"
    whole, _, part = figure.partition(".")
    return cardinal(int(whole) * 1000 + int(f"{part:0<3}"))


def _engine(match: re.Match[str]) -> str:
    return f"{number(match[1].replace(',', '.'))} liter"


_NAME = re.compile(r"(?:^|[^.!?] )[A-Z][A-Za-z]{2,15} $")
_FULL_NAME = re.compile(r"[A-Z]\w{1,15} [A-Z]\w{1,15} $")


def _variant(match: re.Match[str]) -> str:
    """A letter behind the figure of a name; a V is one only behind the size of an engine (Zenix 2.0 V)."""
    named = (
        follows(match, _NAME, 22) if match[2] == "N" else "." in match[1] and follows(match, _FULL_NAME, 36)
    )
    return f"{number(match[1])} {spell(match[2])}" if named else match[0]


_MEASURED = re.compile(
    r"\b(?:[Ll]ayar|[Dd]isplay|TV|[Mm]onitor|[Vv]elg|[Pp]elek|[Bb]an|[Rr]ing|[Dd]iagonal|[Ll]aptop|[Tt]ablet)"
    r"(?: (?!\d)[\w-]{1,16}){0,3} $"
)


_INCH_MARKS = re.compile(
    r"\b(?:[Ll]ayar|[Dd]isplay|TV|[Mm]onitor|[Vv]elg|[Pp]elek|[Bb]an|[Ll]aptop|[Tt]ablet)"
    r'[^."]{0,40} \d{1,3}(?:[.,]\d)? ?"'
)


_BOND = re.compile(r"\b(?:[Yy]ield|[Tt]enor|SUN|SBN|CDS|[Oo]bligasi|Treasury|UST|FR\d{2,4})\b[^.!?]{0,40}$")


def _tenor(match: re.Match[str]) -> str:
    return f"{match[1]} tahun" if follows(match, _BOND, 60) else match[0]


def _full(year: str) -> str:
    return year if len(year) == 4 else f"20{year}"


def _months(match: re.Match[str]) -> str:
    return f"{cardinal(int(match[1]))} bulan {_full(match[2])}"


def _half(match: re.Match[str]) -> str:
    """1H26; H1 2026, but not the car H1 nor H1N1."""
    if match[2] and len(match[3]) < 4:
        return match[0]
    return f"semester {cardinal(int(match[1] or match[2]))} {_full(match[3])}"


def _inches(match: re.Match[str]) -> str:
    """The mark behind the size of a display is of inches, unless it closes a quotation."""
    if not follows(match, _MEASURED, 60):
        return match[0]
    begin = match.start()
    another = _INCH_MARKS.search(match.string, max(0, begin - 120), begin)  # TV 55" dan monitor 27"
    if not another and match.string.count('"', 0, begin) % 2:
        return match[0]
    return f"{number(match[1])} inci"


def _english(match: re.Match[str]) -> str:
    return ordinal(int(match[1]))


_POWER = r"(?:PS|ps|hp|HP|bhp|BHP|dk|DK|TK|Tk|tk|daya kuda|tenaga kuda|[Nn]m|NM|kW|kgm|lb-?ft)"
_SOCIAL = "(?:followers?|views?|viewers?|likes?|subscribers?|streams?|downloads?|pengikut|penonton|tayangan|unduhan)"

RULES = (
    # 57th and 9th
    rule(r"(?<= and )(\d{1,3})th\b|(?<= of )(\d{1,3})th\b", lambda m: ordinal(int(m[1] or m[2])), "0", "th"),
    # CAT 3: a category of tickets
    rule(r"\bCAT ?(?=\d[A-Z]?\b)", "kategori ", "0 C", "CAT"),
    # ke-12th
    rule(r"\b([Kk]e-\d{1,3})(?:st|nd|rd|th)\b", r"\1", "0 -"),
    # HR-V, CR-V, C-HR: one letter beside two or three is no abbreviation of anything
    rule(
        r"(?<![\w-])([A-Z]{2,3})-([A-Z])(?![\w-])|(?<![\w-])([A-Z])-([A-Z]{2,3})(?![\w-])",
        lambda m: spell(m[0]) if len(m[0]) == 4 or (m[1] or m[4]) in EXPANDED else m[0],
        ROW,
        words="-",
    ),
    # 91 PS/5.500 rpm, 245 Nm / 1.750-4.000 rpm, 106 PS @ 6.000 rpm
    rule(
        rf"(?<=\d) ?({_POWER}) ?[/@] ?(?={NUMBER}(?: ?[-–] ?{NUMBER})? ?rpm\b)",
        lambda m: f" {m[1]} pada ",
        "0 /@",
        "rpm",
    ),
    # Ioniq 5 N: a name and its letter, no newtons
    rule(r"(?<=[A-Za-z] )(?<!aya )(\d{1,2}|\d\.\d) ([NV])\b(?=[ ,.;)]|$)", _variant, "0 NV"),
    # yield SUN 10Y: years of a bond
    rule(r"(?<![\w.,])(\d{1,2})Y\b", _tenor, "0 Y"),
    # 9M26, 1H26, FY2026: what reports of companies cover
    rule(r"(?<![\w.,])(3|6|9|12)M((?:20)?[2-4]\d)\b(?![.,]\d)", _months, "0 M"),
    rule(r"(?<![\w.,])(?:([12])H|H([12])[ /-]?)((?:20)?[2-4]\d)\b(?![.,]\d)", _half, "0 H"),
    rule(r"\bFY ?'?((?:20)?[2-4]\d)\b", lambda m: f"tahun buku {_full(m[1])}", "0 F", "FY"),
    # Core i5 gen-13
    rule(r"\b([Gg]en)-(?=\d{1,2}\b)", r"\1 ", "0 -", "en-"),
    # 72V20Ah
    rule(r"(?<=\d)V(?=\d{1,3} ?Ah\b)", " V ", "0 V", "Ah"),
    # 4K/60fps
    rule(r"(?<=\d[Kkp]) ?/ ?(?=\d{2,3} ?fps\b)", " pada ", "/ 0", "fps"),
    # 1080p @ 30fps, 4,5 GHz @ 65 W
    rule(r"(?<=\w) ?@ ?(?=\d{1,4}(?:[.,]\d{1,2})? ?(?:fps|FPS|[KMG]?Hz|rpm|W)\b)", " pada ", "@ 0"),
    rule(r"(?<=\d)\.x\b", " titik eks", "0 x", ".x"),
    rule(r"\b7 ?-? ?Eleven\b", "Seven Eleven", "7", "Eleven"),
    # layar 5,5"
    rule(rf'(?<![\w.,])({NUMBER}) ?"', _inches, '0 "'),
    # kaca 2,5D
    rule(r"(?<![\w.,])(\d[.,]\d)D\b", lambda m: f"{number(m[1])} de", "0 D"),
    # Core i7-13700H
    rule(r"(?<=\b[imx][3579])-(?=\d{4,5}[A-Z]{0,2}\b)", " ", "0 -"),
    # 1.5L, 2,0 L: a size of an engine
    rule(r"(?<![\w.,])(\d[.,]\d) ?L\b(?![./]\w|-\w)", _engine, "0 L"),
    # 3.1M followers, 2,3M subscriber: the million of English
    rule(
        rf"(?<![\w.,])(\d{{1,3}}(?:[.,]\d{{1,2}})?)M(?= {_SOCIAL}\b)",
        lambda m: f"{number(m[1].replace('.', ','))} juta",
        "0 M",
    ),
    # 25k, 1.2K ulasan, 2.8K, 4K
    rule(r"(?<![\w.,/$£€¥-])(?<!Rp )(\d{1,3}(?:[.,]\d{1,2})?)([kK])\b(?!-|\.\w)", _thousands, "0 kK"),
    # The 28th Forum, 2nd edition
    rule(
        r"\b((?:\d{0,2}1)(?=st)|(?:\d{0,2}2)(?=nd)|(?:\d{0,2}3)(?=rd))(?:st|nd|rd)\b",
        _english,
        "0",
        "1st|2nd|3rd",
    ),
    rule(
        r"(?<![\w.,])(\d{1,3})th(?= (?:[A-Z\"']|anniversary|annual|edition|birthday|century|floor|generation|street|"
        r"congress|conference|meeting|and|of))|(?<=[Tt]he )(\d{1,3})th\b",
        lambda m: ordinal(int(m[1] or m[2])),
        "0",
        "th",
    ),
)
