"""The words by which desks are told: what each desk of an Indonesian newsroom covers.

A row is `desk weight:` and words; with `~` behind the weight they are roots, of which all
forms count ("tangkap": ditangkap, penangkapan), else a word counts as it stands, or with -nya; "_" joins the words of a phrase. The longest phrase takes its words, so that a
row of the desk to which a phrase belongs keeps its words from saying something else ("gol_bunuh_diri"), and a phrase
of `-` says nothing ("rumah_sakit").
"""

from typing import Final

STATE: Final = """
nasional 5: istana_negara istana_merdeka istana_kepresidenan mensesneg seskab mendagri menko menkopolhukam menko_polhukam
    baleg badan_legislasi fraksi parpol ketua_umum_partai pemilu pilpres pilkada pileg kpu kpud bawaslu panwaslu dkpp
    caleg capres cawapres bacapres elektabilitas petahana hak_angket interpelasi legislator wakil_rakyat anggota_dewan
    lemhannas wajib_militer kabinet wamen reshuffle kursi_menteri calon_presiden calon_wakil_presiden surat_suara
    daftar_pemilih pemilih_tetap hitung_cepat quick_count rekapitulasi_suara suara_sah pemungutan_suara suara_ulang
    partai_politik parlemen_senayan ambang_batas presidential_threshold parliamentary_threshold revisi_uu ruu perppu
    keppres perpres inpres rancangan_undang-undang amendemen uud panglima_tni mutasi_perwira alutsista kasad kasal
    kasau ksad ksal ksau kemhan menhan kemendagri kemenpan kemenpan-rb menpan-rb menpan bkn ombudsman komnas_ham
    komnas_perempuan kompolnas wantimpres kantor_staf_presiden staf_presiden juru_bicara_presiden pemekaran_daerah
    daerah_otonomi ibu_kota_nusantara ibu_kota_negara pemindahan_ibu_kota otorita_ikn ikn lobi_politik komisi_dpr
    rapat_paripurna sidang_tahunan_mpr politik_uang kotak_suara masa_kampanye juru_kampanye kampanye_akbar debat_capres
    visi_misi wakil_presiden paspampres kapolri kemensos mensos penyelenggara_pemilu sistem_proporsional
nasional 4: wapres menteri kementerian dpr mpr dpd partai koalisi oposisi paripurna ketum munas muktamar politikus
    politisi parlemen tni panglima prajurit komnas mahkamah_konstitusi mk uji_materi asn pns cpns pppk menpora haji
    jemaah_haji kemenag menag bpk audit_bpk undang-undang konstitusi kampanye relawan_capres tps baliho politik
    presiden otonomi_khusus otonomi_daerah moratorium lebaran_haji bssn bnpt wajib_belajar kepala_negara
    menlu kemenlu kemlu hankam pertahanan_negara kedaulatan perwira jenderal kodam koarmada lanud deklarasi_damai
    keputusan_presiden peraturan_pemerintah peraturan_presiden gaji_asn tunjangan_asn pensiunan_pns honorer
    tenaga_honorer sertifikasi_guru golkar pdip pdi-p pdi gerindra nasdem demokrat pkb pks ppp hanura perindo psi pan
    jokowi prabowo gibran megawati sby nahdlatul_ulama pbnu muhammadiyah mui fatwa_mui fatwa program_pemerintah
    dpt cagub cawagub bacagub calon_gubernur calon_kepala_daerah suara_rakyat quick-count tokoh_politik ruuk pansus
    panja timwas dewan_pers kpi kpai bkkbn basarnas bnn_pusat stafsus utusan_khusus pejabat_negara lhkpn sumpah_jabatan
nasional 3: istana pemerintah pemilih dideklarasikan presiden_ri jubir hut_ri hari_kemerdekaan makan_bergizi
    makan_siang_gratis bansos bpjs program_prioritas proyek_strategis kemensetneg birokrasi birokrat pelantikan
    dilantik melantik mutasi_pejabat_eselon eselon sekjen komisi pimpinan_dewan ibu_kota visi_indonesia umat
    toleransi intoleransi pancasila ormas revisi formasi sertijab nasional kemendikbud kemendikbudristek kemendikdasmen
    mendikbud mendikdasmen kemenkes menkes bpom kemenhub menhub klhk kementerian_pu kebijakan negara wni kbri kjri
    pekerja_migran tki tkw uu voting_tertutup walk_out calon_tunggal polri
nasional 3~: kampanye deklarasi koalisi lantik
nasional 1.5: kurikulum guru dosen beasiswa sekolah ketua_umum kursi deklarasi mengusulkan rapat_kerja nama_calon
    survei_nasional polling publik usulkan setuju menyetujui sepakat ditinjau pemangkasan dipangkas dicopot
daerah 5: bupati wabup wali_kota walikota wawali wawalkot wagub pemkab pemkot pemprov pemda dprd camat lurah kades
    kepala_desa perangkat_desa balai_desa satpol_pp bumdes karang_taruna pilkades ketua_rt ketua_rw pak_rt dana_desa
    plt_bupati pj_bupati pj_gubernur pj_wali_kota tpa tps3r bank_sampah bersih_desa sedekah_bumi rusunawa rusun
    kaki_lima pkl perda tempat_pembuangan pasar_tradisional pasar_induk alun-alun gotong_royong kerja_bakti kantor_desa
    masuk_permukiman masuk_kampung desa_tertinggal satu_desa jembatan_gantung tanah_bergerak
daerah 4: gubernur kecamatan kelurahan kabupaten dusun dukuh kampung pemukiman permukiman rukun_warga rt rw apbd sekda
    dinas puskesmas_pembantu posyandu pdam perumda trotoar selokan gorong-gorong drainase bantaran sampah mangkrak
    embung irigasi sumur_bor musala surau warga_desa kampung_nelayan lereng sidak relokasi direlokasi penggusuran
    digusur lansia warga_tolak warga_keluhkan warga_protes taman_kota ruang_terbuka lampu_jalan angkot becak hut_kota
    hari_jadi transmigran transmigrasi adat masyarakat_adat hutan_adat rumah_tak_layak bedah_rumah kekeringan krisis_air
    air_bersih rakit monyet buaya ular ular_piton harimau gajah_liar babi_hutan beruang gereja_tua
    jalan_rusak jalan_berlubang jalan_desa jalan_lingkungan talud tanggul abrasi kebun_warga
daerah 3: warga desa pasar kios lapak dusun-dusun jembatan sungai limbah bau kampungnya penghuni perkampungan provinsi
    wilayah kota tanah_warga tokoh_masyarakat kepala_sekolah siswa_sd gedung_sekolah atap_sekolah sekolah_rusak
    kekurangan_guru kebakaran rumah_warga musyawarah pulau hulu hilir pesisir nelayan petani masjid pesantren
    pedagang terminal pelabuhan_rakyat puluhan_rumah ratusan_rumah penduduk dibongkar pembongkaran ditertibkan
    penertiban angkutan_kota parkir_liar parkir tugu monumen gapura balai_kota daerah serbaguna gedung_serbaguna
    tercemar pencemaran sawah kebun ternak sapi kambing ayam satwa kebun_binatang
    longsor puting_beliung rumah_rusak anak_sekolah gang
daerah 3~: relokasi gusur cemar mukim
daerah 1.5: taman jalan gedung pos_ronda bupati-bupati bantuan bibit kantor santri panti guru_honorer 
hukum 6: kpk ott tersangka terdakwa terpidana praperadilan pencucian_uang tppu justice_collaborator operasi_tangkap
    tangkap_tangan jaksa_penuntut tindak_pidana pledoi pleidoi eksepsi kasasi peninjauan_kembali mafia_tanah
    mafia_peradilan mafia_hukum dugaan_korupsi kasus_korupsi kasus_suap kasus_pembunuhan vonis_mati hukuman_mati
    penjara_seumur_hidup seumur_hidup dituntut_hukuman sidang_vonis sidang_tuntutan sidang_perdana ganti_kerugian_negara
    kerugian_negara justice praktik_prostitusi barang_bukti olah_tkp tkp daftar_pencarian jadi_tersangka vonis_bebas
    curanmor pencurian_motor begal pembegalan rampok perampok perampokan perampasan mutilasi bandar_narkoba kurir_sabu
    bandar_sabu sabu-sabu sabu ganja ekstasi narkotika narkoba psikotropika bnn miras_oplosan judi_online judol
    perjudian muncikari prostitusi perdagangan_orang tppo penyelundup penyelundupan pembunuh pembunuhan rudapaksa
    pemerkosaan pencabulan cabul predator_anak kdrt penganiayaan pengeroyokan dikeroyok tawuran klitih premanisme preman
    pungli pemerasan pemalsuan dokumen_palsu uang_palsu investasi_bodong pinjol_ilegal
    dibobol bobol densus_88 terduga_teroris jaringan_teroris mayat jenazah_korban jasad
    propam kode_etik_polri polisi_tilang oknum_polisi oknum_jaksa oknum_tni majelis_hakim hakim_tolak hakim_vonis
    sengketa_tanah eksekusi_rumah eksekusi_lahan class_action gugatan_perdata gugat_cerai_massal
hukum 5: korupsi koruptor suap gratifikasi vonis divonis hakim jaksa pengadilan kejaksaan kejagung kejari kejati
    jaksa_agung polisi polres polresta polrestabes polda polsek bareskrim brimob reskrim kapolres kapolda kapolsek
    kasatreskrim penyidik penyidikan ditahan dibekuk diringkus ringkus bekuk buron buronan dakwaan didakwa tuntutan
    dituntut gugatan digugat penggugat tergugat menggugat gugat penjara dipenjara lapas rutan napi narapidana remisi
    sipir geledah penggeledahan sita disita menyita gelapkan penggelapan menggelapkan komplotan sindikat
    gembong bandar pengedar maling pencuri pencurian copet jambret penjambretan begal-begal pelaku tikam tusuk bacok
    dibacok menusuk membacok tembak_mati ditembak penembakan terorisme teroris bom_bunuh penculikan diculik
    penyekapan disekap penipuan penipu ditipu tipu-tipu peras memeras pengacara advokat kuasa_hukum saksi_ahli
    saksi_mahkota banding_ditolak inkrah pidana kuhp kuhap oknum diborgol borgol otak_pelaku bui mendekam
    dijebloskan hukum_mati residivis bripka bripda brigadir aiptu ipda iptu akp kompol kombes irjen brigjen_pol
    dilaporkan_ke_polisi lapor_polisi laporan_polisi saksi komisi_yudisial komisi_pemberantasan mahkamah_agung
    hasil_curian barang_curian satgas_judi razia penggerebekan digerebek gerebek oplosan tilang etle ditilang
    bunuh_diri identitas_korban polwan suap-menyuap kasus_hukum tertangkap_tangan
hukum 4~: tangkap bunuh cabul perkosa aniaya curi geledah dakwa selundup gugat culik sandera pidana korupsi
    rampok jambret bekuk ringkus borgol jebloskan
hukum 5: senjata_angin menipu menyekap penyekap
hukum 4: bebas_bersyarat dibebaskan sidang kriminal kejahatan penjahat dugaan diduga tersandung sengketa curian
    korban_penipuan hukuman dihukum pelecehan kekerasan_seksual kekerasan pencopet ancaman_hukuman pasal_berlapis
    diperiksa pemeriksaan_saksi mangkir panggilan_penyidik dicekal cegah_ke_luar_negeri investigasi
    keterangan_palsu fitnah pencemaran_nama tertangkap maut ujaran_kebencian senjata_api senjata_tajam airsoft
    mafia ilegal penimbunan dikabulkan kabur_dari memvonis curi mencuri dirampok selundupkan terbongkar kedok
    modus ungkap pelanggaran_ham tewas_ditembak otopsi autopsi visum kdrt-nya
hukum 2: bebas menghilang oplos palsu hilang_misterius kejadian_perkara korban tewas bodong kasus perkara hukum
"""
"""nasional, daerah and hukum."""
MONEY: Final = """
ekonomi 6: ihsg emiten suku_bunga bunga_acuan bank_indonesia neraca_dagang neraca_perdagangan neraca_pembayaran
    cadangan_devisa bea_masuk bea_keluar bea_cukai pasar_modal pasar_saham harga_saham bursa_efek bursa_saham
    laba_bersih rugi_bersih rugi_kurs obligasi_negara surat_utang surat_berharga sukuk dividen rights_issue
    ipo penawaran_umum right_issue buyback inflasi deflasi stagflasi resesi kurs rupiah pertumbuhan_ekonomi pdb
    produk_domestik apbn defisit_anggaran utang_negara utang_luar_negeri utang_pemerintah kredit_macet kpr pinjol
    paylater pinjaman_online setoran_pajak penerimaan_pajak wajib_pajak tax_amnesty amnesti_pajak ppn pph dirjen_pajak
    sri_mulyani menkeu kemenkeu ojk lps bei idx bulog kementan mentan kemendag mendag kemenperin menperin bkpm
    harga_beras harga_cabai harga_minyak harga_emas harga_gabah harga_pangan harga_bbm harga_tiket harga_telur
    harga_daging harga_gula harga_sawit harga_tbs harga_karet harga_kopi harga_kakao harga_bawang harga_ayam harga_avtur
    harga_eceran harga_acuan harga_jual harga_pokok minyak_goreng minyak_mentah minyak_dunia emas_antam logam_mulia
    gagal_panen panen_raya pupuk_bersubsidi impor_beras ekspor_impor zona_ekonomi kawasan_industri kawasan_ekonomi
    badan_usaha bumn umkm ukm umr ump umk upah_minimum thr phk pemutusan_hubungan tenaga_kerja serikat_buruh
    hak_buruh lapangan_kerja pengangguran daya_beli kelas_menengah garmen tekstil pabrik manufaktur
    perang_dagang perang_tarif tarif_impor tarif_trump krisis_bahan_bakar bahan_bakar_minyak elpiji lpg pertalite pertamax
    solar_subsidi perang_harga nilai_tukar pelat_merah kinerja_keuangan laporan_keuangan omzet valuasi merger
    nilai_merek sengketa_merek pasar_keuangan wall_street dow_jones the_fed bank_sentral bank_dunia imf adb opec
    kredit_usaha industri_hulu tax_holiday bank_syariah bank_digital asuransi_jiwa reksa_dana kripto bitcoin
    uang_elektronik qris redenominasi
ekonomi 5: saham bursa dolar investor investasi obligasi laba merugi kredit perbankan bank ekspor impor eksportir
    importir pajak cukai subsidi buruh upah ritel gerai properti perumahan_subsidi developer_properti pengembang_perumahan
    tambang_nikel nikel batu_bara batubara sawit cpo timah bauksit smelter hilirisasi komoditas gula gabah beras cabai
    kedelai jagung tebu kakao karet kopra rempah_ekspor panen pupuk pertamina pln garuda_indonesia koperasi
    utang triliun surplus defisit ekonomi perdagangan perekonomian keuangan finansial perdagangan_bebas moneter fiskal
    nasabah direksi direktur_utama dirut komisaris pemegang_saham rups akuisisi mengakuisisi konglomerat
    pengusaha apindo kadin hipmi asosiasi_pengusaha produsen distributor grosir sewa okupansi pedagang_daging
    daging_sapi peternak kios_pupuk lapak_daring bisnis modal permodalan waralaba franchise pasokan stok
    kelangkaan langka gas_melon energi migas kilang blok_migas freeport tambang penambangan listrik_industri
    pembangkit pltu plta plts panas_bumi tarif_listrik tarif_tol tarif_ojek iuran anggaran belanja_negara
    dana_pensiun penjaminan pinjaman cicilan bunga kupon rekening transaksi pembayaran_digital logistik kargo pelayaran
    maskapai efisiensi_anggaran hutang harga naikkan_harga komoditi produk_lokal harga_komoditas
ekonomi 4: ceo
ekonomi 4~: ekspor impor dagang investasi
ekonomi 3: emas perak perusahaan industri pekerja karyawan gaji bonus konsumen penjualan produksi kapasitas kuartal
    semester_pertama target_pendapatan pendapatan keuntungan pasar_global pertanian perkebunan perikanan udang tuna
    rumput_laut petani nelayan_ekspor minyak gas bbm avtur solar properti_mewah apartemen kontraktor proyek_tol
    jalan_tol_baru bandara_baru pesanan garam susu telur daging startup e-commerce marketplace pendanaan fintech
    toko swalayan minimarket mal diskon merek ekonom analis tarif pangan ketahanan_pangan swasembada persen usaha
    wirausaha pengrajin perajin sewa_ruko bisnis_kuliner tiket_kereta kereta_cepat proyek miliar dijual jualan laku
    bangkrut pailit pkpu tutup_gerai tutup_pabrik insentif stimulus mitra_pengemudi ojek_online gig
    kurir merugikan_petani surplus_beras mentok anjlok melonjak merosot melemah menguat tembus meroket
"""
"""ekonomi."""
SERVICE: Final = """
layanan 8: peringatan_dini prakiraan_cuaca perkiraan_cuaca cuaca_ekstrem potensi_tsunami status_siaga siaga_banjir
    gelombang_tinggi hujan_lebat hujan_deras angin_kencang hujan_es awan_panas lahar_dingin zona_bahaya radius_bahaya
    rekayasa_lalin rekayasa_lalu_lintas pengalihan_arus arus_mudik arus_balik lalu_lintas one_way contraflow
    ganjil_genap tilang_elektronik_mulai pemadaman_listrik pemadaman_bergilir listrik_padam air_pam air_mati
    gangguan_layanan gangguan_air jadwal_imsakiyah imsakiyah jadwal_kereta jadwal_kapal jadwal_kapal_ferry
    jadwal_puasa jadwal_salat jadwal_samsat samsat_keliling sim_keliling layanan_paspor layanan_ktp cara_mengurus
    cara_cek cara_daftar cara_mendaftar cara_klaim cara_mencairkan syarat_pendaftaran pendaftaran_dibuka
    penerimaan_siswa ppdb spmb seleksi_cpns_dibuka batas_akhir batas_lapor nomor_darurat call_center posko_pengungsian
    tiket_kereta tiket_mudik mudik_gratis jalan_tol_ditutup ditutup_sementara ditutup_semalam ditutup_total
    buka_tutup macet_panjang kemacetan jalur_alternatif ditarik_dari_peredaran
    penarikan_produk tautan_palsu tautan_penipuan hari_libur cuti_bersama libur_nasional
    bmkg pvmbg cek_nomor cek_penerima vaksin_gratis pengobatan_gratis pasar_murah operasi_pasar pencairan_bansos
    donor_darah kualitas_udara_pagi tak_berlayar dilarang_berlayar batal_terbang penerbangan_dibatalkan
    penerbangan_dialihkan bandara_ditutup pelabuhan_ditutup penyeberangan_ditutup rute_dialihkan titik_banjir
layanan 6: waspada siaga awas mewaspadai imbauan cuaca prakiraan erupsi letusan tsunami gempa gempa_bumi banjir
    banjir_bandang banjir_rob rob siklon badai evakuasi pengungsi pengungsian mengungsi dialihkan contra_flow lalin
    mudik pemudik macet padam pemadaman pdam_mati gangguan jadwal samsat sim_mati perpanjangan_sim tol_ditutup
    krl mrt lrt transjakarta kereta_terlambat karhutla kabut_asap hujan petir angin gelombang hotline
    ppdb_online lapor_spt berlaku_besok mulai_besok mulai_berlaku diperpanjang besok_pagi
layanan 5~: evakuasi letus mudik
layanan 5: memadamkan dipadamkan diungsikan ungsikan mengungsikan
layanan 4: kereta kai tarif_angkutan rute bus penerbangan ferry kapal_cepat keberangkatan penumpang_terlantar ditutup
    penutupan terlambat pendaftaran cerah_berawan berawan cerah longsor tanah_longsor gunung bpbd basarnas_evakuasi
    paspor ktp akta kartu_keluarga bpjs_kesehatan gratis bansos blt antrean panik warga_diimbau diimbau
    masyarakat_diimbau tiket loket rute_baru simpang batas_waktu tenggat syarat panduan cek penipuan_tautan
    tautan pukul kebakaran_lahan kebakaran_hutan puting_beliung kekeringan sinkhole likuefaksi status_gunung perbaikan
    dibuka pulih normal_kembali
layanan 1.5: layanan
- 0: meninggal_dunia di_dunia dunia_ini seluruh_dunia air_mata rumah_tangga badan_jalan bola_panas bola_liar panggung_politik tahun_politik mesin_politik
    suhu_politik banjir_pujian banjir_kritik banjir_pesanan hujan_pujian hujan_kritik badai_phk angin_segar gempa_politik
    demam_panggung gunung_es adu_domba jalan_buntu jalan_tengah jalan_damai jalan_keluar jalan_pintas buka_suara angkat_suara
    angkat_bicara naik_daun gara-gara tepi_jalan kota_tua jawa_tengah jawa_timur jawa_barat kepulauan_riau pekan_depan
    pintu_tol mata_telanjang rumah_produksi tahun_baru musim_hujan satu_gol_lagi
ekonomi 6: badai_phk
dunia 1.5: internasional global dunia
"""
"""layanan, and phrases that say nothing."""
