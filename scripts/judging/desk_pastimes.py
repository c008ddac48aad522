"""The words of the desks for sport and arts, as `scripts.judging.wordtable` reads them."""

from typing import Final

SPORT: Final = """
olahraga 8: delapan_besar enam_belas_besar empat_besar babak_delapan babak_16 posisi_terdepan posisi_start
    start_terdepan rekor_nasional_renang gaya_dada gaya_bebas gaya_kupu gaya_punggung menang_angka menang_ko
    menang_telak menang_tipis menang_aklamasi tim_tamu tuan_rumah_kalah komisi_disiplin komdis
    tanpa_penonton laga_pembuka laga_penutup skor_kacamata tiga_set dua_set set_langsung gim_penentuan
    rubber_game straight_game net_voli bola_tangan bola_pantai voli_pantai sepak_bola_putri tim_putri
    timnas_putri timnas_u-17 timnas_u-20 timnas_u-23 u-17 u-19 u-20 u-23 klub_promosi kembali_merumput
    merumput liga_voli liga_basket liga_futsal liga_3 liga_pelajar liga_nusantara piala_super piala_liga
    piala_fa piala_raja piala_soeratin kejuaraan_renang lompat_indah polo_air renang_indah selam_apnea
    terjun_payung paralayang paramotor gantole arung_jeram balap_perahu pacu_jalur lomba_dayung angkat_beban
    binaraga senam_artistik lari_maraton lari_estafet estafet lari_rintang 100_meter 10_kilometer lari_trail
    trail_run sepeda_gunung bmx downhill tur_sepeda balap_lintas takraw turnamen_takraw gateball petanque
    sepatu_roda sumo jiujitsu muay_thai kickboxing mma tarung_bebas tarung_derajat anggar_putra
    panjat_dinding lintasan_sintetis arena_sintetis rumput_stadion wisma_atlet bonus_atlet bonus_medali
    kontingen bendera_kontingen pembawa_obor api_pon pon porda dulongmas cabor cabang_olahraga ketua_cabor
    wasit_asing wasit_liga suporter_tewas hak_siar_liga pemain_muda pemain_cedera pelatih_kiper
    pelatih_fisik pelatih_asing asisten_pelatih direktur_teknik striker_asing kiper_muda bek_kiri bek_kanan
    bek_tengah sayap_kanan sayap_kiri kapten_timnas pemain_pengganti cadangan_tim catur_cepat
    master_internasional turnamen_catur turnamen_golf turnamen_tenis hole_in_one turnamen_gim esports_putri
    cedera_paha cedera_engkel cedera_bahu cedera_ligamen gol_bunuh_diri tendangan_bebas tendangan_sudut
    adu_penalti adu_tendangan titik_putih kartu_merah kartu_kuning liga_champions liga_europa liga_inggris
    liga_italia liga_spanyol liga_jerman liga_prancis liga_primer premier_league serie_a la_liga bundesliga
    ligue liga_1 liga_2 liga_utama piala_dunia piala_asia piala_aff piala_afrika piala_eropa piala_presiden
    piala_menpora piala_thomas piala_uber piala_sudirman piala_davis copa_america sea_games asian_games
    asean_para para_games pon_papua pekan_olahraga porprov popnas peparnas olimpiade paralimpiade
    bola_basket bola_voli sepak_bola sepakbola bulu_tangkis bulutangkis tenis_meja panjat_tebing angkat_besi
    angkat_berat sepak_takraw pencak_silat balap_sepeda balap_motor balap_mobil balap_liar_resmi formula_1
    formula_satu moto_gp motogp moto2 moto3 superbike wsbk f1 reli_dakar grand_prix tour_de pole_position
    sesi_latihan babak_pertama babak_kedua babak_final babak_kualifikasi ganda_putra ganda_putri
    ganda_campuran tunggal_putra tunggal_putri juara_dunia juara_bertahan juara_liga juara_umum
    peraih_medali medali_emas medali_perak medali_perunggu emas_olimpiade hat-trick hattrick trigol brace
    clean_sheet papan_atas_klasemen klasemen zona_degradasi degradasi zona_merah_klasemen timnas_indonesia
    timnas tim_nasional skuad_garuda garuda_muda pelatnas cipayung badai_cedera banjir_gol hujan_gol
    hujan_kartu mesin_gol top_skor pencetak_gol bursa_transfer pemain_pinjaman pemain_asing
    naturalisasi_pemain pemain_naturalisasi laga_amal uji_coba_timnas laga_uji serangan_balik lini_belakang
    lini_depan tembakan_bebas rekor_dunia_renang lari_gawang tolak_peluru lompat_jauh lompat_tinggi
    lempar_lembing estafet_4x100 fun_run half_marathon lomba_lari pacuan_kuda e-sport esports
    mobile_legends_turnamen wimbledon roland_garros us_open australia_open all_england indonesia_open
    indonesia_masters malaysia_open china_open japan_open skor_akhir skor_imbang tanpa_pemenang
    tuan_rumah_piala suporter_bentrok gelora_bung_karno kursi_pelatih pelatih_kepala pelatih_timnas
    pemain_terbaik ballon_d kandang_lawan gol_kemenangan gol_penyeimbang gol_tunggal gol_menit gol_cepat
    setan_merah the_gunners the_reds the_blues si_nyonya_tua nyonya_tua maung_bandung macan_kemayoran
    bajul_ijo singo_edan los_blancos ban_kapten sanksi_doping doping kejuaraan_dunia kejuaraan_asia kejurnas
    kejurda pssi pbsi koni kemenpora fifa uefa afc aff ioc nba ibl nfl mlb ufc atp wta fia bwf fiba proliga
    perbasi pbvsi pasi
olahraga 6: gol laga pertandingan pelatih striker kiper gelandang bek winger penyerang pemain_sayap liga
    semifinal perempat_final perempatfinal perdelapan atlet turnamen stadion pebalap balapan podium petinju
    tinju badminton basket voli tenis petenis pebulu pebulutangkis pegolf golf renang perenang pesenam
    senam_lantai atletik pelari sprinter pesepeda karateka pesilat taekwondo judo judoka karate wushu anggar
    panahan pemanah menembak_emas dayung pedayung lifter pegulat gulat futsal hoki kriket rugby selancar
    peselancar skateboard biliar catur pecatur grandmaster skuad timnya klub pemain kapten_tim suporter
    bonek jakmania bobotoh viking ultras wasit var penalti kemenangan_tipis ditahan_imbang tahan_imbang
    imbang persib persija persebaya arema persipura persela persik persis psis psm borneo_fc bali_united
    madura_united bhayangkara_fc semen_padang sriwijaya_fc dewa_united pss psms psbs barito_putera
    real_madrid atletico barcelona juventus ac_milan inter_milan chelsea arsenal liverpool manchester
    tottenham hotspur bayern dortmund psg napoli lazio sevilla valencia_cf everton leicester west_ham
    aston_villa newcastle ajax psv benfica fc_porto celtic rangers_fc monaco_fc lyon_fc marseille leverkusen
    leipzig as_roma fiorentina atalanta al_nassr al_hilal inter_miami lakers warriors celtics ronaldo messi
    mbappe marquez rossi_valentino hamilton verstappen golden_boot juara_liga lawatan tandang menjamu
    laga_kandang leg_kedua leg_pertama final_piala finalis ronde wildcard servis_terakhir set_penentuan
    ditaklukkan menaklukkan takluk dibekap pramusim kompetisi_liga hamstring cedera_lutut cedera_hamstring
    jersey medali sabet_emas rebut_emas raih_emas emas_pertama emas_kedua emas_ketiga perunggu sirkuit derbi
    el_clasico musim_depan bersepeda marathon maraton triatlon ultramaraton tc_timnas seleksi_timnas
    olahraga sport dunk tripoin mencetak mencetak_poin satu_poin tiga_poin poin_penuh manajer_tim mourinho
    guardiola klopp wenger ancelotti allegri zidane shin_tae-yong kluivert anak_asuh asuhan bursa_pelatih
    ducati yamaha_factory repsol_honda pertamina_enduro tak_terkalahkan rekor_tak_terkalahkan
    pertahankan_gelar gelar_ganda raih_gelar_ganda undian_grup debut_manis siaran_langsung_liga pemain_baru
    pelari_gurun bidik_podium jadwal_pertandingan jadwal_siaran siaran_langsung laga_terhenti wasit_diprotes
olahraga 4: bertandang dikalahkan tandingan melatih dilatih bertanding dimenangi memenangkan juara final
    piala cedera tersingkir menang kalahkan mengalahkan tumbang kandas_di skor bola tendangan lawan
    kemenangan kekalahan unggul kontestan_liga menit_akhir rekor_gol melawan absen menjuarai memenangi trofi
    gelar_juara babak lolos melaju tiket_final tiket_olimpiade rival kontrak_pemain kapten debut_di
    gantung_sepatu gantung_raket comeback duel main_imbang tanding petarung ko knock dipecat_setelah
    boikot_laga laga-laga pelatihan_tim latihan_perdana akademi_sepak putaran_pertama putaran_kedua
    penyisihan grup_a grup_b grup_c runner-up peringkat_dunia pertarungan tempur_ulang ring pukulan smes
    balap anggota_tim lari_pagi pendaki_seven kejuaraan pegunungan_tour etape berlaga fc united city_fc cf
    formula arena tanpa_gol free_practice bermain pemenang mantan_pemain bangku_cadangan
olahraga 3: result gelar gelar_kedua debut undian bidik pertahankan
olahraga 2.5: tim transfer kualifikasi unggulan musim rekor poin sesi
"""
"""olahraga."""
ARTS: Final = """
budaya 7: film_laga aktor_laga film_pertama film_perdana film_indie sinema bioskop_keliling layar_tancap
    pemutaran_film serial_web serial_baru sitkom telenovela acara_televisi acara_tv gim_show kuis_televisi
    penyiar_radio podcast siniar siniar_horor komedi_tunggal lawakan ludruk ketoprak lenong randai mamanda
    wayang_golek wayang_beber dagelan orkes keroncong orkes_melayu kolintang sasando gambus rebana marawis
    qasidah kasidah hadrah qari kaligrafi musikalisasi puisi_lama pembacaan_puisi sayembara_menulis
    lomba_menulis novel_grafis cerita_pendek cerita_rakyat naskah_kuno manuskrip lontar aksara keris
    keris_kuno topeng ukiran gerabah_kuno patung_batu relief arca situs_candi benteng_tua bangunan_tua
    rumah_adat kota_lama museum_baru diorama pameran_keris instalasi_seni biennale biennale_seni art_jakarta
    grafiti lukis_kaca seni_cetak keramik anyaman tenun_ikat kain_tradisional busana_adat mode fesyen_muslim
    peragaan_busana peragawati model_catwalk catwalk sepatu_lokal tas_rajut tren_warna gaya_rambut tata_rias
    perawatan_tubuh spa parfum_lokal tato kuku kiat_memilih kiat_merawat kiat menata_rumah menata_ruang
    rumah_mungil desain_interior berkebun tanaman_hias_langka kaktus anggrek_rumah ikan_hias ikan_cupang
    kucing_ras resep_bubur resep_kue bubur jamu jamu_kekinian sambal pempek gudeg rawon bakmi martabak
    klepon nasi_goreng nasi_liwat nasi_uduk nasi_padang gado-gado pecel lontong ketupat opor kolak takjil
    cendol es_cendol dawet kopi_susu teh_tarik barista sommelier koki_muda juru_masak bintang_michelin kedai
    warung_legendaris kaki_lima_legendaris pantai_sepi air_terjun curug bukit_wisata kemping berkemah
    glamping tempat_kemah jalur_pendakian pendaki_wisata homestay penginapan_unik wisata_kota jalan-jalan
    akhir_pekan_keluarga itinerari paspor_wisata foto_prewedding prewedding resepsi pelaminan akad_nikah
    bulan_madu_artis kabar_bahagia putra_pertama pasangan_selebritas dangdut_koplo penyanyi_lawas
    penyanyi_cilik grup_rock reuni_band reuni panggung_perpisahan konser_perpisahan tur_perpisahan
    album_terakhir lagu_anak lagu_daerah lagu_tema penata_musik komposer aransemen konduktor pianis biola
    pemain_biola gitar piano saksofon seruling angklung_massal teater_boneka pantomim sirkus pesulap_cilik
    sulap kostum_cosplay komunitas_cosplay papan_permainan mainan_kayu layang-layang layangan perang_ketupat
    grebeg sekaten ngaben galungan nyepi_bali tabuik festival_layang-layang pesta_rakyat tari_massal
    bintang_film pemain_film pemain_sinetron artis_senior artis_muda film_pendek film_panjang film_horor
    film_animasi film_dokumenter film_terbaru layar_lebar box_office serial_drama drama_korea drama_musikal
    drama_seri drakor kpop k-pop boyband girlband boy_band girl_band grup_band grup_musik grup_vokal
    konser_tunggal konser_amal konser_musik video_klip video_musik lagu_baru album_baru album_perdana singel
    rilis_album tur_dunia panggung_musik musik_jazz festival_musik festival_film festival_budaya
    festival_jazz festival_seni pekan_mode fashion_week cap_go_meh gaya_hidup karya_seni seni_rupa seni_tari
    seni_pertunjukan seni_budaya teater_musikal wayang_kulit wayang_orang wayang dalang reog gamelan
    angklung kuda_lumping campursari dangdut pantun lukisan pelukis pematung seniman pameran_seni
    pameran_lukisan pameran_foto pameran_batik batik tenun songket kebaya busana desainer perancang
    warisan_budaya cagar_budaya candi keraton museum tradisi upacara_adat tarian penari tari_topeng tari
    sinden novel novelis cerpen penyair puisi sajak sastra sastrawan komik komikus buku_baru toko_buku
    pekan_buku penerbit teater pentaskan pementasan lakon monolog dramawan bioskop sutradara sineas skenario
    aktor aktris artis penyanyi vokalis gitaris drumer drummer pedangdut musisi musikus rapper dj komedian
    pelawak stand-up presenter pembawa_acara pesinetron sinetron selebritas selebriti seleb selebgram
    youtuber influencer model_majalah miss_universe putri_indonesia miss_world grammy oscar golden_globe
    piala_citra mtv billboard netflix disney marvel dc_comics hollywood bollywood warner_bros pixar
    lucasfilm star_wars game_of_thrones harry_potter avengers superhero trailer sekuel prekuel film
    diperankan dibintangi membintangi bintangi syuting pemeran tayang_perdana piringan_hitam vinil orkestra
    simfoni paduan_suara opera balet kolektor galeri_seni galeri fotografer kuliner resep sajian hidangan
    masakan restoran kafe koki chef warung_makan jajanan kudapan kue oleh-oleh camilan sambal_matah rendang
    soto sate bakso gulai sushi mi_ayam kopi_tubruk kedai_kopi wisata wisatawan turis destinasi liburan
    pelancong pelesir backpacker traveling pendakian pendaki_pemula spot_foto tempat_wisata objek_wisata
    desa_wisata zodiak shio ramalan_zodiak horoskop tren_fesyen fesyen fashion kecantikan perawatan_kulit
    perawatan_rambut skincare makeup riasan parfum gaun sepatu_hak tanaman_hias merawat_tanaman dekorasi
    interior tips_merawat hobi_baru kisah_cinta pasangan_artis menikah_lagi honeymoon bulan_madu pacaran
    kekasih mantan_kekasih lamaran gosip perselingkuhan penggemar fans_berat fandom merchandise idol idola
    nostalgia cosplay anime manga ulang_tahun_grup label_rekaman hengkang_dari_label manajemen_artis
    stand_up_comedy pola_makan program_diet manfaat_buah khasiat menurunkan_berat berat_badan maestro kuas
    rujak joglo rumah_joglo menyusuri_kampung kampung_batik manggung lagu_lama serial_detektif detektif
    cengkih_wangi benteng_kolonial pemeran_pengganti disulap_jadi sepiring semangkuk secangkir
    ketoprak_humor rilis_lagu layar_perak lawak humor karikatur kartunis pelukis_jalanan
    seabad_kuliner
budaya 6: ibu_negara_artis personel_band personel_grup girl's_generation komika lead_vocal tur_konser
    gugatan_cerai menjanda menduda duda janda emmy nme makhluk_halus takhayul mitos gaya_rambut langsing
    pelangsing bikin_kurus menurut_pakar_gizi ilustrator kamus leksikon kedai es_kopi kuah saus bumbu
    bawang_putih_tunggal seduh batal_puasa pangeran personel grup_idola agensinya debutnya
budaya 5: konser musik album lagu single band seni panggung pentas budaya kebudayaan festival karnaval
    lampion pernikahan menikah cerai perceraian hamil dikaruniai cantik tampan seksi ganteng kisah serial
    episode musim_kedua layar kaca televisi syukuran buku penulis penonton tayang ditayangkan bertajuk
    berjudul pameran dipamerkan kurator pertunjukan pangeran_harry pangeran_william meghan royal_wedding
    pelantun lirik melodi genre balada pop rock jazz hip-hop indie duet kolaborasi merilis_lagu perfilman
    animasi digubah diadaptasi adaptasi gunung_wisata pulau_wisata resor penginapan itinerary cokelat
    es_krim minuman_kekinian makanan minum makan tips trik cara_merawat resep-resep rambut kulit wajah tubuh
    diet kalori protein vitamin mengonsumsi dikonsumsi manfaat kandungan nutrisi_tubuh stres tidur yoga
    meditasi asmara cinta hubungan pasangan jodoh mood gaya tren kostum tas aksesori perhiasan cincin
    jam_tangan hobi koleksi bazar unik boneka mainan kucing anjing hewan_peliharaan peliharaan tanaman
    kebun_bunga lomba_busana lomba_mewarnai anak_muda milenial generasi_z gen_z netizen warganet viral
    unggahan mengunggah foto_mesra haters reality_show ajang_pencarian pencarian_bakat audisi juri kontes
    nominasi penghargaan_film piala_oscar syair naskah skripnya diva legendaris rempah candu_film musikal
    teatrikal mendongeng dongeng legenda folklor batu_nisan prasasti ritual sesaji lebaran_ketupat imlek
    nyepi waisak natal bisa_picu bisa_kurangi dapat_kurangi dapat_mengurangi bisa_bikin hal_yang
    langkah_mudah langkah_penting radang_tenggorokan sauna penuaan penuaan_dini awet_muda duduk_seharian
    power_nap tidur_nyenyak kiat mengenal_manfaat hidup_sehat gaya_hidup_sehat kurang_tidur cewek cowok
    gebetan ramuan obat_alami bahan_alami penyembuh perabot kamar_tidur ruang_tamu dapur_mungil taksi_wisata
    panda terunik terindah pelancong_perempuan
budaya 4~: sutradara lukis pentas cerai nikah wisata libur selingkuh bintang gemar nyanyi
budaya 4: tayangan kebiasaan penyebab pemicu inilah bisa_bikin bikin merokok_bikin hati-hati_dengan moms bunda mama
    anak_anda si_kecil perokok nyamuk golongan_darah mitos_kesehatan jerawat ketombe uban maag kolesterol
    tidur_siang begadang bugil emoji berat_ideal buah sayur sayuran tomat timun pisang apel_hijau madu jahe
    daun asupan konsumsi terbuat_dari legit gurih pedas manis lezat nikmat nongkrong cuci_muka
    langka_di_dunia alkohol romantis miss_indonesia bridal pengantin pernikahannya kondang ternama
    rumah_mode jaket busana_muslim hijab bros pariwisata menelusuri menyusuri
    merawat_tradisi seabad berumur_seabad kenangan nostalgia_masa diserbu_pengunjung durian
    mangga
budaya 3: sepatu tas kopi teh pantai danau hotel
budaya 2.5: memukau penghibur kostum-kostum memerankan peran karakter bintang produser agensi entertainment
    studio fan fans music love show rumah_produksi mural ikon kamu sih pecinta es camilan_sehat perut putri
    miss kesukaan keluarga_bahagia istri suami anak_pertama kelahiran_anak hari_ibu hidup
    pelecehan_seksual_hollywood awards penghargaan hiburan
budaya 2: sang sosok aroma pengunjung selera kamu anda
star 1: perceraian cerai bercerai
    aktor aktris artis penyanyi vokalis gitaris drumer musisi pedangdut rapper komika komedian pelawak
    presenter pesinetron sinetron selebritas selebriti seleb selebgram sutradara sineas personel boyband
    girlband bintang_film pelantun pemandu_acara pembawa_acara miss miss_universe model_internasional
    artis_cilik artis_senior artis_muda lead_vocal pesohor supermodel penata_rias idola tur_konser
    konser_amal piala_emmy grup_vokal aktris_senior aktor_laga artis_peran stuntman ilusionis pesulap
"""
"""budaya: arts, entertainment, food, travel, life."""
