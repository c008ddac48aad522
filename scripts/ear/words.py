"""Words by which the ear's rules know what may go, where a clause begins, and who can speak."""

import re
from typing import Final

from scripts.judging.smallwords import CONDITION, MODALITY, NEGATION, SAYING, word_set

LONGEST: Final = 30
"""Words that a listener holds of one sentence."""
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*+")

_BY_SOMEBODY: Final = word_set(
    """diungkap diungkapkan dijelaskan dinyatakan ditegaskan dituturkan disebut ditulis diakui diumumkan dipaparkan
    diterangkan diucapkan dipastikan ditunjukkan dicatat tercatat dinilai dianggap dipandang"""
)
HOLDING: Final = (NEGATION | MODALITY | CONDITION | SAYING | _BY_SOMEBODY) - {
    "sampai", "hingga", "baru", "sementara", "selama",
}  # fmt: skip
"""What is left off never has one of these: on them hangs the truth of what stays."""
UNSURE: Final = word_set(
    """diduga menduga dugaan terduga mungkin kemungkinan barangkali diperkirakan perkiraan kabarnya dikabarkan konon
    disebut disebut-sebut dituduh dituding didakwa disangka diklaim mengklaim klaim sepertinya tampaknya agaknya
    seharusnya semestinya terancam berpotensi seandainya andai"""
)
"""What stands behind them is only so far so."""
IF: Final = word_set("jika kalau apabila bila bilamana asalkan asal andai seandainya jikalau kecuali")

_NO_VERB: Final = word_set(
    """dia diri dini dingin dinas dinding dialog diet digital dirjen direktur direktorat disiplin distrik divisi
    diskusi dinamika berita berat berani berbagai beberapa berikut berdasarkan bersama berkat berlian beras
    beruang besar bernama berinisial terhadap tersebut terkait tertentu terakhir terbaru tertinggi terbesar
    terendah terbaik terminal teras terang terus teroris terlalu terutama terkini terburuk tersangka terdakwa
    terpidana terduga teratas terlebih terdekat terpadu termasuk terkenal terjangkau terluar terpencil ternyata
    tertulis terpopuler terletak terapi teritorial terumbu teri mereka merah media medan medali medis menteri
    menit menara menu menurut mengenai menjelang meter meski meskipun mesin metode melalui melawan mei merek
    mebel mental menengah mendatang memang mendesak meja menantu mertua merdeka mercusuar meriam merpati melati
    melon mentega mentimun meteor metana merica merak melayu menantunya mekanisme mendiang mengerikan
    mengejutkan memalukan mendalam menyeluruh membahayakan mendasar menarik bersih berbahaya bersejarah
    bertingkat beragam berlebihan berpengalaman bersangkutan berkepanjangan berkelanjutan beserta berupa berisi
    bertuliskan berbentuk berwarna berusia berumur bermerek bertajuk berjudul bertema menyangkut menuju mencakup
    meliputi disertai diikuti ditambah dibandingkan dibanding didampingi dipimpin"""
)
_BASE_VERBS: Final = word_set(
    """adalah ialah merupakan bekerja belajar ada akan telah sudah sedang masih pernah harus bisa dapat mampu boleh
    belum tidak bukan tak tiba pergi datang singgah mampir pulang tinggal masuk keluar naik turun jatuh kembali
    hadir ikut mulai menjadi jadi lahir tewas meninggal gugur hilang lolos menang kalah unggul tampil mundur
    maju duduk tidur bangun mandi makan minum tahu ingin mau punya lupa ingat setuju sepakat yakin percaya gagal
    berhasil tetap terus sempat kerap sering selalu justru juga langsung kini kian semakin makin turut bakal
    hendak resmi meminta minta tumbuh rusak roboh putus ambruk kandas tenggelam retak macet padam menyala tutup
    buka selesai usai pecah bocor libur surut longsor menyala bebas aman tenang normal kosong penuh"""
)
_AFFIXED: Final = re.compile(
    r"(?:mem(?=[bpfv])|men(?=[cdtjsz])|meng|meny|me(?=[lmnrwy])|di|ber|ter)[a-z]{3,20}(?:-[a-z]{3,20})?"
)
PERSONS: Final = re.compile(
    r"(?:ia|dia|mereka|beliau)\b|(?:[A-Z][\w'’.-]*)",
)
_THINGS: Final = word_set(
    """data survei penelitian riset studi laporan hasil catatan dokumen surat putusan undang-undang aturan peraturan
    pengadilan mahkamah majelis hakim jajak angka grafik berita media koran situs laman foto video rekaman temuan
    perkiraan prakiraan statistik sensus buku film analisis kajian informasi indeks perhitungan pemeriksaan"""
)
_OPENING: Final = word_set(
    """ada adapun agar akan akibat apa apakah atas bagi bahkan bahwa banyak barang beberapa begitu belum berbagai
    berdasarkan biaya bila bukan cuaca dalam dan dana dari demi dengan di dia dua empat enam gempa guna hal hampir
    hanya harga hari hasil hingga hujan ia ini itu jadi jalan jangan jika jumlah juga kalau kami kapal karena kasus
    kata kebakaran kebijakan kedua kegiatan kendaraan kendati kepada keputusan ketika ketiga kini kita kondisi korban
    lebih lewat lima lokasi maka masih masyarakat melalui mereka meski meskipun mulai namun nilai orang pada padahal
    panen para partai pasar pasien pelaku pembangunan pemerintah pemilik penumpang peserta petani petugas pihak
    pihaknya polisi program proses proyek rumah saat salah sampai saya seandainya sebab sebagai sebagian sebanyak
    sebelum sebelumnya sebuah sedangkan sehingga sejak sejumlah sekarang sekitar sekolah selain selama seluruh semua
    sementara semoga seorang seperti serta sesuai setelah setiap siswa situasi stok suara sudah tapi telah tempat
    tentu tersangka tetapi tidak tiga tim tindakan total tujuan uang untuk upaya usai usul warga yang"""
)


