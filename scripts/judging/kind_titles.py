"""The signs by which a kind is known in titles and labels, and what titles of news about such things say.

Each pattern has a weight. `LABEL` is what the outlet itself says; of the others two have to agree (`kinds.ENOUGH`).
"""

import re
from typing import Final

LABEL: Final = 6
"""Stands against any sign of news."""
SURE: Final = 4
"""Alone enough where one sign of news stands against it."""
STRONG: Final = 2
WEAK: Final = 1

Sign = tuple[int, re.Pattern[str]]


_DOING = (
    r"me[a-z]{3,}|ber[a-z]{3,}|[a-z]{4,}kan\b|cek|daftar|bikin|buat|pakai|mudah|cepat|ampuh|jitu|aman|hemat|klaim|unduh|download|"
    r"atasi|cegah|hitung|ubah|bayar|isi|login|beli|praktis|sederhana|alami|simpel|tepat|benar|efektif|jaga|rawat|masak|olah|"
    r"pilih|simpan|agar|untuk|cerdas|unik|terbaik|lain|ini"
)
"""What follows "cara" where the reader is to do it; behind a name it tells of somebody."""


def _signs(table: dict[int, tuple[str, ...]]) -> tuple[Sign, ...]:
    return tuple(
        (weight, re.compile(pattern, re.IGNORECASE))
        for weight, patterns in table.items()
        for pattern in patterns
    )


_ADV = (
    r"adv(?:ertorial|etorial)?|pariwara|in(?:fo|f)torial|inforial|iklan|sponsored(?: (?:content|post))?|"
    r"konten (?:bersponsor|berbayar|promosi|kerja ?sama)|disponsori|paid(?: (?:content|post|promote|partnership))?|"
    r"promoted|content partnership|brand(?:ed)? content|native ads?"
)
_ADV_IN_BRACKETS = rf"{_ADV}|kerja ?sama|partnership|promosi"
"""Before a colon these may be what the news speaks of."""
ADVERTISED: Final = re.compile(
    rf"\W{{0,3}}[\[(]\s?(?:{_ADV_IN_BRACKETS})(?:\s?[/|\-–]\s?[^\])\n]{{1,60}})?\s?[\])]|"
    rf"\W{{0,3}}(?:{_ADV})\s?(?:[:|]|[-–—]\s)",
    re.IGNORECASE,
)
"""A label before a title or a paragraph: "[ADV]", "Advertorial:", "(Adv/Diskominfo)"."""
ADVERTISED_BEHIND: Final = re.compile(
    rf"[\[(]\s?(?:\w{{2,12}}\s?/\s?)?(?:{_ADV_IN_BRACKETS})(?:\s?[/|\-–]\s?[^\])\n]{{1,60}})?\s?[\])]\W{{0,3}}$|"
    rf"\s[-–—|]\s?(?:{_ADV})\W{{0,3}}$",
    re.IGNORECASE,
)
"""The same behind it."""

