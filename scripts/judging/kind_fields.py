"""Fields of words: how those write who do not report.

Whoever gives a recipe, a prayer or a vacancy uses words that go together, whatever the title is; a report uses one or
two of them. A field is found by how many different words of it stand in a text, some of which have to be its own.
"""

import re
from typing import Final, NamedTuple

from scripts.judging.kind_labels import STRONG, SURE


class Field(NamedTuple):
    """The words of a kind."""

    own: frozenset[str]
    """Words that hardly anything else has."""
    least: int
    """How many of its own have to be found."""
    others: frozenset[str]
    few: int
    """So many in all are a strong sign."""
    many: int
    """So many are a sure one."""


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


def _field(least: int, few: int, many: int, own: str, others: str) -> Field:
    return Field(_words(own), least, _words(others) - _words(own), few, many)


_COOKING: Final = """tumis aduk kukus rebus goreng panggang sajikan haluskan iris cincang taburi taburkan tuang tuangkan
    panaskan uleni kocok ulek marinasi bumbui tiriskan diamkan dinginkan masukkan campur campurkan serut parut blender
    lumuri balur gulung bakar sangrai seduh saring hidangkan oleskan olesi peras geprek siangi remas
    tusuk
    potong cuci belah kupas rendam"""

FIELDS: Final[dict[str, Field]] = {
    "recipe": _field(
        2,
        5,
        8,
        _COOKING,
        """sdm sdt siung sendok secukupnya sejumput segenggam gram ml butir lembar ruas batang bumbu santan
        merica garam
        gula kaldu minyak bawang serai kemangi adonan tepung mentega porsi mendidih harum matang wajan panci
        oven loyang
        resep merata rata empuk kecokelatan layu bahan sirop es gelas cup keju cokelat terigu telur susu daun
        api sedang
        menit""",
    ),
    "horoscope": _field(
        2,
        3,
        5,
        """primbon pertanda kedutan weton shio zodiak ramalan tarot hoki firasat wangsit neptu wage kliwon
        pahing fengsui feng
        shui tafsir
        mimpi bermimpi aries taurus gemini virgo libra scorpio skorpio sagitarius sagittarius capricorn
        aquarius pisces
        merkurius retrograde rasi asmara""",
        """rezeki jodoh keberuntungan beruntung keuangan karier cinta dipercaya konon menandakan melambangkan leluhur
        peruntungan semesta energi lajang pasangan hindari""",
    ),
    "sermon": _field(
        1,
        6,
        9,
        """firman rasulullah mazmur yakobus petrus efesus galatia amsal pengkhotbah yesaya matius lukas yohanes
        korintus filipi ibrani yesus kristus hadis hadits
        sabda bersabda
        injil allah saw swt mazhab makruh fikih fiqih wallahu tuhan alquran dharma buddha dhammapada sanghyang
        widhi weda bhagawadgita""",
        """amin aamiin iman dosa pahala surga ibadah sunah sunnah doa berdoa marilah semoga kita umat hamba
        tobat taubat
        ampunan berkat kasih ikhlas sabar wudu salat shalat sholat zikir dzikir mengajarkan merenungkan renungan takwa
        bertakwa rahmat rahmat-nya syukur bersyukur jemaah jamaah terkasih dimuliakan nabi ayat surah hati saudara
        keimanan sujud ulama mubah amal amalan akhirat dunia kebajikan""",
    ),
    "jobs": _field(
        1,
        4,
        6,
        """dibutuhkan membutuhkan dicari lowongan loker rekrutmen merekrut hiring vacancy penempatan lamaran melamar
        kandidat pelamar posisi magang cv portofolio""",
        """usia maksimal minimal pendidikan sma smk d3 s1 sederajat pengalaman berpengalaman jujur rapi disiplin
        komunikatif gaji tunjangan bpjs cv surel email kualifikasi persyaratan ijazah skck pria wanita lulusan kirim
        kirimkan dikirim berpenampilan mengoperasikan bersedia sif str cari mencari memiliki berkas fresh shift
        interview pramuniaga kasir staf admin ulet teliti
        tanggung bonus mess
        menguasai mahasiswa syarat saku fresh graduate penempatan""",
    ),
    "lottery": _field(
        2,
        4,
        6,
        """togel toto pasaran keluaran prize draw bbfs colok paito syair sgp sdy hk 4d 3d 2d ekor rekap result
        jitu gacor
        maxwin rtp scatter jackpot shio mistik slot""",
        """angka keluar kepala kuat mati bocoran prediksi rumus undian nomor deposit withdraw taruhan menang live main
        situs akun pola hari""",
    ),
    "fiction": _field(
        2,
        5,
        8,
        """bisik bisikku bisiknya gumam gumamku gumamnya lirih desah isak terisak menatap menatapku menatapnya
        ditatapnya
        tersenyum lelaki perempuan kau padaku padamu hatiku wajahnya matanya jemarinya bibirnya tubuhnya""",
        """senja hujan sunyi rindu jendela langit mimpi diam pelukan bayang bayangan cahaya gelap angin dada
        malam aku ia
        bulan kenangan sepi ibu ayah stoples tua kecil pintu kursi kopi""",
    ),
}

