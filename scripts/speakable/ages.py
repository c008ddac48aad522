"""Ages as news prints them behind a name: "Sulastri (40)", "Sumarni, 56, pedagang"."""

import re

from scripts.speakable.letters import spell
from scripts.speakable.numbers import cardinal
from scripts.speakable.persons import TABLE_BEFORE
from scripts.speakable.rule import follows, one_of, rule, words
from scripts.speakable.sports import CUE

_NO_PERSON = one_of(
    words(
        """
    Pasal Ayat Huruf Angka Lampiran Nomor Bab Komisi Juz Surat Surah Grup Tabel Gambar Bagian Halaman Blok Kelas
    Senin Selasa Rabu Kamis Jumat Sabtu Minggu Januari Februari Maret April Mei Juni Juli Agustus September
    Oktober November Desember Indonesia Malaysia Singapura Thailand Vietnam Filipina China Jepang Amerika Rusia
    Jakarta Bandung Surabaya Jawa Sumatra Sumatera Kalimantan Sulawesi Papua Bali Timur Barat Utara Selatan
    Tengah Pusat Kabupaten Kota Kecamatan Desa Provinsi
    """
    )
)
_NAME = (
    rf"\b(?!{_NO_PERSON}\b)([A-Z][\w'-]{{1,20}}\.?|"
    r"(?:(?<=inisial )|(?<=Ny\. )|(?<=Tn\. )|(?<=korban )|(?<=ersangka )|(?<=elaku )|"
    r"(?<=nya, )|(?<=nya )|(?<=anak )|(?<=ocah ))[A-Z])"
)
_GAME = re.compile(rf"{CUE}[^.!?]{{0,70}}$", re.IGNORECASE)
"""In a report of a game the figure is a minute or a number."""

_TALLY = re.compile(
    r"\(\d{1,3} (?:gol|poin|kali|kursi|suara|medali|assist|trofi|gelar|kemenangan|unit|kasus|menit|laga|"
    r"pertandingan|emas)\)[^.!?]{0,200}$"
)
"""Roma (19 gol), Wanasari (18): what the first bracket counts, the others count too."""

_CHILD = re.compile(
    r"\b(?:anak|bocah|balita|bayi|korban|siswa|siswi|murid|cucu|putra|putri|berinisial|bernama)\b[^.!?]{0,70}$",
    re.IGNORECASE,
)
"""Of one digit it is an age only where a child is spoken of."""


_INITIALS = re.compile("[A-Z]{2,3}")
"""Who is named by initials has an age behind them: AS (35) is no country."""


def _bracketed(match: re.Match[str]) -> str:
    if (
        follows(match, _TALLY, 240)
        or follows(match, _GAME, 90)
        or (len(match[2]) == 1 and not follows(match, _CHILD, 90))
    ):
        return match[0]
    if _INITIALS.fullmatch(match[1]) and follows(match, TABLE_BEFORE, 120):
        return match[0]
    name = spell(match[1]) if _INITIALS.fullmatch(match[1]) else match[1]
    return f"{name} ({cardinal(int(match[2]))} tahun)"


def _relative(match: re.Match[str]) -> str:
    """`anaknya (7)`: who is told by kin only has an age behind it as well."""
    return match[0] if follows(match, _GAME, 90) else f"{match[1]} ({cardinal(int(match[2]))} tahun)"


def _between_commas(match: re.Match[str]) -> str:
    if follows(match, _GAME, 90):
        return match[0]
    return f"{match[1]}, {cardinal(int(match[2]))} tahun, "


RULES = (
    # anak (7), kedua bocah itu (9 dan 11) stays
    rule(
        r"\b((?i:anak|bocah|balita|siswi|siswa|murid|cucu|putra|putri|adik|kakak|istri|suami|ayah|ibu|nenek|kakek)"
        r"(?:nya|mereka)?) \(([1-9]\d?)\)",
        _relative,
        "0 (",
    ),
    rule(rf"{_NAME} ?\(([1-9]\d?|10\d)\)(?! ?poin)", _bracketed, "0 ("),
    rule(rf"{_NAME}, ([1-9]\d), (?=[a-z])(?!(?:dan|serta|atau|hingga|sampai)\b)", _between_commas, "0 ,"),
)