TITLES: Final[dict[str, tuple[Sign, ...]]] = {
    "advertorial": _signs(
        {
            WEAK: (
                r"\b(?:promo|diskon|cashback|flash sale|dp (?:nol|0)|uang muka|harga spesial|penawaran|gratis ongkir|"
                r"tawarkan|hadirkan|solusi)\b",
            ),
            SURE: (r"^\W{0,3}(?:promo|diskon|flash sale)\b[^.]{0,40}!",),
            STRONG: (r"^\W{0,3}(?:nikmati|dapatkan|buruan|yuk|ayo|segera miliki|wujudkan|miliki)\b",),
        }
    ),
    "horoscope": _signs(
        {
            SURE: (
                r"\b(?:ramalan|horoskop|prakiraan|peruntungan|keberuntungan)\b.{0,40}"
                r"\b(?:zodiak|shio|bintang|weton|aries|taurus|gemini|cancer|leo|virgo|libra|scorpio|sagitarius|"
                r"capricorn|aquarius|pisces)\b",
                r"\bzodiak\b.{0,60}\b(?:hari ini|besok|pekan ini|minggu ini|bulan ini|diramal\w*|beruntung|"
                r"rezeki|hoki|"
                r"asmara|jodoh|cuan)\b",
                r"\bweton\b.{0,60}\b(?:rezeki|jodoh|hoki|tibo|primbon|watak)\b",
                r"\bshio\b.{0,60}\b(?:hoki|beruntung|rezeki|ciong|hari ini)\b",
                r"^\W{0,3}(?:horoskop|ramalan (?:bintang|tarot|kartu)|primbon|tarot)\b",
            ),
            STRONG: (r"\bzodiak\b", r"\bshio\b", r"\bprimbon\b"),
        }
    ),
    "recipe": _signs(
        {
            STRONG: (
                r"^\W{0,3}(?:\d{1,2} |aneka |kumpulan |ide |ini |(?:yuk |ayo )?(?:coba|intip|simak|bikin) )?resep\b",
                r"\bcara (?:membuat|memasak|bikin|mengolah)\b",
            ),
            WEAK: (r"\bresep\b", r"\b(?:lezat|gurih|empuk|renyah|anti gagal|praktis|rumahan|lembut)\b"),
        }
    ),
    "quiz": _signs(
        {
            SURE: (
                r"\bkode (?:redeem|penukaran|hadiah)\b",
                r"^\W{0,3}(?:kumpulan|daftar|update|deretan) kode (?:promo|rahasia|cheat)\b",
                r"\b(?:kunci jawaban|jawaban (?:tts|teka-teki|tebak|soal|buku|lks))\b",
                r"\b(?:contoh|latihan|kumpulan|bank|pembahasan) soal\b",
                r"^\W{0,3}soal (?:ulangan|ujian|latihan|try ?out|pts|pas|uts|uas|un|cpns|pppk|tka|olimpiade)\b.{0,80}"
                r"\b(?:pembahasan\w*|jawaban\w*|kelas|semester|lengkap)\b",
                r"\bsoal (?:dan|beserta|&) (?:kunci )?(?:jawaban|pembahasan)",
                r"^\W{0,3}(?:tes (?:kepribadian|iq|psikologi)|asah otak|ilusi optik|teka-teki|tts|sudoku)\b",
            ),
            STRONG: (
                r"^\W{0,3}(?:kuis|quiz|tebak|cheat|bocoran kode)\s?[:|\-–]",
                r"\b(?:kode|cheat|link) (?:ff|free fire|ml|mobile legends|gta|roblox|genshin)\b",
                r"^\W{0,3}(?:kuis|quiz)\b.{0,80}\?",
            ),
            WEAK: (r"\b(?:kuis|quiz|berapa skor\w*|bisakah kamu|seberapa)\b",),
        }
    ),
    "lyrics": _signs(
        {
            SURE: (
                r"^\W{0,3}(?:chord|kunci (?:gitar|dasar)|not (?:angka|balok))\b",
                r"^\W{0,3}(?:ini )?lirik (?:dan|lagu|lengkap|terjemahan|sholawat|selawat)\b",
                r"^\W{0,3}(?:arti|makna|terjemahan|chord)(?: dan [a-z]{4,12})? (?:lirik|lagu)\b.{0,90}"
                r"\b(?:terjemahan|lirik|chord|makna|lengkap)",
                r"\blirik (?:lagu|dan (?:chord|terjemahan|makna|arti))\b.{0,60}(?: - |\"|'|“|‘)",
            ),
            WEAK: (r"^\W{0,3}lirik\b", r"\b(?:lengkap dengan|dan) (?:terjemahan|chord)"),
        }
    ),
    "sermon": _signs(
        {
            SURE: (
                r"^\W{0,3}(?:naskah |teks |contoh |materi )?(?:khotbah|khutbah|kultum)\b",
                r"\brenungan (?:harian|pagi|malam|siang|katolik|kristen|rohani|minggu|hari)\b",
                r"\b(?:bacaan|niat|doa|zikir|dzikir|lafal|lafaz)\b.{0,60}\b(?:arab|latin|artinya|terjemahan|"
                r"lengkap)\b",
                r"^\W{0,3}(?:bacaan (?:injil|alkitab|doa|niat|surat|ayat)|niat (?:puasa|salat|sholat|shalat|"
                r"mandi|zakat))\b",
            ),
            STRONG: (
                r"^\W{0,3}(?:\d{1,2} )?(?:doa|bacaan|dzikir|zikir|amalan|keutamaan|hikmah|tausiah|tausiyah|"
                r"renungan|kisah nabi|"
                r"hadits?|hukum|tata cara (?:salat|sholat|shalat|mandi|puasa|wudu))\b",
            ),
        }
    ),
    "jobs": _signs(
        {
            STRONG: (
                r"^\W{0,3}(?:info )?(?:loker|lowongan(?: kerja| pekerjaan)?)\b",
                r"\bloker\b",
                r"\bbuka (?:lowongan|rekrutmen)\b.{0,80}\b(?:simak|cek|ini|syarat\w*|link|daftar|cara)\b",
            ),
            WEAK: (r"\b(?:lowongan|rekrutmen)\b", r"\b(?:syaratnya|cek|link daftar|cara daftar|posisinya)\b"),
        }
    ),
    "lottery": _signs(
        {
            SURE: (
                r"\b(?:prediksi|bocoran|syair|keluaran|result|live draw|angka (?:main|jitu)|nomor|paito|hasil|"
                r"data)\b.{0,30}"
                r"\b(?:togel|toto|4d|porkas|lotre)\b",
                r"\b(?:bocoran|syair|keluaran|live draw|angka (?:main|jitu)|paito)\b.{0,30}\b(?:hk|sgp|sdy|"
                r"sidney|macau)\b",
                r"\b(?:slot (?:gacor|online|demo|maxwin)|rtp (?:slot|live)|situs (?:slot|togel|judi))\b",
            ),
            STRONG: (r"\btogel\b", r"\b(?:nomor|daftar) pemenang undian\b"),
        }
    ),
    "gallery": _signs(
        {
            STRONG: (
                r"^\W{0,3}(?:galeri(?: foto)?|foto(?:-foto)?|video|infografis?|potret|in pictures?|photos?|vlog|"
                r"\d{1,2} (?:foto|potret))\s?(?:[:|\]\)]|[-–—]\s)",
                r"^\W{0,3}(?:galeri foto|(?:deretan |kumpulan |\d{1,2} )(?:foto|potret))\b",
                r"[\[(](?:foto|video|galeri|infografis?)[\])]\W{0,3}$",
            ),
            WEAK: (r"^\W{0,3}(?:foto|potret|intip|lihat|tonton)\b",),
        }
    ),
    "opinion": _signs(
        {
            LABEL: (
                r"^\W{0,3}(?:opini|editorial|tajuk(?: rencana)?|surat pembaca|suara pembaca|esai|"
                r"catatan (?:redaksi|akhir pekan|pinggir)|sudut pandang|column|opinion)\s?(?:[:|\]\)]|"
                r"[-–—]\s)",
                r"^\W{0,3}(?:opini|kolom|editorial|tajuk)(?: \w{3,12}){1,3}\s?\|",
                r"^\W{0,3}(?:kolom|catatan|opini|suara|surat) (?:akhir pekan|pembaca|redaksi|tamu|pakar)\s?[:|]",
                r"[\[(](?:opini|kolom|editorial|esai)[\])]\W{0,3}$",
            ),
            SURE: (r"^\W{0,3}(?:kolom|pojok|podium|refleksi|catatan)\s?[:|]",),
            WEAK: (
                r"^\W{0,3}(?:catatan|refleksi|menakar|menggugat|quo vadis|merawat|urgensi|ketika|mengapa)\b",
            ),
        }
    ),
    "fiction": _signs(
        {LABEL: (r"^\W{0,3}(?:cerpen|cerbung|puisi|dongeng|fiksi|cerita pendek)\s?(?:[:|\]\)]|[-–—]\s)",)}
    ),
    "howto": _signs(
        {
            STRONG: (
                r"^\W{0,3}\d{1,3} (?:cara|tips|trik|langkah|manfaat|khasiat|rekomendasi|ciri|tanda|kebiasaan|"
                r"kesalahan|ide|"
                r"inspirasi|kata-kata|ucapan|pantun|caption|quotes?|film|drama|drakor|anime|game|aplikasi|"
                r"makanan|minuman|"
                r"buah|tempat (?:wisata|makan|nongkrong)|destinasi|kuliner|kafe|hotel|mitos|model|gaya|alasan|"
                r"jenis)\b",
                r"^\W{0,3}(?:(?:begini|ini|inilah|berikut|simak|intip) )?(?:tips|trik|kiat|panduan|tutorial|"
                rf"cara(?= (?:{_DOING})))\b",
                r"^\W{0,3}(?:kumpulan |contoh )?(?:ucapan selamat|kata-kata (?:bijak|mutiara|motivasi)|caption)\b",
                r"\b(?:manfaat|khasiat)\b.{0,40}\bbagi (?:kesehatan|tubuh|kulit|wajah|rambut)\b",
            ),
            WEAK: (
                r"^\W{0,3}\d{1,2} (?!juta|ribu|miliar|triliun|orang|tahun|bulan|hari|jam|menit|kali|persen|"
                r"warga|korban|rumah)|"
                r"\b(?:cara|tips|kiat|kebiasaan|hal yang|khasiat|agar|supaya|tanpa ribet|dengan mudah|"
                r"wajib (?:dicoba|tahu)|anti ribet|lewat hp)\b",
            ),
        }
    ),
    "timetable": _signs(
        {
            SURE: (
                r"^\W{0,3}(?:jadwal|waktu)\b.{0,30}\b(?:salat|sholat|shalat|imsak\w*|buka puasa|adzan|azan|"
                r"subuh|magrib|"
                r"maghrib|tv|acara|televisi|bioskop|tayang|siaran)\b",
                r"^\W{0,3}(?:acara|program) (?:tv|televisi)\b",
                r"^\W{0,3}sinopsis\b",
            ),
            STRONG: (
                r"^\W{0,3}jadwal\b.{0,60}\b(?:liga|laga|bola|pertandingan|final|piala|moto ?gp|f1|"
                r"premier league|serie a|badminton|live)\b",
            ),
        }
    ),
    "stream": _signs(
        {
            SURE: (
                r"\blink\b.{0,24}\b(?:live|nonton|streaming|siaran langsung|download|unduh)\b",
                r"\b(?:live|nonton) streaming\b.{0,60}\b(?:vs|lawan|gratis|hari ini|malam ini|"
                r"sedang berlangsung|di sini)\b",
                r"^\W{0,3}(?:live streaming|nonton)\b.{0,60}\b(?:vs|sub indo|gratis|full)\b",
            ),
        }
    ),
    "prediction": _signs(
        {
            SURE: (
                r"\bprediksi\b.{0,60}\b(?:vs|skor|susunan pemain|line ?up)\b",
                r"\b(?:vs|lawan)\b.{0,60}\bprediksi\b",
            ),
            STRONG: (r"\b(?:head to head|h2h|starting xi|pasaran|voor)\b",),
        }
    ),
}


