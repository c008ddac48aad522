"""Laws, articles of law, and the numbers of cases and letters."""

import re

from scripts.speakable.letters import LETTER_NAMES, spell
from scripts.speakable.numbers import cardinal, integer
from scripts.speakable.numerals import roman
from scripts.speakable.rule import rule

_LAW = (
    r"(?:R?UU|PP|Perp+u|[Pp]erpres|PERPRES|Keppres|Inpres|Permen\w{0,12}|Perda|Pergub|Perbup|Perwal\w?|"
    r"PMK|POJK|PBI|SEMA|Perkap|Perpol|SKB|PKPU|Kepmen\w{0,12}|Qanun|Perma|Perbawaslu|Peraturan \w{2,20}|"
    r"(?:Permen|Kepmen|Perka|Perban|Kepka|SE|Surat Edaran) [A-Z][A-Za-z]{1,14})"
)
_COURT = re.compile(r"/(PN|PT|PA|PTUN|MA)\.")
_PARTS = re.compile(r"[A-Za-z.]+|\d+")


def _number_of_year(match: re.Match[str]) -> str:
    word = {"b": "bernomor", "n": "nomor"}.get(match[1][0], "Nomor")
    return f"{word} {integer(match[2])} Tahun {cardinal(int(match[3]))}"


def _law_of_year(match: re.Match[str]) -> str:
    return f"{match[1]} Nomor {integer(match[2])} Tahun {cardinal(int(match[3]))}"


def _law_of_short_year(match: re.Match[str]) -> str:
    year = int(match[3])
    law = re.sub(r" (?:Nomor|No\.?)$", "", match[1])
    return f"{law} Nomor {integer(match[2])} Tahun {cardinal(year + (1900 if year > 44 else 2000))}"


def _piece(piece: str) -> str:
    if piece.isdigit():
        return integer(piece)
    if piece == ".":
        return "titik"  # 188.45/321
    if (value := roman(piece)) and len(piece) < 6 and set(piece) <= set("IVX"):
        return cardinal(value)
    return piece.rstrip(".")  # PMK.03


def _numbered(written: str) -> str:
    return "bernomor " if written.startswith("ber") else "Nomor " if written else ""


def _case(match: re.Match[str]) -> str:
    """`90/PUU-XXI/2023`: the slashes are said, since the number is quoted; letters are left for later rules."""
    court = _COURT.sub(r"/\1 ", match[2])
    blocks = (" ".join(map(_piece, _PARTS.findall(block))) for block in court.split("/"))
    return f"{_numbered(match[1])}{' garis miring '.join(blocks)}"


def _decree(match: re.Match[str]) -> str:
    letters = " ".join(map(spell, match[1].split(".")))
    said: list[str] = []
    before = ""
    for piece in match[2].split("."):
        if said and piece.isdigit() and before.isdigit():
            said.append("titik")
        said.append(integer(piece) if piece.isdigit() else spell(piece))
        before = piece
    return f"{letters} {' '.join(said)}"


def _lettered(match: re.Match[str]) -> str:
    return f"{match[1]} {cardinal(int(match[2]))} {LETTER_NAMES[match[3].lower()]}"


def _bracketed(match: re.Match[str]) -> str:
    inner = match[2]
    return f"{match[1]} {cardinal(int(inner)) if inner.isdigit() else LETTER_NAMES[inner.lower()]}"


_NUMBER = r"\b(?:Nomor|bernomor|nomor|NOMOR|No\.?|no\.|NO\.?) ?:? ?"

