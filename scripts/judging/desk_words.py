"""The words of the desks for the state, the country, the law and service, as `scripts.judging.wordtable` reads them."""

from typing import Final

STATE: Final = """
daerah 5: penjabat_bupati kadis kepala_dinas kepala_desa_baru musdes musrenbang badan_permusyawaratan bpd
    perangkat_nagari nagari gampong kepala_kampung kepala_lingkungan kepala_dusun kadus kelompok_tani
    kelompok_wanita kwt pkk kader_posyandu poskamling siskamling balai_rw taman_bacaan perpustakaan_desa
    perpustakaan_keliling papan_reklame reklame baliho_roboh pohon_tumbang_kampung jalan_lingkar
    jalan_kabupaten jalan_provinsi jembatan_bambu jembatan_putus jembatan_ambruk plengsengan bendungan_kecil
    saluran_air got odong-odong delman bentor andong galian_pasir galian_c tambang_pasir hiburan_malam
    warung_remang panti_jompo rumah_singgah adipura warga_bantaran kawasan_kumuh permukiman_kumuh
    kampung_kumuh pemakaman tpu makam lahan_makam kuburan gedung_sekolah_ambruk sekolah_ambruk atap_kelas
    ruang_kelas jalan_kaki_ke_sekolah rtrw tata_ruang izin_bangunan imb pbg kantor_camat kantor_bupati
    kantor_wali_kota balai_warga pendopo bupati wabup wali_kota walikota wawali wawalkot wagub pemkab pemkot
    pemprov pemda dprd camat lurah kades kepala_desa perangkat_desa balai_desa satpol_pp bumdes
    karang_taruna pilkades ketua_rt ketua_rw pak_rt dana_desa plt_bupati pj_bupati pj_gubernur pj_wali_kota
    tpa tps3r bank_sampah bersih_desa sedekah_bumi rusunawa rusun kaki_lima pkl perda tempat_pembuangan
    pasar_tradisional pasar_induk alun-alun gotong_royong kerja_bakti kantor_desa masuk_permukiman
    masuk_kampung desa_tertinggal satu_desa jembatan_gantung tanah_bergerak
daerah 4: pedagang_pasar wilayah_terisolasi terisolasi terisolir pedalaman dusun_terpencil
    listrik_masuk_desa desa_terpencil perpindahan_warga swadaya urunan patungan_warga sumbangan_warga
    kerja_bakti_massal pemuda_desa petani_desa penggembala sumur kirab arak-arakan doa_bersama selamatan
    larung jaring_ikan tambak_warga ladang kawanan hama_tikus hama_wereng anjing_liar kera kera_ekor
    buaya_muara lebah tawon sarang_tawon damkar angsa warga_lereng penjual_keliling pasar_malam
    taman_bermain jogging_track taman_kota_baru lapangan_desa lapangan_warga balap_karung tanah_wakaf
    pembebasan_lahan ganti_rugi_lahan sertifikat_tanah_gratis wakaf mushola gereja vihara pura klenteng
    kelenteng gubernur kecamatan kelurahan kabupaten dusun dukuh kampung pemukiman permukiman rukun_warga rt
    rw apbd sekda dinas puskesmas_pembantu posyandu pdam perumda trotoar selokan gorong-gorong drainase
    bantaran sampah mangkrak embung irigasi sumur_bor musala surau warga_desa kampung_nelayan lereng sidak
    relokasi direlokasi penggusuran digusur lansia warga_tolak warga_keluhkan warga_protes taman_kota
    ruang_terbuka lampu_jalan angkot becak hut_kota hari_jadi transmigran transmigrasi adat masyarakat_adat
    hutan_adat rumah_tak_layak bedah_rumah kekeringan krisis_air air_bersih rakit monyet buaya ular
    ular_piton harimau gajah_liar babi_hutan beruang gereja_tua jalan_rusak jalan_berlubang jalan_desa
    jalan_lingkungan talud tanggul abrasi kebun_warga plafon_kelas plafon genangan rumah_pompa
    dinas_kebersihan kabel_semrawut semrawut sapi_kurban hewan_kurban kurban hanyut terseret_arus
    jalan_protokol penjual_sapu tabungan_haji desa_diserbu festival_desa
daerah 3: warga desa pasar dusun-dusun jembatan sungai limbah bau kampungnya penghuni perkampungan provinsi
    wilayah kota tanah_warga tokoh_masyarakat kepala_sekolah siswa_sd gedung_sekolah atap_sekolah
    sekolah_rusak kekurangan_guru kebakaran rumah_warga musyawarah pulau hulu hilir pesisir nelayan petani
    masjid pesantren pedagang terminal pelabuhan_rakyat puluhan_rumah ratusan_rumah penduduk dibongkar
    pembongkaran ditertibkan penertiban angkutan_kota parkir_liar parkir tugu monumen gapura balai_kota
    daerah serbaguna gedung_serbaguna tercemar pencemaran sawah kebun ternak sapi kambing ayam satwa
    kebun_binatang longsor puting_beliung rumah_rusak anak_sekolah gang
daerah 3~: relokasi gusur cemar mukim
daerah 2.5: sopir suku kecelakaan tenggelam komplek kompleks_perumahan penjual pengayuh kakek nenek
daerah 1.5: taman jalan gedung pos_ronda bupati-bupati bantuan bibit kantor santri panti
daerah 1: setempat balai
dunia 5: perserikatan_bangsa-bangsa laut_baltik badai_salju
dunia 3: kerajaan brexit distrik bentrokan konflik bangsa-bangsa tentara militer
hukum 6: kotak_amal arisan_fiktif arisan_bodong arisan_online penadah penadahan bodong_dibekuk pemerkosa
    pencabul pedofil pedofilia inses penguntit pembunuhan_berencana kopi_sianida racun_tikus diracun
    meracuni mengorupsi fiktif_dana proyek_fiktif perjalanan_fiktif kredit_fiktif mark_up penggelembungan
    dana_hibah_fiktif uang_suap uang_pelicin upeti makelar_kasus perantara_suap penyuap disuap
    kesaksian_palsu sumpah_palsu restorative_justice keadilan_restoratif tuntut_ringan jaksa_tuntut
    pembacaan_tuntutan putusan_sela putusan_banding memori_banding eksekusi_terpidana uang_pengganti
    amar_putusan surat_dakwaan berkas_perkara p21 p-21 pelimpahan_tahap rekonstruksi_pembunuhan sel_tahanan
    tahanan_kabur kabur_dari_lapas kabur_dari_tahanan kerusuhan_lapas asimilasi pembebasan_bersyarat
    grasi_napi nusakambangan cipinang sukamiskin salemba_rutan bnnp kilogram_sabu butir_ekstasi ladang_ganja
    tembakau_gorila rokok_ilegal cukai_palsu obat_keras_ilegal kosmetik_ilegal tambang_ilegal
    pembalakan_liar illegal_logging perburuan_liar gading_gajah sisik_trenggiling perdagangan_satwa
    pencurian_ikan kapal_asing_ditangkap penipuan_online penipuan_daring love_scamming scam skimming
    pembobol pembobolan pembobol_atm ganjal_atm hipnotis gendam dukun_palsu polisi_gadungan jaksa_gadungan
    tni_gadungan dokter_gadungan gadungan pemerasan_seksual pornografi video_asusila asusila mesum
    prostitusi_online pinjol_teror debt_collector mata_elang tabrak_lari sopir_maut mobil_maut knalpot_brong
    balap_liar geng_motor konvoi_bersenjata celurit parang samurai golok luka_tusuk luka_bacok
    tewas_dikeroyok amuk_massa main_hakim dihakimi_massa penjarahan dijarah pembakaran_rumah provokator
    makar hoaks_tersangka penghinaan penistaan penistaan_agama kpk ott tersangka terdakwa terpidana
    praperadilan pencucian_uang tppu justice_collaborator operasi_tangkap tangkap_tangan jaksa_penuntut
    tindak_pidana pledoi pleidoi eksepsi kasasi peninjauan_kembali mafia_tanah mafia_peradilan mafia_hukum
    dugaan_korupsi kasus_korupsi kasus_suap kasus_pembunuhan vonis_mati hukuman_mati penjara_seumur_hidup
    seumur_hidup dituntut_hukuman sidang_vonis sidang_tuntutan sidang_perdana ganti_kerugian_negara
    kerugian_negara justice praktik_prostitusi barang_bukti olah_tkp tkp daftar_pencarian jadi_tersangka
    vonis_bebas curanmor pencurian_motor begal pembegalan rampok perampok perampokan perampasan mutilasi
    bandar_narkoba kurir_sabu bandar_sabu sabu-sabu sabu ganja ekstasi narkotika narkoba psikotropika bnn
    miras_oplosan judi_online judol perjudian muncikari prostitusi perdagangan_orang tppo penyelundup
    penyelundupan pembunuh pembunuhan rudapaksa pemerkosaan pencabulan cabul predator_anak kdrt penganiayaan
    pengeroyokan dikeroyok tawuran klitih premanisme preman pungli pemerasan pemalsuan dokumen_palsu
    uang_palsu investasi_bodong pinjol_ilegal dibobol bobol densus_88 terduga_teroris jaringan_teroris mayat
    jenazah_korban jasad propam kode_etik_polri polisi_tilang oknum_polisi oknum_jaksa oknum_tni
    majelis_hakim hakim_tolak hakim_vonis sengketa_tanah eksekusi_rumah eksekusi_lahan class_action
    gugatan_perdata gugat_cerai_massal
hukum 5: cegah_ke_luar dicegah_ke_luar ditahan_kpk korupsi koruptor suap gratifikasi vonis divonis hakim
    jaksa pengadilan kejaksaan kejagung kejari kejati jaksa_agung polisi polres polresta polrestabes polda
    polsek bareskrim brimob reskrim kapolres kapolda kapolsek kasatreskrim penyidik penyidikan ditahan
    dibekuk diringkus ringkus bekuk buron buronan dakwaan didakwa tuntutan dituntut gugatan digugat
    penggugat tergugat menggugat gugat penjara dipenjara lapas rutan napi narapidana remisi sipir geledah
    penggeledahan sita disita menyita gelapkan penggelapan menggelapkan komplotan sindikat gembong bandar
    pengedar maling pencuri pencurian copet jambret penjambretan begal-begal pelaku tikam tusuk bacok
    dibacok menusuk membacok tembak_mati ditembak penembakan terorisme teroris bom_bunuh penculikan diculik
    penyekapan disekap penipuan penipu ditipu tipu-tipu peras memeras pengacara advokat kuasa_hukum
    saksi_ahli saksi_mahkota banding_ditolak inkrah pidana kuhp kuhap oknum diborgol borgol otak_pelaku bui
    mendekam dijebloskan hukum_mati residivis bripka bripda brigadir aiptu ipda iptu akp kompol kombes irjen
    brigjen_pol dilaporkan_ke_polisi lapor_polisi laporan_polisi saksi komisi_yudisial komisi_pemberantasan
    mahkamah_agung hasil_curian barang_curian satgas_judi razia penggerebekan digerebek gerebek oplosan
    tilang etle ditilang bunuh_diri identitas_korban polwan suap-menyuap kasus_hukum tertangkap_tangan
    senjata_angin menipu menyekap penyekap kepolisian reserse akbp kabid_humas humas_polda mabes_polri
    antirasuah persidangan penyelidikan penetapan_tersangka penodaan penodaan_agama teror operasi_senyap
    terjaring_operasi kembalikan_uang_negara tak_bernyawa tidak_bernyawa mengembalikan_uang
    gagalkan_penculikan sewa_pembunuh pembunuh_bayaran hukuman_cambuk terungkap_dari
hukum 4.5: dicegah amankan_pelaku pelapor terlapor melapor_ke_polisi mapolres mapolda polwan_gadungan
    unit_ppa laporan_palsu cctv kamera_pengawas kriminalitas kejar_pelaku polisi_bongkar polisi_gerebek
    terbukti_bersalah bersalah inafis forensik sidik_jari jenazah tewas_misterius ditemukan_tewas
    pengadilan_negeri pengadilan_tinggi pn_jakarta tipikor pengadilan_tipikor hakim_agung notaris ahli_waris
    rebutan_warisan warisan sengketa_lahan sertifikat_palsu pailit_digugat somasi mediasi_gagal jerat_pidana
    dijerat pasal terancam_hukuman diadili mengadili vonis_ringan
hukum 4~: tangkap bunuh cabul perkosa aniaya curi geledah dakwa selundup gugat culik sandera pidana korupsi
    rampok jambret bekuk ringkus borgol jebloskan
hukum 4: bebas_bersyarat dibebaskan sidang kriminal kejahatan penjahat dugaan diduga tersandung sengketa
    curian korban_penipuan hukuman dihukum pelecehan kekerasan_seksual kekerasan pencopet ancaman_hukuman
    pasal_berlapis diperiksa pemeriksaan_saksi mangkir panggilan_penyidik dicekal cegah_ke_luar_negeri
    investigasi keterangan_palsu fitnah pencemaran_nama tertangkap maut ujaran_kebencian senjata_api
    senjata_tajam airsoft mafia ilegal penimbunan dikabulkan kabur_dari memvonis curi mencuri dirampok
    selundupkan terbongkar kedok modus ungkap pelanggaran_ham tewas_ditembak otopsi autopsi visum kdrt-nya
    kasubdit menjerat menyelidiki selidiki usut mengusut penahanan menahan keterangan_saksi terpergok
    terjaring bocorkan kebocoran_soal kliennya klien tuduhan
hukum 3: berinisial motif terbukti mabes senjata tembak tembakan imigrasi_tangkap inspektur tewas penyebar
hukum 2: bebas menghilang oplos palsu hilang_misterius kejadian_perkara tewas bodong kasus perkara hukum
    pelanggaran kecelakaan
nasional 5: menteri_hukum kementerian_hukum menteri_pertahanan menteri_agama menteri_sosial
    menteri_dalam_negeri menteri_luar_negeri debat_calon rancangan_anggaran_negara tahapan_pemilu
    pasangan_calon hak_pilih hak_prerogatif hak_veto_presiden grasi amnesti abolisi rehabilitasi_nama
    pidato_kenegaraan nota_keuangan rangkap_jabatan masa_jabatan tiga_periode dua_periode perombakan_kabinet
    rombak_kabinet bongkar_pasang_kabinet sipil_militer dwifungsi tiga_matra matra latihan_gabungan
    angkatan_darat angkatan_laut angkatan_udara marinir kopassus kostrad kapuspen pangdam danrem
    lembaga_negara lembaga_tinggi aparatur_negara aparatur_sipil bakal_calon bakal_capres kader_partai
    kongres_partai rakernas rapimnas munaslub mukernas tokoh_reformasi ambang_batas_pencalonan dapil
    daerah_pemilihan sengketa_pilpres partai_baru verifikasi_partai pemilih_pemula golput pengawas_pemilu
    politik_dinasti dinasti_politik dana_partai dana_kampanye dana_saksi money_politics bantuan_partai
    safari_politik manuver_politik wacana_pemilu rkuhp prolegnas uu_ite uu_asn omnibus_law uu_cipta_kerja
    cipta_kerja judicial_review bela_negara komponen_cadangan komcad pesawat_tempur radar_pertahanan
    hari_pahlawan gelar_pahlawan pahlawan_nasional tanda_kehormatan komisi_iii komisi_ii komisi_i komisi_iv
    komisi_v komisi_vi komisi_vii komisi_viii komisi_ix komisi_x komisi_xi banggar bamus mkd
    majelis_kehormatan badan_anggaran_dpr kunjungan_kenegaraan kunjungan_kerja_presiden istana_negara
    istana_merdeka istana_kepresidenan mensesneg seskab mendagri menko menkopolhukam menko_polhukam baleg
    badan_legislasi fraksi parpol ketua_umum_partai pemilu pilpres pilkada pileg kpu kpud bawaslu panwaslu
    dkpp caleg capres cawapres bacapres elektabilitas petahana hak_angket interpelasi legislator
    wakil_rakyat anggota_dewan lemhannas wajib_militer kabinet wamen reshuffle kursi_menteri calon_presiden
    calon_wakil_presiden surat_suara daftar_pemilih pemilih_tetap hitung_cepat quick_count
    rekapitulasi_suara suara_sah pemungutan_suara suara_ulang partai_politik parlemen_senayan ambang_batas
    presidential_threshold parliamentary_threshold revisi_uu ruu perppu keppres perpres inpres
    rancangan_undang-undang amendemen uud panglima_tni mutasi_perwira alutsista kasad kasal kasau ksad ksal
    ksau kemhan menhan kemendagri kemenpan kemenpan-rb menpan-rb menpan bkn ombudsman komnas_ham
    komnas_perempuan kompolnas wantimpres kantor_staf_presiden staf_presiden juru_bicara_presiden
    pemekaran_daerah daerah_otonomi ibu_kota_nusantara ibu_kota_negara pemindahan_ibu_kota otorita_ikn ikn
    lobi_politik komisi_dpr rapat_paripurna sidang_tahunan_mpr politik_uang kotak_suara masa_kampanye
    juru_kampanye kampanye_akbar debat_capres visi_misi wakil_presiden paspampres kapolri kemensos mensos
    penyelenggara_pemilu sistem_proporsional pilgub angket panitia_khusus kongres_luar_biasa
    calon_independen kandidat_independen hasil_survei lembaga_survei gaji_dewan tunjangan_dewan
    serah_terima_jabatan kepala_staf pasukan_garuda kepresidenan upacara_kemerdekaan
    penerima_bantuan_sosial kebangsaan hari_kemerdekaan kemendes kemenko
nasional 4: ketua_dpr ketua_mpr wakil_ketua_dpr puan ajudan sekretaris_kabinet sekretaris_negara
    penasihat_presiden negarawan konstituen kadernya kader legislatif eksekutif yudikatif demokrasi
    reformasi_birokrasi birokrasi kuota_haji biaya_haji ongkos_haji tenda_haji arafah kloter ibadah_haji
    embarkasi asrama_haji dai khatib kerukunan_umat moderasi_beragama hari_besar_nasional
    mudik_bersama_presiden badan_gizi program_makan makan_bergizi koperasi_merah_putih sekolah_rakyat
    kartu_indonesia pns_pusat netralitas_asn netralitas tenaga_kontrak seleksi_pppk transmigrasi_nasional
    bantuan_sosial penerima_bantuan data_terpadu kemiskinan_ekstrem sensus sensus_penduduk bps kependudukan
    garuda_pancasila lambang_negara bendera_merah_putih mars upacara_bendera paskibraka sumpah_pemuda
    perlindungan_anak kekerasan_anak_nasional pekerja_migran_ilegal bp2mi paspor_diplomatik visa_on_arrival
    wapres menteri kementerian dpr mpr dpd partai koalisi oposisi paripurna ketum munas muktamar politikus
    politisi parlemen tni panglima prajurit komnas mahkamah_konstitusi mk uji_materi asn pns cpns pppk
    menpora haji jemaah_haji kemenag menag bpk audit_bpk undang-undang konstitusi kampanye relawan_capres
    tps baliho politik presiden otonomi_khusus otonomi_daerah moratorium lebaran_haji bssn bnpt
    wajib_belajar kepala_negara menlu kemenlu kemlu hankam pertahanan_negara kedaulatan perwira jenderal
    kodam koarmada lanud deklarasi_damai keputusan_presiden peraturan_pemerintah peraturan_presiden gaji_asn
    tunjangan_asn pensiunan_pns honorer tenaga_honorer sertifikasi_guru golkar pdip pdi-p pdi gerindra
    nasdem demokrat pkb pks ppp hanura perindo psi pan jokowi prabowo gibran megawati sby nahdlatul_ulama
    pbnu muhammadiyah mui fatwa_mui fatwa program_pemerintah dpt cagub cawagub bacagub calon_gubernur
    calon_kepala_daerah suara_rakyat quick-count tokoh_politik ruuk pansus panja timwas dewan_pers kpi kpai
    bkkbn basarnas bnn_pusat stafsus utusan_khusus pejabat_negara lhkpn sumpah_jabatan
nasional 3: guru_honorer usung mengusung diusung pengusung pinang jabatan mosi interupsi sidang_dewan
    pencalonan maju_lagi duet elite elit_politik lobi konsolidasi rekonsiliasi dukungan_politik manuver
    berebut_kursi mundur_dari_jabatan pj pelaksana_tugas staf_khusus utusan rapat_terbatas ratas rakor
    purnawirawan letjen mayjen laksamana marsekal ibadah umat_islam umat_kristen keuskupan pgi kwi walubi
    menteri_agama sidang_isbat hilal istana pemerintah pemilih dideklarasikan presiden_ri jubir hut_ri
    hari_kemerdekaan makan_bergizi makan_siang_gratis bansos bpjs program_prioritas proyek_strategis
    kemensetneg birokrasi birokrat pelantikan dilantik melantik mutasi_pejabat_eselon eselon sekjen komisi
    pimpinan_dewan ibu_kota visi_indonesia umat toleransi intoleransi pancasila ormas revisi formasi
    sertijab nasional kemendikbud kemendikbudristek kemendikdasmen mendikbud mendikdasmen kemenkes menkes
    bpom kemenhub menhub klhk kementerian_pu kebijakan negara wni kbri kjri pekerja_migran tki tkw uu
    voting_tertutup walk_out calon_tunggal polri pertahanan kemerdekaan upacara survei responden pengamat
    dirjen deputi ulama bilateral ham asasi aktivis_demokrasi ketatanegaraan jabatan_ketua kandidat
    independen pupr perhubungan pengamat_politik anggota_parlemen
nasional 3~: kampanye deklarasi koalisi lantik
nasional 2: pemerintahan bangsa islam muslim agama demonstrasi unjuk_rasa massa pers wartawan jurnalis
    aktivis peraturan komisioner penyelenggara menduduki_jabatan angkatan
nasional 1.5: kurikulum guru dosen beasiswa sekolah ketua_umum kursi deklarasi mengusulkan rapat_kerja
    nama_calon survei_nasional polling publik usulkan setuju menyetujui sepakat ditinjau pemangkasan
    dipangkas dicopot
nasional 1: masyarakat larangan aturan pimpinan dukungan
"""
"""nasional, daerah and hukum."""
SERVICE: Final = """
dunia 3.5: dubes duta_besar diplomat diplomatik diplomasi perang referendum senat konsulat rezim migran
    imigran topan perompak perbatasan_negara deportasi dideportasi embargo agresi pendudukan aneksasi
    kemerdekaan_wilayah sandera gelombang_panas unjuk_rasa_besar presiden_terpilih_negara kapal_perang
    laut_lepas samudra blokade bajak_laut genosida wilayah_pendudukan bantuan_kemanusiaan ekstradisi
    keadaan_darurat_nasional monarki putra_mahkota
dunia 1.5: internasional global dunia luar_negeri
ekonomi 6: badai_phk
layanan 8: vaksinasi_gratis imunisasi_gratis bus_gratis naik_gratis gratis_selama air_leding aliran_air
    perbaikan_pipa pipa_bocor krisis_listrik_padam listrik_mati mati_lampu jam_operasional jam_buka
    jam_layanan layanan_keliling pos_pengaduan nomor_pengaduan kanal_pengaduan libur_sekolah
    sekolah_diliburkan sekolah_libur diliburkan belajar_dari_rumah kelas_daring_sementara jalur_puncak
    jalur_ditutup jalan_ditutup ruas_ditutup lajur_ditutup jembatan_ditutup tutup_sementara
    berhenti_beroperasi_sementara dialihkan_sementara tidak_melaut diminta_tidak diimbau_tidak jangan_melaut
    tidak_berpotensi potensi_banjir potensi_longsor potensi_hujan hujan_disertai bermagnitudo magnitudo
    gempa_susulan gempa_bermagnitudo skala_richter pusat_gempa letusan_gunung abu_vulkanik hujan_abu
    kolom_abu guguran_lava status_awas radius_aman level_iii level_iv tanggap_darurat darurat_banjir
    pintu_air debit_air tinggi_muka pos_pantau cuaca_hari_ini cuaca_besok suhu_udara suhu_ekstrem indeks_uv
    udara_panas_hari_ini kualitas_udara_hari waktu_berbuka jadwal_buka jadwal_imsak jadwal_misa jadwal_libur
    jadwal_ujian jadwal_pencairan jadwal_vaksin pendaftaran_kartu pendaftaran_mahasiswa
    gelombang_pendaftaran pengumuman_hasil_seleksi hasil_seleksi cek_hasil lokasi_sim lokasi_samsat
    lokasi_parkir kantong_parkir rest_area tarif_tol_baru_berlaku diskon_tol diskon_tarif tarif_berlaku
    kartu_prakerja penukaran_uang tukar_uang uang_baru_lebaran tempat_penukaran pemutihan_pajak
    bayar_pajak_kendaraan lapor_pajak lapor_spt_tahunan tanda_uang_palsu ciri_uang_palsu modus_penipuan_baru
    hati-hati_penipuan waspada_penipuan penarikan_obat obat_ditarik produk_ditarik ditarik_bpom nomor_batch
    stok_darah pmi_butuh kapal_tambahan kereta_tambahan bus_tambahan perjalanan_kereta perjalanan_krl
    kereta_dibatalkan keterlambatan jadwal_penerbangan penerbangan_haji kapal_penyeberangan tak_beroperasi
    tidak_beroperasi beroperasi_lagi beroperasi_kembali sudah_bisa_dilalui dapat_dilalui
    penyelamatan_korban_banjir peringatan_dini prakiraan_cuaca perkiraan_cuaca cuaca_ekstrem potensi_tsunami
    status_siaga siaga_banjir gelombang_tinggi hujan_lebat hujan_deras angin_kencang hujan_es awan_panas
    lahar_dingin zona_bahaya radius_bahaya rekayasa_lalin rekayasa_lalu_lintas pengalihan_arus arus_mudik
    arus_balik lalu_lintas one_way contraflow ganjil_genap tilang_elektronik_mulai pemadaman_listrik
    pemadaman_bergilir listrik_padam air_pam air_mati gangguan_layanan gangguan_air jadwal_imsakiyah
    imsakiyah jadwal_kereta jadwal_kapal jadwal_kapal_ferry jadwal_puasa jadwal_salat jadwal_samsat
    samsat_keliling sim_keliling layanan_paspor layanan_ktp cara_mengurus cara_cek cara_daftar
    cara_mendaftar cara_klaim cara_mencairkan syarat_pendaftaran pendaftaran_dibuka penerimaan_siswa ppdb
    spmb seleksi_cpns_dibuka batas_akhir batas_lapor nomor_darurat call_center posko_pengungsian
    tiket_kereta tiket_mudik mudik_gratis jalan_tol_ditutup ditutup_sementara ditutup_semalam ditutup_total
    buka_tutup macet_panjang kemacetan jalur_alternatif ditarik_dari_peredaran penarikan_produk tautan_palsu
    tautan_penipuan hari_libur cuti_bersama libur_nasional bmkg pvmbg cek_nomor cek_penerima vaksin_gratis
    pengobatan_gratis pasar_murah operasi_pasar pencairan_bansos donor_darah kualitas_udara_pagi
    tak_berlayar dilarang_berlayar batal_terbang penerbangan_dibatalkan penerbangan_dialihkan
    bandara_ditutup pelabuhan_ditutup penyeberangan_ditutup rute_dialihkan titik_banjir gas_bocor
    diminta_menjauh wajib_lapor_ulang lapor_ulang berhenti_beroperasi kereta_bandara nomor_layanan
    kapal_feri tambah_jadwal layanan_aduan nomor_aduan libur_dua pelajar_libur siswa_libur dibuka_gratis
    hujan_turun gerbang_tol ruas_tol ruas_jalan arus_lalu kepadatan_kendaraan puncak_arus
    penanggulangan_bencana sesar_aktif
layanan 6: waspada siaga awas mewaspadai imbauan cuaca prakiraan erupsi letusan tsunami gempa gempa_bumi
    banjir banjir_bandang banjir_rob rob siklon badai evakuasi pengungsi pengungsian mengungsi dialihkan
    contra_flow lalin mudik pemudik macet padam pemadaman pdam_mati jadwal samsat sim_mati perpanjangan_sim
    tol_ditutup krl mrt lrt transjakarta kereta_terlambat karhutla kabut_asap hujan petir angin gelombang
    hotline ppdb_online lapor_spt berlaku_besok mulai_besok mulai_berlaku besok_pagi
layanan 5: gratis memadamkan dipadamkan diungsikan ungsikan mengungsikan meteorologi klimatologi geofisika
    vulkanologi mitigasi daop kepadatan ruas susulan aduan error feri penyeberangan rambu
layanan 5~: evakuasi letus mudik
layanan 4: gangguan kereta kai tarif_angkutan rute bus penerbangan ferry kapal_cepat keberangkatan
    penumpang_terlantar ditutup penutupan terlambat pendaftaran cerah_berawan berawan cerah longsor
    tanah_longsor gunung bpbd basarnas_evakuasi paspor ktp akta kartu_keluarga bpjs_kesehatan bansos blt
    antrean panik warga_diimbau diimbau masyarakat_diimbau tiket loket rute_baru simpang batas_waktu tenggat
    syarat panduan cek penipuan_tautan tautan pukul kebakaran_lahan kebakaran_hutan puting_beliung
    kekeringan sinkhole likuefaksi status_gunung perbaikan dibuka pulih normal_kembali
layanan 3: terdampak transportasi stasiun lumpur antisipasi mengantisipasi besok
layanan 2: pengendara kapal pesawat pelabuhan pengumuman kendaraan diperpanjang libur
layanan 1.5: bandara penumpang layanan
- 0: di_media_sosial lewat_media_sosial akun_media_sosial akun_instagram akun_twitter unggahan_instagram
    meninggal_dunia di_dunia dunia_ini seluruh_dunia air_mata rumah_tangga badan_jalan bola_panas bola_liar
    panggung_politik tahun_politik mesin_politik suhu_politik banjir_pujian banjir_kritik banjir_pesanan
    hujan_pujian hujan_kritik badai_phk angin_segar gempa_politik demam_panggung gunung_es adu_domba
    jalan_buntu jalan_tengah jalan_damai jalan_keluar jalan_pintas buka_suara angkat_suara angkat_bicara
    naik_daun gara-gara tepi_jalan kota_tua jawa_tengah jawa_timur jawa_barat kepulauan_riau pekan_depan
    pintu_tol mata_telanjang rumah_produksi tahun_baru musim_hujan satu_gol_lagi
"""
"""layanan, and phrases that say nothing."""
