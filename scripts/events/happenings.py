"""Kinds of happenings: the words in which outlets tell of the same kind of event, whichever they choose.

One says "terbakar", another "dilalap si jago merah", a third "api baru padam": all are of the row of fire. A row is a
thing that an editor would call by one word; a word may stand in two rows. Rough keys, not definitions.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from scripts.text.stems import stem

# a row that is too long for one line goes on, indented, in the next
_ROWS = """
kebakaran terbakar membakar api hangus ludes dilalap pemadam padam arang puing jilatan korsleting asap damkar
    gosong membara kobaran berkobar sijago
gempa lindu guncangan mengguncang getaran magnitudo episenter bermagnitudo tsunami susulan digoyang skala
    hiposenter bergoyang goyangan berguncang berhamburan berlarian retak tektonik
erupsi meletus letusan vulkanik kawah lava abu awan magma gunung semburan menyemburkan lahar vulkanologi
banjir terendam merendam genangan tanggul jebol luapan meluap rob air bandang surut
longsor longsoran tertimbun menimbun timbunan tebing amblas pergerakan terkubur mengubur galian lereng
angin puting beliung badai topan siklon porak tumbang kencang
kekeringan kemarau kering embun tandus paceklik
hujan cuaca gelombang ombak prakiraan lebat ekstrem
kabut asap pekat pandang ispa gambut karhutla lahan
kecelakaan tabrakan menabrak menghantam terguling terbalik rem blong sopir pengemudi laka tergelincir jurang
    terperosok pembatas adu ban pecah ringsek tewaskan nahas celaka kendaraan bus truk mobil motor
    tersambar menyambar serempet terserempet terlindas oleng
kapal feri tenggelam karam mengaramkan perahu tongkang speedboat awak nakhoda kandas berlayar pelayaran dermaga
    syahbandar terapung perairan laut
pesawat penerbangan bandara pilot lepas landas mendarat maskapai terbang penumpang kabin
kereta rel stasiun gerbong anjlok lokomotif masinis komuter perjalanan jalur
tewas meninggal wafat jenazah korban nyawa maut gugur mati tutup usia mengembuskan duka merenggut jiwa pemakaman
  dimakamkan melayat takziah kenang kenangan belasungkawa mangkat disemayamkan
    menewaskan
luka terluka cedera dirawat patah dilarikan rawat rumah sakit
hilang pencarian mencari dicari penyelam menyisir penyisiran sar basarnas ditemukan
selamat menyelamatkan dievakuasi evakuasi penyelamatan regu tim menolong
mengungsi pengungsi pengungsian tenda posko penyintas logistik bantuan dapur umum
roboh ambruk runtuh reruntuhan runtuhan ambrol putus rubuh
tersangka menangkap ditangkap diringkus dibekuk diciduk meringkus membekuk penangkapan pelaku tahan ditahan
    penahanan buron mencokok jebloskan borgol
vonis divonis hukuman dihukum hakim putusan penjara bui mendekam pidana terbukti memvonis denda
tuntutan dituntut menuntut jaksa dakwaan terdakwa mendakwa didakwa
pembelaan pleidoi pembela eksepsi kuasa
banding kasasi peninjauan pikir
diperiksa pemeriksaan saksi penyidik penyidikan memeriksa keterangan penyelidikan dimintai
suap korupsi gratifikasi menyuap tipikor kpk rasuah pencucian kolusi setoran
narkoba sabu ganja narkotika kurir ekstasi pil
mencuri pencurian pencuri maling membobol pembobol perampok perampokan merampok menggondol kecurian begal rampok
    raib menggasak jambret curanmor
membunuh pembunuhan pembunuh dibunuh mutilasi penikaman menikam menusuk ditusuk
menculik penculikan penculik diculik tebusan sandera
penipuan menipu tertipu penipu bodong investasi palsu memalsukan fiktif pemalsuan
menyelundupkan penyelundupan selundupan penyelundup ilegal
unjuk demonstrasi demo massa berdemo pengunjuk aksi berunjuk protes serikat tolak menolak blokade
    memblokade memblokir memalang
mogok pemogokan berhenti beroperasi
keracunan beracun mual muntah pusing basi santap menyantap menu makanan lauk hidangan keracun gizi higienis
    dapur katering
penyakit wabah penderita terjangkit virus infeksi demam kasus vaksin imunisasi vaksinasi klb
dokter puskesmas rumah sakit rsud rs pasien infus perawat kesehatan perawatan klinik
siswa murid pelajar sekolah kelas sd smp sma guru anak bersekolah
mahasiswa kampus universitas rektor kuliah dosen
kalah kekalahan takluk menaklukkan menang kemenangan menundukkan mengalahkan dikalahkan unggul tumbang benamkan
    gilas gulung menggilas libas menekuk membungkam mengatasi tersingkir menyingkirkan kandas gagal
imbang seri berbagi angka ditahan sama kuat penyama penyeimbang poin
gol mencetak penyerang penalti sundulan kiper menit bek gelandang pencetak tendangan trigol bomber striker juru
    gedor
