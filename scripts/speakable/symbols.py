"""Percent, what is still a figure, doubled words written with a 2, and signs that have a name."""

import re

from scripts.lexicon.table import words as dictionary
from scripts.speakable.letters import spell
from scripts.speakable.numbers import NUMBER, cardinal, digits, number, ordinal
from scripts.speakable.rule import ROW, rule, table

_DASH = r"\s?[-–—]\s?"
_FREE = r"(?<![\w.,])"
_NAMES = table("""
% = persen; ‰ = per mil; € = euro; £ = pound sterling; ¥ = yen; ₩ = won; ₹ = rupee; ₿ = bitcoin
√ = akar; π = pi; ∞ = tak terhingga; Ω = ohm; × = kali; ÷ = dibagi; ± = kurang lebih; ° = derajat
""") | {"$": "dolar", "@": "at"}
_VOWEL = re.compile("[AEIOUYaeiouyà-ÿ]")
_BER = re.compile(r"(?i)(ber)(?!ita|as|at|ani|kas|sih|uang|kat|i$|lian|hala|uk|ang|ulang)([a-z]{3,})")


def _value(written: str) -> float:
    head, _, tail = written.replace(".", ",").partition(",")
    return float(f"{head}.{tail.replace(',', '') or 0}")


def _range(match: re.Match[str]) -> str:
    minus, first, last = match.groups()
    if "%" in match[0][:-1] and not minus and _value(first) > _value(last):
        return f"{number(first)} persen berbanding {number(last)} persen"  # 58%-25%: votes, no range
    return f"{'minus ' if minus else ''}{number(first)} sampai {number(last)} persen"


def _share(match: re.Match[str]) -> str:
    return f"{'minus ' if match[1] else ''}{number(match[2])} persen"


_NUMBERED = ("Moto", "Dota")


def _doubled(match: re.Match[str]) -> str:
    """`Pengusaha2` doubles, `anak2nya` keeps its ending, `berlari2` doubles its stem only."""
    word, ending = match[1], match[2] or ""
    if not _VOWEL.search(word):
        return match[0]  # km2
    if word[0].isupper() and (
        word in _NUMBERED or match.string[max(0, match.start() - 2) : max(0, match.start() - 1)].isalnum()
    ):
        return match[0]  # Moto2; pemain Cyberconnect2: names
    stem = _BER.fullmatch(word)
    again = stem[2] if stem else word
    return f"{word}-{again[0].lower()}{again[1:]}{ending}"


def _in_words_too(match: re.Match[str]) -> str:
    return match[1] if match[2].strip() == cardinal(int(match[1])) else match[0]


PERCENT = (
    rule(r"(?<=\d) ?% ?(?=persen\b)", " ", "%", "persen"),
    rule(r"(?<=\d) ?(?:pct|persn|prosen)\b\.?", " persen", "0", "pct|persn|prosen"),
    rule(rf"{_FREE}(?:(?<!\w)([-–]))?({NUMBER}) ?%?{_DASH}({NUMBER}) ?%", _range, "0 %"),
    rule(rf"{_FREE}(?:(?<!\w)([-–]))?({NUMBER}) ?%(?:-an)?", _share, "0 %"),
)


def _given(match: re.Match[str]) -> str:
    """`Jong - un`: a given name whose hyphen a page has parted; a word behind a dash is a clause."""
    return match[0] if match[2] in dictionary() else f"{match[1]}-{match[2]}"