RULES = (
    # UU No. 1/2017
    rule(
        rf"({_NUMBER})(\d{{1,4}})/((?:19|20)\d\d)(?![\w/-])",
        _number_of_year,
        "0 /",
    ),
    # UU 11/2020
    rule(rf"\b({_LAW}\)?) (\d{{1,3}})/((?:19|20)\d\d)(?![\w/-])", _law_of_year, "0 /", "/1|/2"),
    # UU 35/14: a year by its last two figures
    rule(
        rf"\b({_LAW}\)?(?: (?:Nomor|No\.?))?) (\d{{1,3}})/(\d\d)(?![\w/-]|[.,]\d)",
        _law_of_short_year,
        "0 /",
    ),
    # Nomor 02 Tahun 2012
    rule(rf"({_NUMBER})0(?=[1-9]\d? [Tt]ahun\b)", r"\1", "0", "ahun"),
    # UU No. at the end of a torn sentence
    rule(r"\bJo\.? (?=[Pp]asal\b|UU\b|PP\b)", "juncto ", words="Jo"),
    rule(rf"\b({_LAW}) [Nn][Oo]\.$", r"\1 Nomor", words="o.|O."),
    # 84/2013 tentang: the number of a law whose name stands elsewhere
    rule(
        r"(?<![\w./-])(\d{1,3})/((?:19|20)\d\d)(?= tentang\b| [Jj]o\b| juncto\b)",
        lambda m: f"{cardinal(int(m[1]))} Tahun {cardinal(int(m[2]))}",
        "0 /",
    ),
    # SNI 7656-2012, ISO 9001:2015: a standard and its year
    rule(
        r"\b((?:SNI|ISO|IEC|ISO/IEC) \d{2,5}) ?[:-] ?((?:19|20)\d\d)(?![\w-]|[.,]\d)",
        r"\1 tahun \2",
        "0",
        "SNI|ISO|IEC",
    ),
    # Nomor: B/ND-35/X/2016/Rimba
    rule(
        rf"({_NUMBER})((?=[^\s]{{0,60}}/\d)(?![IVX]{{1,6}}/MPR)[A-Z][A-Za-z.]{{0,14}}(?:[/-][A-Za-z\d.]{{1,20}}(?<![.,])){{2,7}})(?![\w/-])",
        _case,
        "0 /",
    ),
    # Nomor 2268 K/30/MEM/2017
    rule(rf"({_NUMBER})(\d{{1,5}} [A-Z]{{1,3}}(?:/[\w.-]{{1,20}}(?<![.,])){{2,6}})(?![\w/-])", _case, "0 /"),
    # Nomor 90/PUU-XXI/2023, 12/Pid.Sus/2021/PN Jkt.Pst
    rule(
        rf"({_NUMBER})((?=[^\s]{{0,40}}[A-Z])\d{{1,5}}(?:\.\d{{1,4}}){{0,4}}(?:/[\w.-]{{1,20}}(?<![.,])){{1,6}})",
        _case,
        "0 /",
    ),
    rule(
        r"(?<![\w/])()(\d{1,5}(?:/(?=[\w.-]{0,19}[A-Z])[\w.-]{1,20})(?:/[\w.-]{1,20}(?<![.,])){1,4})",
        _case,
        "0 /",
    ),
    # B/91/I/2018: a letter of an office
    rule(
        rf"(?<![\w/.])((?:{_NUMBER})?)([A-Z]{{1,6}}/\d{{1,5}}/[IVX]{{1,4}}(?:/[A-Z][\w.]{{0,11}}){{0,2}}/(?:19|20)\d\d)(?![\w/])",
        _case,
        "0 /",
    ),
    # M.HH-01.AH.11.01: a decree of a ministry
    rule(
        r"(?<![\w.])([A-Z]{1,4}(?:\.[A-Z]{1,4}){1,3}) ?- ?"
        r"(\d{1,4}(?:\.[A-Z]{1,3}){0,3}(?:\.\d{1,3}){1,4})(?![\w-]|\.\w)",
        _decree,
        "0 .",
        "-",
    ),
    # SE 500/1234/SJ
    rule(r"(?<![\w/])()(\d{1,5}/\d{1,5}/[A-Z]{1,6}(?:/\d{4})?)(?![\w/])", _case, "0 /"),
    # Nomor 100.3.3-1287
    rule(rf"({_NUMBER}\d{{1,4}}(?:\.\d{{1,4}}){{1,5}})-(?=\d{{1,5}}(?![\w-]|[.,]\d))", r"\1 strip ", "0 ."),
    # LP/B/123/IV/2024/SPKT: a report by its letters
    rule(
        r"(?<![\w/.])((?:[Nn]omor |[Nn]o\.? ?)?)((?=[^\s]{0,60}/\d)[A-Z]{2,6}(?:/[\w.-]{1,20}(?<![.,])){3,6})",
        _case,
        "0 /",
    ),
    # Pasal 132 (1)
    rule(r"\b([Pp]asal \d{1,4}[A-Z]?) ?\((\d{1,2})\)", r"\1 ayat \2", "0 ("),
    # ayat (1), huruf (a), ke-1
    rule(
        r"\b([Aa]yat|[Hh]uruf|[Aa]ngka|[Bb]utir|[Pp]oin|[Pp]asal|[Nn]omor) ?\((\d{1,3}|[A-Za-z])\)",
        _bracketed,
        "(",
    ),
    # ayat (2b, c)
    rule(
        r"\b([Aa]yat|[Pp]asal|[Aa]ngka|[Bb]utir) ?\((\d{1,3})([a-z])((?:, [a-z]){0,4})\)",
        lambda m: f"{m[1]} {cardinal(int(m[2]))} {LETTER_NAMES[m[3]]}{m[4]}",
        "( 0",
    ),
    rule(
        r"(?:(?<=,)|(?<=dan)|(?<=atau)|(?<=sampai)) ?\((\d{1,2})\)",
        lambda m: f" {cardinal(int(m[1]))}",
        "( 0",
    ),
    rule(r"\b([Aa]yat \S{1,12}(?: \S{1,12})?|[Pp]asal \d{1,4}[A-Z]?) ke ?- ?1\b", r"\1 kesatu", "0 -"),
    # Pasal 28E, Pasal 12 B
    rule(
        r"\b([Pp]asal|[Aa]yat|[Ll]ampiran) (\d{1,4}) ?([A-Z])\b(?!\.\w)",
        _lettered,
        "0",
        "asal |yat |ampiran ",
    ),
    rule(r"§ ?", " pasal ", "§"),
)
