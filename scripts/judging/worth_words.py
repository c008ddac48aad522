"""The words by which a story's worth is told, as `scripts.judging.wordtable` reads them.

One word of weight 1 in a title is half of a part, and one in the text a fifth. A weight below 0 takes from a part:
where nobody was hurt, a tremor is no danger.
"""

from typing import Final

SERIOUS: Final = """
danger 2: peringatan_dini potensi_tsunami status_awas jadi_awas zona_bahaya awan_panas bahan_peledak bom teror
    ledakan_bom keracunan_massal gagal_ginjal wabah klb kejadian_luar ditarik_dari obat_ditarik obat_palsu susu_ditarik
    tarik_obat menarik_obat menarik_susu darurat_bencana tanggap_darurat radiasi gas_beracun kebocoran_gas
    gas_bocor reaktor_bocor tanggul_jebol bendungan_jebol banjir_bandang lahar_dingin
danger 1.3: tsunami erupsi letusan meletus evakuasi dievakuasi mengungsi pengungsi diungsikan siaga awas waspada darurat
    longsor badai siklon topan kabut_asap karhutla ambruk runtuh roboh jebol terjebak terperangkap tertimbun
    rabies difteri keracunan menjauh hentikan_pemakaian menghentikan_pemakaian tercemar_racun merkuri
    perang rudal serangan_udara tembakan bentrok kerusuhan
danger 1: gempa banjir bahaya berbahaya kebakaran terbakar ledakan meledak serangan konflik bencana gelombang_tinggi
    angin_kencang hujan_lebat gunung virus tenggelam karam terbalik jurang ditarik penyakit kasus_baru menular penularan
    racun beracun nuklir teroris penyanderaan disandera gas_air_mata buaya menyerang hilang_kontak jatuh anjlok
    krisis kritis menipis kelangkaan campak polio malaria demam_berdarah dbd tuberkulosis tbc flu_burung covid-19 covid
danger -2: tak_ada_kerusakan tidak_ada_kerusakan tak_ada_korban tidak_ada_korban nihil_korban tanpa_korban
    tidak_berpotensi tak_berpotensi simulasi gladi latihan_evakuasi latihan_bencana peringatan_hari peringatan_hut
    peringatan_ulang dicabut kembali_normal
death 2: belasan_tewas puluhan_tewas ratusan_tewas ribuan_tewas belasan_orang_tewas puluhan_orang_tewas tewas_massal
    dibantai pembantaian
death 1.2: tewas meninggal korban_jiwa nyawa jenazah gugur pembunuhan dibunuh penembakan ditembak tewaskan menewaskan
    merenggut
death 0.8: wafat korban terluka luka luka-luka kritis hilang kecelakaan tertimbun terbakar tertabrak bunuh dirawat maut
- 0: kehilangan_akal hilang_dari_rak
justice 1: kpk korupsi suap tersangka terdakwa vonis divonis hakim jaksa penjara ditangkap menangkap ditahan menahan
    penyidik geledah menggeledah narkoba sabu perampokan pencurian pemerkosaan pelecehan kekerasan penipuan penggelapan
    kejaksaan gugatan pengadilan hukuman dituntut tipikor praperadilan teroris oplosan penganiayaan dipecat
    mafia sindikat bandar penyelundupan perdagangan_orang judi_online judol
justice 0.7: sidang polisi diperiksa memeriksa periksa perkara kasus dugaan diduga saksi laporan digugat
"""
"""What may not wait."""
COMMON: Final = """
service 1.2: ditutup dibuka_kembali padam pemadaman mati_total diliburkan libur_nasional pendaftaran dialihkan terputus
    putus lumpuh tak_beroperasi tidak_beroperasi mogok telantar terlantar menipis langka ditarik gratis
    air_bersih rumah_sakit lalu_lintas ganjil_genap sekolah_libur dibatalkan tertunda antrean gangguan
service 1: jalan_raya jalan_tol jembatan tol macet kereta krl mrt kapal penerbangan bandara pelabuhan listrik pdam
    sekolah ujian puskesmas bpjs vaksin imunisasi bansos ktp sim paspor layanan jadwal mudik arus angkutan
    angkot bus bensin elpiji gas pupuk internet cuaca hujan obat siswa pasien mulai_besok mulai_hari_ini
    berlaku_mulai tengah_malam posko darah susu
service 0.5: jalan air rumah bantuan guru
power 1.5: presiden wapres wakil_presiden kabinet reshuffle pemilu mundur_dari_jabatan mengundurkan_diri perppu
    gencatan_senjata kudeta mahkamah_konstitusi perdana_menteri darurat_militer referendum invasi
power 1: menteri dpr mpr dprd gubernur pemerintah pilkada kpu bawaslu partai koalisi ruu undang-undang undang
    mahkamah konstitusi tni polri panglima kapolri diplomatik dubes pbb senat parlemen sanksi pertahanan nuklir
    kebijakan larangan melarang larang aturan peraturan perpres apbn subsidi kementerian bpom bank_indonesia negara
    presiden_negara israel gaza ukraina rusia palestina amerika_serikat tiongkok perang
power 0.7: bupati wali_kota walikota pemkot pemkab pemprov pejabat dinas wamen wakil_bupati
money 2: harga_bbm harga_pertalite harga_beras harga_elpiji tarif_listrik upah_minimum phk gaji_ke-13 suku_bunga
    pertalite solar_subsidi iuran_bpjs harga_minyak_goreng minyak_goreng harga_pangan
money 1.3: harga tarif upah thr pajak subsidi bbm beras inflasi gaji utang krisis pensiun pensiunan
    tunjangan retribusi iuran
money 1: cabai minyak rupiah dolar anggaran apbn apbd triliun miliar ekspor impor buruh pekerja bunga ihsg bank
    panen investasi defisit ekonomi pangan gula kedelai telur bulog pabrik dirumahkan merumahkan melonjak pengangguran
people 3: seluruh_indonesia semua_provinsi se-indonesia
people 1: nasional rakyat masyarakat_luas seluruh_provinsi
    jutaan ratusan_ribu puluhan_ribu tiga_provinsi empat_provinsi lima_provinsi enam_provinsi tujuh_provinsi
    delapan_provinsi sembilan_provinsi sepuluh_provinsi aparatur_negara
people 0.6: ribuan ratusan provinsi warga konsumen pelanggan nasabah orang_tua
"""
"""What concerns many."""
LIGHT: Final = """
soft 1: artis aktor aktris penyanyi film drama konser album lagu musik seleb selebritas selebriti selebgram idol idola
    kpop drakor pernikahan menikah pacaran cerai hamil busana fesyen kuliner resep wisata wisatawan turis destinasi
    festival kafe tips kiat cantik kecantikan zodiak ramalan gaya liburan sinetron bioskop sutradara novel pameran miss
    model_cantik rambut kulit kucing anjing parfum kostum restoran rendang masakan kopi kue menu diet diminati tren
    selera hobi koleksi komunitas dongeng puisi penyair teater tari tarian lukisan band gim game fan penggemar pantai
    kebaya batik tenun dekorasi tanaman_hias power_nap tidur_siang yoga senam resor hotel nongkrong foto_prewedding
soft 0.5: ramai_dikunjungi menyajikan pengunjung akhir_pekan santai mainan boneka bunga taman warna
soft -2: harga_kopi petani_kopi ekspor_kopi konser_ricuh konser_dibatalkan
odd 1: unik viral heboh aneh rekor_muri muri warganet netizen kocak lucu terbesar terpanjang tertua misteri
    gaib hantu raksasa terkecil tertinggi_di viralkan keajaiban jodoh kembar
promotion 1.2: jalan_santai
    jalan_sehat senam_bersama senam_jantung senam bagikan_sembako membagikan_sembako paket_sembako
    peringati memperingati hut hari_jadi peletakan_batu gunting_pita potong_tumpeng tumpeng halalbihalal
    silaturahmi kunjungan_kehormatan studi_banding penghargaan piagam seremoni penyerahan_hadiah hadiah_utama
    lomba_mewarnai baksos bakti_sosial csr donor_darah_hut meet_and_greet
promotion 1: meluncurkan peluncuran diluncurkan promo diskon hadiah undian gerai cabang brand fitur varian
    smartphone ponsel aplikasi rilis merilis membesut startup pekan_literasi festival_kuliner ramaikan meriahkan
    membuka_pekan buka_pekan membuka_lomba buka_lomba membuka_festival menghadiri hadiri meresmikan resmikan
    mengajak ajak berharap mengapresiasi apresiasi bagikan membagikan raih_penghargaan terima_penghargaan
    kolaborasi gandeng menggandeng sponsor
promotion 0.5: resmi hadir merek terbaru
promotion -1: resmikan_jembatan ditarik tersangka tewas
"""
"""What can wait."""
