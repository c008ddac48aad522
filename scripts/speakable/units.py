"""Measures: a number with its unit, a rate behind a slash, degrees."""

import re

from scripts.speakable.fractions import fraction
from scripts.speakable.numbers import NUMBER, cardinal, number
from scripts.speakable.rule import follows, one_of, rule
from scripts.speakable.unit_names import COUNTED, PER, UNITS

_UNIT = one_of(UNITS)
_SCALED = r"(?:(?:ratus|ribu|juta|miliar|triliun)(?:an)? )?"
_DASH = r"(?:\s?[-–—]\s?|\s?s\.?[/.]?d\.?\s)"
_SCALE = {"C": " Celsius", "F": " Fahrenheit", "K": " Kelvin", "R": " Reamur"}


def _per(written: str) -> str:
    return UNITS.get(written) or PER.get(written, written)


def _measure(match: re.Match[str]) -> str:
    minus, first, last, scaled, unit, over = match.groups()
    said = number(first)
    if minus:
        said = f"minus {said}"
    if last:
        said += f" sampai {number(last)}"
    said += f" {scaled or ''}{UNITS[unit]}"
    if not over:
        return said
    bare = over.rstrip("^23")
    if over[0].isupper() and over not in UNITS and bare not in PER:
        return f"{said} {over}"  # 500 cc/MotoGP
    power = {"2": " kuadrat", "3": " kubik"}.get(over[-1], "") if over not in UNITS else ""
    return f"{said} per {_per(over if over in UNITS else bare)}{power}"


def _part(match: re.Match[str]) -> str:
    whole, above, below, unit = match.groups()
    said = fraction(int(above), int(below))
    return f"{cardinal(int(whole)) + ' ' if whole else ''}{said} {UNITS[unit]}"


_COUNT = re.compile(
    r"(?:\d|rupiah|dolar|euro|yen|ringgit|puluh|belas|ratus|ribu|juta|miliar|triliun|persen)[^.,;!?/]{0,30}$"
)
_SPAN = re.compile(r" ?/ ?(?:jam|hari|bulan|tahun|minggu|pekan|menit|detik|malam|kapita)\Z")
_COUNTS = re.compile(r"\b(?:jam|hari|bulan|tahun|minggu|pekan|menit|detik|malam|orang)$")


def _rate(match: re.Match[str]) -> str:
    """`kendaraan/jam` is a rate, `rumah/toko` a choice: a figure or a span of time tells."""
    if match[1]:
        return f"{match[1]} {_per(match[2])}"
    if not follows(match, _COUNT, 44) and (not _SPAN.search(match[0]) or follows(match, _COUNTS, 16)):
        return match[0]
    return f" per {_per(match[2])}"


def _degrees(match: re.Match[str]) -> str:
    minus, first, last, scale = match.groups()
    said = ("minus " if minus else "") + number(first)
    if last:
        said += f" sampai {number(last)}"
    return f"{said} derajat{_SCALE.get(scale or '', '')} "


def _pressure(match: re.Match[str]) -> str:
    return f"{number(match[1])} per {number(match[2])} milimeter air raksa"


_HEAT = re.compile(
    r"(?i)\b(?:suhu|temperatur|cuaca|panas|dingin|demam|termometer|kelembapan)\b[^.!?\n]{0,80}$"
)


def _heat(match: re.Match[str]) -> str:
    """Where heat is spoken of, a C behind a figure is Celsius."""
    if not follows(match, _HEAT, 90):
        return match[0]
    minus, first, last = match.groups()
    said = ("minus " if minus else "") + number(first)
    return f"{said}{' sampai ' + number(last) if last else ''} derajat Celsius"


def _power(match: re.Match[str]) -> str:
    return f" {match[0]}"


_TORQUE = re.compile(r"(?i)\b(?:torsi|tenaga|daya|mesin|bertenaga)\w{0,3}\b[^.!?]{0,60}$")


def _sea_miles(match: re.Match[str]) -> str:
    return match[0] if follows(match, _TORQUE, 74) else " mil laut"


_WIND = re.compile(r"(?i)\b(?:angin|arus|gelombang|kecepatan|topan|siklon|badai)\b[^.!?]{0,60}$")


def _knots(match: re.Match[str]) -> str:
    return " knot" if match[0].endswith("s") or follows(match, _WIND, 74) else match[0]


