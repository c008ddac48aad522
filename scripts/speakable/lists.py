"""Lists and tables as they are printed: a dash before an item is a pause, never the sign of a number.

The rule: a dash at the beginning of a line or behind a colon, one with blanks on both sides between a word and a
figure, and one before a figure that counts things, is no sign. A glued dash before what may be below zero stays.
"""

import re

from scripts.speakable.rule import Rule, one_of, rule, words
from scripts.speakable.unit_names import COUNTED

_MONTH = "(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)"
_THINGS = one_of(
    sorted(
        {
            *COUNTED,
            *words(
                """
    korban jiwa warga kios toko sekolah jembatan gedung pohon kasus kecamatan desa kelurahan kabupaten kota titik
    lokasi personel petugas mobil motor sepeda bus kapal pengungsi ha km kg paket perusahaan negara
    """
            ),
        }
        - {"meter", "kali", "tahun", "gol", "jam", "euro", "dolar", "yen"}
    )
)
_BELOW_ZERO = r"(?:derajat|°|persen|%|poin|bps)"
_AMOUNT = r"\d{1,3}(?:[.,]\d{1,3}){0,4}"
_SAME = re.compile(rf"{_AMOUNT} ([^\W\d_]{{2,12}})")
_SCALES = frozenset({"ribu", "juta", "miliar", "triliun", "ratus", "ratusan", "ribuan", "jutaan", "persen"})
_ZONES = frozenset({"WIB", "Wib", "WITA", "Wita", "WIT"})
_FALLS = re.compile(
    r"(?i)tumbuh|pertumbuhan(?:nya)?|(?:ter|ber)?kontraksi|minus|negatif|suhu(?:nya)?|temperatur(?:nya)?|sebesar|mencapai|"
    r"menjadi|laju"
)
"""What stands before a figure that may be below none, whatever blanks a page has put there."""
_NUMBERED = re.compile(
    r"\d{1,2} (?:telah|akan|sudah|juga|adalah|yang|ini|itu|milik|buatan|tersebut|menjadi|(?:di|me)[a-z]{4,14})\b"
)
"""Tiangong - 2 telah: what stands behind the figure of a name."""
_HOURS = frozenset({"SM", "M", "H", "BC"})


def _spaced(match: re.Match[str]) -> str:
    """`Januari - 40.878 unit` pauses; `10 persen - 15 persen` and `30 Agustus - 3 September` are ranges."""
    figure, word = match[1], match[2]
    after = match.string[match.end() : match.end() + 34]
    if word in _ZONES and re.match(r"\d{1,2}[.:]\d\d\b", after):
        return f"{figure or ''}{word}{match[3]} sampai "
    if match[0].rstrip().endswith("-") and _FALLS.fullmatch(word):
        return f"{figure or ''}{word}{match[3]} -"
    if word in _HOURS or word.lower() in ("ke", "km", "anti", "pasal", "ayat", "minus"):
        return match[0]
    if figure and word in _SCALES:
        return match[0]
    if not figure and word.istitle() and _NUMBERED.match(after) and not re.fullmatch(_MONTH, word):
        return f"{word}{match[3]}-"
    same = _SAME.match(after)
    if figure and same and (same[1] == word or same[1] in _SCALES):
        return match[0]
    if re.fullmatch(_MONTH, word) and re.match(rf"\d{{1,2}} (?:{_MONTH})\b", after):
        return match[0]
    return f"{figure or ''}{word}{match[3]}, "


