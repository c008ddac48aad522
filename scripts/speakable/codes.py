"""Capitals with figures (G20, B40, F-16, COVID-19), craft, flights and versions."""

import re

from scripts.speakable.initialisms import capitals
from scripts.speakable.letters import LETTER_NAMES, spell
from scripts.speakable.numbers import cardinal, digits, integer, number, parts
from scripts.speakable.rule import follows, rule

_PIECE = re.compile(r"\d+|[A-Z]+(?![a-z])|[A-Z]?[^\W\d_A-Z]+|[A-Z]+")


def figures(text: str) -> str:
    """The figures of a code: a quantity up to 99 and in round hundreds (A300), else digit by digit (A320)."""
    if text[0] != "0" and (len(text) < 3 or (len(text) < 5 and text.endswith("00"))):
        return cardinal(int(text))
    return digits(text)


def _piece(piece: str, long: bool) -> str:
    if piece.isdigit():
        return cardinal(int(piece)) if long and re.fullmatch(r"(?:19|20)\d\d", piece) else figures(piece)
    if piece.isupper():
        return capitals(piece, coded=True)
    return piece if len(piece) > 1 else LETTER_NAMES.get(piece, piece)


_MOTORCYCLE = re.compile(
    r"(?i)\b(?:honda|yamaha|kawasaki|suzuki|ktm|vespa|aprilia|ducati|benelli|bajaj|tvs|enfield|sepeda motor|motor|"
    r"skutik|skuter|ninja)\b[^.!?]{0,70}$"
)
_RIDDEN = frozenset(["CB", "CBR", "CRF", "GSX", "KLX", "ADV", "PCX", "WR", "NMAX", "XMAX"])


def _size(piece: str, ridden: bool) -> str:
    """Of a motorcycle the figures are the size of its engine (ADV160)."""
    if ridden and len(piece) == 3 and piece[-1] in "05":
        return cardinal(int(piece))
    return piece


def _code(match: re.Match[str]) -> str:
    pieces = _PIECE.findall(match[0])
    if any(len(piece) == 3 and piece.isdigit() for piece in pieces):
        ridden = not _RIDDEN.isdisjoint(pieces) or follows(match, _MOTORCYCLE, 90)
        pieces = [word for piece in pieces for word in _size(piece, ridden).split()]
    long = any(len(piece) > 3 and piece.isalpha() for piece in pieces)
    if (
        len(pieces) > 2
        and any(c.islower() for c in match[0])
        and not match[0][0].isdigit()
        and len(match[0]) < 7
        and "-" not in match[0]
    ):
        return " ".join(figures(p) if p.isdigit() else spell(p) if len(p) < 4 else p for p in pieces)
    return " ".join(_piece(piece, long) for piece in pieces)


_AIR = re.compile(r"(?i)\b(?:penerbangan|pesawat|flight|maskapai|bandara|terbang)\b[^.!?]{0,60}$")
_YEAR = re.compile(r"(?:19|20)\d\d")


def _flight(match: re.Match[str]) -> str:
    """GA 205; a letter row and a year (IP 2017) are a flight only where one is spoken of."""
    if _YEAR.fullmatch(match[2]) and not follows(match, _AIR, 74):
        return match[0]
    return f"{spell(match[1])} {digits(match[2])}"


def _craft(match: re.Match[str]) -> str:
    tail = match[3]
    return f"{match[1]}{figures(match[2])}{' ' + figures(tail) if tail else ''}"


_MOVEMENT = re.compile(
    r"\b(?:(?:[Mm]a)?[Kk]orem|(?:[Mm]a)?[Kk]odim|[Dd]anrem|[Dd]andim|[Aa]ksi|[Rr]euni|[Gg]erakan|[Aa]lumni|[Pp]residium|[Pp]ersaudaraan|[Aa]gen|[Ff]light|Unit|[Bb]atalyon|[Bb]rigif|"
    r"[Yy]onif)(?: \w{2,15})? [\"]?$"
)
_PEOPLE = re.compile(
    r" (?:orang|alumni|unit|warga|peserta|personel|anggota|kali|massa|kios|siswa|mahasiswa|hari|perusahaan|relawan|"
    r"kendaraan|dokter|guru|agen|anak|juta|ribu|rumah|tahun|bus|mobil|motor|kapal|desa|titik|derajat|meter|kilometer|persen|rupiah|ton|"
    r"kilogram|tahun|jam|menit|detik|kepala)\b"
)