laga pertandingan klasemen liga pekan kandang tandang tuan tamu stadion bertanding markas lawatan
final juara semifinal gelar perempat menjuarai piala partai puncak turnamen kejuaraan medali emas perak
gim set unggulan tunggal ganda bulu tangkis petenis pebulu
pelatih melatih asuhan pemecatan dipecat memecat didepak
transfer bergabung kontrak dikontrak klub pemain hijrah merekrut memboyong pinjaman
undian mempertemukan bertemu lawan menghadapi melawan
harga tarif mahal murah naik kenaikan menaikkan turun menurunkan penurunan jatuh anjlok melonjak dipangkas
    memangkas potongan diskon tembus merosot melambung meroket
rupiah dolar kurs menguat melemah ditutup mata uang penguatan pelemahan
saham bursa indeks ihsg investor emiten melantai perdana
suku bunga acuan bank sentral moneter
inflasi deflasi konsumen bps tahunan bulanan
ekspor impor mengekspor mengimpor kirim dikirim ton bea
panen petani sawah padi beras gabah memanen tanam menanam pupuk bulog kebun
nelayan ikan melaut tangkapan tambak udang
phk merumahkan karyawan pekerja buruh pegawai pesangon pemutusan dirumahkan memecat
    pemecatan pabrik
upah gaji minimum tunjangan honor
lowongan rekrut merekrut formasi pendaftaran pelamar mendaftar seleksi
pendanaan investasi menanam modal investor kucuran miliar
bensin bbm pertalite solar spbu avtur minyak bahan bakar subsidi bersubsidi
listrik pln padam pemadaman gardu gelap
resmi meresmikan diresmikan peresmian dibuka membuka beroperasi pembukaan dimulai menggunting
membangun pembangunan proyek kontraktor pengerjaan dibangun
lantik melantik dilantik pelantikan menjabat jabatan diangkat mengangkat
copot mencopot dicopot diganti mengganti perombakan kabinet rombak berhenti memberhentikan diberhentikan mundur
    mengundurkan pengganti menggantikan reshuffle
pemilu parlemen koalisi mosi kabinet perdana pemerintahan
pemilu pilkada pilgub calon suara pemilihan kampanye terpilih kpu oposisi petahana kandidat
debat gagasan moderator beradu paslon
aturan peraturan undang mewajibkan wajib larangan melarang dilarang berlaku ketentuan kebijakan mencabut
meninjau kunjungan berkunjung mengunjungi tinjau menjenguk lawatan kenegaraan
sepakat menyepakati kesepakatan perjanjian teken meneken menandatangani diteken kerja sama
anggaran triliun belanja apbn apbd dana
pajak pungutan cukai insentif retribusi
menikah pernikahan pelaminan resepsi pengantin akad suami istri
lahir kelahiran melahirkan bayi persalinan induk
penghargaan hadiah anugerah menerima meraih penerima diganjar
temuan menemukan ditemukan penemuan fosil spesies arkeolog purba jenis
peneliti penelitian riset meneliti ilmuwan studi mengembangkan
gajah harimau satwa buaya ular monyet predator binatang hewan konservasi badak orang utan penyu paus suaka hutan
    memangsa perangkap
pohon penebangan pembalakan hutan menebang kayu membalak
sampah limbah pencemaran mencemari tercemar pembuangan plastik
tambang penambang galian pertambangan batu bara menambang nikel izin
jalan lalu lintas kemacetan macet antrean antre mengular dialihkan mengalihkan tertutup arus
jembatan bentang gantung
tol gerbang kilometer ruas
pasar pedagang kios lapak berdagang los
ziarah peziarah makam haul rombongan
museum pusaka keris candi cagar arca
festival peserta digelar perayaan pawai karnaval
penyanyi album lagu konser musik band musisi panggung
film sutradara bioskop aktor layar pemeran
novel penulis buku sastra pengarang
haji jemaah umrah kuota
ibadah masjid gereja umat ulama
peretas diretas bocor kebocoran membocorkan data siber dibobol peretasan sandi
satelit roket antariksa peluncuran meluncurkan
aplikasi digital daring pengguna perusahaan rintisan
tentara tni prajurit militer senjata perang serangan rudal gencatan menembak tembakan penembakan
teroris bom ledakan meledak dentuman petasan mercon peledak mesiu
wisata wisatawan turis pelancong pantai hotel kunjungan
santunan ganti rugi kompensasi
kerugian merugi ditaksir rugi
izin dibekukan membekukan pembekuan ditutup penutupan menutup disegel dihentikan penghentian
gugatan menggugat digugat penggugat sengketa
lelang melelang dilelang sita menyita disita penyitaan
"""


@cache
def rows() -> Mapping[str, tuple[int, ...]]:
    """Stem -> numbers of the rows in which it stands."""
    found: dict[str, list[int]] = {}
    for number, row in enumerate(re.split(r"\n(?=\S)", _ROWS.strip())):
        for key in {stem(word) for word in row.split()}:
            found.setdefault(key, []).append(number)
    return MappingProxyType({key: tuple(numbers) for key, numbers in found.items()})
