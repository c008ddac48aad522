"""Domain words: in which states a thing of the news can be, and the words that tell of each, in the order they come.

A word stands for all its forms ("ditutup" for "penutupan"); `=word` for itself alone. Up to two words may stand
between two of a phrase, with `~` up to seven. "+" before a name: things go one way only, and who tells the later state
is the newer report. "!" : the words by themselves say what they speak of; else both must name the same thing.
"""

DOMAINS = """
+! warning
    berpotensi tsunami; peringatan dini; peringatan tsunami; =peringatan; diminta menjauhi; imbau ~ menjauhi;
        minta ~ mengungsi; imbau ~ mengungsi; diimbau ~ waspada; diminta ~ waspada; larangan ~ mendekati;
        dilarang ~ mendekati; segera mengungsi; menjauh dari; diimbau tidak; diminta tidak; imbau ~ tidak
    peringatan ~ dicabut; mencabut ~ peringatan; peringatan ~ berakhir; mengakhiri ~ peringatan;
        peringatan ~ dibatalkan; membatalkan ~ peringatan; dinyatakan aman; =aman kembali; boleh kembali;
        boleh pulang; bisa kembali ~ =rumah; =dicabut; ancaman ~ berlalu; ancaman ~ berakhir;
        =aman dari tsunami; tsunami ~ berakhir; larangan ~ dicabut; =aman =diminum; =aman =dikonsumsi; =aman =dipakai;
        =aman =dimakan; =aman =digunakan; =layak =konsumsi; =layak =minum; =layak =diminum
access
    =ditutup; =menutup; =penutupan; =tertutup; =tutup; =dihentikan; =menghentikan; =penghentian; =terhenti;
        =berhenti beroperasi; =lumpuh; =terputus; =putus; dialihkan; =dibatalkan; =batal; =pembatalan;
        =tertahan; =telantar; =terlantar; memblokade; memblokir; diblokir; =disegel; =ditangguhkan; =dibekukan;
        libur; diliburkan; =dilarang melintas; =diblokade; =bertahan di bandara; gangguan; =terganggu;
        menunggu ~ =terbang; =diisolasi; =isolasi; =dikarantina; =karantina; =dikosongkan; =dinonaktifkan;
        belajar dari =rumah; =belajar ~ =daring; =pembelajaran ~ =daring; sekolah =daring; bekerja dari =rumah;
        tidak beroperasi; tak beroperasi; =dihentikan sementara; =setop; =disetop; =menyetop; =stop
    dibuka lagi; dibuka kembali; kembali dibuka; membuka kembali; membuka lagi; kembali membuka; sudah dibuka;
        telah dibuka; mulai dibuka; pembukaan kembali; beroperasi lagi; beroperasi kembali; kembali beroperasi;
        beroperasi normal; kembali normal; normal kembali; normal lagi; kembali berjalan; berjalan lagi;
        berjalan normal; =dapat dilalui; =bisa dilalui; =dapat dilewati; =bisa dilewati; =bisa dilintasi;
        =dapat dilintasi; =pulih; =dipulihkan; tersambung lagi; tersambung kembali; =berangkat;
        =terhubung kembali; =lancar; kembali melayani; melayani lagi; kembali mengudara; kembali dilayani;
        =mendarat ~ pertama; =kembali terbang; terbang lagi; masuk lagi; kembali masuk; kembali belajar;
        segel ~ dibuka; =dicabut; kembali melintas; kembali bersekolah; aktif kembali; kembali aktif;
        kembali ke =sekolah; kembali ke =kelas; kembali ke =kantor; =tatap =muka;
        isolasi ~ =dicabut; karantina ~ =dicabut; beroperasi penuh; kembali ramai; dibuka penuh; =melayani =semua;
        =layani =semua; =melayani =seluruh; =layani =seluruh; bisa digunakan;
        dapat digunakan; sudah tersambung; diaktifkan kembali; =dilepas
+! search
    =hilang; =dicari; =mencari; =pencarian; =menyisir; =penyisiran; =raib; =dikerahkan; =mengerahkan;
        =diterjunkan; =menerjunkan; kontak ~ =terputus; =hilang =kontak; =penyelam; belum kembali; =keberadaan;
        =pelacak; =melacak; =menyusuri; =menelusuri; belum ~ =diketahui ~ nasib
    =ditemukan; =ketemu; =selamat; =penemuan; menemukan ~ =selamat; menemukan ~ =tewas; menemukan ~ =jenazah;
        menemukan ~ =jasad; menemukan ~ korban; temukan ~ =selamat; =temukan; =kembali ke =rumah;
        =pulang =selamat; kembali =selamat; pencarian ~ =dihentikan; pencarian ~ ditutup; pencarian ~ berakhir;
        menemukan ~ pendaki; menemukan ~ bocah; =mengapung; =terapung; =mengambang; bangkai ~ =ditemukan;
        =teridentifikasi; =pulang ~ =rumahnya; =dikira =hilang; =dikira =tewas; =dikira =meninggal;
        awak ~ =sehat; penumpang ~ =sehat; muncul ~ =sehat; muncul ~ =selamat; tiba ~ =sehat; tiba ~ =selamat;
        dalam =keadaan =sehat; dalam =kondisi =sehat; =sehat =walafiat; hilang ~ =tiba; hilang ~ =muncul;
        hilang ~ =kembali; hilang ~ =pulang; =muncul =di
+! hunt
    =buron; =diburu; =memburu; =dpo; =kabur; melarikan =diri; =pengejaran; =dikejar; =mengejar; =perburuan;
        =buronan; =pelarian; =bersembunyi; =menghilang
    =ditangkap; =diringkus; =dibekuk; =diciduk; menyerahkan =diri; =tertangkap; =menangkap; =meringkus;
        =membekuk; =menciduk; =tangkap; =ringkus; =bekuk; =penangkapan; =diamankan; =ciduk; =terciduk;
        =digelandang; =diborgol; =didor; =menyerah
custody
    =ditahan; =penahanan; =menahan; =disandera; =penyanderaan; =dijebloskan; =disekap; =mendekam; =sandera;
        =diculik; =tahanan; =menyandera; =menyekap
    =dibebaskan; =bebas; =membebaskan; penahanan ~ =ditangguhkan; tahanan ~ =dibebaskan; tahanan ~ =bebas;
        sandera ~ =dibebaskan; sandera ~ =bebas;
        sandera ~ =selamat; penangguhan; =ditangguhkan; =dilepas; =dilepaskan; =melepaskan;
        =dipulangkan; =pembebasan; tahanan kota; =bebaskan; keluar ~ =penjara; keluar ~ =tahanan
+! power
    listrik ~ =padam; =pemadaman; =gelap gulita; mati lampu; listrik ~ =mati; listrik ~ =terputus;
        =padam ~ listrik; tanpa ~ listrik; listrik =putus; air ~ =mati; sinyal ~ =hilang; jaringan ~ =mati
    =menyala; listrik ~ =pulih; =pemulihan selesai; listrik ~ normal; =nyala; pulihkan ~ listrik;
        memulihkan ~ listrik; =pulih; mengalir lagi; kembali mengalir; jaringan ~ =normal
+! fire
    =berkobar; =membara; api ~ =membesar; =masih ~ =terbakar; =memadamkan; =berjibaku; =dijilat;
        api ~ =merambat; api ~ =meluas; api ~ =mendekati; api ~ =mendekat; api ~ =menjalar; =kobaran;
        =berupaya ~ =padam; =menjinakkan; kebakaran ~ =meluas; =mengamuk; =terbakar hingga;
        =menyemprotkan; =disemprotkan; =menyemprot
    =dipadamkan; =padam; =terkendali; =pendinginan; =dijinakkan; api ~ =dikuasai; =terpadamkan;
        =berhasil =memadamkan
+! flood
    =merendam; =terendam; =menggenangi; =tergenang; =meluap; ketinggian air; =genangan; =rendam; =kebanjiran;
        =meluas ~ banjir; tinggi air; =terjang
    =surut; =menyusut; =mengering; =menyurut; air ~ =turun; =disedot; =terkuras
+! strike
    =mogok; =pemogokan; =blokade; =mengancam =mogok; =ancam =mogok; massa ~ =bertahan; =berunjuk =rasa;
        =menduduki
    mogok ~ =berakhir; mengakhiri ~ mogok; kembali =bekerja; kembali =mengajar; kembali =melaut;
        menghentikan ~ mogok; mogok ~ =dihentikan; =bekerja kembali; mogok ~ =selesai; mogok ~ =usai;
        =bekerja lagi; akhiri ~ mogok; batal =mogok; =membubarkan =diri; =bubar; =dibubarkan
schedule
    =dijadwalkan; =rencananya; =direncanakan; =berencana; akan =digelar; akan =dimulai; akan =berlangsung;
        akan =bertolak
    =ditunda; =diundur; =dimundurkan; =penundaan; =menunda; jadwal =ulang; =dijadwalkan =ulang; =tertunda;
        =mundur; =dimajukan; =tunda; =diundurkan; =digeser
    =dibatalkan; =batal; =pembatalan; =membatalkan; =urung; =batalkan
    =digelar; =berlangsung; =dimulai; =diresmikan; =resmi =dibuka; =diluncurkan; =dilantik; =meresmikan;
        =melantik; =usai =digelar; =meluncur; =gelar
+! haze
    =menyelimuti; =diselimuti; jarak =pandang ~ =terbatas; jarak =pandang ~ meter; jarak =pandang ~ turun
    jarak =pandang ~ =normal; jarak =pandang ~ =membaik; asap ~ =menipis; asap ~ =hilang; kabut ~ =hilang;
        kabut ~ =menipis; udara ~ =membaik; udara ~ =sehat
+! trapped
    =terjebak; =terperangkap; =terkurung; =tertimbun; =terisolasi; =terkepung; =terkubur; =terjepit; =tersekap;
        jatuh ~ =sumur; jatuh ~ =jurang; jatuh ~ =sungai; =terperosok; =tercebur;
        =kehilangan =daya; =kehilangan =kendali; mesin =mati; mati =mesin
    =dievakuasi; =diselamatkan; =terbebas; berhasil =keluar; berhasil ~ =dikeluarkan; =terangkat; =mengevakuasi;
        =menyelamatkan; =ditemukan; =evakuasi ~ =selesai; =dibebaskan; isolasi ~ =dibuka; =selamat;
        =dikeluarkan; =diangkat
! gate
    =siaga =empat; =siaga =iv; =siaga =4
    =siaga =tiga; =siaga =iii; =siaga =3
    =siaga =dua; =siaga =ii; =siaga =2
    =siaga =satu; =siaga =i; =siaga =1
deal
    =menolak; =penolakan; =buntu; =deadlock; =alot; =perundingan; =berunding; =negosiasi; =tolak; =ditolak;
        =mengancam; =tawar-menawar; =keberatan
    =sepakat; =menyepakati; =kesepakatan; =meneken; =menandatangani; =menyetujui; =disetujui; =setuju;
        =disepakati; =sepakati; =menerima; =berdamai; =damai; =teken; kata =sepakat; =menyanggupi
    pembicaraan ~ =gagal; negosiasi ~ =gagal; perundingan ~ =gagal; negosiasi ~ batal; pembicaraan ~ batal
+ bill
    =dibahas; =membahas; =pembahasan; =rancangan; =diusulkan; =mengusulkan; =usulan; =menggodok; =digodok;
        =mengajukan; =diajukan
    =disahkan; =mengesahkan; =pengesahan; =disetujui; =menyetujui; =ditetapkan; =sahkan; ketuk =palu; =setujui;
        =diketok
+ office
    =calon; =kandidat; =bakal; =mencalonkan; =dicalonkan; =bersaing; =diunggulkan; =digadang;
        =unggul =sementara; hitung =cepat; =penghitungan; suara =masuk; =maju
    =terpilih; =memenangi; =menang; =dilantik; =ditetapkan; =resmi =menjabat; =memenangkan; =pemenang;
        =mundur ~ =pencalonan; =mundur ~ =calon; =didiskualifikasi
+! post
    jabatan ~ =kosong; kursi ~ =kosong; posisi ~ =kosong; =kekosongan
    =dilantik; =melantik; =terisi; =ditunjuk; =menunjuk; =lantik; =tunjuk
+! health
    =kritis; =koma; =sekarat; dirawat =intensif; perawatan =intensif; =icu; tak =sadarkan; =memburuk
    =meninggal; =wafat; =tewas; =mengembuskan; =tutup =usia; =siuman; =sembuh; =membaik; masa =kritis ~ =lewat;
        melewati =masa =kritis; tutup =usia; =berpulang
ward
    =dirawat; =perawatan; =dilarikan; =opname; =diopname; =menjalani =perawatan
    =pulang; =sembuh; =dipulangkan; keluar ~ =rumah =sakit; boleh =pulang; meninggalkan =rumah =sakit
! alert
    status ~ =normal; level =i; menjadi =normal; ke =normal; level =1
    status ~ =waspada; level =ii; menjadi =waspada; ke =waspada; level =2
    status ~ =siaga; level =iii; menjadi =siaga; ke =siaga; jadi =siaga; level =3
    status ~ =awas; level =iv; menjadi =awas; ke =awas; jadi =awas; level =4
+ law
    =saksi; =diperiksa; =pemeriksaan; =terlapor; =dilaporkan; =dimintai
    =tersangka; =dijerat; =disangka
    =terdakwa; =didakwa; =disidang; =disidangkan; =mendakwa; =dituntut; =menuntut
    =divonis; =vonis; =dihukum; =memvonis; =terbukti; =terpidana; =menghukum; =hukuman
    salah =tangkap; divonis =bebas; vonis =bebas; putusan =bebas; bukan =pelaku; tidak =bersalah; tak =bersalah;
        tidak =terbukti; tak =terbukti; status =tersangka ~ dicabut; status =tersangka ~ gugur; =sp3;
        penyidikan ~ dihentikan; dibebaskan =dari =segala; dakwaan ~ gugur;
        hakim =membebaskan; hakim =bebaskan;
        hakim =lepaskan; hakim =melepaskan; pengadilan =membebaskan; =amnesti; =abolisi
+ appeal
    mengajukan ~ kasasi; mengajukan ~ banding; mengajukan ~ gugatan; mengajukan ~ praperadilan;
        mengajukan ~ peninjauan kembali; mengajukan ~ =keberatan; ajukan ~ kasasi; ajukan ~ banding;
        ajukan ~ gugatan; ajukan ~ praperadilan; =menggugat; =digugat; =gugat; mendaftarkan ~ gugatan;
        melayangkan ~ gugatan
    menolak ~ kasasi; menolak ~ banding; menolak ~ gugatan; menolak ~ praperadilan; menolak ~ peninjauan kembali;
        =tolak ~ kasasi; =tolak ~ banding; =tolak ~ gugatan; =tolak ~ praperadilan; mengabulkan; =kabulkan;
        kasasi ~ =ditolak; banding ~ =ditolak; gugatan ~ =ditolak; praperadilan ~ =ditolak; gugatan ~ =gugur;
        mencabut ~ gugatan; gugatan ~ =dicabut; =cabut ~ gugatan; =dikabulkan; mencabut ~ banding;
        batal ~ banding; batal ~ kasasi; memenangkan ~ gugatan; gugatan ~ =kandas
+! match
    akan ~ =menghadapi; akan ~ =menjamu; akan ~ =bertemu; akan ~ =melawan; bakal ~ =menghadapi;
        bakal ~ =menjamu; =jelang; =membidik ~ =kemenangan; =bidik ~ =kemenangan;
        =mengincar ~ =kemenangan; =incar ~ =kemenangan; =membidik ~ =poin; =incar ~ =poin; =siap ~ =hadapi;
        =siap ~ =menghadapi; =siap ~ =jamu; =siap ~ =menjamu; =optimistis ~ =kalahkan; =bertekad ~ =mengalahkan;
        akan ~ =bertanding; bakal ~ =bertemu; akan =dijamu; akan ~ =berhadapan;
        =kick =off
    babak =pertama; =turun =minum; laga ~ =dihentikan; laga ~ =terhenti; pertandingan ~ =dihentikan;
        pertandingan ~ =terhenti; laga ~ =tertunda; =unggul =sementara; =sementara =unggul;
        =jeda; =paruh =pertama; gim =pertama; set =pertama; =sementara ~ =skor; skor =sementara;
        hingga =menit; =tertinggal; =ketinggalan
    peluit =panjang; =berakhir; =menundukkan; =mengalahkan; =menaklukkan; =menjuarai; =takluk; =juara; =menang;
        =kalah; =tumbang; =kandas; =imbang; =lolos; =tersingkir; =kalahkan; =tundukkan; =taklukkan; =bungkam;
        =membungkam; =kemenangan; =imbangi; =mengimbangi; =berbagi; =menyingkirkan; =menekuk; =menggilas;
        =dikalahkan; =ditundukkan
price
    =naik; =melonjak; =kenaikan; =menaikkan; =meroket; =menguat; =meningkat; =melesat; =terkerek; =menanjak
    =turun; =merosot; =penurunan; =menurunkan; =anjlok; =melemah; =menurun; =jatuh; =melandai; =ambruk;
        =dipangkas; =tergerus
    =stabil; =bertahan; =tetap; =stagnan
+ shelter
    =mengungsi; =pengungsian; =diungsikan; =pengungsi; =mengungsikan; =bertahan di =tenda
    kembali ~ =rumah; pulang ~ =rumah; =pulang; meninggalkan ~ =pengungsian; =dipulangkan; posko ~ ditutup;
        pengungsian ~ ditutup
resign
    menolak =mundur; =enggan =mundur; tidak =mundur; tak =mundur; =didesak =mundur; =desakan =mundur;
        diminta =mundur; =bertahan; tuntut ~ =mundur; =masih =menjabat
    mengundurkan =diri; =mundur; =dicopot; =dipecat; =diberhentikan; =lengser; =mencopot; =memecat; =digantikan;
        =copot; =diganti
traffic
    =macet; =kemacetan; =tersendat; =antrean; =mengular; =padat; =kepadatan; =merayap
    =lancar; =terurai; =lengang; =normal
+ supply
    =langka; =kelangkaan; =kosong; =kehabisan; =habis; =sulit =didapat; =menipis; =kekurangan;
        stok ~ =tinggal; persediaan ~ =tinggal; cadangan ~ =tinggal; stok ~ =tersisa
    =tersedia; =terpenuhi; =tiba; =datang; =normal; =mencukupi; =aman; =melimpah;
        =cukup =untuk; stok ~ =cukup; stok ~ =bertambah;
        =mengantar; =antar; =dipasok; =memasok; =menyalurkan; =disalurkan; =terkirim
war
    =serangan; =menyerang; =menggempur; baku =tembak; =pertempuran; =bertempur; =membombardir; =gempuran;
        =kontak =tembak; =berperang; =bertikai
    gencatan =senjata; =gencatan; =damai; perjanjian =damai; =mundur ~ =pasukan; penarikan ~ =pasukan; =berdamai
+ stuck
    =mati =mesin; =kandas; =terdampar; =mogok ~ =laut; =tersangkut; =anjlok; =keluar =rel; =terguling
    berhasil =ditarik; =tiba ~ =pelabuhan; =merapat; =dievakuasi; =mengapung ~ lagi; lepas ~ =landas; =diangkat;
        =ditarik; =disingkirkan; =dikembalikan; =lepas =dari; =terlepas; =terbebas
+ beast
    masuk ~ =kebun; masuk ~ =ladang; masuk ~ =kampung; masuk ~ =permukiman; masuk ~ =desa; masuk ~ =rumah;
        =berkeliaran; turun ke =kampung; turun ke =permukiman
    kembali ke =hutan; kembali ke =habitat; =digiring; =dilepasliarkan; masuk ~ =perangkap; masuk ~ =kandang;
        =terperangkap
+ arrival
    =menuju; =perjalanan; =bertolak; =dikirim; =mengirim; =dalam =perjalanan
    =tiba; =sampai; =mendarat; =sandar; =bersandar
+ cause
    penyebab ~ =diselidiki; penyebab ~ belum; =menyelidiki ~ penyebab; selidiki ~ penyebab;
        penyebab ~ =penyelidikan; =diduga ~ =korsleting; penyebab ~ =misterius; diduga =berasal;
        =diduga ~ =karena; =diduga ~ =akibat
    penyebab ~ =terungkap; penyebabnya =adalah; =dipastikan ~ =karena; =mengungkap ~ penyebab; =terungkap;
        disebabkan =oleh; penyebab ~ =dipastikan; hasil =penyelidikan; memastikan ~ penyebab; =sengaja =dibakar;
        =sengaja =membakar; hasil ~ =forensik; hasil ~ =autopsi
+ outbreak
    =mewabah; =klb; =merebak; =menyebar; =terjangkit
    =terkendali; =berakhir; klb ~ =dicabut; =bebas =dari
+ repair
    =kebocoran; =gangguan; tidak =bisa =diakses; tak =bisa =diakses; masih =bocor; tidak =bisa =dibuka;
        tak =bisa =dibuka; tidak =bisa =digunakan; tak =bisa =digunakan; tidak =berfungsi; tak =berfungsi; =eror;
        tidak =dapat =diakses; tidak =dapat =digunakan; =error; =gagal =login
    =teratasi; =diperbaiki; =tertangani; =diatasi; =pulih; =bisa =diakses; =dapat =diakses; =dipulihkan;
        =tersambung; =normal; =berfungsi kembali; =berfungsi lagi
+ storm
    =mendekati; =mendekat; =diperkirakan =tiba
    =menghantam; =hantam; =menerjang; =melanda; =melemah; =mereda; =reda
+ transfer
    segera =bergabung; segera =gabung; segera =pindah; =menjajaki; =mengincar; =diincar; =dirumorkan;
        =dikabarkan; =dikaitkan; =dipinjam; =dipinjamkan
    =membeli; =beli; =dibeli; =ditebus; =permanen;
        =resmi =bergabung; =diakuisisi; =mengakuisisi; =merekrut; =diperkenalkan; =rekrut; =resmi =dikontrak;
        memilih =bertahan; pilih =bertahan; memperpanjang =kontrak; perpanjang =kontrak
+ identity
    tanpa =identitas; =identitas ~ belum; belum =teridentifikasi; belum =dikenali; belum ~ =diidentifikasi
    =teridentifikasi; =diidentifikasi; =identitas ~ =terungkap; =diketahui =bernama; =diketahui =sebagai;
        =dikenali ~ =sebagai; =bernama
test
    =positif; =reaktif
    =negatif; =sembuh
order
    =jam =malam; keadaan =darurat; =darurat =sipil; =pembatasan; =lockdown; =siaga =satu; =larangan; =dilarang
    jam =malam ~ =dicabut; darurat ~ =dicabut; pembatasan ~ =dicabut; larangan ~ =dicabut; mencabut ~ larangan;
        mencabut ~ =pembatasan; mencabut ~ =darurat; =dilonggarkan; =pelonggaran; =diizinkan; =dibolehkan;
        pembatasan ~ =berakhir
sanction
    =absen; =diskors; =skorsing; =skors; =sanksi; =dihukum =larangan; =kartu =merah
    hukuman ~ =dicabut; mencabut ~ hukuman; sanksi ~ =dicabut; mencabut ~ sanksi; =bisa =bermain; =bisa =main;
        =boleh =bermain; =bisa =tampil; =siap =tampil; =dipastikan =tampil; =dipastikan =main;
        =dipastikan =bermain; akan =tampil; =pasti =tampil; =pasti =main; kembali =tampil; kembali =bermain
"""
