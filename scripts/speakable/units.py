"""Measures: what follows a number, and what follows a slash."""

import re

from scripts.speakable.numbers import NUMBER, number
from scripts.speakable.rule import rule

UNITS = {
    "km": "kilometer", "Km": "kilometer", "KM": "kilometer", "m": "meter", "cm": "sentimeter", "mm": "milimeter",
    "dm": "desimeter", "nm": "nanometer", "mdpl": "meter di atas permukaan laut", "Mdpl": "meter di atas permukaan laut",
    "MDPL": "meter di atas permukaan laut", "mil": "mil", "ft": "kaki", "feet": "kaki", "inch": "inci", "in": "inci",
    "kg": "kilogram", "Kg": "kilogram", "KG": "kilogram", "gr": "gram", "g": "gram", "mg": "miligram", "kw": "kuintal",
    "μg": "mikrogram", "mcg": "mikrogram", "ton": "ton", "lb": "pon", "lbs": "pon", "oz": "ons",
    "l": "liter", "L": "liter", "lt": "liter", "ltr": "liter", "ml": "mililiter", "mL": "mililiter", "dL": "desiliter", "dl": "desiliter", "cc": "cc",
    "ha": "hektare", "Ha": "hektare", "HA": "hektare", "km2": "kilometer persegi", "m2": "meter persegi",
    "cm2": "sentimeter persegi", "m3": "meter kubik", "cm3": "sentimeter kubik", "km3": "kilometer kubik",
    "km^2": "kilometer persegi", "m^2": "meter persegi", "cm^2": "sentimeter persegi",
    "m^3": "meter kubik", "cm^3": "sentimeter kubik", "km^3": "kilometer kubik",
    "kmh": "kilometer per jam", "kph": "kilometer per jam", "kmph": "kilometer per jam", "mph": "mil per jam",
    "rpm": "putaran per menit", "bpm": "denyut per menit", "fps": "bingkai per detik",
    "W": "watt", "kW": "kilowatt", "KW": "kilowatt", "MW": "megawatt", "GW": "gigawatt", "TW": "terawatt",
    "Wh": "watt jam", "kWh": "kilowatt jam", "KWh": "kilowatt jam", "kwh": "kilowatt jam", "MWh": "megawatt jam",
    "GWh": "gigawatt jam", "TWh": "terawatt jam", "mAh": "miliampere jam", "Ah": "ampere jam", "MWp": "megawatt puncak",
    "kWp": "kilowatt puncak", "VA": "volt ampere", "kVA": "kilovolt ampere", "MVA": "megavolt ampere",
    "V": "volt", "kV": "kilovolt", "mV": "milivolt", "A": "ampere", "Hz": "hertz", "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz",
    "dB": "desibel", "B": "bita", "KB": "kilobita", "kB": "kilobita", "MB": "megabita", "GB": "gigabita", "TB": "terabita", "PB": "petabita",
    "kbps": "kilobit per detik", "Kbps": "kilobit per detik", "Mbps": "megabit per detik", "Gbps": "gigabit per detik",
    "MBps": "megabita per detik", "MP": "megapiksel", "mmHg": "milimeter air raksa", "hPa": "hektopaskal", "Pa": "paskal",
    "kPa": "kilopaskal", "MPa": "megapaskal", "psi": "pe es i", "atm": "atmosfer", "bar": "bar", "N": "newton", "Nm": "newton meter", "kN": "kilonewton",
    "J": "joule", "kJ": "kilojoule", "kal": "kalori", "kkal": "kilokalori", "kcal": "kilokalori", "cal": "kalori", "K": "kelvin",
    "ppm": "bagian per juta", "PPM": "bagian per juta", "ppb": "bagian per miliar", "hp": "tenaga kuda", "HP": "tenaga kuda", "dk": "daya kuda", "PS": "pe es",
    "dtk": "detik", "det": "detik", "mnt": "menit", "thn": "tahun", "bln": "bulan", "org": "orang", "kpl": "kapal", "bph": "barel per hari",
    "boepd": "barel setara minyak per hari", "bopd": "barel minyak per hari", "mmscfd": "juta kaki kubik per hari", "MMSCFD": "juta kaki kubik per hari",
    "SR": "Skala Richter", "MMI": "em em i", "TEU": "te e u", "TEUs": "te e u", "bps": "basis poin", "sdm": "sendok makan", "sdt": "sendok teh",
    "s": "detik", "Nmi": "mil laut", "GT": "gros ton", "DWT": "de we te", "kl": "kiloliter", "KL": "kiloliter", "kL": "kiloliter",
    "IU": "i u", "mol": "mol", "lx": "lux", "MeV": "megaelektronvolt", "ly": "tahun cahaya",
}  # fmt: skip
"""After a number. The keys are exact: `m` is meter, `M` is money."""