NEWS: Final[dict[str, re.Pattern[str]]] = {
    kind: re.compile(pattern, re.IGNORECASE)
    for kind, pattern in {
        "horoscope": r"\b(?:film|serial|pembunuh|polisi|penipuan|buku|museum|pameran|konser|album)\b",
        "recipe": r"\bresep (?:obat|dokter|kacamata|palsu|sukses|juara|kemenangan|menang|hidup|awet|panjang|"
        r"damai|elektronik|"
        r"digital|ekonomi|imf)\b|\b(?:polisi|bpom|apotek|lomba|pelatihan|menteri|presiden|dosen|mahasiswa|siswa)\b",
        "quiz": r"\b(?:bocor\w*|polisi|sindikat|jual|beredar|tewas|maut|korban|ujian nasional|dugaan|kecurangan|"
        r"hadiah|"
        r"pembawa acara|stasiun)\b",
        "lyrics": r"\b(?:protes|diprotes|dikecam|polemik|kontroversi\w*|dilaporkan|dihapus|sensor\w*|disensor|"
        r"ganti|diganti|"
        r"ubah|diubah|gugat\w*|digugat|hak cipta|royalti|plagiat\w*|pasar|peluang|ekspor)\b",
        "sermon": r"\b(?:doa bersama|gelar|ribuan|polisi|dibubarkan|dilarang|larang|menteri|kemenag|mui|uskup|"
        r"presiden|bupati|"
        r"gubernur|wali kota|korban|tewas|serukan|imbau|hukum(?:an)? (?:mati|penjara|cambuk|pidana|seumur))\b|"
        r"^\W{0,3}hukum (?!(?:salat|sholat|shalat|puasa|membaca|makan|minum|menikah|memakai|merayakan|"
        r"mengucap\w*)\b)",
        "jobs": r"\b(?:penipuan|tipu|palsu|polisi|ribu|ratusan|pengangguran|disnaker|kemnaker|menaker|"
        r"pemerintah|pemkab|pemkot|"
        r"pemprov|bps|job fair|bursa kerja|phk|ekonomi|serap\w*|minim|sulit|apindo|korban|investasi|turun|naik|"
        r"berkurang|menyusut|bertambah)\b",
        "lottery": r"\b(?:polisi|polres\w*|polda|polsek|polri|ditangkap|tangkap|ringkus|gerebek|digerebek|"
        r"bandar|pengepul|"
        r"tersangka|razia|blokir\w*|diblokir|kominfo|komdigi|ppatk|dihukum|divonis|vonis|korban|satpol|judol|warga|"
        r"pengecer|penjual|hakim|jaksa)\b",
        "opinion": r"(?!)",
        "gallery": r"\b(?:viral|hoaks|hoax|palsu|editan|syur|porno|asusila|polisi)\b",
        "howto": r"^\W{0,3}(?:(?:begini|ini|inilah|berikut|simak|intip) )?(?:cara|trik|kiat|"
        r"tips) (?:\w{1,20} )?(?:polisi|pemerintah|"
        r"pemkab|pemkot|pemprov|bupati|wali kota|gubernur|menteri|presiden|kpk|dpr|warga|petani|nelayan|pelaku|"
        r"sindikat|"
        r"tersangka|bmkg|bpbd|kemen\w{2,20}|polri|tni|bank|pln|pertamina|kai|desa|guru|perusahaan)\b|"
        r"\b(?:tewas|korban|polisi|tersangka|ditangkap|bencana|gempa|banjir|longsor|tsunami|dibunuh|terdakwa|"
        r"ditutup|rusak|roboh|terbakar|hilang|disita|dijarah|dicuri|bangkrut|lolos|menang|kalah|gugur|dilantik|dicopot|"
        r"terendam|terputus|padam|ditahan|diperiksa|dievakuasi|dipanggil|dilarang|ditarik|meledak|terbalik|tenggelam)\b",
        "timetable": r"\b(?:diundur|mundur|berubah|diubah|ditunda|dipercepat|molor|bentrok|padat|dirilis|"
        r"diprotes|kacau|batal|"
        r"dibatalkan|pilkada|pemilu|sidang)\b",
        "stream": r"\b(?:polisi|judi|gerebek|digerebek|ilegal|diblokir|blokir|pembajakan|bajakan|asusila|"
        r"ditangkap|tewas|"
        r"pelaku|sidang)\b",
        "prediction": r"\b(?:ekonomi|inflasi|cuaca|bmkg|bank|imf|gempa|panen|bi|pemilu|suara|rupiah|pertumbuhan)\b",
        "fiction": r"(?!)",
        "advertorial": r"(?!)",
    }.items()
}
"""What a title says that is news about such things."""
