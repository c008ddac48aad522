"""Small words by what they do to the word behind them; the same class means the same thing.

A class that is not named in one of the sets at the end has to stand before the same word in a retold sentence as in the
one it retells.
"""

from collections.abc import Mapping
from typing import Final

from scripts.judging.smallwords import word_set

_CLASSES: Final = {
    # how sure it is, and whether
    "not": "tidak tak bukan tidaklah bukanlah nggak enggak",
    "not yet": "belum",
    "never": "takkan",
    "without": "tanpa",
    "do not": "jangan",
    "fail": "gagal",
    "called off": "batal urung",
    "will": "akan bakal",
    "wants": "hendak ingin mau",
    "plan": "berencana berniat rencananya direncanakan merencanakan",
    "set": "dijadwalkan diagendakan",
    "expected": "diperkirakan diprediksi diproyeksikan diprakirakan ditaksir",
    "alleged": "diduga disinyalir ditengarai diduga-kuat",
    "perhaps": "mungkin kemungkinan barangkali",
    "reported": "kabarnya dikabarkan konon disebut-sebut",
    "may": "berpotensi berpeluang",
    "can": "bisa dapat mampu",
    "must": "harus wajib mesti",
    "need": "perlu",
    "allowed": "boleh",
    "should": "seharusnya semestinya sebaiknya",
    "hoped": "diharapkan berharap",
    "seems": "sepertinya tampaknya agaknya",
    # when
    "done": "telah sudah",
    "under way": "sedang tengah",
    "still": "masih",
    "ever": "pernah",
    "just": "baru-saja",
    "again": "kembali",
    # how much
    "all": "semua seluruh segala seluruhnya semuanya",
    "each": "setiap tiap tiap-tiap masing-masing",
    "part": "sebagian",
    "most": "mayoritas kebanyakan",
    "some": "beberapa sejumlah",
    "many": "banyak",
    "about": "sekitar kira-kira kisaran",
    "almost": "hampir nyaris",
    "more than": "lebih-dari",
    "less than": "kurang-dari",
    "at least": "setidaknya sedikitnya minimal setidak-tidaknya",
    "at most": "maksimal",
    "only": "hanya cuma sekadar",
    "more": "lebih",
    "less": "kurang",
    "very": "sangat amat terlalu",
    "top": "paling",
    # why, and how two things hang together
    "because": "karena sebab lantaran akibat gara-gara",
    "so": "sehingga maka akibatnya alhasil",
    "for": "untuk guna demi agar supaya bagi",
    "if": "jika bila apabila kalau",
    "although": "meski meskipun walau walaupun kendati",
    "but": "namun tetapi tapi",
    "while": "sedangkan sementara adapun",
    "after": "setelah usai sesudah seusai selepas",
    "before": "sebelum",
    "towards": "menjelang jelang",
    "when": "saat ketika sewaktu kala tatkala",
    "since": "sejak semenjak",
    "until": "hingga sampai",
    "during": "selama",
    "then": "kemudian selanjutnya lantas",
    "and": "dan serta",
    "also": "juga pula",
    "or": "atau maupun",
    "except": "kecuali selain",
    # where, whence, with whom
    "at": "di pada dalam",
    "to": "ke",
    "unto": "kepada",
    "beside": "dibandingkan dibanding ketimbang daripada",
    "against": "terhadap",
    "from": "dari",
    "with": "dengan bersama",
    "on": "tentang soal mengenai terkait ihwal perihal",
    "over": "atas",
    "among": "antara",
    "as": "sebagai selaku",
    "like": "seperti",
    "through": "melalui lewat",
    "manner": "secara",
    "per": "per",
    "thanks": "berkat",
    "priced": "seharga",
}
CLASS_OF: Final[Mapping[str, str]] = {
    word: name for name, words in _CLASSES.items() for word in words.split()
}
FREE: Final = word_set(
    """yang bahwa oleh itu tersebut ini para sebesar senilai sang si pun adalah ialah merupakan yaitu yakni sebanyak
    sebuah seekor selembar sebutir hal pihak"""
)
"""Words that add nothing and take nothing away, wherever they stand."""
LINKS: Final = frozenset(
    {"because", "so", "so that", "if", "although", "but", "while", "after", "before", "towards", "when"}
    | {"since", "then"}
)
"""With these a clause begins."""
PLACES: Final = word_set(
    """at to against from with on over among as like through manner per for until during without except starting
    unto beside priced thanks"""
)
"""With these a phrase begins that says where, when, how or to whom."""
POWERS: Final = frozenset({"can", "will", "must", "not", "not yet", "allowed", "wants", "need"})
"""Behind these stands a verb."""
JOINS: Final = frozenset({"and", "or"})
MOVES: Final = word_set("""alleged perhaps reported plan set expected seems hoped may""")
"""May stand before the one of whom it is said as well as before what is said of him."""
LIGHT: Final = word_set("""tenaga aksi maskapai""")
"""Nouns that may be left out before another."""
EMPTY: Final = word_set("""proses pelaksanaan penyelenggaraan jumlah klub milik babak ajang""")
"""Nouns that add nothing to the one behind them, and take nothing from it."""
APPOINTS: Final = word_set(
    """ditetapkan menetapkan ditunjuk menunjuk diangkat mengangkat dilantik melantik terpilih dipilih memilih
    dikukuhkan"""
)
"""Behind these "menjadi" is "sebagai"."""
TENS: Final = word_set("""sepuluh sebelas seratus seribu puluhan belasan ratusan ribuan jutaan""")
MEASURES: Final = word_set(
    """setinggi sejauh sepanjang seluas seberat sedalam selebar selama berkapasitas berkekuatan"""
)
"""May be left out before a number, which has its unit; none stands for another."""
TRADES: Final = word_set(
    """petenis pebulu tangkis atlet pesepak bola pelatih penyanyi aktor aktris sutradara petinju pembalap pelari
    perenang lifter angkat besi penulis novelis sastrawan pelukis musisi komedian"""
)
"""What somebody lives by: may be left out before a name."""
SUPERS: Final = word_set(
    """tertinggi terendah terbesar terkecil terbanyak terlama tercepat terburuk terbaik terparah
    sama-dengan terlambat"""
)
"""Behind a comma these begin what is said of all that was told."""
NEAR: Final = word_set("""dekat""")
"""Of these "di" may go."""
STATES: Final = word_set("""meninggal tewas selamat hilang terluka luka luka-luka sakit mati""")
"""Of those of whom these are said "yang" adds nothing."""
FORMER: Final = word_set("""mantan eks bekas calon""")
"""With these an office begins."""
BEARS: Final = word_set("""berusia berumur""")
"""Add nothing before a number of years."""
NEARLY: Final = (
    ("unto", "for"), ("for", "unto"), ("unto", "to"), ("to", "unto"), ("over", "against"), ("against", "over"),
    ("while", "but"), ("but", "while"), ("beside", "from"), ("from", "beside"),
    ("per", "each"), ("each", "per"),
)  # fmt: skip
"""The one may be said for the other."""
MAY_GO: Final = frozenset({"done", "then", "but", "also"})
"""May be left out; never put in."""
SAYS_BEHIND: Final = word_set(
    """mengatakan menyatakan menyampaikan menyebutkan menuturkan mengungkapkan menjelaskan menerangkan memaparkan
    berkata mengemukakan menyebut menilai berpendapat berpandangan"""
)
"""Who says it stands before these."""
STRONG: Final = word_set(
    """menegaskan menambahkan menekankan mengingatkan menilai berpendapat berpandangan"""
)
"""They say more than that somebody said it, or less surely: a retelling may use a plainer word, and none of these for
a plainer one."""
SHOWS: Final = word_set("""menunjukkan memperlihatkan mencatat mengungkap""")
STUDIES: Final = word_set("""survei data hasil laporan penelitian kajian riset catatan studi""")
"""What these show, they say."""
SHORT: Final = word_set("""dr drg prof ir drs hj kh st jl no tn ny ust dra""")
"""Abbreviations with a stop."""
HELPS: Final = word_set("""berhasil sempat langsung segera terus ikut""")
"""Before a verb they say how it is done, and belong to it."""
GUESSES: Final[Mapping[str, str]] = {
    "menduga": "alleged",
    "memprakirakan": "expected",
    "memperkirakan": "expected",
    "memprediksi": "expected",
    "memproyeksikan": "expected",
}
"""Who guesses says that it may be so: "menduga" and "mengatakan … diduga"."""
MEETS: Final = word_set("""bertemu berjumpa bekerja-sama berbicara berbincang""")
"""Behind these "dengan" adds nothing."""
ASKS: Final = word_set(
    """meminta diminta mengimbau diimbau mengajak diajak menyarankan disarankan berharap memerintahkan diperintahkan
    mendesak didesak menyerukan mengizinkan diizinkan"""
)
"""Behind these "agar" and "untuk" add nothing before a verb."""
SAYS_BEFORE: Final = word_set(
    """kata ujar tutur ucap ungkap papar jelas terang sebut menurut berdasarkan dikatakan disampaikan dituturkan
    diungkapkan dijelaskan dikemukakan dipaparkan"""
)
"""Who says it stands behind these."""
SAYS_HE: Final = word_set("""katanya ujarnya tuturnya ucapnya ungkapnya paparnya jelasnya menurutnya""")
PROMISES: Final = word_set(
    """mengancam berjanji bertekad berkomitmen bersumpah berencana berniat dijadwalkan direncanakan diperkirakan"""
)
"""Behind these "akan" adds nothing."""
PROTESTS: Final = word_set("""berunjuk-rasa berdemonstrasi berdemo mogok unjuk-rasa demonstrasi""")
DEMANDS: Final = word_set("""menuntut memprotes menolak mendesak menyuarakan""")
"""Who protests does these: "untuk" adds nothing before them."""
USED: Final = word_set("""dipakai digunakan dimanfaatkan""")
"""Behind these "untuk" adds nothing before a verb."""
CAUSES: Final = word_set("""membuat menyebabkan mengakibatkan""")
"""With these, and a clause behind them, what stands before is the cause."""
BODIES: Final = word_set("""universitas institut fraksi partai lembaga kementerian dinas klub""")
"""Between an office and these "dari" adds nothing."""
LEVELS: Final = word_set("""level angka posisi jarak""")
"""May be left out before a number."""
FINDS: Final = word_set("""menilai dinilai menganggap dianggap""")
"""Behind these stands what somebody is found to be: "dinilai dokter aman"."""
SITES: Final = word_set(
    """desa kampung dusun kelurahan kecamatan kabupaten kota provinsi pulau gunung sungai kali danau teluk pantai pasar
    jalan gedung rumah sekolah stasiun bandara"""
)
"""With a capital they are a part of a name."""
COLLECTIVE: Final = word_set(
    """polisi petugas warga penyidik pemerintah relawan buruh mahasiswa nelayan petani pedagang pengemudi penduduk
    pelajar siswa peneliti jaksa hakim tim kelompok anak-anak pengungsi penonton pendaki penambang tentara pasukan
    ribuan ratusan puluhan jutaan belasan keluarga serikat aliansi massa"""
)
"""At the head of a sentence they name nobody; "mereka" may stand for them."""
PROJECTS: Final = word_set("""rencana upaya usaha program proyek proses""")
"""Behind these a deed is told by its verb or by its noun: "rencana pembangunan", "rencana membangun"."""
PERSONS: Final[Mapping[str, str]] = {"ia": "he", "dia": "he", "beliau": "he", "mereka": "they"}
EVENTS: Final = word_set(
    """peristiwa kejadian insiden kegiatan acara kebijakan aturan keputusan langkah angka jumlah nilai"""
)
AMOUNTS: Final = word_set("""angka jumlah nilai""")
"""Of these, those that stand for a number."""
"""With "itu" behind them they stand for what was told in the sentence before."""
HAPPENS: Final = frozenset({"terjadi", "berlangsung"})
TIMES: Final = word_set(
    """senin selasa rabu kamis jumat sabtu minggu@hari ahad januari februari maret april mei juni juli agustus
    september oktober november desember kemarin besok esok lusa semalam tadi nanti kini sekarang pagi siang sore
    malam petang subuh dini awal akhir pertengahan pekan minggu bulan tahun hari tanggal pukul jam wib wita wit lalu
    pagi-hari siang-hari sore-hari malam-hari sehari sepekan seminggu sebulan setahun depan
    mendatang silam ini@hari itu@hari kuartal triwulan semester menit detik"""
)
WHICH: Final = word_set(
    """terakhir berikutnya pertama kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh"""
)
"""Behind a word of time these say which one."""
SPANNING: Final = word_set("""tahun bulan musim hari""")
"""Behind these another word may say which one: "tahun ajaran baru", "bulan puasa"."""
SPANS: Final = word_set(
    """hari pekan minggu bulan tahun pagi siang sore malam petang kuartal triwulan semester musim dekade abad kali
    edisi"""
)
"""Behind these "ini" and "itu" say which one."""
SHELLS: Final = frozenset(["hari", "tanggal", "bulan", "tahun"])
"""May be left out before the name of a day or month, a date or a year."""
COUNTERS: Final = frozenset(["unit", "buah", "ekor", "lembar", "batang", "butir"])
"""May be left out behind a number."""
BARE: Final = word_set(
    """tewas meninggal luka hilang rusak naik turun jatuh tiba datang pergi pulang masuk keluar hadir absen selamat
    roboh ambruk runtuh lolos kalah menang unggul gugur mundur maju lari kabur ikut mulai selesai habis bangkrut
    pecah padam hanyut tumbuh anjlok melonjak bebas tampil
    jebol bocor macet lumpuh tenggelam kandas putus patah retak ambles kering
    luka-luka karam oleng bentrok takluk mogok tumbang makan minum tidur bekerja belajar bangkit minta butuh punya
    gentar
    kambuh pingsan surut reda lapuk sembuh pulih sehat sakit tinggal lahir mati setuju sepakat turut rampung batal"""
)
"""Verbs without a prefix."""
NO_VERBS: Final = word_set(
    """dinas direktur diri dirinya dia direksi dirjen disiplin dinding distrik divisi dialog diare dividen diskon
    diskusi dimensi diabetes diesel dinasti digital diplomat menteri media meter medali mesin meja merek metro merah
    mereka menit mental menu melati melalui menurut menjelang meski meskipun berita beras besar berat berkas berkat
    bersama terhadap terminal teror teras terbaru tertentu terkait terakhir terdekat terbesar tertinggi terpadu
    berbagai beberapa bernama berbeda dinamika diskusinya direktorat berusia berumur bernama termasuk tersangka
    terdakwa terpidana terduga ternak
    tertib terumbu terapi terigu terowongan berlian beranda disertasi dirgantara dinamit medan mega memori menara mentah
    mentega merdeka merpati metode megah meriam di-antaranya menantu perusahaan berusia berumur bernama"""
)
"""Words that look as if they had a verb's prefix."""