RULES: tuple[Rule, ...] = (
    # menit -37
    rule(
        r"\b([Mm]enit|[Pp]ekan|[Ll]ap|[Pp]utaran) ?[-–](?=\d{1,3}\b)", r"\1 ", "0 -–", "enit|ekan|ap|utaran"
    ),
    # 2-in-1
    rule(r"\b(\d{1,2}) ?- ?in ?- ?(?=\d{1,2}\b)", r"\1 in ", "0 -", "in"),
    # 937,955 suara: things have no thousandths, so the comma is the English one
    rule(
        r"(?<![\w.,])([1-9]\d{0,2}),(\d{3})(?= (?:suara|orang|jiwa|unit|warga|penonton|pemilih|pengguna|kendaraan|ekor|"
        r"korban|siswa|mahasiswa|peserta|penumpang|personel|rumah|kursi|tiket|saham|lembar|pengikut|pelanggan|kasus)\b)",
        r"\1.\2",
        "0 ,",
    ),
    # WH–1000XM2, COVID–19
    rule(r"\b([A-Z]{1,5})[–—](?=\d)", r"\1-", "–— 0"),
    # Ai - X1
    rule(r"\b([A-Z][a-z]{1,12}) - (?=[A-Z]\d{1,3}(?![\w-]|[.,]\d))", r"\1-", "0 -", " - "),
    # U - 19, S - 400, C - HR, omega - 3: names whose hyphen some pages part
    rule(
        rf"(?<![\w-])([A-Z]{{1,3}}|[Oo]mega|COVID|Covid|[Bb]abak) - (?=\d{{1,4}}[A-Z]?(?![\w-]|"
        rf"[.,]\d))(?!\d{{1,3}} (?:{_THINGS})\b)",
        r"\1-",
        "0 -",
    ),
    rule(r"(?<![\w-])(?![IVX] - [IVX])([A-Z]) - (?=[A-Z]{1,2}(?![\w-]))", r"\1-", "-"),
    # u - 19, tim u-17
    rule(r"(?<![\w-])u ?- ?(?=(?:1\d|2[0-3])(?!\d|[.,]\d))", "U-", "0 -", "u -|u-"),
    # U -19
    rule(r"(?<![\w-])U(?: -|- )(?=\d\d(?!\w|[.,]\d))", "U-", "0 -", "U -|U- "),
    # 129/PUU - XIII/2015
    rule(r"(?<=/)([A-Z][\w.]{1,9}) - (?=[A-Z][\w.]{0,11}/)", r"\1-", "/", " - "),
    # 2ZR - FXE
    rule(r"\b(\d[A-Z]{2,3}) - (?=[A-Z]{2,4}\b)", r"\1-", "0 -", " - "),
    rule(r"(?<=[A-Z]/)([A-Z]{1,4}) - (?=\d{1,5}/)", r"\1-", "/", " - "),
    # T - GDI, JI - Expo, KTP - e
    rule(
        r"(?<![\w-])(?<!rup )(?<!rie )(?<!eri )(?<!las )(?<!lok )(?<!iga )"
        r"([A-Z]{1,2}) - (?=[A-Z]{3,5}\b|[A-Z]{2}\d\b|Expo\b|Wallet\b)",
        r"\1-",
        "-",
        " - ",
    ),
    # TNI - Polri, k - pop
    rule(r"\b([A-Z]{2,5}) - (?=(?:Polri|Kejaksaan)\b)|\b([Kk]) - (?=[Pp]op\b)", r"\1\2-", "-", " - "),
    rule(r"\b([A-Z]{3}) - (?=e\b)", r"\1-", "-", " - e"),
    # HR - V, GSX - R150, S - Class, T - Mobile
    rule(r"(?<![\w-])([A-Z]{2,3}) - (?=[A-Z]\d{0,3}(?![\w-]))", r"\1-", "-", " - "),
    rule(
        r"(?<![\w-])([A-Z]) - (?=(?:Class|Trail|Cross|Ride|Men|Series|Pop|Max|Pilot|League|Mobile|Shirt)\b)",
        r"\1-",
        "-",
        " - ",
    ),
    # di - cancel
    rule(r"\b([Dd]i) - (?!(?:dan|atau|dari|untuk|juga)\b)(?=[a-z]{3,12}\b)", r"\1", "-", "i - "),
    # ber - kompetisi: a prefix that some pages part from its word
    rule(r"\b([Bb]er|[Tt]er|[Mm]e(?:m|n|ng|ny)|[Pp]e(?:m|n|ng)) - (?=[a-z]{3})", r"\1", "-", " - "),
    # - 12 rumah, at the beginning of a line
    rule(r"(?:(?<=\n)|^)[-–—*•] (?=\d)", "", "0 -–—*•"),
    rule(rf"(?:(?<=\n)|^)[-–—](?=\d)(?!{_AMOUNT} ?{_BELOW_ZERO})", "", "0 -–—"),
    # menurut BPBD: - 12 rumah; - 3 jembatan
    rule(r"(?<=[:;,.!?]) [-–—] (?=\d)", " ", "0 -–—"),
    # Januari - 40.878 unit
    rule(
        rf"(?<![\w.,])({_AMOUNT} )?([^\W\d_][\w'-]{{0,29}}[^\W\d_]|"
        rf"[A-Z])([\"')\]]{{0,2}}) [-–—] (?=\d)(?!\d{{1,6}} ?=)",
        _spaced,
        "0 -–—",
    ),
    # Januari -40.878 unit: things are never fewer than none
    rule(rf"(?<=[^\W\d_]) [-–—](?={_AMOUNT} {_THINGS}\b)", ", ", "0 -–—"),
)