_PER = {
    "jam": "jam",
    "h": "jam",
    "hari": "hari",
    "orang": "orang",
    "s": "detik",
    "dt": "detik",
    "det": "detik",
}
_UNIT = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
_SCALED = r"(?:(?:ratus|ribu|juta|miliar|triliun)(?:an)? )?"
_DASH = r"\s?[-–—]\s?"


def per(written: str) -> str:
    """What is said after "per" for `written`."""
    return UNITS.get(written, _PER.get(written, written))


def _measure(match: re.Match[str]) -> str:
    first, last, scaled, unit, over = match.groups()
    said = number(first)
    if last:
        said += f" sampai {number(last)}"
    said += f" {scaled or ''}{UNITS[unit]}"
    return f"{said} per {per(over)}" if over else said


def _degrees(match: re.Match[str]) -> str:
    minus, first, last, scale = match.groups()
    said = ("minus " if minus else "") + number(first)
    if last:
        said += f" sampai {number(last)}"
    return (
        said
        + " derajat"
        + {"C": " Celsius", "F": " Fahrenheit", "K": " Kelvin", "R": " Reamur"}.get(scale or "", "")
    )


RULES = (
    # 24-33 °C, -3°C, 36,5° C
    rule(rf"(?<![\w.,])([-–])?({NUMBER}) ?(?:°C? ?)?(?:{_DASH}({NUMBER}))? ?° ?([CFKR]\b)?", _degrees, "0 °"),
    rule(r"° ?([CF])\b", lambda m: " derajat " + ("Celsius" if m[1] == "C" else "Fahrenheit"), "°"),
    rule(rf"(?<=\d) ?(?:derajat|der\.) ?C\b", " derajat Celsius", "0"),
    # 40 km/jam, 50-70 cm, 2 juta kg/tahun
    rule(
        rf"(?<![\w.,])({NUMBER})(?:{_DASH}({NUMBER}))?[ -]?({_SCALED})({_UNIT})(?![\w^]|\.\w|-\d)(?: ?/ ?([^\W_]{{1,12}}\d?)\b)?",
        _measure,
        "0",
    ),
    # tekanan darah 120/80 mmHg
    rule(
        rf"({NUMBER})/({NUMBER}) ?mmHg\b",
        lambda m: f"{number(m[1])} per {number(m[2])} milimeter air raksa",
        "0 /",
    ),
    # per kg, /kWh, setiap m2
    rule(
        rf"(?:\b([Pp]er|[Ss]etiap|[Tt]iap) |(?<=[^\W\d_]) ?/ ?)({_UNIT}|jam|hari|orang|bulan|tahun|ekor|butir|ikat|liter|lembar|hektare|kilogram|gram|bungkus|porsi|malam|unit|buah|batang|barel|pon|ons|sak|karung|kepala|keluarga|rumah|siswa|menit|detik|meter|minggu|pekan|kilometer|kali|tabung|botol|dus|paket|kamar|lot|saham|troi ons|km persegi)\b(?![\w./])",
        lambda m: f"{m[1] or ' per'} {per(m[2])}",
        "",
    ),
)
