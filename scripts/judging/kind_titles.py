"""The signs by which a kind is known in titles.

Each pattern has a weight. `LABEL` is what the outlet itself says; of the others two have to agree (`kinds.ENOUGH`).
"""

from typing import Final

from scripts.judging.kind_labels import LABEL, STRONG, SURE, WEAK, Sign, signs

_DOING = (
    r"me[a-z]{3,}|ber[a-z]{3,}|[a-z]{4,}kan\b|cek|daftar|bikin|buat|pakai|mudah|cepat|ampuh|jitu|aman|hemat|"
    r"klaim|unduh|download|"
    r"atasi|cegah|hitung|ubah|bayar|isi|login|beli|praktis|sederhana|alami|simpel|tepat|benar|efektif|jaga|"
    r"rawat|masak|olah|"
    r"pilih|simpan|agar|untuk|cerdas|unik|terbaik|lain|ini"
)
"""What follows "cara" where the reader is to do it; behind a name it tells of somebody."""


_STARS: Final = (
    "aries|taurus|gemini|cancer|leo|virgo|libra|scorpio|skorpio|sagit+arius|capricorn|"
    "kaprikorn|aquarius|pisces"
)
_OMEN: Final = (
    "kedutan|tahi lalat|telinga berdenging|kejatuhan cicak|(?:kupu-kupu|burung|ular|kucing hitam) masuk rumah|"
    "(?:ber)?mimpi (?:melihat|bertemu|digigit|kehilangan|dikejar|menikah|hamil|melahirkan|gigi|ular|banjir|api)"
)
TITLES: Final[dict[str, tuple[Sign, ...]]] = {
    "advertorial": signs(
        {
            WEAK: (
                r"\b(?:promo|diskon|cashback|flash sale|dp (?:nol|0)|uang muka|harga spesial|penawaran|gratis ongkir|"
                r"tawarkan|hadirkan|solusi|katalog|kini hadir|terjangkau|murah|mulai rp|paket|dicicil|cicilan|"
                r"hunian|terlengkap|"
                r"terlaris|pilihan)\b",
            ),
            SURE: (r"^\W{0,3}(?:promo|diskon|flash sale)\b[^.]{0,40}!",),
            STRONG: (
                r"^\W{0,3}(?:nikmati|dapatkan|buruan|yuk|ayo|segera miliki|wujudkan|miliki|rasakan|katalog promo)\b",
                r"\bbeli \w{1,5},? gratis\b",
            ),
        }
    ),
    "horoscope": signs(
        {
            SURE: (
                r"\b(?:ramalan|horoskop|prakiraan|peruntungan|keberuntungan)\b.{0,40}"
                r"\b(?:zodiak|shio|bintang|weton|aries|taurus|gemini|cancer|leo|virgo|libra|scorpio|sagitarius|"
                r"capricorn|aquarius|pisces)\b",
                r"\bzodiak\b.{0,60}\b(?:hari ini|besok|pekan ini|minggu ini|bulan ini|diramal\w*|beruntung|"
                r"rezeki|hoki|asmara|jodoh|cuan)\b",
                r"\b(?:watak|karakter|jodoh|rezeki|orang|lahir)\b.{0,40}\b(?:legi|pahing|pon|wage|kliwon)\b",
                r"\bweton\b.{0,60}\b(?:rezeki|jodoh|hoki|tibo|primbon|watak)\b",
                r"\bshio\b.{0,60}\b(?:hoki|beruntung|rezeki|ciong|hari ini)\b",
                r"^\W{0,3}(?:horoskop|ramalan (?:bintang|tarot|kartu|garis tangan|nasib|jodoh)|primbon|tarot)\b",
                r"\b(?:tarot|numerologi|feng ?shui)\b.{0,60}"
                r"\b(?:hari ini|besok|pekan ini|minggu|bulan ini|rezeki|hoki|asmara|jodoh|menurut|tanggal lahir)\b",
                r"^\W{0,3}(?:\d{1,2} )?(?:arti|tafsir|makna) (?:mimpi|kedutan|tahi lalat|kejatuhan cicak)\b",
            ),
            STRONG: (
                r"\bzodiak\b",
                r"\bshio\b",
                r"\bprimbon\b",
                rf"^\W{{0,3}}(?:{_STARS}) (?:hari ini|besok|pekan ini|minggu ini)\b",
                rf"\b(?:{_OMEN})\b.{{0,60}}\b(?:rezeki|pertanda|arti\w*|jodoh|firasat|tanda)\b",
                rf"\b(?:pertanda|arti|mitos)\b.{{0,40}}\b(?:{_OMEN})\b",
                r"^\W{0,3}(?:hari|tanggal) baik\b.{0,40}\b(?:menikah|pindah|membangun|bepergian|menurut)\b",
            ),
            WEAK: (rf"\b(?:{_STARS})\b.{{1,60}}\b(?:{_STARS})\b",),
        }
    ),
    "recipe": signs(
        {
            STRONG: (
                r"^\W{0,3}(?:\d{1,2} |aneka |kumpulan |ide |ini |(?:yuk |ayo )?(?:coba|intip|simak|bikin) )?resep\b",
                r"\bcara (?:membuat|memasak|bikin|mengolah)\b",
            ),
            WEAK: (r"\bresep\b", r"\b(?:lezat|gurih|empuk|renyah|anti gagal|praktis|rumahan|lembut)\b"),
        }
    ),
    "quiz": signs(
        {
            SURE: (
                r"\bkode (?:redeem|penukaran|hadiah)\b",
                r"^\W{0,3}(?:kumpulan|daftar|update|deretan) kode (?:promo|rahasia|cheat)\b",
                r"\b(?:kunci jawaban|jawaban (?:tts|teka-teki|tebak|soal|buku|lks))\b",
                r"\b(?:contoh|latihan|kumpulan|bank|pembahasan) soal\b",
                r"^\W{0,3}soal (?:ulangan|ujian|latihan|try ?out|pts|pas|uts|uas|un|cpns|pppk|tka|olimpiade)\b.{0,80}"
                r"\b(?:pembahasan\w*|jawaban\w*|kelas|semester|lengkap)\b",
                r"\bkelas (?:\d{1,2}|[ivx]{1,4})\b.{0,60}\b(?:halaman|hal\.?) \d|\b(?:halaman|hal\.?) "
                r"\d{1,3}\b.{0,60}\bkelas \d",
                r"^\W{0,3}(?:klaim|tukar(?:kan)?|redeem)\b.{0,60}\b(?:skin|diamond|item|kode|bundle)\b",
                r"\bsoal (?:dan|beserta|&) (?:kunci )?(?:jawaban|pembahasan)",
                r"\b(?:ungkap|tunjukkan|cerminkan|tentukan) (?:karakter|kepribadian|sifat|watak|isi hati)(?: "
                r"asli\w{0,3})?"
                r"(?: ?(?:anda|kamu|mu|seseorang)|mu)\b",
                r"^\W{0,3}latihan (?:soal|twk|tiu|tkp|utbk|snbt|cpns|tka)\b",
                r"^\W{0,3}(?:tes (?:kepribadian|iq|psikologi)|asah otak|ilusi optik|teka-teki|tts|sudoku)\b",
            ),
            STRONG: (
                r"^\W{0,3}(?:kuis|quiz|tebak|cheat|bocoran kode)\s?[:|\-–]",
                r"\b(?:kode|cheat|link) (?:ff|free fire|ml|mobile legends|gta|roblox|genshin)\b",
                r"^\W{0,3}(?:kuis|quiz)\b.{0,80}\?",
                r"^\W{0,3}(?:kumpulan |daftar |update |ini |deretan )?kode (?:promo|hadiah|voucher|rahasia|curang|"
                r"cheat|bonus|item)\b",
            ),
            WEAK: (r"\b(?:kuis|quiz|berapa skor\w*|bisakah kamu|seberapa)\b",),
        }
    ),
    "lyrics": signs(
        {
            SURE: (
                r"^\W{0,3}(?:chord|kunci (?:gitar|ukulele|piano|dasar)|not (?:angka|balok))\b",
                r"^\W{0,3}(?:ini )?lirik (?:dan|lagu|lengkap|terjemahan|sholawat|selawat)\b",
                r"^\W{0,3}(?:arti|makna|terjemahan|chord)(?: dan [a-z]{4,12})? (?:lirik|lagu)\b.{0,90}"
                r"\b(?:terjemahan|lirik|chord|makna|lengkap)",
                r"\blirik (?:lagu|dan (?:chord|terjemahan|makna|arti))\b.{0,60}(?: - |\"|'|“|‘)",
            ),
            STRONG: (r"[\[(](?:lirik|chord|lyrics?|video lirik)[\])]\W{0,3}$", r"\bchord\b"),
            WEAK: (r"^\W{0,3}lirik\b", r"\b(?:lengkap dengan|dan) (?:terjemahan|chord)"),
        }
    ),
    "sermon": signs(
        {
            SURE: (
                r"^\W{0,3}(?:naskah |teks |contoh |materi )?(?:khotbah|khutbah|kultum)\b",
                r"\brenungan (?:harian|pagi|malam|siang|katolik|kristen|rohani|minggu|hari)\b",
                r"\b(?:bacaan|niat|doa|zikir|dzikir|lafal|lafaz)\b.{0,60}\b(?:arab|latin|artinya|terjemahan|"
                r"lengkap)\b",
                r"^\W{0,3}(?:bacaan (?:injil|alkitab|doa|niat|surat|ayat)|niat (?:puasa|salat|sholat|shalat|"
                r"mandi|zakat))\b",
                r"^\W{0,3}(?:saat teduh|homili|dharma wacana|mimbar (?:jumat|agama)|siraman rohani)\b\s?[:|,\-–]?",
            ),
            STRONG: (
                r"^\W{0,3}(?:\d{1,2} |kumpulan )?doa (?:agar|ketika|saat|sebelum|sesudah|setelah|pagi|malam|"
                r"harian|mohon|memohon|"
                r"meminta|pembuka|penutup|qunut|minta|untuk (?:orang|kedua|anak|diri|memohon|kesembuhan|"
                r"keluarga|kelancaran)|\w{3,10}$)",
                r"^\W{0,3}(?:bolehkah|apakah|sahkah|batalkah|bagaimana hukum)\b.{0,60}\b(?:salat|sholat|shalat|"
                r"puasa|wudu|wudhu|"
                r"zakat|kurban|haji|umrah|junub|riba|haram|makruh)\b",
                r"^\W{0,3}(?:\d{1,2} )?(?:bacaan|dzikir|zikir|amalan|keutamaan|hikmah|tausiah|tausiyah|"
                r"renungan|saat teduh|kisah nabi|bacaan alkitab|homili|amalan|hadits?|hukum|tata cara (?:salat|"
                r"sholat|shalat|mandi|puasa|wudu))\b",
            ),
        }
    ),
    "jobs": signs(
        {
            STRONG: (
                r"^\W{0,3}(?:info )?(?:loker|lowongan(?: kerja| pekerjaan)?)\b",
                r"\bloker\b",
                r"^\W{0,3}(?:we are hiring|walk in interview|job vacancy)\b",
                r"\bbuka (?:lowongan|rekrutmen)\b.{0,80}\b(?:simak|cek|ini|syarat\w*|link|daftar|cara)\b",
            ),
            WEAK: (
                r"\b(?:lowongan|rekrutmen|magang)\b|^\W{0,3}(?:dibutuhkan|dicari)\b",
                r"\b(?:syaratnya|"
                r"cek|link daftar|cara daftar|posisinya)\b",
            ),
        }
    ),
    "lottery": signs(
        {
            SURE: (
                r"\b(?:prediksi|bocoran|syair|keluaran|result|live draw|angka (?:main|jitu)|nomor|paito|hasil|"
                r"data)\b.{0,30}"
                r"\b(?:togel|toto|4d|porkas|lotre)\b",
                r"\b(?:bocoran|syair|keluaran|live draw|angka (?:main|jitu)|paito)\b.{0,30}\b(?:hk|sgp|sdy|"
                r"sidney|macau)\b",
                r"\b(?:angka|rekap|live draw|keluaran|result)\b.{0,30}\bpasaran\b|\blive draw\b",
                r"\bpasaran\b.{0,40}\b(?:\d[d]|jitu|bocoran)\b",
                r"\b(?:slot (?:gacor|online|demo|maxwin)|rtp (?:slot|live)|situs (?:slot|togel|judi))\b",
            ),
            STRONG: (
                r"\btogel\b",
                r"\bangka keluar(?:an)?\b",
                r"\bpola (?:slot|mahjong|gacor|spin|zeus|"
                r"olympus)\b",
                r"\b(?:nomor|daftar) pemenang undian\b",
            ),
        }
    ),
    "gallery": signs(
        {
            STRONG: (
                r"^\W{0,3}album\s?:",
                r"^\W{0,3}(?:galeri(?: foto)?|foto(?:-foto)?|kartun|karikatur|komik(?: strip)?|video|"
                r"infografis?|potret|in pictures?|photos?|vlog|"
                r"\d{1,2} (?:foto|potret))(?: (?:hari|pekan|minggu) ini| pilihan| editorial)?\s?(?:[:|\]\)]|[-–—]\s)",
                r"^\W{0,3}(?:galeri foto|(?:deretan |kumpulan |\d{1,2} )(?:foto|potret))\b",
                r"[\[(](?:foto|video|galeri|infografis?)[\])]\W{0,3}$",
                r"\bada \d{1,2} foto\b|\b(?:dalam|lewat) (?:\d{1,2} )?(?:foto|gambar|bidikan|jepretan|lensa)\b|"
                r"\b\d{1,2} (?:foto|potret)\W{0,2}$",
            ),
            WEAK: (r"^\W{0,3}(?:foto|potret|intip|lihat|tonton)\b",),
        }
    ),
    "opinion": signs(
        {
            LABEL: (
                r"^\W{0,3}(?:opini|editorial|tajuk(?: rencana)?|surat pembaca|suara pembaca|esai|"
                r"catatan (?:redaksi|akhir pekan|pinggir)|sudut pandang|column|opinion)\s?(?:[:|\]\)]|[-–—]\s)",
                r"^\W{0,3}(?:opini|kolom|editorial|tajuk)(?: \w{3,12}){1,3}\s?\|",
                r"^\W{0,3}(?:editorial|tajuk|esai|resensi)(?: \w{3,12}){0,2}\s?:",
                r"^\W{0,3}(?:kolom|catatan|opini|suara|surat) (?:akhir pekan|pembaca|redaksi|tamu|pakar)\s?[:|]",
                r"[\[(](?:opini|kolom|editorial|esai)[\])]\W{0,3}$",
            ),
            SURE: (r"^\W{0,3}(?:kolom|pojok|podium|refleksi|catatan)\s?[:|]",),
            WEAK: (
                r"^\W{0,3}(?:catatan|refleksi|menakar|menggugat|quo vadis|merawat|urgensi|ketika|mengapa)\b",
            ),
        }
    ),
    "fiction": signs(
        {
            LABEL: (
                r"^\W{0,3}(?:cerpen|cerbung|puisi(?:-puisi)?|sajak(?:-sajak)?|dongeng|fiksi|cerita (?:pendek|"
                r"mini|bersambung))"
                r"(?:\s?[:|\]\)]|\s?[-–—]\s|(?: \w{3,12}){1,3}\s?[:|])",
                r"[\[(](?:cerpen|cerbung|puisi|sajak|dongeng|fiksi|cerita (?:pendek|mini|bersambung|"
                r"anak))[\])]\W{0,3}$",
            ),
        }
    ),
    "howto": signs(
        {
            STRONG: (
                r"^\W{0,3}(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh) (?:cara|tips|trik|kiat|"
                r"langkah|manfaat|"
                r"khasiat|kebiasaan|kesalahan|makanan|minuman)\b",
                r"^\W{0,3}\d{1,3} (?:cara|tips|trik|langkah|manfaat|khasiat|rekomendasi|ciri|tanda|kebiasaan|"
                r"kesalahan|ide|"
                r"inspirasi|kata-kata|ucapan|pantun|caption|quotes?|film|drama|drakor|anime|game|aplikasi|"
                r"makanan|minuman|"
                r"buah|tempat (?:wisata|makan|nongkrong)|destinasi|kuliner|kafe|hotel|mitos|model|gaya|alasan|"
                r"jenis)\b",
                r"^\W{0,3}(?:(?:begini|ini|inilah|berikut|simak|intip) )?(?:tips|trik|kiat|panduan|tutorial|"
                rf"cara(?= (?:{_DOING})))\b",
                r"^\W{0,3}(?:\d{1,3} |kumpulan |contoh |rekomendasi |inspirasi |daftar |link )?(?:ucapan "
                r"selamat|kata-kata|"
                r"caption|twibbon|pantun|nama bayi|arti nama|teks mc|kata mutiara)\b",
                r"^\W{0,3}(?:daftar harga|spesifikasi(?: dan harga)?|harga dan spesifikasi) (?:hp|ponsel|motor|"
                r"mobil|laptop)\b",
                r"^\W{0,3}(?:tanya[- ]jawab|konsultasi|tanya (?:dokter|ahli|pakar|ustaz|ustadz))\b(?: "
                r"\w{3,12}){0,2}\s?[:|]",
                r"\b(?:\d{1,2}|banyak|segudang|sejuta|deretan|kaya|sederet) (?:manfaat|khasiat)\b|"
                r"\b(?:manfaat|khasiat)\b.{0,40}\b(?:bagi|untuk) (?:ibu hamil|jantung|kesehatan|tubuh|kulit|"
                r"wajah|rambut)\b",
            ),
            WEAK: (
                r"^\W{0,3}\d{1,2} (?!juta|ribu|miliar|triliun|orang|tahun|bulan|hari|jam|menit|kali|persen|"
                r"warga|korban|rumah)|"
                r"^\W{0,3}(?:jangan (?:langsung|pernah|asal|sembarangan)|hindari|biar tak)\b|"
                r"\b(?:cara|tips|kiat|kebiasaan|hal yang|khasiat|agar|supaya|tanpa ribet|dengan mudah|"
                r"wajib (?:dicoba|tahu)|anti ribet|lewat hp)\b",
            ),
        }
    ),
    "timetable": signs(
        {
            SURE: (
                r"^\W{0,3}(?:jadwal|waktu)\b.{0,30}\b(?:salat|sholat|shalat|imsak\w*|buka puasa|adzan|azan|"
                r"subuh|magrib|maghrib|tv|acara|televisi|bioskop|tayang|siaran)\b",
                r"^\W{0,3}(?:acara|program) (?:tv|televisi)\b",
                r"^\W{0,3}sinopsis\b",
            ),
            STRONG: (
                r"^\W{0,3}jadwal\b.{0,60}\b(?:liga|laga|bola|pertandingan|final|piala|moto ?gp|f1|"
                r"premier league|serie a|badminton|live)\b",
            ),
        }
    ),
    "stream": signs(
        {
            SURE: (
                r"\bklik (?:(?:link|tautan|laman) )?di ?sini\b|\bsiaran langsung\b.{0,60}\bvs\b|"
                r"\bvs\b.{0,60}\b(?:link|live|siaran langsung|nonton)\b",
                r"\blink\b.{0,24}\b(?:live|nonton|streaming|siaran langsung|download|unduh)\b",
                r"\b(?:live|nonton) streaming\b.{0,60}\b(?:vs|lawan|gratis|hari ini|malam ini|"
                r"sedang berlangsung|di sini)\b",
                r"^\W{0,3}(?:live streaming|nonton)\b.{0,60}\b(?:vs|sub indo|gratis|full)\b",
            ),
        }
    ),
    "prediction": signs(
        {
            SURE: (
                r"\bprediksi\b.{0,60}\b(?:vs|skor|susunan pemain|line ?up)\b",
                r"\b(?:vs|lawan)\b.{0,60}\bprediksi\b",
            ),
            STRONG: (r"\b(?:head to head|h2h|starting xi|pasaran|voor)\b",),
        }
    ),
}