def _movement(match: re.Match[str]) -> str:
    """Aksi 212, Batalyon 403: a name, unless something is counted by it."""
    if _PEOPLE.match(match.string, match.end()) or not follows(match, _MOVEMENT, 40):
        return match[0]
    return figures(match[0])


def _version(match: re.Match[str]) -> str:
    return f"{match[1].rstrip(' -.')} {parts(match[2])}"


def _day(match: re.Match[str]) -> str:
    return f"ha {'minus' if match[1] != '+' else 'plus'} {cardinal(int(match[2]))}"


RULES = (
    # iOS 17.2.1, versi 3.4, v2.0
    rule(
        r"(\b(?:[Vv]ersi(?: beta)?|iOS|iPadOS|macOS|watchOS|Android|Windows|Python|One UI|HyperOS|MIUI|"
        r"ColorOS|Ubuntu|Linux|Bluetooth|"
        r"Chrome|USB|HDMI|GPT-?|ChatGPT|Llama|Gemini|Claude|[Vv]\.?|[Ff]irmware|"
        r"[Aa]plikasi)[ -]?)(\d{1,4}(?:\.\d{1,6}){1,4})(?!\w|[.,]\d)",
        _version,
        "0 .",
    ),
    # pesta belanja 11.11
    rule(
        r"(\b(?:[Bb]elanja|[Pp]romo|[Dd]iskon|[Ff]estival|[Kk]ampanye|[Hh]arbolnas|[Ss]ale|[Pp]esta)\b[^.!?\d]{0,50})"
        r"\b([1-9]|1[0-2])\.\2(?!\d|[.,]\d| (?:juta|miliar|persen|triliun|ribu))",
        lambda m: f"{m[1]}{cardinal(int(m[2]))} {cardinal(int(m[2]))}",
        "0 .",
    ),
    # 802.11a/b/g
    rule(
        r"\b802\.(\d{1,2})(?=[a-z]{0,2}\b)",
        lambda m: f"delapan nol dua titik {cardinal(int(m[1]))} ",
        "0 .",
        "802.",
    ),
    # peluru .44 Magnum
    rule(r"(?:(?<= )|(?<=\())\.(?=\d\d\d? [A-Z])", "", "0 ."),
    # Philadelphia 76ers
    rule(r"\b(76|49)ers\b", lambda m: {"76": "Seventi Siksers", "49": "Forti Nainers"}[m[1]], "0", "ers"),
    # magnitudo: M 5,6; M5.6; Mw 7,1
    rule(r"\bM[wWLlb]?[ -]?(\d{1,2}[.,]\d)\b", lambda m: f"magnitudo {number(m[1])}", "0 M"),
    rule(
        r"(\b[Bb]erkekuatan |[Gg]empa |[Kk]ekuatan )M[wW]? ?(\d)\b",
        lambda m: f"{m[1]}magnitudo {number(m[2])}",
        "0 M",
    ),
    # PM2.5, PM 2,5
    rule(r"\bPM ?(\d{1,2})[.,](\d)\b", lambda m: f"pe em {number(m[1])} koma {number(m[2])}", "0 P"),
    # berkekuatan 5,8 M; gempa SR 5,2
    rule(
        r"(\b[Bb]erkekuatan |[Gg]empa |[Kk]ekuatan )(\d{1,2}(?:[.,]\d)?) M\b",
        lambda m: f"{m[1]}{number(m[2])} magnitudo",
        "0 M",
    ),
    rule(r"\bSR (?=\d[.,]\d)", "Skala Richter ", "0", "SR"),
    # Mag: 5.1, Lok: 8.91 LS, Kdlmn: 10 km: a notice of an earthquake
    rule(r"\bMag(?:nitudo)?: ?(?=\d)", "magnitudo ", "0 :", "Mag"),
    rule(r"\bKdlmn\b:?", "kedalaman", words="Kdlmn"),
    rule(r"\bLok: ", "lokasi ", ":", "Lok: "),
    rule(r"\bCoV-(\d)\b", r"Kov \1", "0 -", "CoV"),
    rule(r"\bpH (?=\d)", "pe ha ", "0 H"),
    # Hyundai H-1: a van, no day
    rule(r"\b(Hyundai|Starex) H ?- ?(\d)\b", r"\1 H\2", "0 -", "Hyundai|Starex"),
    # H-1, H+7
    rule(r"\bH ?([-–+]) ?(\d{1,3})\b", _day, "0 H"),
    # GMT+7
    rule(
        r"\b(GMT|UTC) ?([+-]) ?(\d{1,2})(?::?00)?\b",
        lambda m: f"{spell(m[1])} {'plus' if m[2] == '+' else 'minus'} {integer(m[3])}",
        "0 +-",
    ),
    # GA 205
    rule(
        r"\b(GA|JT|QZ|QG|ID|IW|SJ|AK|MH|SQ|QR|EK|TG|CX|IU|IN|TR|SJY|SV|KL|TK|EY|JL|NH|QF|VA|OD|IP|IL|"
        r"8B)[ -]?(\d{3,4})\b(?!\.\d|,\d)",
        _flight,
        "0",
    ),
    # Boeing 737-800, Aksi 212
    rule(
        r"\b((?:Boeing|Airbus|McDonnell Douglas|Embraer|Fokker|Cessna|CASSA|CN|Antonov|Sukhoi|Bombardier|"
        r"Airbus Helicopters)[ -])(\d{3})(?:-(\d{2,3}))?\b(?![.,]\d)",
        _craft,
        "0",
    ),
    # ATR 72-500, CRJ-1000
    rule(
        r"\b((?:ATR|CRJ|MA|ERJ|DHC)[ -])(?!(?:19|20)\d\d\b)(\d{2,4})(?:-(\d{3}))?\b(?![.,]\d)",
        lambda m: f"{spell(m[1])} {figures(m[2])}{' ' + figures(m[3]) if m[3] else ''}",
        "0",
    ),
    rule(r'(?:(?<= )|(?<= "))(?:\d{3}|(?<=[Aa]ksi )(?!19|20)\d{4})\b(?![.,]\d)', _movement, "0"),
    # Densus 88: the name of a unit, not a number of it
    rule(
        r"\b((?:[Dd]ensus|DENSUS|[Dd]etasemen(?: [Kk]husus)?|[Dd]en)(?: AT)?[ -])(88|81)\b(?![.,]\d)",
        lambda m: f"{m[1].rstrip('- ')} {digits(m[2])}",
        "0",
        "ensus|ENSUS|etasemen|Den|den",
    ),
    # KRI Nanggala 402
    rule(
        r"\b(K(?:RI|N|MP) (?:[A-Z][a-z]{2,16} ){1,3})(\d{3})\b(?![.,]\d)",
        lambda m: f"{m[1]}{digits(m[2])}",
        "0 K",
    ),
    # KRI Nanggala-402
    rule(r"\b([A-Z][a-z]{2,20})-(\d{3})\b(?![.,]\d)", lambda m: f"{m[1]} {figures(m[2])}", "0 -"),
    rule(
        r"\b(?!Ke-)([A-Z][a-z]{1,20})-(\d{1,2})\b(?![.,]\d)", lambda m: f"{m[1]} {cardinal(int(m[2]))}", "0 -"
    ),
    # virus lines: BA.5, XBB.1.5, JN.1
    rule(
        r"\b(BA|BF|BQ|CH|EG|JN|KP|LP|NB|XBB|XEC|XFG)((?:\.\d{1,2}){1,4})\b",
        lambda m: " ".join((spell(m[1]), *(cardinal(int(part)) for part in m[2][1:].split(".")))),
        "0 .",
    ),
    rule(r"\bp2p(?= [Ll]ending)", "pe tu pe", "2", "p2p"),
    # B2B, P2P lending: the figure is the English "to"
    rule(
        r"\b(?:([BCO])2([BCO])|P2P(?= [Ll]ending))\b",
        lambda m: f"{spell(m[1] or 'p')} tu {spell(m[2] or 'p')}",
        "2 BCOP",
        "2",
    ),
    # chemistry: H2O, NOx, CO2e
    rule(r"\b(N|S)Ox\b", lambda m: f"{LETTER_NAMES[m[1].lower()]} o eks", "x"),
    rule(r"\bCO2e(?:q)?\b", "ce o dua ekuivalen", "0 C"),
    # all the rest: letters and figures in one token
    rule(
        r"\b(?<!\d[.,])(?!Ke-)(?=[A-Za-z\d]{0,15}-?[A-Za-z]{0,8}\d)(?=\d{0,6}-?[a-z]{0,3}[A-Z])[A-Za-z\d]{1,16}(?:-[A-Z\d][A-Za-z\d]{0,9}){0,3}\b",
        _code,
        "0",
    ),
)
LETTERED = (
    # b20, halaman a1
    rule(r"\b([a-z])-?(\d{1,2})\b(?![.,]\d)", lambda m: f"{LETTER_NAMES[m[1]]} {cardinal(int(m[2]))}", "0"),
)
