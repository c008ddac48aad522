"""Words of menus, share buttons and section names, in small letters, and what is a section's name."""

import re
from typing import Final

BUTTONS: Final = frozenset(
    """
    a aa aaa akun artikel bagikan bagikan: beranda bookmark caption cari cetak close comment copy daftar dark
    dengarkan di disalin download e-mail email facebook fb follow font gelap google home huruf icon ikon ikuti indeks
    index instagram kami ke keluar kembali kirim komentar langganan laporkan light like line link linkedin listen
    live login logo masuk menu messenger mode news pdf perbesar perkecil pinterest print profil radio
    register report salin save search share share: signin simpan subscribe suka surel tampilkan tautan teks
    telegram terang tersalin threads tiktok tutup tv tweet tweets twit twitter ukuran unduh url us via wa whatsapp
    x youtube zoom
    """.split()  # noqa: SIM905 - a table of words reads better so
)
SECTIONS: Final = frozenset(
    """
    agama anak balap bali bencana berita bisnis bola budaya cek cuaca daerah desa dunia editorial edukasi
    ekonomi energi entertainment fakta film finansial food foto gaya global gosip haji hankam headline health
    hiburan hidup hukum humaniora indepth industri infografis internasional iptek jabodetabek jakarta jawa
    kabar kalimantan kelautan keluarga kesehatan keuangan khazanah kolom kota kriminal kuliner lifestyle
    lingkungan makro maluku maritim market megapolitan mendalam metro metropolitan mikro musik nasional news
    nusantara olahraga opini otomotif papua parlemen pasar pemilu pendidikan perempuan peristiwa pertanian
    pilkada politik properti ragam raket ramadan regional religi saham sains seleb selebritas seni sepakbola
    showbiz sosial sport sports sulawesi sumatera tajuk tekno teknologi terkini terpopuler transportasi
    travel tren trending umkm unik utama video viral wisata
    """.split()  # noqa: SIM905 - a table of words reads better so
)
_STRONG: Final = frozenset(
    """iklan ads advertisement gulir scroll swipe klik unduh download bagikan share langganan berlangganan subscribe
    komentar newsletter buletin aplikasi notifikasi tautan link login daftar masuk selengkapnya google whatsapp
    telegram instagram facebook twitter tiktok youtube""".split()  # noqa: SIM905 - a table of words reads better so
)
"""Of these one stands in every line of a page's buttons."""
_WEAK: Final = frozenset(
    """ke di bawah untuk melanjutkan lanjut lanjutkan membaca baca tutup buka hide show close lihat semua sembunyikan
    aktifkan izinkan lewati ini itu anda kamu kami dan atau dengan dari pada lagi sekarang gratis berita artikel
    konten halaman continue with content reading here sini disini atas app channel saluran grup akun via lewat
    terbaru""".split()  # noqa: SIM905 - as above
)
GENERAL: Final = frozenset(
    "news berita terkini headline utama kabar tren terpopuler viral trending foto video infografis".split()  # noqa: SIM905 - a table of words reads better so
)
"""Names of sections that say nothing of what the news is about."""
_SEPARATORS: Final = re.compile(r"[\s>»›/|•·,&:+\[\]()-]+")
_TRAIL: Final = re.compile(
    r"(?:beranda|home|depan|halaman depan)\s?[>»›/|]\s?[^>»›/|.!?]{1,40}(?:\s?[>»›/|]{1,2}\s?[^>»›/|.!?]{1,150}){0,6}"
)


def is_menu(paragraph: str) -> bool:
    """Whether it is made of buttons and section names only: "Bagikan Facebook X", "Home > News > Politik"."""
    if len(paragraph) > 200:
        return False
    if _TRAIL.fullmatch(paragraph.casefold()):
        return True
    words = [word for word in _SEPARATORS.split(paragraph.casefold()) if word]
    if not paragraph.rstrip().endswith((".", '"', "”")) and any(
        word.strip("!?") in _STRONG for word in words
    ):
        return all(word.strip("!?…") in _STRONG | _WEAK | BUTTONS | SECTIONS for word in words)
    return bool(words) and all(word in BUTTONS or word in SECTIONS or word == "dan" for word in words)


def is_section(line: str) -> bool:
    """Whether it is nothing but the name of a section, of at most three words."""
    words = re.split(r"[\s&,]+", line.casefold().strip())
    return 1 <= len(words) <= 3 and all(word in SECTIONS or word == "dan" for word in words)


def section_name(text: str) -> str:
    """In capitals as titles have them: "hukum dan kriminal" -> "Hukum dan Kriminal"."""
    return " ".join(
        word if word in ("dan", "&") else word.capitalize() for word in text.strip().lower().split()
    )
