"""The words of the desks for economy and science, as `scripts.judging.wordtable` reads them."""

from typing import Final

MONEY: Final = """
daerah 2.5: perajin pengrajin kios lapak
ekonomi 6: uang_muka rumah_bersubsidi rumah_murah kredit_pemilikan suku_bunga_acuan bi_rate bi-rate
    pasar_uang hasil_panen musim_panen serapan_gabah harga_gabah_petani harga_bawang_merah bawang_merah
    bawang_putih daging_ayam telur_ayam gula_pasir tepung terigu minyakita beras_premium beras_medium
    stok_beras cadangan_beras gudang_bulog rumahkan_pekerja merumahkan dirumahkan mogok_kerja outsourcing
    alih_daya hubungan_industrial jaminan_hari_tua jht bpjs_ketenagakerjaan upah_buruh pesangon
    kontrak_kerja lowongan_kerja lowongan bursa_kerja job_fair pencari_kerja pajak_karbon pajak_kendaraan
    pajak_hiburan pajak_digital kenaikan_ppn coretax tarif_cukai cukai_rokok pajak_daerah pendapatan_negara
    belanja_pemerintah penerimaan_negara dana_desa_nasional transfer_daerah kuartal_pertama kuartal_kedua
    kuartal_ketiga kuartal_keempat semester_satu semester_pertama laba_turun laba_naik rugi_membengkak
    penjualan_mobil penjualan_motor penjualan_semen penjualan_rumah penjualan_ritel indeks_harga
    indeks_keyakinan indeks_manufaktur pmi_manufaktur produksi_padi produksi_minyak lifting biodiesel b40
    b50 etanol kelapa_sawit tandan_buah minyak_sawit harga_tandan ekspor_mebel mebel furnitur alas_kaki
    produk_tekstil ekspor_udang pelabuhan_peti peti_kemas kontainer ongkos_kirim biaya_logistik
    tarif_resiprokal perjanjian_dagang cepa kerja_sama_ekonomi penanaman_modal realisasi_investasi danantara
    dana_abadi holding_bumn privatisasi obligasi_daerah saham_gabungan saham_perdana melantai lantai_bursa
    kapitalisasi investor_ritel asing_lepas utang_pinjol gagal_bayar galbay bank_perkreditan bpr
    koperasi_simpan simpan_pinjam merek_dagang hak_merek pusat_perbelanjaan toko_kelontong warung_madura
    warteg pedagang_eceran penjual_ritel oversupply tutup_kios harga_tiket_pesawat tarif_pesawat
    tiket_pesawat_mahal maskapai_baru pesawat_baru rute_internasional_baru krisis_ekonomi krisis_keuangan
    pemulihan_ekonomi paket_ekonomi paket_stimulus diskon_listrik kebun_sawit petani_tembakau petani_garam
    petani_kopi petani_cabai petani_sawit petani_tebu petani_karet peternak_ayam peternak_sapi budi_daya
    budidaya pembudidaya tambak_udang ihsg emiten suku_bunga bunga_acuan bank_indonesia neraca_dagang
    neraca_perdagangan neraca_pembayaran cadangan_devisa bea_masuk bea_keluar bea_cukai pasar_modal
    pasar_saham harga_saham bursa_efek bursa_saham laba_bersih rugi_bersih rugi_kurs obligasi_negara
    surat_utang surat_berharga sukuk dividen rights_issue ipo penawaran_umum right_issue buyback inflasi
    deflasi stagflasi resesi kurs rupiah pertumbuhan_ekonomi pdb produk_domestik apbn defisit_anggaran
    utang_negara utang_luar_negeri utang_pemerintah kredit_macet kpr pinjol paylater pinjaman_online
    setoran_pajak penerimaan_pajak wajib_pajak tax_amnesty amnesti_pajak ppn pph dirjen_pajak sri_mulyani
    menkeu kemenkeu ojk lps bei idx bulog kementan mentan kemendag mendag kemenperin menperin bkpm
    harga_beras harga_cabai harga_minyak harga_emas harga_gabah harga_pangan harga_bbm harga_tiket
    harga_telur harga_daging harga_gula harga_sawit harga_tbs harga_karet harga_kopi harga_kakao
    harga_bawang harga_ayam harga_avtur harga_eceran harga_acuan harga_jual harga_pokok minyak_goreng
    minyak_mentah minyak_dunia emas_antam logam_mulia gagal_panen panen_raya pupuk_bersubsidi impor_beras
    ekspor_impor zona_ekonomi kawasan_industri kawasan_ekonomi badan_usaha bumn umkm ukm umr ump umk
    upah_minimum thr phk pemutusan_hubungan tenaga_kerja serikat_buruh hak_buruh lapangan_kerja pengangguran
    daya_beli kelas_menengah garmen tekstil pabrik manufaktur perang_dagang perang_tarif tarif_impor
    tarif_trump krisis_bahan_bakar bahan_bakar_minyak elpiji lpg pertalite pertamax solar_subsidi
    perang_harga nilai_tukar pelat_merah kinerja_keuangan laporan_keuangan omzet valuasi merger nilai_merek
    sengketa_merek pasar_keuangan wall_street dow_jones the_fed bank_sentral bank_dunia imf adb opec
    kredit_usaha industri_hulu tax_holiday bank_syariah bank_digital asuransi_jiwa reksa_dana kripto bitcoin
    uang_elektronik qris redenominasi
ekonomi 5: saham bursa dolar investor investasi obligasi laba merugi kredit perbankan bank ekspor impor
    eksportir importir pajak cukai subsidi buruh upah ritel gerai properti perumahan_subsidi
    developer_properti pengembang_perumahan tambang_nikel nikel batu_bara batubara sawit cpo timah bauksit
    smelter hilirisasi komoditas gula gabah beras cabai kedelai jagung tebu kakao karet kopra rempah_ekspor
    panen pupuk pertamina pln garuda_indonesia koperasi utang triliun surplus defisit ekonomi perdagangan
    perekonomian keuangan finansial perdagangan_bebas moneter fiskal nasabah direksi direktur_utama dirut
    komisaris pemegang_saham rups akuisisi mengakuisisi konglomerat pengusaha apindo kadin hipmi
    asosiasi_pengusaha produsen distributor grosir sewa okupansi pedagang_daging daging_sapi peternak
    kios_pupuk lapak_daring bisnis modal permodalan waralaba franchise pasokan stok kelangkaan gas_melon
    energi migas kilang blok_migas freeport tambang penambangan listrik_industri pembangkit pltu plta plts
    panas_bumi tarif_listrik tarif_tol tarif_ojek iuran anggaran belanja_negara dana_pensiun penjaminan
    pinjaman cicilan bunga kupon rekening transaksi pembayaran_digital logistik kargo pelayaran maskapai
    efisiensi_anggaran hutang harga naikkan_harga komoditi produk_lokal harga_komoditas otoritas_jasa
    jasa_keuangan perseroan bawang mineral bunga_deposito investor_asing borong_obligasi ekspor_gas
    tambah_armada armada_pesawat ojek_daring tarif_ojek_daring ayam_goreng_cabang peternak_telur
    harga_kedelai tahu_tempe perajin_tahu perajin_tempe
ekonomi 4: pengembang perumahan rumah_subsidi beban_usaha margin gulung_tikar efisiensi restrukturisasi
    ekspansi modal_asing pemodal bankir pialang broker reksadana portofolio tabungan deposito emisi_saham
    penerbitan_obligasi devisa valas yuan euro_menguat poundsterling yen kilogram_beras sekilo ton
    impor_sapi garam tembakau kelapa cengkeh pala lada vanili kayu_lapis ikan_ekspor mutiara batu_akik semen
    baja aluminium tembaga timah_hitam pasir_kuarsa galangan industri_kreatif pasar_ekspor pasar_domestik
    permintaan pembeli penjual omset dagangan ceo persero pembiayaan peternakan airlines esdm perindustrian
    harga-harga armada melambung
ekonomi 4~: ekspor impor dagang investasi
ekonomi 3: langka emas perak perusahaan industri pekerja karyawan gaji bonus konsumen penjualan produksi
    kapasitas kuartal semester_pertama target_pendapatan pendapatan keuntungan pasar_global pertanian
    perkebunan perikanan udang tuna rumput_laut petani nelayan_ekspor minyak gas bbm avtur solar
    properti_mewah apartemen kontraktor proyek_tol jalan_tol_baru bandara_baru pesanan garam susu telur
    daging startup e-commerce marketplace pendanaan fintech toko swalayan minimarket mal diskon merek ekonom
    analis tarif pangan ketahanan_pangan swasembada persen usaha wirausaha pengrajin perajin sewa_ruko
    bisnis_kuliner tiket_kereta kereta_cepat proyek miliar dijual jualan laku bangkrut pailit pkpu
    tutup_gerai tutup_pabrik insentif stimulus mitra_pengemudi ojek_online gig kurir merugikan_petani
    surplus_beras mentok anjlok melonjak merosot melemah menguat tembus meroket biaya infrastruktur
    realisasi sektor aset asosiasi jual ikan kontrak borong hemat pasaran
ekonomi 1.5: direktur target manajemen pembangunan dana beli miliaran cabang
"""
"""ekonomi."""
SCIENCE: Final = """
iptek 6: live_streaming video_on_demand siaran_daring inovasi_transportasi kendaraan_berbasis berbasis_listrik
    media_sosial_anak fasilitas_kesehatan tenaga_kesehatan tenaga_medis dokter_muda dokter_umum
    dokter_gigi ikatan_dokter dokter_anak dokter_hewan rumah_sakit_daerah operasi_jarak operasi_caesar
    cangkok donor_organ pendengaran katarak mata_minus kacamata_anak gangguan_jiwa depresi autisme adhd
    demensia alzheimer osteoporosis obesitas anemia asma pneumonia leptospirosis sifilis kusta cacingan
    chikungunya zika ebola antraks flu_singapura keracunan_timbal kasus_campak kasus_dbd kasus_tbc kasus_hiv
    angka_kematian_ibu angka_stunting tengkes program_imunisasi cakupan_imunisasi penyakit_menular
    penyakit_langka resep_dokter obat_generik obat_herbal_terstandar paten_obat bahan_baku_obat
    alat_kesehatan alat_medis radioterapi kemoterapi stetoskop tensi gula_darah tekanan_darah penerjemah
    bahasa_isyarat alat_bantu_dengar kursi_roda_pintar kursi_roda tangan_bionik prostetik mesin_pintar
    uang_kuliah ukt jalur_mandiri snbp snbt utbk ipk skripsi tesis wisuda_termuda akreditasi perguruan
    guru_penggerak kampus_negeri ptn pts politeknik jurusan fakultas laboratorium_kampus buku_pelajaran
    papan_tulis zonasi ujian_sekolah asesmen_nasional putus_sekolah perundungan_sekolah olimpiade_fisika
    olimpiade_matematika karya_ilmiah penyelam robot_penyelam bangkai_kapal dasar_laut palung mikroskop
    partikel kuantum gravitasi lubang_hitam cahaya_purba hujan_meteor bulan_purnama matahari badai_matahari
    aurora orbit stasiun_antariksa kapsul pendarat landasan_roket peluncuran_satelit pengindraan_jauh
    penginderaan iklim laut_menghangat pemutihan_karang pemanasan lapisan_ozon gas_rumah_kaca jejak_karbon
    kredit_karbon_hutan keanekaragaman endemik endemis langka_di_alam satwa_liar populasi anakan_badak
    telur_penyu penetasan burung_migran elang_jawa jalak_bali harimau_sumatra gajah_sumatra pesut dugong
    hiu_paus anggrek_langka rafflesia jamur mikroba enzim protein_baru bakteriofag padi_unggul varietas
    benih_unggul rekayasa_genetika kloning biomassa biogas panel_surya_atap turbin_angin baterai_natrium
    situs_purba manusia_purba lukisan_gua_purba kerangka tulang_purba dinosaurus mamut artefak ekskavasi
    tambal pembaruan_keamanan celah kata_sandi sandi_ganda enkripsi peladen server kabel_laut serat_optik 6g
    5g 4g bts_satelit jaringan_seluler sinyal domain aplikasi_pesan grup_obrolan panggilan_video obrolan
    konten_ai deepfake pengenalan_wajah mobil_otonom tanpa_sopir mobil_terbang mobil_hidrogen
    stasiun_pengisian spklu pengisian_daya mobil_hibrida hibrida kendaraan_otonom pesawat_listrik cetak_tiga
    printer_3d superkomputer kecerdasan_buatan artificial_intelligence machine_learning chatgpt openai
    ponsel_lipat celah_keamanan serangan_siber keamanan_siber kebocoran_data data_pribadi data_bocor
    pusat_data komputasi_awan komputer_kuantum jaringan_5g sinyal_5g satelit_internet starlink roket
    antariksa luar_angkasa stasiun_luar astronaut antariksawan wahana_antariksa wahana_bulan teleskop
    galaksi planet asteroid komet meteor gerhana nasa spacex brin lipi peneliti penelitian riset ilmuwan
    studi_baru sains fosil purbakala_hewan arkeolog_temukan spesies spesies_baru evolusi genom genomik dna
    mutasi_gen sel_punca mikroplastik perubahan_iklim pemanasan_global emisi_karbon emisi karbon
    energi_terbarukan panel_surya reaktor_nuklir reaktor reaktor_mini fusi laboratorium vaksin imunisasi
    antibiotik bakteri virus bakteri_kebal uji_klinis obat_baru terapi insulin kanker diabetes stroke
    serangan_jantung penyakit_jantung gagal_ginjal hipertensi stunting gizi_buruk demam_berdarah dbd malaria
    tbc tuberkulosis hiv hiv/aids hepatitis campak polio difteri rabies flu_burung covid-19 covid corona
    cacar_monyet mpox pandemi wabah epidemi kementerian_kesehatan rumah_sakit_umum transplantasi
    operasi_jantung robot robot_bedah prosesor chipset chip smartphone iphone android ios aplikasi microsoft
    apple samsung xiaomi oppo vivo realme huawei nvidia intel qualcomm tesla_model mobil_listrik
    motor_listrik kendaraan_listrik baterai_lithium baterai peretas hacker ransomware malware phishing
    peramban browser peramban_web sistem_operasi perangkat_lunak software hardware laptop tablet headset
    kurikulum_merdeka ujian_nasional nilai_pisa pisa rektor disertasi plagiat profesor_riset jurnal_ilmiah
    mahasiswa_ciptakan siswa_ciptakan guru_besar olimpiade_sains perguruan_tinggi dosen_peneliti beasiswa
    mesin_pencari virtual_reality realitas_virtual blockchain metaverse drone_riset bermerkuri
    resistensi_antibiotik pengindeks dokter_spesialis idi kelahiran_prematur kesehatan_mental kesehatan_jiwa
    kamera_mirrorless mirrorless dslr wi-fi konektivitas bluetooth wearable jam_pintar smartwatch video_game
    dailysocial startup rintisan co-founder founder e-commerce marketplace on-demand inkubator
    akselerator_startup aplikasi_mobile fingerprint kartu_grafis layar_sentuh resolusi beresolusi gigabita
    gigabyte ram megabyte processor ultrabook mesin_virtual headphone earphone earbuds speaker gopro dji
    vr/ar augmented_reality go-jek gojek grab uber tokopedia bukalapak shopee alibaba lazada nokia
    blackberry lenovo asus acer motorola fujifilm polaroid canon nikon sony razer steam valve ubisoft
    pokemon fitness_tracker activity_tracker smartband tracker ponselnya kacamata_ar
iptek 5: ponsel gawai gadget startup_teknologi teknologi digital internet siber fitur prosesor_baru
    gim_daring console konsol playstation xbox nintendo snapdragon ghz pc grafis sensor kamera_ponsel cip
    semikonduktor komputer algoritma perangkat pengembang_gim pengembang_aplikasi kecerdasan satelit
    nuklir_riset fisika kimia biologi matematika astronomi arkeologi paleontologi purba spesimen
    ekspedisi_ilmiah konservasi orang_utan orangutan komodo badak paus_terdampar penyu terumbu_karang
    hutan_hujan habitat punah kepunahan lingkungan_hidup penyakit pasien dokter bidan perawat kesehatan
    medis rs rontgen klinik obat gizi nutrisi demam gejala infeksi penular penularan epidemiolog pengidap
    penderita rabies_gratis jantung ginjal paru lambung imun bayi_tabung mobil suv sedan hatchback mpv
    otomotif skutik gaikindo giias toyota honda daihatsu mitsubishi hyundai wuling byd yamaha kawasaki
    suzuki mercedes bmw tesla kampus universitas dosen kuliah ujian kurikulum asesmen literasi numerasi
    pendidikan siswa_smk guru_matematika daring_belajar kualitas_udara polusi_udara polusi mangrove
    reboisasi sampah_plastik_laut energi_surya hidrogen turbin membaca_siswa ciptakan_alat ai software_as
    realme_c robotika printer hologram peluncuran_ponsel dibanderol inci megapiksel pembaruan startup_asal
    pengguna unduh diunduh platform wahana ekstrem_iklim el_nino la_nina gletser teknologi_informasi
    teknologi_baru kacamata_pintar perangkat_lunak headphone_nirkabel nirkabel wireless peranti piranti
    galaxy ponsel_galaxy recall_ponsel pesawat_nirawak nirawak microtransaction shooter battle_royale
    augmented virtual led oled nfc usb hdmi piksel megapixel lensa autofokus perekam proyektor smart_tv
    televisi_pintar game gaming gamer developer operator_seluler telekomunikasi operator seluler kamera
    internet_of situs direktori modal_ventura ventura unicorn fitur_baru user hoax_digital bot chatbot
    messenger aplikasinya mitra_pengemudi logistik_daring teknologi_blockchain insinyur paten jam_atom atom
    timbal flu_unggas menyaring_air penyaring_air kecanduan_gawai psikolog skor_literasi jumlah_perokok
    perokok_remaja sepeda_listrik fenomena_langit fenomena_langka hujan_bintang akurat cakram_padat
    laut_purba
iptek 4: google diteliti meneliti pengobatan mengobati berobat media_sosial lumba-lumba
iptek 4~: unduh vaksin
iptek 3: drone baikonur dunia_maya penemuan ditemukan_fosil rakit merakit daur_ulang inovasi alat_baru
    sekolah guru siswa disabilitas_netra tunanetra ilmiah data tautan online daring marketplace dailysocial
    fintech pendanaan platform_digital varian mesin motor versi_terbaru diluncurkan meluncurkan
    merilis_ponsel gim desain web ventures ekosistem teknologi_finansial produk vr konten_kreator
    robot-robot lumba-lumba katak burung serangga laut_dalam gunung_api_purba hutan obat-obatan susu_formula
    ibu_hamil balita anak_usia imunisasi_dasar sehat spesialis bahaya_rokok rokok_elektrik vape rumah_sakit
    murid mahasiswa siswa_sma perokok wabah_ternak psikologi unggas temukan_cara fenomena
iptek 2.5: instagram tiktok youtube facebook twitter telegram whatsapp streaming layanan produk brand
    kompetitor ekspansi edisi limited edition meluncur perkenalkan memperkenalkan komunitas pelanggan
iptek 1: akun
"""
"""iptek: science, technology, health, learning."""
