"""Words that may stand for each other in a retold sentence, and nothing is added or lost.

Made by hand: what is stronger, surer or more of a judgement than the other ("menegaskan" for "mengatakan", "ludes" for
"terbakar") is no synonym here. A word that the tables do not hold stands for itself alone.
"""

from collections.abc import Mapping
from typing import Final

_VERBS: Final = """
tangkap ringkus bekuk ciduk; bangun dirikan; buat ciptakan; mulai awali; akhiri sudahi;
selesaikan rampungkan tuntaskan; umumkan maklumkan; gunakan pakai manfaatkan; beri berikan; kirim kirimkan;
bagikan salurkan; angkut bawa; temukan dapati jumpai; temui jumpai; tambah tambahkan; naikkan tingkatkan;
perbaiki benahi; perbarui mutakhirkan; hentikan setop; dukung sokong; bantu tolong; evakuasi ungsikan;
selidiki usut; periksa cek; pantau awasi; pimpin ketuai kepalai; gelar adakan selenggarakan langsungkan;
laksanakan jalankan lakukan; ganti gantikan; setujui sepakati; kunjungi datangi sambangi; tunda undurkan;
catat bukukan; bahas bicarakan; produksi hasilkan; danai biayai; alokasikan anggarkan; kucurkan gelontorkan;
raih peroleh dapatkan; kalahkan taklukkan tundukkan; terjang landa; rendam genangi; laporkan adukan;
perlihatkan tunjukkan; tempati huni; lewati lalui lintasi; lukai cederai; pindahkan relokasi;
percepat akselerasi; kerahkan terjunkan; lengkapi perlengkapi; jelaskan terangkan; sumbangkan donasikan;
tanggung pikul; ikuti hadiri; tampilkan suguhkan; batalkan urungkan; perkirakan prediksi; butuhkan perlukan;
izinkan perbolehkan; dorong pacu; jual pasarkan; rancang desain; luncurkan rilis; terbitkan keluarkan;
padati penuhi; minta mohon; lantik kukuhkan; tangani urus; himpun kumpulkan; sampaikan utarakan;
telusuri selidiki; kendarai kemudikan; teliti kaji; wajibkan haruskan; peringati rayakan; alihkan pindahkan;
muat angkut; paparkan jelaskan; saksikan tonton; gelar helat; kecam kutuk; alami derita; usir halau;
terima dapat dapatkan peroleh; lihat saksikan; hantam terjang landa; sebabkan akibatkan; pikirkan pertimbangkan;
tunggu nantikan; ketahui tahu; khawatirkan cemaskan; muat angkut bawa; awali mulai; potong pangkas kurangi;
bantah tampik tepis sangkal; santap makan konsumsi; kenakan pakai gunakan; rebut raih menangi; imbau serukan ajak;
kejar buru; tembak tembaki; robohkan ambrukkan runtuhkan; terapkan berlakukan; tetapkan tentukan; tunjuk angkat;
copot berhentikan; sediakan siapkan; alokasikan siapkan; serahkan berikan; tempuh jalani; kuasai duduki;
perluas lebarkan; permudah mudahkan; ajukan layangkan sampaikan; lontarkan muntahkan semburkan;
lontarkan ucapkan; susun buat; teken tandatangani; bayar bayarkan; antar antarkan; kembalikan pulangkan;
jenguk besuk tengok; temui kunjungi; blokade blokir; vonis hukum; bebaskan lepaskan; tuding tuduh; pantau amati;
kurangi tekan turunkan; galakkan gencarkan; nyalakan hidupkan; padamkan matikan; kelola urus; usul usulkan;
hapus hapuskan; siarkan tayangkan; sebarkan sebar edarkan; halangi hambat rintangi; guncang goyang;
gempur serang; tusuk tikam; tipu kelabui; suap sogok; lacak telusuri; uji tes; cegah tangkal; selamatkan tolong;
teruskan lanjutkan; sambung lanjutkan; hubungkan sambungkan; bagi bagikan; perketat ketatkan; kumpulkan galang;
kubur makamkan; perintahkan instruksikan; gabungkan satukan; bimbing bina; latih ajari; didik ajar;
gagalkan patahkan; pecahkan lampaui; lampaui lewati; capai sentuh; cemari kotori; renovasi pugar perbaiki;
rehabilitasi perbaiki; gugat perkarakan; jadwalkan agendakan; lakoni jalani; sokong dukung topang;
ungguli kalahkan; bekali lengkapi; tanam tanami; jangkiti tulari; idap derita; dera landa;
perpanjang panjangkan; perpendek pendekkan; hancurkan luluhlantakkan; bolehkan izinkan; tegur peringatkan;
angkut muat; olah proses; pakai manfaatkan; sumbang bantu; kucurkan salurkan; tambahkan imbuhkan;
naikkan kerek dongkrak; turunkan pangkas; susuri telusuri; seberangi lintasi; tumpangi naiki;
tabrak hantam seruduk; terpa terjang; sapu terjang; hanyutkan seret bawa; tenggelamkan karamkan;
evakuasi selamatkan; ungsikan pindahkan; rawat obati; operasi bedah; tulari jangkiti; teliti pelajari;
buktikan tunjukkan; puji sanjung; kumpul himpun; pentaskan tampilkan; putar tayangkan; rekam abadikan;
potret foto; tulis karang; dengar simak; perhatikan amati; ingat kenang; sukai gemari; kuras habiskan;
gunduli babat; tebang babat; gali keruk; timbun uruk; hias dekorasi; huni tinggali; kosongkan tinggalkan;
patuhi taati; awasi pantau; kawal dampingi; dampingi temani; antar kawal; interogasi periksa; limpahkan serahkan;
tarik cabut; pulihkan perbaiki; atasi tanggulangi tangani; selesaikan atasi; redam kurangi;
pacu tingkatkan genjot dongkrak; genjot tingkatkan; perluas perlebar; sebut katakan; kenalkan perkenalkan;
luncurkan perkenalkan; pamerkan perlihatkan; pertontonkan perlihatkan; sodorkan tawarkan; calonkan usung;
kantongi peroleh dapatkan raih; cetak bukukan; torehkan ukir cetak; ukir catat; samai imbangi; lempar lontarkan;
lerai pisahkan
"""
"""Groups, parted by semicolons, of verbs without me- or di-."""