DOUBLED = (
    rule(r"\b([A-Z][a-z]{1,5}) - ([a-z]{2,5})(?=[ ,.;:/()]|$)", _given, "-", " - "),
    # Masih ada [klub lain] yang menunggu: an insertion into what somebody said
    rule(
        r"(?<=[\w,] )(?<![Ii]a )(?<!reka )(?<!nya )(?<!itu )(?<!ini )\[([a-z][\w -]{1,40}|\w{2,16})\](?= ?[\w.,?!])",
        r"\1",
        "[",
    ),
    # 2 (dua) orang
    rule(r"\b(\d{1,4}) ?\(([a-z ]{3,60})\)", _in_words_too, "0 ("),
    # film - film, ke - 3, Party 's: words that some pages part
    rule(r"\b([^\W\d_]{2,20}) - (?=(?i:\1)(?:nya|an|ku|mu)?\b)", r"\1-", "-", " - "),
    # disebut - sebut, bermain - main
    rule(
        r"\b((?:[Dd]i|[Bb]er|[Tt]er|[Ss]e|[Kk]e)([a-z]{3,12})) - (?=\2(?:nya|an|kan)?\b)", r"\1-", "-", " - "
    ),
    # USB Type - A
    rule(r"\b([Tt]ype|[Tt]ipe|Seri|Grup|Vitamin) - (?=[A-Z]\b)", r"\1 ", "-", " - "),
    # year - on - year, co - delegates, se - DIY
    rule(
        r"\b([A-Za-z]{2,8}) - (on|to|by|in|of) - (?=[A-Za-z]{2,8}\b)",
        r"\1 \2 ",
        "-",
        " - on| - to| - by| - in| - of",
    ),
    rule(
        r"\b([Cc]o) - (?=[a-z]{3})|\b(se) - (?=[A-Z][A-Za-z]{2})",
        lambda m: f"{m[1] or m[2]}-",
        "-",
        "o - |se - ",
    ),
    rule(r"\b([Aa]l|[Ee]l|[Cc]o|[Ww]i) - (?=[A-Z])", r"\1-", "-", " - "),
    rule(r"\b([A-Z]{2,6}) - (?=[A-Z]{2,6}\b)|\b([A-Z]{3,5}) - (?=[A-Z](?!\w|-|\.\w))", r"\1\2-", ROW, " - "),
    rule(r"(?<=[^\W\d_]) -(?=nya\b)", "-", "-", " -nya"),
    # 1980 - an, layar 15,6 - inci, Runner - up
    rule(r"(?<=\d) - (?=an\b)|(?<=[^\W\d_]{2}) - (?=up\b)", "-", "-", " - an| - up"),
    rule(
        r"(?<=\d) - (?=(?:inci|gram|axis|(?:senti|mili|kilo)?meter|megapi[kx]sel|"
        r"megapixels?|watt|volt|liter|kilogram|hertz|nits?|bit|core|cell|thread)\b)",
        " ",
        "0 -",
        " - ",
    ),
    rule(r"\b([Kk]e) - (?=\d)", r"\1-", "0 -", " - "),
    rule(
        r"\b([Aa]nti|[Pp]ro|[Nn]on|[Pp]ra|[Pp]asca|[Ss]emi|[Mm]ulti|[Ss]ub|[Pp]re|[Ff]ull|[Ee]) - (?=[^\W\d_])",
        r"\1-",
        "-",
    ),
    rule(
        r"\b([Kk]e) - (?=(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|se)[a-z]{0,8}\b)", r"\1", "-"
    ),
    # ber-2, ke-2-nya
    rule(r"\b([Bb]er)-([2-9]|10)\b(?![.,]\d)", lambda m: m[1] + cardinal(int(m[2])), "0 -"),
    rule(r"\b([Kk]e)-([2-9]|10)-?nya\b", lambda m: f"{m[1]}{cardinal(int(m[2]))}nya", "0 -"),
    rule(r"(?<![\w-])(A{1,3}|B{2,3}|C{2,3}) - (?=(?:dari|oleh|dengan|menjadi)\b)", r"\1 minus ", "-", " - "),
    # a rating or a blood group: A-, BBB-, O-; Baa2
    rule(r"\b(Aa|Baa|Ba|Caa)([123])\b", lambda m: f"{spell(m[1])} {cardinal(int(m[2]))}", "0", "Aa|Ba|Caa"),
    rule(r"(?<![\w-])(A{1,3}|B{1,3}|C{1,3}|AB|O)-(?=[ .,)]|$)(?! [-\d])", r"\1 minus", "-"),
    rule(r"(?<=[^\W\d_]) '(?=s\b)", "'", "'"),
    # tersangka ke2: an ordinal that lost its hyphen
    rule(r"\bke(\d{1,3})(?![\w-]|[.,]\d)", lambda m: ordinal(int(m[1])), "0", "ke"),
    # 2X lipat
    rule(r"(?<=\d)[xX] ?(?=lipat|sehari|sepekan|seminggu|sebulan|setahun)", " kali ", "0 xX"),
    rule(
        r"(?<![\w-])([^\W\d_]?[^\W\d_A-Z]{2,19})(?:\^?2)(nya|an|ku|mu|kah|lah|pun)?(?![\w-]|[.,]\d)",
        _doubled,
        "2",
    ),
)
SPANS = (
    # Blok A-D, Grup A–H
    rule(
        r"\b((?:[Bb]lok|[Gg]edung|[Gg]rup|[Zz]ona|[Tt]ribun|[Pp]intu|[Gg]olongan|[Ss]eri|[Kk]elompok|[Hh]uruf) [A-Z])"
        r" ?[-–] ?(?=[A-Z]\b)",
        r"\1 sampai ",
        "-–",
    ),
    # Senin-Jumat, Januari-Maret, 28 Juni-2 Juli
    rule(
        r"\b(Senin|Selasa|Rabu|Kamis|Jum'?at|Sabtu|Minggu|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|"
        r"Oktober|November|Desember)((?: \d{4})?)"
        + _DASH
        + r"(?=(?:\d{1,2} )?(?:Se[nlp]|Rab|Kam|Jum|Sab|Min|Jan|Feb|Mar|Apr|Me|Jun|Jul|Agu|Okt|Nov|Des))",
        r"\1\2 sampai ",
        "-–—",
    ),
    # 10 persen-15 persen, 2 juta - 3 juta, 5 kilometer-7 kilometer
    rule(r"(?<=\d )(?!ke\b)([a-z]{2,12})(?:[-–—]| [-–—] )(?=\d)", r"\1 sampai ", "0 -–—"),
)
WORDS = (
    # year on year/yoy: said once
    rule(
        r"\b((?:[Yy]ear|[Mm]onth|[Qq]uarter)[ -](?:on|to|over)[ -](?:year|month|quarter|date))"
        r" ?/ ?(?:[Yy]o[Yy]|mtm|mom|qtq|qoq|ytd)\b",
        r"\1",
        "/",
    ),
    rule(r"\b[Dd]an ?/ ?atau\b", "dan atau", "/"),
    rule(r"\bs ?/ ?d\b", "sampai", "/"),
    rule(r"\b[ac]/[nq]\b", "atas nama", "/"),
    rule(r"\bd/a\b", "dengan alamat", "/"),
    rule(r"(?<=[a-z]{2}) ?/ ?(?=[a-z]{2})", " atau ", "/"),
    # 2,5 kg/3,5 liter
    rule(r"\b(gram|kilogram|liter|meter|kilometer|ton|hektare) ?/ ?(?=\d)", r"\1 atau ", "/"),
    # R&D, AT&T
    rule(r"\b([A-Z]{1,2})&([A-Z]{1,2})\b", r"\1 en \2", "&"),
    # AT & T
    rule(r"\b([A-Z]{2}) & ([A-Z])(?![\w])", r"\1 en \2", "&"),
    rule(r" ?& ?", " dan ", "&"),
)
NUMBERS = (
    # 8827-04: no range ends in a number that begins with nought
    rule(
        rf"{_FREE}([1-9]\d{{1,7}})-(0\d{{1,5}})([a-z]{{0,2}})(?![\w.,-])",
        lambda m: f"{digits(m[1])} {digits(m[2])} {spell(m[3])}".rstrip(),
        "0 -",
        "-0",
    ),
    rule(
        rf"{_FREE}({NUMBER}){_DASH}({NUMBER})(?![\w-])",
        lambda m: f"{number(m[1])} sampai {number(m[2])}",
        "0 -–—",
    ),
    rule(
        rf"{_FREE}({NUMBER}) s\.?[/.]?d\.? ({NUMBER})",
        lambda m: f"{number(m[1])} sampai {number(m[2])}",
        "0 s",
    ),
    rule(r"(?:(?<=[\s(:=])|^)- ?(?=\d)", "minus ", "0 -"),
    rule(r"(?<=[a-z] )–(?=\d)", "minus ", "0 –"),
    rule(r"(?<=\d)-an\b", "an", "0 -"),
    rule(rf"(?<=[^\W\d_])({NUMBER})", lambda m: f" {number(m[1])}", "0"),
    rule(
        rf"({NUMBER})(an\b|(?=[^\W\d_]))?",
        lambda m: number(m[1]) + ("" if m[2] is None else m[2] or " "),
        "0",
    ),
)
NAMES = (rule("[" + re.escape("".join(_NAMES)) + "]", lambda m: f" {_NAMES[m[0]]} ", "".join(_NAMES)),)