_MADE: Final = re.compile(r"(?:ke|pe|per)[a-z]{3,14}an|(?:se|ter)[a-z]{4,14}")
"""Nouns that are made of other words are no names."""
_POINTED: Final = re.compile(r"[A-Z][a-z]{2,20} (?:ini|itu|tersebut|yang)\b")


def count(text: str) -> int:
    """Its words as a listener counts them: by blanks."""
    return len(text.split())


def words(text: str) -> list[str]:
    """Its words in small letters, compounds whole."""
    return _WORD.findall(text.casefold())


def is_aside(text: str) -> bool:
    """Whether `text` may be left off: it denies, limits, supposes, reports nothing."""
    return HOLDING.isdisjoint(words(text))


def is_verb(word: str) -> bool:
    """Whether `word`, as it is written, may be what a clause tells: "membuka", "adalah", "akan"."""
    return word in _BASE_VERBS or (
        word not in _NO_VERB
        and word not in _THINGS
        and not word.endswith("nya")
        and _AFFIXED.fullmatch(word) is not None
    )


def is_thing(word: str) -> bool:
    """Whether what a sentence opens with reports without being a person: "Data", "Survei"."""
    return word.casefold() in _THINGS


def lowered(text: str) -> str:
    """`text` as it goes on within a sentence: its first word small where that is no name."""
    first = re.match(r"[A-Z][a-z-]*+(?![\w'’])", text)
    if not first:
        return text
    low = first[0].casefold()
    ordinary = (
        low in _OPENING or is_verb(low) or low.endswith("nya") or _MADE.fullmatch(low) or _POINTED.match(text)
    )
    return low + text[first.end() :] if ordinary else text


def raised(text: str) -> str:
    """`text` as a sentence of its own begins."""
    return text[:1].upper() + text[1:]