_PRAISE: Final = _words(
    """promo diskon voucher cashback dealer gerai showroom cicilan angsuran bonus potongan premium elegan stylish
    idaman impian memanjakan menemani terbukti pemesanan memesan gagah lapang nyaman mewah modern praktis
    canggih berkualitas varian konsumen pelanggan strategis eksklusif unggulan terjangkau hemat petualangan
    keluarga ideal cocok sempurna didesain dirancang tampil stok katalog garansi tautan bio kode daftar kelas
    metode ribuan servis warna desain kabin fasilitas koleksi produk higienis lezat instan lembut alami bpom
    halal kulit cerah wangi"""
)
_PRAISED: Final = (4, 8)
"""So many of them are worth one call of an advertisement, and two."""

IMPERATIVES: Final = frozenset(
    f"""{_COOKING} gunakan pakai pakailah hindari hindarilah jangan janganlah pastikan siapkan simpan tekan
    pilih pilihlah
    ketik klik unduh periksa cek coba cobalah ambil bersihkan gosok semprot siram siramkan tampung jemur keringkan
    letakkan taruh pasang matikan nyalakan batasi kurangi kurangilah perbanyak perbanyaklah konsumsi
    konsumsilah minumlah
    makanlah tidurlah hentikan lakukan lakukanlah mulailah biasakan perhatikan ingatlah catat catatlah buatlah
    kirimkan
    hubungi kunjungi daftarkan dapatkan nikmati manfaatkan temukan ajak ajaklah bawalah yuk ayo mari marilah jadikan
    jagalah rawatlah tambahkan luangkan sisihkan tetapkan gantilah ganti usahakan upayakan cari carilah mintalah
    tempelkan salin masuklah buka bukalah atur aturlah scan pindai geser lap seka sikat bilas potonglah
    semprotkan""".split()
)
"""Bare verbs that tell the reader to do something; a report has none at the beginning of its sentences."""
_ADDRESSED: Final = re.compile(r"\b(?:anda|kamu|kalian|bunda|moms)\b", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W_]+(?:-[^\W_]+)*+")
_DENSE: Final = 0.08
"""The least part of the different words that the words of a field are: a long report has some of any."""
_COMMANDS: Final = 0.3
"""The part of the sentences that are commands where a text is one of advice."""


def fields(bare: str) -> list[tuple[str, int]]:
    """The kinds whose words `bare` (a text without its quotations) has, each with the weight of that."""
    words = frozenset(_WORD.findall(bare.casefold()))
    found: list[tuple[str, int]] = []
    for name, field in FIELDS.items():
        own = len(field.own & words)
        if own < field.least:
            continue
        every = own + len(field.others & words)
        if every >= field.few and every >= _DENSE * len(words):
            found.append((name, SURE if every >= field.many else STRONG))
    return found


def praise(bare: str) -> int:
    """How many calls of an advertisement the words are worth with which `bare` praises and sells: 0, 1 or 2."""
    words = frozenset(_WORD.findall(bare.casefold()))
    many = len(_PRAISE & words)
    return sum(many >= least and many >= 0.08 * len(words) for least in _PRAISED)


def commands(sentences: list[str]) -> int:
    """How many of `sentences` tell their reader to do something; 0 where they are few beside the others."""
    firsts = (_WORD.search(sentence) for sentence in sentences)
    told = sum(first is not None and first[0].casefold() in IMPERATIVES for first in firsts)
    return told if told >= _COMMANDS * len(sentences) else 0


def addressed(sentences: list[str]) -> bool:
    """Whether at least two of `sentences`, and a third of them, speak to their reader."""
    told = sum(_ADDRESSED.search(sentence) is not None for sentence in sentences)
    return told >= 2 and told >= _COMMANDS * len(sentences)
