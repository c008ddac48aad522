"""Roman numerals and ordinals: cardinal after abad, kelas, Komisi; ordinal after monarchs, popes and world wars."""

import re

from scripts.speakable.numbers import cardinal, ordinal
from scripts.speakable.rule import one_of, rule

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")

_REIGNS = one_of(
    """Elizabeth Elisabeth Paulus Benediktus Charles Karel Fransiskus Louis Henry Ramses Nikolas Nicholas Wilhelm
    Abdullah Mohammed Muhammad Felipe Harald Gustaf Margrethe Frederik Leo Rama Mehmed Murad George Edward William
    Willem Philip Philippe Richard Alexander Ivan Katarina Gregorius Pius Klemens Innosensius Urbanus Sixtus Julius
    Juan Carlos Napoleon Friedrich Yohanes Pakubuwono Pakubuwana Hamengkubuwono Buwono Mangkunegara Mangkunegoro Alam
    Selim Bayezid Sulaiman Osman Hassan Hussein Vajiralongkorn Constantine Leopold Albert Baudouin Ferdinand Josef
    Bonifasius Paku Yohannes Badaruddin Kertanegara James Peter Tupou Simeon""".split()
)
_CROWNS = r"(?:Paus|Raja|Ratu|Kaisar|Sultan|Tsar|Firaun|Pangeran|Sunan|Sri Sultan|Sri Paus|Dalai Lama|Aga Khan|Emir)"
_ORDINAL_EVENTS = r"(?:Perang Dunia|Muktamar|Kongres|Munas|Musyawarah Nasional|Konferensi|Simposium|Olimpiade|Konsili)"
_CUE = (
    r"(?:[Aa]bad|[Kk]omisi|[Kk]elas|BAB|[Bb]ab|[Kk]odam|[Jj]ilid|[Ss]emester|[Tt]riwulan|[Kk]uartal|[Tt]ingkat|"
    r"[Gg]olongan|[Tt]ahap|[Ff]ase|[Ss]eri|[Ww]ilayah|[Dd]apil|[Gg]elombang|PON|[Pp]asal|[Ll]ampiran|[Zz]ona|Daops|"
    r"[Dd]ivisi|[Bb]agian|[Vv]olume|[Ee]pisode|[Tt]erminal|[Dd]eputi|[Ww]akil [Kk]etua|[Ss]trata|[Ee]selon|[Tt]ipe|"
    r"[Dd]irektorat|[Kk]amar|[Tt]im|[Ll]antai|[Rr]ayon|[Tt]ermin|[Kk]loter|[Ss]esi|[Pp]utaran|Kabinet|[Bb]uku|"
    r"[Pp]ansus|[Pp]anja|[Tt]ahun|[Pp]osko|Pelindo|Deputi|Subdit|Unit|Kanwil|Lantamal|Korem|Kowilhan|Kodim|Lanal|"
    r"[Kk]lasis|[Aa]ngkatan|[Pp]eriode|[Bb]atch|Liga|Ditreskrimsus|Kogabwilhan|Kohanudnas|Pangdam|Kapolda|Armada|"
    r"[Cc]abang|[Ss]tadium|[Gg]rade|[Ll]evel)"
)
_NUMERAL = r"([IVX]{1,8}|(?!CC)[XLC][IVXLC]{1,10})"
_PLAIN = r"([IVX]{2,8})"


def roman(text: str) -> int | None:
    """The value of a well-formed Roman numeral, else None."""
    if not text or not _ROMAN.fullmatch(text):
        return None
    total = 0
    for c, after in zip(text, text[1:] + "I", strict=True):
        total += -_VALUES[c] if _VALUES[c] < _VALUES[after] else _VALUES[c]
    return total


def _cardinal(match: re.Match[str]) -> str:
    value = roman(match[2])
    return f"{match[1]}{cardinal(value)}" if value else match[0]


def _ordinal(match: re.Match[str]) -> str:
    value = roman(match[2])
    return f"{match[1]}{ordinal(value).capitalize()}" if value else match[0]


def _bare(match: re.Match[str]) -> str:
    value = roman(match[1])
    return cardinal(value) if value else match[0]


def _first_to(match: re.Match[str]) -> str:
    first, last = roman(match[2]), roman(match[3])
    return f"{match[1]}{cardinal(first)} sampai {cardinal(last)}" if first and last else match[0]


RULES = (
    rule(rf"\b({_CUE} )([IVX]{{1,8}}) ?[-–] ?([IVX]{{1,8}})\b", _first_to, "IVX -–"),
    rule(rf"\b({_ORDINAL_EVENTS} (?:ke-?)?){_NUMERAL}\b(?!\.\w)", _ordinal, "IVX"),
    rule(rf"\b({_CUE} (?:ke-?)?){_NUMERAL}\b(?!\.\w|'\w)(?: ?/ ?(?=[A-Z]))?", lambda m: _cardinal(m) + (" " if "/" in m[0] else ""), "IVXLCDM"),
    rule(rf"\b({_CROWNS}(?: [A-Z][\w'-]{{1,20}}){{1,4}} )([IVX]{{1,8}})\b(?!\.\w)", _ordinal, "IVX"),
    rule(rf"\b({_REIGNS} )([IVX]{{1,8}})\b(?!\.\w)", _ordinal, "IVX"),
    rule(rf"\b([Kk]e-?){_PLAIN}\b", lambda m: ordinal(roman(m[2]) or 0) if roman(m[2]) else m[0], "IVX"),
    rule(rf"(?<![\w.])([IVX]{{2,8}})(?![\w.]\w|\w)(?: ?/ ?(?=[A-Z]))?", lambda m: _bare(m) + (" " if "/" in m[0] else ""), "IVX"),
    # ke-3, ke 21 after what is counted
    rule(
        r"\b((?:[Hh]ari|[Pp]eringkat|[Uu]rutan|[Pp]osisi|HUT|[Jj]uara|[Aa]bad|[Pp]utaran|[Mm]enit|[Tt]ahun|[Tt]empat|[Aa]nak|[Ll]antai|[Kk]ali|[Pp]ekan|[Mm]inggu|[Mm]usim|KTT|Games|Dunia) [Kk]e) (?=\d{1,3}\b(?![.,]\d))",
        r"\1-",
        "0 k",
    ),
    rule(r"\b([Kk])e-(\d{1,24})(?!\d|\.\d{3}|,\d)", lambda m: ordinal(int(m[2])) if m[1] == "k" else ordinal(int(m[2])).capitalize(), "0 -"),
    rule(r"\b([Kk])e-(\d{1,3}(?:\.\d{3}){1,5})(?!\d)", lambda m: ordinal(int(m[2].replace(".", ""))), "0 -"),
)
