"""Words by which a headline is made shorter: what holds it together, what never goes, what tells enough."""

import re
from typing import Final

from scripts.judging.smallwords import CONDITION, DENIAL, MODALITY, MONTH_NAMES, SAYING, WEEKDAYS, word_set

HOLDING: Final = (
    DENIAL
    | (CONDITION - {"baru"})
    | word_set(
        """tolak batalkan hentikan larang dilarang melarang larangan diwajibkan diizinkan dibolehkan diperbolehkan
        harus wajib wajibkan mewajibkan boleh bolehkan izinkan batasi dibatasi membatasi cabut bebas semua
        seluruh setiap tiap segala saja khusus satu-satunya pertama terakhir mayoritas kebanyakan daripada
        ketimbang dibanding dibandingkan melebihi benarkah apakah mengapa kenapa bagaimana gugat kecam protes
        terbesar terbanyak terkecil tertinggi terendah terbaik terburuk terlama tercepat termuda tertua
        terpanjang terpendek terkaya termiskin termahal termurah terkuat terlemah tersulit terjauh terdekat
        terparah terluas terpadat ter paling rekor ralat koreksi jangan mitos sulap palsukan pelintir"""
    )
)
"""With one of these in it nothing of the headline may go."""
NUMBERS: Final = word_set(
    """nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas seratus seribu sejuta selusin
    sepasang separuh setengah sepertiga seperempat belas puluh belasan puluhan ratus ratusan ribu ribuan juta
    jutaan miliar miliaran triliun triliunan kedua ketiga keempat kelima keenam persen kali ganda lipat"""
)
ORDINALS: Final = word_set(
    "kedua ketiga keempat kelima keenam persen kali ganda lipat setengah separuh sepertiga"
)
"""Of `NUMBERS` those that count no things."""
STAYING: Final = (
    MODALITY
    | SAYING
    | MONTH_NAMES
    | WEEKDAYS
    | NUMBERS
    | word_set(
        """duga sebut klaim akui nilai tuding tuduh sangka pastikan tegaskan ungkap ungkapkan beber beberkan jelaskan
        sampaikan imbau minta desak janji janjikan siap rencanakan targetkan ancam curiga dicurigai terindikasi tapi
        tetapi namun sedangkan melainkan dan serta atau maupun juga tewas meninggal korban luka terluka hilang
        selamat gugur wafat cedera kritis patah dirawat pingsan keracunan buron hancur disekap dinyatakan tetap
        masih lain lainnya sisanya rekannya sebagian banding kasasi keberatan ajukan bebas berlaku besok esok lusa
        nanti mendatang depan kelak tahun bulan pekan jam pukul diverifikasi verifikasi dikoreksi direvisi dihitung
        dicek bungkam bersikukuh berdalih klarifikasi tersangka terdakwa terpidana terduga pelaku versi simulasi uji
        coba percobaan latihan berlatih gladi syuting film sinetron drama lakon novel gim game komik dongeng mimpi
        iklan teater panggung adegan sandiwara konten video foto rekaman medsos maya prank syarat bersyarat bela
        membela lawan melawan menggugat digugat mengecam dikecam memprotes diprotes kritik mengkritik sayangkan
        menyayangkan pertanyakan mempertanyakan diselamatkan ditemukan pulih sembuh tertimbun terkubur tertular
        terjangkit terinfeksi tersengat terjebak terseret hanyut tersesat dicari kehilangan tertabrak mati keluhkan
        mengeluhkan mengeluh resah"""
    )
)
"""What is left off never has one of these."""
HANGING: Final = (MODALITY - {"tersangka", "terdakwa", "calon"}) | word_set(
    """dan serta atau yang dari ke di pada dalam dengan untuk bagi oleh terhadap kepada antara para sang si adalah
    jadi menjadi sebagai secara seperti hingga sampai telah sudah sedang masih tetap baru sebut duga klaim nilai
    kata ungkap justru malah makin semakin kian tak sangat lebih kurang soal terkait tentang mengenai atas antar
    per mulai sejak tiap hampir akan"""
)
"""A title does not end in one of these."""
DONE: Final = word_set(
    """resmikan meresmikan tangkap menangkap ringkus meringkus bekuk membekuk amankan mengamankan periksa memeriksa
    tahan menahan temukan menemukan evakuasi mengevakuasi kunjungi mengunjungi tinjau meninjau gelar menggelar
    luncurkan meluncurkan lantik melantik buka membuka tanam menanam serahkan menyerahkan salurkan menyalurkan
    bagikan membagikan bongkar membongkar sita menyita geledah menggeledah juarai menjuarai kalahkan mengalahkan
    taklukkan menaklukkan temui menemui hadiri menghadiri pimpin memimpin bangun membangun pasang memasang
    selamatkan menyelamatkan gagas rayakan merayakan sambut menyambut pamerkan memamerkan tampilkan menampilkan
    bersihkan membersihkan perbaiki memperbaiki padamkan memadamkan tabrak menabrak tanding bertanding bertemu
    bobol membobol curi mencuri layani melayani bagikan pentaskan mementaskan hanguskan menghanguskan lalap rusak
    merusak kabur berpidato berkunjung menikah tampil konser antre masuk tiba muncul lahir singgah sandar bersandar
    kandas karam tenggelam terdampar terbakar meledak jebol bocor pecah tumpah hangus ambruk roboh tumbang anjlok
    bentrok bertabrakan tabrakan dicuri dibobol dirampok dibagikan disalurkan disita dilalap dihantam dilumpuhkan
    diselamatkan tersangkut tertabrak mogok berlatih rendam merendam terjang menerjang lahap melahap digelar
    dipamerkan ditemukan diresmikan ditangkap dibekuk diringkus dilantik dipentaskan diluncurkan dimakamkan
    dievakuasi terbalik terguling tergelincir terperosok terjebak hanyut mendarat"""
)
"""Each tells something that was done once; where it was done may go unsaid."""
OTHER_VERBS: Final = word_set(
    """naik turun tutup ditutup guncang rusak rendam landa terjang timbun padati jadi mulai ganti beli jual pilih
    raih rebut bawa beri terima tambah kurangi siapkan tetapkan bahas soroti dukung bantu kirim ajak undang
    panggil latih angkat pecat copot mundur pulang datang tiba masuk keluar lolos menang kalah unggul gagas
    rilis rawat ubah pakai gunakan kembangkan teliti pelajari cari kejar serang kepung hadang antar jemput jaga
    awasi pantau lestarikan hidupkan ramaikan macet lumpuh padam longsor setujui sepakati penuhi datangi akhiri
    banjiri ikuti tangani atasi selidiki adili warnai kuasai biayai danai sambangi jauhi hindari menangi ungguli
    tandatangani tanami capai tembus hajar gandeng tekuk salip catat sebar muat potong lepas tunda gusur borong pamit
    surut retak miring ludes langka penuh kosong jatuh sembuh rampung mangkrak amblas kering keruh pentas tanam viral
    heboh ricuh sehat aman sepi ramai gelap mati"""
)
VERB: Final = re.compile(
    r"(?:mem(?=[bpfv])|men(?=[cdtjsz])|meng|meny|me(?=[lmnrwy])|di|ber|ter)[a-z]{4,20}|[a-z]{3,16}kan"
)
NO_VERBS: Final = word_set(
    """menteri terminal berita beras berat berani dinas direktur direksi distrik divisi dinding dinamika digital
    disiplin diskusi diskon dialog diabetes meteran mercusuar mereka menara mental metode beruang berlian
    bersama beberapa berbagai terhadap tersebut terbaru terkini terkenal teras terang teroris terapi merdeka
    medali medis sedangkan bahkan bukan silakan pekan ikan pasukan masukan makan rekan tekan lautan perikanan
    kebutuhan berkah terompet terbit terik berlian membran mentega mentimun menantu mendatang tanjakan
    kontrakan belokan terluar terowongan terusan teratai melati meranti merapi merbabu merauke meratus merangin melawi
    menoreh mentaya mentawai menteng mempawah berastagi ternate diponegoro dinoyo tarakan"""
)
CAUSES: Final = word_set("akibat karena lantaran gara-gara berkat jelang menjelang demi guna agar supaya")
TIMES: Final = word_set("usai seusai setelah sesudah saat ketika sambil sembari sejak")
PLACES: Final = word_set("di soal terkait tentang mengenai")
WAYS: Final = word_set("dari lewat melalui dengan")
"""Of what was done to something: from where, and how."""
GOALS: Final = word_set("ke")
SENT: Final = word_set(
    """kirim mengirim kirimkan ekspor mengekspor serahkan menyerahkan salurkan menyalurkan evakuasi
    mengevakuasi pindahkan memindahkan panggil memanggil giring menggiring lepas melepas"""
)
"""Verbs that have said enough with what was sent; where to may go unsaid."""
MEASURED: Final = word_set(
    """harga tarif nilai kurs saham indeks rupiah dolar penjualan produksi ekspor impor suhu angka kasus jumlah stok
    inflasi upah gaji pajak bunga elektabilitas survei laba pendapatan populasi"""
)
"""What is measured in one place is not so everywhere ..."""
FALLING: Final = word_set("anjlok tumbang ambruk roboh jatuh pecah")
"""... where one of them is said of it."""
OPPOSITES: Final = tuple(
    (word_set(one), word_set(other))
    for one, other in (
        ("dibuka buka terbuka membuka", "ditutup tutup tertutup menutup terputus"),
        (
            "naik menguat melonjak meningkat naikkan menaikkan",
            "turun melemah anjlok merosot turunkan menurunkan",
        ),
        ("dibebaskan lolos selamat", "ditahan ditangkap divonis dipenjara"),
        ("dicabut dihapus dihentikan berakhir", "berlaku diperpanjang dilanjutkan berlanjut dimulai"),
        ("menang unggul juara", "kalah takluk tersingkir"),
        ("diterima disetujui disahkan", "ditunda dikembalikan digugat"),
        (
            "hilang diculik hanyut tersesat tenggelam jatuh terseret sakit",
            "kembali pulang selamat sembuh siuman",
        ),
        ("padam surut pulih", "menyala meluas meluap naik"),
    )
)
"""One stands in each half of a headline that is only true whole."""
UNITS: Final = word_set(
    "detik menit jam hari pekan minggu bulan tahun abad musim dekade sesaat sehari sejam sepekan"
)
MADE: Final = re.compile(r"(?:pe|ke)[a-z]{4,20}an")
"""Nouns that look like verbs."""
CLAIMED: Final = word_set(
    """diduga disebut dikabarkan dirumorkan dituduh dituding diklaim klaim tuding tuduh viral heboh beredar
    diperkirakan isu kabar video rekaman dinilai dianggap dikira disangka diisukan dikritik disorot dicurigai
    dilaporkan didakwa"""
)
"""Who is claimed to have done something is not told without the answer that stands beside it."""
BEFORE_VERBS: Final = word_set(
    "sempat pernah sering kerap sudah telah akan gagal berkat pasca ingin ogah malu takut"
)
OVERTAKING: Final = word_set(
    "kini sekarang akhirnya kemudian terbaru selanjutnya setelahnya sudah telah habis"
)
"""Where one of them stands behind a comma, what stands before it is no longer all that holds."""
LABELS: Final = word_set(
    "foto video infografis infografik populer terpopuler galeri live breaking update news berita"
)
"""Before a colon: kinds of report, which say nothing of the news."""
DAYS: Final = (
    ("hari", "ini"),
    ("tadi", "malam"),
    ("tadi", "pagi"),
    ("pagi", "tadi"),
    ("semalam",),
    ("kemarin", "malam"),
    ("kemarin", "pagi"),
    ("kemarin",),
)
DAY_WORDS: Final = frozenset(word for days in DAYS for word in days) - {"ini"}
OPENERS: Final = word_set(
    """usai seusai setelah sesudah saat ketika jelang menjelang demi guna akibat karena lantaran sambil sembari"""
)
