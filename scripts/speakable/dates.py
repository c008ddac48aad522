"""Dates, years and their ranges: the day before the month, years as cardinals."""

import re

from scripts.speakable.numbers import cardinal, digits
from scripts.speakable.numerals import roman
from scripts.speakable.rule import follows, rule

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
_SHORT = {
    "Jan": 1, "Feb": 2, "Peb": 2, "Mar": 3, "Apr": 4, "May": 5, "Jun": 6, "Jul": 7, "Agt": 8, "Agu": 8,
    "Ags": 8, "Agst": 8, "Agus": 8, "Aug": 8, "Sep": 9, "Sept": 9, "Okt": 10, "Oct": 10, "Nov": 11, "Nop": 11,
    "Nopember": 11, "Pebruari": 2, "Des": 12, "Dec": 12,
}  # fmt: skip
MONTH = "(?:" + "|".join(MONTHS) + ")"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MON = r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:1\d{3}|20\d{2}|\d{2})"
_DASH = r"(?:\s?[-–—]\s?|\s?s\.?/?d\.?\s)"
_FREE = r"(?<![\w.,/-])"
_END = r"(?![\w/-]|[.,]\d)"


def _year(text: str) -> str:
    """A year; two digits are of 1970-2069."""
    n = int(text)
    if len(text) == 2:
        n += 2000 if n < 70 else 1900
    return cardinal(n)


def day_month(day: str, month: str, year: str | None = None) -> str:
    """`15`, `7`, `2016` in words; where only the American order makes sense (`7/15`) that is what was meant."""
    d, m = int(day), int(month)
    if m > 12 >= d:
        d, m = m, d
    if not (1 <= d <= 31 and 1 <= m <= 12):
        return " ".join(cardinal(int(part)) for part in (day, month, year) if part)
    said = f"{cardinal(d)} {MONTHS[m - 1]}"
    return f"{said} {_year(year)}" if year else said


def _in_brackets(match: re.Match[str]) -> str:
    first, day, month, year, rest = match.groups()
    said = day_month(day, month, year)
    if first:
        said = f"{cardinal(int(first))} sampai {said}"
    return f", {said}{',' if rest is None else ''}"


def _two_dates(match: re.Match[str]) -> str:
    return f"{day_month(match[1], match[2], match[3])} sampai {day_month(match[4], match[5], match[6])}"