_WORDS: Final = """
warga penduduk; warga masyarakat; masyarakat publik; rumah kediaman tempat-tinggal; murid siswa pelajar; guru pengajar;
sepeda-motor motor; peristiwa kejadian insiden; lokasi tempat; wilayah kawasan daerah; karyawan pekerja pegawai;
buruh pekerja; pedagang penjual; pengacara kuasa-hukum advokat; perempuan wanita; laki-laki pria lelaki;
ayah bapak; gempa gempa-bumi lindu; tewas meninggal meninggal-dunia; naik meningkat; polisi kepolisian;
luka-luka luka cedera terluka; turun menurun; segera secepatnya; berlangsung digelar diadakan; terdapat ada;
memiliki mempunyai punya; bertemu berjumpa; berbicara berbincang; berangkat bertolak; tiba datang; mulai dimulai;
selesai rampung tuntas; bertanding berlaga; pertandingan laga; tim kesebelasan; turnamen kejuaraan; biaya ongkos;
utang hutang; pinjaman kredit; gaji upah; keuntungan laba untung; bantuan sumbangan; sungai kali; desa kampung;
tanah-longsor longsor; pekan minggu; kini sekarang; esok besok; lalu silam; depan mendatang; sore petang;
aturan peraturan; putusan keputusan; pemilu pemilihan-umum; kandidat calon; panitia penyelenggara;
acara kegiatan; penulis pengarang; penelitian riset studi; persoalan masalah permasalahan; kereta-api kereta;
bandara bandar-udara; sopir pengemudi; kilometer km; meter m; sentimeter cm; milimeter mm; kilogram kg;
hektare hektar ha; setempat lokal; mudah gampang; gratis cuma-cuma; roboh ambruk runtuh; narkoba narkotika;
penjara bui; setiap-hari tiap-hari harian; pendapatan penghasilan; peneliti periset; jenazah jasad mayat;
kerja-sama kolaborasi; cepat lekas; baru anyar; tahap fase; jumlah total; ikut turut; pukul jam;
puing reruntuhan; triwulan kuartal; berunjuk-rasa berdemonstrasi; anak bocah; deras lebat; gelombang ombak;
lahan tanah; jenis macam; beragam bermacam-macam aneka berbagai; skuad tim; kompetisi turnamen kejuaraan;
pendapat pandangan; cara metode; sulit susah sukar; kendala kesulitan hambatan; utama pokok; bagus baik;
terlambat telat; awalnya semula mulanya; misalnya contohnya umpamanya; pertolongan bantuan; pendidik guru;
bahan-bakar-minyak bbm; rapat pertemuan; kesepakatan perjanjian; hilang lenyap; berjalan berlangsung;
pria laki-laki lelaki; pergi berangkat; aparat petugas; dana uang; lebat deras; pegawai karyawan; kasus perkara;
gelaran ajang; cedera luka; menjadi jadi; terlihat tampak kelihatan; terdengar kedengaran; ditemani didampingi;
mendampingi menemani; kabur melarikan-diri; berusia berumur; hilang-kontak kehilangan-kontak;
mulai-berlaku berlaku-mulai; sembako bahan-pokok; berakhir selesai; kendala hambatan; perayaan peringatan;
warung kedai; mayat jenazah; pemakaman penguburan; pendemo pengunjuk-rasa demonstran; unjuk-rasa demonstrasi;
pemukiman permukiman; upaya usaha; berupaya berusaha; menanggapi merespons; berkurang menyusut;
kenaikan naiknya peningkatan; senilai seharga; sekolah-dasar sd; masa periode; imbang seri; wafat meninggal;
perkara kasus; sidang persidangan; warganet pengguna-internet; wisatawan turis pelancong;
wisatawan-asing turis-asing; mancanegara luar-negeri; tanah-air dalam-negeri; perdana pertama; daring online;
luring offline; hoaks kabar-bohong berita-bohong; wartawan jurnalis pewarta; mundur mengundurkan-diri;
kalah takluk; luka-parah luka-berat;
bantaran tepi pinggir pinggiran; kebun perkebunan; stok persediaan; pasokan suplai; target sasaran;
vonis putusan; jaksa-penuntut-umum jaksa; mengajukan-banding naik-banding; penyerang striker;
pemain-bertahan bek; kiper penjaga-gawang; meletus erupsi; letusan erupsi; suhu temperatur suhu-udara;
kemarau musim-kemarau; hamil mengandung; sendirian seorang-diri; setengah separuh; sering kerap acap;
takut gentar; semakin kian makin; biasanya lazimnya umumnya; terutama khususnya; dahulu dulu;
terjebak terperangkap; tertimbun terkubur; telantar terlantar; pagi pagi-hari; siang siang-hari; sore sore-hari;
malam malam-hari; tinggal tersisa; bentrok bentrokan; berkelahi baku-hantam; diperkirakan diprakirakan;
mencapai menyentuh; aparatur-sipil-negara asn; rancangan-undang-undang ruu; minuman-keras miras;
minuman-beralkohol miras; sabu sabu-sabu; sekolah-menengah-pertama smp; sekolah-menengah-atas sma;
ditinggali dihuni; bertambah meningkat naik; berkurang menurun turun; berkurang turun; merosot turun;
bermukim tinggal menetap; terletak berada; berakhir habis rampung; berhenti setop; mengering kering;
makan menyantap; minum menenggak; sepi lengang; beda berbeda; kantong kantung; napi narapidana;
lapas lembaga-pemasyarakatan; rutan rumah-tahanan; ponsel telepon-genggam telepon-seluler;
komputer-jinjing laptop; mal pusat-perbelanjaan; swalayan supermarket; pameran ekshibisi; atlet olahragawan;
pesepak-bola pemain-bola; juara kampiun; tuan-rumah penjamu; babak-pertama paruh-pertama;
babak-kedua paruh-kedua; fasilitas sarana; prasarana infrastruktur; tangki tanki; cabai cabe;
beras-subsidi beras-bersubsidi; keracunan-makanan keracunan; kepala-keluarga keluarga kk; ratusan beratus-ratus;
ribuan beribu-ribu; puluhan berpuluh-puluh; sepekan satu-pekan seminggu; sebulan satu-bulan; setahun satu-tahun;
buatan bikinan; lambat pelan; ilegal tanpa-izin; hukuman-mati pidana-mati; hukuman-penjara pidana-penjara;
meregang-nyawa meninggal tewas; menghembuskan-napas-terakhir meninggal; mengembuskan-napas-terakhir meninggal;
terluka luka luka-luka; asal berasal; berlangsung terjadi; bertarung bertanding; jarak-pandang visibilitas;
ganti-rugi kompensasi; sepakat setuju menyetujui; tamat lulus; perselisihan sengketa; bandar-udara bandara;
pelabuhan-udara bandara; landasan landas-pacu landasan-pacu; kereta-komuter kereta-rel-listrik krl;
ibu-kota ibukota; kian semakin; mogok mogok-kerja; bibit benih; peternak pemelihara; hewan binatang satwa;
ternak hewan-ternak; arsip dokumen; berkas dokumen; naskah manuskrip; rampung selesai; muatan kargo;
rangkaian deretan; jalur lintasan; rute trayek; pelancong wisatawan; tamu pengunjung; penghargaan anugerah;
rumah-sakit rs; minta meminta; menyerahkan-diri menyerah; laik layak; ada adanya;
hilang menghilang; butuh membutuhkan; jadi menjadi;
angkutan transportasi; angkutan-umum transportasi-umum; jalan-tol tol; simpang persimpangan; antrean antrian;
mobil-dinas kendaraan-dinas; perdagangan niaga; konsumen pembeli pelanggan; penanaman-modal investasi;
penanam-modal investor; lapangan-kerja lapangan-pekerjaan; pemutusan-hubungan-kerja phk;
anggaran-pendapatan-dan-belanja-daerah apbd; anggaran-pendapatan-dan-belanja-negara apbn;
harga-eceran-tertinggi het; angin-puting-beliung puting-beliung; kebakaran-hutan-dan-lahan karhutla;
gelombang-tinggi ombak-tinggi; gempa-susulan gempa-lanjutan; pengungsian tempat-pengungsian; posko pos-komando;
logistik perbekalan; relawan sukarelawan; regu tim; prajurit tentara serdadu; aparat-keamanan petugas-keamanan;
penjahat pelaku-kejahatan; pencuri maling; perampok garong; korupsi rasuah; suap sogokan; surat-dakwaan dakwaan;
tuntutan-jaksa tuntutan; pleidoi nota-pembelaan; kurungan penjara; hukuman-seumur-hidup pidana-seumur-hidup;
pemilihan-kepala-daerah pilkada; pemilihan-presiden pilpres; komisi-pemilihan-umum kpu;
tempat-pemungutan-suara tps; calon-presiden capres; calon-gubernur cagub; partai-politik parpol;
perdana-menteri pm; perserikatan-bangsa-bangsa pbb; duta-besar dubes; kedutaan-besar kedutaan;
perjanjian-damai kesepakatan-damai; rudal misil peluru-kendali; pesawat-nirawak drone; pesawat-tanpa-awak drone;
jet-tempur pesawat-tempur; imunisasi vaksinasi; demam-berdarah dbd; wabah epidemi; gejala tanda-tanda;
tengkes stunting; lanjut-usia lansia; orang-lanjut-usia lansia; penyandang-disabilitas difabel;
sekolah-menengah-kejuruan smk; kepala-sekolah kepsek; laga-perdana pertandingan-pertama; pelatih juru-latih;
wasit pengadil; piala trofi; stadion gelanggang; bulu-tangkis badminton; bola-basket basket;
konser pertunjukan-musik; pertunjukan pentas; gawai gadget; peretas hacker; media-sosial medsos;
unggahan postingan; kecerdasan-buatan ai; laman situs-web situs; surat-elektronik surel email;
hujan-lebat hujan-deras; flora tumbuhan; fauna satwa; polusi pencemaran; pembangkit-listrik pembangkit;
mula-mula awalnya; belakangan akhir-akhir-ini; saban setiap; perlahan pelan-pelan perlahan-lahan;
mendadak tiba-tiba; ringan enteng; sukses berhasil; ampuh manjur; rawan rentan; layak pantas; pendek singkat;
singkat sebentar; luas lebar; letih lelah capai; gembira bahagia; kaget terkejut; menginap bermalam;
mengantre antre; berdesakan berjejalan; berlari lari; berjalan-kaki jalan-kaki; karam tenggelam; jatuh terjatuh;
bernilai senilai; bertajuk berjudul bertema
"""
"""Likewise, words as they stand; parted by a hyphen where they are several."""


def _numbered(table: str) -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, group in enumerate(table.split(";")):
        for word in group.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


BASES: Final = _numbered(_VERBS)
"""Verb without me- or di- -> the groups that it is of."""
WORDS: Final = _numbered(_WORDS)
"""Word -> the groups that it is of."""
PHRASES: Final = frozenset(tuple(word.split("-")) for word in WORDS if "-" in word)
"""Those of several words."""
