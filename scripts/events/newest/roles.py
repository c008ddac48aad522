"""Roles: what a number in the news counts or measures, whichever word an outlet chooses for it."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from scripts.text.stems import stem

_PEOPLE = """
dead: meninggal tewas wafat nyawa mati gugur jenazah jasad mayat menewaskan merenggut
hurt: luka terluka cedera melukai mencederai
missing: hilang dicari mencari pencarian raib lenyap
displaced: mengungsi pengungsi diungsikan pengungsian
saved: selamat diselamatkan menyelamatkan
evacuated: dievakuasi mengevakuasi evakuasi
sick: keracunan positif terinfeksi terjangkit tertular terpapar mual muntah
treated: dirawat opname perawatan
caught: ditangkap diringkus dibekuk diciduk menangkap meringkus membekuk diamankan mengamankan ditahan menahan tahan
suspect: tersangka
trapped: terjebak terperangkap terisolasi terkurung
stranded: telantar terlantar tertahan
sacked: phk
found: ditemukan
cured: sembuh
"""
_MEASURES = """
magnitude: magnitudo bermagnitudo magnitude richter sr
depth: kedalaman dalamnya
height: tinggi ketinggian setinggi
area: luas seluas
speed: kecepatan berkecepatan
heat: suhu temperatur derajat
price: harga seharga dihargai banderol dibanderol dijual
tariff: tarif ongkos
loss: kerugian rugi merugi
worth: nilai senilai
budget: anggaran pagu
rate: kurs rupiah
inflation: inflasi
interest: bunga
votes: suara
growth: pertumbuhan tumbuh
radius: radius jarak sejauh
donation: donasi sumbangan terkumpul
queue: antrean
stretch: panjang sepanjang
pay: upah gaji ump umk umr
fine: denda
aid: santunan bantuan
crowd: penonton pengunjung peserta jemaah
index: indeks ihsg
stock: stok cadangan persediaan
capacity: kapasitas daya
need: kebutuhan
quota: kuota alokasi jatah
output: produksi panen
goal: target ditargetkan menargetkan
seized: disita menyita sitaan
stolen: dicuri mencuri curian digasak menggasak
"""
_KINDS = """
jail: vonis divonis memvonis hukuman dihukum menghukum putusan penjara kurungan bui
demand: tuntutan dituntut menuntut
"""


def _table(rows: str) -> Mapping[str, str]:
    made = {}
    for row in rows.strip().splitlines():
        role, _, words = row.partition(": ")
        made.update(dict.fromkeys(map(stem, words.split()), role))
    return MappingProxyType(made)


@cache
def people() -> Mapping[str, str]:
    """Stem -> what happened to the people who are counted."""
    return _table(_PEOPLE)


@cache
def measures() -> Mapping[str, str]:
    """Stem -> what is measured or paid."""
    return _table(_MEASURES)


@cache
def terms() -> Mapping[str, str]:
    """Stem -> why somebody sits for so many years."""
    return _table(_KINDS)


PERSONS = frozenset(
    """orang jiwa warga korban penumpang siswa pelajar murid mahasiswa santri pekerja buruh karyawan anak balita bayi
    perempuan wanita lelaki laki pria pendaki nelayan prajurit tentara polisi petugas personel anggota wisatawan turis
    penghuni penduduk kk keluarga pasien kru awak abk sopir pengemudi pengendara pelaku tersangka penambang
    demonstran pengunjuk jemaah penonton guru lansia remaja ibu suspek napi tahanan bocah""".split()  # noqa: SIM905 - a table of words reads better so
)
SEARCHERS = frozenset(
    [
        "penyelam",
        "personel",
        "petugas",
        "relawan",
        "tim",
        "anggota",
        "prajurit",
        "kapal",
        "perahu",
        "helikopter",
    ]
)
CLASSIFIERS = frozenset(
    "orang jiwa unit buah ekor lembar batang butir pucuk bidang helai biji kepala lainnya lain lagi".split()  # noqa: SIM905 - a table of words reads better so
)
"""Between a number and what it counts."""
SCALED = frozenset(
    """persen meter kilometer km cm m mm sentimeter milimeter hektare hektar ha ton kg kilogram kuintal gram liter
    rupiah dolar derajat celsius celcius kubik mdpl knot poin skala sr mw megawatt dollar
    euro yen ringgit usd""".split()  # noqa: SIM905 - a table of words reads better so
)
"""Units: what is measured by them stands elsewhere."""
OF_UNITS: Mapping[str, str] = MappingProxyType(
    {"sr": "magnitude", "hektare": "area", "hektar": "area", "ha": "area", "derajat": "heat", "knot": "speed"}
)
"""Unit -> what alone is measured in it."""
PERIODS = frozenset(
    """jam menit detik hari minggu pekan bulan tahun abad dekade wib wita wit pagi siang sore malam dini kali kelas
    lantai tahap babak periode edisi januari februari maret april mei juni juli agustus september oktober november
    desember""".split()  # noqa: SIM905 - a table of words reads better so
)
"""They come to no count that a later report could change."""
LABELS = frozenset(
    """pukul jam pasal ayat nomor no rt rw km kilometer kelas blok lantai tipe boeing airbus jalan bab tanggal tahun
    hari grup seri ke tahap babak pekan gate menit usia umur berusia berumur selama dalam terminal jalur peron kavling
    gang ring covid g liga u inspektur brigadir sersan letnan""".split()  # noqa: SIM905 - a table of words reads better so
)
"""A number behind one of them is a name, an age or a time."""
NUMBERED = frozenset(
    [
        "sd",
        "sdn",
        "smp",
        "smpn",
        "sma",
        "sman",
        "smk",
        "smkn",
        "mi",
        "mts",
        "man",
        "tk",
        "negeri",
        "terminal",
        "pos",
        "unit",
        "blok",
        "polsek",
        "koramil",
    ]
)
"""What is told apart from others of its name by a number."""