_CUE = re.compile(
    r"\b(?:[Pp]ada|[Hh]ari|[Mm]ulai|[Ss]ejak|[Hh]ingga|[Ss]ampai|\w{0,3}(?:tutup|buka|gelar|langsungkan|selenggarakan|jadwalkan|"
    r"resmikan|lantik|rilis|luncurkan)|[Bb]erlangsung|[Tt]ayang|[Dd]imulai|[Bb]erakhir|[Jj]atuh tempo|"
    r"[Tt]erbit|[Mm]alam|[Pp]agi|"
    r"[Ss]iang|[Ss]ore|[Bb]esok|[Ll]usa|[Kk]emarin|[Kk]edaluwarsa|[Bb]erlaku|[Tt]iba|[Bb]erangkat|[Kk]ick-?off|[Pp]er|"
    r"[Pp]aling lambat|[Ss]ebelum|[Ss]etelah)(?: tanggal)?,? $"
)
_QUANTITY = re.compile(
    r" ?(?:bagian|dari|gelas|sendok|porsi|kilo|kg|liter|jam|cangkir|putaran|final|lingkaran|abad|hari|malam|inci|kali|"
    r"persen|juta|ribu|total|jumlah|%|\")"
)
_FRACTIONS = frozenset(["1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "1/8", "3/8"])
_MIXED = frozenset(["2", "4", "8"])


def _bare_date(match: re.Match[str]) -> str:
    """A day with its month: a figure that is no fraction (15/12), or one where an hour of something is told."""
    first, day, month = match.groups()
    cued = follows(match, _CUE, 40)
    if _QUANTITY.match(match.string, match.end()) or f"{day}/{month}" == "24/7":
        return match[0]
    if first:
        if int(first) >= int(day) or (not cued and month in _MIXED and int(day) < int(month)):
            return match[0]
        return f"{cardinal(int(first))} sampai {day_month(day, month)}"
    if cued:
        return match[0] if match[0] in _FRACTIONS else day_month(day, month)
    if int(day) < 13 or int(day) <= int(month) or follows(match, _MEASURED, 40):
        return match[0]
    return day_month(day, month)


_MEASURED = re.compile(
    r"\b(?:[Tt]ensi|[Tt]ekanan|[Nn]omor|[Nn]o\.?|RT|RW|[Kk]elas|[Ss]kor|[Nn]ilai|[Uu]kuran|[Rr]asio|[Kk]amar|[Bb]lok|"
    r"[Rr]apor|[Ll]ensa|[Bb]an|[Tt]ipe|[Ss]eri)\b[^.!?]{0,24}$"
)
_DAY_NEXT = re.compile(r"\d{1,2} [A-Z]")


_CALLED = re.compile(r"\.? [A-Z][a-z]")


def _short_month(match: re.Match[str]) -> str:
    if match[2] in ("Agus", "Jan") and _CALLED.match(match.string, match.end(2)):
        return match[0]  # 27 Agus Karta: the number of a player
    if match[0][-1] == "-" and _DAY_NEXT.match(match.string, match.end()):
        return f"{match[1]} {MONTHS[_SHORT[match[2]] - 1]} sampai "
    return f"{match[1]} {MONTHS[_SHORT[match[2]] - 1]} ".removesuffix(" " if match[0][-1] not in "-." else "")


def _years(match: re.Match[str]) -> str:
    return _years_between(match[1], match[2])


def _years_between(first: str, last: str) -> str:
    if len(last) == 2:
        last = first[:2] + last
    return f"{cardinal(int(first))} sampai {cardinal(int(last))}"


def _season(match: re.Match[str]) -> str:
    if (int(match[3][-2:]) - int(match[2][-2:])) % 100 != 1:
        return f"{match[1]} {_years_between(match[2], match[3])}"
    last = digits(match[3]) if match[3][0] == "0" else cardinal(int(match[3]))
    return f"{match[1]} {cardinal(int(match[2]))} {last}"


_SEASON = re.compile(
    r"\b(?:[Mm]usim|[Kk]ompetisi|[Ll]iga|[Pp]remier|Serie|[Kk]ampanye|[Ee]disi)\b[^.!?]{0,40}$"
)


def _short_season(match: re.Match[str]) -> str:
    if int(match[2]) - int(match[1]) != 1 or not follows(match, _SEASON, 50):
        return match[0]
    return " ".join(digits(year) if year[0] == "0" else cardinal(int(year)) for year in match.groups())


def _school_year(match: re.Match[str]) -> str:
    return f"tahun ajaran {cardinal(int(match[1]))} {cardinal(int(match[2]))}"


def _tens(match: re.Match[str]) -> str:
    return cardinal(int(match[1].replace(".", ""))) + "an"


_PARTS_OF_DAY = (
    "dini|pagi|siang|sore|petang|malam|subuh|waktu|pukul|lalu|kemarin|mendatang|hingga|sampai|itu|ini"
)
_SHORT_MONTH = "|".join(sorted(_SHORT, key=len, reverse=True))
_WEEKDAY = "Senin|Selasa|Rabu|Kamis|Jum'?at|Sabtu|Minggu|Ahad"

RULES = (
    # 31/12/2023-1/1/2024, 30/6-2/7
    rule(
        rf"{_FREE}({_DAY})/({_MON})(?:/({_YEAR}))?{_DASH}({_DAY})/({_MON})(?:/({_YEAR}))?{_END}",
        _two_dates,
        "0 /",
    ),
    # 07 Januari
    rule(rf"{_FREE}0([1-9])(?= (?:{MONTH}|{_SHORT_MONTH})\b)", r"\1", "0"),
    # Jumat (15/7/2016), Sabtu-Minggu (3-4/6), kemarin (3/10)
    rule(
        rf",?\s?\((?:({_DAY}){_DASH})?(\d\d?)/(\d\d?)(?:[/-]({_YEAR}))?\)"
        rf"((?=[,.;:?!]|\s(?:{_PARTS_OF_DAY})\b|\s*$))?",
        _in_brackets,
        "0 / (",
    ),
    # 9-10/9/2025
    rule(
        rf"{_FREE}({_DAY}){_DASH}(?={_DAY}/{_MON}/(?:19|20)\d\d(?![\w/-]))",
        lambda m: f"{cardinal(int(m[1]))} sampai ",
        "0 /",
    ),
    # 15/7/2016, 15-7-2016, 15.07.2016
    rule(
        rf"{_FREE}(\d\d?)([/.-])(\d\d?)\2((?:1\d|20)\d\d){_END}",
        lambda m: day_month(m[1], m[3], m[4]),
        "0 /.-",
    ),
    rule(rf"{_FREE}({_DAY})/({_MON})/(\d\d){_END}", lambda m: day_month(m[1], m[2], m[3]), "0 /"),
    # 17-08-45: the year by its figures
    rule(
        rf"{_FREE}(0[1-9]|[12]\d|3[01])-(0[1-9]|1[0-2])-(\d\d){_END}",
        lambda m: f"{day_month(m[1], m[2])} {digits(m[3])}",
        "0 -",
    ),
    # 2016-07-15
    rule(
        rf"{_FREE}((?:1\d|20)\d\d)([/-])(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?![\w/-])",
        lambda m: day_month(m[4], m[3], m[1]),
        "0 /-",
    ),
    # Rabu 3/10, tanggal 12-13/7
    rule(
        rf"\b((?:{_WEEKDAY}|[Tt]anggal|[Tt]gl\.?),?) (?:({_DAY}){_DASH})?({_DAY})/({_MON}){_END}",
        lambda m: f"{m[1]} {cardinal(int(m[2])) + ' sampai ' if m[2] else ''}{day_month(m[3], m[4])}",
        "0 /",
    ),
    # ditutup 15/12, 1-3/12, digelar 5/3
    rule(rf"{_FREE}(?:({_DAY}){_DASH})?({_DAY})/({_MON}){_END}", _bare_date, "0 /"),
    # 21-Nov-26, as agencies print it
    rule(
        rf"{_FREE}(\d\d?)-({_SHORT_MONTH})-(\d\d|20\d\d)(?![\w/-]|[.,]\d)",
        lambda m: day_month(m[1], str(_SHORT[m[2]]), m[3]),
        "0 -",
    ),
    # 3 Okt. 2022
    rule(rf"\b(\d{{1,2}}) ?[- ]({_SHORT_MONTH})\b(?:\.(?= ?\d))?(?:-(?=\d))?", _short_month, "0"),
    rule(
        rf"\b(?=[JFPMASOND][a-z]{{2}})({_SHORT_MONTH})\.? ?(?=(?:19|20)\d\d\b)",
        lambda m: MONTHS[_SHORT[m[1]] - 1] + " ",
        "0",
    ),
    # the night of 13/14 Februari
    rule(rf"{_FREE}({_DAY})/({_DAY}) (?={MONTH})", lambda m: f"{m[1]} dan {m[2]} ", "0 /"),
    # TA 2025/2026, TA 2027: the year of schools, the year of budgets
    rule(r"\bT\.?A\.? ((?:19|20)\d\d)/((?:19|20)?\d\d)(?![\w/])", _school_year, "0 /", "TA |T.A. "),
    rule(r"\bT\.?A\.? (?=20\d\d\b)", "tahun anggaran ", "0", "TA |T.A. "),
    # musim 2018/2019, tahun ajaran 2023/24
    rule(
        r"\b([Mm]usim|[Aa]jaran|[Pp]elajaran|[Aa]kademik) ((?:19|20)\d\d)/((?:19|20)?\d\d)(?![\w/])",
        _season,
        "0 /",
    ),
    # musim 16/17, Liga Champions 17/18: years that follow each other where a season is told
    rule(r"(?<![\w.,/-])([0-3]\d)/([0-3]\d)(?![\w/-]|[.,]\d)", _short_season, "0 /"),
    # kuartal II-2026, semester I/2026
    rule(
        r"\b([Kk]uartal|[Tt]riwulan|[Ss]emester|[Tt]ahap|[Cc]atur ?wulan) ([IVX]{1,4}) ?[-–/] ?(?=(?:19|20)\d\d\b)",
        lambda m: f"{m[1]} {cardinal(roman(m[2]) or 0)} ",
        "IVX -–/",
    ),
    # Q3 2024, 1Q25, kuartal by its English letter
    rule(
        r"\b(?:Q([1-4])|([1-4])Q)(?: ?[-/']? ?((?:20)?\d\d))\b(?![.,]\d)",
        lambda m: f"kuartal {cardinal(int(m[1] or m[2]))} {_year(m[3])}",
        "0 Q",
    ),
    # 1446-1447 H
    rule(
        r"(?<![\w.,/-])(1[34]\d\d) ?[-–/] ?(1[34]\d\d) H\b(?:\.(?= [a-z\d]))?",
        lambda m: f"{cardinal(int(m[1]))} sampai {cardinal(int(m[2]))} Hijriah",
        "0 H",
    ),
    # 2010-2013, 2015/2016, 2015-16
    rule(
        rf"(?<![\w.,/-])((?:1\d|20)\d\d)(?:{_DASH}|/)((?:1\d|20)\d\d)(?![\w/]|[.,-]\d|-an\b)",
        _years,
        "0 /–—.-sd",
    ),
    rule(r"(?<![\w.,/-])((?:19|20)\d\d)[-–—/](\d\d)(?![\w/-]|[.,]\d)", _years, "0 /–—-"),
    # '90-an
    rule(r"(?<!\w)'(?=\d\d-?an\b)", "", "0 '"),
    # 90's, 1990's
    rule(r"(?<![\w.,'])(\d0|(?:19|20)\d0) ?'s\b", _tens, "0 '", "'s"),
    # 90'an
    rule(r"(?<!\w)(\d\d|(?:19|20)\d0)'an\b", _tens, "0 '", "an"),
    # '45, '98
    rule(r"(?<!\w)'(\d\d)(?![\w'])", lambda m: digits(m[1]), "0 '"),
    # 1980-1990-an, 80-90-an
    rule(
        r"(?<![\w.,/-])(\d{2}|\d{4}) ?[-–] ?(\d{2}|\d{4}) ?-?an\b",
        lambda m: f"{cardinal(int(m[1]))} sampai {cardinal(int(m[2]))}an",
        "0 -–",
    ),
    # 1990-an, 50-an
    rule(r"\b(\d{1,4}(?:\.\d{3})?) ?-an\b", _tens, "0 -"),
    # 1440 H/2018 M, 1440 H, 850 M, 400 SM
    rule(r"\b(1[0-5]\d\d) H ?/ ?(\d{4}) M\b", r"\1 Hijriah atau \2 Masehi", "0 H"),
    rule(r"\b(\d{4}) M ?/ ?(1[0-5]\d\d) H\b", r"\1 Masehi atau \2 Hijriah", "0 H"),
    rule(
        rf"((?:{MONTH}|[Tt]ahun|[Aa]bad)(?: ke-?| )\d{{1,4}}(?:-\d{{1,4}})?) M\b(?!\.\w)", r"\1 Masehi", "0 M"
    ),
    rule(r"\b([Aa]bad (?:ke-)?[IVX]{1,6}(?:-[IVX]{1,6})?) M\b(?!\.\w)", r"\1 Masehi", "M"),
    rule(r"\b(\d{1,4}|[IVX]+) SM\b", r"\1 sebelum Masehi", words="SM"),
    rule(r"\b(1[0-5]\d\d) H\b(?:\.(?= [a-z\d]))?|\b(14\d\d)H\b", r"\1\2 Hijriah", "0 H"),
    # 1447 Hijriah/6 Januari
    rule(r"\b(Hijriah|Masehi) ?/ ?(?=\d)", r"\1 atau ", "0 /", "Hijriah|Masehi"),
    # 1293 M without a point, bertarikh 682 M: no sum of money
    rule(r"(?<![\w.,-])((?:1\d|20)\d\d) M\b(?!\.\w)", r"\1 Masehi", "0 M"),
    rule(
        r"\b([Ll]ahir|[Ww]afat|[Mm]angkat|[Gg]ugur|[Bb]ertarikh|[Bb]erangka tahun|[Tt]arikh) (\d{2,4}) M\b(?!\.\w)",
        r"\1 \2 Masehi",
        "0 M",
    ),
)