GLUED = (
    # angin 20 kt: knots of wind, no kilotons
    rule(r"(?<=\d) ?kts?\b", _knots, "0", "kt"),
    # per troy oz
    rule(r"\b([Tt]ro[yi]) ?oz\b", r"\1 ons", words="oz"),
    # 900 VA-1.300 VA, 12 m-15 m
    rule(rf"(?<=\d) ?({_UNIT})[-–](?=\d[\d.,]{{0,20}} ?\1\b)", r" \1 sampai ", "0 -–"),
    rule(r"(?<=\d) ?m\.? dpl\b", " mdpl", "0", " dpl"),
    # 100 Gb/s
    rule(r"(?<=\d) ?([GMKk])b/s\b", r" \1bps", "0 b", "b/s"),
    # 337km/h4: the place in a table of results
    rule(r"(?<=\d) ?km/h(\d{1,2})\b", r" km/h, \1", "0 h", "km/h"),
    # 80W, baterai 12V
    rule(
        r"(?<=\d\d)W(?![\w^]|[-/]\w)|(?<=\b(?:12|36|48|60|72))V(?![\w^-])|(?<=\b(?:110|220|380))V(?![\w^-])",
        _power,
        "0 WV",
    ),
    # speaker 3W: where light or sound is told
    rule(
        r"(\b(?:[Ss]peaker|[Pp]engeras suara|[Ll]ampu|LED|[Dd]aya|[Cc]harger|[Ss]oket|[Bb]ohlam|[Pp]engisi(?:an)?)"
        r"(?: [a-z]{2,12}){0,3} \d)W\b",
        r"\1 watt",
        "0 W",
        "W",
    ),
    # 12 NM dari pantai: miles of the sea, unless a torque is told
    rule(r"(?<=\d) ?NM\b", _sea_miles, "0 N", "NM"),
    # 5.000mAh, 120Hz, 256GB
    rule(
        r"(?<=\d)(?=(?:mA[hH]|Ah|[kMG]?Hz|[KMGT]B|M[Pp]|[kMGT]?Wh(?:rs?)?|[kMG]W|kV|km|kg|cm|mm|ml|mg|ppm|ppi|fps|rpm|dB|Mbps|Gbps|mdpl)(?![\w^]|/[^\d]))",
        " ",
        "0",
        "Hz|B|MP|Mp|A|W|kV|km|kg|cm|mm|ml|mg|pm|ppi|fps|bps|dpl",
    ),
)
DEGREES = (
    # 80 mg/100 ml
    rule(
        r"(?<=\d) ?(mg|mcg|g|gr|kkal|kal|ml|cc|L|l|liter|sdm|sdt|tetes|tablet|poin|km|W) ?/ ?(?=\d{1,4} ?[a-z])",
        r" \1 per ",
        "0 /",
    ),
    # suhu 38 C, 24-33C
    rule(rf"(?<![\w.,])(?:(?<!\w)([-–]) ?)?({NUMBER})(?:{_DASH}({NUMBER}))? ?C\b(?!\.\w)", _heat, "0 C"),
    # 47,3 derajat Celsius (117F)
    rule(rf"(?<=Celsius \()({NUMBER}) ?F\b", lambda m: f"{number(m[1])} derajat Fahrenheit", "0 F"),
    # 24-33 °C, -3°C, 36,5° C
    rule(
        rf"(?<![\w.,])(?:(?<!\w)([-–]) ?)?({NUMBER}) ?(?:°C? ?)?(?:{_DASH}({NUMBER}))? ?° ?([CFKR]\b)?",
        _degrees,
        "0 °",
    ),
    rule(r"° ?([CF])\b", lambda m: f" derajat{_SCALE[m[1]]}", "°"),
    rule(r"\b[Dd]erajat ([CF])\b", lambda m: f"derajat{_SCALE[m[1]]}", "CF"),
)
RULES = (
    # tekanan darah 120/80 mmHg
    rule(rf"({NUMBER})/({NUMBER}) ?mmHg\b", _pressure, "0 /"),
    # 1/2 kg, 2 1/2 km
    rule(
        rf"(?<![\w.,/:-])(?:(\d{{1,3}}) )?([1-9])/([2-9]|10) ?({_UNIT})(?![\w/^]|\.\w|-\d)",
        _part,
        "0 /",
    ),
    # per m^2 of land, m^3
    rule(r"(?<![\w/])(k?m|cm)\^([23])(?!\w)", lambda m: UNITS[m[1] + m[2]], "^"),
    # 40 km/jam, 50-70 cm, 2 juta kg/tahun, 9,8 m/s^2
    rule(
        rf"(?<![\w.,])(?:(?<=[ (])([-–])(?=\d))?({NUMBER})(?: ?%)?(?:{_DASH}({NUMBER}))?"
        rf"[ -]?({_SCALED})({_UNIT})(?![\w^]|\.\w|-\d)"
        r"(?: ?/ ?([^\W\d_]{1,12}\^?[23]?)(?!\w))?",
        _measure,
        "0",
    ),
    # 10 ton/sumbu
    rule(
        r"(?<=\d )(ton|liter|meter|kilogram|gram|kilometer|barel|kali|kuintal) ?/ ?(?=[a-z]{3,12}\b)",
        r"\1 per ",
        "0 /",
    ),
    # per kg, /kWh, Rp5.000/ikat, ribu km, beberapa cm
    rule(
        rf"(?:\b([Pp]er|[Ss]etiap|[Tt]iap) |(?<=[^\W\d_]) ?/ ?)({_UNIT}|{one_of(COUNTED)})(?![\w/^]|\.\w)",
        _rate,
        words="/|er |iap ",
    ),
    rule(
        r"\b((?:[Pp]uluh|[Rr]atus|[Rr]ibu|[Jj]uta)(?:an)?) "
        r"(km|kg|cm|MW|GW|kW|kWh|GB|MB|TB|mdpl|km2|m2|m3)(?![\w/]|\.\w)",
        lambda m: f"{m[1]} {UNITS[m[2]]}",
        words="ibu|uta|atus|uluh",
    ),
)
